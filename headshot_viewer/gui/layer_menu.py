"""The menu's entries for the heatmap layers, which are known only after the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup

from headshot_viewer.gui import reasons
from headshot_viewer.gui.actions import enable
from headshot_viewer.gui.menus import LAYER_PREFIX

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.operations import Operations

MOST_LAYER_KEYS: Final = 9


class LayerMenu(QObject):
    """Lists the layers above what a menu holds; the first nine have a key.

    Signals:
        listed: the actions were created; carries them by their ids.
    """

    listed = Signal(object)

    def __init__(
        self,
        menu: QMenu,
        document: Document,
        measuring: Measuring,
        operations: Operations,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._menu = menu
        self._document = document
        self._measuring = measuring
        self._operations = operations
        self._window = window
        self._actions: dict[str, QAction] = {}
        measuring.layers_known.connect(self._list)
        document.pictures_changed.connect(self._follow)

    @Slot()
    def _list(self) -> None:
        before, group = self._menu.actions()[0], QActionGroup(self)
        for number, layer in enumerate(self._measuring.layers, start=1):
            action = group.addAction(layer.title)
            action.setCheckable(True)
            action.setStatusTip(layer.reading)
            if number <= MOST_LAYER_KEYS:
                action.setShortcut(f"Alt+{number}")
            action.triggered.connect(
                lambda _on, layer=layer.id: self._operations.choose_layer(layer)
            )
            self._document.layer_changed.connect(
                lambda action=action, layer=layer.id: action.setChecked(
                    layer == self._document.look.layer
                )
            )
            self._window.addAction(action)
            self._menu.insertAction(before, action)
            self._actions[f"{LAYER_PREFIX}{layer.id}"] = action
        self._follow()
        self.listed.emit(self._actions)

    @Slot()
    def _follow(self) -> None:
        no_picture = "" if self._document.session.pictures else reasons.no_picture()
        for action in self._actions.values():
            enable(action, no_picture)
