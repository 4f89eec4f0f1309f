"""Which layer is shown, how strongly, and what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from headshot_viewer.core.layer import LayerResult, SideResult
from headshot_viewer.gui.heatmap_panel import HeatmapPanel, report_of
from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def panel(measured_desk: Desk, qtbot: QtBot) -> HeatmapPanel:
    desk = measured_desk
    made = HeatmapPanel(desk.document, desk.measuring, desk.operations)
    qtbot.addWidget(made)
    made.show()
    # As in the window, where the layers are read after the panel is there.
    with qtbot.waitSignal(desk.measuring.layers_known):
        desk.measuring.read_catalogue()
    return made


def _choose(panel: HeatmapPanel, desk: Desk, qtbot: QtBot, title: str) -> None:
    panel.layer.setFocus()
    with qtbot.waitSignal(desk.jobs.idle):
        QTest.keyClicks(panel.layer, title[0])
    assert panel.layer.currentText() == title


def test_it_lists_none_and_every_layer(panel: HeatmapPanel) -> None:
    titles = [panel.layer.itemText(row) for row in range(panel.layer.count())]
    assert titles == ["None", "Noisy", "Flat"]
    assert panel.layer.currentText() == "None"


def test_without_a_layer_its_controls_say_what_to_do_first(panel: HeatmapPanel) -> None:
    for widget in (panel.shown, panel.opacity, panel.threshold):
        assert not widget.isEnabled()
        assert widget.toolTip() == "Choose a layer first"
    assert not panel.legend.isVisible()
    assert panel.report.text() == "Choose a layer to see where the two pictures differ."


def test_a_layer_without_heat_says_that_there_is_nothing_to_fade(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot
) -> None:
    _choose(panel, measured_desk, qtbot, "Flat")
    for slider in (panel.opacity, panel.threshold):
        assert not slider.isEnabled()
        assert slider.toolTip() == "This layer shows no heatmap for these pictures"
    assert panel.shown.isEnabled()
    assert panel.shown.toolTip() == ""
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    assert panel.opacity.isEnabled()
    assert panel.threshold.isEnabled()


def test_a_chosen_layer_is_measured_and_told(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot
) -> None:
    _choose(panel, measured_desk, qtbot, "Flat")
    assert panel.report.text().count("cannot be judged") == 2
    assert "It is too small to tell." in panel.report.text()
    assert not panel.legend.isVisible()
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    assert panel.layer.currentText() == "Noisy"
    assert panel.legend.isVisible()
    assert panel.report.text().splitlines() == [
        "Professional: 3.20 levels",
        "AI: 1.60 levels",
        "AI to professional: 50%",
        "Certainty: good",
        "Compared at 160 px height.",
    ]


def test_the_checkbox_hides_the_heat_and_keeps_the_layer(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    assert panel.shown.isChecked()
    panel.shown.setFocus()
    QTest.keyClick(panel.shown, Qt.Key.Key_Space)
    assert not measured_desk.document.look.heat_shown
    assert measured_desk.document.look.layer == "noisy"


def test_the_sliders_and_the_look_follow_each_other(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot
) -> None:
    document = measured_desk.document
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    document.look_differently(replace(document.look, opacity=0.4, threshold=0.2))
    assert (panel.opacity.value(), panel.threshold.value()) == (40, 20)
    panel.opacity.setFocus()
    QTest.keyClick(panel.opacity, Qt.Key.Key_Right)
    panel.threshold.setFocus()
    QTest.keyClick(panel.threshold, Qt.Key.Key_Left)
    assert document.look.opacity == pytest.approx(0.41)
    assert document.look.threshold == pytest.approx(0.19)
    assert document.undo_stack.count() == 0


def test_no_slider_can_reach_a_look_that_is_none(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    for slider in (panel.opacity, panel.threshold):
        slider.setFocus()
        for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_End):
            QTest.keyClick(slider, key)
    assert measured_desk.document.look.opacity == 1.0
    assert measured_desk.document.look.threshold == pytest.approx(0.95)


def test_the_legend_shows_the_threshold(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    plain = array_of(panel.legend.grab().toImage())
    document = measured_desk.document
    document.look_differently(replace(document.look, threshold=0.5))
    assert (array_of(panel.legend.grab().toImage()) != plain).any()


def test_a_failed_measurement_is_told_in_the_panel(
    panel: HeatmapPanel, measured_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_named: object) -> LayerResult:
        raise MemoryError("too large")

    monkeypatch.setattr("tests.gui.layers.heat_over", broken)
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    assert panel.report.text() == "The measurement failed: too large"


def test_what_cannot_be_judged_is_never_a_number() -> None:
    told = SideResult(None, 0.0, None, ("The face is too small to tell.",))
    result = LayerResult("flat", "Flat", "px", told, None, None, 0.0)
    assert report_of(result).splitlines() == [
        "Professional: cannot be judged",
        "The face is too small to tell.",
    ]


def test_with_nothing_open_it_says_why_nothing_can_be_set(empty_desk: Desk) -> None:
    panel = HeatmapPanel(empty_desk.document, empty_desk.measuring, empty_desk.operations)
    assert panel.layer.currentText() == "None"
    for widget in (panel.layer, panel.opacity, panel.threshold, panel.shown):
        assert not widget.isEnabled()
        assert widget.toolTip() == "Open a picture first"
    assert panel.report.text() == "Open two pictures to see where they differ."
