"""Grain: whether subject and background come from one camera."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
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
from headshot_viewer.core.layer import LayerResult, Reading, SideResult, judged
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

ID: Final = "grain"
TITLE: Final = said("Grain")
UNIT: Final = said("% of the subject’s")

GRAINIER_FROM: Final = 1.0
SMOOTHER_FROM: Final = -2.0
"""Natural logarithms of background through subject, at normal. Real pictures lie between -1.4 and
0.9: a smoother background is what lenses make."""

GRAINIER: Final = Band(
    "grainier",
    said("The background’s grain"),
    UNIT,
    100 * exp(GRAINIER_FROM + 0.3),
    100 * exp(GRAINIER_FROM),
    100 * exp(GRAINIER_FROM - 0.3),
)
SMOOTHER: Final = Band(
    "smoother",
    said("The background’s grain"),
    UNIT,
    100 * exp(SMOOTHER_FROM - 0.4),
    100 * exp(SMOOTHER_FROM),
    100 * exp(SMOOTHER_FROM + 0.4),
    is_below=True,
)
BANDS: Final = (GRAINIER, SMOOTHER)

LEVELS: Final = said("grey levels")

CERTAINTY: Final = 0.8
CERTAINTY_LOSSY: Final = 0.4

CORNERS_OF_LONGEST: Final = 0.006
"""How far the corners of a finding's region may be from the outline."""


@dataclass(frozen=True, slots=True, eq=False)
class _Grained:
    """The measurements of a picture, without the picture itself.

    Attributes:
        reading: None where there is nothing to measure.
        region_px: the outline of the subject with few corners, in picture pixels.
        is_measurable: whether the picture has pixels of its own, and enough.
        kind: of its file, for example ``"JPEG"``.
    """

    reading: GrainReading | None
    region_px: tuple[PicturePoint, ...]
    is_measurable: bool
    kind: str

    @property
    def share(self) -> float | None:
        """Grain of the background in % of the subject's; None where it cannot be judged."""
        if self.reading is None or self.reading.log_ratio is None or self.reading.is_erased:
            return None
        return 100 * exp(self.reading.log_ratio)


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Compare the grain of background and subject within each picture, on native pixels."""
    progress(0.0)
    subjects = subjects_by_side(professional, ai)
    grained: dict[Side, _Grained] = {}
    for index, (side, subject) in enumerate(subjects.items()):
        report = part(progress, index / len(subjects), (index + 1) / len(subjects))
        grained[side] = _grained(subject, report)
        report(1.0)
    progress(1.0)
    return judged(partial(_result, grained))


def _grained(subject: Subject, progress: Progress) -> _Grained:
    mask = subject_mask_of(subject, progress=part(progress, 0.0, 0.8))
    fits, kind = measurable(subject), subject.picture.facts.kind
    if mask is None or not fits:
        return _Grained(None, (), fits, kind)
    return _Grained(grain_reading_of(subject, mask), _region(mask), fits, kind)


def _result(grained: Mapping[Side, _Grained], sensitivity: Sensitivity) -> LayerResult:
    doubts = _doubts(grained)
    is_judged = any(each.share is not None for each in grained.values())
    sides = {side: _side(each, sensitivity) for side, each in grained.items()}
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=sides.get(Side.PROFESSIONAL),
        ai=sides.get(Side.AI),
        ratio=None,
        certainty=prod(doubt.factor for doubt in doubts) if is_judged else 0.0,
        notes=tuple(doubt.sentence for doubt in doubts),
        findings=_findings(grained, sensitivity),
        readings=_table(grained),
        bands=BANDS,
    )


def _side(here: _Grained, sensitivity: Sensitivity) -> SideResult:
    reading = here.reading
    if not here.is_measurable:
        note = said("The picture is too small, or only a preview, to measure grain.")
        return SideResult(None, 0.0, None, (note,))
    if reading is None:
        note = said("Nobody is told apart from a background.")
        return SideResult(None, 0.0, None, (note,))
    if reading.is_erased:
        note = (
            said("Grain cannot be measured; JPEG compression has erased it.")
            if here.kind == "JPEG"
            else said("Grain cannot be measured; lossy compression has erased it.")
        )
        return SideResult(None, 0.0, None, (note,))
    if here.share is None:
        note = said("Subject and background have too few flat places of equal brightness.")
        return SideResult(None, 0.0, None, (note,))
    return SideResult(here.share, 1.0, None, (_told(here.share, sensitivity),))


def _told(share: float, sensitivity: Sensitivity) -> str:
    told = f"{share:.0f}%"
    grainier, smoother = GRAINIER.at(sensitivity), SMOOTHER.at(sensitivity)
    if grainier.is_passed_by(share):
        return said(
            "The background has {share} of the subject’s grain ({limit}), which lenses cannot do.",
            share=told,
            limit=grainier.in_words,
        )
    if smoother.is_passed_by(share):
        return said(
            "The background has only {share} of the subject’s grain ({limit}), less than "
            "blur by a lens explains.",
            share=told,
            limit=smoother.in_words,
        )
    return said(
        "The background has {share} of the subject’s grain, as real pictures may "
        "({low:.0f} to {high:.0f}%).",
        share=told,
        low=smoother.value,
        high=grainier.value,
    )


def _doubts(grained: Mapping[Side, _Grained]) -> list[Doubt]:
    return [
        Doubt(
            0.5,
            said(
                "{picture} was compressed with loss, which changes grain.",
                picture=sentence(NAMES[side]),
            ),
        )
        for side, each in grained.items()
        if each.reading is not None and each.reading.is_lossy and not each.reading.is_erased
    ]


def _table(grained: Mapping[Side, _Grained]) -> tuple[Reading, ...]:
    # What compression has left of grain is no measure of it.
    kept = {
        side: each.reading
        for side, each in grained.items()
        if each.reading is not None and not each.reading.is_erased
    }
    if not kept:
        return ()
    professional, ai = kept.get(Side.PROFESSIONAL), kept.get(Side.AI)
    return (
        Reading(
            said("Subject"),
            LEVELS,
            None if professional is None else professional.subject,
            None if ai is None else ai.subject,
        ),
        Reading(
            said("Background"),
            LEVELS,
            None if professional is None else professional.ground,
            None if ai is None else ai.ground,
        ),
    )


def _findings(grained: Mapping[Side, _Grained], sensitivity: Sensitivity) -> tuple[Finding, ...]:
    ai, professional = grained.get(Side.AI), grained.get(Side.PROFESSIONAL)
    if ai is None or ai.share is None or ai.reading is None or len(ai.region_px) < 3:
        return ()
    limit = _passed(ai.share, sensitivity)
    if limit is None:
        return ()
    other = None if professional is None else professional.share
    return (
        Finding(
            id=f"{ID}/background",
            layer=ID,
            side=Side.AI,
            kind="inconsistent_detail",
            sentence=_sentence(ai.share, other, limit),
            certainty=CERTAINTY_LOSSY if ai.reading.is_lossy else CERTAINTY,
            region_px=ai.region_px,
            professional=other,
            ai=ai.share,
            hint=ai.reading.is_lossy,
            limit=replace(limit, is_hint=ai.reading.is_lossy),
        ),
    )


def _passed(share: float, sensitivity: Sensitivity) -> Limit | None:
    """Return the limit that a share of grain is beyond, if it is beyond one."""
    limits = (band.at(sensitivity) for band in BANDS)
    return next((limit for limit in limits if limit.is_passed_by(share)), None)


def _sentence(share: float, other: float | None, limit: Limit) -> str:
    values = {
        "share": f"{share:.0f}%",
        "limit": limit.in_words,
        "other": None if other is None else f"{other:.0f}%",
    }
    if other is None:
        return said("The background has {share} of the subject’s grain ({limit}).", **values)
    if limit.is_passed_by(other):
        return said(
            "The background has {share} of the subject’s grain ({limit}). The professional picture "
            "shows this too ({other}).",
            **values,
        )
    return said(
        "The background has {share} of the subject’s grain ({limit}), in the professional picture "
        "{other}.",
        **values,
    )


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
    reading=said(
        "How much grain flat places of the background have against flat places of the subject at "
        "the same brightness. One camera gives both about the same, a blurred background less."
    ),
    misled_by=said(
        "JPEG erases fine grain, retouched skin has less of it and cloth looks like grain; a "
        "smoother background alone is normal."
    ),
    source=said(
        "Immerkær, “Fast noise variance estimation”, Computer Vision and Image Understanding "
        "64(2), 1996, with medians, on native pixels."
    ),
    order=40,
    measure=measure,
    bands=BANDS,
    silent_where=said(
        "It does not judge previews, small pictures, JPEGs that have lost their grain, nor "
        "pictures without flat places of equal brightness in subject and background."
    ),
)
