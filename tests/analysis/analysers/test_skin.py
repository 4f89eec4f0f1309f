"""What the skin layer says of pairs of faces."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.analysers.skin import ANALYSER, SPREAD
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.analysis.skin_words import COMPARABLE
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.regions import Region
from tests.analysis.face_pictures import picture_of, portrait, resized
from tests.analysis.test_skin_texture import smoothed


@cache
def large() -> np.ndarray:
    """The portrait at 1.6 times its size, so that its eyes are far enough apart."""
    return resized(portrait(), 1.6)


@cache
def subject() -> Subject:
    return Subject(picture_of(large()))


@cache
def waxen() -> LayerResult:
    """The portrait beside itself with smoothed skin."""
    return compared(resized(smoothed(1.0), 1.6))


def compared(bgr: np.ndarray) -> LayerResult:
    return ANALYSER.measure(subject(), Subject(picture_of(bgr)), unwatched)


def test_a_picture_beside_itself_is_comparable() -> None:
    result = ANALYSER.measure(subject(), subject(), unwatched)
    assert result.ratio == pytest.approx(1.0)
    assert result.findings == ()
    assert any("comparable with" in note for note in result.notes)


def test_smoothed_skin_has_a_ratio_heat_and_findings() -> None:
    result = waxen()
    assert result.ratio is not None
    assert 100 * result.ratio < COMPARABLE.normal
    assert result.ai is not None
    assert result.professional is not None
    assert result.ai.heat is not None
    assert result.professional.heat is not None
    assert result.ai.heat.values.mean() > 5 * result.professional.heat.values.mean()
    assert result.findings
    assert SPREAD in result.notes


def test_findings_name_the_region_with_both_values_and_lie_on_the_face() -> None:
    (face,) = find_faces(picture_of(large()))
    for finding in waxen().findings:
        region = Region(finding.id.removeprefix("skin/"))
        assert finding.sentence.startswith(region.words.capitalize())
        assert "as measured" in finding.sentence
        assert finding.professional is not None
        assert finding.ai is not None
        assert finding.ai < finding.professional
        left, top, right, bottom = face.box_px
        assert all(left - 9 <= x <= right + 9 and top - 9 <= y <= bottom + 9
                   for x, y in finding.region_px)  # fmt: skip


def test_the_chin_is_never_spoken_of() -> None:
    assert all(finding.id != "skin/chin" for finding in waxen().findings)


def test_regions_carry_raw_beside_matched() -> None:
    regions = waxen().regions
    assert {each.region for each in regions} <= set(Region)
    assert all(0 < each.raw < 2 and 0 < each.matched < 2 for each in regions)
    assert all(0 <= each.cover <= 1 and 0 <= each.certainty <= 1 for each in regions)


def test_the_scale_is_exact_at_both_ends() -> None:
    scale = waxen().scale
    assert scale is not None
    assert scale.value(0) == pytest.approx(75.8, abs=0.1)
    assert scale.value(1) == pytest.approx(25.0)
    assert scale.value(0.5) == pytest.approx(43.5, abs=0.1)


def test_faces_under_64_px_between_the_eyes_are_refused() -> None:
    small = Subject(picture_of(resized(portrait(), 0.5)))
    result = ANALYSER.measure(subject(), small, unwatched)
    assert result.ratio is None
    assert result.ai is not None
    assert result.ai.value is None
    assert any("too small to judge skin" in note for note in result.ai.notes)
    assert result.findings == ()


def test_a_much_softer_picture_is_not_compared() -> None:
    soft = np.asarray(cv2.GaussianBlur(large(), (0, 0), 4.0), np.uint8)
    result = compared(soft)
    assert result.ratio is None
    assert result.findings == ()
    assert any("too soft to compare" in note for note in result.notes)


@pytest.mark.parametrize(("sigma", "said"), [(6, "part of its texture"), (25, "too grainy")])
def test_grain_is_spoken_of_once(sigma: float, said: str) -> None:
    noise = np.random.default_rng(5).normal(0, sigma, large().shape)
    result = compared(np.clip(large() + noise, 0, 255).astype(np.uint8))
    (about_grain,) = (note for note in result.notes if "grain" in note)
    assert said in about_grain


def test_one_picture_alone_is_set_against_the_usual() -> None:
    result = ANALYSER.measure(subject(), None, unwatched)
    assert result.ai is None
    assert result.professional is not None
    assert result.professional.heat is not None
    assert result.scale is not None
    assert result.scale.low_word == "usual"


def test_without_a_face_the_whole_picture_is_measured_and_it_says_so() -> None:
    grain = np.random.default_rng(3).integers(60, 190, (400, 320, 3)).astype(np.uint8)
    result = ANALYSER.measure(Subject(picture_of(grain)), None, unwatched)
    assert result.layer == "skin"
    assert any("whole pictures were measured" in note for note in result.notes)
    assert result.professional is not None
    assert result.professional.value is not None
