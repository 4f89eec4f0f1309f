from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.focus_map import FocusMap, focus_map_of
from headshot_viewer.analysis.focus_places import Place, blur_at_places, face_blur
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait, portrait_face
from tests.analysis.scene_pictures import portrait_mask, portrait_subject


@cache
def softened(where: str) -> tuple[Subject, FocusMap]:
    """Return the portrait with its ``"background"``, ``"subject"`` or nothing blurred."""
    soft = cv2.GaussianBlur(portrait(), (0, 0), 3.5)
    inside = portrait_mask().inside[..., None]
    match where:
        case "background":
            pixels = np.where(inside, portrait(), soft)
        case "subject":
            pixels = np.where(inside, soft, portrait())
        case _:
            pixels = portrait()
    subject = Subject(picture_of(np.asarray(pixels, np.uint8)))
    return subject, focus_map_of(subject, subject.size_px, portrait_mask(), unwatched)


def places(where: str, mask: SubjectMask | None = None) -> dict[Place, float]:
    subject, focus = softened(where)
    return blur_at_places(subject, focus, portrait_face(), mask or portrait_mask())


def test_the_places_go_from_front_to_back() -> None:
    assert [place.value for place in Place] == ["nose", "ears", "hair", "shoulders", "background"]


def test_a_portrait_with_detail_is_read_at_every_place() -> None:
    assert set(places("nothing")) == set(Place)
    assert all(0 <= value <= 8 for value in places("nothing").values())


def test_a_blurred_background_is_read_as_background_only() -> None:
    before, after = places("nothing"), places("background")
    assert after[Place.BACKGROUND] > before[Place.BACKGROUND] + 1
    for place in (Place.NOSE, Place.SHOULDERS):
        assert after[place] == pytest.approx(before[place], abs=0.2)


def test_a_blurred_subject_leaves_the_background() -> None:
    before, after = places("nothing"), places("subject")
    assert after[Place.BACKGROUND] == pytest.approx(before[Place.BACKGROUND], abs=0.2)
    assert after[Place.NOSE] > before[Place.NOSE] + 1


def test_without_a_mask_only_the_nose_is_known() -> None:
    subject, focus = softened("nothing")
    assert set(blur_at_places(subject, focus, portrait_face(), None)) == {Place.NOSE}


def test_a_plain_picture_has_no_places() -> None:
    subject = Subject(picture_of(np.full_like(portrait(), 100)))
    focus = focus_map_of(subject, subject.size_px, None, unwatched)
    assert blur_at_places(subject, focus, portrait_face(), portrait_mask()) == {}
    assert face_blur(subject, focus, portrait_face()) is None


def test_the_blur_of_the_face_follows_the_subject() -> None:
    read = {where: face_blur(*softened(where), portrait_face()) for where in ("nothing", "subject")}
    assert read["nothing"] is not None
    assert read["subject"] is not None
    assert read["subject"] > read["nothing"] + 1


def test_a_smaller_map_reads_the_same_places() -> None:
    subject = portrait_subject()
    width, height = subject.size_px
    half = type(subject.size_px)(width // 2, height // 2)
    focus = focus_map_of(subject, half, portrait_mask(), unwatched)
    assert Place.SHOULDERS in blur_at_places(subject, focus, portrait_face(), portrait_mask())
