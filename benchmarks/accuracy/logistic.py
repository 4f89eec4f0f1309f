"""Logistic regressions fitted without the subjects that they are tried on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS: Final = 15
PENALTY: Final = 3.0
FAR: Final = 4.0

Scores = NDArray[np.float64]


def fitted(
    table: NDArray[np.float64], truth: NDArray[np.bool_]
) -> Callable[[NDArray[np.float64]], Scores]:
    """Return the log odds that a regression gives, both classes counting equally.

    Args:
        table: (count, columns).
        truth: (count,), with both values.
    """
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9

    def usual(values: NDArray[np.float64]) -> NDArray[np.float64]:
        clipped = np.clip((values - mean) / spread, -FAR, FAR)
        return np.column_stack([np.ones(len(values)), clipped])

    columns = usual(table)
    share = np.where(truth, 0.5 / truth.mean(), 0.5 / (1 - truth.mean()))
    weights = np.zeros(columns.shape[1])
    penalty = PENALTY * np.eye(weights.size)
    penalty[0, 0] = 1e-9
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (share * (likely - truth)) + penalty @ weights
        bend = (columns * (share * likely * (1 - likely))[:, None]).T @ columns + penalty
        weights = weights - np.linalg.solve(bend, slope)

    def log_odds(values: NDArray[np.float64]) -> Scores:
        found: Scores = usual(values) @ weights
        return found

    return log_odds
