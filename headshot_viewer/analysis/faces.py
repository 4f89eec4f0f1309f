"""Finds the faces of a picture."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.analysis.face_detection import detect_faces
from headshot_viewer.analysis.face_landmarks import Mesh, iris_of, mesh_in, mesh_of
from headshot_viewer.analysis.networks import FACE_LANDMARKS, IRIS_LANDMARKS, kept
from headshot_viewer.analysis.warps import Square, reduced
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.face import (
    LEFT_EYE_CORNERS,
    RIGHT_EYE_CORNERS,
    Face,
    Landmark,
    chosen_face,
)
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.progress import part, unwatched

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Eyes
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress

SEARCHED_PX: Final = 1024
"""Faces are searched for at this longest side: all that the detectors can use."""

LEAST_PRESENCE: Final = 0.98
"""What the landmark network calls less of a face than this was a mistake of the detector. On 64
pictures without a face it said 0.93 at most, of half covered or cut off faces 0.999."""

LEAST_IOD_PX: Final = 8.0
"""Smaller ones say nothing, and are no faces: the letters of a 100 px picture were "faces" of 5."""

_SAME_WITHIN_IOD: Final = 0.5

_CENTRE_BELOW_EYES_IOD: Final = 0.44
_SIDE_IOD: Final = 3.95
"""Where the landmark network wants a face framed: medians over 63 portraits."""

_SEARCH_SHARE: Final = 0.5


def find_faces(picture: Picture, progress: Progress = unwatched) -> tuple[Face, ...]:
    """Return the faces of *picture*, the one that it is of (large, central) first.

    Works on a preview as well, as exactly as its pixels allow. Pure, and safe to call from several
    threads; the networks are in memory only while they are needed.

    Raises:
        Cancelled: through *progress*.
    """
    pixels, (scale_x, scale_y) = reduced(picture, SEARCHED_PX)
    detections = detect_faces(pixels, part(progress, 0.0, _SEARCH_SHARE))
    scale = np.array([scale_x, scale_y])
    faces: list[Face] = []
    with kept(FACE_LANDMARKS, IRIS_LANDMARKS):
        for index, detection in enumerate(detections):
            progress(_SEARCH_SHARE + (1 - _SEARCH_SHARE) * index / len(detections))
            in_picture = replace(
                detection, box=detection.box * np.tile(scale, 2), points=detection.points * scale
            )
            face = _face(picture, mesh_of(picture, in_picture), detection.detector)
            is_face = face.presence >= LEAST_PRESENCE and face.iod_px >= LEAST_IOD_PX
            if is_face and not any(_same(face, other) for other in faces):
                faces.append(face)
    progress(1.0)
    return tuple(faces)


def faces_of(subject: Subject, progress: Progress = unwatched) -> tuple[Face, ...]:
    """Return :func:`find_faces` of a subject's picture, found once for all who ask."""
    return subject.once(
        "faces", lambda: find_faces(subject.picture, progress), lambda: progress(0.0)
    )


def face_of(subject: Subject, progress: Progress = unwatched) -> Face | None:
    """Return the face that counts in a subject's picture, as the user chose and corrected it."""
    near, eyes = subject.choice.near, subject.choice.eyes
    return subject.once(
        ("face", near, eyes),
        lambda: _chosen(subject, near, eyes, progress),
        lambda: progress(0.0),
    )


def _chosen(
    subject: Subject, near: PicturePoint | None, eyes: Eyes | None, progress: Progress
) -> Face | None:
    if eyes is not None:
        pointed_out = face_at(subject.picture, eyes)
        if pointed_out is not None:
            return pointed_out
    face = chosen_face(faces_of(subject, progress), near)
    return face if face is None or eyes is None else face.carried_to(eyes)


def face_at(picture: Picture, eyes: Eyes) -> Face | None:
    """Return the face whose eyes the user pointed out, with its eyes exactly there.

    For faces that :func:`find_faces` misses or gets wrong.

    Returns:
        None when the landmark network sees no face there; the eyes alone still link pictures.
    """
    down, iod_px = radians(eyes.roll_deg + 90), eyes.distance_px
    centre = PicturePoint(
        eyes.midpoint.x + _CENTRE_BELOW_EYES_IOD * iod_px * cos(down),
        eyes.midpoint.y + _CENTRE_BELOW_EYES_IOD * iod_px * sin(down),
    )
    square = Square(centre, max(1.0, _SIDE_IOD * iod_px), radians(eyes.roll_deg))
    with kept(FACE_LANDMARKS, IRIS_LANDMARKS):
        mesh = mesh_in(picture, square)
        if mesh.presence < LEAST_PRESENCE:
            return None
        return _face(picture, mesh, "eyes by hand").carried_to(eyes)


def _same(one: Face, other: Face) -> bool:
    """Return whether the landmarks of two detections went to one face."""
    apart_px = distance(one.eyes_px.midpoint, other.eyes_px.midpoint)
    return apart_px < _SAME_WITHIN_IOD * max(one.iod_px, other.iod_px)


def _face(picture: Picture, mesh: Mesh, detector: str) -> Face:
    low, high = mesh.points[:, :2].min(axis=0), mesh.points[:, :2].max(axis=0)
    return Face(
        box_px=Box(*low.tolist(), *high.tolist()),
        presence=mesh.presence,
        landmarks=tuple(Landmark(*point) for point in mesh.points.tolist()),
        right_iris=iris_of(picture, mesh, RIGHT_EYE_CORNERS, mirrored=False),
        left_iris=iris_of(picture, mesh, LEFT_EYE_CORNERS, mirrored=True),
        detector=detector,
    )
