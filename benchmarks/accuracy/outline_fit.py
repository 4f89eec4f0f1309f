"""Regressions of the outline's flaws, and the bands from which words and hints begin.

Both are fitted here, for the program (``fit_outline.py``) and, without the people they are tried
on, for the report (``outline.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.accuracy.composites import Kind
from benchmarks.accuracy.logistic import Regression, fitted
from benchmarks.accuracy.outline_trials import KINDS, QUALITIES, Trial
from benchmarks.accuracy.portraits import folds, people_of
from headshot_viewer.analysis.outline_flaws import HINTS_BELOW_WORDS, OutlineFlaw, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from benchmarks.accuracy.outline_trials import Values

FOLDS: Final = 5

MOST_FALSE: Final = 0.05
"""Share of untouched pictures that may get any word, and share that may get the hint of strands."""

MARGIN: Final = 0.6
"""How much higher words begin, in spreads of the scores of untouched pictures: of so few people the
next one is odder than all that were seen. Of 0, 0.3 and 0.6 the least that kept false words on
people left out under :data:`MOST_FALSE`."""

SOUND: Final = (Kind.ORIGINAL, Kind.CLEAN)
WORDED: Final = (OutlineFlaw.HARD, OutlineFlaw.HALO, OutlineFlaw.SOFT)

Scored = dict[OutlineFlaw, float]


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """Scores (log odds) from which words and hints begin."""

    words: Mapping[OutlineFlaw, float]
    hints: Mapping[OutlineFlaw, float]


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """What is said of each trial by regressions and bands that never saw its person.

    Attributes:
        logits: by flaw, of each trial.
        scores: of each trial; empty where too little of its outline can be judged.
        bands: for each trial.
    """

    logits: Mapping[OutlineFlaw, Sequence[Values]]
    scores: Sequence[Scored]
    bands: Sequence[Bands]


def models_of(trials: Iterable[Trial]) -> dict[OutlineFlaw, Regression]:
    """Fit one regression for each flaw, to composites and sharpened originals, as JPEG 92."""
    some = [t for t in trials if t.quality == QUALITIES[0] and t.judged.any()]
    found = {}
    for kind, flaw in KINDS.items():
        chosen = [t for t in some if t.kind is kind or t.kind in SOUND]
        found[flaw] = fitted(
            [t.table[t.judged] for t in chosen],
            [t.flawed[t.judged] for t in chosen],
        )
    return found


def bands_of(scores: Iterable[Scored]) -> Bands:
    """Set the bands by what untouched pictures score.

    Scores of all flaws are brought to one scale by their mean and spread; on it, words begin as
    low as :data:`MOST_FALSE` allows.

    Args:
        scores: of untouched pictures, by regressions that were fitted without them.
    """
    rows = np.array([[each[flaw] for flaw in OutlineFlaw] for each in scores if each])
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    usual = (rows - middle) / spread
    worded = [list(OutlineFlaw).index(flaw) for flaw in WORDED]
    from_usual = _least_above(usual[:, worded].max(axis=1)) + MARGIN
    strands = list(OutlineFlaw).index(OutlineFlaw.STRANDS)
    words = {
        flaw: float(middle[k] + from_usual * spread[k])
        for flaw, k in zip(WORDED, worded, strict=True)
    }
    hints = {flaw: value - HINTS_BELOW_WORDS for flaw, value in words.items()}
    hints[OutlineFlaw.STRANDS] = float(
        middle[strands] + _least_above(usual[:, strands]) * spread[strands]
    )
    return Bands(words, hints)


def held_out(trials: Sequence[Trial]) -> HeldOut:
    """Judge every trial without its person.

    Regressions are fitted in five folds; bands are set by the untouched pictures of all other
    people, as scored by regressions that had not seen them either.
    """
    fold_of = folds({t.name for t in trials}, FOLDS)
    logits: dict[OutlineFlaw, list[Values]] = {
        flaw: [np.empty(0)] * len(trials) for flaw in OutlineFlaw
    }
    for fold in range(FOLDS):
        models = models_of(t for t in trials if fold_of[t.name] != fold)
        for index, trial in enumerate(trials):
            if fold_of[trial.name] == fold:
                for flaw, model in models.items():
                    logits[flaw][index] = model(trial.table)
    scores: list[Scored] = [
        {flaw: score(logits[flaw][index], trial.judged) for flaw in OutlineFlaw}
        if trial.is_scored
        else {}
        for index, trial in enumerate(trials)
    ]
    bands: dict[str, Bands] = {}
    for person in people_of({t.name for t in trials}):
        others = [each for t, each in zip(trials, scores, strict=True) if t.name not in person]
        elsewhere = [t for t in trials if t.name not in person]
        bands |= dict.fromkeys(person, bands_of(untouched(elsewhere, others)))
    return HeldOut(logits, scores, [bands[t.name] for t in trials])


def untouched(trials: Sequence[Trial], scores: Sequence[Scored]) -> list[Scored]:
    """Return the scores of originals, at every compression; sharpened ones are not untouched."""
    return [
        each
        for trial, each in zip(trials, scores, strict=True)
        if trial.kind is Kind.ORIGINAL and not trial.sharpened_px
    ]


def _least_above(values: Values) -> float:
    """Return a value that at most :data:`MOST_FALSE` of *values* reach."""
    ordered = np.sort(values)[::-1]
    return float(np.nextafter(ordered[int(MOST_FALSE * ordered.size)], np.inf))
