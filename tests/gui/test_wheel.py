"""What wheels, touchpads and gestures ask for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent

from headshot_viewer.gui.wheel import (
    MOST_NOTCHES,
    PIXELS_PER_NOTCH,
    ZOOM_PER_NOTCH,
    PanBy,
    Wheel,
    ZoomBy,
    meaning_of,
    meaning_of_gesture,
    notches_of,
)
from tests.gui.hands import ALT, CTRL, NO_KEYS, SHIFT, TOUCHPAD

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOUSE = QPointingDevice(
    "mouse",
    2,
    QInputDevice.DeviceType.Mouse,
    QPointingDevice.PointerType.Generic,
    QInputDevice.Capability.Position | QInputDevice.Capability.Scroll,
    1,
    3,
)
CTRL_SHIFT = CTRL | SHIFT
MOMENTUM = Qt.ScrollPhase.ScrollMomentum

units = st.integers(-50_000, 50_000)
keys = st.sampled_from([NO_KEYS, SHIFT, CTRL, CTRL_SHIFT, ALT])
devices = st.sampled_from([MOUSE, TOUCHPAD])
phases = st.sampled_from(list(Qt.ScrollPhase))


def turn(
    angle: tuple[int, int] = (0, 0),
    pixels: tuple[int, int] = (0, 0),
    modifiers: Qt.KeyboardModifier = NO_KEYS,
    device: QPointingDevice = MOUSE,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> QWheelEvent:
    return QWheelEvent(
        QPointF(10, 10),
        QPointF(10, 10),
        QPoint(*pixels),
        QPoint(*angle),
        Qt.MouseButton.NoButton,
        modifiers,
        phase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        device,
    )


def gesture(
    kind: Qt.NativeGestureType, value: float = 0.0, delta: tuple[float, float] = (0, 0)
) -> QNativeGestureEvent:
    at = QPointF(10, 10)
    return QNativeGestureEvent(kind, TOUCHPAD, 2, at, at, at, value, QPointF(*delta))


# Notches


@given(units, units, units, units)
def test_notches_are_never_more_than_four(x: int, y: int, px: int, py: int) -> None:
    assert abs(notches_of(turn((x, y), (px, py)))) <= MOST_NOTCHES


@given(units, units)
def test_turning_back_is_as_far_as_turning(y: int, py: int) -> None:
    assert notches_of(turn((0, -y), (0, -py))) == -notches_of(turn((0, y), (0, py)))


@given(st.integers(-480, 480))
def test_eight_degrees_are_measured_in_120_units_a_notch(y: int) -> None:
    assert notches_of(turn((0, y))) == y / 120


@given(units, units, st.integers(-240, 240).filter(bool))
def test_pixels_count_where_there_are_some(x: int, y: int, py: int) -> None:
    assert notches_of(turn((x, y), (0, py))) == py / PIXELS_PER_NOTCH


@given(st.lists(st.integers(-480, 480), max_size=20))
def test_fine_steps_come_to_the_zoom_of_all_of_them(steps: list[int]) -> None:
    factor = 1.0
    for step in steps:
        match meaning_of(turn((0, step)), Wheel.ZOOM):
            case ZoomBy(one, False):
                factor *= one
            case found:
                assert found is None
                assert step == 0
    assert factor == pytest.approx(ZOOM_PER_NOTCH ** (sum(steps) / 120))


# What an event asks for


@given(devices, keys, phases, st.sampled_from(list(Wheel)))
def test_an_event_without_a_distance_asks_for_nothing(
    device: QPointingDevice, modifiers: Qt.KeyboardModifier, phase: Qt.ScrollPhase, wheel: Wheel
) -> None:
    assert meaning_of(turn((0, 0), (0, 0), modifiers, device, phase), wheel) is None


@given(units, units, units, units, devices, keys, phases, st.sampled_from(list(Wheel)))
def test_whatever_comes_is_finite_and_never_turns_the_zoom_inside_out(
    x: int,
    y: int,
    px: int,
    py: int,
    device: QPointingDevice,
    modifiers: Qt.KeyboardModifier,
    phase: Qt.ScrollPhase,
    wheel: Wheel,
) -> None:
    match meaning_of(turn((x, y), (px, py), modifiers, device, phase), wheel):
        case ZoomBy(factor):
            most = ZOOM_PER_NOTCH**MOST_NOTCHES
            assert 1 / most - 1e-9 <= factor <= most + 1e-9
        case PanBy(dx, dy):
            assert math.isfinite(dx)
            assert math.isfinite(dy)
        case None:
            pass


@given(units.filter(bool), devices, st.sampled_from(list(Wheel)))
def test_ctrl_always_zooms(y: int, device: QPointingDevice, wheel: Wheel) -> None:
    found = meaning_of(turn((0, y), modifiers=CTRL, device=device), wheel)
    assert isinstance(found, ZoomBy)
    assert (found.factor > 1) is (y > 0)
    assert not found.alone


def test_ctrl_and_shift_zoom_one_picture_also_when_the_system_turns_the_wheel_sideways() -> None:
    for angle in ((0, 120), (120, 0)):
        found = meaning_of(turn(angle, modifiers=CTRL_SHIFT), Wheel.PAN)
        assert found == ZoomBy(ZOOM_PER_NOTCH, alone=True)


@given(units, units, st.sampled_from(list(Wheel)))
def test_the_pictures_stay_under_two_fingers(dx: int, dy: int, wheel: Wheel) -> None:
    assume(dx or dy)
    found = meaning_of(turn((7 * dx, 7 * dy), (dx, dy), device=TOUCHPAD), wheel)
    assert found == PanBy(dx, dy)


def test_a_touchpad_that_knows_no_pixels_pans_too() -> None:
    # As X11 reports them.
    assert meaning_of(turn((-30, 60), device=TOUCHPAD), Wheel.ZOOM) == PanBy(-15, 30)


def test_shift_does_not_turn_two_fingers_sideways() -> None:
    found = meaning_of(turn((0, 0), (3, 9), SHIFT, TOUCHPAD), Wheel.ZOOM)
    assert found == PanBy(3, 9)


@pytest.mark.parametrize(
    ("angle", "modifiers", "moved"),
    [
        ((0, 120), NO_KEYS, (0, 60)),
        ((0, -240), NO_KEYS, (0, -120)),
        ((0, 120), SHIFT, (60, 0)),
        ((120, 0), SHIFT, (60, 0)),
        ((120, 0), NO_KEYS, (60, 0)),
        ((0, 12_000), NO_KEYS, (0, 240)),
    ],
)
def test_a_wheel_that_pans_moves_the_pictures(
    angle: tuple[int, int], modifiers: Qt.KeyboardModifier, moved: tuple[int, int]
) -> None:
    assert meaning_of(turn(angle, modifiers=modifiers), Wheel.PAN) == PanBy(*moved)


def test_momentum_goes_on_panning_but_zooms_no_more() -> None:
    rolling = turn((0, 60), (0, 30), device=TOUCHPAD, phase=MOMENTUM)
    assert meaning_of(rolling, Wheel.ZOOM) == PanBy(0, 30)
    for device in (TOUCHPAD, MOUSE):
        event = turn((0, 60), (0, 30), CTRL, device, MOMENTUM)
        assert meaning_of(event, Wheel.ZOOM) is None


# Gestures


@given(st.floats(-10, 10).filter(lambda value: abs(value) > 1e-9))
def test_a_pinch_zooms_within_bounds(value: float) -> None:
    found = meaning_of_gesture(gesture(Qt.NativeGestureType.ZoomNativeGesture, value))
    assert isinstance(found, ZoomBy)
    most = ZOOM_PER_NOTCH**MOST_NOTCHES
    assert found.factor == pytest.approx(min(max(1 + value, 1 / most), most))


def test_two_fingers_that_the_system_calls_a_pan_move_the_pictures() -> None:
    found = meaning_of_gesture(gesture(Qt.NativeGestureType.PanNativeGesture, delta=(4, -2.5)))
    assert found == PanBy(4, -2.5)


@pytest.mark.parametrize(
    "kind",
    [
        Qt.NativeGestureType.BeginNativeGesture,
        Qt.NativeGestureType.EndNativeGesture,
        Qt.NativeGestureType.ZoomNativeGesture,
        Qt.NativeGestureType.PanNativeGesture,
        Qt.NativeGestureType.RotateNativeGesture,
        Qt.NativeGestureType.SwipeNativeGesture,
    ],
)
def test_gestures_without_a_distance_and_others_ask_for_nothing(
    kind: Qt.NativeGestureType, qtbot: QtBot
) -> None:
    assert qtbot is not None
    assert meaning_of_gesture(gesture(kind)) is None
