"""Closes the window only when nothing is lost: work is saved, and exports are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.saving import Saving

_WRITING: Final = ("export", "print")
"""Topics whose work a user has asked for and wants to find done, by their first part."""


class Closing(QObject):
    """Asks the necessary questions before the window closes, then closes it."""

    def __init__(
        self,
        document: Document,
        saving: Saving,
        jobs: Jobs,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._saving = saving
        self._jobs = jobs
        self._messages = messages
        self._window = window
        self._is_safe = False
        self._is_waiting = False
        jobs.ended.connect(self._follow)
        messages.closed.connect(self.stay)

    def may_close(self) -> bool:
        """Return whether the window may close now; if not, the user is asked or told why."""
        self._saving.collecting.emit()
        if self._document.holds_unsaved_work and not self._is_safe:
            self._saving.when_safe(self._close_safely)
            return False
        if self._is_writing():
            self._wait()
            return False
        return True

    def _close_safely(self) -> None:
        self._is_safe = True
        self._window.close()

    def _is_writing(self) -> bool:
        return any(topic.split("/")[0] in _WRITING for topic in self._jobs.topics)

    def _wait(self) -> None:
        self._messages.inform(
            self.tr("The export is not finished; the window closes when it is."),
            {self.tr("Stop It and Close"): self._stop_and_close},
        )
        self._is_waiting = True

    def _stop_and_close(self) -> None:
        self._is_waiting = False
        for topic in self._jobs.topics:
            if topic.split("/")[0] in _WRITING:
                self._jobs.cancel(topic)
        self._window.close()

    @Slot(str)
    def _follow(self, _topic: str) -> None:
        if self._is_waiting and not self._is_writing():
            self._is_waiting = False
            self._window.close()

    @Slot()
    def stay(self) -> None:
        """Give up closing: there is a message to read first, or the user changed their mind."""
        self._is_waiting = False
