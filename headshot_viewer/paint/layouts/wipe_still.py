"""One picture that changes into the other along a line, at the same face scale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import Size
from headshot_viewer.core.said import said
from headshot_viewer.core.shapes import box_of
from headshot_viewer.paint.layout import Layout, Piece
from headshot_viewer.paint.paired_crops import Shown, is_filled, portrait_window, rect
from headshot_viewer.paint.sheet import Sheet, badge_piece
from headshot_viewer.paint.sheet_binding import bound
from headshot_viewer.paint.sheet_pages import (
    HEAD_GAP,
    Draft,
    PageForm,
    first_title,
    head_pieces,
    rest_pieces,
)
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan, WipeLine

SIZE_PT: Final = Size(540.0, 675.0)
WIDTH_PX: Final = 2160
MARGIN: Final = 26.0
FORM: Final = PageForm.of_screen(SIZE_PT, MARGIN)
_REST: Final = 20.0
_REST_AND_MORE: Final = 30.0
_LINE: Final = 1.2
_HALO: Final = 2.6
_BADGE_EM: Final = 9.0
_NARROWER: Final = (0.8, 0.7, 0.62)
"""Proportions of a narrower picture."""

_LEAST_SHARE: Final = 0.1
"""Where the line was moved out of the picture, there would be nothing to compare."""


def plan(
    content: ComparisonContent, width_px: int | None, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out; see ``layout.PlanPages``."""
    return bound(
        Sheet.of(content),
        lambda sheet: _drafts(sheet, single=single),
        FORM,
        width_px or WIDTH_PX,
        single=single,
    )


def _drafts(sheet: Sheet, *, single: bool) -> list[Draft]:
    pieces, foot = head_pieces(sheet, FORM.head, 11.0), FORM.foot
    room = Box(MARGIN, FORM.top_below(pieces, HEAD_GAP + 10), foot.right, foot.top - 8)
    listed = room._replace(top=room.bottom - (_REST if single else _REST_AND_MORE))
    if sheet.entries:
        room = room._replace(bottom=listed.top - 6)
    line = sheet.content.wipe
    halves = _halves(sheet, _filled(sheet, room), line)
    seen = {each.id for half in halves for each in half.annotations}
    told = [entry for entry in sheet.entries if entry.annotation.id in seen]
    pieces += rest_pieces(sheet, told, listed, is_all=True)
    pieces += _wiped(halves, is_level=line.is_level)
    return [Draft(pieces, first_title(sheet))]


LAYOUT: Final = Layout("wipe_still", said("Wipe Still"), plan, SIZE_PT, WIDTH_PX)


def _filled(sheet: Sheet, room: Box) -> Box:
    """Return *room*, or a narrower one in its middle where a picture would leave a part empty."""
    height = room.height
    for aspect in (room.width / height, *_NARROWER):
        if is_filled(sheet.hung, portrait_window(sheet.hung, aspect)):
            x, half = room.centre.x, min(room.width, aspect * height) / 2
            return room._replace(left=x - half, right=x + half)
    return room


def _halves(sheet: Sheet, room: Box, line: WipeLine) -> list[Shown]:
    """Return each picture in its part of *room*, with what was drawn on what is seen of it."""
    aspect = room.width / room.height
    window = portrait_window(sheet.hung, aspect)
    parts = _parts(room, line) if len(sheet.hung) > 1 else (room,)
    halves = []
    for hung, part in zip(sheet.hung, parts, strict=False):
        to_page = hung.to_page(window, room)
        # What lies mostly on the other side of the line is left out.
        drawn = tuple(
            each
            for each in hung.plate.annotations
            if rect(part).contains(to_page.map(QPointF(*box_of(each.shape).centre)))
        )
        numbers = sheet.content.numbers
        halves.append(Shown(hung, window, room, sheet.paper.blank, None, drawn, numbers, part))
    return halves


def _wiped(halves: Sequence[Shown], *, is_level: bool) -> list[Piece]:
    """Return the pictures, the line between them, what was drawn on them, and their names."""
    corners = (
        (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner)
        if is_level
        else (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner)
    )
    pieces = [Piece(half.room, replace(half, annotations=()).paint) for half in halves]
    parts = [half.part for half in halves if half.part is not None]
    if len(parts) > 1 and all(map(_is_seen, parts)):
        pieces.append(_line(parts[1], is_level=is_level))
    pieces += [Piece(half.room, half.paint_annotations) for half in halves]
    for half, part, corner in zip(halves, parts, corners, strict=False):
        if _is_seen(part):
            pieces.append(badge_piece(half.hung, part, _BADGE_EM, corner))
    return pieces


def _parts(room: Box, line: WipeLine) -> tuple[Box, Box]:
    share = min(max(line.share, _LEAST_SHARE), 1 - _LEAST_SHARE)
    if line.is_level:
        edge = room.top + share * room.height
        return room._replace(bottom=edge), room._replace(top=edge)
    edge = room.left + share * room.width
    return room._replace(right=edge), room._replace(left=edge)


def _is_seen(part: Box) -> bool:
    return part.width > 2 * _HALO and part.height > 2 * _HALO


def _line(second: Box, *, is_level: bool) -> Piece:
    """Return the line along which *second* begins, legible on any picture."""
    end = (second.right, second.top) if is_level else (second.left, second.bottom)
    line, halo = QLineF(second.left, second.top, *end), theme().halo

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for colour, width in ((halo.dark, _HALO), (halo.light, _LINE)):
            pen = QPen(QColor(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(line)

    left, top = second.left - _HALO, second.top - _HALO
    return Piece(Box(left, top, end[0] + _HALO, end[1] + _HALO), paint)
