"""Deep and odd TIFFs, as photographs come in: the colours that were stored, or a sentence."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.colour import BEHIND_TRANSPARENCY
from headshot_viewer.files.formats.tiff_tags import DNG_VERSION, SUB_IFDS, directories
from headshot_viewer.files.picture_file import read_picture
from tests.files.picture_makers import card, encoded, furthest, read, rgb_of, stored_for
from tests.files.profile_makers import grey_profile, srgb_of_grey
from tests.files.tiff_maker import (
    ALPHA,
    BLACK_IS_ZERO,
    CMYK,
    PREMULTIPLIED,
    RGB,
    UNSPECIFIED,
    WHITE_IS_ZERO,
    Way,
    tiff,
)

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

RANDOM = np.random.default_rng(3)
DEEP = RANDOM.integers(0, 65536, (20, 30, 3), np.uint16)
GREY = DEEP[..., :1]
OPAQUE, CLEAR = np.full_like(GREY, 65535), np.zeros_like(GREY)
BOTH_ORDERS = [Way("<"), Way(">")]


def eight(samples: NDArray[np.uint16]) -> NDArray[np.float64]:
    """Return 16-bit samples as (height, width, 3) of the nearest of 256 levels."""
    nearest: NDArray[np.float64] = np.rint(samples / 257.0)
    return np.broadcast_to(nearest, (*nearest.shape[:2], 3))


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("is_deflated", [False, True])
@pytest.mark.parametrize("has_differences", [False, True])
def test_planes_one_after_the_other_are_one_picture(
    tmp_path: Path, order: str, *, is_deflated: bool, has_differences: bool
) -> None:
    way = Way(order, is_separate=True, is_deflated=is_deflated, has_differences=has_differences)
    picture = read(tmp_path, tiff(DEEP, RGB, way))
    assert furthest(rgb_of(picture), eight(DEEP)) == 0
    assert picture.facts.bit_depth == 16


def test_planes_that_break_off_are_refused_and_no_noise(tmp_path: Path) -> None:
    path = tmp_path / "cut.tif"
    whole = tiff(DEEP, RGB, Way(is_separate=True, is_deflated=True))
    # The pixels stand before the directory: damage the middle of them.
    middle = len(whole) // 2
    path.write_bytes(whole[: middle - 40] + bytes(80) + whole[middle + 40 :])
    with pytest.raises(PictureUnreadable, match="damaged"):
        read_picture(path)


@pytest.mark.parametrize("way", BOTH_ORDERS, ids=str)
@pytest.mark.parametrize("orientation", range(10))
def test_deep_colour_and_grey_are_turned_once(tmp_path: Path, way: Way, orientation: int) -> None:
    for samples, photometric in ((DEEP, RGB), (GREY, BLACK_IS_ZERO), (GREY, WHITE_IS_ZERO)):
        stored = stored_for(samples, orientation)
        picture = read(tmp_path, tiff(stored, photometric, way, orientation=orientation))
        expected = eight(samples)
        if photometric == WHITE_IS_ZERO:
            expected = 255 - expected
        assert furthest(rgb_of(picture), expected) <= 1
        assert picture.facts.orientation == (orientation if 1 <= orientation <= 8 else 1)


@pytest.mark.parametrize("way", BOTH_ORDERS, ids=str)
def test_deep_grey_with_alpha_lies_over_grey(tmp_path: Path, way: Way) -> None:
    alpha = OPAQUE.copy()
    alpha[:, :15] = 0
    data = tiff(np.dstack([GREY, alpha]), BLACK_IS_ZERO, way, extra=(ALPHA,))
    rgb = rgb_of(read(tmp_path, data))
    assert (rgb[:, :15] == BEHIND_TRANSPARENCY).all()
    assert furthest(rgb[:, 15:], eight(GREY)[:, 15:]) == 0


def test_deep_grey_with_alpha_takes_its_profile(tmp_path: Path) -> None:
    both = np.dstack([GREY, OPAQUE])
    data = tiff(both, BLACK_IS_ZERO, extra=(ALPHA,), icc=grey_profile(1.8))
    expected = srgb_of_grey(1.8, eight(GREY).astype(np.uint8))
    assert furthest(rgb_of(read(tmp_path, data)), expected) <= 1.5


@pytest.mark.parametrize("extra", [(), (UNSPECIFIED,), (UNSPECIFIED, UNSPECIFIED)])
def test_a_selection_kept_in_a_further_channel_is_no_transparency(
    tmp_path: Path, extra: tuple[int, ...]
) -> None:
    more = [CLEAR] * max(1, len(extra))
    picture = read(tmp_path, tiff(np.dstack([DEEP, *more]), RGB, extra=extra))
    assert furthest(rgb_of(picture), eight(DEEP)) == 0


@pytest.mark.parametrize("way", [*BOTH_ORDERS, Way(is_separate=True)], ids=str)
@pytest.mark.parametrize("extra", [ALPHA, PREMULTIPLIED])
def test_deep_transparency_lies_over_grey(tmp_path: Path, way: Way, extra: int) -> None:
    half = np.full_like(GREY, 32768)
    colour = np.broadcast_to(np.array([40000, 20000, 1000], np.uint16), DEEP.shape)
    stored = colour if extra == ALPHA else (colour * (half / 65535)).astype(np.uint16)
    picture = read(tmp_path, tiff(np.dstack([stored, half]), RGB, way, extra=(extra,)))
    expected = (colour[0, 0] / 257 + BEHIND_TRANSPARENCY) / 2
    assert furthest(rgb_of(picture)[0, 0], expected) <= 1.5


@pytest.mark.parametrize("kind", ["f2", "f4", "f8"])
@pytest.mark.parametrize("way", [*BOTH_ORDERS, Way(is_separate=True)], ids=str)
def test_fractions_of_every_length_are_their_shares_of_white(
    tmp_path: Path, kind: str, way: Way
) -> None:
    levels = RANDOM.integers(0, 256, (20, 30, 3))
    levels[0, 0] = 255
    opaque = np.ones((20, 30, 1))
    for samples, extra in ((levels / 255, ()), (np.dstack([levels / 255, opaque]), (ALPHA,))):
        picture = read(tmp_path, tiff(samples.astype(kind), RGB, way, extra=extra))
        assert furthest(rgb_of(picture), levels) <= 1
        assert any("1 was taken as white" in note for note in picture.facts.notes)


@pytest.mark.parametrize("way", BOTH_ORDERS, ids=str)
@pytest.mark.parametrize(("photometric", "count"), [(BLACK_IS_ZERO, 1), (RGB, 3)])
def test_32_bit_whole_numbers_have_no_sign(
    tmp_path: Path, way: Way, photometric: int, count: int
) -> None:
    levels = RANDOM.integers(0, 256, (20, 30, count))
    levels[0, 0] = 255
    samples = levels.astype(np.uint32) * 0x01010101
    picture = read(tmp_path, tiff(samples, photometric, way))
    assert furthest(rgb_of(picture), np.broadcast_to(levels, (20, 30, 3))) <= 1


@pytest.mark.parametrize("way", [*BOTH_ORDERS, Way(is_separate=True)], ids=str)
@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_cmyk_of_every_layout_is_the_right_way_round(tmp_path: Path, kind: str, way: Way) -> None:
    inks = np.zeros((20, 30, 4), kind)
    inks[..., 1:3] = np.iinfo(kind).max
    picture = read(tmp_path, tiff(inks, CMYK, way))
    assert furthest(rgb_of(picture)[0, 0], np.array([255, 0, 0])) <= 3


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
def test_every_usual_packing_is_read(tmp_path: Path, compression: str) -> None:
    for image in (Image.fromarray(card()), Image.fromarray(card()).quantize(4)):
        picture = read(tmp_path, encoded(image, "TIFF", compression=compression))
        assert furthest(rgb_of(picture), card()) == 0


def test_jpeg_inside_a_tiff_is_read(tmp_path: Path) -> None:
    picture = read(tmp_path, encoded(card(), "TIFF", compression="jpeg", quality=98))
    assert furthest(rgb_of(picture)[4::8, 4::8], card()[4::8, 4::8]) <= 6


@pytest.mark.parametrize("compression", ["raw", "group3", "group4"])
@pytest.mark.parametrize("photometric", [WHITE_IS_ZERO, BLACK_IS_ZERO])
def test_black_and_white_is_no_negative(tmp_path: Path, compression: str, photometric: int) -> None:
    bits = Image.fromarray(card()[:, :, 2] > 0)
    tags = {262: photometric}
    data = encoded(bits, "TIFF", compression=compression, tiffinfo=tags)
    assert next(directories(data)).first(262, -1) == photometric
    assert furthest(rgb_of(read(tmp_path, data))[..., 0], card()[:, :, 2]) == 0


def test_samples_that_nobody_reads_are_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "odd.tif"
    path.write_bytes(tiff(np.zeros((20, 30, 3), np.int32), RGB))
    with pytest.raises(PictureUnreadable, match=r"32 bits a channel.*16 bits a channel"):
        read_picture(path)


# A RAW is never shown as its thumbnail


def with_sub_directory(data: bytes, tags: dict[int, int]) -> bytes:
    """Return a whole TIFF of little-endian order whose one page has *tags* hung under it."""
    at = len(data) + len(data) % 2
    sub = struct.pack("<H", len(tags))
    sub += b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
    (page,) = directories(data)
    place = page.places[SUB_IFDS]
    hung = data[:place] + struct.pack("<I", at) + data[place + 4 :]
    return hung.ljust(at, b"\0") + sub + bytes(4)


@pytest.mark.parametrize(
    "tags",
    [
        pytest.param({254: 0, 259: 34713, 262: 32803}, id="NEF"),
        pytest.param({254: 0, 259: 32767, 262: 32803}, id="ARW"),
        pytest.param({254: 0, 259: 7, 262: 34892}, id="linear DNG"),
    ],
)
def test_a_raw_with_a_thumbnail_in_front_is_refused_whole(
    tmp_path: Path, tags: dict[int, int]
) -> None:
    thumbnail = encoded(card(), "TIFF", tiffinfo={SUB_IFDS: 0})
    # It is a picture that would be shown, until something else hangs under it.
    assert furthest(rgb_of(read(tmp_path, thumbnail)), card()) == 0
    path = tmp_path / "raw.nef"
    path.write_bytes(with_sub_directory(thumbnail, tags))
    with pytest.raises(PictureUnreadable, match=r"RAW files are not read yet; develop it"):
        read_picture(path)


def test_a_dng_is_refused_by_its_version_alone(tmp_path: Path) -> None:
    path = tmp_path / "raw.dng"
    path.write_bytes(encoded(card(), "TIFF", tiffinfo={DNG_VERSION: b"\1\4\0\0"}))
    with pytest.raises(PictureUnreadable, match=r"RAW files are not read yet; develop it"):
        read_picture(path)
