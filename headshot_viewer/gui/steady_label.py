"""A label whose height does not change with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

MOST_LINES: Final = 5
"""No more room than this is kept for words that are not shown."""


class SteadyLabel(QLabel):
    """Shows one of several texts, and is always as tall as the longest of them.

    So the controls below it do not move, whichever text is shown. It sets that height as its
    minimum: a label with only a height for its width is squeezed in a scrolling panel, and its
    first and last line are cut.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def keep_room_for(self, texts: Iterable[str]) -> None:
        """Be tall enough for each of *texts*, up to :data:`MOST_LINES`."""
        self._texts = tuple(texts)
        self._measure()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        most_px = MOST_LINES * self.fontMetrics().lineSpacing()
        kept_px = min(most_px, max(map(self._height_px, self._texts), default=0))
        self.setMinimumHeight(max(kept_px, self._height_px(self.text())))

    def _height_px(self, text: str) -> int:
        room = QRect(0, 0, self.contentsRect().width(), 1 << 16)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
