from __future__ import annotations

from math import pi

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.warps import BgrPixels, Square, cut, moved, reduced
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from tests.analysis.face_pictures import picture_of


def slopes(width: int, height: int) -> BgrPixels:
    """Blue grows by 1 every 4 px to the right, green by 1 every 4 px down."""
    x, y = np.meshgrid(np.arange(width) // 4, np.arange(height) // 4)
    return np.stack([x, y, np.full_like(x, 77)], axis=2).astype(np.uint8)


@given(st.floats(-100, 900), st.floats(-100, 900), st.floats(1, 2000), st.floats(-7, 7), st.data())
def test_a_squares_frame_is_centred_and_as_large_as_the_square(
    x: float, y: float, side_px: float, turn_rad: float, data: st.DataObject
) -> None:
    frame_px = data.draw(st.integers(2, 256))
    matrix = Square(PicturePoint(x, y), side_px, turn_rad).matrix(frame_px)
    middle, start, end = moved(
        np.array([(frame_px / 2, frame_px / 2), (0, 0), (frame_px, 0)]), matrix
    )
    assert middle == pytest.approx((x, y), abs=1e-6)
    assert np.hypot(*(end - start)) == pytest.approx(side_px)
    assert end - start == pytest.approx(
        (side_px * np.cos(turn_rad), side_px * np.sin(turn_rad)), abs=1e-6
    )


@pytest.mark.parametrize("side_px", [64, 100, 137, 300, 480])
@pytest.mark.parametrize("finer", [1.0, 1.5])
def test_a_cut_shows_each_place_where_the_matrix_says(side_px: int, finer: float) -> None:
    matrix = Square(PicturePoint(410.3, 395.8), side_px, 0.4).matrix(64)
    frame = cut(picture_of(slopes(800, 800)), matrix, PictureSize(64, 64), finer=finer)
    centres = np.array([(5.5, 9.5), (32.5, 32.5), (60.5, 11.5)])
    for (x, y), place in zip(centres, moved(centres, matrix), strict=True):
        blue, green, red = frame[int(y), int(x)].astype(float)
        # A step of one is 4 px wide, and is read at its middle, 1.5 px from its beginning.
        assert (4 * blue + 2, 4 * green + 2) == pytest.approx(tuple(place), abs=4.1)
        assert red == 77


def test_a_cut_of_the_whole_is_the_picture() -> None:
    bgr = np.random.default_rng(5).integers(0, 256, (48, 64, 3), np.uint8)
    whole = np.array([[1.0, 0, 0], [0, 1.0, 0]])
    assert np.array_equal(cut(picture_of(bgr), whole, PictureSize(64, 48), finer=1), bgr)


def test_a_quarter_turn_shows_the_turned_picture() -> None:
    bgr = np.random.default_rng(5).integers(0, 256, (64, 64, 3), np.uint8)
    matrix = Square(PicturePoint(32, 32), 64, pi / 2).matrix(64)
    turned = cut(picture_of(bgr), matrix, PictureSize(64, 64), finer=1)
    assert np.array_equal(turned, cv2.rotate(bgr, cv2.ROTATE_90_COUNTERCLOCKWISE))


def test_fine_stripes_become_grey_rather_than_coarse_stripes() -> None:
    stripes = np.zeros((900, 900, 3), np.uint8)
    stripes[:, ::2] = 254
    matrix = Square(PicturePoint(450, 450), 800).matrix(64)
    frame = cut(picture_of(stripes), matrix, PictureSize(64, 64), finer=1.5)
    assert np.ptp(frame) <= 30
    assert frame.mean() == pytest.approx(127, abs=2)


@pytest.mark.parametrize("step", [1.0, 1.3, 2.0, 2.7, 4.0])
def test_reducing_keeps_the_texture_that_a_plain_reduction_keeps(step: float) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (1200, 1200, 3), np.uint8)
    matrix = np.array([[step, 0, 20.0], [0, step, 20.0]])
    frame = cut(
        picture_of(noise),
        matrix,
        PictureSize(200, 200),
        finer=1.0,
        interpolation=cv2.INTER_CUBIC,
    )
    side = round(1000 / step)
    plain = cv2.resize(noise[:1000, :1000], (side, side), interpolation=cv2.INTER_AREA)
    assert frame.std() >= 0.85 * plain.std()


def test_a_frame_beyond_the_picture_shows_its_border() -> None:
    bgr = np.full((20, 30, 3), 50, np.uint8)
    for centre in (PicturePoint(-500, -500), PicturePoint(900, 10), PicturePoint(15, 900)):
        frame = cut(picture_of(bgr), Square(centre, 40).matrix(8), PictureSize(8, 8), finer=1.5)
        assert (frame == 50).all()


@pytest.mark.parametrize("size", [(3000, 2000), (1025, 400), (1024, 1024), (1, 1), (7, 4001)])
def test_a_reduced_picture_is_never_larger_and_keeps_its_places(size: tuple[int, int]) -> None:
    width, height = size
    small, (scale_x, scale_y) = reduced(picture_of(np.zeros((height, width, 3), np.uint8)), 1024)
    assert max(small.shape[:2]) == min(1024, max(size))
    assert small.shape[1] * scale_x == pytest.approx(width, abs=4)
    assert small.shape[0] * scale_y == pytest.approx(height, abs=4)
