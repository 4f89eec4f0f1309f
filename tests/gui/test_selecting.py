"""Selecting by a box, what is locked or hidden, and nudging."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from headshot_viewer.core import edits, variants
from headshot_viewer.core.annotation import Annotation, Ellipse, Pin, Rectangle, Text
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.selecting import nudge
from headshot_viewer.paint.images import array_of
from tests.gui.hands import CTRL, LEFT, SHIFT, click, drag, move, release, strike
from tests.makers import noise_picture

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk

SHAPES: dict[str, Shape] = {
    "around": Ellipse(PicturePoint(60, 80), 55, 75),
    "frame": Rectangle(PicturePoint(30, 40), 30, 20),
    "pin": Pin(PicturePoint(50, 100)),
    "words": Text(PicturePoint(30, 130), "waxy"),
}


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """The desk with four annotations on the professional picture and a pin on the AI picture."""
    session = desk.document.session
    for name, shape in SHAPES.items():
        session = edits.add(session, Annotation(name, "picture-1", shape))
    session = edits.add(session, Annotation("twin", "picture-2", Pin(PicturePoint(100, 200))))
    desk.document.load(session, desk.document.look, None)
    return desk


def _at(pane: Pane, x: float, y: float) -> tuple[float, float]:
    transform = pane.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(x, y))
    return at.x(), at.y()


def _set(desk: Desk, name: str, *, locked: bool = False, hidden: bool = False) -> None:
    session = edits.change_each(
        desk.document.session, {name}, lambda a: replace(a, is_locked=locked, is_hidden=hidden)
    )
    desk.document.load(session, desk.document.look, None)


# With Shift


def test_a_drag_with_shift_held_from_the_start_moves_what_is_selected_at_45_degrees(
    marked: Desk,
) -> None:
    pane = marked.left
    marked.document.select(["frame", "pin"])
    drag(pane, _at(pane, 50, 95), _at(pane, 65, 96), _at(pane, 80, 97), keys=SHIFT)
    assert marked.document.selected_ids == ("frame", "pin")
    assert marked.document.undo_stack.undoText().startswith("Move")
    frame, pin = (marked.document.session.annotation(name) for name in ("frame", "pin"))
    assert frame is not None
    assert isinstance(frame.shape, Rectangle)
    assert frame.shape.corner.x == pytest.approx(60, abs=1)
    assert frame.shape.corner.y == 40
    assert pin is not None
    assert pin.shape == Pin(PicturePoint(frame.shape.corner.x + 20, 100))


def test_a_click_with_shift_adds_and_takes_out_again(marked: Desk) -> None:
    pane = marked.left
    marked.document.select(["frame"])
    for expected in (("frame", "pin"), ("frame",)):
        click(pane, _at(pane, 50, 95), keys=SHIFT)
        assert marked.document.selected_ids == expected
    assert marked.document.undo_stack.count() == 0


def test_esc_in_a_drag_with_shift_moves_nothing_and_keeps_the_selection(marked: Desk) -> None:
    pane, before = marked.left, marked.document.session
    marked.document.select(["pin"])
    drag(pane, _at(pane, 50, 95), _at(pane, 80, 97), keys=SHIFT, let_go=False)
    assert marked.document.session != before
    strike(pane, Qt.Key.Key_Escape)
    release(pane, _at(pane, 80, 97), keys=SHIFT)
    assert marked.document.session == before
    assert marked.document.selected_ids == ("pin",)


# The rubber band


def test_shift_and_drag_on_nothing_select_what_lies_in_the_box(marked: Desk) -> None:
    pane, look = marked.left, marked.document.look
    drag(pane, _at(pane, 12, 30), _at(pane, 60, 80), _at(pane, 75, 112), keys=SHIFT)
    assert set(marked.document.selected_ids) == {"frame", "pin"}
    assert marked.document.look == look
    assert marked.document.undo_stack.count() == 0


def test_what_only_reaches_into_the_box_is_left_even_a_words_end(marked: Desk) -> None:
    pane = marked.left
    drag(pane, _at(pane, 20, 120), _at(pane, 30, 140), _at(pane, 38, 159), keys=SHIFT)
    assert not marked.document.selected_ids
    drag(pane, _at(pane, 20, 120), _at(pane, 60, 140), _at(pane, 110, 159), keys=SHIFT)
    assert marked.document.selected_ids == ("words",)


def test_a_box_drawn_backwards_takes_the_place_of_what_was_selected(marked: Desk) -> None:
    pane = marked.left
    marked.document.select(["words"])
    drag(pane, _at(pane, 75, 112), _at(pane, 60, 90), _at(pane, 35, 75), keys=SHIFT)
    assert marked.document.selected_ids == ("pin",)


def test_the_box_is_seen_and_a_smaller_one_lets_go_again(marked: Desk) -> None:
    pane = marked.left
    pane.setFocus()
    before = array_of(pane.grab().toImage())
    drag(pane, _at(pane, 12, 30), _at(pane, 75, 112), let_go=False, keys=SHIFT)
    assert (array_of(pane.grab().toImage()) != before).any()
    assert set(marked.document.selected_ids) == {"frame", "pin"}
    move(pane, _at(pane, 40, 50), LEFT, SHIFT)
    assert not marked.document.selected_ids
    release(pane, _at(pane, 40, 50), keys=SHIFT)
    assert (array_of(pane.grab().toImage()) == before).all()


def test_esc_gives_the_box_up_and_selects_what_was_selected(marked: Desk) -> None:
    pane = marked.left
    marked.document.select(["words"])
    drag(pane, _at(pane, 12, 30), _at(pane, 60, 80), _at(pane, 75, 112), keys=SHIFT, let_go=False)
    assert set(marked.document.selected_ids) == {"frame", "pin"}
    strike(pane, Qt.Key.Key_Escape)
    assert marked.document.selected_ids == ("words",)
    release(pane, _at(pane, 75, 112), keys=SHIFT)
    assert marked.document.selected_ids == ("words",)


def test_shift_and_a_click_on_nothing_keep_the_selection(marked: Desk) -> None:
    marked.document.select(["frame"])
    click(marked.left, _at(marked.left, 20, 60), keys=SHIFT)
    assert marked.document.selected_ids == ("frame",)


def test_ctrl_and_drag_on_nothing_still_move_this_picture_only(marked: Desk) -> None:
    pane = marked.left
    drag(pane, _at(pane, 20, 60), _at(pane, 30, 70), keys=CTRL | SHIFT)
    assert marked.document.undo_stack.undoText() == "Move One Picture"


# Locked and hidden


@pytest.mark.parametrize("how", ["locked", "hidden"])
def test_the_mouse_takes_neither_what_is_locked_nor_what_is_hidden(marked: Desk, how: str) -> None:
    _set(marked, "frame", **{how: True})
    pane = marked.left
    click(pane, _at(pane, 30, 50))
    assert not marked.document.selected_ids
    drag(pane, _at(pane, 12, 30), _at(pane, 60, 80), _at(pane, 75, 112), keys=SHIFT)
    assert marked.document.selected_ids == ("pin",)
    marked.document.select(["frame"])
    drag(pane, _at(pane, 60, 60), _at(pane, 80, 90), _at(pane, 85, 95))
    frame = marked.document.session.annotation("frame")
    assert frame is not None
    assert frame.shape == SHAPES["frame"]


def test_what_is_locked_stays_while_the_others_move_and_go(marked: Desk) -> None:
    _set(marked, "frame", locked=True)
    marked.document.select(["frame", "pin"])
    nudge(marked.document, 5, 0)
    assert marked.document.undo_stack.undoText() == "Move Pin"
    marked.operations.delete()
    frame = marked.document.session.annotation("frame")
    assert frame is not None
    assert frame.shape == SHAPES["frame"]
    assert marked.document.session.annotation("pin") is None


def test_what_is_hidden_is_not_seen_but_keeps_its_number(marked: Desk) -> None:
    numbers = marked.document.session.numbers()
    before = array_of(marked.left.grab().toImage())
    _set(marked, "frame", hidden=True)
    hidden = array_of(marked.left.grab().toImage())
    assert (hidden != before).any()
    marked.document.select(["frame"])
    assert (array_of(marked.left.grab().toImage()) == hidden).all()
    assert marked.document.session.numbers() == numbers


# Select All


def test_select_all_takes_the_picture_under_the_cursor_then_both(marked: Desk) -> None:
    _set(marked, "frame", locked=True)
    marked.operations.select_all()
    assert set(marked.document.selected_ids) == {"around", "pin", "words"}
    marked.operations.select_all()
    assert set(marked.document.selected_ids) == {"around", "pin", "words", "twin"}


def test_select_all_takes_both_where_the_picture_has_none(marked: Desk) -> None:
    marked.document.load(edits.remove(marked.document.session, SHAPES), marked.document.look, None)
    assert marked.stage.active_side is Side.PROFESSIONAL
    marked.operations.select_all()
    assert marked.document.selected_ids == ("twin",)


# Nudging


def test_nudges_in_a_row_are_one_step_and_back_again_is_none(marked: Desk) -> None:
    before = marked.document.session
    marked.document.select(["frame", "pin"])
    nudge(marked.document, 1, 0)
    nudge(marked.document, 0, 2)
    assert marked.document.undo_stack.count() == 1
    assert marked.document.undo_stack.undoText() == "Move 2 Annotations"
    nudge(marked.document, -1, -2)
    assert marked.document.undo_stack.count() == 0
    assert marked.document.session == before


def test_nudges_of_another_selection_are_a_step_of_their_own(marked: Desk) -> None:
    marked.document.select(["frame"])
    nudge(marked.document, 1, 0)
    marked.document.select(["pin"])
    nudge(marked.document, 1, 0)
    assert marked.document.undo_stack.count() == 2


# In an overlay


def test_a_box_in_an_overlay_is_of_the_picture_it_began_on(marked: Desk) -> None:
    look = marked.document.look
    onion = replace(look, compare=replace(look.compare, mode=CompareMode.ONION, onion=0.0))
    marked.document.look_differently(onion)
    overlay = marked.stage.overlay
    assert overlay.isVisible()
    at = [overlay.to_screen(PicturePoint(*point)) for point in ((12, 30), (60, 80), (75, 112))]
    drag(overlay, *[(each.x, each.y) for each in at], keys=SHIFT)
    assert set(marked.document.selected_ids) == {"frame", "pin"}


def test_what_is_hidden_is_not_moved_unseen_but_can_be_deleted(marked: Desk) -> None:
    _set(marked, "frame", hidden=True)
    marked.document.select(["frame", "pin"])
    nudge(marked.document, 5, 0)
    marked.arranging.turn(15)
    frame = marked.document.session.annotation("frame")
    assert frame is not None
    assert frame.shape == SHAPES["frame"]
    assert marked.document.undo_stack.undoText() == "Move Pin"
    marked.document.select(["frame"])
    marked.operations.delete()
    assert marked.document.session.annotation("frame") is None


def test_what_is_selected_on_a_variant_is_let_go_when_another_one_is_shown(marked: Desk) -> None:
    other = noise_picture(60, 80, "variant.png", seed=9)
    marked.gallery.keep(other)
    both = variants.add_variant(marked.document.session, other.ref)
    marked.document.edit("Add Variant", both)
    marked.document.select(["twin", "pin"])
    marked.document.edit("Show Variant", variants.show_variant(both, 1))
    assert marked.document.selected_ids == ("pin",)
    marked.operations.delete()
    assert marked.document.session.annotation("twin") is not None
