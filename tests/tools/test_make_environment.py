"""The Makefile makes its environment, or says in one line why it cannot."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools import make_environment

if TYPE_CHECKING:
    import pytest

ALL_THERE = {"venv": True, "ensurepip": True}


def test_an_old_python_is_refused_with_both_versions() -> None:
    said = make_environment.why_not((3, 9, 2), ALL_THERE)
    assert said is not None
    assert "3.11 or newer" in said
    assert "3.9" in said
    assert "\n" not in said


def test_debians_python_without_pip_is_told_its_package() -> None:
    said = make_environment.why_not((3, 12, 1), {"venv": True, "ensurepip": False})
    assert said == (
        "Python's ensurepip module is missing; install it with "
        "“sudo apt-get install python3.12-venv” (Debian, Ubuntu)."
    )


def test_a_whole_python_can() -> None:
    assert make_environment.why_not((3, 11, 0), ALL_THERE) is None
    assert make_environment.why_not((4, 0, 0), ALL_THERE) is None


def test_a_check_makes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert make_environment.main(["--check"]) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_python_does_not_work(tmp_path: Path) -> None:
    assert not make_environment.works(tmp_path)


def test_the_environment_of_these_tests_works() -> None:
    assert make_environment.works(Path(sys.prefix))


def test_a_reason_goes_to_stderr_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_environment, "OLDEST", (99, 0))
    assert make_environment.main(["unmade"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not Path("unmade").exists()
