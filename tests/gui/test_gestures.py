"""What a drag does, from pressing a button to letting go, and what Esc undoes of it."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, degrees
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Arrow, Ellipse, Pin, Rectangle
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.gestures import DRAG_STARTS_PX
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.images import array_of
from tests.gui.hands import ALT, CTRL, MIDDLE, SHIFT, drag, hold, move, release, strike
from tests.makers import noise_picture

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk

FRAME = Rectangle(PicturePoint(40, 40), 40, 60)
LINE = Arrow(PicturePoint(10, 150), PicturePoint(50, 110))
_on_the_desk = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """The desk with a frame, an arrow and a pin on the professional picture."""
    session = desk.document.session
    shapes: dict[str, Shape] = {"frame": FRAME, "line": LINE, "pin": Pin(PicturePoint(100, 20))}
    for name, shape in shapes.items():
        session = edits.add(session, Annotation(name, "picture-1", shape))
    desk.document.load(session, desk.document.look, None)
    return desk


def _screen(pane: Pane, x: float, y: float) -> tuple[float, float]:
    transform = pane.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(x, y))
    return at.x(), at.y()


def _shape(desk: Desk, name: str) -> Shape:
    annotation = desk.document.session.annotation(name)
    assert annotation is not None
    return annotation.shape


def _on_picture(pane: Pane, *way: tuple[float, float]) -> list[tuple[float, float]]:
    return [_screen(pane, *at) for at in way]


# Moving


def test_dragging_an_annotation_moves_it_with_the_hand_in_one_named_step(marked: Desk) -> None:
    before = marked.document.session
    drag(marked.left, *_on_picture(marked.left, (40, 70), (45, 75), (50, 80), (60, 90)))
    moved = _shape(marked, "frame")
    assert isinstance(moved, Rectangle)
    assert moved.corner == pytest.approx((60, 60))
    assert (moved.width_px, moved.height_px) == (40, 60)
    assert marked.document.undo_stack.count() == 1
    assert marked.document.undo_stack.undoText() == "Move Rectangle"
    marked.document.undo_stack.undo()
    assert marked.document.session is before


def test_a_trembling_click_moves_nothing(marked: Desk) -> None:
    before = marked.document.session
    x, y = _screen(marked.left, 40, 70)
    drag(marked.left, (x, y), (x + DRAG_STARTS_PX - 1.5, y + 1), (x + 1, y))
    assert marked.document.session is before


def test_shift_moves_straight(marked: Desk) -> None:
    way = _on_picture(marked.left, (40, 70), (70, 74))
    drag(marked.left, *way, keys=SHIFT)
    moved = _shape(marked, "frame")
    assert isinstance(moved, Rectangle)
    assert moved.corner.y == pytest.approx(40)
    assert moved.corner.x > 65


def test_all_selected_ones_move_together_in_one_step(marked: Desk) -> None:
    marked.document.select(["frame", "pin"])
    # On the outline, away from the handles.
    drag(marked.left, *_on_picture(marked.left, (40, 55), (50, 75)))
    moved, pin = _shape(marked, "frame"), _shape(marked, "pin")
    assert isinstance(moved, Rectangle)
    assert isinstance(pin, Pin)
    assert moved.corner == pytest.approx((50, 60))
    assert pin.tip == pytest.approx((110, 40))
    assert _shape(marked, "line") == LINE
    assert marked.document.undo_stack.undoText() == "Move 2 Annotations"


@given(st.lists(st.tuples(st.floats(0, 319), st.floats(0, 299)), min_size=1, max_size=8))
@_on_the_desk
def test_a_drag_is_one_step_or_none_and_undo_gives_the_very_session_before(
    marked: Desk, way: list[tuple[float, float]]
) -> None:
    before, steps = marked.document.session, marked.document.undo_stack.index()
    drag(marked.left, _screen(marked.left, 40, 70), *way)
    after = marked.document.session
    assert marked.document.undo_stack.index() - steps == (after != before)
    if after != before:
        marked.document.undo_stack.undo()
    assert marked.document.session == before


def test_a_picture_that_arrives_during_a_drag_stays(marked: Desk) -> None:
    way = _on_picture(marked.left, (40, 70), (50, 80))
    drag(marked.left, *way, let_go=False)
    marked.hang(Side.AI, noise_picture(60, 80, "late.png", seed=8))
    move(marked.left, _screen(marked.left, 60, 90), Qt.MouseButton.LeftButton)
    release(marked.left, _screen(marked.left, 60, 90))
    hung = marked.document.session.ai
    assert hung is not None
    assert hung.ref.path.name == "late.png"
    moved = _shape(marked, "frame")
    assert isinstance(moved, Rectangle)
    assert moved.corner.x > 50


# Reshaping


def test_a_dragged_handle_reshapes_in_one_named_step(marked: Desk) -> None:
    before = marked.document.session
    marked.document.select(["frame"])
    drag(marked.left, *_on_picture(marked.left, (80, 100), (90, 110), (100, 130)))
    shape = _shape(marked, "frame")
    assert isinstance(shape, Rectangle)
    assert shape.corner == FRAME.corner
    assert (shape.width_px, shape.height_px) == pytest.approx((60, 90))
    assert marked.document.undo_stack.count() == 1
    assert marked.document.undo_stack.undoText() == "Resize Rectangle"
    marked.document.undo_stack.undo()
    assert marked.document.session is before


def test_shift_keeps_a_frame_square_and_alt_keeps_its_middle(marked: Desk) -> None:
    marked.document.select(["frame"])
    drag(marked.left, *_on_picture(marked.left, (80, 100), (100, 130)), keys=SHIFT | ALT)
    shape = _shape(marked, "frame")
    assert isinstance(shape, Rectangle)
    assert shape.width_px == pytest.approx(shape.height_px)
    middle = shape.corner.x + shape.width_px / 2, shape.corner.y + shape.height_px / 2
    assert middle == pytest.approx((60, 70))


def test_an_arrows_ends_are_its_handles(marked: Desk) -> None:
    marked.document.select(["line"])
    drag(marked.left, *_on_picture(marked.left, (50, 110), (70, 90)))
    shape = _shape(marked, "line")
    assert isinstance(shape, Arrow)
    assert shape.tail == LINE.tail
    assert shape.tip == pytest.approx((70, 90))


# Drawing


@pytest.mark.parametrize(
    ("keys", "box"),
    [
        (Qt.KeyboardModifier.NoModifier, (60, 70, 100, 90)),
        (SHIFT, (60, 70, 100, 110)),
        (ALT, (20, 50, 100, 90)),
        (SHIFT | ALT, (20, 30, 100, 110)),
    ],
)
def test_a_frame_is_drawn_from_corner_to_corner_or_as_the_keys_say(
    desk: Desk, keys: Qt.KeyboardModifier, box: tuple[float, float, float, float]
) -> None:
    desk.toolbox.take(Tool.RECTANGLE)
    drag(desk.left, *_on_picture(desk.left, (60, 70), (80, 80), (100, 90)), keys=keys)
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Rectangle)
    left, top, right, bottom = box
    assert drawn.shape.corner == pytest.approx((left, top))
    assert (drawn.shape.width_px, drawn.shape.height_px) == pytest.approx(
        (right - left, bottom - top)
    )


def test_an_ellipse_fills_the_box_of_the_drag(desk: Desk) -> None:
    desk.toolbox.take(Tool.ELLIPSE)
    drag(desk.left, *_on_picture(desk.left, (60, 70), (100, 90)))
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Ellipse)
    assert drawn.shape.centre == pytest.approx((80, 80))
    assert (drawn.shape.radius_x_px, drawn.shape.radius_y_px) == pytest.approx((20, 10))


def test_an_arrow_points_to_where_one_lets_go(desk: Desk) -> None:
    desk.toolbox.take(Tool.ARROW)
    drag(desk.left, *_on_picture(desk.left, (60, 70), (100, 90)))
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Arrow)
    assert drawn.shape.tail == pytest.approx((60, 70))
    assert drawn.shape.tip == pytest.approx((100, 90))


def test_shift_turns_an_arrow_in_steps_of_45_degrees(desk: Desk) -> None:
    desk.toolbox.take(Tool.ARROW)
    drag(desk.left, *_on_picture(desk.left, (60, 70), (100, 100)), keys=SHIFT)
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Arrow)
    tail, tip = drawn.shape.tail, drawn.shape.tip
    assert degrees(atan2(tip.y - tail.y, tip.x - tail.x)) == pytest.approx(45)


def test_alt_draws_an_arrow_from_its_middle(desk: Desk) -> None:
    desk.toolbox.take(Tool.ARROW)
    drag(desk.left, *_on_picture(desk.left, (60, 70), (80, 90)), keys=ALT)
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Arrow)
    assert drawn.shape.tail == pytest.approx((40, 50))


def test_a_pin_is_set_by_a_click_and_goes_with_the_hand_until_let_go(desk: Desk) -> None:
    desk.toolbox.take(Tool.PIN)
    drag(desk.left, *_on_picture(desk.left, (60, 70), (80, 90)))
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Pin)
    assert drawn.shape.tip == pytest.approx((80, 90))


def test_what_is_being_drawn_is_seen_before_it_is_an_edit(desk: Desk) -> None:
    desk.toolbox.take(Tool.ELLIPSE)
    before = array_of(desk.left.grab().toImage())
    drag(desk.left, *_on_picture(desk.left, (40, 50), (100, 110)), let_go=False)
    assert (array_of(desk.left.grab().toImage()) != before).any()
    assert desk.document.session.annotations == ()
    assert desk.document.undo_stack.count() == 0


# Esc


def _begin(desk: Desk, what: str) -> None:
    pane = desk.left
    match what:
        case "pan":
            drag(pane, (5, 295), (60, 200), button=MIDDLE, let_go=False)
        case "pan one":
            drag(pane, (5, 295), (60, 200), keys=CTRL, let_go=False)
        case "move":
            drag(pane, *_on_picture(pane, (40, 70), (55, 75), (70, 85)), let_go=False)
        case "reshape":
            desk.document.select(["frame"])
            drag(pane, *_on_picture(pane, (80, 100), (90, 120)), let_go=False)
        case "draw":
            desk.toolbox.take(Tool.ELLIPSE)
            drag(pane, *_on_picture(pane, (30, 30), (90, 120)), let_go=False)
        case "pin":
            desk.toolbox.take(Tool.PIN)
            drag(pane, *_on_picture(pane, (30, 30)), let_go=False)


GESTURES = ("pan", "pan one", "move", "reshape", "draw", "pin")


@pytest.mark.parametrize("what", GESTURES)
def test_esc_during_a_gesture_leaves_everything_as_it_was(marked: Desk, what: str) -> None:
    nudged = replace(marked.document.session.annotations[2], note="first")
    marked.document.edit("Edit Note", edits.change(marked.document.session, nudged))
    session, look = marked.document.session, marked.document.look
    shown = array_of(marked.left.grab().toImage())
    _begin(marked, what)
    changed = array_of(marked.left.grab().toImage())
    assert (changed != shown).any()
    strike(marked.left, Qt.Key.Key_Escape)
    assert marked.document.session == session
    assert marked.document.look == look
    assert marked.document.undo_stack.count() == marked.document.undo_stack.index() == 1
    assert marked.document.undo_stack.undoText() == "Edit Note"


@pytest.mark.parametrize("what", GESTURES)
def test_after_esc_the_held_button_does_nothing_more(marked: Desk, what: str) -> None:
    session, look = marked.document.session, marked.document.look
    _begin(marked, what)
    strike(marked.left, Qt.Key.Key_Escape)
    move(marked.left, (200, 200), Qt.MouseButton.LeftButton)
    release(marked.left, (200, 200))
    assert (marked.document.session, marked.document.look) == (session, look)


@pytest.mark.parametrize("what", GESTURES)
def test_esc_leaves_what_could_be_redone(marked: Desk, what: str) -> None:
    marked.document.edit("Delete Pin", edits.remove(marked.document.session, {"pin"}))
    marked.document.undo_stack.undo()
    _begin(marked, what)
    strike(marked.left, Qt.Key.Key_Escape)
    assert marked.document.undo_stack.redoText() == "Delete Pin"


def test_esc_keeps_a_picture_that_arrived_during_the_gesture(marked: Desk) -> None:
    _begin(marked, "move")
    marked.hang(Side.AI, noise_picture(60, 80, "late.png", seed=8))
    strike(marked.left, Qt.Key.Key_Escape)
    hung = marked.document.session.ai
    assert hung is not None
    assert hung.ref.path.name == "late.png"
    for _ in range(2):
        marked.document.undo_stack.undo()
    assert _shape(marked, "frame") == FRAME


def test_undo_during_a_drag_gives_up_what_was_dragged(marked: Desk) -> None:
    marked.document.edit("Delete Pin", edits.remove(marked.document.session, {"pin"}))
    _begin(marked, "move")
    marked.document.undo_stack.undo()
    assert _shape(marked, "frame") == FRAME
    assert _shape(marked, "pin") == Pin(PicturePoint(100, 20))
    release(marked.left, _screen(marked.left, 70, 85))
    assert marked.document.undo_stack.redoText() == "Delete Pin"


def test_space_let_go_during_a_drag_does_not_end_it(marked: Desk) -> None:
    before = marked.document.viewport
    hold(marked.left, Qt.Key.Key_Space)
    drag(marked.left, (100, 100), (110, 100), let_go=False)
    move(marked.left, (120, 100), Qt.MouseButton.LeftButton)
    release(marked.left, (120, 100))
    assert marked.document.viewport == before.panned(20, 0)


def test_where_one_points_does_not_hang_on_what_is_selected(marked: Desk) -> None:
    at = ScreenPoint(*_screen(marked.left, 100, 20))
    pin = marked.left.annotation_at(at)
    assert pin is not None
    marked.document.select(["pin"])
    assert marked.left.annotation_at(at) == pin
