from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.accuracy.ranks import auroc, rank_correlation
from benchmarks.accuracy.retouching import CLEAN, DEGRADATIONS, SMOOTHINGS, Degradation
from benchmarks.accuracy.skin import Copies, against_goals, facts
from tests.analysis.face_pictures import portrait

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.accuracy.retouching import Pixels
    from headshot_viewer.analysis.warps import BgrPixels

IOD_PX = 100.0


def fine(pixels: np.ndarray) -> float:
    """Return how much changes from pixel to pixel in the middle of the face."""
    return float(np.abs(np.diff(pixels[150:300, 180:330].astype(np.float32), axis=1)).mean())


def luck() -> np.random.Generator:
    return np.random.default_rng(1)


def test_an_auroc_is_how_often_true_scores_above_false() -> None:
    truth = np.array([True, True, False, False])
    assert auroc(np.array([4.0, 3.0, 2.0, 1.0]), truth) == 1
    assert auroc(np.array([1.0, 2.0, 3.0, 4.0]), truth) == 0
    assert auroc(np.array([4.0, 1.0, 3.0, 2.0]), truth) == 0.5
    assert auroc(np.ones(4), truth) == 0.5
    assert auroc(np.ones(2), np.array([True, True])) is None


def test_a_rank_tells_whether_an_order_is_followed() -> None:
    assert rank_correlation(np.array([1.0, 5.0, 9.0]), np.array([2.0, 3.0, 70.0])) == 1
    assert rank_correlation(np.array([1.0, 5.0, 9.0]), np.array([3.0, 2.0, 1.0])) == -1


@pytest.mark.parametrize("smoothing", SMOOTHINGS, ids=lambda each: each.__name__)
def test_more_smoothing_leaves_less(
    smoothing: Callable[[BgrPixels, float, float], Pixels],
) -> None:
    left = [fine(smoothing(portrait(), strength, IOD_PX)) for strength in (0.25, 1.0)]
    assert left[1] < left[0] <= fine(portrait())


@pytest.mark.parametrize("degradation", DEGRADATIONS, ids=lambda each: each.name)
def test_a_degradation_keeps_the_picture_and_its_kind(degradation: Degradation) -> None:
    found = degradation.of(portrait().astype(np.float32), IOD_PX, luck())
    assert found.dtype == np.uint8
    assert found.shape[0] == round(portrait().shape[0] * degradation.scale)
    assert found.mean() == pytest.approx(portrait().mean(), abs=2)
    again = degradation.of(portrait().astype(np.float32), IOD_PX, luck())
    assert np.array_equal(found, again)


def test_clean_leaves_every_pixel() -> None:
    assert np.array_equal(CLEAN.of(portrait().astype(np.float32), IOD_PX, luck()), portrait())


def test_goals_name_what_misses_them() -> None:
    good, bad = Copies("JPEG 75", (0.9, 1.1), 0), Copies("grain 6", (0.9, 1.6), 1)
    told = against_goals(0.93, 0.94, [good, bad, Copies("blurred", (), 20)]).splitlines()
    assert told[0].startswith("- Reached: pixel AUROC")
    assert told[1].startswith("- Missed: rank")
    assert told[2].startswith("- Missed: every untouched copy")
    assert told[2].endswith("grain 6 90% to 160%.")


def test_figures_become_sentences() -> None:
    found = {"this program": {"clean": [0.9, 1.0]}, "other": {"clean": [0.8]}}
    copies = [Copies("a", (0.5, 1.0), 2), Copies("b", (1.0,), 1)]
    told = facts(found, {"bilateral": [1.0, 0.9]}, copies, 7)
    assert "On 7 real portraits" in told[0]
    assert "in 95% of all comparisons (by other, the best simple measure, in 80%" in told[0]
    assert "0.95" in told[1]
    assert "Of 3 untouched copies" in told[2]
    assert "1 would be called clearly smoother; 3 more were refused" in told[2]
