"""A session is taken along as one file, and opened where its pictures are not."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from headshot_viewer import cli
from tests.journeys.hand import (
    CTRL,
    answer_message,
    choose,
    choose_files,
    close,
    dialog,
    drag,
    drop,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures


@pytest.fixture
def copy(desk: MainWindow, pictures: Pictures, tmp_path: Path) -> Path:
    """A portable copy of the pair with an annotation, alone in a folder; the pictures are gone."""
    strike(desk, Qt.Key.Key_E)
    drag(desk.stage.right, (120, 200), (180, 260))
    choose(desk, "File", "Save Portable Copy")
    (tmp_path / "elsewhere").mkdir()
    path = tmp_path / "elsewhere" / "Talk.headshotz"
    choose_files(path)
    settle(desk)
    until(path.exists)
    assert "were written to" in desk.messages.text
    # It is a copy: what is open is still unsaved.
    assert desk.document.is_modified
    assert desk.document.path is None
    shutil.rmtree(pictures.ai.parent)
    return path


def drawn(window: MainWindow) -> list[str]:
    return [type(a.shape).__name__ for a in window.document.session.annotations]


def open_again(open_window: OpenWindow, path: Path) -> MainWindow:
    window = open_window()
    window.start({}, path)
    settle(window)
    return window


def test_it_opens_elsewhere_with_all_its_pictures(open_window: OpenWindow, copy: Path) -> None:
    window = open_again(open_window, copy)
    assert window.document.path == copy.parent / "Talk" / "Talk.headshot"
    assert drawn(window) == ["Ellipse"]
    pictures = window.document.session.pictures
    assert all(window.gallery.picture(hung.ref.sha256) for hung in pictures)
    assert all(hung.ref.path.is_relative_to(copy.parent / "Talk") for hung in pictures)
    assert "was unpacked into" in window.messages.text
    assert not window.document.is_modified


def test_edits_are_saved_beside_it_and_found_again(open_window: OpenWindow, copy: Path) -> None:
    before = copy.read_bytes()
    window = open_again(open_window, copy)
    strike(window, Qt.Key.Key_R)
    drag(window.stage.left, (60, 60), (110, 120))
    strike(window, Qt.Key.Key_S, CTRL)
    settle(window)
    close(window)
    assert copy.read_bytes() == before
    again = open_again(open_window, copy)
    assert drawn(again) == ["Ellipse", "Rectangle"]
    assert "had been unpacked before" in again.messages.text
    answer_message(again, "Unpack Again")
    settle(again)
    until(lambda: again.document.path == copy.parent / "Talk 2" / "Talk 2.headshot")
    assert drawn(again) == ["Ellipse"]


def test_it_can_be_dropped(open_window: OpenWindow, copy: Path) -> None:
    window = open_window()
    assert drop(window.stage, (100, 100), copy)
    settle(window)
    until(lambda: window.document.path is not None)
    assert drawn(window) == ["Ellipse"]


def test_where_nothing_may_be_written_it_asks_where(
    open_window: OpenWindow, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != copy.parent and access(path, mode))
    window = open_again(open_window, copy)
    asked = dialog(QFileDialog)
    (tmp_path / "home").mkdir()
    asked.fileSelected.emit(str(tmp_path / "home"))
    asked.reject()
    settle(window)
    until(lambda: window.document.path == tmp_path / "home" / "Talk" / "Talk.headshot")


def test_a_damaged_copy_is_refused_and_nothing_changes(open_window: OpenWindow, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:200])
    window = open_again(open_window, copy)
    assert window.messages.text == (
        "“Talk.headshotz” could not be opened as a session: it is damaged, or only a part of it."
    )
    assert window.document.path is None
    assert [path.name for path in copy.parent.iterdir()] == ["Talk.headshotz"]


def test_the_command_line_takes_it_like_a_session(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", str(copy), "-o", str(tmp_path / "out.png")]) == 0
    assert (tmp_path / "out.png").exists()
    assert cli.main(["info", str(copy)]) == 0
    told = capsys.readouterr().out
    assert "generated.png" in told
    assert "480 × 600 px" in told
    # Nothing was unpacked beside it.
    assert [path.name for path in copy.parent.iterdir()] == ["Talk.headshotz"]
    copy.write_bytes(copy.read_bytes()[:200])
    assert cli.main(["info", str(copy)]) == 2
    assert cli.main(["export", str(copy), "-o", str(tmp_path / "out.png")]) == 2
    assert capsys.readouterr().err.count("it is damaged, or only a part of it.") == 2


def test_what_it_is_decides_its_content_not_its_name(open_window: OpenWindow, copy: Path) -> None:
    renamed = copy.rename(copy.with_suffix(".headshot"))
    window = open_again(open_window, renamed)
    assert drawn(window) == ["Ellipse"]
    session = window.document.path
    assert session is not None
    close(window)
    plain = session.rename(session.with_suffix(".headshotz"))
    again = open_again(open_window, plain)
    assert again.document.path == plain
    assert drawn(again) == ["Ellipse"]
