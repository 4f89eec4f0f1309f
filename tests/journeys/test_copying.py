"""How what is drawn gets onto the other picture, into another window, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from headshot_viewer.core.annotation import Ellipse, Pin
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of
from tests.journeys.conftest import open_pair
from tests.journeys.hand import CTRL, SHIFT, choose, click, drag, middle, move, seen_at, settle
from tests.journeys.hand import strike as _strike
from tests.journeys.test_annotating import draw, last_step, near, outline_of, shape_of

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures

KEYS = {
    "copy": (Qt.Key.Key_C, CTRL),
    "cut": (Qt.Key.Key_X, CTRL),
    "paste": (Qt.Key.Key_V, CTRL),
    "duplicate": (Qt.Key.Key_D, CTRL),
    "undo": (Qt.Key.Key_Z, CTRL),
    "redo": (Qt.Key.Key_Z, CTRL | SHIFT),
    "select all": (Qt.Key.Key_A, CTRL),
}


def strike(window: MainWindow, what: str) -> None:
    _strike(window, *KEYS[what])


def test_copied_to_the_other_side_it_lies_on_the_matching_point_of_the_face(
    desk: MainWindow, clipboard: QClipboard
) -> None:
    drawn = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110))
    strike(desk, "copy")
    assert desk.statusBar().currentMessage() == "The annotation was copied."
    assert clipboard.text() == "1  Other · Professional"
    # One picture alone was moved meanwhile: the face counts, not the screen.
    drag(desk.stage.right, (30, 30), (60, 50), (70, 60), keys=CTRL)
    move(desk.stage.right, middle(desk.stage.right))
    strike(desk, "paste")
    _first, pasted = desk.document.session.annotations
    assert desk.document.session.side_of(pasted.picture) is Side.AI
    assert isinstance(drawn.shape, Ellipse)
    assert isinstance(pasted.shape, Ellipse)
    twin = desk.document.twin(Side.PROFESSIONAL, drawn.shape.centre)
    assert pasted.shape.centre == pytest.approx(twin)
    # The face of the AI picture has twice as many pixels.
    assert pasted.shape.centre == near((2 * drawn.shape.centre.x, 2 * drawn.shape.centre.y))
    assert pasted.shape.radius_x_px == pytest.approx(2 * drawn.shape.radius_x_px)
    assert desk.document.selected_ids == (pasted.id,)
    assert last_step(desk) == "Paste"
    strike(desk, "undo")
    assert desk.document.session.annotations == (drawn,)


def test_without_faces_it_lies_at_the_same_place_of_the_stage(
    no_faces: None, desk: MainWindow, clipboard: QClipboard
) -> None:
    assert (no_faces, clipboard.text()) == (None, "")
    drawn = draw(desk, Qt.Key.Key_E, (60, 80), (120, 110))
    strike(desk, "cut")
    assert not desk.document.session.annotations
    move(desk.stage.right, middle(desk.stage.right))
    strike(desk, "paste")
    (pasted,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Ellipse)
    assert isinstance(pasted.shape, Ellipse)
    assert seen_at(desk.stage.right, pasted.shape.centre) == pytest.approx(
        seen_at(desk.stage.left, drawn.shape.centre), abs=1.5
    )


def test_another_window_with_other_pictures_takes_it_by_the_eyes(
    open_window: OpenWindow, pictures: Pictures, clipboard: QClipboard
) -> None:
    first = open_window()
    open_pair(first, pictures)
    drawn = draw(first, Qt.Key.Key_E, (60, 80), (120, 110))
    strike(first, "copy")
    assert clipboard.text()
    second = open_window()
    second.start({Side.AI: pictures.other_ai}, None)
    settle(second)
    move(second.stage.right, middle(second.stage.right))
    strike(second, "paste")
    (pasted,) = second.document.session.annotations
    assert isinstance(drawn.shape, Ellipse)
    assert isinstance(pasted.shape, Ellipse)
    # 300 px tall against 400: the eyes lie a fifth of the height apart, at 40 % of it.
    middle_px = (drawn.shape.centre.x - 120, drawn.shape.centre.y - 120)
    wanted = (150 + middle_px[0] * 4 / 3, 160 + middle_px[1] * 4 / 3)
    assert pasted.shape.centre == pytest.approx(wanted, abs=0.01)
    assert pasted.shape.radius_x_px == pytest.approx(drawn.shape.radius_x_px * 4 / 3)
    assert pasted.id != drawn.id


def test_with_nothing_selected_the_view_is_copied(desk: MainWindow, clipboard: QClipboard) -> None:
    strike(desk, "copy")
    settle(desk)
    assert desk.statusBar().currentMessage() == "The view was copied."
    assert not clipboard.image().isNull()


def test_ctrl_d_duplicates_and_ctrl_drag_puts_a_copy_where_it_is_let_go(desk: MainWindow) -> None:
    drawn = draw(desk, Qt.Key.Key_R, (60, 80), (120, 110))
    strike(desk, "duplicate")
    assert len(desk.document.session.annotations) == 2
    assert last_step(desk) == "Duplicate"
    strike(desk, "undo")
    x, y = outline_of(desk, drawn)
    scale = desk.stage.left.screen_px_per_px()
    drag(desk.stage.left, (x, y), (x + 15, y), (x + 40 * scale, y + 50 * scale), keys=CTRL)
    first, copy = desk.document.session.annotations
    assert first == drawn
    left, top, right, bottom = box_of(drawn.shape)
    assert tuple(box_of(copy.shape)) == near((left + 40, top + 50, right + 40, bottom + 50))
    assert desk.document.selected_ids == (copy.id,)


def test_several_are_boxed_copied_moved_and_deleted_together_one_step_each(
    desk: MainWindow, clipboard: QClipboard
) -> None:
    assert clipboard is not None
    draw(desk, Qt.Key.Key_E, (60, 80), (90, 110))
    draw(desk, Qt.Key.Key_R, (110, 120), (140, 150))
    draw(desk, Qt.Key.Key_A, (200, 250), (180, 200))
    left, before = desk.stage.left, desk.document.session
    click(left, seen_at(left, PicturePoint(30, 200)))
    corners = [seen_at(left, PicturePoint(*at)) for at in ((50, 70), (100, 100), (150, 160))]
    drag(left, *corners, keys=SHIFT)
    assert set(desk.document.selected_ids) == {a.id for a in before.annotations[:2]}
    steps = desk.document.undo_stack.count()
    sessions = [before]
    for name in ("copy", "paste", "duplicate"):
        strike(desk, name)
        if desk.document.session != sessions[-1]:
            sessions.append(desk.document.session)
    _strike(desk, Qt.Key.Key_Right, times=3)
    sessions.append(desk.document.session)
    _strike(desk, Qt.Key.Key_Delete)
    sessions.append(desk.document.session)
    assert desk.document.undo_stack.count() == steps + 4 == steps + len(sessions) - 1
    for session in reversed(sessions[:-1]):
        strike(desk, "undo")
        assert desk.document.session == session
    for session in sessions[1:]:
        strike(desk, "redo")
        assert desk.document.session == session


def test_select_all_is_in_the_menu_and_esc_selects_nothing(desk: MainWindow) -> None:
    one = draw(desk, Qt.Key.Key_E, (60, 80), (90, 110))
    other = draw(desk, Qt.Key.Key_R, (200, 200), (300, 320), pane=desk.stage.right)
    shape = shape_of(desk, one)
    move(desk.stage.left, middle(desk.stage.left))
    choose(desk, "Edit", "Select All")
    assert set(desk.document.selected_ids) & {one.id, other.id}
    strike(desk, "select all")
    assert set(desk.document.selected_ids) == {one.id, other.id}
    _strike(desk, Qt.Key.Key_Escape)
    assert not desk.document.selected_ids
    assert shape_of(desk, one) == shape


def test_drawn_near_the_matching_point_of_the_face_it_comes_to_lie_there(
    desk: MainWindow,
) -> None:
    pinned = draw(desk, Qt.Key.Key_E, (220, 200), (280, 260), pane=desk.stage.right)
    assert isinstance(pinned.shape, Ellipse)
    twin = desk.document.twin(Side.AI, pinned.shape.centre)
    assert twin is not None
    left = desk.stage.left
    x, y = seen_at(left, twin)
    _strike(desk, Qt.Key.Key_N)
    click(left, (x + 4, y - 3))
    drawn = desk.document.session.annotations[-1]
    assert isinstance(drawn.shape, Pin)
    assert drawn.shape.tip == pytest.approx(twin)
    click(left, (x + 4, y - 3), keys=CTRL)
    free = desk.document.session.annotations[-1]
    assert isinstance(free.shape, Pin)
    assert seen_at(left, free.shape.tip) == near((round(x + 4), round(y - 3)))
