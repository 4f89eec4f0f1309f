"""The panels at the window's edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabBar

from headshot_viewer.gui.panels import Panels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QLabel("Pictures"))
    made.resize(1200, 700)
    yield made
    made.close()


@pytest.fixture
def actions() -> dict[str, QAction]:
    return {}


@pytest.fixture
def panels(window: QMainWindow, actions: dict[str, QAction]) -> Panels:
    made = Panels(window, actions)
    for number, name in enumerate(("heat", "values", "finds", "info"), start=1):
        made.add(name, f"Panel {number} of {name}", QLabel(name), f"Ctrl+Alt+{number}")
    made.add_below("strip", "Strip", QLabel("strip"), "Ctrl+Alt+S")
    made.stack("heat", "values", "finds")
    window.show()
    QApplication.processEvents()
    return made


def _shown(panels: Panels) -> set[str]:
    return {name for name, dock in panels.docks.items() if not dock.isHidden()}


def test_each_panel_has_a_command_with_its_key(panels: Panels, actions: dict[str, QAction]) -> None:
    assert list(actions) == list(panels.docks)
    assert actions["info"].shortcut().toString() == "Ctrl+Alt+4"
    actions["info"].trigger()
    assert panels.docks["info"].isHidden()


def test_hiding_brings_back_only_what_was_shown(panels: Panels) -> None:
    panels.docks["info"].hide()
    before = _shown(panels)
    panels.hide_all(True)
    assert _shown(panels) == set()
    panels.hide_all(False)
    assert _shown(panels) == before


def test_hiding_brings_back_who_was_in_front_and_how_high_they_were(
    panels: Panels, window: QMainWindow
) -> None:
    panels.bring("finds")
    window.resizeDocks(
        [panels.docks["finds"], panels.docks["info"]], [400, 200], Qt.Orientation.Vertical
    )
    QApplication.processEvents()
    height_px = panels.docks["info"].height()
    panels.hide_all(True)
    QApplication.processEvents()
    panels.hide_all(False)
    QApplication.processEvents()
    assert panels.docks["finds"].widget().isVisible()
    assert not panels.docks["finds"].visibleRegion().isEmpty()
    assert panels.docks["heat"].visibleRegion().isEmpty()
    assert panels.docks["info"].height() == height_px


@pytest.mark.parametrize("height_px", [480, 700, 1100])
def test_a_panel_that_is_brought_can_be_read_and_takes_no_more_than_it_must(
    panels: Panels, window: QMainWindow, height_px: int
) -> None:
    window.resize(1200, height_px)
    QApplication.processEvents()
    finds, info = panels.docks["finds"], panels.docks["info"]
    window.resizeDocks([panels.docks["heat"], info], [80, height_px], Qt.Orientation.Vertical)
    QApplication.processEvents()
    panels.bring("finds")
    QApplication.processEvents()
    whole_px = finds.height() + info.height()
    # Qt lets the bar of tabs and the line between them come off it.
    wanted_px = pytest.approx(min(320, 0.6 * whole_px), rel=0.1)
    assert finds.height() == wanted_px
    for name in ("values", "finds", "values", "finds"):
        panels.bring(name)
        QApplication.processEvents()
    assert finds.height() == wanted_px


def test_who_gave_a_panel_more_room_keeps_it(panels: Panels, window: QMainWindow) -> None:
    window.resize(1200, 1100)
    window.resizeDocks(
        [panels.docks["heat"], panels.docks["info"]], [700, 200], Qt.Orientation.Vertical
    )
    QApplication.processEvents()
    before_px = panels.docks["heat"].height()
    panels.bring("heat")
    QApplication.processEvents()
    assert panels.docks["heat"].height() == before_px > 320


def test_what_came_while_the_others_were_hidden_stays(panels: Panels) -> None:
    panels.docks["info"].hide()
    panels.hide_all(True)
    panels.bring("info")
    panels.hide_all(False)
    assert "info" in _shown(panels)


def test_height_is_divided_but_nobody_gets_less_than_asked_for(
    panels: Panels, window: QMainWindow
) -> None:
    above, below = panels.docks["heat"], panels.docks["info"]
    whole_px = above.height() + below.height()
    panels.divide("heat", "info", 0.75)
    QApplication.processEvents()
    # Qt keeps the few pixels between them.
    assert above.height() == pytest.approx(0.75 * whole_px, rel=0.03)
    assert above.height() + below.height() == whole_px
    panels.divide("heat", "info", 0.0)
    QApplication.processEvents()
    assert above.height() >= above.sizeHint().height() > 0


def test_low_panels_stand_below_and_the_others_at_the_right(
    panels: Panels, window: QMainWindow
) -> None:
    areas = {name: window.dockWidgetArea(dock) for name, dock in panels.docks.items()}
    assert areas.pop("strip") is Qt.DockWidgetArea.BottomDockWidgetArea
    assert set(areas.values()) == {Qt.DockWidgetArea.RightDockWidgetArea}


def _tabs(window: QMainWindow) -> QTabBar:
    (bar,) = (bar for bar in window.findChildren(QTabBar) if bar.isVisible())
    return bar


def test_panels_in_one_place_show_their_whole_titles(panels: Panels, window: QMainWindow) -> None:
    bar = _tabs(window)
    assert bar.count() == 3
    letters = bar.fontMetrics()
    for index in range(bar.count()):
        assert bar.tabRect(index).width() > letters.horizontalAdvance(bar.tabText(index))
    assert panels.docks["heat"].widget().isVisible()


def test_titles_take_no_more_than_a_third_of_the_window(
    panels: Panels, window: QMainWindow
) -> None:
    tabs_px = _tabs(window).sizeHint().width()
    area = panels.docks["heat"].widget()
    assert area.minimumSizeHint().width() >= tabs_px
    window.resize(500, 400)
    assert area.minimumSizeHint().width() < tabs_px
    # What is cut off is whole in the tab's tooltip.
    assert _tabs(window).tabToolTip(0) == panels.docks["heat"].windowTitle()
