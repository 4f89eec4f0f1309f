from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from benchmarks.accuracy.__main__ import main, run, write
from benchmarks.accuracy.benchmark import Chapter, Skipped, benchmarks_found, markdown_table
from benchmarks.accuracy.chapters import Kept, as_facts, as_report, keep, kept_in
from headshot_viewer.core.accuracy import read_accuracy

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "file,kind,pair,role\nreal/a.png,real,,\nai/b.png,ai,,\nodd/c.png,odd,,\n"

SKIN = Kept(
    "Skin", Chapter("A table.", {"skin": ("It finds “all”.",)}), date(2026, 11, 25), seconds=3.2
)
WORDS = Kept(
    "Words",
    Chapter("Another.", {"skin": ('And "none" else.',), "body": ("No word.",)}),
    date(2026, 11, 24),
    seconds=61,
)


class Made:
    """A benchmark of the test's own making."""

    def __init__(self, name: str, *, lacks: str = "") -> None:
        self.name = name
        self.title = name.capitalize()
        self._lacks = lacks

    def report(self, data: Path) -> Chapter:
        if self._lacks:
            raise Skipped(self._lacks)
        return Chapter(f"Measured on {data.name}.", {self.name: ("It is right.",)})


def test_every_benchmark_of_the_package_is_found() -> None:
    names = [each.name for each in benchmarks_found()]
    assert {"faces", "skin", "outline", "focus", "grain", "words"} <= set(names)
    assert names == sorted(set(names))


def test_what_was_skipped_is_said_and_not_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    benchmarks = [Made("one"), Made("two", lacks="there is no light.")]
    assert not run(benchmarks, tmp_path, tmp_path / "kept")
    told = capsys.readouterr().out
    assert f"## One\n\nMeasured on {tmp_path.name}.\n\nMeasured on 20" in told
    assert "## Two\n\nSkipped: there is no light.\n" in told
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["one.json"]


def test_the_report_is_written_once_all_have_run(tmp_path: Path) -> None:
    (tmp_path / "INDEX.csv").write_text(INDEX, encoding="utf-8")
    places = (tmp_path / "kept", tmp_path / "docs" / "a.md", tmp_path / "a.toml")
    run([Made("one")], tmp_path, places[0])
    assert not write(("one", "two"), tmp_path, *places)
    assert not places[1].exists()
    run([Made("two")], tmp_path, places[0])
    assert write(("one", "two"), tmp_path, *places)
    assert "## One" in places[1].read_text(encoding="utf-8")
    read = read_accuracy(places[2].read_text(encoding="utf-8"))
    assert read.pictures == 2
    assert read.facts == {"one": ("It is right.",), "two": ("It is right.",)}


def test_a_kept_chapter_comes_back_as_it_was(tmp_path: Path) -> None:
    keep(tmp_path, "skin", SKIN)
    keep(tmp_path, "words", WORDS)
    assert kept_in(tmp_path, ["words", "skin"]) == [WORDS, SKIN]
    assert kept_in(tmp_path, ["words", "beauty"]) is None


def test_the_facts_of_a_layer_stand_together_and_the_oldest_day_counts() -> None:
    read = read_accuracy(as_facts([SKIN, WORDS], 63))
    assert read.measured_on == date(2026, 11, 24)
    assert read.of("skin") == ("It finds “all”.", 'And "none" else.')
    assert read.of("body") == ("No word.",)


def test_the_report_says_when_each_chapter_was_measured() -> None:
    told = as_report([SKIN, WORDS], 63)
    assert told.startswith("# Accuracy\n")
    assert "63 real and AI portraits" in told
    assert "## Skin\n\nA table.\n\nMeasured on 2026-11-25 in 3 s.\n\n## Words" in told


def test_without_pictures_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, facts = tmp_path / "accuracy.md", tmp_path / "accuracy.toml"
    arguments = ["faces", "--data", str(tmp_path), "--kept", str(tmp_path / "kept")]
    assert main([*arguments, "--report", str(report), "--facts", str(facts)]) == 0
    said = capsys.readouterr()
    assert "Skipped: there is no" in said.out
    assert "no report is written" in said.err
    assert not report.exists()
    assert not facts.exists()


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
