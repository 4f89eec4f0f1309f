"""What attracts a point, how far, and that it is drawn to exactly there."""

from __future__ import annotations

from math import atan2, degrees

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Arrow, Pin, Rectangle, Shape
from headshot_viewer.core.copying import anchor_of
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.shapes import handles
from headshot_viewer.core.snapping import nearest_match, onto_angle, places_of
from tests.core.strategies import numbers, picture_points, shapes

ORIGIN = PicturePoint(0, 0)


def twice(point: PicturePoint) -> PicturePoint:
    return PicturePoint(2 * point.x, 2 * point.y)


def half(point: PicturePoint) -> PicturePoint:
    return PicturePoint(point.x / 2, point.y / 2)


@given(shapes)
def test_a_shape_attracts_where_it_points_and_where_it_is_grasped(shape: Shape) -> None:
    places = places_of(shape)
    assert places[0] == anchor_of(shape)
    assert set(places) == {anchor_of(shape), *handles(shape).values()}


def test_a_pin_attracts_at_its_tip_only() -> None:
    assert places_of(Pin(PicturePoint(3, 4))) == ((3, 4),)
    assert places_of(Arrow(PicturePoint(0, 0), PicturePoint(3, 4))) == ((3, 4), (0, 0))
    assert len(places_of(Rectangle(PicturePoint(0, 0), 4, 2))) == 9


@given(st.lists(picture_points, max_size=6), picture_points, numbers(0.5, 50))
def test_a_point_is_drawn_to_the_nearest_matching_place_within_reach(
    places: list[PicturePoint], point: PicturePoint, reach_px: float
) -> None:
    found = nearest_match(point, places, there=twice, back=half, reach_px=reach_px, factor=2.0)
    near = [half(place) for place in places if distance(half(place), point) <= reach_px]
    if found is None:
        assert near == []
    else:
        assert distance(found, point) == min(distance(each, point) for each in near)


def test_without_another_picture_nothing_matches() -> None:
    place = [PicturePoint(1, 1)]
    for there, back in ((lambda _: None, half), (twice, lambda _: None)):
        assert nearest_match(ORIGIN, place, there=there, back=back, reach_px=9, factor=2.0) is None


def test_a_way_there_and_back_that_does_not_close_is_still_found() -> None:
    def back(point: PicturePoint) -> PicturePoint:
        return PicturePoint(point.x / 2 + 3, point.y / 2)

    place = [PicturePoint(20, 0)]
    found = nearest_match(
        PicturePoint(12, 0), place, there=twice, back=back, reach_px=4, factor=2.0
    )
    assert found == (13, 0)


@given(picture_points, picture_points, numbers(0.5, 40), numbers(1, 40))
def test_a_line_is_drawn_onto_one_of_eight_directions_within_reach(
    fixed: PicturePoint, free: PicturePoint, reach_px: float, least_px: float
) -> None:
    assume(distance(fixed, free) > 1e-3)
    found = onto_angle(fixed, free, reach_px=reach_px, least_px=least_px)
    if found is None or distance(fixed, found) < 1e-3:
        return
    assert distance(found, free) <= reach_px
    assert distance(fixed, free) >= least_px
    turn = degrees(atan2(found.y - fixed.y, found.x - fixed.x)) / 45
    assert turn == pytest.approx(round(turn), abs=1e-3)
    assert distance(fixed, found) <= distance(fixed, free) + 1e-6


@pytest.mark.parametrize(
    ("free", "found"),
    [((100, 3), (100, 0)), ((100, 6), None), ((52, 48), (50, 50)), ((10, 1), None)],
    ids=["nearly level", "too far", "nearly diagonal", "too short"],
)
def test_how_far_an_angle_attracts(
    free: tuple[float, float], found: tuple[float, float] | None
) -> None:
    drawn = onto_angle(ORIGIN, PicturePoint(*free), reach_px=4, least_px=30)
    assert drawn == (found if found is None else pytest.approx(found))
