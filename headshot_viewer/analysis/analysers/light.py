"""Light: its direction on each face. Described, not judged."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.face_light import FaceLight, face_light
from headshot_viewer.analysis.face_pair import FacesSeen, face_pair
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import LayerResult, LightArrow, Reading, SideResult, judged
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity
from headshot_viewer.core.wording import plain_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.progress import Progress

ID: Final = "light"
TITLE: Final = said("Light on the face")
UNIT: Final = said("strength")

DIRECTION: Final = said("Direction (0° right, 90° above)")

TAIL_IOD: Final = 2.9
HEAD_IOD: Final = 1.7
"""The ends of the arrow, as distances from the face's centre: next to it, not over it."""

CERTAINTY: Final = 0.6
"""A single face tells little about several lamps, however good the fit."""

APART: Final = Band("apart", said("The directions of light on both faces"), "°", 45.0, 30.0, 20.0)
"""At normal an hour of the clock; mirrored pictures agree far better, lamps are not placed
better."""

BANDS: Final = (APART,)


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Read the direction and strength of the light on both faces."""
    pair = face_pair(professional, ai, part(progress, 0.0, 0.6))
    lights: dict[Side, FaceLight | None] = {}
    for index, (side, face) in enumerate(pair.faces.items(), start=1):
        lights[side] = face_light(pair.subjects[side], face)
        progress(0.6 + 0.2 * index)
    progress(1.0)
    return judged(partial(_result, pair.seen, lights))


def _result(
    seen: FacesSeen, lights: Mapping[Side, FaceLight | None], sensitivity: Sensitivity
) -> LayerResult:
    is_read = any(light is not None for light in lights.values())
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(seen, Side.PROFESSIONAL, lights.get(Side.PROFESSIONAL)),
        ai=_side(seen, Side.AI, lights.get(Side.AI)),
        ratio=None,
        certainty=CERTAINTY if is_read else 0.0,
        notes=_notes(lights, APART.at(sensitivity)),
        readings=_readings(lights) if is_read else (),
        bands=BANDS,
    )


def _side(seen: FacesSeen, side: Side, light: FaceLight | None) -> SideResult | None:
    if light is None:
        return seen.side(
            side, None, said("Too little bare skin faces the camera to read the light.")
        )
    if light.is_from_the_front:
        return seen.side(side, light.strength, said("The light comes from the front."))
    told = seen.side(
        side,
        light.strength,
        said(
            "The light falls from {clock}, as seen by the viewer with level eyes.",
            clock=light.clock,
        ),
    )
    return None if told is None else replace(told, arrow=_arrow(seen.faces[side], light))


def _arrow(face: Face, light: FaceLight) -> LightArrow:
    """Return an arrow next to the face that points to its centre."""
    across, up = cos(radians(light.azimuth_deg)), sin(radians(light.azimuth_deg))
    # The azimuth is relative to level eyes; the arrow is rotated with the head.
    roll = radians(face.roll_deg)
    dx, dy = across * cos(roll) + up * sin(roll), across * sin(roll) - up * cos(roll)
    middle = face.box_px.centre
    far, near = (reach * face.iod_px for reach in (TAIL_IOD, HEAD_IOD))
    return LightArrow(
        PicturePoint(middle.x + far * dx, middle.y + far * dy),
        PicturePoint(middle.x + near * dx, middle.y + near * dy),
        light.strength,
        said(
            "{clock}, strength {strength}", clock=light.clock, strength=plain_number(light.strength)
        ),
    )


def _readings(lights: Mapping[Side, FaceLight | None]) -> tuple[Reading, ...]:
    professional, ai = lights.get(Side.PROFESSIONAL), lights.get(Side.AI)
    return (
        Reading(DIRECTION, "°", _direction(professional), _direction(ai)),
        Reading(
            said("Strength"),
            "",
            None if professional is None else professional.strength,
            None if ai is None else ai.strength,
        ),
    )


def _direction(light: FaceLight | None) -> float | None:
    return None if light is None or light.is_from_the_front else light.azimuth_deg


def _notes(lights: Mapping[Side, FaceLight | None], limit: Limit) -> tuple[str, ...]:
    """Say a difference only where both lights have a direction."""
    there = {side: light for side, light in lights.items() if light is not None}
    if len(there) < len(Side) or any(light.is_from_the_front for light in there.values()):
        return ()
    professional, ai = there[Side.PROFESSIONAL], there[Side.AI]
    apart = abs((professional.azimuth_deg - ai.azimuth_deg + 180) % 360 - 180)
    if not limit.is_passed_by(apart):
        return (
            said(
                "The light falls on both faces from about the same direction ({apart}° apart; a "
                "difference is said {limit}).",
                apart=f"{apart:.0f}",
                limit=limit.in_words,
            ),
        )
    return (
        said(
            "The light falls from {professional} in the professional picture and from {ai} in the "
            "AI picture, {apart}° apart (said {limit}).",
            professional=professional.clock,
            ai=ai.clock,
            apart=f"{apart:.0f}",
            limit=limit.in_words,
        ),
    )


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "The arrow shows from where the light falls on each face, and how much brighter the lit "
        "side is. Another light is a choice; compare it with the shadows in the background."
    ),
    misled_by=said(
        "Several lamps, rim light, beards and make-up mislead it; light from the front has no "
        "direction."
    ),
    source=said(
        "Lambert’s law with ambient light (Lambert, “Photometria”, 1760), fitted to luminance "
        "at face landmarks by Tukey’s reweighted least squares; mirrored pictures agree within "
        "1 to 2 degrees (own study, 2025)."
    ),
    order=50,
    measure=measure,
    bands=BANDS,
    silent_where=said(
        "It names no direction for light from the front (strength under 0.3), nor where too "
        "little bare skin faces the camera."
    ),
)
