"""Whether a subject and its background have the same grain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.grain import (
    BLOCK_PX,
    BRIGHTEST,
    DARKEST,
    GrainBlocks,
    covered_blocks,
    grain_blocks,
)
from headshot_viewer.analysis.jpeg_blocks import blockiness

if TYPE_CHECKING:
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import Mask

BIN_LEVELS: Final = 24
"""Blocks are compared with blocks of about the same brightness: grain depends on it."""

LEAST_IN_BIN: Final = 6
LEAST_BLOCKS: Final = 8

OFFSET: Final = 0.08
"""Grain of rounding alone, in grey levels."""

USUAL_PERCENT: Final = 40
"""Percentile for the grain of a side: below the median, because texture only adds."""

ERASED: Final = 0.5
"""Where both sides have less than this, a lossy format has taken the grain."""

LOSSY: Final = frozenset({"JPEG", "WebP", "AVIF", "HEIC", "HEIF", "MPO", "JPEG XL"})
RECOMPRESSED: Final = 1.15
"""Blockiness from which a PNG was a JPEG before; untouched pictures have 1.0 to 1.1."""


@dataclass(frozen=True, slots=True)
class GrainReading:
    """The grain of both sides of an outline.

    Attributes:
        subject, ground: in grey levels; None where too few flat blocks are there.
        log_ratio: natural logarithm of the background's through the subject's, at equal
            brightness; None where no brightness is common.
        is_erased: True where a lossy format left too little to compare.
        is_lossy: True for formats that change grain at all.
    """

    subject: float | None
    ground: float | None
    log_ratio: float | None
    is_erased: bool
    is_lossy: bool


def grain_reading_of(subject: Subject, mask: SubjectMask) -> GrainReading:
    """Return the grain of a subject's picture, measured once for each mask."""
    return subject.once(("grain", mask.key), lambda: _read(subject, mask))


def _read(subject: Subject, mask: SubjectMask) -> GrainReading:
    pixels = subject.picture.pixels
    blocks = subject.once("grain blocks", lambda: grain_blocks(pixels))
    inside, outside = covered_blocks(mask.alpha, blocks, pixels.shape[:2])
    sides = [
        float(np.percentile(blocks.sigma[blocks.flat & side], USUAL_PERCENT))
        if (blocks.flat & side).sum() >= LEAST_BLOCKS
        else None
        for side in (inside, outside)
    ]
    lossy = subject.picture.facts.kind in LOSSY or blockiness(subject) >= RECOMPRESSED
    known = [side for side in sides if side is not None]
    erased = lossy and bool(known) and max(known) < ERASED
    ratio = None if erased else _log_ratio(blocks, inside, outside)
    return GrainReading(sides[0], sides[1], ratio, erased, lossy)


def measurable(subject: Subject) -> bool:
    """Return whether a picture has its original pixels to measure: previews are reduced."""
    return not subject.picture.is_preview and min(subject.finest_px) >= 8 * BLOCK_PX


def _log_ratio(blocks: GrainBlocks, inside: Mask, outside: Mask) -> float | None:
    ratios, weights = [], []
    for low in np.arange(DARKEST, BRIGHTEST, BIN_LEVELS):
        alike = blocks.flat & (blocks.level >= low) & (blocks.level < low + BIN_LEVELS)
        of_subject, of_ground = blocks.sigma[alike & inside], blocks.sigma[alike & outside]
        fewer = min(of_subject.size, of_ground.size)
        if fewer >= LEAST_IN_BIN:
            ground, subject = (np.median(each) + OFFSET for each in (of_ground, of_subject))
            ratios.append(float(np.log(ground / subject)))
            weights.append(fewer)
    return float(np.average(ratios, weights=weights)) if ratios else None
