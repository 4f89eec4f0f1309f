"""Background work, and the only way in which its results reach the window."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.gui.freed_memory import give_back_freed_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.progress import Progress

ResultT = TypeVar("ResultT")

_WORKERS: Final = 6
"""Enough for two pictures to decode while the two they replace still do (decoding cannot be
interrupted), and for a measurement and an export."""


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    future: Future[Any]
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None] | None
    cancelled: threading.Event


class Jobs(QObject):
    """Runs pure functions on worker threads.

    Signals:
        failed: work raised an exception that its starter does not handle; carries the exception.
        progressed: carries the topic and the share done, 0..1.
        started, ended: a topic began, or ended in any way; carries the topic.
        idle: nothing is running any more.
    """

    failed = Signal(object)
    progressed = Signal(str, float)
    started = Signal(str)
    ended = Signal(str)
    idle = Signal()
    _landed = Signal(str, object)
    _reported = Signal(str, object, object)

    def __init__(self, parent: QObject | None = None, workers: int = _WORKERS) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="job")
        self._current: dict[str, _Job] = {}
        self._awaited: set[Future[Any]] = set()
        self._is_closed = False
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        topic: str,
        work: Callable[[Progress], ResultT],
        done: Callable[[ResultT], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        may_be_left: bool = False,
    ) -> None:
        """Run *work* on a worker thread, then hand its result to *done* on the GUI thread.

        After :meth:`close` nothing begins any more.

        Args:
            topic: what the answer is about, for example ``"open/ai"``.
            work: a pure function of a progress; it must not touch any QObject.
            done: never called once *topic* was started again or cancelled.
            failed: takes the error instead of the signal :attr:`failed`.
            may_be_left: it writes nothing, so that closing need not wait for its end.
        """
        if self._is_closed:
            return
        if self._drop(topic):
            # Not idle: the next work on the topic starts here.
            self.ended.emit(topic)
        cancelled = threading.Event()

        def progress(share: float, /) -> None:
            if cancelled.is_set():
                raise Cancelled
            self._reported.emit(topic, cancelled, share)

        def run() -> ResultT:
            try:
                return work(progress)
            finally:
                give_back_freed_memory()

        def land(future: Future[ResultT]) -> None:
            self._awaited.discard(future)
            # Cancelled work may outlive this object.
            if not cancelled.is_set():
                self._landed.emit(topic, future)

        future = self._pool.submit(run)
        self._current[topic] = _Job(future, done, failed, cancelled)
        if not may_be_left:
            self._awaited.add(future)
        self.started.emit(topic)
        future.add_done_callback(land)

    def cancel(self, topic: str) -> None:
        """Cancel *topic*: its work stops at its next progress report, its result is dropped."""
        if self._drop(topic):
            self._end(topic)

    def is_running(self, topic: str) -> bool:
        return topic in self._current

    @property
    def topics(self) -> tuple[str, ...]:
        """What is running, in the order of starting."""
        return tuple(self._current)

    def close(self) -> None:
        """Cancel everything, and wait for work that writes; other work ends on its own."""
        self._is_closed = True
        for topic in self.topics:
            self.cancel(topic)
        wait(tuple(self._awaited))
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _drop(self, topic: str) -> bool:
        job = self._current.pop(topic, None)
        if job is None:
            return False
        job.cancelled.set()
        job.future.cancel()
        return True

    @Slot(str, object)
    def _deliver(self, topic: str, landed: Future[Any]) -> None:
        job = self._current.get(topic)
        if job is None or job.future is not landed:
            return
        del self._current[topic]
        error = landed.exception()
        try:
            if error is None:
                job.done(landed.result())
            elif not isinstance(error, Cancelled):
                (job.failed or self.failed.emit)(error)
        finally:
            # Waiting must end even if the receiver raised an exception.
            self._end(topic)

    @Slot(str, object, object)
    def _report(self, topic: str, cancelled: threading.Event, share: float) -> None:
        job = self._current.get(topic)
        if job is not None and job.cancelled is cancelled:
            self.progressed.emit(topic, share)

    def _end(self, topic: str) -> None:
        self.ended.emit(topic)
        if not self._current:
            self.idle.emit()
