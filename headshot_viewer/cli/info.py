"""`headshot-viewer info FILE…`: what picture files are."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headshot_viewer.cli.console import complain, say
from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.cli.json_text import json_text
from headshot_viewer.core.errors import HeadshotError, PictureUnreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.picture import PictureFacts
    from headshot_viewer.core.progress import Progress

_TURNED: Final = {
    1: "upright as stored",
    2: "mirrored",
    3: "turned by 180°",
    4: "mirrored upside down",
    5: "mirrored and turned by 90° to the left",
    6: "turned by 90° to the right",
    7: "mirrored and turned by 90° to the right",
    8: "turned by 90° to the left",
}
"""What was done to show a picture of each EXIF orientation upright."""


def run(arguments: Sequence[str]) -> int:
    """Describe every file that is a picture, and say of every other why it is refused."""
    options = _parser().parse_args(arguments)
    from headshot_viewer.analysis.report import facts_as_json, info_as_json, refusal_as_json

    entries, refused = [], 0
    with interruptible() as progress:
        for file in list[Path](options.files):
            try:
                facts = _facts(file, progress)
            except PictureUnreadable as error:
                refused += 1
                complain(str(error))
                entries.append(refusal_as_json(file, str(error)))
                continue
            entries.append(facts_as_json(file, facts))
            if not options.json:
                say(described(file, facts))
    if options.json:
        say(json_text(info_as_json(entries)))
    return 2 if refused else 0


def _facts(path: Path, progress: Progress) -> PictureFacts:
    """Return what *path* says of itself.

    Raises:
        PictureUnreadable: also where the program itself fails on it: the others are to be told.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.picture_file import read_picture

    try:
        return read_picture(path, progress=progress).facts
    except HeadshotError:
        raise
    except Exception as error:
        raise PictureUnreadable(path, f"the program fails on it, {type(error).__name__}") from error


def described(path: Path, facts: PictureFacts) -> str:
    """Return a block of lines about a picture."""
    width, height = facts.size_px
    lines = [
        ("kind", facts.kind),
        ("size", f"{width} × {height} px ({width * height / 1e6:.1f} megapixels)"),
        ("orientation", f"{facts.orientation} ({_TURNED[facts.orientation]})"),
        ("profile", facts.profile or "none"),
        ("bit depth", f"{facts.bit_depth} bits per channel"),
        *(("note", note) for note in facts.notes),
    ]
    return "\n".join([str(path), *(f"    {name:<12} {value}" for name, value in lines)])


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer info",
        description="Say what picture files are: their kind, size, colours, and what was assumed.",
        epilog="Exit code 2 if any file is refused; the others are described all the same.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--json", action="store_true", help="as JSON; docs/analysis-format.md describes it"
    )
    return parser
