"""How regions are drawn by hand, lengths measured, and places magnified."""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.core.annotation import (
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Polygon,
    Rectangle,
)
from headshot_viewer.core.callouts import inset_boxes, place_of, whole_inset
from headshot_viewer.core.freehand import flattened
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.shapes import box_of
from tests.journeys.hand import (
    ALT,
    CTRL,
    NO_KEYS,
    SHIFT,
    click,
    double_click,
    drag,
    move,
    press,
    release,
    seen_at,
    strike,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.gui.main_window import MainWindow

A_PIXEL = 0.9
"""The mouse stands on whole pixels of the screen, of which fitted pictures have about 1.7 each."""

SQUARE = ((60, 80), (140, 80), (140, 160), (60, 160))


def near(value: float | tuple[float, ...]) -> object:
    return pytest.approx(value, abs=A_PIXEL)


def at(window: MainWindow, point: tuple[float, float]) -> tuple[float, float]:
    return seen_at(window.stage.left, PicturePoint(*point))


def go(
    window: MainWindow,
    tool: Qt.Key,
    *way: tuple[float, float],
    keys: Qt.KeyboardModifier = NO_KEYS,
    tool_keys: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    """Take a tool and drag it along points of the professional picture."""
    strike(window, tool, tool_keys)
    drag(window.stage.left, *(at(window, point) for point in way), keys=keys)


def steps(
    start: tuple[float, float], end: tuple[float, float], count: int = 5
) -> list[tuple[float, float]]:
    return [
        (
            start[0] + (end[0] - start[0]) * step / count,
            start[1] + (end[1] - start[1]) * step / count,
        )
        for step in range(count + 1)
    ]


def around(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a way along the edges of a polygon."""
    way = []
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        way += steps(start, end)[:-1]
    return way


def only(window: MainWindow) -> Annotation:
    (drawn,) = window.document.session.annotations
    assert window.document.selected_ids == (drawn.id,)
    return drawn


def shape(window: MainWindow) -> Shape:
    return only(window).shape


def turn_of(start: PicturePoint, end: PicturePoint) -> float:
    return degrees(atan2(end.y - start.y, end.x - start.x)) / 45


# The pen


def test_a_line_drawn_by_hand_follows_the_hand_with_few_points(desk: MainWindow) -> None:
    way = [(60 + 3 * x, 120 + 30 * (1 - (x / 10 - 1) ** 2)) for x in range(21)]
    go(desk, Qt.Key.Key_P, *way)
    line = shape(desk)
    assert isinstance(line, Freehand)
    assert len(line.points) < len(way) * 0.75
    assert (line.points[0], line.points[-1]) == (near(way[0]), near(way[-1]))
    curve = flattened(line.points)
    for point in way:
        assert min(distance(point, on) for on in curve) < 3
    assert desk.document.undo_stack.undoText() == "Draw Freehand Line"


@pytest.mark.parametrize("keys", [SHIFT, ALT], ids=["shift", "alt"])
def test_shift_or_alt_makes_the_pens_line_straight(
    desk: MainWindow, keys: Qt.KeyboardModifier
) -> None:
    go(desk, Qt.Key.Key_P, (100, 100), (130, 140), (150, 103), keys=keys)
    line = shape(desk)
    assert isinstance(line, Freehand)
    start, end = line.points
    if keys == SHIFT:
        assert start == near((100, 100))
        assert turn_of(start, end) == pytest.approx(round(turn_of(start, end)), abs=1e-6)
    else:
        assert ((start.x + end.x) / 2, (start.y + end.y) / 2) == near((100, 100))
        assert end == near((150, 103))


# Polygons


def test_a_polygon_is_drawn_by_clicks_and_closed_by_a_double_click(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_O)
    for corner in SQUARE[:3]:
        click(desk.stage.left, at(desk, corner))
    assert not desk.document.session.annotations
    click(desk.stage.left, at(desk, SQUARE[3]))
    double_click(desk.stage.left, at(desk, SQUARE[3]))
    drawn = shape(desk)
    assert isinstance(drawn, Polygon)
    assert [tuple(point) for point in drawn.points] == [near(corner) for corner in SQUARE]
    assert desk.document.undo_stack.undoText() == "Draw Polygon"


def test_a_polygon_is_closed_by_enter_and_backspace_takes_a_corner_back(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_O)
    for corner in (*SQUARE[:3], (200, 200)):
        click(desk.stage.left, at(desk, corner))
    strike(desk, Qt.Key.Key_Backspace)
    assert not desk.document.session.annotations
    strike(desk, Qt.Key.Key_Return)
    drawn = shape(desk)
    assert isinstance(drawn, Polygon)
    assert [tuple(point) for point in drawn.points] == [near(corner) for corner in SQUARE[:3]]


def test_a_click_on_the_first_corner_closes_a_polygon(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_O)
    for corner in (*SQUARE, (61, 81)):
        click(desk.stage.left, at(desk, corner))
    drawn = shape(desk)
    assert isinstance(drawn, Polygon)
    assert len(drawn.points) == 4


def test_with_shift_the_edges_of_a_polygon_are_level_upright_or_between(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_O)
    for corner in ((60, 80), (140, 84), (143, 160)):
        click(desk.stage.left, at(desk, corner), keys=SHIFT)
    strike(desk, Qt.Key.Key_Return)
    drawn = shape(desk)
    assert isinstance(drawn, Polygon)
    for start, end in zip(drawn.points, drawn.points[1:], strict=False):
        assert turn_of(start, end) == pytest.approx(round(turn_of(start, end)), abs=1e-6)


def test_a_lasso_is_a_polygon_of_where_the_hand_went(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_O, *around(SQUARE))
    drawn = shape(desk)
    assert isinstance(drawn, Polygon)
    assert tuple(box_of(drawn)) == pytest.approx((60, 80, 140, 160), abs=6)
    assert 4 <= len(drawn.points) < 16


def test_escape_and_another_tool_give_a_polygon_up(desk: MainWindow) -> None:
    opened = desk.document.undo_stack.count()
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_R):
        strike(desk, Qt.Key.Key_O)
        for corner in SQUARE[:3]:
            click(desk.stage.left, at(desk, corner))
        strike(desk, leave)
        assert not desk.document.session.annotations
        strike(desk, Qt.Key.Key_Return)
        assert not desk.document.session.annotations
    assert desk.document.undo_stack.count() == opened


def test_one_can_look_around_while_a_polygon_is_drawn(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_O)
    left = desk.stage.left
    for corner in SQUARE[:2]:
        click(left, at(desk, corner))
    drag(left, (100, 100), (130, 120), button=Qt.MouseButton.MiddleButton)
    for corner in SQUARE[2:]:
        click(left, at(desk, corner))
    strike(desk, Qt.Key.Key_Return)
    drawn = shape(desk)
    assert isinstance(drawn, Polygon)
    assert [tuple(point) for point in drawn.points] == [near(corner) for corner in SQUARE]


# Measured lines


def test_a_measured_line_goes_from_end_to_end(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_D, (60, 80), (90, 90), (140, 100))
    line = shape(desk)
    assert isinstance(line, MeasuredLine)
    assert (line.start, line.end) == (near((60, 80)), near((140, 100)))
    # It keeps no length: that is told anew wherever it is painted.
    assert desk.document.undo_stack.undoText() == "Draw Measured Line"


def test_shift_and_alt_measure_straight_and_to_both_sides(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_D, (120, 120), (140, 125), (170, 123), keys=SHIFT | ALT)
    line = shape(desk)
    assert isinstance(line, MeasuredLine)
    assert ((line.start.x + line.end.x) / 2, line.start.y) == near((120, 120))
    assert line.end.y == pytest.approx(line.start.y, abs=1e-6)
    assert distance(line.start, line.end) == pytest.approx(100, abs=3)


# Callouts


@pytest.mark.parametrize("is_paired", [False, True], ids=["one", "both"])
def test_a_callout_magnifies_the_place_that_was_dragged_around(
    desk: MainWindow, is_paired: bool
) -> None:
    keys = SHIFT if is_paired else NO_KEYS
    go(desk, Qt.Key.Key_M, (60, 80), (70, 90), (90, 110), tool_keys=keys)
    callout = shape(desk)
    assert isinstance(callout, Callout)
    assert callout.is_paired is is_paired
    assert tuple(place_of(callout)) == near((60, 80, 90, 110))
    hung = desk.document.session.professional
    assert hung is not None
    inset, (width, height) = whole_inset(callout), hung.ref.size_px
    assert min(inset.left, inset.top) >= 0
    assert inset.right <= width
    assert inset.bottom <= height


def test_shift_and_alt_make_a_square_place_around_where_the_hand_began(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_M, (100, 100), (110, 105), (120, 109), keys=SHIFT | ALT)
    callout = shape(desk)
    assert isinstance(callout, Callout)
    assert place_of(callout).centre == near((100, 100))
    assert callout.width_px == pytest.approx(callout.height_px)


def test_the_inset_is_dragged_beside_the_picture_and_the_place_stays(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_M, (60, 80), (70, 90), (90, 110))
    before = shape(desk)
    assert isinstance(before, Callout)
    strike(desk, Qt.Key.Key_V)
    click(desk.stage.left, at(desk, (10, 10)))
    inset = inset_boxes(before)[0]
    grasp = (inset.left + 10, inset.top + 10)
    go(desk, Qt.Key.Key_V, grasp, (grasp[0] - 20, grasp[1]), (grasp[0] - 150, grasp[1] + 30))
    after = shape(desk)
    assert isinstance(after, Callout)
    assert after.inset == near((before.inset.x - 150, before.inset.y + 30))
    assert place_of(after) == place_of(before)
    assert desk.document.undo_stack.undoText() == "Move Inset"
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert shape(desk) == before


def test_ctrl_and_the_arrow_keys_move_the_inset_alone_in_one_step(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_M, (60, 80), (70, 90), (90, 110))
    before = shape(desk)
    assert isinstance(before, Callout)
    strike(desk, Qt.Key.Key_V)
    steps_before = desk.document.undo_stack.count()
    strike(desk, Qt.Key.Key_Right, CTRL, times=3)
    strike(desk, Qt.Key.Key_Down, CTRL)
    after = shape(desk)
    assert isinstance(after, Callout)
    assert place_of(after) == place_of(before)
    across, down = after.inset.x - before.inset.x, after.inset.y - before.inset.y
    assert across == pytest.approx(3 * down)
    assert down > 0
    assert desk.document.undo_stack.count() == steps_before + 1
    assert desk.document.undo_stack.undoText() == "Move Inset"


def test_the_outline_of_the_place_moves_a_callout_as_a_whole(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_M, (60, 80), (70, 90), (90, 110))
    before = shape(desk)
    assert isinstance(before, Callout)
    go(desk, Qt.Key.Key_V, (75, 80), (80, 90), (95, 100))
    after = shape(desk)
    assert isinstance(after, Callout)
    assert after.corner == near((80, 100))
    assert (after.inset.x - before.inset.x, after.inset.y - before.inset.y) == near((20, 20))
    assert desk.document.undo_stack.undoText() == "Move Callout"


def test_a_corner_of_the_inset_magnifies_more_or_less(desk: MainWindow) -> None:
    go(desk, Qt.Key.Key_M, (60, 80), (70, 90), (90, 110))
    before = shape(desk)
    assert isinstance(before, Callout)
    corner = (whole_inset(before).right, whole_inset(before).bottom)
    share = 2.2 / before.magnification
    to = (
        before.inset.x + share * (corner[0] - before.inset.x),
        before.inset.y + share * (corner[1] - before.inset.y),
    )
    go(desk, Qt.Key.Key_V, corner, ((corner[0] + to[0]) / 2, corner[1]), to)
    after = shape(desk)
    assert isinstance(after, Callout)
    assert after.magnification == pytest.approx(2.2, abs=0.1)
    assert (place_of(after), after.inset) == (place_of(before), before.inset)
    assert desk.document.undo_stack.undoText() == "Change Callout"


# All tools


TOOLS = {
    "ellipse": (Qt.Key.Key_E, NO_KEYS, Ellipse),
    "rectangle": (Qt.Key.Key_R, NO_KEYS, Rectangle),
    "pen": (Qt.Key.Key_P, NO_KEYS, Freehand),
    "measured line": (Qt.Key.Key_D, NO_KEYS, MeasuredLine),
    "callout": (Qt.Key.Key_M, NO_KEYS, Callout),
    "paired callout": (Qt.Key.Key_M, SHIFT, Callout),
    "lasso": (Qt.Key.Key_O, NO_KEYS, Polygon),
}


@pytest.mark.parametrize("name", TOOLS)
def test_escape_while_the_button_is_held_draws_nothing(desk: MainWindow, name: str) -> None:
    tool, tool_keys, _kind = TOOLS[name]
    opened = desk.document.undo_stack.count()
    strike(desk, tool, tool_keys)
    left = desk.stage.left
    press(left, at(desk, (60, 80)))
    for point in ((70, 90), (90, 110), (110, 100)):
        move(left, at(desk, point))
    strike(desk, Qt.Key.Key_Escape)
    release(left, at(desk, (110, 100)))
    assert not desk.document.session.annotations
    assert desk.document.undo_stack.count() == opened
    # And the next one is drawn as ever.
    go(desk, tool, (60, 80), (70, 90), (90, 110), (60, 110), tool_keys=tool_keys)
    assert len(desk.document.session.annotations) == 1


@pytest.mark.parametrize("keys", [NO_KEYS, SHIFT, ALT, SHIFT | ALT], ids=["", "s", "a", "sa"])
def test_undone_to_the_start_and_redone_to_the_end_the_sessions_are_the_same(
    desk: MainWindow, keys: Qt.KeyboardModifier
) -> None:
    sessions = [desk.document.session]
    for row, (tool, tool_keys, kind) in enumerate(TOOLS.values()):
        top = 30 + 30 * row
        way = ((100, top), (120, top + 12), (140, top + 22), (105, top + 25))
        # Nothing selected: its handles would be grasped instead.
        desk.document.select(())
        go(desk, tool, *way, keys=keys, tool_keys=tool_keys)
        assert isinstance(desk.document.session.annotations[-1].shape, kind)
        sessions.append(desk.document.session)
    strike(desk, Qt.Key.Key_V)
    for session in reversed(sessions[:-1]):
        strike(desk, Qt.Key.Key_Z, CTRL)
        assert desk.document.session == session
    for session in sessions[1:]:
        strike(desk, Qt.Key.Key_Y, CTRL)
        assert desk.document.session == session
