"""How well the grain layer reads grain that is known, and finds where it does not match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from benchmarks.accuracy.benchmark import markdown_table
from benchmarks.accuracy.composites import Kind, Portrait, blurred, compressed
from benchmarks.accuracy.portraits import SEED, assembled, files_of, portraits, subject_of
from benchmarks.accuracy.skin import auroc
from headshot_viewer.analysis.analysers.grain import ANALYSER as GRAIN
from headshot_viewer.analysis.analysers.grain import GRAINIER_FROM, SMOOTHER_FROM
from headshot_viewer.analysis.grain import grain_blocks
from headshot_viewer.analysis.grain_compare import GrainReading, grain_reading_of
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from pathlib import Path

SIGMAS: Final = (1.0, 2.0, 4.0, 8.0)
QUALITIES: Final = (None, 95, 92, 75)
KINDS: Final = (Kind.ORIGINAL, Kind.CLEAN, Kind.SMOOTH_GROUND, Kind.SMOOTH_SUBJECT)


class GrainAccuracy:
    """Grain against known grain."""

    name = "grain"
    title = "Grain"

    def report(self, data: Path) -> str:
        every = portraits(data)
        return "\n\n".join([recovered(every), told_apart(every), on_files(data)])


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


def told_apart(every: tuple[Portrait, ...]) -> str:
    """Tell how well mismatched grain is found."""
    rows = []
    for quality in QUALITIES:
        readings = {
            kind: [_reading(every, index, kind, quality) for index in range(len(every))]
            for kind in KINDS
        }
        clean = readings[Kind.ORIGINAL] + readings[Kind.CLEAN]
        for kind in KINDS:
            some = readings[kind]
            sign = -1 if kind is Kind.SMOOTH_GROUND else 1
            apart = "–" if kind in (Kind.ORIGINAL, Kind.CLEAN) else _auroc(some, clean, sign)
            judged = [each for each in some if each.log_ratio is not None]
            odd = sum(_is_odd(each) for each in judged)
            erased = sum(each.is_erased for each in some)
            rows.append(
                [f"{kind}, {_saved(quality)}", apart, f"{odd} of {len(judged)}", str(erased)]
            )
    head = ["composites", "AUROC", "called odd", "cannot be measured"]
    return (
        "Mismatched grain against originals and clean pastes, by the logarithm of background "
        f"through subject:\n\n{markdown_table(head, rows)}"
    )


def on_files(data: Path) -> str:
    """Tell how many pictures as they are get a word or a hint."""
    rows = []
    for kind in ("real", "ai"):
        words = hints = judged = 0
        for path in files_of(data, kind):
            result = GRAIN.measure(None, Subject(read_picture(path)), unwatched)
            judged += result.ai is not None and result.ai.value is not None
            words += any(not finding.hint for finding in result.findings)
            hints += any(finding.hint for finding in result.findings)
        rows.append([kind, str(judged), str(words), str(hints)])
    head = ["pictures", "judged", "a word", "hints only"]
    return f"Pictures as they are:\n\n{markdown_table(head, rows)}"


def _reading(
    every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None
) -> GrainReading:
    made = assembled(every, index, kind, quality)
    mask = SubjectMask(made.alpha, ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), has_face=True, key="exact")
    return grain_reading_of(subject_of(made.pixels, "PNG" if quality is None else "JPEG"), mask)


def _auroc(flawed: list[GrainReading], clean: list[GrainReading], sign: int) -> str:
    pairs = [
        (sign * each.log_ratio, of is flawed)
        for of in (flawed, clean)
        for each in of
        if each.log_ratio is not None
    ]
    scores, truth = np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs], np.bool_)
    value = auroc(scores, truth)
    return "–" if value is None else f"{value:.3f}"


def _is_odd(reading: GrainReading) -> bool:
    ratio = reading.log_ratio
    return ratio is not None and (ratio > GRAINIER_FROM or ratio < SMOOTHER_FROM)


def _saved(quality: int | None) -> str:
    return "PNG" if quality is None else f"JPEG {quality}"


BENCHMARK: Final = GrainAccuracy()
