"""Moves the view from one place to another: eased, or at once if motion is unwanted."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from headshot_viewer.core.viewport import between

if TYPE_CHECKING:
    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.document import Document

MOVE_MS: Final = 300
_ASKING_TAKES_AT_MOST_S: Final = 1.0
_WINDOWS_ANIMATES: Final = 0x1042
"""SPI_GETCLIENTAREAANIMATION: "Animation effects" of the accessibility settings."""
_ASKED_OF: Final = {
    "darwin": (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"),
    "linux": (("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"),
}
"""A command that tells, and its answer where less motion is wanted. Qt 6.11 has no hint for it."""


@cache
def system_wants_less_motion() -> bool:
    """Return whether the system asks for reduced motion; False if it cannot be determined.

    It asks another program, and so belongs on a worker.
    """
    if sys.platform == "win32":
        import ctypes

        animates = ctypes.c_int(1)
        asked = (_WINDOWS_ANIMATES, 0, ctypes.byref(animates), 0)
        return bool(ctypes.windll.user32.SystemParametersInfoW(*asked)) and not animates.value
    command, yes = _ASKED_OF.get(sys.platform, ((), ""))
    if not command:
        return False
    try:
        told = subprocess.run(
            command, capture_output=True, text=True, timeout=_ASKING_TAKES_AT_MOST_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0 and told.stdout.strip() == yes


class Move(QObject):
    """Moves the document's viewport; any other change of it ends the move.

    Attributes:
        is_instant: the user prefers no animation.
        is_calm: the system asks for reduced motion; known soon after the start.
    """

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self.is_instant = False
        self.is_calm = False
        self._document = document
        self._from = self._to = self._last = document.viewport
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(MOVE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._show)

    def set_calm(self, calm: bool) -> None:
        """Set whether the system asks for reduced motion."""
        self.is_calm = calm

    @property
    def is_running(self) -> bool:
        return self._animation.state() == QVariantAnimation.State.Running

    def to(self, viewport: Viewport) -> None:
        """Show *viewport*, soon or at once."""
        self.stop()
        if self.is_instant or self.is_calm:
            self._document.look_at(viewport)
            return
        self._from = self._last = self._document.viewport
        self._to = viewport
        self._animation.start()

    def stop(self) -> None:
        """Stop the move where it is."""
        self._animation.stop()

    def _show(self, share: float) -> None:
        if self._document.viewport != self._last:
            self.stop()
            return
        self._document.look_at(between(self._from, self._to, share))
        self._last = self._document.viewport
