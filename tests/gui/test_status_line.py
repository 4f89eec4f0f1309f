"""What the status bar says of zoom, cursor, layer and work."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStatusBar

from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.layer import Heat
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.status_line import Activity, StatusLine, heat_at
from tests.gui.comparing_desk import link_by_points
from tests.gui.hands import move
from tests.gui.layers import NOISY_SCALE
from tests.makers import heat_over, noise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk


@pytest.fixture
def bar(qtbot: QtBot) -> QStatusBar:
    made = QStatusBar()
    qtbot.addWidget(made)
    made.resize(1600, 24)
    made.show()
    return made


def _line(bar: QStatusBar, desk: Desk) -> StatusLine:
    return StatusLine(bar, desk.document, desk.gallery, desk.measuring, desk.stage)


def _point_to(pane: Pane, x: float, y: float) -> None:
    transform = pane.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(x, y))
    move(pane, (at.x(), at.y()))


def test_it_says_nothing_while_nothing_is_open(bar: QStatusBar, empty_desk: Desk) -> None:
    line = _line(bar, empty_desk)
    move(empty_desk.left, (100, 100))
    assert (line.zoom.text(), line.cursor.text(), line.layer.text()) == ("", "", "")


def test_the_zoom_of_both_is_in_per_cent_of_device_pixels(bar: QStatusBar, desk: Desk) -> None:
    line = _line(bar, desk)
    desk.document.zoom_to(2.0, Side.PROFESSIONAL)
    assert line.zoom.text().startswith("Professional 200% · AI 100%")


def test_it_says_when_the_views_are_not_linked(bar: QStatusBar, desk: Desk) -> None:
    line = _line(bar, desk)
    assert "not linked" not in line.zoom.text()
    desk.operations.link(False)
    assert "views not linked" in line.zoom.text()


def test_the_colour_is_that_of_the_pixel_under_the_cursor_and_of_its_twin(
    bar: QStatusBar, desk: Desk
) -> None:
    line = _line(bar, desk)
    desk.document.zoom_to(8.0, Side.PROFESSIONAL)
    _point_to(desk.left, 60.5, 80.5)
    blue, green, red = noise(120, 160, seed=1)[80, 60, :3]
    blue2, green2, red2 = noise(240, 320, seed=2)[161, 121, :3]
    assert line.cursor.text() == (
        f"Professional 60, 80: RGB {red} {green} {blue} · AI 121, 161: RGB {red2} {green2} {blue2}"
    )


def test_a_narrow_line_says_the_same_with_the_marks_of_the_badges(
    bar: QStatusBar, desk: Desk
) -> None:
    link_by_points(desk)
    line = _line(bar, desk)
    desk.document.zoom_to(2.0, Side.PROFESSIONAL)
    _point_to(desk.left, 60.5, 80.5)
    whole = line.cursor.text()
    bar.resize(330, 24)
    assert line.zoom.text() == "● 200% · ◆ 100%"
    short = whole.replace("Professional", "●").replace("AI", "◆").replace("RGB ", "")
    assert line.cursor.text() == short
    assert line.cursor.toolTip() == short
    assert line.zoom.geometry().right() < bar.width()
    bar.resize(1600, 24)
    assert line.cursor.text() == whole


def test_beside_the_picture_there_is_no_colour(bar: QStatusBar, desk: Desk) -> None:
    line = _line(bar, desk)
    move(desk.left, (5, 150))
    assert line.cursor.text() == ""


def test_the_colour_goes_when_the_cursor_leaves(bar: QStatusBar, desk: Desk) -> None:
    line = _line(bar, desk)
    _point_to(desk.left, 60.5, 80.5)
    assert line.cursor.text()
    QApplication.sendEvent(desk.left, QEvent(QEvent.Type.Leave))
    assert line.cursor.text() == ""


def test_the_layers_value_of_both_is_told_in_its_unit(
    bar: QStatusBar, measured_desk: Desk, qtbot: QtBot
) -> None:
    line = _line(bar, measured_desk)
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    _point_to(measured_desk.left, 61.0, 81.0)
    values = []
    for size, x, y in ((PictureSize(120, 160), 61, 81), (PictureSize(240, 320), 122, 162)):
        heat = heat_over(size, seed=7).values[y // 4, x // 4] / 255
        values.append(f"{NOISY_SCALE.sign(heat)}{NOISY_SCALE.value(heat):.1f} levels")
    assert line.layer.text() == f"Noisy: Professional {values[0]} · AI {values[1]}"
    measured_desk.operations.show_heat(False)
    assert line.layer.text() == ""


_size = PictureSize(80, 60)


@given(
    st.floats(-5, 85, width=32, allow_subnormal=False),
    st.floats(-5, 65, width=32, allow_subnormal=False),
)
def test_heat_is_read_where_it_is_painted(x: float, y: float) -> None:
    heat = heat_over(_size, px=4.0, seed=3)
    value = heat_at(heat, PicturePoint(x, y))
    if 0 <= x < 80 and 0 <= y < 60:
        assert value == heat.values[int(y / 4), int(x / 4)] / 255
    else:
        assert value is None


def test_where_the_layer_does_not_judge_there_is_no_value() -> None:
    whole = heat_over(_size, px=4.0)
    judged = whole.judged.copy()
    judged[5, 7] = False
    heat = Heat(whole.values, judged, whole.to_picture)
    assert heat_at(heat, PicturePoint(29, 21)) is None
    assert heat_at(heat, PicturePoint(33, 21)) is not None


# What is running


@pytest.fixture
def activity(bar: QStatusBar, empty_desk: Desk) -> Activity:
    return Activity(bar, empty_desk.jobs)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds work up until it is set; at the latest when the test ends."""
    made = threading.Event()
    yield made
    made.set()


def _held_by(gate: threading.Event) -> Callable[[Progress], None]:
    def work(progress: Progress) -> None:
        progress(0.25)
        assert gate.wait(5)

    return work


def _ignore(_answer: object) -> None:
    """Take an answer that does not matter."""


def test_long_work_shows_what_it_is_and_how_far(
    activity: Activity, empty_desk: Desk, gate: threading.Event, qtbot: QtBot
) -> None:
    empty_desk.jobs.start("open/ai", _held_by(gate), _ignore)
    qtbot.waitUntil(activity.label.isVisible)
    assert activity.label.text() == "Opening…"
    qtbot.waitUntil(lambda: activity.progress.value() == 25)
    with qtbot.waitSignal(empty_desk.jobs.idle):
        gate.set()
    assert not activity.label.isVisible()
    assert not activity.progress.isVisible()


def test_work_that_ends_at_once_does_not_flash(
    activity: Activity, empty_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(empty_desk.jobs.idle):
        empty_desk.jobs.start("open/ai", lambda _progress: None, _ignore)
    assert not activity.label.isVisible()
    assert activity.topic is None


def test_work_that_nobody_waits_for_is_not_shown(
    activity: Activity, empty_desk: Desk, gate: threading.Event
) -> None:
    empty_desk.jobs.start("catalogue", _held_by(gate), _ignore)
    assert activity.topic is None


def test_the_cross_asks_for_the_shown_work_to_stop(
    activity: Activity, empty_desk: Desk, gate: threading.Event, qtbot: QtBot
) -> None:
    empty_desk.jobs.start("export", _held_by(gate), _ignore)
    qtbot.waitUntil(activity.stop.isVisible)
    with qtbot.waitSignal(activity.cancel_wanted) as wanted:
        QTest.mouseClick(activity.stop, Qt.MouseButton.LeftButton)
    assert wanted.args == ["export"]
