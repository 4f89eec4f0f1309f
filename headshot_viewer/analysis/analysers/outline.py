"""Outline: where the edge of the subject looks assembled."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, prod
from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES, VISIBLE_BLOCKS, Doubt, sentence
from headshot_viewer.analysis.faces import face_of
from headshot_viewer.analysis.jpeg_blocks import blockiness
from headshot_viewer.analysis.outline_flaws import (
    HINTS_FROM,
    REDUCE_UNDER,
    WORDS_FROM,
    OutlineFlaw,
    outline_reading_of,
)
from headshot_viewer.analysis.outline_marks import heat_of, points_of, stretches_of
from headshot_viewer.analysis.subject import subjects_by_side
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.layer import HeatScale, LayerResult, Reading, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.outline_flaws import OutlineReading
    from headshot_viewer.analysis.outline_marks import Stretch
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import Heat
    from headshot_viewer.core.progress import Progress

ID: Final = "outline"
TITLE: Final = "Outline"
UNIT: Final = "points"

SCALE: Final = HeatScale(0.0, 100.0, UNIT, low_word="as photographed", high_word="as assembled")

WORDS_FROM_POINTS: Final = 50
HINTS_FROM_POINTS: Final = 27

SMALL_PX: Final = 900
"""Longest side below which outlines are too coarse for words."""

CHIN: Final = 152
"""The landmark below which no hair is sought."""

LEAST_JUDGED: Final = 0.3
"""Share of the outline with enough contrast below which a picture's value is doubtful."""

SENTENCES: Final = {
    OutlineFlaw.HARD: "The edge here is sharper than a lens would draw it, as in a cut-out.",
    OutlineFlaw.HALO: (
        "A thin rim of another colour follows the outline (cut-out fringe, or strong sharpening)."
    ),
    OutlineFlaw.SOFT: "The edge fades more widely than the picture's focus would explain.",
    OutlineFlaw.STRANDS: (
        "Hair ends in a smooth edge here, as if its fine strands had been cut off."
    ),
}

FLAW_NAMES: Final = {
    OutlineFlaw.HARD: "a hard cut-out edge",
    OutlineFlaw.HALO: "a halo or fringe",
    OutlineFlaw.SOFT: "an over-soft edge",
    OutlineFlaw.STRANDS: "hair without strands",
}

HONEST: Final = (
    "These marks show where a picture looks assembled. Many AI pictures show none, and about one "
    "in 14 to 20 real photos shows some."
)


@dataclass(frozen=True, slots=True, eq=False)
class _Outlined:
    """A picture with its outline, measured.

    Attributes:
        value: points of the flaw that the picture shows most; None where too little is judged.
        stretches: what is worth a word or a hint.
    """

    subject: Subject
    reading: OutlineReading
    value: float | None
    stretches: tuple[Stretch, ...]
    heat: Heat


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Read the outline of each picture by itself, and compare what both show."""
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
    doubts = _doubts(outlined)
    judged = any(each.value is not None for each in outlined.values())
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(subjects, outlined, Side.PROFESSIONAL),
        ai=_side(subjects, outlined, Side.AI),
        ratio=None,
        certainty=prod(doubt.factor for doubt in doubts) if judged else 0.0,
        scale=SCALE if outlined else None,
        notes=(HONEST, *(doubt.sentence for doubt in doubts)) if subjects else (),
        findings=_findings(outlined),
        readings=_readings(outlined) if judged else (),
    )


def _outlined(subject: Subject, reading: OutlineReading) -> _Outlined:
    points = [points_of(flaw, reading.scores[flaw]) for flaw in WORDS_FROM if reading.scores]
    small = max(subject.finest_px) < SMALL_PX
    face = face_of(subject)
    chin = None if face is None else face.point(CHIN).y
    return _Outlined(
        subject,
        reading,
        max(points, default=None),
        stretches_of(reading, hints_only=small, hair_above_px=chin),
        heat_of(reading),
    )


def _side(
    subjects: Mapping[Side, Subject], outlined: Mapping[Side, _Outlined], side: Side
) -> SideResult | None:
    if side not in subjects:
        return None
    here = outlined.get(side)
    if here is None:
        note = f"Nobody with an outline inside the frame was found in {NAMES[side]}."
        return SideResult(None, 0.0, None, (note,))
    share = float(here.heat.judged.mean())
    if here.value is None:
        note = (
            f"{sentence(NAMES[side])} cannot be judged: subject and background hardly differ along "
            "the outline."
        )
        return SideResult(None, share, here.heat, (note,))
    return SideResult(here.value, share, here.heat, tuple(_told(here, side)))


def _told(here: _Outlined, side: Side) -> list[str]:
    """Return what the outline looks like, in words."""
    name, scores = sentence(NAMES[side]), here.reading.scores
    told = []
    marked = {each.flaw for each in here.stretches}
    for flaw, hints_from in HINTS_FROM.items():
        # Missing strands are a matter of places: of a whole outline they say nothing.
        if scores[flaw] < hints_from or (flaw not in WORDS_FROM and flaw not in marked):
            continue
        speaks = scores[flaw] >= WORDS_FROM.get(flaw, inf) and _may_speak(here)
        seen = "shows" if speaks else "may show"
        length = sum(each.length for each in here.stretches if each.flaw is flaw)
        where = f" along {length:.0%} of what can be judged" if length else ""
        told.append(f"{name} {seen} {FLAW_NAMES[flaw]}{where}.")
    return told or [f"{name} shows no sign of being assembled along its outline."]


def _may_speak(here: _Outlined) -> bool:
    return max(here.subject.finest_px) >= SMALL_PX


def _doubts(outlined: Mapping[Side, _Outlined]) -> list[Doubt]:
    found = []
    for side, each in outlined.items():
        name = sentence(NAMES[side])
        if not _may_speak(each):
            found.append(Doubt(0.5, f"{name} is a small picture: only hints."))
        if each.reading.resolution < REDUCE_UNDER:
            share = f"{each.reading.resolution:.0%}"
            found.append(
                Doubt(
                    0.8,
                    f"{name} holds less detail than its pixels could (enlarged, or soft): it was "
                    f"measured at {share} of the working size.",
                )
            )
        if not each.reading.has_face:
            found.append(Doubt(0.6, f"{name}: no face says whose outline is meant."))
        if each.value is not None and each.reading.judged.mean() < LEAST_JUDGED:
            found.append(
                Doubt(
                    0.6,
                    f"{name}: only {each.reading.judged.mean():.0%} of the outline differs enough "
                    "from the background to be judged.",
                )
            )
        if blockiness(each.subject) >= VISIBLE_BLOCKS:
            found.append(Doubt(0.8, f"{name}: JPEG blocks leave rims of their own at edges."))
    return found


def _readings(outlined: Mapping[Side, _Outlined]) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            sentence(FLAW_NAMES[flaw].removeprefix("a ").removeprefix("an ")),
            UNIT,
            _points(outlined.get(Side.PROFESSIONAL), flaw),
            _points(outlined.get(Side.AI), flaw),
        )
        for flaw in FLAW_NAMES
    )


def _points(here: _Outlined | None, flaw: OutlineFlaw) -> float | None:
    if here is None or flaw not in here.reading.scores:
        return None
    return points_of(flaw, here.reading.scores[flaw])


def _findings(outlined: Mapping[Side, _Outlined]) -> tuple[Finding, ...]:
    """Suggest the stretches of the AI picture; say where the professional one shows the same."""
    ai = outlined.get(Side.AI)
    if ai is None:
        return ()
    professional = outlined.get(Side.PROFESSIONAL)
    certainty = prod(doubt.factor for doubt in _doubts({Side.AI: ai}))
    numbers = dict.fromkeys(OutlineFlaw, 0)
    found = []
    for stretch in ai.stretches:
        numbers[stretch.flaw] += 1
        found.append(
            Finding(
                id=f"{ID}/{stretch.flaw.value}-{numbers[stretch.flaw]}",
                layer=ID,
                side=Side.AI,
                kind="cut_out_edge",
                sentence=_sentence(stretch, _points(professional, stretch.flaw)),
                certainty=certainty * stretch.points / 100,
                region_px=stretch.region_px,
                professional=_points(professional, stretch.flaw),
                ai=stretch.points,
                hint=stretch.is_hint,
            )
        )
    return tuple(found)


def _sentence(stretch: Stretch, professional: float | None) -> str:
    told = f"{SENTENCES[stretch.flaw]} It reads {stretch.points:.0f} of 100 points here"
    if professional is None:
        return f"{told}; words begin at {WORDS_FROM_POINTS}."
    band = HINTS_FROM_POINTS if stretch.is_hint else WORDS_FROM_POINTS
    if professional < band:
        return f"{told}, the professional picture's outline {professional:.0f}."
    return f"{told}. The professional picture shows this too ({professional:.0f} points)."


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=(
        "A ribbon along the subject's outline: the hotter, the more the edge looks cut out, haloed "
        "or faded rather than drawn by a lens; 50 points is where words begin. Where subject and "
        "background hardly differ nothing is drawn."
    ),
    misled_by=(
        "Sharpening leaves rims like those of a cut-out; rim light, plain studio backgrounds and "
        "heavy JPEG can do so too. About one in 14 to 20 real photos shows some mark."
    ),
    source=(
        "Colour profiles across the outline, averaged over 50 px, and one logistic regression for "
        "each flaw, taken over from an earlier study, where they were fitted on composites of "
        "37 portraits with known flaws."
    ),
    order=20,
    measure=measure,
)
