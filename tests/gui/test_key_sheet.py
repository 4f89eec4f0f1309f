"""All keys on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from headshot_viewer.gui.actions import COMMANDS, make_actions
from headshot_viewer.gui.key_sheet import KeySheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_every_key_stands_beside_what_it_does(qtbot: QtBot) -> None:
    window = _window(qtbot)
    actions = make_actions(window)
    page = KeySheet(actions, window).page.toPlainText()
    native = QKeySequence.SequenceFormat.NativeText
    for command in COMMANDS:
        for key in actions[command.id].shortcuts():
            assert key.toString(native) in page
        if command.keys:
            assert command.text.replace("&", "").rstrip("…") in page


def test_the_gestures_that_no_menu_shows_are_told(qtbot: QtBot) -> None:
    window = _window(qtbot)
    page = KeySheet(make_actions(window), window).page.toPlainText()
    for gesture in ("Wheel", "Space + drag", "Ctrl + drag", "Double-click", "Esc"):
        assert gesture in page


def test_keys_that_were_changed_are_shown_as_they_are(qtbot: QtBot) -> None:
    window = _window(qtbot)
    actions = make_actions(window)
    actions["fit"].setShortcut(QKeySequence("Ctrl+Alt+F12"))
    page = KeySheet(actions, window).page.toPlainText()
    assert QKeySequence("Ctrl+Alt+F12").toString(QKeySequence.SequenceFormat.NativeText) in page


def test_esc_closes_it(qtbot: QtBot) -> None:
    window = _window(qtbot)
    sheet = KeySheet(make_actions(window), window)
    sheet.open()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
