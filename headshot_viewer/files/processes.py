"""Whether a process still runs, without mistaking a later one with its number for it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PS_PATIENCE_S: Final = 5


@dataclass(frozen=True, slots=True)
class Process:
    """A process on some computer.

    Attributes:
        host: name of the computer.
        pid: its number there.
        started: when it began, as the system counts it, comparable only with itself; empty where
            the system does not say.
    """

    host: str
    pid: int
    started: str

    @property
    def is_here(self) -> bool:
        """Whether it is, or was, on this computer."""
        return self.host == socket.gethostname()

    @property
    def has_ended(self) -> bool:
        """Whether it surely runs no more. Of another computer's processes that is not known."""
        if not self.is_here:
            return False
        started = _started(self.pid)
        return started is None or bool(self.started and started and started != self.started)


def this_process() -> Process:
    return Process(socket.gethostname(), os.getpid(), _started(os.getpid()) or "")


def _started(pid: int) -> str | None:
    """Return when the process *pid* began, "" when that is not known, None when none runs."""
    if pid <= 0:
        return None
    if sys.platform == "win32":
        return _started_on_windows(pid)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return None
    except PermissionError:
        # It runs, and is someone else's.
        pass
    if Path("/proc/self/stat").exists():
        return _started_on_linux(pid)
    return _started_elsewhere(pid)


def _started_on_linux(pid: int) -> str | None:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except OSError:
        return ""
    # The name, in brackets, may itself hold spaces and brackets; state and parent follow it.
    fields = stat.rpartition(")")[2].split()
    state, ticks_since_boot = fields[0], fields[19]
    return None if state in "ZX" else f"{boot}/{ticks_since_boot}"


def _started_elsewhere(pid: int) -> str:
    try:
        answer = subprocess.run(
            ["ps", "-o", "lstart=", "-p", str(pid)],
            capture_output=True,
            text=True,
            timeout=_PS_PATIENCE_S,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return " ".join(answer.stdout.split())


def _started_on_windows(pid: int) -> str | None:
    # os.kill would end the process: on Windows it knows no other signal.
    if sys.platform != "win32":
        return ""
    import ctypes
    from ctypes import wintypes

    query_limited_information, invalid_parameter, still_active = 0x1000, 87, 259
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    handle = kernel.OpenProcess(query_limited_information, False, wintypes.DWORD(pid))
    if not handle:
        return None if ctypes.get_last_error() == invalid_parameter else ""
    try:
        code = wintypes.DWORD()
        kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code))
        if code.value != still_active:
            return None
        times = [wintypes.FILETIME() for _ in range(4)]
        kernel.GetProcessTimes(wintypes.HANDLE(handle), *map(ctypes.byref, times))
        return f"{times[0].dwHighDateTime}/{times[0].dwLowDateTime}"
    finally:
        kernel.CloseHandle(wintypes.HANDLE(handle))
