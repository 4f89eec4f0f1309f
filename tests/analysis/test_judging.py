"""Layers judged at three sensitivities: quickly, without pixels, and normal as ever."""

from __future__ import annotations

import gc
import weakref
from functools import cache
from importlib import import_module

import numpy as np
import pytest

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.catalogue import analyser as analyser_of
from headshot_viewer.analysis.catalogue import analysers
from headshot_viewer.analysis.outline_flaws import (
    HINTS_FROM,
    WORDS_FROM,
    hints_from,
    outline_reading_of,
    words_from,
)
from headshot_viewer.analysis.outline_marks import stretches_of
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.sensitivity import Sensitivity
from tests.analysis.face_pictures import picture_of, portrait, resized
from tests.analysis.scene_pictures import pasted
from tests.analysis.test_skin_texture import smoothed

BANDED = [each for each in analysers() if each.bands]
NORMAL_LIMITS = {
    "skin": {
        "region": 50.0,
        "nose-and-jaw": 40.0,
        "gone": 40.0,
        "clearly": 60.0,
        "slightly": 75.0,
        "more": 150.0,
    },
    "outline": {"words": 50.0, "hints": 100 / (1 + np.e)},
    "focus": {"ring": np.e},
    "grain": {"grainier": 100 * np.e, "smoother": 100 * np.exp(-2.0)},
    "light": {"apart": 30.0},
    "body": {"neck": 6.0, "wider": 25.0},
}
"""What the layers were released with; the outline's own scores stand in outline_flaws.py."""


@pytest.fixture(params=BANDED, ids=lambda each: each.id)
def analyser(request: pytest.FixtureRequest) -> Analyser:
    found = request.param
    assert isinstance(found, Analyser)
    return found


def fresh_pair() -> tuple[Subject, Subject]:
    large = resized(portrait(), 1.6)
    return Subject(picture_of(large)), Subject(picture_of(resized(smoothed(0.7), 1.6)))


@cache
def measured(layer: str) -> LayerResult:
    return analyser_of(layer).measure(*fresh_pair(), unwatched)


def test_normal_is_what_the_layers_always_spoke_from() -> None:
    normal = {each.id: {band.id: band.normal for band in each.bands} for each in BANDED}
    assert normal.keys() == NORMAL_LIMITS.keys()
    for layer, limits in NORMAL_LIMITS.items():
        assert normal[layer] == pytest.approx(limits)
    for flaw in HINTS_FROM:
        assert hints_from(flaw, Sensitivity.NORMAL) == HINTS_FROM[flaw]
        assert words_from(flaw, Sensitivity.NORMAL) == WORDS_FROM.get(flaw, np.inf)


def test_a_layer_is_measured_at_normal_and_names_its_bands(analyser: Analyser) -> None:
    result = measured(analyser.id)
    assert result.sensitivity is Sensitivity.NORMAL
    assert result.bands == analyser.bands
    assert len({band.id for band in analyser.bands}) == len(analyser.bands)


@pytest.mark.parametrize("step", Sensitivity)
def test_judging_again_changes_words_but_nothing_that_was_measured(
    analyser: Analyser, step: Sensitivity
) -> None:
    normal = measured(analyser.id)
    again = normal.at(step)
    assert (again.layer, again.ratio, again.scale) == (normal.layer, normal.ratio, normal.scale)
    assert again.plots == normal.plots
    assert again.curves == normal.curves
    for one, other in ((again.professional, normal.professional), (again.ai, normal.ai)):
        assert one is not None
        assert other is not None
        assert one.value == other.value
        assert one.heat is other.heat
    assert [(e.region, e.matched) for e in again.regions] == [
        (e.region, e.matched) for e in normal.regions
    ]
    assert again.at(Sensitivity.NORMAL).findings == normal.findings
    assert again.at(Sensitivity.NORMAL).notes == normal.notes


def test_judging_again_asks_no_picture(analyser: Analyser, monkeypatch: pytest.MonkeyPatch) -> None:
    result = measured(analyser.id)

    def refuse(*_args: object) -> None:
        raise AssertionError("a picture was asked")

    for name in ("once", "grey", "level_at"):
        monkeypatch.setattr(Subject, name, refuse)
    for step in Sensitivity:
        assert result.at(step).sensitivity is step


@pytest.mark.parametrize("layer", [each.id for each in analysers()])
def test_a_result_keeps_no_picture_alive(layer: str) -> None:
    one, other = fresh_pair()
    result = analyser_of(layer).measure(one, other, unwatched)
    subjects = [weakref.ref(each) for each in (one, other)]
    pixels = [weakref.ref(level) for each in (one, other) for level in each.picture.levels]
    del one, other
    gc.collect()
    assert [ref for ref in subjects if ref() is not None] == []
    assert [ref for ref in pixels if ref() is not None] == []
    assert result.at(Sensitivity.KEEN).layer == layer


def test_a_keener_skin_layer_suggests_more_and_says_from_where() -> None:
    found = [measured("skin").at(step).findings for step in Sensitivity]
    ids = [{finding.id for finding in findings} for findings in found]
    assert ids[0] <= ids[1] <= ids[2]
    assert len(ids[0]) < len(ids[2])
    for findings in found:
        for finding in findings:
            assert finding.limit is not None
            assert finding.limit.in_words in finding.sentence
    told = [measured("skin").at(step).notes[0] for step in Sensitivity]
    assert len(set(told)) == len(told)


def test_a_keener_outline_layer_marks_more_of_a_cut_out() -> None:
    reading = outline_reading_of(pasted("hard"))
    assert reading is not None
    marked = [
        sum(stretch.length for stretch in stretches_of(reading, hints_only=False, sensitivity=step))
        for step in Sensitivity
    ]
    assert 0.1 < marked[0] < marked[1] <= marked[2]


def test_a_keener_outline_layer_says_from_where() -> None:
    result = analyser_of("outline").measure(None, pasted("soft"), unwatched)
    found = {step: result.at(step).findings for step in Sensitivity}
    assert len(found[Sensitivity.CAUTIOUS]) < len(found[Sensitivity.KEEN])
    for findings in found.values():
        for finding in findings:
            assert finding.limit is not None
            assert finding.limit.in_words in finding.sentence


@pytest.mark.parametrize("layer", ["tones", "geometry"])
def test_layers_that_only_tell_have_no_bands(layer: str) -> None:
    module = import_module(f"headshot_viewer.analysis.analysers.{layer}")
    assert module.ANALYSER.bands == ()
    assert measured(layer).bands == ()
