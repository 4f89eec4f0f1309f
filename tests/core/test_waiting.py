from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

import pytest

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.waiting import Ask, awaited, held, unasked

LONG_S = 20.0
"""Longer than any of these tests may take: only a test that fails waits for it."""


def called_off() -> None:
    raise Cancelled


def test_what_the_work_returns_is_returned() -> None:
    assert awaited(lambda _ask: "done", unasked) == "done"


@pytest.mark.parametrize("error", [ValueError("no"), TimeoutError("no"), Cancelled()])
def test_what_the_work_raises_is_raised(error: Exception) -> None:
    def work(_ask: Ask) -> None:
        raise error

    with pytest.raises(type(error)) as raised:
        awaited(work, unasked)
    assert raised.value is error


def test_work_that_is_called_off_is_left_at_once_and_runs_out() -> None:
    may_end, ended = Event(), Event()

    def work(_ask: Ask) -> None:
        assert may_end.wait(LONG_S)
        ended.set()

    with pytest.raises(Cancelled):
        awaited(work, called_off)
    assert not ended.is_set()
    may_end.set()
    assert ended.wait(LONG_S)


def test_it_goes_on_waiting_while_the_work_is_wanted() -> None:
    may_end, asked = Event(), []

    def ask() -> None:
        asked.append(1)
        if len(asked) == 3:
            may_end.set()

    assert awaited(lambda _ask: may_end.wait(LONG_S), ask)
    assert len(asked) >= 3


def test_work_that_has_not_begun_its_call_learns_that_nobody_waits() -> None:
    left, learnt = Event(), Event()

    def work(ask: Ask) -> None:
        ask()
        assert left.wait(LONG_S)
        try:
            ask()
        except Cancelled:
            learnt.set()

    with pytest.raises(Cancelled):
        awaited(work, called_off)
    left.set()
    assert learnt.wait(LONG_S)


def test_a_free_lock_is_held_without_asking_until_the_end() -> None:
    lock = Lock()
    with held(lock, called_off):
        assert lock.locked()
    assert not lock.locked()


def test_a_lock_is_let_go_whatever_goes_wrong_while_it_is_held() -> None:
    lock = Lock()
    with pytest.raises(ZeroDivisionError), held(lock, unasked):
        raise ZeroDivisionError
    assert not lock.locked()


def test_waiting_for_a_lock_ends_when_the_work_is_called_off() -> None:
    lock, begun = Lock(), []
    with lock:
        with pytest.raises(Cancelled), held(lock, called_off):
            begun.append(1)
        # It is still the other's.
        assert lock.locked()
    assert not begun


def test_a_lock_is_taken_as_soon_as_it_is_free() -> None:
    lock, asked = Lock(), Event()

    def work() -> bool:
        with held(lock, asked.set):
            return lock.locked()

    lock.acquire()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(work)
        assert asked.wait(LONG_S)
        lock.release()
        assert waiting.result(LONG_S)
    assert not lock.locked()
