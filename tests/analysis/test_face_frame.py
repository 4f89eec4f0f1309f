from __future__ import annotations

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.face_frame import common_iod_px, face_frame
from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint
from tests.analysis.face_pictures import picture_of, portrait, portrait_face, resized


@pytest.mark.parametrize("iod_px", [32, 64, 89])
def test_the_eyes_are_level_and_where_the_frame_wants_them(iod_px: int) -> None:
    frame = face_frame(picture_of(portrait()), portrait_face(), iod_px)
    assert frame.pixels.shape == (round(3.6 * iod_px), round(3.2 * iod_px), 3)
    right = frame.points[[33, 133]].mean(axis=0)
    left = frame.points[[362, 263]].mean(axis=0)
    assert right == pytest.approx((1.1 * iod_px, 1.45 * iod_px))
    assert left == pytest.approx((2.1 * iod_px, 1.45 * iod_px))


def test_the_frame_says_where_it_lies_on_the_picture() -> None:
    frame = face_frame(picture_of(portrait()), portrait_face(), 64)
    landmarks = np.array(portrait_face().landmarks)[:, :2]
    assert moved(frame.points, frame.to_picture) == pytest.approx(landmarks)


def test_the_landmarks_lie_on_what_they_name() -> None:
    frame = face_frame(picture_of(portrait()), portrait_face(), 89)
    # Pupils and the line between the lips are dark, the cheeks are not.
    grey = cv2.GaussianBlur(cv2.cvtColor(frame.pixels, cv2.COLOR_BGR2GRAY), (0, 0), 2)

    def at(*landmarks: int) -> int:
        x, y = frame.points[list(landmarks)].mean(axis=0)
        return int(grey[int(y), int(x)])

    cheeks = min(at(50), at(280))
    assert max(at(159, 145), at(386, 374)) < 0.75 * cheeks


def test_a_picture_of_twice_the_size_gives_the_same_frame() -> None:
    twice = portrait_face().carried_to(
        Eyes(*(PicturePoint(2 * x, 2 * y) for x, y in portrait_face().eyes_px))
    )
    assert twice is not None
    small = face_frame(picture_of(portrait()), portrait_face(), 64)
    large = face_frame(picture_of(resized(portrait(), 2)), twice, 64)
    assert large.points == pytest.approx(small.points)
    difference = small.pixels.astype(float) - large.pixels
    assert np.abs(difference).mean() < 1.5


def test_faces_compare_at_the_smallest_eye_distance_and_at_128_px_at_most() -> None:
    small = portrait_face()
    large = small.carried_to(Eyes(PicturePoint(0, 0), PicturePoint(500, 0)))
    assert large is not None
    assert common_iod_px(small, large) == 89
    assert common_iod_px(large) == 128


def test_frames_may_not_be_written_into() -> None:
    frame = face_frame(picture_of(portrait()), portrait_face(), 64)
    assert not frame.pixels.flags.writeable
    assert not frame.points.flags.writeable
