"""The one truth: session, look, selection and the undo stack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Ellipse, Pin
from headshot_viewer.core.geometry import (
    Offset,
    PicturePoint,
    PictureSize,
    ScreenPoint,
    Size,
    StagePoint,
)
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.core.viewport import CLOSEST_SCALE, FURTHEST_OF_FIT, Viewport
from headshot_viewer.gui.document import FIT_MARGIN_PX, Document
from tests import strategies

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PANE = Size(400, 300)


def _ref(name: str, width: int = 120, height: int = 160) -> PictureRef:
    sha256 = name.encode().hex().ljust(64, "0")
    return PictureRef(Path(f"/pictures/{name}.png"), sha256, PictureSize(width, height))


def _pair() -> Session:
    session = edits.hang(EMPTY_SESSION, Side.PROFESSIONAL, _ref("professional"))
    return edits.hang(session, Side.AI, _ref("ai", 240, 320))


def _pin(name: str = "pin", x: float = 10) -> Annotation:
    return Annotation(name, "picture-1", Pin(PicturePoint(x, 10)))


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    assert qtbot is not None
    made = Document()
    made.set_pane(PANE, 1.0)
    return made


@pytest.fixture
def pair(document: Document) -> Document:
    document.load(_pair(), PLAIN_LOOK, None)
    return document


# Edits


def test_an_edit_is_a_named_step(pair: Document) -> None:
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    assert pair.session.annotations == (_pin(),)
    assert pair.undo_stack.undoText() == "Draw Pin"


def test_an_edit_that_changes_nothing_is_no_step(pair: Document) -> None:
    pair.edit("Nothing", pair.session)
    assert pair.undo_stack.count() == 0


_no_fixture_check = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(st.lists(strategies.sessions(), min_size=1, max_size=6))
@_no_fixture_check
def test_undo_gives_the_very_session_before_and_redo_the_one_after(
    document: Document, wanted: list[Session]
) -> None:
    document.load(EMPTY_SESSION, PLAIN_LOOK, None)
    shown = [document.session]
    for session in wanted:
        document.edit("Change", session)
        if document.session is not shown[-1]:
            shown.append(document.session)
    for session in reversed(shown[:-1]):
        document.undo_stack.undo()
        assert document.session is session
    assert not document.undo_stack.canUndo()
    for session in shown[1:]:
        document.undo_stack.redo()
        assert document.session is session


def test_undo_reaches_back_without_limit(pair: Document) -> None:
    before = pair.session
    for number in range(500):
        pair.edit("Draw Pin", edits.add(pair.session, _pin(str(number))))
    for _ in range(500):
        pair.undo_stack.undo()
    assert pair.session is before


def test_each_kind_of_change_is_told_apart(pair: Document, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignals([pair.annotations_changed, pair.file_changed]),
        qtbot.assertNotEmitted(pair.pictures_changed),
        qtbot.assertNotEmitted(pair.placements_changed),
    ):
        pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    with (
        qtbot.waitSignal(pair.placements_changed),
        qtbot.assertNotEmitted(pair.pictures_changed),
        qtbot.assertNotEmitted(pair.annotations_changed),
    ):
        pair.edit("Move One Picture", edits.set_offset(pair.session, Side.AI, Offset(0.1)))
    with qtbot.waitSignals([pair.pictures_changed, pair.placements_changed]):
        pair.edit("Open AI Picture", edits.hang(pair.session, Side.AI, _ref("another")))


def test_exchanging_roles_renumbers_nothing_but_shows_both_anew(
    pair: Document, qtbot: QtBot
) -> None:
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    with qtbot.waitSignal(pair.pictures_changed):
        pair.edit("Exchange Roles", edits.exchange_roles(pair.session))
    assert pair.session.side_of("picture-1") is Side.AI


# Files


def test_what_was_edited_is_modified_until_it_is_saved(pair: Document) -> None:
    assert not pair.is_modified
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    assert pair.is_modified
    pair.mark_saved(pair.session, Path("/a.headshot"))
    assert not pair.is_modified
    assert pair.path == Path("/a.headshot")


def test_undoing_all_edits_leaves_nothing_to_save(pair: Document) -> None:
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    pair.undo_stack.undo()
    assert not pair.is_modified


def test_edits_made_while_it_was_being_saved_are_still_unsaved(pair: Document) -> None:
    written = pair.session
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    pair.mark_saved(written, Path("/a.headshot"))
    assert pair.is_modified


def test_looking_around_is_never_an_unsaved_change_nor_a_step(pair: Document) -> None:
    pair.zoom_by(2, pair.pane_middle)
    pair.look_differently(replace(pair.look, layer="skin", swapped=True, linked=False))
    assert not pair.is_modified
    assert pair.undo_stack.count() == 0


def test_offset_and_roles_are_edits(pair: Document) -> None:
    pair.edit("Move One Picture", edits.set_offset(pair.session, Side.AI, Offset(0.1)))
    assert pair.is_modified
    pair.undo_stack.undo()
    pair.edit("Exchange Roles", edits.exchange_roles(pair.session))
    assert pair.is_modified


def test_loading_forgets_what_was_there(pair: Document, qtbot: QtBot) -> None:
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    pair.select(["pin"])
    look = Look(opacity=0.5, layer="focus")
    with qtbot.waitSignals([pair.file_changed, pair.look_changed, pair.selection_changed]):
        pair.load(_pair(), look, Path("/b.headshot"))
    assert (pair.session, pair.look, pair.path) == (_pair(), look, Path("/b.headshot"))
    assert not pair.undo_stack.canUndo()
    assert not pair.is_modified
    assert pair.selected == ()


def test_a_recovered_session_counts_as_unsaved(document: Document) -> None:
    document.recover(_pair(), PLAIN_LOOK, Path("/c.headshot"))
    assert document.is_modified
    assert document.path == Path("/c.headshot")


# Selection


def test_selecting_is_told_once_and_twice_named_counts_once(pair: Document, qtbot: QtBot) -> None:
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    with qtbot.waitSignal(pair.selection_changed):
        pair.select(["pin", "pin"])
    assert pair.selected == (_pin(),)
    with qtbot.assertNotEmitted(pair.selection_changed):
        pair.select(["pin"])


def test_what_is_removed_is_no_longer_selected(pair: Document) -> None:
    pair.edit("Draw Pin", edits.add(pair.session, _pin()))
    pair.select(["pin"])
    pair.undo_stack.undo()
    assert pair.selected_ids == ()


def test_the_selected_ones_come_in_the_order_of_the_session(pair: Document) -> None:
    for name in ("one", "two", "three"):
        pair.edit("Draw Pin", edits.add(pair.session, _pin(name)))
    pair.select(["three", "one"])
    assert [annotation.id for annotation in pair.selected] == ["one", "three"]


# Looking


def test_at_first_both_pictures_are_whole_to_see(pair: Document) -> None:
    assert pair.is_fitted
    for side in Side:
        placement = pair.placement(side)
        assert placement is not None
        width, height = pair.session.pictures[list(Side).index(side)].ref.size_px
        for corner in (PicturePoint(0, 0), PicturePoint(width, height)):
            x, y = pair.viewport.to_screen(placement.to_stage(corner), PANE)
            assert FIT_MARGIN_PX - 1e-6 <= x <= PANE.width - FIT_MARGIN_PX + 1e-6
            assert FIT_MARGIN_PX - 1e-6 <= y <= PANE.height - FIT_MARGIN_PX + 1e-6


def test_what_is_fitted_stays_fitted_in_a_window_of_another_size(pair: Document) -> None:
    pair.set_pane(Size(900, 700), 1.5)
    assert pair.viewport == pair.fit_viewport
    assert pair.viewport.zoom == pytest.approx(700 - 2 * FIT_MARGIN_PX)


def test_in_a_window_of_another_size_the_middle_stays_the_middle(pair: Document) -> None:
    pair.look_at(Viewport(StagePoint(0.2, 0.1), 900))
    pair.set_pane(Size(900, 700), 1.0)
    assert pair.viewport == Viewport(StagePoint(0.2, 0.1), 900)


@given(st.sampled_from([1.0, 2.0, 4.0, 0.7]), st.sampled_from([1.25, 1.5, 2.0]))
@_no_fixture_check
def test_on_a_screen_of_another_scaling_the_scale_in_device_pixels_stays(
    pair: Document, scale: float, ratio: float
) -> None:
    pair.set_pane(PANE, 1.0)
    pair.zoom_to(scale, Side.PROFESSIONAL)
    before = pair.viewport
    shown = pair.scale(Side.PROFESSIONAL)
    pair.set_pane(Size(900, 700), ratio)
    assert pair.scale(Side.PROFESSIONAL) == pytest.approx(shown)
    assert pair.viewport.centre == before.centre
    pair.set_pane(PANE, 1.0)
    assert pair.viewport.zoom == pytest.approx(before.zoom)


def test_a_view_that_was_chosen_before_there_were_panes_is_kept(document: Document) -> None:
    made = Document()
    made.load(document.session, Look(viewport=Viewport(StagePoint(0.2, 0.1), 900)), None)
    made.set_pane(PANE, 2.0)
    assert made.viewport.zoom == 900


@given(
    st.floats(0.2, 5),
    st.builds(ScreenPoint, st.floats(0, PANE.width), st.floats(0, PANE.height)),
)
@_no_fixture_check
def test_zooming_keeps_the_point_under_the_cursor_also_at_the_limits(
    pair: Document, factor: float, cursor: ScreenPoint
) -> None:
    for _ in range(5):
        held = pair.viewport.to_stage(cursor, PANE)
        pair.zoom_by(factor, cursor)
        assert pair.viewport.to_screen(held, PANE) == pytest.approx(cursor, abs=1e-6)


def test_the_zoom_ends_at_a_quarter_of_fit_and_at_3200_per_cent(pair: Document) -> None:
    for _ in range(50):
        pair.zoom_by(0.5, pair.pane_middle)
    assert pair.viewport.zoom == pytest.approx(pair.fit_viewport.zoom * FURTHEST_OF_FIT)
    for _ in range(50):
        pair.zoom_by(2, pair.pane_middle)
    # The AI picture is the finer one.
    assert pair.scale(Side.AI) == pytest.approx(CLOSEST_SCALE)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_100_per_cent_means_device_pixels(pair: Document, ratio: float, scale: float) -> None:
    pair.set_pane(PANE, ratio)
    pair.zoom_to(scale, Side.PROFESSIONAL)
    assert pair.scale(Side.PROFESSIONAL) == pytest.approx(scale)
    assert pair.viewport.zoom / 160 * ratio == pytest.approx(scale)


def test_100_per_cent_over_an_empty_pane_is_that_of_the_other_picture(document: Document) -> None:
    document.edit("Open", edits.hang(EMPTY_SESSION, Side.AI, _ref("ai")))
    document.zoom_to(1.0, Side.PROFESSIONAL)
    assert document.scale(Side.AI) == pytest.approx(1.0)
    assert document.scale(Side.PROFESSIONAL) is None


def test_without_pictures_there_is_nothing_to_zoom(document: Document) -> None:
    document.zoom_to(1.0, Side.AI)
    assert document.is_fitted


def test_fit_goes_back(pair: Document, qtbot: QtBot) -> None:
    pair.zoom_by(3, pair.pane_middle)
    assert not pair.is_fitted
    with qtbot.waitSignal(pair.viewport_changed):
        pair.fit()
    assert pair.viewport == pair.fit_viewport


def test_moving_on_tells_of_the_viewport_only(pair: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair.viewport_changed), qtbot.assertNotEmitted(pair.look_changed):
        pair.look_at(pair.viewport.panned(10, 0))
    with qtbot.assertNotEmitted(pair.viewport_changed), qtbot.waitSignal(pair.look_changed):
        pair.look_differently(replace(pair.look, opacity=0.1))


@pytest.mark.parametrize(
    "changes",
    [
        {"layer": "skin"},
        {"heat_shown": False},
        {"sensitivity": Sensitivity.KEEN},
        {"hints_shown": True},
        {"drafts_shown": False},
    ],
)
def test_what_a_layer_shows_is_told_before_the_rest(
    pair: Document, qtbot: QtBot, changes: dict[str, object]
) -> None:
    told = [pair.layer_changed, pair.look_changed]
    with qtbot.waitSignals(told, order="strict"):
        pair.look_differently(replace(pair.look, **changes))  # type: ignore[arg-type]  # any field


def test_a_slider_and_the_line_of_a_wipe_are_no_matter_of_the_layer(
    pair: Document, qtbot: QtBot
) -> None:
    look = pair.look
    with qtbot.assertNotEmitted(pair.layer_changed):
        for other in (
            replace(look, opacity=0.1),
            replace(look, threshold=0.2),
            replace(look, compare=replace(look.compare, wipe=0.3)),
        ):
            with qtbot.waitSignal(pair.look_changed):
                pair.look_differently(other)


def test_an_annotation_of_another_picture_is_not_shown_but_kept(pair: Document) -> None:
    elsewhere = Annotation("far", "picture-9", Ellipse(PicturePoint(1, 1), 1, 1))
    pair.edit("Draw Ellipse", edits.add(pair.session, elsewhere))
    assert pair.session.annotations_on(Side.PROFESSIONAL) == ()
    assert pair.session.annotations == (elsewhere,)
