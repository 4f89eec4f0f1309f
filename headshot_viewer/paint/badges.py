"""Name badges: which picture is which, legible over any picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from headshot_viewer.paint.theme import theme, translucent
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.picture import Side

HEIGHT_OF_TEXT: Final = 2.0
_PADDING_OF_TEXT: Final = 0.75
_MARK_OF_TEXT: Final = 0.62
_GAP_OF_TEXT: Final = 0.45


def paint_badge(
    painter: QPainter,
    room: QRectF,
    side: Side,
    file_name: str,
    *,
    text_px: float,
    note: str = "",
) -> QRectF:
    """Draw a pill at the top left of *room*: the side's mark and name, the file's name, a note.

    The file's name loses its middle where the room is too narrow; below that it is left out.

    Args:
        painter: any.
        room: where the badge may lie, in the painter's coordinates.
        side: which of the two pictures.
        file_name: may be empty.
        text_px: height of the text, in the painter's coordinates.
        note: for example ``"simulated"``; always shown whole.

    Returns:
        The pill.
    """
    look = theme().side(side)
    title = words(look.label + (f" ({note})" if note else ""), bold=True)
    lead = _PADDING_OF_TEXT + _MARK_OF_TEXT + _GAP_OF_TEXT
    left_em = room.width() / text_px - lead - title.width_em - _PADDING_OF_TEXT
    name = elided(file_name, left_em - _GAP_OF_TEXT) if left_em > _GAP_OF_TEXT + 3 else ""
    rest = words(name) if name else None
    width_em = lead + title.width_em + _PADDING_OF_TEXT
    if rest is not None:
        width_em += _GAP_OF_TEXT + rest.width_em
    box = QRectF(room.topLeft(), room.topLeft())
    box.setSize(QRectF(0, 0, width_em * text_px, HEIGHT_OF_TEXT * text_px).size())
    paint_pill(painter, box, HEIGHT_OF_TEXT * text_px / 2)
    paint_mark(
        painter,
        side,
        QPointF(box.left() + (_PADDING_OF_TEXT + _MARK_OF_TEXT / 2) * text_px, box.center().y()),
        _MARK_OF_TEXT * text_px,
    )
    top = box.center().y() - title.first_middle_em * text_px
    x = box.left() + lead * text_px
    paint_words(painter, title, QPointF(x, top), text_px, QColor(theme().pill.text))
    if rest is not None:
        x += (title.width_em + _GAP_OF_TEXT) * text_px
        paint_words(painter, rest, QPointF(x, top), text_px, QColor(theme().pill.faint_text))
    return box


def paint_mark(painter: QPainter, side: Side, centre: QPointF, size: float) -> None:
    """Draw a side's mark, a disc or a diamond, *size* wide in the painter's coordinates."""
    look, half = theme().side(side), size / 2
    path = QPainterPath()
    if look.mark == "disc":
        path.addEllipse(centre, half, half)
    else:
        across, down = QPointF(1.15 * half, 0), QPointF(0, 1.15 * half)
        path.addPolygon(QPolygonF([centre - down, centre + across, centre + down, centre - across]))
        path.closeSubpath()
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor(look.colour))
    painter.restore()


def paint_pill(painter: QPainter, box: QRectF, radius: float) -> None:
    """Draw the dark ground that makes words legible over any picture."""
    pill = theme().pill
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.fillPath(path, translucent(pill.background, pill.opacity))
    painter.restore()
