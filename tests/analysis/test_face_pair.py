from __future__ import annotations

import pytest

from headshot_viewer.analysis.face_pair import face_pair
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait, portrait_face
from tests.analysis.makers import noise, subject_of

FACED = Subject(picture_of(portrait()))
FACELESS = subject_of(noise())


def test_the_face_of_each_side_is_found() -> None:
    pair = face_pair(FACED, FACELESS, unwatched)
    assert dict(pair.subjects) == {Side.PROFESSIONAL: FACED, Side.AI: FACELESS}
    assert dict(pair.faces) == {Side.PROFESSIONAL: portrait_face()}


def test_a_side_that_is_not_open_says_nothing() -> None:
    pair = face_pair(None, FACED, unwatched)
    assert pair.side(Side.PROFESSIONAL, 3.0, "A note.") is None
    assert list(pair.faces) == [Side.AI]


def test_a_side_without_a_face_says_that_whatever_was_measured() -> None:
    said = face_pair(FACED, FACELESS, unwatched).side(Side.AI, 3.0, "A note.")
    assert said is not None
    assert (said.value, said.judged_share) == (None, 0.0)
    assert said.notes == ("No face was found.",)


@pytest.mark.parametrize(("value", "share"), [(3.0, 1.0), (0.0, 1.0), (None, 0.0)])
def test_a_side_with_a_face_says_its_value_and_notes(value: float | None, share: float) -> None:
    said = face_pair(FACED, None, unwatched).side(Side.PROFESSIONAL, value, "One.", "Two.")
    assert said is not None
    assert (said.value, said.judged_share, said.notes) == (value, share, ("One.", "Two."))
    assert said.heat is None


def test_progress_rises_from_nothing_to_all() -> None:
    told: list[float] = []
    face_pair(FACED, FACELESS, told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_no_pictures_make_an_empty_pair() -> None:
    pair = face_pair(None, None, unwatched)
    assert not pair.subjects
    assert not pair.faces
