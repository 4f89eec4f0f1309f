"""What is seen while the wheel turns, and after it has rested."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QWidget

from headshot_viewer.gui import zoom_buffer
from headshot_viewer.gui.zoom_buffer import ZoomBuffer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = QSize(120, 90)
INK, GROUND = QColor("#ff0000"), QColor("#777777")


class Square:
    """A red square of 20 units on grey, and how often it was painted exactly."""

    def __init__(self) -> None:
        self.to_device = QTransform()
        self.painted: list[QRect] = []
        self.hung_by: list[QTransform] = []

    def paint(self, painter: QPainter, part: QRect, to_device: QTransform) -> None:
        self.painted.append(painter.transform().mapRect(part))
        self.hung_by.append(QTransform(to_device))
        painter.fillRect(part, GROUND)
        painter.setTransform(to_device, combine=True)
        painter.fillRect(QRect(10, 10, 20, 20), INK)


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every repaint counts as slow, and every pane as large."""
    monkeypatch.setattr(zoom_buffer, "SLOW_PAINTING_MS", 0.0)
    monkeypatch.setattr(zoom_buffer, "LARGE_PANE_PX", 0)


def shown(buffer: ZoomBuffer, square: Square, scale: float, what: str = "square") -> QImage:
    square.to_device = QTransform.fromScale(scale, scale)
    buffer.show(SIZE, what, square.to_device, square.paint)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        buffer.draw(painter, QRect(image.rect()))
    return image


def is_nearly(one: QColor, other: QColor) -> bool:
    apart = (
        one.red() - other.red(),
        one.green() - other.green(),
        one.blue() - other.blue(),
    )
    return all(abs(each) <= 2 for each in apart)


def middle(scale: float) -> QPointF:
    return QPointF(20 * scale, 20 * scale)


@pytest.mark.usefixtures("slow")
def test_a_step_of_the_wheel_shows_scaled_pixels_at_once(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 1.0)
    square.painted.clear()
    image = shown(buffer, square, 1.5)
    assert square.painted == []
    assert image.pixelColor(middle(1.5).toPoint()) == INK
    assert image.pixelColor(5, 5) == GROUND


@pytest.mark.usefixtures("slow")
def test_zooming_out_sketches_what_was_not_seen_before_once_for_all_steps(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 2.5)
    square.painted.clear()
    for scale in (2.0, 1.5, 1.0):
        image = shown(buffer, square, scale)
        assert buffer.is_guess
        assert image.pixelColor(SIZE.width() - 1, SIZE.height() - 1) == GROUND
        assert image.pixelColor(middle(scale).toPoint()) == INK
    (sketch,) = square.painted
    assert sketch.width() * sketch.height() < SIZE.width() * SIZE.height()


@pytest.mark.usefixtures("slow")
def test_what_was_not_seen_is_painted_at_the_scale_before_and_lies_where_it_belongs(
    pane: QWidget,
) -> None:
    # Or the strokes of every annotation would be made anew for each step.
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    square.to_device = QTransform(2, 0, 0, 2, -30, -20)
    buffer.show(SIZE, "square", square.to_device, square.paint)
    square.hung_by.clear()
    image = shown(buffer, square, 1.5)
    assert square.hung_by
    assert all(hung == QTransform(2, 0, 0, 2, -30, -20) for hung in square.hung_by)
    row = [image.pixelColor(x, 30) for x in range(22)]
    assert is_nearly(row[3], GROUND)
    assert row[20].red() - row[20].blue() > 60
    # The edge is at 15; it is out of focus, and no stair of squares.
    assert sum(not is_nearly(seen, INK) and not is_nearly(seen, GROUND) for seen in row) > 3
    assert all(one.red() <= other.red() for one, other in pairwise(row))


@pytest.mark.usefixtures("slow")
def test_a_repaint_between_two_steps_costs_nothing(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 1.25)
    image = shown(buffer, square, 1.0)
    square.painted.clear()
    assert shown(buffer, square, 1.0) == image
    assert square.painted == []


@pytest.mark.usefixtures("slow")
def test_another_part_is_wanted_exactly(pane: QWidget) -> None:
    # As where the line of a wipe is moved straight after a step of the wheel.
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    to_device, left = QTransform.fromScale(1.5, 1.5), QRect(0, 0, 60, 90)
    buffer.show(SIZE, "square", QTransform(), square.paint, left)
    buffer.show(SIZE, "square", to_device, square.paint, left)
    square.painted.clear()
    wider = left.adjusted(0, 0, 4, 0)
    buffer.show(SIZE, "square", to_device, square.paint, wider)
    assert square.painted == [wider]
    square.painted.clear()
    buffer.show(SIZE, "square", to_device, square.paint, wider.adjusted(0, 0, 4, 0))
    assert [part.width() for part in square.painted] == [4]


@pytest.mark.usefixtures("slow")
def test_who_zooms_out_on_and_on_is_not_kept_waiting_on_the_way(
    pane: QWidget, qtbot: QtBot
) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 2.5)
    for scale in (2.0, 1.6, 1.25, 1.0):
        image = shown(buffer, square, scale)
        assert buffer.is_guess
        assert image.pixelColor(middle(scale).toPoint()) == INK
        assert image.pixelColor(round(30 * scale) + 4, round(20 * scale)) == GROUND
    qtbot.waitUntil(lambda: bool(shown(buffer, square, 1.0)) and not buffer.is_guess)
    assert shown(buffer, square, 1.0) == shown(ZoomBuffer(pane, ahead_px=0), square, 1.0)


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("factor", [0.3, 3.5])
def test_a_jump_is_exact_at_once(pane: QWidget, factor: float) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 2.0)
    shown(buffer, square, 2.0 * factor)
    assert not buffer.is_guess


@pytest.mark.usefixtures("slow")
def test_too_little_that_is_there_is_not_blown_up(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 4.0)
    square.painted.clear()
    shown(buffer, square, 1.0)
    assert square.painted == [QRect(0, 0, 120, 90)]


@pytest.mark.usefixtures("slow")
def test_the_exact_picture_follows_when_the_wheel_has_rested(pane: QWidget, qtbot: QtBot) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 1.0)
    shown(buffer, square, 1.37)
    square.painted.clear()
    qtbot.waitUntil(lambda: bool(shown(buffer, square, 1.37)) and bool(square.painted))
    exact = ZoomBuffer(pane, ahead_px=0)
    assert shown(buffer, square, 1.37) == shown(exact, square, 1.37)


@pytest.mark.usefixtures("slow")
def test_panning_after_a_step_of_the_wheel_is_exact(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 1.0)
    shown(buffer, square, 1.5)
    square.painted.clear()
    # Without a rest in between, as from the wheel straight to dragging.
    square.to_device = QTransform(1.5, 0, 0, 1.5, 7, 3)
    buffer.show(SIZE, "square", square.to_device, square.paint)
    assert square.painted == [QRect(0, 0, SIZE.width(), SIZE.height())]
    square.painted.clear()
    square.to_device = QTransform(1.5, 0, 0, 1.5, 9, 3)
    buffer.show(SIZE, "square", square.to_device, square.paint)
    assert [part.width() for part in square.painted] == [2]


@pytest.mark.usefixtures("slow")
def test_another_content_is_never_guessed(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 1.0)
    square.painted.clear()
    shown(buffer, square, 1.5, "another")
    assert square.painted == [QRect(0, 0, 120, 90)]


@pytest.mark.usefixtures("slow")
def test_going_back_to_the_scale_that_is_there_is_exact(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    before = shown(buffer, square, 1.0)
    shown(buffer, square, 1.5)
    square.painted.clear()
    assert shown(buffer, square, 1.0) == before
    assert square.painted == []


def test_where_painting_is_quick_every_step_is_exact(pane: QWidget) -> None:
    buffer, square = ZoomBuffer(pane, ahead_px=0), Square()
    shown(buffer, square, 1.0)
    square.painted.clear()
    shown(buffer, square, 1.5)
    assert square.painted == [QRect(0, 0, 120, 90)]


def test_between_two_frames_of_a_pan_what_comes_next_is_painted(
    pane: QWidget, qtbot: QtBot
) -> None:
    buffer, square = ZoomBuffer(pane), Square()
    for x in (0, 8, 16):
        square.to_device = QTransform.fromTranslate(x, 0)
        buffer.show(SIZE, "square", square.to_device, square.paint)
    square.painted.clear()
    qtbot.waitUntil(lambda: bool(square.painted))
    assert {QTransform(each) for each in square.hung_by[-len(square.painted) :]} == {
        square.to_device
    }
    square.painted.clear()
    for x in range(24, 80, 8):
        square.to_device = QTransform.fromTranslate(x, 0)
        buffer.show(SIZE, "square", square.to_device, square.paint)
    assert square.painted == []


def test_what_is_forgotten_is_not_painted_ahead(pane: QWidget, qtbot: QtBot) -> None:
    buffer, square = ZoomBuffer(pane), Square()
    for x in (0, 8):
        square.to_device = QTransform.fromTranslate(x, 0)
        buffer.show(SIZE, "square", square.to_device, square.paint)
    square.painted.clear()
    buffer.forget()
    qtbot.wait(30)
    assert square.painted == []
