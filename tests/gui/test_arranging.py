"""Ordering, aligning, locking and hiding what is selected: named, one step, and why not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin, Rectangle, Text
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of
from tests.gui.conftest import Desk


@pytest.fixture
def pinned(desk: Desk) -> Desk:
    """The desk with pins a to d on the professional picture, and x on the AI picture."""
    pins = [
        Annotation(name, "picture-1", Pin(PicturePoint(10 + 20 * place, 30 + place**2)))
        for place, name in enumerate("abcd")
    ]
    pins.append(Annotation("x", "picture-2", Pin(PicturePoint(5, 5))))
    desk.document.load(edits.add_all(desk.document.session, pins), desk.document.look, None)
    return desk


def order(desk: Desk) -> str:
    return "".join(annotation.id for annotation in desk.document.session.annotations)


def do(desk: Desk, command: str) -> None:
    desk.arranging.by_command()[command]()


@pytest.mark.parametrize(
    ("command", "selected", "then", "name"),
    [
        ("front", "a", "bcdxa", "Bring to Front"),
        ("front", "ac", "bdxac", "Bring to Front"),
        ("back", "bd", "bdacx", "Send to Back"),
        ("forward", "a", "bacdx", "Bring Forward"),
        ("backward", "cd", "acdbx", "Send Backward"),
    ],
)
def test_the_selected_ones_are_reordered_in_one_named_step(
    pinned: Desk, command: str, selected: str, then: str, name: str
) -> None:
    before = pinned.document.session
    pinned.document.select(selected)
    do(pinned, command)
    assert order(pinned) == then
    assert pinned.document.undo_stack.undoText() == name
    assert pinned.document.undo_stack.count() == 1
    assert pinned.document.selected_ids == tuple(selected)
    pinned.document.undo_stack.undo()
    assert pinned.document.session is before


def test_what_is_in_front_already_is_no_step(pinned: Desk) -> None:
    pinned.document.select("x")
    do(pinned, "front")
    do(pinned, "forward")
    assert pinned.document.undo_stack.count() == 0


def test_in_the_list_they_are_moved_before_a_line(pinned: Desk) -> None:
    pinned.arranging.move_in_list(("a", "b"), 3)
    assert order(pinned) == "cabdx"
    assert pinned.document.undo_stack.undoText() == "Reorder"
    assert pinned.document.session.numbers() == {"c": 1, "a": 2, "b": 3, "d": 4, "x": 5}


def test_what_is_locked_stays_where_it_is_while_the_others_are_aligned(pinned: Desk) -> None:
    locked = edits.change_each(pinned.document.session, "a", lambda a: replace(a, is_locked=True))
    pinned.document.load(locked, pinned.document.look, None)
    pinned.document.select("abc")
    do(pinned, "align_left")
    corners = [box_of(a.shape)[:2] for a in pinned.document.session.annotations]
    assert corners[:3] == [(10, 30), (30, 31), (30, 34)]
    assert pinned.document.undo_stack.undoText() == "Align Left"


def test_words_are_aligned_by_their_block_not_by_their_corner(desk: Desk) -> None:
    frame = Annotation("frame", "picture-1", Rectangle(PicturePoint(10, 10), 100, 20))
    words = Annotation("words", "picture-1", Text(PicturePoint(5, 60), "waxy skin"))
    session = edits.add_all(desk.document.session, (frame, words))
    desk.document.load(session, desk.document.look, None)
    desk.document.select(("frame", "words"))
    do(desk, "align_right")
    view = desk.left.views[Side.PROFESSIONAL]
    now = desk.document.session.annotation("words")
    assert now is not None
    bounds = view.bounds(now)
    assert bounds.right() == pytest.approx(110)
    assert bounds.width() > 20


@pytest.mark.parametrize("command", ["distribute_across", "distribute_down"])
def test_pins_are_spread_evenly(pinned: Desk, command: str) -> None:
    pinned.document.select("abcd")
    do(pinned, command)
    boxes = [box_of(a.shape) for a in pinned.document.session.annotations_on(Side.PROFESSIONAL)]
    ways = [
        after.left - before.left if "across" in command else after.top - before.top
        for before, after in pairwise(boxes)
    ]
    assert ways == pytest.approx([ways[0]] * 3)


@pytest.mark.parametrize(
    ("selected", "aligned", "distributed"),
    [
        ("", False, False),
        ("a", False, False),
        ("ax", False, False),
        ("ab", True, False),
        ("abx", True, False),
        ("abc", True, True),
    ],
)
def test_too_few_of_one_picture_are_told_why(
    pinned: Desk, selected: str, aligned: bool, distributed: bool
) -> None:
    pinned.document.select(selected)
    why_not = pinned.arranging.why_not_align()
    assert (why_not == "") is aligned
    assert aligned or why_not == "Select two annotations of one picture first"
    why_not = pinned.arranging.why_not_distribute()
    assert (why_not == "") is distributed
    assert distributed or why_not == "Select three annotations of one picture first"


def test_locked_and_hidden_ones_are_let_go_all_at_once(pinned: Desk) -> None:
    switch = pinned.arranging.by_switch()
    pinned.document.select("ab")
    switch["lock"](True)
    pinned.document.select("bx")
    switch["hide"](True)
    states = {a.id: (a.is_locked, a.is_hidden) for a in pinned.document.session.annotations}
    assert states == {
        "a": (True, False),
        "b": (True, True),
        "c": (False, False),
        "d": (False, False),
        "x": (False, True),
    }
    do(pinned, "unlock_all")
    do(pinned, "show_all")
    assert not any(a.is_locked or a.is_hidden for a in pinned.document.session.annotations)
    names = [pinned.document.undo_stack.text(step) for step in range(4)]
    assert names == ["Lock", "Hide", "Unlock All", "Show All"]
