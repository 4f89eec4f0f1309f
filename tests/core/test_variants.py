"""Laws of the AI candidates: added, taken away, moved, renamed, shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.core.variants import (
    add_variant,
    move_variant,
    remove_variant,
    rename_variant,
    show_variant,
    variant,
)
from tests.core.strategies import sessions
from tests.makers import NOWHERE

NEW: Final = PictureRef(NOWHERE / "new.png", "f" * 64, PictureSize(100, 120))
places = st.integers(-2, 6)


def keys(session: Session) -> list[str]:
    return [hung.key for hung in session.candidates]


@given(sessions())
def test_an_added_variant_comes_last_and_what_is_shown_stays(session: Session) -> None:
    added = add_variant(session, NEW)
    assert keys(added)[:-1] == keys(session)
    assert added.candidates[-1].ref == NEW
    assert added.ai == (session.ai or added.candidates[-1])
    assert replace(added, candidates=session.candidates) == session


@given(sessions())
def test_removing_undoes_adding(session: Session) -> None:
    added = add_variant(session, NEW)
    assert remove_variant(added, added.candidates[-1].key) == session


@given(sessions(at_least=1))
def test_a_picture_that_is_there_is_not_added_twice(session: Session) -> None:
    assert add_variant(session, session.candidates[0].ref) == session


@given(sessions(at_least=1), st.data())
def test_a_variant_takes_all_that_was_said_of_it_along(
    session: Session, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(keys(session)))
    left = remove_variant(session, key)
    assert keys(left) == [each for each in keys(session) if each != key]
    assert left.annotations == tuple(a for a in session.annotations if a.picture != key)
    assert left.professional == session.professional
    if session.ai is not None and session.ai.key != key:
        assert left.ai == session.ai


@given(sessions(at_least=1), places, st.data())
def test_moving_keeps_the_set_and_what_is_shown(
    session: Session, place: int, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(keys(session)))
    moved = move_variant(session, key, place)
    assert sorted(keys(moved)) == sorted(keys(session))
    assert moved.ai == session.ai
    assert keys(moved).index(key) == max(0, min(place, len(keys(session)) - 1))
    # Back to where it was, all is as before.
    assert move_variant(moved, key, keys(session).index(key)) == session


@given(sessions(at_least=1), st.text(max_size=12), st.data())
def test_renaming_changes_the_name_alone(session: Session, name: str, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(keys(session)))
    renamed = rename_variant(session, key, name)
    found = variant(renamed, key)
    assert found is not None
    words = " ".join(name.split())
    is_file_name = words in ("", found.ref.path.name, found.ref.path.stem)
    assert found.title == (found.ref.path.name if is_file_name else words)
    before = variant(session, key)
    assert before is not None
    assert rename_variant(renamed, key, before.name) == session


@given(sessions(at_least=1))
def test_a_file_name_is_no_name_of_its_own(session: Session) -> None:
    hung = session.candidates[0]
    renamed = rename_variant(session, hung.key, hung.ref.path.name)
    assert renamed.candidates[0].name == ""


@given(sessions(at_least=1), places)
def test_showing_a_variant_changes_nothing_else(session: Session, place: int) -> None:
    shown = show_variant(session, place)
    assert replace(shown, current=session.current) == session
    assert shown.current == max(0, min(place, len(session.candidates) - 1))


@given(sessions(at_least=2))
def test_each_variant_has_its_own_annotations(session: Session) -> None:
    assume(not session.annotations)
    for hung in session.candidates:
        mark = Annotation(f"on {hung.key}", hung.key, Pin(PicturePoint(1, 1)))
        session = edits.add(session, mark)
    for index, hung in enumerate(session.candidates):
        shown = show_variant(session, index).annotations_on(Side.AI)
        assert [a.id for a in shown] == [f"on {hung.key}"]


def test_unknown_keys_change_nothing() -> None:
    session = add_variant(EMPTY_SESSION, NEW)
    assert remove_variant(session, "picture-9") == session
    assert move_variant(session, "picture-9", 0) == session
    assert rename_variant(session, "picture-9", "x") == session


def test_a_name_is_work_and_an_added_picture_is_none() -> None:
    session = add_variant(add_variant(EMPTY_SESSION, NEW), replace(NEW, sha256="e" * 64))
    assert session.is_untouched
    assert not rename_variant(session, session.candidates[0].key, "Warm light").is_untouched
