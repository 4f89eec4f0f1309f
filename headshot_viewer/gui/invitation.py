"""The text in an empty pane: what belongs there and how to open it, or why it is missing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

_FRAME_MARGIN_PX: Final = 20


class Invitation(QWidget):
    """Lies over a pane while it shows no picture.

    Signals:
        clicked: the user wants to choose a file.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below_px = 0
        self._headline = QLabel(self)
        self._detail = QLabel(self)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.clicked)
        for label in (self._headline, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._headline.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 40, 40, 40)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._headline)
        layout.addWidget(self._detail)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, headline: str, detail: str, button: str, *, below_px: int = 0) -> None:
        """Show these words; an empty *button* hides the button.

        Args:
            headline: what belongs here, or why it is not here.
            detail: more of it, in smaller letters.
            button: what a click brings.
            below_px: down to where the pane has a badge, which the frame leaves free.
        """
        if below_px != self._below_px:
            self._below_px = below_px
            self.update()
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._button.setText(button)
        self._button.setVisible(bool(button))

    @property
    def words(self) -> str:
        """Everything it says, for tests and screen readers."""
        return "\n".join((self._headline.text(), self._detail.text(), self._button.text()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(
                QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.5, Qt.PenStyle.DashLine)
            )
            margin = _FRAME_MARGIN_PX
            top = max(margin, self._below_px + margin // 2)
            painter.drawRoundedRect(self.rect().adjusted(margin, top, -margin, -margin), 10, 10)
