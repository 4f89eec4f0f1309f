"""An image whose pixels move together without being copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QSize

_PIXEL_BYTES = 4


class RollingImage:
    """Pixels in a longer memory, of which the image is a window.

    Moving the window by one pixel moves every pixel by one column, by a row's length by one row.
    What leaves on the right is then what enters on the left, one row lower: it has to be painted
    anyway. Only where the window reaches an end of its memory, it is copied back to the middle.
    (Wrapping around in both directions instead needs up to four pieces to show, and copying a row
    in two pieces takes twice as long as in one.)
    """

    def __init__(self, size_px: QSize) -> None:
        width, height = size_px.width(), size_px.height()
        self._size = (width, height)
        self._middle_px = (width * height + 7) // 8
        self._memory = memoryview(bytearray((width * height + 2 * self._middle_px) * _PIXEL_BYTES))
        self._start_px = self._middle_px
        self.image = self._window()

    def roll(self, by: QPoint) -> None:
        """Move all pixels to the right and down; what enters is undefined."""
        start_px = self._start_px - by.y() * self._size[0] - by.x()
        if not 0 <= start_px <= 2 * self._middle_px:
            self._copy(self._middle_px - start_px)
            start_px = self._middle_px
        self._start_px = start_px
        self.image = self._window()

    def part(self, box: QRect) -> QImage:
        """Return a part of the image, over the same memory until the next :meth:`roll`."""
        row_px = self._size[0]
        start = (self._start_px + box.y() * row_px + box.x()) * _PIXEL_BYTES
        row = row_px * _PIXEL_BYTES
        length = (box.height() - 1) * row + box.width() * _PIXEL_BYTES
        window = self._memory[start : start + length]
        return QImage(window, box.width(), box.height(), row, QImage.Format.Format_RGB32)

    def _window(self) -> QImage:
        width, height = self._size
        return self.part(QRect(0, 0, width, height)) if width and height else QImage()

    def _copy(self, by_px: int) -> None:
        """Move what the window holds along the memory, as far as that has room for it."""
        width, height = self._size
        length_px = len(self._memory) // _PIXEL_BYTES
        first = max(0, self._start_px + by_px)
        last = min(length_px, self._start_px + by_px + width * height)
        if first < last:
            target = slice(first * _PIXEL_BYTES, last * _PIXEL_BYTES)
            source = slice((first - by_px) * _PIXEL_BYTES, (last - by_px) * _PIXEL_BYTES)
            self._memory[target] = self._memory[source]
