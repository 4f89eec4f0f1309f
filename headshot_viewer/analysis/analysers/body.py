"""Neck and body: whether neck and face have one colour, and how wide the body is for the face."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES
from headshot_viewer.analysis.face_pair import FacePair, FacesSeen, face_pair
from headshot_viewer.analysis.matte import SubjectMask, subject_mask_of
from headshot_viewer.analysis.neck_colour import NeckColour, neck_colour
from headshot_viewer.analysis.silhouette import Silhouette, depth_under_chin, silhouette
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.layer import LayerResult, Reading, SideResult, judged
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import figure, said
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

ID: Final = "body"
TITLE: Final = said("Neck and body")
UNIT: Final = "ΔE00"

SILHOUETTE: Final = said("Silhouette under the chin")

NECK: Final = Band("neck", said("Neck against jaw, colour only"), UNIT, 8.0, 6.0, 4.5, is_hint=True)
"""By the limits cautious, normal and keen, 9, 14 and 25 of 42 exchanged heads pass, and 0, 0 and 3
of 12 portraits left as they were, which read 1.1 to 5.9 (docs/accuracy.md). Set by all others, the
limit of each person would be 5.3 to 5.9, and one of 12 would pass it: the normal limit is as low as
these portraits let it be, keen is often wrong, and all of it is no more than a hint."""

WIDER: Final = Band("wider", said("The silhouettes against each other"), "%", 35.0, 25.0, 18.0)
"""By how much they must differ. A silhouette is measured within 1 %; heads 40 % too large or too
small read 26 to 40 %, heads 25 % too large or too small 15 to 24 %: by the limits cautious, normal
and keen, 4, 8 and 8 of 8 pass, and 0, 0 and 5 of 8 (docs/accuracy.md). How far clothes and posture
part two pictures of one person is known of no pair in which both silhouettes show: the limits are
those of an earlier study."""

BANDS: Final = (NECK, WIDER)

LIKE_TURN_DEG: Final = 20.0
"""Heads turned by more than this against each other have faces of different width."""

NECK_CERTAINTY: Final = 0.4
WIDTH_CERTAINTY: Final = 0.6

NECK_SENTENCE: Final = said(
    "Neck and face differ in colour, not only in shade; make-up or coloured light can do this too."
)


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """The measurements of a picture with a face and a person.

    Attributes:
        neck: None where there is too little to look at.
        body: None where no shoulders show.
    """

    neck: NeckColour | None
    body: Silhouette | None

    @property
    def neck_apart(self) -> float | None:
        return None if self.neck is None else self.neck.colour_apart

    @property
    def width(self) -> float | None:
        """In face widths, where all of it shows."""
        return None if self.body is None or self.body.touches_frame else self.body.width


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Compare neck and jaw within each picture, and the silhouettes with each other."""
    pair = face_pair(professional, ai, part(progress, 0.0, 0.3))
    masks: dict[Side, SubjectMask] = {}
    for index, side in enumerate(pair.faces):
        report = part(progress, 0.3 + 0.3 * index, 0.6 + 0.3 * index)
        mask = subject_mask_of(pair.subjects[side], progress=report)
        if mask is not None:
            masks[side] = mask
    progress(0.9)
    seen = _seen(pair, masks)
    progress(1.0)
    return judged(partial(_result, pair.seen, seen))


def _result(faces: FacesSeen, seen: Mapping[Side, _Seen], sensitivity: Sensitivity) -> LayerResult:
    is_judged = any(each.neck_apart is not None for each in seen.values())
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(faces, seen, Side.PROFESSIONAL),
        ai=_side(faces, seen, Side.AI),
        ratio=None,
        certainty=NECK_CERTAINTY if is_judged else 0.0,
        notes=_notes(faces, seen),
        findings=(
            *_neck_findings(seen, NECK.at(sensitivity)),
            *_width_findings(faces, seen, WIDER.at(sensitivity)),
        ),
        readings=_readings(seen, NECK.at(sensitivity)) if seen else (),
        bands=BANDS,
    )


def _seen(pair: FacePair, masks: Mapping[Side, SubjectMask]) -> dict[Side, _Seen]:
    depths = [depth_under_chin(pair.faces[side], mask) for side, mask in masks.items()]
    return {
        side: _Seen(
            neck_colour(pair.subjects[side], pair.faces[side], mask),
            silhouette(pair.faces[side], mask, min(depths)),
        )
        for side, mask in masks.items()
    }


def _side(faces: FacesSeen, seen: Mapping[Side, _Seen], side: Side) -> SideResult | None:
    here = seen.get(side)
    if here is None:
        return faces.side(side, None, said("Nobody is told apart from a background."))
    if here.neck is None:
        return faces.side(side, None, said("Too little of the neck shows to judge its colour."))
    if here.neck.colour_apart is None:
        told = said(
            "Only {visible:.0%} of the neck shows skin; it cannot be judged.",
            visible=here.neck.visible,
        )
        return faces.side(side, None, told)
    told = said(
        "Neck and jaw differ by ΔE00 {colour_apart:.1f} in colour alone.",
        colour_apart=here.neck.colour_apart,
    )
    return faces.side(side, here.neck.colour_apart, told)


def _notes(faces: FacesSeen, seen: Mapping[Side, _Seen]) -> tuple[str, ...]:
    """Return sentences on how silhouettes compare, or why they are not compared."""
    if len(faces.faces) < len(Side) or len(seen) < len(Side):
        return ()
    for side, each in seen.items():
        if each.body is None:
            return (
                said(
                    "The shoulders do not show in {picture}: silhouettes cannot be compared.",
                    picture=NAMES[side],
                ),
            )
        if each.body.touches_frame:
            return (
                said(
                    "The body goes on outside the frame of {picture}: silhouettes cannot be "
                    "compared.",
                    picture=NAMES[side],
                ),
            )
    if not _turned_alike(faces):
        return (said("The heads are turned differently: silhouettes cannot be compared."),)
    one, other = (seen[side].width for side in Side)
    return (
        said(
            "Down to the same depth, the silhouette is {one:.1f} face widths wide in the "
            "professional picture and {other:.1f} in the AI picture.",
            one=one,
            other=other,
        ),
    )


def _turned_alike(faces: FacesSeen) -> bool:
    one, other = (faces.faces[side].yaw_deg for side in Side)
    return abs(abs(one) - abs(other)) <= LIKE_TURN_DEG


def _neck_findings(seen: Mapping[Side, _Seen], limit: Limit) -> tuple[Finding, ...]:
    """Return hints about the neck of each picture on its own."""
    apart = {side: each.neck_apart for side, each in seen.items()}
    professional, ai = apart.get(Side.PROFESSIONAL), apart.get(Side.AI)
    found = []
    for side, each in seen.items():
        here = each.neck_apart
        if each.neck is None or here is None or not limit.is_passed_by(here):
            continue
        other = professional if side is Side.AI else None
        found.append(
            Finding(
                id=f"{ID}/neck",
                layer=ID,
                side=side,
                kind="body_swap",
                sentence=_neck_sentence(here, other, limit),
                certainty=NECK_CERTAINTY,
                region_px=each.neck.region_px,
                professional=professional,
                ai=ai,
                hint=True,
                limit=limit,
            )
        )
    return tuple(found)


def _neck_sentence(apart: float, professional: float | None, limit: Limit) -> str:
    """Return a sentence on the colours of neck and face, and on the professional picture's."""
    values = {
        "seen": NECK_SENTENCE,
        "apart": figure(apart, 1),
        "limit": limit.in_words,
        "professional": None if professional is None else figure(professional, 1),
    }
    if professional is None:
        return said("{seen} ΔE00 is {apart}; a hint {limit}.", **values)
    if limit.is_passed_by(professional):
        return said(
            "{seen} ΔE00 is {apart}; a hint {limit}. The professional picture shows this too "
            "({professional}).",
            **values,
        )
    return said(
        "{seen} ΔE00 is {apart}; a hint {limit}. In the professional picture it is {professional}.",
        **values,
    )


def _width_findings(
    faces: FacesSeen, seen: Mapping[Side, _Seen], limit: Limit
) -> tuple[Finding, ...]:
    """Return a sentence that the AI picture's body is much wider or narrower for its face."""
    widths = {side: each.width for side, each in seen.items()}
    professional, ai = widths.get(Side.PROFESSIONAL), widths.get(Side.AI)
    body = None if ai is None else seen[Side.AI].body
    if professional is None or ai is None or body is None or not _turned_alike(faces):
        return ()
    apart = 100 * (max(ai, professional) / min(ai, professional) - 1)
    if not limit.is_passed_by(apart):
        return ()
    return (
        Finding(
            id=f"{ID}/silhouette",
            layer=ID,
            side=Side.AI,
            kind="proportions",
            sentence=_width_sentence(professional, ai, apart, limit),
            certainty=WIDTH_CERTAINTY,
            region_px=body.region_px,
            professional=professional,
            ai=ai,
            unit=said("face widths"),
            limit=limit,
        ),
    )


def _width_sentence(professional: float, ai: float, apart: float, limit: Limit) -> str:
    values = {
        "ai": figure(ai, 1),
        "professional": figure(professional, 1),
        "apart": f"{apart:.0f}%",
        "limit": limit.in_words,
    }
    if ai > professional:
        return said(
            "For the width of the face, the silhouette is wider than in the professional picture: "
            "{ai} face widths against {professional}, {apart} apart; reported {limit}. Clothes "
            "and posture can do this too.",
            **values,
        )
    return said(
        "For the width of the face, the silhouette is narrower than in the professional picture: "
        "{ai} face widths against {professional}, {apart} apart; reported {limit}. Clothes "
        "and posture can do this too.",
        **values,
    )


def _readings(seen: Mapping[Side, _Seen], neck: Limit) -> tuple[Reading, ...]:
    professional, ai = seen.get(Side.PROFESSIONAL), seen.get(Side.AI)

    def row(
        name: str, unit: str, of: Callable[[_Seen], float | None], limit: Limit | None = None
    ) -> Reading:
        return Reading(
            name,
            unit,
            None if professional is None else of(professional),
            None if ai is None else of(ai),
            limit,
        )

    return (
        row(said("Neck against jaw, colour only"), UNIT, lambda each: each.neck_apart, neck),
        row(
            said("Neck against jaw, with shade"),
            UNIT,
            lambda each: None if each.neck is None else each.neck.apart,
        ),
        row(
            said("Neck that shows skin"),
            "%",
            lambda each: None if each.neck is None else 100 * each.neck.visible,
        ),
        row(SILHOUETTE, said("face widths"), lambda each: each.width),
    )


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "How far the colour of the neck is from that of the jaw, shade left aside, and how wide "
        "the silhouette under the chin is for the face. A head on another body may show in both."
    ),
    misled_by=said(
        "Make-up, tan, coloured light and reflections from clothes colour a neck; clothes, hair "
        "and posture change a silhouette."
    ),
    source=said(
        "CIEDE2000 (Sharma, Wu and Dalal, 2005) of skin medians at equal lightness, and widths "
        "of the subject’s mask in face widths (own study, 2025)."
    ),
    order=70,
    measure=measure,
    bands=BANDS,
    silent_where=said(
        "It does not judge a neck under a collar or beard, nor compare heads that are turned "
        "differently or silhouettes that touch the frame, as they do in four of five headshots."
    ),
)
