"""Turning by the grip above an annotation, and by command."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Arrow, Ellipse, Pin, Polygon, Rectangle
from headshot_viewer.core.boxes import Handle
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import angle_of, box_of, handles
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.images import array_of
from tests.gui.hands import CTRL, NO_KEYS, SHIFT, drag, release, strike

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Shape
    from tests.gui.conftest import Desk

FRAME = Rectangle(PicturePoint(40, 60), 40, 20)
MIDDLE = (60, 70)
SHAPES: dict[str, Shape] = {
    "frame": FRAME,
    "ellipse": Ellipse(PicturePoint(60, 120), 20, 10),
    "arrow": Arrow(PicturePoint(20, 20), PicturePoint(60, 20)),
    "pin": Pin(PicturePoint(100, 30)),
}


@pytest.fixture
def marked(desk: Desk) -> Desk:
    drawn = (Annotation(name, "picture-1", shape) for name, shape in SHAPES.items())
    desk.document.load(edits.add_all(desk.document.session, drawn), desk.document.look, None)
    return desk


def shape_of(desk: Desk, name: str) -> Shape:
    annotation = desk.document.session.annotation(name)
    assert annotation is not None
    return annotation.shape


def grip(desk: Desk) -> tuple[float, float] | None:
    found = desk.left.views[Side.PROFESSIONAL].turn_grip()
    return None if found is None else (found[1].x, found[1].y)


def turn(desk: Desk, to: tuple[float, float], keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Drag the grip to a point of the picture."""
    start = grip(desk)
    assert start is not None
    end = desk.left.to_screen(PicturePoint(*to))
    drag(desk.left, start, ((start[0] + end.x) / 2, start[1]), (end.x, end.y), keys=keys)


def test_a_quarter_turn_by_the_grip_is_one_step_and_keeps_middle_and_size(marked: Desk) -> None:
    marked.document.select(["frame"])
    turn(marked, (100, 70))
    frame = shape_of(marked, "frame")
    assert isinstance(frame, Rectangle)
    assert frame.angle_deg == pytest.approx(90)
    assert (frame.width_px, frame.height_px) == (40, 20)
    assert tuple(box_of(frame)) == pytest.approx((50, 50, 70, 90))
    assert marked.document.undo_stack.count() == 1
    assert marked.document.undo_stack.undoText() == "Turn"
    marked.document.undo_stack.undo()
    assert shape_of(marked, "frame") == FRAME


@pytest.mark.parametrize(
    ("to", "keys", "angle"),
    [
        ((101, 68.6), NO_KEYS, 90),
        ((101, 68.6), CTRL, 88.0),
        ((100, 62), NO_KEYS, 78.7),
        ((100, 62), SHIFT, 75),
    ],
    ids=["drawn to a quarter", "freely", "between", "in steps"],
)
def test_shift_turns_in_steps_and_a_quarter_attracts(
    marked: Desk, to: tuple[float, float], keys: Qt.KeyboardModifier, angle: float
) -> None:
    marked.document.select(["frame"])
    turn(marked, to, keys)
    assert angle_of(shape_of(marked, "frame")) == pytest.approx(angle, abs=0.2)


def test_a_turned_one_is_seen_grasped_and_reshaped_turned(marked: Desk) -> None:
    before = array_of(marked.left.grab().toImage())
    turned = edits.reshape(marked.document.session, "frame", replace(FRAME, angle_deg=90.0))
    marked.document.load(turned, marked.document.look, None)
    assert (array_of(marked.left.grab().toImage()) != before).any()
    at = marked.left.to_screen(PicturePoint(50, 80))
    found = marked.left.annotation_at(at)
    assert found is not None
    assert found.id == "frame"
    marked.document.select(["frame"])
    # What was its right side before lies below now.
    side = marked.left.to_screen(handles(shape_of(marked, "frame"))[Handle.RIGHT])
    to = marked.left.to_screen(PicturePoint(60, 100))
    drag(marked.left, side, (side.x, side.y + 6), to, keys=CTRL)
    assert tuple(box_of(shape_of(marked, "frame"))) == pytest.approx((50, 50, 70, 100))


@pytest.mark.parametrize(
    ("turned", "upright"),
    [
        (replace(FRAME, angle_deg=90.0), Rectangle(PicturePoint(50, 50), 20, 40)),
        (
            Ellipse(PicturePoint(60, 70), 30, 15, angle_deg=-90.0),
            Ellipse(PicturePoint(60, 70), 15, 30),
        ),
        (replace(FRAME, angle_deg=180.0), FRAME),
    ],
)
def test_a_quarter_turned_is_painted_as_what_stands_that_way(turned: Shape, upright: Shape) -> None:
    images = []
    for shape in (turned, upright):
        image = QImage(120, 140, QImage.Format.Format_RGB32)
        image.fill(0x777777)
        with QPainter(image) as painter:
            frame = Frame(PictureSize(120, 140), 1.0)
            paint_annotations(painter, (Annotation("a", "picture-1", shape),), {}, frame)
        images.append(array_of(image).astype(int))
    assert abs(images[0] - images[1]).max() <= 2
    assert (images[0] != images[0][0, 0]).any()


def test_esc_turns_back(marked: Desk) -> None:
    marked.document.select(["ellipse"])
    start = grip(marked)
    assert start is not None
    drag(marked.left, start, (start[0] + 30, start[1] + 20), let_go=False)
    assert shape_of(marked, "ellipse") != SHAPES["ellipse"]
    strike(marked.left, Qt.Key.Key_Escape)
    assert shape_of(marked, "ellipse") == SHAPES["ellipse"]
    release(marked.left, start)


@pytest.mark.parametrize("selected", [["pin"], ["arrow"], ["frame", "ellipse"], []])
def test_only_a_single_one_with_a_box_has_a_grip(marked: Desk, selected: list[str]) -> None:
    marked.document.select(selected)
    assert grip(marked) is None


def test_several_are_turned_by_command_each_about_its_own_middle(marked: Desk) -> None:
    marked.document.select(SHAPES)
    assert marked.arranging.why_not_turn() == ""
    for _ in range(6):
        marked.arranging.by_command()["turn_right"]()
    assert angle_of(shape_of(marked, "frame")) == pytest.approx(90)
    arrow = shape_of(marked, "arrow")
    assert isinstance(arrow, Arrow)
    assert arrow.tail == pytest.approx((40, 0), abs=1e-6)
    assert arrow.tip == pytest.approx((40, 40), abs=1e-6)
    assert shape_of(marked, "pin") == SHAPES["pin"]
    assert marked.document.undo_stack.undoText() == "Turn Right"
    marked.arranging.by_command()["turn_left"]()
    assert angle_of(shape_of(marked, "ellipse")) == pytest.approx(75)
    marked.document.select(["pin"])
    assert marked.arranging.why_not_turn() == "Text, pins and callouts stay upright to be read"


def test_a_region_is_turned_by_its_corners(marked: Desk) -> None:
    region = Polygon((PicturePoint(40, 40), PicturePoint(80, 40), PicturePoint(60, 80)))
    session = edits.add(marked.document.session, Annotation("region", "picture-1", region))
    marked.document.load(session, marked.document.look, None)
    marked.document.select(["region"])
    assert grip(marked) is not None
    marked.arranging.turn(180)
    turned = shape_of(marked, "region")
    assert isinstance(turned, Polygon)
    assert turned.points[0] == pytest.approx((80, 80))
