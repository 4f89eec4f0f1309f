"""The outline of a subject as ordered points, and sampling across it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import Points
    from headshot_viewer.core.arrays import UnitField

STEP_PX: Final = 2.0
"""The distance between points along the outline."""

SHORTEST_PX: Final = 150
"""A ring with fewer pixels is a hole or a stray strand, not the outline of a person."""

FROM_FRAME_PX: Final = 10.0
"""Closer to the frame the outline is that of the picture, not of the person."""

MASK_BLUR_PX: Final = 2.0
DISTANCE_BLUR_PX: Final = 3.0
ALONG_BLUR_POINTS: Final = 2.0

_ROWS_AT_ONCE: Final = 30_000
"""OpenCV refuses maps of more than 32767 rows."""


@dataclass(frozen=True, slots=True, eq=False)
class Contour:
    """An outline in stretches: unbroken parts that neither leave the picture nor jump.

    Attributes:
        points: (count, 2) x and y, in pixels from the *centre* of the first pixel, as OpenCV does.
        normals: (count, 2) unit vectors that point away from the subject.
        first: (count,) index of the first point of each point's stretch.
        last: (count,) index of its last point.
    """

    points: Points = field(repr=False)
    normals: Points = field(repr=False)
    first: NDArray[np.intp] = field(repr=False)
    last: NDArray[np.intp] = field(repr=False)

    @property
    def count(self) -> int:
        return int(self.points.shape[0])

    def neighbours(self, reach: int) -> NDArray[np.intp]:
        """Return (count, 2·reach + 1) indices along the outline; the ends of stretches repeat."""
        each = np.arange(self.count)[:, None] + np.arange(-reach, reach + 1)
        clipped: NDArray[np.intp] = np.clip(each, self.first[:, None], self.last[:, None])
        return clipped

    def across(self, field_: NDArray[np.float32], at_px: NDArray[np.float32]) -> NDArray[Any]:
        """Return *field_* sampled across the outline.

        Args:
            field_: (height, width) or (height, width, channels).
            at_px: (steps,) distances along the normal; negative inside the subject.

        Returns:
            (count, steps) or (count, steps, channels) float32.
        """
        x = (self.points[:, :1] + self.normals[:, :1] * at_px).astype(np.float32)
        y = (self.points[:, 1:] + self.normals[:, 1:] * at_px).astype(np.float32)
        return np.concatenate(
            [
                cv2.remap(
                    field_,
                    x[start : start + _ROWS_AT_ONCE],
                    y[start : start + _ROWS_AT_ONCE],
                    cv2.INTER_LINEAR,
                    borderMode=cv2.BORDER_REPLICATE,
                )
                for start in range(0, self.count, _ROWS_AT_ONCE)
            ]
        )

    def moved_out(self, by_px: NDArray[np.float32]) -> Contour:
        """Return the outline with each point moved along its normal."""
        return Contour(
            self.points + self.normals * by_px[:, None], self.normals, self.first, self.last
        )


def contour_of(alpha: UnitField) -> Contour | None:
    """Return the outline of a mask: where it is half opaque, in points 2 px apart.

    Args:
        alpha: (height, width).

    Returns:
        None where there is none, as when the subject fills the picture.
    """
    person = np.asarray(cv2.GaussianBlur(alpha, (0, 0), MASK_BLUR_PX) > 0.5, np.uint8)
    padded = cv2.copyMakeBorder(person, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    rings, _ = cv2.findContours(padded, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    height, width = alpha.shape
    stretches: list[Points] = []
    for ring in rings:
        if len(ring) >= SHORTEST_PX:
            points = _resampled(np.asarray(ring[:, 0], np.float64) - 1)
            stretches += _within(points, width, height)
    if not stretches:
        return None
    points = np.concatenate(stretches)
    lengths = [len(stretch) for stretch in stretches]
    starts = np.cumsum([0, *lengths[:-1]])
    return Contour(
        points,
        _normals(person, points),
        np.repeat(starts, lengths),
        np.repeat(starts + np.array(lengths) - 1, lengths),
    )


def _resampled(ring: Points) -> Points:
    """Return points at equal steps on a closed ring, smoothed along it."""
    steps = np.hypot(*np.diff(ring, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.arange(int(along[-1] / STEP_PX)) * STEP_PX
    return np.stack([_smoothed(np.interp(wanted, along, ring[:, k])) for k in (0, 1)], axis=1)


def _smoothed(closed: NDArray[np.float64]) -> NDArray[np.float64]:
    kernel = np.asarray(cv2.getGaussianKernel(13, ALONG_BLUR_POINTS), np.float64).ravel()
    half = kernel.size // 2
    return np.convolve(np.concatenate([closed[-half:], closed, closed[:half]]), kernel, "valid")


def _within(ring: Points, width: int, height: int) -> list[Points]:
    """Return the unbroken parts of a closed ring that keep clear of the frame."""
    x, y = ring[:, 0], ring[:, 1]
    clear = (x > FROM_FRAME_PX) & (x < width - 1 - FROM_FRAME_PX)
    clear &= (y > FROM_FRAME_PX) & (y < height - 1 - FROM_FRAME_PX)
    if clear.all():
        return [ring]
    # Started where it leaves the picture, so that no part is cut at the ring's seam.
    start = int(np.argmin(clear))
    ring, clear = np.roll(ring, -start, axis=0), np.roll(clear, -start)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], clear.astype(np.int8), [0]])))
    return [ring[a:b] for a, b in edges.reshape(-1, 2) if b - a > 1]


def _normals(person: NDArray[np.uint8], points: Points) -> Points:
    """Return the directions away from the person, from the signed distance to its outline."""
    signed = cv2.distanceTransform(person, cv2.DIST_L2, 5) - cv2.distanceTransform(
        1 - person, cv2.DIST_L2, 5
    )
    smooth = cv2.GaussianBlur(signed, (0, 0), DISTANCE_BLUR_PX)
    height, width = person.shape
    columns = np.clip(np.rint(points[:, 0]).astype(np.intp), 0, width - 1)
    rows = np.clip(np.rint(points[:, 1]).astype(np.intp), 0, height - 1)
    down, across = (
        -cv2.Sobel(smooth, cv2.CV_32F, *way, ksize=5)[rows, columns] for way in ((0, 1), (1, 0))
    )
    directions = np.stack([across, down], axis=1).astype(np.float64)
    lengths = np.linalg.norm(directions, axis=1, keepdims=True)
    normals: Points = directions / np.maximum(lengths, 1e-6)
    return normals
