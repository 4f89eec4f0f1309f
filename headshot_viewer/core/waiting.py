"""Waiting that ends at once when work is cancelled, for calls that cannot be interrupted."""

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
"""How often a waiting caller asks whether to go on."""


class Ask(Protocol):
    """Asks whether the work is still wanted."""

    def __call__(self) -> None:
        """Return if it is.

        Raises:
            Cancelled: it is not wanted any more.
        """


class Acquirable(Protocol):
    """A lock, as ``threading`` has them."""

    def acquire(self, blocking: bool = True, timeout: float = -1, /) -> bool: ...
    def release(self) -> None: ...


def unasked() -> None:
    """Wait to the end, without a way to cancel."""


@contextmanager
def held(lock: Acquirable, ask: Ask) -> Iterator[None]:
    """Hold *lock* inside this context; waiting for it can be cancelled by *ask*.

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
    """Run *work* on a thread of its own and return its result, or abandon it when cancelled.

    Abandoned work still runs to its end in the background: its side effects remain, its result or
    exception is dropped. The thread is not a daemon, so the interpreter waits for it at exit rather
    than tearing down libraries that it uses.

    Args:
        work: one long call; the *ask* passed to it raises once the work was abandoned, for steps
            before that call, such as waiting for a lock.
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
        except BaseException as error:  # noqa: BLE001 - raised where the result is awaited
            result.set_exception(error)

    Thread(target=run, name="runs out").start()
    try:
        while not wait([result], STEP_S).done:
            ask()
    except BaseException:
        left.set()
        raise
    return result.result()
