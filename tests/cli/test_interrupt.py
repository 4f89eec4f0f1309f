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


AT_EACH_MOMENT = """
import os, signal, sys
from headshot_viewer import __main__, cli

def press_ctrl_c():
    os.kill(os.getpid(), signal.SIGINT)

class Last:
    def __del__(self, press=press_ctrl_c, kill=os.kill, pid=os.getpid(), number=signal.SIGINT):
        kill(pid, number)

def run(words):
    if "command" in sys.argv:
        press_ctrl_c()
    return 0

def finish():
    if "answered" in sys.argv:
        press_ctrl_c()

cli.COMMANDS = {"run": run}
cli.finish = finish
plain = cli.main
def main():
    if "begun" in sys.argv:
        press_ctrl_c()
    code = plain(["run"])
    if "done" in sys.argv:
        press_ctrl_c()
    return code
cli.main = main
last = Last() if "taken apart" in sys.argv else None
code = __main__.main()
if "ended" in sys.argv:
    press_ctrl_c()
sys.exit(code)
"""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches whole consoles there")
@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("never", 0),
        ("begun", 130),
        ("command", 130),
        ("answered", 130),
        ("done", 130),
        ("ended", 130),
        ("taken apart", 0),
    ],
)
def test_the_end_is_orderly_at_every_moment(moment: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_EACH_MOMENT, moment], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches whole consoles there")
def test_who_waits_for_what_runs_out_can_still_end_it() -> None:
    # As a network that was called off: the interpreter waits for its thread.
    script = (
        "import os, signal, threading, time\n"
        "from headshot_viewer.__main__ import end_at_once_when_interrupted\n"
        "end_at_once_when_interrupted()\n"
        "threading.Thread(target=time.sleep, args=(60,)).start()\n"
        "press = lambda: os.kill(os.getpid(), signal.SIGINT)\n"
        "threading.Timer(0.2, press).start()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], timeout=30, check=False)
    assert done.returncode == 130


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches whole consoles there")
def test_an_export_that_was_already_whole_stays_so(tmp_path: Path) -> None:
    professional, ai = (str(demo_pair()[side]) for side in Side)
    target = tmp_path / "out.png"
    words = ("export", professional, ai, "-o", str(target), "--width", "400")
    with subprocess.Popen(
        [sys.executable, "-m", "headshot_viewer", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        while process.poll() is None and not target.exists():
            time.sleep(0.001)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode in (0, 130)
    assert (out, err) == (b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["out.png"]
