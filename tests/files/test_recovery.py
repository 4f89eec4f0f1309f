"""Unsaved work outlives the process that made it, however that ends."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import EMPTY_SESSION, HungPicture, Session
from headshot_viewer.files.recovery import ENDING, RecoveryStore, default_folder
from tests.strategies import PICTURE_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

SESSION = Session(
    HungPicture("picture-1", PictureRef(PICTURE_FOLDER / "a.jpg", "a" * 64, PictureSize(400, 500))),
    annotations=(Annotation("one", "picture-1", Pin(PicturePoint(1, 2))),),
)
LOOK = Look(layer="skin", swapped=True)

SAVING = """
import sys
from pathlib import Path
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.look import Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.files.recovery import RecoveryStore

store = RecoveryStore(Path(sys.argv[1]))
hung = HungPicture("picture-1", PictureRef(Path("/a.jpg"), "a" * 64, PictureSize(400, 500)))
for number in range(int(sys.argv[2])):
    pin = Annotation("one", "picture-1", Pin(PicturePoint(number, 0)), note="n" * 50_000)
    store.save("window", Path("/talk.headshot"), Session(hung, annotations=(pin,)), Look())
    print(number, flush=True)
"""


def saving(folder: Path, times: int) -> subprocess.Popen[str]:
    """Start a process that saves *times* times and says the number of each, from 0."""
    return subprocess.Popen(
        [sys.executable, "-c", SAVING, str(folder), str(times)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "recovery"


@pytest.fixture
def leave(folder: Path) -> Callable[..., Path]:
    """Leave work behind as a process that has ended would."""

    def leave(owner_id: str = "window", kept: Session = SESSION, **changes: object) -> Path:
        RecoveryStore(folder).save(owner_id, Path("/talk.headshot"), kept, LOOK)
        (path,) = folder.glob(f"*{owner_id}{ENDING}")
        value = json.loads(path.read_bytes()) | {"started": "another time"} | changes
        path.write_text(json.dumps(value), encoding="utf-8")
        return path.replace(path.with_name(f"left-{owner_id}{ENDING}"))

    return leave


class TestKilled:
    @pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
    def test_the_last_or_second_last_state_is_there_whenever_the_process_is_killed(
        self, folder: Path
    ) -> None:
        for round_number in range(12):
            place = folder / str(round_number)
            with saving(place, times=10_000) as process:
                assert process.stdout is not None
                assert process.stdout.readline() == "0\n"
                time.sleep(random.uniform(0, 0.05))
                process.send_signal(signal.SIGKILL)
                said = [0, *(int(line) for line in process.stdout if line.endswith("\n"))]
            pending = RecoveryStore(place).pending()
            (entry,) = pending.entries
            (pin,) = entry.session.annotations
            assert isinstance(pin.shape, Pin)
            # It may have been killed between saving and saying so.
            assert pin.shape.tip.x in (said[-1], said[-1] + 1)
            assert entry.look == PLAIN_LOOK
            assert entry.session_path == Path("/talk.headshot").absolute()
            assert pending.notes == ()

    def test_what_a_running_process_keeps_is_its_own(self, folder: Path) -> None:
        with saving(folder, times=10_000) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "0\n"
            assert RecoveryStore(folder).pending().entries == ()
            process.kill()
        assert len(RecoveryStore(folder).pending().entries) == 1

    def test_a_process_that_has_ended_and_was_not_waited_for_has_ended(self, folder: Path) -> None:
        with saving(folder, times=1) as process:
            assert process.stdout is not None
            # The end of its output is the end of the process, give or take a moment.
            assert process.stdout.read() == "0\n"
            deadline = time.monotonic() + 10
            while not (entries := RecoveryStore(folder).pending().entries):
                assert time.monotonic() < deadline
            assert process.returncode is None
        assert len(entries) == 1


class TestKeeping:
    def test_nothing_is_pending_at_first(self, folder: Path) -> None:
        assert RecoveryStore(folder).pending().entries == ()
        assert not folder.exists()

    def test_own_work_is_not_pending(self, folder: Path) -> None:
        store = RecoveryStore(folder)
        store.save("window", None, SESSION, LOOK)
        assert store.pending().entries == ()

    def test_saving_again_replaces(self, folder: Path) -> None:
        store = RecoveryStore(folder)
        store.save("window", None, SESSION, LOOK)
        store.save("window", None, EMPTY_SESSION, LOOK)
        assert len([*folder.iterdir()]) == 1

    def test_each_owner_has_its_own(self, folder: Path) -> None:
        store = RecoveryStore(folder)
        store.save("window-1", None, SESSION, LOOK)
        store.save("window-2", None, SESSION, LOOK)
        assert len([*folder.iterdir()]) == 2
        store.clear("window-1")
        (left,) = folder.iterdir()
        assert "window-2" in left.name
        store.clear("window-1")

    def test_closing_leaves_nothing_of_this_process(
        self, folder: Path, leave: Callable[..., Path]
    ) -> None:
        other = leave()
        store = RecoveryStore(folder)
        store.save("window-1", None, SESSION, LOOK)
        store.save("window-2", None, SESSION, LOOK)
        store.close()
        assert [*folder.iterdir()] == [other]

    @pytest.mark.parametrize("owner_id", ["", "a/b", "..", "ä", "a.b"])
    def test_owners_are_no_paths(self, folder: Path, owner_id: str) -> None:
        with pytest.raises(ValueError, match="letters, digits and dashes"):
            RecoveryStore(folder).save(owner_id, None, SESSION, LOOK)

    @pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
    def test_nobody_else_may_look_into_the_folder(self, folder: Path) -> None:
        RecoveryStore(folder).save("window", None, SESSION, LOOK)
        assert folder.stat().st_mode & 0o077 == 0

    def test_a_place_that_cannot_be_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(NotWritten, match="there is no such folder"):
            RecoveryStore(tmp_path / "file" / "recovery").save("window", None, SESSION, LOOK)

    def test_what_could_not_be_recovered_is_refused_at_once(self, folder: Path) -> None:
        store = RecoveryStore(folder)
        store.save("window", None, SESSION, LOOK)
        before = [path.read_bytes() for path in folder.iterdir()]
        lost = replace(SESSION, annotations=(replace(SESSION.annotations[0], note="n" * 10**6),))
        with pytest.raises(NotWritten, match="is longer than"):
            store.save("window", None, lost, LOOK)
        assert [path.read_bytes() for path in folder.iterdir()] == before


class TestRecovering:
    def test_work_left_behind_is_pending_as_it_was(
        self, folder: Path, leave: Callable[..., Path]
    ) -> None:
        path = leave()
        (entry,) = RecoveryStore(folder).pending().entries
        assert (entry.path, entry.session, entry.look) == (path, SESSION, LOOK)
        assert entry.session_path == Path("/talk.headshot").absolute()

    def test_fields_of_a_newer_program_come_back(self, folder: Path) -> None:
        unknown = ((("annotations", (SESSION.annotations[0].id,), "of_tomorrow"), "7"),)
        RecoveryStore(folder).save("window", None, SESSION, LOOK, unknown)
        (path,) = folder.glob(f"*{ENDING}")
        value = json.loads(path.read_bytes()) | {"started": "another time"}
        assert value["session"]["annotations"][0]["of_tomorrow"] == 7
        path.write_text(json.dumps(value), encoding="utf-8")
        (entry,) = RecoveryStore(folder).pending().entries
        assert entry.unknown == unknown

    def test_a_session_that_was_never_saved_has_no_path(
        self, folder: Path, leave: Callable[..., Path]
    ) -> None:
        leave(session_path=None)
        (entry,) = RecoveryStore(folder).pending().entries
        assert entry.session_path is None

    def test_the_newest_comes_first(self, folder: Path, leave: Callable[..., Path]) -> None:
        leave("a", saved_at="2024-05-01T12:00:00+00:00")
        # Earlier, though it reads later.
        leave("b", saved_at="2024-05-01T13:00:00+05:00")
        leave("c", saved_at="2024-05-02T00:00:00+00:00")
        entries = RecoveryStore(folder).pending().entries
        assert [entry.path.stem[-1] for entry in entries] == ["c", "a", "b"]

    def test_what_was_discarded_does_not_come_back(
        self, folder: Path, leave: Callable[..., Path]
    ) -> None:
        leave()
        store = RecoveryStore(folder)
        (entry,) = store.pending().entries
        store.discard(entry)
        store.discard(entry)
        assert store.pending().entries == ()
        assert [*folder.iterdir()] == []

    def test_work_left_in_earlier_folders_is_pending_too(
        self, folder: Path, leave: Callable[..., Path], tmp_path: Path
    ) -> None:
        left = leave("a")
        new, gone = tmp_path / "new", tmp_path / "gone"
        store = RecoveryStore(new, (folder, gone, new))
        store.save("window", None, SESSION, LOOK)
        assert left.parent == folder
        assert [path.parent for path in new.iterdir()] == [new]
        (entry,) = store.pending().entries
        assert entry.path == left
        store.discard(entry)
        assert not left.exists()
        assert store.pending().entries == ()
        assert not gone.exists()

    def test_work_of_another_computer_is_left_to_it(
        self, folder: Path, leave: Callable[..., Path]
    ) -> None:
        leave(host="another computer")
        assert RecoveryStore(folder).pending().entries == ()

    @pytest.mark.parametrize(
        "data",
        [b"", b"\0\xff", b"{}", b"[1]", b'{"format": "headshot-viewer recovery"}', b"[" * 10**5],
        ids=range(6),
    )
    def test_damaged_files_are_noted_once_and_kept(
        self, folder: Path, leave: Callable[..., Path], data: bytes
    ) -> None:
        leave()
        (folder / f"damaged{ENDING}").write_bytes(data)
        pending = RecoveryStore(folder).pending()
        assert len(pending.entries) == 1
        (note,) = pending.notes
        assert note.endswith(f"it is kept as {folder / 'damaged.damaged'}.")
        assert (folder / "damaged.damaged").read_bytes() == data
        assert RecoveryStore(folder).pending().notes == ()

    @pytest.mark.parametrize(
        "changes",
        [
            {"saved_at": "yesterday"},
            {"saved_at": "0001-01-01T00:00:00+23:59"},
            {"pid": "1"},
            {"pid": -1},
            {"session_path": 7},
            {"session": None},
        ],
        ids=str,
    )
    def test_wrong_fields_are_noted(
        self, folder: Path, leave: Callable[..., Path], changes: dict[str, object]
    ) -> None:
        leave(**changes)
        pending = RecoveryStore(folder).pending()
        assert pending.entries == ()
        assert len(pending.notes) == 1

    def test_what_may_not_be_read_is_noted_and_stays(self, folder: Path) -> None:
        (folder / f"folder{ENDING}").mkdir(parents=True)
        (note,) = RecoveryStore(folder).pending().notes
        assert "cannot be recovered" in note
        assert (folder / f"folder{ENDING}").is_dir()

    def test_parts_of_killed_processes_are_swept_away_when_they_are_old(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / ".old.part").touch()
        (folder / ".new.part").touch()
        long_ago = time.time() - 7200
        os.utime(folder / ".old.part", (long_ago, long_ago))
        RecoveryStore(folder).pending()
        assert [path.name for path in folder.iterdir()] == [".new.part"]


class TestDefaultFolder:
    HOME = Path(Path.cwd().anchor) / "home" / "ann"

    @pytest.mark.parametrize(
        ("platform", "environment", "folder"),
        [
            ("linux", {}, HOME / ".local/state/headshot-viewer/recovery"),
            (
                "linux",
                {"XDG_STATE_HOME": "s"},
                HOME / ".local/state/headshot-viewer/recovery",
            ),
            ("linux", {"XDG_STATE_HOME": str(HOME / "s")}, HOME / "s/headshot-viewer/recovery"),
            ("darwin", {}, HOME / "Library/Application Support/Headshot Viewer/Recovery"),
            ("win32", {}, HOME / "AppData/Local/Headshot Viewer/Recovery"),
            ("win32", {"LOCALAPPDATA": str(HOME / "L")}, HOME / "L/Headshot Viewer/Recovery"),
        ],
    )
    def test_it_is_where_the_system_wants_it(
        self, platform: str, environment: dict[str, str], folder: Path
    ) -> None:
        assert default_folder(platform, environment, self.HOME) == folder

    def test_it_is_of_this_system_and_user(self) -> None:
        assert default_folder().is_absolute()
        assert default_folder() == default_folder(sys.platform, os.environ, Path.home())


def test_an_empty_session_can_be_kept(folder: Path, leave: Callable[..., Path]) -> None:
    leave(kept=EMPTY_SESSION)
    (entry,) = RecoveryStore(folder).pending().entries
    assert (entry.session, entry.look) == (EMPTY_SESSION, LOOK)
