from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.analysers.focus import ANALYSER, RANGE, SCALE
from headshot_viewer.analysis.focus_places import Place
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.layer import Curve, LayerResult
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait, resized
from tests.analysis.makers import disc, subject_of
from tests.analysis.scene_pictures import portrait_mask, portrait_subject


@cache
def changed(what: str) -> Subject:
    soft = np.asarray(cv2.GaussianBlur(portrait(), (0, 0), 3.0), np.uint8)
    match what:
        case "soft":
            pixels = soft
        case "soft background":
            pixels = np.where(portrait_mask().inside[..., None], portrait(), soft)
        case "enlarged":
            pixels = resized(portrait(), 1.6)
        case "huge frame":
            pixels = np.full((3000, 3000, 3), 120, np.uint8)
            pixels[900:1500, 900:1412] = portrait()
        case _:
            raise ValueError(what)
    return Subject(picture_of(np.asarray(pixels, np.uint8)))


@cache
def measured(what: str) -> LayerResult:
    return ANALYSER.measure(portrait_subject(), changed(what), unwatched)


def curve(result: LayerResult) -> Curve:
    (found,) = result.curves
    return found


def test_a_soft_face_reads_softer() -> None:
    result = measured("soft")
    assert result.ratio is not None
    assert result.ratio > 2


def test_the_curve_has_all_places_of_both_pictures() -> None:
    points = curve(measured("soft background")).points
    assert [point.name for point in points] == [place.value for place in Place]
    background = points[-1]
    assert background.professional is not None
    assert background.ai is not None
    assert background.ai > background.professional + 0.8


def test_a_soft_background_leaves_the_value_of_the_face() -> None:
    assert measured("soft background").ratio == pytest.approx(1, abs=0.25)


def test_an_enlarged_picture_is_compared_at_the_same_face_size() -> None:
    result = measured("enlarged")
    assert result.ratio == pytest.approx(1, abs=0.35)
    assert result.certainty == 1


def test_faces_of_very_different_size_are_not_compared() -> None:
    result = measured("huge frame")
    assert result.ratio is None
    assert result.certainty < 0.5
    assert any("differ too much in size" in note for note in result.notes)


def test_without_a_face_the_pictures_are_compared_at_equal_height() -> None:
    result = ANALYSER.measure(portrait_subject(), subject_of(disc(height=500)), unwatched)
    assert any("equal height" in note for note in result.notes)
    assert result.ai is not None
    assert any("over all edges" in note for note in result.ai.notes)
    assert all(point.ai is None for point in curve(result).points)


def test_without_any_face_there_is_no_curve() -> None:
    assert ANALYSER.measure(subject_of(disc()), None, unwatched).curves == ()


def test_blur_is_never_a_finding() -> None:
    assert measured("soft").findings == ()
    assert measured("soft background").findings == ()


def test_sharp_is_cold_and_blurred_is_hot() -> None:
    assert SCALE.value(0) < SCALE.value(0.5) < SCALE.value(1)
    result = measured("soft background")
    assert result.ai is not None
    assert result.ai.heat is not None
    heat = result.ai.heat
    shape = (heat.values.shape[1], heat.values.shape[0])
    inside = cv2.resize(portrait_mask().alpha, shape) > 0.5
    subject, ground = heat.judged & inside, heat.judged & ~inside
    assert heat.values[ground].mean() > heat.values[subject].mean() + 40


def test_what_the_numbers_can_tell_is_said() -> None:
    assert RANGE in measured("soft").notes
