from __future__ import annotations

import subprocess
import sys
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.face import LANDMARKS, Eyes, Face, Iris, Landmark, chosen_face
from headshot_viewer.core.geometry import PicturePoint


def face_with(landmarks: dict[int, tuple[float, float, float]]) -> Face:
    """Return a face whose other landmarks all lie at (100, 100, 0)."""
    return Face(
        box_px=Box(10, 20, 110, 220),
        presence=1.0,
        landmarks=tuple(
            Landmark(*landmarks.get(index, (100.0, 100.0, 0.0))) for index in range(LANDMARKS)
        ),
        right_iris=Iris(PicturePoint(60, 80), 5),
        left_iris=Iris(PicturePoint(140, 80), 5),
        detector="short range",
    )


def test_the_face_needs_all_landmarks() -> None:
    face = face_with({})
    with pytest.raises(ValueError, match="468 landmarks, got 2"):
        Face(face.box_px, 1.0, face.landmarks[:2], face.right_iris, face.left_iris, face.detector)


def test_eyes_are_the_midpoints_of_their_corners() -> None:
    face = face_with(
        {
            33: (10.0, 50.0, 1.0),
            133: (30.0, 54.0, 2.0),
            362: (70.0, 52.0, 3.0),
            263: (90.0, 58.0, 4.0),
        }
    )
    assert face.eyes_px == Eyes(PicturePoint(20, 52), PicturePoint(80, 55))
    assert face.eyes_px.midpoint == PicturePoint(50, 53.5)
    assert face.iod_px == pytest.approx(60.0749, abs=1e-4)
    assert face.roll_deg == pytest.approx(2.8624, abs=1e-4)
    assert face.point(362) == PicturePoint(70, 52)
    assert face.middle(33, 263) == PicturePoint(50, 54)


@given(st.floats(-179, 179), st.floats(1, 5000))
def test_roll_is_the_direction_from_the_right_eye_to_the_left(
    roll_deg: float, iod_px: float
) -> None:
    right = PicturePoint(300, 400)
    left = PicturePoint(
        300 + iod_px * cos(radians(roll_deg)), 400 + iod_px * sin(radians(roll_deg))
    )
    eyes = Eyes(right, left)
    assert eyes.roll_deg == pytest.approx(roll_deg, abs=1e-6)
    assert eyes.distance_px == pytest.approx(iod_px)


PROFILE = ((234, 454), (33, 263), (127, 356), (93, 323), (132, 361), (61, 291))


@given(st.floats(-80, 80), st.floats(-180, 180))
def test_yaw_is_how_far_the_head_is_turned_however_it_is_tilted(
    yaw_deg: float, roll_deg: float
) -> None:
    yaw, roll = radians(yaw_deg), radians(roll_deg)
    landmarks = {}
    for index, (right, left) in enumerate(PROFILE):
        half = 40 + 5 * index
        x, z = half * cos(yaw), half * sin(yaw)
        landmarks[right] = (300 - x * cos(roll), 400 - x * sin(roll), -z)
        landmarks[left] = (300 + x * cos(roll), 400 + x * sin(roll), z)
    assert face_with(landmarks).yaw_deg == pytest.approx(yaw_deg, abs=1e-6)


def test_a_box_knows_its_size_and_middle() -> None:
    box = Box(10, 20, 110, 220)
    assert (box.width, box.height, box.centre) == (100, 200, PicturePoint(60, 120))


def test_faces_compare_by_value_and_serve_as_keys() -> None:
    assert face_with({}) == face_with({})
    assert len({face_with({}), face_with({}), face_with({1: (0.0, 0.0, 0.0)})}) == 2


def test_faces_do_not_need_numpy() -> None:
    code = "import sys, headshot_viewer.core.face; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def eyed_face(eyes: Eyes) -> Face:
    (ax, ay), (bx, by) = eyes
    spread = {33: (ax - 5, ay, 1.0), 133: (ax + 5, ay, 1.0)}
    spread |= {362: (bx - 5, by, 1.0), 263: (bx + 5, by, 1.0)}
    return face_with(spread)


def test_a_face_is_carried_to_dragged_eyes_with_all_that_belongs_to_it() -> None:
    face = eyed_face(Eyes(PicturePoint(60, 80), PicturePoint(140, 80)))
    # Twice as large, a quarter turn clockwise.
    carried = face.carried_to(Eyes(PicturePoint(500, 300), PicturePoint(500, 460)))
    assert carried is not None
    assert carried.eyes_px.right == pytest.approx((500, 300))
    assert carried.eyes_px.left == pytest.approx((500, 460))
    assert carried.roll_deg == pytest.approx(90)
    assert carried.landmarks[0] == pytest.approx((460, 380, 0))
    assert carried.landmarks[33].z == pytest.approx(2)
    assert carried.right_iris.centre == pytest.approx((500, 300))
    assert carried.right_iris.radius_px == pytest.approx(10)
    assert carried.box_px == pytest.approx((220, 200, 620, 400))
    assert (carried.presence, carried.detector) == (face.presence, face.detector)


def test_a_face_is_not_carried_to_eyes_on_one_spot() -> None:
    face = eyed_face(Eyes(PicturePoint(60, 80), PicturePoint(140, 80)))
    assert face.carried_to(Eyes(PicturePoint(9, 9), PicturePoint(9, 9))) is None


def test_the_chosen_face_is_the_first_or_the_nearest() -> None:
    first = eyed_face(Eyes(PicturePoint(60, 80), PicturePoint(140, 80)))
    second = eyed_face(Eyes(PicturePoint(560, 80), PicturePoint(640, 80)))
    assert chosen_face((first, second)) is first
    assert chosen_face((first, second), PicturePoint(500, 0)) is second
    assert chosen_face(()) is None
    assert chosen_face((), PicturePoint(500, 0)) is None
