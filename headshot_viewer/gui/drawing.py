"""Drawing new shapes: one small class per kind of gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt

from headshot_viewer.core import shapes
from headshot_viewer.core.annotation import Arrow, Freehand, MeasuredLine, Pin
from headshot_viewer.core.boxes import spanned
from headshot_viewer.core.callouts import callout_of
from headshot_viewer.core.geometry import (
    PicturePoint,
    ScreenPoint,
    distance,
    snapped_to_45_degrees,
)
from headshot_viewer.gui.gestures import DRAG_STARTS_PX
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.gui.way import Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.gui.gestures import Gesture, ToPicture

_LINES: Final = (Tool.ARROW, Tool.MEASURED_LINE)


class Easel(Protocol):
    """Where a shape is drawn."""

    @property
    def room(self) -> Box:
        """The visible part of the picture, in its pixels."""

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
        """Show the draft."""

    def done(self, shape: Shape) -> None:
        """Turn the shape into an annotation."""


def drawing_gesture(
    tool: Tool, easel: Easel, at: ScreenPoint, modifiers: Qt.KeyboardModifier, *, is_round: bool
) -> Gesture:
    """Return what draws with *tool* from *at* on; ``gui/polygons.py`` is for polygons.

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
    """A shape being drawn; it becomes an edit only when the button is released."""

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
    """Places a pin where the button is released."""

    def __init__(self, easel: Easel, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(easel)
        self.move(at, modifiers)

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._show(Pin(self._easel.meant(at, modifiers)))


class DrawSpan(_Drawing):
    """Draws a shape given by two points: corner to corner, or end to end.

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
        regular, from_centre = shift_held(modifiers), _alt(modifiers)
        if self._tool in _LINES:
            ends = _ends(self._start, end, regular=regular, from_centre=from_centre)
            return Arrow(*ends) if self._tool is Tool.ARROW else MeasuredLine(*ends)
        box = spanned(self._start, end, regular=regular, from_centre=from_centre)
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
    """Draws a freehand line, smoothed and thinned as it grows.

    While Shift or Alt is held the line is straight: with Shift in one of eight directions, with
    Alt to both sides of where it began.
    """

    def __init__(self, easel: Easel, at: ScreenPoint) -> None:
        super().__init__(easel)
        self._way = Way(easel.to_picture, at)

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._way.go(at)
        regular, from_centre = shift_held(modifiers), _alt(modifiers)
        end = self._easel.to_picture(at)
        points: Sequence[PicturePoint] = self._way.points
        if regular or from_centre:
            points = _ends(self._way.start, end, regular=regular, from_centre=from_centre)
        self._show(Freehand(tuple(points)) if self._way.is_drag and len(points) > 1 else None)


def _ends(
    start: PicturePoint, end: PicturePoint, *, regular: bool, from_centre: bool
) -> tuple[PicturePoint, PicturePoint]:
    """Return the ends of a line that the hand draws."""
    tip = snapped_to_45_degrees(start, end) if regular else end
    tail = PicturePoint(2 * start.x - tip.x, 2 * start.y - tip.y) if from_centre else start
    return tail, tip


def shift_held(modifiers: Qt.KeyboardModifier) -> bool:
    """Return whether Shift is among *modifiers*."""
    return bool(modifiers & Qt.KeyboardModifier.ShiftModifier)


def _alt(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.AltModifier)
