"""The segments of JPEGs as cameras and programs really write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.colour import NO_CMYK_PROFILE_NOTE
from headshot_viewer.files.formats.jpeg import open_jpeg
from headshot_viewer.files.formats.opened import SHORT_NOTE
from headshot_viewer.files.picture_file import read_picture
from tests.files.picture_makers import card, encoded, exif, furthest, read, rgb_of
from tests.files.profile_makers import ADOBE_RGB, cmyk_profile, rgb_profile
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body


def with_segments(*segments: bytes) -> bytes:
    plain = encoded(card(), "JPEG", quality=95, subsampling=0)
    return plain[:2] + b"".join(segments) + plain[2:]


def test_a_profile_in_several_segments_is_put_together_in_their_order() -> None:
    icc = rgb_profile(ADOBE_RGB)
    parts = [icc[:100], icc[100:300], icc[300:]]
    segments = [
        segment(0xE2, b"ICC_PROFILE\0" + bytes([number, 3]) + part)
        for number, part in enumerate(parts, start=1)
    ]
    opened = open_jpeg(with_segments(segments[2], segments[0], segments[1]))
    assert opened.conversion.name == ADOBE_RGB.name
    assert opened.conversion.notes == ()


def test_the_first_exif_block_counts() -> None:
    data = with_segments(segment(0xE1, exif(3)), segment(0xE1, exif(6)))
    assert open_jpeg(data).orientation == 3


def test_a_thumbnail_inside_exif_is_not_taken_for_the_picture() -> None:
    thumbnail = encoded(card(8, 6), "JPEG")
    opened = open_jpeg(with_segments(segment(0xE1, exif(1) + thumbnail)))
    assert opened.size_px == (48, 32)


@pytest.mark.parametrize("junk", [b"hello", b"\0" * 9, b"\xff\xff\xff"])
def test_junk_between_segments_is_stepped_over(tmp_path: Path, junk: bytes) -> None:
    picture = read(tmp_path, with_segments(segment(0xE1, exif(3)), junk))
    assert picture.facts.orientation == 3
    assert furthest(rgb_of(picture)[4::8, 4::8], card()[::-1, ::-1][4::8, 4::8]) <= 6


@pytest.mark.parametrize("subsampling", [0, 1, 2])
@pytest.mark.parametrize("progressive", [False, True])
def test_every_usual_encoding_is_read(
    tmp_path: Path, subsampling: int, *, progressive: bool
) -> None:
    data = encoded(card(), "JPEG", quality=98, subsampling=subsampling, progressive=progressive)
    assert furthest(rgb_of(read(tmp_path, data))[4::8, 4::8], card()[4::8, 4::8]) <= 6


def test_grey_jpegs_are_grey(tmp_path: Path) -> None:
    ramp = np.repeat(np.arange(0, 256, 4, dtype=np.uint8)[None], 16, axis=0)
    rgb = rgb_of(read(tmp_path, encoded(ramp, "JPEG", quality=100)))
    assert furthest(rgb[:, :, 0], ramp) <= 2
    assert (rgb == rgb[:, :, :1]).all()


def test_12_bit_jpegs_are_refused_with_what_to_do(tmp_path: Path) -> None:
    data = bytearray(encoded(card(), "JPEG"))
    data[data.index(b"\xff\xc0") + 4] = 12
    path = tmp_path / "deep.jpg"
    path.write_bytes(data)
    with pytest.raises(PictureUnreadable, match=r"12 bits a channel.*PNG or TIFF"):
        read_picture(path)


def test_a_jpeg_that_ends_before_its_first_pixels_is_refused(tmp_path: Path) -> None:
    data = encoded(card(640, 480), "JPEG")
    path = tmp_path / "cut.jpg"
    path.write_bytes(data[: data.index(b"\xff\xda") + 12])
    with pytest.raises(PictureUnreadable, match="damaged"):
        read_picture(path)


def test_a_truncated_preview_and_picture_agree(tmp_path: Path) -> None:
    data = encoded(np.ascontiguousarray(noise(2400, 1800)[:, :, :3]), "JPEG", quality=50)
    path = tmp_path / "cut.jpg"
    path.write_bytes(data[: len(data) // 2])
    seen: list[tuple[str, ...]] = []
    picture = read_picture(path, preview=lambda preview: seen.append(preview.facts.notes))
    assert seen == [picture.facts.notes]
    assert SHORT_NOTE in picture.facts.notes


@pytest.mark.parametrize("with_profile", [False, True])
def test_ycck_is_turned_into_inks_by_its_formula(tmp_path: Path, *, with_profile: bool) -> None:
    # What is stored as (Y, Cb, Cr, K) once the Adobe segment says so; no writer at hand makes one.
    luma, blueness, redness = 150, 90, 170
    inks = Image.new("CMYK", (16, 16), (255 - luma, 255 - blueness, 255 - redness, 0))
    icc = {"icc_profile": cmyk_profile()} if with_profile else {}
    data = bytearray(encoded(inks, "JPEG", quality=100, subsampling=0, **icc))
    at = data.index(b"Adobe") + 11
    assert data[at] == 0
    data[at] = 2
    picture = read(tmp_path, bytes(data))
    # BT.601 as JPEG has it: the inks are its red, green and blue, and there is no black.
    inks_of_it = (
        luma + 1.402 * (redness - 128),
        luma - 0.344136 * (blueness - 128) - 0.714136 * (redness - 128),
        luma + 1.772 * (blueness - 128),
    )
    if with_profile:
        assert picture.facts.profile == "Test press"
        assert picture.facts.notes == ()
        # That press prints grey of any inks, the darker the more of them.
        assert np.ptp(rgb_of(picture)[8, 8].astype(int)) <= 2
        assert 118 < rgb_of(picture)[8, 8, 0] < 255
    else:
        assert furthest(rgb_of(picture)[8, 8], 255 - np.array(inks_of_it)) <= 3
        assert picture.facts.notes == (NO_CMYK_PROFILE_NOTE,)
