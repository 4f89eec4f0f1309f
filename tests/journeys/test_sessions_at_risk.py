"""Sessions that are open twice, changed by others, or cannot be written: nothing is overwritten."""

from __future__ import annotations

import errno
import json
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin, new_id
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import Side
from headshot_viewer.files import session_file
from headshot_viewer.files.lock import lock_path
from headshot_viewer.files.session_file import read_session, write_session
from headshot_viewer.gui.actions import COMMANDS
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    answer,
    answer_message,
    cancel_dialog,
    choose_files,
    click,
    dialog,
    is_asked,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures


def pin(window: MainWindow, note: str = "") -> None:
    session = window.document.session
    assert session.professional is not None
    annotation = Annotation(
        new_id(), session.professional.key, Pin(PicturePoint(20, 30)), note=note
    )
    window.document.edit("Set Pin", edits.add(session, annotation))


def notes(window: MainWindow) -> list[str]:
    return [annotation.note for annotation in window.document.session.annotations]


def notes_in(path: Path) -> list[str]:
    return [annotation.note for annotation in read_session(path).session.annotations]


def turn_to(window: MainWindow) -> None:
    window.activateWindow()
    until(window.isActiveWindow)


def save(window: MainWindow) -> None:
    turn_to(window)
    strike(window, Qt.Key.Key_S, CTRL)


def save_as(window: MainWindow, path: Path) -> None:
    turn_to(window)
    strike(window, Qt.Key.Key_S, CTRL | SHIFT)
    choose_files(path)


def choose_answer(words: str) -> None:
    """Click a button of the question that is open, by what is written on it."""
    box = dialog(QMessageBox)
    said = {button.text().replace("&", ""): button for button in box.buttons()}
    assert words in said, f"{box.text()} can be answered by {list(said)}"
    click(said[words])
    until(lambda: QApplication.activeModalWidget() is not box)


@pytest.fixture
def talk(desk: MainWindow, tmp_path: Path) -> Path:
    """A session that is open in the first window."""
    path = tmp_path / "sessions" / "talk.headshot"
    path.parent.mkdir()
    pin(desk, "saved")
    save_as(desk, path)
    until(lambda: not desk.document.is_modified)
    settle(desk)
    return path


@pytest.fixture
def second(talk: Path, open_window: OpenWindow) -> MainWindow:
    """A second window, which is asked to open the session, too."""
    assert talk.exists()
    window = open_window()
    window.start({}, talk)
    return window


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        yield


# Open twice


def test_who_opens_a_session_second_is_told_and_gets_a_copy(
    second: MainWindow, desk: MainWindow, talk: Path
) -> None:
    box = dialog(QMessageBox)
    assert " has this session open since " in box.text()
    choose_answer("Open a Copy")
    settle(second)
    assert notes(second) == ["saved"]
    assert second.document.path is None
    assert not second.document.is_modified
    assert second.messages.text == (
        "This is a copy of “talk.headshot”. Saving asks for a new name."
    )
    pin(second, "mine")
    save(second)
    asked = dialog(QFileDialog)
    assert asked.selectedFiles() == [str(talk.with_name("talk copy.headshot"))]
    cancel_dialog()
    assert notes_in(talk) == ["saved"]
    pin(desk, "theirs")
    save(desk)
    until(lambda: notes_in(talk) == ["saved", "theirs"])
    assert not is_asked()


def test_a_session_can_be_taken_over_and_its_former_window_does_not_overwrite(
    second: MainWindow, desk: MainWindow, talk: Path
) -> None:
    choose_answer("Take Over")
    until(lambda: second.document.path == talk)
    pin(second, "after taking over")
    pin(desk, "in the former window")
    save(desk)
    assert " has this session open since " in dialog(QMessageBox).text()
    cancel_dialog()
    save(second)
    until(lambda: notes_in(talk) == ["saved", "after taking over"])
    assert notes(desk) == ["saved", "in the former window"]
    assert desk.document.is_modified
    save(desk)
    choose_answer("Overwrite")
    until(lambda: notes_in(talk) == ["saved", "in the former window"])
    # Now it is the other one that is asked.
    pin(second, "more")
    save(second)
    choose_answer("Save As…")
    choose_files(talk.with_name("elsewhere.headshot"))
    until(lambda: not second.document.is_modified)
    assert notes_in(talk) == ["saved", "in the former window"]
    assert notes_in(talk.with_name("elsewhere.headshot"))[-1] == "more"


def test_opening_a_session_twice_can_be_cancelled(second: MainWindow, desk: MainWindow) -> None:
    dialog(QMessageBox)
    cancel_dialog()
    assert second.document.session.pictures == ()
    assert second.document.path is None
    assert notes(desk) == ["saved"]


def test_the_same_window_opens_its_session_again_without_a_question(
    desk: MainWindow, talk: Path
) -> None:
    pin(desk, "given up")
    desk.reception.open_paths([talk])
    answer(QMessageBox.StandardButton.Discard)
    until(lambda: notes(desk) == ["saved"])
    settle(desk)
    assert not is_asked()


@pytest.mark.parametrize("way", ["close", "save as", "other session"])
def test_a_session_that_is_left_is_free_for_others(
    desk: MainWindow, talk: Path, open_window: OpenWindow, way: str
) -> None:
    assert lock_path(talk).exists()
    if way == "close":
        desk.close()
    elif way == "save as":
        save_as(desk, talk.with_name("next.headshot"))
    else:
        other = talk.with_name("other.headshot")
        write_session(other, read_session(talk).session, PLAIN_LOOK)
        desk.reception.open_paths([other])
    until(lambda: not lock_path(talk).exists())
    window = open_window()
    window.start({}, talk)
    until(lambda: window.document.path == talk)
    assert not is_asked()


def test_the_lock_of_a_crash_holds_nobody_up(
    desk: MainWindow, talk: Path, open_window: OpenWindow
) -> None:
    content = json.loads(lock_path(talk).read_bytes())
    desk.close()
    lock_path(talk).write_text(json.dumps(content | {"started": "at another time"}))
    window = open_window()
    window.start({}, talk)
    until(lambda: window.document.path == talk)
    assert not is_asked()


def test_saving_where_another_has_a_session_open_is_asked_about(
    desk: MainWindow, talk: Path, open_window: OpenWindow, pictures: Pictures
) -> None:
    window = open_window()
    window.start({Side.PROFESSIONAL: pictures.professional, Side.AI: pictures.ai}, None)
    settle(window)
    pin(window, "other work")
    strike(window, Qt.Key.Key_S, CTRL | SHIFT)
    choose_files(talk, replace=True)
    assert " has this session open since " in dialog(QMessageBox).text()
    cancel_dialog()
    settle(window)
    assert notes_in(talk) == ["saved"]
    assert window.document.path is None
    assert window.document.is_modified
    assert desk.document.path == talk


# Changed by others


def test_what_others_wrote_is_not_overwritten_unseen(desk: MainWindow, talk: Path) -> None:
    theirs = read_session(talk).session
    write_session(talk, edits.remove(theirs, [a.id for a in theirs.annotations]), PLAIN_LOOK)
    pin(desk, "mine")
    save(desk)
    assert dialog(QMessageBox).text() == "“talk.headshot” was changed by someone else."
    cancel_dialog()
    assert notes_in(talk) == []
    assert desk.document.is_modified
    save(desk)
    choose_answer("Overwrite")
    until(lambda: notes_in(talk) == ["saved", "mine"])
    # It is ours again.
    pin(desk, "more")
    save(desk)
    until(lambda: notes_in(talk) == ["saved", "mine", "more"])


def test_a_session_that_vanished_is_written_anew(desk: MainWindow, talk: Path) -> None:
    talk.unlink()
    pin(desk, "mine")
    save(desk)
    until(lambda: talk.exists() and notes_in(talk) == ["saved", "mine"])


def test_what_a_newer_program_wrote_stays_in_the_session(desk: MainWindow, talk: Path) -> None:
    value = json.loads(talk.read_bytes()) | {"mood": {"of the day": "sunny"}}
    talk.write_text(json.dumps(value), encoding="utf-8")
    desk.reception.open_paths([talk])
    settle(desk)
    pin(desk, "mine")
    save(desk)
    until(lambda: notes_in(talk) == ["saved", "mine"])
    assert json.loads(talk.read_bytes())["mood"] == {"of the day": "sunny"}


# Not written


def make_read_only(talk: Path) -> None:
    talk.chmod(0o444)


def take_folder_away(talk: Path) -> None:
    talk.parent.rename(talk.parent.with_name("taken away"))


@pytest.mark.parametrize(
    ("happen", "reason"),
    [(make_read_only, "it is read-only"), (take_folder_away, "there is no such folder")],
)
def test_what_cannot_be_written_is_said_and_kept(
    desk: MainWindow, talk: Path, happen: Callable[[Path], None], reason: str
) -> None:
    happen(talk)
    pin(desk, "mine")
    save(desk)
    until(lambda: desk.messages.text)
    assert desk.messages.text == (
        f"“talk.headshot” could not be written: {reason}. Nothing is lost."
    )
    assert notes(desk) == ["saved", "mine"]
    assert desk.document.is_modified
    assert desk.document.undo_stack.undoText() == "Set Pin"
    answer_message(desk, "Save As…")
    elsewhere = talk.parent.parent / "elsewhere.headshot"
    choose_files(elsewhere)
    until(lambda: not desk.document.is_modified)
    assert notes_in(elsewhere) == ["saved", "mine"]


def test_a_full_disk_costs_neither_the_file_nor_the_work(
    desk: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = talk.read_bytes()
    pin(desk, "mine")
    with full_disk(monkeypatch):
        save(desk)
        until(lambda: "talk.headshot" in desk.messages.text)
        assert desk.messages.text == (
            "“talk.headshot” could not be written: the disk is full. Nothing is lost."
        )
    assert talk.read_bytes() == before
    assert [path.name for path in talk.parent.iterdir() if path.suffix == ".part"] == []
    assert desk.document.is_modified
    save(desk)
    until(lambda: notes_in(talk) == ["saved", "mine"])
    # Undo leads past what was saved, and back.
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert desk.document.is_modified
    assert notes(desk) == ["saved"]
    strike(desk, Qt.Key.Key_Y, CTRL)
    assert not desk.document.is_modified


def test_the_window_stays_when_its_work_cannot_be_saved(
    desk: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin(desk, "mine")
    with full_disk(monkeypatch):
        desk.close()
        answer(QMessageBox.StandardButton.Save)
        until(lambda: "the disk is full" in desk.messages.text)
        settle(desk)
    assert desk.isVisible()
    assert notes(desk) == ["saved", "mine"]
    assert notes_in(talk) == ["saved"]


def test_a_session_in_a_read_only_folder_opens_and_is_saved_elsewhere(
    desk: MainWindow, talk: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close()
    names = {path.name for path in talk.parent.iterdir()}
    real_open, folder = Path.open, str(talk.parent)

    def read_only(path: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if str(path).startswith(folder) and mode.strip("rbt"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real_open(path, mode, *rest, **more)  # type: ignore[call-overload]  # as it was called

    # Whoever runs the tests may be allowed to write anywhere.
    monkeypatch.setattr(Path, "open", read_only)
    window = open_window()
    window.start({}, talk)
    until(lambda: window.document.path == talk)
    settle(window)
    assert notes(window) == ["saved"]
    assert window.messages.text == ""
    pin(window, "mine")
    save(window)
    until(lambda: window.messages.text)
    assert window.messages.text == (
        "“talk.headshot” could not be written: it or its folder is read-only. Nothing is lost."
    )
    answer_message(window, "Save As…")
    choose_files(talk.parent.parent / "mine.headshot")
    until(lambda: not window.document.is_modified)
    assert {path.name for path in talk.parent.iterdir()} == names


# In between


def test_an_older_state_never_overtakes_a_newer_one(
    desk: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, written = session_file.write_session, list[int]()

    def slow_at_first(path: Path, session: object, *rest: object) -> None:
        if not written:
            until_later()
        written.append(len(session.annotations))  # type: ignore[attr-defined]  # it is a session
        real(path, session, *rest)  # type: ignore[arg-type]  # as it was called

    def until_later() -> None:
        from time import sleep

        sleep(0.2)

    monkeypatch.setattr(session_file, "write_session", slow_at_first)
    pin(desk, "older")
    save(desk)
    pin(desk, "newer")
    save(desk)
    until(lambda: len(written) == 2)
    settle(desk)
    assert written == [2, 3]
    assert notes_in(talk) == ["saved", "older", "newer"]
    assert not desk.document.is_modified


def test_what_is_drawn_while_a_session_is_saved_for_closing_is_asked_about(
    desk: MainWindow, talk: Path
) -> None:
    pin(desk, "before")
    desk.close()
    box = dialog(QMessageBox)
    saving = box.button(QMessageBox.StandardButton.Save)
    desk.saving.saved.connect(lambda _path: pin(desk, "during"))
    click(saving)
    until(lambda: notes_in(talk) == ["saved", "before"])
    answer(QMessageBox.StandardButton.Cancel)
    assert desk.isVisible()
    assert notes(desk) == ["saved", "before", "during"]


def test_what_is_drawn_while_another_session_is_loaded_is_asked_about(
    desk: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = talk.with_name("other.headshot")
    write_session(other, edits.remove(desk.document.session, ()), PLAIN_LOOK)
    real = session_file.read_session

    def slow(path: Path) -> object:
        from time import sleep

        sleep(0.1)
        return real(path)

    monkeypatch.setattr(session_file, "read_session", slow)
    desk.reception.open_paths([other])
    pin(desk, "during")
    cancel_dialog()
    settle(desk)
    assert notes(desk) == ["saved", "during"]
    assert desk.document.path == talk


# Cancelled


def cancel_closing(window: MainWindow) -> None:
    window.close()


def cancel_another_session(window: MainWindow) -> None:
    path = window.document.path
    assert path is not None
    window.reception.open_paths([path])


def cancel_finding(window: MainWindow) -> None:
    assert window.document.session.ai is not None
    window.reception.ask_where_it_is(window.document.session.ai.key)


def cancel_colour(window: MainWindow) -> None:
    select_one(window)
    window.annotation_panel.style_controls.any_colour.click()


def cancel_preset(window: MainWindow) -> None:
    select_one(window)
    window.annotation_panel.style_controls.save_preset.click()


def select_one(window: MainWindow) -> None:
    window.document.select([window.document.session.annotations[0].id])


ASKS_IN_PLACE: Final = {
    *("align_points", "adjust_eyes", "adjust_regions", "skin_brush", "subject_brush"),
    *("rename_variant", "edit_finding", "reality_check"),
}
"""Entries with dots that open no dialog but a tool, an editor or a window beside this one."""

DIALOGS: Final = [
    *(c.id for c in COMMANDS if "…" in c.text and c.id not in ASKS_IN_PLACE),
    *("export", "keys", "about"),
]


@contextmanager
def nothing_changes(window: MainWindow, talk: Path) -> Iterator[None]:
    """Hold what is done inside to leaving document, file and folder as they are."""
    pin(window, "mine")
    document, file = window.document, talk.read_bytes()
    settings = window.choices.settings
    before = (document.session, document.look, document.path, document.undo_stack.index())
    files = sorted(talk.parent.iterdir())
    yield
    settle(window)
    assert not is_asked()
    assert window.isVisible()
    after = (document.session, document.look, document.path, document.undo_stack.index())
    assert after == before
    assert document.is_modified
    assert window.choices.settings == settings
    assert talk.read_bytes() == file
    assert sorted(talk.parent.iterdir()) == files
    assert window.messages.text == ""


@pytest.mark.parametrize(
    "begin",
    [cancel_closing, cancel_another_session, cancel_finding, cancel_colour, cancel_preset],
)
def test_a_cancelled_dialog_changes_nothing(
    desk: MainWindow, talk: Path, begin: Callable[[MainWindow], None]
) -> None:
    with nothing_changes(desk, talk):
        begin(desk)
        cancel_dialog()


@pytest.mark.parametrize("entry", DIALOGS)
def test_every_dialog_of_the_menus_can_be_cancelled(
    desk: MainWindow, talk: Path, entry: str
) -> None:
    with nothing_changes(desk, talk):
        assert desk.actions_by_id[entry].isEnabled()
        desk.actions_by_id[entry].trigger()
        cancel_dialog()


@pytest.mark.parametrize("entry", ["rename_variant", "reality_check", "measurement_help"])
def test_an_editor_and_a_window_beside_this_one_are_left_by_esc(
    desk: MainWindow, talk: Path, entry: str
) -> None:
    with nothing_changes(desk, talk):
        desk.actions_by_id[entry].trigger()
        QApplication.processEvents()
        where = QApplication.activeWindow() or desk
        strike(where, Qt.Key.Key_Escape)
        until(lambda: QApplication.activeWindow() in (None, desk))
