"""Pages: where things stand, cells in columns, and what is left over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.sheet import (
    SMALL_EM,
    client_line,
    client_words,
    line_pieces,
    rule_piece,
    studio_pieces,
    title_of,
)
from headshot_viewer.paint.sheet_cells import (
    Cell,
    cell_pieces,
    crop_height,
    entry_cell,
)
from headshot_viewer.paint.sheet_entries import rest_in_words
from headshot_viewer.paint.words import LINE_OF_EM, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.geometry import Size
    from headshot_viewer.paint.layout import Piece
    from headshot_viewer.paint.sheet import Sheet
    from headshot_viewer.paint.sheet_entries import Entry

HEAD_HEIGHT: Final = 22.0
HEAD_GAP: Final = 8.0
FOOT_HEIGHT: Final = 12.0
FOOT_GAP: Final = 10.0
NARROWEST_NAME: Final = 0.5
_CLIENT_EM: Final = 8.0
HEAD_EM: Final = 10.0


class PageForm(NamedTuple):
    """Where things stand on the pages of a layout, in points."""

    size: Size
    margin: float
    head: Box
    foot: Box
    room: Box
    """Of pages after the first one, between head and foot."""

    @classmethod
    def of(cls, size: Size, margin: float) -> PageForm:
        right, bottom = size.width - margin, size.height - margin
        head = Box(margin, margin, right, margin + HEAD_HEIGHT)
        foot = Box(margin, bottom - FOOT_HEIGHT, right, bottom)
        return cls(size, margin, head, foot, _between(head, foot))

    @classmethod
    def of_screen(cls, size: Size, margin: float) -> PageForm:
        """Return the form of a small page: head and foot reach somewhat into the margin."""
        right, bottom = size.width - margin, size.height - margin
        head = Box(margin, margin - 4, right, margin - 4 + HEAD_HEIGHT)
        foot = Box(margin, bottom - 6, right, bottom + 6)
        return cls(size, margin, head, foot, _between(head, foot))

    def top_below(self, head: Sequence[Piece], gap: float) -> float:
        """Return where things begin: below *head*, or at the margin where it is empty."""
        return self.head.bottom + gap if head else self.margin


def _between(head: Box, foot: Box) -> Box:
    return Box(head.left, head.bottom + HEAD_GAP + 14, head.right, foot.top - FOOT_GAP)


class Draft(NamedTuple):
    """A page before it is known how many there are: all but its foot."""

    pieces: list[Piece]
    title: str
    whole: tuple[str, ...] = ()
    """As in :class:`ComparisonPlan`."""


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

    def pieces(
        self,
        sheet: Sheet,
        cells: Sequence[Cell],
        room: Box,
        row: float,
        *,
        is_last_open: bool = False,
    ) -> list[Piece]:
        """Return *cells* in rows of a height, from the top of *room*.

        *is_last_open* says that captions of the last row may reach to the bottom of *room*.
        """
        width = self.cell_width(room.width)
        last = (len(cells) - 1) // self.columns
        pieces = []
        for index, cell in enumerate(cells):
            line, column = divmod(index, self.columns)
            left = room.left + column * (width + self.gap)
            top = room.top + line * (row + self.row_gap)
            bottom = room.bottom if is_last_open and line == last else top + row
            pieces += cell_pieces(sheet, cell, Box(left, top, left + width, bottom))
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
    keys = tuple(entry.annotation.id for entry in entries if entry.has_more)
    return [
        replace(piece, shortens=keys) for piece in _rest_words(sheet, entries, room, is_all=is_all)
    ]


def _rest_words(sheet: Sheet, entries: Sequence[Entry], room: Box, *, is_all: bool) -> list[Piece]:
    colour = sheet.paper.faint_text
    width, height = room.width, room.height
    told = [] if height < 2 * SMALL_EM * LINE_OF_EM else _more_of_all(sheet, entries)
    for shown in range(len(entries), -1, -1):
        text = rest_in_words(entries, shown, is_all=is_all)
        made = block([Paragraph(text, SMALL_EM, colour), *told], width, least_share=1.0)
        if made.height <= height:
            return made.pieces(room.left, room.bottom - made.height)
    return block([Paragraph(text, SMALL_EM, colour)], width, height).pieces(room.left, room.top)


def _more_of_all(sheet: Sheet, entries: Sequence[Entry]) -> list[Paragraph]:
    """Return the line that tells where the words of *entries* stand whole, if they do."""
    keys = [entry.annotation.id for entry in entries]
    pages = {page for key in keys if (page := sheet.whole_on.get(key)) is not None}
    if not pages:
        return []
    words = _tr("More on page {page}") if len(pages) == 1 else _tr("More from page {page} on")
    text = words.format(page=min(pages))
    return [Paragraph(text, SMALL_EM, sheet.paper.faint_text, bold=True)]


def further_drafts(
    sheet: Sheet, entries: Sequence[Entry], form: PageForm, grid: Grid
) -> list[Draft]:
    """Return pages for *entries* after the first page; none where there are none."""
    rows = max(1, grid.rows_in(sheet, form.room))
    on_each = rows * grid.columns
    parts = [entries[start : start + on_each] for start in range(0, len(entries), on_each)]
    # Room that is left over goes to the captions.
    row = (form.room.height - (rows - 1) * grid.row_gap) / rows
    pages = []
    for part in parts:
        cells = [entry_cell(sheet, entry) for entry in part]
        pieces = [
            *head_pieces(sheet, form.head, HEAD_EM),
            *grid.pieces(sheet, cells, form.room, row, is_last_open=True),
        ]
        first, last = part[0].title, part[-1].title
        pages.append(Draft(pieces, first if first == last else f"{first} – {last}"))
    return pages


def first_title(sheet: Sheet) -> str:
    """Return what the first page is called in the contents of a document."""
    return sheet.content.details.client or title_of()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
