"""A pane's picture in device pixels: moved when panned, painted only where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator


class PaneBuffer:
    """What a pane shows below its badges and crosses, kept between paint events.

    A buffer of its own rather than ``QWidget.scroll``: that repaints everything at fractional
    display scaling, this moves whole device pixels at any. What leaves the pane on one side makes
    room for what enters on the other, so that panning moves no pixel within the buffer.
    """

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._content: Hashable = None
        self._origin = QPoint()
        self._corner = QPoint()
        self._valid = QRegion()
        self.painted_px = 0
        """Device pixels painted by the last :meth:`refresh`; tests hold it against the strips."""

    def refresh(
        self,
        size_px: QSize,
        content: Hashable,
        origin: QPoint,
        paint: Callable[[QPainter, QRect], None],
        wanted: QRect | None = None,
    ) -> None:
        """Bring the buffer up to date.

        Args:
            size_px: of the pane, in device pixels.
            content: everything that is painted, apart from where; equal means the same pixels.
            origin: where the content hangs, in device pixels from the top left corner.
            paint: paints a part of the content, in device pixels; the painter is clipped to it,
                and may carry a transform already.
            wanted: what will be looked at; the rest may stay unpainted. All without it.
        """
        self.painted_px = 0
        whole = QRect(QPoint(0, 0), size_px)
        if self._pixmap.size() != size_px:
            self._pixmap = QPixmap(size_px)
            self._start_anew()
        elif content != self._content:
            self._start_anew()
        else:
            self._move(origin - self._origin, whole)
        self._content, self._origin = content, QPoint(origin)
        self._paint(QRegion(whole if wanted is None else wanted.intersected(whole)), paint)

    def blit(self, painter: QPainter, device_pixel_ratio: float) -> None:
        """Copy the buffer to a painter that is in logical pixels."""
        painter.save()
        painter.scale(1 / device_pixel_ratio, 1 / device_pixel_ratio)
        self.draw(painter, QRect(QPoint(0, 0), self._pixmap.size()))
        painter.restore()

    def draw(self, painter: QPainter, part: QRect) -> None:
        """Copy a part of the buffer to a painter that is in device pixels."""
        for piece, corner in self._tiles(part):
            painter.drawPixmap(piece.topLeft(), self._pixmap, piece.translated(-corner))

    def forget(self) -> None:
        self._pixmap = QPixmap()

    def _start_anew(self) -> None:
        self._valid, self._corner = QRegion(), QPoint()

    def _move(self, by: QPoint, whole: QRect) -> None:
        self._valid = self._valid.translated(by).intersected(whole)
        corner = self._corner + by
        self._corner = QPoint(corner.x() % whole.width(), corner.y() % whole.height())

    def _tiles(self, part: QRect) -> Iterator[tuple[QRect, QPoint]]:
        """Yield the pieces of *part* that lie together in the buffer, where its corner is seen."""
        size = self._pixmap.size()
        for x in (self._corner.x(), self._corner.x() - size.width()):
            for y in (self._corner.y(), self._corner.y() - size.height()):
                piece = part.intersected(QRect(QPoint(x, y), size))
                if not piece.isEmpty():
                    yield piece, QPoint(x, y)

    def _paint(self, wanted: QRegion, paint: Callable[[QPainter, QRect], None]) -> None:
        # Rectangle by rectangle: that around an L-shaped region would be the whole pane.
        # Qt's stubs do not say that a region is made of rectangles.
        parts: Iterable[QRect] = wanted.subtracted(self._valid)  # type: ignore[assignment]
        for part in parts:
            for piece, corner in self._tiles(part):
                with QPainter(self._pixmap) as painter:
                    painter.translate(-corner)
                    painter.setClipRect(piece)
                    paint(painter, piece)
            self.painted_px += part.width() * part.height()
        self._valid = self._valid.united(wanted)
