"""Ctrl+C on the command line: work stops only where it reports its progress."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.sigint import on_sigint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headshot_viewer.core.progress import Progress


@contextmanager
def interruptible() -> Iterator[Progress]:
    """Provide a progress that cancels the work once Ctrl+C was pressed.

    By default Python raises KeyboardInterrupt wherever it is, also inside Qt's start and painting,
    which then ends the program. A second Ctrl+C still does that, so that nobody has to wait.

    Enter it on the main thread.

    Raises:
        Cancelled: by the progress, and when the block ends after Ctrl+C.
    """
    asked = False

    def ask() -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    def progress(_done: float, /) -> None:
        if asked:
            raise Cancelled

    with on_sigint(ask):
        yield progress
        progress(1.0)
