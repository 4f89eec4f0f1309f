"""Keeping every change where a crash cannot reach it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.gui.autosave import DELAY_MS, Autosave
from headshot_viewer.gui.jobs import Jobs
from tests.makers import noise_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.session import Session
    from headshot_viewer.files.recovery import RecoveryStore
    from tests.gui.conftest import Desk


@dataclass
class Store:
    """Stands for the recovery folder; it can be full."""

    kept: dict[str, Session] = field(default_factory=dict)
    saves: int = 0
    is_full: bool = False
    is_closed: bool = False

    def save(self, owner_id: str, _path: Path | None, session: Session, *_rest: object) -> None:
        if self.is_full:
            raise NotWritten(Path("kept"), said("the disk is full"))
        self.kept[owner_id] = session
        self.saves += 1

    def clear(self, owner_id: str) -> None:
        self.kept.pop(owner_id, None)

    def close(self) -> None:
        self.kept.clear()
        self.is_closed = True


@dataclass(frozen=True, eq=False)
class Keeping:
    desk: Desk
    autosave: Autosave
    store: Store
    writing: list[Callable[[Session], Session]]


@pytest.fixture
def keeping(empty_desk: Desk) -> Iterator[Keeping]:
    document, store, jobs = empty_desk.document, Store(), Jobs(empty_desk.window, workers=1)
    writing: list[Callable[[Session], Session]] = []

    def current() -> Session:
        return writing[0](document.session) if writing else document.session

    made = Autosave(
        document, current, tuple, lambda: cast("RecoveryStore", store), jobs, empty_desk.window
    )
    yield Keeping(empty_desk, made, store, writing)
    made.close()


def _edit(desk: Desk, name: str = "a.png", seed: int = 0) -> None:
    ref = noise_picture(12, 16, name, seed).ref
    hung = edits.hang(desk.document.session, Side.PROFESSIONAL, ref)
    assert hung.professional is not None
    pin = Annotation(f"{name} {seed}", hung.professional.key, Pin(PicturePoint(1, 1)))
    desk.document.edit("Mark", edits.add(hung, pin))


def _open(desk: Desk) -> None:
    ref = noise_picture(12, 16, "opened.png").ref
    desk.document.edit("Open", edits.hang(desk.document.session, Side.PROFESSIONAL, ref))


def test_pictures_that_were_only_opened_are_no_work(keeping: Keeping, qtbot: QtBot) -> None:
    _open(keeping.desk)
    assert keeping.desk.document.is_modified
    qtbot.wait(2 * DELAY_MS)
    assert keeping.store.kept == {}
    keeping.autosave.interrupt()
    assert keeping.store.kept == {}


def test_the_promise_of_two_seconds_leaves_a_slow_disk_one() -> None:
    assert DELAY_MS <= 1000


def test_changes_without_a_pause_do_not_put_it_off(keeping: Keeping, qtbot: QtBot) -> None:
    for number in range(40):
        _edit(keeping.desk, "a.png", number)
        qtbot.wait(DELAY_MS // 10)
        if keeping.store.saves:
            break
    assert keeping.store.saves == 1


def test_a_change_is_kept_in_a_moment(keeping: Keeping, qtbot: QtBot) -> None:
    _edit(keeping.desk)
    assert keeping.store.saves == 0
    qtbot.waitUntil(lambda: keeping.store.saves == 1, timeout=20 * DELAY_MS)
    assert list(keeping.store.kept.values()) == [keeping.desk.document.session]


def test_what_was_saved_is_forgotten(keeping: Keeping, qtbot: QtBot) -> None:
    _edit(keeping.desk)
    qtbot.waitUntil(lambda: bool(keeping.store.kept), timeout=20 * DELAY_MS)
    document = keeping.desk.document
    document.mark_saved(document.session, Path("talk.headshot"))
    qtbot.waitUntil(lambda: not keeping.store.kept, timeout=20 * DELAY_MS)
    assert not keeping.store.is_closed


def test_what_was_undone_is_forgotten_too(keeping: Keeping, qtbot: QtBot) -> None:
    _edit(keeping.desk)
    qtbot.waitUntil(lambda: bool(keeping.store.kept), timeout=20 * DELAY_MS)
    keeping.desk.document.undo_stack.undo()
    qtbot.waitUntil(lambda: not keeping.store.kept, timeout=20 * DELAY_MS)


def test_words_that_are_being_written_are_kept(keeping: Keeping, qtbot: QtBot) -> None:
    ref = noise_picture(12, 16, "b.png", 1).ref
    keeping.writing.append(lambda session: edits.hang(session, Side.AI, ref))
    keeping.autosave.follow()
    qtbot.waitUntil(lambda: keeping.store.saves == 1, timeout=20 * DELAY_MS)
    (kept,) = keeping.store.kept.values()
    assert kept.ai is not None
    assert keeping.desk.document.session.ai is None


def test_a_full_disk_is_told_once_until_it_works_again(keeping: Keeping, qtbot: QtBot) -> None:
    told: list[object] = []
    keeping.autosave.failed.connect(told.append)
    keeping.store.is_full = True
    _edit(keeping.desk)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=20 * DELAY_MS)
    _edit(keeping.desk, "c.png", 2)
    qtbot.wait(2 * DELAY_MS)
    assert len(told) == 1
    keeping.store.is_full = False
    _edit(keeping.desk, "d.png", 3)
    qtbot.waitUntil(lambda: keeping.store.saves >= 1, timeout=20 * DELAY_MS)
    assert list(keeping.store.kept.values()) == [keeping.desk.document.session]
    keeping.store.is_full = True
    _edit(keeping.desk, "e.png", 4)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20 * DELAY_MS)


def test_a_good_end_leaves_nothing_and_an_interrupt_the_last_change(
    keeping: Keeping, qtbot: QtBot
) -> None:
    _edit(keeping.desk)
    keeping.autosave.interrupt()
    assert list(keeping.store.kept.values()) == [keeping.desk.document.session]
    assert not keeping.store.is_closed
