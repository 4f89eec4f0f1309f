"""Faces that lie where a test wants them, without a network."""

from __future__ import annotations

from math import cos, sin, tau

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.face import (
    LANDMARKS,
    LEFT_EYE_CORNERS,
    RIGHT_EYE_CORNERS,
    Face,
    Iris,
    Landmark,
)
from headshot_viewer.core.geometry import PicturePoint

_SPIRAL_IOD = 1.2
"""The other landmarks lie on a spiral of this radius, so that no two of them coincide."""


def face_at(middle: PicturePoint, iod_px: float) -> Face:
    """Return a level face whose eyes are *iod_px* apart around *middle*."""
    landmarks = [
        Landmark(
            middle.x
            + _SPIRAL_IOD * iod_px * number / LANDMARKS * cos(9 * tau * number / LANDMARKS),
            middle.y
            + _SPIRAL_IOD * iod_px * number / LANDMARKS * sin(9 * tau * number / LANDMARKS),
            0.0,
        )
        for number in range(LANDMARKS)
    ]
    for corners, side in ((RIGHT_EYE_CORNERS, -1), (LEFT_EYE_CORNERS, 1)):
        for corner, within in zip(corners, (-0.2, 0.2), strict=True):
            landmarks[corner] = Landmark(middle.x + (side / 2 + within) * iod_px, middle.y, 0.0)
    iris = Iris(middle, iod_px / 10)
    left, top = middle.x - 1.2 * iod_px, middle.y - 1.2 * iod_px
    box = Box(left, top, left + 2.4 * iod_px, top + 2.4 * iod_px)
    return Face(box, 1.0, tuple(landmarks), iris, iris, "short range")
