"""Where each panel stands at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow

from headshot_viewer.gui.menus import MENUS
from headshot_viewer.gui.panel_places import place_notes, place_panels
from headshot_viewer.gui.panels import Panels

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = [each for _title, ids in MENUS for each in ids if each.endswith("_dock")]


def test_every_panel_has_a_place_a_title_and_a_key_of_its_own(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions: dict[str, QAction] = {}
    panels = Panels(window, actions)
    place_panels(panels, {name: QLabel(name) for name in NAMES})
    place_notes(panels, QLabel("notes"))
    assert sorted(panels.docks) == sorted(actions) == sorted(NAMES)
    assert len({action.shortcut().toString() for action in actions.values()}) == len(NAMES)
    assert len({action.text() for action in actions.values()}) == len(NAMES)
    hidden = {name for name, dock in panels.docks.items() if dock.isHidden()}
    assert hidden == {"navigator_dock", "info_dock", "filmstrip_dock", "notes_dock"}
    low = {
        name
        for name, dock in panels.docks.items()
        if window.dockWidgetArea(dock) is Qt.DockWidgetArea.BottomDockWidgetArea
    }
    assert low == {"filmstrip_dock", "close_ups_dock"}
