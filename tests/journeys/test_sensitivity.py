"""How soon the layers speak is chosen, at once and without measuring again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from headshot_viewer.analysis import catalogue
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.files.session_file import read_session
from headshot_viewer.gui.measurement_help import MeasurementHelp
from tests.gui.layers import judging_layer
from tests.journeys.hand import (
    ALT,
    CTRL,
    choose,
    choose_files,
    click,
    click_entry,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow


@pytest.fixture
def measured() -> list[str]:
    """One entry for each time that the layer was measured."""
    return []


@pytest.fixture(autouse=True)
def _one_layer(measured: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    layers = (judging_layer(measured),)
    monkeypatch.setattr(catalogue, "analysers", lambda: layers)


@pytest.fixture
def judging(desk: MainWindow) -> MainWindow:
    """The pair, measured."""
    strike(desk, Qt.Key.Key_1, ALT)
    settle(desk)
    until(lambda: desk.measuring.result)
    return desk


def choose_step(window: MainWindow, step: str) -> None:
    """Open Analyse > Sensitivity and click a step."""
    bar = window.menuBar()
    (head,) = (each for each in bar.actions() if each.text().replace("&", "") == "Analyse")
    click(bar, (bar.actionGeometry(head).center().x(), bar.actionGeometry(head).center().y()))
    analyse = head.menu()
    assert isinstance(analyse, QMenu)
    until(analyse.isVisible)
    click_entry(analyse, "Sensitivity")
    (entry,) = (e for e in analyse.actions() if e.text().replace("&", "") == "Sensitivity")
    steps = entry.menu()
    assert isinstance(steps, QMenu)
    until(steps.isVisible)
    click_entry(steps, step)


def told(window: MainWindow) -> str:
    return window.heatmap_panel.report.text()


def suggested(window: MainWindow) -> list[str]:
    result = window.measuring.result
    assert result is not None
    return [finding.id for finding in result.findings]


def test_a_step_in_the_panel_moves_words_findings_and_limits(
    judging: MainWindow, measured: list[str]
) -> None:
    panel = judging.heatmap_panel
    assert panel.sensitivity.currentText() == "Normal"
    assert "45% is under 50%." in told(judging)
    panel.sensitivity.setFocus()
    strike(judging, Qt.Key.Key_Up)
    settle(judging)
    assert panel.sensitivity.currentText() == "Cautious"
    assert "45% is nothing to speak of." in told(judging)
    assert "under 40%" in panel.sensitivity.toolTip()
    assert "The share: reported under 40%" in judging.measurements.bands.text()
    assert suggested(judging) == []
    strike(judging, Qt.Key.Key_Down, times=2)
    settle(judging)
    assert "45% is under 60%." in told(judging)
    assert suggested(judging) == ["judging/place"]
    assert measured == ["judging"]
    assert judging.document.undo_stack.count() == 1, "it is no edit: only the opening is one"


def test_a_step_in_the_menu_is_checked_and_shown_in_the_panel(
    judging: MainWindow, measured: list[str]
) -> None:
    choose_step(judging, "Keen")
    assert judging.heatmap_panel.sensitivity.currentText() == "Keen"
    for _twice in range(2):
        choose_step(judging, "Cautious")
        checked = [
            step for step in Sensitivity if judging.actions_by_id[f"sensitivity_{step}"].isChecked()
        ]
        assert checked == [Sensitivity.CAUTIOUS]
    assert judging.heatmap_panel.sensitivity.currentText() == "Cautious"
    assert measured == ["judging"]


def test_a_session_remembers_the_step(judging: MainWindow, tmp_path: Path) -> None:
    choose_step(judging, "Keen")
    path = tmp_path / "kept.headshot"
    strike(judging, Qt.Key.Key_S, CTRL)
    choose_files(path)
    settle(judging)
    assert read_session(path).look.sensitivity is Sensitivity.KEEN


def test_help_opens_beside_the_window_at_the_layer_that_is_shown(judging: MainWindow) -> None:
    choose(judging, "Help", "How the Measurements Work")
    (shown,) = judging.findChildren(MeasurementHelp)
    until(shown.isVisible)
    assert shown.list.currentItem().text() == "Judging"
    assert "Nothing misleads it." in shown.page.toPlainText()
    strike(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    click(judging.heatmap_panel.help)
    until(shown.isVisible)
    judging.activateWindow()
    until(judging.isActiveWindow)
    strike(judging, Qt.Key.Key_H)
    assert not judging.document.look.heat_shown, "the window goes on to answer"
