"""Saves every change where it survives a crash."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from secrets import token_hex
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.progress import unwatched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import Session
    from headshot_viewer.files.json_rest import Rest
    from headshot_viewer.files.recovery import RecoveryStore
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs

    GetStore: TypeAlias = Callable[[], RecoveryStore]

DELAY_MS: Final = 500
"""From a change to keeping it; changes that come on end are kept as often."""

RETRY_MS: Final = 5000
_TOPIC: Final = "autosave"


class Autosave(QObject):
    """Keeps the session in the recovery store while it holds work that its file does not hold.

    Pictures that were merely opened are not work, as when the window closes: offering them after a
    crash would bury what matters.

    It only reads the document: neither the undo stack nor its saved state is touched.

    Signals:
        failed: changes cannot be saved; carries the exception. Emitted once until it works again.
    """

    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        current: Callable[[], Session],
        unknown: Callable[[], Rest],
        get_store: GetStore,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        """Follow *document*.

        Args:
            document: whose changes are kept.
            current: its session, with what is being written at this moment.
            unknown: the fields of a newer program that were read with it.
            get_store: called on a worker; the store is loaded when it is first needed.
            jobs: with one worker, so that what is kept last is the newest.
            parent: owns this.
        """
        super().__init__(parent)
        self._document = document
        self._current = current
        self._unknown = unknown
        self._get_store = get_store
        self._jobs = jobs
        self._owner_id = token_hex(6)
        self._kept: tuple[Session, Path | None] | None = None
        self._is_failing = False
        self._numbers = count(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep)
        document.file_changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Save changes shortly; discard the saved state once the session itself is saved."""
        if self._has_unsaved():
            # A running timer is not restarted, so that continuous changes are saved too.
            if not self._timer.isActive() or self._timer.remainingTime() > DELAY_MS:
                self._timer.start(DELAY_MS)
            return
        self._timer.stop()
        self._is_failing = False
        if self._kept is not None:
            self._kept = None
            self._jobs.start(_TOPIC, self._forgetting(), lambda _nothing: None)

    def keep(self, then: Callable[[RecoveryStore], None]) -> None:
        """Save the session at once; *then* is called on the worker if that succeeded."""
        self._timer.stop()
        # Under its own topic: keeping again must not drop what comes after.
        self._start(f"{_TOPIC}/{next(self._numbers)}", then)

    def close(self) -> None:
        """End and discard what was kept: it is saved, or was given up."""
        self._timer.stop()
        self._jobs.close()
        if self._kept is not None:
            self._kept = None
            self._get_store().close()

    def interrupt(self) -> None:
        """End with unsaved work, which is left to be recovered."""
        self._timer.stop()
        self._jobs.close()
        if self._has_unsaved():
            with suppress(NotWritten):
                self._keeping(lambda _store: None)(unwatched)

    def _has_unsaved(self) -> bool:
        is_writing = self._current() != self._document.session
        return self._document.holds_unsaved_work or is_writing

    @Slot()
    def _keep(self) -> None:
        if self._kept != (self._current(), self._document.path) or self._is_failing:
            self._start(_TOPIC, lambda _store: None)

    def _start(self, topic: str, then: Callable[[RecoveryStore], None]) -> None:
        work = self._keeping(then)
        self._kept = self._current(), self._document.path
        self._jobs.start(topic, work, self._note_success, self._note_failure)

    def _keeping(self, then: Callable[[RecoveryStore], None]) -> Callable[[Progress], None]:
        owner_id, get_store = self._owner_id, self._get_store
        session, look, path = self._current(), self._document.look, self._document.path
        unknown = self._unknown()

        def work(_progress: Progress) -> None:
            store = get_store()
            store.save(owner_id, path, session, look, unknown)
            then(store)

        return work

    def _forgetting(self) -> Callable[[Progress], None]:
        owner_id, get_store = self._owner_id, self._get_store
        return lambda _progress: get_store().clear(owner_id)

    def _note_success(self, _nothing: None) -> None:
        self._is_failing = False

    def _note_failure(self, error: BaseException) -> None:
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)
        if not self._timer.isActive():
            self._timer.start(RETRY_MS)
