"""Where a hand went."""

from __future__ import annotations

from itertools import pairwise
from math import cos, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.annotation import Freehand
from headshot_viewer.core.freehand import distance_to_segment
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.gui.way import MOST_KEPT, STEP_PX, TOLERANCE_PX, Way

PX_PER_SCREEN_PX = 4.0
"""As of a picture that is shown at 25 %."""


def to_picture(at: ScreenPoint) -> PicturePoint:
    return PicturePoint(PX_PER_SCREEN_PX * at.x, PX_PER_SCREEN_PX * at.y)


def gone(*points: ScreenPoint) -> Way:
    way = Way(to_picture, points[0])
    for at in points[1:]:
        way.go(at)
    return way


def test_a_hand_that_hardly_moves_has_clicked() -> None:
    assert not gone(ScreenPoint(10, 10), ScreenPoint(11, 10), ScreenPoint(10, 12)).is_drag
    assert gone(ScreenPoint(10, 10), ScreenPoint(16, 10), ScreenPoint(10, 10)).is_drag


@given(
    st.lists(st.builds(ScreenPoint, st.floats(0, 900), st.floats(0, 900)), min_size=2, max_size=20)
)
def test_the_way_begins_where_the_hand_pressed_and_ends_near_where_it_is(
    points: list[ScreenPoint],
) -> None:
    kept = gone(*points).points
    assert kept[0] == to_picture(points[0])
    away = max(abs(a - b) for a, b in zip(kept[-1], to_picture(points[-1]), strict=True))
    assert away <= PX_PER_SCREEN_PX * STEP_PX


def test_a_long_smooth_way_is_told_by_few_points_that_lie_on_it() -> None:
    points = [
        ScreenPoint(500 + (1 + t / 40) * 9 * cos(t / 30), 500 + (1 + t / 40) * 9 * sin(t / 30))
        for t in range(1500)
    ]
    kept = gone(*points).points
    assert len(kept) < 400
    # Steadying rounds it off a little more than thinning alone.
    for at in points[::25]:
        on = to_picture(at)
        away = min(distance_to_segment(a, b, on) for a, b in pairwise(kept))
        assert away <= 3 * PX_PER_SCREEN_PX * max(TOLERANCE_PX, STEP_PX)


def test_points_that_have_settled_stay_while_the_line_grows() -> None:
    points = [ScreenPoint(3 * t, 40 * sin(t / 5)) for t in range(300)]
    before = gone(*points[:200]).points
    after = gone(*points).points
    assert after[: len(before) // 2] == before[: len(before) // 2]
    assert after[-1] == pytest.approx(to_picture(points[-1]))


def test_who_scribbles_for_minutes_gets_a_coarser_line_but_all_of_it() -> None:
    points = [ScreenPoint(5 * (t % 180), 5 * (t * 7919 % 160)) for t in range(9000)]
    kept = gone(*points).points
    assert len(kept) <= MOST_KEPT
    assert kept[0] == to_picture(points[0])
    assert Freehand(tuple(kept)).points[-1] == kept[-1]
