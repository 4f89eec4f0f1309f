"""Colours that cameras state in EXIF, without a profile."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from headshot_viewer.files.colour import NO_CMYK_PROFILE_NOTE
from headshot_viewer.files.formats.exif_colours import stated_by_exif
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE
from tests.files.picture_makers import encoded, furthest, patches, read, rgb_of
from tests.files.profile_makers import ADOBE_RGB, PROPHOTO, rgb_profile, srgb_of

if TYPE_CHECKING:
    from pathlib import Path

SRGB, UNCALIBRATED = 1, 0xFFFF


def exif(colour_space: int, index: bytes = b"", order: str = ">") -> bytes:
    """Return an EXIF block as cameras write it: three directories, one in the other."""
    at = 8

    def directory(*entries: bytes) -> bytes:
        table = struct.pack(order + "H", len(entries)) + b"".join(entries)
        return table + struct.pack(order + "I", 0)

    def number(tag: int, kind: int, value: int) -> bytes:
        packed = struct.pack(order + {3: "Hxx", 4: "I"}[kind], value)
        return struct.pack(order + "HHI", tag, kind, 1) + packed

    main_bytes, details_bytes = 2 + 12 + 4, 2 + 2 * 12 + 4
    main = directory(number(0x8769, 4, at + main_bytes))
    details = directory(
        number(0xA001, 3, colour_space), number(0xA005, 4, at + main_bytes + details_bytes)
    )
    dcf = directory(struct.pack(order + "HHI", 1, 2, 4) + index.ljust(4, b"\0"))
    mark = b"MM" if order == ">" else b"II"
    return b"Exif\0\0" + mark + struct.pack(order + "HI", 42, at) + main + details + dcf


def jpeg(**options: object) -> bytes:
    return encoded(patches(), "JPEG", quality=100, subsampling=0, **options)


def as_stored(data: bytes, folder: Path) -> np.ndarray:
    path = folder / "stored.jpg"
    path.write_bytes(data)
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


@pytest.mark.parametrize("order", ["<", ">"])
def test_adobe_rgb_of_a_camera_is_converted(tmp_path: Path, order: str) -> None:
    data = jpeg(exif=exif(UNCALIBRATED, b"R03", order))
    picture = read(tmp_path, data)
    assert furthest(rgb_of(picture), srgb_of(ADOBE_RGB, as_stored(data, tmp_path))) <= 1.5
    assert furthest(rgb_of(picture), patches()) > 20  # or the test would show nothing
    assert picture.facts.colour_code == "Adobe RGB (Exif)"
    assert picture.facts.profile is None
    assert picture.facts.notes == ()


@pytest.mark.parametrize(
    ("block", "name"),
    [
        (exif(SRGB, b"R98"), "sRGB (Exif)"),
        (exif(SRGB, b"R03"), "sRGB (Exif)"),
        (exif(UNCALIBRATED, b"R98"), None),
        (exif(UNCALIBRATED, b"THM"), None),
        (exif(UNCALIBRATED), None),
        (exif(UNCALIBRATED, b"R03")[:60], None),
        (b"", None),
    ],
)
def test_what_is_srgb_or_left_open_changes_no_pixel(
    tmp_path: Path, block: bytes, name: str | None
) -> None:
    data = jpeg(exif=block)
    picture = read(tmp_path, data)
    assert furthest(rgb_of(picture), as_stored(data, tmp_path)) <= 1
    assert picture.facts.colour_code == name
    assert picture.facts.notes == (() if name else (NO_PROFILE_NOTE,))


def test_a_profile_takes_precedence(tmp_path: Path) -> None:
    block = exif(UNCALIBRATED, b"R03")
    both = read(tmp_path, jpeg(exif=block, icc_profile=rgb_profile(PROPHOTO)))
    alone = read(tmp_path, jpeg(icc_profile=rgb_profile(PROPHOTO)))
    assert furthest(rgb_of(both), rgb_of(alone)) == 0
    assert both.facts.colour_code is None


def test_inks_have_no_colours_of_a_camera(tmp_path: Path) -> None:
    inks = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    picture = read(tmp_path, encoded(inks, "JPEG", exif=exif(UNCALIBRATED, b"R03")))
    assert picture.facts.notes == (NO_CMYK_PROFILE_NOTE,)


def test_grey_pictures_keep_their_tones(tmp_path: Path) -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    data = encoded(grey, "JPEG", quality=100, exif=exif(UNCALIBRATED, b"R03"))
    picture = read(tmp_path, data)
    assert furthest(rgb_of(picture), srgb_of(ADOBE_RGB, as_stored(data, tmp_path))) <= 2


@given(st.data())
def test_no_block_is_too_broken(data: st.DataObject) -> None:
    whole = bytearray(exif(UNCALIBRATED, b"R03"))
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    stated = stated_by_exif(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert stated.name in (None, "sRGB (Exif)", "Adobe RGB (Exif)")
