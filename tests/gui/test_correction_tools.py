"""Dragging outlines of regions, and painting masks."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.alignment import BrushedMask, FaceChoice
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import Region, outline
from headshot_viewer.gui import correction_tools
from headshot_viewer.gui.correction_tools import BRUSH_RADIUS_PX, bent
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.images import array_of
from tests.gui.hands import ALT, click, drag
from tests.gui.test_place_tools import AI_FACE, PROFESSIONAL_FACE, find, seen
from tests.strategies import picture_points

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def faced(desk: Desk) -> Desk:
    find(desk, Side.PROFESSIONAL, PROFESSIONAL_FACE)
    find(desk, Side.AI, AI_FACE)
    return desk


def said_of_ai(desk: Desk) -> FaceChoice:
    session = desk.document.session
    assert session.ai is not None
    return session.alignment.choice(session.ai.key)


def test_a_dragged_point_takes_its_region_along(faced: Desk) -> None:
    faced.toolbox.take(Tool.ADJUST_REGIONS)
    held = outline(AI_FACE, Region.NOSE)[0]
    to = PicturePoint(held.x + 12, held.y - 9)
    drag(faced.right, seen(faced.right, held), seen(faced.right, to))
    (drawn,) = said_of_ai(faced).outlines
    found = outline(AI_FACE, drawn.region)
    moved = [hypot(a.x - b.x, a.y - b.y) for a, b in zip(drawn.points, found, strict=True)]
    assert max(moved) == pytest.approx(15, abs=2)
    assert faced.document.undo_stack.count() == 1
    assert faced.document.undo_stack.undoText() == "Adjust Region"


def test_a_drag_beside_all_outlines_changes_nothing(faced: Desk) -> None:
    faced.toolbox.take(Tool.ADJUST_REGIONS)
    corner = seen(faced.right, PicturePoint(5, 5))
    drag(faced.right, corner, (corner[0] + 30, corner[1] + 30))
    assert said_of_ai(faced) == FaceChoice(said_of_ai(faced).picture)


@given(st.lists(picture_points, min_size=3, max_size=9), picture_points, st.data())
def test_a_bent_outline_has_its_point_where_it_was_dragged(
    points: list[PicturePoint], to: PicturePoint, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(points) - 1))
    moved = bent(tuple(points), index, to, 50.0)
    assert moved[index] == pytest.approx(to, abs=1e-6)
    assert len(moved) == len(points)


def test_far_neighbours_of_a_bent_outline_stay() -> None:
    points = (PicturePoint(0, 0), PicturePoint(10, 0), PicturePoint(1000, 0))
    moved = bent(points, 0, PicturePoint(0, 20), 50.0)
    assert moved[1].y == pytest.approx(20, abs=1)
    assert moved[2] == pytest.approx((1000, 0))


@pytest.mark.parametrize(
    ("tool", "mask"),
    [(Tool.SKIN_BRUSH, BrushedMask.SKIN), (Tool.SUBJECT_BRUSH, BrushedMask.SUBJECT)],
)
def test_a_drag_paints_one_stroke(faced: Desk, tool: Tool, mask: BrushedMask) -> None:
    faced.toolbox.take(tool)
    start, end = PicturePoint(60, 60), PicturePoint(160, 200)
    drag(faced.right, seen(faced.right, start), seen(faced.right, end))
    (stroke,) = said_of_ai(faced).strokes
    assert stroke.mask is mask
    assert stroke.adds
    assert stroke.points[0] == pytest.approx(start, abs=1)
    assert stroke.radius_px == pytest.approx(BRUSH_RADIUS_PX / faced.right.screen_px_per_px())
    assert faced.document.undo_stack.count() == 1


def test_with_alt_the_brush_takes_away(faced: Desk) -> None:
    faced.toolbox.take(Tool.SKIN_BRUSH)
    at = seen(faced.right, PicturePoint(60, 60))
    drag(faced.right, at, (at[0] + 40, at[1]), keys=ALT)
    (stroke,) = said_of_ai(faced).strokes
    assert not stroke.adds
    assert faced.document.undo_stack.undoText() == "Erase Skin"


def test_a_click_paints_a_dot(faced: Desk) -> None:
    faced.toolbox.take(Tool.SUBJECT_BRUSH)
    click(faced.right, seen(faced.right, PicturePoint(60, 60)))
    (stroke,) = said_of_ai(faced).strokes
    assert len(stroke.points) == 1


def test_strokes_are_undone_one_by_one(faced: Desk) -> None:
    faced.toolbox.take(Tool.SKIN_BRUSH)
    at = seen(faced.right, PicturePoint(60, 60))
    for shift in (0, 20, 40):
        drag(faced.right, (at[0], at[1] + shift), (at[0] + 30, at[1] + shift))
    assert len(said_of_ai(faced).strokes) == 3
    faced.document.undo_stack.undo()
    assert len(said_of_ai(faced).strokes) == 2


def test_zooming_in_makes_the_brush_finer_on_the_picture(faced: Desk) -> None:
    faced.toolbox.take(Tool.SKIN_BRUSH)
    click(faced.right, seen(faced.right, PicturePoint(60, 60)))
    faced.document.zoom_to(4.0, Side.AI)
    click(faced.right, (100, 100))
    coarse, fine = said_of_ai(faced).strokes
    assert fine.radius_px < coarse.radius_px


def test_what_counts_as_skin_is_tinted_while_it_is_painted(
    measured_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = measured_desk
    monkeypatch.setattr(correction_tools, "SKIN_LAYER", "noisy")
    with qtbot.waitSignal(desk.jobs.idle):
        desk.operations.choose_layer("noisy")

    def colour() -> NDArray[np.float64]:
        shown = array_of(desk.right.grab().toImage())[..., :3]
        middle = shown[shown.shape[0] // 3 : -shown.shape[0] // 3, 120:200]
        return np.asarray(middle.reshape(-1, 3).mean(axis=0))

    plain = colour()
    for tool, is_tinted in (
        (Tool.SKIN_BRUSH, True),
        (Tool.SUBJECT_BRUSH, False),
        (Tool.SELECT, False),
    ):
        desk.toolbox.take(tool)
        blue, _green, red = colour() - plain
        assert (blue > red + 20) == is_tinted
    desk.toolbox.take(Tool.SKIN_BRUSH)
    desk.operations.choose_layer(None)
    bare = colour()
    desk.toolbox.take(Tool.SELECT)
    assert colour() == pytest.approx(bare, abs=1), "of another layer nothing tells what is skin"


@pytest.mark.parametrize(
    ("tool", "shown", "then"),
    [
        (Tool.SKIN_BRUSH, None, "skin"),
        (Tool.SKIN_BRUSH, "tones", "skin"),
        (Tool.SUBJECT_BRUSH, "skin", "outline"),
        (Tool.SUBJECT_BRUSH, "focus", "focus"),
        (Tool.ELLIPSE, "focus", "focus"),
        (Tool.ELLIPSE, None, None),
    ],
)
def test_a_brush_brings_a_layer_in_which_it_counts(
    faced: Desk, tool: Tool, shown: str | None, then: str | None
) -> None:
    faced.operations.choose_layer(shown)
    faced.operations.show_mask_layer(tool)
    assert faced.document.look.layer == then
