"""Looking around: what both panes show, and how close one may go."""

from __future__ import annotations

from dataclasses import replace
from math import inf, nan

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core.geometry import (
    Offset,
    PicturePoint,
    PictureSize,
    Placement,
    ScreenPoint,
    Size,
    StagePoint,
    fitted,
)
from headshot_viewer.core.viewport import (
    CLOSEST_SCALE,
    FURTHEST_OF_FIT,
    Viewport,
    around,
    between,
    corners_on_stage,
    fitting,
    kept,
    scale_of,
    zoom_for_scale,
    zoom_limits,
)
from tests.core.strategies import (
    numbers,
    offsets,
    panes,
    picture_sizes,
    placements,
    screen_points,
    stage_points,
    viewports,
)

ratios = st.sampled_from((1.0, 1.25, 1.5, 2.0))


@given(viewports, screen_points, panes)
def test_to_screen_undoes_to_stage(viewport: Viewport, point: ScreenPoint, pane: Size) -> None:
    assert viewport.to_screen(viewport.to_stage(point, pane), pane) == pytest.approx(
        point, abs=1e-5
    )


@given(viewports, panes)
def test_the_centre_is_seen_in_the_middle_of_a_pane(viewport: Viewport, pane: Size) -> None:
    middle = pane.width / 2, pane.height / 2
    assert viewport.to_screen(viewport.centre, pane) == pytest.approx(middle)


@given(viewports, placements, placements, screen_points, panes)
def test_a_picture_that_hangs_elsewhere_is_kept_where_it_was_seen(
    viewport: Viewport, before: Placement, after: Placement, point: ScreenPoint, pane: Size
) -> None:
    spot = before.to_picture(viewport.to_stage(point, pane))
    after = replace(after, rotation_deg=before.rotation_deg)
    ours = kept(viewport, before, after)
    reach = 1 + max(map(abs, (*spot, *point)))
    assert ours.to_screen(after.to_stage(spot), pane) == pytest.approx(point, abs=1e-6 * reach)
    scales = scale_of(ours, after, 1.0), scale_of(viewport, before, 1.0)
    assert scales[0] == pytest.approx(scales[1])


@given(viewports, screen_points, numbers(0.01, 100), panes)
def test_zooming_keeps_the_point_under_the_mouse(
    viewport: Viewport, mouse: ScreenPoint, factor: float, pane: Size
) -> None:
    held = viewport.to_stage(mouse, pane)
    zoomed = viewport.zoomed(factor, mouse, pane)
    assert zoomed.zoom == pytest.approx(viewport.zoom * factor)
    assert zoomed.to_screen(held, pane) == pytest.approx(mouse, abs=1e-4)


@given(viewports, screen_points, panes)
def test_zooming_in_and_out_again_comes_back(
    viewport: Viewport, mouse: ScreenPoint, pane: Size
) -> None:
    back = viewport.zoomed(4, mouse, pane).zoomed(0.25, mouse, pane)
    assert back.zoom == viewport.zoom
    assert back.centre == pytest.approx(viewport.centre, abs=1e-9)


@given(viewports, stage_points, numbers(-3000, 3000), numbers(-3000, 3000), panes)
def test_what_is_dragged_follows_the_hand(
    viewport: Viewport, point: StagePoint, dx: float, dy: float, pane: Size
) -> None:
    before = viewport.to_screen(point, pane)
    after = viewport.panned(dx, dy).to_screen(point, pane)
    assert after == pytest.approx((before.x + dx, before.y + dy), abs=1e-5)


@given(
    st.lists(st.tuples(picture_sizes, offsets), min_size=1, max_size=2),
    panes,
    numbers(0, 20),
)
def test_fitting_shows_all_of_every_picture_and_no_smaller_than_needed(
    hung: list[tuple[PictureSize, Offset]], pane: Size, margin_px: float
) -> None:
    pictures = [(size_px, fitted(size_px).then(offset)) for size_px, offset in hung]
    viewport = fitting(pictures, pane, margin_px)
    corners = [
        viewport.to_screen(corner, pane)
        for size_px, placement in pictures
        for corner in corners_on_stage(size_px, placement)
    ]
    left, right = min(c.x for c in corners), max(c.x for c in corners)
    top, bottom = min(c.y for c in corners), max(c.y for c in corners)
    free_x, free_y = left - margin_px, top - margin_px
    assert min(free_x, free_y) == pytest.approx(0, abs=1e-4)
    assert (left, top) == pytest.approx((pane.width - right, pane.height - bottom), abs=1e-4)
    assert max(free_x, free_y) >= -1e-4


def test_fitting_a_turned_picture_shows_its_corners() -> None:
    size_px = PictureSize(100, 100)
    turned = Placement(0.01, PicturePoint(50, 50), rotation_deg=45)
    viewport = fitting([(size_px, turned)], Size(200, 200))
    assert viewport.zoom == pytest.approx(200 / 2**0.5)


def test_without_pictures_the_viewport_shows_one_unit() -> None:
    assert fitting([], Size(300, 200)) == Viewport(StagePoint(0, 0), 200)


def test_a_pane_smaller_than_its_margins_still_has_a_viewport() -> None:
    assert fitting([], Size(10, 10), margin_px=50).zoom > 0


@given(st.lists(placements, min_size=1, max_size=3), viewports, ratios)
def test_one_may_zoom_in_until_a_pixel_of_the_finest_picture_is_3200_percent(
    hung: list[Placement], fit: Viewport, ratio: float
) -> None:
    furthest, closest = zoom_limits(fit, hung, ratio)
    scales = [scale_of(Viewport(fit.centre, closest), placement, ratio) for placement in hung]
    assert furthest <= fit.zoom * FURTHEST_OF_FIT
    assert furthest < closest
    # 100 % of each picture is within, also where that is less than a quarter of the fit.
    coarsest = max(scale_of(Viewport(fit.centre, furthest), each, ratio) for each in hung)
    assert coarsest <= 1 + 1e-9
    # A tiny picture in a large pane is closer than that when it is merely fitted.
    assert min(scales) == pytest.approx(CLOSEST_SCALE) or closest == fit.zoom


def test_without_pictures_there_are_limits_too() -> None:
    furthest, closest = zoom_limits(fitting([], Size(400, 400)), [], 1.0)
    assert 0 < furthest < closest


@given(placements, numbers(0.01, 32), ratios)
def test_the_zoom_for_a_scale_gives_that_scale(
    placement: Placement, scale: float, ratio: float
) -> None:
    viewport = Viewport(StagePoint(0, 0), zoom_for_scale(scale, placement, ratio))
    assert scale_of(viewport, placement, ratio) == pytest.approx(scale)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_at_100_percent_a_picture_pixel_is_a_device_pixel(ratio: float) -> None:
    placement = fitted(PictureSize(3000, 4000))
    viewport = Viewport(StagePoint(0, 0), zoom_for_scale(1.0, placement, ratio))
    pane = Size(800, 600)
    one, next_one = (
        viewport.to_screen(placement.to_stage(PicturePoint(x, 0)), pane).x for x in (0, 1)
    )
    assert (next_one - one) * ratio == pytest.approx(1)


@pytest.mark.parametrize("zoom", [0.0, -1.0, nan, inf])
def test_a_viewport_without_a_zoom_cannot_be(zoom: float) -> None:
    with pytest.raises(ValueError, match="positive zoom"):
        Viewport(StagePoint(0, 0), zoom)


@given(
    st.lists(st.builds(StagePoint, numbers(-5, 5), numbers(-5, 5)), min_size=1, max_size=8),
    numbers(0, 20),
)
def test_all_points_are_seen_and_the_outermost_touch_the_margin(
    points: list[StagePoint], margin_px: float
) -> None:
    pane = Size(300, 200)
    viewport = around(points, pane, margin_px)
    seen = [viewport.to_screen(point, pane) for point in points]
    left, right = min(at.x for at in seen), max(at.x for at in seen)
    top, bottom = min(at.y for at in seen), max(at.y for at in seen)
    tiny = 1e-3
    assert margin_px - tiny <= left <= right <= pane.width - margin_px + tiny
    assert margin_px - tiny <= top <= bottom <= pane.height - margin_px + tiny
    spread = max(p.x for p in points) - min(p.x for p in points)
    spread = max(spread, max(p.y for p in points) - min(p.y for p in points))
    if spread > 1e-6:
        slack = min(left - margin_px, top - margin_px)
        assert slack == pytest.approx(0, abs=tiny)


@given(viewports, viewports, panes, st.floats(0, 1))
def test_on_the_way_from_one_viewport_to_another_one_place_stands_still(
    one: Viewport, other: Viewport, pane: Size, share: float
) -> None:
    assume(max(one.zoom / other.zoom, other.zoom / one.zoom) > 1.2)
    # Where both viewports show the same place at the same spot of the screen.
    still = tuple(
        (a * one.zoom - b * other.zoom) / (one.zoom - other.zoom)
        for a, b in zip(one.centre, other.centre, strict=True)
    )
    point = StagePoint(*still)
    there = between(one, other, share).to_screen(point, pane)
    assert there == pytest.approx(one.to_screen(point, pane), rel=1e-6, abs=1e-3)


@given(viewports, viewports)
def test_the_way_begins_and_ends_where_it_should(one: Viewport, other: Viewport) -> None:
    assert between(one, other, 0.0) == one
    assert between(one, other, 1.0) == other
