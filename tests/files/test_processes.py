"""Processes are known to run or to have ended, and a later one is not taken for an earlier."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from headshot_viewer.files import processes
from headshot_viewer.files.processes import Process, this_process


def ended() -> Process:
    """Return a process of this computer that has ended and was waited for."""
    program = (
        "from headshot_viewer.files.processes import this_process; p = this_process()\n"
        "print(p.host, p.pid, p.started, sep='\\n')"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
    host, pid, started = said.splitlines()
    return Process(host, int(pid), started)


def test_this_process_runs() -> None:
    assert this_process().pid == os.getpid()
    assert this_process().is_here
    assert not this_process().has_ended


def test_this_process_is_always_the_same() -> None:
    assert this_process() == this_process()


def test_a_process_that_ended_has_ended() -> None:
    assert ended().has_ended


@pytest.mark.skipif(not this_process().started, reason="this system does not say when")
def test_a_later_process_of_the_same_number_is_another() -> None:
    assert replace(this_process(), started="long ago").has_ended


def test_without_the_time_the_number_decides() -> None:
    assert not replace(this_process(), started="").has_ended


def test_of_other_computers_nothing_is_known() -> None:
    assert not replace(ended(), host="another computer").has_ended


@pytest.mark.parametrize("pid", [0, -1, 2**31 - 1, 2**40])
def test_impossible_numbers_have_ended(pid: int) -> None:
    assert Process(this_process().host, pid, "").has_ended


@pytest.mark.skipif(os.name == "nt", reason="ps is POSIX")
def test_ps_is_asked_where_there_is_no_proc(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_named: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0, "Mon Jan  1 10:00:00 2024   \n", "")

    monkeypatch.setattr("headshot_viewer.files.processes.subprocess.run", run)
    assert processes._started_elsewhere(7) == "Mon Jan 1 10:00:00 2024"
    assert asked == [["ps", "-o", "lstart=", "-p", "7"]]


@pytest.mark.skipif(os.name == "nt", reason="ps is POSIX")
def test_without_ps_the_time_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert processes._started_elsewhere(os.getpid()) == ""
