"""One picture in place of the other: while held, and by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pytest

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.images import array_of
from tests.gui.comparing_desk import (
    ComparingDesk,
    alone,
    link_by_points,
    nearly_equal,
    pixels_of,
    put_comparing,
)
from tests.gui.hands import LEFT, drag, move, release

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from headshot_viewer.gui.blinking import Blinking
    from tests.gui.conftest import Desk


@pytest.fixture
def pair(desk: Desk) -> ComparingDesk:
    link_by_points(desk)
    pair = put_comparing(desk)
    pair.comparing.change(replace(pair.comparing.compare, blink_ms=100))
    return pair


@pytest.fixture
def blinking(pair: ComparingDesk) -> Blinking:
    return pair.comparing.blinking


def _sides(pair: ComparingDesk) -> tuple[Side, ...]:
    return tuple(pane.side for pane in pair.desk.stage.panes)


def _left_shows(pair: ComparingDesk, side: Side) -> bool:
    return pair.desk.left.side is side


BOTH = (Side.PROFESSIONAL, Side.AI)


@pytest.mark.parametrize("index", [0, 1])
def test_while_held_the_pane_under_the_cursor_shows_the_other_picture(
    pair: ComparingDesk, blinking: Blinking, index: int
) -> None:
    pane = pair.desk.stage.panes[index]
    move(pane, (100, 100))
    blinking.hold(True)
    assert pane.side is BOTH[index].other
    assert pair.desk.stage.panes[1 - index].side is BOTH[1 - index]
    blinking.hold(False)
    assert _sides(pair) == BOTH


def test_the_other_picture_comes_at_once_and_named(pair: ComparingDesk, blinking: Blinking) -> None:
    left, right = pair.desk.stage.panes
    move(right, (100, 100))
    move(left, (100, 100))
    blinking.hold(True)
    seen = array_of(left.grab().toImage())[..., :3]
    blinking.hold(False)
    move(right, (100, 100))
    there = array_of(right.grab().toImage())[..., :3]
    assert np.array_equal(seen[:40, :150], there[:40, :150])
    assert np.array_equal(seen[50:], there[50:])


def test_screen_readers_hear_the_picture_that_is_shown(
    pair: ComparingDesk, blinking: Blinking
) -> None:
    move(pair.desk.left, (100, 100))
    blinking.hold(True)
    assert pair.desk.left.accessibleName() == "AI"
    blinking.hold(False)
    assert pair.desk.left.accessibleName() == "Professional"


def test_in_a_wipe_the_picture_beyond_the_line_takes_the_whole_pane(
    pair: ComparingDesk, blinking: Blinking
) -> None:
    pair.compare(CompareMode.WIPE)
    at_rest = pixels_of(pair.overlay)
    for x, side in ((20, Side.AI), (600, Side.PROFESSIONAL)):
        move(pair.overlay, (x, 100))
        blinking.hold(True)
        assert nearly_equal(pixels_of(pair.overlay), alone(pair.overlay, side))
        blinking.hold(False)
        assert np.array_equal(pixels_of(pair.overlay), at_rest)


def test_by_itself_one_picture_follows_the_other(
    pair: ComparingDesk, blinking: Blinking, qtbot: QtBot
) -> None:
    move(pair.desk.left, (100, 100))
    blinking.run(True)
    assert blinking.is_running
    for side in (Side.AI, Side.PROFESSIONAL, Side.AI):
        qtbot.waitUntil(partial(_left_shows, pair, side))
    assert pair.desk.right.side is Side.AI
    blinking.run(False)
    assert _sides(pair) == BOTH


def test_it_stays_in_the_pane_where_it_began(
    pair: ComparingDesk, blinking: Blinking, qtbot: QtBot
) -> None:
    move(pair.desk.left, (100, 100))
    blinking.run(True)
    move(pair.desk.right, (100, 100))
    for side in (Side.PROFESSIONAL, Side.AI):
        qtbot.waitUntil(partial(_left_shows, pair, side))
        assert pair.desk.right.side is Side.AI


def test_another_interval_holds_at_once(pair: ComparingDesk, blinking: Blinking) -> None:
    blinking.run(True)
    pair.comparing.change(replace(pair.comparing.compare, blink_ms=1500))
    assert blinking._timer.interval() == 1500
    assert blinking.is_running


def test_holding_stops_the_clock_while_it_blinks_by_itself(
    pair: ComparingDesk, blinking: Blinking, qtbot: QtBot
) -> None:
    move(pair.desk.left, (100, 100))
    blinking.run(True)
    blinking.hold(True)
    qtbot.wait(350)
    assert pair.desk.left.side is Side.AI
    blinking.hold(False)
    qtbot.waitUntil(partial(_left_shows, pair, Side.PROFESSIONAL))


def test_what_is_being_drawn_stays_on_its_picture(pair: ComparingDesk, blinking: Blinking) -> None:
    pair.desk.toolbox.take(Tool.ELLIPSE)
    drag(pair.desk.left, (120, 100), (160, 150), let_go=False)
    blinking.hold(True)
    assert _sides(pair) == BOTH
    move(pair.desk.left, (170, 160), LEFT)
    release(pair.desk.left, (170, 160))
    assert pair.desk.document.session.annotations[-1].picture == "picture-1"
    blinking.hold(False)
    assert _sides(pair) == BOTH


def test_an_annotation_drawn_while_blinking_lies_on_the_picture_that_is_shown(
    pair: ComparingDesk, blinking: Blinking
) -> None:
    move(pair.desk.left, (100, 100))
    blinking.hold(True)
    pair.desk.toolbox.take(Tool.PIN)
    drag(pair.desk.left, (150, 150), (151, 151))
    assert pair.desk.document.session.annotations[-1].picture == "picture-2"
    blinking.hold(False)


def test_another_mode_ends_what_is_shown_alone(pair: ComparingDesk, blinking: Blinking) -> None:
    move(pair.desk.left, (100, 100))
    blinking.hold(True)
    pair.compare(CompareMode.WIPE)
    assert pair.overlay.alone is None
    assert pair.overlay.handle.isVisible()
    blinking.hold(False)
    pair.compare(CompareMode.SIDE_BY_SIDE)
    assert _sides(pair) == BOTH


def test_swapping_sides_while_held_swaps_the_pane_at_rest(
    pair: ComparingDesk, blinking: Blinking
) -> None:
    move(pair.desk.left, (100, 100))
    blinking.hold(True)
    pair.desk.operations.swap(True)
    blinking.hold(False)
    assert _sides(pair) == (Side.AI, Side.PROFESSIONAL)


def test_without_a_pair_blinking_stops(pair: ComparingDesk, blinking: Blinking) -> None:
    blinking.run(True)
    document = pair.desk.document
    document.load(replace(document.session, candidates=()), document.look, None)
    assert not blinking.is_running
    assert _sides(pair) == BOTH
