"""Axis-parallel boxes on a picture: spanned by a drag, and reshaped by their handles."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from headshot_viewer.core.geometry import PicturePoint

SMALLEST_PX: Final = 1.0
"""No side of a shape becomes smaller than this, so that it can still be grabbed."""


class Handle(StrEnum):
    """A point of a selected shape that can be dragged to reshape it."""

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
    INSET_SIZE = "inset size"


class Box(NamedTuple):
    """An axis-parallel rectangle in picture pixels; right >= left, bottom >= top.

    It may extend beyond the picture.
    """

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> PicturePoint:
        return PicturePoint((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    @classmethod
    def around(cls, *points: tuple[float, float]) -> Box:
        """Return the smallest box that contains all *points*; at least one."""
        across, down = zip(*points, strict=True)
        return cls(min(across), min(down), max(across), max(down))

    def united(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def shared(self, other: Box) -> float:
        """Return the area of the intersection, in square pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)

    def at(self, across: float, down: float) -> PicturePoint:
        """Return the point at a share of the width and a share of the height."""
        return PicturePoint(self.left + across * self.width, self.top + down * self.height)


OF_BOX: Final[dict[Handle, tuple[float, float]]] = {
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

CORNERS: Final = (
    Handle.TOP_LEFT,
    Handle.TOP_RIGHT,
    Handle.BOTTOM_RIGHT,
    Handle.BOTTOM_LEFT,
)


class Disc(Box):
    """The box around an annotation's number, which is drawn above all outlines of its picture."""

    __slots__ = ()


def spanned(start: PicturePoint, end: PicturePoint, *, regular: bool, from_centre: bool) -> Box:
    """Return the box that a drag from *start* to *end* spans.

    Args:
        start: where the drag began.
        end: where it is now.
        regular: make it a square.
        from_centre: *start* is its centre instead of a corner.

    Returns:
        A box whose sides are at least :data:`SMALLEST_PX`.
    """
    width, height = end.x - start.x, end.y - start.y
    if regular:
        side = max(abs(width), abs(height))
        width, height = (side if width >= 0 else -side), (side if height >= 0 else -side)
    x, y = start.x + width, start.y + height
    opposite = PicturePoint(start.x - width, start.y - height) if from_centre else start
    left, right = _ordered(opposite.x, x)
    top, bottom = _ordered(opposite.y, y)
    return Box(left, top, right, bottom)


def dragged_box(
    box: Box, handle: Handle, to: PicturePoint, *, regular: bool, from_centre: bool
) -> Box:
    """Return *box* with one of the handles in :data:`OF_BOX` dragged to a point.

    Args:
        box: what is reshaped.
        handle: a key of :data:`OF_BOX`.
        to: where the handle is dragged to.
        regular: make it a square.
        from_centre: keep its centre, instead of the opposite corner or side.
    """
    at_x, at_y = OF_BOX[handle]
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


def _ordered(one: float, other: float) -> tuple[float, float]:
    low, high = min(one, other), max(one, other)
    return low, max(high, low + SMALLEST_PX)


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
