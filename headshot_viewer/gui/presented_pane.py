"""A read-only pane: pictures and badges, at the size and scaling of its own screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTransform
from PySide6.QtWidgets import QWidget

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import Size
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.overlay_painting import BADGE_TEXT_PX as OWN_BADGE_TEXT_PX
from headshot_viewer.gui.overlay_painting import (
    Difference,
    Ordered,
    badge_area,
    paint_overlay_badges,
)
from headshot_viewer.gui.scene import paint_plate
from headshot_viewer.gui.zoom_buffer import ZoomBuffer
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.legend import legend_size, paint_legend
from headshot_viewer.paint.overlay import paint_onion, paint_wipe, wipe_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.client_scene import ClientScene
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.scene import Plate

BADGE_TEXT_PX: Final = 16.0
"""A client sits further away than the photographer, in logical pixels."""


class PresentedPane(QWidget):
    """Paints one picture, or an overlay of both, as the document says; it ignores the mouse.

    Attributes:
        shown: the picture that is shown; None for both, in the mode of :attr:`mode`.
        mode: how both are shown.
        has_legend: whether the legend of a heatmap is drawn in this pane.
    """

    def __init__(
        self,
        document: Document,
        scene: ClientScene,
        viewport: Callable[[], Viewport],
        parent: QWidget,
    ) -> None:
        """Create a pane.

        Args:
            document: says how pictures are compared.
            scene: the plates.
            viewport: tells which part of the stage is shown in a pane of this size.
            parent: lays it out.
        """
        super().__init__(parent)
        self.shown: Side | None = None
        self.mode = CompareMode.SIDE_BY_SIDE
        self.has_legend = False
        self._document = document
        self._scene = scene
        self._viewport = viewport
        self._buffers = {side: ZoomBuffer(self) for side in Side}
        self._difference = ZoomBuffer(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def size_px(self) -> Size:
        """In logical pixels."""
        return Size(float(self.width()), float(self.height()))

    def to_device(self, side: Side) -> QTransform | None:
        """Return the transform from picture pixels to device pixels; None without a picture."""
        plate = self._scene.plate(side)
        if plate is None:
            return None
        return plate.to_device(self._viewport(), self.size_px, self.devicePixelRatioF())

    # Painting

    @property
    def _device_size(self) -> QSize:
        ratio = self.devicePixelRatioF()
        return QSize(-int(-self.width() * ratio // 1), -int(-self.height() * ratio // 1))

    @property
    def _surround(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Window)

    @property
    def _compare(self) -> Compare:
        return replace(self._document.look.compare, mode=self.mode)

    @property
    def _order(self) -> tuple[Side, Side]:
        first = Side.AI if self._document.look.swapped else Side.PROFESSIONAL
        return first, first.other

    def _pair(self) -> dict[Side, Plate] | None:
        plates = {side: plate for side in Side if (plate := self._scene.plate(side)) is not None}
        return plates if len(plates) == len(Side) else None

    def _refresh(self, side: Side, wanted: QRect | None = None) -> ZoomBuffer:
        plate, buffer = self._scene.plate(side), self._buffers[side]
        to_device = self.to_device(side) or QTransform()
        pane_px = self.height() * self.devicePixelRatioF()
        shown_as = (plate.content() if plate else None, self._surround.rgb(), pane_px)

        def paint(painter: QPainter, part: QRect, hung_by: QTransform) -> None:
            painter.fillRect(part, self._surround)
            if plate is not None:
                paint_plate(painter, plate, hung_by, pane_px)

        buffer.show(self._device_size, shown_as, to_device, paint, wanted)
        return buffer

    def _paint_both(self, painter: QPainter, plates: dict[Side, Plate]) -> None:
        whole, ratio, compare = QRect(QPoint(0, 0), self._device_size), self._ratio, self._compare
        match self.mode:
            case CompareMode.WIPE:
                parts = wipe_parts(whole.size(), compare.wipe, is_level=compare.wipe_is_level)
                buffers = [
                    self._refresh(side, part) for side, part in zip(self._order, parts, strict=True)
                ]
                paint_wipe(painter, [buffer.draw for buffer in buffers], parts, ratio)
            case CompareMode.ONION:
                buffers = [self._refresh(side) for side in self._order]
                paint_onion(painter, [buffer.draw for buffer in buffers], whole, compare.onion)
            case _:
                pair = Ordered(*(plates[side] for side in self._order))
                seen = (self._viewport(), self.size_px, ratio)
                difference = Difference.of(pair, *seen, compare.gain)
                shown_as = (difference.content(), ratio)
                first = difference.transforms[0]
                self._difference.show(whole.size(), shown_as, first, difference.paint)
                self._difference.draw(painter, whole)

    @property
    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def paintEvent(self, _event: QPaintEvent) -> None:
        plates = self._pair()
        with QPainter(self) as painter:
            painter.save()
            painter.scale(1 / self._ratio, 1 / self._ratio)
            if self.shown is not None:
                whole = QRect(QPoint(0, 0), self._device_size)
                self._refresh(self.shown).draw(painter, whole)
            elif plates is not None:
                self._paint_both(painter, plates)
            painter.restore()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.save()
            self._paint_badges(painter, plates)
            painter.restore()
            if self.has_legend:
                self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        """Draw the legend, because the client sees no panel."""
        layer = self._scene.shown_layer
        if layer is None or layer.scale is None:
            return
        area, size = badge_area(QRectF(self.rect())), legend_size(BADGE_TEXT_PX)
        # At the left a difference says what it shows.
        is_difference = self.shown is None and self.mode is CompareMode.DIFFERENCE
        left = area.right() - size.width() if is_difference else area.left()
        at = QPointF(left, area.bottom() - size.height())
        threshold = self._document.look.threshold
        paint_legend(
            painter, at, layer.scale, layer.title, threshold=threshold, text_px=BADGE_TEXT_PX
        )

    def _paint_badges(self, painter: QPainter, plates: dict[Side, Plate] | None) -> None:
        if self.shown is None:
            if plates is not None:
                larger, first = BADGE_TEXT_PX / OWN_BADGE_TEXT_PX, self._order[0]
                painter.scale(larger, larger)
                room = Size(self.width() / larger, self.height() / larger)
                paint_overlay_badges(painter, room, plates, first, self._compare)
            return
        plate = self._scene.plate(self.shown)
        if plate is not None:
            area = badge_area(QRectF(self.rect()))
            paint_badge(
                painter, area, self.shown, plate.name, text_px=BADGE_TEXT_PX, note=plate.note
            )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            for buffer in (*self._buffers.values(), self._difference):
                buffer.forget()
        return super().event(event)
