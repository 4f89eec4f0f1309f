"""Order, lines and rows, locking and hiding: what moves, and that nothing else does."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core import arranging
from headshot_viewer.core.annotation import Annotation, Pin, Rectangle
from headshot_viewer.core.arranging import Along, Edge
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.core.shapes import box_of
from tests.core.strategies import sessions
from tests.makers import NOWHERE


def hung(key: str) -> HungPicture:
    return HungPicture(key, PictureRef(NOWHERE / f"{key}.jpg", key, PictureSize(100, 100)))


def row_of(*ids: str) -> Session:
    """Return a session whose annotations are on the professional picture, or hidden ones (_x)."""
    drawn = (
        Annotation(each, "elsewhere" if each.startswith("_") else "p", Pin(PicturePoint(1, 1)))
        for each in ids
    )
    return Session(hung("p"), (hung("a"), hung("elsewhere")), 0, tuple(drawn))


def order(session: Session) -> str:
    return " ".join(annotation.id for annotation in session.annotations)


def bounds(annotation: Annotation) -> Box:
    return box_of(annotation.shape)


# Order


@pytest.mark.parametrize(
    ("do", "ids", "then"),
    [
        (arranging.to_front, "a", "b c d a"),
        (arranging.to_front, "c a", "b d a c"),
        (arranging.to_back, "d b", "b d a c"),
        (arranging.forward, "a", "b a c d"),
        (arranging.forward, "a b", "c a b d"),
        (arranging.forward, "a d", "b a c d"),
        (arranging.forward, "c d", "a b c d"),
        (arranging.backward, "d", "a b d c"),
        (arranging.backward, "a c", "a c b d"),
        (arranging.backward, "c d", "a c d b"),
    ],
)
def test_the_chosen_ones_go_together_and_keep_their_own_order(
    do: object, ids: str, then: str
) -> None:
    assert callable(do)
    assert order(do(row_of("a", "b", "c", "d"), ids.split())) == then


@pytest.mark.parametrize(
    ("ids", "place", "then"),
    [
        ("a", 0, "a b c d"),
        ("a", 2, "b a c d"),
        ("a", 4, "b c d a"),
        ("d", 1, "a d b c"),
        ("b d", 1, "a b d c"),
        ("a c", 9, "b d a c"),
        ("a", -5, "a b c d"),
    ],
)
def test_dragged_in_the_list_they_stand_before_the_one_they_were_dropped_on(
    ids: str, place: int, then: str
) -> None:
    assert order(arranging.to_place(row_of("a", "b", "c", "d"), ids.split(), place)) == then


def test_annotations_of_pictures_that_are_not_shown_keep_their_place() -> None:
    session = row_of("_x", "a", "b", "_y", "c")
    assert order(arranging.to_front(session, {"a"})) == "_x b c _y a"
    assert order(arranging.to_back(session, {"c", "_y"})) == "_x c a _y b"


@given(sessions(), st.data())
def test_reordering_loses_nothing_and_numbers_stay_1_to_n(
    session: Session, data: st.DataObject
) -> None:
    ids = data.draw(st.sets(st.sampled_from([a.id for a in session.annotations] + ["of nobody"])))
    do = data.draw(
        st.sampled_from(
            [
                arranging.to_front,
                arranging.to_back,
                arranging.forward,
                arranging.backward,
                lambda s, ids: arranging.to_place(s, ids, 1),
            ]
        )
    )
    after = do(session, ids)
    assert set(after.annotations) == set(session.annotations)
    assert sorted(after.numbers().values()) == list(range(1, len(session.numbers()) + 1))
    chosen = [a.id for a in session.shown_annotations if a.id in ids]
    assert [a.id for a in after.shown_annotations if a.id in ids] == chosen
    assert replace(after, annotations=session.annotations) == session


# Lines and rows


def boxes(*corners: tuple[float, float, float, float]) -> Session:
    """Return a session with a rectangle (left, top, right, bottom) each, called a, b, c."""
    drawn = (
        Annotation(
            name,
            "p",
            Rectangle(PicturePoint(left, top), width_px=right - left, height_px=low - top),
        )
        for name, (left, top, right, low) in zip("abcdef", corners, strict=False)
    )
    return Session(hung("p"), (hung("a"),), 0, tuple(drawn))


THREE = boxes((10, 0, 20, 10), (30, 40, 70, 60), (25, 90, 30, 95))


@pytest.mark.parametrize(
    ("edge", "corners"),
    [
        (Edge.LEFT, [(10, 0), (10, 40), (10, 90)]),
        (Edge.CENTRE, [(35, 0), (20, 40), (37.5, 90)]),
        (Edge.RIGHT, [(60, 0), (30, 40), (65, 90)]),
        (Edge.TOP, [(10, 0), (30, 0), (25, 0)]),
        (Edge.MIDDLE, [(10, 42.5), (30, 37.5), (25, 45)]),
        (Edge.BOTTOM, [(10, 85), (30, 75), (25, 90)]),
    ],
)
def test_aligned_ones_lie_on_one_line(edge: Edge, corners: list[tuple[float, float]]) -> None:
    after = arranging.align(THREE, {"a", "b", "c"}, edge, bounds)
    assert [box_of(a.shape)[:2] for a in after.annotations] == corners


def test_each_picture_is_aligned_for_itself() -> None:
    other = Annotation("x", "a", Pin(PicturePoint(0, 0)))
    session = replace(THREE, annotations=(*THREE.annotations, other))
    after = arranging.align(session, {"a", "b", "x"}, Edge.LEFT, bounds)
    assert after.annotation("x") == other
    assert after.annotation("c") == THREE.annotation("c")


@pytest.mark.parametrize("along", list(Along))
def test_distributed_ones_have_equal_gaps_and_the_outermost_stay(along: Along) -> None:
    after = arranging.distribute(THREE, {"a", "b", "c"}, along, bounds)
    low, high = (0, 2) if along is Along.ACROSS else (1, 3)
    found = [box_of(a.shape) for a in after.annotations]
    row = sorted(found, key=lambda box: box[low] + box[high])
    gaps = [after[low] - before[high] for before, after in pairwise(row)]
    assert gaps[0] == pytest.approx(gaps[1])
    before = [box_of(a.shape) for a in THREE.annotations]
    assert min(box[low] for box in found) == pytest.approx(min(box[low] for box in before))
    assert max(box[high] for box in found) == pytest.approx(max(box[high] for box in before))
    for old, new in zip(before, found, strict=True):
        assert new[1 - low] == old[1 - low]


@given(sessions(), st.data())
def test_aligning_twice_is_aligning_once_and_sizes_stay(
    session: Session, data: st.DataObject
) -> None:
    assume(session.annotations)
    ids = data.draw(st.sets(st.sampled_from([a.id for a in session.annotations])))
    edge = data.draw(st.sampled_from(Edge))
    once = arranging.align(session, ids, edge, bounds)
    twice = arranging.align(once, ids, edge, bounds)
    for first, second, before in zip(
        once.annotations, twice.annotations, session.annotations, strict=True
    ):
        assert box_of(second.shape) == pytest.approx(box_of(first.shape), abs=1e-6)
        assert replace(first, shape=before.shape) == before


# Locked and hidden


@given(sessions(), st.data())
def test_locking_and_hiding_change_these_and_all_can_be_undone_at_once(
    session: Session, data: st.DataObject
) -> None:
    ids = data.draw(st.sets(st.sampled_from([a.id for a in session.annotations] + ["of nobody"])))
    locked, hidden = arranging.lock(session, ids), arranging.hide(session, ids)
    assert {a.id for a in locked.annotations if a.is_locked} >= ids - {"of nobody"}
    assert {a.id for a in hidden.annotations if a.is_hidden} >= ids - {"of nobody"}
    assert not any(a.is_locked for a in arranging.unlock_all(locked).shown_annotations)
    assert not any(a.is_hidden for a in arranging.show_all(hidden).shown_annotations)
    assert hidden.numbers() == session.numbers()
