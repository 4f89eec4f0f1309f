from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.gui.freed_memory import give_back_freed_memory
from headshot_viewer.gui.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.progress import Progress

BLOCK_BYTES = 100_000
BLOCKS = 1500
MEGABYTE = 1 << 20


def own_memory_bytes() -> int:
    """Return how much of its own data this process has in memory."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon"))


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's figures")
def test_what_a_job_no_longer_needs_goes_back_to_the_system(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> bytes:
        blocks = [b"x" * (BLOCK_BYTES + number) for number in range(BLOCKS)]
        used.append(own_memory_bytes())
        # The last one holds up the top of the memory, as a picture does.
        return blocks[-1]

    used: list[int] = []
    answers: list[bytes] = []
    jobs = Jobs()
    give_back_freed_memory()
    before = own_memory_bytes()
    with qtbot.waitSignal(jobs.idle):
        jobs.start("work", work, answers.append)
    after = own_memory_bytes()
    jobs.close()
    assert used[0] - before > 100 * MEGABYTE
    assert after - before < 30 * MEGABYTE
    assert len(answers[0]) == BLOCK_BYTES + BLOCKS - 1


def test_other_systems_are_not_asked_for_what_they_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(ctypes, "CDLL", asked.append)
    monkeypatch.setattr(sys, "platform", "darwin")
    give_back_freed_memory()
    assert asked == []
    monkeypatch.setattr(sys, "platform", "linux")
    # Another C library than the usual one: nothing to call there.
    give_back_freed_memory()
    assert asked == [None]
