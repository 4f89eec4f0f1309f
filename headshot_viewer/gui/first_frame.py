"""Work deferred until the window is visible, because the first frame has priority."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

AT_LATEST_MS: Final = 500
"""A window that is started out of sight is painted later, or never."""


class FirstFrame(QObject):
    """Does something once, after a widget was painted for the first time.

    A worker that imports numpy and OpenCV competes for the interpreter lock: the first frame would
    come an eighth later.
    """

    def __init__(self, seen: QWidget, *do: Callable[[], None]) -> None:
        """Wait until *seen* was painted, then call each of *do*."""
        super().__init__(seen)
        self._seen = seen
        self._do = do
        seen.installEventFilter(self)
        QTimer.singleShot(AT_LATEST_MS, self, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen.removeEventFilter(self)
            # The rest of the window is painted before the event loop continues.
            QTimer.singleShot(0, self, self._begin)
        return super().eventFilter(watched, event)

    @Slot()
    def _begin(self) -> None:
        do, self._do = self._do, ()
        for each in do:
            each()
