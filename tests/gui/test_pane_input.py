"""What mouse, wheel, touchpad and arrow keys do over a pane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin, Rectangle, Style, Text
from headshot_viewer.core.geometry import NO_OFFSET, PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.gui.wheel import MOST_NOTCHES, PIXELS_PER_NOTCH, ZOOM_PER_NOTCH
from tests.gui.hands import (
    CTRL,
    MIDDLE,
    SHIFT,
    TOUCHPAD,
    click,
    double_click,
    drag,
    hold,
    let_go,
    move,
    pinch,
    press,
    smart_zoom,
    strike,
    strike_foreign,
    turn_wheel,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk

_on_the_desk = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
_places = st.tuples(st.floats(0, 319), st.floats(0, 299))


def _screen(pane: Pane, x: float, y: float) -> tuple[float, float]:
    """Return where a picture point is seen."""
    transform = pane.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(x, y))
    return at.x(), at.y()


def _under(pane: Pane, at: tuple[float, float]) -> PicturePoint:
    return pane.to_picture(ScreenPoint(*at))


def _frame(desk: Desk) -> Annotation:
    """Draw a frame on the professional picture, and return it."""
    frame = Annotation("frame", "picture-1", Rectangle(PicturePoint(40, 40), 40, 60))
    session = edits.add(desk.document.session, frame)
    desk.document.load(session, desk.document.look, None)
    return frame


def _unlink(document: Document) -> None:
    document.look_differently(replace(document.look, linked=False))


# Wheel: zoom


def test_the_wheel_over_one_pane_zooms_both(desk: Desk) -> None:
    before = [desk.document.scale(side) or 0 for side in Side]
    turn_wheel(desk.left, (100, 50), notches=3)
    for side, scale in zip(Side, before, strict=True):
        assert desk.document.scale(side) == pytest.approx(scale * ZOOM_PER_NOTCH**3)


@given(_places, st.lists(st.floats(-4, 4), min_size=1, max_size=6), st.booleans())
@_on_the_desk
def test_the_wheel_keeps_the_point_under_the_cursor_within_a_pixel_in_both_panes(
    desk: Desk, at: tuple[float, float], turns: list[float], on_the_left: bool
) -> None:
    desk.document.fit()
    turned = desk.left if on_the_left else desk.right
    spot = desk.document.viewport.to_stage(ScreenPoint(*at), desk.document.pane_size)
    for notches in turns:
        turn_wheel(turned, at, notches)
    for pane in desk.stage.panes:
        placement = desk.document.placement(pane.side)
        assert placement is not None
        assert _screen(pane, *placement.to_picture(spot)) == pytest.approx(at, abs=1.0)


def test_ctrl_and_the_wheel_zoom_too(desk: Desk) -> None:
    before = desk.document.viewport.zoom
    turn_wheel(desk.left, (100, 50), keys=CTRL)
    assert desk.document.viewport.zoom == pytest.approx(before * ZOOM_PER_NOTCH)


def test_a_wheel_event_without_a_distance_does_nothing(desk: Desk) -> None:
    look, session = desk.document.look, desk.document.session
    for keys in (Qt.KeyboardModifier.NoModifier, CTRL, CTRL | SHIFT):
        turn_wheel(desk.left, (100, 50), notches=0, keys=keys)
        turn_wheel(desk.left, (100, 50), notches=0, keys=keys, device=TOUCHPAD)
    assert desk.document.look is look
    assert desk.document.session is session


@pytest.mark.parametrize("notches", [5, 40, 270])
def test_a_fling_is_capped(desk: Desk, notches: float) -> None:
    before = desk.document.viewport.zoom
    turn_wheel(desk.left, (100, 50), notches=notches)
    assert desk.document.viewport.zoom == pytest.approx(before * ZOOM_PER_NOTCH**MOST_NOTCHES)
    turn_wheel(desk.left, (100, 50), notches=-notches)
    assert desk.document.viewport.zoom == pytest.approx(before)


def test_a_fine_wheel_is_read_by_its_pixels(desk: Desk) -> None:
    before = desk.document.viewport.zoom
    turn_wheel(desk.left, (100, 50), notches=9, pixels=(0, int(PIXELS_PER_NOTCH / 2)))
    assert desk.document.viewport.zoom == pytest.approx(before * ZOOM_PER_NOTCH**0.5)


def test_a_wheel_turned_sideways_by_shift_still_zooms(desk: Desk) -> None:
    # Some systems turn the direction while Shift or Alt is held.
    before = desk.document.session.professional
    turn_wheel(desk.left, (100, 50), keys=CTRL | SHIFT, sideways=True)
    after = desk.document.session.professional
    assert before is not None
    assert after is not None
    assert after.offset.zoom == pytest.approx(before.offset.zoom * ZOOM_PER_NOTCH)


def test_over_an_empty_stage_nothing_can_be_zoomed_or_moved(empty_desk: Desk) -> None:
    turn_wheel(empty_desk.left, (100, 50))
    turn_wheel(empty_desk.left, (100, 50), pixels=(30, 30), device=TOUCHPAD)
    pinch(empty_desk.left, (100, 50), 0.3)
    smart_zoom(empty_desk.left, (100, 50))
    strike(empty_desk.left, Qt.Key.Key_Left)
    drag(empty_desk.left, (100, 50), (150, 80))
    double_click(empty_desk.left, (100, 50))
    assert empty_desk.document.is_fitted
    assert empty_desk.document.undo_stack.count() == 0


# Touchpad


def test_two_fingers_on_a_touchpad_pan_both(desk: Desk) -> None:
    held = {pane: _under(pane, (100, 100)) for pane in desk.stage.panes}
    turn_wheel(desk.left, (100, 50), notches=0, pixels=(20, -30), device=TOUCHPAD)
    for pane, point in held.items():
        assert _screen(pane, *point) == pytest.approx((120, 70), abs=1.0)


def test_ctrl_and_two_fingers_zoom(desk: Desk) -> None:
    before = desk.document.viewport.zoom
    turn_wheel(desk.left, (100, 50), pixels=(0, 60), keys=CTRL, device=TOUCHPAD)
    assert desk.document.viewport.zoom == pytest.approx(before * ZOOM_PER_NOTCH)


def test_pinching_zooms_both_at_its_centre(desk: Desk) -> None:
    before = desk.document.viewport.zoom
    held = {pane: _under(pane, (100, 100)) for pane in desk.stage.panes}
    pinch(desk.left, (100, 100), 0.25)
    assert desk.document.viewport.zoom == pytest.approx(before * 1.25)
    for pane, point in held.items():
        assert _screen(pane, *point) == pytest.approx((100, 100), abs=1.0)


def test_a_wild_pinch_never_turns_the_zoom_inside_out(desk: Desk) -> None:
    before = desk.document.viewport.zoom
    pinch(desk.left, (100, 100), -5.0)
    assert desk.document.viewport.zoom == pytest.approx(before / ZOOM_PER_NOTCH**MOST_NOTCHES)


def test_smart_zoom_goes_to_100_per_cent_and_back(desk: Desk) -> None:
    smart_zoom(desk.left, (100, 100))
    assert desk.document.scale(Side.PROFESSIONAL) == pytest.approx(1.0)
    smart_zoom(desk.left, (100, 100))
    assert desk.document.is_fitted


# Double-click


def test_double_click_goes_to_100_per_cent_there_and_back(desk: Desk) -> None:
    held = _under(desk.right, (200, 100))
    double_click(desk.right, (200, 100))
    assert desk.document.scale(Side.AI) == pytest.approx(1.0)
    assert _screen(desk.right, *held) == pytest.approx((200, 100), abs=1.0)
    double_click(desk.right, (200, 100))
    assert desk.document.is_fitted


def test_double_click_on_an_annotation_asks_for_its_note(desk: Desk, qtbot: QtBot) -> None:
    _frame(desk)
    with qtbot.waitSignal(desk.stage.note_wanted) as wanted:
        double_click(desk.left, _screen(desk.left, 40, 60))
    assert wanted.args == ["frame"]
    assert desk.document.is_fitted
    assert list(desk.document.selected_ids) == ["frame"]


def test_double_click_with_a_drawing_tool_does_not_jump(desk: Desk) -> None:
    desk.toolbox.take(Tool.ELLIPSE)
    double_click(desk.left, (100, 100))
    assert desk.document.is_fitted
    assert desk.document.session.annotations == ()


# Dragging on nothing: pan


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, MIDDLE])
def test_dragging_moves_both_pictures_with_the_hand(desk: Desk, button: Qt.MouseButton) -> None:
    held = {pane: _under(pane, (100, 100)) for pane in desk.stage.panes}
    drag(desk.left, (100, 100), (110, 90), (130, 150), button=button)
    for pane, point in held.items():
        assert _screen(pane, *point) == pytest.approx((130, 150), abs=1.0)
    assert desk.document.undo_stack.count() == 0


def test_after_letting_go_the_picture_stays(desk: Desk) -> None:
    drag(desk.left, (100, 100), (130, 150))
    viewport = desk.document.viewport
    move(desk.left, (10, 10))
    assert desk.document.viewport == viewport


@pytest.mark.parametrize("tool", list(Tool))
def test_middle_drag_and_space_drag_pan_with_any_tool(desk: Desk, tool: Tool) -> None:
    _frame(desk)
    desk.toolbox.take(tool)
    for space in (False, True):
        before = desk.document.viewport
        start = _screen(desk.left, 60, 70)
        end = start[0] + 20, start[1] + 30
        if space:
            hold(desk.left, Qt.Key.Key_Space)
            drag(desk.left, start, end)
            let_go(desk.left, Qt.Key.Key_Space)
        else:
            drag(desk.left, start, end, button=MIDDLE)
        assert desk.document.viewport == before.panned(20, 30)
    assert len(desk.document.session.annotations) == 1
    assert desk.document.undo_stack.count() == 0


def test_space_let_go_elsewhere_is_no_longer_held(desk: Desk) -> None:
    desk.toolbox.take(Tool.PIN)
    desk.left.setFocus()
    hold(desk.left, Qt.Key.Key_Space)
    QApplication.sendEvent(desk.left, QEvent(QEvent.Type.FocusOut))
    click(desk.left, (150, 100))
    assert len(desk.document.session.annotations) == 1


def test_the_right_button_neither_pans_nor_draws(desk: Desk) -> None:
    desk.toolbox.take(Tool.PIN)
    viewport = desk.document.viewport
    drag(desk.left, (100, 100), (150, 150), button=Qt.MouseButton.RightButton)
    assert desk.document.viewport == viewport
    assert desk.document.session.annotations == ()


# This pane only


def _moved_alone(desk: Desk, side: Side, act: str, at: tuple[float, float] = (120, 100)) -> None:
    pane = desk.stage.pane(side)
    match act:
        case "ctrl-drag":
            drag(pane, at, (at[0] + 15, at[1] + 25), keys=CTRL)
        case "ctrl-middle-drag":
            drag(pane, at, (at[0] + 15, at[1] + 25), button=MIDDLE, keys=CTRL)
        case "ctrl-shift-wheel":
            turn_wheel(pane, at, 2, keys=CTRL | SHIFT)
        case "unlinked drag":
            _unlink(desk.document)
            drag(pane, at, (at[0] + 15, at[1] + 25))
        case "unlinked middle-drag":
            _unlink(desk.document)
            drag(pane, at, (at[0] + 15, at[1] + 25), button=MIDDLE)
        case "unlinked wheel":
            _unlink(desk.document)
            turn_wheel(pane, at, 2)
        case "unlinked pinch":
            _unlink(desk.document)
            pinch(pane, at, 0.3)
        case "unlinked touchpad":
            _unlink(desk.document)
            turn_wheel(pane, at, 0, pixels=(15, 25), device=TOUCHPAD)
        case "unlinked arrow":
            _unlink(desk.document)
            strike(pane, Qt.Key.Key_Down)


ALONE = (
    "ctrl-drag",
    "ctrl-middle-drag",
    "ctrl-shift-wheel",
    "unlinked drag",
    "unlinked middle-drag",
    "unlinked wheel",
    "unlinked pinch",
    "unlinked touchpad",
    "unlinked arrow",
)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("act", ALONE)
def test_one_picture_moves_alone_as_one_step(desk: Desk, side: Side, act: str) -> None:
    before = desk.document.session
    pane, other = desk.stage.pane(side), desk.stage.pane(side.other)
    own, others = pane.picture_to_screen(), other.picture_to_screen()
    _moved_alone(desk, side, act)
    assert pane.picture_to_screen() != own
    assert other.picture_to_screen() == others
    assert desk.document.undo_stack.count() == 1
    desk.document.undo_stack.undo()
    assert desk.document.session is before
    assert pane.picture_to_screen() == own


@pytest.mark.parametrize("act", ["ctrl-drag", "unlinked drag", "unlinked touchpad"])
def test_a_picture_moved_alone_goes_with_the_hand(desk: Desk, act: str) -> None:
    held = _under(desk.right, (120, 100))
    _moved_alone(desk, Side.AI, act)
    assert _screen(desk.right, *held) == pytest.approx((135, 125), abs=1.0)


@pytest.mark.parametrize("act", ["ctrl-shift-wheel", "unlinked wheel", "unlinked pinch"])
def test_a_picture_zoomed_alone_keeps_the_point_under_the_cursor(desk: Desk, act: str) -> None:
    held = _under(desk.right, (70, 220))
    _moved_alone(desk, Side.AI, act, at=(70, 220))
    assert _screen(desk.right, *held) == pytest.approx((70, 220), abs=1.0)


def _apart(desk: Desk) -> tuple[float, float]:
    """Return how far the middles of the two pictures are apart, on screen."""
    one = _screen(desk.stage.pane(Side.PROFESSIONAL), 60, 80)
    other = _screen(desk.stage.pane(Side.AI), 120, 160)
    return other[0] - one[0], other[1] - one[1]


def test_the_offset_survives_relinking_swapping_and_zooming(desk: Desk) -> None:
    _moved_alone(desk, Side.AI, "unlinked drag")
    assert _apart(desk) == pytest.approx((15, 25), abs=1.5)
    desk.operations.link(True)
    assert _apart(desk) == pytest.approx((15, 25), abs=1.5)
    drag(desk.left, (100, 100), (140, 60))
    assert _apart(desk) == pytest.approx((15, 25), abs=1.5)
    desk.operations.swap(True)
    assert _apart(desk) == pytest.approx((15, 25), abs=1.5)
    turn_wheel(desk.right, (100, 100), 3)
    factor = ZOOM_PER_NOTCH**3
    assert _apart(desk) == pytest.approx((15 * factor, 25 * factor), abs=1.5)
    desk.document.fit()
    desk.operations.swap(False)


def test_the_offset_goes_with_its_picture_when_roles_are_exchanged(desk: Desk) -> None:
    _moved_alone(desk, Side.AI, "ctrl-drag")
    moved = desk.document.session.ai
    desk.operations.exchange_roles()
    assert desk.document.session.professional == moved
    assert desk.document.session.ai is not None
    assert desk.document.session.ai.offset == NO_OFFSET


def test_notches_in_a_row_are_one_step(desk: Desk) -> None:
    for _ in range(4):
        turn_wheel(desk.right, (100, 100), keys=CTRL | SHIFT)
    assert desk.document.undo_stack.count() == 1
    assert desk.document.undo_stack.undoText() == "Zoom One Picture"


def test_alone_a_picture_is_not_zoomed_out_of_sight(desk: Desk) -> None:
    for _ in range(60):
        turn_wheel(desk.right, (100, 100), 4, keys=CTRL | SHIFT)
    hung = desk.document.session.ai
    assert hung is not None
    assert hung.offset.zoom == pytest.approx(20.0)
    for _ in range(60):
        turn_wheel(desk.right, (100, 100), -4, keys=CTRL | SHIFT)
    hung = desk.document.session.ai
    assert hung is not None
    assert hung.offset.zoom == pytest.approx(0.05)


# Selecting


def test_a_click_selects_and_a_click_on_nothing_selects_nothing(desk: Desk) -> None:
    _frame(desk)
    click(desk.left, _screen(desk.left, 40, 60))
    assert list(desk.document.selected_ids) == ["frame"]
    click(desk.left, _screen(desk.left, 60, 70))
    assert list(desk.document.selected_ids) == []
    assert desk.document.undo_stack.count() == 0


def test_shift_and_click_add_and_take_away(desk: Desk) -> None:
    _frame(desk)
    pin = Annotation("pin", "picture-1", Pin(PicturePoint(100, 130)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))
    click(desk.left, _screen(desk.left, 40, 60))
    click(desk.left, _screen(desk.left, 100, 130), keys=SHIFT)
    assert list(desk.document.selected_ids) == ["frame", "pin"]
    click(desk.left, _screen(desk.left, 40, 60), keys=SHIFT)
    assert list(desk.document.selected_ids) == ["pin"]
    click(desk.left, (5, 290), keys=SHIFT)
    assert list(desk.document.selected_ids) == ["pin"]


def test_a_click_on_a_text_takes_its_words_not_only_their_corner(desk: Desk) -> None:
    text = Annotation(
        "text", "picture-1", Text(PicturePoint(20, 20), "waxy"), style=Style(text_of_height=0.2)
    )
    desk.document.edit("Draw Text", edits.add(desk.document.session, text))
    click(desk.left, _screen(desk.left, 50, 36))
    assert list(desk.document.selected_ids) == ["text"]


# Drawing


@pytest.mark.parametrize("tool", [Tool.ELLIPSE, Tool.RECTANGLE, Tool.ARROW, Tool.PIN])
def test_a_drawn_shape_is_one_named_step_selected_and_styled(desk: Desk, tool: Tool) -> None:
    before = desk.document.session
    style = Style(colour="#f04e23", width_of_height=0.01)
    desk.toolbox.use_style(style)
    desk.toolbox.use_kind("plastic_skin")
    desk.toolbox.take(tool)
    drag(desk.right, (120, 100), (140, 120), (160, 150))
    (drawn,) = desk.document.session.annotations
    assert (drawn.picture, drawn.kind, drawn.style) == ("picture-2", "plastic_skin", style)
    assert desk.document.selected == (drawn,)
    assert desk.document.undo_stack.undoText() == f"Draw {tool.value.capitalize()}"
    desk.document.undo_stack.undo()
    assert desk.document.session is before


def test_a_click_with_a_box_tool_draws_nothing(desk: Desk) -> None:
    desk.toolbox.take(Tool.RECTANGLE)
    drag(desk.left, (120, 100), (121, 101))
    assert desk.document.session.annotations == ()


def test_with_a_drawing_tool_nothing_is_drawn_where_no_picture_is(empty_desk: Desk) -> None:
    empty_desk.toolbox.take(Tool.PIN)
    click(empty_desk.left, (100, 100))
    assert empty_desk.document.session.annotations == ()


def test_the_text_tool_asks_for_words_where_one_clicks(desk: Desk, qtbot: QtBot) -> None:
    desk.toolbox.take(Tool.TEXT)
    with qtbot.waitSignal(desk.stage.inputs[desk.left].text_wanted) as wanted:
        press(desk.left, (120, 100))
    assert wanted.args == [ScreenPoint(120, 100), None]
    assert desk.document.session.annotations == ()


# Keys


def test_arrows_nudge_the_selected_annotation(desk: Desk) -> None:
    frame = _frame(desk)
    assert isinstance(frame.shape, Rectangle)
    desk.document.select(["frame"])
    desk.document.zoom_to(4.0, Side.PROFESSIONAL)
    strike(desk.left, Qt.Key.Key_Right)
    strike(desk.left, Qt.Key.Key_Down, SHIFT)
    (moved,) = desk.document.session.annotations
    assert moved.shape == replace(frame.shape, corner=PicturePoint(41, 50))
    assert desk.document.undo_stack.count() == 1
    desk.document.undo_stack.undo()
    assert desk.document.session.annotations == (frame,)


def test_seen_from_far_a_nudge_is_still_seen(desk: Desk) -> None:
    frame = _frame(desk)
    assert isinstance(frame.shape, Rectangle)
    desk.document.select(["frame"])
    desk.document.look_at(replace(desk.document.viewport, zoom=80))
    strike(desk.left, Qt.Key.Key_Right)
    (moved,) = desk.document.session.annotations
    assert moved.shape == replace(frame.shape, corner=PicturePoint(42, 40))


@pytest.mark.parametrize(
    ("key", "way"),
    [
        (Qt.Key.Key_Left, (1, 0)),
        (Qt.Key.Key_Right, (-1, 0)),
        (Qt.Key.Key_Up, (0, 1)),
        (Qt.Key.Key_Down, (0, -1)),
    ],
)
def test_arrows_look_that_way_when_nothing_is_selected(
    desk: Desk, key: Qt.Key, way: tuple[int, int]
) -> None:
    before = [_screen(pane, 30, 30) for pane in desk.stage.panes]
    strike(desk.left, key)
    for pane, (x, y) in zip(desk.stage.panes, before, strict=True):
        after = _screen(pane, 30, 30)
        moved = after[0] - x, after[1] - y
        assert moved == pytest.approx((40 * way[0], 40 * way[1]), abs=1.0)


def test_keys_of_other_alphabets_are_let_through(desk: Desk) -> None:
    look, session = desk.document.look, desk.document.session
    strike_foreign(desk.left, 0x424, "ф")
    strike_foreign(desk.left, 0, "")
    assert (desk.document.look, desk.document.session) == (look, session)


# The cursor


def test_where_the_cursor_is_is_told_until_it_leaves(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.stage.hovered) as hovered:
        move(desk.right, (33, 44))
    assert hovered.args == [Side.AI, ScreenPoint(33, 44)]
    with qtbot.waitSignal(desk.stage.hovered) as left:
        QApplication.sendEvent(desk.right, QEvent(QEvent.Type.Leave))
    assert left.args == [Side.AI, None]


@pytest.mark.parametrize(
    ("tool", "shape"),
    [
        (Tool.SELECT, Qt.CursorShape.ArrowCursor),
        (Tool.ELLIPSE, Qt.CursorShape.BitmapCursor),
        (Tool.PIN, Qt.CursorShape.BitmapCursor),
        (Tool.PAIRED_CALLOUT, Qt.CursorShape.BitmapCursor),
        (Tool.TEXT, Qt.CursorShape.IBeamCursor),
        (Tool.ALIGN_POINTS, Qt.CursorShape.CrossCursor),
    ],
)
def test_the_cursor_tells_the_tool(desk: Desk, tool: Tool, shape: Qt.CursorShape) -> None:
    desk.toolbox.take(tool)
    move(desk.left, (150, 100))
    assert desk.left.cursor().shape() == shape


def test_the_cursor_tells_what_can_be_grasped(desk: Desk) -> None:
    _frame(desk)
    move(desk.left, _screen(desk.left, 40, 60))
    assert desk.left.cursor().shape() == Qt.CursorShape.PointingHandCursor
    desk.document.select(["frame"])
    move(desk.left, _screen(desk.left, 40, 40))
    assert desk.left.cursor().shape() == Qt.CursorShape.SizeFDiagCursor
    move(desk.left, (5, 290))
    assert desk.left.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_cursor_of_a_handle_stays_while_it_is_dragged(desk: Desk) -> None:
    _frame(desk)
    desk.document.select(["frame"])
    move(desk.left, _screen(desk.left, 40, 40))
    drag(desk.left, _screen(desk.left, 40, 40), _screen(desk.left, 20, 90), let_go=False)
    assert desk.left.cursor().shape() == Qt.CursorShape.SizeFDiagCursor
    strike(desk.left, Qt.Key.Key_Escape)
    move(desk.left, (5, 290))
    assert desk.left.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_hand_opens_and_closes(desk: Desk) -> None:
    hold(desk.left, Qt.Key.Key_Space)
    assert desk.left.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(desk.left, (100, 100), (120, 120), let_go=False)
    assert desk.left.cursor().shape() == Qt.CursorShape.ClosedHandCursor


def test_over_an_empty_pane_the_cursor_promises_nothing(empty_desk: Desk) -> None:
    empty_desk.toolbox.take(Tool.PIN)
    move(empty_desk.left, (100, 100))
    assert empty_desk.left.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_drawing_is_given_up_when_its_pane_leaves_the_stage(desk: Desk) -> None:
    desk.toolbox.take(Tool.RECTANGLE)
    drag(desk.left, (60, 60), (120, 120), let_go=False)
    desk.left.hide()
    desk.left.show()
    assert not desk.stage.is_drawing
    drag(desk.left, (60, 60), (120, 120))
    assert len(desk.document.session.annotations) == 1


def test_a_move_is_undone_when_its_pane_leaves_the_stage(desk: Desk) -> None:
    pinned = Annotation("pin", "picture-1", Pin(PicturePoint(50, 50)))
    desk.document.load(edits.add(desk.document.session, pinned), desk.document.look, None)
    x, y = _screen(desk.left, 50, 50)
    drag(desk.left, (x, y - 4), (x + 40, y - 4), let_go=False)
    assert desk.document.session.annotations != (pinned,)
    desk.left.hide()
    assert desk.document.session.annotations == (pinned,)
    assert desk.document.undo_stack.count() == 0
