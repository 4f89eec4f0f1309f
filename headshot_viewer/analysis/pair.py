"""Shared by all whole-picture layers: the common working height, and the combined result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod, sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.doubts import NAMES, sentence
from headshot_viewer.analysis.subject import subjects_by_side
from headshot_viewer.core.arrays import Mask, UnitField, sealed
from headshot_viewer.core.layer import Heat, HeatScale, LayerResult, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from headshot_viewer.analysis.doubts import Doubt
    from headshot_viewer.analysis.subject import Subject

WORKING_HEIGHT_PX: Final = 1500
"""The largest working height: enough detail of a headshot, in a fraction of a second."""

WORKING_AREA_PX: Final = 6_000_000
"""Panoramas are measured lower, so that no picture takes much longer than another."""

SMALLEST_SIDE_PX: Final = 160
"""Below this the eyes of a headshot are some 16 px apart, and its detail cannot be judged."""


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """The measurements of a layer on one picture.

    Attributes:
        value: in the layer's unit; None where it cannot be judged.
        heat: 0..1, (height, width) at the pair's working height.
        judged: the same shape.
        notes: whole sentences.
    """

    value: float | None
    heat: UnitField
    judged: Mask
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """The pictures that are large enough to be measured, and the height they are measured at.

    Attributes:
        subjects: in the order of the sides; none, one or two.
        too_small: the sides that are there but too small.
        height_px: common to all *subjects*.
    """

    subjects: Mapping[Side, Subject]
    too_small: tuple[Side, ...]
    height_px: int


def paired(professional: Subject | None, ai: Subject | None) -> Pair:
    """Decide which pictures of a pair can be measured, and at which height."""
    there = subjects_by_side(professional, ai)
    subjects = {s: each for s, each in there.items() if min(each.finest_px) >= SMALLEST_SIDE_PX}
    heights = [_own_height(subject) for subject in subjects.values()]
    return Pair(
        subjects,
        tuple(side for side in there if side not in subjects),
        min(heights, default=WORKING_HEIGHT_PX),
    )


def layer_result(
    pair: Pair,
    measured: Mapping[Side, Measured],
    *,
    layer: str,
    title: str,
    unit: str,
    scale: HeatScale,
    doubts: list[Doubt],
    least_value: float,
) -> LayerResult:
    """Combine the measurements of both sides.

    Args:
        pair: what could be measured, and where.
        measured: one for each of the pair's subjects.
        layer: id of the analyser.
        title: of the analyser.
        unit: of the analyser.
        scale: what the heat means.
        doubts: each lowers the certainty and says why in the notes.
        least_value: a professional value under this makes no ratio.
    """
    sides = {side: _side_result(pair, side, each) for side, each in measured.items()}
    sides |= {side: too_small() for side in pair.too_small}
    professional, ai = (sides.get(side) for side in (Side.PROFESSIONAL, Side.AI))
    ratio = _ratio(professional, ai, least_value)
    judged = any(each.value is not None for each in sides.values())
    return LayerResult(
        layer=layer,
        title=title,
        unit=unit,
        professional=professional,
        ai=ai,
        ratio=ratio,
        certainty=prod(doubt.factor for doubt in doubts) if judged else 0.0,
        scale=scale,
        notes=(*_how_measured(pair), *(doubt.sentence for doubt in doubts)),
    )


def _own_height(subject: Subject) -> int:
    width, height = subject.finest_px
    return min(height, WORKING_HEIGHT_PX, max(1, int(sqrt(WORKING_AREA_PX * height / width))))


def _how_measured(pair: Pair) -> tuple[str, ...]:
    if len(pair.subjects) == 2:
        return (
            said("Both pictures were measured at {height_px} px height.", height_px=pair.height_px),
        )
    return tuple(
        said(
            "{picture} was measured alone at {height_px} px height.",
            picture=sentence(NAMES[side]),
            height_px=pair.height_px,
        )
        for side in pair.subjects
    )


def _side_result(pair: Pair, side: Side, measured: Measured) -> SideResult:
    heat = np.where(measured.judged, measured.heat, np.float32(0))
    return SideResult(
        value=measured.value,
        judged_share=float(measured.judged.mean()),
        heat=Heat(
            sealed(np.rint(heat * 255).astype(np.uint8)),
            sealed(measured.judged),
            pair.subjects[side].to_picture(pair.height_px),
        ),
        notes=measured.notes,
    )


def too_small() -> SideResult:
    """Return the result for a picture whose shorter side is under :data:`SMALLEST_SIDE_PX`."""
    return SideResult(
        value=None,
        judged_share=0.0,
        notes=(
            said(
                "The picture is too small to judge: its shorter side is under {smallest_side_px} "
                "px.",
                smallest_side_px=SMALLEST_SIDE_PX,
            ),
        ),
    )


def _ratio(
    professional: SideResult | None, ai: SideResult | None, least_value: float
) -> float | None:
    if professional is None or ai is None or professional.value is None or ai.value is None:
        return None
    return ai.value / professional.value if professional.value >= least_value else None
