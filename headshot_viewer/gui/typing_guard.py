"""Keeps shortcuts from firing while the user types."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid


class TypingGuard(QObject):
    """Lets the focused field keep every key that types a character into it.

    Qt's fields claim plain characters already, but not those of the third level of a keyboard, such
    as ``@`` by AltGr+Q, which some systems report as Ctrl+Alt+Q.

    Only that one field is watched: a global filter would see every event of the program.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = now if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and writes(event)
            and not watched.property("readOnly")
        ):
            event.accept()
            return True
        return False


def writes(event: QKeyEvent) -> bool:
    """Return whether a key with what is held writes a letter of the third level."""
    held = {key for key in _HELD if event.modifiers() & key}
    return held in _THIRD_LEVEL and event.text().isprintable() and event.text() != ""


_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_HELD: Final = (_CTRL, _ALT, Qt.KeyboardModifier.MetaModifier)
_THIRD_LEVEL: Final = ({_CTRL, _ALT}, *(({_ALT},) if sys.platform == "darwin" else ()))
"""What is held, by Qt's account, while a letter of the third level is written."""
