"""Name badges: which picture is which, legible over any picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from headshot_viewer.paint.theme import theme, translucent
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.picture import Side
    from headshot_viewer.paint.words import Words

HEIGHT_OF_TEXT: Final = 2.0
_PADDING_OF_TEXT: Final = 0.75
_MARK_OF_TEXT: Final = 0.62
_GAP_OF_TEXT: Final = 0.45
_LEAD_OF_TEXT: Final = _PADDING_OF_TEXT + _MARK_OF_TEXT + _GAP_OF_TEXT
_LEAST_NAME_OF_TEXT: Final = 3.0


def paint_badge(
    painter: QPainter,
    room: QRectF,
    side: Side,
    file_name: str,
    *,
    text_px: float,
    note: str = "",
    corner: Qt.Corner = Qt.Corner.TopLeftCorner,
) -> QRectF:
    """Draw a pill in a corner of *room*: the side's mark and name, a note, the file's name.

    The file's name loses its middle where the room is too narrow; below that it is left out.

    Args:
        painter: any.
        room: where the badge may lie, in the painter's coordinates.
        side: which of the two pictures.
        file_name: may be empty.
        text_px: height of the text, in the painter's coordinates.
        note: for example ``"simulated"``; always shown whole.
        corner: of *room*, in which the pill lies.

    Returns:
        The pill.
    """
    title, name = _words(side, file_name, note, room.width() / text_px)
    width_em = _LEAD_OF_TEXT + title.width_em + _PADDING_OF_TEXT
    if name is not None:
        width_em += _GAP_OF_TEXT + name.width_em
    box = _in_corner(QSizeF(width_em * text_px, HEIGHT_OF_TEXT * text_px), room, corner)
    paint_pill(painter, box, box.height() / 2)
    x = box.left() + (_PADDING_OF_TEXT + _MARK_OF_TEXT / 2) * text_px
    paint_mark(painter, side, QPointF(x, box.center().y()), _MARK_OF_TEXT * text_px)
    top = box.center().y() - title.first_middle_em * text_px
    x = box.left() + _LEAD_OF_TEXT * text_px
    paint_words(painter, title, QPointF(x, top), text_px, QColor(theme().pill.text))
    if name is not None:
        x += (title.width_em + _GAP_OF_TEXT) * text_px
        paint_words(painter, name, QPointF(x, top), text_px, QColor(theme().pill.faint_text))
    return box


def caption_size(text: str, text_px: float) -> QSizeF:
    """Return the size of :func:`paint_caption`."""
    width_em = words(text, bold=True).width_em + 2 * _PADDING_OF_TEXT
    return QSizeF(width_em * text_px, HEIGHT_OF_TEXT * text_px)


def paint_caption(
    painter: QPainter, room: QRectF, text: str, *, text_px: float, corner: Qt.Corner
) -> QRectF:
    """Draw a pill with words in a corner of *room*, and return it; it may be wider than *room*."""
    said = words(text, bold=True)
    box = _in_corner(caption_size(text, text_px), room, corner)
    paint_pill(painter, box, box.height() / 2)
    at = QPointF(
        box.left() + _PADDING_OF_TEXT * text_px, box.center().y() - said.first_middle_em * text_px
    )
    paint_words(painter, said, at, text_px, QColor(theme().pill.text))
    return box


def _in_corner(size: QSizeF, room: QRectF, corner: Qt.Corner) -> QRectF:
    box = QRectF(room.topLeft(), size)
    if corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner):
        box.moveRight(room.right())
    if corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
        box.moveBottom(room.bottom())
    return box


def _words(side: Side, file_name: str, note: str, room_em: float) -> tuple[Words, Words | None]:
    """Return the side's name with its note, and as much of the file's name as there is room for."""
    label = theme().side(side).label
    title = words(f"{label} ({note})" if note else label, bold=True)
    left_em = room_em - _LEAD_OF_TEXT - title.width_em - _GAP_OF_TEXT - _PADDING_OF_TEXT
    name = elided(file_name, left_em) if left_em > _LEAST_NAME_OF_TEXT else ""
    return title, words(name) if name else None


def paint_mark(
    painter: QPainter, side: Side, centre: QPointF, size: float, colour: QColor | None = None
) -> None:
    """Draw a side's mark, a disc or a diamond, *size* wide in the painter's coordinates.

    It has the side's colour unless another one is given.
    """
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
    painter.fillPath(path, QColor(look.colour) if colour is None else colour)
    painter.restore()


def paint_pill(painter: QPainter, box: QRectF, radius: float) -> None:
    """Draw the dark background that makes words legible over any picture."""
    pill = theme().pill
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.fillPath(path, translucent(pill.background, pill.opacity))
    painter.restore()
