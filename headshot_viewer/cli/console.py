"""Words to the terminal, whatever it can show."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from headshot_viewer.core.errors import NotWritten


def prepare() -> None:
    """Make standard output and error write what their encoding lacks as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write *text* and a line feed to standard output.

    Raises:
        BrokenPipeError: the reader of the output is gone.
        NotWritten: it goes to a file that takes no more.
    """
    # A program without a console has no streams.
    if sys.stdout is not None:
        try:
            sys.stdout.write(f"{printable(text)}\n")
        except OSError as error:
            raise _unwritten(error) from error


def complain(sentence: str) -> None:
    """Write *sentence* as one line to standard error, if there is one that takes it."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{printable(' '.join(sentence.split()))}\n")
            sys.stderr.flush()


def finish() -> None:
    """Send off what was said.

    Raises:
        BrokenPipeError: the reader of the output is gone.
        NotWritten: it goes to a file that takes no more.
    """
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError as error:
            raise _unwritten(error) from error


def forsake() -> None:
    """Drop what is still to be written, so that the interpreter does not try it when it ends."""
    # Streams without a descriptor (in tests) have nothing to drop.
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def printable(text: str) -> str:
    """Return *text* with control characters and halves of characters written as escapes.

    File names may hold any of them, and a terminal obeys some.
    """
    return "".join(
        c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode("ascii")
        for c in text
    )


def _unwritten(error: OSError) -> OSError | NotWritten:
    if isinstance(error, BrokenPipeError):
        return error
    forsake()
    return NotWritten(Path("standard output"), error.strerror or str(error))
