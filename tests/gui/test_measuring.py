"""What is measured, when, how often; and why there is nothing."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.analysis import catalogue
from headshot_viewer.core import edits
from headshot_viewer.core.alignment import BrushedMask, BrushStroke
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.sensitivity import Sensitivity
from tests.gui.layers import flat_layer, judging_layer, noisy_layer
from tests.makers import noise_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import Heat, LayerResult
    from headshot_viewer.core.progress import Progress
    from tests.gui.conftest import Desk


class Counted:
    """A layer that counts how often it measures, and can be held or made to fail."""

    def __init__(self) -> None:
        self.times = 0
        self.error: Exception | None = None
        self.may_end = threading.Event()
        self.may_end.set()

    def layer(self) -> Analyser:
        plain = noisy_layer()

        def measure(
            professional: Subject | None, ai: Subject | None, progress: Progress
        ) -> LayerResult:
            self.times += 1
            if self.error is not None:
                raise self.error
            while not self.may_end.wait(0.005):
                progress(0.3)
            return plain.measure(professional, ai, progress)

        return replace(plain, measure=measure)


@pytest.fixture
def counted() -> Counted:
    return Counted()


@pytest.fixture
def judgings() -> list[str]:
    return []


@pytest.fixture
def bench(
    desk: Desk,
    counted: Counted,
    judgings: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Desk:
    """The desk with a pair, and a layer that is counted, one that refuses and one that judges."""
    layers = (counted.layer(), flat_layer(), judging_layer(judgings))
    monkeypatch.setattr(catalogue, "analysers", lambda: layers)
    with qtbot.waitSignal(desk.measuring.layers_known):
        desk.measuring.read_catalogue()
    return desk


def choose(desk: Desk, layer: str | None, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.measuring.changed):
        desk.operations.choose_layer(layer)
    qtbot.waitUntil(lambda: not desk.jobs.topics)


def shown_heat(desk: Desk) -> Heat:
    """Return the heat of the AI picture, which no other measurement made."""
    result = desk.measuring.result
    assert result is not None
    assert result.ai is not None
    assert result.ai.heat is not None
    return result.ai.heat


def test_a_layer_is_measured_once_however_often_it_is_looked_at(
    bench: Desk, counted: Counted, qtbot: QtBot
) -> None:
    choose(bench, "noisy", qtbot)
    first = shown_heat(bench)
    for step in (0.1, -0.1):
        bench.operations.fade(step)
    bench.operations.swap(True)
    choose(bench, "flat", qtbot)
    choose(bench, "noisy", qtbot)
    assert shown_heat(bench) is first
    assert counted.times == 1


def test_a_hidden_layer_is_not_measured(bench: Desk, counted: Counted, qtbot: QtBot) -> None:
    look = replace(bench.document.look, layer="noisy", heat_shown=False)
    bench.document.look_differently(look)
    qtbot.wait(20)
    assert counted.times == 0
    assert bench.measuring.result is None
    with qtbot.waitSignal(bench.jobs.idle):
        bench.operations.show_heat(True)
    assert counted.times == 1


def test_a_correction_is_measured_and_undoing_it_brings_the_former_result_back(
    bench: Desk, counted: Counted, qtbot: QtBot
) -> None:
    choose(bench, "noisy", qtbot)
    before = shown_heat(bench)
    session = bench.document.session
    assert session.ai is not None
    stroke = BrushStroke(BrushedMask.SKIN, adds=True, points=(PicturePoint(9, 9),), radius_px=4)
    choice = session.alignment.choice(session.ai.key)
    alignment = session.alignment.with_choice(replace(choice, strokes=(stroke,)))
    bench.document.edit("Paint Skin", edits.align(session, alignment))
    qtbot.waitUntil(lambda: counted.times == 2 and not bench.jobs.topics)
    assert shown_heat(bench) is not before
    bench.document.undo_stack.undo()
    assert shown_heat(bench) is before
    assert counted.times == 2


def test_the_sensitivity_judges_again_without_measuring(
    bench: Desk, judgings: list[str], qtbot: QtBot
) -> None:
    choose(bench, "judging", qtbot)
    told = []
    for step in Sensitivity:
        look = bench.document.look
        if step is look.sensitivity:
            bench.document.look_differently(replace(look, opacity=0.4))
        else:
            with qtbot.waitSignal(bench.measuring.changed):
                bench.operations.judge(step)
        result = bench.measuring.result
        assert result is not None
        assert result.sensitivity is step
        told.append(result.notes)
    assert len(set(told)) == len(Sensitivity)
    assert [each.sensitivity for each in bench.measuring.results] == [Sensitivity.KEEN]
    assert judgings == ["judging"]


def test_all_layers_are_measured_one_after_the_other_and_none_twice(
    bench: Desk, counted: Counted, judgings: list[str], qtbot: QtBot
) -> None:
    choose(bench, "judging", qtbot)
    assert bench.measuring.missing_layers == ("noisy", "flat")
    with qtbot.waitSignal(bench.jobs.idle):
        bench.measuring.measure_all()
    assert not bench.measuring.missing_layers
    assert [each.layer for each in bench.measuring.results] == ["noisy", "flat", "judging"]
    assert (counted.times, judgings) == (1, ["judging"])
    bench.operations.judge(Sensitivity.CAUTIOUS)
    assert {each.sensitivity for each in bench.measuring.results} == {Sensitivity.CAUTIOUS}
    assert (counted.times, judgings) == (1, ["judging"])


def test_measuring_again_measures_again(bench: Desk, counted: Counted, qtbot: QtBot) -> None:
    choose(bench, "noisy", qtbot)
    with qtbot.waitSignal(bench.jobs.idle):
        bench.measuring.measure_again()
    assert counted.times == 2


def test_another_picture_ends_the_measurement_of_the_former_one(
    bench: Desk, counted: Counted, qtbot: QtBot
) -> None:
    counted.may_end.clear()
    bench.operations.choose_layer("noisy")
    qtbot.waitUntil(lambda: counted.times == 1)
    assert bench.measuring.why_nothing == "Measuring…"
    bench.hang(Side.AI, noise_picture(200, 300, "other.png", seed=9))
    qtbot.waitUntil(lambda: counted.times == 2)
    counted.may_end.set()
    qtbot.waitUntil(lambda: bench.measuring.result is not None)
    assert counted.times == 2


def test_it_says_why_there_is_nothing(bench: Desk, counted: Counted, qtbot: QtBot) -> None:
    measuring = bench.measuring
    assert measuring.why_nothing == "Choose a layer in the Heatmap panel."
    bench.document.look_differently(replace(bench.document.look, layer="noisy", heat_shown=False))
    assert measuring.why_nothing == "The layer is hidden. Show the heatmap (H) to measure."
    counted.error = ValueError("the lens cap is on")
    with qtbot.waitSignal(bench.jobs.idle):
        bench.operations.show_heat(True)
    assert measuring.why_nothing == "The measurement failed: the lens cap is on"
    counted.error = None
    with qtbot.waitSignal(bench.jobs.idle):
        measuring.measure_again()
    assert measuring.result is not None
    assert measuring.why_nothing == ""


def test_without_pictures_it_asks_for_one(
    empty_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "analysers", lambda: (noisy_layer(),))
    with qtbot.waitSignal(empty_desk.measuring.layers_known):
        empty_desk.measuring.read_catalogue()
    empty_desk.operations.choose_layer("noisy")
    assert empty_desk.measuring.why_nothing == "Open a picture to measure."


def test_the_words_of_a_layer_are_those_of_its_analyser(bench: Desk) -> None:
    words = {each.id: each for each in bench.measuring.layers}
    made = judging_layer([])
    assert words["judging"].title == made.title
    assert words["judging"].bands == made.bands
    assert words["judging"].misled_by == made.misled_by
