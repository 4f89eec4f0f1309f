"""No command's key is taken from somebody who writes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def is_typed(event: QKeyEvent) -> bool:
    """Return whether a key writes a letter into the field that has the focus.

    Fields of Qt claim plain letters by themselves. They do not claim those of the third level of a
    keyboard, such as ``@`` by AltGr and Q, which some systems report as Ctrl and Alt and Q.
    """
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) or field.isReadOnly():
        return False
    held = {key for key in _HELD if event.modifiers() & key}
    return held in _THIRD_LEVEL and event.text().isprintable() and event.text() != ""


_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_HELD: Final = (_CTRL, _ALT, Qt.KeyboardModifier.MetaModifier)
_THIRD_LEVEL: Final = ({_CTRL, _ALT}, *(({_ALT},) if sys.platform == "darwin" else ()))
"""What is held, by Qt's account, while a letter of the third level is written."""
