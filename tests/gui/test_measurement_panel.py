"""What a layer measured, drawn, listed and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from headshot_viewer.analysis import catalogue
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import SKIN_REGIONS, Region
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.gui.measurement_panel import MeasurementPanel
from tests.analysis.face_pictures import portrait_face
from tests.gui.hands import click, move, strike
from tests.gui.layers import judging_layer
from tests.gui.results import RESULTS, telling

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def told_desk(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk with a face in both pictures, and layers of every shape."""
    layers = (*(telling(result, n) for n, result in enumerate(RESULTS)), judging_layer([]))
    monkeypatch.setattr(catalogue, "analysers", lambda: layers)
    with qtbot.waitSignal(desk.measuring.layers_known):
        desk.measuring.read_catalogue()
    for side in Side:
        hung = desk.document.session.on(side)
        assert hung is not None
        desk.document.set_faces(hung.ref.sha256, (portrait_face(),))
    return desk


@pytest.fixture
def panel(told_desk: Desk, qtbot: QtBot) -> MeasurementPanel:
    made = MeasurementPanel(told_desk.document, told_desk.measuring)
    qtbot.addWidget(made)
    made.resize(320, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(desk: Desk, layer: str, qtbot: QtBot) -> None:
    desk.operations.choose_layer(layer)
    qtbot.waitUntil(lambda: desk.measuring.result is not None and not desk.jobs.topics)


def cells(panel: MeasurementPanel) -> list[tuple[str, ...]]:
    table = panel.table
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append(tuple("" if item is None else item.text() for item in items))
    return found


def heads(panel: MeasurementPanel) -> list[str]:
    model = panel.table.model()
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(n, across)) for n in range(1, panel.table.columnCount())]


def test_without_a_layer_it_says_what_to_do(panel: MeasurementPanel) -> None:
    assert panel.advice.text() == "Choose a layer in the Heatmap panel."
    assert not panel.chart.isVisible()
    assert not panel.table.isVisible()
    assert not panel.copy_button.isEnabled()
    assert panel.copy_button.toolTip() == "Nothing is measured"


def test_the_fall_off_of_focus_is_drawn_and_listed_with_its_gaps(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "focus", qtbot)
    assert panel.title.text() == "Focus"
    assert panel.chart.isVisible()
    assert panel.chart.height() > 100
    assert heads(panel) == ["Professional", "AI"]
    assert cells(panel) == [
        ("Nose, px", "1.10", "1.42"),
        ("Ears, px", "1.30", "1.03"),
        ("Hair, px", "1.65", "–"),
        ("Shoulders, px", "–", "1.43"),
        ("Background, px", "3.17", "2.62"),
    ]
    assert not panel.advice.isVisible()


def test_regions_are_listed_with_both_shares_and_the_limit_they_are_judged_by(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "skin", qtbot)
    assert heads(panel) == ["Share", "Raw", "Words"]
    rows = cells(panel)
    assert [row[0] for row in rows] == [r.words.capitalize() for r in SKIN_REGIONS]
    by_name = {row[0]: row[1:] for row in rows}
    assert by_name["Forehead"] == ("43%", "52%", "under 50%")
    assert by_name["Chin"] == ("55%", "66%", "–")
    assert by_name["Left jaw"] == ("–", "–", "–")


def test_a_click_on_the_face_map_asks_to_see_the_region(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "skin", qtbot)
    panel.chart.grab()
    for region in (Region.NOSE, Region.LEFT_CHEEK, Region.LEFT_JAW):
        at = panel.chart.region_middle(region)
        assert at is not None
        with qtbot.waitSignal(panel.region_clicked) as asked:
            click(panel.chart, at.toTuple())
        assert asked.args == [region]
    with qtbot.assertNotEmitted(panel.region_clicked):
        click(panel.chart, (1, panel.chart.height() - 1))


def test_pointing_at_a_region_tells_both_shares(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "skin", qtbot)
    plain = panel.chart.grab().toImage()
    at = panel.chart.region_middle(Region.NOSE)
    assert at is not None
    move(panel.chart, at.toTuple())
    assert panel.chart.toolTip() == "Nose: 80% (96% as measured); click to look at it"
    assert panel.chart.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert panel.chart.grab().toImage() != plain
    jaw = panel.chart.region_middle(Region.LEFT_JAW)
    assert jaw is not None
    move(panel.chart, jaw.toTuple())
    assert panel.chart.toolTip() == "Left jaw: too little skin to compare"


def test_enter_on_a_row_asks_to_see_the_region(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "skin", qtbot)
    panel.table.setFocus()
    panel.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(panel.region_clicked) as asked:
        strike(panel.table, Qt.Key.Key_Return)
    assert asked.args == [Region.FOREHEAD]


def test_light_and_tones_are_drawn_and_listed(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "light", qtbot)
    assert panel.chart.isVisible()
    assert cells(panel)[1] == ("Strength", "0.440", "0.200")
    clocks = panel.chart.height()
    choose(told_desk, "tones", qtbot)
    assert panel.chart.isVisible()
    assert panel.chart.height() != clocks
    assert cells(panel) == [("Skin hue, °", "57.9", "58.2")]


def test_what_cannot_be_judged_says_why_in_the_panel(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "grain", qtbot)
    assert panel.advice.text().count("Nobody is told apart from a background.") == 2
    assert not panel.chart.isVisible()
    assert not panel.table.isVisible()
    assert panel.copy_button.isEnabled()


def test_limits_follow_the_sensitivity(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "judging", qtbot)
    assert cells(panel) == [("Share (reported under 50%)", "100", "45.0")]
    assert panel.bands.text().splitlines() == [
        "Judged at normal sensitivity:",
        "The share: reported under 50%",
    ]
    told_desk.operations.judge(Sensitivity.KEEN)
    assert cells(panel)[0][0] == "Share (reported under 60%)"
    assert panel.bands.text().splitlines()[0] == "Judged at keen sensitivity:"


def test_all_that_is_told_is_copied_as_text(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "focus", qtbot)
    panel.copy_button.click()
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0] == "Focus"
    assert "Fall-off of focus, hair: Professional 1.65 px · AI –" in copied
    choose(told_desk, "judging", qtbot)
    panel.copy_button.click()
    assert "The share: reported under 50%" in QApplication.clipboard().text()


def test_the_chart_says_its_numbers_to_screen_readers(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "skin", qtbot)
    told = panel.chart.accessibleDescription().splitlines()
    assert told[0] == "Forehead: 43% (52% as measured), certainty good"


def test_larger_letters_make_larger_charts(
    panel: MeasurementPanel, told_desk: Desk, qtbot: QtBot
) -> None:
    choose(told_desk, "focus", qtbot)
    before = panel.chart.sizeHint()
    font = panel.font()
    font.setPointSizeF(2 * font.pointSizeF())
    panel.setFont(font)
    after = panel.chart.sizeHint()
    assert after.height() == pytest.approx(2 * before.height(), rel=0.1)
