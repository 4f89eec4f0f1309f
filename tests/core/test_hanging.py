"""Where the pictures of a session hang."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import (
    AlignmentMode,
    BrushedMask,
    BrushStroke,
    FaceChoice,
    RegionOutline,
)
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.face import (
    LANDMARKS,
    LEFT_EYE_CORNERS,
    RIGHT_EYE_CORNERS,
    Eyes,
    Face,
    Iris,
    Landmark,
)
from headshot_viewer.core.geometry import Offset, PicturePoint, PictureSize, StagePoint, fitted
from headshot_viewer.core.hanging import face_of, hanging
from headshot_viewer.core.picture import PictureRef, Side
from headshot_viewer.core.regions import Region
from headshot_viewer.core.session import EMPTY_SESSION, Session

LARGE = PictureSize(600, 800)
SMALL = PictureSize(300, 400)


def face_at(middle: PicturePoint, iod_px: float) -> Face:
    """Return a level face whose eyes are around *middle*; its other landmarks lie there too."""
    landmarks = [Landmark(*middle, 0.0)] * LANDMARKS
    for corners, side in ((RIGHT_EYE_CORNERS, -1), (LEFT_EYE_CORNERS, 1)):
        for corner in corners:
            landmarks[corner] = Landmark(middle.x + side * iod_px / 2, middle.y, 0.0)
    iris = Iris(middle, iod_px / 10)
    box = Box(middle.x - iod_px, middle.y - iod_px, middle.x + iod_px, middle.y + iod_px)
    return Face(box, 1.0, tuple(landmarks), iris, iris, "short range")


def pair() -> Session:
    session = edits.hang(
        EMPTY_SESSION, Side.PROFESSIONAL, PictureRef(Path("/p.jpg"), "p" * 64, LARGE)
    )
    return edits.hang(session, Side.AI, PictureRef(Path("/a.jpg"), "a" * 64, SMALL))


LARGE_FACE = face_at(PicturePoint(300, 300), 100)
SMALL_FACE = face_at(PicturePoint(100, 120), 40)
BOTH = {"p" * 64: (LARGE_FACE,), "a" * 64: (SMALL_FACE,)}


def test_without_faces_the_pictures_hang_by_their_height() -> None:
    hung = hanging(pair(), {})
    assert hung.linked_by is AlignmentMode.FIT
    assert hung.professional == fitted(LARGE)
    assert hung.ai == fitted(SMALL)


def test_with_one_face_only_they_still_hang_by_their_height() -> None:
    hung = hanging(pair(), {"p" * 64: (LARGE_FACE,), "a" * 64: ()})
    assert hung.linked_by is AlignmentMode.FIT


def test_with_both_faces_the_eyes_lie_at_the_same_place() -> None:
    hung = hanging(pair(), BOTH)
    assert hung.linked_by is AlignmentMode.FACE
    assert hung.professional is not None
    assert hung.ai is not None
    for one, other in zip(LARGE_FACE.eyes_px, SMALL_FACE.eyes_px, strict=True):
        there = hung.ai.to_stage(other)
        assert hung.professional.to_stage(one) == pytest.approx(there)


def test_the_professional_picture_does_not_move_when_faces_are_found() -> None:
    before, after = hanging(pair(), {}).professional, hanging(pair(), BOTH).professional
    assert before is not None
    assert after is not None
    corner = PicturePoint(0, 0)
    assert after.to_stage(corner) == pytest.approx(before.to_stage(corner))


def test_an_offset_comes_on_top_of_the_alignment() -> None:
    session = edits.set_offset(pair(), Side.AI, Offset(0.1, -0.2))
    plain, moved = hanging(pair(), BOTH).ai, hanging(session, BOTH).ai
    assert plain is not None
    assert moved is not None
    at = plain.to_stage(PicturePoint(10, 10))
    assert moved.to_stage(PicturePoint(10, 10)) == pytest.approx(StagePoint(at.x + 0.1, at.y - 0.2))


def test_the_user_may_choose_another_face() -> None:
    second = face_at(PicturePoint(250, 100), 20)
    session = pair()
    assert session.ai is not None
    alignment = session.alignment.with_choice(
        FaceChoice(session.ai.key, near=PicturePoint(240, 90))
    )
    session = edits.align(session, alignment)
    faces = {"a" * 64: (SMALL_FACE, second)}
    assert session.ai is not None
    assert face_of(session, session.ai, faces) == second


def test_dragged_eyes_count_instead_of_the_found_ones() -> None:
    session = pair()
    assert session.ai is not None
    eyes = Eyes(PicturePoint(50, 100), PicturePoint(130, 100))
    choice = FaceChoice(session.ai.key, eyes=eyes)
    session = edits.align(session, session.alignment.with_choice(choice))
    assert session.ai is not None
    face = face_of(session, session.ai, BOTH)
    assert face is not None
    assert face.eyes_px.right == pytest.approx(eyes.right)
    hung = hanging(session, BOTH)
    assert hung.professional is not None
    assert hung.ai is not None
    assert hung.ai.to_stage(eyes.left) == pytest.approx(
        hung.professional.to_stage(LARGE_FACE.eyes_px.left)
    )


def test_another_picture_forgets_what_was_said_of_the_first() -> None:
    session = pair()
    assert session.ai is not None
    choice = FaceChoice(session.ai.key, near=PicturePoint(1, 1))
    session = edits.align(session, session.alignment.with_choice(choice))
    other = PictureRef(Path("/other.jpg"), "c" * 64, SMALL)
    assert edits.hang(session, Side.AI, other).alignment.choices == ()


def test_resetting_keeps_what_was_drawn_for_measuring() -> None:
    session = pair()
    assert session.ai is not None
    spots = (PicturePoint(1, 1), PicturePoint(9, 1), PicturePoint(5, 9))
    drawn = FaceChoice(
        session.ai.key,
        outlines=(RegionOutline(Region.CHIN, spots),),
        strokes=(BrushStroke(BrushedMask.SKIN, adds=True, points=spots, radius_px=3.0),),
    )
    dragged = replace(drawn, eyes=Eyes(*spots[:2]))
    after = edits.reset_alignment(edits.align(session, session.alignment.with_choice(dragged)))
    assert after.alignment.choices == (drawn,)
    # Another face was chosen, and is no more: what was drawn on it would lie beside the found one.
    chosen = replace(dragged, near=spots[0])
    after = edits.reset_alignment(edits.align(session, session.alignment.with_choice(chosen)))
    assert after.alignment.choices == (replace(drawn, outlines=()),)


def test_resetting_forgets_offsets_pins_and_choices() -> None:
    session = edits.set_offset(pair(), Side.AI, Offset(0.1, 0.2, 1.5))
    session = edits.align(session, replace(session.alignment, mode=AlignmentMode.PIXELS))
    assert edits.reset_alignment(session) == pair()
