"""AVIF: turned by its container alone, its colour code, and cut short."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.formats.iso_boxes import NCLX_NOTE
from headshot_viewer.files.formats.opened import SMEARED_NOTE
from headshot_viewer.files.picture_file import NO_PROFILE_NOTE, read_picture
from tests.files.picture_makers import card, encoded, furthest, read, rgb_of
from tests.files.profile_makers import ADOBE_RGB, rgb_profile
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path

_CODE = b"colrnclx"


def avif(**options: object) -> bytes:
    return encoded(card(), "AVIF", quality=100, subsampling="4:4:4", **options)


def with_colour_code(primaries: int, curve: int) -> bytes:
    data = avif()
    at = data.index(_CODE) + len(_CODE)
    return data[:at] + struct.pack(">HH", primaries, curve) + data[at + 4 :]


def test_what_xmp_says_turns_nothing(tmp_path: Path) -> None:
    xmp = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    picture = read(tmp_path, avif(xmp=xmp))
    assert furthest(rgb_of(picture), card()) <= 8
    assert picture.facts.orientation == 1


def test_a_colour_code_is_srgb_or_noted(tmp_path: Path) -> None:
    assert read(tmp_path, with_colour_code(1, 13)).facts.notes == ()
    wide = read(tmp_path, with_colour_code(12, 13))
    assert wide.facts.notes == (NCLX_NOTE, NO_PROFILE_NOTE)
    with_profile = read(tmp_path, avif(icc_profile=rgb_profile(ADOBE_RGB)))
    assert with_profile.facts.notes == ()


def test_of_one_that_ends_early_what_is_there_is_shown(tmp_path: Path) -> None:
    rgb = np.ascontiguousarray(noise(200, 300)[:, :, :3])
    whole = encoded(rgb, "AVIF", quality=90, subsampling="4:4:4")
    picture = read(tmp_path, whole[: len(whole) * 6 // 10])
    assert SMEARED_NOTE in picture.facts.notes
    assert np.corrcoef(rgb_of(picture)[:60].ravel(), rgb[:60].ravel())[0, 1] > 0.9


def test_of_one_that_ends_before_its_pixels_nothing_is_shown(tmp_path: Path) -> None:
    whole = avif()
    for there in (40, whole.index(b"mdat") + 4, whole.index(b"mdat") + 12):
        path = tmp_path / "cut.avif"
        path.write_bytes(whole[:there])
        with pytest.raises(PictureUnreadable, match="damaged"):
            read_picture(path)
