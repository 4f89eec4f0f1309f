"""Background work and the one door for its answers."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.gui.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.progress import Progress

PATIENCE_S = 5


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    assert qtbot is not None
    made = Jobs()
    yield made
    made.close()


def _after(gate: threading.Event, answer: str) -> Callable[[Progress], str]:
    def work(_progress: Progress) -> str:
        assert gate.wait(PATIENCE_S)
        return answer

    return work


def test_the_work_is_done_elsewhere_and_answered_here(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def work(_progress: Progress) -> threading.Thread:
        return threading.current_thread()

    def done(worker: threading.Thread) -> None:
        threads.extend((worker, threading.current_thread()))

    with qtbot.waitSignal(jobs.idle):
        jobs.start("topic", work, done)
    worker, receiver = threads
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()


def test_only_the_newest_answer_on_a_topic_arrives(jobs: Jobs, qtbot: QtBot) -> None:
    old_may_end, new_may_end, old_ended = (threading.Event() for _ in range(3))
    answers: list[str] = []

    def old(progress: Progress) -> str:
        _after(old_may_end, "")(progress)
        old_ended.set()
        return "old"

    jobs.start("heat", old, answers.append)
    jobs.start("heat", _after(new_may_end, "new"), answers.append)
    old_may_end.set()
    qtbot.waitUntil(old_ended.is_set)
    with qtbot.waitSignal(jobs.idle):
        new_may_end.set()
    assert answers == ["new"]


def test_an_old_answer_that_comes_last_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    old_may_end = threading.Event()
    answers: list[str] = []
    jobs.start("heat", _after(old_may_end, "old"), answers.append)
    with qtbot.waitSignal(jobs.idle):
        jobs.start("heat", lambda _progress: "new", answers.append)
    old_may_end.set()
    with qtbot.waitSignal(jobs.idle):
        jobs.start("other", lambda _progress: None, lambda _nothing: None)
    jobs.close()
    qtbot.wait(1)
    assert answers == ["new"]


def test_topics_do_not_disturb_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    answers: set[str] = set()
    with qtbot.waitSignal(jobs.idle):
        for topic in ("open/professional", "open/ai"):
            jobs.start(topic, lambda _progress, topic=topic: topic, answers.add)  # type: ignore[misc]  # mypy cannot infer a lambda's default
    assert answers == {"open/professional", "open/ai"}


def test_both_pictures_are_opened_side_by_side(jobs: Jobs, qtbot: QtBot) -> None:
    meeting = threading.Barrier(2, timeout=PATIENCE_S)
    met: list[int] = []
    with qtbot.waitSignal(jobs.idle):
        jobs.start("open/professional", lambda _progress: meeting.wait(), met.append)
        jobs.start("open/ai", lambda _progress: meeting.wait(), met.append)
    assert sorted(met) == [0, 1]


def test_a_cancelled_answer_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    may_end = threading.Event()
    answers: list[str] = []
    jobs.start("heat", _after(may_end, "unwanted"), answers.append)
    with qtbot.waitSignals([jobs.ended, jobs.idle]):
        jobs.cancel("heat")
    assert not jobs.is_running("heat")
    may_end.set()
    jobs.close()
    qtbot.wait(1)
    assert answers == []


def test_cancelled_work_learns_it_at_its_next_report(jobs: Jobs, qtbot: QtBot) -> None:
    started, may_report, stopped = (threading.Event() for _ in range(3))

    def work(progress: Progress) -> None:
        started.set()
        assert may_report.wait(PATIENCE_S)
        try:
            progress(0.5)
        except Cancelled:
            stopped.set()
            raise

    with qtbot.assertNotEmitted(jobs.failed):
        jobs.start("heat", work, lambda _nothing: None)
        assert started.wait(PATIENCE_S)
        jobs.cancel("heat")
        may_report.set()
        jobs.close()
        qtbot.wait(1)
    assert stopped.is_set()


def test_cancelling_what_does_not_run_says_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(jobs.ended):
        jobs.cancel("nothing")


def test_an_error_goes_to_the_one_who_takes_errors(jobs: Jobs, qtbot: QtBot) -> None:
    error = OSError("disk full")

    def work(_progress: Progress) -> None:
        raise error

    taken: list[BaseException] = []
    with qtbot.assertNotEmitted(jobs.failed), qtbot.waitSignal(jobs.idle):
        jobs.start("save", work, lambda _nothing: None, taken.append)
    assert taken == [error]


def test_an_error_that_nobody_takes_is_told_to_all(jobs: Jobs, qtbot: QtBot) -> None:
    error = OSError("disk full")

    def work(_progress: Progress) -> None:
        raise error

    answers: list[None] = []
    with qtbot.waitSignal(jobs.failed) as told, qtbot.waitSignal(jobs.idle):
        jobs.start("save", work, answers.append)
    assert told.args == [error]
    assert answers == []


def test_progress_is_told_by_topic(jobs: Jobs, qtbot: QtBot) -> None:
    shares: list[tuple[str, float]] = []
    jobs.progressed.connect(lambda topic, share: shares.append((topic, share)))

    def work(progress: Progress) -> None:
        for share in (0.0, 0.5, 1.0):
            progress(share)

    with qtbot.waitSignal(jobs.idle):
        jobs.start("export", work, lambda _nothing: None)
    assert shares == [("export", 0.0), ("export", 0.5), ("export", 1.0)]


def test_progress_of_replaced_work_is_not_told(jobs: Jobs, qtbot: QtBot) -> None:
    reported, may_end = threading.Event(), threading.Event()
    shares: list[float] = []
    jobs.progressed.connect(lambda _topic, share: shares.append(share))

    def old(progress: Progress) -> None:
        progress(0.25)
        reported.set()
        assert may_end.wait(PATIENCE_S)

    jobs.start("heat", old, lambda _nothing: None)
    assert reported.wait(PATIENCE_S)
    with qtbot.waitSignal(jobs.idle):
        jobs.start("heat", lambda progress: progress(0.75), lambda _nothing: None)
    may_end.set()
    assert shares == [0.75]


def test_what_runs_is_known_in_the_order_of_starting(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []
    with qtbot.waitSignals([jobs.started, jobs.started]):
        for topic in ("open/ai", "measure"):
            jobs.start(topic, _after(gate, topic), answers.append)
    assert list(jobs.topics) == ["open/ai", "measure"]
    assert jobs.is_running("measure")
    with qtbot.waitSignal(jobs.idle):
        gate.set()
    assert list(jobs.topics) == []
    assert sorted(answers) == ["measure", "open/ai"]


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_closing_waits_for_whoever_writes(jobs: Jobs, is_cancelled: bool) -> None:
    started, may_end, left = (threading.Event() for _ in range(3))

    def work(_progress: Progress) -> None:
        started.set()
        assert may_end.wait(PATIENCE_S)
        left.set()

    jobs.start("export", work, lambda _nothing: None)
    assert started.wait(PATIENCE_S)
    if is_cancelled:
        jobs.cancel("export")
    threading.Timer(0.02, may_end.set).start()
    jobs.close()
    assert left.is_set()
    assert list(jobs.topics) == []


def test_closing_leaves_alone_what_only_reads(jobs: Jobs, qtbot: QtBot) -> None:
    started, may_end, left = (threading.Event() for _ in range(3))
    answers: list[str] = []

    def decode(_progress: Progress) -> str:
        # Nothing in between: as a decoder, it cannot be interrupted.
        started.set()
        assert may_end.wait(PATIENCE_S)
        left.set()
        return "late"

    jobs.start("open/ai", decode, answers.append, may_be_left=True)
    assert started.wait(PATIENCE_S)
    # Would wait in vain otherwise, for it may not end before.
    jobs.close()
    assert not left.is_set()
    may_end.set()
    assert left.wait(PATIENCE_S)
    qtbot.wait(1)
    assert answers == []


def test_a_receiver_that_stumbles_does_not_leave_the_work_running(jobs: Jobs, qtbot: QtBot) -> None:
    def done(_answer: str) -> None:
        raise RuntimeError("stumbled")

    with qtbot.captureExceptions() as errors, qtbot.waitSignals([jobs.ended, jobs.idle]):
        jobs.start("open/ai", lambda _progress: "answer", done)
    assert [str(error) for _kind, error, _trace in errors] == ["stumbled"]


def test_an_answer_may_start_the_next_work_on_its_topic(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[int] = []

    def done(answer: int) -> None:
        answers.append(answer)
        if answer < 3:
            jobs.start("again", lambda _progress: answer + 1, done)

    jobs.start("again", lambda _progress: 1, done)
    qtbot.waitUntil(lambda: answers == [1, 2, 3])
    assert not jobs.is_running("again")
