"""A pane's buffer that shows something at once while one zooms, and the exact picture after."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QTransform

from headshot_viewer.gui.pane_buffer import PaneBuffer

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QPainter, QRegion
    from PySide6.QtWidgets import QWidget

SLOW_PAINTING_MS: Final = 6.0
LARGE_PANE_PX: Final = 800_000
"""Where a whole repaint takes longer and the pane is larger, zooming shows scaled pixels first."""

SHARPEN_AFTER_MS: Final = 60
"""After this long without another step the exact picture follows."""


class ZoomBuffer(PaneBuffer):
    """Paints exactly, or scales what it has while the wheel turns and painting is slow."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__()
        self._pane = pane
        self._shown = QTransform()
        self._asked = QTransform()
        self._shown_as: Hashable = None
        self._painting_ms = 0.0
        self._has_rested = False
        self._sharpen = QTimer(pane)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(SHARPEN_AFTER_MS)
        self._sharpen.timeout.connect(self._rest)

    def show(
        self,
        size_px: QSize,
        shown_as: Hashable,
        to_device: QTransform,
        paint: Callable[[QPainter, QRect], None],
        wanted: QRect | None = None,
        changed_since: Callable[[Hashable], QRegion | None] | None = None,
    ) -> None:
        """Bring the buffer up to date, or nearly so until the wheel has rested.

        Args:
            size_px: of the pane, in device pixels.
            shown_as: what is painted, apart from where and how large.
            to_device: where and how large; its shift is in whole device pixels.
            paint: as in :meth:`refresh`.
            wanted: as in :meth:`refresh`.
            changed_since: tells which part differs from an earlier *shown_as* at the same place,
                None for all of it; without it, all does.
        """
        asked, self._asked = self._asked, to_device
        moved = self._shown.inverted()[0] * to_device
        # Who pans after zooming looks: scaled pixels would stay for as long as they do.
        is_panning = asked != to_device and asked.m11() == to_device.m11()
        is_zooming = self._is_zooming(size_px, shown_as, to_device) and not is_panning
        if is_zooming and self.can_guess(size_px, moved, wanted):
            self.guess(moved, paint, wanted)
            self._sharpen.start()
            return
        began = perf_counter()
        scale = (to_device.m11(), to_device.m12(), to_device.m21(), to_device.m22())
        origin = QPoint(round(to_device.dx()), round(to_device.dy()))
        changed = None
        if changed_since is not None and to_device == self._shown and shown_as != self._shown_as:
            changed = changed_since(self._shown_as)
        self.refresh(size_px, (shown_as, scale), origin, paint, wanted, changed)
        if 3 * self.painted_px >= _area_px(size_px):
            self._painting_ms = 1000 * (perf_counter() - began)
        self._shown, self._shown_as = to_device, shown_as

    def _is_zooming(self, size_px: QSize, shown_as: Hashable, to_device: QTransform) -> bool:
        rested, self._has_rested = self._has_rested, False
        only_scaled = shown_as == self._shown_as and to_device.m11() != self._shown.m11()
        return (
            only_scaled
            and not rested
            and self._painting_ms >= SLOW_PAINTING_MS
            and _area_px(size_px) >= LARGE_PANE_PX
            and self._shown.isInvertible()
        )

    def _rest(self) -> None:
        self._has_rested = True
        self._pane.update()


def _area_px(size_px: QSize) -> int:
    return size_px.width() * size_px.height()
