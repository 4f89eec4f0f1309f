"""How pictures come in: by drop, dialog, paste, command line and list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from headshot_viewer.gui.menus import RECENT
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    answer_message,
    cancel_dialog,
    choose,
    choose_files,
    click,
    click_entry,
    click_tool,
    close,
    dialog,
    drop,
    files_in_hand,
    middle,
    move,
    rest,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane
    from tests.journeys.conftest import OpenWindow, Pictures, SlowDisk


def path_on(window: MainWindow, side: Side) -> Path | None:
    hung = window.document.session.on(side)
    return None if hung is None else hung.ref.path


def pair_of(window: MainWindow) -> tuple[Path | None, Path | None]:
    return path_on(window, Side.PROFESSIONAL), path_on(window, Side.AI)


def invitation_in(window: MainWindow, pane: Pane) -> str:
    invitation = window.stage.invitations[pane]
    return invitation.words if invitation.isVisible() else ""


def test_the_empty_window_invites_to_drop_both_pictures(window: MainWindow) -> None:
    assert "Drop the photographer’s picture here" in invitation_in(window, window.stage.left)
    assert "Drop the AI picture here" in invitation_in(window, window.stage.right)
    assert window.windowTitle() == "Headshot Viewer[*]"
    assert not window.isWindowModified()


def test_a_picture_dropped_on_a_side_is_opened_there(
    window: MainWindow, pictures: Pictures
) -> None:
    right = window.stage.right
    assert drop(right, middle(right), pictures.ai)
    settle(window)
    assert pair_of(window) == (None, pictures.ai)
    assert invitation_in(window, right) == ""
    assert "Drop the photographer’s picture here" in invitation_in(window, window.stage.left)
    assert window.document.undo_stack.undoText() == "Open AI Picture"


def test_a_picture_is_dropped_where_it_is_seen_also_when_the_sides_are_swapped(
    window: MainWindow, pictures: Pictures
) -> None:
    strike(window, Qt.Key.Key_X)
    assert drop(window.stage.left, middle(window.stage.left), pictures.ai)
    settle(window)
    assert pair_of(window) == (None, pictures.ai)


def test_two_files_dropped_are_a_pair_whose_order_is_said_and_corrected_by_one_click(
    window: MainWindow, pictures: Pictures
) -> None:
    left = window.stage.left
    assert drop(left, middle(left), pictures.ai, pictures.professional)
    settle(window)
    assert window.messages.text == (
        "“generated.png” was taken as the professional picture, “studio.png” as the AI picture."
    )
    answer_message(window, "Exchange Roles")
    assert pair_of(window) == (pictures.professional, pictures.ai)
    assert window.messages.text == ""
    assert window.document.undo_stack.undoText() == "Exchange Roles"


def test_the_roles_of_a_dropped_pair_are_corrected_also_before_it_is_read(
    window: MainWindow, pictures: Pictures, slow_disk: SlowDisk
) -> None:
    slow_disk.hold(pictures.ai)
    slow_disk.hold(pictures.professional)
    left = window.stage.left
    assert drop(left, middle(left), pictures.ai, pictures.professional)
    answer_message(window, "Exchange Roles")
    slow_disk.give_all()
    settle(window)
    assert pair_of(window) == (pictures.professional, pictures.ai)


@pytest.mark.usefixtures("no_faces")
def test_that_no_face_was_found_is_said_once_and_takes_no_other_message_away(
    window: MainWindow, pictures: Pictures
) -> None:
    left = window.stage.left
    assert drop(left, middle(left), pictures.professional, pictures.ai)
    settle(window)
    assert "was taken as the professional picture" in window.messages.text
    strike(window, Qt.Key.Key_Escape)
    until(lambda: window.messages.text)
    assert window.messages.text == (
        "No face was found in “studio.png” and “generated.png”:"
        " the pictures are linked by their height."
    )
    strike(window, Qt.Key.Key_Escape)
    rest(20)
    assert window.messages.text == ""


def test_a_pair_is_undone_and_redone_as_one_step(window: MainWindow, pictures: Pictures) -> None:
    assert drop(window.stage.left, middle(window.stage.left), pictures.professional, pictures.ai)
    settle(window)
    assert window.document.undo_stack.count() == 1
    strike(window, Qt.Key.Key_Z, CTRL)
    assert pair_of(window) == (None, None)
    strike(window, Qt.Key.Key_Y, CTRL)
    settle(window)
    assert pair_of(window) == (pictures.professional, pictures.ai)
    assert window.stage.left.plate is not None
    assert window.stage.left.plate.images is not None


def test_of_three_dropped_files_the_first_is_the_professional_one_and_that_is_said(
    window: MainWindow, pictures: Pictures
) -> None:
    assert drop(
        window.stage.left,
        middle(window.stage.left),
        pictures.professional,
        pictures.ai,
        pictures.other_ai,
    )
    settle(window)
    assert pair_of(window) == (pictures.professional, pictures.ai)
    candidates = window.document.session.candidates
    assert [hung.ref.path for hung in candidates] == [pictures.ai, pictures.other_ai]
    assert window.messages.text == (
        f"“{pictures.professional.name}” was taken as the professional picture, the 2 others as AI"
        " variants."
    )


def test_a_pair_is_opened_by_the_dialog(window: MainWindow, pictures: Pictures) -> None:
    strike(window, Qt.Key.Key_O, CTRL)
    choose_files(pictures.professional, pictures.ai)
    settle(window)
    assert pair_of(window) == (pictures.professional, pictures.ai)
    # The next dialog starts where this one ended.
    strike(window, Qt.Key.Key_O, CTRL)
    assert Path(dialog(QFileDialog).directory().absolutePath()) == pictures.ai.parent


def test_each_side_is_opened_by_its_own_key(window: MainWindow, pictures: Pictures) -> None:
    strike(window, Qt.Key.Key_2, CTRL | SHIFT)
    assert dialog(QFileDialog).windowTitle() == "Open AI Picture"
    choose_files(pictures.ai)
    settle(window)
    strike(window, Qt.Key.Key_1, CTRL | SHIFT)
    assert dialog(QFileDialog).windowTitle() == "Open Professional Picture"
    choose_files(pictures.professional)
    settle(window)
    assert pair_of(window) == (pictures.professional, pictures.ai)


def test_the_button_in_an_empty_pane_opens_a_picture_there(
    window: MainWindow, pictures: Pictures
) -> None:
    right = window.stage.right
    click(next(b for b in right.findChildren(QPushButton) if b.isVisible()))
    assert dialog(QFileDialog).windowTitle() == "Open AI Picture"
    choose_files(pictures.ai)
    settle(window)
    assert pair_of(window) == (None, pictures.ai)


def test_a_button_of_the_tool_bar_opens_a_picture(window: MainWindow, pictures: Pictures) -> None:
    click_tool(window, "open_professional")
    choose_files(pictures.professional)
    settle(window)
    assert pair_of(window) == (pictures.professional, None)


def test_a_cancelled_dialog_opens_nothing_and_loses_nothing(desk: MainWindow) -> None:
    before = desk.document.session
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        strike(desk, key, CTRL | SHIFT)
        cancel_dialog()
    strike(desk, Qt.Key.Key_O, CTRL)
    cancel_dialog()
    assert desk.document.session == before
    assert desk.document.undo_stack.count() == 1


def test_a_copied_file_is_pasted_on_the_side_under_the_cursor(
    window: MainWindow, pictures: Pictures, clipboard: QClipboard
) -> None:
    clipboard.setMimeData(files_in_hand(pictures.ai))
    move(window.stage.right, middle(window.stage.right))
    drop(window.stage.right, middle(window.stage.right), pictures.other_ai)
    settle(window)
    move(window.stage.right, (30, 30))
    strike(window, Qt.Key.Key_V, CTRL)
    settle(window)
    assert pair_of(window) == (None, pictures.ai)


def test_copied_pixels_are_pasted_and_kept_as_a_file(
    window: MainWindow, clipboard: QClipboard
) -> None:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    clipboard.setImage(image)
    strike(window, Qt.Key.Key_V, CTRL)
    until(lambda: window.document.session.professional is not None)
    settle(window)
    hung = window.document.session.professional
    assert hung is not None
    assert hung.ref.path.is_file()
    assert (hung.ref.size_px.width, hung.ref.size_px.height) == (60, 80)
    picture = window.gallery.picture(hung.ref.sha256)
    assert picture is not None
    assert tuple(picture.pixels[40, 30, :3]) == (128, 128, 0)


def test_the_command_line_names_a_pair_a_single_picture_or_a_session(
    open_window: OpenWindow, pictures: Pictures, tmp_path: Path
) -> None:
    pair = open_window()
    pair.start({Side.PROFESSIONAL: pictures.professional, Side.AI: pictures.ai}, None)
    settle(pair)
    assert pair_of(pair) == (pictures.professional, pictures.ai)
    strike(pair, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(pair)
    close(pair)

    one = open_window()
    one.start({Side.PROFESSIONAL: pictures.professional}, None)
    settle(one)
    assert pair_of(one) == (pictures.professional, None)

    session = open_window()
    session.start({}, tmp_path / "talk.headshot")
    settle(session)
    assert pair_of(session) == (pictures.professional, pictures.ai)
    assert session.windowTitle() == "talk.headshot[*] – Headshot Viewer"


def test_pairs_that_were_open_are_opened_again_from_the_list(
    open_window: OpenWindow, pictures: Pictures
) -> None:
    first = open_window()
    for pair in (
        (pictures.professional, pictures.ai),
        (pictures.other_professional, pictures.other_ai),
    ):
        drop(first.stage.left, middle(first.stage.left), *pair)
        settle(first)
    later = open_window()
    head = choose_recent(later)
    assert [action.text() for action in head.actions()][:2] == [
        "studio two.png + generated two.png",
        "studio.png + generated.png",
    ]
    click_entry(head, "studio.png + generated.png")
    settle(later)
    assert pair_of(later) == (pictures.professional, pictures.ai)


def test_a_pair_whose_file_is_gone_leaves_the_list_when_it_is_chosen(
    open_window: OpenWindow, pictures: Pictures
) -> None:
    first = open_window()
    drop(first.stage.left, middle(first.stage.left), pictures.professional, pictures.ai)
    settle(first)
    close(first)
    pictures.ai.unlink()
    later = open_window()
    click_entry(choose_recent(later), "studio.png + generated.png")
    until(lambda: later.messages.text)
    settle(later)
    assert later.messages.text == "“generated.png” could not be opened: there is no such file."
    menu = choose_recent(later)
    assert [action.text() for action in menu.actions()] == ["Nothing was opened yet"]
    menu.close()


def test_who_has_no_pair_at_hand_tries_it_on_the_bundled_one(open_window: OpenWindow) -> None:
    window = open_window()
    choose(window, "Help", "Open Demo Pair")
    settle(window)
    assert pair_of(window) == tuple(demo_pair().values())
    # What no AI program made says so.
    plate = window.stage.right.plate
    assert plate is not None
    assert "simulated" in plate.note


def choose_recent(window: MainWindow) -> QMenu:
    choose(window, "File", "Open Recent")
    menu = window.menus[RECENT]
    until(menu.isVisible, "the list did not open")
    return menu


def test_a_dropped_session_is_opened(
    open_window: OpenWindow, pictures: Pictures, tmp_path: Path
) -> None:
    first = open_window()
    drop(first.stage.left, middle(first.stage.left), pictures.professional, pictures.ai)
    settle(first)
    strike(first, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(first)
    close(first)
    later = open_window()
    assert drop(later.stage.right, middle(later.stage.right), tmp_path / "talk.headshot")
    settle(later)
    assert later.document.session == first.document.session
    assert not later.isWindowModified()
    assert later.stage.left.plate is not None
    assert later.stage.left.plate.images is not None


def test_a_second_picture_for_a_side_cancels_the_first(
    window: MainWindow, pictures: Pictures, slow_disk: SlowDisk
) -> None:
    left = window.stage.left
    slow_disk.hold(pictures.professional)
    drop(left, middle(left), pictures.professional)
    until(lambda: pictures.professional in slow_disk.asked)
    drop(left, middle(left), pictures.other_professional)
    settle(window)
    assert path_on(window, Side.PROFESSIONAL) == pictures.other_professional
    slow_disk.give(pictures.professional)
    rest(60)
    settle(window)
    assert path_on(window, Side.PROFESSIONAL) == pictures.other_professional
    assert window.document.undo_stack.count() == 1


def test_a_session_that_is_opened_cancels_pictures_on_their_way(
    desk: MainWindow, pictures: Pictures, slow_disk: SlowDisk, tmp_path: Path
) -> None:
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(desk)
    slow_disk.hold(pictures.other_ai)
    drop(desk.stage.right, middle(desk.stage.right), pictures.other_ai)
    until(lambda: pictures.other_ai in slow_disk.asked)
    drop(desk.stage.left, middle(desk.stage.left), tmp_path / "talk.headshot")
    until(lambda: desk.document.undo_stack.count() == 0)
    slow_disk.give(pictures.other_ai)
    rest(60)
    settle(desk)
    assert pair_of(desk) == (pictures.professional, pictures.ai)
    assert not desk.isWindowModified()


def test_escape_stops_a_slow_opening_and_what_was_open_stays(
    desk: MainWindow, pictures: Pictures, slow_disk: SlowDisk
) -> None:
    before = desk.document.session
    slow_disk.hold(pictures.other_ai)
    drop(desk.stage.right, middle(desk.stage.right), pictures.other_ai)
    until(desk.activity.label.isVisible, "nothing says that a picture is being opened")
    assert desk.activity.label.text() == "Opening…"
    strike(desk, Qt.Key.Key_Escape)
    assert desk.statusBar().currentMessage() == "Stopped."
    slow_disk.give(pictures.other_ai)
    rest(60)
    settle(desk)
    assert desk.document.session == before
    assert not desk.activity.label.isVisible()


def test_nothing_but_files_can_be_dropped(window: MainWindow) -> None:
    left = window.stage.left
    assert not drop(left, middle(left))
    assert window.document.session.pictures == ()
