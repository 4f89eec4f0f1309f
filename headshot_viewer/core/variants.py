"""The AI candidates of a session: their edits, and which one is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.session import HungPicture, free_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.picture import PictureRef
    from headshot_viewer.core.session import Session

MOST_NAME: Final = 200
"""Characters of a name; a limit of the session file."""


def variant(session: Session, key: str) -> HungPicture | None:
    """Return the candidate *key*; None where there is none."""
    return next((hung for hung in session.candidates if hung.key == key), None)


def add_variant(session: Session, ref: PictureRef) -> Session:
    """Add an AI picture after the other candidates.

    The shown candidate does not change, except that the first one is shown at once. A picture with
    the content of an existing candidate is not added.
    """
    if any(hung.ref.sha256 == ref.sha256 for hung in session.candidates):
        return session
    return replace(session, candidates=(*session.candidates, HungPicture(free_key(session), ref)))


def remove_variant(session: Session, key: str) -> Session:
    """Remove a candidate with its annotations, alignment and suggestions.

    If it is the one that is shown, its successor is shown instead, or the last one.
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
    """Move a candidate to index *place*; the shown candidate does not change."""
    moved = variant(session, key)
    if moved is None:
        return session
    others = [hung for hung in session.candidates if hung.key != key]
    others.insert(max(0, min(place, len(others))), moved)
    return _with_candidates(session, others)


def rename_variant(session: Session, key: str, name: str) -> Session:
    """Name a candidate; an empty name, or that of its file, removes the name."""
    words = " ".join(name.split())[:MOST_NAME].rstrip()

    def renamed(hung: HungPicture) -> HungPicture:
        path = hung.ref.path
        own = "" if words in (path.name, path.stem) else words
        return replace(hung, name=own) if hung.key == key else hung

    return _with_candidates(session, [renamed(hung) for hung in session.candidates])


def show_variant(session: Session, index: int) -> Session:
    """Show the candidate at *index*, clamped. Part of the look, but stored in the session."""
    last = max(0, len(session.candidates) - 1)
    return replace(session, current=max(0, min(index, last)))


def _with_candidates(session: Session, candidates: Sequence[HungPicture]) -> Session:
    """Return the session with other candidates, and the same one shown."""
    keys = [hung.key for hung in candidates]
    current = 0 if session.ai is None else keys.index(session.ai.key)
    return replace(session, candidates=tuple(candidates), current=current)
