"""Moving and reshaping what is drawn."""

from __future__ import annotations

from math import atan2, degrees

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Arrow, Ellipse, Pin, Rectangle, Shape, Text
from headshot_viewer.core.boxes import SMALLEST_PX, Box, Handle, spanned
from headshot_viewer.core.geometry import PicturePoint, distance, turned_about
from headshot_viewer.core.shapes import (
    angle_of,
    box_of,
    dragged,
    ellipse_in,
    handles,
    is_turnable,
    moved,
    rectangle_in,
    turned,
    upright_box,
)
from tests.core.strategies import (
    arrows,
    boxed,
    numbers,
    picture_points,
    pins,
    shapes,
    texts,
    upright_boxed,
)

CORNERS = (Handle.TOP_LEFT, Handle.TOP_RIGHT, Handle.BOTTOM_RIGHT, Handle.BOTTOM_LEFT)
SIDES = (Handle.LEFT, Handle.TOP, Handle.RIGHT, Handle.BOTTOM)
OPPOSITE = {
    Handle.TOP_LEFT: Handle.BOTTOM_RIGHT,
    Handle.TOP_RIGHT: Handle.BOTTOM_LEFT,
    Handle.BOTTOM_RIGHT: Handle.TOP_LEFT,
    Handle.BOTTOM_LEFT: Handle.TOP_RIGHT,
}
corners, sides = st.sampled_from(CORNERS), st.sampled_from(SIDES)
ends = st.sampled_from((Handle.TAIL, Handle.TIP))
steps = numbers(-5000, 5000)


@given(shapes, steps, steps)
def test_moved_there_and_back_is_the_same_shape(shape: Shape, dx: float, dy: float) -> None:
    back = moved(moved(shape, dx, dy), -dx, -dy)
    assert type(back) is type(shape)
    assert box_of(back) == pytest.approx(box_of(shape), abs=1e-6)


@given(shapes)
def test_moved_by_nothing_is_the_very_shape(shape: Shape) -> None:
    assert moved(shape, 0, 0) == shape


@given(shapes, steps, steps)
def test_moving_moves_the_box_and_every_handle(shape: Shape, dx: float, dy: float) -> None:
    there = moved(shape, dx, dy)
    left, top, right, bottom = box_of(shape)
    assert box_of(there) == pytest.approx((left + dx, top + dy, right + dx, bottom + dy), abs=1e-6)
    for handle, at in handles(shape).items():
        assert handles(there)[handle] == pytest.approx((at.x + dx, at.y + dy), abs=1e-6)


@given(shapes)
def test_every_handle_lies_on_the_box(shape: Shape) -> None:
    # A turned ellipse is grasped by the corners of the box it had, which lie beyond its bounds.
    assume(not isinstance(shape, Ellipse) or shape.angle_deg == 0)
    left, top, right, bottom = box_of(shape)
    for at in handles(shape).values():
        assert left - 1e-6 <= at.x <= right + 1e-6
        assert top - 1e-6 <= at.y <= bottom + 1e-6


@given(boxed, corners, picture_points)
def test_a_dragged_corner_of_a_turned_shape_lies_where_it_was_dragged_to(
    shape: Ellipse | Rectangle, handle: Handle, to: PicturePoint
) -> None:
    fixed, angle = handles(shape)[OPPOSITE[handle]], angle_of(shape)
    upright = turned_about(to, fixed, -angle)
    assume(abs(upright.x - fixed.x) >= SMALLEST_PX)
    assume(abs(upright.y - fixed.y) >= SMALLEST_PX)
    after = dragged(shape, handle, to)
    places = handles(after).values()
    assert angle_of(after) == angle
    assert min(distance(place, to) for place in places) < 1e-5
    assert min(distance(place, fixed) for place in places) < 1e-5


@given(shapes, numbers(-720, 720))
def test_a_turned_shape_stays_as_large_about_the_same_middle_and_turns_back(
    shape: Shape, by_deg: float
) -> None:
    there = turned(shape, by_deg)
    assert type(there) is type(shape)
    if isinstance(shape, Ellipse | Rectangle) and isinstance(there, Ellipse | Rectangle):
        assert box_of(there).centre == pytest.approx(box_of(shape).centre, abs=1e-5)
        before, after = upright_box(shape), upright_box(there)
        assert (after.width, after.height) == (before.width, before.height)
        back = turned(there, -by_deg)
        for handle, at in handles(shape).items():
            assert handles(back)[handle] == pytest.approx(at, abs=1e-4)
    if not is_turnable(shape):
        assert there == shape


@given(upright_boxed, corners, picture_points)
def test_a_dragged_corner_lies_where_it_was_dragged_to(
    shape: Ellipse | Rectangle, handle: Handle, to: PicturePoint
) -> None:
    fixed = handles(shape)[OPPOSITE[handle]]
    assume(abs(to.x - fixed.x) >= SMALLEST_PX)
    assume(abs(to.y - fixed.y) >= SMALLEST_PX)
    box = box_of(dragged(shape, handle, to))
    # Dragged beyond the opposite corner, the shape turns over; both stay corners of it.
    assert box.left == pytest.approx(min(to.x, fixed.x), abs=1e-6)
    assert box.right == pytest.approx(max(to.x, fixed.x), abs=1e-6)
    assert box.top == pytest.approx(min(to.y, fixed.y), abs=1e-6)
    assert box.bottom == pytest.approx(max(to.y, fixed.y), abs=1e-6)


@given(upright_boxed, sides, picture_points)
def test_a_dragged_side_moves_along_its_normal_only(
    shape: Ellipse | Rectangle, handle: Handle, to: PicturePoint
) -> None:
    before, after = box_of(shape), box_of(dragged(shape, handle, to))
    if handle in (Handle.LEFT, Handle.RIGHT):
        assert (after.top, after.bottom) == pytest.approx((before.top, before.bottom), abs=1e-6)
        fixed = before.right if handle is Handle.LEFT else before.left
        assume(abs(to.x - fixed) >= SMALLEST_PX)
        assert sorted((to.x, fixed)) == pytest.approx([after.left, after.right], abs=1e-6)
    else:
        assert (after.left, after.right) == pytest.approx((before.left, before.right), abs=1e-6)
        fixed = before.bottom if handle is Handle.TOP else before.top
        assume(abs(to.y - fixed) >= SMALLEST_PX)
        assert sorted((to.y, fixed)) == pytest.approx([after.top, after.bottom], abs=1e-6)


@given(boxed, corners | sides)
def test_a_handle_dragged_to_where_it_is_changes_nothing(
    shape: Ellipse | Rectangle, handle: Handle
) -> None:
    same = dragged(shape, handle, handles(shape)[handle])
    assert box_of(same) == pytest.approx(box_of(shape), abs=1e-6)
    assert type(same) is type(shape)


@given(boxed, corners | sides, picture_points, st.booleans(), st.booleans())
def test_no_drag_makes_a_shape_too_small_to_grasp(
    shape: Ellipse | Rectangle, handle: Handle, to: PicturePoint, regular: bool, from_centre: bool
) -> None:
    box = box_of(dragged(shape, handle, to, regular=regular, from_centre=from_centre))
    assert box.right - box.left >= SMALLEST_PX - 1e-6
    assert box.bottom - box.top >= SMALLEST_PX - 1e-6


@given(boxed, corners | sides, picture_points, st.booleans())
def test_a_regular_drag_makes_a_circle_or_a_square(
    shape: Ellipse | Rectangle, handle: Handle, to: PicturePoint, from_centre: bool
) -> None:
    box = box_of(dragged(shape, handle, to, regular=True, from_centre=from_centre))
    assert box.right - box.left == pytest.approx(box.bottom - box.top, abs=1e-6)


@given(boxed, corners | sides, picture_points, st.booleans())
def test_a_drag_from_the_centre_keeps_the_centre(
    shape: Ellipse | Rectangle, handle: Handle, to: PicturePoint, regular: bool
) -> None:
    centre = box_of(shape).centre
    assume(abs(to.x - centre.x) >= SMALLEST_PX)
    assume(abs(to.y - centre.y) >= SMALLEST_PX)
    after = box_of(dragged(shape, handle, to, regular=regular, from_centre=True))
    assert after.centre == pytest.approx(centre, abs=1e-6)


@given(arrows, ends, picture_points)
def test_a_dragged_end_of_an_arrow_lies_there_and_the_other_stays(
    arrow: Arrow, handle: Handle, to: PicturePoint
) -> None:
    after = dragged(arrow, handle, to)
    assert isinstance(after, Arrow)
    if handle is Handle.TAIL:
        assert after == Arrow(to, arrow.tip)
    else:
        assert after == Arrow(arrow.tail, to)


@given(arrows, ends, picture_points)
def test_a_regular_arrow_points_in_one_of_eight_directions(
    arrow: Arrow, handle: Handle, to: PicturePoint
) -> None:
    after = dragged(arrow, handle, to, regular=True)
    assert isinstance(after, Arrow)
    fixed = arrow.tip if handle is Handle.TAIL else arrow.tail
    length = distance(after.tail, after.tip)
    assert length == pytest.approx(distance(fixed, to), abs=1e-6)
    assume(length > 1e-3)
    turn = degrees(atan2(after.tip.y - after.tail.y, after.tip.x - after.tail.x)) / 45
    assert turn == pytest.approx(round(turn), abs=1e-3)


@given(arrows, ends, picture_points)
def test_an_arrow_dragged_from_its_middle_keeps_it(
    arrow: Arrow, handle: Handle, to: PicturePoint
) -> None:
    after = dragged(arrow, handle, to, from_centre=True)
    assert isinstance(after, Arrow)
    assert (after.tail if handle is Handle.TAIL else after.tip) == to
    middle = [(a + b) / 2 for a, b in zip(arrow.tail, arrow.tip, strict=True)]
    after_middle = [(a + b) / 2 for a, b in zip(after.tail, after.tip, strict=True)]
    assert after_middle == pytest.approx(middle, abs=1e-6)


@given(shapes, st.sampled_from(Handle), picture_points, st.booleans(), st.booleans())
def test_a_handle_that_a_shape_does_not_have_leaves_it_alone(
    shape: Shape, handle: Handle, to: PicturePoint, regular: bool, from_centre: bool
) -> None:
    assume(handle not in handles(shape))
    assert dragged(shape, handle, to, regular=regular, from_centre=from_centre) == shape


@given(texts | pins)
def test_texts_and_pins_are_points(shape: Text | Pin) -> None:
    box = box_of(shape)
    assert (box.left, box.top) == (box.right, box.bottom)
    assert handles(shape) == {}


@given(picture_points, picture_points, st.booleans(), st.booleans())
def test_what_is_spanned_contains_the_start(
    start: PicturePoint, end: PicturePoint, regular: bool, from_centre: bool
) -> None:
    box = spanned(start, end, regular=regular, from_centre=from_centre)
    assert box.left <= start.x <= box.right
    assert box.top <= start.y <= box.bottom
    assert box.right - box.left >= SMALLEST_PX - 1e-6


def test_a_click_spans_a_pixel() -> None:
    here = PicturePoint(10, 20)
    assert spanned(here, here, regular=False, from_centre=False) == Box(10, 20, 11, 21)


def test_a_square_follows_the_longer_way_of_the_hand() -> None:
    box = spanned(PicturePoint(0, 0), PicturePoint(-30, 10), regular=True, from_centre=False)
    assert box == Box(-30, 0, 0, 30)


@given(boxed)
def test_a_shape_is_made_again_from_its_box(shape: Ellipse | Rectangle) -> None:
    make = ellipse_in if isinstance(shape, Ellipse) else rectangle_in
    assert box_of(make(box_of(shape))) == pytest.approx(box_of(shape), abs=1e-6)


def test_an_arrows_box_spans_its_ends_whichever_way_it_points() -> None:
    arrow = Arrow(PicturePoint(9, 2), PicturePoint(1, 5))
    assert box_of(arrow) == Box(1, 2, 9, 5)
