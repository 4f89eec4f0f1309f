from __future__ import annotations

from functools import cache

import cv2
import numpy as np

from headshot_viewer.analysis.analysers.grain import ANALYSER, ID
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.flaws import flaws
from headshot_viewer.core.layer import LayerResult
from headshot_viewer.core.picture import Picture, PictureFacts
from headshot_viewer.core.progress import unwatched
from tests.analysis.face_pictures import picture_of, portrait
from tests.analysis.makers import noise, subject_of
from tests.analysis.scene_pictures import portrait_mask


@cache
def portrait_with(ground: float, subject: float, kind: str = "PNG") -> Subject:
    """Return the portrait on a ground of its own brightness, each with grain of a strength."""
    smooth = cv2.GaussianBlur(portrait(), (0, 0), 2.0).astype(np.float32)
    alpha = portrait_mask().alpha[..., None]
    shades = np.linspace(20, 230, smooth.shape[0], dtype=np.float32)[:, None, None]
    white = np.random.default_rng(2).standard_normal((*smooth.shape[:2], 1))
    grain = white * (subject * alpha + ground * (1 - alpha))
    pixels = np.clip(np.rint(smooth * alpha + shades * (1 - alpha) + grain), 0, 255)
    made = picture_of(pixels.astype(np.uint8))
    return Subject(Picture(made.ref, PictureFacts(kind, made.facts.size_px), made.levels))


def alone(subject: Subject) -> LayerResult:
    return ANALYSER.measure(None, subject, unwatched)


def test_equal_grain_reads_about_100_percent_and_is_no_finding() -> None:
    result = alone(portrait_with(4, 4))
    assert result.ai is not None
    assert result.ai.value is not None
    assert 75 < result.ai.value < 130
    assert result.findings == ()


def test_a_grainier_background_is_a_finding() -> None:
    (finding,) = alone(portrait_with(9, 2)).findings
    assert finding.id == f"{ID}/background"
    assert finding.kind in flaws()
    assert not finding.hint
    assert finding.ai is not None
    assert finding.ai > 270
    assert len(finding.region_px) >= 3


def test_a_smoother_background_is_normal() -> None:
    assert alone(portrait_with(2, 6)).findings == ()


def test_a_background_without_any_grain_beside_a_grainy_subject_is_a_finding() -> None:
    (finding,) = alone(portrait_with(0, 8)).findings
    assert finding.ai is not None
    assert finding.ai < 14


def test_in_a_lossy_file_it_is_only_a_hint() -> None:
    (finding,) = alone(portrait_with(9, 2, "JPEG")).findings
    assert finding.hint


def test_a_jpeg_that_lost_its_grain_says_so() -> None:
    side = alone(portrait_with(0, 0, "JPEG")).ai
    assert side is not None
    assert side.value is None
    assert side.notes == ("Grain cannot be measured; JPEG compression has erased it.",)


def test_what_the_professional_picture_shows_too_is_said() -> None:
    odd, even = portrait_with(9, 2), portrait_with(4, 4)
    (both,) = ANALYSER.measure(odd, odd, unwatched).findings
    assert "The professional picture shows this too" in both.sentence
    (one,) = ANALYSER.measure(even, odd, unwatched).findings
    assert "shows this too" not in one.sentence
    assert one.professional is not None


def test_both_sides_are_told_in_grey_levels() -> None:
    subject, ground = ANALYSER.measure(portrait_with(4, 4), portrait_with(9, 2), unwatched).readings
    assert (subject.name, ground.name) == ("Subject", "Background")
    assert subject.ai is not None
    assert ground.ai is not None
    assert ground.ai > 3 * subject.ai


def test_nobody_is_judged_where_nobody_is() -> None:
    result = alone(subject_of(noise()))
    assert result.ai is not None
    assert result.ai.value is None
    assert result.certainty == 0
