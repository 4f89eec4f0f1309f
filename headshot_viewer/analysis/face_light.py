"""The direction of the light on a face."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.face_frame import MOST_IOD_PX, face_frame
from headshot_viewer.core.regions import OUTLINES, Region
from headshot_viewer.core.said import said
from headshot_viewer.core.wording import clock_hour

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face

NEIGHBOURS: Final = 9
"""Landmarks that a normal is fitted to."""

BLUR_IOD: Final = 0.03
"""Sigma of the blur before luminance is read at the landmarks."""

TOWARDS_CAMERA: Final = 0.25
"""Landmarks turned further away than this (their normal's share along the view) are left out."""

LEAST_LANDMARKS: Final = 80
"""Fewer usable landmarks do not determine the light."""

RIDGE: Final = 0.5
"""Tikhonov regularisation of the fit."""

ROUNDS: Final = 8
"""Rounds of reweighting in the robust fit."""

TUKEY: Final = 4.685
"""Hair, beard, glasses and highlights lie this many robust deviations off and drop out."""

FRONT_STRENGTH: Final = 0.3
"""Below this the light comes from the front, and has no direction worth naming."""

_FEATURES: Final = (
    Region.OVAL,
    Region.RIGHT_BROW,
    Region.LEFT_BROW,
    Region.RIGHT_EYE,
    Region.LEFT_EYE,
    Region.LIPS,
    Region.MOUTH_OPENING,
)
_LIDS: Final = frozenset(
    {
        *(130, 25, 110, 24, 23, 22, 26, 112, 243, 190, 56, 28, 27, 29, 30, 247),
        *(359, 255, 339, 254, 253, 252, 256, 341, 463, 414, 286, 258, 257, 259, 260, 467),
    }
)
_INNER_LIPS: Final = frozenset(
    {
        *(76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306, 62, 96, 89, 179, 86, 15, 316, 403),
        *(319, 325, 292, 183, 42, 41, 38, 12, 268, 271, 272, 407, 74, 73, 72, 11, 302, 303, 304),
        408,
    }
)
_NO_SKIN: Final = (
    frozenset(landmark for region in _FEATURES for landmark in OUTLINES[region])
    | _LIDS
    | _INNER_LIPS
)


@dataclass(frozen=True, slots=True)
class FaceLight:
    """The light on a face.

    Attributes:
        azimuth_deg: the direction it comes from, in the plane of the picture with level eyes: 0 is
            the right edge, 90 the top, -180..180.
        strength: how much brighter the lit side is, relative to the median of the face; below 0.3
            the light comes from the front.
        side_strength: component towards the right edge.
        height_strength: component towards the top.
    """

    azimuth_deg: float
    strength: float
    side_strength: float
    height_strength: float

    @property
    def is_from_the_front(self) -> bool:
        return self.strength < FRONT_STRENGTH

    @property
    def clock(self) -> str:
        """The direction as an hour on a clock facing the viewer: 12 is above."""
        return said("{hour} o’clock", hour=clock_hour(self.azimuth_deg))


def face_light(subject: Subject, face: Face) -> FaceLight | None:
    """Return the light on a face; None if too little bare skin faces the camera.

    Lambert's law with ambient light, fitted to the luminance at the landmarks with their normals;
    mirrored pictures agree within 1 to 2 degrees. Stage light, rim light and beards mislead it.
    """
    iod_px = max(8, min(MOST_IOD_PX, int(face.iod_px)))
    frame = face_frame(subject.picture, face, iod_px)
    luminance = _luminance(np.asarray(frame.pixels), BLUR_IOD * iod_px)
    depth = np.array([landmark.z for landmark in face.landmarks]) * iod_px / face.iod_px
    points = np.column_stack([frame.points, depth])
    normals = _normals(points)
    chosen = _usable(points, normals, luminance.shape)
    if len(chosen) < LEAST_LANDMARKS:
        return None
    columns, rows = points[chosen, 0].astype(int), points[chosen, 1].astype(int)
    bright = luminance[rows, columns].astype(np.float64)
    middle = float(np.median(bright))
    if middle <= 0:
        return None
    across, down = _fitted(bright / middle, normals[chosen])
    return FaceLight(degrees(atan2(-down, across)), hypot(across, down), across, -down)


def _luminance(bgr: NDArray[np.uint8], sigma_px: float) -> NDArray[np.float32]:
    """Return linear luminance, 0..1 (sRGB, IEC 61966-2-1)."""
    levels = np.arange(256, dtype=np.float32) / 255
    linear = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    weighted = linear.astype(np.float32)[bgr] @ np.array([0.0722, 0.7152, 0.2126], np.float32)
    return np.asarray(cv2.GaussianBlur(weighted, (0, 0), max(1.0, sigma_px)), np.float32)


def _normals(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the normal at each landmark, towards the camera, by a plane through neighbours."""
    apart = ((points[:, None, :] - points[None]) ** 2).sum(axis=2)
    near = np.argsort(apart, axis=1)[:, :NEIGHBOURS]
    around = points[near] - points[near].mean(axis=1, keepdims=True)
    normals: NDArray[np.float64] = np.linalg.svd(around)[2][:, 2]
    # Depth grows away from the camera.
    return normals * np.where(normals[:, 2] > 0, -1, 1)[:, None]


def _usable(
    points: NDArray[np.float64], normals: NDArray[np.float64], size: tuple[int, ...]
) -> NDArray[np.intp]:
    height, width = size
    skin = np.array([landmark not in _NO_SKIN for landmark in range(len(points))])
    inside = (points[:, 0] > 2) & (points[:, 0] < width - 3)
    inside &= (points[:, 1] > 2) & (points[:, 1] < height - 3)
    return np.flatnonzero(skin & inside & (normals[:, 2] < -TOWARDS_CAMERA))


def _fitted(bright: NDArray[np.float64], normals: NDArray[np.float64]) -> tuple[float, float]:
    """Return the growth of brightness to the right and downwards, by Tukey's robust regression."""
    terms = np.column_stack([np.ones(len(bright)), normals[:, 0], normals[:, 1], -normals[:, 2]])
    weight: NDArray[np.floating] = np.ones(len(bright))
    factors = np.zeros(4)
    for _ in range(ROUNDS):
        weighted = terms * weight[:, None]
        factors = np.linalg.solve(weighted.T @ terms + RIDGE * np.eye(4), weighted.T @ bright)
        off = bright - terms @ factors
        spread = 1.4826 * float(np.median(np.abs(off))) + 1e-3
        weight = np.clip(1 - (off / (TUKEY * spread)) ** 2, 0, 1) ** 2
    return float(factors[1]), float(factors[2])
