"""Moving and reshaping: functions from one shape to the next. A new shape adds a case to each."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from headshot_viewer.core.annotation import (
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Text,
)
from headshot_viewer.core.boxes import (
    CORNERS,
    OF_BOX,
    SMALLEST_PX,
    Box,
    Handle,
    dragged_box,
    spanned,
)
from headshot_viewer.core.callouts import bounds_of, dragged_callout, place_of, whole_inset
from headshot_viewer.core.freehand import flattened
from headshot_viewer.core.geometry import PicturePoint, snapped_to_45_degrees

__all__ = (
    "SMALLEST_PX",
    "Box",
    "Handle",
    "box_of",
    "dragged",
    "ellipse_in",
    "handles",
    "moved",
    "rectangle_in",
    "spanned",
)


def box_of(shape: Shape) -> Box:
    """Return the bounds of *shape*, without its stroke. A text's and a pin's box is a point."""
    match shape:
        case Ellipse(centre, rx, ry):
            return Box(centre.x - rx, centre.y - ry, centre.x + rx, centre.y + ry)
        case Rectangle(corner, width, height):
            return Box(corner.x, corner.y, corner.x + width, corner.y + height)
        case Arrow(tail, tip):
            return Box.around(tail, tip)
        case Text(point) | Pin(point):
            return Box(point.x, point.y, point.x, point.y)
        case Freehand(points):
            return Box.around(*flattened(points))
        case Polygon(points):
            return Box.around(*points)
        case MeasuredLine(start, end):
            return Box.around(start, end)
        case Callout():
            return bounds_of(shape)
        case _:
            assert_never(shape)


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Return *shape* moved by *dx*, *dy* picture pixels."""

    def by(point: PicturePoint) -> PicturePoint:
        return PicturePoint(point.x + dx, point.y + dy)

    match shape:
        case Ellipse(centre):
            return replace(shape, centre=by(centre))
        case Rectangle(corner) | Text(corner):
            return replace(shape, corner=by(corner))
        case Arrow(tail, tip):
            return Arrow(by(tail), by(tip))
        case Pin(tip):
            return Pin(by(tip))
        case Freehand(points) | Polygon(points):
            return replace(shape, points=tuple(map(by, points)))
        case MeasuredLine(start, end):
            return MeasuredLine(by(start), by(end))
        case Callout(corner):
            return replace(shape, corner=by(corner), inset=by(shape.inset))
        case _:
            assert_never(shape)


def handles(shape: Shape) -> dict[Handle, PicturePoint]:
    """Return where the handles of *shape* lie; a text and a pin have none and are only moved."""
    match shape:
        case Ellipse() | Rectangle() | Freehand() | Polygon():
            box = box_of(shape)
            return {handle: box.at(x, y) for handle, (x, y) in OF_BOX.items()}
        case Arrow(tail, tip) | MeasuredLine(tail, tip):
            return {Handle.TAIL: tail, Handle.TIP: tip}
        case Callout():
            place, inset = place_of(shape), whole_inset(shape)
            return {
                **{corner: place.at(*OF_BOX[corner]) for corner in CORNERS},
                Handle.INSET_SIZE: inset.at(1, 1),
            }
        case Text() | Pin():
            return {}
        case _:
            assert_never(shape)


def dragged(
    shape: Shape,
    handle: Handle,
    to: PicturePoint,
    *,
    regular: bool = False,
    from_centre: bool = False,
) -> Shape:
    """Return *shape* with *handle* dragged to a point.

    Args:
        shape: what is reshaped.
        handle: one that :func:`handles` names for it; any other leaves it as it is.
        to: where the handle shall lie.
        regular: keep to a circle, a square, or a multiple of 45 degrees.
        from_centre: keep the middle where it is, instead of the opposite handle.
    """
    match shape:
        case Ellipse() | Rectangle() | Freehand() | Polygon():
            if handle not in OF_BOX:
                return shape
            box = dragged_box(box_of(shape), handle, to, regular=regular, from_centre=from_centre)
            return _in_box(shape, box)
        case Arrow(tail, tip) | MeasuredLine(tail, tip):
            ends = _dragged_ends(tail, tip, handle, to, regular=regular, from_centre=from_centre)
            return type(shape)(*ends)
        case Callout():
            return dragged_callout(shape, handle, to, regular=regular, from_centre=from_centre)
        case Text() | Pin():
            return shape
        case _:
            assert_never(shape)


def ellipse_in(box: Box) -> Ellipse:
    return Ellipse(box.centre, (box.right - box.left) / 2, (box.bottom - box.top) / 2)


def rectangle_in(box: Box) -> Rectangle:
    return Rectangle(PicturePoint(box.left, box.top), box.right - box.left, box.bottom - box.top)


def _in_box(
    shape: Ellipse | Rectangle | Freehand | Polygon, box: Box
) -> Ellipse | Rectangle | Freehand | Polygon:
    match shape:
        case Ellipse():
            return ellipse_in(box)
        case Rectangle():
            return rectangle_in(box)
        case Freehand(points) | Polygon(points):
            return replace(shape, points=_stretched(points, box_of(shape), box))


def _stretched(points: tuple[PicturePoint, ...], old: Box, new: Box) -> tuple[PicturePoint, ...]:
    """Carry *points* from one box to another; a level line stays level."""

    def along(value: float, low: float, extent: float) -> float:
        return (value - low) / extent if extent else 0.0

    return tuple(
        new.at(along(x, old.left, old.width), along(y, old.top, old.height)) for x, y in points
    )


def _dragged_ends(
    tail: PicturePoint,
    tip: PicturePoint,
    handle: Handle,
    to: PicturePoint,
    *,
    regular: bool,
    from_centre: bool,
) -> tuple[PicturePoint, PicturePoint]:
    if handle not in (Handle.TAIL, Handle.TIP):
        return tail, tip
    fixed = tip if handle is Handle.TAIL else tail
    if from_centre:
        fixed = PicturePoint((tail.x + tip.x) / 2, (tail.y + tip.y) / 2)
    end = snapped_to_45_degrees(fixed, to) if regular else to
    other = PicturePoint(2 * fixed.x - end.x, 2 * fixed.y - end.y) if from_centre else fixed
    return (end, other) if handle is Handle.TAIL else (other, end)
