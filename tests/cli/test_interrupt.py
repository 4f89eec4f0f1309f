from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from headshot_viewer.cli.interrupt import interruptible
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair


@pytest.fixture(autouse=True)
def _handler_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    assert signal.getsignal(signal.SIGINT) is before


def press_ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


def test_undisturbed_the_work_goes_on() -> None:
    with interruptible() as progress:
        progress(0.0)
        progress(1.0)


def test_the_work_stops_when_it_next_says_how_far_it_is() -> None:
    steps = []

    def work() -> None:
        with interruptible() as progress:
            press_ctrl_c()
            steps.append("still")
            progress(0.5)
            steps.append("never")

    with pytest.raises(Cancelled):
        work()
    assert steps == ["still"]


def test_work_that_says_nothing_more_is_reported_as_interrupted() -> None:
    with pytest.raises(Cancelled), interruptible():
        press_ctrl_c()


def test_a_second_time_it_stops_at_once() -> None:
    steps = []

    def work() -> None:
        with interruptible():
            press_ctrl_c()
            steps.append("still")
            press_ctrl_c()
            steps.append("never")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["still"]


def test_an_error_of_the_work_is_not_hidden() -> None:
    def work() -> None:
        with interruptible():
            press_ctrl_c()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()


def test_in_the_background_ctrl_c_is_for_others() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible() as progress:
            press_ctrl_c()
            progress(0.5)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches whole consoles there")
def test_an_export_that_is_interrupted_is_quiet_and_leaves_nothing(tmp_path: Path) -> None:
    professional, ai = (str(demo_pair()[side]) for side in Side)
    words = ("export", professional, ai, "-o", str(tmp_path / "out.png"), "--width", "20000")
    with subprocess.Popen(
        [sys.executable, "-m", "headshot_viewer", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        # The file that is being written tells that painting has begun.
        while process.poll() is None and not list(tmp_path.iterdir()):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")
    assert list(tmp_path.iterdir()) == []
