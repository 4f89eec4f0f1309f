"""Face geometry: described side by side, never judged."""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING, Final

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.face_pair import face_pair
from headshot_viewer.core.face import LEFT_EYE_CORNERS, RIGHT_EYE_CORNERS
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.layer import LayerResult, Reading
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.progress import Progress

ID: Final = "geometry"
TITLE: Final = said("Face geometry")
UNIT: Final = said("described")

DESCRIBED: Final = said("Described, not judged: expression and pose change it as much as anything.")


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Describe both faces by lengths and angles between their landmarks."""
    pair = face_pair(professional, ai, part(progress, 0.0, 0.9))
    progress(1.0)
    return LayerResult(
        layer=ID,
        title=TITLE,
        unit=UNIT,
        professional=pair.side(Side.PROFESSIONAL, None, DESCRIBED),
        ai=pair.side(Side.AI, None, DESCRIBED),
        ratio=None,
        certainty=0.0,
        readings=described(pair.faces),
    )


def described(faces: Mapping[Side, Face]) -> tuple[Reading, ...]:
    """Return each length and angle of both faces, lengths in % of the eye distance."""
    if not faces:
        return ()
    return tuple(
        Reading(name, unit, _read(read, faces, Side.PROFESSIONAL), _read(read, faces, Side.AI))
        for name, unit, read in READINGS
    )


def _read(read: Callable[[Face], float], faces: Mapping[Side, Face], side: Side) -> float | None:
    return read(faces[side]) if side in faces else None


def _of_iod(face: Face, one: int, other: int) -> float:
    """Return the distance of two landmarks in % of the eye distance."""
    return 100 * distance(face.point(one), face.point(other)) / face.iod_px


def _opening(face: Face, lids: tuple[int, int], corners: tuple[int, int]) -> float:
    """Return how far an eye is open, in % of its width."""
    width = distance(face.point(corners[0]), face.point(corners[1]))
    return 100 * distance(face.point(lids[0]), face.point(lids[1])) / max(width, 1e-6)


def _smile(face: Face) -> float:
    """Return how far the corners of the mouth are above its middle, in % of the eye distance."""
    middle, corners = face.middle(13, 14), face.middle(61, 291)
    return 100 * _above(face, corners, middle) / face.iod_px


def _above(face: Face, one: PicturePoint, other: PicturePoint) -> float:
    """Return how far *one* is above *other* when the eyes are level, in picture pixels."""
    along_x, along_y = _eye_line(face)
    return along_x * (other.y - one.y) - along_y * (other.x - one.x)


def _eye_line(face: Face) -> tuple[float, float]:
    """Return the unit vector from the right eye to the left one, x and y in the picture."""
    right, left = face.eyes_px
    return (left.x - right.x) / face.iod_px, (left.y - right.y) / face.iod_px


def _tilt(face: Face, inner: int, outer: int, across: float) -> float:
    """Return how far a line rises from the inner to the outer landmark, in degrees.

    *across* is the direction outwards along the eye line: 1 on the left half, -1 on the right.
    """
    start, end = face.point(inner), face.point(outer)
    along_x, along_y = _eye_line(face)
    run = across * ((end.x - start.x) * along_x + (end.y - start.y) * along_y)
    return degrees(atan2(_above(face, end, start), run))


READINGS: Final[tuple[tuple[str, str, Callable[[Face], float]], ...]] = (
    (
        said("Right eye open"),
        said("% of its width"),
        lambda f: _opening(f, (159, 145), RIGHT_EYE_CORNERS),
    ),
    (
        said("Left eye open"),
        said("% of its width"),
        lambda f: _opening(f, (386, 374), LEFT_EYE_CORNERS),
    ),
    (said("Smile height"), said("% of eye distance"), _smile),
    (said("Mouth width"), said("% of eye distance"), lambda f: _of_iod(f, 61, 291)),
    (said("Nose width"), said("% of eye distance"), lambda f: _of_iod(f, 129, 358)),
    (said("Nose length"), said("% of eye distance"), lambda f: _of_iod(f, 168, 2)),
    (said("Face width"), said("% of eye distance"), lambda f: _of_iod(f, 234, 454)),
    (said("Face height"), said("% of eye distance"), lambda f: _of_iod(f, 10, 152)),
    (said("Right eye tilt"), "°", lambda f: _tilt(f, 133, 33, -1.0)),
    (said("Left eye tilt"), "°", lambda f: _tilt(f, 362, 263, 1.0)),
    (said("Right brow tilt"), "°", lambda f: _tilt(f, 55, 46, -1.0)),
    (said("Left brow tilt"), "°", lambda f: _tilt(f, 285, 276, 1.0)),
    (said("Head tilt"), "°", lambda f: f.roll_deg),
    (said("Head turn"), "°", lambda f: f.yaw_deg),
)
"""What is described: name, unit, and how it is read from a face. Right is the subject's."""

ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=said(
        "The table puts the shape of both faces side by side: how far the eyes are open, the "
        "smile, tilts and proportions."
    ),
    misled_by=said(
        "Another expression, pose, lens or distance of the camera changes these figures in one "
        "and the same person; so nothing is judged from them."
    ),
    source=said(
        "Distances and angles between landmarks of MediaPipe’s face mesh (Kartynnik and others, "
        "“Real-time facial surface geometry from monocular video on mobile GPUs”, 2019)."
    ),
    order=80,
    measure=measure,
    silent_where=said("It never judges; without a face there is nothing to describe."),
)
