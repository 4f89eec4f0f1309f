"""How visible the 8 x 8 blocks of a JPEG are."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from headshot_viewer.analysis.subject import Subject

BLOCK_PX: Final = 8

CROP_BLOCKS: Final = 128
"""Side of the middle part that is looked at, in blocks: a megapixel says as much as all of them."""

STEEPEST: Final = 12.0
"""Grey levels per pixel above which a step belongs to the picture rather than to its blocks."""

LEAST_BLOCKS: Final = 16
"""Fewer blocks across would give a figure of chance."""


def blockiness(subject: Subject) -> float:
    """Return how much steeper a picture is across JPEG block borders than inside the blocks.

    Returns:
        1 for no trace; clearly above 1 for visible blocks. 1 also where nothing can be said: small
        pictures and previews, whose pixels are no longer those of the file.
    """
    return subject.once("blockiness", lambda: _blockiness_of(subject))


def _blockiness_of(subject: Subject) -> float:
    width, height = subject.finest_px
    if subject.picture.is_preview or min(width, height) < LEAST_BLOCKS * BLOCK_PX:
        return 1.0
    side = CROP_BLOCKS * BLOCK_PX
    top, left = max(0, (height - side) // 2), max(0, (width - side) // 2)
    crop = subject.picture.pixels[top : top + side, left : left + side]
    grey = cv2.cvtColor(crop, cv2.COLOR_BGRA2GRAY).astype(np.float32)
    # The steeper direction, not the mean: a picture may be cropped or turned after compression,
    # so the borders may lie anywhere, and one axis may be busier than the other.
    return max(_steeper_at_borders(grey), _steeper_at_borders(grey.T))


def _steeper_at_borders(grey: NDArray[np.float32]) -> float:
    """Return the steepest column of each eight against the middle one of the others."""
    steps = np.minimum(np.abs(np.diff(grey, axis=1)), STEEPEST).mean(axis=0)
    steps = np.pad(steps, (0, ceil(steps.size / BLOCK_PX) * BLOCK_PX - steps.size), mode="wrap")
    phases = np.sort(steps.reshape(-1, BLOCK_PX).mean(axis=0))
    usual = float(np.median(phases[:-1]))
    return float(phases[-1]) / usual if usual > 0 else 1.0
