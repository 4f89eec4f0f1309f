"""Making pairs in several worker processes.

Ctrl+C is handled by the parent process alone, and a worker that crashes fails only its own pair.
"""

from __future__ import annotations

import os
import signal
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import wait as wait_for
from multiprocessing.managers import SyncManager
from threading import Thread
from typing import TYPE_CHECKING, Final

from headshot_viewer.batch.making import BatchOptions, Fate, Outcome, make
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path
    from threading import Event

    from headshot_viewer.core.pair_names import NamedPair
    from headshot_viewer.core.progress import Progress

_ASKED_EVERY_S: Final = 0.2
"""How often the parent process asks whether to go on."""


@contextmanager
def _sigint_blocked() -> Iterator[None]:
    """Block Ctrl+C while worker processes are started, so that they inherit the blocked signal.

    This process receives a signal that came meanwhile once the context ends.
    """
    if not hasattr(signal, "pthread_sigmask"):
        # Windows: workers ignore the signal once :func:`_start_worker` has run.
        yield
        return
    # Starting Python's own helper process would unblock the signal again, so it is started first.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker() -> None:
    """Ignore Ctrl+C, which the parent process handles, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    """End this process when its parent has ended: nobody is left to receive the results."""
    wait_for([sentinel])
    # A partial file stays beside its target until the next batch clears it away.
    os._exit(1)


@cache
def _qt() -> object:
    """Start Qt in this process, once, and keep it."""
    from headshot_viewer.paint.offscreen import start_offscreen

    return start_offscreen()


def _make_in_worker(pair: NamedPair, folder: Path, options: BatchOptions, stop: Event) -> Outcome:
    """Make a pair in this worker process, until *stop* is set."""

    def progress(_done: float, /) -> None:
        if stop.is_set():
            raise Cancelled

    _qt()
    return make(pair, folder, options, progress)


def make_in_processes(
    pairs: Sequence[NamedPair],
    folder: Path,
    options: BatchOptions,
    processes: int,
    progress: Progress,
) -> Iterator[Outcome]:
    """Make pairs in several processes, and yield their outcomes in any order.

    A process that crashes breaks its whole pool. The pairs that were in progress are then tried one
    at a time: the one that crashes again is refused.

    Raises:
        Cancelled: by *progress*.
    """
    context = get_context("spawn")
    manager = SyncManager(ctx=context)
    with _sigint_blocked():
        manager.start(_start_worker)
    try:
        pool = _Pool(folder, options, manager.Event(), progress)
        waiting = list(reversed(pairs))
        while waiting:
            suspects = yield from pool.run(waiting, processes)
            for suspect in suspects:
                for pair in (yield from pool.run([suspect], 1)):
                    reason = said("The process that made this pair ended unexpectedly.")
                    yield Outcome(pair, Fate.REFUSED, reason)
    finally:
        manager.shutdown()


@dataclass(frozen=True, slots=True, eq=False)
class _Pool:
    """A pool of processes that make pairs.

    Attributes:
        folder, options: for all pairs.
        stop: set to make the workers cancel what they are doing.
        progress: called regularly; may cancel.
    """

    folder: Path
    options: BatchOptions
    stop: Event
    progress: Progress

    def run(
        self, waiting: list[NamedPair], processes: int
    ) -> Generator[Outcome, None, list[NamedPair]]:
        """Make pairs from the end of *waiting* until it is empty or a process crashes.

        Returns:
            The pairs that were in progress at a crash; they are no longer in *waiting*.
        """
        running: dict[Future[Outcome], NamedPair] = {}
        with ProcessPoolExecutor(
            processes, mp_context=get_context("spawn"), initializer=_start_worker
        ) as pool:
            try:
                while waiting or running:
                    while waiting and len(running) < processes:
                        pair = waiting.pop()
                        with _sigint_blocked():
                            job = pool.submit(
                                _make_in_worker, pair, self.folder, self.options, self.stop
                            )
                        running[job] = pair
                    done, _ = wait(running, _ASKED_EVERY_S, FIRST_COMPLETED)
                    self.progress(0.0)
                    for job in done:
                        outcome = job.result()
                        del running[job]
                        yield outcome
            except BrokenProcessPool:
                return list(running.values())
            except BaseException:
                self.stop.set()
                raise
        return []
