"""The edits of a session, as pure functions from one session to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from headshot_viewer.core.geometry import NO_OFFSET
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import HungPicture, Session, free_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from headshot_viewer.core.alignment import Alignment
    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.core.geometry import Offset
    from headshot_viewer.core.picture import PictureRef


def hang(session: Session, side: Side, ref: PictureRef) -> Session:
    """Show *ref* on *side*, in place of the picture there.

    A file that was changed or moved (same path, or same content) keeps its annotations and offset.
    When a picture is replaced by another one, its annotations, alignment and decided findings are
    removed.
    """
    old = session.on(side)
    if old is not None and (old.ref.sha256 == ref.sha256 or old.ref.path == ref.path):
        return _put(session, side, replace(old, ref=ref))
    hung = HungPicture(free_key(session), ref)
    put = _put(session, side, hung)
    if old is None:
        return put
    return replace(
        put,
        annotations=tuple(a for a in session.annotations if a.picture != old.key),
        alignment=session.alignment.without(old.key),
        suggestions=tuple(s for s in session.suggestions if s.picture != old.key),
    )


def exchange_roles(session: Session) -> Session:
    """Make the professional picture the AI picture and vice versa.

    Doing it twice restores the session. Therefore it does nothing if there is no professional
    picture but several candidates: a session cannot represent the gap that one would leave.
    """
    professional, ai = session.professional, session.ai
    if professional is None and len(session.candidates) > 1:
        return session
    if ai is None:
        return replace(session, professional=None, candidates=_optional(professional))
    candidates = (
        session.candidates[: session.current]
        + _optional(professional)
        + session.candidates[session.current + 1 :]
    )
    return replace(
        session,
        professional=ai,
        candidates=candidates,
        current=min(session.current, max(0, len(candidates) - 1)),
    )


def relocate(session: Session, key: str, path: Path) -> Session:
    """Record that the file of picture *key* is now at *path*, with the same content."""

    def there(hung: HungPicture) -> HungPicture:
        return replace(hung, ref=replace(hung.ref, path=path)) if hung.key == key else hung

    return _map_pictures(session, there)


def set_offset(session: Session, side: Side, offset: Offset) -> Session:
    """Set the "this pane only" offset of the picture on *side*."""
    hung = session.on(side)
    return session if hung is None else _put(session, side, replace(hung, offset=offset))


def align(session: Session, alignment: Alignment) -> Session:
    """Link the pictures as *alignment* says."""
    return replace(session, alignment=alignment)


def reset_alignment(session: Session) -> Session:
    """Link the pictures as when they were opened: by the faces as detected, without offsets.

    Outlines and masks that the user corrected for measuring stay.
    """
    unmoved = _map_pictures(session, lambda hung: replace(hung, offset=NO_OFFSET))
    return align(unmoved, session.alignment.as_found)


def add(session: Session, annotation: Annotation) -> Session:
    """Add *annotation* on top of the others."""
    return replace(session, annotations=(*session.annotations, annotation))


def add_all(session: Session, annotations: Iterable[Annotation]) -> Session:
    """Add *annotations* on top of the others, the last topmost."""
    return replace(session, annotations=(*session.annotations, *annotations))


def remove(session: Session, ids: Collection[str]) -> Session:
    """Remove the annotations *ids*; unknown ids are ignored."""
    return replace(session, annotations=tuple(a for a in session.annotations if a.id not in ids))


def change(session: Session, annotation: Annotation) -> Session:
    """Replace the annotation that has the id of *annotation*."""
    changed = tuple(annotation if a.id == annotation.id else a for a in session.annotations)
    return replace(session, annotations=changed)


def reshape(session: Session, annotation_id: str, shape: Shape) -> Session:
    """Replace the shape of an annotation; an unknown id is ignored."""
    annotation = session.annotation(annotation_id)
    return session if annotation is None else change(session, replace(annotation, shape=shape))


def change_each(
    session: Session, ids: Collection[str], change: Callable[[Annotation], Annotation]
) -> Session:
    """Apply *change* to all annotations *ids*; unknown ids are ignored."""
    wanted = frozenset(ids)
    changed = tuple(change(a) if a.id in wanted else a for a in session.annotations)
    return replace(session, annotations=changed)


def reshape_each(session: Session, shapes: Mapping[str, Shape]) -> Session:
    """Give each annotation its shape in *shapes*, by id; unknown ids are ignored."""
    return change_each(session, shapes.keys(), lambda a: replace(a, shape=shapes[a.id]))


def _optional(hung: HungPicture | None) -> tuple[HungPicture, ...]:
    return () if hung is None else (hung,)


def _put(session: Session, side: Side, hung: HungPicture) -> Session:
    if side is Side.PROFESSIONAL:
        return replace(session, professional=hung)
    before, after = session.candidates[: session.current], session.candidates[session.current + 1 :]
    return replace(session, candidates=(*before, hung, *after))


def _map_pictures(session: Session, change: Callable[[HungPicture], HungPicture]) -> Session:
    professional = session.professional
    return replace(
        session,
        professional=None if professional is None else change(professional),
        candidates=tuple(change(hung) for hung in session.candidates),
    )
