"""``python -m headshot_viewer``, and the console script."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from typing import TYPE_CHECKING

from headshot_viewer import INTERRUPTED

if TYPE_CHECKING:
    from types import FrameType


def main() -> int:
    """Run the program; return its exit code."""
    end_at_once_when_interrupted()
    from headshot_viewer.cli import main as run

    return run()


def end_at_once_when_interrupted() -> None:
    """Let Ctrl+C end the process there and then, without a word, until it ends by itself.

    Python would raise KeyboardInterrupt, and print it wherever nothing catches it: in an import's
    callback, between two handlers, while it waits for threads. What must not be cut off, such as
    a file that is being written, says so by ``cli.interrupt`` or is the window's.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # Started in the background, where Ctrl+C is meant for others.
        return
    signal.signal(signal.SIGINT, _end)
    # While the interpreter is taken apart there is no handler left, and the system's kills.
    atexit.register(signal.signal, signal.SIGINT, signal.SIG_IGN)


def _end(_signal: int, _frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    sys.exit(main())
