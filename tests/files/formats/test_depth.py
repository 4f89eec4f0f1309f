"""Deep, shallow and odd samples: each value arrives as the nearest of 256, never clipped."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import pytest
from PIL import Image

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.colour import BEHIND_TRANSPARENCY
from headshot_viewer.files.picture_file import read_picture
from tests.files.picture_makers import card, encoded, furthest, png_chunk, read, rgb_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

INTERLACED = [
    pytest.param(1, 0, 1, id="1-bit grey"),
    pytest.param(8, 0, 1, id="grey"),
    pytest.param(8, 4, 2, id="grey and alpha"),
    pytest.param(8, 2, 3, id="RGB"),
    pytest.param(8, 6, 4, id="RGBA"),
    pytest.param(16, 0, 1, id="16-bit grey"),
    pytest.param(16, 4, 2, id="16-bit grey and alpha"),
    pytest.param(16, 2, 3, id="16-bit RGB"),
    pytest.param(16, 6, 4, id="16-bit RGBA"),
]
RAMP = np.arange(65536, dtype=np.uint16).reshape(256, 256)
RAMP_8 = np.rint(RAMP / 257.0)


def by_opencv(samples: NDArray[np.uint16] | NDArray[np.float32], ending: str) -> bytes:
    ok, data = cv2.imencode(ending, samples)
    assert ok
    return data.tobytes()


@pytest.mark.parametrize("ending", [".png", ".tiff"])
def test_16_bit_grey_keeps_all_its_range(tmp_path: Path, ending: str) -> None:
    picture = read(tmp_path, by_opencv(RAMP, ending))
    assert furthest(rgb_of(picture)[:, :, 0], RAMP_8) == 0
    assert picture.facts.bit_depth == 16


@pytest.mark.parametrize("ending", [".png", ".tiff"])
def test_16_bit_rgb_is_rounded_not_cut(tmp_path: Path, ending: str) -> None:
    blue, green, red = RAMP, RAMP[::-1], RAMP.T
    picture = read(tmp_path, by_opencv(np.dstack([blue, green, red]), ending))
    expected = np.dstack([RAMP_8.T, RAMP_8[::-1], RAMP_8])
    assert furthest(rgb_of(picture), expected) == 0
    assert picture.facts.bit_depth == 16


def test_16_bit_transparency_lies_over_grey(tmp_path: Path) -> None:
    alpha = np.zeros_like(RAMP)
    alpha[:, 128:] = 65535
    rgb = rgb_of(read(tmp_path, by_opencv(np.dstack([RAMP] * 3 + [alpha]), ".png")))
    assert (rgb[:, :128] == BEHIND_TRANSPARENCY).all()
    assert furthest(rgb[:, 128:, 1], RAMP_8[:, 128:]) == 0


def test_16_bit_grey_with_alpha_is_grey_over_grey(tmp_path: Path) -> None:
    picture = read(tmp_path, png(2, 1, 16, 4, struct.pack(">x4H", 0x8080, 0xFFFF, 0xFFFF, 0)))
    assert rgb_of(picture).tolist() == [[[128] * 3, [BEHIND_TRANSPARENCY] * 3]]


@pytest.mark.parametrize("grey", [0x8080, 0])
def test_the_transparent_one_of_16_bit_greys_lies_over_grey(tmp_path: Path, grey: int) -> None:
    samples = np.array([[grey, 0xFFFF]], np.uint16)
    plain = by_opencv(samples, ".png")
    transparent = png_chunk(b"tRNS", struct.pack(">H", grey))
    picture = read(tmp_path, plain[:33] + transparent + plain[33:])
    assert rgb_of(picture).tolist() == [[[BEHIND_TRANSPARENCY] * 3, [255] * 3]]


def test_16_bit_tiff_that_counts_from_white_is_no_negative(tmp_path: Path) -> None:
    data = encoded(Image.fromarray(np.array([[0, 65535]], np.uint16)), "TIFF", tiffinfo={262: 0})
    assert rgb_of(read(tmp_path, data)).tolist() == [[[255] * 3, [0] * 3]]


@pytest.mark.parametrize("top", [1.0, 255.0, 65535.0, 1e9])
def test_float_tiff_is_scaled_by_its_largest_value_and_says_so(tmp_path: Path, top: float) -> None:
    ramp = np.linspace(0, top, 256, dtype=np.float32).reshape(16, 16)
    picture = read(tmp_path, encoded(ramp, "TIFF"))
    assert furthest(rgb_of(picture)[:, :, 0], np.arange(256).reshape(16, 16)) <= 1
    assert picture.facts.bit_depth == 32
    assert any(f" {top:.0f} was taken as white" in note for note in picture.facts.notes)


def test_float_values_that_are_no_numbers_are_black(tmp_path: Path) -> None:
    odd = np.array([[np.nan, np.inf, -np.inf, -5.0, 1.0, 0.5]], np.float32)
    picture = read(tmp_path, encoded(odd, "TIFF"))
    assert rgb_of(picture)[0, :, 0].tolist() == [0, 0, 0, 0, 255, 128]


def test_float_rgb_tiff_keeps_its_channels(tmp_path: Path) -> None:
    bgr = np.zeros((4, 4, 3), np.float32)
    bgr[..., 2], bgr[..., 1] = 1.0, 0.5
    assert rgb_of(read(tmp_path, by_opencv(bgr, ".tiff")))[0, 0].tolist() == [255, 128, 0]


def test_one_bit_is_black_and_white(tmp_path: Path) -> None:
    bits = Image.fromarray(card()[:, :, 2] > 0)
    for kind in ("PNG", "TIFF", "BMP"):
        rgb = rgb_of(read(tmp_path, encoded(bits, kind)))
        assert furthest(rgb[:, :, 0], card()[:, :, 2]) == 0


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP", "TIFF"])
def test_palettes_become_their_colours(tmp_path: Path, kind: str) -> None:
    palette = Image.fromarray(card()).quantize(4)
    assert furthest(rgb_of(read(tmp_path, encoded(palette, kind))), card()) == 0


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_transparent_palette_entry_lies_over_grey(tmp_path: Path, kind: str) -> None:
    palette = Image.new("P", (4, 4), 0)
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.putpixel((3, 3), 1)
    rgb = rgb_of(read(tmp_path, encoded(palette, kind, transparency=0)))
    assert rgb[0, 0].tolist() == [BEHIND_TRANSPARENCY] * 3
    assert rgb[3, 3].tolist() == [0, 0, 255]


def test_a_transparent_colour_of_an_rgb_png_lies_over_grey(tmp_path: Path) -> None:
    data = encoded(card(), "PNG", transparency=(255, 0, 0))
    rgb = rgb_of(read(tmp_path, data))
    assert rgb[0, -1].tolist() == [BEHIND_TRANSPARENCY] * 3
    assert rgb[-1, -1].tolist() == [0, 0, 255]


def test_grey_with_alpha_lies_over_grey(tmp_path: Path) -> None:
    both = Image.new("LA", (4, 4), (200, 255))
    both.putpixel((0, 0), (200, 0))
    rgb = rgb_of(read(tmp_path, encoded(both, "PNG")))
    assert rgb[0, 0].tolist() == [BEHIND_TRANSPARENCY] * 3
    assert rgb[1, 1].tolist() == [200] * 3


_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""Adam7 (PNG, section 8): first column, first row, and the steps between them, of each pass."""


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (16, 16), (37, 29)])
@pytest.mark.parametrize(("depth", "colour_type", "channels"), INTERLACED)
def test_an_interlaced_png_is_the_plain_one(
    tmp_path: Path, size: tuple[int, int], depth: int, colour_type: int, channels: int
) -> None:
    width, height = size
    white = (1 << depth) - 1
    kind = np.uint16 if depth == 16 else np.uint8
    random = np.random.default_rng(5)
    samples = random.integers(0, white, (height, width, channels), kind, endpoint=True)
    if channels in (2, 4):
        samples[..., -1] = white
    rows = b"".join(
        b"\0" + packed_row(row, depth)
        for x, y, step_x, step_y in _PASSES
        for row in samples[y::step_y, x::step_x]
        if row.size
    )
    picture = read(tmp_path, png(width, height, depth, colour_type, rows, interlaced=True))
    colours = samples[..., : 1 if channels < 3 else 3]
    expected = np.broadcast_to(np.rint(colours * (255 / white)), (height, width, 3))
    assert furthest(rgb_of(picture), expected) == 0
    assert picture.facts.bit_depth == depth


def packed_row(row: NDArray[Any], depth: int) -> bytes:
    """Return a row of samples as PNG stores it."""
    if depth == 1:
        return np.packbits(row).tobytes()
    return row.astype(">u2" if depth == 16 else np.uint8).tobytes()


def png(
    width: int, height: int, depth: int, colour_type: int, rows: bytes, *, interlaced: bool = False
) -> bytes:
    """Write a PNG by hand, for what no writer at hand makes; each row with its filter before it."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, int(interlaced))
    pixels = zlib.compress(rows)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def test_a_16_bit_png_with_a_damaged_header_is_refused_at_once(tmp_path: Path) -> None:
    # Its colour type does not exist; OpenCV alone spins on it.
    path = tmp_path / "picture"
    path.write_bytes(png(32, 32, 16, 255, bytes(65 * 32)))
    with pytest.raises(PictureUnreadable, match="damaged"):
        read_picture(path)


def test_a_16_bit_png_with_a_wrong_checksum_shows_what_is_left(tmp_path: Path) -> None:
    whole = by_opencv(np.dstack([RAMP] * 3), ".png")
    place = len(whole) - 16
    damaged = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    picture = read(tmp_path, damaged)
    assert furthest(rgb_of(picture)[:200, :, 0], RAMP_8[:200]) <= 1
