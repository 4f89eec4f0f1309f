"""How blurred a picture is at named places, from the nose back to the background."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.face import LEFT_EYE_CORNERS, RIGHT_EYE_CORNERS
from headshot_viewer.core.regions import OUTLINES, Region

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.focus_map import FocusMap
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.analysis.warps import Points
    from headshot_viewer.core.arrays import Mask
    from headshot_viewer.core.face import Face


class Place(StrEnum):
    """Where the fall-off of focus is read, from the front to the back."""

    NOSE = "nose"
    EARS = "ears"
    HAIR = "hair"
    SHOULDERS = "shoulders"
    BACKGROUND = "background"


LEAST_EDGE_PX: Final = 40
"""Edge pixels that a place needs; a few are as often dust as detail."""

NOSE_TIP: Final = 1
NOSE_RADIUS_IOD: Final = 0.45
EARS: Final = (((127, 132), -0.15), ((356, 361), 0.15))
"""Landmarks before each ear, and how far outwards the ear is from them, in IOD."""

EAR_RADIUS_IOD: Final = 0.3
HAIR_WITHIN_IOD: Final = 2.0
BELOW_CHIN_IOD: Final = 0.5
CHIN: Final = 152
CLEAR_OF_OUTLINE_IOD: Final = 0.15
"""The outline itself belongs neither to the subject's nor to the background's focus."""


def blur_at_places(
    subject: Subject, focus: FocusMap, face: Face, mask: SubjectMask | None
) -> dict[Place, float]:
    """Return the median blur of the edges at each place where there are enough, in px."""
    shape = focus.working_px
    scale = np.array([shape[1] / subject.size_px.width, shape[0] / subject.size_px.height])
    landmarks = np.array(face.landmarks)[:, :2] * scale
    level = _level(landmarks)
    areas = _areas(level, mask, shape)
    found = {}
    for place, area in areas.items():
        widths_px = focus.edges.sigma_px[area & focus.edges.edges]
        if widths_px.size >= LEAST_EDGE_PX:
            found[place] = float(np.median(widths_px))
    return found


def face_blur(subject: Subject, focus: FocusMap, face: Face) -> float | None:
    """Return the median blur of the edges in a face, in px; None where there are too few."""
    height, width = focus.working_px
    scale = np.array([width / subject.size_px.width, height / subject.size_px.height])
    area = np.zeros((height, width), np.uint8)
    oval = np.array(face.landmarks)[list(OUTLINES[Region.OVAL]), :2] * scale
    cv2.fillPoly(area, [np.rint(oval).astype(np.int32)], 1)
    widths_px = focus.edges.sigma_px[(area > 0) & focus.edges.edges]
    return float(np.median(widths_px)) if widths_px.size >= LEAST_EDGE_PX else None


class _Level:
    """A face turned level: where its landmarks are, and every pixel, in eye distances."""

    def __init__(self, landmarks: Points, matrix: NDArray[np.float64]) -> None:
        self.landmarks = moved(landmarks, matrix)
        self.oval = landmarks[list(OUTLINES[Region.OVAL])]
        self.matrix = matrix
        self.iod_px = 1 / float(np.hypot(matrix[0, 0], matrix[0, 1]))

    def pixels(self, shape: tuple[int, int]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return across and down of each pixel, from the middle of the eyes, in IOD."""
        rows, columns = np.indices(shape, np.float32)
        (a, b, c), (d, e, f) = self.matrix.astype(np.float32)
        return a * columns + b * rows + c, d * columns + e * rows + f


def _level(landmarks: Points) -> _Level:
    right = landmarks[list(RIGHT_EYE_CORNERS)].mean(axis=0)
    left = landmarks[list(LEFT_EYE_CORNERS)].mean(axis=0)
    middle, along = (right + left) / 2, left - right
    iod_px = float(np.hypot(*along))
    cosine, sine = along / iod_px
    turn = np.array([[cosine, sine], [-sine, cosine]]) / iod_px
    return _Level(landmarks, np.column_stack([turn, -turn @ middle]))


def _areas(level: _Level, mask: SubjectMask | None, shape: tuple[int, int]) -> Mapping[Place, Mask]:
    across, down = level.pixels(shape)

    def within(x: float, y: float, radius_iod: float) -> Mask:
        inside: Mask = (across - x) ** 2 + (down - y) ** 2 < radius_iod**2
        return inside

    tip = level.landmarks[NOSE_TIP]
    areas = {Place.NOSE: within(tip[0], tip[1], NOSE_RADIUS_IOD)}
    oval = np.zeros(shape, np.uint8)
    cv2.fillPoly(oval, [np.rint(level.oval).astype(np.int32)], 1)
    ears = np.zeros(shape, np.bool_)
    for beside, outwards in EARS:
        x, y = level.landmarks[list(beside)].mean(axis=0)
        ears |= within(x + outwards, y, EAR_RADIUS_IOD)
    if mask is None:
        return areas
    inside, outside = _clear_of_outline(mask, shape, CLEAR_OF_OUTLINE_IOD * level.iod_px)
    beside_face = inside & (oval == 0)
    chin = level.landmarks[CHIN][1]
    areas[Place.EARS] = ears & beside_face
    areas[Place.HAIR] = beside_face & ~ears & (down < 0) & within(0, -0.5, HAIR_WITHIN_IOD)
    areas[Place.SHOULDERS] = inside & (down > chin + BELOW_CHIN_IOD)
    areas[Place.BACKGROUND] = outside
    return areas


def _clear_of_outline(
    mask: SubjectMask, shape: tuple[int, int], distance_px: float
) -> tuple[Mask, Mask]:
    """Return the subject and the background, both without what is near the outline."""
    inside = (cv2.resize(mask.alpha, shape[::-1], interpolation=cv2.INTER_AREA) > 0.5).astype(
        np.uint8
    )
    reach = max(1, round(distance_px))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    # A little inside is enough for the subject: ears and hair are narrow.
    close = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    return np.asarray(cv2.erode(inside, close)) > 0, np.asarray(cv2.dilate(inside, disc)) == 0
