"""How well the outline layer finds where a picture was assembled, and how often it is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.benchmark import Chapter, goal_line, markdown_table
from benchmarks.accuracy.composites import Kind
from benchmarks.accuracy.outline_fit import FOLDS, MOST_FALSE, WORDED, HeldOut, held_out
from benchmarks.accuracy.outline_steps import steps, steps_text
from benchmarks.accuracy.outline_trials import (
    ALL_KINDS,
    KINDS,
    QUALITIES,
    SHARPENINGS,
    Trial,
    trials_of,
)
from benchmarks.accuracy.portraits import portraits
from benchmarks.accuracy.ranks import auroc
from benchmarks.accuracy.steps import fact_of_steps
from headshot_viewer.analysis.outline_flaws import OutlineFlaw, logits_of, score

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.accuracy.outline_trials import Values

HELD_OUT: Final = "held out"
SHIPPED: Final = "as shipped (has seen these people)"

GOALS: Final = {Kind.HARD: (0.93, 0.98), Kind.HALO: (0.85, 0.90), Kind.SOFT: (0.86, 0.93)}
"""AUROC along the outline, and of pictures."""

BEFORE: Final = {
    Kind.HARD: (0.980, 0.998), Kind.HALO: (0.884, 0.889), Kind.SOFT: (0.904, 0.975),
    Kind.STRANDS: (0.763, 0.798),
}  # fmt: skip
"""The same, held out, by the 16 columns of the study that preceded this program."""

WORDS_BEFORE: Final = {Kind.HARD: 20, Kind.HALO: 13, Kind.SOFT: 19}
"""Words that the regressions and thresholds of that study gave to 21 composites of each kind at
JPEG 92, none of 42 originals getting one; they may have been fitted to some of these people."""


class Aurocs(NamedTuple):
    """How well a flaw is found: along the outline, and in pictures against originals."""

    along: float
    whole: float


@dataclass(frozen=True, slots=True)
class Said:
    """How many composites of one kind and quality got something said of them.

    Attributes:
        name: of the group, for the table.
        is_untouched: True for originals as they are, or only compressed.
        judged: how many could be.
        words, hints: how many got a full finding for a hard, haloed or soft edge, and how
            many only a hint.
        named: how many read highest for the flaw that they have; None for sound ones.
        strands: how many got the hint of missing strands.
    """

    kind: Kind
    quality: int | None
    name: str
    is_untouched: bool
    judged: int
    words: int
    hints: int
    named: int | None
    strands: int


class OutlineAccuracy:
    """The outline against assembled pictures."""

    name = "outline"
    title = "Outline"

    def report(self, data: Path) -> Chapter:
        every = portraits(data)
        trials = trials_of(every)
        judged = held_out(trials)
        found, said = located(trials, judged), marked(trials, judged)
        parts = [
            LEGEND.format(count=len(every)),
            of_masks(trials),
            of_located(found),
            against_goals(found[HELD_OUT, QUALITIES[0]], said),
            of_marked(said),
            steps_text(trials, judged),
        ]
        told = fact_of_steps("full findings are given to", steps(trials, judged))
        return Chapter("\n\n".join(parts), {"outline": (*facts(found, said, len(every)), told)})


LEGEND: Final = f"""\
{{count}} real portraits, longest side 1024 px or less, each assembled anew in six ways and saved as
JPEG 92 and 75. The mask is found in the composite, as in the program. “Held out” is judged by
regressions fitted without the person that is judged ({FOLDS} folds by person, JPEG 92, two
composites of each kind, sharpened originals as sound) and by thresholds set on the untouched
pictures of all other people, judged held out themselves. How far above those the thresholds lie
(`MARGIN`) was chosen by looking at false findings of people held out, so their share is somewhat
flattering. Backgrounds may come from portraits of any fold, and the kinds of flaw are those that
were fitted to: flaws of another making may be found less often. What is shipped is fitted to all
portraits in the same way, by `python -m benchmarks.accuracy.fit_outline`."""


def of_masks(trials: Sequence[Trial]) -> str:
    """Tell how well the subject mask fits the exact one."""
    rows = []
    for quality in QUALITIES:
        some = [t for t in _first(trials, quality) if t.kind is not Kind.ORIGINAL]
        overlaps, apart = [t.overlap for t in some], [t.apart_px for t in some]
        rows.append(
            [
                f"JPEG {quality}",
                f"{median(overlaps):.3f}",
                f"{float(np.percentile(overlaps, 10)):.3f}",
                f"{median(apart):.1f} px",
                f"{float(np.percentile(apart, 90)):.1f} px",
            ]
        )
    head = ["composites", "IoU, median", "IoU, 10 %", "outline error, median", "90 %"]
    return (
        "Subject mask found in the composite against the matte that it was made with (itself found "
        f"in the original by the same method):\n\n{markdown_table(head, rows)}"
    )


def located(trials: Sequence[Trial], judged: HeldOut) -> dict[tuple[str, int], dict[Kind, Aurocs]]:
    """Return how well flaws are found, by measure and quality, and by flaw."""
    shipped = [logits_of(trial.outline.features) for trial in trials]
    scorers: dict[str, Callable[[int, OutlineFlaw], Values]] = {
        HELD_OUT: lambda index, flaw: judged.logits[flaw][index],
        SHIPPED: lambda index, flaw: shipped[index][flaw],
    }
    scorers |= {name: _by_response(trials, name) for name in trials[0].others}
    found = {}
    for quality in QUALITIES:
        some = [
            k
            for k, t in enumerate(trials)
            if (t.quality, t.turn, t.sharpened_px) == (quality, 0, 0)
        ]
        for name, scorer in scorers.items():
            either = name not in (HELD_OUT, SHIPPED)
            found[name, quality] = {
                kind: _aurocs(trials, some, kind, scorer, either=either) for kind in KINDS
            }
    return found


def of_located(found: Mapping[tuple[str, int], Mapping[Kind, Aurocs]]) -> str:
    """Tell how well flaws are told along an outline, and flawed pictures from originals."""
    rows = [
        [f"{name}, JPEG {quality}", *(f"{along:.3f} / {whole:.3f}" for along, whole in by.values())]
        for (name, quality), by in found.items()
    ]
    before = [f"{along:.3f} / {whole:.3f}" for along, whole in BEFORE.values()]
    rows.insert(1, [f"{HELD_OUT}, earlier columns, JPEG {QUALITIES[0]}", *before])
    table = markdown_table(["measure", *KINDS], rows)
    return (
        "AUROC along the outline (all composites' points together) / of pictures against their "
        "originals, by the mean of the strongest fifth. Simple measures count in their better "
        f"direction:\n\n{table}"
    )


def against_goals(found: Mapping[Kind, Aurocs], said: Sequence[Said]) -> str:
    """Say whether the goals are reached, held out, at JPEG 92, and what got worse."""
    lines = [
        goal_line(f"{kind} {what} at {least:.2f}", f"{have:.3f}", reached=have >= least)
        for kind, goal in GOALS.items()
        for have, least, what in zip(found[kind], goal, ("along", "pictures"), strict=True)
    ]
    worse = [
        f"{kind} {what}: {before:.3f} before, {have:.3f} now"
        for kind in KINDS
        for have, before, what in zip(found[kind], BEFORE[kind], ("along", "pictures"), strict=True)
        if have < before - 0.0005
    ]
    untouched = [each for each in said if each.is_untouched]
    false, count = sum(each.words for each in untouched), sum(each.judged for each in untouched)
    lines.append(
        goal_line(
            f"any false full finding on at most {MOST_FALSE:.0%} of untouched pictures",
            f"{false} of {count}, {false / count:.1%}",
            reached=false <= MOST_FALSE * count,
        )
    )
    return "\n".join(
        [
            f"Goals, held out at JPEG {QUALITIES[0]}:",
            "",
            *lines,
            "- Worse than with the earlier columns: " + ("; ".join(worse) or "nothing") + ".",
            "- Full findings now, and before (by the earlier study, which may have seen these "
            f"people, with lower thresholds): {_words_now_and_before(said)}.",
        ]
    )


def _words_now_and_before(said: Sequence[Said]) -> str:
    now = {each.kind: each for each in said if each.quality == QUALITIES[0]}
    return ", ".join(
        f"{kind} {now[kind].words} and {before} of {now[kind].judged}"
        for kind, before in WORDS_BEFORE.items()
    )


def marked(trials: Sequence[Trial], judged: HeldOut) -> list[Said]:
    """Return how often held-out thresholds speak, rightly and wrongly."""
    groups: list[tuple[Kind, int | None, float]] = [(Kind.ORIGINAL, None, 0.0)]
    groups += [(Kind.ORIGINAL, QUALITIES[0], radius_px) for radius_px, _ in SHARPENINGS]
    groups += [(kind, quality, 0.0) for quality in QUALITIES for kind in ALL_KINDS]
    return [_said(trials, judged, *group) for group in groups]


def _said(
    trials: Sequence[Trial], judged: HeldOut, kind: Kind, quality: int | None, sharpened_px: float
) -> Said:
    wanted = (kind, quality, sharpened_px, 0)
    some = [
        (judged.scores[k], judged.bands[k])
        for k, t in enumerate(trials)
        if (t.kind, t.quality, t.sharpened_px, t.turn) == wanted and judged.scores[k]
    ]
    words = sum(any(s[f] >= b.words[f] for f in WORDED) for s, b in some)
    either = sum(any(s[f] >= b.hints[f] for f in WORDED) for s, b in some)
    highest = [max(WORDED, key=lambda f: s[f] - b.words[f]) for s, b in some]
    flaw, strands = KINDS.get(kind), OutlineFlaw.STRANDS
    saved = f"JPEG {quality}" if quality else "as they are"
    return Said(
        kind=kind,
        quality=quality,
        name=f"{kind}, sharpened by {sharpened_px:g} px" if sharpened_px else f"{kind}, {saved}",
        is_untouched=kind is Kind.ORIGINAL and not sharpened_px,
        judged=len(some),
        words=words,
        hints=either - words,
        named=highest.count(flaw) if flaw in WORDED and flaw is not None else None,
        strands=sum(s[strands] >= b.hints[strands] for s, b in some),
    )


def of_marked(said: Sequence[Said]) -> str:
    """Tell how often the thresholds speak."""
    rows = [
        [
            each.name,
            f"{each.words} of {each.judged}",
            str(each.hints),
            "–" if each.named is None else f"{each.named} of {each.judged}",
            str(each.strands),
        ]
        for each in said
    ]
    head = ["composites", "full finding", "hints only", "right flaw strongest", "strands hinted"]
    return (
        "Pictures with a full finding or a hint for hard, halo or soft edges, by held-out "
        "thresholds; the program gives pictures under 900 px hints only, here they count:\n\n"
        f"{markdown_table(head, rows)}"
    )


def facts(
    found: Mapping[tuple[str, int], Mapping[Kind, Aurocs]], said: Sequence[Said], count: int
) -> tuple[str, ...]:
    """Say the figures in sentences."""
    ours = found[HELD_OUT, QUALITIES[0]]
    hard, halo, soft = (ours[kind] for kind in (Kind.HARD, Kind.HALO, Kind.SOFT))
    words = {
        each.kind: f"{each.words} of {each.judged}" for each in said if each.quality == QUALITIES[0]
    }
    untouched = [each for each in said if each.is_untouched]
    false, hinted = (sum(getattr(s, name) for s in untouched) for name in ("words", "hints"))
    return (
        f"In pictures assembled from {count} real portraits, a flawed stretch of the outline reads "
        f"higher than a sound one in {hard.along:.0%} of all comparisons for hard edges, "
        f"{halo.along:.0%} for halos and {soft.along:.0%} for over-soft edges (by chance in half).",
        f"Full findings were given to {words[Kind.HARD]} pictures with hard edges, "
        f"{words[Kind.HALO]} with halos and {words[Kind.SOFT]} with over-soft edges.",
        f"Of {sum(each.judged for each in untouched)} untouched real pictures (the portraits at "
        f"three compressions), {false} got a full finding and {hinted} a hint of such an "
        "edge, wrongly.",
        "These three figures are of people whom the measure had not seen.",
    )


def _first(trials: Sequence[Trial], quality: int | None) -> list[Trial]:
    return [t for t in trials if t.quality == quality and t.turn == 0 and not t.sharpened_px]


def _by_response(trials: Sequence[Trial], name: str) -> Callable[[int, OutlineFlaw], Values]:
    return lambda index, _flaw: trials[index].others[name]


def _aurocs(
    trials: Sequence[Trial],
    some: Sequence[int],
    kind: Kind,
    scorer: Callable[[int, OutlineFlaw], Values],
    *,
    either: bool,
) -> Aurocs:
    points, truth = [], []
    pictures: dict[bool, list[tuple[Values, NDArray[np.bool_]]]] = {True: [], False: []}
    for index in some:
        trial = trials[index]
        judged = trial.judged
        if trial.kind not in (kind, Kind.ORIGINAL) or not trial.is_scored:
            continue
        values = scorer(index, KINDS[kind])
        pictures[trial.kind is kind].append((values, judged))
        if trial.kind is kind:
            points.append(values[judged])
            truth.append(trial.flawed[judged])
    along = auroc(np.concatenate(points), np.concatenate(truth))
    of_pictures = []
    for sign in (1, -1) if either else (1,):
        scores = {t: [score(sign * v, j) for v, j in pictures[t]] for t in pictures}
        whole = auroc(
            np.array(scores[True] + scores[False]),
            np.array([True] * len(scores[True]) + [False] * len(scores[False])),
        )
        of_pictures.append(whole if whole is not None else 0.5)
    assert along is not None, "some places are flawed and some are not"
    return Aurocs(max(along, 1 - along) if either else along, max(of_pictures))


BENCHMARK: Final = OutlineAccuracy()
