"""The direction of the light, drawn on the picture as an arrow towards the face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from headshot_viewer.paint.badges import caption_size, paint_caption
from headshot_viewer.paint.images import device_scale
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.layer import LightArrow

_WIDTH_OF_LENGTH: Final = (0.035, 0.09)
"""Of the shaft: of the weakest light with a direction, and of one as strong as the face's mean."""

_HEAD_OF_LENGTH: Final = 0.3
_HALO_OF_LENGTH: Final = 0.022
_TEXT_PX: Final = 13.0
"""Of the label, in device pixels, at least; it grows with the arrow."""

_TEXT_OF_LENGTH: Final = 0.14


def paint_light_arrow(painter: QPainter, arrow: LightArrow, size_px: PictureSize) -> None:
    """Draw an arrow with its label.

    Args:
        painter: maps picture pixels to the device.
        arrow: from where the light falls.
        size_px: of the picture, which the label does not leave.
    """
    tail, head = QPointF(*arrow.tail_px), QPointF(*arrow.head_px)
    along = head - tail
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5
    if length <= 0:
        return
    halo, ink = QColor(theme().halo.dark), QColor(theme().halo.light)
    outline = _outline(tail, head, length, min(1.0, arrow.strength))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(halo, 2 * _HALO_OF_LENGTH * length)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(outline, pen)
    painter.fillPath(outline, ink)
    painter.restore()
    _paint_label(painter, arrow, size_px, along / length, length)


def _outline(tail: QPointF, head: QPointF, length: float, strength: float) -> QPainterPath:
    thin, thick = _WIDTH_OF_LENGTH
    along = (head - tail) / length
    across = QPointF(-along.y(), along.x())
    half = (thin + (thick - thin) * strength) * length / 2
    wing = half + 0.09 * length
    neck = head - along * (_HEAD_OF_LENGTH * length)
    path = QPainterPath()
    path.addPolygon(
        QPolygonF(
            [
                tail + across * half,
                neck + across * half,
                neck + across * wing,
                head,
                neck - across * wing,
                neck - across * half,
                tail - across * half,
            ]
        )
    )
    path.closeSubpath()
    return path


def _paint_label(
    painter: QPainter, arrow: LightArrow, size_px: PictureSize, along: QPointF, length: float
) -> None:
    """Write the label behind the tail, as far as that is on the picture."""
    label = spoken(arrow.label)
    text_px = max(_TEXT_PX / device_scale(painter), _TEXT_OF_LENGTH * length)
    size = caption_size(label, text_px)
    # From the tail to the middle of the label, so that its rim is just behind the tail.
    reach = abs(along.x()) * size.width() / 2 + abs(along.y()) * size.height() / 2
    middle = QPointF(*arrow.tail_px) - along * (reach + 0.6 * text_px)
    box = QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, 0, 0)
    box.setSize(size)
    box.moveLeft(max(0.0, min(box.left(), size_px.width - size.width())))
    box.moveTop(max(0.0, min(box.top(), size_px.height - size.height())))
    paint_caption(painter, box, label, text_px=text_px, corner=Qt.Corner.TopLeftCorner)
