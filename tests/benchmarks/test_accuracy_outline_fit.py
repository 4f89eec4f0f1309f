from __future__ import annotations

import json

import numpy as np
import pytest

from benchmarks.accuracy.composites import Kind
from benchmarks.accuracy.fit_outline import as_json
from benchmarks.accuracy.outline import BENCHMARK, located, marked
from benchmarks.accuracy.outline_fit import (
    MOST_FALSE,
    WORDED,
    Bands,
    bands_of,
    held_out,
    models_of,
    untouched,
)
from benchmarks.accuracy.outline_trials import ALL_KINDS, KINDS, Trial
from benchmarks.accuracy.portraits import folds, people_of, same_person
from headshot_viewer.analysis.outline_contour import Contour
from headshot_viewer.analysis.outline_features import NAMES, OutlineFeatures
from headshot_viewer.analysis.outline_flaws import (
    HINTS_BELOW_WORDS,
    LEAST_JUDGED_POINTS,
    MeasuredOutline,
    OutlineFlaw,
)
from headshot_viewer.core.geometry import PictureSize

OBAMA = ("official_obama_2009.jpg", "official_obama_2012.jpg")
PEOPLE = ("a.png", "b.png", "c.png", "d.png", "e.png", "f.png", "g.png")
COUNT = 200


def trial(
    name: str, kind: Kind, quality: int | None = 92, turn: int = 0, *, judged: int = COUNT
) -> Trial:
    """Return an outline whose first half shows, in a column of its own, the flaw of its kind."""
    chance = np.random.default_rng([*name.encode(), ALL_KINDS.index(kind), quality or 0, turn])
    table = chance.standard_normal((COUNT, len(NAMES)))
    flawed = np.zeros(COUNT, np.bool_)
    if kind in KINDS:
        flawed[: COUNT // 2] = True
        table[flawed, list(KINDS).index(kind)] += 4
    along = np.arange(COUNT)
    contour = Contour(
        np.zeros((COUNT, 2)), np.zeros((COUNT, 2)), np.zeros_like(along), np.full_like(along, 199)
    )
    features = OutlineFeatures(contour, table, along < judged)
    outline = MeasuredOutline(features, PictureSize(400, 400), 1.0)
    return Trial(
        name, kind, quality, turn, outline, flawed, {"Sobel": table[:, 5]}, overlap=1.0, apart_px=0
    )


def trials() -> list[Trial]:
    found = [trial(name, kind) for name in PEOPLE for kind in ALL_KINDS]
    found += [trial(name, kind, 75) for name in PEOPLE for kind in ALL_KINDS]
    return found + [trial(name, Kind.ORIGINAL, None) for name in PEOPLE]


def test_one_person_is_never_in_two_folds() -> None:
    dealt = folds([*PEOPLE, *OBAMA], 5)
    assert dealt[OBAMA[0]] == dealt[OBAMA[1]]
    assert set(dealt.values()) == set(range(5))
    assert dealt == folds([*OBAMA, *reversed(PEOPLE)], 5)


def test_people_are_told_apart_by_their_files() -> None:
    assert same_person(*OBAMA)
    assert same_person("a.png", "a.png")
    assert not same_person("a.png", OBAMA[0])
    assert people_of([OBAMA[1], "a.png", OBAMA[0]]) == [["a.png"], list(OBAMA)]


def test_a_regression_is_fitted_to_the_column_of_its_flaw() -> None:
    models = models_of(trials())
    assert set(models) == set(OutlineFlaw)
    for number, flaw in enumerate(KINDS.values()):
        assert int(np.argmax(np.abs(models[flaw].weights))) == number


def test_words_begin_where_hardly_any_untouched_picture_is() -> None:
    chance = np.random.default_rng(1)
    scores = [
        dict(zip(OutlineFlaw, chance.standard_normal(4).tolist(), strict=True)) for _ in range(400)
    ]
    bands = bands_of([*scores, {}])
    said = sum(any(each[flaw] >= bands.words[flaw] for flaw in WORDED) for each in scores)
    assert said <= MOST_FALSE * len(scores)
    strands = OutlineFlaw.STRANDS
    hinted = sum(each[strands] >= bands.hints[strands] for each in scores)
    assert 0 < hinted <= MOST_FALSE * len(scores)
    for flaw in WORDED:
        assert bands.words[flaw] - bands.hints[flaw] == pytest.approx(HINTS_BELOW_WORDS)
    assert strands not in bands.words


def test_what_is_tried_was_not_fitted_to() -> None:
    every = trials()
    judged = held_out(every)
    # One person whose sound pictures look flawed moves the bands of all others, not its own.
    odd = [
        trial(PEOPLE[0], Kind.HARD, each.quality) if each.name == PEOPLE[0] else each
        for each in every
        if each.kind is Kind.ORIGINAL
    ]
    odd = [
        Trial(t.name, Kind.ORIGINAL, t.quality, 0, t.outline, t.flawed, {}, 1.0, 0.0) for t in odd
    ]
    mixed = [t for t in every if t.kind is not Kind.ORIGINAL] + odd
    again = held_out(mixed)
    hard = OutlineFlaw.HARD
    own = {t.name: b.words[hard] for t, b in zip(every, judged.bands, strict=True)}
    moved = {t.name: b.words[hard] for t, b in zip(mixed, again.bands, strict=True)}
    assert all(moved[name] > own[name] for name in PEOPLE[1:])
    assert moved[PEOPLE[0]] < min(moved[name] for name in PEOPLE[1:])


def test_flaws_that_can_be_seen_are_found_and_sound_pictures_are_left_in_peace() -> None:
    every = trials()
    judged = held_out(every)
    for by_kind in (located(every, judged)["held out", 92], located(every, judged)["held out", 75]):
        assert all(min(each) > 0.95 for each in by_kind.values())
    said = {each.name: each for each in marked(every, judged)}
    assert said["hard, JPEG 92"].words == said["hard, JPEG 92"].named == len(PEOPLE)
    assert said["original, JPEG 75"].words == 0
    assert said["original, as they are"].is_untouched


def test_an_outline_of_which_little_is_judged_has_no_score() -> None:
    few = trial("a.png", Kind.ORIGINAL, judged=LEAST_JUDGED_POINTS - 1)
    assert not few.is_scored
    assert trial("a.png", Kind.ORIGINAL, judged=LEAST_JUDGED_POINTS).is_scored
    assert held_out([few, *trials()]).scores[0] == {}


def test_sharpened_pictures_do_not_count_as_untouched() -> None:
    plain = trial("a.png", Kind.ORIGINAL)
    crisp = Trial("a.png", Kind.ORIGINAL, 92, 0, plain.outline, plain.flawed, {}, 1.0, 0.0, 2.0)
    assert untouched([plain, crisp], [{OutlineFlaw.HARD: 1.0}, {OutlineFlaw.HARD: 2.0}]) == [
        {OutlineFlaw.HARD: 1.0}
    ]


def test_the_file_has_what_the_program_reads() -> None:
    bands = Bands(dict.fromkeys(WORDED, 2.345), dict.fromkeys(OutlineFlaw, 1.345))
    read = json.loads(as_json("Made by a test.", models_of(trials()), bands))
    assert read["origin"] == "Made by a test."
    assert list(read["models"]) == [flaw.value for flaw in OutlineFlaw]
    assert read["models"]["hard"]["words_from"] == 2.35
    assert "words_from" not in read["models"]["strands"]
    assert len(read["models"]["halo"]["weights"]) == len(NAMES)


def test_its_name_is_on_the_command_line() -> None:
    assert BENCHMARK.name == "outline"
