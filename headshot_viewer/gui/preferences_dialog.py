"""The Preferences dialog: choices are applied at once, and reverted by Cancel."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileInfo, QSignalBlocker, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.flaws import OUR_WORDS
from headshot_viewer.core.said import figure
from headshot_viewer.gui.appearance import WindowTheme, surround_colour
from headshot_viewer.gui.icons import swatch
from headshot_viewer.gui.language import OWN_NAMES, Language
from headshot_viewer.gui.settings import Settings
from headshot_viewer.gui.shortcut_editor import ShortcutEditor
from headshot_viewer.gui.wheel import Wheel
from headshot_viewer.gui.wording_page import WordingPage
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from PySide6.QtGui import QAction

    from headshot_viewer.core.flaws import Vocabulary
    from headshot_viewer.gui.key_bindings import KeyBindings
    from headshot_viewer.gui.settings import SettingsFile

_NAMES: Final = (
    "theme",
    "language",
    "surround",
    "wheel",
    "instant_moves",
    "limit_megapixels",
    "recovery_folder",
    "wording",
    "shortcuts",
)
"""The settings that are preferences; the program remembers the others automatically."""

_GIGABYTES_PER_MEGAPIXEL: Final = 4 * 4 / 3 / 1000
"""Four bytes a pixel, and a third more for the smaller copies of a picture that zooming needs."""


class PreferencesDialog(QDialog):
    """Applies changes immediately; Cancel restores the previous choices."""

    def __init__(
        self,
        choices: SettingsFile,
        bindings: KeyBindings,
        actions: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._shown_vocabulary = OUR_WORDS
        self._before = {name: getattr(choices.settings, name) for name in _NAMES}
        self.setWindowTitle(self.tr("Preferences"))
        # Created first, so that it comes first in the tab order.
        self.pages = QTabWidget(self)
        self.theme = self._combo(self._theme_words())
        self.language = self._combo(self._language_words())
        self.surround = QComboBox(self)
        for entry in theme().surrounds:
            # Its name is what settings keep, so it is translated here and not in the theme.
            self.surround.addItem(swatch(entry.colour), spoken(entry.name), entry.name)
        self.wheel = self._combo(self._wheel_words())
        self.instant = QCheckBox(
            self.tr("Go to the &next finding of a consultation at once, without gliding"), self
        )
        self.limit = QSpinBox(self)
        allowed = _allowed_megapixels()
        self.limit.setRange(allowed[0], allowed[-1])
        self.limit.setSingleStep(50)
        self.limit.setSuffix(self.tr(" megapixels"))
        self._memory = self._note("")
        self.folder = QLineEdit(self)
        self.folder.setReadOnly(True)
        self.folder.setPlaceholderText(self.tr("The default folder"))
        self.choose = QPushButton(self.tr("C&hoose…"), self)
        self.usual = QPushButton(self.tr("&Default Folder"), self)
        self._folder_note = self._note("")
        self.wording = WordingPage(self)
        self.shortcuts = ShortcutEditor(bindings, actions, self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults,
            self,
        )
        self._lay_out()
        self._connect()
        self._show_choices()

    def _combo(self, words: Mapping[StrEnum, str]) -> QComboBox:
        combo = QComboBox(self)
        for value, text in words.items():
            combo.addItem(text, value)
        return combo

    def _theme_words(self) -> dict[StrEnum, str]:
        return {
            WindowTheme.SYSTEM: self.tr("Follow the system"),
            WindowTheme.LIGHT: self.tr("Light"),
            WindowTheme.DARK: self.tr("Dark"),
            WindowTheme.GREY: self.tr("Grey, without any tint"),
        }

    def _language_words(self) -> dict[StrEnum, str]:
        words: dict[StrEnum, str] = {Language.SYSTEM: self.tr("Follow the system")}
        for language, name in OWN_NAMES.items():
            words[language] = name
        return words

    def _wheel_words(self) -> dict[StrEnum, str]:
        return {
            Wheel.ZOOM: self.tr("Zooms at the cursor"),
            Wheel.PAN: self.tr("Moves the pictures; with Shift sideways"),
        }

    def _note(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        return label

    # Putting together

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        folder = QHBoxLayout()
        folder.addWidget(self.folder, 1)
        folder.addWidget(self.choose)
        folder.addWidget(self.usual)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Lan&guage"), self.language)
        form.addRow("", self._note(self.tr("Spoken from the next start of the program on.")))
        form.addRow(self.tr("&Around the pictures"), self.surround)
        form.addRow("", self._note(self.tr("A neutral grey lets colours be judged as they are.")))
        form.addRow(self.tr("The &wheel"), self.wheel)
        form.addRow(
            "",
            self._note(
                self.tr(
                    "With Ctrl it always zooms. On a touchpad two fingers move the pictures,"
                    " and a pinch zooms."
                )
            ),
        )
        form.addRow("", self.instant)
        form.addRow(self.tr("&Largest picture"), self.limit)
        form.addRow("", self._memory)
        # A layout cannot be the buddy of a label: the access key leads to the button.
        words = QLabel(self.tr("Unsaved work &is kept in"), self)
        words.setBuddy(self.choose)
        form.addRow(words, folder)
        form.addRow("", self._folder_note)
        general = QWidget(self)
        within = QVBoxLayout(general)
        within.addLayout(form)
        within.addStretch(1)
        self.pages.addTab(general, self.tr("&General"))
        self.pages.addTab(self.shortcuts, self.tr("&Keyboard"))
        self.pages.addTab(self.wording, self.tr("Wor&ding"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.buttons)
        self.folder.setAccessibleName(self.tr("Where unsaved work is kept"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 84)

    def _connect(self) -> None:
        self.theme.activated.connect(
            lambda: self._change(theme=WindowTheme(self.theme.currentData()))
        )
        self.language.activated.connect(
            lambda: self._change(language=Language(self.language.currentData()))
        )
        self.surround.activated.connect(lambda: self._change(surround=self.surround.currentData()))
        self.wheel.activated.connect(lambda: self._change(wheel=Wheel(self.wheel.currentData())))
        self.instant.clicked.connect(lambda on: self._change(instant_moves=on))
        self.limit.valueChanged.connect(lambda value: self._change(limit_megapixels=value))
        self.choose.clicked.connect(self._ask_for_folder)
        self.usual.clicked.connect(lambda: self._change(recovery_folder=""))
        self.wording.changed.connect(self._use_words)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        defaults = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        usual = {name: getattr(Settings(), name) for name in _NAMES}
        defaults.clicked.connect(lambda: self._change(**usual))

    # Choosing

    def _change(self, **changes: object) -> None:
        self._choices.change(replace(self._choices.settings, **changes))  # type: ignore[arg-type]  # each caller names its own field
        self._show_choices()

    @Slot(object)
    def _use_words(self, vocabulary: Vocabulary) -> None:
        # The page itself shows what is being typed.
        self._shown_vocabulary = vocabulary
        self._change(wording=vocabulary.as_text())

    def _show_choices(self) -> None:
        settings = self._choices.settings
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.language.setCurrentIndex(self.language.findData(settings.language))
        colours = [entry.colour for entry in theme().surrounds]
        self.surround.setCurrentIndex(colours.index(surround_colour(settings.surround)))
        self.wheel.setCurrentIndex(self.wheel.findData(settings.wheel))
        self.instant.setChecked(settings.instant_moves)
        with QSignalBlocker(self.limit):
            self.limit.setValue(settings.limit_megapixels)
        gigabytes = settings.limit_megapixels * _GIGABYTES_PER_MEGAPIXEL
        self._memory.setText(
            self.tr(
                "Larger ones are refused before they are decoded. One of this size takes about"
                " {gigabytes} GB of memory."
            ).format(gigabytes=spoken(figure(gigabytes, 1)))
        )
        if settings.vocabulary != self._shown_vocabulary:
            self._shown_vocabulary = settings.vocabulary
            self.wording.show_vocabulary(settings.vocabulary)
        self.folder.setText(settings.recovery_folder)
        self.folder.setToolTip(settings.recovery_folder)
        self.usual.setEnabled(bool(settings.recovery_folder))
        self._say_of_folder(
            self.tr("Every change is kept here, and offered after a crash.")
            if settings.recovery_folder == self._before["recovery_folder"]
            else self.tr("Counts from the next start of the program.")
        )

    def _say_of_folder(self, words: str) -> None:
        self._folder_note.setText(words)

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where Unsaved Work Is Kept"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.keep_in(Path(name)))
        dialog.open()

    def keep_in(self, folder: Path) -> None:
        """Keep unsaved work in *folder*, if it is writable."""
        if _may_write(folder):
            self._change(recovery_folder=str(folder))
        else:
            self._say_of_folder(
                self.tr("“{folder}” cannot be written to; the place stays as it was.").format(
                    folder=folder
                )
            )

    def reject(self) -> None:
        """Restore the choices from before."""
        self._choices.change(replace(self._choices.settings, **self._before))
        super().reject()


def _may_write(folder: Path) -> bool:
    found = QFileInfo(str(folder))
    return found.isDir() and found.isWritable()


def _allowed_megapixels() -> range:
    (found,) = (each for each in fields(Settings) if each.name == "limit_megapixels")
    allowed: range = found.metadata["range"]
    return allowed
