"""What is known of a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef, Side

SIZE_PX = PictureSize(8, 6)


def picture(first_level: int) -> Picture:
    levels = tuple(
        sealed(np.zeros((6 >> level, 8 >> level, 4), np.uint8))
        for level in range(first_level, first_level + 2)
    )
    ref = PictureRef(Path("/pictures/a.png"), "0" * 64, SIZE_PX)
    return Picture(ref, PictureFacts("PNG", SIZE_PX), levels, first_level)


def test_each_side_is_the_other_of_its_other() -> None:
    assert Side.PROFESSIONAL.other is Side.AI
    assert Side.AI.other is Side.PROFESSIONAL


@pytest.mark.parametrize("size_px", [PictureSize(0, 5), PictureSize(5, 0), PictureSize(-1, 5)])
def test_a_picture_has_a_size(size_px: PictureSize) -> None:
    with pytest.raises(ValueError, match="positive size"):
        PictureRef(Path("a.png"), "0" * 64, size_px)


def test_a_whole_picture_is_no_preview() -> None:
    assert not picture(first_level=0).is_preview
    assert picture(first_level=1).is_preview


def test_the_finest_level_gives_the_pixels() -> None:
    assert picture(first_level=0).pixels.shape == (6, 8, 4)
    assert picture(first_level=1).pixels.shape == (3, 4, 4)


def test_two_pictures_are_told_apart_without_comparing_pixels() -> None:
    assert picture(first_level=0) != picture(first_level=0)
    assert "array" not in repr(picture(first_level=0))


def test_a_sealed_array_is_read_only_and_whole() -> None:
    slanted = np.arange(12, dtype=np.uint8).reshape(3, 4).T
    array = sealed(slanted)
    assert array.flags.c_contiguous
    np.testing.assert_array_equal(array, slanted)
    with pytest.raises(ValueError, match="read-only"):
        array[0, 0] = 1
