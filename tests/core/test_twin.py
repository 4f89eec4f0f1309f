from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.face import Eyes, Face, Landmark
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.similarity import best_similarity
from headshot_viewer.core.twin import twin_of
from tests.analysis.face_pictures import portrait_face

anywhere = st.builds(PicturePoint, st.floats(-2000, 2000), st.floats(-2000, 2000))
MOUTH = (61, 291, 0, 17, 13, 14)


def carried(turn_deg: float, iod_px: float) -> Face:
    right = PicturePoint(900, 700)
    along = radians(turn_deg)
    left = PicturePoint(900 + iod_px * cos(along), 700 + iod_px * sin(along))
    face = portrait_face().carried_to(Eyes(right, left))
    assert face is not None
    return face


def smiling() -> Face:
    """Return the portrait with both corners of the mouth, and what is near them, 10 px higher."""
    face = portrait_face()
    corners = [face.point(61), face.point(291)]

    def lifted(landmark: Landmark) -> Landmark:
        near = min(distance(corner, landmark[:2]) for corner in corners) / face.iod_px
        return landmark._replace(y=landmark.y - 10 * max(0.0, 1 - near / 0.4))

    return replace(face, landmarks=tuple(map(lifted, face.landmarks)))


@given(anywhere, st.floats(-180, 180), st.floats(20, 3000))
def test_a_face_that_was_only_moved_has_its_twins_there(
    point: PicturePoint, turn_deg: float, iod_px: float
) -> None:
    face, other = portrait_face(), carried(turn_deg, iod_px)
    similarity = best_similarity(tuple(zip(face.eyes_px, other.eyes_px, strict=True)))
    assert similarity is not None
    assert twin_of(point, face, other) == pytest.approx(
        similarity.carry(point), abs=1e-6 * 2000 * similarity.scale
    )


@given(st.builds(PicturePoint, st.floats(100, 420), st.floats(50, 420)))
def test_the_twin_of_the_twin_is_near_the_point(point: PicturePoint) -> None:
    back = twin_of(twin_of(point, portrait_face(), smiling()), smiling(), portrait_face())
    assert distance(back, point) < 0.03 * portrait_face().iod_px


@pytest.mark.parametrize("landmark", MOUTH)
def test_the_twin_follows_the_mouth(landmark: int) -> None:
    face, other = portrait_face(), smiling()
    twin = twin_of(face.point(landmark), face, other)
    assert distance(twin, other.point(landmark)) < 0.02 * face.iod_px


def test_the_twin_of_an_eye_does_not_care_about_the_mouth() -> None:
    for eye in portrait_face().eyes_px:
        assert distance(twin_of(eye, portrait_face(), smiling()), eye) < 0.005 * (
            portrait_face().iod_px
        )


def test_landmarks_that_are_left_out_are_not_used() -> None:
    face = portrait_face()
    moved = list(face.landmarks)
    moved[4] = Landmark(5000, 5000, 0)
    other = replace(face, landmarks=tuple(moved))
    nose = face.point(4)
    assert distance(twin_of(nose, face, other), nose) > 100
    assert distance(twin_of(nose, face, other, without={4}), nose) < 1e-6
