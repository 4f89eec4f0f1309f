"""The commands of the compare modes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.gui.actions import enable
from headshot_viewer.gui.blinking import Blinking
from headshot_viewer.gui.possible_modes import shown_mode, why_not

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.scene import Scene
    from headshot_viewer.gui.stage_view import StageView

COMMANDS_OF_MODES: Final = {
    CompareMode.SIDE_BY_SIDE: "side_by_side",
    CompareMode.WIPE: "wipe",
    CompareMode.ONION: "onion",
    CompareMode.DIFFERENCE: "difference",
}
_BLINK: Final = ("blink", "blink_held", "match_brightness")


class Comparing(QObject):
    """Implements the commands of the modes, and keeps their state up to date.

    Attributes:
        blinking: shows the other picture in place of one.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        document: Document,
        gallery: Gallery,
        scene: Scene,
        stage: StageView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._document = document
        self._scene = scene
        self._stage = stage
        self.blinking = Blinking(document, stage, self)
        modes = QActionGroup(self)
        for mode, name in COMMANDS_OF_MODES.items():
            modes.addAction(actions[name])
            actions[name].triggered.connect(lambda _on, mode=mode: self.choose(mode))
        actions["turn_wipe"].triggered.connect(self.turn_wipe)
        actions["match_brightness"].triggered.connect(
            lambda on: self.change(replace(self.compare, match_brightness=on))
        )
        actions["blink"].triggered.connect(self.blinking.run)
        # "toggled", because releasing the key switches it off.
        actions["blink_held"].toggled.connect(self.blinking.hold)
        self.blinking.changed.connect(self.follow)
        for signal in (
            document.pictures_changed,
            document.placements_changed,
            document.look_changed,
            gallery.changed,
        ):
            signal.connect(self.follow)
        self.follow()

    @property
    def compare(self) -> Compare:
        return self._document.look.compare

    @property
    def shown_mode(self) -> CompareMode:
        return shown_mode(self._document, self._scene)

    def why_not(self, mode: CompareMode) -> str:
        """Return why *mode* is not possible now; empty if it is."""
        return why_not(self._document, self._scene, mode)

    def change(self, compare: Compare) -> None:
        """Change how the pictures are compared; part of the look, not an edit."""
        self._document.look_differently(replace(self._document.look, compare=compare))

    def choose(self, mode: CompareMode) -> None:
        """Show both pictures in *mode*; the arrow keys then control the mode's parameter."""
        self.change(replace(self.compare, mode=mode))
        self._stage.focus_mode()

    def turn_wipe(self) -> None:
        self.change(replace(self.compare, wipe_is_level=not self.compare.wipe_is_level))

    def leave(self) -> bool:
        """Stop blinking, or else return to side by side; False if neither applies."""
        if self.blinking.is_running:
            self.blinking.run(False)
        elif self.compare.mode is not CompareMode.SIDE_BY_SIDE:
            self.choose(CompareMode.SIDE_BY_SIDE)
        else:
            return False
        return True

    @Slot()
    def follow(self) -> None:
        """Update the enabled and checked state of the commands."""
        act = self._actions
        for mode, name in COMMANDS_OF_MODES.items():
            enable(act[name], self.why_not(mode))
        act[COMMANDS_OF_MODES[self.compare.mode]].setChecked(True)
        no_pair = self.why_not(CompareMode.WIPE)
        for name in _BLINK:
            enable(act[name], no_pair)
        wiped = self.shown_mode is CompareMode.WIPE
        enable(act["turn_wipe"], "" if wiped else self.tr("Choose the wipe first"))
        act["match_brightness"].setChecked(self.compare.match_brightness)
        act["blink"].setChecked(self.blinking.is_running)
        if no_pair:
            self.blinking.stop()
