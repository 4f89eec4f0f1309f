"""Showing the client the pictures alone, on two screens and on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.gui.presenting import Where
from tests.gui.screens import DESK, FINE, Screen, run_on
from tests.journeys.hand import CTRL, choose, middle, settle, strike, turn_wheel, until
from tests.journeys.present_on_two_screens import WALKS

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow


@pytest.mark.parametrize("walk", WALKS)
def test_on_two_screens(walk: str, tmp_path: Path) -> None:
    run_on((DESK, FINE), tmp_path, "tests.journeys.present_on_two_screens", walk)


@pytest.mark.parametrize("scaling", [1.25, 1.5])
def test_pictures_are_exact_on_a_screen_of_any_scaling(scaling: float, tmp_path: Path) -> None:
    # Of an odd width: the right pane begins between two device pixels.
    client = Screen("fine", 1600, round(1363 * scaling), round(901 * scaling), scaling)
    module = "tests.journeys.present_on_two_screens"
    run_on((DESK, client), tmp_path, module, "begin_look_and_end")


def test_on_one_screen_the_presentation_takes_the_keys_and_escape_gives_them_back(
    desk: MainWindow,
) -> None:
    presented = desk.presenting.window
    strike(desk, Qt.Key.Key_F5)
    until(presented.isActiveWindow)
    assert desk.presenting.where is Where.SAME_SCREEN
    strike(presented, Qt.Key.Key_2)
    assert desk.comparing.shown_mode is CompareMode.WIPE
    strike(presented, Qt.Key.Key_1)
    strike(presented, Qt.Key.Key_Period)
    assert presented.is_black
    strike(presented, Qt.Key.Key_Period)
    assert not presented.is_black
    before = desk.document.viewport
    turn_wheel(presented, (presented.width() / 4, presented.height() / 2))
    assert desk.document.viewport.zoom > before.zoom
    strike(presented, Qt.Key.Key_0, CTRL)
    assert desk.document.is_fitted
    strike(presented, Qt.Key.Key_Escape)
    until(desk.isActiveWindow)
    assert not presented.isVisible()
    strike(desk, Qt.Key.Key_X)
    assert desk.document.look.swapped


def test_the_wheel_keeps_what_is_under_the_cursor_on_the_presentation(desk: MainWindow) -> None:
    presented = desk.presenting.window
    choose(desk, "View", "Present on Second Screen")
    until(presented.isActiveWindow)
    pane = presented.shown_panes[0]
    at = (pane.width() * 0.3, pane.height() * 0.6)

    def under() -> tuple[float, float]:
        transform = pane.to_device(desk.stage.left.side)
        assert transform is not None
        point = transform.inverted()[0].map(QPointF(*at))
        return point.x(), point.y()

    before = under()
    turn_wheel(presented, at, notches=2)
    turn_wheel(presented, at, notches=1)
    assert under() == pytest.approx(before, abs=1.0)


def test_looking_closer_on_the_desk_looks_closer_on_the_presentation(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_F5)
    presented = desk.presenting.window
    until(presented.isVisible)
    zoom = presented.viewport().zoom
    turn_wheel(desk.stage.left, middle(desk.stage.left))
    settle(desk)
    assert presented.viewport().zoom == pytest.approx(zoom * 1.25)


def test_without_a_picture_there_is_nothing_to_present(window: MainWindow) -> None:
    action = window.actions_by_id["present"]
    assert not action.isEnabled()
    assert action.toolTip() == "Open a picture first"
