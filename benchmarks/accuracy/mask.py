"""How well the subject mask, whole and quick, fits the matte that a picture was assembled with."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.accuracy.benchmark import Chapter, goal_line, markdown_table
from benchmarks.accuracy.composites import Kind
from benchmarks.accuracy.outline_trials import apart_px
from benchmarks.accuracy.portraits import assembled, portraits, subject_of
from benchmarks.accuracy.scenes import found_mask
from headshot_viewer.analysis.matte import subject_mask_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.accuracy.composites import Portrait
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.core.arrays import Mask, UnitField

QUALITY: Final = 92
STUDY_IOU: Final = 0.993
STUDY_APART_PX: Final = 1.8
"""What the study that preceded this program found, on other portraits."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How one mask fits.

    Attributes:
        overlap: intersection through union.
        apart_px: mean distance of the two outlines.
        off: mean difference of how opaque they are, 0..1, where the exact matte is between.
    """

    overlap: float
    apart_px: float
    off: float


class MaskAccuracy:
    """The subject mask against exact mattes."""

    name = "mask"
    title = "Subject mask"

    def report(self, data: Path) -> Chapter:
        every = portraits(data)
        whole, quick = fits_of(every, quick=False), fits_of(every, quick=True)
        overlap, apart = median(f.overlap for f in whole), median(f.apart_px for f in whole)
        goals = [
            goal_line(
                f"IoU as in the study ({STUDY_IOU})",
                f"{overlap:.3f}",
                reached=overlap >= STUDY_IOU - 0.0005,
            ),
            goal_line(
                f"outline error as in the study ({STUDY_APART_PX} px)",
                f"{apart:.1f} px",
                reached=apart <= STUDY_APART_PX,
            ),
        ]
        told = markdown_table(HEAD, [_row("whole", whole), _row("quick", quick)])
        return Chapter("\n\n".join([LEGEND.format(count=len(every)), told, "\n".join(goals)]))


HEAD: Final = (
    "mask", "found", "IoU, median", "IoU, worst", "outline error, median", "90 %", "rim off by",
)  # fmt: skip

LEGEND: Final = f"""\
Clean pastes of {{count}} real portraits, JPEG {QUALITY}, longest side 1024 px or less: the mask
found in them against the matte that they were made with. That matte is the program's own, found in
the original, so what misleads it in both pictures alike is not seen here. The quick mask does
without the second network. The rim is where the exact matte is between 5 % and 95 %."""


def fits_of(every: tuple[Portrait, ...], *, quick: bool) -> list[Fit]:
    """Return how the masks found in clean pastes fit."""
    found = []
    for index in range(len(every)):
        made = assembled(every, index, Kind.CLEAN, QUALITY)
        mask: SubjectMask | None
        if quick:
            mask = subject_mask_of(subject_of(made.pixels, "JPEG"), quick=True)
        else:
            mask = found_mask(made.pixels, "JPEG")
        if mask is not None:
            found.append(fit(mask.alpha, made.alpha))
    return found


def fit(alpha: UnitField, exact: UnitField) -> Fit:
    """Return how a mask fits the exact one of its size."""
    inside: Mask = alpha > 0.5
    true: Mask = exact > 0.5
    rim = (exact > 0.05) & (exact < 0.95)
    return Fit(
        float((inside & true).sum() / max(1, (inside | true).sum())),
        apart_px(inside, true),
        float(np.abs(alpha - exact)[rim].mean()) if rim.any() else 0.0,
    )


def _row(name: str, fits: Sequence[Fit]) -> list[str]:
    apart = [each.apart_px for each in fits]
    return [
        name,
        str(len(fits)),
        f"{median(each.overlap for each in fits):.3f}",
        f"{min(each.overlap for each in fits):.3f}",
        f"{median(apart):.1f} px",
        f"{float(np.percentile(apart, 90)):.1f} px",
        f"{median(each.off for each in fits):.2f}",
    ]


BENCHMARK: Final = MaskAccuracy()
