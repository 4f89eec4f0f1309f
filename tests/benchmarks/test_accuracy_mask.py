from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from benchmarks.accuracy.benchmark import Skipped
from benchmarks.accuracy.mask import BENCHMARK, fit
from tests.analysis.scene_pictures import disc_alpha

if TYPE_CHECKING:
    from pathlib import Path


def test_a_mask_fits_itself() -> None:
    same = fit(disc_alpha(), disc_alpha())
    assert (same.overlap, same.apart_px, same.off) == (1, 0, 0)


def test_an_outline_further_out_is_so_many_pixels_apart() -> None:
    wide = fit(disc_alpha(radius_px=154), disc_alpha(radius_px=150))
    assert wide.apart_px == pytest.approx(4, abs=0.6)
    assert wide.overlap == pytest.approx(150**2 / 154**2, abs=0.01)


def test_a_softer_rim_is_off_only_there() -> None:
    soft = np.asarray(cv2.GaussianBlur(disc_alpha(), (0, 0), 4.0), np.float32)
    found = fit(soft, disc_alpha())
    assert found.overlap > 0.98
    assert 0.05 < found.off < 0.5


def test_nothing_found_overlaps_with_nothing() -> None:
    assert fit(np.zeros_like(disc_alpha()), disc_alpha()).overlap == 0


def test_without_pictures_it_is_skipped(tmp_path: Path) -> None:
    with pytest.raises(Skipped, match="no part of the project"):
        BENCHMARK.report(tmp_path)
