"""A square picture for social media: portraits, three flaws, few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.geometry import Size
from headshot_viewer.core.said import said
from headshot_viewer.core.shapes import Box
from headshot_viewer.paint.layout import Layout
from headshot_viewer.paint.sheet import (
    Sheet,
    entry_cell,
    foot_pieces,
    place_cells,
    portrait_pieces,
)
from headshot_viewer.paint.sheet_layer import has_heat, heat_cell
from headshot_viewer.paint.sheet_pages import (
    HEAD_GAP,
    HEAD_HEIGHT,
    Grid,
    first_title,
    head_pieces,
    rest_pieces,
)

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

SIZE_PT: Final = Size(540.0, 540.0)
WIDTH_PX: Final = 2160
MARGIN: Final = 26.0
GRID: Final = Grid(columns=3, gap=14.0, row_gap=0.0, caption=26.0)
_REST: Final = 10.0


def plan(
    content: ComparisonContent, width_px: int | None, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out on one page, whatever is asked for; see ``layout.PlanPages``."""
    del single
    sheet = Sheet.of(content)
    right, bottom = SIZE_PT.width - MARGIN, SIZE_PT.height - MARGIN
    head = Box(MARGIN, MARGIN - 4, right, MARGIN - 4 + HEAD_HEIGHT)
    foot = Box(MARGIN, bottom - 6, right, bottom + 6)
    room = Box(MARGIN, head.bottom + HEAD_GAP + 10, right, foot.top - 6)
    cells = []
    layer = content.layer
    if layer is not None and has_heat(sheet):
        cells.append(heat_cell(sheet, layer))
    shown = min(GRID.columns - len(cells), len(sheet.entries))
    cells += [entry_cell(sheet, entry, brief=True) for entry in sheet.entries[:shown]]
    cells += place_cells(sheet, GRID.columns - len(cells))
    pieces = [*head_pieces(sheet, head, 11.0), *foot_pieces(sheet, foot, 1, 1)]
    if shown < len(sheet.entries):
        listed = room._replace(top=room.bottom - _REST)
        pieces += rest_pieces(sheet, sheet.entries[shown:], listed)
        room = room._replace(bottom=listed.top - 4)
    if cells:
        row = GRID.row_height(sheet, right - MARGIN)
        pieces += GRID.pieces(sheet, cells, room._replace(top=room.bottom - row), row)
        room = room._replace(bottom=room.bottom - row - 12)
    pieces += portrait_pieces(sheet, room, 8.0, 8.0)
    return (sheet.page(SIZE_PT, width_px or WIDTH_PX, pieces, first_title(sheet)),)


LAYOUT: Final = Layout("square", said("Square, for Social Media"), plan, SIZE_PT, WIDTH_PX)
