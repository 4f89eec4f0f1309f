"""Choosing once for all: seen at once, kept, and taken back by Cancel."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QFileDialog

from headshot_viewer.core.flaws import OUR_WORDS
from headshot_viewer.core.picture import Side
from headshot_viewer.files import picture_file
from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.appearance import WindowTheme, surround_colour
from headshot_viewer.gui.key_bindings import KeyBindings
from headshot_viewer.gui.preferences import Preferences
from headshot_viewer.gui.preferences_dialog import PreferencesDialog
from headshot_viewer.gui.settings import LIMIT_MEGAPIXELS, Settings, SettingsFile
from headshot_viewer.gui.wheel import Wheel
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.theme import theme
from tests.gui.hands import turn_wheel
from tests.makers import noise, write_png

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk

BUTTON = QDialogButtonBox.StandardButton


@pytest.fixture
def choices(tmp_path: Path) -> SettingsFile:
    return SettingsFile(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def preferences(desk: Desk, choices: SettingsFile) -> Iterator[Preferences]:
    """The preferences of a desk with a pair on it."""
    made = Preferences(choices, desk.document, desk.stage, desk.opening, desk.window)
    yield made
    choices.change(Settings())


@pytest.fixture
def dialog(preferences: Preferences, choices: SettingsFile, desk: Desk) -> PreferencesDialog:
    assert preferences is not None
    made = _dialog(choices, desk)
    made.open()
    return made


def _dialog(choices: SettingsFile, desk: Desk) -> PreferencesDialog:
    actions = make_actions(desk.window)
    bindings = KeyBindings(actions, choices, desk.window)
    return PreferencesDialog(choices, bindings, actions, desk.window)


def _choose(combo: QComboBox, words: str) -> None:
    """Choose an entry by the keyboard, as Qt reports it."""
    index = combo.findText(words)
    assert index >= 0
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def _surround(desk: Desk) -> str:
    return desk.left.palette().color(QPalette.ColorRole.Window).name()


def test_what_is_shown_first_is_what_is_chosen(dialog: PreferencesDialog) -> None:
    assert dialog.theme.currentText() == "Follow the system"
    assert dialog.surround.currentText() == "Mid-grey"
    assert dialog.wheel.currentText() == "Zooms at the cursor"
    assert dialog.limit.value() == LIMIT_MEGAPIXELS == picture_file.LIMIT_MEGAPIXELS
    assert dialog.folder.text() == ""
    assert not dialog.usual.isEnabled()


def test_a_surround_is_seen_at_once(dialog: PreferencesDialog, desk: Desk) -> None:
    _choose(dialog.surround, "Paper")
    assert _surround(desk) == "#dedede"


def test_a_theme_is_seen_at_once(dialog: PreferencesDialog) -> None:
    _choose(dialog.theme, "Grey, without any tint")
    QApplication.processEvents()
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == (
        theme().chrome("grey").window
    )
    assert dialog.palette().color(QPalette.ColorRole.Window).name() == theme().chrome("grey").window


def test_the_wheel_pans_as_soon_as_it_is_chosen(dialog: PreferencesDialog, desk: Desk) -> None:
    _choose(dialog.wheel, "Moves the pictures; with Shift sideways")
    zoom = desk.document.viewport.zoom
    turn_wheel(desk.left, (100, 100))
    assert desk.document.viewport.zoom == zoom
    assert not desk.document.is_fitted


def test_a_picture_over_the_limit_is_refused_with_the_limit_in_words(
    dialog: PreferencesDialog, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.limit.setValue(1)
    large = write_png(tmp_path / "large.png", noise(1250, 1000)[..., :3])
    with qtbot.waitSignal(desk.opening.failed) as failed:
        desk.opening.open_pictures({Side.AI: large})
    assert "the limit is 1" in str(failed.args[0])
    dialog.limit.setValue(2)
    with qtbot.waitSignal(desk.opening.opened):
        desk.opening.open_pictures({Side.AI: large})


def test_the_limit_says_how_much_memory_it_means(dialog: PreferencesDialog) -> None:
    dialog.limit.setValue(150)
    assert "0.8 GB" in dialog._memory.text()


def test_cancel_restores_everything(
    dialog: PreferencesDialog, choices: SettingsFile, desk: Desk
) -> None:
    before = choices.settings
    _choose(dialog.theme, "Dark")
    _choose(dialog.surround, "Darker grey")
    _choose(dialog.wheel, "Moves the pictures; with Shift sideways")
    dialog.limit.setValue(77)
    assert choices.settings != before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert choices.settings == before
    assert _surround(desk) == theme().surround
    assert desk.opening.limit_megapixels == LIMIT_MEGAPIXELS
    assert {source.wheel for source in desk.stage.inputs.values()} == {Wheel.ZOOM}


def test_cancel_leaves_alone_what_is_no_preference(
    dialog: PreferencesDialog, choices: SettingsFile
) -> None:
    choices.change(replace(choices.settings, picture_folder="/elsewhere"))
    dialog.reject()
    assert choices.settings.picture_folder == "/elsewhere"


def test_ok_keeps_the_choices_for_the_next_start(
    dialog: PreferencesDialog, choices: SettingsFile
) -> None:
    _choose(dialog.wheel, "Moves the pictures; with Shift sideways")
    _choose(dialog.surround, "Lighter grey")
    dialog.buttons.button(BUTTON.Ok).click()
    assert not dialog.isVisible()
    assert choices.read() == Settings(wheel=Wheel.PAN, surround="Lighter grey")


def test_defaults_can_be_had_back_and_cancelled(
    choices: SettingsFile, preferences: Preferences, desk: Desk
) -> None:
    assert preferences is not None
    mine = Settings(limit_megapixels=50, surround="Paper", recent=(("a.png", "b.png"),))
    choices.change(mine)
    dialog = _dialog(choices, desk)
    dialog.buttons.button(BUTTON.RestoreDefaults).click()
    assert choices.settings == Settings(recent=mine.recent)
    assert dialog.limit.value() == LIMIT_MEGAPIXELS
    dialog.reject()
    assert choices.settings == mine


# Where unsaved work is kept


def test_unsaved_work_can_be_kept_elsewhere_from_the_next_start(
    dialog: PreferencesDialog, choices: SettingsFile, tmp_path: Path
) -> None:
    dialog.keep_in(tmp_path)
    assert choices.settings.recovery_folder == str(tmp_path)
    assert dialog.folder.text() == str(tmp_path)
    assert "next start" in dialog._folder_note.text()
    dialog.usual.click()
    assert choices.settings.recovery_folder == ""
    assert "next start" not in dialog._folder_note.text()


def test_a_folder_that_cannot_be_written_to_is_not_taken(
    dialog: PreferencesDialog, choices: SettingsFile, tmp_path: Path
) -> None:
    dialog.keep_in(tmp_path / "gone")
    assert choices.settings.recovery_folder == ""
    assert "cannot be written to" in dialog._folder_note.text()


def test_the_folder_is_asked_for_and_the_question_can_be_cancelled(
    dialog: PreferencesDialog, choices: SettingsFile, tmp_path: Path
) -> None:
    dialog.choose.click()
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.fileMode() == QFileDialog.FileMode.Directory
    asked.reject()
    assert choices.settings == Settings()
    asked.fileSelected.emit(str(tmp_path))
    assert choices.settings.recovery_folder == str(tmp_path)


# What is stored


@pytest.mark.parametrize("name", ["", "No such grey", "#123456"])
def test_a_surround_that_is_not_there_is_the_usual_one(name: str) -> None:
    assert surround_colour(name) == theme().surround


def test_choices_from_the_last_time_are_there_from_the_start(
    desk: Desk, choices: SettingsFile
) -> None:
    choices.change(Settings(surround="Paper", wheel=Wheel.PAN, limit_megapixels=20))
    Preferences(choices, desk.document, desk.stage, desk.opening, desk.window)
    assert _surround(desk) == "#dedede"
    assert desk.opening.limit_megapixels == 20
    assert {source.wheel for source in desk.stage.inputs.values()} == {Wheel.PAN}


def test_every_theme_and_every_use_of_the_wheel_has_words(dialog: PreferencesDialog) -> None:
    assert [dialog.theme.itemData(i) for i in range(dialog.theme.count())] == list(WindowTheme)
    assert [dialog.wheel.itemData(i) for i in range(dialog.wheel.count())] == list(Wheel)


def test_own_words_are_seen_at_once_kept_and_taken_back_by_cancel(
    choices: SettingsFile, desk: Desk, qtbot: QtBot
) -> None:
    Preferences(choices, desk.document, desk.stage, desk.opening, desk.window)
    dialog = _dialog(choices, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pages.setCurrentWidget(dialog.wording)
    dialog.wording.title.selectAll()
    with qtbot.waitSignal(desk.document.vocabulary_changed):
        QTest.keyClicks(dialog.wording.title, "Doll skin")
    assert desk.document.vocabulary.flaw("plastic_skin").title == "Doll skin"
    assert choices.read().vocabulary == desk.document.vocabulary
    dialog.reject()
    assert desk.document.vocabulary == OUR_WORDS
    assert choices.read().vocabulary == OUR_WORDS


# Judging colours


def _seen(desk: Desk) -> NDArray[np.uint8]:
    image = QImage(desk.left.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        desk.left.paint_pictures(painter)
    return array_of(image)[..., :3]


def test_colours_are_judged_on_mid_grey_within_white(
    preferences: Preferences, choices: SettingsFile, desk: Desk
) -> None:
    choices.change(Settings(surround="Paper"))
    chosen, plain = _surround(desk), _seen(desk)
    preferences.judge_colours(True)
    assert _surround(desk) == theme().surround != chosen
    framed = _seen(desk)
    to_screen = desk.left.picture_to_screen()
    assert to_screen is not None
    box = to_screen.mapRect(QRectF(0, 0, 120, 160)).toRect()
    rows, columns = slice(box.top() + 1, box.bottom()), slice(box.left() + 1, box.right())
    assert np.array_equal(framed[rows, columns], plain[rows, columns])
    middle = box.center().y()
    assert (framed[middle, box.left() - 11 : box.left() - 1] == 255).all()
    assert (framed[middle, box.left() - 20] == 0x77).all()
    preferences.judge_colours(False)
    assert _surround(desk) == chosen
    assert np.array_equal(_seen(desk), plain)


def test_the_white_frame_moves_with_its_picture(preferences: Preferences, desk: Desk) -> None:
    preferences.judge_colours(True)
    desk.document.zoom_to(1.0, Side.PROFESSIONAL)
    _seen(desk)
    desk.document.look_at(desk.document.viewport.panned(17, -9))
    moved = _seen(desk)
    desk.left.view.buffer.forget()
    assert np.array_equal(moved, _seen(desk))
