"""AVIF: turned by its container alone, and cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.files.formats.opened import SMEARED_NOTE
from headshot_viewer.files.picture_file import read_picture
from tests.files.picture_makers import card, encoded, furthest, read, rgb_of
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path


def avif(**options: object) -> bytes:
    return encoded(card(), "AVIF", quality=100, subsampling="4:4:4", **options)


def test_what_xmp_says_turns_nothing(tmp_path: Path) -> None:
    xmp = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    picture = read(tmp_path, avif(xmp=xmp))
    assert furthest(rgb_of(picture), card()) <= 8
    assert picture.facts.orientation == 1


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
