"""Where the note of an annotation is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit


class NoteField(QPlainTextEdit):
    """A text field that returns the focus to the picture when the user has finished.

    Esc and Ctrl+Enter give the keys back to the picture. Undo takes back letters as long as there
    are any, and goes on with the steps of the session then; so does redo.

    Signals:
        finished: the user has written what there was to write.
    """

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and with_control):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._has_nothing_to_take_back(event):
            # Left to the window's own command.
            event.ignore()
            return True
        return super().event(event)

    def _has_nothing_to_take_back(self, event: QKeyEvent) -> bool:
        written = self.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not written.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not written.isRedoAvailable()
        return False
