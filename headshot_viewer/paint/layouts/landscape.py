"""A landscape sheet for the screen and for A4: portraits at the left, words beside, flaws below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import Size
from headshot_viewer.core.said import said
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.layout import Layout
from headshot_viewer.paint.sheet import (
    TITLE_EM,
    Sheet,
    client_line,
    lead_of,
    portrait_pieces,
    rule_piece,
    studio_pieces,
    title_of,
)
from headshot_viewer.paint.sheet_binding import bound
from headshot_viewer.paint.sheet_cells import TITLE_CAPTION, entry_cell, place_cells
from headshot_viewer.paint.sheet_layer import has_heat, heat_cell, strip_height, strip_pieces
from headshot_viewer.paint.sheet_pages import (
    FOOT_GAP,
    HEAD_GAP,
    HEAD_HEIGHT,
    Draft,
    Grid,
    PageForm,
    first_title,
    further_drafts,
    rest_pieces,
)

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan, Piece
    from headshot_viewer.paint.sheet_cells import Cell

SIZE_PT: Final = Size(841.89, 595.28)
WIDTH_PX: Final = 3508
MARGIN: Final = 36.0
FORM: Final = PageForm.of(SIZE_PT, MARGIN)
GRID: Final = Grid(columns=4, gap=18.0, row_gap=16.0, caption=62.0)
_PORTRAIT_GAP: Final = 10.0
_WIDEST_ASPECT: Final = 0.8
_COLUMN_GAP: Final = 26.0
_REST: Final = 20.0
_STRIP: Final = 128.0
_LEAST_WORDS: Final = 70.0
"""Above what was measured, for the title and whom the page is for."""


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
    right = FORM.foot.right
    cells, shown = _cells(sheet)
    rest = sheet.entries[shown:]
    room = Box(MARGIN, MARGIN, right, FORM.foot.top - FOOT_GAP)
    pieces: list[Piece] = []
    if single and rest:
        listed = Box(room.left, room.bottom - _REST, room.right, room.bottom)
        pieces += rest_pieces(sheet, rest, listed)
        room = room._replace(bottom=listed.top - 6)
    if cells:
        row = GRID.row_height(sheet, right - MARGIN)
        row -= 0 if sheet.entries or has_heat(sheet) else GRID.caption - TITLE_CAPTION
        pieces += GRID.pieces(sheet, cells, room._replace(top=room.bottom - row), row)
        room = room._replace(bottom=room.bottom - row - 16)
    pieces += _above(sheet, room)
    page = Draft(pieces, first_title(sheet))
    return [page] if single else [page, *further_drafts(sheet, rest, FORM, GRID)]


LAYOUT: Final = Layout("landscape", said("Landscape Sheet"), plan, SIZE_PT, WIDTH_PX)


def _cells(sheet: Sheet) -> tuple[list[Cell], int]:
    """Return what stands in the row below, and how many of the flaws are in it."""
    cells: list[Cell] = []
    layer = sheet.content.layer
    if layer is not None and has_heat(sheet):
        cells.append(heat_cell(sheet, layer))
    shown = min(GRID.columns - len(cells), len(sheet.entries))
    cells += [entry_cell(sheet, entry) for entry in sheet.entries[:shown]]
    cells += place_cells(sheet, GRID.columns - len(cells))
    return cells, shown


def _above(sheet: Sheet, room: Box) -> list[Piece]:
    """Return the portraits, and the words at their right."""
    height = room.height
    most = room.width * 0.66
    width = min(2 * height * _WIDEST_ASPECT + _PORTRAIT_GAP, most)
    portraits = Box(room.left, room.top, room.left + width, room.bottom)
    column = Box(portraits.right + _COLUMN_GAP, room.top, room.right, room.bottom)
    return [*portrait_pieces(sheet, portraits, _PORTRAIT_GAP, 8.0), *_column(sheet, column)]


def _column(sheet: Sheet, room: Box) -> list[Piece]:
    """Return the studio, the title, whom it is for, and at the bottom what was measured."""
    paper, layer = sheet.paper, sheet.content.layer
    details = sheet.content.details
    pieces: list[Piece] = []
    top = room.top - 6
    if details.studio or details.logo is not None:
        studio = Box(room.left, room.top, room.right, room.top + HEAD_HEIGHT + 4)
        top = studio.bottom + HEAD_GAP
        pieces += studio_pieces(sheet, studio, 11.0)
        pieces.append(rule_piece(sheet, room.left, room.right, top))
        top += 10
    high = 0.0
    if layer is not None:
        most = max(_STRIP, room.bottom - top - _LEAST_WORDS)
        high = strip_height(sheet, layer, room.width, _STRIP, most)
    strip = room._replace(top=room.bottom - high)
    made = block(
        [
            Paragraph(title_of(), TITLE_EM, paper.text, bold=True),
            Paragraph(client_line(sheet), 9.0, paper.text, space=3),
            Paragraph(lead_of(sheet), 8.4, paper.faint_text, space=5),
        ],
        room.width,
        strip.top - top - 4,
        least_share=0.7,
    )
    pieces += made.pieces(room.left, top)
    return pieces if layer is None else [*pieces, *strip_pieces(sheet, layer, strip, _STRIP)]
