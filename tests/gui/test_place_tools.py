"""Pinning points and dragging eyes, by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool
from tests.face_makers import face_at
from tests.gui.hands import LEFT, click, drag, move, press, release

if TYPE_CHECKING:
    from headshot_viewer.gui.pane import Pane
    from tests.gui.conftest import Desk

PROFESSIONAL_FACE = face_at(PicturePoint(60, 60), 30)
AI_FACE = face_at(PicturePoint(120, 140), 50)


@pytest.fixture
def faced(desk: Desk) -> Desk:
    """The desk, after a face was found in both pictures."""
    find(desk, Side.PROFESSIONAL, PROFESSIONAL_FACE)
    find(desk, Side.AI, AI_FACE)
    return desk


def find(desk: Desk, side: Side, *faces: object) -> None:
    hung = desk.document.session.on(side)
    assert hung is not None
    desk.document.set_faces(hung.ref.sha256, faces)  # type: ignore[arg-type]  # faces, all of them


def seen(pane: Pane, point: PicturePoint) -> tuple[float, float]:
    at = pane.to_screen(point)
    return at.x, at.y


def seen_at_one_place(desk: Desk, professional: PicturePoint, ai: PicturePoint) -> bool:
    left, right = seen(desk.left, professional), seen(desk.right, ai)
    # Each pane puts its picture on whole device pixels.
    return left == pytest.approx(right, abs=1.01)


def test_found_faces_bring_the_eyes_to_one_place(faced: Desk) -> None:
    assert faced.document.linked_by is AlignmentMode.FACE
    for one, other in zip(PROFESSIONAL_FACE.eyes_px, AI_FACE.eyes_px, strict=True):
        assert seen_at_one_place(faced, one, other)


def test_two_pairs_of_clicks_link_the_pictures(desk: Desk) -> None:
    desk.toolbox.take(Tool.ALIGN_POINTS)
    pairs = [
        (PicturePoint(20, 30), PicturePoint(60, 40)),
        (PicturePoint(90, 100), PicturePoint(180, 200)),
    ]
    for one, other in pairs:
        click(desk.left, seen(desk.left, one))
        click(desk.right, seen(desk.right, other))
    assert desk.document.linked_by is AlignmentMode.POINTS
    assert desk.document.undo_stack.count() == 2
    pinned = desk.stage.point_pairs.pairs
    assert all(seen_at_one_place(desk, *pair) for pair in pinned)
    for pair, (one, other) in zip(pinned, pairs, strict=True):
        assert pair.professional == pytest.approx(one, abs=1)
        assert pair.ai == pytest.approx(other, abs=1)


def test_a_second_click_in_the_same_picture_moves_the_waiting_pin(desk: Desk) -> None:
    desk.toolbox.take(Tool.ALIGN_POINTS)
    click(desk.left, seen(desk.left, PicturePoint(20, 30)))
    click(desk.left, seen(desk.left, PicturePoint(80, 90)))
    click(desk.right, seen(desk.right, PicturePoint(100, 100)))
    (pair,) = desk.stage.point_pairs.pairs
    assert pair.professional == pytest.approx((80, 90), abs=1)


def test_a_pin_can_be_dragged_and_that_is_one_step(desk: Desk) -> None:
    desk.toolbox.take(Tool.ALIGN_POINTS)
    click(desk.left, seen(desk.left, PicturePoint(20, 30)))
    click(desk.right, seen(desk.right, PicturePoint(60, 40)))
    steps = desk.document.undo_stack.count()
    before = desk.document.session
    drag(desk.left, seen(desk.left, PicturePoint(20, 30)), seen(desk.left, PicturePoint(70, 80)))
    (pair,) = desk.stage.point_pairs.pairs
    assert pair.professional == pytest.approx((70, 80), abs=1)
    assert desk.document.undo_stack.count() == steps + 1
    desk.document.undo_stack.undo()
    assert desk.document.session == before


def test_the_last_pair_is_taken_away_again(desk: Desk) -> None:
    desk.toolbox.take(Tool.ALIGN_POINTS)
    for step in (20, 60):
        click(desk.left, seen(desk.left, PicturePoint(step, step)))
        click(desk.right, seen(desk.right, PicturePoint(2 * step, 2 * step)))
    desk.stage.point_pairs.remove_last()
    assert len(desk.stage.point_pairs.pairs) == 1
    assert desk.document.linked_by is AlignmentMode.FIT


def test_a_waiting_pin_is_given_up_with_the_tool(desk: Desk) -> None:
    desk.toolbox.take(Tool.ALIGN_POINTS)
    click(desk.left, seen(desk.left, PicturePoint(20, 30)))
    desk.toolbox.take(Tool.SELECT)
    desk.toolbox.take(Tool.ALIGN_POINTS)
    click(desk.right, seen(desk.right, PicturePoint(60, 40)))
    assert desk.stage.point_pairs.pairs == ()


def test_advice_leads_from_pin_to_pin(desk: Desk) -> None:
    pairs = desk.stage.point_pairs
    desk.toolbox.take(Tool.ALIGN_POINTS)
    first = pairs.advice
    click(desk.left, seen(desk.left, PicturePoint(20, 30)))
    assert "AI" in pairs.advice
    click(desk.right, seen(desk.right, PicturePoint(60, 40)))
    assert pairs.advice == first


def test_a_dragged_eye_moves_the_alignment(faced: Desk) -> None:
    faced.toolbox.take(Tool.ADJUST_EYES)
    wrong, right = AI_FACE.eyes_px.right, PicturePoint(80, 140)
    drag(faced.right, seen(faced.right, wrong), seen(faced.right, right))
    session = faced.document.session
    assert session.ai is not None
    eyes = session.alignment.choice(session.ai.key).eyes
    assert eyes is not None
    assert eyes.left == AI_FACE.eyes_px.left
    assert eyes.right != wrong
    assert seen_at_one_place(faced, PROFESSIONAL_FACE.eyes_px.right, eyes.right)
    assert faced.document.undo_stack.count() == 1


def test_a_mark_stays_under_the_cursor_while_it_is_dragged(faced: Desk) -> None:
    """The pictures hang still meanwhile: hung anew at each step they fled from the cursor."""
    faced.toolbox.take(Tool.ADJUST_EYES)
    hung = faced.document.placement(Side.AI)
    x, y = seen(faced.right, AI_FACE.eyes_px.left)
    press(faced.right, (x + 4, y - 3))
    for step_px in range(1, 25):
        move(faced.right, (x + 4 + step_px, y - 3), LEFT)
        face = faced.document.face(Side.AI)
        assert face is not None
        assert seen(faced.right, face.eyes_px.left) == pytest.approx((x + step_px, y), abs=0.01)
        assert faced.document.placement(Side.AI) == hung
    release(faced.right, (x + 28, y - 3))
    assert faced.document.placement(Side.AI) != hung
    face = faced.document.face(Side.AI)
    assert face is not None
    assert seen_at_one_place(faced, PROFESSIONAL_FACE.eyes_px.left, face.eyes_px.left)


def test_a_linking_pin_stays_under_the_cursor_while_it_is_dragged(desk: Desk) -> None:
    desk.toolbox.take(Tool.ALIGN_POINTS)
    for step in (20, 60):
        click(desk.left, seen(desk.left, PicturePoint(step, step)))
        click(desk.right, seen(desk.right, PicturePoint(2 * step, 2 * step)))
    assert desk.document.linked_by is AlignmentMode.POINTS
    x, y = seen(desk.right, desk.stage.point_pairs.pairs[1].ai)
    press(desk.right, (x, y))
    for step_px in range(1, 15):
        move(desk.right, (x + step_px, y + step_px), LEFT)
        pin = desk.stage.point_pairs.pairs[1].ai
        assert seen(desk.right, pin) == pytest.approx((x + step_px, y + step_px), abs=0.01)
    release(desk.right, (x + 14, y + 14))


def test_escape_takes_a_drag_of_an_eye_back(faced: Desk) -> None:
    faced.toolbox.take(Tool.ADJUST_EYES)
    before = faced.document.session
    at = seen(faced.right, AI_FACE.eyes_px.right)
    press(faced.right, at)
    move(faced.right, (at[0] + 30, at[1] + 20), LEFT)
    assert faced.document.session != before
    from PySide6.QtTest import QTest

    QTest.keyClick(faced.right, Qt.Key.Key_Escape)
    release(faced.right, (at[0] + 30, at[1] + 20))
    assert faced.document.session == before
    assert not faced.document.undo_stack.canUndo()


def test_eyes_can_be_placed_where_no_face_was_found(desk: Desk) -> None:
    find(desk, Side.PROFESSIONAL, PROFESSIONAL_FACE)
    find(desk, Side.AI)
    before = desk.document.linked_by
    desk.toolbox.take(Tool.ADJUST_EYES)
    guessed = PicturePoint(0.4 * 240, 0.42 * 320)
    drag(desk.right, seen(desk.right, guessed), seen(desk.right, PicturePoint(80, 120)))
    assert (before, desk.document.linked_by) == (AlignmentMode.FIT, AlignmentMode.FACE)


def test_a_click_chooses_another_face(desk: Desk) -> None:
    second = face_at(PicturePoint(180, 260), 20)
    find(desk, Side.PROFESSIONAL, PROFESSIONAL_FACE)
    find(desk, Side.AI, AI_FACE, second)
    desk.toolbox.take(Tool.ADJUST_EYES)
    click(desk.right, seen(desk.right, PicturePoint(180, 275)))
    assert desk.document.face(Side.AI) == second
    assert desk.document.undo_stack.undoText() == "Choose Face"


def test_the_marks_are_seen_only_with_their_tool_in_the_hand(faced: Desk) -> None:
    plain = faced.right.grab().toImage()
    faced.toolbox.take(Tool.ADJUST_EYES)
    at = QPoint(*(round(c) for c in seen(faced.right, AI_FACE.eyes_px.left)))
    marked = faced.right.grab().toImage()
    assert marked != plain
    near = [QPoint(at.x() + dx, at.y()) for dx in range(3, 9)]
    assert any(marked.pixel(p) != plain.pixel(p) for p in near)
    faced.toolbox.take(Tool.SELECT)
    assert faced.right.grab().toImage() == plain
