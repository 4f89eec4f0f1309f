from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from headshot_viewer.analysis.matte_refining import refined
from tests.analysis.scene_pictures import disc_alpha, disc_picture


def unit(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    return pixels.astype(np.float32) / np.float32(255)


def overlap(one: NDArray[np.floating], other: NDArray[np.floating]) -> float:
    first, second = one > 0.5, other > 0.5
    return float((first & second).sum() / (first | second).sum())


def rough(radius_px: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(disc_alpha(0, radius_px), (0, 0), 6), np.float32)


@pytest.mark.parametrize("radius_px", [145.0, 150.0, 155.0])
def test_a_rough_rim_moves_onto_the_colours(radius_px: float) -> None:
    found = refined(unit(disc_picture(strands=False)), rough(radius_px))
    assert overlap(found, disc_alpha()) > 0.99


def test_the_rim_becomes_nearly_as_narrow_as_in_the_picture() -> None:
    found = refined(unit(disc_picture(1.2, grain=0, strands=False)), rough(150))
    between = ((found > 0.1) & (found < 0.9)).sum()
    true = ((disc_alpha() > 0.1) & (disc_alpha() < 0.9)).sum()
    assert true < between < 1.8 * true
    assert between < ((rough(150) > 0.1) & (rough(150) < 0.9)).sum() / 2


def test_values_stay_between_clear_and_opaque() -> None:
    found = refined(unit(disc_picture()), rough(150))
    assert found.min() >= 0
    assert found.max() <= 1
    assert found.dtype == np.float32


def test_far_from_the_rim_everything_is_settled() -> None:
    found = refined(unit(disc_picture()), rough(150))
    assert found[300, 256] == 1
    assert found[20, 20] == 0


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_a_mask_without_rim_stays(value: float) -> None:
    whole = np.full((64, 48), value, np.float32)
    pixels = np.random.default_rng(1).random((64, 48, 3), np.float32)
    assert np.array_equal(refined(pixels, whole), whole)


def test_without_any_contrast_the_rough_mask_counts() -> None:
    plain = np.full((640, 512, 3), 0.5, np.float32)
    assert overlap(refined(plain, rough(150)), rough(150)) > 0.98
