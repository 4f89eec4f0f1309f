"""Copies of annotations: on the same picture, on the other one of the pair, or elsewhere."""

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
    """How shapes on one picture are mapped to another.

    Attributes:
        carry: returns the matching point, in pixels of the other picture.
        factor: length in pixels of the other picture of one pixel of this one, > 0.
    """

    carry: Callable[[PicturePoint], PicturePoint]
    factor: float = 1.0


SAME_PLACE = Matching(lambda point: point)
"""The mapping of a picture to itself."""


@dataclass(frozen=True, slots=True)
class CopiedPicture:
    """What pasting its annotations onto another picture needs to know about a picture.

    Attributes:
        key: by which the copied annotations refer to it.
        sha256: of its file.
        size_px: of the whole picture.
        eyes: of the chosen face; None if none was found.
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
    """Return how *start* matches a picture that it was never paired with.

    The same file matches itself. Two faces match by their eyes, rotation included; without two
    faces, both pictures are taken as equally tall with coinciding centres.
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
    """Return the point of *shape* that a copy keeps exact: where it points, or its centre."""
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
    """Return *shape* with its anchor at the matching place, scaled to match, not rotated.

    Every field that is a point is mapped, and every length (its name ends in ``_px``) is scaled, so
    that a new kind of shape needs no case here.
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

    It has no evidence: only the original carries that.
    """
    return replace(annotation, id=new_id(), evidence=None, is_locked=False, is_hidden=False)


def copies(
    session: Session,
    picture: str,
    placed: Iterable[tuple[Annotation, Matching]],
    step_px: float,
) -> tuple[Annotation, ...]:
    """Return copies for the picture *picture*, to be added to *session*.

    They have ids of their own and are neither locked nor hidden. Evidence is kept only on the
    picture where it was measured, and only if no other annotation carries it. If one would exactly
    cover an existing annotation, all are shifted right and down by *step_px* until none does.

    Args:
        session: the session.
        picture: key of the picture.
        placed: what is copied, with how its picture matches this one.
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
