"""How a session is saved, left, and opened again as it was."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from headshot_viewer.core.picture import Side
from tests.journeys.conftest import portrait
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    answer,
    answer_message,
    cancel_dialog,
    choose,
    choose_files,
    click,
    click_entry,
    click_tool,
    close,
    drag,
    drop,
    is_asked,
    middle,
    settle,
    strike,
    turn_wheel,
    until,
    write,
)
from tests.makers import write_png

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures

SAVE = QMessageBox.StandardButton.Save
DISCARD = QMessageBox.StandardButton.Discard
CANCEL = QMessageBox.StandardButton.Cancel


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Where the session of a consultation is saved."""
    return tmp_path / "talk.headshot"


def pin(window: MainWindow, at: tuple[float, float]) -> None:
    strike(window, Qt.Key.Key_N)
    click(window.stage.left, at)
    strike(window, Qt.Key.Key_V)


def save_as(window: MainWindow, path: Path) -> None:
    strike(window, Qt.Key.Key_S, CTRL | SHIFT)
    choose_files(path)
    settle(window)


@pytest.fixture
def saved(desk: MainWindow, talk: Path) -> MainWindow:
    """The pair with one pin, saved."""
    pin(desk, (150, 150))
    save_as(desk, talk)
    assert talk.is_file()
    return desk


def test_saving_gives_the_window_its_name_and_takes_the_star_away(
    desk: MainWindow, talk: Path
) -> None:
    pin(desk, (150, 150))
    assert desk.isWindowModified()
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(talk.with_suffix(""))
    settle(desk)
    assert talk.is_file()
    assert desk.windowTitle() == "talk.headshot[*] – Headshot Viewer"
    assert not desk.isWindowModified()
    assert desk.statusBar().currentMessage() == "Saved as “talk.headshot”."
    pin(desk, (200, 200))
    assert desk.isWindowModified()
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert not desk.isWindowModified()


def test_saving_again_asks_nothing(saved: MainWindow, talk: Path) -> None:
    before = talk.read_bytes()
    pin(saved, (200, 200))
    click_tool(saved, "save")
    assert not is_asked()
    settle(saved)
    assert talk.read_bytes() != before
    assert not saved.isWindowModified()


def test_a_reopened_session_and_its_look_are_as_they_were(
    saved: MainWindow, talk: Path, open_window: OpenWindow
) -> None:
    drag(saved.stage.right, (60, 60), (100, 75), keys=CTRL)
    strike(saved, Qt.Key.Key_R)
    drag(saved.stage.right, (120, 200), (180, 260))
    strike(saved, Qt.Key.Key_Return)
    write(saved, "a note")
    turn_wheel(saved.stage.left, (100, 100), notches=3)
    strike(saved, Qt.Key.Key_H)
    settle(saved)
    strike(saved, Qt.Key.Key_BracketLeft)
    click_tool(saved, "swap")
    saved.stage.left.setFocus()
    strike(saved, Qt.Key.Key_S, CTRL)
    settle(saved)
    session, look = saved.document.session, saved.document.look
    assert len(session.annotations) == 2
    close(saved)
    later = open_window()
    later.start({}, talk)
    settle(later)
    assert later.document.session == session
    assert later.document.look == look
    assert later.stage.left.side is Side.AI
    assert not later.isWindowModified()
    assert not later.document.undo_stack.canUndo()
    for pane in later.stage.panes:
        assert pane.plate is not None
        assert pane.plate.images is not None


def test_looking_around_after_saving_asks_nothing_on_closing(saved: MainWindow) -> None:
    turn_wheel(saved.stage.left, (100, 100), notches=3)
    strike(saved, Qt.Key.Key_H)
    settle(saved)
    close(saved)
    assert not saved.isVisible()


# Unsaved changes


def test_closing_with_changes_asks_and_cancel_goes_on(saved: MainWindow) -> None:
    pin(saved, (200, 200))
    before = saved.document.session
    saved.close()
    answer(CANCEL)
    assert saved.isVisible()
    assert saved.document.session == before
    assert saved.isWindowModified()
    strike(saved, Qt.Key.Key_Q, CTRL)
    cancel_dialog()
    assert saved.isVisible()


def test_closing_with_changes_and_discard_leaves_the_file_as_it_was(
    saved: MainWindow, talk: Path
) -> None:
    before = talk.read_bytes()
    pin(saved, (200, 200))
    saved.close()
    answer(DISCARD)
    until(lambda: not saved.isVisible())
    assert talk.read_bytes() == before


def test_closing_with_changes_and_save_writes_them(
    saved: MainWindow, talk: Path, open_window: OpenWindow
) -> None:
    pin(saved, (200, 200))
    session = saved.document.session
    saved.close()
    answer(SAVE)
    until(lambda: not saved.isVisible())
    later = open_window()
    later.start({}, talk)
    settle(later)
    assert later.document.session == session


def test_closing_with_changes_that_have_no_file_yet_asks_where_and_cancel_goes_on(
    desk: MainWindow,
) -> None:
    pin(desk, (200, 200))
    before = desk.document.session
    desk.close()
    answer(SAVE)
    cancel_dialog()
    assert desk.isVisible()
    assert desk.document.session == before
    assert desk.isWindowModified()


@pytest.mark.parametrize("reply", [SAVE, DISCARD, CANCEL], ids=["save", "discard", "cancel"])
def test_opening_another_session_with_changes_asks(
    saved: MainWindow, talk: Path, tmp_path: Path, reply: QMessageBox.StandardButton
) -> None:
    other = tmp_path / "other.headshot"
    shutil.copy(talk, other)
    before_file = talk.read_bytes()
    pin(saved, (200, 200))
    changed = saved.document.session
    drop(saved.stage.left, middle(saved.stage.left), other)
    answer(reply)
    settle(saved)
    if reply == CANCEL:
        assert saved.document.session == changed
        assert saved.windowTitle() == "talk.headshot[*] – Headshot Viewer"
    else:
        until(lambda: saved.windowTitle() == "other.headshot[*] – Headshot Viewer")
        assert len(saved.document.session.annotations) == 1
    assert (talk.read_bytes() != before_file) == (reply == SAVE)


def test_a_cancelled_save_dialog_loses_nothing(desk: MainWindow) -> None:
    pin(desk, (200, 200))
    before = desk.document.session
    strike(desk, Qt.Key.Key_S, CTRL)
    cancel_dialog()
    strike(desk, Qt.Key.Key_S, CTRL | SHIFT)
    cancel_dialog()
    assert desk.document.session == before
    assert desk.document.path is None
    assert desk.isWindowModified()


# What happens to files


def test_a_write_that_fails_keeps_the_old_file_and_says_why(saved: MainWindow, talk: Path) -> None:
    before = talk.read_bytes()
    pin(saved, (200, 200))
    talk.chmod(0o444)
    strike(saved, Qt.Key.Key_S, CTRL)
    settle(saved)
    assert "“talk.headshot” could not be written: it is read-only." in saved.messages.text
    assert talk.read_bytes() == before
    assert saved.isWindowModified()
    assert [p.name for p in talk.parent.glob(".*part")] == []
    talk.chmod(0o644)
    strike(saved, Qt.Key.Key_S, CTRL)
    settle(saved)
    assert talk.read_bytes() != before
    assert not saved.isWindowModified()


def test_a_missing_picture_is_asked_for_and_found_by_the_dialog(
    saved: MainWindow, talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    session = saved.document.session
    close(saved)
    away = tmp_path / "elsewhere" / "deep"
    away.mkdir(parents=True)
    moved = away / "renamed.png"
    shutil.move(pictures.ai, moved)
    later = open_window()
    later.start({}, talk)
    settle(later)
    assert later.messages.text == "“generated.png” could not be opened: there is no such file."
    assert later.document.session.annotations == session.annotations
    assert "there is no such file" in later.stage.invitations[later.stage.right].words
    answer_message(later, "Find It…")
    choose_files(moved)
    settle(later)
    assert later.stage.right.plate is not None
    assert later.stage.right.plate.images is not None
    hung = later.document.session.ai
    assert hung is not None
    assert hung.ref.path == moved
    assert later.document.session.annotations == session.annotations


def test_a_picture_that_was_changed_since_is_shown_and_reported(
    saved: MainWindow, talk: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    session = saved.document.session
    close(saved)
    write_png(pictures.professional, portrait(240, 300, 7))
    later = open_window()
    later.start({}, talk)
    settle(later)
    assert later.messages.text == (
        "“studio.png” was changed since the session was saved. Check that the annotations still"
        " lie where they belong."
    )
    assert later.document.session.annotations == session.annotations
    assert later.stage.left.plate is not None
    assert later.stage.left.plate.images is not None


def test_a_session_moved_with_its_pictures_finds_them(
    saved: MainWindow, talk: Path, pictures: Pictures, open_window: OpenWindow, tmp_path: Path
) -> None:
    close(saved)
    there = tmp_path / "another disk"
    there.mkdir()
    shutil.move(talk, there / talk.name)
    shutil.move(pictures.ai.parent, there / pictures.ai.parent.name)
    later = open_window()
    later.start({}, there / talk.name)
    settle(later)
    assert later.messages.text == ""
    hung = later.document.session.professional
    assert hung is not None
    assert hung.ref.path == there / "pictures" / "studio.png"
    assert not later.isWindowModified()


def test_recent_sessions_are_listed_and_a_changed_one_is_safe_first(
    saved: MainWindow, talk: Path, tmp_path: Path
) -> None:
    save_as(saved, tmp_path / "second.headshot")
    pin(saved, (220, 220))
    choose(saved, "File", "Open Recent")
    menu = saved.menus["recent"]
    until(menu.isVisible)
    assert [a.text() for a in menu.actions()[:2]] == ["second.headshot", "talk.headshot"]
    click_entry(menu, "talk.headshot")
    answer(DISCARD)
    until(lambda: saved.windowTitle() == "talk.headshot[*] – Headshot Viewer")
    settle(saved)
    assert len(saved.document.session.annotations) == 1
    assert talk.is_file()
