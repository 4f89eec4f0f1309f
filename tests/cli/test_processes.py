"""The program as it is started: streams, environment and exit codes of a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair

PROFESSIONAL, AI = (str(demo_pair()[side]) for side in Side)
DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR")

WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, NoQt())
from headshot_viewer.cli import main
sys.exit(main())
"""


def run(
    *words: str, start: tuple[str, ...] = ("-m", "headshot_viewer"), **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Start the program without a display."""
    kept = {key: value for key, value in os.environ.items() if key not in DISPLAY}
    return subprocess.run(
        [sys.executable, *start, *words],
        env=kept | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("info", PROFESSIONAL, AI),
        ("analyse", PROFESSIONAL, AI, "--layer", "skin", "--json", "-"),
        ("layers",),
    ],
)
def test_without_any_qt_pictures_are_informed_of_and_measured(words: tuple[str, ...]) -> None:
    ended = run(*words, start=("-c", WITHOUT_QT))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert len(ended.stdout) > 100


def test_exporting_without_any_qt_is_one_line(tmp_path: Path) -> None:
    words = ("export", PROFESSIONAL, AI, "-o", str(tmp_path / "out.png"))
    ended = run(*words, start=("-c", WITHOUT_QT))
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"PySide6" in ended.stderr


def test_an_export_needs_no_display_and_is_the_same_at_every_scaling(tmp_path: Path) -> None:
    written = []
    for scale in ("1", "2"):
        out = tmp_path / f"at {scale}.png"
        words = ("export", PROFESSIONAL, AI, "-o", str(out), "--layer", "skin")
        ended = run(*words, QT_SCALE_FACTOR=scale)
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
        written.append(out.read_bytes())
    assert written[0] == written[1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without displays")
def test_the_demo_without_a_display_is_one_line() -> None:
    ended = run("demo")
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes close differently there")
def test_a_reader_that_leaves_early_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as pipe:  # noqa: PTH123 - a descriptor has no path
        ended = subprocess.run(
            [sys.executable, "-m", "headshot_viewer", "layers"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_an_output_that_takes_nothing_more_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "headshot_viewer", "layers"],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 2
    assert ended.stderr.count(b"\n") == 1
    assert b"could not be written" in ended.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_poor_terminals_get_escapes(encoding: str, tmp_path: Path) -> None:
    picture = tmp_path / "портрет.jpg"
    picture.write_bytes(Path(PROFESSIONAL).read_bytes())
    missing = tmp_path / "нет.jpg"
    ended = run("info", str(picture), str(missing), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert ended.returncode == 2
    assert b"\\u043f\\u043e" in ended.stdout
    assert ended.stderr.count(b"\n") == 1
    assert b"Traceback" not in ended.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are Unicode elsewhere")
def test_a_name_that_is_no_unicode_works(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.jpg"
    with open(name, "wb") as file:  # noqa: PTH123 - bytes are no path
        file.write(Path(PROFESSIONAL).read_bytes())
    ended = run("info", "--json", os.fsdecode(name))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert json.loads(ended.stdout)["files"][0]["path"] == os.fsdecode(name)
    assert run("info", os.fsdecode(name)).returncode == 0
