"""A badge that is drawn once and reused in every frame: text is slower than panning."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from headshot_viewer.gui.overlay_painting import BADGE_TEXT_PX
from headshot_viewer.paint.badges import paint_badge

if TYPE_CHECKING:
    from collections.abc import Hashable

    from headshot_viewer.core.picture import Side


class KeptBadge:
    """The badge in the top left corner of a pane."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._made_from: Hashable = None

    def paint(self, painter: QPainter, area: QRectF, side: Side, file_name: str, note: str) -> None:
        """Draw it as :func:`paint_badge` does.

        Args:
            painter: of a widget, in logical pixels.
            area: where badges may lie, in the same.
            side: which picture it names.
            file_name: of the picture.
            note: of the picture; may be empty.
        """
        ratio = painter.device().devicePixelRatioF()
        made_from = (side, file_name, note, area.left(), area.top(), area.width(), ratio)
        if made_from != self._made_from:
            self._made_from = made_from
            self._pixmap = _drawn(area, side, file_name, note, ratio)
        # From the pane's corner on, so that the badge lies on whole device pixels at any scaling.
        painter.drawPixmap(0, 0, self._pixmap)


def _drawn(area: QRectF, side: Side, file_name: str, note: str, ratio: float) -> QPixmap:
    # How large it becomes is only known from drawing it: its note may reach beyond the area.
    nothing = QPixmap(1, 1)
    pill = _draw(nothing, area, side, file_name, note)
    pixmap = QPixmap(QSize(ceil(pill.right() * ratio) + 1, ceil(pill.bottom() * ratio) + 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    _draw(pixmap, area, side, file_name, note)
    return pixmap


def _draw(pixmap: QPixmap, area: QRectF, side: Side, file_name: str, note: str) -> QRectF:
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return paint_badge(painter, area, side, file_name, text_px=BADGE_TEXT_PX, note=note)
