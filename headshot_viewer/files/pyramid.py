"""Exact halves of a picture, for drawing it small and for measuring it coarsely."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import cv2
import numpy as np

from headshot_viewer.core.arrays import sealed

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Pixels

COARSEST_PX = 256
"""Halving ends once the longest side is no longer than this."""


def pyramid(pixels: Pixels) -> tuple[Pixels, ...]:
    """Return *pixels* and its halves, quarters … as ``Picture.levels`` promises them.

    Args:
        pixels: (height, width, 4) uint8 BGRX; sealed here, not copied when it is contiguous.

    Returns:
        Read-only levels, the finest first. Level k measures ceil(size / 2**k).
    """
    levels = [cast("Pixels", sealed(pixels))]
    while max(levels[-1].shape[:2]) > COARSEST_PX:
        levels.append(cast("Pixels", sealed(_half(levels[-1]))))
    return tuple(levels)


def _half(pixels: Pixels) -> Pixels:
    """Return the means of 2 x 2 pixels; the last row and column repeat where a size is odd."""
    height, width = pixels.shape[:2]
    half = np.empty(((height + 1) // 2, (width + 1) // 2, 4), np.uint8)
    whole_rows, whole_columns = height // 2, width // 2
    if whole_rows and whole_columns:
        # Only an exact factor of two runs on OpenCV's fast path, and only there is it a plain mean.
        even = pixels[: 2 * whole_rows, : 2 * whole_columns]
        # Straight into its place: beside the picture there is no room for a second copy.
        place = half[:whole_rows, :whole_columns]
        cv2.resize(even, (whole_columns, whole_rows), dst=place, interpolation=cv2.INTER_AREA)
    if height % 2:
        half[-1:] = _half_of_edge(pixels[-1:])
    if width % 2:
        half[:, -1:] = _half_of_edge(pixels[:, -1:])
    return half


def _half_of_edge(edge: Pixels) -> Pixels:
    """Halve one last row (1, width, 4) or column (height, 1, 4) as if it stood there twice."""
    rows, columns = edge.shape[:2]
    padded = np.pad(edge, ((0, rows % 2), (0, columns % 2), (0, 0)), mode="edge")
    return cast(
        "Pixels",
        cv2.resize(
            padded,
            (padded.shape[1] // 2, padded.shape[0] // 2),
            interpolation=cv2.INTER_AREA,
        ),
    )
