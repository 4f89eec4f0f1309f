"""Scrolling what was painted instead of painting it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from headshot_viewer.gui.pane_buffer import PaneBuffer
from headshot_viewer.paint.images import array_of, picture_image
from tests.makers import noise

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QGuiApplication

SIZE = QSize(60, 40)
WHOLE = SIZE.width() * SIZE.height()


class Content:
    """A noisy tile that lies at *origin* on grey; remembers what it was asked to paint."""

    def __init__(self, seed: int = 0) -> None:
        self._tile = picture_image(noise(80, 70, seed))
        self.origin = QPoint(0, 0)
        self.parts: list[QRect] = []

    def __call__(self, painter: QPainter, part: QRect) -> None:
        self.parts.append(part)
        painter.fillRect(part, QColor("#777777"))
        painter.drawImage(self.origin, self._tile)

    def whole(self, size: QSize = SIZE) -> NDArray[np.uint8]:
        image = QImage(size, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            self(painter, QRect(QPoint(0, 0), size))
        return array_of(image)[..., :3]


@pytest.fixture
def buffer(qapp: QGuiApplication) -> PaneBuffer:
    """One that paints nothing ahead."""
    assert qapp is not None
    return PaneBuffer(ahead_px=0)


def _shown(buffer: PaneBuffer, size: QSize = SIZE, ratio: float = 1.0) -> NDArray[np.uint8]:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        buffer.blit(painter, ratio)
    return array_of(image)[..., :3]


def _refresh(buffer: PaneBuffer, content: Content, key: str = "same", size: QSize = SIZE) -> None:
    content.parts.clear()
    buffer.refresh(size, key, content.origin, content)


def test_at_first_everything_is_painted(buffer: PaneBuffer) -> None:
    content = Content()
    _refresh(buffer, content)
    assert buffer.painted_px == WHOLE
    assert np.array_equal(_shown(buffer), content.whole())


def test_nothing_is_painted_while_nothing_moves(buffer: PaneBuffer) -> None:
    content = Content()
    _refresh(buffer, content)
    _refresh(buffer, content)
    assert buffer.painted_px == 0
    assert content.parts == []


def test_other_content_is_painted_whole(buffer: PaneBuffer) -> None:
    _refresh(buffer, Content(seed=0), "one")
    other = Content(seed=1)
    _refresh(buffer, other, "other")
    assert buffer.painted_px == WHOLE
    assert np.array_equal(_shown(buffer), other.whole())


def test_another_size_is_painted_whole(buffer: PaneBuffer) -> None:
    content, larger = Content(), QSize(70, 44)
    _refresh(buffer, content)
    _refresh(buffer, content, size=larger)
    assert buffer.painted_px == larger.width() * larger.height()
    assert np.array_equal(_shown(buffer, larger), content.whole(larger))


def test_after_forgetting_everything_is_painted(buffer: PaneBuffer) -> None:
    content = Content()
    _refresh(buffer, content)
    buffer.forget()
    _refresh(buffer, content)
    assert buffer.painted_px == WHOLE


@pytest.mark.parametrize(
    ("dx", "dy", "strips"),
    [
        (7, 0, {(0, 0, 7, 40)}),
        (-7, 0, {(53, 0, 7, 40)}),
        (0, 5, {(0, 0, 60, 5)}),
        (0, -5, {(0, 35, 60, 5)}),
        (7, -5, {(0, 0, 7, 35), (0, 35, 60, 5)}),
        (-7, 5, {(53, 5, 7, 35), (0, 0, 60, 5)}),
    ],
)
def test_panning_paints_only_the_strips_that_came_to_light(
    buffer: PaneBuffer, dx: int, dy: int, strips: set[tuple[int, int, int, int]]
) -> None:
    content = Content()
    _refresh(buffer, content)
    content.origin = QPoint(dx, dy)
    _refresh(buffer, content)
    expected = QRegion()
    for strip in strips:
        expected += QRect(*strip)
    painted = QRegion()
    for part in content.parts:
        # A strip may lie in pieces, but nothing is painted twice.
        assert not painted.intersects(part)
        painted += part
    assert painted == expected
    assert buffer.painted_px == sum(width * height for _x, _y, width, height in strips)


@pytest.mark.parametrize("origin", [QPoint(60, 0), QPoint(0, -40), QPoint(500, 500)])
def test_a_jump_farther_than_the_pane_paints_it_whole(buffer: PaneBuffer, origin: QPoint) -> None:
    content = Content()
    _refresh(buffer, content)
    content.origin = origin
    _refresh(buffer, content)
    assert buffer.painted_px == WHOLE


_steps = st.lists(st.tuples(st.integers(-70, 70), st.integers(-50, 50)), min_size=1, max_size=8)


@given(_steps)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_one_pans_it_looks_as_if_painted_anew(
    buffer: PaneBuffer, steps: list[tuple[int, int]]
) -> None:
    content = Content()
    buffer.forget()
    _refresh(buffer, content)
    for dx, dy in steps:
        content.origin = content.origin + QPoint(dx, dy)
        _refresh(buffer, content)
        exposed = WHOLE - max(0, 60 - abs(dx)) * max(0, 40 - abs(dy))
        assert buffer.painted_px == exposed
    assert np.array_equal(_shown(buffer), content.whole())


@given(_steps, st.integers(1, 30), st.integers(1, 4))
@pytest.mark.usefixtures("qapp")
def test_however_one_pans_what_is_painted_ahead_is_right_too(
    steps: list[tuple[int, int]], ahead_px: int, idle_after: int
) -> None:
    content, buffer = Content(), PaneBuffer(ahead_px)
    _refresh(buffer, content)
    for frame, (dx, dy) in enumerate(steps):
        content.origin = content.origin + QPoint(dx, dy)
        _refresh(buffer, content)
        if frame % idle_after == 0:
            buffer.paint_ahead(content)
        assert np.array_equal(_shown(buffer), content.whole())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("step", [QPoint(6, 0), QPoint(0, -6), QPoint(-6, 6)])
def test_with_time_between_the_frames_a_pan_paints_in_the_first_one_only(step: QPoint) -> None:
    content, buffer = Content(), PaneBuffer(ahead_px=18)
    _refresh(buffer, content)
    painted, idle = [], []
    for _frame in range(12):
        content.origin = content.origin + step
        _refresh(buffer, content)
        painted.append(buffer.painted_px)
        buffer.paint_ahead(content)
        idle.append(buffer.painted_px - painted[-1])
    assert [px > 0 for px in painted] == [True] + [False] * 11
    # Not a thin strip after every frame: what a strip costs hardly depends on its width.
    assert [px > 0 for px in idle] == [False, True, False, False] * 3
    assert np.array_equal(_shown(buffer), content.whole())


@pytest.mark.usefixtures("qapp")
def test_without_a_pan_nothing_is_painted_ahead() -> None:
    content, buffer = Content(), PaneBuffer(ahead_px=18)
    _refresh(buffer, content)
    assert not buffer.is_near_the_end
    buffer.paint_ahead(content)
    assert buffer.painted_px == WHOLE


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("step", [QPoint(6, 0), QPoint(0, -6), QPoint(-6, 6)])
def test_a_pan_paints_ahead_and_then_nothing_for_a_while(step: QPoint) -> None:
    content, buffer = Content(), PaneBuffer(ahead_px=18)
    _refresh(buffer, content)
    painted = []
    for _frame in range(8):
        content.origin = content.origin + step
        _refresh(buffer, content)
        painted.append(buffer.painted_px)
    assert [px > 0 for px in painted] == [True, False, False, False] * 2
    assert np.array_equal(_shown(buffer), content.whole())


@pytest.mark.usefixtures("qapp")
def test_of_two_that_pan_together_one_paints_at_a_time() -> None:
    contents = Content(0), Content(1)
    buffers = PaneBuffer(24), PaneBuffer(24, is_second=True)
    painted: list[tuple[bool, bool]] = []
    for frame in range(12):
        for buffer, content in zip(buffers, contents, strict=True):
            content.origin = QPoint(4 * frame, 0)
            _refresh(buffer, content)
        painted.append((buffers[0].painted_px > 0, buffers[1].painted_px > 0))
    # All of both at first, then a strip of each, then one at a time.
    assert painted[:2] == [(True, True)] * 2
    assert (True, True) not in painted[2:]
    assert {(True, False), (False, True)} <= set(painted)


@pytest.mark.usefixtures("qapp")
def test_turning_back_within_what_was_painted_paints_nothing() -> None:
    content, buffer = Content(), PaneBuffer(ahead_px=18)
    _refresh(buffer, content)
    for x in (6, -6):
        content.origin = QPoint(x, 0)
        _refresh(buffer, content)
    content.origin = QPoint(0, 0)
    _refresh(buffer, content)
    assert buffer.painted_px == 0


@pytest.mark.usefixtures("qapp")
def test_where_nothing_moves_nothing_is_painted_ahead() -> None:
    content, buffer = Content(), PaneBuffer(ahead_px=18)
    _refresh(buffer, content)
    assert buffer.painted_px == WHOLE
    buffer.refresh(SIZE, "other", QPoint(0, 0), content, changed=QRegion(-5, 0, 15, 40))
    assert buffer.painted_px == 10 * 40


@pytest.mark.parametrize("origin", [QPoint(0, 0), QPoint(13, -7)])
def test_a_part_is_drawn_at_its_place_and_nothing_else(buffer: PaneBuffer, origin: QPoint) -> None:
    content, part = Content(), QRect(5, 3, 40, 30)
    _refresh(buffer, content)
    content.origin = origin
    _refresh(buffer, content)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        buffer.draw(painter, part)
    drawn, expected = array_of(image)[..., :3], np.zeros((40, 60, 3), np.uint8)
    expected[3:33, 5:45] = content.whole()[3:33, 5:45]
    assert np.array_equal(drawn, expected)


def test_what_was_not_wanted_is_painted_once_it_is(buffer: PaneBuffer) -> None:
    content, half = Content(), QRect(0, 0, 30, 40)
    buffer.refresh(SIZE, "same", content.origin, content, half)
    assert buffer.painted_px == 30 * 40
    content.origin = QPoint(-10, 6)
    buffer.refresh(SIZE, "same", content.origin, content, half)
    assert buffer.painted_px == 30 * 40 - 20 * 34
    _refresh(buffer, content)
    assert np.array_equal(_shown(buffer), content.whole())


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_device_pixels_arrive_as_they_are_at_any_display_scaling(
    buffer: PaneBuffer, ratio: float
) -> None:
    content = Content()
    _refresh(buffer, content)
    assert np.array_equal(_shown(buffer, ratio=ratio), content.whole())
    content.origin = QPoint(17, -9)
    _refresh(buffer, content)
    assert np.array_equal(_shown(buffer, ratio=ratio), content.whole())
