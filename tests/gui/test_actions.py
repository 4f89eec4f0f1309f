"""The table of commands, and the keys that carry them out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from headshot_viewer.gui.actions import COMMANDS, enable, make_actions, with_key

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window: QWidget) -> dict[str, QAction]:
    return make_actions(window)


def test_no_key_has_two_meanings(actions: dict[str, QAction]) -> None:
    keys = Counter(key.toString() for action in actions.values() for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_can_be_read_by_qt(actions: dict[str, QAction]) -> None:
    for command in COMMANDS:
        assert len(actions[command.id].shortcuts()) == len(command.keys)
        for key in command.keys:
            assert QKeySequence(key).toString() == QKeySequence.fromString(key).toString() != ""


def test_every_command_has_words_and_a_tip_that_names_its_key(
    actions: dict[str, QAction],
) -> None:
    for command in COMMANDS:
        action = actions[command.id]
        assert action.text().replace("&", "").strip()
        assert action.statusTip()
        if command.keys:
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert action.toolTip() == f"{action.statusTip()} ({shown})"


@pytest.mark.parametrize(
    ("command", "key"),
    [
        ("fit", "Ctrl+0"),
        ("zoom_100", "Ctrl+1"),
        ("zoom_200", "Ctrl+2"),
        ("zoom_400", "Ctrl+4"),
        ("toggle_fit", "Z"),
        ("open_professional", "Ctrl+Shift+1"),
        ("open_ai", "Ctrl+Shift+2"),
        ("swap", "X"),
        ("link", "Ctrl+L"),
        ("reset_alignment", "Ctrl+Shift+L"),
        ("heat", "H"),
        ("select", "V"),
        ("pin", "N"),
        ("panels", "F9"),
        ("keys", "F1"),
    ],
)
def test_the_keys_are_those_of_the_conventions(
    actions: dict[str, QAction], command: str, key: str
) -> None:
    assert QKeySequence(key) in actions[command].shortcuts()


def test_a_disabled_command_says_why(actions: dict[str, QAction]) -> None:
    action = actions["save"]
    enable(action, "Open a picture first")
    assert not action.isEnabled()
    assert action.toolTip() == "Open a picture first"
    enable(action, "")
    assert action.isEnabled()
    assert action.toolTip() == with_key(action.statusTip(), action)


LETTERS = "zxhvearnt[]"


@pytest.fixture
def fired(desk: Desk) -> list[str]:
    """The commands that were carried out, in the window of the desk."""
    names: list[str] = []
    for name, action in make_actions(desk.window).items():
        action.triggered.connect(lambda _on=False, name=name: names.append(name))
    return names


def test_single_letters_are_keys_while_nothing_is_typed(desk: Desk, fired: list[str]) -> None:
    desk.left.setFocus()
    QTest.keyClicks(desk.left, LETTERS)
    assert len(fired) == len(LETTERS)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_single_letters_are_words_while_a_text_is_typed(
    desk: Desk, fired: list[str], kind: type[QLineEdit | QPlainTextEdit], qtbot: QtBot
) -> None:
    field = kind(desk.window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, LETTERS)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert typed == LETTERS[:-1]
    assert fired == []


def test_every_key_belongs_to_the_words_written_on_a_picture(
    desk: Desk, fired: list[str], qtbot: QtBot
) -> None:
    editor = desk.stage.editors[desk.left]
    desk.stage.inputs[desk.left].text_wanted.emit(desk.document.pane_middle, None)
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, LETTERS + "?")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == LETTERS
    assert fired == []
