"""Sheets on paper, with a preview first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from headshot_viewer.core.progress import part
from headshot_viewer.paint.comparison import plan_pages, render
from headshot_viewer.paint.layout import layouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import ComparisonContent

PRINT_DPI: Final = 300
_POINTS_PER_INCH: Final = 72
_PLAIN_PX: Final = 3508
"""Width of a plain comparison on paper: the long side of A4."""

_LETTER: Final = "portrait_letter"


def printed_pages(
    content: ComparisonContent, layout: str, progress: Progress
) -> tuple[QImage, ...]:
    """Return the pages of a sheet at the resolution of a print; call it on a worker.

    A preview paints all pages whenever its window changes; from images it does so at once.

    Raises:
        Cancelled: by *progress*.
    """
    size_pt = layouts()[layout].size_pt
    width_px = _PLAIN_PX
    if size_pt is not None:
        width_px = round(size_pt.width / _POINTS_PER_INCH * PRINT_DPI)
    pages = plan_pages(content, width_px, layout)
    images = []
    for number, page in enumerate(pages):
        stretch = part(progress, number / len(pages), (number + 1) / len(pages))
        images.append(render(page, stretch))
    return tuple(images)


def set_up(printer: QPrinter, layout: str, pages: Sequence[QImage], title: str) -> None:
    """Give *printer* the paper that suits *pages*."""
    paper = QPageSize.PageSizeId.Letter if layout == _LETTER else QPageSize.PageSizeId.A4
    is_wide = pages[0].width() > pages[0].height()
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(paper), orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(title)


def paint_on(printer: QPrinter, pages: Sequence[QImage]) -> None:
    """Put each of *pages* on a sheet of paper, as large as it fits, in the middle."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    chosen = pages[first - 1 : last]
    with QPainter(printer) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, page in enumerate(chosen):
            if number:
                printer.newPage()
            paper = QRectF(painter.viewport())
            share = min(paper.width() / page.width(), paper.height() / page.height())
            room = QRectF(0, 0, page.width() * share, page.height() * share)
            room.moveCenter(paper.center())
            painter.drawImage(room, page)


def show_print_preview(
    pages: Sequence[QImage], layout: str, title: str, window: QWidget
) -> QPrintPreviewDialog:
    """Show *pages* in a print preview, from which they can be printed."""
    dialog = QPrintPreviewDialog(window)
    set_up(dialog.printer(), layout, pages, title)
    dialog.setWindowTitle(title)
    dialog.resize(900, 800)
    dialog.paintRequested.connect(lambda printer: paint_on(printer, pages))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
