"""The halves of a picture."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.arrays import Pixels
from headshot_viewer.files.pyramid import COARSEST_PX, pyramid


def noise(width: int, height: int) -> Pixels:
    pixels = np.random.default_rng(1).integers(0, 256, (height, width, 4), np.uint8)
    pixels[:, :, 3] = 255
    return pixels


def halved_by_hand(pixels: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    height, width = pixels.shape[:2]
    padded = np.pad(pixels, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge").astype(float)
    means: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = (
        padded[::2, ::2] + padded[1::2, ::2] + padded[::2, 1::2] + padded[1::2, 1::2]
    ) / 4
    return means


@given(st.integers(1, 700), st.integers(1, 700))
def test_each_level_is_the_mean_of_four_pixels_of_the_one_before(width: int, height: int) -> None:
    levels = pyramid(noise(width, height))
    for finer, coarser in pairwise(levels):
        # Half a level either way is rounding.
        assert np.abs(halved_by_hand(finer) - coarser).max() <= 0.5


@given(st.integers(1, 1500), st.integers(1, 1500))
def test_levels_end_at_the_first_that_is_small(width: int, height: int) -> None:
    levels = pyramid(noise(width, height))
    sizes = [max(level.shape[:2]) for level in levels]
    assert sizes[-1] <= COARSEST_PX
    assert all(size > COARSEST_PX for size in sizes[:-1])
    for k, level in enumerate(levels):
        assert level.shape == (-(-height // 2**k), -(-width // 2**k), 4)


def test_levels_are_read_only_and_the_finest_is_not_copied() -> None:
    pixels = noise(600, 400)
    levels = pyramid(pixels)
    assert levels[0] is pixels
    assert [level.flags.writeable for level in levels] == [False, False, False]


def test_the_fourth_byte_stays_255() -> None:
    assert all((level[:, :, 3] == 255).all() for level in pyramid(noise(601, 333)))


@pytest.mark.parametrize(("width", "height"), [(1, 1000), (1000, 1), (257, 1)])
def test_a_line_of_pixels_halves_along_its_length(width: int, height: int) -> None:
    levels = pyramid(noise(width, height))
    assert min(levels[-1].shape[:2]) == 1
    assert max(levels[-1].shape[:2]) <= COARSEST_PX
