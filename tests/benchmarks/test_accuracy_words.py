from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.accuracy.benchmark import Skipped
from benchmarks.accuracy.words import BENCHMARK, LAYERS, Count, counted, facts, untouched_copy
from headshot_viewer.core.finding import Finding
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.layer import LayerResult, SideResult
from headshot_viewer.core.picture import Side
from tests.analysis.face_pictures import portrait
from tests.analysis.makers import noise, subject_of

if TYPE_CHECKING:
    from pathlib import Path

CORNERS = (PicturePoint(0, 0), PicturePoint(9, 0), PicturePoint(9, 9))


def result(*hints: bool, value: float | None = 5.0) -> LayerResult:
    return LayerResult(
        layer="outline",
        title="Outline",
        unit="points",
        professional=None,
        ai=SideResult(value, 1.0),
        ratio=None,
        certainty=1.0,
        findings=tuple(
            Finding(f"o/{k}", "outline", Side.AI, "cut_out_edge", "So.", 1.0, CORNERS, hint=hint)
            for k, hint in enumerate(hints)
        ),
    )


def test_a_picture_counts_once_by_its_strongest_finding() -> None:
    count = Count()
    for name, made in {
        "both": result(True, False, False),
        "hint": result(True, True),
        "none": result(),
        "blank": result(value=None),
    }.items():
        count.add(name, made, pair=False)
    assert count == Count(judged=3, words=1, hints=1, named=["both"])


def test_noise_is_judged_by_no_layer_that_needs_a_person() -> None:
    found = counted([("noise", None, subject_of(noise()))])
    assert found["outline"] == found["grain"] == found["body"] == Count()


def test_few_pictures_make_no_sentence_and_many_do() -> None:
    few = {layer: Count(judged=4, words=1) for layer in LAYERS}
    many = {layer: Count(judged=40, words=2, hints=7) for layer in LAYERS}
    assert facts(few, few, few, few) == {}
    told = facts(many, many, few, few)
    assert set(told) == set(LAYERS)
    assert told["grain"] == (
        "Of 40 real pictures that could be judged alone, 2 got a full finding and 7 a hint; "
        "of 40 AI pictures, 2 and 7.",
    )
    assert len(facts(many, many, many, many)["skin"]) == 2


def test_an_untouched_copy_is_the_inner_part_made_smaller() -> None:
    pixels = portrait()
    copy = untouched_copy(pixels)
    assert copy.shape[0] == pytest.approx(0.92 * 0.8 * pixels.shape[0], abs=2)
    assert copy.mean() == pytest.approx(pixels[20:-20, 20:-20].mean(), abs=3)
    assert copy.dtype == np.uint8


def test_without_pictures_it_is_skipped(tmp_path: Path) -> None:
    with pytest.raises(Skipped, match="no part of the project"):
        BENCHMARK.report(tmp_path)
