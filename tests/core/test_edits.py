"""Everything that can be done to a session, and that nothing else happens with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headshot_viewer.core import arranging, copying, edits
from headshot_viewer.core.annotation import Annotation, Pin, Shape
from headshot_viewer.core.geometry import NO_OFFSET, Offset, PicturePoint, PictureSize
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.session import EMPTY_SESSION, HungPicture, Session
from headshot_viewer.core.shapes import box_of
from tests.core.strategies import annotations_on, offsets, refs, sessions, shapes

sides = st.sampled_from(Side)
new_annotations = annotations_on(("picture-1", "picture-2"), prefix="new")


def ref(name: str, content: int) -> PictureRef:
    return PictureRef(Path(f"/pictures/{name}.jpg"), f"{content:064x}", PictureSize(30, 40))


def pin(annotation_id: str, picture: str) -> Annotation:
    return Annotation(annotation_id, picture, Pin(PicturePoint(1, 2)))


PAIR = edits.hang(
    edits.hang(EMPTY_SESSION, Side.PROFESSIONAL, ref("studio", 1)), Side.AI, ref("ai", 2)
)
MARKED = replace(PAIR, annotations=(pin("p", "picture-1"), pin("a", "picture-2")))


def test_the_first_pictures_get_keys_that_do_not_tell_their_role() -> None:
    assert [hung.key for hung in PAIR.pictures] == ["picture-1", "picture-2"]
    other_way = edits.hang(
        edits.hang(EMPTY_SESSION, Side.AI, ref("ai", 2)), Side.PROFESSIONAL, ref("studio", 1)
    )
    assert [hung.key for hung in other_way.pictures] == ["picture-2", "picture-1"]


@given(sessions(), sides, refs)
def test_what_is_hung_is_shown_there_and_the_other_side_stays(
    session: Session, side: Side, new: PictureRef
) -> None:
    after = edits.hang(session, side, new)
    hung = after.on(side)
    assert hung is not None
    assert hung.ref == new
    assert after.on(side.other) == session.on(side.other)


def test_another_picture_takes_the_annotations_of_the_old_one_away() -> None:
    after = edits.hang(MARKED, Side.AI, ref("another", 3))
    assert after.annotations == (pin("p", "picture-1"),)
    assert after.ai is not None
    assert after.ai.key not in {"picture-1", "picture-2"}


@pytest.mark.parametrize(
    "new", [ref("ai", 99), ref("moved", 2), ref("ai", 2)], ids=["changed", "moved", "same"]
)
def test_a_changed_or_moved_file_keeps_annotations_and_offset(new: PictureRef) -> None:
    moved = edits.set_offset(MARKED, Side.AI, Offset(0.1, 0.2, 1.5))
    after = edits.hang(moved, Side.AI, new)
    assert after.annotations == moved.annotations
    assert after.ai == HungPicture("picture-2", new, Offset(0.1, 0.2, 1.5))


def test_another_picture_hangs_without_the_offset_of_the_old_one() -> None:
    moved = edits.set_offset(MARKED, Side.AI, Offset(0.1, 0.2, 1.5))
    after = edits.hang(moved, Side.AI, ref("another", 3))
    assert after.ai is not None
    assert after.ai.offset == NO_OFFSET


@given(sessions())
def test_exchanging_roles_twice_is_nothing(session: Session) -> None:
    assert edits.exchange_roles(edits.exchange_roles(session)) == session


@given(sessions(at_least=1, with_professional=True))
def test_exchanging_roles_exchanges_what_is_shown_and_nothing_else(session: Session) -> None:
    after = edits.exchange_roles(session)
    assert (after.professional, after.ai) == (session.ai, session.professional)
    assert after.annotations == session.annotations
    assert after.current == session.current


def test_annotations_stay_on_their_picture_when_roles_are_exchanged() -> None:
    after = edits.exchange_roles(MARKED)
    assert after.annotations_on(Side.AI) == (pin("p", "picture-1"),)
    assert after.annotations_on(Side.PROFESSIONAL) == (pin("a", "picture-2"),)


@pytest.mark.parametrize("side", list(Side))
def test_a_single_picture_changes_its_role_and_back(side: Side) -> None:
    alone = edits.hang(EMPTY_SESSION, side, ref("alone", 1))
    after = edits.exchange_roles(alone)
    assert after.on(side) is None
    assert after.on(side.other) == alone.on(side)
    assert edits.exchange_roles(after) == alone


def test_without_pictures_there_are_no_roles_to_exchange() -> None:
    assert edits.exchange_roles(EMPTY_SESSION) == EMPTY_SESSION


@given(sessions(), new_annotations)
def test_remove_undoes_add(session: Session, new: Annotation) -> None:
    added = edits.add(session, new)
    assert added.annotations[-1] == new
    assert edits.remove(added, {new.id}) == session


@given(sessions())
def test_removing_what_is_not_there_is_nothing(session: Session) -> None:
    assert edits.remove(session, {"of nobody"}) == session
    assert edits.remove(session, ()) == session


def test_several_annotations_are_removed_at_once() -> None:
    assert edits.remove(MARKED, ["p", "a"]).annotations == ()


@given(sessions(), st.data(), shapes)
def test_reshaping_changes_one_shape_and_nothing_else(
    session: Session, data: st.DataObject, shape: Shape
) -> None:
    assume(session.annotations)
    old = data.draw(st.sampled_from(session.annotations))
    after = edits.reshape(session, old.id, shape)
    assert after.annotation(old.id) == replace(old, shape=shape)
    assert edits.change(after, old) == session


@given(sessions(), shapes)
def test_reshaping_or_changing_nobody_is_nothing(session: Session, shape: Shape) -> None:
    assert edits.reshape(session, "of nobody", shape) == session
    assert edits.change(session, Annotation("of nobody", "picture-1", shape)) == session


@given(sessions(), st.data(), shapes)
def test_several_are_changed_at_once_and_the_others_stay(
    session: Session, data: st.DataObject, shape: Shape
) -> None:
    ids = data.draw(st.sets(st.sampled_from([a.id for a in session.annotations] + ["of nobody"])))
    after = edits.reshape_each(session, dict.fromkeys(ids, shape))
    for before, now in zip(session.annotations, after.annotations, strict=True):
        assert now == (replace(before, shape=shape) if before.id in ids else before)


@given(sessions(), sides, offsets)
def test_an_offset_moves_one_picture_only(session: Session, side: Side, offset: Offset) -> None:
    after = edits.set_offset(session, side, offset)
    hung = session.on(side)
    assert after.on(side) == (None if hung is None else replace(hung, offset=offset))
    assert after.on(side.other) == session.on(side.other)
    assert after.annotations == session.annotations


@given(sessions())
def test_resetting_hangs_every_picture_as_if_it_had_never_been_moved(session: Session) -> None:
    after = edits.reset_alignment(session)
    assert {hung.offset for hung in after.pictures} <= {NO_OFFSET}
    assert [replace(hung, offset=NO_OFFSET) for hung in session.pictures] == list(after.pictures)
    assert edits.reset_alignment(after) == after


def test_a_relocated_picture_keeps_all_but_its_path() -> None:
    after = edits.relocate(MARKED, "picture-2", Path("/elsewhere/ai.jpg"))
    assert after.ai is not None
    assert after.ai.ref == replace(ref("ai", 2), path=Path("/elsewhere/ai.jpg"))
    assert edits.relocate(after, "picture-2", Path("/pictures/ai.jpg")) == MARKED


def test_relocating_a_picture_that_is_not_there_is_nothing() -> None:
    assert edits.relocate(MARKED, "picture-9", Path("/elsewhere.jpg")) == MARKED


Edit = Callable[[Session], Session]


@st.composite
def arbitrary_edits(draw: st.DrawFn) -> Edit:
    """Any edit with any arguments; what it is drawn on is always a picture that is shown."""
    side, new, offset = draw(sides), draw(refs), draw(offsets)
    annotation, place = draw(annotations_on(("shown",))), draw(st.integers(0, 5))
    ids = draw(st.sets(st.integers(0, 4).map(lambda number: f"a{number}")))
    edge, along = draw(st.sampled_from(arranging.Edge)), draw(st.sampled_from(arranging.Along))
    step_px = draw(st.floats(1, 100))

    def copied_all(session: Session, step_px: float) -> tuple[Annotation, ...]:
        hung = session.on(side)
        if hung is None or len(session.annotations) > 40:
            return ()
        drawn = [(each, copying.SAME_PLACE) for each in session.annotations]
        return copying.copies(session, hung.key, drawn, step_px)

    def draw_on_shown(session: Session) -> Session:
        hung = session.on(side)
        if hung is None or session.annotation(annotation.id) is not None:
            return session
        return edits.add(session, replace(annotation, picture=hung.key))

    return draw(
        st.sampled_from(
            [
                lambda s: edits.hang(s, side, new),
                lambda s: edits.set_offset(s, side, offset),
                lambda s: edits.remove(s, {annotation.id}),
                lambda s: edits.reshape(s, annotation.id, annotation.shape),
                lambda s: arranging.to_place(s, {annotation.id}, place),
                lambda s: arranging.forward(s, ids),
                lambda s: arranging.backward(s, ids),
                lambda s: arranging.align(s, ids, edge, lambda a: box_of(a.shape)),
                lambda s: arranging.distribute(s, ids, along, lambda a: box_of(a.shape)),
                lambda s: arranging.lock(s, ids),
                lambda s: arranging.hide(s, ids),
                lambda s: edits.add_all(s, copied_all(s, step_px)),
                edits.exchange_roles,
                edits.reset_alignment,
                draw_on_shown,
            ]
        )
    )


@given(sessions(), st.lists(arbitrary_edits(), max_size=12))
def test_whatever_is_done_the_session_stays_whole(session: Session, steps: list[Edit]) -> None:
    count = len(session.pictures)
    for step in steps:
        session = step(session)
        keys = {hung.key for hung in session.pictures}
        ids = [annotation.id for annotation in session.annotations]
        # No picture is lost, no annotation hangs in the air, no two share an id.
        assert len(session.pictures) >= count
        assert {annotation.picture for annotation in session.annotations} <= keys
        assert len(set(ids)) == len(ids)
        assert sorted(session.numbers().values()) == list(
            range(1, len(session.shown_annotations) + 1)
        )
        count = len(session.pictures)
