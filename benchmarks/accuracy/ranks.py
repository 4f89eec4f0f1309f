"""How well scores tell true from false, and follow an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Mask


def auroc(scores: NDArray[np.floating], truth: Mask) -> float | None:
    """Return how often a true place scores above a false one; None without both."""
    positives, negatives = int(truth.sum()), int((~truth).sum())
    if not positives or not negatives:
        return None
    _, ranks, counts = np.unique(scores, return_inverse=True, return_counts=True)
    middle = np.cumsum(counts) - (counts - 1) / 2
    total = float(middle[ranks][truth].sum())
    return (total - positives * (positives + 1) / 2) / (positives * negatives)


def rank_correlation(one: NDArray[np.floating], other: NDArray[np.floating]) -> float:
    first, second = (np.argsort(np.argsort(values)) for values in (one, other))
    return float(np.corrcoef(first, second)[0, 1])
