from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.enlarge import grey_and_alpha
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.layer import Heat
from tests.analysis.makers import noise, subject_of


def heat_of(values: list[list[int]], judged: list[list[bool]], *, px: float) -> Heat:
    return Heat(
        sealed(np.array(values, np.uint8)),
        sealed(np.array(judged, np.bool_)),
        ((px, 0.0, 0.0), (0.0, px, 0.0)),
    )


def test_heat_at_full_size_is_unchanged() -> None:
    values = noise(height=30, width=20)
    judged = values > 128
    heat = Heat(sealed(values), sealed(judged), ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)))
    grey, alpha = grey_and_alpha(heat, PictureSize(20, 30))
    assert np.array_equal(grey, values)
    assert np.array_equal(alpha, np.where(judged, 255, 0))


def test_heat_pixels_become_squares_of_their_size_in_alpha() -> None:
    heat = heat_of([[255, 0], [0, 0]], [[True, False], [False, True]], px=3)
    _, alpha = grey_and_alpha(heat, PictureSize(6, 6))
    expected = np.kron(np.array([[255, 0], [0, 255]], np.uint8), np.ones((3, 3), np.uint8))
    assert np.array_equal(alpha, expected)


def test_heat_is_linear_between_pixel_centres() -> None:
    heat = heat_of([[0, 200]], [[True, True]], px=4)
    grey, _ = grey_and_alpha(heat, PictureSize(8, 4))
    assert grey[0].tolist() == pytest.approx([0, 0, 25, 75, 125, 175, 200, 200], abs=3)
    assert (grey == grey[0]).all()


@given(st.integers(41, 300), st.integers(41, 300), st.integers(33, 300))
def test_a_step_stays_where_it_is(width: int, height: int, working_height: int) -> None:
    pixels = np.zeros((height, width), np.uint8)
    at = width // 3
    pixels[:, at:] = 255
    subject = subject_of(pixels)
    working = subject.grey(working_height)
    heat = Heat(
        working, sealed(np.ones(working.shape, np.bool_)), subject.to_picture(working_height)
    )
    grey, alpha = grey_and_alpha(heat, subject.size_px)
    assert grey.shape == alpha.shape == (height, width)
    assert (alpha == 255).all()
    scale = subject.to_picture(working_height)[0][0]
    dark = grey[height // 2] < 128
    assert np.argmin(dark) == pytest.approx(at, abs=0.5 + scale / 2)


def test_a_long_strip_is_enlarged_too() -> None:
    heat = heat_of([[0, 255]], [[True, True]], px=20_000)
    grey, alpha = grey_and_alpha(heat, PictureSize(40_000, 2))
    assert grey.shape == alpha.shape == (2, 40_000)
    assert grey[0, 0] == 0
    assert grey[0, -1] == 255
