"""`headshot-viewer info FILE…`: what picture files are, and what sessions hold."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from headshot_viewer.cli.console import complain, say
from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.cli.json_text import json_text
from headshot_viewer.cli.session_info import read_told, session_as_json, session_in_words
from headshot_viewer.core.endings import names_session
from headshot_viewer.core.errors import HeadshotError, PictureUnreadable, SessionUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

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
    """Describe every picture and session, and say why any other file is refused."""
    options = _parser().parse_args(arguments)
    from headshot_viewer.analysis.report import info_as_json, refusal_as_json

    entries, refused = [], 0
    with interruptible() as progress:
        for name, file in _pictures(options.files, progress):
            try:
                entry, block = _told(name, file, progress)
            except (PictureUnreadable, SessionUnreadable) as error:
                refused += 1
                complain(str(error))
                entries.append(refusal_as_json(name, str(error)))
                continue
            entries.append(entry)
            if not options.json:
                say(block)
    if options.json:
        say(json_text(info_as_json(entries)))
    return 2 if refused else 0


def _pictures(files: Sequence[Path], progress: Progress) -> Iterator[tuple[Path, Path]]:
    """Yield the name and the file of each picture; of a session's file those that it holds."""
    from headshot_viewer.files.portable import PICTURES, is_portable
    from headshot_viewer.files.unpacking import unpack

    for file in files:
        if not is_portable(file):
            yield file, file
            continue
        with TemporaryDirectory(prefix="headshot-viewer-") as folder:
            try:
                inside = unpack(file, Path(folder) / file.stem, progress=progress).parent / PICTURES
            except SessionUnreadable:
                # Said where every other refusal is.
                yield file, file
                continue
            for picture in sorted(inside.iterdir()):
                yield file / PICTURES / picture.name, picture


def _told(name: Path, file: Path, progress: Progress) -> tuple[dict[str, Any], str]:
    """Return the description of a file, as JSON and in words.

    Raises:
        SessionUnreadable: it is called or begins like a session, but is none.
        PictureUnreadable: anything else that is no picture.
        Cancelled: by *progress*.
    """
    from headshot_viewer.analysis.report import facts_as_json
    from headshot_viewer.files.portable import is_plain_session, is_portable

    if not is_portable(file) and (is_plain_session(file) or names_session(file)):
        told = read_told(file, progress)
        return session_as_json(name, told), session_in_words(name, told)
    facts = _facts(file, progress)
    return facts_as_json(name, facts), described(name, facts)


def _facts(path: Path, progress: Progress) -> PictureFacts:
    """Return the facts about the file at *path*.

    Raises:
        SessionUnreadable: it is a portable copy of a session that cannot be unpacked.
        PictureUnreadable: also where the program itself fails on it: the others are to be told.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.picture_file import read_picture
    from headshot_viewer.files.portable import is_portable
    from headshot_viewer.files.unpacking import session_in

    if is_portable(path):
        session_in(path)
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
        ("size", f"{width} × {height} px{_megapixels(width * height / 1e6)}"),
        ("orientation", f"{facts.orientation} ({_TURNED[facts.orientation]})"),
        ("profile", facts.profile or "none"),
        *([("colour code", facts.colour_code)] if facts.colour_code else ()),
        ("bit depth", f"{facts.bit_depth} bit{'s' * (facts.bit_depth != 1)} per channel"),
        *(("note", note) for note in facts.notes),
    ]
    return "\n".join([str(path), *(f"    {name:<12} {value}" for name, value in lines)])


def _megapixels(count: float) -> str:
    """Return how many there are, or nothing where it would read as none."""
    return f" ({count:.1f} megapixels)" if count >= 0.05 else ""


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer info",
        description="Say what picture files are: their kind, size, colours, and what was assumed."
        " Of a session, say which pictures it compares, whether they are found, and what was said"
        " of them; of a portable copy of a session, describe the pictures in it.",
        epilog="Exit code 2 if any file is refused; the others are described all the same.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--json", action="store_true", help="as JSON; docs/analysis-format.md describes it"
    )
    return parser
