"""A pane's picture in device pixels: scrolled when panned, painted only where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


class PaneBuffer:
    """What a pane shows below its badges and crosses, kept between paint events.

    A buffer of its own rather than ``QWidget.scroll``: that repaints everything at fractional
    display scaling, this moves whole device pixels at any.
    """

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._content: Hashable = None
        self._origin = QPoint()
        self.painted_px = 0
        """Device pixels painted by the last :meth:`refresh`; tests hold it against the strips."""

    def refresh(
        self,
        size_px: QSize,
        content: Hashable,
        origin: QPoint,
        paint: Callable[[QPainter, QRect], None],
    ) -> None:
        """Bring the buffer up to date.

        Args:
            size_px: of the pane, in device pixels.
            content: everything that is painted, apart from where; equal means the same pixels.
            origin: where the content hangs, in device pixels from the top left corner.
            paint: paints a part of the content, in device pixels; the painter is clipped to it.
        """
        self.painted_px = 0
        whole = QRect(QPoint(0, 0), size_px)
        if self._pixmap.size() != size_px:
            self._pixmap = QPixmap(size_px)
            stale = [whole]
        elif content != self._content:
            stale = [whole]
        else:
            stale = self._scroll(origin - self._origin, whole)
        self._content, self._origin = content, QPoint(origin)
        self._paint(stale, paint)

    def blit(self, painter: QPainter, device_pixel_ratio: float) -> None:
        """Copy the buffer to a painter that is in logical pixels."""
        self._pixmap.setDevicePixelRatio(device_pixel_ratio)
        painter.drawPixmap(0, 0, self._pixmap)
        self._pixmap.setDevicePixelRatio(1.0)

    def forget(self) -> None:
        self._pixmap = QPixmap()

    def _scroll(self, by: QPoint, whole: QRect) -> list[QRect]:
        if by.isNull():
            return []
        if abs(by.x()) >= whole.width() or abs(by.y()) >= whole.height():
            return [whole]
        self._pixmap.scroll(by.x(), by.y(), whole)
        kept = whole.translated(by).intersected(whole)
        beside_x = kept.right() + 1 if by.x() < 0 else 0
        beside_y = kept.bottom() + 1 if by.y() < 0 else 0
        # Two strips rather than their bounding rectangle, which would be the whole pane.
        strips = [
            QRect(beside_x, 0, abs(by.x()), whole.height()),
            QRect(kept.left(), beside_y, kept.width(), abs(by.y())),
        ]
        return [strip for strip in strips if not strip.isEmpty()]

    def _paint(self, stale: list[QRect], paint: Callable[[QPainter, QRect], None]) -> None:
        for part in stale:
            with QPainter(self._pixmap) as painter:
                painter.setClipRect(part)
                paint(painter, part)
            self.painted_px += part.width() * part.height()
