"""What an empty pane says: what belongs there and how to bring it, or why it is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Invitation(QWidget):
    """Lies over a pane while it shows no picture.

    Signals:
        clicked: the user wants to choose a file.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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

    def say(self, headline: str, detail: str, button: str) -> None:
        """Show these words; an empty *button* hides the button."""
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
            painter.drawRoundedRect(self.rect().adjusted(20, 20, -20, -20), 10, 10)
