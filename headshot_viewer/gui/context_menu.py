"""The context menus of the panes and the annotation list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMenu

from headshot_viewer.gui.menus import ALIGN, DISTRIBUTE, ORDER, fill_menu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.gui.document import Document

ON_ANNOTATION: Final = (
    *("edit_words", "-", "cut", "copy", "paste", "duplicate", "delete"),
    *("-", ORDER, ALIGN, DISTRIBUTE),
    *("turn_right", "turn_left", "-", "lock", "hide"),
)
ON_NOTHING: Final = (
    *("paste", "copy_view", "select_all", "-", "unlock_all", "show_all"),
    *("-", "fit", "zoom_100", "go_to_face"),
)


class ContextMenu(QObject):
    """Shows the commands for what is selected, or for the picture."""

    def __init__(self, actions: Mapping[str, QAction], document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._document = document
        self._window = window

    @Slot(object, bool)
    def show(self, at: QPoint, on_annotation: bool) -> None:
        """Open the menu.

        Args:
            at: where, on the screen.
            on_annotation: whether it is for the selected annotations.
        """
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, ON_ANNOTATION if on_annotation else ON_NOTHING, self._actions)
        menu.popup(at)
