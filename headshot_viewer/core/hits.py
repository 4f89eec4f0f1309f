"""Which annotation, or which handle of one, is under a point."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, assert_never

from headshot_viewer.core.annotation import Arrow, Ellipse, Pin, Rectangle, Text
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.shapes import Handle, box_of, handles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.core.shapes import Box

    Solid = Callable[[Annotation], tuple[Box, ...]]
    """What of an annotation is solid besides its outline (words, number disc), picture pixels."""


def annotation_at(
    annotations: Iterable[Annotation], point: PicturePoint, reach_px: float, solid: Solid
) -> Annotation | None:
    """Return the topmost annotation whose outline or solid parts *point* touches.

    The inside of an outline does not count, so that one can still drag the picture there.

    Args:
        annotations: of one picture, the topmost last.
        point: in that picture's pixels.
        reach_px: how far beside it still counts, in picture pixels.
        solid: the boxes that count with their inside; painting knows how large text is.
    """
    found = None
    for annotation in annotations:
        touched = distance_to(annotation.shape, point) <= reach_px or any(
            _in(box, point) for box in solid(annotation)
        )
        if touched:
            found = annotation
    return found


def graspable(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return those of *annotations* that the mouse can take: neither locked nor hidden."""
    return tuple(a for a in annotations if not (a.is_locked or a.is_hidden))


def handle_at(shape: Shape, point: PicturePoint, reach_px: float) -> Handle | None:
    """Return the handle of *shape* nearest to *point*, if within *reach_px* picture pixels."""
    near = [(distance(at, point), handle) for handle, at in handles(shape).items()]
    # The name breaks ties, so that the answer does not hang on the order of a dict.
    far, handle = min(near, default=(float("inf"), None), key=lambda pair: (pair[0], str(pair[1])))
    return handle if far <= reach_px else None


def distance_to(shape: Shape, point: PicturePoint) -> float:
    """Return how far *point* is from the outline of *shape*, in picture pixels.

    For an ellipse the distance is along the ray from its centre, exact on the axes.
    """
    match shape:
        case Ellipse(centre, radius_x, radius_y):
            dx, dy = point.x - centre.x, point.y - centre.y
            share = hypot(dx / radius_x, dy / radius_y)
            if share == 0:
                return min(radius_x, radius_y)
            return abs(1 - 1 / share) * hypot(dx, dy)
        case Rectangle():
            return _distance_to_frame(box_of(shape), point)
        case Arrow(tail, tip):
            return _distance_to_line(tail, tip, point)
        case Text(at) | Pin(at):
            return distance(at, point)
        case _:
            assert_never(shape)


def _in(box: Box, point: PicturePoint) -> bool:
    return box.left <= point.x <= box.right and box.top <= point.y <= box.bottom


def _distance_to_frame(box: Box, point: PicturePoint) -> float:
    if _in(box, point):
        return min(point.x - box.left, box.right - point.x, point.y - box.top, box.bottom - point.y)
    beside_x = max(box.left - point.x, 0.0, point.x - box.right)
    beside_y = max(box.top - point.y, 0.0, point.y - box.bottom)
    return hypot(beside_x, beside_y)


def _distance_to_line(start: PicturePoint, end: PicturePoint, point: PicturePoint) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    length_squared = dx * dx + dy * dy
    if length_squared == 0:
        return distance(start, point)
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length_squared
    along = min(1.0, max(0.0, along))
    return distance(PicturePoint(start.x + along * dx, start.y + along * dy), point)
