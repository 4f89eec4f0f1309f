"""From where light falls on a face, drawn on the picture: an arrow towards the face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from headshot_viewer.paint.badges import HEIGHT_OF_TEXT, paint_caption
from headshot_viewer.paint.images import device_scale
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LightArrow

_WIDTH_OF_LENGTH: Final = (0.035, 0.09)
"""Of the shaft: of the weakest light with a direction, and of one as strong as the face's mean."""

_HEAD_OF_LENGTH: Final = 0.3
_HALO_OF_LENGTH: Final = 0.022
_TEXT_PX: Final = 13.0
"""Of the label, in device pixels, at least; it grows with the arrow."""

_TEXT_OF_LENGTH: Final = 0.14


def paint_light_arrow(painter: QPainter, arrow: LightArrow) -> None:
    """Draw an arrow with its label beside the tail; *painter* maps picture pixels to the device."""
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
    _paint_label(painter, tail, along / length, length, spoken(arrow.label))


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
    painter: QPainter, tail: QPointF, along: QPointF, length: float, label: str
) -> None:
    text_px = max(_TEXT_PX / device_scale(painter), _TEXT_OF_LENGTH * length)
    # Behind the tail, on the side that the arrow comes from.
    height = HEIGHT_OF_TEXT * text_px
    at = tail - along * (0.35 * height)
    down = along.y() < 0
    right = along.x() < 0
    room = QRectF(at.x(), at.y(), 0, 0)
    corner = {
        (False, False): Qt.Corner.BottomRightCorner,
        (False, True): Qt.Corner.BottomLeftCorner,
        (True, False): Qt.Corner.TopRightCorner,
        (True, True): Qt.Corner.TopLeftCorner,
    }[down, right]
    paint_caption(painter, room, label, text_px=text_px, corner=corner)
