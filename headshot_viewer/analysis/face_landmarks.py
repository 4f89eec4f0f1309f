"""The 468 landmarks of a face and its irises.

Networks by MediaPipe: Kartynnik et al., "Real-time Facial Surface Geometry from Monocular Video
on Mobile GPUs", 2019; Ablavatski et al., "Real-time Pupil Tracking from Monocular Video for
Digital Puppetry", 2020.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, exp, pi
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.face_detection import LEFT_EYE, RIGHT_EYE
from headshot_viewer.analysis.networks import FACE_LANDMARKS, IRIS_LANDMARKS, as_blob
from headshot_viewer.analysis.warps import BgrPixels, Square, cut, moved
from headshot_viewer.core.face import LANDMARKS, LEFT_EYE_CORNERS, RIGHT_EYE_CORNERS, Iris
from headshot_viewer.core.geometry import PicturePoint, PictureSize, distance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from headshot_viewer.analysis.face_detection import Detection
    from headshot_viewer.core.picture import Picture

SURE_LOGIT: Final = 12.0
"""Below this the square may be turned wrongly, and other directions are tried. On 63 portraits the
network's answer was 14 to 36 for a face that stands upright in its square, and at most 11 for one
that stands on its head, which as a presence (sigmoid) would be 0.99998 as well."""

_MESH_FRAME_PX: Final = 192
_IRIS_FRAME_PX: Final = 64
_PASSES: Final = 2
"""The second pass frames the face by its own landmarks, which a detector's box cannot."""

_MOST_PASSES: Final = 8
_SETTLED_WITHIN: Final = 0.01
"""Of the square's side: less moves the landmarks by no more than their noise."""

_FACE_MARGIN: Final = 1.5
_EYE_MARGIN: Final = 2.3
"""Sides of the squares through the face's and the eye's extent: what the networks were taught."""

_FINER: Final = 1.5
"""Pixels a frame pixel that crops are reduced to: landmarks then move by 0.25 % of the IOD when the
picture is rescaled, against 0.63 % with bilinear sampling alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """Landmarks in picture pixels.

    Attributes:
        points: (468, 3) x, y, z.
        logit: how sure the network is that it saw a face, upright in its square; without bounds.
    """

    points: NDArray[np.float64]
    logit: float

    @property
    def presence(self) -> float:
        """:attr:`logit` as a share, 0..1."""
        return 1 / (1 + exp(-min(100.0, max(-100.0, self.logit))))

    @property
    def square(self) -> Square:
        """Where the network wants to see this face."""
        low, high = self.points[:, :2].min(axis=0), self.points[:, :2].max(axis=0)
        across = self.points[LEFT_EYE_CORNERS[1]] - self.points[RIGHT_EYE_CORNERS[0]]
        return Square(
            PicturePoint(*((low + high) / 2)),
            _FACE_MARGIN * float((high - low).max()),
            atan2(across[1], across[0]),
        )


def mesh_of(picture: Picture, detection: Detection) -> Mesh:
    """Return the landmarks of a detected face; *detection* is in picture pixels."""
    left, top, right, bottom = detection.box
    across = detection.points[LEFT_EYE] - detection.points[RIGHT_EYE]
    centre = PicturePoint((left + right) / 2, (top + bottom) / 2)
    side_px = _FACE_MARGIN * max(right - left, bottom - top)
    mesh = mesh_in(picture, Square(centre, side_px, atan2(across[1], across[0])))
    if mesh.logit >= SURE_LOGIT:
        return mesh
    turns = (0.0, pi / 2, -pi / 2, pi)
    retries = (mesh_in(picture, Square(centre, side_px, turn)) for turn in turns)
    return _settled(picture, max(mesh, *retries, key=lambda candidate: candidate.logit))


def mesh_in(picture: Picture, square: Square) -> Mesh:
    """Return the landmarks of a face that *square* roughly frames."""
    mesh = _once(picture, square)
    for _ in range(_PASSES - 1):
        mesh = _once(picture, mesh.square)
    return mesh


def iris_of(picture: Picture, mesh: Mesh, corners: tuple[int, int], *, mirrored: bool) -> Iris:
    """Return the iris between two corners of an eye.

    Args:
        picture: the picture.
        mesh: the face's landmarks.
        corners: the landmarks of the corner on the picture's left and on its right.
        mirrored: for the left eye; the network knows right eyes only.
    """
    start, end = (PicturePoint(*mesh.points[corner, :2]) for corner in corners)
    dx, dy = end.x - start.x, end.y - start.y
    square = Square(
        PicturePoint((start.x + end.x) / 2, (start.y + end.y) / 2),
        max(2.0, _EYE_MARGIN * max(abs(dx), abs(dy))),
        atan2(dy, dx),
    )
    matrix, frame = _framed(picture, square, _IRIS_FRAME_PX)
    if mirrored:
        frame = np.asarray(cv2.flip(frame, 1), np.uint8)
    (answer,) = IRIS_LANDMARKS.run(as_blob(frame, scale=1 / 255))
    points = answer.reshape(5, 3)[:, :2].astype(np.float64)
    if mirrored:
        points[:, 0] = _IRIS_FRAME_PX - points[:, 0]
    centre, *rim = (PicturePoint(*point) for point in moved(points, matrix).tolist())
    return Iris(centre, sum(distance(centre, point) for point in rim) / len(rim))


def _settled(picture: Picture, mesh: Mesh) -> Mesh:
    """Look again until the square stays: a detector's box of a lying head may be far off."""
    for _ in range(_MOST_PASSES):
        before = mesh.square
        mesh = _once(picture, before)
        if distance(mesh.square.centre, before.centre) < _SETTLED_WITHIN * before.side_px:
            break
    return mesh


def _once(picture: Picture, square: Square) -> Mesh:
    matrix, frame = _framed(picture, square, _MESH_FRAME_PX)
    answer, logit = FACE_LANDMARKS.run(as_blob(frame, scale=1 / 255))
    points = answer.reshape(LANDMARKS, 3).astype(np.float64)
    depths = points[:, 2:] * square.side_px / _MESH_FRAME_PX
    placed = np.concatenate([moved(points[:, :2], matrix), depths], axis=1)
    return Mesh(placed, float(logit.ravel()[0]))


def _framed(
    picture: Picture, square: Square, frame_px: int
) -> tuple[NDArray[np.float64], BgrPixels]:
    matrix = square.matrix(frame_px)
    return matrix, cut(picture, matrix, PictureSize(frame_px, frame_px), finer=_FINER)
