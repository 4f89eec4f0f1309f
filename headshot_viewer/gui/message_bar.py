"""A message above the panes that covers no picture: an error, a report, a question."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStyle, QToolButton, QWidget

from headshot_viewer.gui.icons import icon
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    Answers: TypeAlias = Mapping[str, Callable[[], object]]
    Holds: TypeAlias = Callable[[], bool]

_TURNS: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Invisible marks that turn the direction of the words after them."""


class MessageBar(QFrame):
    """Shows the newest message until it is answered or closed.

    Signals:
        shown: a message appeared; carries its text.
        closed: the message disappeared.
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
        # A name without a space in it must not make the window wider.
        self._label.setMinimumWidth(1)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._answers = QHBoxLayout()
        self._buttons: list[QPushButton] = []
        self._holds: Holds | None = None
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

    def inform(self, text: str, answers: Answers | None = None, holds: Holds | None = None) -> None:
        """Show a sentence.

        Args:
            text: the sentence.
            answers: buttons by their text, and what they do.
            holds: says whether the sentence is still true; without it, it is until it is closed.
        """
        self._show(text, QStyle.StandardPixmap.SP_MessageBoxInformation, answers or {}, holds)

    def warn(self, text: str, answers: Answers | None = None, holds: Holds | None = None) -> None:
        """Show what went wrong; arguments as in :meth:`inform`."""
        self._show(text, QStyle.StandardPixmap.SP_MessageBoxWarning, answers or {}, holds)

    def dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    @Slot()
    def review(self) -> None:
        """Remove the message if it is outdated, because its actions would affect something else."""
        if not self.isHidden() and self._holds is not None and not self._holds():
            self.dismiss()

    def _show(
        self,
        text: str,
        symbol: QStyle.StandardPixmap,
        answers: Answers,
        holds: Holds | None,
    ) -> None:
        self._holds = holds
        size_px = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._symbol.setPixmap(self.style().standardIcon(symbol).pixmap(size_px))
        self._label.setText(_readable(spoken(text)))
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


def _readable(text: str) -> str:
    """Return *text* so that file names in it cannot reverse the text or start a new line.

    Bytes of a name that are no UTF-8 show as the sign for what cannot be read.
    """
    stand_ins = {"Cc": " ", "Cs": "\ufffd"}
    return "".join(
        stand_ins.get(unicodedata.category(each), each) for each in text if each not in _TURNS
    )
