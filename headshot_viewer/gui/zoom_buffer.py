"""A pane's buffer that shows something at once while one zooms, and the exact picture after."""

from __future__ import annotations

from functools import partial
from math import ceil, hypot
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QTransform

from headshot_viewer.gui.pane_buffer import AHEAD_PX, PaneBuffer

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QPainter, QRegion
    from PySide6.QtWidgets import QWidget

SLOW_PAINTING_MS: Final = 6.0
LARGE_PANE_PX: Final = 800_000
"""Where a whole repaint takes longer and the pane is larger, zooming shows scaled pixels first."""

FARTHEST_GUESS: Final = 3.0
"""Pixels are scaled no further: strokes and discs, which keep their size on screen, would jump when
the wheel rests. Also a jump from fit to 100 % is exact at once."""

SKETCH_PX: Final = 4
"""While the wheel turns, what comes to light is out of focus: in the end so many logical pixels are
one."""

SHARPEN_AFTER_MS: Final = 60
"""After this long without another step the exact picture follows."""


class ZoomBuffer(PaneBuffer):
    """Paints exactly, or scales what it has while the wheel turns and painting is slow."""

    def __init__(self, pane: QWidget, ahead_px: int = AHEAD_PX, *, is_second: bool = False) -> None:
        super().__init__(ahead_px, is_second=is_second)
        self._pane = pane
        self._shown = QTransform()
        self._asked = QTransform()
        self._shown_as: Hashable = None
        self._guessed: QRect | None = None
        self._painting_ms = 0.0
        self._has_rested = False
        self._sharpen = QTimer(pane)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(SHARPEN_AFTER_MS)
        self._sharpen.timeout.connect(self._rest)
        self._paint_last: Callable[[QPainter, QRect], None] | None = None
        # Without a wait it comes when nothing else is to be done.
        self._idle = QTimer(pane)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._paint_while_idle)

    def show(
        self,
        size_px: QSize,
        shown_as: Hashable,
        to_device: QTransform,
        paint: Callable[[QPainter, QRect, QTransform], None],
        wanted: QRect | None = None,
        changed_since: Callable[[Hashable], QRegion | None] | None = None,
    ) -> None:
        """Bring the buffer up to date, or nearly so until the wheel has rested.

        Args:
            size_px: of the pane, in device pixels.
            shown_as: what is painted, apart from where and how large.
            to_device: where and how large; its shift is in whole device pixels.
            paint: paints a part of it hung by the transform that it is given, in the pixels that
                this leads to; that is *to_device*, or while the wheel turns the one before, so that
                strokes need not be made anew for a scale that is gone in a moment.
            wanted: as in :meth:`refresh`.
            changed_since: tells which part differs from an earlier *shown_as* at the same place,
                None for all of it; without it, all does.
        """
        asked, self._asked = self._asked, to_device
        moved = self._shown.inverted()[0] * to_device
        has_zoomed, has_moved = asked.m11() != to_device.m11(), asked != to_device
        if (
            self._is_zooming(size_px, shown_as, to_device, has_zoomed=has_zoomed)
            # Who pans after zooming looks: scaled pixels would stay for as long as they do.
            # So they would where another part is wanted, as while the line of a wipe is moved.
            and (has_zoomed or not (has_moved or wanted != self._guessed))
            and self.can_guess(size_px, moved, wanted)
        ):
            if has_zoomed:
                self.guess(
                    moved,
                    partial(_paint_at, paint, self._shown),
                    wanted,
                    sketch_px=ceil(SKETCH_PX * self._pane.devicePixelRatioF()),
                    farthest=FARTHEST_GUESS,
                )
                self._guessed = wanted
                self._sharpen.start()
            return
        self._sharpen.stop()
        began = perf_counter()
        scale = (to_device.m11(), to_device.m12(), to_device.m21(), to_device.m22())
        origin = QPoint(round(to_device.dx()), round(to_device.dy()))
        changed = None
        if changed_since is not None and to_device == self._shown and shown_as != self._shown_as:
            changed = changed_since(self._shown_as)
        paint_now = partial(_paint_at, paint, to_device)
        self.refresh(size_px, (shown_as, scale), origin, paint_now, wanted, changed)
        self._paint_last = paint_now
        if self.is_near_the_end:
            self._idle.start()
        if 3 * self.painted_px >= _area_px(size_px):
            self._painting_ms = 1000 * (perf_counter() - began)
        self._shown, self._shown_as = to_device, shown_as

    def _is_zooming(
        self, size_px: QSize, shown_as: Hashable, to_device: QTransform, *, has_zoomed: bool
    ) -> bool:
        # A step may come after the rest was noted, and before it could be painted.
        rested, self._has_rested = self._has_rested and not has_zoomed, False
        only_scaled = shown_as == self._shown_as and to_device.m11() != self._shown.m11()
        return (
            only_scaled
            and not rested
            and self._painting_ms >= SLOW_PAINTING_MS
            and _area_px(size_px) >= LARGE_PANE_PX
            and self._shown.isInvertible()
            and 1 / FARTHEST_GUESS <= _scale(to_device) / _scale(self._shown) <= FARTHEST_GUESS
        )

    def forget(self) -> None:
        super().forget()
        self._idle.stop()
        self._paint_last = None

    def _paint_while_idle(self) -> None:
        if self._paint_last is not None:
            self.paint_ahead(self._paint_last)

    def _rest(self) -> None:
        self._has_rested = True
        self._pane.update()


def _paint_at(
    paint: Callable[[QPainter, QRect, QTransform], None],
    to_device: QTransform,
    painter: QPainter,
    part: QRect,
) -> None:
    paint(painter, part, to_device)


def _scale(transform: QTransform) -> float:
    return hypot(transform.m11(), transform.m12())


def _area_px(size_px: QSize) -> int:
    return size_px.width() * size_px.height()
