"""How bright pictures are, and how much darker one is shown beside the other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.arrays import Pixels
from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.brightness import matched, median_luma
from tests.makers import noise_picture, picture_of

lumas = st.floats(0, 255)


def _grey(width: int, height: int, value: int) -> Pixels:
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = value
    return pixels


@pytest.mark.parametrize("value", [0, 1, 100, 255])
def test_the_luma_of_an_even_grey_is_that_grey(value: int) -> None:
    assert median_luma(picture_of(_grey(20, 30, value)), None) == pytest.approx(value)


def test_green_weighs_most_and_blue_least() -> None:
    weights = []
    for channel in range(3):
        pixels = _grey(8, 8, 0)
        pixels[..., channel] = 255
        weights.append(median_luma(picture_of(pixels), None))
    blue, green, red = weights
    assert blue < red < green
    assert sum(weights) == pytest.approx(255)


def test_half_of_the_pixels_are_brighter_whatever_the_few_are() -> None:
    pixels = _grey(10, 10, 50)
    pixels[:4, :, :3] = 255
    assert median_luma(picture_of(pixels), None) == pytest.approx(50)


def test_only_the_face_counts_where_there_is_one() -> None:
    pixels = _grey(2000, 1500, 30)
    pixels[400:800, 600:1000, :3] = 180
    box = Box(620, 420, 980, 780)
    assert median_luma(picture_of(pixels), box) == pytest.approx(180)
    assert median_luma(picture_of(pixels), None) == pytest.approx(30)


@pytest.mark.parametrize("box", [(-500, -500, -400, -400), (900, 900, 950, 950)])
def test_a_face_beside_the_picture_counts_for_nothing(box: tuple[float, ...]) -> None:
    picture = picture_of(_grey(100, 80, 70))
    assert median_luma(picture, Box(*box)) == pytest.approx(70)


def test_a_level_of_the_pyramid_stands_for_the_picture() -> None:
    picture = noise_picture(900, 2000)
    blue_green_red = np.array([0.0722, 0.7152, 0.2126])
    whole = float(np.median(picture.pixels[..., :3] @ blue_green_red))
    assert median_luma(picture, None) == pytest.approx(whole, abs=2)


@given(lumas, lumas)
def test_the_brighter_one_is_taken_down_to_the_other_and_the_darker_one_stays(
    one: float, other: float
) -> None:
    shares = matched(one, other), matched(other, one)
    assert max(shares) == 1
    assert all(0 < share <= 1 for share in shares)
    if min(one, other) >= 1:
        assert one * shares[0] == pytest.approx(other * shares[1])
