"""Thumbnails: each pixel is the mean of what it covers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headshot_viewer.core.arrays import Pixels
from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.resample import resampled
from tests.makers import noise, picture_of


def plain(pixels: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return pixels[..., :3].astype(np.float64)


@pytest.mark.parametrize("factor", [1, 2, 3, 5, 8])
def test_a_whole_factor_gives_the_mean_of_its_squares(factor: int) -> None:
    pixels = noise(24 * factor, 16 * factor, seed=factor)
    box = Box(0, 0, 24.0 * factor, 16.0 * factor)
    small = resampled(picture_of(pixels), box, 24, 16)
    means = plain(pixels).reshape(16, factor, 24, factor, 3).mean(axis=(1, 3))
    # A level of the pyramid is rounded once before.
    assert np.abs(plain(small) - means).max() <= 1.0


def test_at_its_own_size_a_part_is_the_pixels_themselves() -> None:
    pixels = noise(60, 50)
    same = resampled(picture_of(pixels), Box(7, 9, 47, 39), 40, 30)
    assert np.array_equal(same[..., :3], pixels[9:39, 7:47, :3])


@settings(deadline=None)
@given(st.floats(0, 30), st.floats(0, 30), st.floats(5, 90), st.floats(5, 90), st.integers(1, 120))
def test_one_colour_stays_that_colour_at_any_size(
    left: float, top: float, width: float, height: float, size: int
) -> None:
    pixels = np.full((120, 120, 4), (10, 130, 250, 255), np.uint8)
    box = Box(left, top, min(120.0, left + width), min(120.0, top + height))
    made = resampled(picture_of(pixels), box, size, size)
    assert made.shape == (size, size, 4)
    assert (made == (10, 130, 250, 255)).all()


@settings(deadline=None)
@given(st.integers(3, 40), st.integers(0, 9))
def test_the_mean_of_all_is_kept(size: int, seed: int) -> None:
    pixels = noise(90, 90, seed)
    made = resampled(picture_of(pixels), Box(0, 0, 90, 90), size, size)
    assert plain(made).mean() == pytest.approx(plain(pixels).mean(), abs=1.0)


def test_enlarged_it_is_smooth_and_stays_within_its_values() -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    pixels[:, 2:, :3] = 200
    made = plain(resampled(picture_of(pixels), Box(0, 0, 4, 4), 40, 40))[20, :, 0]
    assert (np.diff(made) >= 0).all()
    assert made.min() == 0
    assert made.max() == 200
    assert np.abs(np.diff(made)).max() <= 25
