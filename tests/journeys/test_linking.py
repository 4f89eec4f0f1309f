"""Two different pictures that are linked: by face, by points, by hand, and never lost again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt

from headshot_viewer.analysis import faces
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.resources import resource_path
from tests.journeys.hand import (
    CTRL,
    answer_message,
    choose,
    choose_files,
    click,
    close,
    drag,
    seen_at,
    settle,
    strike,
    turn_wheel,
    until,
)
from tests.makers import write_png

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.geometry import Offset
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures

A_PIXEL = 1.6
"""Mouse and pictures stand on whole device pixels."""


def eyes_seen(window: MainWindow, side: Side) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where the right and the left eye of a picture are to be seen in its pane."""
    face, pane = window.document.face(side), window.stage.pane(side)
    assert face is not None
    right, left = face.eyes_px
    return seen_at(pane, right), seen_at(pane, left)


def eyes_are_at_one_place(window: MainWindow, within: float = A_PIXEL) -> bool:
    pairs = zip(*(eyes_seen(window, side) for side in Side), strict=True)
    return all(one == pytest.approx(other, abs=within) for one, other in pairs)


def offset(window: MainWindow, side: Side) -> Offset:
    hung = window.document.session.on(side)
    assert hung is not None
    return hung.offset


def drag_eye(window: MainWindow, side: Side, dx: float, dy: float) -> None:
    """Take the right eye's mark and drag it, in logical pixels."""
    choose(window, "Compare", "Adjust Eyes")
    (x, y), _ = eyes_seen(window, side)
    drag(window.stage.pane(side), (x, y), (x + dx / 2, y + dy / 2), (x + dx, y + dy))
    strike(window, Qt.Key.Key_V)


# By the face


def test_found_faces_lie_at_one_place_at_the_same_size(desk: MainWindow) -> None:
    assert desk.document.linked_by is AlignmentMode.FACE
    assert "linked by face" in desk.status_line.zoom.text()
    assert eyes_are_at_one_place(desk)


def test_go_to_face_shows_both_faces_large(desk: MainWindow) -> None:
    before = desk.document.viewport.zoom
    strike(desk, Qt.Key.Key_G)
    assert desk.document.viewport.zoom > before
    assert eyes_are_at_one_place(desk)
    for side in Side:
        pane = desk.stage.pane(side)
        for x, y in eyes_seen(desk, side):
            assert 0 < x < pane.width()
            assert 0 < y < pane.height()


def test_a_tiny_and_a_huge_picture_are_linked_pixel_by_pixel(
    window: MainWindow, tmp_path: Path
) -> None:
    tiny = write_png(tmp_path / "tiny.png", np.full((400, 300, 3), 90, np.uint8))
    huge = tmp_path / "huge.jpg"
    assert cv2.imwrite(str(huge), np.full((10_000, 8000), 150, np.uint8))
    window.start({Side.PROFESSIONAL: tiny, Side.AI: huge}, None)
    settle(window)
    assert eyes_are_at_one_place(window)
    strike(window, Qt.Key.Key_1, CTRL)
    assert eyes_are_at_one_place(window)
    pane = window.stage.pane(Side.PROFESSIONAL)
    spot, _ = eyes_seen(window, Side.PROFESSIONAL)
    turn_wheel(pane, spot, notches=3)
    assert eyes_are_at_one_place(window)
    assert eyes_seen(window, Side.PROFESSIONAL)[0] == pytest.approx(spot, abs=A_PIXEL)
    scales = [window.document.scale(side) for side in Side]
    assert scales[0] == pytest.approx(25 * (scales[1] or 0))
    window.document.zoom_to(32.0, Side.AI)
    assert eyes_are_at_one_place(window)


@pytest.fixture
def tilted(desk: MainWindow) -> MainWindow:
    """The pair, with the right eye of the AI picture dragged to where the eyes are not level."""
    drag_eye(desk, Side.AI, -12, 9)
    return desk


def test_level_eyes_turns_both_pictures_until_they_are(tilted: MainWindow) -> None:
    right, left = eyes_seen(tilted, Side.AI)
    assert right[1] > left[1] + 5
    choose(tilted, "Compare", "Level the Eyes")
    for side in Side:
        right, left = eyes_seen(tilted, side)
        assert right[1] == pytest.approx(left[1], abs=A_PIXEL)
    assert eyes_are_at_one_place(tilted)
    strike(tilted, Qt.Key.Key_Z, CTRL)
    right, left = eyes_seen(tilted, Side.AI)
    assert right[1] > left[1] + 5


def test_a_dragged_eye_is_one_step_and_undone(desk: MainWindow) -> None:
    steps, before = desk.document.undo_stack.count(), eyes_seen(desk, Side.AI)
    found = desk.document.face(Side.AI)
    drag_eye(desk, Side.AI, -12, 9)
    assert desk.document.undo_stack.count() == steps + 1
    assert desk.document.undo_stack.undoText() == "Adjust Eyes"
    assert desk.document.face(Side.AI) != found
    # Farther apart than they were, the picture hangs smaller.
    ratio = [desk.document.placement(side) for side in Side]
    assert ratio[0] is not None
    assert ratio[1] is not None
    assert ratio[1].units_per_px < ratio[0].units_per_px / 2
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert desk.document.face(Side.AI) == found
    assert eyes_seen(desk, Side.AI) == before
    strike(desk, Qt.Key.Key_Y, CTRL)
    assert desk.document.face(Side.AI) != found


def test_of_two_faces_another_one_can_be_clicked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces, "find_faces", find_faces)
    portrait = cv2.imread(str(resource_path("demo/professional.jpg")))
    assert portrait is not None
    small = cv2.resize(portrait, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
    both = np.full((600, 512 + small.shape[1], 3), 128, np.uint8)
    both[:, :512] = portrait
    both[: small.shape[0], 512:] = small
    two = write_png(tmp_path / "two.png", both)
    window.start({Side.PROFESSIONAL: resource_path("demo/professional.jpg"), Side.AI: two}, None)
    settle(window)
    (large, other) = window.document.faces(Side.AI) or (None, None)
    assert large is not None
    assert other is not None
    assert window.document.face(Side.AI) == large
    assert large.eyes_px.midpoint.x < 512 < other.eyes_px.midpoint.x
    assert eyes_are_at_one_place(window)
    choose(window, "Compare", "Adjust Eyes")
    assert window.messages.text.startswith("Click the face to link by")
    pane = window.stage.pane(Side.AI)
    # A cheek: on the eyes one would take hold of them.
    click(pane, seen_at(pane, other.middle(205)))
    assert window.document.face(Side.AI) == other
    assert eyes_are_at_one_place(window)
    strike(window, Qt.Key.Key_Z, CTRL)
    assert window.document.face(Side.AI) == large


@pytest.mark.parametrize(
    ("entry", "says"),
    [("Adjust Eyes", "on the eyes"), ("Adjust Regions", "the parts of the face")],
)
def test_a_tool_that_corrects_says_what_to_do_and_is_left_by_done(
    desk: MainWindow, entry: str, says: str
) -> None:
    choose(desk, "Compare", entry)
    assert says in desk.messages.text
    answer_message(desk, "Done")
    assert desk.actions_by_id["select"].isChecked()
    assert desk.messages.text == ""


def test_advice_that_was_closed_stays_away_while_eyes_are_dragged(desk: MainWindow) -> None:
    choose(desk, "Compare", "Adjust Eyes")
    desk.messages.dismiss()
    settle(desk)
    (x, y), _ = eyes_seen(desk, Side.AI)
    drag(desk.stage.pane(Side.AI), (x, y), (x - 6, y + 4), (x - 12, y + 9))
    assert desk.document.undo_stack.undoText() == "Adjust Eyes"
    assert desk.messages.text == ""


# Without a face


@pytest.fixture
def faceless(no_faces: None, window: MainWindow, pictures: Pictures) -> MainWindow:
    """The pair, in which no face was found."""
    assert no_faces is None
    window.start({Side.PROFESSIONAL: pictures.professional, Side.AI: pictures.ai}, None)
    settle(window)
    return window


def test_without_a_face_height_links_and_points_are_offered(faceless: MainWindow) -> None:
    assert faceless.document.linked_by is AlignmentMode.FIT
    assert "linked by height" in faceless.status_line.zoom.text()
    assert "No face was found" in faceless.messages.text
    go = faceless.actions_by_id["go_to_face"]
    assert not go.isEnabled()
    assert "No face was found" in go.toolTip()


@pytest.mark.parametrize("entry", ["Align by Points", "Adjust Eyes", "Adjust Regions"])
def test_escape_takes_tool_and_advice_away_together(desk: MainWindow, entry: str) -> None:
    choose(desk, "Compare", entry)
    assert desk.messages.text
    strike(desk, Qt.Key.Key_Escape)
    assert not desk.messages.text
    assert desk.toolbox.tool is Tool.SELECT


def test_clicked_points_link_and_come_back_with_the_session(
    faceless: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    answer_message(faceless, "Align by Points…")
    assert faceless.actions_by_id["align_points"].isChecked()
    left, right = faceless.stage.left, faceless.stage.right
    places = (
        (PicturePoint(100, 100), PicturePoint(160, 180)),
        (PicturePoint(150, 140), PicturePoint(300, 280)),
    )
    for one, other in places:
        click(left, seen_at(left, one))
        assert "AI picture" in faceless.messages.text
        click(right, seen_at(right, other))
    assert faceless.document.linked_by is AlignmentMode.POINTS
    assert "linked by points" in faceless.status_line.zoom.text()
    for one, other in places:
        # What was clicked is known to a pixel of the screen, as it was then.
        assert seen_at(left, one) == pytest.approx(seen_at(right, other), abs=4)
    answer_message(faceless, "Done")
    assert faceless.actions_by_id["select"].isChecked()
    saved = tmp_path / "pinned.headshot"
    strike(faceless, Qt.Key.Key_S, CTRL)
    choose_files(saved)
    until(saved.exists)
    settle(faceless)
    alignment = faceless.document.session.alignment
    close(faceless)
    again = open_window()
    again.start({}, saved)
    settle(again)
    assert again.document.linked_by is AlignmentMode.POINTS
    assert again.document.session.alignment == alignment


# This pane only


def test_an_offset_survives_every_switch(desk: MainWindow) -> None:
    right = desk.stage.right
    drag(right, (60, 60), (80, 60), (100, 75), keys=CTRL)
    moved = offset(desk, Side.AI)
    assert moved.dx > 0
    for entry in ("Align by Height", "Align by Pixels", "Align by Face", "Level the Eyes"):
        choose(desk, "Compare", entry)
        assert offset(desk, Side.AI) == moved
    for key in (Qt.Key.Key_X, Qt.Key.Key_X, Qt.Key.Key_F9, Qt.Key.Key_F9, Qt.Key.Key_G):
        strike(desk, key)
        assert offset(desk, Side.AI) == moved
    for key in (Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_0):
        strike(desk, key, CTRL)
        assert offset(desk, Side.AI) == moved
    strike(desk, Qt.Key.Key_F11)
    until(desk.isFullScreen)
    assert offset(desk, Side.AI) == moved
    strike(desk, Qt.Key.Key_F11)
    until(lambda: not desk.isFullScreen())
    shift = desk.document.viewport.zoom
    assert not eyes_are_at_one_place(desk, within=min(moved.dx, moved.dy) * shift / 2)


def test_the_offset_is_what_it_was_on_the_stage_in_every_mode(desk: MainWindow) -> None:
    right = desk.stage.right
    drag(right, (60, 60), (80, 60), (100, 75), keys=CTRL)
    hung, moved = desk.document, offset(desk, Side.AI)
    for entry in ("Align by Height", "Align by Pixels", "Align by Face"):
        choose(desk, "Compare", entry)
        placement = hung.placement(Side.AI)
        assert placement is not None
        with_offset = placement.to_stage(PicturePoint(0, 0))
        choose(desk, "Compare", "Reset Alignment")
        choose(desk, "Compare", entry)
        placement = hung.placement(Side.AI)
        assert placement is not None
        without = placement.to_stage(PicturePoint(0, 0))
        assert with_offset.x - without.x == pytest.approx(moved.dx)
        assert with_offset.y - without.y == pytest.approx(moved.dy)
        for _ in range(2):
            strike(desk, Qt.Key.Key_Z, CTRL)
            if offset(desk, Side.AI) == moved:
                break
        assert offset(desk, Side.AI) == moved


def test_the_cursors_twin_goes_by_the_offset_too(desk: MainWindow) -> None:
    choose(desk, "Compare", "Align by Height")
    drag(desk.stage.right, (60, 60), (80, 60), (100, 75), keys=CTRL)
    point = desk.stage.left.to_picture(ScreenPoint(120.0, 130.0))
    twin = desk.document.twin(Side.PROFESSIONAL, point)
    assert twin is not None
    # Linked by height, what lies at the same place of both panes belongs together.
    assert seen_at(desk.stage.right, twin) == pytest.approx((120, 130), abs=A_PIXEL)
