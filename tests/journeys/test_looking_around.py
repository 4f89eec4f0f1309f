"""How both pictures are looked at together, and how one is moved alone."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.core.geometry import NO_OFFSET, PicturePoint
from headshot_viewer.core.picture import Side
from tests.journeys.hand import (
    CTRL,
    LEFT,
    MIDDLE,
    SHIFT,
    choose,
    choose_files,
    click,
    click_tool,
    close,
    double_click,
    drag,
    drop,
    hold,
    let_go,
    middle,
    move,
    release,
    seen_at,
    settle,
    strike,
    turn_wheel,
)

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.geometry import Offset
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow

A_PIXEL = 1.6
"""Mouse and pictures stand on whole device pixels: a zoom makes more of half a pixel."""

SPOT, TWIN = PicturePoint(100.0, 120.0), PicturePoint(200.0, 240.0)
"""The same place of both pictures; the AI picture has twice the resolution."""


def zooms(window: MainWindow) -> str:
    """Return how large both pictures are shown, as the status bar says it."""
    return " · ".join(window.status_line.zoom.text().split(" · ")[:2])


def colours(window: MainWindow) -> str:
    return window.status_line.cursor.text()


def gap(window: MainWindow) -> tuple[float, float]:
    """Return how far the twin of a spot lies from it on screen; (0, 0) while nobody moved one."""
    left, right = window.stage.left, window.stage.right
    (x, y), (twin_x, twin_y) = seen_at(left, SPOT), seen_at(right, TWIN)
    return twin_x - x, twin_y - y


def near(there: tuple[float, float]) -> object:
    return pytest.approx(there, abs=A_PIXEL)


def offset(window: MainWindow, side: Side) -> Offset:
    hung = window.document.session.on(side)
    assert hung is not None
    return hung.offset


def test_the_wheel_zooms_both_pictures_at_the_cursor(desk: MainWindow) -> None:
    left, right = desk.stage.left, desk.stage.right
    spot, twin = seen_at(left, SPOT), seen_at(right, TWIN)
    before = desk.document.viewport.zoom
    turn_wheel(left, spot, notches=3)
    assert desk.document.viewport.zoom == pytest.approx(before * 1.25**3)
    assert seen_at(left, SPOT) == near(spot)
    assert seen_at(right, TWIN) == near(twin)
    turn_wheel(right, twin, notches=-3)
    assert desk.document.viewport.zoom == pytest.approx(before)


def test_ctrl_and_the_wheel_zoom_too(desk: MainWindow) -> None:
    before = desk.document.viewport.zoom
    turn_wheel(desk.stage.left, middle(desk.stage.left), keys=CTRL)
    assert desk.document.viewport.zoom == pytest.approx(before * 1.25)
    assert gap(desk) == near((0, 0))


def test_a_drag_on_nothing_moves_both_pictures(desk: MainWindow) -> None:
    spot = seen_at(desk.stage.left, SPOT)
    drag(desk.stage.right, (60, 60), (80, 70), (110, 40))
    assert seen_at(desk.stage.left, SPOT) == near((spot[0] + 50, spot[1] - 20))
    assert gap(desk) == near((0, 0))


@pytest.mark.parametrize("tool", [Qt.Key.Key_V, Qt.Key.Key_E, Qt.Key.Key_T])
def test_the_middle_button_and_space_move_the_pictures_whatever_tool_is_in_the_hand(
    desk: MainWindow, tool: Qt.Key
) -> None:
    left = desk.stage.left
    strike(desk, tool)
    spot = seen_at(left, SPOT)
    drag(left, (60, 60), (90, 60), button=MIDDLE)
    assert seen_at(left, SPOT) == near((spot[0] + 30, spot[1]))
    left.setFocus()
    hold(desk, Qt.Key.Key_Space)
    drag(left, (60, 60), (60, 100), button=LEFT)
    let_go(desk, Qt.Key.Key_Space)
    assert seen_at(left, SPOT) == near((spot[0] + 30, spot[1] + 40))
    assert desk.document.session.annotations == ()


def test_keys_show_fit_and_named_scales_of_the_picture_under_the_cursor(desk: MainWindow) -> None:
    move(desk.stage.left, middle(desk.stage.left))
    for key, says in (
        (Qt.Key.Key_1, "Professional 100% · AI 50%"),
        (Qt.Key.Key_2, "Professional 200% · AI 100%"),
        (Qt.Key.Key_4, "Professional 400% · AI 200%"),
    ):
        strike(desk, key, CTRL)
        assert zooms(desk) == says
    move(desk.stage.right, middle(desk.stage.right))
    strike(desk, Qt.Key.Key_1, CTRL)
    assert zooms(desk) == "Professional 200% · AI 100%"
    strike(desk, Qt.Key.Key_0, CTRL)
    assert desk.document.is_fitted


def test_a_double_click_shows_pixel_for_pixel_there_and_the_next_fits(desk: MainWindow) -> None:
    right = desk.stage.right
    twin = seen_at(right, TWIN)
    fitted = zooms(desk)
    double_click(right, twin)
    assert zooms(desk) == "Professional 200% · AI 100%"
    assert seen_at(right, TWIN) == near(twin)
    double_click(right, twin)
    assert zooms(desk) == fitted


def test_z_shows_pixel_for_pixel_at_the_cursor_and_the_next_fits(desk: MainWindow) -> None:
    left = desk.stage.left
    spot = seen_at(left, SPOT)
    move(left, spot)
    strike(desk, Qt.Key.Key_Z)
    assert zooms(desk) == "Professional 100% · AI 50%"
    assert seen_at(left, SPOT) == near(spot)
    strike(desk, Qt.Key.Key_Z)
    assert desk.document.is_fitted


def test_plus_and_minus_zoom_about_the_middle(desk: MainWindow) -> None:
    before = desk.document.viewport
    strike(desk, Qt.Key.Key_Plus, CTRL)
    strike(desk, Qt.Key.Key_Equal, CTRL)
    assert desk.document.viewport.zoom == pytest.approx(before.zoom * 1.25**2)
    assert desk.document.viewport.centre == before.centre
    strike(desk, Qt.Key.Key_Minus, CTRL, times=2)
    assert desk.document.viewport.zoom == pytest.approx(before.zoom)


def test_the_arrow_keys_move_the_view_as_soon_as_pictures_are_open(desk: MainWindow) -> None:
    spot = seen_at(desk.stage.left, SPOT)
    strike(desk, Qt.Key.Key_Right)
    x, y = seen_at(desk.stage.left, SPOT)
    assert x < spot[0]
    assert y == pytest.approx(spot[1], abs=A_PIXEL)
    strike(desk, Qt.Key.Key_Left)
    strike(desk, Qt.Key.Key_Down, SHIFT)
    assert seen_at(desk.stage.left, SPOT)[1] < spot[1] - 100
    assert gap(desk) == near((0, 0))


def test_one_zooms_no_further_out_than_a_quarter_of_fit_and_no_closer_than_3200_percent(
    desk: MainWindow,
) -> None:
    left = desk.stage.left
    fitted = desk.document.viewport.zoom
    for _ in range(12):
        turn_wheel(left, middle(left), notches=-4)
    assert desk.document.viewport.zoom == pytest.approx(fitted / 4)
    for _ in range(20):
        turn_wheel(left, middle(left), notches=4)
    assert zooms(desk) == "Professional 6400% · AI 3200%"


def test_fitted_pictures_stay_fitted_when_the_window_changes(desk: MainWindow) -> None:
    desk.resize(900, 600)
    settle(desk)
    assert desk.document.is_fitted
    x, y = seen_at(desk.stage.left, PicturePoint(0, 0))
    right, bottom = seen_at(desk.stage.left, PicturePoint(240, 300))
    assert x >= 0
    assert y >= 0
    assert right <= desk.stage.left.width()
    assert bottom <= desk.stage.left.height()


def test_looking_around_is_no_edit(desk: MainWindow) -> None:
    session = desk.document.session
    turn_wheel(desk.stage.left, (50, 50), notches=2)
    drag(desk.stage.left, (60, 60), (90, 60))
    strike(desk, Qt.Key.Key_X)
    strike(desk, Qt.Key.Key_L, CTRL)
    assert desk.document.session == session
    assert desk.document.undo_stack.count() == 1


# This pane only


def test_ctrl_and_a_drag_move_one_picture_and_the_offset_stays_when_both_move(
    desk: MainWindow,
) -> None:
    right = desk.stage.right
    spot = seen_at(desk.stage.left, SPOT)
    drag(right, (60, 60), (80, 60), (100, 75), keys=CTRL)
    assert seen_at(desk.stage.left, SPOT) == near(spot)
    assert gap(desk) == near((40, 15))
    assert desk.document.undo_stack.undoText() == "Move One Picture"
    turn_wheel(right, seen_at(right, TWIN), notches=4)
    assert gap(desk) == near((40 * 1.25**4, 15 * 1.25**4))
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert gap(desk) == near((0, 0))


def test_ctrl_and_the_middle_button_move_one_picture_whatever_tool_is_in_the_hand(
    desk: MainWindow,
) -> None:
    strike(desk, Qt.Key.Key_R)
    drag(desk.stage.left, (60, 60), (85, 60), button=MIDDLE, keys=CTRL)
    assert gap(desk) == near((-25, 0))


def test_ctrl_shift_and_the_wheel_zoom_one_picture_at_the_cursor(desk: MainWindow) -> None:
    right = desk.stage.right
    twin, fitted = seen_at(right, TWIN), zooms(desk)
    turn_wheel(right, twin, notches=1, keys=CTRL | SHIFT)
    turn_wheel(right, twin, notches=1, keys=CTRL | SHIFT)
    assert seen_at(right, TWIN) == near(twin)
    assert offset(desk, Side.AI).zoom == pytest.approx(1.25**2)
    assert offset(desk, Side.PROFESSIONAL) == NO_OFFSET
    assert desk.document.undo_stack.count() == 2
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert zooms(desk) == fitted


def test_while_views_are_not_linked_wheel_and_drag_move_the_picture_under_the_cursor(
    desk: MainWindow,
) -> None:
    left, right = desk.stage.left, desk.stage.right
    strike(desk, Qt.Key.Key_L, CTRL)
    assert "views not linked" in desk.status_line.zoom.text()
    spot = seen_at(left, SPOT)
    turn_wheel(right, seen_at(right, TWIN), notches=1)
    drag(right, (60, 60), (90, 60))
    assert seen_at(left, SPOT) == near(spot)
    assert gap(desk) == near((30, 0))
    strike(desk, Qt.Key.Key_L, CTRL)
    assert "not linked" not in desk.status_line.zoom.text()
    drag(left, (60, 60), (60, 80))
    assert gap(desk) == near((30, 0))
    assert offset(desk, Side.AI).zoom == pytest.approx(1.25)


def test_the_offset_survives_swapping_exchanging_and_the_saved_session(
    desk: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    drag(desk.stage.right, (60, 60), (100, 75), keys=CTRL)
    moved = offset(desk, Side.AI)
    strike(desk, Qt.Key.Key_X)
    assert gap_of_swapped(desk) == near((40, 15))
    strike(desk, Qt.Key.Key_X)
    choose(desk, "Compare", "Exchange Roles")
    assert offset(desk, Side.PROFESSIONAL) == moved
    assert offset(desk, Side.AI) == NO_OFFSET
    strike(desk, Qt.Key.Key_Z, CTRL)
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(desk)
    close(desk)
    later = open_window()
    later.start({}, tmp_path / "talk.headshot")
    settle(later)
    assert offset(later, Side.AI) == moved
    assert gap(later) == near((40, 15))


def gap_of_swapped(window: MainWindow) -> tuple[float, float]:
    (x, y), (twin_x, twin_y) = (
        seen_at(window.stage.right, SPOT),
        seen_at(window.stage.left, TWIN),
    )
    return twin_x - x, twin_y - y


def test_reset_alignment_hangs_both_as_before_and_can_be_undone(desk: MainWindow) -> None:
    assert not desk.actions_by_id["reset_alignment"].isEnabled()
    drag(desk.stage.right, (60, 60), (100, 75), keys=CTRL)
    strike(desk, Qt.Key.Key_L, CTRL | SHIFT)
    assert gap(desk) == near((0, 0))
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert gap(desk) == near((40, 15))


def test_escape_takes_a_drag_back_and_leaves_no_step(desk: MainWindow) -> None:
    right = desk.stage.right
    drag(right, (60, 60), (100, 75), keys=CTRL, let_go=False)
    assert gap(desk) == near((40, 15))
    strike(desk, Qt.Key.Key_Escape)
    assert gap(desk) == near((0, 0))
    move(right, (130, 75), CTRL)
    release(right, (130, 75), keys=CTRL)
    assert gap(desk) == near((0, 0))
    assert desk.document.is_fitted
    assert desk.document.undo_stack.count() == 1


# Roles, sides and the status bar


def test_swapping_sides_changes_only_where_they_stand(desk: MainWindow) -> None:
    session = desk.document.session
    click_tool(desk, "swap")
    assert (desk.stage.left.side, desk.stage.right.side) == (Side.AI, Side.PROFESSIONAL)
    assert desk.stage.left.accessibleName() == "AI"
    assert desk.document.session == session
    click_tool(desk, "swap")
    assert desk.stage.left.side is Side.PROFESSIONAL


def test_exchanging_roles_is_undone_by_name(desk: MainWindow) -> None:
    before = desk.document.session
    click_tool(desk, "exchange")
    assert desk.document.session.ai is not None
    assert desk.document.session.professional == before.ai
    assert desk.document.session.ai == before.professional
    choose(desk, "Edit", "Undo Exchange Roles")
    assert desk.document.session == before


def test_the_status_bar_says_position_and_colour_at_the_cursor_and_its_twin(
    desk: MainWindow,
) -> None:
    strike(desk, Qt.Key.Key_4, CTRL)
    left = desk.stage.left
    at = seen_at(left, PicturePoint(110.5, 140.5))
    move(left, at)
    said = dict(re.findall(r"(Professional|AI) (\d+, \d+: RGB .*?)(?: ·|$)", colours(desk)))
    for side, label, x, y in (
        (Side.PROFESSIONAL, "Professional", 110, 140),
        (Side.AI, "AI", 221, 281),
    ):
        hung = desk.document.session.on(side)
        assert hung is not None
        picture = desk.gallery.picture(hung.ref.sha256)
        assert picture is not None
        # The mouse stands on whole pixels of the screen: the next one of the picture may be it.
        expected = []
        for to_left, above in product((0, 1), (0, 1)):
            blue, green, red, _ = picture.pixels[y - above, x - to_left]
            expected.append(f"{x - to_left}, {y - above}: RGB {red} {green} {blue}")
        assert said[label] in expected
    move(desk.stage.left, (-30, 60))
    assert colours(desk) == ""


def test_a_cross_shows_the_matching_point_in_the_other_pane(desk: MainWindow) -> None:
    left, right = desk.stage.left, desk.stage.right
    move(left, (5, 5))
    before = right.grab().toImage()
    move(left, middle(left))
    after = right.grab().toImage()
    x, y = map(round, middle(right))
    assert after.copy(x - 8, y - 8, 16, 16) != before.copy(x - 8, y - 8, 16, 16)
    assert after.copy(x + 40, y + 40, 16, 16) == before.copy(x + 40, y + 40, 16, 16)


def test_keys_and_wheel_do_nothing_bad_while_nothing_is_open(window: MainWindow) -> None:
    left = window.stage.left
    turn_wheel(left, middle(left), notches=3)
    double_click(left, middle(left))
    drag(left, (60, 60), (90, 90), keys=CTRL)
    for key in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_Plus, Qt.Key.Key_S, Qt.Key.Key_E):
        strike(window, key, CTRL)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_H, Qt.Key.Key_X, Qt.Key.Key_E, Qt.Key.Key_Left):
        strike(window, key)
    click(left)
    assert window.document.session.pictures == ()
    assert window.document.undo_stack.count() == 0
    assert window.messages.text == ""
    assert not drop(left, middle(left))
