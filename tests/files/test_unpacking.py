"""Nothing but a session and its pictures comes out of a portable copy, whoever made it."""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headshot_viewer.core.errors import SessionUnreadable
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.files.portable import PICTURES, SESSION_NAME
from headshot_viewer.files.session_file import encode
from headshot_viewer.files.unpacking import ENTRIES_LIMIT, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable

MANY: Final = int(os.environ.get("HYPOTHESIS_CASES", "0"))
hostile = settings(
    max_examples=MANY or 100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

PLAIN: Final = encode(
    Session(
        HungPicture("picture-1", PictureRef(Path("/x/pictures/a.jpg"), "a" * 64, PictureSize(1, 1)))
    ),
    PLAIN_LOOK,
    Path("/x"),
)


def packed(path: Path, entries: Iterable[tuple[zipfile.ZipInfo | str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for entry, data in entries:
            file.writestr(entry, data)
    return path


def entry(name: str, mode: int = 0o100644) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.external_attr = mode << 16
    return made


def refusal(path: Path, where: Path) -> str:
    """Return the sentence by which *path* is refused; nothing is left behind."""
    before = set(where.rglob("*"))
    with pytest.raises(SessionUnreadable) as raised:
        unpack(path, where / "out")
    assert set(where.rglob("*")) == before
    sentence = str(raised.value)
    assert re.fullmatch(r"“[^”]+” could not be opened as a session: .+\.", sentence)
    return sentence


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../evil.jpg",
        "pictures/../../evil.jpg",
        "pictures/a/b.jpg",
        "pictures\\..\\evil.jpg",
        "C:/evil.jpg",
        "pictures/C:evil.jpg",
        "pictures/..",
        "pictures/NUL.jpg",
        "pictures/trailing.",
        "pictures/line\nbreak.jpg",
        "evil.exe",
        "//server/share/a.jpg",
    ],
)
def test_no_file_lands_outside_the_folder_of_pictures(name: str, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.headshotz", [(SESSION_NAME, PLAIN), (entry(name), b"evil")])
    if name.replace("\\", "/") != name:
        # The module writes slashes itself: the name is put in by hand.
        data = path.read_bytes().replace(b"pictures/../evil.jpg", b"pictures\\..\\evil.jpg")
        path.write_bytes(data)
    assert "it would write outside its folder" in refusal(path, tmp_path)


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    for kind in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR):
        link = entry("pictures/a.jpg", kind | 0o777)
        path = packed(tmp_path / "a.headshotz", [(SESSION_NAME, PLAIN), (link, b"/etc/passwd")])
        assert "it holds a link or another thing that is no file" in refusal(path, tmp_path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("twin", ["pictures/a.jpg", "pictures/A.JPG"])
def test_two_files_of_one_name_are_refused(twin: str, tmp_path: Path) -> None:
    entries = [(SESSION_NAME, PLAIN), ("pictures/a.jpg", b"1"), (twin, b"2")]
    path = packed(tmp_path / "a.headshotz", entries)
    assert "it holds two files of the same name" in refusal(path, tmp_path)


def test_what_is_far_larger_unpacked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.headshotz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(SESSION_NAME, PLAIN)
        file.writestr("pictures/a.jpg", bytes(40 << 20))
    assert "it would unpack to far more than it should" in refusal(path, tmp_path)


def test_a_file_that_says_it_is_smaller_than_it_is_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.headshotz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(SESSION_NAME, PLAIN)
        file.writestr("pictures/a.jpg", bytes(5000))
    size = (5000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (50).to_bytes(4, "little")))
    assert "it is damaged, or only a part of it" in refusal(path, tmp_path)


def test_too_many_and_too_large_files_are_refused(tmp_path: Path) -> None:
    many = [(SESSION_NAME, PLAIN), *((f"pictures/{n}", b"") for n in range(ENTRIES_LIMIT))]
    assert "too many files" in refusal(packed(tmp_path / "a.headshotz", many), tmp_path)
    large = b" " * (17 << 20)
    path = packed(tmp_path / "a.headshotz", [(SESSION_NAME, large)])
    assert "a file in it is larger than it may be" in refusal(path, tmp_path)


def test_other_zips_and_other_files_are_refused(tmp_path: Path) -> None:
    other = packed(tmp_path / "a.headshotz", [("pictures/a.jpg", b"1")])
    assert "it is not a portable copy of a session" in refusal(other, tmp_path)
    empty = packed(tmp_path / "a.headshotz", [])
    assert "it is not a portable copy of a session" in refusal(empty, tmp_path)
    wrong = packed(tmp_path / "a.headshotz", [(SESSION_NAME, b"{}")])
    assert "it is not a session of Headshot Viewer" in refusal(wrong, tmp_path)
    (tmp_path / "a.headshotz").write_bytes(b"PK\3\4 and nothing else")
    assert "it is damaged, or only a part of it" in refusal(tmp_path / "a.headshotz", tmp_path)
    (tmp_path / "a.headshotz").unlink()
    assert "there is no such" in refusal(tmp_path / "a.headshotz", tmp_path)


def test_a_password_is_said(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.headshotz", [(SESSION_NAME, PLAIN)])
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)
    assert "it is locked by a password" in refusal(path, tmp_path)


def whole() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(SESSION_NAME, PLAIN, zipfile.ZIP_DEFLATED)
        made.writestr("pictures/a.jpg", b"not a picture" * 20)
    return file.getvalue()


def sentence_or_session(data: bytes, where: Path) -> None:
    path = where / "a.headshotz"
    path.write_bytes(data)
    out = where / "out"
    try:
        unpack(path, out)
    except SessionUnreadable as refused:
        sentence = str(refused)
    else:
        sentence = ""
    if sentence:
        assert re.fullmatch(r"“a\.headshotz” could not be opened as a session: .+\.", sentence)
        assert not out.exists()
    else:
        inside = {p.relative_to(out).parts[0] for p in out.rglob("*")}
        assert inside <= {"out.headshot", PICTURES}
        for path in sorted(out.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        out.rmdir()


@hostile
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=6))
def test_damaged_files_give_a_sentence_or_a_session(
    tmp_path: Path, place: int, damage: bytes
) -> None:
    data = whole()
    place %= len(data)
    sentence_or_session(data[:place] + damage + data[place + len(damage) :], tmp_path)


@hostile
@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_give_a_sentence_or_a_session(tmp_path: Path, data: bytes, zips: bool) -> None:
    sentence_or_session(b"PK\3\4" + data if zips else data, tmp_path)


def test_truncated_files_give_a_sentence(tmp_path: Path) -> None:
    data = whole()
    for length in range(0, len(data), 37):
        (tmp_path / "a.headshotz").write_bytes(data[:length])
        assert "damaged" in refusal(tmp_path / "a.headshotz", tmp_path)
