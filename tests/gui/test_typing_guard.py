"""No command's key is taken from somebody who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from headshot_viewer.gui.typing_guard import is_typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier


def _override(text: str, held: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Q, held, text)


def _focus(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_letters_of_the_third_level_belong_to_the_field(field: type[QWidget], qtbot: QtBot) -> None:
    widget = field()
    _focus(widget, qtbot)
    assert is_typed(_override("@", CTRL_ALT))
    # Ctrl and Alt and N without AltGr: a command, which writes nothing.
    assert not is_typed(_override("\x0e", CTRL_ALT))
    assert not is_typed(_override("", CTRL_ALT))
    assert not is_typed(_override("s", CTRL))


def test_where_nothing_can_be_written_every_key_is_a_command(qtbot: QtBot) -> None:
    reading = QPlainTextEdit()
    reading.setReadOnly(True)
    for widget in (QPushButton(), reading):
        _focus(widget, qtbot)
        assert not is_typed(_override("@", CTRL_ALT))
