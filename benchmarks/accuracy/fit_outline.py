"""Fits the outline's regressions and bands anew, and writes ``resources/outline_flaws.json``.

    python -m benchmarks.accuracy.fit_outline [--data FOLDER]

Needed when the columns of ``outline_features.py``, the mask or the portraits change; run
``make accuracy`` after it. Everything is seeded: the same portraits give the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.accuracy.__main__ import DATA, ROOT
from benchmarks.accuracy.outline_fit import bands_of, held_out, models_of, untouched
from benchmarks.accuracy.outline_trials import QUALITIES, trials_of
from benchmarks.accuracy.portraits import people_of, portraits
from headshot_viewer.analysis.outline_flaws import OutlineFlaw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.accuracy.logistic import Regression
    from benchmarks.accuracy.outline_fit import Bands

FITTED: Final = ROOT / "resources" / "outline_flaws.json"
DIGITS: Final = 5

ORIGIN: Final = (
    "Fitted by python -m benchmarks.accuracy.fit_outline: one logistic regression for each flaw, "
    "on composites of {count} real portraits (of {people} people or more) with known flaws and on "
    "sharpened originals, JPEG {quality}, longest side 1024 px. The columns are those of "
    "headshot_viewer/analysis/outline_features.py; values are (column - mean) / spread, clipped to "
    "-4..4. Words and hints begin at the scores given, set on untouched portraits judged by "
    "regressions that never saw their person. docs/accuracy.md says how right they are."
)


def as_json(origin: str, models: Mapping[OutlineFlaw, Regression], bands: Bands) -> str:
    """Return the text of the file."""
    every = {}
    for flaw in OutlineFlaw:
        model = models[flaw]
        words = {"words_from": round(bands.words[flaw], 2)} if flaw in bands.words else {}
        every[flaw.value] = {
            **words,
            "hints_from": round(bands.hints[flaw], 2),
            "intercept": round(model.intercept, DIGITS),
            "mean": _rounded(model.mean.tolist()),
            "spread": _rounded(model.spread.tolist()),
            "weights": _rounded(model.weights.tolist()),
        }
    return json.dumps({"origin": origin, "models": every}, indent=2, ensure_ascii=False) + "\n"


def _rounded(values: Sequence[float]) -> list[float]:
    return [round(value, DIGITS) for value in values]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder with INDEX.csv")
    parser.add_argument("--into", type=Path, default=FITTED, help="the file to be written")
    chosen = parser.parse_args(arguments)
    every = portraits(chosen.data)
    trials = trials_of(every)
    bands = bands_of(untouched(trials, held_out(trials).scores))
    people = len(people_of(each.name for each in every))
    origin = ORIGIN.format(count=len(every), people=people, quality=QUALITIES[0])
    chosen.into.write_text(as_json(origin, models_of(trials), bands), encoding="utf-8")
    print(f"{chosen.into} is written; words from {dict(bands.words)}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
