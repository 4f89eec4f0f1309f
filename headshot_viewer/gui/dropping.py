"""Files dragged over the window: which are accepted, and where they will open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QRect
    from PySide6.QtGui import QDropEvent

_FRAME_PX: Final = 4
_ROOM_PX: Final = 12
_SHADE: Final = 40
"""Of 255: visible, without hiding the content below."""


def local_files(data: QMimeData) -> list[Path]:
    """Return the files of this computer that *data* names, in order."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_copy(event: QDropEvent) -> None:
    """Accept dragged files as copies, whatever was proposed.

    Accepting a move tells the file manager that the files changed hands, and some file managers
    then delete theirs.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class DropMark(QWidget):
    """A frame around the place that would take the dragged files, with what they would become."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = ""
        self.hide()

    def show_over(self, place: QRect, words: str) -> None:
        """Cover *place* of the parent, and show *words* there."""
        self.words = words
        self.setGeometry(place)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        colour, shade = (palette.color(QPalette.ColorRole.Highlight) for _ in range(2))
        shade.setAlpha(_SHADE)
        frame = QRectF(self.rect()).adjusted(*(_FRAME_PX * each / 2 for each in (1, 1, -1, -1)))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, _FRAME_PX))
            painter.setBrush(shade)
            painter.drawRect(frame)
            # At the foot: what hangs in the pane has its name at the top.
            room = (
                painter.fontMetrics()
                .boundingRect(self.words)
                .adjusted(-_ROOM_PX, -_ROOM_PX // 2, _ROOM_PX, _ROOM_PX // 2)
            )
            room.moveCenter(self.rect().center())
            room.moveBottom(self.rect().bottom() - 2 * _ROOM_PX)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
            painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.words)
