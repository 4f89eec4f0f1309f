from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from headshot_viewer.gui.held_key import HeldKey

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def action(window: QWidget) -> QAction:
    """A switch that is on while K is held."""
    made = QAction("Look", window)
    made.setCheckable(True)
    made.setShortcut("K")
    window.addAction(made)
    HeldKey(made)
    return made


def handle(window: QWidget) -> QWindow:
    found = window.windowHandle()
    assert found is not None
    return found


def test_it_is_on_while_the_key_is_held(window: QWidget, action: QAction) -> None:
    QTest.keyPress(handle(window), Qt.Key.Key_K)
    assert action.isChecked()
    QTest.keyRelease(handle(window), Qt.Key.Key_K)
    assert not action.isChecked()


def test_another_key_does_not_end_it(window: QWidget, action: QAction) -> None:
    QTest.keyPress(handle(window), Qt.Key.Key_K)
    QTest.keyClick(handle(window), Qt.Key.Key_Space)
    assert action.isChecked()


def test_the_repeats_of_a_held_key_neither_end_it_nor_begin_it_anew(
    window: QWidget, action: QAction
) -> None:
    switched: list[bool] = []
    action.toggled.connect(switched.append)
    QTest.keyPress(handle(window), Qt.Key.Key_K)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        repeat = QKeyEvent(kind, Qt.Key.Key_K, NO_KEYS, "k", True)
        QApplication.sendEvent(handle(window), repeat)
    assert switched == [True]


@pytest.fixture
def lingering(window: QWidget) -> QAction:
    """A switch where a held key is repeated as letting it go and pressing it."""
    made = QAction("Look", window)
    made.setCheckable(True)
    made.setShortcut("K")
    window.addAction(made)
    HeldKey(made, linger_ms=50)
    return made


def test_let_go_and_pressed_at_once_it_was_held_all_the_time(
    window: QWidget, lingering: QAction, qtbot: QtBot
) -> None:
    switched: list[bool] = []
    lingering.toggled.connect(switched.append)
    QTest.keyPress(handle(window), Qt.Key.Key_K)
    for _repeat in range(3):
        QTest.keyRelease(handle(window), Qt.Key.Key_K)
        QTest.keyPress(handle(window), Qt.Key.Key_K)
    assert switched == [True]
    with qtbot.waitSignal(lingering.toggled):
        QTest.keyRelease(handle(window), Qt.Key.Key_K)
    assert switched == [True, False]


def test_leaving_the_window_ends_it_without_lingering(window: QWidget, lingering: QAction) -> None:
    QTest.keyPress(handle(window), Qt.Key.Key_K)
    QTest.keyRelease(handle(window), Qt.Key.Key_K)
    assert lingering.isChecked()
    QApplication.sendEvent(handle(window), QFocusEvent(QEvent.Type.FocusOut))
    assert not lingering.isChecked()


def test_leaving_the_window_ends_it(window: QWidget, action: QAction) -> None:
    QTest.keyPress(handle(window), Qt.Key.Key_K)
    QApplication.sendEvent(handle(window), QFocusEvent(QEvent.Type.FocusOut))
    assert not action.isChecked()


def test_triggered_without_a_key_it_stays_until_the_key_is_struck(
    window: QWidget, action: QAction
) -> None:
    action.trigger()
    QApplication.sendEvent(handle(window), QFocusEvent(QEvent.Type.FocusOut))
    assert action.isChecked()
    QTest.keyClick(handle(window), Qt.Key.Key_K)
    assert not action.isChecked()


def test_a_key_set_by_the_user_counts_whichever_of_it_is_let_go_first(
    window: QWidget, action: QAction
) -> None:
    action.setShortcut(QKeySequence("Ctrl+J"))
    QTest.keyPress(handle(window), Qt.Key.Key_J, CTRL)
    assert action.isChecked()
    QTest.keyRelease(handle(window), Qt.Key.Key_J)
    assert not action.isChecked()
