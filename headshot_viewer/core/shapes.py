"""Moving and reshaping: functions from one shape to the next. A new shape adds a case to each."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, assert_never

from headshot_viewer.core.annotation import Arrow, Ellipse, Pin, Rectangle, Shape, Text
from headshot_viewer.core.geometry import PicturePoint, snapped_to_45_degrees

SMALLEST_PX = 1.0
"""No side of a shape becomes smaller than this, so that it can still be grasped."""


class Handle(StrEnum):
    """A place of a selected shape that can be dragged to reshape it."""

    TOP_LEFT = "top left"
    TOP = "top"
    TOP_RIGHT = "top right"
    RIGHT = "right"
    BOTTOM_RIGHT = "bottom right"
    BOTTOM = "bottom"
    BOTTOM_LEFT = "bottom left"
    LEFT = "left"
    TAIL = "tail"
    TIP = "tip"


class Box(NamedTuple):
    """An upright rectangle in picture pixels; right >= left, bottom >= top."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> PicturePoint:
        return PicturePoint((self.left + self.right) / 2, (self.top + self.bottom) / 2)


_OF_BOX: dict[Handle, tuple[float, float]] = {
    Handle.TOP_LEFT: (0.0, 0.0),
    Handle.TOP: (0.5, 0.0),
    Handle.TOP_RIGHT: (1.0, 0.0),
    Handle.RIGHT: (1.0, 0.5),
    Handle.BOTTOM_RIGHT: (1.0, 1.0),
    Handle.BOTTOM: (0.5, 1.0),
    Handle.BOTTOM_LEFT: (0.0, 1.0),
    Handle.LEFT: (0.0, 0.5),
}
"""Where each handle of a box lies, as shares of its width and height."""


def box_of(shape: Shape) -> Box:
    """Return the bounds of *shape*, without its stroke. A text's and a pin's box is a point."""
    match shape:
        case Ellipse(centre, rx, ry):
            return Box(centre.x - rx, centre.y - ry, centre.x + rx, centre.y + ry)
        case Rectangle(corner, width, height):
            return Box(corner.x, corner.y, corner.x + width, corner.y + height)
        case Arrow(tail, tip):
            return Box(
                min(tail.x, tip.x), min(tail.y, tip.y), max(tail.x, tip.x), max(tail.y, tip.y)
            )
        case Text(point) | Pin(point):
            return Box(point.x, point.y, point.x, point.y)
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
        case _:
            assert_never(shape)


def handles(shape: Shape) -> dict[Handle, PicturePoint]:
    """Return where the handles of *shape* lie; a text and a pin have none and are only moved."""
    match shape:
        case Ellipse() | Rectangle():
            box = box_of(shape)
            return {
                handle: PicturePoint(
                    box.left + x * (box.right - box.left), box.top + y * (box.bottom - box.top)
                )
                for handle, (x, y) in _OF_BOX.items()
            }
        case Arrow(tail, tip):
            return {Handle.TAIL: tail, Handle.TIP: tip}
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
        case Ellipse() | Rectangle():
            if handle not in _OF_BOX:
                return shape
            box = _dragged_box(box_of(shape), handle, to, regular=regular, from_centre=from_centre)
            return _in_box(shape, box)
        case Arrow():
            return _dragged_arrow(shape, handle, to, regular=regular, from_centre=from_centre)
        case Text() | Pin():
            return shape
        case _:
            assert_never(shape)


def spanned(start: PicturePoint, end: PicturePoint, *, regular: bool, from_centre: bool) -> Box:
    """Return the box that a drag from *start* to *end* spans, never smaller than a pixel."""
    width, height = end.x - start.x, end.y - start.y
    if regular:
        side = max(abs(width), abs(height))
        width, height = (side if width >= 0 else -side), (side if height >= 0 else -side)
    x, y = start.x + width, start.y + height
    opposite = PicturePoint(start.x - width, start.y - height) if from_centre else start
    left, right = _ordered(opposite.x, x)
    top, bottom = _ordered(opposite.y, y)
    return Box(left, top, right, bottom)


def ellipse_in(box: Box) -> Ellipse:
    return Ellipse(box.centre, (box.right - box.left) / 2, (box.bottom - box.top) / 2)


def rectangle_in(box: Box) -> Rectangle:
    return Rectangle(PicturePoint(box.left, box.top), box.right - box.left, box.bottom - box.top)


def _in_box(shape: Ellipse | Rectangle, box: Box) -> Ellipse | Rectangle:
    return ellipse_in(box) if isinstance(shape, Ellipse) else rectangle_in(box)


def _ordered(one: float, other: float) -> tuple[float, float]:
    low, high = min(one, other), max(one, other)
    return low, max(high, low + SMALLEST_PX)


def _dragged_arrow(
    arrow: Arrow, handle: Handle, to: PicturePoint, *, regular: bool, from_centre: bool
) -> Arrow:
    tail, tip = arrow.tail, arrow.tip
    if handle not in (Handle.TAIL, Handle.TIP):
        return arrow
    fixed = tip if handle is Handle.TAIL else tail
    if from_centre:
        fixed = PicturePoint((tail.x + tip.x) / 2, (tail.y + tip.y) / 2)
    end = snapped_to_45_degrees(fixed, to) if regular else to
    other = PicturePoint(2 * fixed.x - end.x, 2 * fixed.y - end.y) if from_centre else fixed
    return Arrow(end, other) if handle is Handle.TAIL else Arrow(other, end)


def _dragged_box(
    box: Box, handle: Handle, to: PicturePoint, *, regular: bool, from_centre: bool
) -> Box:
    at_x, at_y = _OF_BOX[handle]
    centre = box.centre
    if at_x == 0.5 or at_y == 0.5:
        return _dragged_side(box, handle, to, regular=regular, from_centre=from_centre)
    start = (
        centre
        if from_centre
        else PicturePoint(
            box.right if at_x == 0 else box.left, box.bottom if at_y == 0 else box.top
        )
    )
    return spanned(start, to, regular=regular, from_centre=from_centre)


def _dragged_side(
    box: Box, handle: Handle, to: PicturePoint, *, regular: bool, from_centre: bool
) -> Box:
    centre = box.centre
    if handle in (Handle.LEFT, Handle.RIGHT):
        fixed = box.right if handle is Handle.LEFT else box.left
        left, right = _ordered(2 * centre.x - to.x if from_centre else fixed, to.x)
        half = (right - left) / 2 if regular else (box.bottom - box.top) / 2
        return Box(left, centre.y - half, right, centre.y + half)
    fixed = box.bottom if handle is Handle.TOP else box.top
    top, bottom = _ordered(2 * centre.y - to.y if from_centre else fixed, to.y)
    half = (bottom - top) / 2 if regular else (box.right - box.left) / 2
    return Box(centre.x - half, top, centre.x + half, bottom)
