from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.faces import face_at, faces_of, find_faces
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.face import Eyes, Face
from headshot_viewer.core.geometry import PicturePoint, distance
from headshot_viewer.core.regions import Region, outline
from tests.analysis.face_pictures import (
    misfit_of_iod,
    picture_of,
    portrait,
    portrait_face,
    resized,
)


def the_face(bgr: np.ndarray) -> Face:
    (face,) = find_faces(picture_of(bgr))
    return face


def mesh() -> np.ndarray:
    return np.array(portrait_face().landmarks)[:, :2]


def turned(degrees: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the portrait turned clockwise about its middle, and where its landmarks are then."""
    height, width = portrait().shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2 - 0.5, height / 2 - 0.5), -degrees, 1)
    bgr = cv2.warpAffine(portrait(), matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    return bgr, (mesh() - 0.5) @ matrix[:, :2].T + matrix[:, 2] + 0.5


def test_the_demo_portrait_has_one_sure_face_where_it_is() -> None:
    face = portrait_face()
    assert face.is_sure
    assert face.detector == "short range"
    assert face.box_px == pytest.approx((169, 132, 358, 334), abs=4)
    # Read off the picture by eye, to about 2 px.
    assert face.right_iris.centre == pytest.approx((223, 191), abs=3)
    assert face.left_iris.centre == pytest.approx((305, 188), abs=3)
    assert face.eyes_px.right == pytest.approx((219, 192), abs=4)
    assert face.eyes_px.left == pytest.approx((308, 189), abs=4)
    # A human iris is 11.7 mm wide and eyes are some 63 mm apart: radii of about 9 % of the IOD.
    for iris in (face.right_iris, face.left_iris):
        assert iris.radius_px / face.iod_px == pytest.approx(0.08, abs=0.02)


@pytest.mark.parametrize("factor", [1.37, 2, 4])
def test_enlarging_moves_the_landmarks_with_the_picture(factor: float) -> None:
    larger = resized(portrait(), factor)
    exact = np.array(larger.shape[1::-1]) / portrait().shape[1::-1]
    assert misfit_of_iod(the_face(larger), mesh() * exact) < 0.005


@pytest.mark.parametrize("factor", [0.5, 0.75])
def test_shrinking_moves_the_landmarks_with_the_picture(factor: float) -> None:
    # Here detail is lost, which moves them a little more.
    smaller = resized(portrait(), factor)
    exact = np.array(smaller.shape[1::-1]) / portrait().shape[1::-1]
    assert misfit_of_iod(the_face(smaller), mesh() * exact) < 0.01


@pytest.mark.parametrize("shift", [(1, 0), (0, 7), (40, 23)])
def test_shifting_moves_the_landmarks_with_the_picture(shift: tuple[int, int]) -> None:
    x, y = shift
    shifted = cv2.copyMakeBorder(portrait(), y, 0, x, 0, cv2.BORDER_REPLICATE)
    assert misfit_of_iod(the_face(shifted), mesh() + shift) < 0.015


@pytest.mark.parametrize("degrees", [10, -20, 45, -60, 90, -90, 120, 180, -160])
def test_turning_turns_the_face(degrees: float) -> None:
    bgr, expected = turned(degrees)
    face = the_face(bgr)
    assert misfit_of_iod(face, expected) < 0.03
    off_deg = (face.roll_deg - portrait_face().roll_deg - degrees + 180) % 360 - 180
    assert off_deg == pytest.approx(0, abs=2)


def test_a_mirrored_face_is_the_mirrored_face() -> None:
    face, mirrored = portrait_face(), the_face(np.ascontiguousarray(portrait()[:, ::-1]))
    width, within = portrait().shape[1], 0.03 * face.iod_px
    for eye, twin in zip(mirrored.eyes_px, reversed(face.eyes_px), strict=True):
        assert distance(eye, (width - twin.x, twin.y)) < within
    assert mirrored.right_iris.centre.x == pytest.approx(
        width - face.left_iris.centre.x, abs=within
    )
    assert mirrored.iod_px == pytest.approx(face.iod_px, rel=0.01)
    assert mirrored.roll_deg == pytest.approx(-face.roll_deg, abs=1)
    assert mirrored.yaw_deg == pytest.approx(-face.yaw_deg, abs=3)


def test_two_faces_are_found_the_larger_first() -> None:
    canvas = np.full((900, 1400, 3), 90, np.uint8)
    canvas[200:800, 800:1312] = portrait()
    canvas[100:400, 100:356] = resized(portrait(), 0.5)
    large, small = find_faces(picture_of(canvas))
    assert misfit_of_iod(large, mesh() + np.array((800, 200))) < 0.02
    assert misfit_of_iod(small, mesh() / 2 + 100) < 0.02


def test_landmarks_are_the_same_at_the_second_look() -> None:
    assert find_faces(picture_of(portrait())) == (portrait_face(),)


def test_a_preview_shows_the_face_at_the_same_place() -> None:
    whole = picture_of(resized(portrait(), 4))
    preview = replace(whole, levels=whole.levels[2:], first_level=2)
    (expected,), (face,) = find_faces(whole), find_faces(preview)
    assert misfit_of_iod(face, np.array(expected.landmarks)[:, :2]) < 0.005


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (500, 400)])
def test_an_empty_picture_has_no_face(size: tuple[int, int]) -> None:
    assert find_faces(picture_of(np.zeros((*size, 3), np.uint8))) == ()
    assert find_faces(picture_of(np.full((*size, 3), 255, np.uint8))) == ()


@pytest.mark.parametrize(
    "covered", [np.s_[:, :263], np.s_[240:], np.s_[160:225, 180:345]], ids=["half", "mouth", "eyes"]
)
def test_a_half_covered_face_is_found_but_not_sure(covered: tuple[slice, ...]) -> None:
    bgr = portrait().copy()
    bgr[covered] = 60
    face = the_face(bgr)
    assert not face.is_sure
    for eye, true in zip(face.eyes_px, portrait_face().eyes_px, strict=True):
        assert distance(eye, true) < 0.25 * portrait_face().iod_px


def test_a_face_of_a_few_pixels_is_none() -> None:
    assert the_face(resized(portrait(), 0.12)).iod_px == pytest.approx(10.8, abs=1)
    assert find_faces(picture_of(resized(portrait(), 0.06))) == ()


@pytest.mark.parametrize("seed", range(4))
def test_noise_has_no_face(seed: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 256, (600, 500, 3), np.uint8)
    assert find_faces(picture_of(noise)) == ()


def test_progress_goes_up_to_the_end() -> None:
    seen: list[float] = []
    find_faces(picture_of(portrait()), seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) >= 3


@pytest.mark.parametrize("after", [0.0, 0.5])
def test_finding_can_be_called_off(after: float) -> None:
    def stop(done: float, /) -> None:
        if done >= after:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_faces(picture_of(portrait()), stop)


@pytest.mark.parametrize("degrees", [0, 35, 180, -120])
def test_eyes_pointed_out_by_hand_lead_to_the_face_however_it_is_turned(degrees: float) -> None:
    bgr, expected = turned(degrees)
    right, left = expected[[33, 133]].mean(axis=0), expected[[362, 263]].mean(axis=0)
    off = 0.05 * portrait_face().iod_px
    eyes = Eyes(PicturePoint(right[0] + off, right[1]), PicturePoint(left[0], left[1] - off))
    face = face_at(picture_of(bgr), eyes)
    assert face is not None
    assert face.presence > 0.8
    assert face.eyes_px.right == pytest.approx(eyes.right)
    assert face.eyes_px.left == pytest.approx(eyes.left)
    assert misfit_of_iod(face, expected) < 0.15


def test_eyes_pointed_out_where_there_is_no_face_lead_to_none() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (600, 500, 3), np.uint8)
    eyes = Eyes(PicturePoint(200, 200), PicturePoint(290, 200))
    assert face_at(picture_of(noise), eyes) is None
    on_one_spot = Eyes(PicturePoint(200, 200), PicturePoint(200, 200))
    assert face_at(picture_of(noise), on_one_spot) is None


def test_a_subject_is_searched_once() -> None:
    subject = Subject(picture_of(portrait()))
    assert faces_of(subject) == (portrait_face(),)
    assert faces_of(subject) is faces_of(subject)


@pytest.mark.parametrize("region", Region)
def test_the_outline_of_a_region_goes_from_landmark_to_nearby_landmark(region: Region) -> None:
    # A wrong number in the table would make it jump across the face.
    face = portrait_face()
    corners = outline(face, region)
    for corner, following in zip(corners, (*corners[1:], corners[0]), strict=True):
        assert 0 < distance(corner, following) < 0.6 * face.iod_px


@pytest.mark.parametrize("region", [each for each in Region if each.value.startswith("right_")])
def test_regions_of_both_halves_mirror_each_other(region: Region) -> None:
    face = portrait_face()
    other = Region(region.value.replace("right_", "left_"))
    right, left = (Box.around(*outline(face, each)) for each in (region, other))
    assert right.width == pytest.approx(left.width, abs=0.25 * face.iod_px)
    assert right.height == pytest.approx(left.height, abs=0.25 * face.iod_px)
    middle = face.eyes_px.midpoint
    assert right.centre.x < middle.x < left.centre.x
    assert middle.x - right.centre.x == pytest.approx(
        left.centre.x - middle.x, abs=0.25 * face.iod_px
    )
