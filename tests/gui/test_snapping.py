"""What attracts while one draws, moves and reshapes, and what switches it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.core import arranging, edits
from headshot_viewer.core.annotation import Annotation, Arrow, Ellipse, Pin, Rectangle
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.shapes import box_of
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.images import array_of
from tests.gui.hands import ALT, CTRL, LEFT, NO_KEYS, SHIFT, drag, move, press, release, strike

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """The desk with an ellipse on the AI picture, whose middle matches (60, 50) of the other.

    It has twice the pixels, so that the box of the ellipse matches 40, 40, 80, 60.
    """
    session = edits.add_all(
        desk.document.session,
        (
            Annotation("ellipse", "picture-2", Ellipse(PicturePoint(120, 100), 40, 20)),
            Annotation("pin", "picture-1", Pin(PicturePoint(20, 120))),
        ),
    )
    desk.document.load(session, desk.document.look, None)
    return desk


def seen(
    pane: Pane, x: float, y: float, *, beside: tuple[float, float] = (0, 0)
) -> tuple[float, float]:
    """Return where a point of the picture is seen, moved by some pixels of the screen."""
    at = pane.to_screen(PicturePoint(x, y))
    return at.x + beside[0], at.y + beside[1]


def shape_of(desk: Desk, name: str) -> Shape:
    annotation = desk.document.session.annotation(name)
    assert annotation is not None
    return annotation.shape


def last(desk: Desk) -> Shape:
    return desk.document.session.annotations[-1].shape


def near(*numbers: float) -> object:
    return pytest.approx(numbers, abs=1e-6)


@pytest.mark.parametrize(
    ("keys", "drawn_there"), [(NO_KEYS, True), (ALT, True), (CTRL, False), (SHIFT, False)]
)
def test_a_pin_is_drawn_to_the_matching_point_unless_ctrl_is_held(
    marked: Desk, keys: Qt.KeyboardModifier, drawn_there: bool
) -> None:
    marked.toolbox.take(Tool.PIN)
    drag(marked.left, seen(marked.left, 60, 50, beside=(4, -3)), keys=keys)
    pin = last(marked)
    assert isinstance(pin, Pin)
    assert (pin.tip == near(60, 50)) is drawn_there


def test_beyond_a_few_pixels_of_the_screen_nothing_attracts_at_any_zoom(marked: Desk) -> None:
    marked.toolbox.take(Tool.PIN)
    for _ in range(3):
        at = seen(marked.left, 60, 50, beside=(9, 0))
        drag(marked.left, at)
        pin = last(marked)
        assert isinstance(pin, Pin)
        assert marked.left.to_screen(pin.tip).x == pytest.approx(at[0], abs=1e-6)
        marked.document.undo_stack.undo()
        marked.document.zoom_by(2, marked.left.to_screen(PicturePoint(60, 50)))


def test_a_box_drawn_from_corner_to_corner_becomes_the_matching_box(marked: Desk) -> None:
    marked.toolbox.take(Tool.RECTANGLE)
    drag(
        marked.left,
        seen(marked.left, 40, 40, beside=(3, 3)),
        seen(marked.left, 60, 55),
        seen(marked.left, 80, 60, beside=(-4, 2)),
    )
    drawn = last(marked)
    assert isinstance(drawn, Rectangle)
    assert tuple(box_of(drawn)) == near(40, 40, 80, 60)


def test_a_moved_one_comes_to_lie_on_the_matching_point_and_a_guide_says_so(
    marked: Desk,
) -> None:
    left = marked.left
    to = seen(left, 60, 50, beside=(5, 0))
    drag(left, seen(left, 20, 120), seen(left, 40, 80), to, let_go=False)
    pin = shape_of(marked, "pin")
    assert isinstance(pin, Pin)
    assert pin.tip == near(60, 50)
    guided = array_of(left.grab().toImage())
    release(left, to)
    assert (array_of(left.grab().toImage()) != guided).any()
    assert marked.document.undo_stack.count() == 1


def test_ctrl_pressed_on_the_way_lets_it_go(marked: Desk) -> None:
    left = marked.left
    to = seen(left, 60, 50, beside=(5, 0))
    drag(left, seen(left, 20, 120), seen(left, 40, 80), to, let_go=False)
    move(left, to, LEFT, CTRL)
    pin = shape_of(marked, "pin")
    assert isinstance(pin, Pin)
    assert left.to_screen(pin.tip).x == pytest.approx(to[0], abs=1e-6)
    release(left, to)


def test_esc_takes_the_guide_away(marked: Desk) -> None:
    left = marked.left
    left.setFocus()
    before = array_of(left.grab().toImage())
    press(left, seen(left, 20, 120))
    move(left, seen(left, 40, 80), LEFT)
    move(left, seen(left, 60, 50, beside=(5, 0)), LEFT)
    strike(left, Qt.Key.Key_Escape)
    marked.document.select(())
    assert (array_of(left.grab().toImage()) == before).all()
    release(left, seen(left, 60, 50))


def test_a_dragged_handle_is_drawn_to_the_matching_corner(marked: Desk) -> None:
    frame = Annotation("frame", "picture-1", Rectangle(PicturePoint(40, 40), 20, 10))
    session = edits.add(marked.document.session, frame)
    marked.document.load(session, marked.document.look, None)
    marked.document.select(["frame"])
    left = marked.left
    drag(left, seen(left, 60, 50), seen(left, 70, 58), seen(left, 80, 60, beside=(5, 3)))
    assert tuple(box_of(shape_of(marked, "frame"))) == near(40, 40, 80, 60)


def test_what_is_hidden_does_not_attract(marked: Desk) -> None:
    hidden = arranging.hide(marked.document.session, {"ellipse"})
    marked.document.load(hidden, marked.document.look, None)
    marked.toolbox.take(Tool.PIN)
    drag(marked.left, seen(marked.left, 60, 50, beside=(4, 0)))
    pin = last(marked)
    assert isinstance(pin, Pin)
    assert pin.tip != near(60, 50)


@pytest.mark.parametrize(("keys", "is_level"), [(NO_KEYS, True), (CTRL, False), (SHIFT, True)])
def test_an_arrow_is_drawn_to_multiples_of_45_degrees(
    marked: Desk, keys: Qt.KeyboardModifier, is_level: bool
) -> None:
    marked.toolbox.take(Tool.ARROW)
    left = marked.left
    drag(
        left, seen(left, 10, 90), seen(left, 40, 95), seen(left, 100, 90, beside=(0, 3)), keys=keys
    )
    arrow = last(marked)
    assert isinstance(arrow, Arrow)
    assert (arrow.tip.y == pytest.approx(90, abs=1e-6)) is is_level


def test_an_arrows_end_is_drawn_to_angles_from_its_other_end(marked: Desk) -> None:
    line = Annotation("line", "picture-1", Arrow(PicturePoint(10, 90), PicturePoint(60, 120)))
    session = edits.add(marked.document.session, line)
    marked.document.load(session, marked.document.look, None)
    marked.document.select(["line"])
    left = marked.left
    drag(left, seen(left, 60, 120), seen(left, 70, 100), seen(left, 90, 90, beside=(0, 2)))
    arrow = shape_of(marked, "line")
    assert isinstance(arrow, Arrow)
    assert arrow.tip == near(90, 90)


def test_a_move_is_drawn_to_level_and_plumb_beyond_a_short_way(marked: Desk) -> None:
    left = marked.left
    drag(left, seen(left, 20, 120), seen(left, 50, 120), seen(left, 80, 120, beside=(0, 3)))
    pin = shape_of(marked, "pin")
    assert isinstance(pin, Pin)
    assert pin.tip == near(80, 120)
    drag(left, seen(left, 80, 120), seen(left, 80, 120, beside=(10, 2)))
    pin = shape_of(marked, "pin")
    assert isinstance(pin, Pin)
    assert left.to_screen(pin.tip).y == pytest.approx(seen(left, 80, 120, beside=(0, 2))[1])
