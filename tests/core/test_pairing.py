"""Where a place of one picture lies in the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.annotation import Annotation, Callout, MeasuredLine, Pin, Shape
from headshot_viewer.core.geometry import Offset, PicturePoint, Placement
from headshot_viewer.core.hanging import Hanging
from headshot_viewer.core.pairing import Pairing, needs_pairing
from headshot_viewer.core.picture import Side
from tests.face_makers import face_at

HERE = PicturePoint(300, 400)
FACE, OTHER = face_at(PicturePoint(500, 500), 100), face_at(PicturePoint(900, 700), 250)
BY_EYES = Hanging(
    Placement(0.001, PicturePoint(500, 500)),
    Placement(0.0004, PicturePoint(900, 700)),
    AlignmentMode.FACE,
)


def test_linked_by_the_faces_a_twin_is_the_same_place_at_equal_face_scale() -> None:
    twin = Pairing(BY_EYES, FACE, OTHER).twin(Side.PROFESSIONAL, HERE)
    assert twin is not None
    assert twin.centre == pytest.approx((900 - 500, 700 - 250), abs=1e-3)
    assert twin.px_per_px == pytest.approx(2.5)
    back = Pairing(BY_EYES, FACE, OTHER).twin(Side.AI, twin.centre)
    assert back is not None
    assert back.centre == pytest.approx(HERE, abs=1e-3)
    assert back.px_per_px == pytest.approx(1 / 2.5)


def test_a_picture_that_was_moved_and_zoomed_alone_keeps_its_twins() -> None:
    placement = BY_EYES.ai
    assert placement is not None
    moved = replace(BY_EYES, ai=placement.then(Offset(0.2, 0.1, 1.5)))
    pairing = Pairing(BY_EYES, FACE, OTHER)
    assert Pairing(moved, FACE, OTHER).twin(Side.PROFESSIONAL, HERE) == pairing.twin(
        Side.PROFESSIONAL, HERE
    )


@pytest.mark.parametrize("faces", [(None, None), (FACE, None)])
def test_without_both_faces_a_twin_hangs_at_the_same_place_of_the_stage(
    faces: tuple[None, None],
) -> None:
    twin = Pairing(replace(BY_EYES, linked_by=AlignmentMode.FIT), *faces).twin(
        Side.PROFESSIONAL, HERE
    )
    assert twin is not None
    assert twin.centre == pytest.approx((900 - 500, 700 - 250))
    assert twin.px_per_px == pytest.approx(2.5)


def test_there_is_no_twin_without_another_picture() -> None:
    alone = Hanging(BY_EYES.professional, None, AlignmentMode.FIT)
    assert Pairing(alone, FACE).twin(Side.PROFESSIONAL, HERE) is None


@pytest.mark.parametrize(
    ("shape", "needs"),
    [
        (Pin(HERE), False),
        (MeasuredLine(HERE, HERE), True),
        (Callout(HERE, 10, 10, HERE, 3), False),
        (Callout(HERE, 10, 10, HERE, 3, is_paired=True), True),
    ],
)
def test_faces_are_only_looked_for_where_something_hangs_on_them(shape: Shape, needs: bool) -> None:
    drawn = Annotation("a", "picture-1", shape)
    assert needs_pairing([drawn]) is needs
    assert not needs_pairing([replace(drawn, is_hidden=True)])
