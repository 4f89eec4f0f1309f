from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.face_detection import (
    DETECTORS,
    Detection,
    Detector,
    detect_faces,
    turned_back,
)
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.geometry import PictureSize
from tests.analysis.face_pictures import portrait, portrait_face, resized

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels

EYE_WITHIN_IOD = 0.25
# A detector's eyes are rough: they say where to look, and how the face is turned.


def eyes_of(detection: Detection) -> np.ndarray:
    return detection.points[:2]


def misfit(detection: Detection, expected: np.ndarray) -> float:
    """Return the larger distance of an eye, as a share of the IOD."""
    far = np.linalg.norm(eyes_of(detection) - expected, axis=1).max()
    return float(far / np.linalg.norm(expected[1] - expected[0]))


def portrait_eyes() -> np.ndarray:
    return np.array(portrait_face().eyes_px)


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.name)
def test_each_detector_has_an_anchor_for_each_answer(detector: Detector) -> None:
    anchors = detector.anchors()
    assert len(anchors) == sum(cells**2 * answers for cells, answers in detector.grids)
    assert anchors.min() > 0
    assert anchors.max() < 1


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.name)
def test_each_detector_sees_the_face_once_with_its_eyes(detector: Detector) -> None:
    (face,) = detector.detect(portrait())
    assert face.detector == detector.name
    assert 0.5 <= face.score <= 1
    assert misfit(face, portrait_eyes()) < EYE_WITHIN_IOD
    left, top, right, bottom = face.box
    assert (eyes_of(face) > (left, top)).all()
    assert (eyes_of(face) < (right, bottom)).all()


def test_a_face_that_all_detectors_see_is_one_face() -> None:
    (face,) = detect_faces(portrait())
    assert face.detector == "short range"


def test_a_small_face_beside_a_large_one_is_seen_too() -> None:
    canvas = np.full((900, 1400, 3), 90, np.uint8)
    canvas[200:800, 800:1312] = portrait()
    canvas[100:400, 100:356] = resized(portrait(), 0.5)
    large, small = detect_faces(canvas)
    assert misfit(large, portrait_eyes() + np.array((800, 200))) < EYE_WITHIN_IOD
    assert misfit(small, portrait_eyes() / 2 + 100) < EYE_WITHIN_IOD


def test_of_two_equal_faces_the_central_one_comes_first() -> None:
    canvas = np.full((600, 1400, 3), 90, np.uint8)
    canvas[:, 0:512] = portrait()
    canvas[:, 560:1072] = portrait()
    first, second = detect_faces(canvas)
    assert first.box[0] > second.box[0]


@pytest.mark.parametrize(
    "code", [cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_90_COUNTERCLOCKWISE, cv2.ROTATE_180]
)
@given(st.integers(1, 30), st.integers(1, 30), st.data())
def test_what_is_seen_in_a_turned_picture_is_put_back_in_place(
    code: int, width: int, height: int, data: st.DataObject
) -> None:
    x = data.draw(st.integers(0, width - 1))
    y = data.draw(st.integers(0, height - 1))
    upright = np.zeros((height, width), np.uint8)
    upright[y, x] = 1
    turned_y, turned_x = np.argwhere(cv2.rotate(upright, code))[0] + 0.5
    marks = np.tile((turned_x, turned_y), (6, 1))
    box = np.array([turned_x - 0.5, turned_y - 0.5, turned_x + 0.5, turned_y + 0.5])
    back = turned_back(Detection(1.0, box, marks, "eye"), code, PictureSize(width, height))
    assert back.points.tolist() == [[x + 0.5, y + 0.5]] * 6
    assert back.box.tolist() == [x, y, x + 1, y + 1]


def test_the_picture_is_turned_when_no_upright_detector_sees_a_face(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen_at: list[tuple[int, ...]] = []
    near = DETECTORS[0]

    def only_wide(detector: Detector, bgr: BgrPixels) -> list[Detection]:
        seen_at.append(bgr.shape[:2])
        sees = bgr.shape[1] > bgr.shape[0] and detector is near
        box, points = np.array([10.0, 20, 30, 50]), np.full((6, 2), 25.0)
        return [Detection(0.9, box, points, detector.name)] if sees else []

    monkeypatch.setattr(Detector, "detect", only_wide)
    (face,) = detect_faces(np.zeros((400, 300, 3), np.uint8))
    assert face.detector == "short range, turned left"
    assert face.box.tolist() == [20, 370, 50, 390]
    assert seen_at == [(400, 300)] * 3 + [(300, 400)] * 3


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (700, 2), (300, 400)])
@pytest.mark.parametrize("level", [0, 128, 255])
def test_nothing_is_seen_on_an_empty_picture(size: tuple[int, int], level: int) -> None:
    assert detect_faces(np.full((*size, 3), level, np.uint8)) == []


def test_a_search_can_be_called_off() -> None:
    def stop(_done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        detect_faces(portrait(), stop)
