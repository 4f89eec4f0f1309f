"""The navigator: both pictures whole, and what the panes show of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import FaceChoice
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side
from tests.journeys.hand import choose, click, drag, move, rest, seen_at, strike, turn_wheel, until

if TYPE_CHECKING:
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.navigator import Navigator


@pytest.fixture
def navigator(desk: MainWindow) -> Navigator:
    """The navigator, opened from the menu, while both pictures are shown enlarged."""
    choose(desk, "View", "Navigator")
    until(desk.navigator.isVisible)
    # The docks around it find their room.
    rest(20)
    desk.document.zoom_to(4.0, Side.PROFESSIONAL)
    return desk.navigator


def seen_middle(desk: MainWindow, side: Side) -> tuple[float, float]:
    """Return the point of a picture in the middle of its pane."""
    pane = desk.stage.pane(side)
    return pane.to_picture(ScreenPoint(pane.width() / 2, pane.height() / 2))


def on_map(navigator: Navigator, side: Side, point: PicturePoint) -> tuple[float, float]:
    (shown,) = (each for each in navigator.maps() if each.side is side)
    at = shown.from_picture(point)
    return at.x(), at.y()


@pytest.mark.parametrize("side", Side)
def test_the_rectangle_is_what_the_pane_shows(
    desk: MainWindow, navigator: Navigator, side: Side
) -> None:
    placement, pane = desk.document.placement(side), desk.stage.pane(side)
    assert placement is not None
    corners = navigator.seen(side, placement)
    edges = ((0, 0), (pane.width(), 0), (pane.width(), pane.height()), (0, pane.height()))
    for corner, edge in zip(corners, edges, strict=True):
        # A pane's picture stands on whole device pixels, and one pane may be a pixel wider.
        assert seen_at(pane, corner) == pytest.approx(edge, abs=1.6)


@pytest.mark.parametrize("side", Side)
def test_a_click_beside_the_rectangle_goes_there(
    desk: MainWindow, navigator: Navigator, side: Side
) -> None:
    desk.document.zoom_to(12.0, side)
    hung = desk.document.session.on(side)
    assert hung is not None
    width, height = hung.ref.size_px
    wanted = PicturePoint(width * 0.2, height * 0.8)
    click(navigator, on_map(navigator, side, wanted))
    # A map's pixel is some pixels of the picture.
    assert seen_middle(desk, side) == pytest.approx(wanted, abs=height / 60)


@pytest.mark.parametrize("side", Side)
def test_a_drag_of_the_rectangle_moves_the_view(
    desk: MainWindow, navigator: Navigator, side: Side
) -> None:
    (shown,) = (each for each in navigator.maps() if each.side is side)
    before, session = seen_middle(desk, side), desk.document.session
    x, y = on_map(navigator, side, PicturePoint(*before))
    # Taken hold of beside its middle: that moves nothing by itself.
    drag(navigator, (x + 2, y + 1), (x + 5, y + 4), (x + 8, y - 5))
    moved = 6 / shown.scale, -6 / shown.scale
    expected = before[0] + moved[0], before[1] + moved[1]
    assert seen_middle(desk, side) == pytest.approx(expected, abs=1.5 / shown.scale)
    assert desk.document.session == session


def test_unlinked_it_moves_only_its_own_picture(desk: MainWindow, navigator: Navigator) -> None:
    desk.document.zoom_to(12.0, Side.AI)
    before = {side: seen_middle(desk, side) for side in Side}
    strike(desk, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    x, y = on_map(navigator, Side.AI, PicturePoint(*before[Side.AI]))
    drag(navigator, (x, y), (x + 4, y), (x + 8, y))
    (shown,) = (each for each in navigator.maps() if each.side is Side.AI)
    moved = seen_middle(desk, Side.AI)[0] - before[Side.AI][0]
    assert moved == pytest.approx(8 / shown.scale, abs=1.5 / shown.scale)
    assert seen_middle(desk, Side.PROFESSIONAL) == pytest.approx(before[Side.PROFESSIONAL], abs=0.5)
    strike(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seen_middle(desk, Side.AI) == pytest.approx(before[Side.AI], abs=0.5)


def test_the_wheel_zooms_at_the_cursor(desk: MainWindow, navigator: Navigator) -> None:
    before, middle = desk.document.viewport.zoom, seen_middle(desk, Side.AI)
    at = on_map(navigator, Side.AI, PicturePoint(*middle))
    turn_wheel(navigator, at, notches=2)
    assert desk.document.viewport.zoom == pytest.approx(before * 1.25**2)
    turn_wheel(navigator, at, notches=-2)
    assert desk.document.viewport.zoom == pytest.approx(before)
    assert seen_middle(desk, Side.AI) == pytest.approx(middle, abs=0.5)


def test_levelled_pictures_have_a_turned_rectangle(desk: MainWindow, navigator: Navigator) -> None:
    session = desk.document.session
    assert session.ai is not None
    tilted = Eyes(PicturePoint(180.0, 240.0), PicturePoint(300.0, 270.0))
    alignment = session.alignment.with_choice(FaceChoice(session.ai.key, eyes=tilted))
    desk.document.edit("Tilt", edits.align(session, replace(alignment, level_eyes=True)))
    placement = desk.document.placement(Side.AI)
    assert placement is not None
    first, second, *_ = navigator.seen(Side.AI, placement)
    slope = (second.y - first.y) / (second.x - first.x)
    assert slope == pytest.approx((270 - 240) / (300 - 180))
    # A drag still moves the view by what the cursor passes over.
    before = seen_middle(desk, Side.AI)
    (shown,) = (each for each in navigator.maps() if each.side is Side.AI)
    x, y = on_map(navigator, Side.AI, PicturePoint(*before))
    drag(navigator, (x, y), (x + 3, y + 3), (x + 6, y + 6))
    expected = before[0] + 6 / shown.scale, before[1] + 6 / shown.scale
    assert seen_middle(desk, Side.AI) == pytest.approx(expected, abs=1.5 / shown.scale)


def test_it_stands_as_the_panes_do(desk: MainWindow, navigator: Navigator) -> None:
    assert [shown.side for shown in navigator.maps()] == [Side.PROFESSIONAL, Side.AI]
    strike(desk, Qt.Key.Key_X)
    assert [shown.side for shown in navigator.maps()] == [Side.AI, Side.PROFESSIONAL]
    assert navigator.maps()[0].box.right() < navigator.maps()[1].box.left()


def test_what_is_not_shown_is_darker(desk: MainWindow, navigator: Navigator) -> None:
    desk.document.fit()
    whole = navigator.grab().toImage()
    desk.document.zoom_to(12.0, Side.PROFESSIONAL)
    (shown,) = (each for each in navigator.maps() if each.side is Side.PROFESSIONAL)
    part = navigator.grab().toImage()
    corner = (shown.box.bottomRight() - QPointF(6, 6)).toPoint()
    assert part.pixelColor(corner).lightness() < whole.pixelColor(corner).lightness() - 10


def test_nothing_open_it_is_empty_and_harmless(window: MainWindow) -> None:
    choose(window, "View", "Navigator")
    until(window.navigator.isVisible)
    before = window.document.viewport
    assert window.navigator.maps() == ()
    click(window.navigator, (20, 20))
    turn_wheel(window.navigator, (20, 20))
    move(window.navigator, (30, 30))
    assert window.document.viewport == before
