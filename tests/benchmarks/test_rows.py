from __future__ import annotations

import json

import pytest

from benchmarks.rows import HEADLINE, Row, as_markdown, as_text

HALF = Row("opening", "sharp", 50.0, "ms", "decoded", 100.0, goal=0.5)
LARGE = Row("memory", "two pictures", 400.0, "MB", goal=390)
FREE = Row("memory", "nothing", 12.25, "MB")


def test_a_goal_is_met_up_to_its_edge() -> None:
    assert HALF.ratio == 0.5
    assert HALF.verdict == "met"


def test_without_a_reference_the_amount_itself_is_held_against_the_goal() -> None:
    assert LARGE.ratio is None
    assert LARGE.verdict == "missed"
    assert FREE.verdict == ""


@pytest.mark.parametrize("row", [HALF, LARGE, FREE])
def test_a_row_survives_json(row: Row) -> None:
    assert Row.from_json(json.loads(json.dumps(row.as_json()))) == row


def test_a_table_shows_each_group_once_and_each_verdict() -> None:
    lines = as_text([HALF, LARGE, FREE]).splitlines()
    assert lines[0] == HEADLINE
    assert [line for line in lines if line in ("opening", "memory")] == ["opening", "memory"]
    words = [" ".join(line.split()) for line in lines]
    assert "sharp 50.0 ms 100 ms decoded 0.50 ≤ 0.5 met" in words
    assert words[-2:] == ["two pictures 400 MB ≤ 390 MB missed", "nothing 12.2 MB"]


def test_markdown_has_as_many_cells_in_every_line() -> None:
    table = [line for line in as_markdown([HALF, LARGE, FREE]).splitlines() if line[:1] == "|"]
    assert len(table) == 5
    assert {line.count("|") for line in table} == {8}
