"""The fuzzer counts what it is to count, and keeps what killed a reader."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.files.heic_maker import grey_heic
from tools.fuzz_heic import DAMAGES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no processes")


def fuzzed(folder: Path, *arguments: str, before: str = "") -> tuple[int, list[str]]:
    """Run the fuzzer on a grey HEIC, in a process without the threads of the tests."""
    (folder / "grey.heic").write_bytes(grey_heic())
    program = f"import sys; from tools import fuzz_heic; {before}; sys.exit(fuzz_heic.main())"
    command = [sys.executable, "-c", program, str(folder / "grey.heic")]
    ended = subprocess.run(
        [*command, "--keep", str(folder / "kept"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stderr == ""
    return ended.returncode, ended.stdout.splitlines()


def test_every_way_of_damaging_is_counted_and_nothing_dies(tmp_path: Path) -> None:
    code, lines = fuzzed(tmp_path, "--cases", "8", before="pass")
    assert code == 0
    assert [line.split("  ")[0] for line in lines] == list(DAMAGES)
    assert "depths  refused 8" in lines
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_kills_a_reader_is_told_and_kept(tmp_path: Path) -> None:
    dies = "import os; fuzz_heic.read_picture = lambda path: os.kill(os.getpid(), 9)"
    code, lines = fuzzed(tmp_path, "--cases", "1", before=dies)
    assert code == 1
    assert lines == [f"{name}  SIGKILL 1" for name in DAMAGES]
    assert len(list((tmp_path / "kept").iterdir())) == len(DAMAGES)
