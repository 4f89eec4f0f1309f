"""A session that is open twice is noticed; a dead program holds nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from headshot_viewer.files import lock
from headshot_viewer.files.lock import HeldBy, SessionLock, lock_path
from headshot_viewer.files.processes import Process, this_process


@pytest.fixture
def session_path(tmp_path: Path) -> Path:
    path = tmp_path / "talk.headshot"
    path.touch()
    return path


def locked(session_path: Path, *, force: bool = False) -> SessionLock:
    answer = SessionLock.acquire(session_path, force=force)
    assert isinstance(answer, SessionLock)
    return answer


def held(session_path: Path) -> HeldBy:
    answer = SessionLock.acquire(session_path)
    assert isinstance(answer, HeldBy)
    return answer


def left_behind(session_path: Path, **changes: object) -> bytes:
    """Write a lock of this process into the lock file, but for *changes*."""
    first = locked(session_path)
    assert first.path is not None
    content = json.dumps(json.loads(first.path.read_bytes()) | changes).encode()
    first.path.write_bytes(content)
    return content


class TestHolding:
    def test_the_first_holds_it(self, session_path: Path) -> None:
        first = locked(session_path)
        assert first.is_held
        assert first.note == ""
        assert first.path == session_path.with_name(".talk.headshot.lock")
        assert {*session_path.parent.iterdir()} == {session_path, first.path}

    def test_the_second_is_told_who_holds_it(self, session_path: Path) -> None:
        locked(session_path)
        second = held(session_path)
        assert second.process == this_process()
        assert second.since is not None
        assert datetime.now(UTC) - second.since < timedelta(minutes=1)
        assert second.in_words().endswith(f"{second.since.astimezone():%H:%M}.")

    def test_once_released_the_next_may_have_it(self, session_path: Path) -> None:
        first = locked(session_path)
        first.release()
        assert not first.is_held
        assert [*session_path.parent.iterdir()] == [session_path]
        assert locked(session_path).is_held

    def test_two_sessions_in_a_folder_are_apart(self, session_path: Path) -> None:
        locked(session_path)
        assert locked(session_path.with_name("other.headshot")).is_held

    def test_a_session_that_is_not_there_yet_can_be_held(self, tmp_path: Path) -> None:
        assert locked(tmp_path / "new.headshot").is_held

    @pytest.mark.skipif(os.name == "nt", reason="POSIX links")
    def test_a_link_is_the_session_behind_it(self, session_path: Path, tmp_path: Path) -> None:
        (tmp_path / "link.headshot").symlink_to(session_path)
        locked(session_path)
        assert held(tmp_path / "link.headshot").process == this_process()

    @pytest.mark.parametrize("dead", [False, True])
    def test_of_many_at_once_one_gets_it(self, session_path: Path, dead: bool) -> None:
        if dead:
            left_behind(session_path, started="long ago")
        start, answers = threading.Barrier(8), []

        def acquire() -> None:
            start.wait()
            answers.append(SessionLock.acquire(session_path))

        threads = [threading.Thread(target=acquire) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        (first,) = (answer for answer in answers if isinstance(answer, SessionLock))
        assert first.is_held
        assert len([answer for answer in answers if isinstance(answer, HeldBy)]) == 7


class TestTakingOver:
    def test_by_force_it_can_be_had(self, session_path: Path) -> None:
        first, second = locked(session_path), locked(session_path, force=True)
        assert (first.is_held, second.is_held) == (False, True)

    def test_who_lost_it_does_not_release_it(self, session_path: Path) -> None:
        first, second = locked(session_path), locked(session_path, force=True)
        first.release()
        assert second.is_held

    def test_a_program_that_was_killed_holds_nothing(self, session_path: Path) -> None:
        program = (
            "import os, sys; from pathlib import Path\n"
            "from headshot_viewer.files.lock import SessionLock\n"
            "assert SessionLock.acquire(Path(sys.argv[1])).is_held; os._exit(9)"
        )
        ended = subprocess.run([sys.executable, "-c", program, str(session_path)], check=False)
        assert ended.returncode == 9
        assert lock_path(session_path).exists()
        assert locked(session_path).is_held
        assert {*session_path.parent.iterdir()} == {session_path, lock_path(session_path)}

    def test_a_program_on_another_computer_is_believed(self, session_path: Path) -> None:
        left_behind(session_path, host="studio", user="ann", since="2024-05-01T12:00:00+00:00")
        answer = held(session_path)
        assert answer.in_words().startswith("ann has this session open on studio since 2024-05-01 ")

    @pytest.mark.parametrize("content", [b"", b"\0", b"{}", b"[" * 9_000, b'{"host": 1, "pid": 2}'])
    def test_a_damaged_lock_holds_nothing(self, session_path: Path, content: bytes) -> None:
        lock_path(session_path).write_bytes(content)
        assert locked(session_path).is_held

    @pytest.mark.parametrize("since", ["", "yesterday", "2024-05-01T12:00:00", "9" * 200])
    def test_an_unknown_moment_is_left_out(self, session_path: Path, since: str) -> None:
        left_behind(session_path, user="", since=since)
        assert held(session_path).in_words() == "Someone has this session open."

    def test_names_in_locks_are_kept_to_one_line(self, session_path: Path) -> None:
        left_behind(session_path, user="ann\n\n\tbob", since="")
        assert held(session_path).in_words() == "ann bob has this session open."

    def test_a_lock_that_came_between_looking_and_taking_stays(self, session_path: Path) -> None:
        stale = left_behind(session_path, started="long ago")
        fresh = locked(session_path)
        assert not lock._take_over(lock_path(session_path), stale, b"too late")
        assert fresh.is_held
        assert {*session_path.parent.iterdir()} == {session_path, lock_path(session_path)}


class TestWithoutAPlace:
    def test_a_missing_folder_gives_a_lock_with_a_note(self, tmp_path: Path) -> None:
        answer = locked(tmp_path / "missing" / "talk.headshot")
        assert answer.path is None
        assert not answer.is_held
        assert answer.note.endswith(".")
        answer.release()
        assert [*tmp_path.iterdir()] == []

    def test_a_read_only_folder_gives_a_lock_with_a_note(
        self, session_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # Simulated: nothing is read-only to root.
        def refuse(*_arguments: object, **_named: object) -> None:
            raise PermissionError(13, "Permission denied")

        with monkeypatch.context() as read_only:
            read_only.setattr(Path, "write_bytes", refuse)
            read_only.setattr(Path, "open", refuse)
            answer = locked(session_path)
        assert answer.path is None
        assert [*session_path.parent.iterdir()] == [session_path]

    def test_a_disk_without_links_locks_as_well(
        self, session_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_self: Path, _to: Path) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(Path, "hardlink_to", refuse)
        assert locked(session_path).is_held
        assert held(session_path).process == this_process()
        assert {*session_path.parent.iterdir()} == {session_path, lock_path(session_path)}

    def test_a_user_without_a_name_can_lock(
        self, session_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unknown() -> str:
            raise KeyError("getpwuid(): uid not found")

        monkeypatch.setattr("headshot_viewer.files.lock.getpass.getuser", unknown)
        locked(session_path)
        assert held(session_path).user == ""

    def test_an_impossible_name_gives_a_lock_with_a_note(self, tmp_path: Path) -> None:
        assert locked(tmp_path / "a\0b.headshot").path is None


def test_without_a_moment_the_sentence_is_whole() -> None:
    answer = HeldBy(Process("studio", 7, ""), "ann", None)
    assert answer.in_words() == "ann has this session open on studio."
