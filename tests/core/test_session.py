"""What a session promises of itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from headshot_viewer.core.alignment import Alignment
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import Offset, PicturePoint, PictureSize
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.session import EMPTY_SESSION, HungPicture, Session
from tests.core.strategies import sessions


def hung(number: int) -> HungPicture:
    ref = PictureRef(Path(f"/pictures/{number}.jpg"), f"{number:064x}", PictureSize(30, 40))
    return HungPicture(f"picture-{number}", ref)


def pin(annotation_id: str, picture: str) -> Annotation:
    return Annotation(annotation_id, picture, Pin(PicturePoint(1, 2)))


PAIR = Session(professional=hung(1), candidates=(hung(2), hung(3)))


def test_an_empty_session_shows_nothing() -> None:
    assert EMPTY_SESSION.pictures == ()
    assert [EMPTY_SESSION.on(side) for side in Side] == [None, None]
    assert EMPTY_SESSION.shown_annotations == ()
    assert EMPTY_SESSION.numbers() == {}


def test_the_current_candidate_is_the_ai_picture() -> None:
    assert PAIR.ai == hung(2)
    assert replace(PAIR, current=1).on(Side.AI) == hung(3)


@pytest.mark.parametrize("current", [-1, 2, 7])
def test_a_current_candidate_that_is_not_there_cannot_be(current: int) -> None:
    with pytest.raises(ValueError, match="no candidate"):
        replace(PAIR, current=current)


def test_without_candidates_only_none_is_current() -> None:
    with pytest.raises(ValueError, match="no candidate 1"):
        Session(current=1)


@pytest.mark.parametrize(
    ("professional", "candidates"), [(hung(1), (hung(1),)), (None, (hung(2), hung(2)))]
)
def test_two_pictures_never_share_a_key(
    professional: HungPicture | None, candidates: tuple[HungPicture, ...]
) -> None:
    with pytest.raises(ValueError, match="share a key"):
        Session(professional, candidates)


def test_a_picture_is_found_on_the_side_that_shows_it() -> None:
    assert PAIR.side_of("picture-1") is Side.PROFESSIONAL
    assert PAIR.side_of("picture-2") is Side.AI
    assert PAIR.side_of("picture-3") is None


def test_only_annotations_of_shown_pictures_are_numbered_from_one() -> None:
    drawn = (pin("a", "picture-3"), pin("b", "picture-2"), pin("c", "picture-1"))
    session = replace(PAIR, annotations=drawn)
    assert session.numbers() == {"b": 1, "c": 2}
    assert replace(session, current=1).numbers() == {"a": 1, "c": 2}


@given(sessions())
def test_every_shown_annotation_is_on_exactly_one_side(session: Session) -> None:
    by_side = [a for side in Side for a in session.annotations_on(side)]
    assert sorted(a.id for a in by_side) == sorted(a.id for a in session.shown_annotations)
    assert list(session.numbers().values()) == list(range(1, len(by_side) + 1))


@given(sessions())
def test_annotations_keep_their_order_on_their_side(session: Session) -> None:
    for side in Side:
        places = [session.annotations.index(a) for a in session.annotations_on(side)]
        assert places == sorted(places)


@given(sessions())
def test_an_annotation_is_found_by_its_id(session: Session) -> None:
    assert tuple(session.annotation(a.id) for a in session.annotations) == session.annotations
    assert session.annotation("of nobody") is None


@given(sessions())
def test_equal_sessions_are_interchangeable(session: Session) -> None:
    twin = replace(session)
    assert twin == session
    assert hash(twin) == hash(session)


def test_a_session_of_opened_pictures_is_untouched() -> None:
    opened = Session(hung(1), (hung(2),))
    assert opened.is_untouched
    assert not replace(opened, professional=replace(hung(1), offset=Offset(0.1, 0))).is_untouched
    assert not replace(opened, alignment=Alignment(level_eyes=True)).is_untouched
    pin = Annotation("a", hung(1).key, Pin(PicturePoint(1, 1)))
    assert not replace(opened, annotations=(pin,)).is_untouched
