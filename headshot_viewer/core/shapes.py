"""Moving, rotating and reshaping: pure functions of shapes. A new shape adds a case to each."""

from __future__ import annotations

from dataclasses import replace
from math import cos, hypot, radians, remainder, sin
from typing import assert_never

from headshot_viewer.core.annotation import (
    HALF_TURN_DEG,
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
    Box,
    Handle,
    dragged_box,
)
from headshot_viewer.core.callouts import bounds_of, dragged_callout, place_of, whole_inset
from headshot_viewer.core.freehand import flattened
from headshot_viewer.core.geometry import PicturePoint, snapped_to_45_degrees, turned_about


def box_of(shape: Shape) -> Box:
    """Return the bounds of *shape*, without its stroke. A text's and a pin's box is a point."""
    match shape:
        case Ellipse(centre, rx, ry, angle) if angle:
            cosine, sine = cos(radians(angle)), sin(radians(angle))
            across, down = hypot(rx * cosine, ry * sine), hypot(rx * sine, ry * cosine)
            return Box(centre.x - across, centre.y - down, centre.x + across, centre.y + down)
        case Rectangle() if shape.angle_deg:
            return Box.around(*corners_of(shape))
        case Ellipse() | Rectangle():
            return upright_box(shape)
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


def upright_box(shape: Ellipse | Rectangle) -> Box:
    """Return the bounds of *shape* before rotation."""
    match shape:
        case Ellipse(centre, rx, ry):
            return Box(centre.x - rx, centre.y - ry, centre.x + rx, centre.y + ry)
        case Rectangle(corner, width, height):
            return Box(corner.x, corner.y, corner.x + width, corner.y + height)


def corners_of(rectangle: Rectangle) -> tuple[PicturePoint, ...]:
    """Return the rotated corners, clockwise from the one that was top left before rotation."""
    box = upright_box(rectangle)
    return tuple(
        turned_about(box.at(*OF_BOX[corner]), box.centre, rectangle.angle_deg) for corner in CORNERS
    )


def angle_of(shape: Shape) -> float:
    """Return the rotation of *shape* in degrees; 0 for shapes without an angle."""
    return shape.angle_deg if isinstance(shape, Ellipse | Rectangle) else 0.0


def is_turnable(shape: Shape) -> bool:
    """Return whether *shape* can be rotated: words, pins and insets stay upright."""
    return not isinstance(shape, Text | Pin | Callout)


def turned(shape: Shape, by_deg: float) -> Shape:
    """Return *shape* rotated about its centre, clockwise on screen; unchanged if it cannot be."""
    middle = box_of(shape).centre

    def by(point: PicturePoint) -> PicturePoint:
        return turned_about(point, middle, by_deg)

    match shape:
        case Ellipse() | Rectangle():
            return replace(shape, angle_deg=_within_half_a_turn(shape.angle_deg + by_deg))
        case Arrow(tail, tip):
            return Arrow(by(tail), by(tip))
        case MeasuredLine(start, end):
            return MeasuredLine(by(start), by(end))
        case Freehand(points) | Polygon(points):
            return replace(shape, points=tuple(map(by, points)))
        case Text() | Pin() | Callout():
            return shape
        case _:
            assert_never(shape)


def _within_half_a_turn(angle_deg: float) -> float:
    return remainder(angle_deg, 2 * HALF_TURN_DEG)


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
    """Return the positions of the handles of *shape*; a text and a pin have none."""
    match shape:
        case Ellipse() | Rectangle():
            box = upright_box(shape)
            return {
                handle: turned_about(box.at(x, y), box.centre, shape.angle_deg)
                for handle, (x, y) in OF_BOX.items()
            }
        case Freehand() | Polygon():
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
        to: where the handle is dragged to.
        regular: keep to a circle, a square, or a multiple of 45 degrees.
        from_centre: keep the centre where it is, instead of the opposite handle.
    """
    match shape:
        case Ellipse() | Rectangle():
            if handle not in OF_BOX:
                return shape
            return _dragged_upright(shape, handle, to, regular=regular, from_centre=from_centre)
        case Freehand(points) | Polygon(points):
            if handle not in OF_BOX:
                return shape
            before = box_of(shape)
            box = dragged_box(before, handle, to, regular=regular, from_centre=from_centre)
            return replace(shape, points=_stretched(points, before, box))
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


def _dragged_upright(
    shape: Ellipse | Rectangle,
    handle: Handle,
    to: PicturePoint,
    *,
    regular: bool,
    from_centre: bool,
) -> Ellipse | Rectangle:
    """Drag a handle of the unrotated shape, then rotate it about its new centre."""
    before, angle = upright_box(shape), shape.angle_deg
    box = dragged_box(
        before,
        handle,
        turned_about(to, before.centre, -angle),
        regular=regular,
        from_centre=from_centre,
    )
    middle = turned_about(box.centre, before.centre, angle)
    upright = ellipse_in(box) if isinstance(shape, Ellipse) else rectangle_in(box)
    if not angle:
        return upright
    dx, dy = middle.x - box.centre.x, middle.y - box.centre.y
    if isinstance(upright, Ellipse):
        return replace(upright, centre=middle, angle_deg=angle)
    corner = PicturePoint(upright.corner.x + dx, upright.corner.y + dy)
    return replace(upright, corner=corner, angle_deg=angle)


def _stretched(points: tuple[PicturePoint, ...], old: Box, new: Box) -> tuple[PicturePoint, ...]:
    """Map *points* from one box to another; where *old* has no extent, to its edge."""

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
