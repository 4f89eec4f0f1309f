"""Comparisons with faces and flaws for the designed pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.alignment import AlignmentMode, align_by_eyes
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Ellipse,
    Evidence,
    Pin,
    Rectangle,
    Shape,
    Style,
)
from headshot_viewer.core.flaws import Flaw, Vocabulary, flaws
from headshot_viewer.core.geometry import PicturePoint, fitted
from headshot_viewer.core.hanging import Hanging
from headshot_viewer.core.layer import LayerResult, Reading, SideResult
from headshot_viewer.core.pairing import Pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.layout import ComparisonContent, Plate, SheetDetails, ShownLayer
from tests.face_makers import face_at
from tests.paint.makers import layer, picture

if TYPE_CHECKING:
    from headshot_viewer.core.face import Face

GERMAN: Final = (
    "Die Hautoberflächenstrukturverlustwahrscheinlichkeitsabschätzung zeigt auf der Wange keinerlei"
    " Poren mehr; bei Betrachtung in Originalgröße wirkt sie wie aus Wachs gegossen, und die feinen"
    " Fältchen um die Augen, die zum Ausdruck dieses Gesichts gehören, sind ganz verschwunden."
)
HEBREW: Final = "אין נקבוביות בלחי הזאת והיא נראית כמו שעווה; העור איבד את המרקם שלו לגמרי."
EVIDENCE: Final = "The AI picture keeps 41 % of the fine texture here (0.82 against 2.0 levels)."
WORDS: Final = Vocabulary(
    tuple(
        Flaw(
            key,
            key.replace("_", " ").capitalize(),
            "One sentence that tells a layman what this flaw is, as long as most of them are.",
            "",
        )
        for key in flaws()
    )
)
"""Words that stay, whatever becomes of the bundled ones: pictures of pages are compared."""

DETAILS: Final = SheetDetails("Atelier Nordlicht", None, "Jane Doe", "29 November 2026")


def flawed(
    count: int,
    *,
    note: str = "It looks like wax.",
    faces: tuple[bool, bool] = (True, True),
    details: SheetDetails = DETAILS,
    shown: LayerResult | None = None,
) -> ComparisonContent:
    """Return a comparison whose AI picture has *count* flaws, every other one measured.

    Args:
        count: of the flaws.
        note: of every third one.
        faces: whether there is one in the professional picture, and in the AI picture.
        details: of the page.
        shown: a layer.
    """
    professional, ai = picture(600, 800, "studio-portrait.jpg"), picture(525, 700, "ai.png")
    there = (
        face_at(PicturePoint(300, 320), 110) if faces[0] else None,
        face_at(PicturePoint(270, 290), 90) if faces[1] else None,
    )
    drawn = tuple(_flaw(index, note) for index in range(count))
    plates = (Plate(Side.PROFESSIONAL, professional), Plate(Side.AI, ai, drawn, "simulated"))
    return ComparisonContent(
        plates,
        {each.id: number for number, each in enumerate(drawn, start=1)},
        None if shown is None else ShownLayer(shown, 0.1, 0.75),
        Pairing(_hanging(plates, *there), *there),
        details,
        vocabulary=WORDS,
    )


def measured() -> LayerResult:
    """Return a layer whose heat covers the pictures of :func:`flawed`."""
    return replace(layer(10, 8.75), notes=("Compared at 700 px height.", "The AI picture is soft."))


def described(count: int = 14) -> LayerResult:
    """Return a layer without heat that describes both pictures by a table of *count* rows."""
    readings = tuple(
        Reading(f"Width of part {number}", "% of eye distance", 30.4 + number, 31.1 - number)
        for number in range(count)
    )
    side = SideResult(None, 1.0)
    return LayerResult(
        "geometry",
        "Face geometry",
        "described",
        side,
        side,
        None,
        0.0,
        notes=("Described, not judged.",),
        readings=readings,
    )


def _hanging(plates: tuple[Plate, Plate], face: Face | None, other: Face | None) -> Hanging:
    sizes = [plate.picture.ref.size_px for plate in plates]
    if face is not None and other is not None:
        placed = align_by_eyes(sizes[0], face.eyes_px, other.eyes_px)
        assert placed is not None
        return Hanging(*placed, AlignmentMode.FACE)
    return Hanging(fitted(sizes[0]), fitted(sizes[1]), AlignmentMode.FIT)


def _flaw(index: int, note: str) -> Annotation:
    kinds = list(flaws())[:-1]
    at = PicturePoint(180 + 37 * index % 170, 210 + 53 * index % 200)
    shapes: tuple[Shape, ...] = (
        Ellipse(at, 34, 26),
        Pin(at),
        Rectangle(at, 50, 36),
        Arrow(PicturePoint(at.x - 60, at.y + 40), at),
    )
    evidence = Evidence("f", "skin", EVIDENCE, 0.8) if index % 2 == 0 else None
    return Annotation(
        f"flaw-{index}",
        "picture-2",
        shapes[index % len(shapes)],
        kinds[index % len(kinds)],
        note if index % 3 == 0 else "",
        Style(("#ffd400", "#f04e23", "#56c1ff")[index % 3]),
        severity=1 + index % 3,
        evidence=evidence,
    )
