"""A pane's picture in device pixels: moved when panned, painted only where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

from headshot_viewer.gui.rolling_image import RollingImage

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from PySide6.QtGui import QTransform


class PaneBuffer:
    """What a pane shows below its badges and crosses, kept between paint events.

    A buffer of its own rather than ``QWidget.scroll``: that repaints everything at fractional
    display scaling, this moves whole device pixels at any.
    """

    def __init__(self) -> None:
        self._pixels = RollingImage(QSize())
        self._content: Hashable = None
        self._origin = QPoint()
        self._valid = QRegion()
        self._guess: QImage | None = None
        self._spare = QImage()
        self.painted_px = 0
        """Device pixels painted by the last :meth:`refresh`; tests hold it against the strips."""

    def refresh(
        self,
        size_px: QSize,
        content: Hashable,
        origin: QPoint,
        paint: Callable[[QPainter, QRect], None],
        wanted: QRect | None = None,
        changed: QRegion | None = None,
    ) -> None:
        """Bring the buffer up to date.

        Args:
            size_px: of the pane, in device pixels.
            content: everything that is painted, apart from where; equal means the same pixels.
            origin: where the content hangs, in device pixels from the top left corner.
            paint: paints a part of the content, in device pixels; the painter is clipped to it.
            wanted: what will be looked at; the rest may stay unpainted. All without it.
            changed: where another *content* differs from the last one; everywhere without it.
        """
        self.painted_px = 0
        self._guess = None
        whole = QRect(QPoint(0, 0), size_px)
        if self._pixels.image.size() != size_px:
            self._pixels = RollingImage(size_px)
            self._valid = QRegion()
        elif content != self._content:
            self._valid = QRegion() if changed is None else self._valid.subtracted(changed)
        elif origin != self._origin:
            self._move(origin - self._origin, whole)
        self._content, self._origin = content, QPoint(origin)
        self._paint(QRegion(whole if wanted is None else wanted.intersected(whole)), paint)

    def guess(
        self,
        moved: QTransform,
        paint: Callable[[QPainter, QRect], None],
        wanted: QRect | None = None,
    ) -> None:
        """Show the pixels of the last :meth:`refresh` scaled, until the next one.

        Args:
            moved: from where its content was to where it is now, in device pixels.
            paint: paints a part of the content where it was; for what was not seen before.
            wanted: as in :meth:`refresh`.
        """
        known = self._pixels.image
        # Fresh memory for every step would take longer than scaling the pixels into it.
        if self._spare.size() != known.size():
            self._spare = QImage(known.size(), QImage.Format.Format_RGB32)
        self._guess = guess = self._spare
        seen = self._valid.boundingRect()
        whole = known.rect() if wanted is None else wanted
        fresh = QRegion(whole).subtracted(QRegion(self._covered(moved)))
        where_it_was, _ = moved.inverted()
        with QPainter(guess) as painter:
            painter.setTransform(moved)
            painter.drawImage(seen.topLeft(), known, seen)
        parts: Iterable[QRect] = fresh  # type: ignore[assignment]  # as in _paint
        for part in parts:
            with QPainter(guess) as painter:
                painter.setClipRect(part)
                painter.setTransform(moved)
                paint(painter, where_it_was.mapRect(QRectF(part)).toAlignedRect())

    def can_guess(self, size_px: QSize, moved: QTransform, wanted: QRect | None = None) -> bool:
        """Return whether there are pixels in one piece for most of what is wanted."""
        if self._pixels.image.size() != size_px or self._valid.rectCount() != 1:
            return False
        whole = QRect(QPoint(0, 0), size_px) if wanted is None else wanted
        covered = self._covered(moved).intersected(whole)
        return 2 * covered.width() * covered.height() >= whole.width() * whole.height()

    def _covered(self, moved: QTransform) -> QRect:
        """Return where the pixels that are there lie after a move, without their soft rim."""
        seen = QRectF(self._valid.boundingRect())
        return moved.mapRect(seen).toAlignedRect().adjusted(1, 1, -1, -1)

    def blit(self, painter: QPainter, device_pixel_ratio: float) -> None:
        """Copy the buffer to a painter that is in logical pixels."""
        painter.save()
        painter.scale(1 / device_pixel_ratio, 1 / device_pixel_ratio)
        self.draw(painter, self._pixels.image.rect())
        painter.restore()

    def draw(self, painter: QPainter, part: QRect) -> None:
        """Copy a part of the buffer to a painter that is in device pixels."""
        image = self._guess or self._pixels.image
        if part == image.rect():
            painter.drawImage(QPoint(0, 0), image)
        else:
            painter.drawImage(part.topLeft(), image, part)

    def forget(self) -> None:
        self._guess = None
        self._spare = QImage()
        self._pixels = RollingImage(QSize())

    def _move(self, by: QPoint, whole: QRect) -> None:
        self._valid = self._valid.translated(by).intersected(whole)
        if not self._valid.isEmpty():
            self._pixels.roll(by)

    def _paint(self, wanted: QRegion, paint: Callable[[QPainter, QRect], None]) -> None:
        # Rectangle by rectangle: that around an L-shaped region would be the whole pane.
        # Qt's stubs do not say that a region is made of rectangles.
        parts: Iterable[QRect] = wanted.subtracted(self._valid)  # type: ignore[assignment]
        for part in parts:
            with QPainter(self._pixels.image) as painter:
                painter.setClipRect(part)
                paint(painter, part)
            self.painted_px += part.width() * part.height()
        self._valid = self._valid.united(wanted)
