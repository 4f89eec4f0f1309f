from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.__main__ import DISPLAYS, courses, main
from benchmarks.course import Course


def test_frames_are_measured_on_every_display_and_the_rest_on_one() -> None:
    course = Course(Path("somewhere"))
    assert [(c.scaling, c.pane_px) for c in courses("frames", course)] == list(DISPLAYS)
    assert list(courses("png", course)) == [course]


def test_a_benchmark_that_is_not_there_is_a_usage_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["everything"])
    assert ended.value.code == 2
    assert "everything" in capsys.readouterr().err


def test_a_quick_run_fills_the_table_and_both_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, figures = tmp_path / "table.md", tmp_path / "figures.json"
    names = ["opening", "frames", "png", "layers"]
    assert main([*names, "--quick", "--markdown", str(table), "--json", str(figures)]) == 0
    rows = json.loads(figures.read_text(encoding="utf-8"))
    printed = capsys.readouterr().out
    for row in rows:
        assert row["measured"] > 0
        assert row["what"] in printed
        assert row["what"] in table.read_text(encoding="utf-8")
    groups = {row["group"].partition(" ")[0].strip(",") for row in rows}
    assert groups == {"opening", "frames", "PNG", "layers"}


def test_start_up_and_memory_are_measured_in_processes_of_their_own(tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    assert main(["start_up", "memory", "--quick", "--json", str(figures)]) == 0
    rows = json.loads(figures.read_text(encoding="utf-8"))
    assert min(row["measured"] for row in rows) > 0
    assert all(row["beside"] > 0 for row in rows if row["group"] == "start-up")
    amounts = [row["measured"] for row in rows if row["unit"] == "MB"]
    assert len(amounts) == 3
    assert amounts == sorted(amounts)
