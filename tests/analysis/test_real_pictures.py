"""Layers on real portraits: the bundled pair, and pairs of the study where they lie beside."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.catalogue import analyser
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.analysis.whole_texture import measure_whole_pictures
from headshot_viewer.core.layer import Heat, LayerResult, SideResult
from headshot_viewer.core.progress import unwatched
from headshot_viewer.resources import resource_path
from tests.analysis.makers import subject_of

STUDY = Path(__file__).parents[3] / "shared" / "data"

SMOOTH_PAIR = ("real/rui_before0001.jpg", "ai/rui_example0001.jpg")
ALIKE_PAIR = ("real/rui_before0002.jpg", "ai/rui_example0007.jpg")


def subject_at(path: Path) -> Subject:
    pixels = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    return subject_of(np.asarray(pixels, np.uint8))


def measured(layer: str, professional: Path, ai: Path) -> LayerResult:
    return analyser(layer).measure(subject_at(professional), subject_at(ai), unwatched)


def heat_of(side: SideResult | None) -> Heat:
    assert side is not None
    assert side.heat is not None
    return side.heat


DEMO = (resource_path("demo/professional.jpg"), resource_path("demo/ai-simulated.jpg"))


def whole(professional: Path, ai: Path) -> LayerResult:
    """Measure as where no face is known."""
    pair = subject_at(professional), subject_at(ai)
    return measure_whole_pictures(*pair, unwatched, layer="skin", title="Skin texture")


def of_study(pair: tuple[str, str]) -> tuple[Path, Path]:
    professional, ai = (STUDY / name for name in pair)
    if not (professional.is_file() and ai.is_file()):
        pytest.skip("the pictures of the study are not beside this checkout")
    return professional, ai


def test_the_smoothed_face_of_the_demo_pair_has_lost_its_heat() -> None:
    result = whole(*DEMO)
    professional, ai = heat_of(result.professional), heat_of(result.ai)
    # The right cheek, between glasses and mouth, in fractions of the picture.
    height, width = ai.values.shape
    cheek = (
        slice(int(0.40 * height), int(0.46 * height)),
        slice(int(0.6 * width), int(0.65 * width)),
    )
    assert professional.judged[cheek].all()
    assert ai.values[cheek].mean() < 0.35 * professional.values[cheek].mean()
    assert result.ratio is not None
    assert 0.3 < result.ratio < 0.75


def test_both_faces_of_the_demo_pair_are_in_focus() -> None:
    result = measured("focus", *DEMO)
    for side in (result.professional, result.ai):
        assert side is not None
        assert side.value is not None
        assert 0.3 < side.value < 1.5


def test_a_smooth_ai_picture_has_far_less_texture_and_its_certainty_says_why() -> None:
    result = whole(*of_study(SMOOTH_PAIR))
    assert result.ratio is not None
    assert result.ratio < 0.3
    assert result.certainty < 0.6
    assert any("JPEG" in note for note in result.notes)
    assert any("less sharp" in note for note in result.notes)


def test_an_ai_picture_may_have_as_much_texture_as_the_real_one() -> None:
    result = whole(*of_study(ALIKE_PAIR))
    assert result.ratio == pytest.approx(1.0, abs=0.2)


def test_a_blurred_background_is_soft_and_the_subject_sharp() -> None:
    """In the professional picture a bokeh of street lamps stands above a sharp shoulder."""
    heat = heat_of(measured("focus", *of_study(ALIKE_PAIR)).professional)
    height, width = heat.values.shape
    lamps = (slice(0, int(0.33 * height)), slice(0, int(0.3 * width)))
    outline = (slice(int(0.4 * height), int(0.65 * height)), slice(0, int(0.35 * width)))
    soft, sharp = (float(np.median(heat.values[at][heat.judged[at]])) for at in (lamps, outline))
    assert soft > 1.5 * sharp
