"""One walk for each sentence that says what went wrong; what was open stays as it was."""

from __future__ import annotations

import errno
import json
import os
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QMessageBox, QToolButton

from headshot_viewer.core.picture import Side
from headshot_viewer.files import picture_file
from headshot_viewer.gui.export_dialog import ExportDialog
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    accept_options,
    answer,
    answer_message,
    choose_files,
    click,
    dialog,
    drop,
    middle,
    settle,
    strike,
    turn_wheel,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QClipboard

    from headshot_viewer.core.look import Look
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures


def state(window: MainWindow) -> tuple[Session, Look, str, bool, int]:
    """Return everything that a failure must leave as it was."""
    document = window.document
    assert all(
        pane.plate is not None and pane.plate.images is not None for pane in window.stage.panes
    )
    return (
        document.session,
        document.look,
        window.windowTitle(),
        window.isWindowModified(),
        document.undo_stack.index(),
    )


@pytest.fixture
def working(desk: MainWindow, tmp_path: Path) -> MainWindow:
    """A consultation under way: saved, then marked and looked into, one step undone."""
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(desk)
    strike(desk, Qt.Key.Key_N)
    for at in ((150, 150), (180, 200), (160, 260)):
        click(desk.stage.left, at)
    strike(desk, Qt.Key.Key_V)
    strike(desk, Qt.Key.Key_Z, CTRL)
    turn_wheel(desk.stage.left, (150, 150), notches=2)
    return desk


def refused(window: MainWindow, path: Path, sentence: str) -> None:
    """Drop a file that is refused, with this sentence, and see that nothing else happens."""
    before = state(window)
    right = window.stage.right
    assert drop(right, middle(right), path)
    settle(window)
    assert window.messages.text == sentence
    assert state(window) == before
    assert window.document.undo_stack.canRedo()
    strike(window, Qt.Key.Key_Escape)
    assert window.messages.text == ""


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)


# Pictures


def png_header(width: int, height: int) -> bytes:
    """Return the beginning of a PNG that says how large it is, with no pixels."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("words.jpg", b"This is no picture.", "it is not a picture in a format this program knows"),
        ("nothing.jpg", b"", "the file is empty"),
        (
            "shot.raf",
            b"FUJIFILMCCD-RAW" + bytes(200),
            "camera RAW files are not read yet; develop it and save a TIFF, PNG or JPEG in your"
            " RAW converter",
        ),
        (
            "layers.psd",
            b"8BPS" + bytes(200),
            "Photoshop files are not read yet; save a copy as TIFF, PNG or JPEG in Photoshop",
        ),
        (
            "page.png",
            b"<!DOCTYPE html><html></html>",
            "it is a web page; save the picture itself from the browser",
        ),
        ("sheet.jpg", b"%PDF-1.7", "it is a PDF; export the page as PNG or JPEG"),
        (
            "both.jpg",
            b"PK\x03\x04" + bytes(60),
            "it is an archive; unpack it and open what is in it",
        ),
    ],
    ids=["words", "empty", "raw", "photoshop", "web page", "pdf", "archive"],
)
def test_what_is_no_picture_is_refused_with_its_name_and_the_reason(
    working: MainWindow, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    refused(working, path, f"“{name}” could not be opened: {reason}.")


def test_a_file_that_is_not_there_is_refused(working: MainWindow, tmp_path: Path) -> None:
    sentence = "“gone.jpg” could not be opened: there is no such file."
    refused(working, tmp_path / "gone.jpg", sentence)


def test_a_folder_is_refused(working: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "shoot"
    folder.mkdir()
    refused(
        working, folder, "“shoot” could not be opened: it is a folder; open the pictures in it."
    )


def test_too_many_pixels_are_refused_before_they_are_read(
    working: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "poster.png"
    path.write_bytes(png_header(30_000, 20_000) + bytes(100))
    sentence = (
        "“poster.png” could not be opened: it has 600 megapixels (30000 × 20000), and the limit"
        " is 300."
    )
    refused(working, path, sentence)


def test_a_picture_without_its_pixels_is_refused(working: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "torn.png"
    path.write_bytes(png_header(300, 200))
    before = state(working)
    drop(working.stage.left, middle(working.stage.left), path)
    settle(working)
    assert working.messages.text.startswith("“torn.png” could not be opened: ")
    assert working.messages.text.endswith(".")
    assert state(working) == before


def test_a_picture_that_fails_in_no_known_way_asks_to_be_reported(
    working: MainWindow, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the dog ate it")

    monkeypatch.setattr(picture_file, "read_picture", fail)
    refused(
        working,
        pictures.other_ai,
        "Something unexpected went wrong (RuntimeError: the dog ate it). Please report it.",
    )


def test_a_pair_of_which_one_is_refused_says_which(
    window: MainWindow, pictures: Pictures, tmp_path: Path
) -> None:
    path = tmp_path / "words.jpg"
    path.write_bytes(b"This is no picture.")
    drop(window.stage.left, middle(window.stage.left), pictures.professional, path)
    settle(window)
    assert window.messages.text == (
        "“words.jpg” could not be opened: it is not a picture in a format this program knows."
    )
    assert window.document.session.ai is None
    assert "Drop the AI picture here" in window.stage.invitations[window.stage.right].words


def test_a_missing_file_on_the_command_line_leaves_the_invitation(
    window: MainWindow, tmp_path: Path
) -> None:
    window.start({Side.PROFESSIONAL: tmp_path / "gone.jpg"}, None)
    settle(window)
    assert window.messages.text == "“gone.jpg” could not be opened: there is no such file."
    words = window.stage.invitations[window.stage.left].words
    assert "Drop the photographer’s picture here" in words


def test_a_refusal_goes_when_something_else_is_opened(
    working: MainWindow, tmp_path: Path, pictures: Pictures
) -> None:
    pane = working.stage.right
    assert drop(pane, middle(pane), tmp_path / "gone.jpg")
    until(lambda: "“gone.jpg” could not be opened" in working.messages.text)
    assert drop(pane, middle(pane), pictures.other_ai)
    settle(working)
    hung = working.document.session.ai
    assert hung is not None
    assert hung.ref.path == pictures.other_ai
    assert "could not be opened" not in working.messages.text


# Pasting


def test_nothing_on_the_clipboard_to_paste_is_said(
    working: MainWindow, clipboard: QClipboard
) -> None:
    data = QMimeData()
    data.setText("only words")
    clipboard.setMimeData(data)
    before = state(working)
    strike(working, Qt.Key.Key_V, CTRL)
    assert working.messages.text == (
        "There is neither a picture nor an annotation on the clipboard."
    )
    assert state(working) == before


# Sessions


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def of_the_future(path: Path) -> None:
    content = json.loads(path.read_text())
    path.write_text(json.dumps(content | {"version": 99}))


def of_another_program(path: Path) -> None:
    path.write_text('{"format": "something else"}')


def gone(path: Path) -> None:
    path.unlink()


def with_a_wrong_number(path: Path) -> None:
    content = json.loads(path.read_text())
    content["current"] = 7
    path.write_text(json.dumps(content))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (damaged, "it is not JSON text, or only a part of it"),
        (of_the_future, "it was saved by a newer Headshot Viewer, which is needed to open it"),
        (of_another_program, "it is not a session of Headshot Viewer"),
        (gone, "there is no such file"),
        (with_a_wrong_number, "“current” is not a whole number from 0 to 0"),
    ],
    ids=["damaged", "newer", "foreign", "missing", "wrong number"],
)
def test_a_session_that_cannot_be_read_is_refused(
    working: MainWindow, tmp_path: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / "other.headshot"
    path.write_bytes((tmp_path / "talk.headshot").read_bytes())
    spoil(path)
    strike(working, Qt.Key.Key_S, CTRL)
    settle(working)
    refused(working, path, f"“other.headshot” could not be opened as a session: {reason}.")


def test_a_session_that_cannot_be_saved_stays_unsaved_and_says_why(
    working: MainWindow, tmp_path: Path
) -> None:
    before = state(working)
    strike(working, Qt.Key.Key_S, CTRL | SHIFT)
    choose_files(tmp_path / "no such folder" / "talk.headshot")
    settle(working)
    assert working.messages.text.startswith(
        "“talk.headshot” could not be written: there is no such folder."
    )
    assert state(working) == before


def test_a_full_disk_is_named_and_costs_nothing(
    working: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = (tmp_path / "talk.headshot").read_bytes()
    before = state(working)

    fill_the_disk(monkeypatch)
    strike(working, Qt.Key.Key_S, CTRL)
    settle(working)
    assert working.messages.text.startswith(
        "“talk.headshot” could not be written: the disk is full."
    )
    assert (tmp_path / "talk.headshot").read_bytes() == kept
    assert state(working) == before


def test_closing_with_save_on_a_full_disk_keeps_the_window(
    working: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(working)
    fill_the_disk(monkeypatch)
    working.close()
    answer(QMessageBox.StandardButton.Save)
    settle(working)
    assert working.isVisible()
    assert "the disk is full" in working.messages.text
    assert state(working) == before


# Exports


def export(window: MainWindow, path: Path) -> None:
    strike(window, Qt.Key.Key_E, CTRL | SHIFT)
    accept_options(dialog(ExportDialog))
    choose_files(path)
    settle(window)


def test_an_export_into_a_folder_that_is_not_there_is_refused(
    working: MainWindow, tmp_path: Path
) -> None:
    before = state(working)
    export(working, tmp_path / "no such folder" / "home.png")
    assert working.messages.text == "“home.png” could not be written: there is no such folder."
    assert state(working) == before
    assert not (tmp_path / "no such folder").exists()


def test_an_export_that_fills_the_disk_is_refused_and_leaves_nothing(
    working: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    fill_the_disk(monkeypatch)
    export(working, folder / "home.png")
    assert working.messages.text == "“home.png” could not be written: the disk is full."
    assert list(folder.iterdir()) == []


# Messages


def test_the_newest_message_is_shown_and_closed_by_its_button(
    working: MainWindow, tmp_path: Path
) -> None:
    for name in ("gone.jpg", "gone too.jpg"):
        drop(working.stage.left, middle(working.stage.left), tmp_path / name)
        settle(working)
    assert "gone too.jpg" in working.messages.text
    height = working.stage.height()
    (button,) = (b for b in working.messages.findChildren(QToolButton) if b.isVisible())
    click(button)
    assert working.messages.text == ""
    until(lambda: working.stage.height() > height)


def test_a_session_whose_pictures_are_gone_keeps_its_annotations_and_asks(
    working: MainWindow, pictures: Pictures, tmp_path: Path, open_window: OpenWindow
) -> None:
    strike(working, Qt.Key.Key_S, CTRL)
    settle(working)
    session = working.document.session
    assert working.close()
    for path in (pictures.professional, pictures.ai):
        path.unlink()
    later = open_window()
    later.start({}, tmp_path / "talk.headshot")
    settle(later)
    assert later.document.session == session
    assert not later.isWindowModified()
    assert "there is no such file" in later.messages.text
    for pane in later.stage.panes:
        assert "Its annotations are kept." in later.stage.invitations[pane].words
    answer_message(later, "Find It…")
