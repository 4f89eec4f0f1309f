"""Shows the caption of the finding under discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from headshot_viewer.paint.captions import plan_caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from headshot_viewer.paint.captions import Caption

LEAST_TEXT_PX: Final = 13.0
TEXT_OF_WIDTH: Final = 0.0105
"""Height of the text as a share of the width there is: a large screen is looked at from afar."""
MOST_TEXT_PX: Final = 30.0


class CaptionView(QWidget):
    """Paints one caption of a walk; as high as the longest of them, so that nothing jumps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._captions: tuple[Caption, ...] = ()
        self._current = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def caption(self) -> Caption | None:
        """The caption that is shown."""
        return self._captions[self._current] if self._captions else None

    @property
    def has_words(self) -> bool:
        return bool(self._captions)

    def show_caption(self, captions: Sequence[Caption], current: int) -> None:
        """Show one of the captions of a walk; without any there is nothing to show."""
        self._captions, self._current = tuple(captions), current
        before, said = self.accessibleName(), self.caption
        self.setAccessibleName("" if said is None else said.spoken())
        if said is not None and self.accessibleName() != before and self.isVisible():
            # Screen readers announce it, wherever the focus is.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said.spoken()))
        self._take_height()
        self.update()

    def height_for(self, width_px: int) -> int:
        """Return its height for a width, in logical pixels."""
        text_px = self._text_px(width_px)
        plans = (plan_caption(each, width_px, text_px) for each in self._captions)
        return round(max((plan.height_px for plan in plans), default=0.0))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height_for(self.width()))

    @staticmethod
    def _text_px(width_px: int) -> float:
        return min(MOST_TEXT_PX, max(LEAST_TEXT_PX, width_px * TEXT_OF_WIDTH))

    def _take_height(self) -> None:
        wanted = self.height_for(self.width())
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        said = self.caption
        if said is None:
            return
        plan = plan_caption(said, self.width(), self._text_px(self.width()))
        with QPainter(self) as painter:
            plan.paint(painter, QRectF(self.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()
