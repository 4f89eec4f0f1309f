"""Keeps decoders from writing to the user's terminal: what they have to say becomes notes."""

from __future__ import annotations

import os
import sys
import threading
import warnings
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Muffler:
    """Points the process's stderr to nowhere while at least one thread decodes.

    libtiff and libpng write to file descriptor 2, which is the whole process's: no thread can
    silence them for itself. The count makes it right for several threads at once; the price is
    that what other threads write to stderr in that time is lost too. Without a descriptor 2 (a
    Windows program without a console) there is nothing to do.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users = 0
        self._kept: int | None = None

    def enter(self) -> None:
        with self._lock:
            self._users += 1
            if self._users == 1:
                with suppress(OSError):
                    self._redirect()

    def leave(self) -> None:
        with self._lock:
            self._users -= 1
            if self._users == 0 and self._kept is not None:
                os.dup2(self._kept, 2)
                os.close(self._kept)
                self._kept = None

    def _redirect(self) -> None:
        if sys.stderr is not None:
            sys.stderr.flush()
        kept = os.dup(2)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        self._kept = kept


_MUFFLER = _Muffler()


@contextmanager
def quiet() -> Iterator[None]:
    """Silence libraries of C inside, and Pillow's warnings about odd files for good."""
    # Adding a filter that is there already only moves it to the front: safe from any thread, and
    # unlike warnings.catch_warnings it restores nothing that another thread has changed.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    _MUFFLER.enter()
    try:
        yield
    finally:
        _MUFFLER.leave()
