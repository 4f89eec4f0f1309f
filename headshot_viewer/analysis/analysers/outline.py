"""Outline: where the edge of the subject looks composited."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import prod
from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES, VISIBLE_BLOCKS, Doubt, sentence
from headshot_viewer.analysis.faces import face_of
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.analysis.outline_flaws import (
    HINTS_BELOW_WORDS,
    HINTS_FROM,
    MOVED_BY,
    REDUCE_UNDER,
    WORDS_FROM,
    OutlineFlaw,
    hints_from,
    outline_reading_of,
    words_from,
)
from headshot_viewer.analysis.outline_marks import (
    heat_of,
    points_from_words,
    points_of,
    stretches_of,
)
from headshot_viewer.analysis.subject import subjects_by_side
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.layer import HeatScale, LayerResult, Reading, SideResult, judged
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headshot_viewer.analysis.outline_flaws import OutlineReading
    from headshot_viewer.analysis.outline_marks import Stretch
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import Heat
    from headshot_viewer.core.progress import Progress

ID: Final = "outline"
TITLE: Final = said("Outline")
UNIT: Final = said("points")

SCALE: Final = HeatScale(
    0.0, 100.0, UNIT, low_word=said("as photographed"), high_word=said("as assembled")
)


def _points_at(above_words: float, sensitivity: Sensitivity) -> float:
    return points_from_words(MOVED_BY[sensitivity] + above_words)


WORDS: Final = Band(
    "words",
    said("A hard edge, halo or soft edge"),
    UNIT,
    _points_at(0.0, Sensitivity.CAUTIOUS),
    _points_at(0.0, Sensitivity.NORMAL),
    _points_at(0.0, Sensitivity.KEEN),
)
HINTS: Final = Band(
    "hints",
    said("A hard edge, halo, soft edge or missing strands"),
    UNIT,
    _points_at(-HINTS_BELOW_WORDS, Sensitivity.CAUTIOUS),
    _points_at(-HINTS_BELOW_WORDS, Sensitivity.NORMAL),
    _points_at(-HINTS_BELOW_WORDS, Sensitivity.KEEN),
    is_hint=True,
)
"""In points, which are the same for every flaw; the scores behind them are in outline_flaws.py."""

BANDS: Final = (WORDS, HINTS)

SMALL_PX: Final = 900
"""Longest side below which outlines are too coarse for more than hints."""

CHIN: Final = 152
"""The landmark below which no hair is searched for."""

LEAST_JUDGED: Final = 0.3
"""Share of the outline with enough contrast below which a picture's value is doubtful."""

SENTENCES: Final = {
    OutlineFlaw.HARD: said("The edge here is sharper than a lens would draw it, as in a cut-out."),
    OutlineFlaw.HALO: said(
        "A thin rim of another colour follows the outline (cut-out fringe, or strong sharpening)."
    ),
    OutlineFlaw.SOFT: said("The edge fades more widely than the picture’s focus would explain."),
    OutlineFlaw.STRANDS: said(
        "Hair ends in a smooth edge here, as if its fine strands had been cut off."
    ),
}

FLAW_NAMES: Final = {
    OutlineFlaw.HARD: said("a hard cut-out edge"),
    OutlineFlaw.HALO: said("a halo or fringe"),
    OutlineFlaw.SOFT: said("an over-soft edge"),
    OutlineFlaw.STRANDS: said("hair without strands"),
}

FLAW_TITLES: Final = {
    OutlineFlaw.HARD: said("Hard cut-out edge"),
    OutlineFlaw.HALO: said("Halo or fringe"),
    OutlineFlaw.SOFT: said("Over-soft edge"),
    OutlineFlaw.STRANDS: said("Hair without strands"),
}

HONEST: Final = said(
    "These marks show where a picture looks assembled. Many AI pictures show none, and about one "
    "in four real photos shows a hint, one in thirty a word."
)


@dataclass(frozen=True, slots=True, eq=False)
class _Outlined:
    """The measurements of a picture with an outline, without the picture itself.

    Attributes:
        value: points of the flaw that the picture shows most; None where too little is judged.
        chin_px: height on the picture; None without a face.
        is_small: whether the picture is too small for more than hints.
        is_blocky: whether JPEG blocks show.
    """

    reading: OutlineReading
    value: float | None
    heat: Heat
    chin_px: float | None
    is_small: bool
    is_blocky: bool

    def stretches(self, sensitivity: Sensitivity) -> tuple[Stretch, ...]:
        """Return the findings and hints."""
        return stretches_of(
            self.reading,
            hints_only=self.is_small,
            hair_above_px=self.chin_px,
            sensitivity=sensitivity,
        )


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Measure the outline of each picture separately, and compare them."""
    progress(0.0)
    subjects = subjects_by_side(professional, ai)
    outlined: dict[Side, _Outlined] = {}
    for index, (side, subject) in enumerate(subjects.items()):
        report = part(progress, index / len(subjects), (index + 1) / len(subjects))
        reading = outline_reading_of(subject, part(report, 0.0, 0.9))
        if reading is not None:
            outlined[side] = _outlined(subject, reading)
        report(1.0)
    progress(1.0)
    return judged(partial(_result, frozenset(subjects), outlined))


def _result(
    there: frozenset[Side], outlined: Mapping[Side, _Outlined], sensitivity: Sensitivity
) -> LayerResult:
    doubts = _doubts(outlined)
    has_value = any(each.value is not None for each in outlined.values())
    stretches = {side: each.stretches(sensitivity) for side, each in outlined.items()}
    sides = {
        side: _side(side, outlined.get(side), stretches.get(side, ()), sensitivity)
        for side in there
    }
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=sides.get(Side.PROFESSIONAL),
        ai=sides.get(Side.AI),
        ratio=None,
        certainty=prod(doubt.factor for doubt in doubts) if has_value else 0.0,
        scale=SCALE if outlined else None,
        notes=(HONEST, *(doubt.sentence for doubt in doubts)) if there else (),
        findings=_findings(outlined, stretches, sensitivity),
        readings=_readings(outlined, sensitivity) if has_value else (),
        bands=BANDS,
    )


def _outlined(subject: Subject, reading: OutlineReading) -> _Outlined:
    points = [points_of(flaw, reading.scores[flaw]) for flaw in WORDS_FROM if reading.scores]
    face = face_of(subject)
    return _Outlined(
        reading,
        max(points, default=None),
        heat_of(reading),
        None if face is None else face.point(CHIN).y,
        max(subject.finest_px) < SMALL_PX,
        blockiness(subject) >= VISIBLE_BLOCKS,
    )


def _side(
    side: Side,
    here: _Outlined | None,
    stretches: Sequence[Stretch],
    sensitivity: Sensitivity,
) -> SideResult:
    if here is None:
        note = said("Nobody with an outline inside the frame was found.")
        return SideResult(None, 0.0, None, (note,))
    share = float(here.heat.judged.mean())
    if here.value is None:
        note = said("Subject and background hardly differ along the outline; it cannot be judged.")
        return SideResult(None, share, here.heat, (note,))
    return SideResult(here.value, share, here.heat, tuple(_told(here, stretches, sensitivity)))


def _told(here: _Outlined, stretches: Sequence[Stretch], sensitivity: Sensitivity) -> list[str]:
    """Return a description of the outline."""
    scores = here.reading.scores
    told: list[str] = []
    marked = {each.flaw for each in stretches}
    for flaw in HINTS_FROM:
        # Missing strands are a matter of places: of a whole outline they say nothing.
        if scores[flaw] < hints_from(flaw, sensitivity) or (
            flaw not in WORDS_FROM and flaw not in marked
        ):
            continue
        speaks = scores[flaw] >= words_from(flaw, sensitivity) and not here.is_small
        length = sum(each.length for each in stretches if each.flaw is flaw)
        where = said(" along {length:.0%} of what can be judged", length=length) if length else ""
        words = FLAW_NAMES[flaw]
        told.append(
            said("The outline shows {flaw}{where}.", flaw=words, where=where)
            if speaks
            else said("The outline may show {flaw}{where}.", flaw=words, where=where)
        )
    return told or [said("The outline shows no sign of being assembled.")]


def _doubts(outlined: Mapping[Side, _Outlined]) -> list[Doubt]:
    found = []
    for side, each in outlined.items():
        name = sentence(NAMES[side])
        if each.is_small:
            found.append(Doubt(0.5, said("{name} is a small picture: only hints.", name=name)))
        if each.reading.resolution < REDUCE_UNDER:
            share = f"{each.reading.resolution:.0%}"
            found.append(
                Doubt(
                    0.8,
                    said(
                        "{name} holds less detail than its pixels could (enlarged, or soft): it "
                        "was measured at {share} of the working size.",
                        name=name,
                        share=share,
                    ),
                )
            )
        if not each.reading.has_face:
            found.append(
                Doubt(0.6, said("{name}: no face says whose outline is meant.", name=name))
            )
        if each.value is not None and each.reading.judged.mean() < LEAST_JUDGED:
            found.append(
                Doubt(
                    0.6,
                    said(
                        "{name}: only {mean:.0%} of the outline differs enough from the "
                        "background to be judged.",
                        name=name,
                        mean=each.reading.judged.mean(),
                    ),
                )
            )
        if each.is_blocky:
            found.append(
                Doubt(0.8, said("{name}: JPEG blocks leave rims of their own at edges.", name=name))
            )
    return found


def _readings(outlined: Mapping[Side, _Outlined], sensitivity: Sensitivity) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            FLAW_TITLES[flaw],
            UNIT,
            _points(outlined.get(Side.PROFESSIONAL), flaw),
            _points(outlined.get(Side.AI), flaw),
            (WORDS if flaw in WORDS_FROM else HINTS).at(sensitivity),
        )
        for flaw in FLAW_NAMES
    )


def _points(here: _Outlined | None, flaw: OutlineFlaw) -> float | None:
    if here is None or flaw not in here.reading.scores:
        return None
    return points_of(flaw, here.reading.scores[flaw])


def _findings(
    outlined: Mapping[Side, _Outlined],
    stretches: Mapping[Side, tuple[Stretch, ...]],
    sensitivity: Sensitivity,
) -> tuple[Finding, ...]:
    """Suggest the stretches of the AI picture; say where the professional one shows the same."""
    ai = outlined.get(Side.AI)
    if ai is None:
        return ()
    professional = outlined.get(Side.PROFESSIONAL)
    certainty = prod(doubt.factor for doubt in _doubts({Side.AI: ai}))
    numbers = dict.fromkeys(OutlineFlaw, 0)
    found = []
    for stretch in stretches[Side.AI]:
        limit = (HINTS if stretch.is_hint else WORDS).at(sensitivity)
        numbers[stretch.flaw] += 1
        found.append(
            Finding(
                id=f"{ID}/{stretch.flaw.value}-{numbers[stretch.flaw]}",
                layer=ID,
                side=Side.AI,
                kind="cut_out_edge",
                sentence=_sentence(stretch, _points(professional, stretch.flaw), limit),
                certainty=certainty * stretch.points / 100,
                region_px=stretch.region_px,
                professional=_points(professional, stretch.flaw),
                ai=stretch.points,
                hint=stretch.is_hint,
                limit=limit,
            )
        )
    return tuple(found)


def _sentence(stretch: Stretch, professional: float | None, limit: Limit) -> str:
    values = {
        "seen": SENTENCES[stretch.flaw],
        "points": f"{stretch.points:.0f}",
        "limit": limit.in_words,
        "professional": None if professional is None else f"{professional:.0f}",
    }
    if professional is None:
        if stretch.is_hint:
            return said("{seen} It reads {points} of 100 points here; a hint {limit}.", **values)
        return said("{seen} It reads {points} of 100 points here; reported {limit}.", **values)
    if limit.is_passed_by(professional):
        return said(
            "{seen} It reads {points} of 100 points here ({limit}). The professional picture shows "
            "this too ({professional} points).",
            **values,
        )
    return said(
        "{seen} It reads {points} of 100 points here ({limit}), the professional picture’s outline "
        "{professional}.",
        **values,
    )


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "A ribbon along the subject’s outline: the hotter, the more the edge looks cut out, haloed "
        "or faded rather than drawn by a lens; it is reported above 50 points. It is grey where "
        "subject and background hardly differ, so that the edge cannot be judged."
    ),
    misled_by=said(
        "Sharpening leaves rims like those of a cut-out; rim light, plain studio backgrounds and "
        "heavy JPEG can do so too. About one in four real photos shows a hint, one in thirty a "
        "word."
    ),
    source=said(
        "Colour profiles across the outline and one logistic regression for each flaw, fitted to "
        "pictures assembled from 21 real portraits with known flaws; the subject by MediaPipe’s "
        "selfie segmentation (2021) and U²-Net (Qin and others, “U²-Net: Going deeper with nested "
        "U-structure for salient object detection”, Pattern Recognition 106, 2020), refined by a "
        "guided filter (He, Sun and Tang, 2013)."
    ),
    order=20,
    measure=measure,
    bands=BANDS,
    silent_where=said(
        "It does not judge where subject and background hardly differ in colour, at the frame, "
        "nor where nobody is found; in pictures under 900 px it gives hints at most."
    ),
)
