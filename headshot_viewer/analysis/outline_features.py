"""Features of the transition from subject to background at each point of an outline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.outline_mean import NAMES as OF_MEAN
from headshot_viewer.analysis.outline_mean import mean_features, mean_profiles

if TYPE_CHECKING:
    from headshot_viewer.analysis.outline_contour import Contour
    from headshot_viewer.analysis.warps import BgrPixels

PROFILE_PX: Final = np.arange(-24, 25, dtype=np.float32)
"""Where the picture is sampled across the outline; negative inside the subject."""

FURTHER_PX: Final = np.arange(4, 61, dtype=np.float32)
"""Where the background's sharpness is sampled."""

SNAP_PX: Final = 9
SNAP_SPREAD_PX: Final = 5.0
"""The outline snaps to the strongest edge within this distance; nearer edges are preferred."""

RAW_SNAP_PX: Final = 12

STEEPEST: Final = 60.0
"""Slopes are clipped to this, in L* by Sobel: a single lamp is not a sharp background."""

AVERAGED_POINTS: Final = 25
"""Points (50 px) over which features are averaged: real flaws are longer than chance."""

JUDGED_CONTRAST: Final = 10.0
"""Lab distance of subject and background below which no edge can be judged."""

NAMES: Final = (
    "width", "fringe", "fringe beyond the ground's", "outer halo", "overshoot", "sharp ring",
    "even course", "contrast", "Laplacian", "Sobel", "no strands",
    "spread of width", "spread of fringe", "spread of Laplacian",
    "width x contrast", "fringe x contrast", *OF_MEAN,
)  # fmt: skip
"""Columns of the features, in the order of the regressions' weights."""

_SPREAD_OF: Final = (NAMES.index("width"), NAMES.index("fringe"), NAMES.index("Laplacian"))
_CONTRAST: Final = NAMES.index("contrast")


@dataclass(frozen=True, slots=True, eq=False)
class OutlineFeatures:
    """The features of each point of an outline.

    Attributes:
        contour: the outline, moved onto the edges of the picture.
        table: (count, 22), columns as :data:`NAMES`, averaged along the outline.
        judged: (count,) bool, where subject and background differ enough.
    """

    contour: Contour = field(repr=False)
    table: NDArray[np.float64] = field(repr=False)
    judged: NDArray[np.bool_] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class _Profiles:
    """The picture across the outline, and its course from the subject's to the ground's colour.

    Attributes:
        lab: (count, steps, 3).
        contrast: (count,) Lab distance of both colours.
        course: (count, steps), 0 the subject's colour, 1 the ground's.
        off: (count, steps) Lab distance to the line between both colours.
    """

    lab: NDArray[np.float32]
    contrast: NDArray[np.float32]
    course: NDArray[np.float32]
    off: NDArray[np.float32]


def outline_features(pixels: BgrPixels, contour: Contour) -> OutlineFeatures:
    """Compute the features at each point.

    Args:
        pixels: (height, width, 3), at the resolution that the picture truly has.
        contour: of the subject in it.
    """
    unit = pixels.astype(np.float32) / np.float32(255)
    lab = np.asarray(cv2.cvtColor(unit, cv2.COLOR_BGR2Lab), np.float32)
    snapped, wander_px = _snapped(contour, lab)
    profiles = _profiles(snapped, lab)
    columns = _single_features(profiles)
    columns["sharp ring"] = _sharp_ring(snapped, lab[..., 0])
    columns["even course"] = -np.std(wander_px[snapped.neighbours(6)], axis=1)
    laplacian, sobel = _edge_strengths(pixels, snapped)
    columns["contrast"] = np.log(profiles.contrast + 4)
    columns["Laplacian"] = np.log(laplacian + 2) - columns["contrast"]
    columns["Sobel"] = np.log(sobel + 2) - columns["contrast"]
    columns["no strands"] = _no_strands(snapped, profiles)
    table = np.stack([columns[name] for name in NAMES[:11]], axis=1).astype(np.float64)
    reach = AVERAGED_POINTS // 2
    near = snapped.neighbours(reach)
    of_mean = mean_features(mean_profiles(snapped, profiles.lab, reach), PROFILE_PX)
    return OutlineFeatures(
        snapped,
        np.column_stack([_averaged(table, near), *of_mean.values()]),
        profiles.contrast[near].mean(axis=1) > JUDGED_CONTRAST,
    )


def _snapped(contour: Contour, lab: NDArray[np.float32]) -> tuple[Contour, NDArray[np.float32]]:
    """Move the outline onto the strongest edge near it.

    Returns:
        The outline, and how far the strongest edge was from each point, before any smoothing.
    """
    across = contour.across(lab, PROFILE_PX)
    slope = np.linalg.norm(across[:, 2:] - across[:, :-2], axis=2) / 2
    at_px = PROFILE_PX[1:-1]
    near = np.exp(-(at_px**2) / (2 * SNAP_SPREAD_PX**2)) * (np.abs(at_px) <= SNAP_PX)
    off_px = at_px[np.argmax(slope * near, axis=1)]
    wander_px = at_px[np.argmax(slope * (np.abs(at_px) <= RAW_SNAP_PX), axis=1)]
    steady_px = np.median(off_px[contour.neighbours(3)], axis=1).astype(np.float32)
    return contour.moved_out(steady_px), wander_px


def _profiles(contour: Contour, lab: NDArray[np.float32]) -> _Profiles:
    across = contour.across(lab, PROFILE_PX)
    mean = across[contour.neighbours(1)].mean(axis=1)
    subject = np.median(mean[:, _between(-14, -6)], axis=1)
    ground = np.median(mean[:, _between(6, 14)], axis=1)
    step = ground - subject
    contrast = np.linalg.norm(step, axis=1)
    along = step / (contrast[:, None] + np.float32(1e-6))
    course = ((mean - subject[:, None]) * along[:, None]).sum(axis=2)
    course /= contrast[:, None] + np.float32(1e-6)
    nearest = subject[:, None] + np.clip(course, 0, 1)[..., None] * step[:, None]
    return _Profiles(across, contrast, course, np.linalg.norm(mean - nearest, axis=2))


def _single_features(profiles: _Profiles) -> dict[str, NDArray[np.float32]]:
    """Return the features of single profiles, as the logarithms that the regressions take."""
    course, off = profiles.course, profiles.off
    steps = np.abs(np.diff(course, axis=1))
    slope = steps[:, _between(-8, 7)[:-1]].max(axis=1)
    width_px = np.clip(1 / (slope + 1e-3), 0.5, 20)
    near = course[:, _between(-8, 8)]
    overshoot = np.maximum((near - 1).max(axis=1), (-near).max(axis=1))
    fringe = off[:, _between(-4, 6)].max(axis=1)
    usual = off[:, np.abs(PROFILE_PX) >= 9].mean(axis=1)
    ground = np.maximum(off[:, _between(10, 20)].max(axis=1), 1)
    return {
        "width": np.log(width_px),
        "fringe": np.log(fringe + 1),
        "fringe beyond the ground's": np.log1p(np.maximum(fringe - np.maximum(1.5 * usual, 2), 0)),
        "outer halo": np.log1p(np.maximum(off[:, _between(1, 8)].max(axis=1) - ground, 0)),
        "overshoot": np.log1p(np.clip(overshoot, 0, 3) * profiles.contrast),
    }


def _sharp_ring(contour: Contour, lightness: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how much sharper the background is next to the subject than further away, as a log."""
    slope = np.hypot(cv2.Sobel(lightness, cv2.CV_32F, 1, 0), cv2.Sobel(lightness, cv2.CV_32F, 0, 1))
    slope = np.minimum(np.asarray(slope, np.float32), np.float32(STEEPEST))
    mean = contour.across(slope, FURTHER_PX)[contour.neighbours(12)].mean(axis=1)
    beside = mean[:, (FURTHER_PX >= 6) & (FURTHER_PX < 14)].mean(axis=1)
    away = mean[:, (FURTHER_PX >= 28) & (FURTHER_PX < 56)].mean(axis=1)
    ratio: NDArray[np.float32] = np.log((beside + 0.4) / (away + 0.4))
    return ratio


def _edge_strengths(
    pixels: BgrPixels, contour: Contour
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the strongest Laplacian and Sobel response within 3 px of each point."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY).astype(np.float32)
    square = np.ones((7, 7), np.uint8)
    height, width = grey.shape
    columns = np.clip(np.rint(contour.points[:, 0]).astype(np.intp), 0, width - 1)
    rows = np.clip(np.rint(contour.points[:, 1]).astype(np.intp), 0, height - 1)
    responses = (
        np.abs(cv2.Laplacian(grey, cv2.CV_32F)),
        np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)),
    )
    laplacian, sobel = (
        np.asarray(cv2.dilate(each, square), np.float32)[rows, columns] for each in responses
    )
    return laplacian, sobel


def _no_strands(contour: Contour, profiles: _Profiles) -> NDArray[np.float32]:
    """Return how little lightness changes along the outline, as a log: strands would cross it."""
    lightness = profiles.lab[:, _between(-3, 9), 0]
    change = np.std(lightness[contour.neighbours(4)], axis=1).mean(axis=1)
    evenness: NDArray[np.float32] = -np.log(change / (0.2 * profiles.contrast + 2) + 0.05)
    return evenness


def _averaged(table: NDArray[np.float64], near: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the means along the outline, the spreads of some, and two products."""
    mean = table[near].mean(axis=1)
    spread = table[near][..., list(_SPREAD_OF)].std(axis=1)
    products = mean[:, [NAMES.index("width"), NAMES.index("fringe")]] * mean[:, [_CONTRAST]]
    return np.concatenate([mean, spread, products], axis=1)


def _between(low_px: float, high_px: float) -> NDArray[np.bool_]:
    return (low_px <= PROFILE_PX) & (high_px >= PROFILE_PX)
