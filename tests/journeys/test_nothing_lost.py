"""Unsaved work is kept, and comes back after a crash."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin, Text, new_id
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.files.recovery import ENDING, RecoveryStore
from headshot_viewer.files.session_file import read_session, write_session
from tests.journeys.hand import (
    CTRL,
    answer,
    cancel_dialog,
    choose_files,
    click,
    dialog,
    is_asked,
    middle,
    rest,
    settle,
    strike,
    until,
    write,
)
from tests.left_behind import kept_in, leave_behind

if TYPE_CHECKING:
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.recovery_dialog import RecoveryDialog
    from tests.journeys.conftest import OpenWindow, Pictures


@pytest.fixture
def recovery(tmp_path: Path) -> Path:
    """The recovery folder of all windows of the journey."""
    return tmp_path / "recovery"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    return tmp_path / "talk.headshot"


def pin(window: MainWindow, note: str = "") -> None:
    """Set a pin on the professional picture, as one step."""
    session = window.document.session
    assert session.professional is not None
    annotation = Annotation(
        new_id(), session.professional.key, Pin(PicturePoint(20, 30)), note=note
    )
    window.document.edit("Set Pin", edits.add(session, annotation))


def save_as(window: MainWindow, path: Path) -> None:
    window.saving.save_as()
    choose_files(path)
    until(lambda: window.document.path == path and not window.document.is_modified)
    settle(window)


def with_pins(window: MainWindow, number: int) -> Session:
    """Return what the window's session would be with so many pins; the window keeps its own."""
    session = window.document.session
    for _ in range(number):
        assert session.professional is not None
        one = Annotation(new_id(), session.professional.key, Pin(PicturePoint(5, 5)))
        session = edits.add(session, one)
    return session


def offered(window: MainWindow) -> RecoveryDialog:
    """Wait until unsaved work is offered, and return the list."""
    recovering = window.safekeeping.recovering
    assert recovering is not None
    until(lambda: recovering.dialog is not None and recovering.dialog.isVisible())
    assert recovering.dialog is not None
    return recovering.dialog


def nothing_offered(window: MainWindow) -> bool:
    """Wait until the window has looked for unsaved work; return whether it found none."""
    recovering = window.safekeeping.recovering
    assert recovering is not None
    until(lambda: not window.safekeeping.jobs.topics)
    QApplication.processEvents()
    return recovering.dialog is None


def words_of(asked: RecoveryDialog) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for row in asked.rows.values() for label in row.findChildren(QLabel)]


def press_button(asked: RecoveryDialog, words: str) -> None:
    buttons = [b for b in asked.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    click(buttons[0])


# Keeping


def test_what_was_never_saved_is_kept_by_itself(desk: MainWindow, recovery: Path) -> None:
    pin(desk)
    until(lambda: kept_in(recovery) == [desk.document.session])
    assert desk.document.is_modified
    assert desk.document.path is None


def test_changes_without_a_pause_are_kept_all_the_same(desk: MainWindow, recovery: Path) -> None:
    while not any(session.annotations for session in kept_in(recovery)):
        pin(desk)
        rest(20)
        assert len(desk.document.session.annotations) < 400, "nothing is kept"
    assert len(desk.document.session.annotations) > 10


def test_what_is_saved_is_kept_no_more(desk: MainWindow, recovery: Path, talk: Path) -> None:
    pin(desk)
    until(lambda: kept_in(recovery))
    save_as(desk, talk)
    until(lambda: not kept_in(recovery))
    pin(desk, "after saving")
    until(lambda: kept_in(recovery) == [desk.document.session])


def test_keeping_leaves_undo_as_it_is(desk: MainWindow, recovery: Path, talk: Path) -> None:
    pin(desk, "first")
    save_as(desk, talk)
    pin(desk, "second")
    until(lambda: kept_in(recovery) == [desk.document.session])
    stack = desk.document.undo_stack
    assert (stack.count(), stack.undoText()) == (3, "Set Pin")
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert not desk.document.is_modified
    until(lambda: not kept_in(recovery))
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert desk.document.is_modified
    assert desk.document.session.annotations == ()
    until(lambda: kept_in(recovery) == [desk.document.session])
    strike(desk, Qt.Key.Key_Y, CTRL)
    strike(desk, Qt.Key.Key_Y, CTRL)
    assert [a.note for a in desk.document.session.annotations] == ["first", "second"]


def test_words_are_kept_while_they_are_written(desk: MainWindow, recovery: Path) -> None:
    pane = desk.stage.left
    strike(desk, Qt.Key.Key_T)
    click(pane, middle(pane))
    until(lambda: desk.stage.editors[pane].isVisible())
    write(desk, "pores")

    def written() -> list[str]:
        shapes = [a.shape for session in kept_in(recovery) for a in session.annotations]
        return [shape.text.lower() for shape in shapes if isinstance(shape, Text)]

    until(lambda: written() == ["pores"])
    assert desk.document.session.annotations == ()
    strike(desk, Qt.Key.Key_Escape)
    until(lambda: written() == [])


def test_words_that_are_being_written_are_saved_and_hold_up_closing(
    desk: MainWindow, talk: Path
) -> None:
    save_as(desk, talk)
    pane = desk.stage.left
    strike(desk, Qt.Key.Key_T)
    click(pane, middle(pane))
    write(desk, "pores")
    desk.close()
    answer(QMessageBox.StandardButton.Save)
    until(lambda: not desk.isVisible())
    (annotation,) = read_session(talk).session.annotations
    assert isinstance(annotation.shape, Text)
    assert annotation.shape.text.lower() == "pores"


def test_a_clean_end_leaves_nothing_behind(desk: MainWindow, recovery: Path) -> None:
    pin(desk)
    until(lambda: kept_in(recovery))
    desk.close()
    answer(QMessageBox.StandardButton.Discard)
    until(lambda: not desk.isVisible())
    assert list(recovery.iterdir()) == []


def test_a_cancelled_end_goes_on_keeping(desk: MainWindow, recovery: Path) -> None:
    pin(desk)
    desk.close()
    cancel_dialog()
    assert desk.isVisible()
    until(lambda: kept_in(recovery) == [desk.document.session])


def test_an_interrupt_leaves_the_last_change_behind(
    desk: MainWindow, recovery: Path, open_window: OpenWindow
) -> None:
    pin(desk, "the very last")
    desk.safekeeping.interrupt()
    assert kept_in(recovery) == [desk.document.session]
    desk.document.mark_saved(desk.document.session, Path("left.headshot"))
    # It is this process's, which still runs.
    assert nothing_offered(open_window())


def test_windows_that_are_open_do_not_offer_each_others_work(
    desk: MainWindow, recovery: Path, open_window: OpenWindow
) -> None:
    pin(desk)
    until(lambda: kept_in(recovery))
    second = open_window()
    assert nothing_offered(second)
    second.close()
    until(lambda: not second.isVisible())
    assert kept_in(recovery) == [desk.document.session]


def test_that_nothing_can_be_kept_is_said_once_and_tried_again(
    desk: MainWindow, recovery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Path] = []

    def full(store: RecoveryStore, *_: object) -> None:
        tries.append(store.folder)
        raise NotWritten(store.folder / "a.recovery", "the disk is full")

    monkeypatch.setattr("headshot_viewer.gui.autosave.RETRY_MS", 20)
    with monkeypatch.context() as patch:
        patch.setattr(RecoveryStore, "save", full)
        pin(desk)
        until(lambda: desk.messages.text)
        assert desk.messages.text == (
            "Unsaved changes would be lost in a crash."
            " “a.recovery” could not be written: the disk is full."
        )
        desk.messages.dismiss()
        before = len(tries)
        until(lambda: len(tries) > before + 1)
        assert desk.messages.text == ""
    until(lambda: kept_in(recovery) == [desk.document.session])


# Recovering


def test_work_left_by_a_crash_is_offered_and_recovered(
    desk: MainWindow, recovery: Path, talk: Path, open_window: OpenWindow
) -> None:
    save_as(desk, talk)
    lost = with_pins(desk, 3)
    left = leave_behind(recovery, lost, talk)
    desk.close()
    window = open_window()
    asked = offered(window)
    assert not is_asked(), "the window can be used meanwhile"
    name, detail = words_of(asked)
    assert name == "talk.headshot"
    assert detail.startswith("3 annotations, last changed ")
    press_button(asked, "Recover")
    until(lambda: window.document.session == lost)
    settle(window)
    assert window.document.path == talk
    assert window.document.is_modified
    assert not window.document.undo_stack.canUndo()
    until(lambda: not left.exists())
    # It is never in one place less than in one: now this process keeps it.
    assert kept_in(recovery) == [lost]
    assert read_session(talk).session.annotations == ()
    strike(window, Qt.Key.Key_S, CTRL)
    until(lambda: read_session(talk).session == lost)
    until(lambda: not kept_in(recovery))


def test_work_that_was_never_saved_is_known_by_its_pictures(
    desk: MainWindow, recovery: Path, open_window: OpenWindow
) -> None:
    leave_behind(recovery, with_pins(desk, 1))
    leave_behind(recovery, with_pins(desk, 0))
    window = open_window()
    words = words_of(offered(window))
    assert words[0] == words[2] == "studio.png + generated.png"
    assert {words[1].split(",")[0], words[3].split(",")[0]} == {"1 annotation", "No annotations"}


def test_work_can_be_left_for_later(
    desk: MainWindow, recovery: Path, open_window: OpenWindow
) -> None:
    left = leave_behind(recovery, with_pins(desk, 1))
    window = open_window()
    asked = offered(window)
    press_button(asked, "&Later")
    assert nothing_offered(window)
    window.close()
    assert left.exists()
    assert offered(open_window()).rows


def test_work_is_discarded_only_after_a_question(
    desk: MainWindow, recovery: Path, open_window: OpenWindow
) -> None:
    left = leave_behind(recovery, with_pins(desk, 1))
    window = open_window()
    asked = offered(window)
    press_button(asked, "Discard…")
    cancel_dialog()
    assert left.exists()
    assert left in asked.rows
    press_button(asked, "Discard…")
    answer(QMessageBox.StandardButton.Discard)
    until(lambda: not left.exists())
    assert nothing_offered(window)


def test_unsaved_work_in_the_window_comes_before_recovering_other_work(
    desk: MainWindow, recovery: Path
) -> None:
    lost = with_pins(desk, 2)
    left = leave_behind(recovery, lost)
    pin(desk, "of today")
    assert desk.safekeeping.recovering is not None
    desk.safekeeping.recovering.look()
    asked = offered(desk)
    press_button(asked, "Recover")
    cancel_dialog()
    assert [a.note for a in desk.document.session.annotations] == ["of today"]
    assert left.exists()
    press_button(asked, "Recover")
    answer(QMessageBox.StandardButton.Discard)
    until(lambda: desk.document.session == lost)


def test_damaged_work_is_left_alone_with_a_note(recovery: Path, open_window: OpenWindow) -> None:
    recovery.mkdir()
    damaged = recovery / f"1-window{ENDING}"
    damaged.write_bytes(b'{"format": "headshot-viewer recovery", "sess')
    window = open_window()
    until(lambda: window.messages.text)
    assert "is damaged and cannot be recovered" in window.messages.text
    assert nothing_offered(window)
    assert [path.read_bytes()[:9] for path in recovery.iterdir()] == [b'{"format"']


def test_work_whose_pictures_are_gone_is_recovered_whole(
    desk: MainWindow, recovery: Path, pictures: Pictures, open_window: OpenWindow
) -> None:
    lost = with_pins(desk, 2)
    left = leave_behind(recovery, lost)
    pictures.professional.unlink()
    pictures.ai.unlink()
    window = open_window()
    press_button(offered(window), "Recover")
    until(lambda: window.document.session == lost)
    settle(window)
    assert "could not be opened: there is no such file" in window.messages.text
    assert window.stage.invitations[window.stage.left].isVisible()
    until(lambda: not left.exists())
    # The desk's own window may have kept its pictures by now.
    assert lost in kept_in(recovery)


def test_work_that_reached_its_file_is_not_offered(
    desk: MainWindow, recovery: Path, talk: Path, open_window: OpenWindow
) -> None:
    session = with_pins(desk, 2)
    write_session(talk, session, PLAIN_LOOK)
    left = leave_behind(recovery, session, talk)
    assert nothing_offered(open_window())
    assert not left.exists()


def test_work_on_a_session_that_is_open_comes_back_as_a_copy(
    desk: MainWindow, recovery: Path, talk: Path, open_window: OpenWindow
) -> None:
    save_as(desk, talk)
    lost = with_pins(desk, 1)
    leave_behind(recovery, lost, talk)
    window = open_window()
    press_button(offered(window), "Recover")
    until(lambda: window.messages.text)
    assert window.messages.text == (
        "This is a copy of “talk.headshot”. Saving asks for a new name."
    )
    assert window.document.session == lost
    assert window.document.path is None


def test_recovered_work_asks_before_it_replaces_what_was_saved_since(
    desk: MainWindow, recovery: Path, talk: Path, open_window: OpenWindow
) -> None:
    lost, since = with_pins(desk, 1), with_pins(desk, 2)
    leave_behind(recovery, lost, talk)
    write_session(talk, since, PLAIN_LOOK)
    os.utime(talk, (2e9, 2e9))
    window = open_window()
    press_button(offered(window), "Recover")
    until(lambda: window.document.path == talk)
    strike(window, Qt.Key.Key_S, CTRL)
    assert dialog(QMessageBox).text() == "“talk.headshot” was changed by someone else."
    cancel_dialog()
    assert read_session(talk).session == since
    assert window.document.session == lost


def test_work_that_another_window_took_is_not_taken_twice(
    desk: MainWindow, recovery: Path, open_window: OpenWindow
) -> None:
    left = leave_behind(recovery, with_pins(desk, 1))
    window = open_window()
    asked = offered(window)
    left.unlink()
    press_button(asked, "Recover")
    until(lambda: window.messages.text)
    assert "was recovered or discarded in another window" in window.messages.text
    assert window.document.session.pictures == ()
    assert nothing_offered(window)


def test_two_entries_are_recovered_one_after_the_other(
    desk: MainWindow, recovery: Path, open_window: OpenWindow, talk: Path
) -> None:
    first, second = with_pins(desk, 1), with_pins(desk, 2)
    paths = [leave_behind(recovery, session) for session in (first, second)]
    window = open_window()
    asked = offered(window)
    press_button(asked, "Recover")
    until(lambda: window.document.is_modified)
    press_button(asked, "Recover")
    # The first is work of this window now.
    answer(QMessageBox.StandardButton.Save)
    choose_files(talk)
    until(lambda: not any(path.exists() for path in paths))
    assert {read_session(talk).session, window.document.session} == {first, second}


def test_a_full_disk_keeps_what_was_left_behind(
    desk: MainWindow,
    recovery: Path,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost = with_pins(desk, 1)
    left = leave_behind(recovery, lost)
    window = open_window()
    asked = offered(window)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        press_button(asked, "Recover")
        until(lambda: window.messages.text)
        assert "the disk is full" in window.messages.text
    assert window.document.session == lost
    assert left.exists()
