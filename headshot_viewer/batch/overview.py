"""The table of a batch: one row per pair, with its outcome and measurements."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.batch.making import Fate, Places, read_json
from headshot_viewer.files.atomic import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from headshot_viewer.batch.making import Outcome

OVERVIEW: Final = "overview.csv"
_OF_LAYER: Final = ("professional", "ai", "ratio", "certainty")


def write_overview(folder: Path, outcomes: Sequence[Outcome]) -> None:
    """Write a CSV table of all pairs with their measurements, for a spreadsheet.

    Raises:
        NotWritten: a previous table is unchanged.
    """
    measured = [_measurements(folder, outcome) for outcome in outcomes]
    layers = list(
        dict.fromkeys(entry["id"] for each in measured for entry in each.get("layers", ()))
    )
    columns = [f"{layer}_{what}" for layer in layers for what in _OF_LAYER]
    out = StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("name", "professional", "ai", "fate", "reason", "findings", *columns))
    for outcome, each in zip(outcomes, measured, strict=True):
        by_id = {entry["id"]: entry for entry in each.get("layers", ())}
        values = [_value(by_id.get(layer), what) for layer in layers for what in _OF_LAYER]
        pair = outcome.pair
        findings = len([f for f in each.get("findings", ()) if not f["hint"]]) if each else ""
        rows.writerow(
            (
                _harmless(pair.name),
                _harmless(str(pair.professional)),
                _harmless(str(pair.ai)),
                outcome.fate.value,
                _harmless(outcome.reason),
                findings,
                *values,
            )
        )
    # Spreadsheets recognise UTF-8 only by its byte order mark.
    write_bytes(folder / OVERVIEW, out.getvalue().encode("utf-8-sig"))


def _value(entry: dict[str, Any] | None, what: str) -> object:
    """Return a cell for one of :data:`_OF_LAYER`; empty where a layer has no such number."""
    if entry is None:
        return ""
    found = entry[what]
    value = found.get("value") if isinstance(found, dict) else found
    return "" if value is None else value


def _harmless(text: str) -> str:
    """Return *text* so that a spreadsheet does not take it for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _measurements(folder: Path, outcome: Outcome) -> dict[str, Any]:
    if outcome.fate is Fate.REFUSED:
        return {}
    found: dict[str, Any] = read_json(Places.of(folder, outcome.pair).measurements) or {}
    return found
