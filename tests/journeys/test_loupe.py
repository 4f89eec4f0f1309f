"""The loupe: the same place of both pictures beside the cursor, while L is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from tests.journeys.hand import (
    choose,
    click,
    drag,
    hold,
    let_go,
    middle,
    move,
    seen_at,
    settle,
    strike,
    turn_wheel,
)
from tests.makers import write_png

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane
    from tests.journeys.conftest import Pictures

L = Qt.Key.Key_L
SPOT, TWIN = PicturePoint(100.0, 120.0), PicturePoint(200.0, 240.0)
"""The same place of both pictures; the AI picture has twice the resolution."""


def point_at(pane: Pane, at: tuple[float, float]) -> None:
    """Move the cursor there, wherever the journey before has left it."""
    move(pane, (at[0] + 5, at[1] + 5))
    move(pane, at)


def covers(window: MainWindow, pane: Pane, at: tuple[float, float]) -> bool:
    point = pane.mapTo(window.stage, QPointF(*at)).toPoint()
    return window.loupe.isVisible() and window.loupe.geometry().contains(point)


def test_it_is_there_while_the_key_is_held(desk: MainWindow) -> None:
    pane = desk.stage.left
    point_at(pane, middle(pane))
    hold(desk, L)
    assert desk.loupe.isVisible()
    let_go(desk, L)
    assert not desk.loupe.isVisible()
    assert not desk.actions_by_id["loupe"].isChecked()


@pytest.mark.parametrize("side", Side)
def test_both_pictures_show_the_same_place_from_either_pane(desk: MainWindow, side: Side) -> None:
    pane = desk.stage.pane(side)
    point_at(pane, seen_at(pane, SPOT if side is Side.PROFESSIONAL else TWIN))
    hold(desk, L)
    assert desk.loupe.middles[Side.PROFESSIONAL] == pytest.approx(SPOT, abs=1.5)
    assert desk.loupe.middles[Side.AI] == pytest.approx(TWIN, abs=3)
    x, y = desk.loupe.middles[Side.PROFESSIONAL]
    assert desk.loupe.middles[Side.AI] == pytest.approx((2 * x, 2 * y), abs=0.01)


def test_it_follows_the_cursor_and_never_covers_it(desk: MainWindow) -> None:
    hold(desk, L)
    for pane in desk.stage.panes:
        width, height = pane.width(), pane.height()
        for x in (1, width / 3, width / 2, width - 2):
            for y in (1, height / 3, height / 2, height - 2):
                move(pane, (x, y))
                assert desk.loupe.isVisible()
                assert not covers(desk, pane, (x, y))
                assert desk.stage.rect().contains(desk.loupe.geometry())


def test_it_magnifies_twice_and_at_least_to_the_finer_pictures_pixels(desk: MainWindow) -> None:
    pane = desk.stage.left
    point_at(pane, middle(pane))
    desk.document.zoom_to(2.0, Side.AI)
    hold(desk, L)
    assert desk.loupe.zoom == pytest.approx(2 * desk.document.viewport.zoom)
    desk.document.zoom_to(0.2, Side.AI)
    placement = desk.document.placement(Side.AI)
    assert placement is not None
    scale = desk.loupe.zoom * placement.units_per_px * desk.devicePixelRatioF()
    assert scale == pytest.approx(1.0)


def test_the_wheel_changes_the_magnification_and_not_the_view(desk: MainWindow) -> None:
    pane = desk.stage.left
    point_at(pane, middle(pane))
    hold(desk, L)
    view, zoom = desk.document.viewport, desk.loupe.zoom
    turn_wheel(pane, middle(pane), notches=2)
    assert desk.loupe.zoom == pytest.approx(zoom * 1.25**2)
    assert desk.document.viewport == view
    for _ in range(20):
        turn_wheel(pane, middle(pane), notches=-4)
    assert desk.loupe.zoom == pytest.approx(view.zoom)
    for _ in range(20):
        turn_wheel(pane, middle(pane), notches=4)
    placement = desk.document.placement(Side.AI)
    assert placement is not None
    assert desk.loupe.zoom * placement.units_per_px * desk.devicePixelRatioF() == pytest.approx(32)
    let_go(desk, L)
    turn_wheel(pane, middle(pane), notches=1)
    assert desk.document.viewport.zoom == pytest.approx(view.zoom * 1.25)


def test_it_goes_with_the_cursor_and_comes_back(desk: MainWindow) -> None:
    pane = desk.stage.left
    point_at(pane, middle(pane))
    hold(desk, L)
    QApplication.sendEvent(pane, QEvent(QEvent.Type.Leave))
    assert not desk.loupe.isVisible()
    point_at(pane, middle(pane))
    assert desk.loupe.isVisible()


def test_it_ends_when_another_window_takes_the_keys(desk: MainWindow) -> None:
    pane = desk.stage.left
    point_at(pane, middle(pane))
    hold(desk, L)
    handle = desk.windowHandle()
    assert handle is not None
    QApplication.sendEvent(handle, QFocusEvent(QEvent.Type.FocusOut))
    assert not desk.loupe.isVisible()
    # The key that is let go elsewhere, and later, changes nothing.
    let_go(desk, L)
    assert not desk.loupe.isVisible()


def test_chosen_in_the_menu_it_stays_until_the_key_is_struck(desk: MainWindow) -> None:
    choose(desk, "View", "Loupe")
    pane = desk.stage.left
    point_at(pane, middle(pane))
    assert desk.loupe.isVisible()
    strike(desk, L)
    assert not desk.loupe.isVisible()


def test_one_can_draw_and_drag_below_it(desk: MainWindow) -> None:
    pane = desk.stage.left
    x, y = middle(pane)
    point_at(pane, (x, y))
    hold(desk, L)
    before = desk.document.viewport.centre
    drag(pane, (x, y), (x - 20, y - 20), (x - 40, y - 30))
    assert desk.document.viewport.centre != before
    assert desk.loupe.isVisible()


def test_what_is_shown_darker_is_darker_in_it_too(window: MainWindow, tmp_path: Path) -> None:
    bright = np.full((300, 240, 3), 160, np.uint8)
    paths = {
        Side.PROFESSIONAL: write_png(tmp_path / "dark.png", bright // 2),
        Side.AI: write_png(tmp_path / "bright.png", bright),
    }
    window.start(paths, None)
    settle(window)

    def greys() -> list[int]:
        point_at(window.stage.left, middle(window.stage.left))
        hold(window, L)
        seen = window.loupe.grab().toImage()
        let_go(window, L)
        low = seen.height() * 3 // 4
        return [seen.pixelColor(seen.width() * part // 4, low).green() for part in (1, 3)]

    assert greys() == pytest.approx([80, 160], abs=1)
    choose(window, "Compare", "Match Brightness")
    assert greys() == pytest.approx([80, 80], abs=2)


def test_it_shows_one_picture_where_there_is_one(window: MainWindow, pictures: Pictures) -> None:
    window.start({Side.AI: pictures.ai}, None)
    settle(window)
    pane = window.stage.pane(Side.AI)
    point_at(pane, middle(pane))
    hold(window, L)
    assert window.loupe.isVisible()
    assert set(window.loupe.middles) == {Side.AI}


def test_no_letter_calls_it_while_text_is_typed(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_T)
    pane = desk.stage.left
    x, y = middle(pane)
    click(pane, (x, y))
    strike(desk, L)
    assert not desk.loupe.isVisible()
    assert not desk.actions_by_id["loupe"].isChecked()
    strike(desk, Qt.Key.Key_Escape)


def test_it_is_disabled_without_a_picture(window: MainWindow) -> None:
    action = window.actions_by_id["loupe"]
    assert not action.isEnabled()
    assert "Open a picture" in action.toolTip()


def test_where_one_pane_shows_both_it_works_too(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    pane = desk.stage.pane(Side.AI)
    x, y = pane.width() * 0.75, pane.height() * 0.5
    point_at(pane, (x, y))
    hold(desk, L)
    assert set(desk.loupe.middles) == set(Side)
    assert not covers(desk, pane, (x, y))
    view, zoom = desk.document.viewport, desk.loupe.zoom
    turn_wheel(pane, (x, y), notches=1)
    assert desk.loupe.zoom == pytest.approx(zoom * 1.25)
    assert desk.document.viewport == view
