"""A picture that moved is found again, and one that changed is said to have changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.files import find_picture as module
from headshot_viewer.files.find_picture import Found, find_picture

if TYPE_CHECKING:
    from typing import NoReturn

CONTENT = b"the picture"


@pytest.fixture
def ref(tmp_path: Path) -> PictureRef:
    """A picture that was in a folder of its own when the session was saved."""
    (tmp_path / "shots").mkdir()
    (tmp_path / "sessions").mkdir()
    path = tmp_path / "shots" / "ann 写真.jpg"
    return PictureRef(path, sha256(CONTENT).hexdigest(), PictureSize(4, 5))


@pytest.fixture
def session_path(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "talk.headshot"


def test_it_is_where_it_was(ref: PictureRef, session_path: Path) -> None:
    ref.path.write_bytes(CONTENT)
    assert find_picture(ref, session_path) == Found(ref.path)


def test_it_is_where_it_was_but_changed(ref: PictureRef, session_path: Path) -> None:
    ref.path.write_bytes(b"retouched")
    assert find_picture(ref, session_path) == Found(ref.path, changed=True)


def test_it_is_beside_the_session(ref: PictureRef, session_path: Path) -> None:
    beside = session_path.with_name(ref.path.name)
    beside.write_bytes(CONTENT)
    assert find_picture(ref, session_path) == Found(beside)


def test_it_is_beside_the_session_under_another_name(ref: PictureRef, session_path: Path) -> None:
    for number in range(5):
        session_path.with_name(f"{number}.jpg").write_bytes(b"another" * number)
    renamed = session_path.with_name("renamed.PNG")
    renamed.write_bytes(CONTENT)
    assert find_picture(ref, session_path) == Found(renamed)


def test_it_was_renamed_in_its_own_folder(ref: PictureRef, session_path: Path) -> None:
    renamed = ref.path.with_name("renamed.jpg")
    renamed.write_bytes(CONTENT)
    assert find_picture(ref, session_path) == Found(renamed)
    assert find_picture(ref, None) == Found(renamed)


def test_its_content_counts_more_than_its_name(ref: PictureRef, session_path: Path) -> None:
    session_path.with_name(ref.path.name).write_bytes(b"another picture of that name")
    renamed = session_path.with_name("renamed.jpg")
    renamed.write_bytes(CONTENT)
    assert find_picture(ref, session_path) == Found(renamed)


def test_its_name_counts_when_its_content_is_nowhere(ref: PictureRef, session_path: Path) -> None:
    namesake = session_path.with_name(ref.path.name)
    namesake.write_bytes(b"another picture of that name")
    assert find_picture(ref, session_path) == Found(namesake, changed=True)


def test_it_is_missing(ref: PictureRef, session_path: Path) -> None:
    session_path.with_name("another.jpg").write_bytes(b"another")
    found = find_picture(ref, session_path)
    assert found == Found(None)
    assert found.is_missing


def test_it_is_missing_with_its_folder_and_the_session_s(tmp_path: Path) -> None:
    ref = PictureRef(tmp_path / "gone" / "a.jpg", "a" * 64, PictureSize(4, 5))
    assert find_picture(ref, tmp_path / "gone too" / "talk.headshot").is_missing
    assert find_picture(ref, None).is_missing


def test_files_that_are_no_pictures_are_not_read(
    ref: PictureRef, session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session_path.with_name("letter.pdf").write_bytes(CONTENT)
    session_path.with_name("folder.jpg").mkdir()
    read = _reads(monkeypatch)
    assert find_picture(ref, session_path).is_missing
    assert read == []


def test_a_file_named_like_it_is_read_whatever_its_ending(
    ref: PictureRef, session_path: Path
) -> None:
    odd = PictureRef(ref.path.with_suffix(".scan"), ref.sha256, ref.size_px)
    session_path.with_name("renamed.scan").write_bytes(CONTENT)
    assert find_picture(odd, session_path) == Found(session_path.with_name("renamed.scan"))


def test_only_so_many_files_are_read(
    ref: PictureRef, session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FILES_LIMIT", 10)
    for number in range(30):
        session_path.with_name(f"{number:02}.jpg").write_bytes(b"another")
    read = _reads(monkeypatch)
    assert find_picture(ref, session_path).is_missing
    assert len(read) == 10


def test_files_that_are_empty_or_too_large_are_not_read(
    ref: PictureRef, session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FILE_BYTES_LIMIT", 100)
    monkeypatch.setattr(module, "_BYTES_LIMIT", 150)
    sizes = {"a": 0, "b": 101, "c": 100, "d": 60, "e": 50}
    for name, size in sizes.items():
        session_path.with_name(f"{name}.jpg").write_bytes(b"x" * size)
    read = _reads(monkeypatch)
    assert find_picture(ref, session_path).is_missing
    assert [path.stem for path in read] == ["c", "e"]


def test_files_of_its_kind_are_read_first(
    ref: PictureRef, session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "b.JPG", "c.tif", "d.jpg"):
        session_path.with_name(name).write_bytes(b"another")
    read = _reads(monkeypatch)
    assert find_picture(ref, session_path).is_missing
    assert [path.name for path in read] == ["b.JPG", "d.jpg", "a.png", "c.tif"]


def test_the_search_can_be_called_off(ref: PictureRef, session_path: Path) -> None:
    for number in range(9):
        session_path.with_name(f"{number}.jpg").write_bytes(b"another")
    told: list[float] = []

    def cancel(done: float, /) -> None:
        told.append(done)
        if len(told) == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_picture(ref, session_path, cancel)
    assert told == sorted(told)
    assert all(0 <= done <= 1 for done in told)


def test_a_file_that_may_not_be_read_is_as_good_as_missing(
    ref: PictureRef, session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _mode: str) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    ref.path.write_bytes(CONTENT)
    monkeypatch.setattr(Path, "open", refuse)
    assert find_picture(ref, session_path).is_missing


def _reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Note which files are opened."""
    opened: list[Path] = []
    real_open = Path.open

    def noted(self: Path, mode: str) -> object:
        opened.append(self)
        return real_open(self, mode)

    monkeypatch.setattr(Path, "open", noted)
    return opened
