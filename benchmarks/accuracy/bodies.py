"""Portraits whose neck was coloured, whose head was exchanged, or made larger or smaller."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.composites import blurred
from headshot_viewer.analysis.colour_difference import Lab, delta_e_2000
from headshot_viewer.core.regions import OUTLINES, Region

if TYPE_CHECKING:
    from benchmarks.accuracy.composites import Colours, Portrait
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import UnitField
    from headshot_viewer.core.face import Face

CHIN: Final = 152
MOUTH: Final = (61, 291)
JAW: Final = (172, 397)
FIXED: Final = (33, 133, 362, 263, *JAW, CHIN)
"""Landmarks of one head that come to lie on those of the other: eyes, jaw and chin."""

FEATHER_OF_FACE: Final = 0.02
"""Seams are blurred by so much of the face's height: a good job, not a rough one."""


@dataclass(frozen=True, slots=True, eq=False)
class Posed:
    """A portrait, taken apart, and the face in it (in its own pixels)."""

    portrait: Portrait = field(repr=False)
    face: Face

    @property
    def points(self) -> NDArray[np.float64]:
        """The landmarks, (468, 2)."""
        return np.array(self.face.landmarks)[:, :2]

    @property
    def feather_px(self) -> float:
        return max(1.0, FEATHER_OF_FACE * self.face.box_px.height)


def coloured_below(posed: Posed, apart: float, towards_deg: float, jaw: Lab) -> BgrPixels:
    """Return a portrait in which all of the person below the chin is of another colour.

    Args:
        posed: the portrait.
        apart: ΔE00 between *jaw* and the same colour after the change.
        towards_deg: direction of the change in the a*b* plane; 0 is red, 90 yellow.
        jaw: colour of the skin above.
    """
    direction = np.array([cos(radians(towards_deg)), sin(radians(towards_deg))], np.float32)
    shift = _shift_for(apart, jaw, direction) * direction
    unit = posed.portrait.pixels.astype(np.float32) / np.float32(255)
    lab = np.asarray(cv2.cvtColor(unit, cv2.COLOR_BGR2Lab), np.float32)
    weight = posed.portrait.alpha * (1 - _above_chin(posed))
    lab[..., 1:] += weight[..., None] * shift
    return _rounded(np.asarray(cv2.cvtColor(lab, cv2.COLOR_Lab2BGR), np.float32) * 255)


def exchanged_head(body: Posed, head: Posed) -> BgrPixels:
    """Return the portrait *body* with the head of *head*, laid on by eyes, jaw and chin."""
    matrix, _ = cv2.estimateAffinePartial2D(
        head.points[list(FIXED)], body.points[list(FIXED)], method=cv2.LMEDS
    )
    return _with_head(body, head, np.asarray(matrix, np.float64))


def scaled_head(posed: Posed, factor: float) -> BgrPixels:
    """Return a portrait with its own head *factor* times as large, kept in place at the chin."""
    x, y = posed.face.point(CHIN)
    matrix = np.array([[factor, 0, (1 - factor) * x], [0, factor, (1 - factor) * y]])
    return _with_head(posed, posed, matrix)


def _with_head(body: Posed, head: Posed, matrix: NDArray[np.float64]) -> BgrPixels:
    height, width = body.portrait.alpha.shape
    colours, opaque = (
        np.asarray(cv2.warpAffine(each, matrix, (width, height), flags=cv2.INTER_AREA), np.float32)
        for each in (head.portrait.subject, head.portrait.alpha * _head(head))
    )
    kept = body.portrait.alpha * _below_mouth(body)
    headless = _over(body.portrait.subject, kept, body.portrait.ground)
    return _rounded(_over(colours, opaque, headless))


def _head(posed: Posed) -> UnitField:
    """Return what belongs to the head: the face, and all above the corners of the jaw."""
    points = posed.points
    area = _half_plane(posed, points[list(JAW)].mean(axis=0), -1)
    cv2.fillPoly(area, [np.rint(points[list(OUTLINES[Region.OVAL])]).astype(np.int32)], 1.0)
    return blurred(area, posed.feather_px)


def _below_mouth(posed: Posed) -> UnitField:
    """Return what stays of a body: the skin behind the other chin must not be a hole."""
    middle = posed.points[list(MOUTH)].mean(axis=0)
    return blurred(_half_plane(posed, middle, 1), posed.feather_px)


def _above_chin(posed: Posed) -> UnitField:
    points = posed.points
    area = _half_plane(posed, points[CHIN], -1)
    # Beside the chin the neck begins higher up.
    area *= _half_plane(posed, points[list(JAW)].mean(axis=0), -1)
    cv2.fillPoly(area, [np.rint(points[list(OUTLINES[Region.OVAL])]).astype(np.int32)], 1.0)
    return blurred(area, posed.feather_px / 2)


def _half_plane(posed: Posed, through: NDArray[np.float64], side: int) -> NDArray[np.float32]:
    """Return 1 below (side 1) or above (-1) a line across the face, through a point."""
    down = posed.points[CHIN] - posed.points[10]
    rows, columns = np.indices(posed.portrait.alpha.shape, np.float32)
    along = (columns - through[0]) * down[0] + (rows - through[1]) * down[1]
    return np.asarray(side * along > 0, np.float32)


def _shift_for(apart: float, jaw: Lab, direction: NDArray[np.float32]) -> float:
    """Return how far to go in the a*b* plane until ΔE00 is *apart*."""
    low, high = 0.0, 100.0
    for _ in range(30):
        middle = (low + high) / 2
        a, b = jaw.a + middle * float(direction[0]), jaw.b + middle * float(direction[1])
        if delta_e_2000(jaw, Lab(jaw.lightness, a, b)) < apart:
            low = middle
        else:
            high = middle
    return low


def _over(subject: Colours, alpha: UnitField, ground: Colours) -> Colours:
    return subject * alpha[..., None] + ground * (1 - alpha[..., None])


def _rounded(colours: NDArray[np.float32]) -> BgrPixels:
    return np.clip(np.rint(colours), 0, 255).astype(np.uint8)
