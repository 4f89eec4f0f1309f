"""Features of the transition from subject to background in the mean of neighbouring profiles.

Texture and grain differ from profile to profile and average out; traces of compositing (a rim, a
second edge, a wide fade) run along the outline and remain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.analysis.outline_contour import Contour

NAMES: Final = (
    "mean width", "mean extent", "mean fringe", "mean overshoot, outside",
    "mean overshoot, inside", "second edge",
)  # fmt: skip

PEAK_PX: Final = 2
"""How far the steepest point of the averaged edge may be from that of each single one."""

SECOND_PX: Final = (2, 9)
"""How far from the edge a second one is searched for."""

Profiles = NDArray[np.float32]
"""(count, steps, 3) Lab across the outline."""


def mean_profiles(contour: Contour, across: Profiles, reach: int) -> Profiles:
    """Return the means of *reach* profiles to both sides of each, within its stretch.

    Args:
        contour: with its count of points.
        across: (count, steps, 3), the picture across the outline.
        reach: in points.
    """
    sums = np.concatenate([np.zeros((1, *across.shape[1:])), np.cumsum(across, 0, np.float64)])
    each = np.arange(contour.count)
    low = np.maximum(each - reach, contour.first)
    high = np.minimum(each + reach, contour.last) + 1
    mean: Profiles = ((sums[high] - sums[low]) / (high - low)[:, None, None]).astype(np.float32)
    return mean


def mean_features(mean: Profiles, at_px: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
    """Return the features :data:`NAMES`, each (count,), as the logarithms that regressions take.

    Args:
        mean: from :func:`mean_profiles`.
        at_px: (steps,) where it was sampled, negative inside the subject, 1 px apart.
    """
    subject = np.median(mean[:, _between(at_px, -14, -6)], axis=1)
    ground = np.median(mean[:, _between(at_px, 6, 14)], axis=1)
    step = ground - subject
    contrast = np.linalg.norm(step, axis=1)
    away = mean - subject[:, None]
    course = (away * step[:, None]).sum(axis=2) / (contrast**2 + np.float32(1e-6))[:, None]
    onto = np.clip(course, 0, 1)
    off = np.linalg.norm(away - onto[..., None] * step[:, None], axis=2)
    slope = np.abs(np.diff(course, axis=1))[:, _between(at_px, -8, 7)[:-1]].max(axis=1)
    # Six times the area under c(1 - c) is the width of a straight edge.
    extent_px = 6 * (onto * (1 - onto))[:, _between(at_px, -14, 14)].sum(axis=1)
    outside = course[:, _between(at_px, 0, 8)].max(axis=1) - 1
    inside = -course[:, _between(at_px, -8, 0)].min(axis=1)
    found = (
        np.log(np.clip(1 / (slope + 1e-3), 0.5, 20)),
        np.log(extent_px + 0.3),
        np.log1p(off[:, _between(at_px, -4, 6)].max(axis=1)),
        np.log1p(np.clip(outside, 0, 3) * contrast),
        np.log1p(np.clip(inside, 0, 3) * contrast),
        _second_edge(mean, at_px),
    )
    return {name: values.astype(np.float32) for name, values in zip(NAMES, found, strict=True)}


def _second_edge(mean: Profiles, at_px: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how strong a second edge next to the first one is, relative to the first, as a log.

    It counts by how far it rises again above the lowest slope between the two.
    """
    slope = np.linalg.norm(mean[:, 2:] - mean[:, :-2], axis=2) / 2
    middle = int(np.flatnonzero(at_px[1:-1] == 0)[0])
    nearest, furthest = SECOND_PX
    second = np.zeros(len(mean), np.float32)
    for side in (slope[:, middle:], slope[:, middle::-1]):
        outwards = side[:, : furthest + 1]
        risen = outwards - np.minimum.accumulate(outwards, axis=1)
        second = np.maximum(second, risen[:, nearest:].max(axis=1))
    first = slope[:, middle - PEAK_PX : middle + PEAK_PX + 1].max(axis=1)
    ratio: NDArray[np.float32] = np.log((second + 0.5) / (first + 0.5))
    return ratio


def _between(at_px: NDArray[np.float32], low_px: float, high_px: float) -> NDArray[np.bool_]:
    return (low_px <= at_px) & (high_px >= at_px)
