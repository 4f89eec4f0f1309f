"""A pane's picture in device pixels: moved when panned, painted only where it must be."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion, QTransform

from headshot_viewer.gui.rolling_image import RollingImage

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

AHEAD_PX: Final = 48
"""How far beyond the pane's edge is painted where a pan goes, in device pixels."""

_MIDDLE_PX: Final = 0.49
"""A little less than half, so that rounding leaves no pixel out."""


class _Sketch(NamedTuple):
    """What lies around the pixels that are there, painted coarsely.

    Attributes:
        box: where it lies, in the device pixels of the last refresh.
        image: all of it.
    """

    box: QRectF
    image: QImage


class _Guess(NamedTuple):
    """How the pixels that are there stand in for those that are wanted.

    Attributes:
        seen: which of them.
        moved: from where they are to where they are shown.
        covered: where they are shown, in whole pixels.
        beside: where they are not, of what is wanted; there the sketch is shown.
    """

    seen: QRect
    moved: QTransform
    covered: QRect
    beside: tuple[QRect, ...]


class PaneBuffer:
    """What a pane shows below its badges and crosses, kept between paint events.

    A buffer of its own rather than ``QWidget.scroll``: that repaints everything at fractional
    display scaling, this moves whole device pixels at any. A strip that comes to light takes hardly
    longer where it is six times as wide, so that a pan paints ahead of itself: between two frames,
    where there is time for that (:meth:`paint_ahead`), else along with the strip.
    """

    def __init__(self, ahead_px: int = AHEAD_PX, *, is_second: bool = False) -> None:
        """Make it.

        Args:
            ahead_px: how far is painted ahead of a pan along with a strip, in device pixels; 0 for
                nothing. Between two frames it is twice as far.
            is_second: of two that pan together. The second one paints in between the frames in
                which the first one does, so that none takes as long as both.
        """
        self._ahead_px = ahead_px
        self._margin_px = 2 * ahead_px
        self._is_second = is_second
        self._is_first_strip = True
        self._size_px = QSize()
        self._pixels = RollingImage(QSize())
        self._content: Hashable = None
        self._origin = QPoint()
        self._heading = QPoint()
        self._wanted = QRect()
        self._valid = QRegion()
        self._guess: _Guess | None = None
        self._sketch: _Sketch | None = None
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
        self._sketch = None
        whole, moved = QRect(QPoint(0, 0), size_px), QPoint()
        if self._size_px != size_px:
            self._size_px = QSize(size_px)
            self._pixels = RollingImage(self._room.size())
            self._valid, self._is_first_strip = QRegion(), True
        elif content != self._content:
            self._valid = QRegion() if changed is None else self._valid.subtracted(changed)
            self._is_first_strip = changed is None
        elif origin != self._origin:
            moved = origin - self._origin
            self._move(moved)
        self._content, self._origin, self._heading = content, QPoint(origin), moved
        self._wanted = whole if wanted is None else wanted.intersected(whole)
        fresh = QRegion(self._wanted).subtracted(self._valid)
        self._paint(self._and_ahead(fresh), paint)

    @property
    def is_guess(self) -> bool:
        """Whether scaled pixels are shown."""
        return self._guess is not None

    @property
    def _room(self) -> QRect:
        """Where there are pixels, counted from the pane's top left corner."""
        around = (self._margin_px * s for s in (-1, -1, 1, 1))
        return QRect(QPoint(0, 0), self._size_px).adjusted(*around)

    @property
    def is_near_the_end(self) -> bool:
        """Whether a pan that goes on will soon come to what is not painted."""
        return not self._unpainted(self._ahead_px).isEmpty()

    def paint_ahead(self, paint: Callable[[QPainter, QRect], None]) -> None:
        """Paint what comes to light next if the pan goes on; *paint* as in :meth:`refresh`."""
        if self.is_near_the_end:
            self._paint(self._unpainted(self._margin_px), paint)

    def _unpainted(self, by_px: int) -> QRegion:
        """Return what is not painted of what the next *by_px* of the last pan bring to light."""
        if self._guess is not None or self._heading.isNull():
            return QRegion()
        coming = _stretched(self._wanted, self._heading, by_px).intersected(self._room)
        return QRegion(coming).subtracted(self._valid)

    def _and_ahead(self, fresh: QRegion) -> QRegion:
        """Return *fresh* and a part of what is about to come to light after it."""
        if fresh.isEmpty() or self._heading.isNull() or self._valid.isEmpty():
            return fresh
        by_px = self._ahead_px
        if self._is_second and self._is_first_strip:
            by_px //= 2
        self._is_first_strip = False
        parts: Iterable[QRect] = fresh  # type: ignore[assignment]  # as in _paint
        for part in tuple(parts):
            fresh = fresh.united(_stretched(part, self._heading, by_px))
        return fresh.intersected(self._room).subtracted(self._valid)

    def guess(
        self,
        moved: QTransform,
        paint: Callable[[QPainter, QRect], None],
        wanted: QRect | None = None,
        *,
        sketch_px: int = 1,
        farthest: float = 1.0,
    ) -> None:
        """Show the pixels of the last :meth:`refresh` scaled, until the next one.

        Args:
            moved: from where its content was to where it is now, in device pixels.
            paint: paints a part of the content where it was; for what was not seen before.
            wanted: as in :meth:`refresh`.
            sketch_px: how large the pixels of that are in the end, in device pixels. They are
                mixed: what comes to light is out of focus, and no mosaic.
            farthest: how many times smaller *moved* may become before the next refresh; the sketch
                is made once, for all of that.
        """
        whole = QRect(QPoint(0, 0), self._size_px) if wanted is None else wanted
        seen = self._seen(whole).boundingRect()
        covered = _covered(seen, moved).intersected(whole)
        beside: Iterable[QRect] = QRegion(whole).subtracted(QRegion(covered))  # type: ignore[assignment]  # as in _paint
        self._guess = guess = _Guess(seen, QTransform(moved), covered, tuple(beside))
        if guess.beside:
            where_it_was, _ = moved.inverted()
            needed = where_it_was.mapRect(QRectF(whole))
            if self._sketch is None or not self._sketch.box.contains(needed):
                box = _reached(QRectF(whole), moved, farthest).united(needed)
                smaller = min(moved.m11(), 1 / farthest)
                self._sketch = _sketched(box, smaller / sketch_px, paint)

    def can_guess(self, size_px: QSize, moved: QTransform, wanted: QRect | None = None) -> bool:
        """Return whether there are pixels in one piece for most of what is wanted.

        They need not be as many where a guess is shown: who zooms out on and on would be kept
        waiting by a frame that takes long, again and again.
        """
        whole = QRect(QPoint(0, 0), size_px) if wanted is None else wanted
        seen = self._seen(whole)
        if self._size_px != size_px or seen.rectCount() != 1:
            return False
        if self._guess is not None:
            return True
        covered = _covered(seen.boundingRect(), moved).intersected(whole)
        return 2 * covered.width() * covered.height() >= whole.width() * whole.height()

    def _seen(self, whole: QRect) -> QRegion:
        """Return of what is wanted the pixels that are there."""
        return self._valid.intersected(whole)

    def _part(self, part: QRect) -> QImage:
        return self._pixels.part(part.translated(self._margin_px, self._margin_px))

    def blit(self, painter: QPainter, device_pixel_ratio: float) -> None:
        """Copy the buffer to a painter that is in logical pixels."""
        painter.save()
        painter.scale(1 / device_pixel_ratio, 1 / device_pixel_ratio)
        self.draw(painter, QRect(QPoint(0, 0), self._size_px))
        painter.restore()

    def draw(self, painter: QPainter, part: QRect) -> None:
        """Copy a part of the buffer to a painter that is in device pixels."""
        if self._guess is not None and painter.opacity() == 1:
            self._draw_guess(painter, part, self._guess)
        elif self._guess is not None:
            # To scale and to blend in one pass takes longer than one after the other.
            if self._spare.size() != self._size_px:
                self._spare = QImage(self._size_px, QImage.Format.Format_RGB32)
            with QPainter(self._spare) as spare:
                self._draw_guess(spare, part, self._guess)
            painter.drawImage(part.topLeft(), self._spare, part)
        elif not self._size_px.isEmpty():
            painter.drawImage(part.topLeft(), self._part(part))

    def _draw_guess(self, painter: QPainter, part: QRect, guess: _Guess) -> None:
        # Scaled straight to where it is seen: on a fine display a copy of it takes as long again.
        if self._sketch is not None:
            for place in guess.beside:
                painter.save()
                painter.setClipRect(place.intersected(part), Qt.ClipOperation.IntersectClip)
                painter.setTransform(guess.moved, combine=True)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                box, image = self._sketch
                painter.drawImage(box, image, QRectF(image.rect()))
                painter.restore()
        painter.save()
        painter.setClipRect(guess.covered.intersected(part), Qt.ClipOperation.IntersectClip)
        painter.setTransform(guess.moved, combine=True)
        painter.drawImage(guess.seen.topLeft(), self._part(guess.seen))
        painter.restore()

    def forget(self) -> None:
        self._guess = None
        self._sketch = None
        self._spare = QImage()
        self._size_px = QSize()
        self._pixels = RollingImage(QSize())

    def _move(self, by: QPoint) -> None:
        self._valid = self._valid.translated(by).intersected(self._room)
        if not self._valid.isEmpty():
            self._pixels.roll(by)

    def _paint(self, fresh: QRegion, paint: Callable[[QPainter, QRect], None]) -> None:
        # Rectangle by rectangle: that around an L-shaped region would be the whole pane.
        # Qt's stubs do not say that a region is made of rectangles.
        parts: Iterable[QRect] = fresh  # type: ignore[assignment]
        for part in parts:
            with QPainter(self._pixels.image) as painter:
                painter.translate(self._margin_px, self._margin_px)
                painter.setClipRect(part)
                paint(painter, part)
            self.painted_px += part.width() * part.height()
        self._valid = self._valid.united(fresh)


def _stretched(box: QRect, heading: QPoint, by_px: int) -> QRect:
    """Return *box* and what comes to light beside it while its content moves on by *by_px*."""
    dx, dy = heading.x(), heading.y()
    return box.adjusted(
        -by_px if dx > 0 else 0,
        -by_px if dy > 0 else 0,
        by_px if dx < 0 else 0,
        by_px if dy < 0 else 0,
    )


def _covered(seen: QRect, moved: QTransform) -> QRect:
    """Return the pixels of which the middle is covered after a move; not what is all but beside."""
    box = moved.mapRect(QRectF(seen))
    first = QPoint(ceil(box.left() - _MIDDLE_PX), ceil(box.top() - _MIDDLE_PX))
    last = QPoint(ceil(box.right() + _MIDDLE_PX) - 2, ceil(box.bottom() + _MIDDLE_PX) - 2)
    return QRect(first, last)


def _reached(whole: QRectF, moved: QTransform, farthest: float) -> QRectF:
    """Return what is seen where zooming out goes on about the same point, before the move."""
    scale = moved.m11()
    if scale >= 1:
        return moved.inverted()[0].mapRect(whole)
    still = QPointF(moved.dx(), moved.dy()) / (1 - scale)
    out = QTransform.fromTranslate(-still.x(), -still.y()) * QTransform.fromScale(
        farthest, farthest
    )
    return (out * QTransform.fromTranslate(still.x(), still.y())).mapRect(whole)


def _sketched(
    box: QRectF, pixels_per_px: float, paint: Callable[[QPainter, QRect], None]
) -> _Sketch:
    """Return the content of *box*, with so many of its own pixels to a device pixel."""
    width, height = (max(1, ceil(side * pixels_per_px)) for side in (box.width(), box.height()))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(width / box.width(), height / box.height())
        painter.translate(-box.topLeft())
        # Also of the pixels that the box cuts through.
        paint(painter, box.toAlignedRect().adjusted(-1, -1, 1, 1))
    return _Sketch(box, image)
