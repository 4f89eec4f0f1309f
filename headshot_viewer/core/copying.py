"""Copies of annotations: on the same picture, at the matching place of the other, elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, NamedTuple

from headshot_viewer.core.annotation import Annotation, Arrow, Callout, Pin, Shape, Text, new_id
from headshot_viewer.core.callouts import place_of
from headshot_viewer.core.geometry import PicturePoint, fitted
from headshot_viewer.core.shapes import box_of, moved
from headshot_viewer.core.similarity import best_similarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from headshot_viewer.core.face import Eyes
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.session import Session


class Matching(NamedTuple):
    """How what is on one picture comes to lie on another.

    Attributes:
        carry: returns the matching point, in pixels of the other picture.
        factor: how many of its pixels are as long as one of this picture's, > 0.
    """

    carry: Callable[[PicturePoint], PicturePoint]
    factor: float = 1.0


SAME_PLACE = Matching(lambda point: point)
"""On the picture itself."""


@dataclass(frozen=True, slots=True)
class CopiedPicture:
    """What has to be known of a picture so that its annotations can be placed on another.

    Attributes:
        key: what the copied annotations name it by.
        sha256: of its file.
        size_px: of the whole picture.
        eyes: of the face that counts; None where none was found.
    """

    key: str
    sha256: str
    size_px: PictureSize
    eyes: Eyes | None = None


@dataclass(frozen=True, slots=True)
class Copied:
    """Annotations on the clipboard, with the pictures they come from."""

    pictures: tuple[CopiedPicture, ...]
    annotations: tuple[Annotation, ...]

    def picture(self, key: str) -> CopiedPicture | None:
        return next((picture for picture in self.pictures if picture.key == key), None)


def between(start: CopiedPicture, end: CopiedPicture) -> Matching:
    """Return how *start* matches a picture it was never paired with.

    The same picture matches itself. Two faces match by their eyes, level or not; without two
    faces both pictures count as equally tall, their middles at the same place.
    """
    if start.sha256 == end.sha256:
        return SAME_PLACE
    if start.eyes is not None and end.eyes is not None:
        found = best_similarity(tuple(zip(start.eyes, end.eyes, strict=True)))
        if found is not None:
            return Matching(lambda point: PicturePoint(*found.carry(point)), found.scale)
    here, there = fitted(start.size_px), fitted(end.size_px)
    return Matching(
        lambda point: there.to_picture(here.to_stage(point)),
        here.units_per_px / there.units_per_px,
    )


def anchor_of(shape: Shape) -> PicturePoint:
    """Return the one place that *shape* is about: where it points, or its middle."""
    match shape:
        case Arrow(_, tip) | Pin(tip):
            return tip
        case Text(corner):
            return corner
        case Callout():
            return place_of(shape).centre
        case _:
            return box_of(shape).centre


def carried(shape: Shape, matching: Matching) -> Shape:
    """Return *shape* with its anchor at the matching place, at the matching size, upright.

    Every field that is a point is moved and every length (its name ends in ``_px``) is scaled, so
    that a new shape needs no case here.
    """
    anchor = anchor_of(shape)
    to = matching.carry(anchor)

    def by(point: PicturePoint) -> PicturePoint:
        return PicturePoint(
            to.x + (point.x - anchor.x) * matching.factor,
            to.y + (point.y - anchor.y) * matching.factor,
        )

    def carry(name: str, value: object) -> object:
        if isinstance(value, PicturePoint):
            return by(value)
        if isinstance(value, tuple):
            return tuple(carry(name, each) for each in value)
        if isinstance(value, float | int) and name.endswith("_px"):
            return value * matching.factor
        return value

    named = {field.name: carry(field.name, getattr(shape, field.name)) for field in fields(shape)}
    return replace(shape, **named)  # type: ignore[arg-type]  # each field keeps its own kind


def copied(annotation: Annotation) -> Annotation:
    """Return a copy in the same place, with an id of its own, neither locked nor hidden.

    What was measured there is told by the first one alone.
    """
    return replace(annotation, id=new_id(), evidence=None, is_locked=False, is_hidden=False)


def copies(
    session: Session,
    picture: str,
    placed: Iterable[tuple[Annotation, Matching]],
    step_px: float,
) -> tuple[Annotation, ...]:
    """Return copies for the picture *picture*, to be added to *session*.

    They have ids of their own, are neither locked nor hidden, and keep what was measured only
    where it was measured and no other annotation tells it. Where all would lie exactly on
    annotations that are there, they move aside by *step_px*, to the right and down, so that they
    are seen.

    Args:
        session: with the picture.
        picture: its key.
        placed: what is copied, and how it matches the picture.
        step_px: in pixels of the picture, > 0.
    """
    told = {a.evidence.finding for a in session.annotations if a.evidence is not None}
    made = []
    for annotation, matching in placed:
        keeps = matching is SAME_PLACE and (
            annotation.evidence is not None and annotation.evidence.finding not in told
        )
        made.append(
            replace(
                copied(annotation),
                picture=picture,
                shape=carried(annotation.shape, matching),
                evidence=annotation.evidence if keeps else None,
            )
        )
    return _beside({a.shape for a in session.annotations if a.picture == picture}, made, step_px)


def _beside(
    taken: set[Shape], made: Sequence[Annotation], step_px: float
) -> tuple[Annotation, ...]:
    for step in range(len(taken) + 1):
        shapes = [moved(a.shape, step * step_px, step * step_px) for a in made]
        if not any(shape in taken for shape in shapes):
            break
    return tuple(replace(a, shape=shape) for a, shape in zip(made, shapes, strict=True))
