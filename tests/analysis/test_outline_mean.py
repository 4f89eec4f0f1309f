from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from headshot_viewer.analysis.outline_contour import Contour
from headshot_viewer.analysis.outline_mean import NAMES, mean_features, mean_profiles

AT_PX = np.arange(-24, 25, dtype=np.float32)
SUBJECT = np.array([30.0, 20.0, 20.0], np.float32)
GROUND = np.array([80.0, -10.0, 0.0], np.float32)


def edge(width_px: float, rim: tuple[float, ...] | None = None) -> NDArray[np.float32]:
    """Return one straight edge of a width, with a rim of another colour 2 to 6 px outside."""
    course = np.clip(AT_PX / width_px + 0.5, 0, 1)[:, None]
    across = SUBJECT + course * (GROUND - SUBJECT)
    if rim is not None:
        across[(AT_PX >= 2) & (AT_PX < 6)] = rim
    return np.asarray(across[None], np.float32)


def features(width_px: float, rim: tuple[float, ...] | None = None) -> dict[str, float]:
    found = mean_features(edge(width_px, rim), AT_PX)
    assert tuple(found) == NAMES
    return {name: float(values[0]) for name, values in found.items()}


def stretches(*lengths: int) -> Contour:
    count = sum(lengths)
    starts = np.cumsum([0, *lengths[:-1]])
    return Contour(
        np.zeros((count, 2)),
        np.zeros((count, 2)),
        np.repeat(starts, lengths),
        np.repeat(starts + np.array(lengths) - 1, lengths),
    )


@pytest.mark.parametrize("width_px", [2.0, 5.0, 10.0])
def test_a_straight_edge_is_as_wide_as_it_is_told(width_px: float) -> None:
    found = features(width_px)
    assert np.exp(found["mean width"]) == pytest.approx(width_px, rel=0.1)
    assert np.exp(found["mean extent"]) - 0.3 == pytest.approx(width_px, abs=0.6)


def test_a_plain_edge_has_neither_fringe_nor_second_edge() -> None:
    plain, rimmed = features(2.0), features(2.0, (90.0, 40.0, 60.0))
    assert plain["mean fringe"] == pytest.approx(0, abs=1e-3)
    assert rimmed["mean fringe"] > 3
    assert rimmed["second edge"] > plain["second edge"] + 2


def test_a_rim_on_the_line_between_both_colours_is_still_a_second_edge() -> None:
    between = tuple((SUBJECT + 0.5 * (GROUND - SUBJECT)).tolist())
    plain, rimmed = features(2.0), features(2.0, between)
    assert rimmed["mean fringe"] == pytest.approx(plain["mean fringe"], abs=0.1)
    assert rimmed["second edge"] > plain["second edge"] + 2


def test_a_rim_brighter_than_the_ground_overshoots_outside_only() -> None:
    bright = tuple((SUBJECT + 1.4 * (GROUND - SUBJECT)).tolist())
    found = features(2.0, bright)
    assert found["mean overshoot, outside"] > 2
    assert found["mean overshoot, inside"] == pytest.approx(0, abs=1e-3)


def test_colours_that_are_alike_give_finite_values() -> None:
    flat = np.full((3, AT_PX.size, 3), 50, np.float32)
    assert all(np.isfinite(values).all() for values in mean_features(flat, AT_PX).values())


def test_means_keep_within_their_stretch() -> None:
    across = np.zeros((8, AT_PX.size, 3), np.float32)
    across[5:] = 10
    mean = mean_profiles(stretches(5, 3), across, 2)
    assert np.array_equal(mean[:, 0, 0], [0, 0, 0, 0, 0, 10, 10, 10])


def test_noise_averages_out_and_what_is_common_stays() -> None:
    noise = np.random.default_rng(1).standard_normal((200, AT_PX.size, 3)).astype(np.float32)
    mean = mean_profiles(stretches(200), edge(4.0) + 5 * noise, 12)
    assert np.abs(mean[100] - edge(4.0)[0]).mean() < 1.5
