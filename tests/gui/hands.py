"""The user's hands: real events, sent to the widgets as Qt's platform sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

NO_KEYS: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
LEFT: Final = Qt.MouseButton.LeftButton
MIDDLE: Final = Qt.MouseButton.MiddleButton
NO_BUTTON: Final = Qt.MouseButton.NoButton

MOUSE: Final = QPointingDevice.primaryPointingDevice
TOUCHPAD: Final = QPointingDevice(
    "touchpad",
    1,
    QInputDevice.DeviceType.TouchPad,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Position | QInputDevice.Capability.PixelScroll,
    2,
    0,
)


def _send(
    widget: QWidget,
    kind: QEvent.Type,
    at: QPointF,
    button: Qt.MouseButton,
    held: Qt.MouseButton,
    keys: Qt.KeyboardModifier,
) -> None:
    everywhere = widget.mapToGlobal(at)
    QApplication.sendEvent(widget, QMouseEvent(kind, at, everywhere, button, held, keys))


def press(
    widget: QWidget,
    at: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    _send(widget, QEvent.Type.MouseButtonPress, QPointF(*at), button, button, keys)


def move(
    widget: QWidget,
    at: tuple[float, float],
    held: Qt.MouseButton = NO_BUTTON,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    _send(widget, QEvent.Type.MouseMove, QPointF(*at), NO_BUTTON, held, keys)


def release(
    widget: QWidget,
    at: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    _send(widget, QEvent.Type.MouseButtonRelease, QPointF(*at), button, NO_BUTTON, keys)


def click(
    widget: QWidget,
    at: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    press(widget, at, button, keys)
    release(widget, at, button, keys)


def double_click(widget: QWidget, at: tuple[float, float]) -> None:
    click(widget, at)
    _send(widget, QEvent.Type.MouseButtonDblClick, QPointF(*at), LEFT, LEFT, NO_KEYS)
    release(widget, at)


def drag(
    widget: QWidget,
    *way: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NO_KEYS,
    let_go: bool = True,
) -> None:
    """Press at the first point, move through the others, let go at the last."""
    press(widget, way[0], button, keys)
    for at in way[1:]:
        move(widget, at, button, keys)
    if let_go:
        release(widget, way[-1], button, keys)


def turn_wheel(
    widget: QWidget,
    at: tuple[float, float],
    notches: float = 1,
    keys: Qt.KeyboardModifier = NO_KEYS,
    *,
    pixels: tuple[int, int] = (0, 0),
    device: QPointingDevice | None = None,
    sideways: bool = False,
) -> None:
    """Turn the wheel, up is positive; *pixels* is what a touchpad or a fine wheel reports."""
    units = round(120 * notches)
    angle = QPoint(units, 0) if sideways else QPoint(0, units)
    point = QPointF(*at)
    event = QWheelEvent(
        point,
        widget.mapToGlobal(point),
        QPoint(*pixels),
        angle,
        NO_BUTTON,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        device or MOUSE(),
    )
    QApplication.sendEvent(widget, event)


def pinch(widget: QWidget, at: tuple[float, float], by: float) -> None:
    """Spread two fingers; *by* is the change of the scale, as macOS reports it."""
    _native(widget, at, Qt.NativeGestureType.ZoomNativeGesture, by)


def smart_zoom(widget: QWidget, at: tuple[float, float]) -> None:
    """Tap twice with two fingers."""
    _native(widget, at, Qt.NativeGestureType.SmartZoomNativeGesture, 0.0)


def _native(
    widget: QWidget, at: tuple[float, float], kind: Qt.NativeGestureType, value: float
) -> None:
    point = QPointF(*at)
    everywhere = widget.mapToGlobal(point)
    event = QNativeGestureEvent(kind, TOUCHPAD, 2, point, point, everywhere, value, QPointF(), 0)
    QApplication.sendEvent(widget, event)


def hold(widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.keyPress(widget, key, keys)


def let_go(widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.keyRelease(widget, key, keys)


def strike(widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.keyClick(widget, key, keys)


def strike_foreign(widget: QWidget, code: int, text: str) -> None:
    """Strike a key that has no name in Qt, of another alphabet for example."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, NO_KEYS, text))


def files_in_hand(paths: Iterable[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(widget: QWidget, at: tuple[float, float], data: QMimeData) -> bool:
    """Drag *data* over a widget and let it fall; return whether the widget took it."""
    copy = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(*map(round, at)), copy, data, LEFT, NO_KEYS)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if not entered.isAccepted():
        return False
    dropped = QDropEvent(QPointF(*at), copy, data, LEFT, NO_KEYS)
    dropped.ignore()
    QApplication.sendEvent(widget, dropped)
    return dropped.isAccepted()
