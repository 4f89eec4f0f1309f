from __future__ import annotations

import json
from functools import cache

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis.outline_features import NAMES
from headshot_viewer.analysis.outline_flaws import (
    HINTS_BELOW_WORDS,
    HINTS_FROM,
    WORDS_FROM,
    OutlineFlaw,
    OutlineReading,
    outline_reading_of,
    score,
)
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.resources import resource
from tests.analysis.face_pictures import picture_of
from tests.analysis.makers import noise, subject_of
from tests.analysis.scene_pictures import pasted


@cache
def reading(kind: str) -> OutlineReading:
    found = outline_reading_of(pasted(kind))
    assert found is not None
    return found


def test_the_models_fit_the_features() -> None:
    models = json.loads(resource("outline_flaws.json").read_text(encoding="utf-8"))["models"]
    assert list(models) == [flaw.value for flaw in OutlineFlaw]
    for model in models.values():
        for key in ("mean", "spread", "weights"):
            assert len(model[key]) == len(NAMES)
        assert min(model["spread"]) > 0


def test_hints_begin_below_words() -> None:
    for flaw, words in WORDS_FROM.items():
        assert words - HINTS_FROM[flaw] == pytest.approx(HINTS_BELOW_WORDS)
    assert OutlineFlaw.STRANDS not in WORDS_FROM


def test_a_hard_edge_scores_higher_than_a_clean_paste() -> None:
    hard = OutlineFlaw.HARD
    assert reading("hard").scores[hard] > reading("clean").scores[hard] + 1


def test_a_soft_edge_scores_higher_than_a_clean_paste() -> None:
    soft = OutlineFlaw.SOFT
    assert reading("soft").scores[soft] > reading("clean").scores[soft] + 2
    assert reading("clean").scores[soft] < HINTS_FROM[soft] - 1


def test_the_logits_of_each_flaw_are_told_for_each_point() -> None:
    found = reading("clean")
    assert set(found.logits) == set(OutlineFlaw)
    for each in found.logits.values():
        assert each.shape == found.judged.shape == (found.contour.count,)
        assert np.isfinite(each).all()


def test_the_grid_lies_on_the_whole_picture() -> None:
    found, subject = reading("clean"), pasted("clean")
    (across, _, _), (_, down, _) = found.grid_to_picture
    assert across * found.grid.width == pytest.approx(subject.size_px.width)
    assert down * found.grid.height == pytest.approx(subject.size_px.height)


def test_an_enlarged_picture_is_measured_reduced() -> None:
    large = cv2.cvtColor(pasted("clean").picture.pixels, cv2.COLOR_BGRA2BGR)
    small = cv2.resize(large, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    again = cv2.resize(small, large.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    found = outline_reading_of(Subject(picture_of(np.asarray(again, np.uint8))))
    assert found is not None
    assert found.resolution < 0.7
    assert found.grid.height < 0.7 * large.shape[0]


def test_it_is_read_once() -> None:
    assert outline_reading_of(pasted("clean")) is reading("clean")


def test_nobody_has_no_outline() -> None:
    assert outline_reading_of(subject_of(noise())) is None


def test_a_score_is_the_mean_of_the_strongest_fifth() -> None:
    logits = np.arange(100, dtype=np.float64)
    assert score(logits, np.ones(100, np.bool_)) == pytest.approx(np.mean(np.arange(80, 100)))


def test_what_is_not_judged_does_not_count() -> None:
    logits = np.append(np.zeros(100), np.full(100, 9.0))
    assert score(logits, np.arange(200) < 100) == 0


def test_a_few_points_are_averaged_as_they_are() -> None:
    assert score(np.array([1.0, 2.0, 3.0]), np.ones(3, np.bool_)) == pytest.approx(2)
