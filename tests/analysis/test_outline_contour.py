from __future__ import annotations

import numpy as np
import pytest

from headshot_viewer.analysis.outline_contour import FROM_FRAME_PX, STEP_PX, Contour, contour_of
from tests.analysis.scene_pictures import CENTRE, RADIUS_PX, disc_alpha


def disc() -> Contour:
    found = contour_of(disc_alpha())
    assert found is not None
    return found


def half() -> Contour:
    """Return the outline of somebody whose body leaves the picture below."""
    alpha = np.zeros((400, 300), np.float32)
    alpha[150:, 80:220] = 1
    found = contour_of(alpha)
    assert found is not None
    return found


def test_points_lie_on_the_edge_in_equal_steps() -> None:
    away = np.hypot(*(disc().points - CENTRE).T)
    assert away == pytest.approx(RADIUS_PX, abs=1.0)
    steps = np.hypot(*np.diff(disc().points, axis=0).T)
    assert np.median(steps) == pytest.approx(STEP_PX, rel=0.1)
    assert disc().count == pytest.approx(2 * np.pi * RADIUS_PX / STEP_PX, rel=0.1)


def test_normals_are_unit_vectors_away_from_the_subject() -> None:
    outwards = (disc().points - CENTRE) / RADIUS_PX
    assert (disc().normals * outwards).sum(axis=1).min() > 0.95
    assert np.linalg.norm(disc().normals, axis=1) == pytest.approx(1)


def test_a_whole_outline_is_one_stretch() -> None:
    assert set(disc().first.tolist()) == {0}
    assert set(disc().last.tolist()) == {disc().count - 1}


def test_an_outline_that_leaves_the_picture_is_one_unbroken_stretch() -> None:
    found = half()
    assert len(set(found.first.tolist())) == 1
    assert np.hypot(*np.diff(found.points, axis=0).T).max() < 3 * STEP_PX


def test_the_frame_is_no_outline() -> None:
    x, y = half().points.T
    assert x.min() > FROM_FRAME_PX
    assert y.max() < 400 - 1 - FROM_FRAME_PX


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_where_nothing_begins_or_ends_there_is_no_outline(value: float) -> None:
    assert contour_of(np.full((100, 100), value, np.float32)) is None


def test_small_pieces_are_no_outline() -> None:
    alpha = np.zeros((200, 200), np.float32)
    alpha[90:110, 90:110] = 1
    assert contour_of(alpha) is None


def test_two_people_have_stretches_of_their_own() -> None:
    alpha = np.zeros((300, 500), np.float32)
    alpha[60:240, 60:200] = 1
    alpha[60:240, 300:440] = 1
    found = contour_of(alpha)
    assert found is not None
    assert len(set(found.first.tolist())) == 2
    near = found.neighbours(5)
    assert (found.first[near] == found.first[:, None]).all()


def test_neighbours_are_in_order_and_stop_at_the_ends() -> None:
    near = half().neighbours(2)
    assert near.shape == (half().count, 5)
    assert near[10].tolist() == [8, 9, 10, 11, 12]
    assert near[0].tolist() == [0, 0, 0, 1, 2]


def test_across_goes_from_inside_to_outside() -> None:
    at_px = np.array([-20, 0, 20], np.float32)
    inside, middle, outside = disc().across(disc_alpha(), at_px).T
    assert inside == pytest.approx(1, abs=0.01)
    assert middle == pytest.approx(0.5, abs=0.35)
    assert outside == pytest.approx(0, abs=0.01)


def test_across_takes_colours_too() -> None:
    colours = np.repeat(disc_alpha()[..., None], 3, axis=2)
    assert disc().across(colours, np.zeros(1, np.float32)).shape == (disc().count, 1, 3)


def test_moving_out_moves_along_the_normals() -> None:
    moved = disc().moved_out(np.full(disc().count, 5, np.float32))
    away = np.hypot(*(moved.points - CENTRE).T)
    assert away == pytest.approx(RADIUS_PX + 5, abs=1.2)
