"""Both pictures in one pane: what is seen, and which of the two the mouse acts on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode, PointPair
from headshot_viewer.core.annotation import Annotation, Ellipse, Pin, Rectangle
from headshot_viewer.core.compare import Compare, CompareMode
from headshot_viewer.core.geometry import Offset, PicturePoint, ScreenPoint
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.pane_buffer import AHEAD_PX
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.gui.view_export import ViewExport
from headshot_viewer.gui.view_shot import paint_view
from headshot_viewer.paint.images import array_of
from tests.gui.comparing_desk import (
    UNDER_HEAT_LEVELS,
    ComparingDesk,
    alone,
    link_by_points,
    nearly_equal,
    pixels_of,
    put_comparing,
)
from tests.gui.conftest import STAGE_PX
from tests.gui.hands import CTRL, MIDDLE, click, drag, move, turn_wheel
from tests.makers import noise_picture

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk

OVERLAYS = [mode for mode in CompareMode if mode.is_overlay]
MIDDLE_OF_STAGE = (STAGE_PX[0] / 2, STAGE_PX[1] / 2)
_quick = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])

modes = st.sampled_from(CompareMode)
overlays = st.sampled_from(OVERLAYS)
places = st.tuples(st.integers(200, 440), st.integers(60, 240))


@pytest.fixture
def pair(desk: Desk) -> ComparingDesk:
    """The pair of the desk, linked by points, so that every mode is possible."""
    link_by_points(desk)
    return put_comparing(desk)


def _wipe(pair: ComparingDesk, share: float, *, is_level: bool = False) -> None:
    pair.compare(CompareMode.WIPE, Compare(wipe=share, wipe_is_level=is_level))


def _annotate(pair: ComparingDesk) -> None:
    """Draw a frame on each picture, at different places."""
    session = pair.desk.document.session
    for key, x, y, scale in (("picture-1", 20, 40, 1), ("picture-2", 70, 90, 2)):
        shape = Rectangle(PicturePoint(x * scale, y * scale), 25 * scale, 25 * scale)
        session = edits.add(session, Annotation(f"on-{key}", key, shape))
    pair.desk.document.edit("Draw", session)


# The stage


def test_one_pane_takes_the_whole_stage_and_gives_it_back(pair: ComparingDesk) -> None:
    stage, document = pair.desk.stage, pair.desk.document
    half = document.pane_size
    for mode in OVERLAYS:
        pair.compare(mode)
        assert [pane.isVisible() for pane in (*stage.panes, stage.overlay)] == [False, False, True]
        assert (stage.overlay.width(), stage.overlay.height()) == STAGE_PX
        assert document.pane_size == STAGE_PX
        pair.compare(CompareMode.SIDE_BY_SIDE)
        assert [pane.isVisible() for pane in (*stage.panes, stage.overlay)] == [True, True, False]
        assert [pane.width() for pane in stage.panes] == [320, 320]
        assert document.pane_size == half


@given(modes, modes, st.floats(0.5, 20), places)
@_quick
def test_switching_modes_keeps_the_middle_of_the_view(
    pair: ComparingDesk, one: CompareMode, other: CompareMode, scale: float, at: tuple[int, int]
) -> None:
    document = pair.desk.document
    pair.compare(one)
    document.fit()
    document.zoom_to(scale, Side.PROFESSIONAL, ScreenPoint(*at))
    before = document.viewport
    pair.compare(other)
    assert document.viewport == before


def test_what_is_fitted_stays_fitted(pair: ComparingDesk) -> None:
    for mode in CompareMode:
        pair.compare(mode)
        assert pair.desk.document.is_fitted


def test_modes_are_looks_and_leave_nothing_to_undo_or_save(pair: ComparingDesk) -> None:
    for mode in CompareMode:
        pair.compare(mode)
    assert pair.desk.document.undo_stack.count() == 0
    assert not pair.desk.document.is_modified


@given(overlays, overlays)
@_quick
def test_an_offset_survives_every_switch(
    pair: ComparingDesk, one: CompareMode, other: CompareMode
) -> None:
    document = pair.desk.document
    moved = edits.set_offset(document.session, Side.AI, Offset(0.1, -0.05, 1.2))
    document.load(moved, document.look, None)
    link_by_points(pair.desk)
    placement = document.placement(Side.AI)
    for mode in (one, other, CompareMode.SIDE_BY_SIDE):
        pair.compare(mode)
        assert document.placement(Side.AI) == placement


def test_without_one_of_the_pictures_the_other_stands_beside_an_empty_pane(
    pair: ComparingDesk,
) -> None:
    pair.compare(CompareMode.WIPE)
    document = pair.desk.document
    document.load(replace(document.session, candidates=()), document.look, None)
    assert not pair.overlay.isVisible()
    assert pair.desk.right.isVisible()


# What is seen


@pytest.mark.parametrize("is_level", [False, True])
@pytest.mark.parametrize(("share", "side"), [(0.0, Side.AI), (1.0, Side.PROFESSIONAL)])
def test_a_wipe_to_its_end_is_one_picture_exactly(
    pair: ComparingDesk, share: float, side: Side, is_level: bool
) -> None:
    _annotate(pair)
    _wipe(pair, share, is_level=is_level)
    assert np.array_equal(pixels_of(pair.overlay), alone(pair.overlay, side))


@pytest.mark.parametrize(("share", "side"), [(0.0, Side.PROFESSIONAL), (1.0, Side.AI)])
def test_a_clear_or_opaque_onion_skin_is_one_picture_exactly(
    pair: ComparingDesk, share: float, side: Side
) -> None:
    _annotate(pair)
    pair.compare(CompareMode.ONION, Compare(onion=share))
    assert np.array_equal(pixels_of(pair.overlay), alone(pair.overlay, side))


def test_half_a_wipe_is_half_of_each(pair: ComparingDesk) -> None:
    _wipe(pair, 0.5)
    pair.desk.document.zoom_to(2.0, Side.PROFESSIONAL)
    seen = pixels_of(pair.overlay)
    first, other = (alone(pair.overlay, side) for side in Side)
    assert np.array_equal(seen[:, :318], first[:, :318])
    assert np.array_equal(seen[:, 324:], other[:, 324:])


def test_swapping_sides_swaps_the_sides_of_the_line(pair: ComparingDesk) -> None:
    _wipe(pair, 1.0)
    pair.desk.operations.swap(True)
    assert np.array_equal(pixels_of(pair.overlay), alone(pair.overlay, Side.AI))
    assert pair.overlay.side_at(ScreenPoint(5, 5)) is Side.AI


@given(st.floats(0.6, 12), places, st.sampled_from((1, 8)))
@_quick
def test_the_difference_of_a_picture_with_itself_is_black(
    empty_desk: Desk, scale: float, at: tuple[int, int], gain: int
) -> None:
    picture = noise_picture(120, 160, "same.png", seed=5)
    empty_desk.hang_pair(picture, picture)
    session = empty_desk.document.session
    one, other = (hung.key for hung in session.pictures)
    alignment = Alignment(AlignmentMode.POINTS).with_pairs(one, other, _same_places())
    empty_desk.document.load(edits.align(session, alignment), PLAIN_LOOK, None)
    pair = put_comparing(empty_desk)
    pair.compare(CompareMode.DIFFERENCE, Compare(gain=gain))
    empty_desk.document.zoom_to(scale, Side.PROFESSIONAL, ScreenPoint(*at))
    seen = pixels_of(pair.overlay)
    around = (seen == 119).all(axis=2)
    assert (seen[~around] == 0).all()
    assert (~around).mean() > 0.02


def _same_places() -> tuple[PointPair, ...]:
    return tuple(
        PointPair(PicturePoint(x, y), PicturePoint(x, y)) for x, y in ((20, 30), (90, 110))
    )


def test_a_difference_carries_the_annotations_of_both(pair: ComparingDesk) -> None:
    pair.compare(CompareMode.DIFFERENCE)
    plain = pixels_of(pair.overlay)
    for key, place in (("picture-1", (30, 60)), ("picture-2", (180, 200))):
        session = pair.desk.document.session
        pin = Annotation(f"pin-{key}", key, Pin(PicturePoint(*place)))
        pair.desk.document.edit("Draw Pin", edits.add(session, pin))
        assert not np.array_equal(pixels_of(pair.overlay), plain)
        pair.desk.document.undo_stack.undo()
    assert np.array_equal(pixels_of(pair.overlay), plain)


@pytest.fixture
def heated(measured_desk: Desk, qtbot: QtBot) -> ComparingDesk:
    link_by_points(measured_desk)
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    pair = put_comparing(measured_desk)
    _annotate(pair)
    return pair


@given(overlays, st.floats(0.7, 12), places, st.floats(0, 1), st.booleans())
@settings(_quick, max_examples=10)
def test_heat_and_annotations_lie_where_they_lie_when_all_is_painted_anew(
    heated: ComparingDesk,
    mode: CompareMode,
    scale: float,
    at: tuple[int, int],
    share: float,
    is_level: bool,
) -> None:
    document = heated.desk.document
    look = Compare(wipe=share, wipe_is_level=is_level, onion=share, gain=2)
    heated.compare(mode, look)
    document.fit()
    document.zoom_to(scale, Side.PROFESSIONAL, ScreenPoint(*at))
    document.look_at(document.viewport.panned(13, -7))
    assert nearly_equal(pixels_of(heated.overlay), _anew(heated), UNDER_HEAT_LEVELS)
    document.zoom_to(scale * 1.5, Side.PROFESSIONAL)
    assert nearly_equal(pixels_of(heated.overlay), _anew(heated), UNDER_HEAT_LEVELS)


def _anew(pair: ComparingDesk) -> NDArray[np.uint8]:
    """Return the view as it is exported, which uses no buffer, without its badges."""
    desk = pair.desk
    shot = ViewExport(desk.document, desk.stage, desk.jobs, desk.window).shot()
    (pane,) = shot.panes
    return array_of(paint_view(replace(shot, panes=(replace(pane, has_badges=False),))))[..., :3]


def test_heat_shows_on_its_own_side_of_the_line_only(heated: ComparingDesk) -> None:
    _wipe(heated, 0.5)
    hot = pixels_of(heated.overlay)
    heated.desk.operations.show_heat(False)
    plain = pixels_of(heated.overlay)
    assert not np.array_equal(hot[:, :315], plain[:, :315])
    first, other = (_hot(heated, side) for side in Side)
    assert nearly_equal(hot[:, :315], first[:, :315], UNDER_HEAT_LEVELS)
    assert nearly_equal(hot[:, 327:], other[:, 327:], UNDER_HEAT_LEVELS)


def _hot(pair: ComparingDesk, side: Side) -> NDArray[np.uint8]:
    pair.desk.operations.show_heat(True)
    return alone(pair.overlay, side)


def test_a_difference_shows_the_first_pictures_heat_only(heated: ComparingDesk) -> None:
    heated.compare(CompareMode.DIFFERENCE)
    first = pixels_of(heated.overlay)
    heated.desk.operations.swap(True)
    assert not np.array_equal(pixels_of(heated.overlay), first)


def test_badges_are_seen_in_every_mode(pair: ComparingDesk) -> None:
    for mode in OVERLAYS:
        pair.compare(mode)
        shown = array_of(pair.overlay.grab().toImage())[..., :3]
        changed = (shown != pixels_of(pair.overlay)).any(axis=2)
        assert changed[10:36, 10:110].any(), mode
        assert changed[10:36, -110:-10].any(), mode


def test_a_badge_never_lies_on_the_other_picture(pair: ComparingDesk) -> None:
    for share in (0.02, 0.1, 0.5):
        _wipe(pair, share)
        # The line is where nothing else may differ but the badge of the other picture.
        first_part = round(STAGE_PX[0] * share)
        with_both = array_of(pair.overlay.grab().toImage())[:40, first_part + 30 : 320]
        _wipe(pair, 0.0)
        without_first = array_of(pair.overlay.grab().toImage())[:40, first_part + 30 : 320]
        assert np.array_equal(with_both, without_first)


# What the mouse acts on


@given(modes, places, st.floats(-3, 3), st.floats(0, 1))
@_quick
def test_the_wheel_keeps_the_point_under_the_cursor_in_every_mode(
    pair: ComparingDesk, mode: CompareMode, at: tuple[int, int], notches: float, share: float
) -> None:
    pair.compare(mode, Compare(wipe=share, onion=share))
    pair.desk.document.fit()
    pane = pair.desk.stage.shown_panes[0]
    place = at if pane is pair.overlay else (at[0] - 200, at[1])
    points = {side: pane.views[side].to_picture(ScreenPoint(*place)) for side in Side}
    turn_wheel(pane, place, notches)
    for side, point in points.items():
        held = pane.views[side].to_screen(point)
        # Each zoom may round the picture's place by half a pixel; the first is enlarged after.
        assert held == pytest.approx(place, abs=0.5 + 0.5 * max(1, 1.25**notches))


@pytest.mark.parametrize("is_level", [False, True])
def test_in_a_wipe_the_side_of_the_line_decides(pair: ComparingDesk, is_level: bool) -> None:
    _wipe(pair, 0.25, is_level=is_level)
    near, far = ((300, 20), (300, 280)) if is_level else ((20, 150), (600, 150))
    move(pair.overlay, near)
    before = pair.desk.stage.active_side
    move(pair.overlay, far)
    after = pair.desk.stage.active_side
    assert (before, after) == (Side.PROFESSIONAL, Side.AI)


def test_in_an_onion_skin_the_more_opaque_picture_is_acted_on(pair: ComparingDesk) -> None:
    for onion, side in ((0.2, Side.PROFESSIONAL), (0.8, Side.AI)):
        pair.compare(CompareMode.ONION, Compare(onion=onion))
        move(pair.overlay, MIDDLE_OF_STAGE)
        assert pair.desk.stage.active_side is side


def test_in_a_difference_the_professional_picture_is_acted_on(pair: ComparingDesk) -> None:
    pair.compare(CompareMode.DIFFERENCE)
    move(pair.overlay, MIDDLE_OF_STAGE)
    assert pair.desk.stage.active_side is Side.PROFESSIONAL


def test_the_other_pictures_annotation_can_be_taken_where_it_is_seen(pair: ComparingDesk) -> None:
    _annotate(pair)
    for mode in (CompareMode.ONION, CompareMode.DIFFERENCE):
        pair.compare(mode, Compare(onion=0.4))
        edge = pair.overlay.views[Side.AI].to_screen(PicturePoint(140, 200))
        click(pair.overlay, edge)
        assert pair.desk.document.selected_ids == ("on-picture-2",)
        pair.desk.document.select(())


def test_an_annotation_beyond_the_line_cannot_be_taken(pair: ComparingDesk) -> None:
    _annotate(pair)
    _wipe(pair, 1.0)
    edge = pair.overlay.views[Side.AI].to_screen(PicturePoint(140, 200))
    click(pair.overlay, edge)
    assert pair.desk.document.selected_ids == ()


def test_what_is_drawn_in_a_wipe_lands_on_the_picture_where_it_was_begun(
    pair: ComparingDesk,
) -> None:
    _wipe(pair, 0.5)
    pair.desk.toolbox.take(Tool.ELLIPSE)
    for way, key in (
        (((280, 100), (360, 160)), "picture-1"),
        (((380, 100), (300, 160)), "picture-2"),
    ):
        drag(pair.overlay, *way)
        drawn = pair.desk.document.session.annotations[-1]
        assert drawn.picture == key
        assert isinstance(drawn.shape, Ellipse)
        side = Side.PROFESSIONAL if key == "picture-1" else Side.AI
        (x0, y0), (x1, y1) = way
        middle = pair.overlay.views[side].to_screen(drawn.shape.centre)
        assert middle == pytest.approx(((x0 + x1) / 2, (y0 + y1) / 2), abs=0.01)


def test_control_drag_moves_the_picture_under_the_cursor_only(pair: ComparingDesk) -> None:
    _wipe(pair, 0.5)
    document = pair.desk.document
    before = {side: document.placement(side) for side in Side}
    drag(pair.overlay, (400, 150), (420, 160), keys=CTRL)
    assert document.placement(Side.PROFESSIONAL) == before[Side.PROFESSIONAL]
    assert document.placement(Side.AI) != before[Side.AI]
    assert document.undo_stack.count() == 1


def test_panning_moves_both_and_paints_little(pair: ComparingDesk) -> None:
    for mode in OVERLAYS:
        pair.compare(mode)
        pair.desk.document.zoom_to(3.0, Side.PROFESSIONAL)
        pixels_of(pair.overlay)
        drag(pair.overlay, (320, 150), (327, 145), button=MIDDLE)
        moved = pixels_of(pair.overlay)
        painted = [view.buffer.painted_px for view in pair.overlay.views.values()]
        # Two strips of each picture at most, with what is painted ahead.
        width, height = (px + AHEAD_PX for px in STAGE_PX)
        assert sum(painted) <= 2 * ((AHEAD_PX + 7) * height + (AHEAD_PX + 5) * width), mode
        assert nearly_equal(moved, _anew(pair)), mode


def test_only_what_is_seen_of_a_wipe_is_painted(pair: ComparingDesk) -> None:
    _wipe(pair, 0.25)
    pixels_of(pair.overlay)
    painted = {side: view.buffer.painted_px for side, view in pair.overlay.views.items()}
    width, height = STAGE_PX
    edge = round(width * 0.25)
    assert painted == {
        Side.PROFESSIONAL: edge * height,
        Side.AI: (width - edge) * height,
    }


# One picture alone, while blinking


def test_one_picture_alone_fills_the_pane_and_is_named(pair: ComparingDesk) -> None:
    _wipe(pair, 0.5)
    for side in Side:
        pair.overlay.show_alone(side)
        assert np.array_equal(pixels_of(pair.overlay), alone(pair.overlay, side))
        assert pair.overlay.side_at(ScreenPoint(5, 5)) is side
        assert pair.overlay.accessibleName() == {"professional": "Professional", "ai": "AI"}[side]
        assert not pair.overlay.handle.isVisible()
    pair.overlay.show_alone(None)
    assert pair.overlay.handle.isVisible()
    assert pair.overlay.accessibleName() == "Both pictures"
