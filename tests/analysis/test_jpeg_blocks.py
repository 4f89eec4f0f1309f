from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from headshot_viewer.analysis.doubts import STRONG_BLOCKS, VISIBLE_BLOCKS
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.analysis.subject import Subject
from tests.analysis.makers import clouds, compressed, noise, picture_of, stripes, subject_of


def blockiness_of(pixels: NDArray[np.uint8]) -> float:
    return blockiness(subject_of(pixels))


def test_an_untouched_picture_has_no_blocks() -> None:
    assert blockiness_of(clouds()) < 1.2


def test_blocks_grow_with_compression() -> None:
    found = [blockiness_of(compressed(clouds(), quality)) for quality in (95, 75, 50, 20)]
    assert found == sorted(found)
    assert found[0] < VISIBLE_BLOCKS < found[2]
    assert found[3] > STRONG_BLOCKS


@pytest.mark.parametrize(("rows", "columns"), [(0, 3), (5, 0), (7, 1), (4, 4)])
def test_blocks_are_found_wherever_a_crop_begins(rows: int, columns: int) -> None:
    whole = compressed(clouds(), 20)
    assert blockiness_of(whole[rows:, columns:]) == pytest.approx(blockiness_of(whole), rel=0.1)


def test_blocks_are_found_in_a_turned_picture() -> None:
    whole = compressed(clouds(), 20)
    turned = np.ascontiguousarray(np.rot90(whole))
    assert blockiness_of(turned) == pytest.approx(blockiness_of(whole), rel=0.1)


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((300, 300), np.uint8),
        np.full((300, 300), 255, np.uint8),
        noise(height=300, width=300),
        noise(height=100, width=3000),
        np.zeros((1, 1), np.uint8),
    ],
    ids=["black", "white", "noise", "strip", "1x1"],
)
def test_pictures_without_blocks_have_none(pixels: NDArray[np.uint8]) -> None:
    assert blockiness_of(pixels) == pytest.approx(1.0, abs=0.1)


def test_stripes_that_only_look_like_blocks_are_finite() -> None:
    assert np.isfinite(blockiness_of(stripes(height=400, width=400, period_px=16)))


def test_a_preview_has_no_pixels_of_the_file_to_look_at() -> None:
    blocky = compressed(clouds(), 20)
    assert blockiness(Subject(picture_of(blocky, first_level=2))) == 1.0
