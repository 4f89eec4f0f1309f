"""Drawing polygons, corner by corner or by a lasso."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.annotation import Freehand, Polygon
from headshot_viewer.core.geometry import (
    PicturePoint,
    ScreenPoint,
    distance,
    snapped_to_45_degrees,
)
from headshot_viewer.gui.drawing import shift_held
from headshot_viewer.gui.way import Way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import Qt

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.gui.drawing import Easel

CLOSES_WITHIN_PX: Final = 10.0
"""A click this near to a polygon's first corner closes it, in logical pixels."""


class DrawPolygon:
    """Draws a polygon by clicks, or by dragging around it; releasing a button does not end it.

    A double-click, Enter or a click on the first corner closes it; Backspace takes the last
    corner back. With Shift an edge keeps to multiples of 45 degrees.
    """

    def __init__(self, easel: Easel, ended: Callable[[], None]) -> None:
        self._easel = easel
        self._ended = ended
        self._corners: list[PicturePoint] = []
        self._at: PicturePoint | None = None
        self._way: Way | None = None

    def press(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Set a corner, or close it at the first one."""
        first = None if not self._corners else self._corners[0]
        corner = self._corner(at, modifiers)
        if first is not None and len(self._corners) > 2 and self._is_near(first, at):
            self.close()
            return
        self._corners.append(corner)
        self._way = Way(self._easel.to_picture, at) if len(self._corners) == 1 else None
        self._show()

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the cursor: around the region while the first press is held, else to a corner."""
        if self._way is not None:
            self._way.go(at)
            points = self._way.points
            self._easel.show(_sketch(points) if self._way.is_drag else None)
        else:
            self._at = self._corner(at, modifiers)
            self._show()

    def finish(self) -> None:
        """The button was released, which ends a lasso but not a polygon."""
        way, self._way = self._way, None
        if way is not None and way.is_drag:
            self._corners = way.points
            self._at = None
            self.close()

    def close(self) -> None:
        """Turn it into an annotation; with fewer than three corners it is discarded."""
        corners = list(dict.fromkeys(self._corners))
        self.cancel()
        if len(corners) > 2:
            self._easel.done(Polygon(tuple(corners)))

    def take_back(self) -> None:
        """Remove the last corner; without any it is discarded."""
        self._corners = self._corners[:-1]
        if self._corners:
            self._show()
        else:
            self.cancel()

    def cancel(self) -> None:
        self._easel.show(None)
        self._ended()

    def _corner(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> PicturePoint:
        point = self._easel.to_picture(at)
        if self._corners and shift_held(modifiers):
            return snapped_to_45_degrees(self._corners[-1], point)
        return point

    def _is_near(self, corner: PicturePoint, at: ScreenPoint) -> bool:
        here = self._easel.to_picture(at)
        beside = self._easel.to_picture(ScreenPoint(at.x + CLOSES_WITHIN_PX, at.y))
        return distance(corner, here) <= distance(here, beside)

    def _show(self) -> None:
        points = [*self._corners, *(() if self._at is None else (self._at,))]
        self._easel.show(_sketch(points))


def _sketch(points: Sequence[PicturePoint]) -> Shape | None:
    """Return the polygon, or a line while there are only two corners."""
    distinct = tuple(dict.fromkeys(points))
    if len(distinct) < 2:
        return None
    return Polygon(distinct) if len(distinct) > 2 else Freehand(distinct)
