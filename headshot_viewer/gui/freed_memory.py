"""Returns freed memory to the system.

The C library of Linux keeps memory that a thread freed for that thread, up to 64 megabytes each:
with four workers that is as much as another picture.
"""

from __future__ import annotations

import sys


def give_back_freed_memory() -> None:
    """Hand free memory of all threads back; takes a few milliseconds, without holding the GIL.

    Does nothing where the C library has no such call: others give memory back by themselves.
    """
    if sys.platform != "linux":
        return
    import ctypes  # on a worker: the first window does not wait for it

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
