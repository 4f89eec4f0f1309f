"""How often words and hints about the outline are right and wrong at each step of sensitivity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.accuracy.composites import Kind
from benchmarks.accuracy.outline_fit import WORDED, Bands, HeldOut, Scored
from benchmarks.accuracy.outline_trials import QUALITIES, Trial
from benchmarks.accuracy.steps import Spoken, of_steps, spoken_of
from headshot_viewer.analysis.outline_flaws import MOVED_BY, OutlineFlaw
from headshot_viewer.core.sensitivity import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FLAWED: Final = {Kind.HARD: "hard edges", Kind.HALO: "halos", Kind.SOFT: "over-soft edges"}

LIMITS: Final = {step: f"limits {MOVED_BY[step]:+g} log odds" for step in Sensitivity}

Judged = tuple[Scored, Bands]
"""What a trial scored, and the bands for it, both by what never saw its person."""


def steps(trials: Sequence[Trial], judged: HeldOut) -> list[Spoken]:
    """Return how often each step gives a word, at JPEG 92, and of untouched pictures at any."""
    return _counted(trials, judged, has_word)


def steps_text(trials: Sequence[Trial], judged: HeldOut) -> str:
    """Tell how often each step speaks."""
    strands = [
        spoken_of(
            "missing strands",
            _of_kind(trials, judged, Kind.STRANDS),
            has_hint_of_strands,
        ),
        spoken_of("untouched", _untouched(trials, judged), has_hint_of_strands, is_false=True),
    ]
    return "\n\n".join(
        [
            "How often each step of sensitivity speaks of people held out, pictures of any size:",
            of_steps("full findings", LIMITS, steps(trials, judged)),
            of_steps("full findings or hints", LIMITS, _counted(trials, judged, has_word_or_hint)),
            of_steps("hint of strands", LIMITS, strands),
        ]
    )


def has_word(judged: Judged, step: Sensitivity) -> bool:
    scores, bands = judged
    return any(scores[flaw] >= bands.words[flaw] + MOVED_BY[step] for flaw in WORDED)


def has_word_or_hint(judged: Judged, step: Sensitivity) -> bool:
    scores, bands = judged
    return any(scores[flaw] >= bands.hints[flaw] + MOVED_BY[step] for flaw in WORDED)


def has_hint_of_strands(judged: Judged, step: Sensitivity) -> bool:
    scores, bands = judged
    strands = OutlineFlaw.STRANDS
    return scores[strands] >= bands.hints[strands] + MOVED_BY[step]


def _counted(
    trials: Sequence[Trial], judged: HeldOut, speaks: Callable[[Judged, Sensitivity], bool]
) -> list[Spoken]:
    flawed = [
        spoken_of(f"pictures with {name}", _of_kind(trials, judged, kind), speaks)
        for kind, name in FLAWED.items()
    ]
    untouched = _untouched(trials, judged)
    return [*flawed, spoken_of("untouched real pictures", untouched, speaks, is_false=True)]


def _of_kind(trials: Sequence[Trial], judged: HeldOut, kind: Kind) -> list[Judged]:
    return [
        (scores, bands)
        for trial, scores, bands in zip(trials, judged.scores, judged.bands, strict=True)
        if (trial.kind, trial.quality, trial.turn) == (kind, QUALITIES[0], 0) and scores
    ]


def _untouched(trials: Sequence[Trial], judged: HeldOut) -> list[Judged]:
    """Return the originals, at every compression; sharpened ones are not untouched."""
    return [
        (scores, bands)
        for trial, scores, bands in zip(trials, judged.scores, judged.bands, strict=True)
        if trial.kind is Kind.ORIGINAL and not trial.sharpened_px and scores
    ]
