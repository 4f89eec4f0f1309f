from __future__ import annotations

from benchmarks.accuracy.composites import Kind
from benchmarks.accuracy.grain import ToldApart
from benchmarks.accuracy.grain import facts as facts_of_grain
from benchmarks.accuracy.outline_fit import WORDED, Bands, HeldOut
from benchmarks.accuracy.outline_steps import steps, steps_text
from benchmarks.accuracy.steps import Spoken, fact_of_steps, of_steps, spoken_of
from headshot_viewer.analysis.outline_flaws import HINTS_BELOW_WORDS, OutlineFlaw
from headshot_viewer.core.sensitivity import Band, Sensitivity
from tests.benchmarks.test_accuracy_outline_fit import trial

BAND = Band("x", "X", "px", 3.0, 2.0, 1.0)
LIMITS = {step: BAND.at(step).in_words for step in Sensitivity}


def spoken(name: str, *values: float, is_false: bool = False) -> Spoken:
    return spoken_of(
        name, values, lambda value, step: BAND.at(step).is_passed_by(value), is_false=is_false
    )


def test_each_step_counts_what_is_beyond_its_limit() -> None:
    found = spoken("edges", 0.5, 1.5, 2.5, 3.5)
    assert (found.judged, tuple(found.counts.values())) == (4, (1, 2, 3))


def test_the_table_has_a_column_for_each_step_and_says_what_is_false() -> None:
    table = of_steps("words", LIMITS, [spoken("edges", 9.0), spoken("none", 1.5, is_false=True)])
    head, _, edges, none = table.splitlines()
    assert head == "| words | cautious: above 3 px | normal: above 2 px | keen: above 1 px |"
    assert edges == "| edges | 1 of 1 | 1 of 1 | 1 of 1 |"
    assert none == "| none (false) | 0 of 1 | 0 of 1 | 1 of 1 |"


def test_the_sentence_names_all_kinds() -> None:
    found = [spoken("edges", 9.0, 2.5), spoken("rims", 1.5), spoken("none", 1.5, is_false=True)]
    assert fact_of_steps("words are given to", found) == (
        "At cautious, normal and keen sensitivity words are given to 1, 2 and 2 of 2 edges; to 0, "
        "0 and 1 of 1 rims; and to 0, 0 and 1 of 1 none, wrongly."
    )


def test_outlines_are_judged_by_the_bands_that_never_saw_them() -> None:
    trials = [trial("a.png", Kind.HARD), trial("a.png", Kind.ORIGINAL)]
    trials.append(trial("b.png", Kind.ORIGINAL, None))
    scores = [dict.fromkeys(OutlineFlaw, value) for value in (1.0, -0.4, 0.0)]
    bands = [Bands(dict.fromkeys(WORDED, value), dict.fromkeys(OutlineFlaw, value - 1)) for value in
             (1.5, 0.4, 9.0)]  # fmt: skip
    hard, *_, untouched = steps(trials, HeldOut({}, scores, bands))
    assert HINTS_BELOW_WORDS == 2.0
    assert (hard.judged, tuple(hard.counts.values())) == (1, (0, 0, 1))
    assert (untouched.judged, tuple(untouched.counts.values())) == (2, (0, 0, 1))
    told = steps_text(trials, HeldOut({}, scores, bands))
    assert "| pictures with hard edges | 0 of 1 | 1 of 1 | 1 of 1 |" in told


def test_grain_is_odd_on_either_side() -> None:
    found = [
        ToldApart(Kind.ORIGINAL, None, None, (100.0, 180.0), 0),
        ToldApart(Kind.CLEAN, None, None, (60.0,), 0),
        ToldApart(Kind.SMOOTH_GROUND, None, 0.9, (5.0, 12.0, 18.0), 0),
        ToldApart(Kind.SMOOTH_SUBJECT, None, 0.9, (400.0, 300.0, 210.0), 0),
    ]
    odd, _, sensitivity = facts_of_grain(found, 3)
    assert "Of 6 pictures assembled from 3 portraits" in odd
    assert "4 were called odd; of 3 with matching grain, 0." in odd
    assert "given to 2, 4 and 6 of 6 pictures with grain that does not match" in sensitivity
    assert "to 0, 0 and 0 of 3 with matching grain, saved without loss, wrongly." in sensitivity
