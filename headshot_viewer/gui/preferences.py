"""The Preferences: the user's choices, applied to the parts of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from headshot_viewer.gui.appearance import Appearance, surround_colour, use_surround
from headshot_viewer.gui.preferences_dialog import PreferencesDialog
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.key_bindings import KeyBindings
    from headshot_viewer.gui.opening import Opening
    from headshot_viewer.gui.settings import SettingsFile
    from headshot_viewer.gui.stage_view import StageView


class Preferences(QObject):
    """Applies the user's choices to the parts of the window, and shows the dialog."""

    def __init__(
        self,
        choices: SettingsFile,
        document: Document,
        stage: StageView,
        opening: Opening,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._choices = choices
        self._document = document
        self._stage = stage
        self._opening = opening
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._appearance = Appearance(application)
        self._are_colours_judged = False
        choices.changed.connect(self.follow)
        self.follow()

    def ask(self, bindings: KeyBindings, actions: Mapping[str, QAction]) -> None:
        """Show the choices, to be changed.

        Args:
            bindings: the keys of commands.
            actions: of which they are the keys, by their ids.
        """
        PreferencesDialog(self._choices, bindings, actions, self._window).open()

    @Slot(bool)
    def judge_colours(self, on: bool) -> None:
        """Show mid-grey and a white frame for judging colours, whatever else was chosen."""
        self._are_colours_judged = on
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Apply the choices to the window."""
        settings = self._choices.settings
        self._appearance.show(settings.theme)
        grey = theme().surround if self._are_colours_judged else surround_colour(settings.surround)
        use_surround(self._stage, grey)
        self._stage.frame_pictures(framed=self._are_colours_judged)
        for source in self._stage.inputs.values():
            source.wheel = settings.wheel
        self._opening.limit_megapixels = settings.limit_megapixels
        self._document.use_vocabulary(settings.vocabulary)
