"""A label that elides its text if there is no room, and shows all of it in its tooltip."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

_LEAST_LETTERS: Final = 4
"""So many and an ellipsis are left at the least."""


class ElidedLabel(QLabel):
    """A label of one line that may be narrower than its text.

    A plain :class:`QLabel` requires the width of its text, so that in a narrow window either its
    neighbours or its own last letter are cut off.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        letters = self.text()[:_LEAST_LETTERS] + "…" if self.text() else ""
        least = self.fontMetrics().horizontalAdvance(letters)
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                room,
                self.alignment(),
                self.palette(),
                self.isEnabled(),
                words,
                QPalette.ColorRole.WindowText,
            )
