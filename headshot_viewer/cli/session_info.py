"""What a session holds, for `headshot-viewer info`: its pictures, annotations and findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.decisions import state_of
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.suggestion import State

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import HungPicture, Session
    from headshot_viewer.files.find_picture import Found

KIND: Final = "session"
_NAMES: Final = {Side.PROFESSIONAL: "professional", Side.AI: "AI"}


@dataclass(frozen=True, slots=True)
class ToldPicture:
    """A picture of a session.

    Attributes:
        hung: as the session has it.
        side: on which it was opened.
        is_shown: whether it is one of the two that are compared.
        found: where its file is now.
        annotations: how many are on it.
    """

    hung: HungPicture
    side: Side
    is_shown: bool
    found: Found
    annotations: int


@dataclass(frozen=True, slots=True)
class ToldSession:
    """A session.

    Attributes:
        pictures: the professional one first.
        findings: on which something was decided, how many are in each state.
    """

    pictures: tuple[ToldPicture, ...]
    findings: Counter[State]

    @property
    def annotations(self) -> int:
        return sum(picture.annotations for picture in self.pictures)


def read_told(path: Path, progress: Progress) -> ToldSession:
    """Read the session at *path*, and look for its pictures.

    Raises:
        SessionUnreadable: it is none.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.find_picture import find_picture
    from headshot_viewer.files.session_file import read_session

    session = read_session(path).session
    count = len(session.pictures)
    found = [
        find_picture(hung.ref, path, part(progress, index / count, (index + 1) / count))
        for index, hung in enumerate(session.pictures)
    ]
    return told_of(session, found)


def told_of(session: Session, found: list[Found]) -> ToldSession:
    """Describe *session*; *found* describes each of its pictures, in order."""
    drawn = Counter(annotation.picture for annotation in session.annotations)
    shown = {hung.key for side in Side if (hung := session.on(side)) is not None}
    pictures = tuple(
        ToldPicture(
            hung,
            Side.PROFESSIONAL if hung is session.professional else Side.AI,
            hung.key in shown,
            where,
            drawn[hung.key],
        )
        for hung, where in zip(session.pictures, found, strict=True)
    )
    return ToldSession(pictures, Counter(state_of(session, one) for one in session.suggestions))


def session_in_words(path: Path, told: ToldSession) -> str:
    """Return a block of lines about a session."""
    lines = [("kind", KIND)]
    lines += [(_NAMES[each.side], _picture(each)) for each in told.pictures]
    lines.append(("annotations", str(told.annotations)))
    decided = [f"{told.findings[state]} {state.value}" for state in _DECIDED]
    lines.append(("findings", ", ".join(decided)))
    return "\n".join([str(path), *(f"    {name:<12} {value}" for name, value in lines)])


_DECIDED: Final = (State.ACCEPTED, State.REJECTED)
"""Open ones are in a session only when their words or outline were edited."""


def _picture(picture: ToldPicture) -> str:
    ref, found = picture.hung.ref, picture.found
    words = [f"{ref.path.name}, {ref.size_px.width} × {ref.size_px.height} px"]
    words += [f"called “{picture.hung.name}”"] if picture.hung.name else []
    words += [] if picture.is_shown else ["not shown"]
    if found.path is None:
        words.append(f"missing; it was {ref.path}")
    elif found.changed:
        words.append(f"changed since; it is {found.path}")
    elif found.path != ref.path:
        words.append(f"found as {found.path}")
    else:
        words.append("found")
    return ", ".join(words)


def session_as_json(path: Path, told: ToldSession) -> dict[str, Any]:
    """Return the entry of a file that is a session."""
    return {
        "path": str(path),
        "kind": KIND,
        "pictures": [_picture_as_json(picture) for picture in told.pictures],
        "annotations": told.annotations,
        "findings": {state.value: told.findings[state] for state in _DECIDED},
        "notes": [],
        "error": None,
    }


def _picture_as_json(picture: ToldPicture) -> dict[str, Any]:
    ref, found = picture.hung.ref, picture.found
    return {
        "side": picture.side.value,
        "shown": picture.is_shown,
        "path": str(ref.path),
        "name": picture.hung.name,
        "size_px": [ref.size_px.width, ref.size_px.height],
        "sha256": ref.sha256,
        "found": None if found.path is None else str(found.path),
        "changed": found.changed,
        "annotations": picture.annotations,
    }
