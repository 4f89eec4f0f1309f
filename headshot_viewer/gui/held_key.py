"""A switch that is on while its key is held."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow

LINGER_ON_X11_MS: Final = 20
"""X11 repeats a held key as letting it go and pressing it at once, and Qt cannot always tell: after
the mouse was moved, the picture would blink with each repeat. No hand is as quick as this."""


class HeldKey(QObject):
    """Switches a checkable action off again when its key is released, or the window loses focus.

    When it is switched on in a menu it stays on until it is chosen again.
    """

    def __init__(self, action: QAction, linger_ms: int | None = None) -> None:
        """Watch *action*.

        Args:
            action: what is switched.
            linger_ms: pressed again within this time the key was never let go; None chooses what
                the platform needs.
        """
        super().__init__(action)
        if linger_ms is None:
            linger_ms = LINGER_ON_X11_MS if QGuiApplication.platformName() == "xcb" else 0
        self._action = action
        self._watched: QWindow | None = None
        self._letting_go = QTimer(self)
        self._letting_go.setSingleShot(True)
        self._letting_go.setInterval(linger_ms)
        self._letting_go.timeout.connect(self._end)
        action.setAutoRepeat(False)
        action.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._action:
            if kind == QEvent.Type.Shortcut:
                if self._letting_go.isActive():
                    self._letting_go.stop()
                    return True
                self._watch(QGuiApplication.focusWindow())
        elif kind == QEvent.Type.FocusOut:
            self._end()
        elif (
            kind == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
            and self._is_own(event)
        ):
            self._let_go()
        return False

    def _let_go(self) -> None:
        if self._letting_go.interval() > 0:
            self._letting_go.start()
        else:
            self._end()

    def _end(self) -> None:
        self._letting_go.stop()
        self._watch(None)
        self._action.setChecked(False)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Return whether the key is the action's, whichever modifiers were released before it."""
        name = QKeySequence(event.key()).toString()
        return any(keys.toString().split("+")[-1] == name for keys in self._action.shortcuts())

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
