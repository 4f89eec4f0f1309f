"""Lines drawn by hand."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.freehand import (
    curve,
    distance_to_segment,
    flattened,
    steadied,
    thinned,
)
from headshot_viewer.core.geometry import PicturePoint, distance
from tests.core.strategies import picture_points

ways = st.lists(picture_points, min_size=2, max_size=30)


def away_from(way: list[PicturePoint], point: PicturePoint) -> float:
    pieces = pairwise(way)
    return min(distance_to_segment(start, end, point) for start, end in pieces)


@given(ways, st.floats(0, 500))
def test_no_point_is_further_from_the_thinned_way_than_was_tolerated(
    way: list[PicturePoint], tolerance_px: float
) -> None:
    few = thinned(way, tolerance_px)
    assert (few[0], few[-1]) == (way[0], way[-1])
    assert all(away_from(few, point) <= tolerance_px + 1e-6 for point in way)


@given(ways, st.floats(0, 500))
def test_what_is_thinned_cannot_be_thinned_further(
    way: list[PicturePoint], tolerance_px: float
) -> None:
    few = thinned(way, tolerance_px)
    assert thinned(few, tolerance_px) == few


def test_a_straight_way_keeps_its_ends_only() -> None:
    way = [PicturePoint(3 * step, 4 * step) for step in range(50)]
    assert thinned(way, 0.01) == [way[0], way[-1]]


def test_a_circle_of_many_points_is_kept_by_few() -> None:
    way = [PicturePoint(100 * cos(a / 100), 100 * sin(a / 100)) for a in range(round(200 * pi))]
    few = thinned(way, 1.0)
    assert len(few) < 40
    # The curve through them is far rounder than their polyline.
    away = [abs(distance(point, (0, 0)) - 100) for point in flattened(tuple(few))]
    assert max(away) < 1.0


@given(ways)
def test_the_curve_goes_through_every_point(way: list[PicturePoint]) -> None:
    bends = curve(tuple(way))
    ends = [bend.end for bend in bends]
    met = {*ends, *(bend.start for bend in bends)}
    distinct = {point for point in way if len(set(way)) > 1}
    assert distinct <= met
    assert all(bend.end == following.start for bend, following in pairwise(bends))


@given(ways)
def test_the_curve_does_not_leave_its_points_far(way: list[PicturePoint]) -> None:
    # Centripetal: no bend leaves its chord by more than the longest chord beside it.
    longest = max((distance(a, b) for a, b in pairwise(way)), default=0)
    assert all(away_from(way, point) <= longest + 1e-6 for point in flattened(tuple(way)))


def test_a_trembling_hand_is_steadied_and_the_ends_stay() -> None:
    way = [PicturePoint(step, 2 * (step % 2)) for step in range(20)]
    steady = steadied(way)
    assert (steady[0], steady[-1]) == (way[0], way[-1])
    assert all(point.y == pytest.approx(1) for point in steady[1:-1])


def test_points_at_one_place_have_no_curve_but_a_place() -> None:
    here = PicturePoint(5, 6)
    assert curve((here, here)) == ()
    assert flattened((here, here)) == (here,)
