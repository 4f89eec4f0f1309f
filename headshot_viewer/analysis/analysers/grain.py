"""Grain: whether subject and background were taken by one camera."""

from __future__ import annotations

from math import exp, prod
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES, Doubt, sentence
from headshot_viewer.analysis.grain_compare import GrainReading, grain_reading_of, measurable
from headshot_viewer.analysis.matte import SubjectMask, subject_mask_of
from headshot_viewer.analysis.subject import subjects_by_side
from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import LayerResult, Reading, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

ID: Final = "grain"
TITLE: Final = "Grain"
UNIT: Final = "% of the subject's"

GRAINIER_FROM: Final = 1.0
SMOOTHER_FROM: Final = -2.0
"""Natural logarithms of background through subject. Real pictures lie between -1.4 and 0.9: a
smoother background is what lenses make."""

LEVELS: Final = "grey levels"

CERTAINTY: Final = 0.8
CERTAINTY_LOSSY: Final = 0.4

CORNERS_OF_LONGEST: Final = 0.006
"""How far the corners of a finding's region may be from the outline."""


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Compare the grain of background and subject within each picture, on native pixels."""
    progress(0.0)
    subjects = subjects_by_side(professional, ai)
    masks: dict[Side, SubjectMask] = {}
    readings: dict[Side, GrainReading] = {}
    for index, (side, subject) in enumerate(subjects.items()):
        report = part(progress, index / len(subjects), (index + 1) / len(subjects))
        mask = subject_mask_of(subject, progress=part(report, 0.0, 0.8))
        if mask is not None and measurable(subject):
            masks[side], readings[side] = mask, grain_reading_of(subject, mask)
        report(1.0)
    progress(1.0)
    doubts = _doubts(readings)
    judged = any(each.log_ratio is not None for each in readings.values())
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(subjects, readings, Side.PROFESSIONAL),
        ai=_side(subjects, readings, Side.AI),
        ratio=None,
        certainty=prod(doubt.factor for doubt in doubts) if judged else 0.0,
        notes=tuple(doubt.sentence for doubt in doubts),
        findings=_findings(readings, masks),
        readings=_table(readings),
    )


def _side(
    subjects: Mapping[Side, Subject], readings: Mapping[Side, GrainReading], side: Side
) -> SideResult | None:
    if side not in subjects:
        return None
    name, reading = sentence(NAMES[side]), readings.get(side)
    if reading is None:
        if not measurable(subjects[side]):
            note = f"{name} is too small, or only a preview, to measure grain."
        else:
            note = f"Nobody is told apart from a background in {NAMES[side]}."
        return SideResult(None, 0.0, None, (note,))
    if reading.is_erased:
        kind = subjects[side].picture.facts.kind
        format_ = kind if kind == "JPEG" else "lossy file"
        note = f"{name}: grain cannot be measured in this {format_}; compression has erased it."
        return SideResult(None, 0.0, None, (note,))
    if reading.log_ratio is None:
        note = f"{name} has too few flat places of equal brightness in subject and background."
        return SideResult(None, 0.0, None, (note,))
    return SideResult(100 * exp(reading.log_ratio), 1.0, None, (_told(name, reading.log_ratio),))


def _told(name: str, log_ratio: float) -> str:
    share = f"{exp(log_ratio):.0%}"
    if log_ratio > GRAINIER_FROM:
        return f"{name}: the background has {share} of the subject's grain, which lenses cannot do."
    if log_ratio < SMOOTHER_FROM:
        return (
            f"{name}: the background has only {share} of the subject's grain, less than blur by a "
            "lens explains."
        )
    return f"{name}: the background has {share} of the subject's grain, as real pictures may."


def _doubts(readings: Mapping[Side, GrainReading]) -> list[Doubt]:
    return [
        Doubt(0.5, f"{sentence(NAMES[side])} was compressed with loss, which changes grain.")
        for side, reading in readings.items()
        if reading.is_lossy and not reading.is_erased
    ]


def _table(readings: Mapping[Side, GrainReading]) -> tuple[Reading, ...]:
    # What compression has left of grain is no measure of it.
    kept = {side: each for side, each in readings.items() if not each.is_erased}
    if not kept:
        return ()
    professional, ai = kept.get(Side.PROFESSIONAL), kept.get(Side.AI)
    return (
        Reading(
            "Subject",
            LEVELS,
            None if professional is None else professional.subject,
            None if ai is None else ai.subject,
        ),
        Reading(
            "Background",
            LEVELS,
            None if professional is None else professional.ground,
            None if ai is None else ai.ground,
        ),
    )


def _findings(
    readings: Mapping[Side, GrainReading], masks: Mapping[Side, SubjectMask]
) -> tuple[Finding, ...]:
    ai, professional = readings.get(Side.AI), readings.get(Side.PROFESSIONAL)
    if ai is None or ai.log_ratio is None or not _is_odd(ai.log_ratio):
        return ()
    share = f"{exp(ai.log_ratio):.0%}"
    told = f"The background has {share} of the subject's grain"
    other = None if professional is None else professional.log_ratio
    if other is None:
        told += "."
    elif _is_odd(other) and (other > 0) == (ai.log_ratio > 0):
        told += f". The professional picture shows this too ({exp(other):.0%})."
    else:
        told += f", in the professional picture {exp(other):.0%}."
    region_px = _region(masks[Side.AI])
    if len(region_px) < 3:
        return ()
    return (
        Finding(
            id=f"{ID}/background",
            layer=ID,
            side=Side.AI,
            kind="inconsistent_detail",
            sentence=told,
            certainty=CERTAINTY_LOSSY if ai.is_lossy else CERTAINTY,
            region_px=region_px,
            professional=None if other is None else 100 * exp(other),
            ai=100 * exp(ai.log_ratio),
            hint=ai.is_lossy,
        ),
    )


def _is_odd(log_ratio: float) -> bool:
    return log_ratio > GRAINIER_FROM or log_ratio < SMOOTHER_FROM


def _region(mask: SubjectMask) -> tuple[PicturePoint, ...]:
    """Return the outline of the subject with few corners, in picture pixels."""
    contours, _ = cv2.findContours(
        mask.inside.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    largest = max(contours, key=cv2.contourArea, default=None)
    if largest is None:
        return ()
    corners = cv2.approxPolyDP(largest, CORNERS_OF_LONGEST * max(mask.alpha.shape), closed=True)
    on_picture = moved(corners[:, 0] + 0.5, np.array(mask.to_picture))
    return tuple(PicturePoint(*point) for point in on_picture.tolist())


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=(
        "How much grain flat places of the background have against flat places of the subject at "
        "the same brightness. One camera gives both about the same, a blurred background less."
    ),
    misled_by=(
        "JPEG erases fine grain, retouched skin has less of it and cloth looks like grain; a "
        "smoother background alone is normal."
    ),
    source=(
        "Immerkær, “Fast noise variance estimation”, Computer Vision and Image Understanding "
        "64(2), 1996, with medians, on native pixels."
    ),
    order=40,
    measure=measure,
)
