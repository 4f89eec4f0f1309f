"""Which annotation, or which handle of one, is under a point."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, inf
from typing import TYPE_CHECKING, assert_never

from headshot_viewer.core.annotation import (
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Text,
)
from headshot_viewer.core.boxes import Box, Disc, Handle
from headshot_viewer.core.callouts import inset_boxes, place_of
from headshot_viewer.core.freehand import distance_to_segment, flattened
from headshot_viewer.core.geometry import PicturePoint, distance, turned_about
from headshot_viewer.core.shapes import box_of, handles, upright_box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.core.suggestion import Suggestion

    Solid = Callable[[Annotation], tuple[Box, ...]]
    """The solid parts of an annotation besides its outline, in picture pixels: words, disc."""


def annotation_at(
    annotations: Iterable[Annotation], point: PicturePoint, reach_px: float, solid: Solid
) -> Annotation | None:
    """Return the topmost annotation whose outline or solid parts *point* touches.

    Number discs come first, because they are painted above everything else. The inside of an
    outline does not count, so that the picture can still be dragged there.

    Args:
        annotations: of one picture, the topmost last.
        point: in that picture's pixels.
        reach_px: the tolerance, in picture pixels.
        solid: the boxes whose inside counts; only painting knows the size of text.
    """
    found, numbered = None, None
    for annotation in annotations:
        # The bounds are tested first: a line drawn by hand has many segments.
        near = _in(_grown(box_of(annotation.shape), reach_px), point)
        touched = [box for box in solid(annotation) if _in(box, point)]
        if any(isinstance(box, Disc) for box in touched):
            numbered = annotation
        elif touched or (near and distance_to(annotation.shape, point) <= reach_px):
            found = annotation
    return numbered or found


def graspable(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return those of *annotations* that the mouse can select: neither locked nor hidden."""
    return tuple(a for a in annotations if not (a.is_locked or a.is_hidden))


def suggestion_at(
    drafts: Iterable[Suggestion], point: PicturePoint, reach_px: float
) -> Suggestion | None:
    """Return the suggestion whose outline is nearest to *point*, if within *reach_px*.

    The inside does not count, as with annotations: most suggestions are nested.
    """
    near = [
        (_distance_to_way((*draft.place_px, draft.place_px[0]), point), draft) for draft in drafts
    ]
    far, nearest = min(near, default=(inf, None), key=lambda pair: pair[0])
    return nearest if far <= reach_px else None


def handle_at(shape: Shape, point: PicturePoint, reach_px: float) -> Handle | None:
    """Return the handle of *shape* nearest to *point*, if within *reach_px* picture pixels."""
    near = [(distance(at, point), handle) for handle, at in handles(shape).items()]
    # The name breaks ties, so that the answer does not depend on the order of a dict.
    far, handle = min(near, default=(float("inf"), None), key=lambda pair: (pair[0], str(pair[1])))
    return handle if far <= reach_px else None


def distance_to(shape: Shape, point: PicturePoint) -> float:
    """Return how far *point* is from the outline of *shape*, in picture pixels.

    For an ellipse it is measured along the ray from the centre, which is exact on the axes.
    """
    match shape:
        case Ellipse(centre, radius_x, radius_y, angle):
            upright = turned_about(point, centre, -angle)
            dx, dy = upright.x - centre.x, upright.y - centre.y
            share = hypot(dx / radius_x, dy / radius_y)
            if share == 0:
                return min(radius_x, radius_y)
            return abs(1 - 1 / share) * hypot(dx, dy)
        case Rectangle():
            box = upright_box(shape)
            return _distance_to_frame(box, turned_about(point, box.centre, -shape.angle_deg))
        case Arrow(tail, tip) | MeasuredLine(tail, tip):
            return distance_to_segment(tail, tip, point)
        case Freehand(points):
            return _distance_to_way(flattened(points), point)
        case Polygon(points):
            return _distance_to_way((*points, points[0]), point)
        case Callout():
            place = place_of(shape)
            around = Ellipse(place.centre, place.width / 2, place.height / 2)
            frames = (_distance_to_frame(box, point) for box in inset_boxes(shape))
            outline = (
                distance_to(around, point) if shape.is_round else _distance_to_frame(place, point)
            )
            return min(outline, *frames)
        case Text(at) | Pin(at):
            return distance(at, point)
        case _:
            assert_never(shape)


def _grown(box: Box, by_px: float) -> Box:
    return Box(box.left - by_px, box.top - by_px, box.right + by_px, box.bottom + by_px)


def _in(box: Box, point: PicturePoint) -> bool:
    return box.left <= point.x <= box.right and box.top <= point.y <= box.bottom


def _distance_to_frame(box: Box, point: PicturePoint) -> float:
    if _in(box, point):
        return min(point.x - box.left, box.right - point.x, point.y - box.top, box.bottom - point.y)
    beside_x = max(box.left - point.x, 0.0, point.x - box.right)
    beside_y = max(box.top - point.y, 0.0, point.y - box.bottom)
    return hypot(beside_x, beside_y)


def _distance_to_way(points: Sequence[PicturePoint], point: PicturePoint) -> float:
    if len(points) == 1:
        return distance(points[0], point)
    return min(distance_to_segment(start, end, point) for start, end in pairwise(points))
