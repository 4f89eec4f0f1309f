"""Which way up pictures come, from every kind of file that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.orientation import (
    exif_orientation,
    upright,
    upright_size,
    xmp_orientation,
)
from tests.files.heic_maker import heic_card
from tests.files.picture_makers import (
    ORIENTATION_TAG,
    card,
    encoded,
    exif,
    furthest,
    read,
    rgb_of,
    stored_for,
)
from tests.makers import noise

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# How far lossy kinds may be off on flat quarters: their edges ring.
KINDS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 100, "subsampling": 0},
    "PNG": {},
    "WEBP": {"lossless": True},
    "AVIF": {"quality": 100, "subsampling": "4:4:4"},
}
TOLERANCE_LEVELS = {"JPEG": 4, "PNG": 0, "WEBP": 0, "AVIF": 8}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", KINDS)
def test_exif_turns_a_picture_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    data = encoded(stored_for(card(), orientation), kind, exif=exif(orientation), **KINDS[kind])
    picture = read(tmp_path, data)
    assert furthest(rgb_of(picture), card()) <= TOLERANCE_LEVELS[kind]
    assert picture.facts.orientation == orientation
    assert picture.facts.size_px == picture.ref.size_px == PictureSize(48, 32)


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_tiff_is_turned_once(tmp_path: Path, orientation: int, compression: str) -> None:
    stored = stored_for(card(), orientation)
    tags = {ORIENTATION_TAG: orientation}
    picture = read(tmp_path, encoded(stored, "TIFF", compression=compression, tiffinfo=tags))
    assert furthest(rgb_of(picture), card()) == 0
    assert picture.facts.orientation == orientation


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_heic_is_turned_once_by_its_container(tmp_path: Path, orientation: int) -> None:
    picture = read(tmp_path, heic_card(orientation))
    # Stored is the card itself; what is upright is found with Pillow, and not with our code.
    turned = ImageOps.exif_transpose(_with_orientation(card(), orientation))
    assert furthest(rgb_of(picture), np.asarray(turned)) == 0
    assert picture.facts.orientation == 1
    assert picture.ref.size_px == PictureSize(*turned.size)


def _with_orientation(rgb: NDArray[np.uint8], orientation: int) -> Image.Image:
    image = Image.fromarray(rgb)
    image.getexif()[ORIENTATION_TAG] = orientation
    return image


@pytest.mark.parametrize("orientation", [0, 9, 274])
@pytest.mark.parametrize("kind", [*KINDS, "TIFF"])
def test_orientations_that_do_not_exist_are_ignored(
    tmp_path: Path, kind: str, orientation: int
) -> None:
    said = (
        {"tiffinfo": {ORIENTATION_TAG: orientation}}
        if kind == "TIFF"
        else {"exif": exif(orientation)}
    )
    picture = read(tmp_path, encoded(card(), kind, **said, **KINDS.get(kind, {})))
    assert furthest(rgb_of(picture), card()) <= TOLERANCE_LEVELS.get(kind, 0)
    assert picture.facts.orientation == 1


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_xmp_turns_a_picture_that_has_no_exif(tmp_path: Path, kind: str) -> None:
    xmp = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    picture = read(tmp_path, encoded(stored_for(card(), 6), kind, xmp=xmp, **KINDS[kind]))
    assert furthest(rgb_of(picture), card()) <= TOLERANCE_LEVELS[kind]


@pytest.mark.parametrize(
    ("xmp", "orientation"),
    [
        (b'tiff:Orientation="3"', 3),
        (b"tiff:Orientation='8'", 8),
        (b"<tiff:Orientation>5</tiff:Orientation>", 5),
        (b'tiff:Orientation="0"', None),
        (b"no word of it", None),
    ],
)
def test_xmp_says_it_as_attribute_or_element(xmp: bytes, orientation: int | None) -> None:
    assert xmp_orientation(xmp) == orientation


@given(st.integers(1, 8), st.integers(1, 9), st.integers(1, 9))
def test_upright_undoes_what_the_camera_did(orientation: int, width: int, height: int) -> None:
    scene = noise(width, height)
    stored = stored_for(scene, orientation)
    assert np.array_equal(upright(stored, orientation), scene)
    stored_size = PictureSize(stored.shape[1], stored.shape[0])
    assert upright_size(stored_size, orientation) == PictureSize(width, height)


@given(st.binary(max_size=200))
def test_no_exif_block_is_too_broken_to_ignore(rest: bytes) -> None:
    for start in (b"", b"II*\0", b"MM\0*\0\0\0\x08", b"Exif\0\0II*\0\x08\0\0\0"):
        assert exif_orientation(start + rest) in {None, *range(1, 9)}
