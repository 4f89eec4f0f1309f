"""The exported comparison: planned, then painted whole or stripe by stripe.

numpy is imported where there are arrays: the first window is there before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage, QPainter

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.progress import unwatched
from headshot_viewer.paint.images import picture_image
from headshot_viewer.paint.layout import LARGEST_PX, SMALLEST_PX, layouts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

STRIPE_ROWS: Final = 64
PLAIN_LAYOUT: Final = "side_by_side"


def plan_pages(
    content: ComparisonContent,
    width_px: int | None = None,
    layout: str = PLAIN_LAYOUT,
    *,
    single: bool = False,
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out on as many pages as it needs.

    Args:
        content: what it says.
        width_px: of a page, ``SMALLEST_PX..LARGEST_PX``; None for the layout's own width. The plain
            layout then keeps every picture's pixels: all are enlarged to the height of the
            highest, none is reduced, as far as a page may be that large.
        layout: key in ``layout.layouts()``.
        single: one page only, for a picture file.

    Raises:
        ValueError: a width out of range.
        KeyError: no such layout.
    """
    if width_px is not None and not SMALLEST_PX <= width_px <= LARGEST_PX:
        raise ValueError(f"a page is {SMALLEST_PX} to {LARGEST_PX} px wide, not {width_px}")
    return layouts()[layout].plan(content, width_px, single=single)


def plan_comparison(
    content: ComparisonContent, width_px: int | None = None, layout: str = PLAIN_LAYOUT
) -> ComparisonPlan:
    """Lay *content* out on one page; see :func:`plan_pages`."""
    return plan_pages(content, width_px, layout, single=True)[0]


def render(plan: ComparisonPlan, progress: Progress = unwatched) -> QImage:
    """Return the whole page, Format_RGB32: pixel for pixel what :func:`stripes` yields.

    Raises:
        Cancelled: by *progress*.
    """
    import numpy as np

    width, height = plan.size_px
    page = np.empty((height, width, 4), np.uint8)
    for top in range(0, height, STRIPE_ROWS):
        progress(top / height)
        _paint(plan, page[top : top + STRIPE_ROWS], top)
    return picture_image(page)


def stripes(
    plan: ComparisonPlan, rows: int = STRIPE_ROWS, progress: Progress = unwatched
) -> Iterator[NDArray[np.uint8]]:
    """Paint the page from top to bottom, without ever holding all of it.

    Args:
        plan: the page.
        rows: height of a stripe; the last one may be lower.
        progress: called before each stripe.

    Yields:
        (rows, width, 3) uint8: red, green, blue. Each is an array of its own.

    Raises:
        Cancelled: by *progress*.
    """
    import numpy as np

    width, height = plan.size_px
    stripe = np.empty((rows, width, 4), np.uint8)
    for top in range(0, height, rows):
        progress(top / height)
        painted = stripe[: height - top]
        _paint(plan, painted, top)
        yield np.ascontiguousarray(painted[..., 2::-1])
    progress(1.0)


def _paint(plan: ComparisonPlan, rows: NDArray[np.uint8], top: int) -> None:
    """Paint the page from row *top* on into *rows*, (height, width, 4) BGRX."""
    height, width = rows.shape[:2]
    image = QImage(rows.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    # Qt ends the program when an image goes that is still painted on: also on errors.
    with QPainter(image) as painter:
        painter.translate(0, -top)
        plan.paint(painter, Box(0, top, width, top + height))
