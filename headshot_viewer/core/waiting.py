"""Waits that are given up at once when the work is called off, for calls that nobody can stop."""

from __future__ import annotations

from concurrent.futures import Future, wait
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from headshot_viewer.core.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ResultT = TypeVar("ResultT")

STEP_S: Final = 0.05
"""How often those who wait ask whether they still have to."""


class Ask(Protocol):
    """Asks whether the work is still wanted."""

    def __call__(self) -> None:
        """Return if it is.

        Raises:
            Cancelled: it is not.
        """


class Acquirable(Protocol):
    """A lock, as ``threading`` has them."""

    def acquire(self, blocking: bool = True, timeout: float = -1, /) -> bool: ...
    def release(self) -> None: ...


def unasked() -> None:
    """Wait to the end: nobody calls the work off."""


@contextmanager
def held(lock: Acquirable, ask: Ask) -> Iterator[None]:
    """Hold *lock* inside this context, and wait for it as long as *ask* lets one.

    Raises:
        Cancelled: by *ask*; the lock is not taken.
    """
    while not lock.acquire(True, STEP_S):
        ask()
    try:
        yield
    finally:
        lock.release()


def awaited(work: Callable[[Ask], ResultT], ask: Ask) -> ResultT:
    """Run *work* on a thread of its own, and return what it returns, or leave it to itself.

    When the work is called off, the call runs out in the background: what it keeps somewhere is
    kept, what it returns or raises is dropped. The thread is no daemon: the interpreter waits for
    it to end rather than tearing down the libraries under it.

    Args:
        work: one long call; the *ask* that it is given raises once nobody waits any more, for
            what comes before that call, such as waiting for a lock.
        ask: called every :data:`STEP_S`.

    Raises:
        Cancelled: by *ask*, within one step.
    """
    result: Future[ResultT] = Future()
    left = Event()

    def ask_inside() -> None:
        if left.is_set():
            raise Cancelled

    def run() -> None:
        try:
            result.set_result(work(ask_inside))
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is awaited
            result.set_exception(error)

    Thread(target=run, name="runs out").start()
    try:
        while not wait([result], STEP_S).done:
            ask()
    except BaseException:
        left.set()
        raise
    return result.result()
