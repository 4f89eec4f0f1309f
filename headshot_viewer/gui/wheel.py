"""The meaning of a turn of the wheel, or of two fingers on a touchpad."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputDevice

if TYPE_CHECKING:
    from typing import TypeAlias

    from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

ZOOM_PER_NOTCH: Final = 1.25
UNITS_PER_NOTCH: Final = 120.0
PIXELS_PER_NOTCH: Final = 60.0
"""A high-resolution device sends pixels; this many are one notch of a wheel, and the other way
round a notch that pans moves the pictures by as many logical pixels."""
MOST_NOTCHES: Final = 4.0
"""A fling sends hundreds of units at once; more than this is never meant."""

_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


class Wheel(StrEnum):
    """What the wheel does without modifiers; Ctrl always zooms, two fingers always pan."""

    ZOOM = "zoom"
    PAN = "pan"


@dataclass(frozen=True, slots=True)
class ZoomBy:
    """Zoom by a factor; *alone* affects only the picture under the cursor."""

    factor: float
    alone: bool = False


@dataclass(frozen=True, slots=True)
class PanBy:
    """Move the pictures by logical pixels, right and down."""

    dx: float
    dy: float


if TYPE_CHECKING:
    Meaning: TypeAlias = ZoomBy | PanBy | None


def meaning_of(event: QWheelEvent, wheel: Wheel) -> Meaning:
    """Return what a wheel event asks for; None for one without a distance.

    Args:
        event: of a wheel or of a touchpad.
        wheel: what the user wants a wheel to do.
    """
    ctrl = bool(event.modifiers() & _CTRL)
    touchpad = event.device().type() == QInputDevice.DeviceType.TouchPad
    if touchpad and not ctrl:
        return _pan(event, sideways=False)
    if wheel is Wheel.PAN and not ctrl:
        return _pan(event, sideways=bool(event.modifiers() & _SHIFT))
    if event.phase() == Qt.ScrollPhase.ScrollMomentum:
        # The fingers have left the touchpad: inertia must not zoom.
        return None
    notches = notches_of(event)
    if notches == 0.0:
        return None
    return ZoomBy(ZOOM_PER_NOTCH**notches, alone=ctrl and bool(event.modifiers() & _SHIFT))


def meaning_of_gesture(event: QNativeGestureEvent) -> Meaning:
    """Return what a pinch or a pan of the system asks for; None for other gestures."""
    match event.gestureType():
        case Qt.NativeGestureType.ZoomNativeGesture if event.value() != 0.0:
            most = ZOOM_PER_NOTCH**MOST_NOTCHES
            return ZoomBy(min(max(1.0 + event.value(), 1 / most), most))
        case Qt.NativeGestureType.PanNativeGesture if not event.delta().isNull():
            return PanBy(event.delta().x(), event.delta().y())
        case _:
            return None


def notches_of(event: QWheelEvent) -> float:
    """Return how far a wheel was turned, up is positive; 0 for an event without a distance."""
    pixels, angle = event.pixelDelta(), event.angleDelta()
    if not pixels.isNull():
        return _capped((pixels.y() or pixels.x()) / PIXELS_PER_NOTCH)
    return _capped((angle.y() or angle.x()) / UNITS_PER_NOTCH)


def _pan(event: QWheelEvent, *, sideways: bool) -> PanBy | None:
    pixels, angle = event.pixelDelta(), event.angleDelta()
    if not pixels.isNull():
        # By the distance of the fingers at any speed: the picture stays below them.
        dx, dy = float(pixels.x()), float(pixels.y())
    else:
        dx = _capped(angle.x() / UNITS_PER_NOTCH) * PIXELS_PER_NOTCH
        dy = _capped(angle.y() / UNITS_PER_NOTCH) * PIXELS_PER_NOTCH
    if sideways and dx == 0.0:
        dx, dy = dy, 0.0
    return PanBy(dx, dy) if dx or dy else None


def _capped(notches: float) -> float:
    return max(-MOST_NOTCHES, min(MOST_NOTCHES, notches))
