"""Choosing keys, and being told when one has another meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QKeySequenceEdit, QWidget

from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.key_bindings import KeyBindings
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.shortcut_editor import ShortcutEditor

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bindings(tmp_path: Path, window: QWidget) -> KeyBindings:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    return KeyBindings(make_actions(window), SettingsFile(settings), window)


@pytest.fixture
def editor(bindings: KeyBindings, window: QWidget, qtbot: QtBot) -> ShortcutEditor:
    made = ShortcutEditor(bindings, make_actions(window))
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show()
    return made


def _press(
    field: QKeySequenceEdit,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in a field and wait as long as the field does."""
    field.setFocus()
    QTest.keyClick(field, key, held)
    field.editingFinished.emit()


def test_a_free_key_is_given_at_once(editor: ShortcutEditor, bindings: KeyBindings) -> None:
    editor.choose("ellipse")
    _press(editor.fields[0], Qt.Key.Key_F11, Qt.KeyboardModifier.AltModifier)
    assert bindings.keys("ellipse") == ("Alt+F11",)
    _press(editor.fields[1], Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    assert bindings.keys("ellipse") == ("Alt+F11", "Ctrl+F6")
    row = editor.list.currentItem()
    assert row is not None
    assert (row.text(0), row.text(1), row.text(2)) == ("Ellipse", "Alt+F11 · Ctrl+F6", "E")


def test_a_key_with_another_meaning_is_given_only_when_asked_again(
    editor: ShortcutEditor, bindings: KeyBindings
) -> None:
    editor.choose("ellipse")
    _press(editor.fields[0], Qt.Key.Key_X)
    assert bindings.keys("ellipse") == ("E",)
    assert bindings.keys("swap") == ("X",)
    assert editor.message.text() == (
        "“X” now means “Swap Sides”. If it is assigned to “Ellipse”, it is taken away there."
    )
    editor.take.click()
    assert bindings.keys("ellipse") == ("X",)
    assert bindings.keys("swap") == ()
    assert not editor.take.isVisible()
    assert editor.message.text() == ""


def test_choosing_another_command_drops_what_was_not_taken(
    editor: ShortcutEditor, bindings: KeyBindings
) -> None:
    editor.choose("ellipse")
    _press(editor.fields[0], Qt.Key.Key_X)
    assert editor.take.isVisible()
    editor.choose("arrow")
    assert not editor.take.isVisible()
    assert editor.fields[0].keySequence().toString() == "A"
    editor.choose("ellipse")
    assert editor.fields[0].keySequence().toString() == "E"
    assert bindings.is_usual("ellipse")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Left])
def test_keys_that_everything_needs_are_refused(
    editor: ShortcutEditor, bindings: KeyBindings, key: Qt.Key
) -> None:
    editor.choose("ellipse")
    _press(editor.fields[0], key)
    assert "needed by the pictures" in editor.message.text()
    assert not any(key in bindings.keys("ellipse") for key in ("Esc", "Space", "Left"))


def test_usual_keys_are_asked_for_like_any_other(
    editor: ShortcutEditor, bindings: KeyBindings
) -> None:
    bindings.bind("swap", ("E",))
    editor.choose("ellipse")
    assert bindings.keys("ellipse") == ()
    editor.reset.click()
    assert editor.message.text().startswith("“E” now means “Swap Sides”.")
    editor.take.click()
    assert bindings.keys("ellipse") == ("E",)
    assert not editor.reset.isEnabled()
    editor.reset_all.click()
    assert bindings.keys("swap") == ("X",)
    assert not editor.reset_all.isEnabled()


def _shown(editor: ShortcutEditor) -> set[str]:
    groups = (editor.list.topLevelItem(row) for row in range(editor.list.topLevelItemCount()))
    return {
        child.text(0)
        for group in groups
        if group is not None and not group.isHidden()
        for child in (group.child(row) for row in range(group.childCount()))
        if child is not None and not child.isHidden()
    }


def test_a_command_is_found_by_name_menu_and_key(editor: ShortcutEditor) -> None:
    every = _shown(editor)
    assert len(every) > 60
    QTest.keyClicks(editor.search, "ellip")
    assert _shown(editor) == {"Ellipse"}
    editor.search.setText("ctrl+shift+1")
    assert _shown(editor) == {"Open Professional"}
    editor.search.setText("no such thing")
    assert _shown(editor) == set()
    editor.search.clear()
    assert _shown(editor) == every


def test_a_heading_has_no_keys(editor: ShortcutEditor) -> None:
    group = editor.list.topLevelItem(0)
    assert group is not None
    editor.list.setCurrentItem(group)
    assert editor.command is None
    assert not any(field.isEnabled() for field in editor.fields)
