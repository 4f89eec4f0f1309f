"""An upright sheet for A4 paper; as a picture it has 300 dots per inch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.geometry import Size
from headshot_viewer.core.said import said
from headshot_viewer.paint.layout import Layout
from headshot_viewer.paint.portrait_sheet import portrait_sheet

if TYPE_CHECKING:
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

SIZE_PT: Final = Size(595.28, 841.89)
WIDTH_PX: Final = 2480


def plan(
    content: ComparisonContent, width_px: int | None, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out; see ``layout.PlanPages``."""
    return portrait_sheet(content, SIZE_PT, width_px or WIDTH_PX, single=single)


LAYOUT: Final = Layout("portrait_a4", said("Portrait, A4"), plan, SIZE_PT, WIDTH_PX)
