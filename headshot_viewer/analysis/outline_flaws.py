"""Which flaw of assembled pictures each stretch of an outline looks like."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.matte import scene_of, subject_mask_of
from headshot_viewer.analysis.outline_contour import contour_of
from headshot_viewer.analysis.outline_features import outline_features
from headshot_viewer.analysis.true_resolution import resolution_share
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.progress import part, unwatched
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.outline_contour import Contour
    from headshot_viewer.analysis.outline_features import OutlineFeatures
    from headshot_viewer.analysis.subject import Affine, Subject
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import UnitField
    from headshot_viewer.core.progress import Progress

TOP_SHARE: Final = 0.2
"""A picture's score is the mean over this share of its outline, where the flaw is strongest."""

LEAST_TOP_POINTS: Final = 5
LEAST_JUDGED_POINTS: Final = 75
"""150 px of outline with enough contrast; less says nothing of a picture."""

FAR_FROM_USUAL: Final = 4.0
"""Columns are clipped to this many standard deviations from their mean."""

REDUCE_UNDER: Final = 0.9
"""Pictures whose detail needs fewer of their pixels are measured reduced: the regressions know
only outlines at true resolution."""


class OutlineFlaw(StrEnum):
    """What an outline can look like."""

    HARD = "hard"
    HALO = "halo"
    SOFT = "soft"
    STRANDS = "strands"
    """Hair that ends in a smooth edge; a hint at most."""


FITTED: Final = json.loads(resource("outline_flaws.json").read_text(encoding="utf-8"))["models"]
"""The regressions, and the scores from which findings and hints are reported, by flaw; the file and
``benchmarks/accuracy/outline_fit.py`` say what they are fitted to, and how."""

WORDS_FROM: Final[Mapping[OutlineFlaw, float]] = MappingProxyType(
    {flaw: FITTED[flaw]["words_from"] for flaw in OutlineFlaw if "words_from" in FITTED[flaw]}
)
"""Scores (log odds) from which a flaw is a finding: false ones on at most 5 % of untouched
portraits of people that the regressions had not seen. Hair without strands gives hints only."""

HINTS_FROM: Final[Mapping[OutlineFlaw, float]] = MappingProxyType(
    {flaw: FITTED[flaw]["hints_from"] for flaw in OutlineFlaw}
)
"""Scores from which a hint is given; ``docs/accuracy.md`` says how often that is wrong."""

HINTS_BELOW_WORDS: Final = 2.0
"""How much lower the limit for hints is than that for findings: then one in six untouched portraits
has a hint (one in four including that of strands), and nearly all with a hard edge, halo or soft
edge."""

MOVED_BY: Final[Mapping[Sensitivity, float]] = MappingProxyType(
    {
        Sensitivity.CAUTIOUS: HINTS_BELOW_WORDS / 2,
        Sensitivity.NORMAL: 0.0,
        Sensitivity.KEEN: -HINTS_BELOW_WORDS / 2,
    }
)
"""Shift of both limits, in log odds: half the distance between them."""


def words_from(flaw: OutlineFlaw, sensitivity: Sensitivity) -> float:
    """Return the score (log odds) from which a flaw is a finding; infinite if it never is."""
    return WORDS_FROM.get(flaw, inf) + MOVED_BY[sensitivity]


def hints_from(flaw: OutlineFlaw, sensitivity: Sensitivity) -> float:
    """Return the score (log odds) from which a flaw is a hint."""
    return HINTS_FROM[flaw] + MOVED_BY[sensitivity]


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredOutline:
    """What is known of an outline before any flaw is named.

    Attributes:
        features: of its points, in pixels of the grid.
        grid: size of what was measured.
        resolution: how many of the picture's pixels its detail needs, along one side, 0.25..1.
    """

    features: OutlineFeatures = field(repr=False)
    grid: PictureSize
    resolution: float


@dataclass(frozen=True, slots=True, eq=False)
class OutlineReading:
    """An outline with how much each of its points looks like each flaw.

    Attributes:
        contour: in pixels of the measured grid.
        logits: of each flaw, (count,).
        judged: (count,) bool.
        scores: of the picture, by flaw; empty where too little of the outline can be judged.
        grid: size of what was measured.
        grid_to_picture: where its pixels lie on the picture, corner to corner.
        resolution: how many of the picture's pixels its detail needs, along one side, 0.25..1.
        has_face: see :class:`~headshot_viewer.analysis.matte.SubjectMask`.
    """

    contour: Contour = field(repr=False)
    logits: Mapping[OutlineFlaw, NDArray[np.float64]] = field(repr=False)
    judged: NDArray[np.bool_] = field(repr=False)
    scores: Mapping[OutlineFlaw, float]
    grid: PictureSize
    grid_to_picture: Affine
    resolution: float
    has_face: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Model:
    intercept: float
    mean: NDArray[np.float64]
    spread: NDArray[np.float64]
    weights: NDArray[np.float64]


def outline_reading_of(subject: Subject, progress: Progress = unwatched) -> OutlineReading | None:
    """Return what a subject's outline looks like, made once for each mask.

    Returns:
        None if no person, or no outline inside the picture, is found.
    """
    mask = subject_mask_of(subject, progress=part(progress, 0.0, 0.8))
    if mask is None:
        progress(1.0)
        return None
    reading = subject.once(("outline", mask.key), lambda: _read(subject, mask))
    progress(1.0)
    return reading


def measured_outline(pixels: BgrPixels, alpha: UnitField) -> MeasuredOutline | None:
    """Return what the outline of a mask is like, at the resolution that its picture truly has.

    Args:
        pixels: (height, width, 3), the picture at working size.
        alpha: (height, width), the mask of the subject in it.

    Returns:
        None where there is no outline inside the picture.
    """
    resolution = resolution_share(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8))
    if resolution < REDUCE_UNDER:
        size = tuple(max(1, round(side * resolution)) for side in alpha.shape[::-1])
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
        alpha = np.asarray(cv2.resize(alpha, size, interpolation=cv2.INTER_AREA), np.float32)
    contour = contour_of(alpha)
    if contour is None:
        return None
    height, width = alpha.shape
    return MeasuredOutline(
        outline_features(pixels, contour), PictureSize(width, height), resolution
    )


def logits_of(features: OutlineFeatures) -> dict[OutlineFlaw, NDArray[np.float64]]:
    """Return the log odds of each flaw at each point."""
    found = {}
    for flaw, model in _models().items():
        usual = (features.table - model.mean) / model.spread
        clipped = np.clip(usual, -FAR_FROM_USUAL, FAR_FROM_USUAL)
        found[flaw] = model.intercept + clipped @ model.weights
    return found


def score(logits: NDArray[np.float64], judged: NDArray[np.bool_]) -> float:
    """Return the mean of the strongest fifth of the judged points; at least one is judged."""
    each = np.sort(logits[judged])
    count = min(each.size, max(LEAST_TOP_POINTS, int(each.size * TOP_SHARE)))
    return float(each[-count:].mean())


def _read(subject: Subject, mask: SubjectMask) -> OutlineReading | None:
    outline = measured_outline(scene_of(subject).pixels, mask.alpha)
    if outline is None:
        return None
    features, grid, size_px = outline.features, outline.grid, subject.size_px
    logits, judged = logits_of(features), features.judged
    enough = judged.sum() >= LEAST_JUDGED_POINTS
    return OutlineReading(
        contour=features.contour,
        logits=MappingProxyType(logits),
        judged=judged,
        scores={flaw: score(each, judged) for flaw, each in logits.items()} if enough else {},
        grid=grid,
        grid_to_picture=(
            (size_px.width / grid.width, 0.0, 0.0),
            (0.0, size_px.height / grid.height, 0.0),
        ),
        resolution=outline.resolution,
        has_face=mask.has_face,
    )


@cache
def _models() -> Mapping[OutlineFlaw, _Model]:
    return {
        flaw: _Model(
            FITTED[flaw]["intercept"],
            *(np.array(FITTED[flaw][key]) for key in ("mean", "spread", "weights")),
        )
        for flaw in OutlineFlaw
    }
