"""`headshot-viewer export`: the comparison as a PNG, without a window."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headshot_viewer.cli.console import complain
from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.cli.targets import check_target
from headshot_viewer.cli.window import is_session
from headshot_viewer.core.errors import NotWritten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.batch import OpenedPair
    from headshot_viewer.core.progress import Progress

ENDING: Final = ".png"


def run(arguments: Sequence[str]) -> int:
    """Write the comparison of a pair or of a session."""
    parser = _parser()
    options = parser.parse_args(arguments)
    files, target = list[Path](options.files), Path(options.output)
    if len(files) > 2 or (len(files) == 1 and not is_session(files[0])):
        parser.error("give two pictures, or one session")
    if target.suffix.lower() != ENDING:
        raise NotWritten(target, f"a comparison is a PNG picture, so its name ends in {ENDING}")
    check_target(target, files)
    with interruptible() as progress:
        kept = _started()
        if kept is None:
            return 1
        from headshot_viewer.paint.layout import LARGEST_PX, SMALLEST_PX

        width_px: int | None = options.width
        if width_px is not None and not SMALLEST_PX <= width_px <= LARGEST_PX:
            parser.error(f"argument --width: give {SMALLEST_PX} to {LARGEST_PX} pixels")
        _export(files, target, options.layer, width_px, progress)
    return 0


def _started() -> object | None:
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


def _export(
    files: Sequence[Path], target: Path, layer: str | None, width_px: int | None, progress: Progress
) -> None:
    from headshot_viewer import batch
    from headshot_viewer.analysis.catalogue import analyser

    chosen = None if layer is None else analyser(layer)
    opened = batch.open_session if len(files) == 1 else batch.open_pair
    pair = opened(*files, progress=progress)
    check_target(target, [picture.ref.path for picture in pair.pictures.values()])
    for note in pair.notes:
        complain(note)
    if chosen is None:
        chosen = _layer_of(pair)
    batch.export_comparison(target, pair, chosen, width_px=width_px, progress=progress)


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


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer export",
        usage="headshot-viewer export PROFESSIONAL AI -o OUT.png [--layer ID] [--width PX]\n"
        "       headshot-viewer export SESSION.headshot -o OUT.png [--layer ID] [--width PX]",
        description="Write the comparison of two pictures, or of a session with its annotations,"
        " as a PNG. A session's heatmap is exported with it.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="pictures or a session")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.png")
    parser.add_argument(
        "--layer", metavar="ID", help="with this heatmap, see “headshot-viewer layers”"
    )
    parser.add_argument(
        "--width",
        type=int,
        metavar="PX",
        help="width of the PNG; without it every picture keeps its pixels",
    )
    return parser
