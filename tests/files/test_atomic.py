"""A file is written whole, or it is as it was and nothing lies beside it."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from headshot_viewer.core.errors import Cancelled, NotWritten
from headshot_viewer.files import atomic
from headshot_viewer.files.atomic import reason_in_words, replacing, write_bytes

POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions, links and devices")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "a target with ünïcode 写真.bin"
    path.write_bytes(b"before")
    return path


def is_untouched(target: Path) -> bool:
    return target.read_bytes() == b"before" and [*target.parent.iterdir()] == [target]


def fail_with(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    """Let ``os.<name>`` fail as the system does."""

    def failing(*_arguments: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, name, failing)


class TestWriting:
    def test_a_new_file_holds_what_was_written(self, tmp_path: Path) -> None:
        write_bytes(tmp_path / "new", b"content")
        assert (tmp_path / "new").read_bytes() == b"content"
        assert [path.name for path in tmp_path.iterdir()] == ["new"]

    def test_an_old_file_is_replaced(self, target: Path) -> None:
        write_bytes(target, b"after")
        assert target.read_bytes() == b"after"
        assert [*target.parent.iterdir()] == [target]

    def test_the_old_file_is_there_until_the_end(self, target: Path) -> None:
        with replacing(target) as file:
            file.write(b"after")
            file.flush()
            assert target.read_bytes() == b"before"
        assert target.read_bytes() == b"after"

    def test_a_name_of_the_greatest_length_can_be_written(self, tmp_path: Path) -> None:
        path = tmp_path / ("n" * 255)
        write_bytes(path, b"content")
        assert path.read_bytes() == b"content"

    def test_two_at_once_do_not_meet(self, target: Path) -> None:
        with replacing(target) as one, replacing(target) as other:
            one.write(b"one")
            other.write(b"other")
        # The outer block ends last.
        assert target.read_bytes() == b"one"
        assert [*target.parent.iterdir()] == [target]

    @POSIX_ONLY
    def test_permissions_are_kept(self, target: Path) -> None:
        target.chmod(0o640)
        write_bytes(target, b"after")
        assert stat.S_IMODE(target.stat().st_mode) == 0o640

    @POSIX_ONLY
    def test_a_new_file_has_the_usual_permissions(self, tmp_path: Path) -> None:
        (tmp_path / "usual").write_bytes(b"")
        write_bytes(tmp_path / "new", b"")
        assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode

    @POSIX_ONLY
    def test_a_link_stays_and_its_file_is_replaced(self, target: Path, tmp_path: Path) -> None:
        folder = tmp_path / "elsewhere"
        folder.mkdir()
        link = folder / "link"
        link.symlink_to(target)
        write_bytes(link, b"after")
        assert link.is_symlink()
        assert target.read_bytes() == b"after"
        assert [*folder.iterdir()] == [link]

    @POSIX_ONLY
    def test_a_link_to_nothing_gets_its_file(self, tmp_path: Path) -> None:
        link = tmp_path / "link"
        link.symlink_to(tmp_path / "missing")
        write_bytes(link, b"content")
        assert link.is_symlink()
        assert (tmp_path / "missing").read_bytes() == b"content"

    def test_what_is_written_is_on_the_disk_before_it_takes_the_place(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        happened: list[str] = []
        fsync, replace = os.fsync, Path.replace

        def noted_fsync(handle: int) -> None:
            happened.append("fsync")
            fsync(handle)

        def noted_replace(self: Path, to: Path) -> Path:
            happened.append("replace")
            return replace(self, to)

        monkeypatch.setattr(os, "fsync", noted_fsync)
        monkeypatch.setattr(Path, "replace", noted_replace)
        write_bytes(target, b"after")
        assert happened[:2] == ["fsync", "replace"]


class TestFailing:
    @pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt(), ValueError("odd")])
    def test_what_ends_the_block_early_passes_and_leaves_everything_as_it_was(
        self, target: Path, error: BaseException
    ) -> None:
        def write_half() -> None:
            with replacing(target) as file:
                file.write(b"half")
                raise error

        with pytest.raises(type(error)):
            write_half()
        assert is_untouched(target)

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
    def test_a_full_disk_is_named(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        fail_with(monkeypatch, "fsync", number)
        with pytest.raises(NotWritten) as raised:
            write_bytes(target, b"after")
        assert str(raised.value) == f"“{target.name}” could not be written: the disk is full."
        assert is_untouched(target)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
    def test_a_disk_that_fills_up_while_writing_is_named(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # What is opened is a device that has no space, whatever it is asked to open.
        real_open = Path.open
        monkeypatch.setattr(
            Path, "open", lambda _self, _mode: real_open(Path("/dev/full"), "wb", buffering=0)
        )
        with pytest.raises(NotWritten, match="the disk is full"):
            write_bytes(target, b"after")
        monkeypatch.undo()
        assert is_untouched(target)

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(NotWritten, match="there is no such folder"):
            write_bytes(tmp_path / "missing" / "file", b"content")
        assert [*tmp_path.iterdir()] == []

    def test_a_file_as_folder_is_named(self, target: Path) -> None:
        with pytest.raises(NotWritten, match="there is no such folder"):
            write_bytes(target / "file", b"content")
        assert is_untouched(target)

    def test_a_folder_is_not_replaced(self, tmp_path: Path) -> None:
        (tmp_path / "folder").mkdir()
        with pytest.raises(NotWritten, match="there is a folder of that name"):
            write_bytes(tmp_path / "folder", b"content")
        assert [path.name for path in tmp_path.iterdir()] == ["folder"]

    def test_a_read_only_file_is_not_replaced(self, target: Path) -> None:
        target.chmod(0o444)
        with pytest.raises(NotWritten, match="it is read-only"):
            write_bytes(target, b"after")
        assert is_untouched(target)
        target.chmod(0o644)

    @pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
    def test_a_read_only_folder_is_named(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        # Simulated: nothing is read-only to root.
        real_open = Path.open

        def refusing(self: Path, mode: str = "r") -> object:
            if "x" in mode:
                raise OSError(number, os.strerror(number))
            return real_open(self, mode)

        monkeypatch.setattr(Path, "open", refusing)
        with pytest.raises(NotWritten, match="it or its folder is read-only"):
            write_bytes(target, b"after")
        monkeypatch.undo()
        assert is_untouched(target)

    def test_a_rename_that_fails_leaves_everything_as_it_was(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refusing(_self: Path, _to: Path) -> None:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        monkeypatch.setattr(Path, "replace", refusing)
        with pytest.raises(NotWritten, match="the disk does not answer properly"):
            write_bytes(target, b"after")
        assert is_untouched(target)

    @POSIX_ONLY
    def test_a_device_is_not_replaced(self) -> None:
        with pytest.raises(NotWritten, match="it is not a plain file"):
            write_bytes(Path("/dev/null"), b"content")
        assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)

    @POSIX_ONLY
    def test_links_in_a_circle_are_named(self, tmp_path: Path) -> None:
        (tmp_path / "one").symlink_to(tmp_path / "other")
        (tmp_path / "other").symlink_to(tmp_path / "one")
        with pytest.raises(NotWritten, match="could not be written"):
            write_bytes(tmp_path / "one", b"content")
        assert len([*tmp_path.iterdir()]) == 2

    @pytest.mark.parametrize("name", ["n" * 300, "a\0b"])
    def test_impossible_names_are_refused_in_a_sentence(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(NotWritten, match=r"its name is (too long|not allowed here)\.$"):
            write_bytes(tmp_path / name, b"content")
        assert [*tmp_path.iterdir()] == []

    def test_a_killed_writer_leaves_the_old_file(self, target: Path) -> None:
        program = (
            "import os, sys; from pathlib import Path\n"
            "from headshot_viewer.files.atomic import replacing\n"
            "with replacing(Path(sys.argv[1])) as file:\n"
            "    file.write(b'half'); file.flush(); os._exit(9)"
        )
        ended = subprocess.run([sys.executable, "-c", program, str(target)], check=False)
        assert ended.returncode == 9
        assert target.read_bytes() == b"before"


class TestWindows:
    """What only happens there, played here."""

    @pytest.fixture
    def pauses(self, monkeypatch: pytest.MonkeyPatch) -> list[float]:
        taken: list[float] = []
        monkeypatch.setattr("headshot_viewer.files.atomic.time.sleep", taken.append)
        return taken

    @staticmethod
    def rename(beside: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as windows:
            windows.setattr("headshot_viewer.files.atomic.os.name", "nt")
            atomic._rename(beside, target)

    def test_a_file_that_is_held_for_a_moment_is_waited_for(
        self, target: Path, pauses: list[float], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        beside = target.with_name("part")
        beside.write_bytes(b"after")
        replace, refusals = Path.replace, 2

        def held(self: Path, to: Path) -> Path:
            nonlocal refusals
            refusals -= 1
            if refusals >= 0:
                raise PermissionError(errno.EACCES, "it is held")
            return replace(self, to)

        monkeypatch.setattr(Path, "replace", held)
        self.rename(beside, target, monkeypatch)
        assert target.read_bytes() == b"after"
        assert len(pauses) == 2

    def test_a_file_that_stays_held_is_given_up(
        self, target: Path, pauses: list[float], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def held(_self: Path, _to: Path) -> None:
            raise PermissionError(errno.EACCES, "it is held")

        monkeypatch.setattr(Path, "replace", held)
        with pytest.raises(PermissionError):
            self.rename(target.with_name("part"), target, monkeypatch)
        assert 0 < sum(pauses) < 2


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EBADF, "Bad file\ndescriptor."), "Bad file descriptor"),
        (OSError("no number"), "OSError"),
    ],
)
def test_reasons_are_clauses_of_one_line(error: OSError, words: str) -> None:
    assert reason_in_words(error) == words
