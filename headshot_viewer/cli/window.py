"""`headshot-viewer [PROFESSIONAL [AI …]]` and `headshot-viewer SESSION.headshot`: the window."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from headshot_viewer import __version__
from headshot_viewer.cli.console import complain
from headshot_viewer.core.endings import names_session
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_START_BYTES: Final = 64

_HELP: Final = """\
Compare a professional headshot with an AI headshot, side by side.

without a command    open the window, with pictures or a session
demo                 open the window on the bundled pair
info FILE…           describe picture files and sessions
analyse PROFESSIONAL AI
                     measure both pictures, with the result as a table, JSON or heatmaps
export PROFESSIONAL AI -o OUT
export SESSION.headshot -o OUT
                     write the comparison as a PNG, JPEG or PDF, without a window
batch FOLDER|CSV -o DIR
                     make a sheet, a session and the measurements for each of many pairs
layers               list the layers that can be measured

“headshot-viewer COMMAND --help” explains each command. A file with the name of a command is
given with its folder, as in “headshot-viewer ./demo”.
"""


def run(arguments: Sequence[str]) -> int:
    """Open the window; return its exit code."""
    parser = _parser()
    # Remembered paths must be valid when the program is started in another folder.
    files: list[Path] = [file.absolute() for file in parser.parse_args(arguments).files]
    session = next((file for file in files if is_session(file)), None)
    if session is not None and len(files) > 1:
        parser.error("give pictures, or one session")
    if session is not None:
        return open_window({}, session)
    if len(files) > 2:
        return open_window({Side.PROFESSIONAL: files[0]}, None, files[1:])
    return open_window(dict(zip((Side.PROFESSIONAL, Side.AI), files, strict=False)), None)


def open_window(
    pictures: Mapping[Side, Path], session: Path | None, variants: Sequence[Path] = ()
) -> int:
    """Open the window on *pictures* or on *session*, and return when it is closed.

    Args:
        pictures: by side.
        session: instead of pictures.
        variants: several AI pictures that are set against the professional one.

    Returns:
        The exit code; 2 where there is no display.
    """
    from headshot_viewer.system_check import advice, missing_for_window, unanswered_display

    if not _has_display():
        complain(
            "There is no display to open a window on; to compare without one, use"
            " “headshot-viewer export PROFESSIONAL AI -o OUT.png”."
        )
        return 2
    # Qt ends the program when it lacks a library for the display; there is nothing to catch.
    missing = missing_for_window(os.environ)
    if missing:
        complain(advice(missing))
        return 1
    silent = unanswered_display(os.environ)
    if silent is not None:
        complain(f"The display “{silent}” does not answer, so no window can be opened on it.")
        return 2
    from headshot_viewer.gui.app import run_window

    return run_window(pictures, session, variants)


def is_session(path: Path) -> bool:
    """Return whether *path* is meant as a session: by its content, or else by its name."""
    start = b""
    # Opening a pipe would wait for its writer.
    if path.is_file():
        with suppress(OSError), path.open("rb") as file:
            start = file.read(_START_BYTES)
    # JSON of an object, or a zip; no picture begins like that.
    if start:
        is_json = start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
        return is_json or start.startswith(b"PK\x03\x04")
    return names_session(path)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="headshot-viewer",
        usage="headshot-viewer [PROFESSIONAL [AI …] | SESSION.headshot | COMMAND …]",
        description=_HELP,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="pictures or a session")
    parser.add_argument("--version", action="version", version=f"headshot-viewer {__version__}")
    return parser
