"""Everybody can use it: names for those who listen, a way for the keyboard, room for large text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QDockWidget,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from headshot_viewer.gui.about import AboutDialog
from headshot_viewer.gui.key_sheet import KeySheet
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.preferences_dialog import PreferencesDialog
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.wheel import Wheel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CONTROLS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
)


QTS_OWN = {"qt_toolbar_ext_button", "qt_menubar_ext_button", "qt_tableview_cornerbutton"}
"""Buttons that Qt shows when its own bars and tables have no room, or for all cells."""


@pytest.fixture
def choices(tmp_path: Path) -> SettingsFile:
    return SettingsFile(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot: QtBot, choices: SettingsFile) -> Iterator[MainWindow]:
    made = MainWindow(choices)
    made.show()
    qtbot.waitUntil(lambda: bool(made.measuring.layers))
    for dock in made.docks.values():
        dock.show()
    yield made
    made.close()
    made.deleteLater()


def _is_inner(widget: QWidget) -> bool:
    """Return whether a widget is a part that Qt itself puts into another control."""
    around = widget.parentWidget()
    # The list of a combo box lies in a frame of its own.
    owners = (around, None if around is None else around.parentWidget())
    return (
        isinstance(widget, QScrollBar)
        or widget.objectName() in QTS_OWN
        or any(isinstance(owner, QComboBox | QAbstractSpinBox | QLineEdit) for owner in owners)
    )


def _controls(root: QWidget) -> list[QWidget]:
    return [w for w in root.findChildren(QWidget) if isinstance(w, CONTROLS) and not _is_inner(w)]


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def _nameless(root: QWidget) -> list[str]:
    return [
        f"{type(w).__name__} {w.objectName()} in {type(w.parent()).__name__}"
        for w in _controls(root)
        if not _name(w).strip()
    ]


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    assert len(_controls(window)) > 30
    assert _nameless(window) == []


def test_panes_are_named_after_what_they_show(window: MainWindow) -> None:
    assert [_name(pane) for pane in window.stage.panes] == ["Professional", "AI"]


def test_every_control_of_the_dialogs_has_a_name(window: MainWindow, choices: SettingsFile) -> None:
    for dialog in (
        AboutDialog("1", window),
        KeySheet(window.actions_by_id, Wheel.ZOOM, window),
        PreferencesDialog(choices, window.key_bindings, window.actions_by_id, window),
    ):
        assert _controls(dialog)
        assert _nameless(dialog) == []


def test_a_control_without_a_name_would_be_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QComboBox(window)
    QToolButton(window)
    assert len(_nameless(window)) == 2


def _tab_round(root: QWidget) -> list[QWidget]:
    """Return what Tab comes to, in its order."""
    found: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isEnabled() and widget.isVisibleTo(root):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_tab_comes_to_every_field_and_list(window: MainWindow) -> None:
    reached = set(_tab_round(window))
    for control in _controls(window):
        if control.isVisibleTo(window) and control.isEnabled():
            # What buttons of tool bars and docks do is in the menus; messages close with Esc.
            is_tool = isinstance(control, QToolButton) or isinstance(control.parent(), QDockWidget)
            assert is_tool or control in reached, control


def test_tab_goes_through_the_preferences_from_top_to_bottom(
    window: MainWindow, choices: SettingsFile
) -> None:
    dialog = PreferencesDialog(choices, window.key_bindings, window.actions_by_id, window)
    dialog.show()
    fields = [
        w
        for w in _tab_round(dialog)
        if not isinstance(w.parent(), QDialogButtonBox | QAbstractSpinBox)
    ]
    tops = [w.mapTo(dialog, w.rect().topLeft()).y() for w in fields]
    assert len(fields) >= 5
    assert all(one <= other + 4 for one, other in pairwise(tops))
    dialog.close()


def test_panels_scroll_rather_than_cut_off(window: MainWindow) -> None:
    for dock in window.docks.values():
        content = dock.widget()
        inner = content.findChildren(QAbstractScrollArea)
        assert isinstance(content, QAbstractScrollArea) or inner, dock.windowTitle()
