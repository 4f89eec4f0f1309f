"""The upright sheet for paper: portraits above, the flaws below, further pages for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.sheet import TITLE_EM, Sheet, lead_of, portrait_pieces, title_of
from headshot_viewer.paint.sheet_binding import bound
from headshot_viewer.paint.sheet_cells import TITLE_CAPTION, entry_cell, place_cells
from headshot_viewer.paint.sheet_layer import has_heat, heat_cell, strip_height, strip_pieces
from headshot_viewer.paint.sheet_pages import (
    FOOT_GAP,
    HEAD_GAP,
    Draft,
    Grid,
    PageForm,
    first_title,
    further_drafts,
    head_pieces,
    rest_pieces,
)

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import Size
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan, Piece
    from headshot_viewer.paint.sheet_cells import Cell

MARGIN: Final = 40.0
GRID: Final = Grid(columns=3, gap=18.0, row_gap=16.0, caption=74.0)
_PORTRAIT_GAP: Final = 12.0
_TALLEST: Final = 1.42
"""Height of a portrait through its width, at most."""

_STRIP: Final = 104.0
_SECTION_GAP: Final = 18.0
_REST: Final = 30.0


def portrait_sheet(
    content: ComparisonContent, size_pt: Size, width_px: int, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out on pages of *size_pt*."""
    form = PageForm.of(size_pt, MARGIN)
    return bound(
        Sheet.of(content),
        lambda sheet: _drafts(sheet, form, single=single),
        form,
        width_px,
        single=single,
    )


def _drafts(sheet: Sheet, form: PageForm, *, single: bool) -> list[Draft]:
    right, head = form.head.right, head_pieces(sheet, form.head, 11.0)
    above = form.top_below(head, HEAD_GAP + 12)
    title, top = _title(sheet, Box(MARGIN, above, right, form.foot.top))
    first = _First(sheet, Box(MARGIN, top, right, form.foot.top - FOOT_GAP), single=single)
    pieces = [*head, *title, *first.pieces()]
    page = Draft(pieces, first_title(sheet))
    if single:
        return [page]
    return [page, *further_drafts(sheet, sheet.entries[first.shown :], form, GRID)]


def _title(sheet: Sheet, room: Box) -> tuple[list[Piece], float]:
    """Return the title and the sentence below it, and where the pictures may begin."""
    paper = sheet.paper
    made = block(
        [
            Paragraph(title_of(), TITLE_EM, paper.text, bold=True),
            Paragraph(lead_of(sheet), 9.0, paper.faint_text, space=1.0),
        ],
        room.width,
        60,
    )
    return made.pieces(room.left, room.top), room.top + made.height + 12


class _First:
    """The first page below its title: portraits, one or two rows of cells, the measurement."""

    def __init__(self, sheet: Sheet, room: Box, *, single: bool) -> None:
        self._sheet, self._room = sheet, room
        layer = sheet.content.layer
        self._strip = 0.0 if layer is None else strip_height(sheet, layer, room.width, _STRIP)
        cells: list[Cell] = []
        if layer is not None and has_heat(sheet):
            cells.append(heat_cell(sheet, layer))
        room_for = (1 if self._strip else 2) * GRID.columns - len(cells)
        self.shown = min(room_for, len(sheet.entries))
        cells += [entry_cell(sheet, entry) for entry in sheet.entries[: self.shown]]
        if not sheet.entries:
            cells += place_cells(sheet, room_for)
        elif len(cells) < GRID.columns:
            cells += place_cells(sheet, GRID.columns - len(cells))
        self._cells = cells
        self._rows = -(-len(cells) // GRID.columns)
        self._rest = _REST if single and len(sheet.entries) > self.shown else 0.0

    def pieces(self) -> list[Piece]:
        sheet, room = self._sheet, self._room
        width = room.width
        row = GRID.row_height(sheet, width)
        row -= 0 if sheet.entries or has_heat(sheet) else GRID.caption - TITLE_CAPTION
        below = self._rows * row + max(0, self._rows - 1) * GRID.row_gap
        below += _SECTION_GAP if self._rows else 0.0
        below += self._strip + _SECTION_GAP if self._strip else 0.0
        below += self._rest + 8 if self._rest else 0.0
        tallest = _TALLEST * (width - _PORTRAIT_GAP) / 2
        height = min(tallest, room.height - below)
        spare = room.height - below - height
        portraits = Box(room.left, room.top, room.right, room.top + height)
        pieces = portrait_pieces(sheet, portraits, _PORTRAIT_GAP, 8.0)
        y = portraits.bottom + _SECTION_GAP
        if self._rows:
            # Room that is left over goes to the captions.
            row += min(spare / self._rows, 40.0)
            cells = Box(room.left, y, room.right, room.bottom)
            pieces += GRID.pieces(sheet, self._cells, cells, row)
            y += self._rows * row + (self._rows - 1) * GRID.row_gap + _SECTION_GAP
        layer = sheet.content.layer
        if layer is not None:
            strip = Box(room.left, y, room.right, y + self._strip)
            pieces += strip_pieces(sheet, layer, strip, _STRIP)
        if self._rest:
            rest = Box(room.left, room.bottom - self._rest, room.right, room.bottom)
            pieces += rest_pieces(sheet, sheet.entries[self.shown :], rest)
        return pieces
