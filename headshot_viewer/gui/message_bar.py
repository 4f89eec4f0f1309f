"""One sentence above the panes that hides no picture: an error, a report, a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStyle, QToolButton, QWidget

from headshot_viewer.gui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    Answers: TypeAlias = Mapping[str, Callable[[], object]]


class MessageBar(QFrame):
    """Shows the newest message until it is answered or closed.

    Signals:
        shown: a message appeared; carries its text.
        closed: the message went.
    """

    shown = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._symbol = QLabel(self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._answers = QHBoxLayout()
        self._buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setIcon(icon("cancel"))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 6, 5)
        layout.addWidget(self._symbol)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._answers)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, or nothing."""
        return "" if self.isHidden() else self._label.text()

    def inform(self, text: str, answers: Answers | None = None) -> None:
        """Show a sentence; *answers* are buttons by their text and what they do."""
        self._show(text, QStyle.StandardPixmap.SP_MessageBoxInformation, answers or {})

    def warn(self, text: str, answers: Answers | None = None) -> None:
        """Show what went wrong; *answers* are buttons by their text and what they do."""
        self._show(text, QStyle.StandardPixmap.SP_MessageBoxWarning, answers or {})

    def dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def _show(
        self,
        text: str,
        symbol: QStyle.StandardPixmap,
        answers: Answers,
    ) -> None:
        size_px = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._symbol.setPixmap(self.style().standardIcon(symbol).pixmap(size_px))
        self._label.setText(text)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(words, act) for words, act in answers.items()]
        self.show()
        self.shown.emit(text)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(self.dismiss)
        button.clicked.connect(lambda: act())
        self._answers.addWidget(button)
        return button
