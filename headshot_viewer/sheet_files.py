"""Comparisons as files: which formats there are, and the one way to write each.

A new format is a function and a line in :data:`FORMATS`; window and command line list it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from headshot_viewer import PROGRAM
from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.said import said
from headshot_viewer.paint import layouts as layouts_package

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan, SheetDetails
    from headshot_viewer.paint.logo import Logo

CUSTOMARY_DPI: Final = 300
"""Dots per inch of a print."""

QUALITY: Final = 92
"""Of JPEG: hardly to be told from the original."""

_MM_PER_INCH: Final = 25.4
_POINTS_PER_INCH: Final = 72
_LARGEST_LOGO_BYTES: Final = 30_000_000


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How a comparison becomes a file.

    Attributes:
        layout: key in ``paint.layout.layouts()``.
        width_px: of a page as a picture; None for the layout's own, or in the plain layout for the
            pictures' own size.
        dpi: of the pictures in a PDF, in dots to the inch.
        quality: of a JPEG, 1..100.
    """

    layout: str = "side_by_side"
    width_px: int | None = None
    dpi: int = CUSTOMARY_DPI
    quality: int = QUALITY


PLAIN_SHEET: Final = SheetOptions()

OVERVIEW_LAYOUT: Final = "variants"
"""The layout that shows all AI pictures of a session, not only the current one."""

Write: TypeAlias = Callable[["Path", "ComparisonContent", SheetOptions, "Progress"], str]
"""Returns what :func:`write_sheet` returns."""


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """A kind of file.

    Attributes:
        id: for example ``"png"``; a word of the command line.
        title: as in a dialog.
        endings: of its files, the usual one first.
        has_pages: whether it holds several pages.
        write: replaces a file in one step, or leaves it as it is.
    """

    id: str
    title: str
    endings: tuple[str, ...]
    has_pages: bool
    write: Write


def write_sheet(
    target: Path,
    content: ComparisonContent,
    options: SheetOptions = PLAIN_SHEET,
    *,
    format_id: str = "png",
    progress: Progress = unwatched,
) -> str:
    """Lay *content* out and write it.

    Needs a QGuiApplication; any thread may call it.

    Args:
        target: replaced in one step, or left as it is.
        content: what the comparison says.
        options: how.
        format_id: key in :data:`FORMATS`.
        progress: may cancel.

    Returns:
        A sentence on the notes that the file does not hold whole; empty where it holds all.

    Raises:
        NotWritten: *target* is as it was.
        Cancelled: by *progress*; *target* is as it was.
        KeyError: no such format or layout.
    """
    return FORMATS[format_id].write(target, content, options, progress)


def layout_ids() -> tuple[str, ...]:
    """Return the ids of ``paint.layout.layouts()``, sorted, without importing Qt."""
    return tuple(sorted(module.name for module in iter_modules(layouts_package.__path__)))


def format_of(path: Path) -> SheetFormat | None:
    """Return the format that the ending of *path* names; None when it names none."""
    ending = path.suffix.lower()
    return next((each for each in FORMATS.values() if ending in each.endings), None)


def read_logo(path: Path) -> Logo:
    """Return a studio's logo, with what is clear in it.

    Raises:
        PictureUnreadable: no such file, or not a picture.
    """
    from headshot_viewer.files.unread import why_unread
    from headshot_viewer.paint.logo import logo_of

    try:
        if path.stat().st_size > _LARGEST_LOGO_BYTES:
            raise PictureUnreadable(path, said("it is too large for a logo"))
        data = path.read_bytes()
    except OSError as error:
        raise PictureUnreadable(path, why_unread(error)) from error
    logo = logo_of(data)
    if logo is None:
        raise PictureUnreadable(path, said("it is not a picture that can serve as a logo"))
    return logo


def sheet_details(
    studio: str, logo: Path | None, client: str, date: str, paper: str
) -> SheetDetails:
    """Return what stands on a page, the logo read.

    Raises:
        PictureUnreadable: the logo.
    """
    from headshot_viewer.paint.layout import Paper, SheetDetails

    read = None if logo is None else read_logo(logo)
    return SheetDetails(studio, read, client, date, Paper(paper))


def _write_png(
    target: Path, content: ComparisonContent, options: SheetOptions, progress: Progress
) -> str:
    from headshot_viewer.files.png_file import PngKind, write_png
    from headshot_viewer.paint.comparison import stripes

    plan = _page(content, options)
    author = content.details.studio
    write_png(
        target,
        width_px=plan.size_px.width,
        height_px=plan.size_px.height,
        kind=PngKind.RGB,
        stripes=stripes(plan),
        pixels_per_metre=round(_dpi(plan, options) / _MM_PER_INCH * 1000),
        text={"Software": PROGRAM, **({"Author": author} if author else {})},
        progress=progress,
    )
    return _left_out(content, plan)


def _write_jpeg(
    target: Path, content: ComparisonContent, options: SheetOptions, progress: Progress
) -> str:
    from headshot_viewer.files.jpeg_file import write_jpeg
    from headshot_viewer.paint.comparison import stripes

    plan = _page(content, options)
    write_jpeg(
        target,
        width_px=plan.size_px.width,
        height_px=plan.size_px.height,
        stripes=stripes(plan),
        quality=options.quality,
        dpi=round(_dpi(plan, options)),
        comment=PROGRAM,
        progress=progress,
    )
    return _left_out(content, plan)


def _write_pdf(
    target: Path, content: ComparisonContent, options: SheetOptions, progress: Progress
) -> str:
    from headshot_viewer.core.progress import part
    from headshot_viewer.files.atomic import write_bytes
    from headshot_viewer.paint.comparison import plan_pages
    from headshot_viewer.paint.layout import layouts
    from headshot_viewer.paint.pdf import pdf_bytes
    from headshot_viewer.paint.sheet import document_title

    pages = plan_pages(content, None, options.layout)
    data = pdf_bytes(
        pages,
        title=document_title(content),
        author=content.details.studio,
        size_pt=layouts()[options.layout].size_pt,
        dpi=options.dpi,
        progress=part(progress, 0, 0.95),
    )
    progress(0.95)
    write_bytes(target, data)
    progress(1.0)
    # Whatever a page shortens stands on a further one.
    return ""


def _page(content: ComparisonContent, options: SheetOptions) -> ComparisonPlan:
    from headshot_viewer.paint.comparison import plan_comparison

    return plan_comparison(content, options.width_px, options.layout)


def _left_out(content: ComparisonContent, plan: ComparisonPlan) -> str:
    from headshot_viewer.paint.shortened import shortened_in_words, shortened_notes

    return shortened_in_words(shortened_notes(content, [plan]))


def _dpi(plan: ComparisonPlan, options: SheetOptions) -> float:
    """Return the resolution at which a page has the size that it was designed for."""
    from headshot_viewer.paint.layout import layouts

    size_pt = layouts()[options.layout].size_pt
    if size_pt is None:
        return CUSTOMARY_DPI
    return plan.size_px.width / size_pt.width * _POINTS_PER_INCH


FORMATS: Final[Mapping[str, SheetFormat]] = MappingProxyType(
    {
        each.id: each
        for each in (
            SheetFormat("png", "PNG", (".png",), False, _write_png),
            SheetFormat("jpeg", "JPEG", (".jpg", ".jpeg"), False, _write_jpeg),
            SheetFormat("pdf", "PDF", (".pdf",), True, _write_pdf),
        )
    }
)
"""Every format by its id."""
