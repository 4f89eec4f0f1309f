"""How heatmaps are chosen, tuned and read."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from headshot_viewer.analysis import catalogue
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from tests.gui.layers import flat_layer, noisy_layer
from tests.journeys.conftest import open_pair
from tests.journeys.hand import (
    ALT,
    CTRL,
    choose,
    click,
    click_tool,
    drag,
    drop,
    middle,
    move,
    seen_at,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QSlider

    from headshot_viewer.analysis.analyser import Analyser, Measure
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures

TITLES = [noisy_layer().title, flat_layer().title]
LAYERS = (noisy_layer(), flat_layer())


@pytest.fixture(autouse=True)
def _layers_known_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure quickly, with values that are known; the second layer judges nothing."""
    monkeypatch.setattr(catalogue, "analysers", lambda: LAYERS)


def seen(window: MainWindow) -> tuple[QImage, QImage]:
    """Return what is to be seen in both panes, without the cursor's cross."""
    move(window.statusBar(), (5, 5))
    return window.stage.left.grab().toImage(), window.stage.right.grab().toImage()


def both_differ(one: tuple[QImage, QImage], other: tuple[QImage, QImage]) -> bool:
    return one[0] != other[0] and one[1] != other[1]


def show_heat(window: MainWindow, key: Qt.Key = Qt.Key.Key_1) -> None:
    strike(window, key, ALT)
    settle(window)
    until(lambda: window.measuring.result)


def test_h_shows_the_first_layer_on_both_pictures_and_hides_it_again(desk: MainWindow) -> None:
    plain = seen(desk)
    strike(desk, Qt.Key.Key_H)
    settle(desk)
    hot = seen(desk)
    assert both_differ(plain, hot)
    assert desk.heatmap_panel.layer.currentText() == TITLES[0]
    assert desk.actions_by_id["heat"].isChecked()
    strike(desk, Qt.Key.Key_H)
    assert seen(desk) == plain
    strike(desk, Qt.Key.Key_H)
    assert seen(desk) == hot
    assert desk.document.undo_stack.count() == 1


def test_alt_and_a_number_choose_a_layer_that_says_what_it_measured(desk: MainWindow) -> None:
    show_heat(desk, Qt.Key.Key_1)
    panel = desk.heatmap_panel
    assert panel.layer.currentText() == TITLES[0]
    assert panel.legend.isVisible()
    assert panel.report.text().splitlines() == [
        "Professional: 3.20 levels",
        "AI: 1.60 levels",
        "AI to professional: 50%",
        "Certainty: good",
        "Compared at 160 px height.",
    ]
    show_heat(desk, Qt.Key.Key_2)
    assert panel.layer.currentText() == TITLES[1]
    assert not panel.legend.isVisible()
    assert panel.report.text().splitlines() == [
        "Professional: cannot be judged",
        "It is too small to tell.",
        "AI: cannot be judged",
        "It is too small to tell.",
    ]


def test_a_layer_is_chosen_in_the_menu_and_in_the_panel(desk: MainWindow) -> None:
    choose(desk, "Analyse", TITLES[1])
    settle(desk)
    panel = desk.heatmap_panel
    assert panel.layer.currentText() == TITLES[1]
    second = seen(desk)
    panel.layer.setFocus()
    strike(desk, Qt.Key.Key_Up)
    settle(desk)
    assert panel.layer.currentText() == TITLES[0]
    assert both_differ(second, seen(desk))
    strike(desk, Qt.Key.Key_Up)
    settle(desk)
    assert panel.layer.currentText() == "None"
    assert not panel.legend.isVisible()
    assert not desk.actions_by_id["less_heat"].isEnabled()


def test_brackets_make_the_heatmap_fainter_and_stronger_within_limits(desk: MainWindow) -> None:
    show_heat(desk)
    before, opacity = seen(desk), desk.heatmap_panel.opacity.value()
    strike(desk, Qt.Key.Key_BracketLeft)
    assert desk.heatmap_panel.opacity.value() == opacity - 10
    assert both_differ(before, seen(desk))
    strike(desk, Qt.Key.Key_BracketLeft, times=12)
    assert desk.heatmap_panel.opacity.value() == 0
    strike(desk, Qt.Key.Key_BracketRight, times=15)
    assert desk.heatmap_panel.opacity.value() == 100


def handle_of(slider: QSlider) -> tuple[float, float]:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    at = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    return at.center().x(), at.center().y()


def test_a_slider_that_is_dragged_changes_the_heatmap_at_once(desk: MainWindow) -> None:
    show_heat(desk)
    for slider in (desk.heatmap_panel.opacity, desk.heatmap_panel.threshold):
        before = seen(desk)
        x, y = handle_of(slider)
        to = 20 if slider is desk.heatmap_panel.opacity else slider.width() - 20
        value = slider.value()
        drag(slider, (x, y), ((x + to) / 2, y), (to, y))
        assert slider.value() != value
        assert not desk.jobs.topics
        assert both_differ(before, seen(desk))
    look = desk.document.look
    assert look.opacity == desk.heatmap_panel.opacity.value() / 100
    assert look.threshold == desk.heatmap_panel.threshold.value() / 100


def test_the_status_bar_says_the_layers_value_of_both_pictures_under_the_cursor(
    desk: MainWindow,
) -> None:
    show_heat(desk)
    result = desk.measuring.result
    assert result is not None
    assert result.scale is not None
    move(desk.stage.left, seen_at(desk.stage.left, PicturePoint(120, 135)))
    said = desk.status_line.layer.text()
    assert said.startswith(f"{TITLES[0]}: ")
    for side in ("Professional", "AI"):
        assert f"{side} " in said
    assert result.scale.unit in said
    strike(desk, Qt.Key.Key_H)
    assert desk.status_line.layer.text() == ""


def test_another_picture_is_measured_by_itself(desk: MainWindow, pictures: Pictures) -> None:
    show_heat(desk)
    before = desk.measuring.result
    drop(desk.stage.right, middle(desk.stage.right), pictures.other_ai)
    settle(desk)
    until(lambda: desk.measuring.result)
    assert desk.measuring.result is not before
    strike(desk, Qt.Key.Key_Z, CTRL)
    settle(desk)
    assert desk.measuring.result is before


def test_one_picture_alone_can_be_measured(window: MainWindow, pictures: Pictures) -> None:
    drop(window.stage.left, middle(window.stage.left), pictures.professional)
    settle(window)
    show_heat(window)
    assert "Professional: " in window.heatmap_panel.report.text()
    assert "AI: " not in window.heatmap_panel.report.text()


def test_the_heatmap_swaps_with_its_picture_and_exchanges_with_its_role(desk: MainWindow) -> None:
    show_heat(desk)
    left, right = seen(desk)
    strike(desk, Qt.Key.Key_X)
    assert desk.stage.left.plate is not None
    result = desk.measuring.result
    assert result is not None
    assert result.ai is not None
    assert desk.stage.left.plate.heat is result.ai.heat
    strike(desk, Qt.Key.Key_X)
    assert seen(desk) == (left, right)
    click_tool(desk, "exchange")
    settle(desk)
    until(lambda: desk.measuring.result)
    exchanged = desk.measuring.result
    assert exchanged is not None
    assert exchanged.professional is not None
    assert exchanged is not result


# Measuring takes time, fails, and is stopped


class Gate:
    """A measurement that waits until it may go on, or fails when it is told to."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.begun = 0
        self.error: Exception | None = None

    def before(self, measure: Measure) -> Measure:
        def wait(
            professional: Subject | None, ai: Subject | None, progress: Progress
        ) -> LayerResult:
            self.begun += 1
            if self.error is not None:
                raise self.error
            while not self.may_go_on.wait(0.01):
                progress(0.3)
            return measure(professional, ai, progress)

        return wait


@pytest.fixture
def gate(
    _layers_known_beforehand: None, monkeypatch: pytest.MonkeyPatch, open_window: OpenWindow
) -> Iterator[Gate]:
    assert open_window is not None
    gate = Gate()

    def slow(analyser: Analyser) -> Analyser:
        return replace(analyser, measure=gate.before(analyser.measure))

    monkeypatch.setattr(catalogue, "analysers", lambda: tuple(map(slow, LAYERS)))
    yield gate
    gate.may_go_on.set()


@pytest.fixture
def slow_desk(gate: Gate, open_window: OpenWindow, pictures: Pictures) -> MainWindow:
    """The pair, and measurements that wait at the gate."""
    assert not gate.may_go_on.is_set()
    window = open_window()
    open_pair(window, pictures)
    return window


def test_a_slow_measurement_shows_that_it_runs_and_the_window_stays_usable(
    slow_desk: MainWindow, gate: Gate
) -> None:
    strike(slow_desk, Qt.Key.Key_H)
    until(slow_desk.activity.label.isVisible, "nothing says that it is measured")
    assert slow_desk.activity.label.text() == "Measuring…"
    until(lambda: slow_desk.activity.progress.value() == 30)
    assert slow_desk.heatmap_panel.report.text() == "Measuring…"
    strike(slow_desk, Qt.Key.Key_2, CTRL)
    assert not slow_desk.document.is_fitted
    gate.may_go_on.set()
    settle(slow_desk)
    assert "Professional: " in slow_desk.heatmap_panel.report.text()
    assert not slow_desk.activity.label.isVisible()


@pytest.mark.parametrize(
    "stop",
    [
        lambda window: strike(window, Qt.Key.Key_Escape),
        lambda window: click(window.activity.stop),
    ],
    ids=["by Escape", "by the button"],
)
def test_a_measurement_is_stopped_and_begun_again(
    slow_desk: MainWindow, gate: Gate, stop: Callable[[MainWindow], None]
) -> None:
    strike(slow_desk, Qt.Key.Key_H)
    until(slow_desk.activity.stop.isVisible)
    stop(slow_desk)
    assert slow_desk.statusBar().currentMessage() == "Stopped."
    assert not slow_desk.jobs.topics
    assert slow_desk.heatmap_panel.report.text() == (
        "The measurement was stopped; Re-analyse begins it again."
    )
    gate.may_go_on.set()
    choose(slow_desk, "Analyse", "Re-analyse")
    settle(slow_desk)
    assert slow_desk.measuring.result is not None


def test_a_layer_that_is_chosen_meanwhile_is_the_one_that_is_shown(
    slow_desk: MainWindow, gate: Gate
) -> None:
    strike(slow_desk, Qt.Key.Key_1, ALT)
    until(lambda: gate.begun == 1)
    strike(slow_desk, Qt.Key.Key_2, ALT)
    until(lambda: gate.begun == 2)
    gate.may_go_on.set()
    settle(slow_desk)
    assert slow_desk.measuring.result is not None
    assert slow_desk.measuring.result.title == TITLES[1]


def test_a_measurement_that_fails_says_why_in_a_sentence_and_can_be_repeated(
    slow_desk: MainWindow, gate: Gate
) -> None:
    gate.error = ValueError("the lens cap is on")
    strike(slow_desk, Qt.Key.Key_H)
    settle(slow_desk)
    assert slow_desk.heatmap_panel.report.text() == "The measurement failed: the lens cap is on"
    assert slow_desk.document.session.on(Side.AI) is not None
    gate.error = None
    gate.may_go_on.set()
    choose(slow_desk, "Analyse", "Re-analyse")
    settle(slow_desk)
    assert "Professional: " in slow_desk.heatmap_panel.report.text()
