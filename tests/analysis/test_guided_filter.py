from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from headshot_viewer.analysis.guided_filter import guided_plane


def guide(seed: int = 1) -> NDArray[np.float32]:
    return np.random.default_rng(seed).random((40, 50, 3), np.float32)


def applied(plane: NDArray[np.float32], colours: NDArray[np.float32]) -> NDArray[np.float32]:
    smoothed: NDArray[np.float32] = (plane[..., :3] * colours).sum(axis=-1) + plane[..., 3]
    return smoothed


def test_a_field_that_is_a_plane_through_colour_is_kept() -> None:
    colours = guide()
    field = np.asarray(colours @ np.array([0.2, 0.5, 0.1], np.float32) + 0.1, np.float32)
    kept = applied(guided_plane(colours, field, 3, 1e-6), colours)
    assert kept == pytest.approx(field, abs=2e-3)


def test_a_constant_field_stays_constant() -> None:
    colours = guide()
    field = np.full((40, 50), 0.4, np.float32)
    plane = guided_plane(colours, field, 4, 1e-4)
    assert plane[..., :3] == pytest.approx(0, abs=1e-3)
    assert plane[..., 3] == pytest.approx(0.4, abs=1e-3)


def test_on_a_plain_guide_it_is_a_mean() -> None:
    field = np.zeros((41, 41), np.float32)
    field[20, 20] = 1
    plain = np.full((41, 41, 3), 0.5, np.float32)
    smoothed = applied(guided_plane(plain, field, 2, 1e-4), plain)
    assert smoothed[20, 20] == pytest.approx(1 / 25, rel=0.05)
    assert smoothed[5, 5] == pytest.approx(0, abs=1e-6)
    assert smoothed.sum() == pytest.approx(1, rel=0.01)


def test_an_edge_of_the_guide_sharpens_a_blurred_field() -> None:
    colours = np.zeros((30, 60, 3), np.float32)
    colours[:, 30:] = (0.9, 0.5, 0.3)
    across = np.clip((np.arange(60) - 30) / 12 + 0.5, 0, 1).astype(np.float32)
    field = np.tile(across, (30, 1))
    smoothed = applied(guided_plane(colours, field, 8, 1e-5), colours)
    assert smoothed[15, 30] - smoothed[15, 29] > 3 * (field[15, 30] - field[15, 29])
