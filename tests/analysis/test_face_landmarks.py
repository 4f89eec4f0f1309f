"""The mesh network: the demo portrait's face, framed well, badly, turned and rescaled."""

from __future__ import annotations

from dataclasses import replace
from math import pi, radians

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.face_detection import LEFT_EYE, RIGHT_EYE, detect_faces
from headshot_viewer.analysis.face_landmarks import (
    SURE_LOGIT,
    Mesh,
    iris_of,
    mesh_in,
    mesh_of,
)
from headshot_viewer.analysis.warps import Square
from headshot_viewer.core.face import LANDMARKS, LEFT_EYE_CORNERS, RIGHT_EYE_CORNERS
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait, portrait_face, resized

IOD_PX = portrait_face().iod_px


def known_points() -> np.ndarray:
    return np.array(portrait_face().landmarks)[:, :2]


def around_face(*, aside_iod: float = 0.0, sides: float = 1.0, turn: float = 0.0) -> Square:
    """Return the square of the portrait's face, put out of place."""
    points = np.array(portrait_face().landmarks)
    square = Mesh(points, 20.0).square
    centre = PicturePoint(square.centre.x + aside_iod * IOD_PX, square.centre.y)
    return Square(centre, square.side_px * sides, square.turn_rad + turn)


def misfit(mesh: Mesh) -> float:
    """Return how far the landmarks are from the portrait's on average, in eye distances."""
    return float(np.linalg.norm(mesh.points[:, :2] - known_points(), axis=1).mean() / IOD_PX)


def test_a_face_has_all_its_landmarks_in_picture_pixels() -> None:
    mesh = mesh_in(picture_of(portrait()), around_face())
    assert mesh.points.shape == (LANDMARKS, 3)
    assert mesh.logit > SURE_LOGIT
    assert misfit(mesh) < 0.02


@pytest.mark.parametrize(
    ("aside_iod", "sides", "turn"),
    [(0.3, 1.0, 0.0), (-0.3, 1.0, 0.0), (0.0, 1.3, 0.0), (0.0, 0.85, 0.0), (0.0, 1.0, 0.3)],
)
def test_a_second_look_makes_up_for_a_rough_frame(
    aside_iod: float, sides: float, turn: float
) -> None:
    rough = around_face(aside_iod=aside_iod, sides=sides, turn=turn)
    assert misfit(mesh_in(picture_of(portrait()), rough)) < 0.04


def test_a_place_without_a_face_is_no_sure_face() -> None:
    grey = picture_of(np.full((400, 400, 3), 128, np.uint8))
    mesh = mesh_in(grey, Square(PicturePoint(200, 200), 200, 0.0))
    assert mesh.logit < SURE_LOGIT


def test_a_detection_that_is_turned_wrongly_is_looked_at_from_all_sides() -> None:
    lying = np.asarray(cv2.rotate(portrait(), cv2.ROTATE_90_CLOCKWISE), np.uint8)
    (detection, *_) = detect_faces(portrait(), unwatched)
    height = portrait().shape[0]
    left, top, right, bottom = detection.box
    turned = replace(detection, box=np.array([height - bottom, left, height - top, right]))
    # The eyes are still said to be level, which on the turned picture they are not.
    mesh = mesh_of(picture_of(lying), turned)
    upright = known_points()
    expected = np.stack([height - upright[:, 1], upright[:, 0]], axis=1)
    off = np.linalg.norm(mesh.points[:, :2] - expected, axis=1).mean() / IOD_PX
    assert off < 0.05


def test_a_detection_leads_to_the_face() -> None:
    (detection, *_) = detect_faces(portrait(), unwatched)
    assert detection.points[LEFT_EYE][0] > detection.points[RIGHT_EYE][0]
    assert misfit(mesh_of(picture_of(portrait()), detection)) < 0.03


def test_landmarks_move_with_the_size_of_the_picture() -> None:
    small = picture_of(resized(portrait(), 0.6))
    square = around_face()
    scaled = Square(
        PicturePoint(square.centre.x * 0.6, square.centre.y * 0.6),
        square.side_px * 0.6,
        square.turn_rad,
    )
    found = mesh_in(small, scaled).points[:, :2] / 0.6
    assert np.linalg.norm(found - known_points(), axis=1).mean() < 0.03 * IOD_PX


def test_depths_are_in_the_same_pixels() -> None:
    depths = mesh_in(picture_of(portrait()), around_face()).points[:, 2]
    # The nose's tip is nearer than the ears' edges, by something like an eye distance.
    assert 0.3 * IOD_PX < depths[[234, 454]].mean() - depths[1] < 2.5 * IOD_PX


@pytest.mark.parametrize("logit", [-500.0, 0.0, 12.0, 500.0])
def test_presence_is_a_share(logit: float) -> None:
    mesh = Mesh(np.zeros((LANDMARKS, 3)), logit)
    assert 0 <= mesh.presence <= 1
    assert Mesh(np.zeros((LANDMARKS, 3)), 0.0).presence == 0.5


def test_the_square_of_a_mesh_follows_its_turn() -> None:
    points = np.array(portrait_face().landmarks)
    before = Mesh(points, 20.0).square
    angle = radians(30)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    points[:, :2] = points[:, :2] @ turn.T
    after = Mesh(points, 20.0).square
    assert (after.turn_rad - before.turn_rad + pi) % (2 * pi) - pi == pytest.approx(angle, abs=1e-6)


def test_both_irises_lie_in_their_eyes() -> None:
    picture, mesh = picture_of(portrait()), mesh_in(picture_of(portrait()), around_face())
    for corners, mirrored in ((RIGHT_EYE_CORNERS, False), (LEFT_EYE_CORNERS, True)):
        iris = iris_of(picture, mesh, corners, mirrored=mirrored)
        start, end = (PicturePoint(*mesh.points[corner, :2]) for corner in corners)
        middle = PicturePoint((start.x + end.x) / 2, (start.y + end.y) / 2)
        assert distance(iris.centre, middle) < 0.35 * distance(start, end)
        # 11.7 mm of an iris against about 63 mm between the eyes.
        assert iris.radius_px == pytest.approx(0.093 * IOD_PX, rel=0.3)
