from __future__ import annotations

from functools import cache

import cv2
import numpy as np

from headshot_viewer.analysis.matte import SubjectMask, subject_mask_of
from headshot_viewer.analysis.neck_colour import CHIN, LEAST_SHARE, NeckColour, neck_colour
from headshot_viewer.analysis.subject import Subject
from tests.analysis.face_pictures import picture_of, portrait, portrait_face

CHIN_PX = portrait_face().point(CHIN)


@cache
def mask() -> SubjectMask:
    found = subject_mask_of(Subject(picture_of(portrait())))
    assert found is not None
    return found


def neck_of(bgr: np.ndarray, masked: SubjectMask | None = None) -> NeckColour | None:
    pixels = np.asarray(np.clip(np.rint(bgr), 0, 255), np.uint8)
    return neck_colour(Subject(picture_of(pixels)), portrait_face(), masked or mask())


def shifted_below(a: float, b: float, lightness: float = 0.0) -> np.ndarray:
    """Return the portrait with everything below the chin of another colour."""
    lab = cv2.cvtColor(portrait().astype(np.float32) / 255, cv2.COLOR_BGR2Lab)
    lab[round(CHIN_PX.y) + 3 :] += np.array([lightness, a, b], np.float32)
    return np.asarray(cv2.cvtColor(lab, cv2.COLOR_Lab2BGR) * 255)


def judged(found: NeckColour | None) -> NeckColour:
    assert found is not None
    assert found.colour_apart is not None
    return found


def apart(found: NeckColour | None) -> float:
    value = judged(found).colour_apart
    assert value is not None
    return value


def test_a_neck_as_it_was_photographed_is_judged_near_the_jaw() -> None:
    found = judged(neck_of(portrait().astype(np.float32)))
    assert LEAST_SHARE <= found.visible <= 1
    assert apart(found) < 6
    # Its outline lies under the chin, to both sides of it.
    across, down = zip(*found.region_px, strict=True)
    half_px = 0.2 * portrait_face().width_px
    assert min(across) < CHIN_PX.x - half_px
    assert max(across) > CHIN_PX.x + half_px
    assert max(down) > CHIN_PX.y


def test_the_further_the_neck_is_coloured_the_further_it_reads() -> None:
    read = [apart(neck_of(shifted_below(-step, 0.0))) for step in (0.0, 5.0, 9.0)]
    assert read == sorted(read)
    assert read[-1] > read[0] + 3


def test_shade_alone_does_not_count_as_colour() -> None:
    plain, shaded = (
        judged(neck_of(shifted_below(0.0, 0.0, lightness))) for lightness in (0.0, -12.0)
    )
    assert plain.apart is not None
    assert shaded.apart is not None
    assert abs(apart(shaded) - apart(plain)) < 1.5
    assert shaded.apart > plain.apart + 3


def test_a_blue_collar_is_no_neck() -> None:
    covered = portrait().astype(np.float32).copy()
    covered[round(CHIN_PX.y) + 3 :] = (160, 90, 60)
    found = neck_of(covered)
    assert found is not None
    assert found.colour_apart is None
    assert found.visible < LEAST_SHARE
    assert found.region_px == ()


def test_the_region_is_below_the_mouth_and_inside_the_picture() -> None:
    region_px = judged(neck_of(portrait().astype(np.float32))).region_px
    height, width = portrait().shape[:2]
    assert len(region_px) >= 3
    assert all(0 <= point.x <= width and point.y <= height for point in region_px)
    assert min(point.y for point in region_px) > portrait_face().point(13).y


def test_without_a_person_there_nothing_is_said() -> None:
    found = mask()
    empty = SubjectMask(np.zeros_like(found.alpha), found.to_picture, has_face=True, key="empty")
    assert neck_of(portrait().astype(np.float32), empty) is None
