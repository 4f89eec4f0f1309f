"""A switch that is on while its key is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow


class HeldKey(QObject):
    """Switches a checkable action off again when its key is let go, or the window left.

    Chosen in a menu it stays on until it is chosen once more.
    """

    def __init__(self, action: QAction) -> None:
        super().__init__(action)
        self._action = action
        self._watched: QWindow | None = None
        action.setAutoRepeat(False)
        action.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._action:
            if kind == QEvent.Type.Shortcut:
                self._watch(QGuiApplication.focusWindow())
        elif kind == QEvent.Type.FocusOut or (
            kind == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
            and self._is_own(event)
        ):
            self._watch(None)
            self._action.setChecked(False)
        return False

    def _is_own(self, event: QKeyEvent) -> bool:
        """Return whether the key is the action's, whichever modifiers were let go before it."""
        name = QKeySequence(event.key()).toString()
        return any(keys.toString().split("+")[-1] == name for keys in self._action.shortcuts())

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
