"""Light: from where it falls on each face. Information, not a flaw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.face_light import FaceLight, face_light
from headshot_viewer.analysis.face_pair import FacePair, face_pair
from headshot_viewer.core.layer import LayerResult, Reading, SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.progress import Progress

ID: Final = "light"
TITLE: Final = "Light on the face"
UNIT: Final = "strength"

DIRECTION: Final = "Direction (0° right, 90° above)"

CERTAINTY: Final = 0.6
"""One face says little of several lamps, whatever the fit."""

WORTH_SAYING_DEG: Final = 30.0
"""An hour of the clock; mirrored pictures agree far better, lamps are not placed better."""


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Read the direction and strength of the light on both faces."""
    pair = face_pair(professional, ai, part(progress, 0.0, 0.6))
    lights: dict[Side, FaceLight | None] = {}
    for index, (side, face) in enumerate(pair.faces.items(), start=1):
        lights[side] = face_light(pair.subjects[side], face)
        progress(0.6 + 0.2 * index)
    progress(1.0)
    there = [light for light in lights.values() if light is not None]
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=_side(pair, Side.PROFESSIONAL, lights.get(Side.PROFESSIONAL)),
        ai=_side(pair, Side.AI, lights.get(Side.AI)),
        ratio=None,
        certainty=CERTAINTY if there else 0.0,
        notes=_notes(lights),
        readings=_readings(lights) if there else (),
    )


def _side(pair: FacePair, side: Side, light: FaceLight | None) -> SideResult | None:
    if light is None:
        return pair.side(side, None, "Too little bare skin faces the camera to read the light.")
    if light.is_from_the_front:
        return pair.side(side, light.strength, "The light comes from the front.")
    return pair.side(
        side,
        light.strength,
        f"The light falls from {light.clock}, as seen by the viewer with level eyes.",
    )


def _readings(lights: Mapping[Side, FaceLight | None]) -> tuple[Reading, ...]:
    professional, ai = lights.get(Side.PROFESSIONAL), lights.get(Side.AI)
    return (
        Reading(DIRECTION, "°", _direction(professional), _direction(ai)),
        Reading(
            "Strength",
            "",
            None if professional is None else professional.strength,
            None if ai is None else ai.strength,
        ),
    )


def _direction(light: FaceLight | None) -> float | None:
    return None if light is None or light.is_from_the_front else light.azimuth_deg


def _notes(lights: Mapping[Side, FaceLight | None]) -> tuple[str, ...]:
    """Say a difference only where both lights have a direction."""
    there = [light for light in lights.values() if light is not None]
    if len(there) < len(Side) or any(light.is_from_the_front for light in there):
        return ()
    one, other = there
    apart = abs((one.azimuth_deg - other.azimuth_deg + 180) % 360 - 180)
    if apart < WORTH_SAYING_DEG:
        return ("The light falls on both faces from about the same direction.",)
    return (
        f"The light falls from {one.clock} in the professional picture and from {other.clock} in "
        f"the AI picture, {apart:.0f}° apart.",
    )


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=(
        "The arrow shows from where the light falls on each face, and how much brighter the lit "
        "side is. Another light is a choice; compare it with the shadows in the background."
    ),
    misled_by=(
        "Several lamps, rim light, beards and make-up mislead it; light from the front has no "
        "direction."
    ),
    source=(
        "Lambert's law with ambient light fitted to luminance at face landmarks; mirrored "
        "pictures agree within 1 to 2 degrees."
    ),
    order=50,
    measure=measure,
)
