"""What Ctrl+C in the terminal does while something runs."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def is_ignored() -> bool:
    """Return whether Ctrl+C is meant for others: the program was started in the background."""
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@contextmanager
def on_sigint(handle: Callable[[], None]) -> Iterator[None]:
    """Call *handle* for each Ctrl+C inside this context, unless Ctrl+C is ignored.

    Enter it on the main thread, where *handle* is called between two instructions of Python. What
    was done before is done again afterwards.
    """
    if is_ignored():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: handle())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
