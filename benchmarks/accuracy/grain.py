"""How well the grain layer reads grain that is known, and finds where it does not match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from benchmarks.accuracy.benchmark import Chapter, markdown_table
from benchmarks.accuracy.composites import Kind, Portrait, blurred, compressed
from benchmarks.accuracy.portraits import SEED, assembled, portraits, subject_of
from benchmarks.accuracy.ranks import auroc
from headshot_viewer.analysis.analysers.grain import GRAINIER_FROM, SMOOTHER_FROM
from headshot_viewer.analysis.grain import grain_blocks
from headshot_viewer.analysis.grain_compare import GrainReading, grain_reading_of
from headshot_viewer.analysis.matte import SubjectMask

if TYPE_CHECKING:
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
            "\n\n".join([recovered(every), of_told_apart(found)]),
            {"grain": facts(found, len(every))},
        )


@dataclass(frozen=True, slots=True)
class ToldApart:
    """How often grain of composites was called odd.

    Attributes:
        kind, quality: of the composites; a quality of None is PNG.
        auroc: against originals and clean pastes; None for these.
        judged, odd, erased: how many.
    """

    kind: Kind
    quality: int | None
    auroc: float | None
    judged: int
    odd: int
    erased: int


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
            judged = [each for each in some if each.log_ratio is not None]
            found.append(
                ToldApart(
                    kind,
                    quality,
                    None if kind in UNTOUCHED else _auroc(some, clean, sign),
                    len(judged),
                    sum(_is_odd(each) for each in judged),
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


def _is_odd(reading: GrainReading) -> bool:
    ratio = reading.log_ratio
    return ratio is not None and (ratio > GRAINIER_FROM or ratio < SMOOTHER_FROM)


def _saved(quality: int | None) -> str:
    return "PNG" if quality is None else f"JPEG {quality}"


BENCHMARK: Final = GrainAccuracy()
