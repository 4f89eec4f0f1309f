"""Pictures with a face for the tests: the demo portrait, turned, shrunk, mirrored and pasted."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef
from headshot_viewer.resources import resource_path

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.face import Face

_COARSEST_PX = 256


@cache
def portrait() -> BgrPixels:
    """Return the demo's professional picture, 512 x 600, with one face; do not write into it."""
    bgr = cv2.imread(str(resource_path("demo/professional.jpg")), cv2.IMREAD_COLOR)
    assert bgr is not None
    return sealed(np.asarray(bgr, np.uint8))


@cache
def portrait_face() -> Face:
    (face,) = find_faces(picture_of(portrait()))
    return face


def picture_of(bgr: BgrPixels) -> Picture:
    """Return *bgr* as a picture with its pyramid."""
    level = cv2.cvtColor(bgr, cv2.COLOR_BGR2BGRA)
    levels = [sealed(np.asarray(level, np.uint8))]
    while max(level.shape[:2]) > _COARSEST_PX:
        height, width = level.shape[:2]
        even = cv2.copyMakeBorder(level, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
        half = ((width + 1) // 2, (height + 1) // 2)
        level = cv2.resize(even, half, interpolation=cv2.INTER_AREA)
        levels.append(sealed(np.asarray(level, np.uint8)))
    size_px = PictureSize(bgr.shape[1], bgr.shape[0])
    ref = PictureRef(Path("/portrait.png"), sha256(bgr.tobytes()).hexdigest(), size_px)
    return Picture(ref, PictureFacts("PNG", size_px), tuple(levels))


def resized(bgr: BgrPixels, factor: float) -> BgrPixels:
    interpolation = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    size = round(bgr.shape[1] * factor), round(bgr.shape[0] * factor)
    return np.asarray(cv2.resize(bgr, size, interpolation=interpolation), np.uint8)


def misfit_of_iod(face: Face, expected: np.ndarray) -> float:
    """Return how far landmarks lie from *expected*, (468, 2), on average, as a share of the IOD."""
    points = np.array(face.landmarks)[:, :2]
    return float(np.linalg.norm(points - expected, axis=1).mean() / face.iod_px)
