"""How well the grain layer reads grain that is known, and finds where it does not match."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from benchmarks.accuracy.benchmark import Chapter, markdown_table
from benchmarks.accuracy.composites import Kind, Portrait, blurred, compressed
from benchmarks.accuracy.portraits import SEED, assembled, portraits, subject_of
from benchmarks.accuracy.ranks import auroc
from benchmarks.accuracy.steps import Spoken, fact_of_steps, of_steps, spoken_of
from headshot_viewer.analysis.analysers.grain import BANDS, GRAINIER, SMOOTHER
from headshot_viewer.analysis.grain import grain_blocks
from headshot_viewer.analysis.grain_compare import GrainReading, grain_reading_of
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SIGMAS: Final = (1.0, 2.0, 4.0, 8.0)
QUALITIES: Final = (None, 95, 92, 75)
QUALITY_OF_FACT: Final = 92
UNTOUCHED: Final = (Kind.ORIGINAL, Kind.CLEAN)
KINDS: Final = (*UNTOUCHED, Kind.SMOOTH_GROUND, Kind.SMOOTH_SUBJECT)


class GrainAccuracy:
    """Grain against known grain."""

    name = "grain"
    title = "Grain"

    def report(self, data: Path) -> Chapter:
        every = portraits(data)
        found = told_apart(every)
        return Chapter(
            "\n\n".join(
                [
                    recovered(every),
                    of_told_apart(found),
                    "How often each step of sensitivity calls it odd, saved without loss (full "
                    "findings) and as JPEG 95 (hints):",
                    of_steps("composites", LIMITS, [*steps(found, None), *steps(found, 95)]),
                ]
            ),
            {"grain": facts(found, len(every))},
        )


LIMITS: Final = {
    step: f"{SMOOTHER.at(step).value:.0f}% to {GRAINIER.at(step).value:.0f}%"
    for step in Sensitivity
}
"""What background through subject may be."""


@dataclass(frozen=True, slots=True)
class ToldApart:
    """How often grain of composites was called odd.

    Attributes:
        kind, quality: of the composites; a quality of None is PNG.
        auroc: against originals and clean pastes; None for these.
        shares: background in % of the subject, of those that could be judged.
        erased: how many cannot be measured.
    """

    kind: Kind
    quality: int | None
    auroc: float | None
    shares: tuple[float, ...]
    erased: int

    @property
    def judged(self) -> int:
        return len(self.shares)

    @property
    def odd(self) -> int:
        return sum(_is_odd(share, Sensitivity.NORMAL) for share in self.shares)


def recovered(every: tuple[Portrait, ...]) -> str:
    """Tell what grain of a known strength reads on portraits that had none left."""
    rows = []
    for quality in QUALITIES:
        cells = []
        for sigma in SIGMAS:
            read = []
            for index, portrait in enumerate(every):
                smooth = blurred(portrait.pixels, 2.0)
                white = np.random.default_rng(SEED + index).standard_normal(smooth.shape[:2])
                grainy = np.clip(np.rint(smooth + sigma * white[..., None]), 0, 255)
                pixels = compressed(grainy.astype(np.uint8), quality)
                blocks = grain_blocks(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA)))
                read.append(float(np.median(blocks.sigma[blocks.flat])))
            cells.append(f"{np.median(read):.2f}")
        rows.append([_saved(quality), *cells])
    head = ["true grain, grey levels", *(f"{sigma:g}" for sigma in SIGMAS)]
    return f"White grain on smoothed portraits, median:\n\n{markdown_table(head, rows)}"


def told_apart(every: tuple[Portrait, ...]) -> list[ToldApart]:
    """Compare the grain of background and subject in composites."""
    found = []
    for quality in QUALITIES:
        readings = {
            kind: [_reading(every, index, kind, quality) for index in range(len(every))]
            for kind in KINDS
        }
        clean = readings[Kind.ORIGINAL] + readings[Kind.CLEAN]
        for kind in KINDS:
            some = readings[kind]
            sign = -1 if kind is Kind.SMOOTH_GROUND else 1
            shares = [100 * exp(each.log_ratio) for each in some if each.log_ratio is not None]
            found.append(
                ToldApart(
                    kind,
                    quality,
                    None if kind in UNTOUCHED else _auroc(some, clean, sign),
                    tuple(shares),
                    sum(each.is_erased for each in some),
                )
            )
    return found


def of_told_apart(found: list[ToldApart]) -> str:
    """Tell how well mismatched grain is found."""
    rows = [
        [
            f"{each.kind}, {_saved(each.quality)}",
            "–" if each.auroc is None else f"{each.auroc:.3f}",
            f"{each.odd} of {each.judged}",
            str(each.erased),
        ]
        for each in found
    ]
    head = ["composites", "AUROC", "called odd", "cannot be measured"]
    return (
        "Mismatched grain against originals and clean pastes, by the logarithm of background "
        f"through subject:\n\n{markdown_table(head, rows)}"
    )


def steps(found: Sequence[ToldApart], quality: int | None) -> list[Spoken]:
    """Return how often each step calls grain odd, of composites saved in one way."""
    saved = [each for each in found if each.quality == quality]

    def counted(name: str, *, is_false: bool) -> Spoken:
        shares = [
            share for each in saved if (each.kind in UNTOUCHED) == is_false for share in each.shares
        ]
        return spoken_of(name, shares, _is_odd, is_false=is_false)

    how = "saved without loss" if quality is None else f"saved as JPEG {quality}"
    return [
        counted(f"pictures with grain that does not match, {how}", is_false=False),
        counted(f"with matching grain, {how}", is_false=True),
    ]


def facts(found: list[ToldApart], count: int) -> tuple[str, ...]:
    """Say the figures in sentences."""
    png = {each.kind: each for each in found if each.quality is None}
    odd = [png[kind] for kind in (Kind.SMOOTH_GROUND, Kind.SMOOTH_SUBJECT)]
    fine = [png[kind] for kind in UNTOUCHED]
    lossy = [each for each in found if each.quality == QUALITY_OF_FACT]
    return (
        f"Of {sum(each.judged for each in odd)} pictures assembled from {count} portraits with "
        f"grain that does not match and saved without loss, {sum(each.odd for each in odd)} were "
        f"called odd; of {sum(each.judged for each in fine)} with matching grain, "
        f"{sum(each.odd for each in fine)}.",
        f"JPEG erases grain: saved at quality {QUALITY_OF_FACT}, "
        f"{sum(each.erased for each in lossy)} of these {len(lossy) * count} pictures cannot be "
        "measured.",
        fact_of_steps("a full finding about grain is given to", steps(found, None)),
    )


def _reading(
    every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None
) -> GrainReading:
    made = assembled(every, index, kind, quality)
    mask = SubjectMask(made.alpha, ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), has_face=True, key="exact")
    return grain_reading_of(subject_of(made.pixels, "PNG" if quality is None else "JPEG"), mask)


def _auroc(flawed: list[GrainReading], clean: list[GrainReading], sign: int) -> float | None:
    pairs = [
        (sign * each.log_ratio, of is flawed)
        for of in (flawed, clean)
        for each in of
        if each.log_ratio is not None
    ]
    scores, truth = np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs], np.bool_)
    return auroc(scores, truth)


def _is_odd(share: float, step: Sensitivity) -> bool:
    return any(band.at(step).is_passed_by(share) for band in BANDS)


def _saved(quality: int | None) -> str:
    return "PNG" if quality is None else f"JPEG {quality}"


BENCHMARK: Final = GrainAccuracy()
