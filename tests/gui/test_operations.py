"""What the commands do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import Offset, PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.operations import OPACITY_STEP, ZOOM_STEP
from tests.gui.hands import move

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def pinned(desk: Desk) -> Desk:
    """The desk with pins a, b, c, d on the professional picture, a the lowest."""
    session = desk.document.session
    for number, name in enumerate("abcd"):
        pin = Annotation(name, "picture-1", Pin(PicturePoint(20.0 * number + 10, 50)))
        session = edits.add(session, pin)
    desk.document.load(session, desk.document.look, None)
    return desk


def _order(desk: Desk) -> str:
    return "".join(annotation.id for annotation in desk.document.session.annotations)


def _do(desk: Desk, command: str) -> None:
    desk.operations.by_command()[command]()


def _switch(desk: Desk, command: str, on: bool) -> None:
    desk.operations.by_switch()[command](on)


def test_delete_takes_the_selected_ones_in_one_step(pinned: Desk) -> None:
    pinned.document.select("ac")
    _do(pinned, "delete")
    assert _order(pinned) == "bd"
    assert pinned.document.undo_stack.undoText() == "Delete Annotations"
    pinned.document.undo_stack.undo()
    assert _order(pinned) == "abcd"


def test_select_all_selects_what_is_shown(pinned: Desk) -> None:
    elsewhere = Annotation("x", "picture-9", Pin(PicturePoint(1, 1)))
    pinned.document.edit("Draw Pin", edits.add(pinned.document.session, elsewhere))
    _do(pinned, "select_all")
    assert pinned.document.selected_ids == ("a", "b", "c", "d")


@pytest.mark.parametrize(("command", "scale"), [("zoom_100", 1), ("zoom_200", 2), ("zoom_400", 4)])
@pytest.mark.parametrize("side", list(Side))
def test_the_scale_is_that_of_the_picture_under_the_cursor(
    desk: Desk, command: str, scale: float, side: Side
) -> None:
    move(desk.stage.pane(side), (100, 100))
    _do(desk, command)
    assert desk.document.scale(side) == pytest.approx(scale)


def test_zooming_in_and_out_again_leaves_the_view(desk: Desk) -> None:
    before = desk.document.viewport
    _do(desk, "zoom_in")
    assert desk.document.viewport.zoom == pytest.approx(before.zoom * ZOOM_STEP)
    _do(desk, "zoom_out")
    assert desk.document.viewport.zoom == pytest.approx(before.zoom)
    assert desk.document.viewport.centre == pytest.approx(before.centre)


def test_toggle_goes_to_100_per_cent_and_back_to_fit(desk: Desk) -> None:
    _do(desk, "toggle_fit")
    assert desk.document.scale(Side.PROFESSIONAL) == pytest.approx(1.0)
    _do(desk, "toggle_fit")
    assert desk.document.is_fitted
    _do(desk, "zoom_in")
    _do(desk, "fit")
    assert desk.document.is_fitted


def test_link_and_swap_are_looks_not_edits(desk: Desk) -> None:
    for command, name in (("link", "linked"), ("swap", "swapped")):
        for on in (False, True):
            _switch(desk, command, on)
            assert getattr(desk.document.look, name) is on
    assert desk.document.undo_stack.count() == 0
    assert not desk.document.is_modified


def test_swapping_sides_changes_places_not_roles(desk: Desk) -> None:
    session = desk.document.session
    _switch(desk, "swap", True)
    assert (desk.left.side, desk.right.side) == (Side.AI, Side.PROFESSIONAL)
    assert desk.document.session is session


def test_exchanging_roles_changes_roles_and_can_be_undone(pinned: Desk) -> None:
    before = pinned.document.session
    _do(pinned, "exchange")
    after = pinned.document.session
    assert (after.professional, after.ai) == (before.ai, before.professional)
    assert after.annotations_on(Side.AI) == before.annotations
    pinned.document.undo_stack.undo()
    assert pinned.document.session is before


def test_resetting_the_alignment_takes_offsets_and_mode_back(desk: Desk) -> None:
    found = desk.document.session
    desk.document.edit("Move", edits.set_offset(found, Side.AI, Offset(0.1, 0.2, 1.5)))
    desk.operations.align(AlignmentMode.PIXELS)
    _do(desk, "reset_alignment")
    assert desk.document.session == found
    assert desk.document.undo_stack.undoText() == "Reset Alignment"


def test_heat_can_be_shown_without_choosing_a_layer_first(
    measured_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(measured_desk.jobs.idle):
        _switch(measured_desk, "heat", True)
    assert measured_desk.document.look.layer == "noisy"
    assert measured_desk.measuring.result is not None
    _switch(measured_desk, "heat", False)
    assert measured_desk.document.look.layer == "noisy"
    assert measured_desk.measuring.result is None


def test_choosing_no_layer_hides_the_heat(measured_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    measured_desk.operations.choose_layer(None)
    assert not measured_desk.document.look.heat_shown
    assert measured_desk.measuring.result is None


def test_opacity_goes_in_steps_and_stays_a_share(desk: Desk) -> None:
    desk.document.look_differently(replace(desk.document.look, opacity=0.5))
    _do(desk, "more_heat")
    assert desk.document.look.opacity == pytest.approx(0.5 + OPACITY_STEP)
    for _ in range(20):
        _do(desk, "more_heat")
    assert desk.document.look.opacity == 1.0
    for _ in range(20):
        _do(desk, "less_heat")
    assert desk.document.look.opacity == 0.0
