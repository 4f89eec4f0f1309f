"""Where the pictures of a session hang, derived from its edits and the detected faces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headshot_viewer.core.alignment import AlignmentMode, Hangable, placements
from headshot_viewer.core.face import Face, chosen_face
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headshot_viewer.core.geometry import Placement
    from headshot_viewer.core.session import HungPicture, Session

    Faces = Mapping[str, Sequence[Face]]
    """The faces in pictures, by SHA-256 of their files; pictures not searched yet are missing."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """Where the two pictures that are shown hang.

    Attributes:
        professional, ai: offsets included; None where there is no picture.
        linked_by: what actually links them: *fit* where the chosen mode is not possible.
    """

    professional: Placement | None
    ai: Placement | None
    linked_by: AlignmentMode

    def placement(self, side: Side) -> Placement | None:
        return self.professional if side is Side.PROFESSIONAL else self.ai


def hanging(session: Session, faces: Faces) -> Hanging:
    """Return where the pictures of *session* hang."""
    professional, ai = (_hangable(session, session.on(side), faces) for side in Side)
    placed = placements(session.alignment, professional, ai)
    return Hanging(
        _moved(placed.professional, session.professional),
        _moved(placed.ai, session.ai),
        placed.linked_by,
    )


def face_of(session: Session, hung: HungPicture, faces: Faces) -> Face | None:
    """Return the face chosen in a picture, with the eyes where the user dragged them.

    Without a choice it is the most prominent one; None if none was found.
    """
    choice = session.alignment.choice(hung.key)
    face = chosen_face(faces.get(hung.ref.sha256, ()), choice.near)
    if face is None or choice.eyes is None:
        return face
    return face.carried_to(choice.eyes) or face


def _hangable(session: Session, hung: HungPicture | None, faces: Faces) -> Hangable | None:
    if hung is None:
        return None
    choice = session.alignment.choice(hung.key)
    face = chosen_face(faces.get(hung.ref.sha256, ()), choice.near)
    return Hangable(hung.key, hung.ref.size_px, None if face is None else face.eyes_px)


def _moved(placement: Placement | None, hung: HungPicture | None) -> Placement | None:
    return None if placement is None or hung is None else placement.then(hung.offset)
