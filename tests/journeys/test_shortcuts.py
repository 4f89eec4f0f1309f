"""Other keys for commands: chosen in the preferences, used, shown, and there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QTabBar

from headshot_viewer.gui.key_sheet import KeySheet
from headshot_viewer.gui.preferences_dialog import PreferencesDialog
from headshot_viewer.gui.toolbox import Tool
from tests.journeys.hand import CTRL, NO_KEYS, click, close, dialog, settle, strike, until, write

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow

BUTTON = QDialogButtonBox.StandardButton


def press_middle(widget: QWidget) -> None:
    click(widget, (widget.width() / 2, widget.height() / 2))


def edit_keys(window: MainWindow) -> PreferencesDialog:
    """Open the preferences at the page of the keys."""
    strike(window, Qt.Key.Key_Comma, CTRL)
    preferences = dialog(PreferencesDialog)
    bar = preferences.pages.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    at = bar.tabRect(1).center()
    click(bar, (at.x(), at.y()))
    assert preferences.shortcuts.isVisible()
    return preferences


def give(preferences: PreferencesDialog, command: str, key: Qt.Key) -> None:
    """Type a key into the first field of a command."""
    editor = preferences.shortcuts
    editor.choose(command)
    press_middle(editor.fields[0])
    strike(preferences, key)
    # Leaving the field is what ends the entry.
    press_middle(editor.search)


def end(preferences: PreferencesDialog, button: BUTTON) -> None:
    window = preferences.parentWidget()
    assert window is not None
    press_middle(preferences.buttons.button(button))
    until(lambda: not preferences.isVisible())
    window.activateWindow()
    until(window.isActiveWindow)


def test_a_new_key_works_is_listed_and_is_there_again(
    desk: MainWindow, open_window: OpenWindow
) -> None:
    preferences = edit_keys(desk)
    give(preferences, "ellipse", Qt.Key.Key_U)
    end(preferences, BUTTON.Ok)
    for key, tool in ((Qt.Key.Key_E, Tool.SELECT), (Qt.Key.Key_U, Tool.ELLIPSE)):
        strike(desk, key)
        assert desk.toolbox.tool is tool
    strike(desk, Qt.Key.Key_F1)
    sheet = dialog(KeySheet)
    write(sheet, "ellipse")
    assert sheet.page.toPlainText().split() == ["Annotate", "U", "Ellipse"]
    strike(sheet, Qt.Key.Key_Escape)
    close(desk)
    again = open_window()
    assert again.actions_by_id["ellipse"].shortcut().toString() == "U"


def test_cancel_gives_the_keys_back(desk: MainWindow) -> None:
    preferences = edit_keys(desk)
    give(preferences, "ellipse", Qt.Key.Key_U)
    assert desk.actions_by_id["ellipse"].shortcut().toString() == "U"
    end(preferences, BUTTON.Cancel)
    strike(desk, Qt.Key.Key_E)
    assert desk.toolbox.tool is Tool.ELLIPSE


def test_a_key_that_is_taken_moves_only_after_a_warning(desk: MainWindow) -> None:
    preferences = edit_keys(desk)
    editor = preferences.shortcuts
    give(preferences, "ellipse", Qt.Key.Key_X)
    assert "“X” now means “Swap Sides”." in editor.message.text()
    assert desk.actions_by_id["ellipse"].shortcut().toString() == "E"
    press_middle(editor.take)
    end(preferences, BUTTON.Ok)
    strike(desk, Qt.Key.Key_X)
    assert desk.toolbox.tool is Tool.ELLIPSE
    assert not desk.document.look.swapped


def test_layers_have_keys_of_ones_own(desk: MainWindow) -> None:
    layer = desk.measuring.layers[2].id
    preferences = edit_keys(desk)
    give(preferences, f"layer_{layer}", Qt.Key.Key_U)
    end(preferences, BUTTON.Ok)
    strike(desk, Qt.Key.Key_U)
    settle(desk)
    assert desk.document.look.layer == layer


@pytest.mark.parametrize("word", ["vaerpnmjkhbxzgli", "1234[]?"])
def test_no_key_fires_while_a_note_is_written(desk: MainWindow, word: str) -> None:
    strike(desk, Qt.Key.Key_N)
    click(desk.stage.left, (150, 200))
    assert len(desk.document.session.annotations) == 1
    strike(desk, Qt.Key.Key_F2)
    assert desk.annotation_panel.note.hasFocus()
    before = (desk.toolbox.tool, desk.document.look, desk.document.viewport)
    write(desk, word)
    assert desk.annotation_panel.note.toPlainText() == word
    assert desk.document.session.annotations[0].note == word
    assert (desk.toolbox.tool, desk.document.look, desk.document.viewport) == before


def test_a_key_whose_command_cannot_be_used_says_why(desk: MainWindow) -> None:
    desk.stage.left.setFocus()
    for key, held, told in (
        (Qt.Key.Key_J, NO_KEYS, "No finding is listed"),
        (Qt.Key.Key_D, CTRL, "Select an annotation first"),
    ):
        desk.statusBar().clearMessage()
        strike(desk, key, held)
        assert desk.statusBar().currentMessage() == told
    # One that does something says nothing of the kind, and a key without a command nothing at all.
    desk.statusBar().clearMessage()
    strike(desk, Qt.Key.Key_E)
    strike(desk, Qt.Key.Key_QuoteLeft)
    strike(desk, Qt.Key.Key_Y, CTRL)
    assert desk.statusBar().currentMessage() == ""
