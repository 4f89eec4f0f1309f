"""Cells on pages: how many there is room for, in columns, and what is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from headshot_viewer.core.shapes import Box
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.sheet import (
    SMALL_EM,
    Cell,
    cell_pieces,
    client_line,
    client_words,
    crop_height,
    entry_cell,
    foot_pieces,
    line_pieces,
    rule_piece,
    studio_pieces,
    title_of,
)
from headshot_viewer.paint.sheet_entries import rest_in_words
from headshot_viewer.paint.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.geometry import Size
    from headshot_viewer.paint.layout import ComparisonPlan, Piece
    from headshot_viewer.paint.sheet import Sheet
    from headshot_viewer.paint.sheet_entries import Entry

HEAD_HEIGHT: Final = 22.0
HEAD_GAP: Final = 8.0
FOOT_HEIGHT: Final = 12.0
FOOT_GAP: Final = 10.0
NARROWEST_NAME: Final = 0.5
_CLIENT_EM: Final = 8.0


class Grid(NamedTuple):
    """How cells stand on a page, in points."""

    columns: int
    gap: float
    row_gap: float
    caption: float
    """Height of a caption."""

    def row_height(self, sheet: Sheet, width: float) -> float:
        """Return how high a row is in a room of *width*."""
        return crop_height(sheet, self.cell_width(width)) + self.caption

    def cell_width(self, width: float) -> float:
        return (width - self.gap * (self.columns - 1)) / self.columns

    def rows_in(self, sheet: Sheet, room: Box) -> int:
        """Return how many rows there is room for."""
        row = self.row_height(sheet, room.width)
        return int((room.height + self.row_gap) / (row + self.row_gap))

    def pieces(self, sheet: Sheet, cells: Sequence[Cell], room: Box, row: float) -> list[Piece]:
        """Return *cells* in rows of a height, from the top of *room*."""
        width = self.cell_width(room.width)
        pieces = []
        for index, cell in enumerate(cells):
            line, column = divmod(index, self.columns)
            left = room.left + column * (width + self.gap)
            top = room.top + line * (row + self.row_gap)
            pieces += cell_pieces(sheet, cell, Box(left, top, left + width, top + row))
        return pieces


def head_pieces(sheet: Sheet, room: Box, em: float) -> list[Piece]:
    """Return the studio at the left, the client and the date at the right, and a rule below.

    Where nothing is known of them, there is nothing to rule off.
    """
    middle = room.left + room.width * NARROWEST_NAME
    said = [
        *studio_pieces(sheet, Box(room.left, room.top, middle - 8, room.bottom), em),
        *_client_pieces(sheet, room._replace(left=middle)),
    ]
    rule = rule_piece(sheet, room.left, room.right, room.bottom + HEAD_GAP)
    return [*said, rule] if said else []


def _client_pieces(sheet: Sheet, room: Box) -> list[Piece]:
    """Return whom the page is for and the date, on one line or, where that is too long, on two."""
    whole = client_line(sheet)
    if words(whole).width_em * _CLIENT_EM <= room.width:
        return line_pieces(sheet, whole, room, _CLIENT_EM, right=True)
    above = room._replace(bottom=room.centre.y)
    below = room._replace(top=room.centre.y)
    return [
        *line_pieces(sheet, client_words(sheet), above, _CLIENT_EM, right=True),
        *line_pieces(sheet, sheet.content.details.date, below, _CLIENT_EM, right=True),
    ]


def rest_pieces(
    sheet: Sheet, entries: Sequence[Entry], room: Box, *, is_all: bool = False
) -> list[Piece]:
    """Return the flaws that have no cell as a list at the bottom of *room*.

    As many are named as there is room for; the others are counted. *is_all* says that no other
    flaw has a cell.
    """
    if not entries:
        return []
    colour = sheet.paper.faint_text
    width, height = room.width, room.height
    for shown in range(len(entries), -1, -1):
        text = rest_in_words(entries, shown, is_all=is_all)
        made = block([Paragraph(text, SMALL_EM, colour)], width, least_share=1.0)
        if made.height <= height:
            return made.pieces(room.left, room.bottom - made.height)
    return block([Paragraph(text, SMALL_EM, colour)], width, height).pieces(room.left, room.top)


def further_pages(
    sheet: Sheet,
    entries: Sequence[Entry],
    size_pt: Size,
    width_px: int,
    margin: float,
    grid: Grid,
) -> tuple[ComparisonPlan, ...]:
    """Return pages for *entries* after the first page; none where there are none."""
    right, bottom = size_pt.width - margin, size_pt.height - margin
    head = Box(margin, margin, right, margin + HEAD_HEIGHT)
    foot = Box(margin, bottom - FOOT_HEIGHT, right, bottom)
    room = Box(margin, head.bottom + HEAD_GAP + 14, right, foot.top - FOOT_GAP)
    rows = max(1, grid.rows_in(sheet, room))
    on_each = rows * grid.columns
    parts = [entries[start : start + on_each] for start in range(0, len(entries), on_each)]
    # Room that is left over goes to the captions.
    row = (room.height - (rows - 1) * grid.row_gap) / rows
    pages = []
    for number, part in enumerate(parts, start=2):
        cells = [entry_cell(sheet, entry) for entry in part]
        pieces = [
            *head_pieces(sheet, head, 10.0),
            *grid.pieces(sheet, cells, room, row),
            *foot_pieces(sheet, foot, number, len(parts) + 1),
        ]
        first, last = part[0].title, part[-1].title
        title = first if first == last else f"{first} – {last}"
        pages.append(sheet.page(size_pt, width_px, pieces, title))
    return tuple(pages)


def pages_needed(sheet: Sheet, left_over: int, size_pt: Size, margin: float, grid: Grid) -> int:
    """Return how many pages there are, the first one included."""
    width = size_pt.width - 2 * margin
    height = size_pt.height - 2 * margin - HEAD_HEIGHT - HEAD_GAP - 14 - FOOT_HEIGHT - FOOT_GAP
    on_each = max(1, grid.rows_in(sheet, Box(0, 0, width, height))) * grid.columns
    return 1 + -(-left_over // on_each)


def first_title(sheet: Sheet) -> str:
    """Return what the first page is called in the contents of a document."""
    return sheet.content.details.client or title_of()
