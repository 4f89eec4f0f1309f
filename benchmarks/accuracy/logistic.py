"""Logistic regressions with a penalty, fitted by Newton's method."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS: Final = 15
PENALTY: Final = 30.0
FAR: Final = 4.0
"""Columns further from their mean than so many spreads count as so far, as in the program."""

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """What was fitted; values are (column - mean) / spread, clipped to -4..4."""

    intercept: float
    mean: Scores = field(repr=False)
    spread: Scores = field(repr=False)
    weights: Scores = field(repr=False)

    def __call__(self, table: Scores) -> Scores:
        """Return the log odds of each row of *table*, (count, columns)."""
        usual = np.clip((table - self.mean) / self.spread, -FAR, FAR)
        found: Scores = self.intercept + usual @ self.weights
        return found


def fitted(
    tables: Sequence[Scores], truths: Sequence[NDArray[np.bool_]], penalty: float = PENALTY
) -> Regression:
    """Fit a regression to the rows of pictures.

    Every picture counts alike, however many rows it has, and so do both classes.

    Args:
        tables: of each picture, (count, columns).
        truths: of each picture, (count,); both values occur.
        penalty: on the squares of the weights.
    """
    table, truth = np.concatenate(tables), np.concatenate(truths)
    per_row = np.concatenate([np.full(len(each), 1 / max(1, len(each))) for each in tables])
    per_row *= len(table) / per_row.sum()
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    usual = np.clip((table - mean) / spread, -FAR, FAR)
    columns = np.column_stack([np.ones(len(usual)), usual])
    share = per_row * np.where(truth, 0.5 / truth.mean(), 0.5 / (1 - truth.mean()))
    weights = np.zeros(columns.shape[1])
    penalties = penalty * np.eye(weights.size)
    penalties[0, 0] = 1e-9
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (share * (likely - truth)) + penalties @ weights
        bend = (columns * (share * likely * (1 - likely))[:, None]).T @ columns + penalties
        weights = weights - np.linalg.solve(bend, slope)
    return Regression(float(weights[0]), mean, spread, weights[1:])
