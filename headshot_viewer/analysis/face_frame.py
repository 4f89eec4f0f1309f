"""A face in the frame in which faces are measured: eyes level, and equally far apart on all."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import radians
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.warps import BgrPixels, Matrix, Points, Square, cut, moved
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PictureSize

if TYPE_CHECKING:
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.picture import Picture

FRAME_IOD: Final = (3.2, 3.6)
"""Width and height of the frame: the face with its hairline and chin, in eye distances."""

EYES_AT_IOD: Final = (1.6, 1.45)
"""Where in the frame the eyes' midpoint is."""

MOST_IOD_PX: Final = 128
"""Skin is measured at this eye distance or less: 200 and 300 px were not better."""


@dataclass(frozen=True, slots=True, eq=False)
class FaceFrame:
    """A face in its frame.

    Attributes:
        pixels: (3.6 IOD, 3.2 IOD, 3) uint8 BGR, read-only.
        points: (468, 2) the landmarks in the frame's pixels, read-only.
        iod_px: the eye distance in the frame.
        to_picture: (2, 3) where the frame's pixels lie on the picture, corner to corner.
    """

    pixels: BgrPixels = field(repr=False)
    points: Points = field(repr=False)
    iod_px: int
    to_picture: Matrix


def common_iod_px(*faces: Face) -> int:
    """Return the eye distance at which *faces* compare: none of them is enlarged."""
    return max(1, min(MOST_IOD_PX, *(int(face.iod_px) for face in faces)))


def face_frame(picture: Picture, face: Face, iod_px: int) -> FaceFrame:
    """Return *face* with level eyes that are *iod_px* apart, reduced by area where needed."""
    size = PictureSize(*(round(side * iod_px) for side in FRAME_IOD))
    matrix = _to_picture(face, iod_px)
    pixels = cut(picture, matrix, size, finer=1.0, interpolation=cv2.INTER_CUBIC)
    from_picture = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
    landmarks = np.array(face.landmarks)[:, :2]
    return FaceFrame(sealed(pixels), sealed(moved(landmarks, from_picture)), iod_px, matrix)


def _to_picture(face: Face, iod_px: int) -> Matrix:
    eyes = face.eyes_px
    # A square of one IOD around the eyes' midpoint, drawn iod_px wide, has the frame's scale.
    matrix = Square(eyes.midpoint, eyes.distance_px, radians(eyes.roll_deg)).matrix(iod_px)
    origin = np.array([0.5 - EYES_AT_IOD[0], 0.5 - EYES_AT_IOD[1]]) * iod_px
    matrix[:, 2] += matrix[:, :2] @ origin
    return matrix
