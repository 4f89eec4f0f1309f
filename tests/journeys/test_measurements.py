"""What is measured on a face is looked at and taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.analysis import catalogue
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import Region, outline
from tests.analysis.face_pictures import portrait_face
from tests.gui.results import focus_result, skin_result, telling
from tests.journeys.hand import ALT, choose, click, seen_at, settle, strike, until

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane


@pytest.fixture(autouse=True)
def _layers(monkeypatch: pytest.MonkeyPatch) -> None:
    layers = (telling(skin_result(), 1), telling(focus_result(), 2))
    monkeypatch.setattr(catalogue, "analysers", lambda: layers)


@pytest.fixture
def skin(desk: MainWindow) -> MainWindow:
    """The pair, its skin measured, the measurements in front."""
    until(lambda: all(desk.document.face(side) is not None for side in Side))
    for hung in desk.document.session.pictures:
        # One with a nose: those of journeys have eyes only.
        desk.document.set_faces(hung.ref.sha256, (portrait_face(),))
    choose(desk, "Analyse", "Skin texture")
    settle(desk)
    until(lambda: desk.measuring.result)
    desk.docks["measurement_dock"].raise_()
    until(desk.measurements.chart.isVisible)
    desk.measurements.chart.grab()
    return desk


def middle_of(window: MainWindow, side: Side, region: Region) -> tuple[float, float]:
    """Return where the middle of a region is seen, as a share of its pane."""
    pane: Pane = window.stage.left if side is Side.PROFESSIONAL else window.stage.right
    face = window.document.face(side)
    assert face is not None
    corners = [seen_at(pane, point) for point in outline(face, region)]
    x = (min(x for x, _ in corners) + max(x for x, _ in corners)) / 2
    y = (min(y for _, y in corners) + max(y for _, y in corners)) / 2
    return x / pane.width(), y / pane.height()


def test_a_click_on_the_face_map_shows_the_region_in_both_panes(skin: MainWindow) -> None:
    assert skin.document.is_fitted
    at = skin.measurements.chart.region_middle(Region.NOSE)
    assert at is not None
    click(skin.measurements.chart, at.toTuple())
    assert not skin.document.is_fitted
    for side in Side:
        assert middle_of(skin, side, Region.NOSE) == pytest.approx((0.5, 0.5), abs=0.15)


def test_keys_lead_to_a_region_and_to_the_next_layer(skin: MainWindow) -> None:
    table = skin.measurements.table
    table.setFocus()
    table.setCurrentCell(0, 0)
    strike(skin, Qt.Key.Key_Return)
    first = skin.document.viewport
    assert middle_of(skin, Side.AI, Region.FOREHEAD) == pytest.approx((0.5, 0.5), abs=0.15)
    strike(skin, Qt.Key.Key_Down, times=3)
    strike(skin, Qt.Key.Key_Return)
    assert skin.document.viewport != first
    strike(skin, Qt.Key.Key_2, ALT)
    settle(skin)
    assert skin.measurements.title.text() == "Focus"
    assert skin.measurements.chart.isVisible()


def test_all_numbers_are_taken_along_as_text(skin: MainWindow, clipboard: QClipboard) -> None:
    skin.measurements.copy_button.setFocus()
    strike(skin, Qt.Key.Key_Space)
    copied = clipboard.text().splitlines()
    assert copied[0] == "Skin texture"
    assert "Nose: 80% (96% as measured), certainty good" in copied


def test_a_region_is_never_enlarged_to_mere_squares(skin: MainWindow) -> None:
    at = skin.measurements.chart.region_middle(Region.RIGHT_CHEEK)
    assert at is not None
    click(skin.measurements.chart, at.toTuple())
    scales = [skin.document.scale(side) for side in Side]
    ratio = skin.devicePixelRatioF()
    assert max(scale / ratio for scale in scales if scale is not None) <= 4 + 1e-6


def test_taking_the_skin_brush_shows_the_skin(skin: MainWindow) -> None:
    strike(skin, Qt.Key.Key_2, ALT)
    settle(skin)
    choose(skin, "Analyse", "Paint Skin")
    settle(skin)
    assert skin.heatmap_panel.layer.currentText() == "Skin texture"
