"""What is under the mouse."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Callout,
    Ellipse,
    Evidence,
    Pin,
    Rectangle,
    Shape,
    Text,
)
from headshot_viewer.core.boxes import Box, Disc, Handle
from headshot_viewer.core.geometry import PicturePoint, distance, turned_about
from headshot_viewer.core.hits import (
    annotation_at,
    distance_to,
    graspable,
    handle_at,
    suggestion_at,
)
from headshot_viewer.core.shapes import box_of, handles, moved, upright_box
from headshot_viewer.core.suggestion import Suggestion
from tests.core.strategies import arrows, ellipses, numbers, picture_points, rectangles, shapes

shares = numbers(0, 1)


def hollow(_annotation: Annotation) -> tuple[Box, ...]:
    return ()


def on_picture(annotation_id: str, shape: Shape) -> Annotation:
    return Annotation(annotation_id, "picture-1", shape)


@given(ellipses, numbers(0, 360))
def test_the_outline_of_an_ellipse_is_at_no_distance(ellipse: Ellipse, turn: float) -> None:
    upright = PicturePoint(
        ellipse.centre.x + ellipse.radius_x_px * cos(radians(turn)),
        ellipse.centre.y + ellipse.radius_y_px * sin(radians(turn)),
    )
    on_it = turned_about(upright, ellipse.centre, ellipse.angle_deg)
    assert distance_to(ellipse, on_it) == pytest.approx(0, abs=1e-5)


@given(picture_points, numbers(1, 5000), picture_points)
def test_the_distance_to_a_circle_is_exact_everywhere(
    centre: PicturePoint, radius_px: float, point: PicturePoint
) -> None:
    expected = abs(distance(centre, point) - radius_px)
    assert distance_to(Ellipse(centre, radius_px, radius_px), point) == pytest.approx(
        expected, abs=1e-5
    )


@given(rectangles, shares)
def test_the_frame_of_a_rectangle_is_at_no_distance(rectangle: Rectangle, share: float) -> None:
    box = upright_box(rectangle)
    along = box.left + share * rectangle.width_px, box.top + share * rectangle.height_px
    for point in (
        PicturePoint(along[0], box.top),
        PicturePoint(along[0], box.bottom),
        PicturePoint(box.left, along[1]),
        PicturePoint(box.right, along[1]),
    ):
        on_it = turned_about(point, box.centre, rectangle.angle_deg)
        assert distance_to(rectangle, on_it) == pytest.approx(0, abs=1e-5)


@given(arrows, shares)
def test_the_shaft_of_an_arrow_is_at_no_distance(arrow: Arrow, share: float) -> None:
    on_it = PicturePoint(
        arrow.tail.x + share * (arrow.tip.x - arrow.tail.x),
        arrow.tail.y + share * (arrow.tip.y - arrow.tail.y),
    )
    assert distance_to(arrow, on_it) == pytest.approx(0, abs=1e-5)


@given(arrows, picture_points)
def test_an_arrow_is_no_further_than_its_nearer_end(arrow: Arrow, point: PicturePoint) -> None:
    nearer = min(distance(arrow.tail, point), distance(arrow.tip, point))
    assert 0 <= distance_to(arrow, point) <= nearer + 1e-6


def test_an_arrow_is_at_an_end_beyond_its_ends() -> None:
    arrow = Arrow(PicturePoint(0, 0), PicturePoint(10, 0))
    assert distance_to(arrow, PicturePoint(13, 4)) == 5
    assert distance_to(arrow, PicturePoint(-3, -4)) == 5
    assert distance_to(arrow, PicturePoint(5, 2)) == 2


def test_an_arrow_without_length_is_a_point() -> None:
    here = PicturePoint(3, 4)
    assert distance_to(Arrow(here, here), PicturePoint(0, 0)) == 5


def test_a_rectangle_is_far_from_its_middle_and_diagonal_at_its_corner() -> None:
    frame = Rectangle(PicturePoint(0, 0), 20, 10)
    assert distance_to(frame, PicturePoint(10, 5)) == 5
    assert distance_to(frame, PicturePoint(23, 14)) == 5


def test_the_middle_of_an_ellipse_is_as_far_as_its_shorter_half_axis() -> None:
    assert distance_to(Ellipse(PicturePoint(5, 5), 8, 3), PicturePoint(5, 5)) == 3


@pytest.mark.parametrize("shape", [Text(PicturePoint(3, 4), "chin"), Pin(PicturePoint(3, 4))])
def test_a_text_and_a_pin_are_where_they_stand(shape: Shape) -> None:
    assert distance_to(shape, PicturePoint(0, 0)) == 5


@given(shapes, picture_points, numbers(-500, 500), numbers(-500, 500))
def test_moving_shape_and_point_alike_keeps_their_distance(
    shape: Shape, point: PicturePoint, dx: float, dy: float
) -> None:
    # Beside the centre of a flat ellipse the ray turns with the rounding.
    assume(distance(box_of(shape).centre, point) > 1e-3)
    there = PicturePoint(point.x + dx, point.y + dy)
    assert distance_to(moved(shape, dx, dy), there) == pytest.approx(
        distance_to(shape, point), rel=1e-3, abs=1e-3
    )


def test_the_topmost_of_several_is_found() -> None:
    here = PicturePoint(10, 10)
    below, above = on_picture("below", Pin(here)), on_picture("above", Pin(here))
    assert annotation_at((below, above), here, 3, hollow) is above
    assert annotation_at((above, below), here, 3, hollow) is below


def test_the_inside_of_an_outline_is_free_to_drag_the_picture() -> None:
    around = on_picture("around", Ellipse(PicturePoint(50, 50), 40, 40))
    assert annotation_at((around,), PicturePoint(50, 50), 5, hollow) is None
    assert annotation_at((around,), PicturePoint(88, 50), 5, hollow) is around


def test_the_reach_counts_from_the_outline_on_both_sides() -> None:
    around = on_picture("around", Rectangle(PicturePoint(0, 0), 100, 100))
    hits = [
        annotation_at((around,), PicturePoint(x, 50), 4, hollow) is around
        for x in (-5, -4, 0, 4, 5)
    ]
    assert hits == [False, True, True, True, False]


def test_what_is_solid_counts_with_its_inside() -> None:
    words = on_picture("words", Text(PicturePoint(0, 0), "plastic"))

    def solid(annotation: Annotation) -> tuple[Box, ...]:
        assert annotation is words
        return (Box(0, 0, 80, 20),)

    assert annotation_at((words,), PicturePoint(60, 10), 2, solid) is words
    assert annotation_at((words,), PicturePoint(60, 30), 2, solid) is None


def test_a_number_lies_above_the_outline_of_what_is_on_top() -> None:
    low = on_picture("low", Ellipse(PicturePoint(0, 0), 50, 50))
    high = on_picture("high", Ellipse(PicturePoint(60, 0), 50, 50))

    def solid(annotation: Annotation) -> tuple[Box, ...]:
        return (Disc(95, -15, 125, 15),) if annotation is low else ()

    assert annotation_at((low, high), PicturePoint(110, 0), 2, solid) is low
    assert annotation_at((low, high), PicturePoint(60, 50), 2, solid) is high


def test_nothing_is_found_on_an_empty_picture() -> None:
    assert annotation_at((), PicturePoint(0, 0), 1000, hollow) is None


@given(ellipses | rectangles | arrows, st.data())
def test_a_handle_is_found_where_it_lies(shape: Shape, data: st.DataObject) -> None:
    handle, at = data.draw(st.sampled_from(list(handles(shape).items())))
    found = handle_at(shape, at, 0.1)
    # An arrow of no length has both handles at one place.
    assert found is not None
    assert handles(shape)[found] == at or distance(handles(shape)[found], at) < 0.1
    assert found is handle or distance(handles(shape)[found], at) == 0


def test_the_nearer_of_two_handles_is_found() -> None:
    arrow = Arrow(PicturePoint(0, 0), PicturePoint(10, 0))
    assert handle_at(arrow, PicturePoint(4, 0), 20) is Handle.TAIL
    assert handle_at(arrow, PicturePoint(6, 0), 20) is Handle.TIP


def test_no_handle_is_found_out_of_reach_or_where_there_is_none() -> None:
    assert handle_at(Arrow(PicturePoint(0, 0), PicturePoint(9, 0)), PicturePoint(0, 7), 6) is None
    assert handle_at(Pin(PicturePoint(0, 0)), PicturePoint(0, 0), 6) is None


class TestSuggestions:
    @staticmethod
    def square(name: str, left: float, side: float = 100) -> Suggestion:
        corners = ((0, 0), (1, 0), (1, 1), (0, 1))
        return Suggestion(
            name,
            "picture-1",
            "other",
            Evidence(name, "skin", "Smooth.", 0.5),
            tuple(PicturePoint(left + side * x, side * y) for x, y in corners),
        )

    def test_the_nearest_outline_within_reach_is_taken(self) -> None:
        one, other = self.square("one", 0), self.square("other", 103)
        assert suggestion_at([one, other], PicturePoint(101, 50), 10) == one
        assert suggestion_at([one, other], PicturePoint(102.5, 50), 10) == other
        # The last side closes the outline.
        assert suggestion_at([one], PicturePoint(1, 50), 10) == one

    def test_the_inside_is_not_taken(self) -> None:
        one = self.square("one", 0)
        assert suggestion_at([one], PicturePoint(50, 50), 10) is None
        assert suggestion_at([], PicturePoint(50, 50), 10) is None


def test_neither_locked_nor_hidden_annotations_can_be_taken() -> None:
    plain = on_picture("a", Pin(PicturePoint(1, 2)))
    locked, hidden = replace(plain, is_locked=True), replace(plain, is_hidden=True)
    assert graspable([locked, plain, hidden, replace(locked, is_hidden=True)]) == (plain,)


@pytest.mark.parametrize("is_round", [False, True])
def test_the_outline_of_a_callout_is_that_of_its_place(is_round: bool) -> None:
    # A corner of the box is beside the ellipse in it, along the ray from the centre.
    callout = Callout(PicturePoint(0, 0), 100, 50, PicturePoint(900, 900), 2, is_round=is_round)
    assert distance_to(callout, PicturePoint(100, 25)) == pytest.approx(0, abs=1e-9)
    away_px = distance_to(callout, PicturePoint(100, 50))
    expected_px = (1 - 1 / 2**0.5) * (50**2 + 25**2) ** 0.5 if is_round else 0.0
    assert away_px == pytest.approx(expected_px)
