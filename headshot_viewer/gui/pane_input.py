"""What mouse, wheel, touchpad and arrow keys do over a pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QSinglePointEvent,
    QWheelEvent,
)

from headshot_viewer.core.geometry import ScreenPoint
from headshot_viewer.gui.cursors import cursor_of, grip_cursor
from headshot_viewer.gui.drawing import drawing_gesture
from headshot_viewer.gui.easel import PaneEasel
from headshot_viewer.gui.gestures import Pan, PanOne
from headshot_viewer.gui.pane_looking import PaneLooking
from headshot_viewer.gui.polygons import DrawPolygon
from headshot_viewer.gui.pressing import CTRL, SHIFT, press_handle, press_to_select
from headshot_viewer.gui.selecting import Reshape, Turn, nudge, nudge_insets
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.gui.wheel import Wheel, meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.place_tools import PlaceTool
    from headshot_viewer.gui.toolbox import Toolbox

NUDGE_PX: Final = 1.0
LARGE_NUDGE_PX: Final = 10.0
VIEW_NUDGE_PX: Final = 40.0

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_POLYGON_KEYS: Final = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


class PaneInput(QObject):
    """Turns the events of one pane into gestures and edits.

    Attributes:
        wheel: what the user wants the wheel to do.

    Signals:
        hovered: the cursor is over a point of the pane (logical pixels), or left (None).
        text_wanted: the text tool was clicked at a point; or None, with the text to be edited.
        note_wanted: an annotation was double-clicked; carries its id.
        menu_wanted: the context menu was requested; carries the position on the screen, and whether
            it is for the selected annotations.
    """

    hovered = Signal(object)
    text_wanted = Signal(object, object)
    note_wanted = Signal(str)
    menu_wanted = Signal(object, bool)

    def __init__(
        self,
        pane: Pane,
        document: Document,
        toolbox: Toolbox,
        place_tools: Mapping[Tool, PlaceTool],
    ) -> None:
        super().__init__(pane)
        self._place_tools = place_tools
        self._pane = pane
        self._document = document
        self._toolbox = toolbox
        self.wheel = Wheel.ZOOM
        self._looking = PaneLooking(document, pane)
        self._gesture: Gesture | None = None
        self._polygon: DrawPolygon | None = None
        self._cursor: Tool | Qt.CursorShape = Qt.CursorShape.ArrowCursor
        self._space_held = False
        self._at = ScreenPoint(0, 0)
        pane.installEventFilter(self)
        toolbox.changed.connect(self._follow_tool)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QSinglePointEvent) and not self._is_busy:
            self._pane.aim(_point(event.position()))
        match event:
            case QWheelEvent():
                # No move event comes when a window opens below a resting cursor.
                self.hovered.emit(_point(event.position()))
                return self._looking.turn(meaning_of(event, self.wheel), _point(event.position()))
            case QNativeGestureEvent():
                self.hovered.emit(_point(event.position()))
                return self._looking.native(event)
            case QMouseEvent():
                return self._mouse(event)
            case QKeyEvent():
                return self._key(event)
            case QContextMenuEvent():
                return self._ask_what(event)
            case _:
                return self._other(event)

    @property
    def _is_busy(self) -> bool:
        return self._gesture is not None or self._polygon is not None

    @property
    def holds_picture(self) -> bool:
        """Whether a gesture is in progress that belongs to the picture on which it began."""
        held = self._gesture is not None and not isinstance(self._gesture, Pan)
        return held or self._polygon is not None

    # Mouse

    def _mouse(self, event: QMouseEvent) -> bool:
        self._at = _point(event.position())
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(event)
            case QEvent.Type.MouseMove:
                self._move(event)
                return True
            case QEvent.Type.MouseButtonRelease:
                return self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                return self._double_click(event)
            case _:
                return False

    def _press(self, event: QMouseEvent) -> bool:
        if self._gesture is not None or self._pane.plate is None:
            return False
        self._gesture = self._gesture_for(event)
        if self._gesture is not None:
            self._show_cursor()
        return self._gesture is not None

    def _gesture_for(self, event: QMouseEvent) -> Gesture | None:
        button, modifiers = event.button(), event.modifiers()
        middle = button == Qt.MouseButton.MiddleButton
        left = button == Qt.MouseButton.LeftButton
        if middle or (left and self._space_held):
            return self._looking.pan(self._at, one=bool(modifiers & CTRL))
        if not left:
            return None
        if self._polygon is not None:
            return self._set_corner(self._polygon, modifiers)
        on_handle = press_handle(self._document, self._pane, self._at)
        return on_handle or self._with_tool(modifiers)

    def _with_tool(self, modifiers: Qt.KeyboardModifier) -> Gesture | None:
        tool = self._toolbox.tool
        if tool is Tool.SELECT:
            return press_to_select(self._document, self._pane, self._looking, self._at, modifiers)
        if self._document.session.on(self._pane.side) is None:
            return None
        if tool in self._place_tools:
            return self._place_tools[tool].press(self._pane, self._at, modifiers)
        if tool is Tool.TEXT:
            self.text_wanted.emit(self._at, None)
            return None
        easel = PaneEasel(self._pane, self._document, self._toolbox)
        if tool is Tool.POLYGON:
            self._polygon = DrawPolygon(easel, self._end_polygon)
            return self._set_corner(self._polygon, modifiers)
        is_round = self._toolbox.has_round_callouts
        return drawing_gesture(tool, easel, self._at, modifiers, is_round=is_round)

    def _set_corner(
        self, polygon: DrawPolygon, modifiers: Qt.KeyboardModifier
    ) -> DrawPolygon | None:
        polygon.press(self._at, modifiers)
        # The click may have closed the polygon.
        return self._polygon

    def _end_polygon(self) -> None:
        self._polygon = None

    def _move(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            self._gesture.move(self._at, event.modifiers())
        else:
            if self._polygon is not None:
                self._polygon.move(self._at, event.modifiers())
            self._show_cursor()
        self.hovered.emit(self._at)

    def _release(self, event: QMouseEvent) -> bool:
        if self._gesture is None or event.buttons() != Qt.MouseButton.NoButton:
            return False
        gesture, self._gesture = self._gesture, None
        gesture.finish()
        self._show_cursor()
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._pane.plate is None:
            return False
        if self._polygon is not None:
            self._polygon.close()
            return True
        hit = self._pane.annotation_at(self._at)
        if hit is not None:
            self._document.select((hit.id,))
            self.note_wanted.emit(hit.id)
        elif self._toolbox.tool is Tool.SELECT:
            self.toggle_fit(self._at)
        return True

    def toggle_fit(self, at: ScreenPoint | None = None) -> None:
        """Go to 100 % at a point (the cursor's without one), or back to fit."""
        self._looking.toggle_fit(at or self._at)

    def _ask_what(self, event: QContextMenuEvent) -> bool:
        """Select what is under the cursor, as a click does, but also a locked annotation."""
        if self._is_busy or self._pane.plate is None:
            return True
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        hit = None
        if by_mouse:
            hit = self._pane.view.annotation_below(_point(QPointF(event.pos())))
        if hit is not None and hit.id not in self._document.selected_ids:
            self._document.select((hit.id,))
        on_annotation = hit is not None if by_mouse else bool(self._document.selected_ids)
        self.menu_wanted.emit(event.globalPos(), on_annotation)
        return True

    # Keys and the rest

    def _key(self, event: QKeyEvent) -> bool:
        if self._polygon is not None and event.key() in _POLYGON_KEYS:
            return self._polygon_key(self._polygon, event)
        if self.holds_picture and event.matches(QKeySequence.StandardKey.Undo):
            return self._undo_in_gesture(event)
        pressed = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = pressed
            self._show_cursor()
            return True
        if pressed and event.key() == Qt.Key.Key_Escape and self._give_up():
            return True
        arrow = _ARROWS.get(Qt.Key(event.key())) if pressed else None
        if arrow is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # With Alt they are shortcuts, even of disabled commands.
            return False
        held = event.modifiers()
        self._nudge(*arrow, large=bool(held & SHIFT), insets=bool(held & CTRL))
        return True

    def _give_up(self) -> bool:
        """Cancel the gesture in progress; return False if there is none."""
        gesture, self._gesture = self._gesture, None
        polygon = self._polygon
        if gesture is not None:
            gesture.cancel()
        if polygon is not None:
            polygon.cancel()
        return gesture is not None or polygon is not None

    def _polygon_key(self, polygon: DrawPolygon, event: QKeyEvent) -> bool:
        """Handle a key for the polygon being drawn, before it is taken as a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Escape:
                    self._give_up()
                case Qt.Key.Key_Backspace:
                    polygon.take_back()
                case _:
                    polygon.close()
        return True

    def _undo_in_gesture(self, event: QKeyEvent) -> bool:
        """Undo the gesture in progress, not the step before it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if self._polygon is not None:
                self._polygon.take_back()
            else:
                self._give_up()
        return True

    @Slot()
    def _follow_tool(self) -> None:
        """Discard the polygon when another tool is chosen, but not when the style changes."""
        if self._polygon is not None and self._toolbox.tool is not Tool.POLYGON:
            self._give_up()
        self._show_cursor()

    def _nudge(self, dx: int, dy: int, *, large: bool, insets: bool) -> None:
        if self._document.selected_ids:
            step_px = LARGE_NUDGE_PX if large else NUDGE_PX
            # At least a pixel of the picture, and at least a visible move.
            step_px *= max(1.0, 1 / self._pane.screen_px_per_px())
            move = nudge_insets if insets else nudge
            move(self._document, dx * step_px, dy * step_px)
        else:
            step_px = VIEW_NUDGE_PX * (LARGE_NUDGE_PX if large else NUDGE_PX)
            self._looking.pan_by(-dx * step_px, -dy * step_px)

    def _other(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Leave:
                self.hovered.emit(None)
            case QEvent.Type.FocusOut:
                self._space_held = False
            case QEvent.Type.Hide:
                # The button will be released elsewhere: a gesture would wait for it forever.
                self._give_up()
            case _:
                pass
        return False

    def _show_cursor(self) -> None:
        wanted = self._wanted_cursor()
        if wanted != self._cursor:
            self._cursor = wanted
            self._pane.setCursor(cursor_of(wanted) if isinstance(wanted, Tool) else wanted)

    def _wanted_cursor(self) -> Tool | Qt.CursorShape:
        pane = self._pane
        if self._space_held or isinstance(self._gesture, Pan | PanOne):
            held = self._gesture is not None
            return Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor
        if pane.plate is None:
            return Qt.CursorShape.ArrowCursor
        if isinstance(self._gesture, Reshape | Turn):
            # That of the dragged handle, wherever it is dragged to.
            return self._cursor
        at_grip = None if self._is_busy else grip_cursor(pane, self._at)
        if at_grip is not None:
            return at_grip
        tool = self._toolbox.tool
        if tool is Tool.SELECT and not self._is_busy and self._is_over_something():
            return Qt.CursorShape.PointingHandCursor
        return tool

    def _is_over_something(self) -> bool:
        """Whether a click selects an annotation or a suggestion."""
        view = self._pane.view
        return view.annotation_at(self._at) is not None or view.draft_at(self._at) is not None


def _point(at: QPointF) -> ScreenPoint:
    return ScreenPoint(at.x(), at.y())
