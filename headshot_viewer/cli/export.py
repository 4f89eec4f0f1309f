"""`headshot-viewer export`: the comparison as a PNG, a JPEG or a PDF, without a window."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headshot_viewer.cli.console import complain
from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.cli.own_wording import add_own_wording, own_wording
from headshot_viewer.cli.sensitivity import add_sensitivity, judged_at
from headshot_viewer.cli.targets import check_target
from headshot_viewer.cli.window import is_session
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.said import said
from headshot_viewer.sheet_files import (
    CUSTOMARY_DPI,
    FORMATS,
    OVERVIEW_LAYOUT,
    PLAIN_SHEET,
    QUALITY,
    SheetOptions,
    format_of,
    layout_ids,
    sheet_details,
)

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.batch.one_pair import OpenedPair
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.paint.layout import SheetDetails

LEAST_DPI: Final = 36
MOST_DPI: Final = 1200


def run(arguments: Sequence[str]) -> int:
    """Write the comparison of a pair or of a session."""
    parser = _parser()
    options = parser.parse_args(arguments)
    files, target = list[Path](options.files), Path(options.output)
    if len(files) > 2 or (len(files) == 1 and not is_session(files[0])):
        parser.error("give two pictures, or one session")
    wanted = _format(target, options.format)
    check_target(target, [*files, *([options.logo] if options.logo else [])])
    with interruptible() as progress:
        kept = started()
        if kept is None:
            return 1
        from headshot_viewer.batch import one_pair
        from headshot_viewer.core.flaws import vocabulary_of

        check_page(parser, options)
        details = details_of(options)
        wants_all = options.layout == OVERVIEW_LAYOUT
        opened = _opened(files, target, progress, with_candidates=wants_all)
        pair = judged_at(opened, options.sensitivity)
        for note in pair.notes:
            complain(note)
        left_out = one_pair.export_comparison(
            target,
            pair,
            _layer(options.layer, pair),
            SheetOptions(options.layout, options.width, options.dpi, options.quality),
            format_id=wanted,
            details=details,
            accepting=_accepting(options.accept_findings),
            vocabulary=vocabulary_of(own_wording(options.own_wording)),
            progress=progress,
        )
        if left_out:
            complain(left_out)
    return 0


def _format(target: Path, wanted: str | None) -> str:
    """Return the format that is wanted, or that the name of *target* tells.

    Raises:
        NotWritten: the name tells none, or another one.
    """
    named = format_of(target)
    if named is None:
        endings = ", ".join(each.endings[0] for each in FORMATS.values())
        raise NotWritten(
            target, said("its name tells no format; it ends in one of {endings}", endings=endings)
        )
    if wanted is not None and named.id != wanted:
        ending = FORMATS[wanted].endings[0]
        raise NotWritten(
            target,
            said(
                "the format was to be {format}, so its name ends in {ending}",
                format=FORMATS[wanted].title,
                ending=ending,
            ),
        )
    return named.id


def _opened(
    files: Sequence[Path], target: Path, progress: Progress, *, with_candidates: bool
) -> OpenedPair:
    from headshot_viewer.batch import one_pair

    if len(files) == 1:
        pair = one_pair.open_session(files[0], with_candidates=with_candidates, progress=progress)
    else:
        pair = one_pair.open_pair(*files, progress=progress)
    check_target(target, [picture.ref.path for picture in pair.pictures.values()])
    return pair


def _accepting(wanted: bool) -> tuple[Analyser, ...]:
    from headshot_viewer.analysis.catalogue import analysers

    return analysers() if wanted else ()


def _layer(layer: str | None, pair: OpenedPair) -> Analyser | None:
    from headshot_viewer.analysis.catalogue import analyser

    return analyser(layer) if layer is not None else _layer_of(pair)


def started() -> object | None:
    """Start Qt without a display; return None, having said so, where a library is missing."""
    from headshot_viewer.paint.offscreen import start_offscreen
    from headshot_viewer.system_check import advice, explain, missing_for_painting

    # Qt ends the program when it lacks some of them; there is nothing to catch.
    missing = missing_for_painting()
    if missing:
        complain(advice(missing))
        return None
    try:
        return start_offscreen()
    except ImportError as error:
        complain(explain(error) or f"Qt cannot be used here: {error}.")
        return None


def _layer_of(pair: OpenedPair) -> Analyser | None:
    """Return the layer that a session shows, if this version knows it."""
    from headshot_viewer.analysis.catalogue import UnknownLayer, analyser

    if pair.look.layer is None or not pair.look.heat_shown:
        return None
    try:
        return analyser(pair.look.layer)
    except UnknownLayer as error:
        complain(f"{error} The comparison goes without a heatmap.")
        return None


def add_page_options(parser: ArgumentParser) -> None:
    """Let *parser* ask how a page is laid out and what stands on it."""
    parser.add_argument(
        "--layout",
        default=PLAIN_SHEET.layout,
        metavar="ID",
        help=f"layout of the page: {', '.join(layout_ids())} (%(default)s)",
    )
    parser.add_argument(
        "--width",
        type=int,
        metavar="PX",
        help="width of the page in pixels; by default the layout’s own, or the pictures’ pixels",
    )
    parser.add_argument(
        "--quality", type=int, default=QUALITY, metavar="1-100", help="of a JPEG (%(default)s)"
    )
    parser.add_argument(
        "--dpi",
        type=int,
        default=CUSTOMARY_DPI,
        metavar="N",
        help="of the pictures in a PDF (%(default)s)",
    )
    parser.add_argument("--studio", default="", metavar="NAME", help="the photographer’s name")
    parser.add_argument(
        "--logo", type=Path, metavar="FILE", help="shown instead of the studio’s name"
    )
    parser.add_argument("--client", default="", metavar="NAME", help="the client’s name")
    parser.add_argument("--date", default="", metavar="TEXT", help="as printed on the page")
    add_own_wording(parser)
    parser.add_argument(
        "--paper",
        choices=("light", "dark"),
        default="light",
        help="light or dark page (%(default)s)",
    )


def check_page(parser: ArgumentParser, options: Namespace) -> None:
    """End with a usage error where page options are out of range; needs Qt to have started."""
    from headshot_viewer.paint.layout import LARGEST_PX, SMALLEST_PX, layouts

    width_px: int | None = options.width
    if width_px is not None and not SMALLEST_PX <= width_px <= LARGEST_PX:
        parser.error(f"argument --width: give {SMALLEST_PX} to {LARGEST_PX} pixels")
    if options.layout not in layouts():
        known = ", ".join(layouts())
        parser.error(f"argument --layout: there is no layout {options.layout}; there are: {known}")
    if not 1 <= options.quality <= 100:
        parser.error("argument --quality: give 1 to 100")
    if not LEAST_DPI <= options.dpi <= MOST_DPI:
        parser.error(f"argument --dpi: give {LEAST_DPI} to {MOST_DPI}")


def details_of(options: Namespace) -> SheetDetails:
    """Return what stands on the page, the logo read.

    Raises:
        PictureUnreadable: the logo.
    """
    return sheet_details(options.studio, options.logo, options.client, options.date, options.paper)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer export",
        usage="headshot-viewer export PROFESSIONAL AI -o OUT [options]\n"
        "       headshot-viewer export SESSION.headshot -o OUT [options]",
        description="Write the comparison of two pictures, or of a session with its annotations,"
        " as a PNG, a JPEG or a PDF. A session’s heatmap is exported with it.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="pictures or a session")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUT",
        help="the file to write; its ending selects the format",
    )
    parser.add_argument("--format", choices=tuple(FORMATS), help="must match the ending")
    parser.add_argument(
        "--layer", metavar="ID", help="show this heatmap, see “headshot-viewer layers”"
    )
    add_sensitivity(parser, default=None)
    parser.add_argument(
        "--accept-findings",
        action="store_true",
        help="measure every layer and turn all findings, except hints, into annotations",
    )
    add_page_options(parser)
    return parser
