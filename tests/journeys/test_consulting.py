"""Walking through the accepted findings with a client who looks at the same screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.core import edits
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.picture import Side
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    choose,
    click,
    middle,
    seen_at,
    settle,
    strike,
    turn_wheel,
    until,
)
from tests.journeys.present_on_two_screens import mark_two_flaws

if TYPE_CHECKING:
    from headshot_viewer.gui.main_window import MainWindow


@pytest.fixture
def walk(desk: MainWindow) -> MainWindow:
    """The pair with two flaws, and the walk begun, each step at once."""
    mark_two_flaws(desk)
    desk.consultation.move.is_instant = True
    strike(desk, Qt.Key.Key_F5, SHIFT)
    assert desk.consultation.is_running
    return desk


def place(window: MainWindow) -> str:
    said = window.consultation.overlay.caption
    return "" if said is None else said.place


def marks(window: MainWindow) -> list[str]:
    plate = window.stage.pane(Side.AI).views[Side.AI].plate
    assert plate is not None
    return [a.id for a in plate.annotations]


def test_the_keys_of_the_walk(walk: MainWindow) -> None:
    places = []
    for key in (
        *(Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Right, Qt.Key.Key_Left),
        *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_2, Qt.Key.Key_1),
        *(Qt.Key.Key_End, Qt.Key.Key_Home),
    ):
        strike(walk, key)
        places.append(place(walk))
    assert places == ["2 of 2", "1 of 2"] * 5
    # The walk does not run out at its ends, and a digit beyond it is the last one.
    strike(walk, Qt.Key.Key_Space, times=3)
    assert place(walk) == "2 of 2"
    strike(walk, Qt.Key.Key_Home)
    strike(walk, Qt.Key.Key_9)
    assert place(walk) == "2 of 2"
    # Two is no wipe and Backspace no delete while one walks.
    assert walk.document.look.compare.mode is CompareMode.SIDE_BY_SIDE
    assert len(walk.document.session.annotations) == 3


def test_the_gravest_comes_first_and_is_seen_alone_above_its_caption(walk: MainWindow) -> None:
    assert marks(walk) == ["grave"]
    pane = walk.stage.pane(Side.AI)
    grave = walk.document.session.annotation("grave")
    assert grave is not None
    x, y = seen_at(pane, grave.shape.centre)  # type: ignore[union-attr]  # it is an ellipse
    assert 0 < x < pane.width()
    assert 0 < y < walk.consultation.overlay.y()
    assert x == pytest.approx(pane.width() / 2, abs=0.25 * pane.width())
    strike(walk, Qt.Key.Key_Space)
    assert marks(walk) == ["slight"]


def test_what_is_not_seen_cannot_be_grasped(walk: MainWindow) -> None:
    slight = walk.document.session.annotation("slight")
    assert slight is not None
    pane = walk.stage.pane(Side.AI)
    at = seen_at(pane, slight.shape.tip)  # type: ignore[union-attr]  # it is a pin
    if 0 < at[0] < pane.width() and 0 < at[1] < pane.height():
        click(pane, at)
    assert walk.document.selected_ids == ()


def test_h_shows_heat_and_w_wipes_and_at_the_end_all_is_as_before(walk: MainWindow) -> None:
    assert not walk.document.look.heat_shown or walk.document.look.layer is None
    strike(walk, Qt.Key.Key_W)
    assert walk.consultation.is_wiped
    assert place(walk) == "1 of 2"
    strike(walk, Qt.Key.Key_Space)
    assert place(walk) == "2 of 2"
    strike(walk, Qt.Key.Key_H)
    assert walk.document.look.heat_shown
    # Escape would stop the measuring before it ends the walk.
    settle(walk)
    strike(walk, Qt.Key.Key_Escape)
    assert not walk.consultation.is_running
    assert walk.comparing.shown_mode is CompareMode.SIDE_BY_SIDE
    assert marks(walk) == ["slight", "none", "grave"]
    assert not walk.consultation.overlay.isVisible()


def test_the_move_is_eased_and_who_looks_elsewhere_ends_it(desk: MainWindow) -> None:
    mark_two_flaws(desk)
    before, move = desk.document.viewport, desk.consultation.move
    move.set_calm(False)
    strike(desk, Qt.Key.Key_F5, SHIFT)
    assert move.is_running
    assert desk.document.viewport == before
    until(lambda: not move.is_running)
    there = desk.document.viewport
    assert there.zoom > before.zoom
    strike(desk, Qt.Key.Key_Space)
    until(lambda: desk.document.viewport != there)
    assert move.is_running
    turn_wheel(desk.stage.left, middle(desk.stage.left))
    looked = desk.document.viewport
    until(lambda: not move.is_running)
    assert desk.document.viewport == looked


def test_who_wants_less_motion_is_there_at_once(desk: MainWindow) -> None:
    desk.consultation.move.set_calm(True)
    mark_two_flaws(desk)
    before = desk.document.viewport
    strike(desk, Qt.Key.Key_F5, SHIFT)
    assert not desk.consultation.move.is_running
    assert desk.document.viewport.zoom > before.zoom


def test_the_list_jumps_and_the_notes_say_what_comes(walk: MainWindow) -> None:
    strike(walk, Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.AltModifier)
    panel = walk.notes_panel
    until(lambda: not panel.visibleRegion().isEmpty())
    settle(walk)
    assert panel.note.text() == "Look at the pores."
    assert panel.coming.text() == "Next: Cut-out edge"
    row = panel.list.visualItemRect(panel.list.item(1)).center()
    click(panel.list.viewport(), (row.x(), row.y()))
    assert place(walk) == "2 of 2"
    assert panel.coming.text() == "This is the last one."
    # The list has the keys now, and those of the walk count there as well.
    strike(walk, Qt.Key.Key_Backspace)
    assert place(walk) == "1 of 2"
    strike(walk, Qt.Key.Key_Space)
    assert place(walk) == "2 of 2"
    click(panel.back)
    assert place(walk) == "1 of 2"
    # A button that was clicked does not take Space.
    strike(walk, Qt.Key.Key_Space)
    assert place(walk) == "2 of 2"


def test_the_walk_follows_edits(walk: MainWindow) -> None:
    document = walk.document
    document.edit("Delete", edits.remove(document.session, {"grave"}))
    assert place(walk) == "1 of 1"
    assert marks(walk) == ["slight"]
    document.undo_stack.undo()
    assert place(walk) == "2 of 2"
    hidden = [replace(a, is_hidden=True) for a in document.session.annotations]
    document.edit("Hide", replace(document.session, annotations=tuple(hidden)))
    assert not walk.consultation.is_running
    assert not walk.actions_by_id["consult"].isEnabled()
    assert "first" in walk.actions_by_id["consult"].toolTip()


def test_on_one_screen_the_walk_goes_on_in_the_presentation(walk: MainWindow) -> None:
    choose(walk, "View", "Present on Second Screen")
    presented = walk.presenting.window
    until(presented.isActiveWindow)
    assert presented.caption.isVisible()
    strike(presented, Qt.Key.Key_Space)
    assert place(walk) == "2 of 2"
    strike(presented, Qt.Key.Key_PageUp)
    assert place(walk) == "1 of 2"
    strike(presented, Qt.Key.Key_W)
    assert walk.comparing.shown_mode is CompareMode.WIPE
    strike(presented, Qt.Key.Key_Escape)
    until(walk.isActiveWindow)
    assert walk.consultation.is_running
    assert walk.consultation.overlay.isVisible()


def test_the_wipes_line_keeps_its_keys_while_it_has_the_focus(walk: MainWindow) -> None:
    strike(walk, Qt.Key.Key_W)
    walk.stage.overlay.handle.setFocus()
    before = walk.document.look.compare.wipe
    strike(walk, Qt.Key.Key_Right)
    assert walk.document.look.compare.wipe > before
    assert place(walk) == "1 of 2"
    strike(walk, Qt.Key.Key_Space)
    assert place(walk) == "2 of 2"


def test_the_walk_begins_in_the_presentation_too(desk: MainWindow) -> None:
    mark_two_flaws(desk)
    strike(desk, Qt.Key.Key_F5)
    presented = desk.presenting.window
    until(presented.isActiveWindow)
    strike(presented, Qt.Key.Key_F5, SHIFT)
    assert desk.consultation.is_running
    assert presented.caption.isVisible()
    strike(presented, Qt.Key.Key_F5, SHIFT)
    assert not desk.consultation.is_running
    assert not presented.caption.isVisible()
