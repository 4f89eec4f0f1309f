from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.accuracy.__main__ import main, report_on
from benchmarks.accuracy.benchmark import Skipped, benchmarks_found, markdown_table

if TYPE_CHECKING:
    from pathlib import Path


class Made:
    """A benchmark of the test's own making."""

    def __init__(self, name: str, *, lacks: str = "") -> None:
        self.name = name
        self.title = name.capitalize()
        self._lacks = lacks

    def report(self, data: Path) -> str:
        if self._lacks:
            raise Skipped(self._lacks)
        return f"Measured on {data.name}."


def test_every_benchmark_of_the_package_is_found() -> None:
    names = [each.name for each in benchmarks_found()]
    assert "faces" in names
    assert names == sorted(set(names))


def test_the_report_has_a_chapter_for_each_also_for_what_was_skipped(tmp_path: Path) -> None:
    told = report_on([Made("one"), Made("two", lacks="there is no light.")], tmp_path)
    first, second = told.split("## ")[1:]
    assert told.startswith("# Accuracy\n")
    assert first.startswith(f"One\n\nMeasured on {tmp_path.name}.\n\nMeasured in ")
    assert second == "Two\n\nSkipped: there is no light.\n"


def test_without_pictures_a_report_is_written_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "build" / "accuracy.md"
    assert main(["faces", "--data", str(tmp_path), "--report", str(report)]) == 0
    assert "Skipped: there is no" in report.read_text(encoding="utf-8")
    assert capsys.readouterr().out == report.read_text(encoding="utf-8")


def test_an_unknown_name_is_refused_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["beauty"])
    assert left.value.code == 2
    assert "there is no benchmark beauty" in capsys.readouterr().err


def test_numbers_stand_below_each_other() -> None:
    assert markdown_table(["name", "error"], [["a", "1.5"], ["b", "10.0"]]).splitlines() == [
        "| name | error |",
        "| --- | ---: |",
        "| a | 1.5 |",
        "| b | 10.0 |",
    ]
