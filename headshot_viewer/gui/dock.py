"""A panel at the edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QDockWidget

from headshot_viewer.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_GLYPHS: Final = {"qt_dockwidget_floatbutton": "float", "qt_dockwidget_closebutton": "cancel"}
"""Qt's own names for the two buttons of its title."""


class Dock(QDockWidget):
    """A dock whose buttons are seen in a dark theme too; those of Qt's styles are near black."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._dress_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            # The style has just put its own ones there.
            self._dress_buttons()

    def _dress_buttons(self) -> None:
        for name, glyph in _GLYPHS.items():
            button = self.findChild(QAbstractButton, name)
            if button is not None:
                button.setIcon(icon(glyph))
                words = self.tr("Close") if glyph == "cancel" else self.tr("Let float, or dock")
                button.setToolTip(words)
                button.setAccessibleName(f"{words}: {self.windowTitle()}")
