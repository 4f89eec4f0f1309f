"""Copies of annotations: where they land, how large, and what they keep."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Ellipse,
    Evidence,
    Freehand,
    Pin,
    Rectangle,
    Shape,
    Text,
)
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.copying import (
    SAME_PLACE,
    Copied,
    CopiedPicture,
    Matching,
    anchor_of,
    between,
    carried,
    copies,
)
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.session import Session
from headshot_viewer.core.shapes import box_of, handles
from tests.core.strategies import annotations_on, numbers, picture_points, sessions, shapes

matchings = st.builds(
    lambda to, factor: Matching(lambda _point: to, factor), picture_points, numbers(0.1, 10)
)


def picture(key: str, content: str, size: tuple[int, int], eyes: Eyes | None) -> CopiedPicture:
    return CopiedPicture(key, content, PictureSize(*size), eyes)


@given(shapes, matchings)
def test_the_anchor_lands_on_the_matching_point(shape: Shape, matching: Matching) -> None:
    to = matching.carry(anchor_of(shape))
    assert anchor_of(carried(shape, matching)) == pytest.approx(to, abs=1e-6)


def extent_of(shape: Shape) -> Box:
    """Return the bounds; of a line drawn by hand those of its points, which its bends leave."""
    return Box.around(*shape.points) if isinstance(shape, Freehand) else box_of(shape)


@given(shapes, matchings)
def test_a_copy_has_the_proportions_of_what_it_was_copied_from(
    shape: Shape, matching: Matching
) -> None:
    before, after = extent_of(shape), extent_of(carried(shape, matching))
    for start, end in ((0, 2), (1, 3)):
        length = (before[end] - before[start]) * matching.factor
        assert after[end] - after[start] == pytest.approx(length, rel=1e-6, abs=1e-6)
    assert handles(carried(shape, matching)).keys() == handles(shape).keys()


@given(shapes)
def test_at_the_same_place_nothing_changes(shape: Shape) -> None:
    there = carried(shape, SAME_PLACE)
    assert type(there) is type(shape)
    assert tuple(box_of(there)) == pytest.approx(tuple(box_of(shape)), abs=1e-6)


@pytest.mark.parametrize(
    ("shape", "anchor"),
    [
        (Arrow(PicturePoint(0, 0), PicturePoint(9, 7)), (9, 7)),
        (Pin(PicturePoint(3, 4)), (3, 4)),
        (Text(PicturePoint(5, 6), "waxy"), (5, 6)),
        (Ellipse(PicturePoint(5, 6), 2, 1), (5, 6)),
        (Rectangle(PicturePoint(0, 0), 4, 2), (2, 1)),
    ],
)
def test_what_a_shape_is_about(shape: Shape, anchor: tuple[float, float]) -> None:
    assert anchor_of(shape) == anchor


EYES = Eyes(PicturePoint(40, 50), PicturePoint(60, 50))
LARGER_EYES = Eyes(PicturePoint(110, 90), PicturePoint(170, 90))


def test_pictures_that_were_never_a_pair_match_by_their_eyes() -> None:
    here = picture("a", "one", (100, 150), EYES)
    there = picture("b", "two", (400, 300), LARGER_EYES)
    matching = between(here, there)
    assert matching.factor == pytest.approx(3)
    assert matching.carry(EYES.midpoint) == pytest.approx(LARGER_EYES.midpoint)
    assert matching.carry(PicturePoint(50, 60)) == pytest.approx((140, 120))


@pytest.mark.parametrize("eyes", [None, Eyes(PicturePoint(7, 7), PicturePoint(7, 7))])
def test_without_two_faces_they_match_by_their_height(eyes: Eyes | None) -> None:
    matching = between(picture("a", "one", (100, 150), EYES), picture("b", "two", (400, 300), eyes))
    assert matching.factor == pytest.approx(2)
    assert matching.carry(PicturePoint(50, 75)) == pytest.approx((200, 150))


def test_the_same_file_matches_itself_whatever_its_key() -> None:
    here, there = picture("a", "one", (9, 9), EYES), picture("b", "one", (9, 9), LARGER_EYES)
    assert between(here, there) is SAME_PLACE


@given(sessions(at_least=1), st.data(), numbers(1, 50))
def test_copies_have_ids_of_their_own_and_lie_beside_what_is_there(
    session: Session, data: st.DataObject, step_px: float
) -> None:
    assert session.ai is not None
    key = session.ai.key
    originals = data.draw(st.lists(annotations_on((key,)), max_size=3, unique_by=lambda a: a.id))
    others = edits.remove(session, {a.id for a in originals})
    there = edits.add_all(others, originals)
    made = copies(there, key, [(a, SAME_PLACE) for a in originals], step_px)
    after = edits.add_all(there, made)
    ids = [a.id for a in after.annotations]
    assert len(set(ids)) == len(ids)
    assert after.annotations[: len(there.annotations)] == there.annotations
    assert {a.picture for a in made} <= {key}
    taken = {a.shape for a in there.annotations if a.picture == key}
    assert not taken & {a.shape for a in made}
    for before, copy in zip(originals, made, strict=True):
        assert (copy.kind, copy.note, copy.style) == (before.kind, before.note, before.style)
        assert (copy.is_locked, copy.is_hidden) == (False, False)


def test_copies_move_aside_step_by_step_until_they_are_seen() -> None:
    session = Session(annotations=(Annotation("a", "picture-1", Pin(PicturePoint(5, 5))),))
    for place in (9, 13, 17):
        (made,) = copies(session, "picture-1", [(session.annotations[0], SAME_PLACE)], 4)
        assert made.shape == Pin(PicturePoint(place, place))
        session = edits.add(session, made)


def test_a_copied_picture_is_found_by_its_key() -> None:
    first, second = picture("a", "one", (9, 9), EYES), picture("b", "two", (9, 9), None)
    copied = Copied((first, second), ())
    assert (copied.picture("a"), copied.picture("b"), copied.picture("c")) == (first, second, None)


def test_what_was_measured_is_told_once_and_only_where_it_was_measured() -> None:
    told = Evidence("finding", "skin", "Smooth: 1 against 2.", 0.8)
    drawn = Annotation("a", "picture-1", Pin(PicturePoint(5, 5)), evidence=told)
    empty, there = Session(), Session(annotations=(drawn,))
    elsewhere = Matching(lambda point: point, 2.0)
    (beside,) = copies(there, "picture-1", [(drawn, SAME_PLACE)], 4)
    (moved_over,) = copies(empty, "picture-2", [(drawn, elsewhere)], 4)
    (back_again,) = copies(empty, "picture-1", [(drawn, SAME_PLACE)], 4)
    assert beside.evidence is None
    assert moved_over.evidence is None
    assert back_again.evidence == told
    assert replace(back_again, id="a") == drawn
