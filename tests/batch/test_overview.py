"""The table of a batch, as spreadsheets read it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from headshot_viewer.batch.making import Fate, Outcome, Places
from headshot_viewer.batch.overview import OVERVIEW, write_overview
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.pair_names import NamedPair


def pair(name: str) -> NamedPair:
    return NamedPair(name, Path(f"/pictures/{name}.jpg"), Path(f"/pictures/{name}-ai.png"))


def measured(folder: Path, name: str, layers: dict[str, float | None], hints: int = 0) -> Outcome:
    """Write measurements as a batch does, with one finding and some hints."""
    made = pair(name)
    entries = [
        {
            "id": layer,
            "professional": {"value": 2.0},
            "ai": {"value": value},
            "ratio": None if value is None else value / 2,
            "certainty": 0.5,
        }
        for layer, value in layers.items()
    ]
    findings = [{"hint": False}, *[{"hint": True}] * hints]
    told = {"layers": entries, "findings": findings}
    Places.of(folder, made).measurements.write_text(json.dumps(told), encoding="utf-8")
    return Outcome(made, Fate.MADE)


def rows(folder: Path) -> list[dict[str, str]]:
    text = (folder / OVERVIEW).read_bytes().decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n")
    return list(csv.DictReader(text.splitlines()))


def test_each_pair_has_a_row_with_the_values_of_its_layers(tmp_path: Path) -> None:
    outcomes = [
        measured(tmp_path, "anna", {"skin": 1.0, "focus": None}, hints=3),
        measured(tmp_path, "ben", {"skin": 3.0}),
    ]
    write_overview(tmp_path, outcomes)
    anna, ben = rows(tmp_path)
    assert (anna["name"], anna["fate"], anna["findings"]) == ("anna", "made", "1")
    assert (anna["skin_professional"], anna["skin_ai"], anna["skin_ratio"]) == ("2.0", "1.0", "0.5")
    assert (anna["focus_ai"], anna["focus_ratio"], anna["focus_certainty"]) == ("", "", "0.5")
    assert (ben["skin_ai"], ben["focus_professional"], ben["focus_ai"]) == ("3.0", "", "")


def test_a_refused_pair_has_its_reason_and_no_values(tmp_path: Path) -> None:
    made = measured(tmp_path, "anna", {"skin": 1.0})
    # What an earlier batch measured is no longer true of a pair that is refused now.
    refused = Outcome(measured(tmp_path, "ben", {"skin": 9.0}).pair, Fate.REFUSED, "It is broken.")
    write_overview(tmp_path, [made, refused])
    ben = rows(tmp_path)[1]
    assert (ben["fate"], ben["reason"]) == ("refused", "It is broken.")
    assert (ben["findings"], ben["skin_ai"]) == ("", "")


@pytest.mark.parametrize("name", ["=1+1", "+44", "-anna", "@anna", "\tanna"])
def test_no_text_is_taken_for_a_formula(name: str, tmp_path: Path) -> None:
    write_overview(tmp_path, [Outcome(pair(name), Fate.REFUSED, name)])
    (row,) = rows(tmp_path)
    assert (row["name"], row["reason"]) == (f"'{name}", f"'{name}")
    assert row["professional"] == str(pair(name).professional)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match=OVERVIEW):
        write_overview(tmp_path / "gone", [])
