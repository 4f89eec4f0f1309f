"""Ctrl+C as a cancel: work stops where it says how far it is, not in the middle of anything."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.progress import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from headshot_viewer.core.progress import Progress


@contextmanager
def interruptible() -> Iterator[Progress]:
    """Give a progress that cancels the work once Ctrl+C was pressed.

    Python would raise KeyboardInterrupt wherever it is, also inside Qt's start and painting, which
    end the program then. A second Ctrl+C still does that: nobody shall have to wait.

    Call it on the main thread.

    Raises:
        Cancelled: by the progress, and when the block ends after Ctrl+C.
    """
    asked = False

    def ask(_signal: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    def progress(_done: float, /) -> None:
        if asked:
            raise Cancelled

    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # Started in the background, where Ctrl+C is meant for others.
        yield unwatched
        return
    before = signal.signal(signal.SIGINT, ask)
    try:
        yield progress
        progress(1.0)
    finally:
        signal.signal(signal.SIGINT, before)
