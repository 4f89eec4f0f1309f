"""Pages as a PDF: words as text with their fonts, shapes as vectors, pictures at a resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from headshot_viewer import PROGRAM
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.progress import unwatched
from headshot_viewer.paint.pdf_outline import with_outline, with_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.geometry import Size
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import ComparisonPlan

DPI: Final = 300
_POINTS_PER_INCH: Final = 72


def pdf_bytes(
    pages: Sequence[ComparisonPlan],
    *,
    title: str,
    author: str = "",
    size_pt: Size | None = None,
    dpi: int = DPI,
    progress: Progress = unwatched,
) -> bytes:
    """Return *pages* as one document.

    Needs a QGuiApplication; any thread may call it.

    Args:
        pages: at least one, all of one size.
        title: of the document.
        author: who made it; may be empty.
        size_pt: of a page, in points; None makes a page pixel 1/300 inch.
        dpi: of the pictures on the page, in dots to the inch.
        progress: called before each page; may cancel.

    Raises:
        Cancelled: by *progress*.
    """
    first = pages[0].size_px
    points_per_px = _POINTS_PER_INCH / DPI if size_pt is None else size_pt.width / first.width
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, QSizeF(first.width, first.height) * points_per_px, dpi)
    writer.setTitle(title)
    writer.setCreator(PROGRAM)
    if author:
        writer.setAuthor(author)
    # Qt ends the program when a device goes that is still painted on: also on errors.
    with QPainter(writer) as painter:
        scale = dpi / _POINTS_PER_INCH * points_per_px
        for number, page in enumerate(pages):
            progress(number / len(pages))
            if number:
                writer.newPage()
            painter.save()
            painter.scale(scale, scale)
            page.paint(painter, Box(0, 0, *page.size_px))
            painter.restore()
    buffer.close()
    progress(1.0)
    written = with_spaces(bytes(QByteArray(buffer.data()).data()))
    return with_outline(written, [page.title for page in pages])


def _writer(device: QIODevice, size_pt: QSizeF, dpi: int) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(dpi)
    page = QPageSize(size_pt, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return writer
