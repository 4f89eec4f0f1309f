"""What can be done to the AI candidates of a session: edits, and which one is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.session import HungPicture, free_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.picture import PictureRef
    from headshot_viewer.core.session import Session

MOST_NAME: Final = 200
"""Letters of a name; a session file holds no longer ones."""


def variant(session: Session, key: str) -> HungPicture | None:
    """Return the candidate *key*; None where there is none."""
    return next((hung for hung in session.candidates if hung.key == key), None)


def add_variant(session: Session, ref: PictureRef) -> Session:
    """Set another AI picture against the professional one, after the others.

    What is shown stays, but the first candidate is shown at once. A picture whose content is there
    already is not added twice.
    """
    if any(hung.ref.sha256 == ref.sha256 for hung in session.candidates):
        return session
    return replace(session, candidates=(*session.candidates, HungPicture(free_key(session), ref)))


def remove_variant(session: Session, key: str) -> Session:
    """Take a candidate away, with its annotations and all that was said of it.

    Another one goes on being shown; in place of the one that goes its successor, or the last.
    """
    if variant(session, key) is None:
        return session
    shown, left = session.ai, tuple(hung for hung in session.candidates if hung.key != key)
    place = session.current
    if shown is not None and shown.key != key:
        place = left.index(shown)
    return replace(
        session,
        candidates=left,
        current=min(place, max(0, len(left) - 1)),
        annotations=tuple(a for a in session.annotations if a.picture != key),
        alignment=session.alignment.without(key),
        suggestions=tuple(s for s in session.suggestions if s.picture != key),
    )


def move_variant(session: Session, key: str, place: int) -> Session:
    """Put a candidate at *place* among the others, from 0; the same one goes on being shown."""
    moved = variant(session, key)
    if moved is None:
        return session
    others = [hung for hung in session.candidates if hung.key != key]
    others.insert(max(0, min(place, len(others))), moved)
    return _with_candidates(session, others)


def rename_variant(session: Session, key: str, name: str) -> Session:
    """Call a candidate *name*; nothing, or its file's name, calls it by its file again."""
    words = " ".join(name.split())[:MOST_NAME].rstrip()

    def renamed(hung: HungPicture) -> HungPicture:
        path = hung.ref.path
        own = "" if words in (path.name, path.stem) else words
        return replace(hung, name=own) if hung.key == key else hung

    return _with_candidates(session, [renamed(hung) for hung in session.candidates])


def show_variant(session: Session, index: int) -> Session:
    """Show the candidate at *index*, or the nearest to it. A look, but kept with the session."""
    last = max(0, len(session.candidates) - 1)
    return replace(session, current=max(0, min(index, last)))


def _with_candidates(session: Session, candidates: Sequence[HungPicture]) -> Session:
    """Return the session with its candidates in another order, and the same one shown."""
    keys = [hung.key for hung in candidates]
    current = 0 if session.ai is None else keys.index(session.ai.key)
    return replace(session, candidates=tuple(candidates), current=current)
