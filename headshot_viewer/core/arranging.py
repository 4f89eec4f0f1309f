"""Stacking order, aligning, distributing, locking and hiding of annotations.

The order of ``Session.annotations`` is both the numbering and the stacking order: what is brought
to the front becomes the last.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from headshot_viewer.core.edits import change_each, reshape_each
from headshot_viewer.core.shapes import moved

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.core.session import Session

    Bounds = Callable[[Annotation], Box]
    """The bounds of an annotation in pixels of its picture; painting knows how large words are."""


class Edge(StrEnum):
    """Which edge, or centre line, of several annotations is aligned."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


_ACROSS = (Edge.LEFT, Edge.CENTRE, Edge.RIGHT)
_SHARE = {
    Edge.LEFT: 0.0,
    Edge.TOP: 0.0,
    Edge.CENTRE: 0.5,
    Edge.MIDDLE: 0.5,
    Edge.RIGHT: 1.0,
    Edge.BOTTOM: 1.0,
}
"""Where that line is in a box, as a share of its width or height."""


class Along(StrEnum):
    """The direction in which several annotations are distributed."""

    ACROSS = "across"
    DOWN = "down"


LEAST_ALIGNED = 2
LEAST_DISTRIBUTED = 3
"""Per picture: fewer are aligned, or evenly spread, already."""


# Order


def in_order(session: Session, ids: Sequence[str]) -> Session:
    """Reorder the annotations *ids* among the places that they occupy together.

    All others, such as those of pictures that are not shown, keep their places.
    """
    by_id = {annotation.id: annotation for annotation in session.annotations}
    known = [each for each in dict.fromkeys(ids) if each in by_id]
    wanted, ordered = frozenset(known), iter(known)
    return replace(
        session,
        annotations=tuple(
            by_id[next(ordered)] if a.id in wanted else a for a in session.annotations
        ),
    )


def to_place(session: Session, ids: Collection[str], place: int) -> Session:
    """Move the annotations *ids*, in their own order, before the shown one at *place*.

    Args:
        session: the session.
        ids: of shown annotations; others are ignored.
        place: 0 is before the first shown annotation, their count after the last.
    """
    shown = [annotation.id for annotation in session.shown_annotations]
    place = max(0, place)
    chosen = [each for each in shown if each in ids]
    before = [each for each in shown[:place] if each not in ids]
    after = [each for each in shown[place:] if each not in ids]
    return in_order(session, (*before, *chosen, *after))


def to_front(session: Session, ids: Collection[str]) -> Session:
    return to_place(session, ids, len(session.annotations))


def to_back(session: Session, ids: Collection[str]) -> Session:
    return to_place(session, ids, 0)


def forward(session: Session, ids: Collection[str]) -> Session:
    """Move each of *ids* one place up, except those with nothing but other *ids* above them."""
    order = [annotation.id for annotation in session.shown_annotations]
    return in_order(session, _stepped(order[::-1], frozenset(ids))[::-1])


def backward(session: Session, ids: Collection[str]) -> Session:
    """Move each of *ids* one place down, except those with nothing but other *ids* below them."""
    order = [annotation.id for annotation in session.shown_annotations]
    return in_order(session, _stepped(order, frozenset(ids)))


def _stepped(order: Sequence[str], ids: frozenset[str]) -> list[str]:
    """Return *order* with each of *ids* one place closer to its beginning."""
    stepped = list(order)
    for place in range(1, len(stepped)):
        if stepped[place] in ids and stepped[place - 1] not in ids:
            stepped[place - 1], stepped[place] = stepped[place], stepped[place - 1]
    return stepped


# Aligning and distributing


def align(session: Session, ids: Collection[str], edge: Edge, bounds: Bounds) -> Session:
    """Align the annotations *ids* with the outermost of them, or with their common centre.

    Each picture's annotations are aligned separately, in its own pixels.
    """
    shapes: dict[str, Shape] = {}
    across, share = edge in _ACROSS, _SHARE[edge]
    for group in groups(session, ids, LEAST_ALIGNED):
        spans = [_span(bounds(annotation), across=across) for annotation in group]
        to = _at((min(low for low, _ in spans), max(high for _, high in spans)), share)
        for annotation, span in zip(group, spans, strict=True):
            shapes[annotation.id] = _pushed(annotation.shape, to - _at(span, share), across=across)
    return reshape_each(session, shapes)


def distribute(session: Session, ids: Collection[str], along: Along, bounds: Bounds) -> Session:
    """Move the annotations *ids* between the outermost two until the gaps are equal.

    Each picture's annotations are distributed separately. Overlaps become equal likewise.
    """
    shapes: dict[str, Shape] = {}
    across = along is Along.ACROSS
    for group in groups(session, ids, LEAST_DISTRIBUTED):
        spans = {a.id: _span(bounds(a), across=across) for a in group}
        row = sorted(group, key=lambda a: (sum(spans[a.id]), a.id))
        start, end = spans[row[0].id][0], spans[row[-1].id][1]
        covered = sum(high - low for low, high in spans.values())
        gap = (end - start - covered) / (len(row) - 1)
        at = start
        for annotation in row:
            low, high = spans[annotation.id]
            shapes[annotation.id] = _pushed(annotation.shape, at - low, across=across)
            at += high - low + gap
    return reshape_each(session, shapes)


def groups(session: Session, ids: Collection[str], least: int) -> list[list[Annotation]]:
    """Return the annotations *ids* grouped by picture, without groups smaller than *least*."""
    by_picture: dict[str, list[Annotation]] = {}
    for annotation in session.annotations:
        if annotation.id in ids:
            by_picture.setdefault(annotation.picture, []).append(annotation)
    return [group for group in by_picture.values() if len(group) >= least]


def _span(box: Box, *, across: bool) -> tuple[float, float]:
    return (box.left, box.right) if across else (box.top, box.bottom)


def _at(span: tuple[float, float], share: float) -> float:
    low, high = span
    return low + share * (high - low)


def _pushed(shape: Shape, by: float, *, across: bool) -> Shape:
    return moved(shape, by, 0) if across else moved(shape, 0, by)


# Locked and hidden


def lock(session: Session, ids: Collection[str], *, locked: bool = True) -> Session:
    return change_each(session, ids, lambda a: replace(a, is_locked=locked))


def hide(session: Session, ids: Collection[str], *, hidden: bool = True) -> Session:
    return change_each(session, ids, lambda a: replace(a, is_hidden=hidden))


def unlock_all(session: Session) -> Session:
    """Unlock every annotation of the pictures that are shown."""
    return lock(session, _ids(session.shown_annotations), locked=False)


def show_all(session: Session) -> Session:
    """Show again every hidden annotation of the pictures that are shown."""
    return hide(session, _ids(session.shown_annotations), hidden=False)


def _ids(annotations: Iterable[Annotation]) -> frozenset[str]:
    return frozenset(annotation.id for annotation in annotations)
