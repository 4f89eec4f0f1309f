"""Focus: how blurred each picture is, and how sharpness falls off from the face backwards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import exp, log, prod
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import Doubt
from headshot_viewer.analysis.faces import face_of
from headshot_viewer.analysis.focus_map import FocusMap, focus_map_of
from headshot_viewer.analysis.focus_places import LEAST_EDGE_PX, Place, blur_at_places, face_blur
from headshot_viewer.analysis.focus_ring import (
    STEP_LOG,
    Ring,
    Surroundings,
    rings_around,
    surroundings,
)
from headshot_viewer.analysis.matte import scene_of, subject_mask_of
from headshot_viewer.analysis.pair import SMALLEST_SIDE_PX, too_small
from headshot_viewer.analysis.subject import subjects_by_side
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.layer import (
    Curve,
    CurvePoint,
    Heat,
    HeatScale,
    LayerResult,
    SideResult,
    judged,
)
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import figure, said
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.progress import Progress

ID: Final = "focus"
TITLE: Final = said("Focus")
UNIT: Final = "px"

SCALE: Final = HeatScale(
    1.5, 8.0, UNIT, low_word=said("sharp"), high_word=said("blurred"), is_geometric=True
)
"""A true blur of 1 px reads 1.2: what reads under 1.5 is in focus, and stays clear."""

LEAST_REDUCTION: Final = 0.4
"""A picture reduced further than this, to the other's face size, would be sharp everywhere."""

LEAST_VALUE_PX: Final = 0.5
"""Sharper than this is within the error of measurement: it makes no ratio, and the curve says no
more than that it is under it."""

RING_CERTAINTY: Final = 0.4

RING: Final = Band(
    "ring",
    said("The background further out against that beside the outline"),
    said("times the blur"),
    exp(STEP_LOG + 0.3),
    exp(STEP_LOG),
    exp(STEP_LOG - 0.2),
    is_hint=True,
)
BANDS: Final = (RING,)

RANGE: Final = said(
    "Blur is in px at the working size; true blur of 1 to 6 px is read within about 0.5 px, and "
    "more than about 6 px is not told apart."
)


@dataclass(frozen=True, slots=True, eq=False)
class _Focused:
    """The measurements of a picture, without the picture itself.

    Attributes:
        value: blur of the face, or of all edges where there is none; None for too few edges.
        height_px: at which it was measured.
        judged_share: of the picture.
        places: see :func:`blur_at_places`; empty without a face.
        around: the background; None without a face or a background.
    """

    value: float | None
    height_px: int
    judged_share: float
    heat: Heat
    has_face: bool
    places: Mapping[Place, float]
    around: Surroundings | None

    def rings(self, sensitivity: Sensitivity) -> tuple[Ring, ...]:
        if self.around is None:
            return ()
        return rings_around(self.around, log(RING.at(sensitivity).value))


@dataclass(frozen=True, slots=True)
class _Scale:
    """The sizes at which the pictures of a pair are measured.

    Attributes:
        sizes: by side.
        doubts: what makes comparing at these sizes uncertain.
        is_common: whether values at these sizes can be compared at all.
    """

    sizes: Mapping[Side, PictureSize]
    doubts: tuple[Doubt, ...] = ()
    is_common: bool = True


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Measure the blur of both pictures at one face size, or, without faces, at one height."""
    progress(0.0)
    subjects = subjects_by_side(professional, ai)
    large = {s: each for s, each in subjects.items() if min(each.finest_px) >= SMALLEST_SIDE_PX}
    faces: dict[Side, Face | None] = {}
    for index, (side, subject) in enumerate(large.items()):
        faces[side] = face_of(subject, part(progress, 0.2 * index, 0.2 * (index + 1)))
    progress(0.4)
    scale = _common_scale(large, faces)
    focused: dict[Side, _Focused] = {}
    for index, (side, subject) in enumerate(large.items()):
        report = part(progress, 0.4 + 0.3 * index, 0.4 + 0.3 * (index + 1))
        focused[side] = _focused(subject, scale.sizes[side], faces[side], report)
        report(1.0)
    progress(1.0)
    return judged(partial(_result, frozenset(subjects), focused, scale))


def _common_scale(subjects: Mapping[Side, Subject], faces: Mapping[Side, Face | None]) -> _Scale:
    """Decide at which size each picture is measured, so that both faces are equally large."""
    grids = {side: _grid(subject) for side, subject in subjects.items()}
    units = {}
    for side, subject in subjects.items():
        face = faces[side]
        per_px = grids[side].height / subject.size_px.height
        units[side] = None if face is None else face.iod_px * per_px
    found = [unit for unit in units.values() if unit is not None]
    if len(subjects) < 2:
        return _Scale(grids)
    if len(found) < 2:
        common = min(grid.height for grid in grids.values())
        why = said("No face in one of the pictures: they were compared at equal height.")
        equally_tall = {s: _scaled(g, common / g.height) for s, g in grids.items()}
        return _Scale(equally_tall, (Doubt(0.6, why),))
    least = min(found)
    factors = {side: least / unit for side, unit in units.items() if unit is not None}
    if min(factors.values()) < LEAST_REDUCTION:
        why = said(
            "The faces differ too much in size to compare at one scale: each picture was measured "
            "at its own."
        )
        return _Scale(grids, (Doubt(0.3, why),), is_common=False)
    return _Scale({side: _scaled(grids[side], factors[side]) for side in subjects})


def _grid(subject: Subject) -> PictureSize:
    height, width = scene_of(subject).pixels.shape[:2]
    return PictureSize(width, height)


def _scaled(size: PictureSize, factor: float) -> PictureSize:
    return PictureSize(max(1, round(size.width * factor)), max(1, round(size.height * factor)))


def _focused(
    subject: Subject, size: PictureSize, face: Face | None, progress: Progress
) -> _Focused:
    # Without a face the foreground is unknown, and not needed.
    mask = None if face is None else subject_mask_of(subject, progress=part(progress, 0.0, 0.6))
    focus = focus_map_of(subject, size, mask, part(progress, 0.6, 0.9))
    places: Mapping[Place, float] = {}
    if face is None:
        widths_px = focus.edges.widths_px()
        value = float(np.median(widths_px)) if widths_px.size >= LEAST_EDGE_PX else None
    else:
        value = face_blur(subject, focus, face)
        places = blur_at_places(subject, focus, face, mask)
    return _Focused(
        value,
        focus.working_px[0],
        float(focus.judged.mean()),
        _heat(focus),
        face is not None,
        places,
        None if mask is None else surroundings(focus.edges, mask),
    )


def _result(
    there: frozenset[Side],
    focused: Mapping[Side, _Focused],
    scale: _Scale,
    sensitivity: Sensitivity,
) -> LayerResult:
    values = {side: each.value for side, each in focused.items() if each.value is not None}
    ratio = None
    if scale.is_common and len(values) == 2 and values[Side.PROFESSIONAL] >= LEAST_VALUE_PX:
        ratio = values[Side.AI] / values[Side.PROFESSIONAL]
    of_faces = any(each.has_face for each in focused.values())
    sides = {side: _side(focused.get(side)) for side in there}
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=sides.get(Side.PROFESSIONAL),
        ai=sides.get(Side.AI),
        ratio=ratio,
        certainty=prod(doubt.factor for doubt in scale.doubts) if values else 0.0,
        scale=SCALE if focused else None,
        notes=(*(doubt.sentence for doubt in scale.doubts), RANGE) if focused else (),
        findings=_findings(focused, sensitivity),
        curves=(_curve(focused),) if of_faces else (),
        bands=BANDS,
    )


def _side(here: _Focused | None) -> SideResult:
    if here is None:
        return too_small()
    notes = [said("Measured at {height_px} px height.", height_px=here.height_px)]
    if here.value is None:
        notes.insert(0, said("There are too few edges to tell the focus."))
    elif not here.places:
        notes.append(said("No face is known: the value is over all edges."))
    return SideResult(here.value, here.judged_share, here.heat, tuple(notes))


def _heat(focus: FocusMap) -> Heat:
    low, high = SCALE.low, SCALE.high
    heat = np.log(np.maximum(focus.sigma_px, low) / low) / log(high / low)
    values = np.rint(255 * np.clip(heat, 0, 1)).astype(np.uint8)
    return Heat(sealed(np.where(focus.judged, values, np.uint8(0))), focus.judged, focus.to_picture)


def _curve(focused: Mapping[Side, _Focused]) -> Curve:
    professional, ai = (
        focused[side].places if side in focused else {} for side in (Side.PROFESSIONAL, Side.AI)
    )
    points = tuple(
        CurvePoint(place.value, professional.get(place), ai.get(place)) for place in Place
    )
    return Curve(said("Fall-off of focus"), UNIT, points, LEAST_VALUE_PX)


def _findings(focused: Mapping[Side, _Focused], sensitivity: Sensitivity) -> tuple[Finding, ...]:
    """Hint at rings in the AI picture; blur alone is never a flaw."""
    ai, professional = focused.get(Side.AI), focused.get(Side.PROFESSIONAL)
    if ai is None:
        return ()
    limit = RING.at(sensitivity)
    others = () if professional is None else professional.rings(sensitivity)
    return tuple(
        Finding(
            id=f"{ID}/ring-{number}",
            layer=ID,
            side=Side.AI,
            kind="depth_of_field",
            sentence=_sentence(ring, others[0] if others else None, limit),
            certainty=RING_CERTAINTY,
            region_px=ring.region_px,
            ai=ring.near_px,
            hint=True,
            limit=limit,
        )
        for number, ring in enumerate(ai.rings(sensitivity), start=1)
        if len(ring.region_px) >= 3
    )


def _sentence(ring: Ring, other: Ring | None, limit: Limit) -> str:
    values = {
        "near": figure(ring.near_px, 1),
        "far": figure(ring.far_px, 1),
        "limit": limit.in_words,
    }
    if other is None:
        return said(
            "The background is sharper beside the outline (blur {near} px) than further out "
            "({far} px), as when its blur was painted in; a hint {limit}.",
            **values,
        )
    return said(
        "The background is sharper beside the outline (blur {near} px) than further out "
        "({far} px), as when its blur was painted in; a hint {limit}. The professional "
        "picture shows this too ({other_near} px, {other_far} px).",
        **values,
        other_near=figure(other.near_px, 1),
        other_far=figure(other.far_px, 1),
    )


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "Heat is blur: what is in focus stays clear, hot is out of focus; where no edge is near "
        "nothing is drawn. Follow the curve from the nose back: behind a lens blur grows with "
        "distance."
    ),
    misled_by=said(
        "Soft shadows, smoke and motion look like blur, sharpening hides it; a picture’s depth of "
        "field is a choice, so blur by itself is never called a flaw."
    ),
    source=said(
        "Zhuo and Sim, “Defocus map estimation from a single image”, Pattern Recognition 44(9), "
        "2011, carried over the picture by normalised convolution."
    ),
    order=30,
    measure=measure,
    covers_picture=True,
    bands=BANDS,
    silent_where=said(
        "It does not judge flat walls and skies, which carry no edges, nor compare faces of too "
        "different size; a ring is looked for only where the background has texture."
    ),
)
