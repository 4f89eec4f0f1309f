"""Drawing new shapes: one small class for each way the hand goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt

from headshot_viewer.core import shapes
from headshot_viewer.core.annotation import Arrow, Freehand, MeasuredLine, Pin, Polygon
from headshot_viewer.core.callouts import callout_of
from headshot_viewer.core.freehand import steadied, thinned
from headshot_viewer.core.geometry import (
    PicturePoint,
    ScreenPoint,
    distance,
    snapped_to_45_degrees,
)
from headshot_viewer.gui.gestures import DRAG_STARTS_PX
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.gui.gestures import Gesture, ToPicture

STEP_PX: Final = 1.5
"""The hand has to go this far, in logical pixels, before another point of its way counts."""

TOLERANCE_PX: Final = 0.8
"""How far a thinned line may lie beside the hand's way, in logical pixels."""

CLOSES_WITHIN_PX: Final = 10.0
"""A click this near to a polygon's first corner closes it, in logical pixels."""

_LINES: Final = (Tool.ARROW, Tool.MEASURED_LINE)
_TAIL: Final = 48
"""As many points of a freehand line are thought over again while it grows; the rest stays."""


class Easel(Protocol):
    """Where a shape is drawn."""

    @property
    def room(self) -> Box:
        """What is seen of the picture, in its pixels."""

    @property
    def face_box(self) -> Box | None:
        """Where the face is; None where none is known."""

    @property
    def to_picture(self) -> ToPicture: ...

    def meant(
        self, at: ScreenPoint, modifiers: Qt.KeyboardModifier, fixed: PicturePoint | None = None
    ) -> PicturePoint:
        """Return the point that the hand at *at* means: what is near may attract it.

        Args:
            at: where the hand is.
            modifiers: that are held.
            fixed: the other end of a line, for which some angles attract; None without one.
        """

    def show(self, shape: Shape | None) -> None:
        """Show what is drawn so far."""

    def done(self, shape: Shape) -> None:
        """Make an annotation of it."""


def drawing_gesture(
    tool: Tool, easel: Easel, at: ScreenPoint, modifiers: Qt.KeyboardModifier, *, is_round: bool
) -> Gesture:
    """Return what draws with *tool* from *at* on; polygons are for :class:`DrawPolygon`.

    Args:
        tool: a drawing tool.
        easel: where.
        at: where the button was pressed.
        modifiers: that were held then.
        is_round: whether callouts are ellipses.
    """
    if tool is Tool.PEN:
        return DrawFreehand(easel, at)
    if tool is Tool.PIN:
        return DrawPin(easel, at, modifiers)
    return DrawSpan(tool, easel, at, modifiers, is_round=is_round)


class _Drawing:
    """A shape that is on its way; nothing becomes an edit before the button is let go."""

    def __init__(self, easel: Easel) -> None:
        self._easel = easel
        self._shape: Shape | None = None

    def finish(self) -> None:
        self._easel.show(None)
        if self._shape is not None:
            self._easel.done(self._shape)

    def cancel(self) -> None:
        self._easel.show(None)

    def _show(self, shape: Shape | None) -> None:
        self._shape = shape
        self._easel.show(shape)


class DrawPin(_Drawing):
    """Sets a pin where the button is let go."""

    def __init__(self, easel: Easel, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(easel)
        self.move(at, modifiers)

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._show(Pin(self._easel.meant(at, modifiers)))


class DrawSpan(_Drawing):
    """Draws what two points say: from corner to corner, or from end to end.

    Shift keeps to squares, circles and multiples of 45 degrees; Alt draws from the middle.
    """

    def __init__(
        self,
        tool: Tool,
        easel: Easel,
        at: ScreenPoint,
        modifiers: Qt.KeyboardModifier,
        *,
        is_round: bool,
    ) -> None:
        super().__init__(easel)
        self._tool = tool
        self._is_round = is_round
        self._pressed = at
        self._start = easel.meant(at, modifiers)

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        if distance(self._pressed, at) < DRAG_STARTS_PX:
            self._show(None)
            return
        fixed = self._start if self._tool in _LINES else None
        self._show(self._drawn(self._easel.meant(at, modifiers, fixed), modifiers))

    def _drawn(self, end: PicturePoint, modifiers: Qt.KeyboardModifier) -> Shape:
        regular, from_centre = _shift(modifiers), _alt(modifiers)
        if self._tool in _LINES:
            ends = _ends(self._start, end, regular=regular, from_centre=from_centre)
            return Arrow(*ends) if self._tool is Tool.ARROW else MeasuredLine(*ends)
        box = shapes.spanned(self._start, end, regular=regular, from_centre=from_centre)
        match self._tool:
            case Tool.ELLIPSE:
                return shapes.ellipse_in(box)
            case Tool.CALLOUT | Tool.PAIRED_CALLOUT:
                return callout_of(
                    box,
                    self._easel.room,
                    avoid=self._easel.face_box,
                    is_paired=self._tool is Tool.PAIRED_CALLOUT,
                    is_round=self._is_round,
                )
            case _:
                return shapes.rectangle_in(box)


class DrawFreehand(_Drawing):
    """Draws a line along the hand's way, steadied and thinned as it grows.

    While Shift or Alt is held the line is straight: with Shift in one of eight directions, with
    Alt to both sides of where it began.
    """

    def __init__(self, easel: Easel, at: ScreenPoint) -> None:
        super().__init__(easel)
        self._way = Way(easel.to_picture, at)

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._way.go(at)
        regular, from_centre = _shift(modifiers), _alt(modifiers)
        end = self._easel.to_picture(at)
        points: Sequence[PicturePoint] = self._way.points
        if regular or from_centre:
            points = _ends(self._way.start, end, regular=regular, from_centre=from_centre)
        self._show(Freehand(tuple(points)) if self._way.is_drag and len(points) > 1 else None)


class Way:
    """The way of a hand, as few points.

    Attributes:
        start: where it began.
        is_drag: whether it went further than a click.
    """

    def __init__(self, to_picture: ToPicture, at: ScreenPoint) -> None:
        self._to_picture = to_picture
        self._pressed = self._last = at
        self.start = to_picture(at)
        self.is_drag = False
        self._kept: list[PicturePoint] = []
        self._tail = [self.start]

    def go(self, at: ScreenPoint) -> None:
        """Go on to *at*."""
        self.is_drag = self.is_drag or distance(self._pressed, at) >= DRAG_STARTS_PX
        if distance(self._last, at) < STEP_PX:
            return
        self._last = at
        self._tail.append(self._to_picture(at))
        if len(self._tail) > 2 * _TAIL:
            settled = self._thin(self._tail[: _TAIL + 1])
            self._kept += settled[:-1]
            self._tail = self._tail[_TAIL:]

    @property
    def points(self) -> list[PicturePoint]:
        return [*self._kept, *self._thin(self._tail)]

    def _thin(self, points: list[PicturePoint]) -> list[PicturePoint]:
        here = self._to_picture(self._pressed)
        beside = self._to_picture(ScreenPoint(self._pressed.x + 1, self._pressed.y))
        return thinned(steadied(points), TOLERANCE_PX * distance(here, beside))


class DrawPolygon:
    """Draws a polygon by clicks, or by dragging around it; not over when a button is let go.

    A double-click, Enter or a click on the first corner closes it; Backspace takes the last
    corner back. With Shift an edge keeps to multiples of 45 degrees.
    """

    def __init__(self, easel: Easel, ended: Callable[[], None]) -> None:
        self._easel = easel
        self._ended = ended
        self._corners: list[PicturePoint] = []
        self._at: PicturePoint | None = None
        self._first: ScreenPoint | None = None
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
        """Follow the hand: around the region while the first press is held, else to a corner."""
        if self._way is not None:
            self._way.go(at)
            points = self._way.points
            self._easel.show(_sketch(points) if self._way.is_drag else None)
        else:
            self._at = self._corner(at, modifiers)
            self._show()

    def finish(self) -> None:
        """The button was let go: the end of a lasso, but not of a polygon."""
        way, self._way = self._way, None
        if way is not None and way.is_drag:
            self._corners = way.points
            self._at = None
            self.close()

    def close(self) -> None:
        """Make an annotation of it; with fewer than three corners it is given up."""
        corners = list(dict.fromkeys(self._corners))
        self.cancel()
        if len(corners) > 2:
            self._easel.done(Polygon(tuple(corners)))

    def take_back(self) -> None:
        """Take the last corner away; without any it is given up."""
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
        if self._corners and _shift(modifiers):
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
    """Return a polygon as far as there is one."""
    distinct = tuple(dict.fromkeys(points))
    if len(distinct) < 2:
        return None
    return Polygon(distinct) if len(distinct) > 2 else Freehand(distinct)


def _ends(
    start: PicturePoint, end: PicturePoint, *, regular: bool, from_centre: bool
) -> tuple[PicturePoint, PicturePoint]:
    """Return the ends of a line that the hand draws."""
    tip = snapped_to_45_degrees(start, end) if regular else end
    tail = PicturePoint(2 * start.x - tip.x, 2 * start.y - tip.y) if from_centre else start
    return tail, tip


def _shift(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.ShiftModifier)


def _alt(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.AltModifier)
