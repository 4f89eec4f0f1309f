"""Crops frames out of a picture, rotated and scaled without aliasing."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, cos, floor, hypot, sin
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Pixels
    from headshot_viewer.core.geometry import PicturePoint, PictureSize
    from headshot_viewer.core.picture import Picture

BgrPixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 3) uint8, blue, green, red; sRGB."""

Points: TypeAlias = NDArray[np.float64]
"""(count, 2), x and y; corners as in ``core/geometry.py``."""

Matrix: TypeAlias = NDArray[np.float64]
"""(2, 3): (x, y) of a frame lies at picture pixel ``matrix @ (x, y, 1)``, corner to corner."""

_KEEP_FINER: Final = 2.0
"""A level of the pyramid is read only where it is this much finer than needed: halving and then
reducing by a little more takes up to a third of a skin's finest texture away."""

_SHRINK_FROM: Final = 4 / 3
"""Reducing by less than this blurs more than it saves in aliasing."""


@dataclass(frozen=True, slots=True)
class Square:
    """A rotated square on a picture.

    Attributes:
        centre: in picture pixels.
        side_px: in picture pixels, > 0.
        turn_rad: from the picture's x axis to the square's, clockwise on screen.
    """

    centre: PicturePoint
    side_px: float
    turn_rad: float = 0.0

    def matrix(self, frame_px: int) -> Matrix:
        """Return where a frame of *frame_px* x *frame_px* pixels that shows the square lies."""
        step = self.side_px / frame_px
        x, y = step * cos(self.turn_rad), step * sin(self.turn_rad)
        half = frame_px / 2
        return np.array(
            [
                [x, -y, self.centre.x - half * (x - y)],
                [y, x, self.centre.y - half * (x + y)],
            ]
        )


def moved(points: NDArray[Any], matrix: Matrix) -> Points:
    """Return *points*, (count, 2), transformed by *matrix*."""
    result: Points = points @ matrix[:, :2].T + matrix[:, 2]
    return result


def reduced(picture: Picture, longest_px: int) -> tuple[BgrPixels, tuple[float, float]]:
    """Return *picture* at a longest side of at most *longest_px*, reduced by area.

    Returns:
        The pixels, and how many picture pixels one of them is wide and tall.
    """
    index = max((k for k, p in enumerate(picture.levels) if max(p.shape) >= longest_px), default=0)
    level = picture.levels[index]
    level_px = 2 ** (index + picture.first_level)
    height, width = level.shape[:2]
    factor = min(1.0, longest_px / max(height, width))
    small = _whole(width * factor, height * factor)
    pixels = _bgr(cv2.resize(level, small, interpolation=cv2.INTER_AREA))
    return pixels, (level_px * width / small[0], level_px * height / small[1])


def _whole(width: float, height: float) -> tuple[int, int]:
    return max(1, round(width)), max(1, round(height))


def cut(
    picture: Picture,
    matrix: Matrix,
    frame: PictureSize,
    *,
    finer: float,
    interpolation: int = cv2.INTER_LINEAR,
) -> BgrPixels:
    """Return what *matrix* shows of *picture*, in a frame of that size.

    Where clearly more than *finer* picture pixels fall on one of the frame, that part of the
    picture is first reduced by area, so that nothing aliases. Beyond the picture, its border
    goes on.

    Args:
        picture: read at the coarsest level of its pyramid that is fine enough.
        matrix: where the frame lies on the picture; a similarity.
        frame: in pixels.
        finer: how many pixels of the reduced picture fall on one of the frame, in a row; >= 1.
        interpolation: ``cv2.INTER_LINEAR`` or ``cv2.INTER_CUBIC``.
    """
    step = hypot(matrix[0, 0], matrix[1, 0])
    index, source_px = 0, 2.0**picture.first_level
    while index + 1 < len(picture.levels) and step >= 2 * _KEEP_FINER * finer * source_px:
        index, source_px = index + 1, 2 * source_px
    to_level = matrix / source_px
    source, to_source = _reduced_part(picture.levels[index], to_level, frame, finer)
    # warpAffine counts from pixel centres.
    to_source[:, 2] += to_source[:, :2] @ (0.5, 0.5) - 0.5
    warped = cv2.warpAffine(
        _bgr(source),
        to_source,
        (frame.width, frame.height),
        flags=interpolation | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(warped, np.uint8)


def _reduced_part(
    pixels: Pixels, matrix: Matrix, frame: PictureSize, finer: float
) -> tuple[Pixels, Matrix]:
    """Return the part of *pixels* under the frame, reduced where needed, and the matrix to it."""
    left, top, right, bottom = _part(pixels, matrix, frame)
    part = pixels[top:bottom, left:right]
    to_part = matrix - np.array([[0, 0, left], [0, 0, top]])
    step = hypot(matrix[0, 0], matrix[1, 0])
    if step <= _SHRINK_FROM * finer:
        return part, to_part
    width, height = right - left, bottom - top
    small = _whole(width * finer / step, height * finer / step)
    reduced_part = cv2.resize(part, small, interpolation=cv2.INTER_AREA)
    to_small = to_part * np.array([[small[0] / width], [small[1] / height]])
    return np.asarray(reduced_part, np.uint8), to_small


def _part(pixels: Pixels, matrix: Matrix, frame: PictureSize) -> tuple[int, int, int, int]:
    """Return the box of *pixels* that the frame needs, never empty."""
    width, height = frame
    corners = moved(np.array([(0, 0), (width, 0), (0, height), (width, height)]), matrix)
    margin = 2 + 2 * hypot(matrix[0, 0], matrix[1, 0])
    bottom_limit, right_limit = pixels.shape[:2]
    left = min(max(0, floor(corners[:, 0].min() - margin)), right_limit - 1)
    top = min(max(0, floor(corners[:, 1].min() - margin)), bottom_limit - 1)
    right = max(min(right_limit, ceil(corners[:, 0].max() + margin)), left + 1)
    bottom = max(min(bottom_limit, ceil(corners[:, 1].max() + margin)), top + 1)
    return left, top, right, bottom


def _bgr(pixels: NDArray[Any]) -> BgrPixels:
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR), np.uint8)
