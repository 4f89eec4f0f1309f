"""Every error is one sentence that names the file."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.errors import (
    Cancelled,
    FileError,
    HeadshotError,
    NotWritten,
    PictureUnreadable,
    SessionUnreadable,
)

KINDS = (FileError, PictureUnreadable, SessionUnreadable, NotWritten)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (PictureUnreadable, "“a.jpg” could not be opened: it is empty."),
        (SessionUnreadable, "“a.jpg” could not be opened as a session: it is empty."),
        (NotWritten, "“a.jpg” could not be written: it is empty."),
        (FileError, "“a.jpg” could not be used: it is empty."),
    ],
)
def test_an_error_is_a_whole_sentence(kind: type[FileError], sentence: str) -> None:
    error = kind(Path("/pictures/a.jpg"), "it is empty")
    assert str(error) == sentence
    assert isinstance(error, HeadshotError)


@given(st.text(min_size=1, max_size=30).filter(lambda name: "/" not in name and "\0" not in name))
def test_an_error_is_one_line_whatever_the_file_is_called(name: str) -> None:
    said = str(PictureUnreadable(Path("/pictures") / name, "it is empty"))
    assert len(said.splitlines()) == 1
    assert said.endswith("it is empty.")


def test_a_path_without_a_name_is_named_whole() -> None:
    assert "“/”" in str(PictureUnreadable(Path("/"), "it is a folder"))


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_survives_the_way_between_processes(kind: type[FileError]) -> None:
    error = kind(Path("a.jpg"), "it is empty")
    twin = pickle.loads(pickle.dumps(error))
    assert type(twin) is kind
    assert (str(twin), twin.path, twin.reason) == (str(error), error.path, error.reason)


def test_calling_off_is_no_file_error() -> None:
    assert not isinstance(Cancelled(), FileError)
    assert str(Cancelled()) == "Cancelled."
