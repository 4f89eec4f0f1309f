"""``python -m headshot_viewer``, and the console script."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from typing import TYPE_CHECKING

from headshot_viewer import INTERRUPTED
from headshot_viewer.sigint import is_ignored

if TYPE_CHECKING:
    from types import FrameType


def main() -> int:
    """Run the program; return its exit code."""
    end_at_once_when_interrupted()
    from headshot_viewer.cli import main as run

    return run()


def end_at_once_when_interrupted() -> None:
    """Let Ctrl+C end the process immediately and silently, for as long as it runs.

    By default Python raises KeyboardInterrupt, and prints it where nothing catches it: in an
    import's callback, between two handlers, while it waits for threads. Work that must not be cut
    off, such as writing a file, is protected by ``cli.interrupt`` or by the window.
    """
    if is_ignored():
        return
    signal.signal(signal.SIGINT, _end)
    # While the interpreter shuts down no Python handler is left, and the default one would kill.
    atexit.register(signal.signal, signal.SIGINT, signal.SIG_IGN)


def _end(_signal: int, _frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    sys.exit(main())
