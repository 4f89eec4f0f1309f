"""A square picture for social media: portraits, three flaws, few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import Size
from headshot_viewer.core.said import said
from headshot_viewer.paint.layout import Layout
from headshot_viewer.paint.sheet import Sheet, portrait_pieces
from headshot_viewer.paint.sheet_binding import bound
from headshot_viewer.paint.sheet_cells import entry_cell, place_cells
from headshot_viewer.paint.sheet_layer import has_heat, heat_cell
from headshot_viewer.paint.sheet_pages import (
    HEAD_GAP,
    Draft,
    Grid,
    PageForm,
    first_title,
    head_pieces,
    rest_pieces,
)

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

SIZE_PT: Final = Size(540.0, 540.0)
WIDTH_PX: Final = 2160
MARGIN: Final = 26.0
FORM: Final = PageForm.of_screen(SIZE_PT, MARGIN)
GRID: Final = Grid(columns=3, gap=14.0, row_gap=0.0, caption=26.0)
_REST: Final = 10.0
_REST_AND_MORE: Final = 20.0


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
    room = Box(MARGIN, FORM.top_below(pieces, HEAD_GAP + 10), foot.right, foot.top - 6)
    cells = []
    layer = sheet.content.layer
    if layer is not None and has_heat(sheet):
        cells.append(heat_cell(sheet, layer))
    shown = min(GRID.columns - len(cells), len(sheet.entries))
    cells += [entry_cell(sheet, entry, brief=True) for entry in sheet.entries[:shown]]
    cells += place_cells(sheet, GRID.columns - len(cells))
    if shown < len(sheet.entries):
        listed = room._replace(top=room.bottom - (_REST if single else _REST_AND_MORE))
        pieces += rest_pieces(sheet, sheet.entries[shown:], listed)
        room = room._replace(bottom=listed.top - 4)
    if cells:
        row = GRID.row_height(sheet, room.width)
        pieces += GRID.pieces(sheet, cells, room._replace(top=room.bottom - row), row)
        room = room._replace(bottom=room.bottom - row - 12)
    pieces += portrait_pieces(sheet, room, 8.0, 8.0)
    return [Draft(pieces, first_title(sheet))]


LAYOUT: Final = Layout("square", said("Square, for Social Media"), plan, SIZE_PT, WIDTH_PX)
