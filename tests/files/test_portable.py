"""A session with its pictures in one file comes back whole."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.errors import (
    Cancelled,
    NotWritten,
    PictureUnreadable,
)
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.look import Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.files.portable import PICTURES, is_portable, write_portable
from headshot_viewer.files.session_file import read_session
from headshot_viewer.files.unpacking import session_in, unpack


def shot(path: Path, content: bytes) -> PictureRef:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return PictureRef(path, sha256(content).hexdigest(), PictureSize(30, 40))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Three pictures in different folders, two of one name, and an annotation."""
    return Session(
        HungPicture("picture-1", shot(tmp_path / "studio" / "ann.jpg", b"studio" * 1000)),
        (
            HungPicture("picture-2", shot(tmp_path / "ai" / "Ann.JPG", b"generated" * 1000)),
            HungPicture("picture-3", shot(tmp_path / "ai" / "写真 ö.png", b"")),
        ),
        annotations=(Annotation("one", "picture-2", Pin(PicturePoint(1, 2)), note="odd"),),
    )


LOOK = Look(layer="skin", swapped=True)


def test_everything_comes_back_elsewhere(session: Session, tmp_path: Path) -> None:
    copy = tmp_path / "Talk.headshotz"
    write_portable(copy, session, LOOK)
    for hung in session.pictures:
        hung.ref.path.unlink()
    (tmp_path / "elsewhere").mkdir()
    path = unpack(copy, tmp_path / "elsewhere" / "Talk")
    assert path == tmp_path / "elsewhere" / "Talk" / "Talk.headshot"
    read = read_session(path)
    assert read.look == LOOK
    assert read.session.annotations == session.annotations
    assert [hung.key for hung in read.session.pictures] == [h.key for h in session.pictures]
    for hung, before in zip(read.session.pictures, session.pictures, strict=True):
        assert hung.ref.path.parent == path.parent / PICTURES
        assert sha256(hung.ref.path.read_bytes()).hexdigest() == before.ref.sha256
    assert [hung.ref.path.name for hung in read.session.pictures] == [
        "ann.jpg",
        "Ann (2).JPG",
        "写真 ö.png",
    ]


def test_it_tells_nothing_of_the_folders_of_this_computer(session: Session, tmp_path: Path) -> None:
    write_portable(tmp_path / "Talk.headshotz", session, LOOK)
    told, pictures = session_in(tmp_path / "Talk.headshotz")
    assert pictures == 3
    assert str(tmp_path).encode() not in told
    assert str(tmp_path).encode() not in (tmp_path / "Talk.headshotz").read_bytes()


def test_unknown_fields_of_a_newer_program_are_taken_along(
    session: Session, tmp_path: Path
) -> None:
    unknown = (("annotations", ("one",), "of_tomorrow"), "8"), (("of_tomorrow",), "7")
    write_portable(tmp_path / "a.headshotz", session, LOOK, unknown)
    assert read_session(unpack(tmp_path / "a.headshotz", tmp_path / "a")).unknown == unknown


def test_a_missing_picture_is_named_and_nothing_is_written(
    session: Session, tmp_path: Path
) -> None:
    session.pictures[1].ref.path.unlink()
    with pytest.raises(PictureUnreadable, match=r"“Ann.JPG” .*: there is no such file\.$"):
        write_portable(tmp_path / "a.headshotz", session, LOOK)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ai", "studio"]


def test_what_was_there_stays_when_writing_is_called_off(session: Session, tmp_path: Path) -> None:
    copy = tmp_path / "a.headshotz"
    copy.write_bytes(b"before")

    def enough(_done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_portable(copy, session, LOOK, progress=enough)
    assert copy.read_bytes() == b"before"
    write_portable(copy, session, LOOK)
    with pytest.raises(Cancelled):
        unpack(copy, tmp_path / "out", progress=enough)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.headshotz", "ai", "studio"]


def test_a_folder_that_is_there_is_left_alone(session: Session, tmp_path: Path) -> None:
    write_portable(tmp_path / "a.headshotz", session, LOOK)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mine.txt").touch()
    with pytest.raises(NotWritten, match="there is a folder of that name"):
        unpack(tmp_path / "a.headshotz", tmp_path / "a")
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    "name", ["a:b?.jpg", "con.jpg", "..", ".hidden", "n" * 300 + ".jpg", "trailing. ", "*", "ä\n"]
)
def test_pictures_get_names_that_every_system_allows(
    name: str, session: Session, tmp_path: Path
) -> None:
    ref = replace(session.pictures[0].ref)
    path = tmp_path / "odd"
    path.write_bytes(b"odd")

    class Odd(type(path)):  # type: ignore[misc]  # a path that only says it is called so
        @property
        def name(self) -> str:
            return name

    odd = Session(HungPicture("picture-1", replace(ref, path=Odd(path))))
    write_portable(tmp_path / "a.headshotz", odd, LOOK)
    (hung,) = read_session(unpack(tmp_path / "a.headshotz", tmp_path / "a")).session.pictures
    assert hung.ref.path.read_bytes() == b"odd"
    assert not set(hung.ref.path.name) & set('<>:"|?*\\/\n')


def test_the_session_in_it_is_one_that_can_be_read_alone(session: Session, tmp_path: Path) -> None:
    write_portable(tmp_path / "a.headshotz", session, LOOK)
    told = json.loads(session_in(tmp_path / "a.headshotz")[0])
    assert told["professional"]["path"] == "pictures/ann.jpg"
    assert told["professional"]["absolute_path"] is None


def test_a_portable_copy_is_known_by_its_content(session: Session, tmp_path: Path) -> None:
    write_portable(tmp_path / "copy", session, LOOK)
    assert is_portable(tmp_path / "copy")
    for content in (b"", b"{}", b"\xff\xd8\xff\xe0"):
        (tmp_path / "other").write_bytes(content)
        assert not is_portable(tmp_path / "other")
    assert not is_portable(tmp_path / "missing")
    assert not is_portable(tmp_path)
