"""`headshot-viewer batch`: a sheet, a session and the measurements of each of many pairs."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headshot_viewer.cli.console import complain
from headshot_viewer.cli.export import add_page_options, check_page, started
from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.cli.own_wording import own_wording
from headshot_viewer.cli.sensitivity import add_sensitivity
from headshot_viewer.cli.targets import check_folder
from headshot_viewer.core.errors import NotWritten, PictureUnreadable
from headshot_viewer.core.pair_names import pairs_of
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.sheet_files import SheetOptions, read_logo

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from headshot_viewer.batch.making import BatchOptions, Outcome
    from headshot_viewer.core.pair_names import NamedPair, Unpaired
    from headshot_viewer.core.progress import Progress

SOME_REFUSED: Final = 2
_LAYOUT: Final = "landscape"
_MOST_JOBS: Final = 64


def run(arguments: Sequence[str]) -> int:
    """Make all pairs; return 2 when some were refused."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not 1 <= options.jobs <= _MOST_JOBS:
        parser.error(f"argument --jobs: give 1 to {_MOST_JOBS}")
    with interruptible() as progress:
        kept = started()
        if kept is None:
            return 1
        check_page(parser, options)
        chosen = _options(options)
        pairs, left_over = _found(options.source)
        folder: Path = options.output
        _make_folder(folder, pairs)
        outcomes = _made(pairs, folder, chosen, options.jobs, progress)
        return _sum_up(folder, outcomes, left_over)


def _made(
    pairs: Sequence[NamedPair], folder: Path, options: BatchOptions, jobs: int, progress: Progress
) -> list[Outcome]:
    """Make the pairs, and report the outcome of each."""
    from headshot_viewer.batch.many_pairs import make_all

    found: dict[str, Outcome] = {}
    processes = min(jobs, max(1, len(pairs)))
    for outcome in make_all(pairs, folder, options, processes=processes, progress=progress):
        found[outcome.pair.name] = outcome
        why = f": {outcome.reason}" if outcome.reason else ""
        complain(f"{len(found)} of {len(pairs)}: {outcome.pair.name} {outcome.fate}{why}")
    # In the order of the pairs, not in that of finishing.
    return [found[pair.name] for pair in pairs if pair.name in found]


def _sum_up(folder: Path, outcomes: Sequence[Outcome], left_over: Sequence[Unpaired]) -> int:
    """Write the overview, and print a summary."""
    from headshot_viewer.batch.making import Fate
    from headshot_viewer.batch.overview import OVERVIEW, write_overview

    write_overview(folder, outcomes)
    refused = [each for each in outcomes if each.fate is Fate.REFUSED]
    reasons = [f"{each.pair.name}: {each.reason}" for each in refused]
    reasons += [each.reason for each in left_over]
    counts = [sum(each.fate is fate for each in outcomes) for fate in (Fate.MADE, Fate.KEPT)]
    complain(
        f"{counts[0]} made, {counts[1]} kept, {len(reasons)} refused;"
        f" the overview is {folder / OVERVIEW}."
    )
    for reason in reasons:
        complain(f"- {reason}")
    return SOME_REFUSED if reasons else 0


def _found(source: Path) -> tuple[tuple[NamedPair, ...], tuple[Unpaired, ...]]:
    """Return the pairs of a folder or of a table.

    Raises:
        TableUnreadable: not a table of pairs.
        PictureUnreadable: a folder whose pictures may not be listed.
    """
    from headshot_viewer.files.pair_table import read_pairs

    if source.is_dir():
        # Its own files, and those of its subfolders, such as "professional" and "ai".
        inside = _entries(source)
        folders = [each for each in inside if each.is_dir() and not each.name.startswith(".")]
        found = [*inside, *(path for each in folders for path in _entries(each))]
        return pairs_of(path for path in found if path.is_file())
    return read_pairs(source)


def _entries(folder: Path) -> list[Path]:
    from headshot_viewer.files.unread import why_unread

    try:
        return list(folder.iterdir())
    except OSError as error:
        raise PictureUnreadable(folder, why_unread(error)) from error


def _make_folder(folder: Path, pairs: Sequence[NamedPair]) -> None:
    from headshot_viewer.batch.making import Places
    from headshot_viewer.batch.overview import OVERVIEW
    from headshot_viewer.files.atomic import reason_in_words

    inputs = [path for pair in pairs for path in (pair.professional, pair.ai)]
    names = [path.name for pair in pairs for path in Places.of(folder, pair).all]
    check_folder(folder, [*names, OVERVIEW], inputs)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritten(folder, reason_in_words(error)) from error


def _options(options: Namespace) -> BatchOptions:
    """Return what all pairs share.

    Raises:
        PictureUnreadable: the logo, which would refuse every pair.
        UnknownLayer: no such layer.
    """
    from headshot_viewer.analysis.catalogue import analyser
    from headshot_viewer.batch.making import BatchOptions

    if options.layer is not None:
        analyser(options.layer)
    logo: Path | None = options.logo
    if logo is not None:
        read_logo(logo)
    sheet = SheetOptions(options.layout, options.width, options.dpi, options.quality)
    return BatchOptions(
        sheet,
        options.studio,
        options.client,
        options.date,
        None if logo is None else logo.absolute(),
        options.paper,
        options.layer,
        options.accept_findings,
        options.sensitivity,
        own_wording(options.own_wording),
    )


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer batch",
        description="Make a sheet (PNG), a session and the measurements (JSON) for each of many"
        " pairs, and an overview (CSV) of all. Pairs that were already made from the same pictures"
        " with the same options are kept; one that fails does not stop the others.",
        epilog="In a folder, anna.jpg and anna-ai.png belong together, or professional/anna.jpg"
        " and ai/anna.jpg. A table has the columns professional and ai, and optionally name and"
        " client; its paths are relative to its folder. The exit code is 2 if a pair was refused.",
    )
    parser.add_argument("source", type=Path, metavar="FOLDER|CSV")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="DIR")
    parser.add_argument(
        "--jobs",
        type=int,
        default=1,
        metavar="N",
        help=f"how many pairs to process in parallel (%(default)s; this computer has"
        f" {os.cpu_count()} processors)",
    )
    parser.add_argument(
        "--layer", metavar="ID", help="show this heatmap, see “headshot-viewer layers”"
    )
    add_sensitivity(parser, default=Sensitivity.NORMAL)
    parser.add_argument(
        "--accept-findings",
        action="store_true",
        help="turn all findings, except hints, into annotations",
    )
    add_page_options(parser)
    parser.set_defaults(layout=_LAYOUT)
    return parser
