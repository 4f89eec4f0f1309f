"""An upright sheet for Letter paper; as a picture it has 300 dots per inch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.geometry import Size
from headshot_viewer.core.said import said
from headshot_viewer.paint.layout import Layout
from headshot_viewer.paint.portrait_sheet import portrait_sheet

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

SIZE_PT: Final = Size(612.0, 792.0)
WIDTH_PX: Final = 2550


def plan(
    content: ComparisonContent, width_px: int | None, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out; see ``layout.PlanPages``."""
    return portrait_sheet(content, SIZE_PT, width_px or WIDTH_PX, single=single)


LAYOUT: Final = Layout("portrait_letter", said("Portrait, Letter"), plan, SIZE_PT, WIDTH_PX)
