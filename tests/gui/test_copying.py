"""Copies of what is selected: beside it, on the other picture, in another window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Arrow, Ellipse
from headshot_viewer.core.copying import anchor_of
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of, moved
from headshot_viewer.gui.copying import MIME_TYPE, STEP_PX, Copying
from tests.gui.hands import CTRL, NO_KEYS, SHIFT, click, drag, release, strike
from tests.makers import noise_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.boxes import Box
    from tests.gui.conftest import Desk

ELLIPSE = Ellipse(PicturePoint(60, 50), 20, 10)
ARROW = Arrow(PicturePoint(20, 120), PicturePoint(70, 100))


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """The desk with an ellipse and an arrow on the professional picture."""
    session = edits.add_all(
        desk.document.session,
        (
            Annotation("ellipse", "picture-1", ELLIPSE, "plastic_skin", "waxy"),
            Annotation("arrow", "picture-1", ARROW),
        ),
    )
    desk.document.load(session, desk.document.look, None)
    return desk


@pytest.fixture
def copying(marked: Desk) -> Iterator[Copying]:
    yield Copying(marked.document, marked.window)
    QGuiApplication.clipboard().clear()


def _select(desk: Desk, *ids: str) -> None:
    desk.document.select(ids)


def _made(desk: Desk) -> tuple[Annotation, ...]:
    return tuple(a for a in desk.document.session.annotations if a.id not in ("ellipse", "arrow"))


def _step_px(desk: Desk, side: Side = Side.PROFESSIONAL) -> float:
    scale = desk.document.scale(side)
    assert scale is not None
    return STEP_PX * desk.document.device_pixel_ratio / scale


def _box_near(box: Box) -> object:
    return pytest.approx(tuple(box), abs=1e-6)


def test_duplicates_lie_a_step_beside_are_selected_and_one_step_of_undo(
    marked: Desk, copying: Copying
) -> None:
    before, step = marked.document.session, _step_px(marked)
    _select(marked, "ellipse", "arrow")
    copying.duplicate()
    ellipse, arrow = _made(marked)
    assert box_of(ellipse.shape) == _box_near(box_of(moved(ELLIPSE, step, step)))
    assert box_of(arrow.shape) == _box_near(box_of(moved(ARROW, step, step)))
    assert (ellipse.kind, ellipse.note) == ("plastic_skin", "waxy")
    assert set(marked.document.selected_ids) == {ellipse.id, arrow.id}
    assert marked.document.undo_stack.undoText() == "Duplicate"
    marked.document.undo_stack.undo()
    assert marked.document.session is before


def test_duplicating_again_goes_on_from_the_copy(marked: Desk, copying: Copying) -> None:
    _select(marked, "arrow")
    copying.duplicate()
    copying.duplicate()
    assert len({a.shape for a in marked.document.session.annotations}) == 4


def test_copied_onto_the_other_picture_it_lies_at_the_same_place_of_the_stage(
    marked: Desk, copying: Copying
) -> None:
    # The AI picture has twice the pixels, and no face: both hang by their height.
    _select(marked, "ellipse", "arrow")
    copying.copy()
    copying.paste(Side.AI)
    ellipse, arrow = _made(marked)
    assert {ellipse.picture, arrow.picture} == {"picture-2"}
    assert box_of(ellipse.shape) == _box_near(box_of(Ellipse(PicturePoint(120, 100), 40, 20)))
    assert anchor_of(arrow.shape) == pytest.approx((140, 200))
    assert marked.document.undo_stack.undoText() == "Paste"
    assert set(marked.document.selected_ids) == {ellipse.id, arrow.id}


def test_a_picture_moved_alone_is_allowed_for(marked: Desk, copying: Copying) -> None:
    session = marked.document.session
    hung = session.ai
    assert hung is not None
    moved_alone = edits.set_offset(session, Side.AI, replace(hung.offset, dx=0.25, zoom=2.0))
    marked.document.load(moved_alone, marked.document.look, None)
    _select(marked, "ellipse")
    copying.copy()
    copying.paste(Side.AI)
    (made,) = _made(marked)
    twin = marked.document.twin(Side.PROFESSIONAL, ELLIPSE.centre)
    assert isinstance(made.shape, Ellipse)
    assert made.shape.centre == pytest.approx(twin)
    # Shown twice as large, it has to be half as large in picture pixels to look the same.
    assert made.shape.radius_x_px == pytest.approx(20)


def test_pasted_where_it_was_copied_it_moves_aside_and_where_it_was_cut_it_does_not(
    marked: Desk, copying: Copying
) -> None:
    _select(marked, "ellipse")
    copying.copy()
    copying.paste(Side.PROFESSIONAL)
    copying.paste(Side.PROFESSIONAL)
    assert len({a.shape for a in marked.document.session.annotations}) == 4
    for _ in range(2):
        marked.document.undo_stack.undo()
    before = marked.document.session
    _select(marked, "ellipse")
    copying.cut()
    assert marked.document.undo_stack.undoText() == "Cut"
    assert marked.document.session.annotation("ellipse") is None
    copying.paste(Side.PROFESSIONAL)
    (made,) = _made(marked)
    assert replace(made, id="ellipse") == before.annotations[0]


def test_what_is_locked_is_copied_but_not_cut(marked: Desk, copying: Copying) -> None:
    locked = edits.change_each(
        marked.document.session, {"arrow"}, lambda a: replace(a, is_locked=True)
    )
    marked.document.load(locked, marked.document.look, None)
    _select(marked, "ellipse", "arrow")
    copying.cut()
    assert [a.id for a in marked.document.session.annotations] == ["arrow"]
    _select(marked, "arrow")
    copying.cut()
    assert [a.id for a in marked.document.session.annotations] == ["arrow"]
    copying.copy()
    copying.paste(Side.AI)
    (made,) = _made(marked)
    assert not made.is_locked


def test_another_program_gets_the_words(marked: Desk, copying: Copying) -> None:
    _select(marked, "ellipse", "arrow")
    copying.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == ["1  Plastic skin · Professional", "waxy", "2  Other · Professional"]


def test_another_session_takes_them_by_the_height_of_its_picture(
    marked: Desk, copying: Copying
) -> None:
    _select(marked, "ellipse")
    copying.copy()
    marked.hang_pair(
        noise_picture(80, 80, "another.png", seed=5), noise_picture(60, 80, "ai.png", seed=6)
    )
    copying.paste(Side.PROFESSIONAL)
    (made,) = marked.document.session.annotations
    assert isinstance(made.shape, Ellipse)
    # Half as tall; the middle of one picture lies on the middle of the other.
    assert made.shape.centre == pytest.approx((40 + (60 - 60) / 2, 25))
    assert made.shape.radius_x_px == pytest.approx(10)


def test_without_a_picture_there_it_says_so(marked: Desk, copying: Copying, qtbot: QtBot) -> None:
    _select(marked, "ellipse")
    copying.copy()
    session = replace(marked.document.session, candidates=(), current=0)
    marked.document.load(session, marked.document.look, None)
    with qtbot.waitSignal(copying.failed) as failed:
        copying.paste(Side.AI)
    assert str(failed.args[0]) == "Open a picture first: annotations are pasted onto one."
    assert marked.document.session == session


@pytest.mark.parametrize("data", [b"", b"{}", b"nonsense", b"[" * 100_000])
def test_nonsense_on_the_clipboard_is_told_of_and_changes_nothing(
    marked: Desk, copying: Copying, qtbot: QtBot, data: bytes
) -> None:
    before = marked.document.session
    mime = QMimeData()
    mime.setData(MIME_TYPE, data)
    QGuiApplication.clipboard().setMimeData(mime)
    assert copying.holds_annotations()
    with qtbot.waitSignal(copying.failed) as failed:
        copying.paste(Side.AI)
    assert str(failed.args[0]).startswith("The copied annotations could not be read: ")
    assert marked.document.session is before


# Ctrl and drag


def _seen(desk: Desk, x: float, y: float) -> tuple[float, float]:
    return desk.left.to_screen(PicturePoint(x, y))


def test_ctrl_and_drag_put_a_copy_there_in_one_step(marked: Desk) -> None:
    before = marked.document.session
    way = [_seen(marked, *at) for at in ((45, 110), (55, 115), (65, 125))]
    drag(marked.left, *way, keys=CTRL)
    (made,) = _made(marked)
    assert box_of(made.shape) == _box_near(box_of(moved(ARROW, 20, 15)))
    assert marked.document.session.annotations[:2] == before.annotations
    assert marked.document.selected_ids == (made.id,)
    assert marked.document.undo_stack.count() == 1
    assert marked.document.undo_stack.undoText() == "Duplicate"
    marked.document.undo_stack.undo()
    assert marked.document.session is before


def test_ctrl_and_a_click_copy_nothing(marked: Desk) -> None:
    before = marked.document.session
    click(marked.left, _seen(marked, 45, 110), keys=CTRL)
    assert marked.document.session is before
    assert marked.document.selected_ids == ("arrow",)


def test_esc_takes_the_copies_away_and_selects_the_originals(marked: Desk) -> None:
    before = marked.document.session
    _select(marked, "ellipse", "arrow")
    way = [_seen(marked, *at) for at in ((45, 110), (55, 115), (65, 125))]
    drag(marked.left, *way, keys=CTRL, let_go=False)
    assert len(_made(marked)) == 2
    strike(marked.left, Qt.Key.Key_Escape)
    assert marked.document.session == before
    assert marked.document.selected_ids == ("ellipse", "arrow")
    release(marked.left, way[-1])
    assert marked.document.undo_stack.count() == 0


@pytest.mark.parametrize(("keys", "straight"), [(CTRL | SHIFT, True), (CTRL, False)])
def test_shift_copies_in_steps_of_45_degrees(
    marked: Desk, keys: Qt.KeyboardModifier, straight: bool
) -> None:
    assert keys != NO_KEYS
    way = [_seen(marked, *at) for at in ((45, 110), (65, 110), (85, 114))]
    drag(marked.left, *way, keys=keys)
    (made,) = _made(marked)
    dy = box_of(made.shape).top - box_of(ARROW).top
    assert (abs(dy) < 1e-6) is straight
