"""Sessions to disk and back, and the question before work would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.errors import NotWritten, SessionUnreadable
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.gui.saving import Saving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk

SAVE = QMessageBox.StandardButton.Save
DISCARD = QMessageBox.StandardButton.Discard
CANCEL = QMessageBox.StandardButton.Cancel


@pytest.fixture
def saving(desk: Desk) -> Iterator[Saving]:
    made = Saving(desk.document, desk.jobs, desk.window)
    yield made
    made.close()


def _draw(desk: Desk, name: str = "pin") -> None:
    pin = Annotation(name, "picture-1", Pin(PicturePoint(10, 10)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))


def _save_to(desk: Desk, saving: Saving, path: Path, qtbot: QtBot) -> None:
    """Save as, with the dialog answered."""
    saving.save_as()
    (dialog,) = desk.window.findChildren(QFileDialog)
    dialog.selectFile(str(path))
    with qtbot.waitSignal(saving.saved):
        dialog.accept()
    qtbot.waitUntil(lambda: not desk.jobs.topics)


def _answer(desk: Desk, button: QMessageBox.StandardButton) -> None:
    (box,) = [each for each in desk.window.findChildren(QMessageBox) if each.isVisible()]
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)


def test_what_was_saved_is_loaded_as_it_was(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    _draw(desk)
    saved = desk.document.session
    path = tmp_path / "consultation.headshot"
    _save_to(desk, saving, path, qtbot)
    assert desk.document.path == path
    assert not desk.document.is_modified
    _draw(desk, "another")
    with qtbot.waitSignal(saving.loaded):
        saving.load(path)
    assert desk.document.session == saved
    assert not desk.document.undo_stack.canUndo()


def _visible_questions(desk: Desk) -> list[QMessageBox]:
    return [each for each in desk.window.findChildren(QMessageBox) if each.isVisible()]


def test_the_second_save_asks_nothing(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    _save_to(desk, saving, tmp_path / "a.headshot", qtbot)
    _draw(desk)
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save()
    assert saved.args == [tmp_path / "a.headshot"]
    assert not desk.document.is_modified


def test_edits_made_while_it_is_being_saved_stay_unsaved(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    _save_to(desk, saving, tmp_path / "a.headshot", qtbot)
    _draw(desk, "one")
    with qtbot.waitSignal(saving.saved):
        saving.save()
        _draw(desk, "two")
    assert desk.document.is_modified


def test_a_session_that_cannot_be_read_leaves_what_is_open(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "broken.headshot"
    path.write_text("{", encoding="utf-8")
    before = desk.document.session
    with qtbot.waitSignal(saving.failed) as failed, qtbot.assertNotEmitted(saving.loaded):
        saving.load(path)
    assert isinstance(failed.args[0], SessionUnreadable)
    assert desk.document.session is before


def test_a_save_that_failed_is_told_and_nothing_counts_as_saved(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    _draw(desk)
    saving.save_as()
    (dialog,) = desk.window.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "no such folder" / "a.headshot")])
    errors: list[object] = []
    saving.failed.connect(errors.append)
    saving.not_saved.connect(errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], NotWritten)
    assert desk.document.is_modified


# Before work would be lost


def test_when_nothing_would_be_lost_nobody_is_asked(desk: Desk, saving: Saving) -> None:
    went: list[bool] = []
    saving.when_safe(lambda: went.append(True))
    assert went == [True]
    assert _visible_questions(desk) == []


def test_cancelling_the_question_does_nothing(desk: Desk, saving: Saving) -> None:
    _draw(desk)
    before, went = desk.document.session, list[bool]()
    saving.when_safe(lambda: went.append(True))
    assert went == []
    _answer(desk, CANCEL)
    assert went == []
    assert desk.document.session is before


def test_discarding_goes_on_at_once(desk: Desk, saving: Saving) -> None:
    _draw(desk)
    went: list[bool] = []
    saving.when_safe(lambda: went.append(True))
    _answer(desk, DISCARD)
    assert went == [True]


def test_saving_goes_on_only_when_it_is_on_disk(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.headshot"
    _save_to(desk, saving, path, qtbot)
    _draw(desk)
    before, went = path.read_bytes(), list[bytes]()
    saving.when_safe(lambda: went.append(path.read_bytes()))
    _answer(desk, SAVE)
    qtbot.waitUntil(lambda: bool(went))
    assert went[0] != before


def test_saving_to_nowhere_does_not_go_on(desk: Desk, saving: Saving) -> None:
    _draw(desk)
    went: list[bool] = []
    saving.when_safe(lambda: went.append(True))
    _answer(desk, SAVE)
    (dialog,) = desk.window.findChildren(QFileDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert went == []
    assert desk.document.is_modified


def test_the_question_names_the_file(
    desk: Desk, saving: Saving, qtbot: QtBot, tmp_path: Path
) -> None:
    _draw(desk)
    saving.when_safe(lambda: None)
    (box,) = _visible_questions(desk)
    assert box.text() == "Save the changes to this session?"
    _answer(desk, CANCEL)
    _save_to(desk, saving, tmp_path / "Grace.headshot", qtbot)
    _draw(desk, "another")
    saving.when_safe(lambda: None)
    (box,) = _visible_questions(desk)
    assert box.text() == "Save the changes to “Grace.headshot”?"
