"""`headshot-viewer analyse PROFESSIONAL AI`: measurements as a table, as JSON, as heatmaps."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Final

from headshot_viewer.cli.console import complain, say
from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.cli.json_text import json_text
from headshot_viewer.cli.sensitivity import add_sensitivity, judged_at
from headshot_viewer.cli.targets import check_folder, check_target
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.picture import Side
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.wording import (
    LABELS,
    RATIO_TITLE,
    bands_in_lines,
    certainty_in_words,
    details_in_lines,
    has_values,
    notes_of_sides,
    ratio_in_words,
    value_in_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.batch.one_pair import Link, OpenedPair
    from headshot_viewer.core.layer import LayerResult, SideResult

_LINKS: Final = {
    AlignmentMode.FACE: "the eyes of both faces",
    AlignmentMode.POINTS: "pinned points",
    AlignmentMode.FIT: "their height",
    AlignmentMode.PIXELS: "their pixels",
}
_COLUMN: Final = 19
_WIDTH: Final = 92
STANDARD_OUTPUT: Final = Path("-")


def run(arguments: Sequence[str]) -> int:
    """Measure a pair and write the answer where it is wanted."""
    options = _parser().parse_args(arguments)
    from headshot_viewer.analysis.catalogue import analyser, analysers
    from headshot_viewer.batch import one_pair
    from headshot_viewer.cli.heatmaps import heatmap_name, write_heatmaps

    wanted = tuple(dict.fromkeys(map(analyser, options.layers)))
    chosen = wanted or analysers()
    inputs: tuple[Path, Path] = (options.professional, options.ai)
    into_file: Path | None = None if options.json == STANDARD_OUTPUT else options.json
    if into_file is not None:
        check_target(into_file, inputs)
    if options.heatmaps is not None:
        names = [heatmap_name(side, each.id) for side in Side for each in chosen]
        check_folder(options.heatmaps, names, inputs)
    with interruptible() as progress:
        pair = judged_at(one_pair.open_pair(*inputs, progress=progress), options.sensitivity)
        subjects = one_pair.subjects_of(pair)
        link = one_pair.link_pair(pair, subjects, progress=progress)
        results = one_pair.analyse_pair(pair, chosen, subjects, progress=progress)
        if options.heatmaps is not None and not write_heatmaps(
            options.heatmaps, pair, results, progress=progress
        ):
            complain(_without_heat(results, options.heatmaps))
        if options.json is None:
            say(table(pair, link, results))
        else:
            _write_json(pair, link, results, into_file)
    return 0


def _without_heat(results: Sequence[LayerResult], folder: Path) -> str:
    """Return that nothing was written into *folder*, and why."""
    titles = " · ".join(result.title for result in results)
    return f"There are no heatmaps to write into “{folder.name}”; without one: {titles}."


def table(pair: OpenedPair, link: Link, results: Sequence[LayerResult]) -> str:
    """Return the measurements of a pair for a reader."""
    described = [_described(pair, link, side) for side in Side]
    linked = _row("Linked by", _LINKS[link.hanging.linked_by])
    sensitivity = _row("Sensitivity", pair.look.sensitivity.words)
    blocks = ["\n".join([*described, linked, sensitivity])]
    blocks += [_measured(result) for result in results]
    return "\n\n".join(blocks)


def _described(pair: OpenedPair, link: Link, side: Side) -> str:
    picture, face = pair.pictures[side], link.faces[side]
    width, height = picture.ref.size_px
    line = _row(LABELS[side], f"{picture.ref.path.name}, {width} × {height} px")
    found = "no face was found" if face is None else f"{face.iod_px:.0f} px"
    return "\n".join([line, _row("  Between the eyes", found), *map(_note, picture.facts.notes)])


def _measured(result: LayerResult) -> str:
    lines = [result.title]
    for side in Side:
        told = result.side(side)
        if told is not None and has_values(result):
            lines.append(_row(f"  {LABELS[side]}", _value(told, result.unit)))
    if result.ratio is not None:
        lines.append(_row(f"  {RATIO_TITLE}", ratio_in_words(result.ratio)))
        lines.append(_row("  Certainty", certainty_in_words(result.certainty)))
    lines += [f"  {line}" for line in details_in_lines(result, LABELS)]
    notes = (*result.notes, *notes_of_sides(result, LABELS))
    lines += map(_note, (*notes, *(finding.sentence for finding in result.findings)))
    head, *bands = bands_in_lines(result) or ("",)
    lines += [f"  {head}", *(f"    {band}" for band in bands)] if bands else []
    return "\n".join(lines)


def _value(told: SideResult, unit: str) -> str:
    value = value_in_words(told.value, unit)
    if told.value is None or told.judged_share == 1:
        return value
    return f"{value}, on {told.judged_share:.0%} of the picture"


def _row(name: str, value: str) -> str:
    return f"{name:<{_COLUMN}}  {value}"


def _note(sentence: str) -> str:
    return fill(sentence, _WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _write_json(
    pair: OpenedPair, link: Link, results: Sequence[LayerResult], path: Path | None
) -> None:
    from headshot_viewer.analysis.report import alignment_as_json, analysis_as_json

    alignment = alignment_as_json(pair.session.alignment.mode, link.hanging)
    told = json_text(analysis_as_json(pair.pictures, link.faces, alignment, results))
    if path is None:
        say(told)
        return
    from headshot_viewer.files.atomic import write_bytes

    write_bytes(path, f"{told}\n".encode("ascii"))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer analyse",
        description="Measure both pictures of a pair, and say how far the values can be compared.",
        epilog="These are measurements, not a verdict on how a picture was made.",
    )
    parser.add_argument("professional", type=Path, metavar="PROFESSIONAL")
    parser.add_argument("ai", type=Path, metavar="AI")
    parser.add_argument(
        "--layer",
        action="append",
        default=[],
        dest="layers",
        metavar="ID",
        help="measure only this layer, see “headshot-viewer layers”; may be repeated",
    )
    add_sensitivity(parser, default=Sensitivity.NORMAL)
    parser.add_argument(
        "--json",
        type=Path,
        metavar="FILE",
        help="write the result as JSON instead of a table; - for standard output",
    )
    parser.add_argument(
        "--heatmaps",
        type=Path,
        metavar="DIR",
        help="write each layer’s heatmaps into this folder, as grey and alpha",
    )
    return parser
