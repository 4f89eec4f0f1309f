"""Where an outline looks assembled: its heat, and the stretches that are worth a word or a hint."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.outline_flaws import (
    HINTS_BELOW_WORDS,
    HINTS_FROM,
    MOVED_BY,
    WORDS_FROM,
    OutlineFlaw,
    hints_from,
    words_from,
)
from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.arrays import Mask, sealed
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import Heat
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from headshot_viewer.analysis.outline_flaws import OutlineReading

RIBBON_OF_LONGEST: Final = 0.006
"""How far the heat reaches to both sides of the outline."""

ALONG_POINTS: Final = 7
"""Points of the outline over which heat and stretches are smoothed."""

BRIDGED_POINTS: Final = 15
"""Two marked stretches with less between them are one."""

SHORTEST_POINTS: Final = 20
"""40 px of outline; the features are averages over 50."""

MOST_STRETCHES: Final = 5

REGION_OF_LONGEST: Final = 0.012
"""How far a finding's region reaches to both sides of the outline."""

CORNER_EVERY_POINTS: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A part of an outline that looks like one flaw.

    Attributes:
        flaw: the flaw.
        points: how strongly, 0..100, see :func:`points_of`.
        is_hint: True below the limit for findings.
        length: share of the judged outline, 0..1.
        region_px: polygon around it, in picture pixels.
    """

    flaw: OutlineFlaw
    points: float
    is_hint: bool
    length: float
    region_px: tuple[PicturePoint, ...] = field(repr=False)


def points_of(flaw: OutlineFlaw, logit: float) -> float:
    """Return how strongly something looks like a flaw, 0..100.

    At normal sensitivity findings start at 50 and hints at 27.
    """
    return points_from_words(logit - HINTS_FROM[flaw] - HINTS_BELOW_WORDS)


def points_from_words(margin: float) -> float:
    """Return the points, 0..100, of log odds relative to the normal limit for findings."""
    return float(100 / (1 + np.exp(-margin / HINTS_BELOW_WORDS)))


def strongest(reading: OutlineReading) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return which flaw of :data:`WORDS_FROM` each point looks like most, and its margin.

    Returns:
        Indices into the keys of WORDS_FROM, and log odds above its limit for findings; both
        (count,).
    """
    near = reading.contour.neighbours(ALONG_POINTS // 2)
    margins = np.stack(
        [reading.logits[flaw][near].mean(axis=1) - words for flaw, words in WORDS_FROM.items()]
    )
    return np.argmax(margins, axis=0), margins.max(axis=0)


def heat_of(reading: OutlineReading) -> Heat:
    """Draw a ribbon along the outline: 0.5 is the limit for findings, 0.27 that for hints."""
    contour, grid = reading.contour, reading.grid
    _, margins = strongest(reading)
    values = np.rint(255 / (1 + np.exp(-margins / HINTS_BELOW_WORDS)))
    rows = np.clip(np.rint(contour.points[:, 1]).astype(np.intp), 0, grid.height - 1)
    columns = np.clip(np.rint(contour.points[:, 0]).astype(np.intp), 0, grid.width - 1)
    elsewhere = np.ones((grid.height, grid.width), np.uint8)
    elsewhere[rows, columns] = 0
    distance_px, nearest = cv2.distanceTransformWithLabels(
        elsewhere, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    drawn = np.zeros(int(nearest.max()) + 1, np.uint8)
    known = np.zeros(drawn.shape, np.bool_)
    labels = nearest[rows, columns]
    known[labels] = reading.judged
    # If two points fall on one pixel, the stronger one is drawn.
    np.maximum.at(drawn, np.asarray(labels, np.intp), values.astype(np.uint8))
    near = distance_px <= max(2.0, RIBBON_OF_LONGEST * max(grid))
    judged: Mask = near & known[nearest]
    refused: Mask = near & ~known[nearest]
    heat = np.where(judged, drawn[nearest], np.uint8(0))
    return Heat(sealed(heat), sealed(judged), reading.grid_to_picture, sealed(refused))


def stretches_of(
    reading: OutlineReading,
    *,
    hints_only: bool,
    hair_above_px: float | None = None,
    sensitivity: Sensitivity = Sensitivity.NORMAL,
) -> tuple[Stretch, ...]:
    """Return the parts that are findings or hints, the strongest first, at most five.

    A flaw is searched for only if the picture's score of it reaches its limit.

    Args:
        reading: of the outline.
        hints_only: True if the picture is too small for more than hints.
        hair_above_px: height on the picture below which no hair is searched, because shoulders have
            smooth edges by nature; None without a face.
        sensitivity: shifts both limits.
    """
    which, margins = strongest(reading)
    near = reading.contour.neighbours(ALONG_POINTS // 2)
    judged = max(1, int(reading.judged.sum()))
    found: list[Stretch] = []
    for flaw in HINTS_FROM:
        picture, least = reading.scores.get(flaw, -np.inf), hints_from(flaw, sensitivity)
        if picture < least:
            continue
        logits = reading.logits[flaw][near].mean(axis=1)
        if flaw in WORDS_FROM:
            own = which == list(WORDS_FROM).index(flaw)
        else:
            nothing_else = margins < MOVED_BY[sensitivity] - HINTS_BELOW_WORDS
            own = nothing_else & _above(reading, hair_above_px)
        marked = reading.judged & (logits > least) & own
        for part in _runs(reading, marked):
            mean, peak = float(logits[part].mean()), float(logits[part].max())
            speaks = min(picture, peak) >= words_from(flaw, sensitivity)
            words = speaks and not hints_only
            found.append(
                Stretch(
                    flaw, points_of(flaw, mean), not words, part.size / judged,
                    _around(reading, part),
                )
            )  # fmt: skip
    found.sort(key=lambda each: (each.is_hint, -each.points))
    return tuple(found[:MOST_STRETCHES])


def _above(reading: OutlineReading, height_px: float | None) -> NDArray[np.bool_]:
    """Return which points lie above a height on the picture; none without one."""
    if height_px is None:
        return np.zeros(reading.contour.count, np.bool_)
    _, (_, scale, offset) = reading.grid_to_picture
    above: NDArray[np.bool_] = (reading.contour.points[:, 1] + 0.5) * scale + offset < height_px
    return above


def _runs(reading: OutlineReading, marked: NDArray[np.bool_]) -> list[NDArray[np.intp]]:
    """Return the marked parts, bridged where little is between them, without short ones."""
    places = np.flatnonzero(marked)
    if places.size == 0:
        return []
    apart = np.diff(places) > BRIDGED_POINTS
    apart |= np.diff(reading.contour.first[places]) != 0
    groups = np.split(places, np.flatnonzero(apart) + 1)
    return [
        np.arange(group[0], group[-1] + 1)
        for group in groups
        if group[-1] - group[0] + 1 >= SHORTEST_POINTS
    ]


def _around(reading: OutlineReading, part: NDArray[np.intp]) -> tuple[PicturePoint, ...]:
    contour = reading.contour
    corners = np.unique(np.append(part[::CORNER_EVERY_POINTS], part[-1]))
    # Normals are averaged, so that the polygon of a curly outline does not cross itself.
    normals = contour.normals[contour.neighbours(8)[corners]].mean(axis=1)
    reach = REGION_OF_LONGEST * max(reading.grid) * normals
    middle = contour.points[corners] + 0.5
    polygon = np.concatenate([middle + reach, (middle - reach)[::-1]])
    on_picture = moved(polygon, np.array(reading.grid_to_picture))
    (scale_x, _, _), (_, scale_y, _) = reading.grid_to_picture
    most = (reading.grid.width * scale_x, reading.grid.height * scale_y)
    return tuple(PicturePoint(*point) for point in np.clip(on_picture, 0, most).tolist())
