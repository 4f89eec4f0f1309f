from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.accuracy.benchmark import Skipped
from benchmarks.accuracy.composites import (
    Composite,
    Kind,
    Portrait,
    composite,
    compressed,
    taken_apart,
)
from benchmarks.accuracy.focus import BENCHMARK as FOCUS
from benchmarks.accuracy.focus import recovered_px
from benchmarks.accuracy.grain import BENCHMARK as GRAIN
from benchmarks.accuracy.logistic import fitted
from benchmarks.accuracy.outline import BENCHMARK as OUTLINE
from benchmarks.accuracy.portraits import assembled, subject_of
from benchmarks.accuracy.ranks import auroc
from tests.analysis.face_pictures import portrait
from tests.analysis.scene_pictures import disc_alpha, disc_picture, portrait_mask

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.accuracy.benchmark import AccuracyBenchmark

FLAWED = (Kind.HARD, Kind.HALO, Kind.SOFT)


@cache
def pair() -> tuple[Portrait, Portrait]:
    return (
        taken_apart("portrait", portrait(), portrait_mask().alpha),
        taken_apart("disc", disc_picture(), disc_alpha()),
    )


def made(kind: Kind, quality: int | None = None) -> Composite:
    return composite(kind, *pair(), quality, 3)


def test_a_portrait_taken_apart_can_be_put_together() -> None:
    front, _ = pair()
    opaque = front.alpha > 0.99
    assert np.abs(front.subject[opaque] - front.pixels[opaque]).mean() < 1
    clear = np.zeros(front.alpha.shape, np.bool_)
    clear[:100, -100:] = True
    assert np.array_equal(front.ground[clear], front.pixels[clear])


def test_the_subject_is_painted_out_of_the_background() -> None:
    _, disc = pair()
    assert disc.ground[300, 256] == pytest.approx(np.array([170, 150, 120]), abs=6)


def test_the_original_is_left_as_it_is() -> None:
    assert np.array_equal(made(Kind.ORIGINAL).pixels, portrait())
    assert not made(Kind.ORIGINAL).flawed.any()


@pytest.mark.parametrize("kind", Kind)
def test_the_same_seed_makes_the_same_picture(kind: Kind) -> None:
    assert np.array_equal(made(kind, 92).pixels, made(kind, 92).pixels)


@pytest.mark.parametrize("kind", FLAWED)
def test_a_flaw_is_where_the_truth_says(kind: Kind) -> None:
    flawed, clean = made(kind), made(Kind.CLEAN)
    difference = np.abs(flawed.pixels.astype(int) - clean.pixels).max(axis=2)
    assert 0.005 < flawed.flawed.mean() < 0.2
    assert difference[flawed.flawed].mean() > 4 * difference[~flawed.flawed].mean()


def test_about_half_of_the_outline_is_flawed() -> None:
    columns = np.nonzero(made(Kind.HARD).flawed)[1]
    middle = portrait().shape[1] / 2
    share = float((columns < middle).mean())
    assert min(share, 1 - share) < 0.3


def test_a_jpeg_changes_little_and_none_changes_nothing() -> None:
    assert compressed(portrait(), None) is portrait()
    assert 0 < np.abs(compressed(portrait(), 92).astype(int) - portrait()).mean() < 4


def test_the_background_is_of_another_portrait() -> None:
    every = pair()
    for index in range(2):
        clean = assembled(every, index, Kind.CLEAN, None)
        assert clean.pixels.shape == every[index].pixels.shape
        assert not np.array_equal(clean.pixels, every[index].pixels)


def test_pixels_become_a_picture_of_their_kind() -> None:
    subject = subject_of(portrait(), "JPEG")
    assert subject.picture.facts.kind == "JPEG"
    assert subject.size_px == (portrait().shape[1], portrait().shape[0])


def test_a_regression_finds_what_separates() -> None:
    chance = np.random.default_rng(1)
    table = chance.standard_normal((600, 4))
    truth = table[:, 1] + 0.5 * chance.standard_normal(600) > 1
    unseen = chance.standard_normal((400, 4))
    value = auroc(fitted([table], [truth])(unseen), unseen[:, 1] > 1)
    assert value is not None
    assert value > 0.95


def test_a_regression_of_noise_finds_nothing() -> None:
    chance = np.random.default_rng(1)
    log_odds = fitted([chance.standard_normal((600, 4))], [chance.random(600) > 0.5])
    value = auroc(log_odds(chance.standard_normal((400, 4))), chance.random(400) > 0.5)
    assert value == pytest.approx(0.5, abs=0.1)


def test_known_blur_is_told_without_any_pictures() -> None:
    read = recovered_px()
    assert read == sorted(read)
    assert read[2] == pytest.approx(2, abs=0.4)


@pytest.mark.parametrize("benchmark", [OUTLINE, FOCUS, GRAIN], ids=lambda each: each.name)
def test_without_pictures_it_is_skipped(benchmark: AccuracyBenchmark, tmp_path: Path) -> None:
    with pytest.raises(Skipped, match="no part of the project"):
        benchmark.report(tmp_path)
