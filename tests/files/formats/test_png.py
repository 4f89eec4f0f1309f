"""What the chunks of a PNG say besides its pixels."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.files.colour import BROKEN_PROFILE_NOTE
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE
from tests.files.picture_makers import (
    card,
    encoded,
    exif,
    furthest,
    png_chunk,
    png_with,
    read,
    rgb_of,
    stored_for,
)
from tests.files.profile_makers import ADOBE_RGB, rgb_profile

if TYPE_CHECKING:
    from pathlib import Path

GAMMA_LINEAR = png_chunk(b"gAMA", struct.pack(">I", 100_000))
GAMMA_USUAL = png_chunk(b"gAMA", struct.pack(">I", 45_455))
SRGB = png_chunk(b"sRGB", b"\0")
ICC = png_chunk(b"iCCP", b"name\0\0" + zlib.compress(rgb_profile(ADOBE_RGB)))


@pytest.mark.parametrize(
    ("chunks", "notes"),
    [
        ((), (NO_PROFILE_NOTE,)),
        ((SRGB,), ()),
        ((SRGB, GAMMA_USUAL), ()),
        ((GAMMA_USUAL,), (NO_PROFILE_NOTE,)),
        ((GAMMA_LINEAR,), ()),
        ((ICC, GAMMA_LINEAR), ()),
        ((png_chunk(b"iCCP", b"name\0\0not deflated"),), (BROKEN_PROFILE_NOTE,)),
    ],
)
def test_what_a_file_says_of_its_colours_is_honoured_or_noted(
    tmp_path: Path, chunks: tuple[bytes, ...], notes: tuple[str, ...]
) -> None:
    assert read(tmp_path, png_with(card(), *chunks)).facts.notes == notes


@pytest.mark.parametrize(
    "ancillary",
    [
        pytest.param(png_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(90 << 20), 9)), id="bomb"),
        pytest.param(png_chunk(b"fcTL", b"\0\0"), id="frame control cut short"),
        pytest.param(struct.pack(">I", 4) + b"tEXt" + b"a\0bc" + b"crc?", id="wrong checksum"),
    ],
)
def test_what_is_not_pixels_spoils_no_picture(tmp_path: Path, ancillary: bytes) -> None:
    assert furthest(rgb_of(read(tmp_path, png_with(card(), ancillary))), card()) == 0


def test_exif_behind_the_pixels_counts_too(tmp_path: Path) -> None:
    plain = encoded(stored_for(card(), 6), "PNG")
    late = plain[:-12] + png_chunk(b"eXIf", exif(6).removeprefix(b"Exif\0\0")) + plain[-12:]
    picture = read(tmp_path, late)
    assert picture.facts.orientation == 6
    assert furthest(rgb_of(picture), card()) == 0


def test_xmp_turns_a_png(tmp_path: Path) -> None:
    xmp = b"XML:com.adobe.xmp\0\0\0\0\0<rdf:Description tiff:Orientation='3'/>"
    picture = read(tmp_path, png_with(card(), png_chunk(b"iTXt", xmp)))
    assert furthest(rgb_of(picture), card()[::-1, ::-1]) == 0
