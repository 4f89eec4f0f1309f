"""No command's key is taken from somebody who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.gui.typing_guard import TypingGuard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A guarded window with a line, a page, a page that is only read, and a button."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    reading = QPlainTextEdit()
    reading.setReadOnly(True)
    for widget in (QLineEdit(), QPlainTextEdit(), reading, QPushButton()):
        layout.addWidget(widget)
    TypingGuard(made)
    made.show()
    made.activateWindow()
    return made


def _is_kept(widget: QWidget, text: str, held: Qt.KeyboardModifier) -> bool:
    """Return whether *widget* claims a key before any shortcut gets it."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Q, held, text)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def _in_focus(window: QWidget, place: int, qtbot: QtBot) -> QWidget:
    layout = window.layout()
    assert layout is not None
    item = layout.itemAt(place)
    assert item is not None
    widget = item.widget()
    assert widget is not None
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)
    return widget


@pytest.mark.parametrize("place", [0, 1])
def test_letters_of_the_third_level_belong_to_the_field(
    window: QWidget, place: int, qtbot: QtBot
) -> None:
    field = _in_focus(window, place, qtbot)
    assert _is_kept(field, "@", CTRL_ALT)
    # Ctrl and Alt and Q without AltGr: a command, which writes nothing.
    assert not _is_kept(field, "\x11", CTRL_ALT)
    assert not _is_kept(field, "", CTRL_ALT)
    assert not _is_kept(field, "q", CTRL)


@pytest.mark.parametrize("place", [2, 3])
def test_where_nothing_can_be_written_every_key_is_a_command(
    window: QWidget, place: int, qtbot: QtBot
) -> None:
    assert not _is_kept(_in_focus(window, place, qtbot), "@", CTRL_ALT)


def test_a_field_is_guarded_again_after_the_focus_was_elsewhere(
    window: QWidget, qtbot: QtBot
) -> None:
    for place in (0, 3, 1, 0):
        widget = _in_focus(window, place, qtbot)
    assert _is_kept(widget, "@", CTRL_ALT)
