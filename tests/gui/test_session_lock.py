"""The session file a window works on: locked for others, never overwritten unseen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.errors import NotWritten, SessionUnreadable
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import Session
from headshot_viewer.files.lock import HeldBy
from headshot_viewer.files.session_file import read_session, write_session
from headshot_viewer.gui.session_lock import ChangedByOthers, SessionOnDisk
from tests.makers import noise_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST = edits.hang(Session(), Side.PROFESSIONAL, noise_picture(12, 16, "a.png").ref)
SECOND = edits.hang(FIRST, Side.AI, noise_picture(12, 16, "b.png", seed=1).ref)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.headshot"
    write_session(path, FIRST, PLAIN_LOOK)
    return path


def _window() -> Iterator[SessionOnDisk]:
    made = SessionOnDisk()
    yield made
    made.settle(None)


mine = pytest.fixture(_window, name="mine")
other = pytest.fixture(_window, name="other")


def test_what_one_has_open_another_is_told_of(
    mine: SessionOnDisk, other: SessionOnDisk, talk: Path
) -> None:
    assert mine.open(talk).holder is None
    assert isinstance(other.open(talk).holder, HeldBy)
    assert isinstance(other.write(talk, SECOND, PLAIN_LOOK), HeldBy)
    assert read_session(talk).session == FIRST
    mine.settle(None)
    assert other.open(talk).holder is None


def test_opening_it_again_in_the_same_window_is_nobody_elses(
    mine: SessionOnDisk, talk: Path
) -> None:
    assert mine.open(talk).holder is None
    assert mine.open(talk).holder is None


def test_who_takes_over_can_write_and_the_former_cannot(
    mine: SessionOnDisk, other: SessionOnDisk, talk: Path
) -> None:
    mine.settle(talk, mine.open(talk).digest)
    taken = other.open(talk, force=True)
    other.settle(talk, taken.digest)
    assert taken.holder is None
    assert other.write(talk, SECOND, PLAIN_LOOK) is None
    assert isinstance(mine.write(talk, FIRST, PLAIN_LOOK), HeldBy)
    assert read_session(talk).session == SECOND


def test_what_others_wrote_is_not_overwritten_unless_asked_to(
    mine: SessionOnDisk, talk: Path
) -> None:
    mine.settle(talk, mine.open(talk).digest)
    # By a program that knows no locks.
    write_session(talk, SECOND, PLAIN_LOOK)
    assert mine.write(talk, FIRST, PLAIN_LOOK) == ChangedByOthers()
    assert read_session(talk).session == SECOND
    assert mine.write(talk, FIRST, PLAIN_LOOK, force=True) is None
    assert read_session(talk).session == FIRST
    assert mine.write(talk, SECOND, PLAIN_LOOK) is None


def test_a_new_place_becomes_this_windows_own(
    mine: SessionOnDisk, other: SessionOnDisk, tmp_path: Path
) -> None:
    path = tmp_path / "new.headshot"
    assert mine.write(path, FIRST, PLAIN_LOOK) is None
    assert isinstance(other.open(path).holder, HeldBy)


def test_what_cannot_be_written_locks_nothing(
    mine: SessionOnDisk, other: SessionOnDisk, tmp_path: Path
) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    target = folder / "talk.headshot"
    # A folder of that name takes no file.
    target.mkdir()
    with pytest.raises(NotWritten):
        mine.write(target, FIRST, PLAIN_LOOK)
    target.rmdir()
    assert other.write(target, FIRST, PLAIN_LOOK) is None


def test_what_cannot_be_read_locks_nothing(
    mine: SessionOnDisk, other: SessionOnDisk, talk: Path
) -> None:
    whole = talk.read_bytes()
    talk.write_bytes(whole[:-20])
    with pytest.raises(SessionUnreadable):
        mine.open(talk)
    talk.write_bytes(whole)
    assert other.open(talk).holder is None


@pytest.mark.parametrize(
    ("kept_after", "answer"),
    [(timedelta(hours=1), None), (timedelta(hours=-1), ChangedByOthers())],
)
def test_recovered_work_overwrites_only_what_is_older(
    mine: SessionOnDisk,
    talk: Path,
    kept_after: timedelta,
    answer: ChangedByOthers | None,
) -> None:
    written = datetime.fromtimestamp(talk.stat().st_mtime, UTC)
    assert mine.adopt(talk, written + kept_after) is None
    assert mine.write(talk, SECOND, PLAIN_LOOK) == answer
