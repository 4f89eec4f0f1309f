"""Asking for files and answers, without holding up the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from headshot_viewer.core.endings import PICTURE_ENDINGS
from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from headshot_viewer.gui.file_dialogs import (
    any_filter,
    ask,
    ask_for_files,
    ask_where_to_save,
    picture_filter,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAVE = QMessageBox.StandardButton.Save
DISCARD = QMessageBox.StandardButton.Discard
CANCEL = QMessageBox.StandardButton.Cancel


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _file_dialog(window: QWidget) -> QFileDialog:
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


def _question(window: QWidget) -> QMessageBox:
    (box,) = window.findChildren(QMessageBox)
    return box


def test_every_kind_of_picture_is_offered_in_both_spellings() -> None:
    for ending in PICTURE_ENDINGS:
        assert f"*{ending} " in picture_filter().replace(")", " ")
        assert f"*{ending.upper()} " in picture_filter().replace(")", " ")
    assert "*.headshot" in any_filter()
    assert picture_filter().endswith("(*)")


def test_the_chosen_file_is_told(window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "a, b.png"
    path.write_bytes(b"")
    chosen: list[list[Path]] = []
    ask_for_files(window, "Open", str(tmp_path), picture_filter(), chosen.append)
    dialog = _file_dialog(window)
    assert dialog.isVisible()
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.selectFile(str(path))
    dialog.accept()
    assert chosen == [[path]]


def test_several_files_can_be_asked_for(window: QWidget, tmp_path: Path) -> None:
    ask_for_files(window, "Open", str(tmp_path), any_filter(), lambda _paths: None, several=True)
    assert _file_dialog(window).fileMode() == QFileDialog.FileMode.ExistingFiles


def test_nothing_is_proposed_to_lie_beside_the_bundled_pair(window: QWidget) -> None:
    bundled = demo_pair()[Side.PROFESSIONAL].with_suffix(".headshot")
    ask_where_to_save(window, "Save", bundled, "", ".headshot", lambda _path: None)
    dialog = _file_dialog(window)
    assert Path(dialog.directory().absolutePath()) != bundled.parent
    assert [Path(name).name for name in dialog.selectedFiles()] == ["professional.headshot"]
    dialog.done(QDialog.DialogCode.Rejected)


def test_a_users_folder_is_proposed_as_it_is(window: QWidget, tmp_path: Path) -> None:
    ask_where_to_save(window, "Save", tmp_path / "a.headshot", "", ".headshot", lambda _path: None)
    assert Path(_file_dialog(window).directory().absolutePath()) == tmp_path


def test_a_cancelled_dialog_tells_nothing(window: QWidget, tmp_path: Path) -> None:
    chosen: list[object] = []
    ask_for_files(window, "Open", str(tmp_path), picture_filter(), chosen.append)
    QTest.keyClick(_file_dialog(window), Qt.Key.Key_Escape)
    ask_where_to_save(window, "Save", tmp_path / "x.png", "PNG (*.png)", ".png", chosen.append)
    visible = [dialog for dialog in window.findChildren(QFileDialog) if dialog.isVisible()]
    QTest.keyClick(visible[0], Qt.Key.Key_Escape)
    assert chosen == []


def test_a_name_without_an_ending_gets_one(window: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []
    ask_where_to_save(
        window, "Save", tmp_path / "x.headshot", "S (*.headshot)", ".headshot", chosen.append
    )
    dialog = _file_dialog(window)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in dialog.selectedFiles()] == ["x.headshot"]
    dialog.selectFile(str(tmp_path / "consultation"))
    dialog.accept()
    assert chosen == [tmp_path / "consultation.headshot"]


def test_a_file_that_is_there_is_only_replaced_after_a_question(
    window: QWidget, tmp_path: Path
) -> None:
    ask_where_to_save(window, "Save", tmp_path / "x.png", "PNG (*.png)", ".png", lambda _path: None)
    assert not _file_dialog(window).testOption(QFileDialog.Option.DontConfirmOverwrite)


def _ask(window: QWidget, given: list[str]) -> QMessageBox:
    ask(
        window,
        "Save the changes?",
        "They would be lost.",
        {
            SAVE: lambda: given.append("save"),
            DISCARD: lambda: given.append("discard"),
            CANCEL: lambda: given.append("cancel"),
        },
        SAVE,
    )
    return _question(window)


@pytest.mark.parametrize(
    ("button", "answer"), [(SAVE, "save"), (DISCARD, "discard"), (CANCEL, "cancel")]
)
def test_each_answer_does_its_own_and_nothing_else(
    window: QWidget, button: QMessageBox.StandardButton, answer: str
) -> None:
    given: list[str] = []
    box = _ask(window, given)
    assert (box.text(), box.informativeText()) == ("Save the changes?", "They would be lost.")
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)
    assert given == [answer]


def test_enter_saves_and_esc_cancels(window: QWidget) -> None:
    for key, answer in ((Qt.Key.Key_Return, "save"), (Qt.Key.Key_Escape, "cancel")):
        given: list[str] = []
        ask(
            window,
            "?",
            "",
            {
                SAVE: lambda given=given: given.append("save"),  # type: ignore[misc]  # bound now
                CANCEL: lambda given=given: given.append("cancel"),  # type: ignore[misc]  # as above
            },
            SAVE,
        )
        (box,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
        QTest.keyClick(box, key)
        assert given == [answer]
