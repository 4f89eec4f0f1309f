"""Where a picture is, said so that it is found when the session moves."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.json_fields import Fields
from headshot_viewer.files.recorded_path import is_file, located, own_name, recorded
from tests.strategies import PICTURE_FOLDER, file_names, names

folders = st.lists(names, max_size=4).map(lambda parts: PICTURE_FOLDER.joinpath(*parts))
paths = st.builds(Path.joinpath, folders, file_names)


def nowhere(_path: Path) -> bool:
    return False


@given(paths, folders)
def test_a_path_is_found_from_where_it_was_recorded(path: Path, folder: Path) -> None:
    assert located(Fields(recorded(path, folder)), folder, nowhere) == path


@given(paths, folders, folders)
def test_wherever_the_session_went_the_old_place_is_found(
    path: Path, folder: Path, other: Path
) -> None:
    fields = Fields(recorded(path, folder))
    assert located(fields, other, lambda tried: tried == path) == path


@given(paths, folders)
def test_a_relative_path_has_slashes_and_stays_below_nothing(path: Path, folder: Path) -> None:
    relative = recorded(path, folder)["path"]
    assert relative is not None
    assert not PurePosixPath(relative).is_absolute()


def test_without_a_folder_the_path_is_absolute() -> None:
    path = PICTURE_FOLDER / "a.jpg"
    assert recorded(path, None) == {"path": None, "absolute_path": str(path)}


def test_another_drive_has_no_relative_path(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _start: Path) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    path = PICTURE_FOLDER / "a.jpg"
    monkeypatch.setattr(os.path, "relpath", refuse)
    assert recorded(path, PICTURE_FOLDER) == {"path": None, "absolute_path": str(path)}


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("C:\\Users\\Ann\\a.jpg", "a.jpg"),
        ("\\\\server\\share\\a.jpg", "a.jpg"),
        ("/home/ann/a.jpg", "a.jpg"),
        ("a.jpg", "a.jpg"),
        ("/home/ann/..", "_"),
        ("/", "_"),
        ("C:\\", "_"),
    ],
)
def test_the_own_name_of_a_path_of_any_system(name: str, own: str) -> None:
    assert own_name(name) == own


@pytest.mark.parametrize("name", ["missing", "a\0b", "n" * 300, "."])
def test_what_is_no_file_is_none(tmp_path: Path, name: str) -> None:
    assert not is_file(tmp_path / name)
