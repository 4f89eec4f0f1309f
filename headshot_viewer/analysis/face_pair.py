"""What layers about faces share: the face of each side, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headshot_viewer.analysis.faces import face_of
from headshot_viewer.analysis.subject import subjects_by_side
from headshot_viewer.core.layer import SideResult
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class FacesSeen:
    """Which pictures are there, and the chosen face in each, without the pictures themselves.

    Attributes:
        there: the sides that have a picture.
        faces: of the sides in which a face was found.
    """

    there: frozenset[Side]
    faces: Mapping[Side, Face]

    def side(self, side: Side, value: float | None, *notes: str) -> SideResult | None:
        """Return a result without heat for a side: *value*, or that no face was found."""
        if side not in self.there:
            return None
        if side not in self.faces:
            return SideResult(None, 0.0, notes=(said("No face was found."),))
        return SideResult(value, 1.0 if value is not None else 0.0, notes=notes)


@dataclass(frozen=True, slots=True, eq=False)
class FacePair:
    """The pictures of a pair, and the chosen face in each.

    Attributes:
        subjects: of the sides that are there.
        faces: of the sides in which a face was found.
    """

    subjects: Mapping[Side, Subject]
    faces: Mapping[Side, Face]

    @property
    def seen(self) -> FacesSeen:
        """The faces without the pictures."""
        return FacesSeen(frozenset(self.subjects), self.faces)

    def side(self, side: Side, value: float | None, *notes: str) -> SideResult | None:
        """Return a result without heat for a side: *value*, or that no face was found."""
        return self.seen.side(side, value, *notes)


def face_pair(professional: Subject | None, ai: Subject | None, progress: Progress) -> FacePair:
    """Find the faces of both sides."""
    subjects = subjects_by_side(professional, ai)
    faces = {}
    progress(0.0)
    for index, (side, subject) in enumerate(subjects.items(), start=1):
        stretch = part(progress, (index - 1) / len(subjects), index / len(subjects))
        face = face_of(subject, stretch)
        if face is not None:
            faces[side] = face
        stretch(1.0)
    return FacePair(subjects, faces)
