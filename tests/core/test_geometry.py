"""Points keep their meaning from picture to stage and back."""

from __future__ import annotations

from math import atan2, degrees, inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.geometry import (
    NO_OFFSET,
    Offset,
    PicturePoint,
    PictureSize,
    Placement,
    StagePoint,
    distance,
    fitted,
    snapped_to_45_degrees,
)
from tests.core.strategies import (
    numbers,
    offsets,
    picture_points,
    picture_sizes,
    placements,
    stage_points,
)


@given(placements, picture_points)
def test_to_picture_undoes_to_stage(placement: Placement, point: PicturePoint) -> None:
    assert placement.to_picture(placement.to_stage(point)) == pytest.approx(point, abs=1e-4)


@given(placements, stage_points)
def test_to_stage_undoes_to_picture(placement: Placement, point: StagePoint) -> None:
    assert placement.to_stage(placement.to_picture(point)) == pytest.approx(point, abs=1e-6)


@given(placements)
def test_the_anchor_hangs_where_it_is_said_to_hang(placement: Placement) -> None:
    assert placement.to_stage(placement.anchor_px) == pytest.approx(placement.anchor)


@given(placements, picture_points, picture_points)
def test_a_placement_is_a_similarity(
    placement: Placement, one: PicturePoint, other: PicturePoint
) -> None:
    on_stage = distance(placement.to_stage(one), placement.to_stage(other))
    assert on_stage == pytest.approx(placement.units_per_px * distance(one, other), abs=1e-6)


def test_a_positive_rotation_turns_clockwise_on_screen() -> None:
    placement = Placement(1.0, PicturePoint(0, 0), rotation_deg=90)
    # y goes down, so clockwise takes what lies to the right to the bottom.
    assert placement.to_stage(PicturePoint(1, 0)) == pytest.approx((0, 1))


@given(placements, offsets, picture_points)
def test_an_offset_moves_what_already_hangs(
    placement: Placement, offset: Offset, point: PicturePoint
) -> None:
    x, y = placement.to_stage(point)
    expected = (x * offset.zoom + offset.dx, y * offset.zoom + offset.dy)
    assert placement.then(offset).to_stage(point) == pytest.approx(expected, rel=1e-6, abs=1e-6)


@given(placements)
def test_no_offset_changes_nothing(placement: Placement) -> None:
    assert placement.then(NO_OFFSET) == placement


@given(offsets, numbers(-2, 2), numbers(-2, 2), placements, picture_points)
def test_moving_an_offset_moves_every_point_alike(
    offset: Offset, dx: float, dy: float, placement: Placement, point: PicturePoint
) -> None:
    before = placement.then(offset).to_stage(point)
    after = placement.then(offset.moved(dx, dy)).to_stage(point)
    assert after == pytest.approx((before.x + dx, before.y + dy), rel=1e-6, abs=1e-6)


@given(offsets, numbers(0.1, 10), placements, stage_points)
def test_zooming_an_offset_keeps_the_held_point_where_it_hangs(
    offset: Offset, factor: float, placement: Placement, held: StagePoint
) -> None:
    point = placement.then(offset).to_picture(held)
    zoomed = placement.then(offset.zoomed(factor, held))
    assert zoomed.to_stage(point) == pytest.approx(held, abs=1e-5)


@given(offsets, numbers(0.1, 10), stage_points)
def test_zooming_back_is_the_same_offset(offset: Offset, factor: float, held: StagePoint) -> None:
    back = offset.zoomed(factor, held).zoomed(1 / factor, held)
    assert (back.dx, back.dy, back.zoom) == pytest.approx(
        (offset.dx, offset.dy, offset.zoom), abs=1e-6
    )


@given(picture_sizes)
def test_a_fitted_picture_is_one_unit_tall_and_centred(size_px: PictureSize) -> None:
    placement = fitted(size_px)
    top_left = placement.to_stage(PicturePoint(0, 0))
    bottom_right = placement.to_stage(PicturePoint(size_px.width, size_px.height))
    assert (top_left.y, bottom_right.y) == pytest.approx((-0.5, 0.5))
    assert top_left.x == pytest.approx(-bottom_right.x)


def test_two_resolutions_of_one_picture_hang_alike() -> None:
    small, large = fitted(PictureSize(400, 500)), fitted(PictureSize(4000, 5000))
    eye = small.to_stage(PicturePoint(150, 120))
    assert large.to_stage(PicturePoint(1500, 1200)) == pytest.approx(eye)


@given(picture_points, picture_points)
def test_snapping_keeps_the_distance_and_one_of_eight_directions(
    fixed: PicturePoint, free: PicturePoint
) -> None:
    snapped = snapped_to_45_degrees(fixed, free)
    length = distance(fixed, free)
    assert distance(fixed, snapped) == pytest.approx(length, abs=1e-6)
    if length > 1e-3:
        turn = degrees(atan2(snapped.y - fixed.y, snapped.x - fixed.x)) / 45
        assert turn == pytest.approx(round(turn), abs=1e-4)


@given(picture_points, numbers(1, 1000), st.integers(-3, 4))
def test_snapping_leaves_the_eight_directions_alone(
    fixed: PicturePoint, length: float, step: int
) -> None:
    rightwards = PicturePoint(fixed.x + length, fixed.y)
    turned = Placement(1.0, fixed, StagePoint(*fixed), 45.0 * step).to_stage(rightwards)
    free = PicturePoint(*turned)
    assert snapped_to_45_degrees(fixed, free) == pytest.approx(free, abs=1e-6)


@pytest.mark.parametrize("scale", [0.0, -1.0, nan, inf])
def test_a_placement_without_a_scale_cannot_be(scale: float) -> None:
    with pytest.raises(ValueError, match="positive scale"):
        Placement(scale, PicturePoint(0, 0))


@pytest.mark.parametrize("offset", [(nan, 0, 1), (0, inf, 1), (0, 0, 0), (0, 0, -2)])
def test_an_offset_is_finite_and_not_turned_inside_out(offset: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="finite numbers"):
        Offset(*offset)
