"""The tones of skin and whole pictures."""

from __future__ import annotations

import numpy as np
import pytest

from headshot_viewer.analysis.analysers.tones import ANALYSER as TONES
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.layer import PlotKind
from tests.analysis.analysers.describing import both, mirrored, reading
from tests.analysis.face_pictures import picture_of, portrait


def test_a_warmer_picture_is_redder_and_yellower() -> None:
    warm = np.clip(portrait() * np.array([0.8, 1.0, 1.1]), 0, 255).astype(np.uint8)
    result = both(TONES, Subject(picture_of(warm)))
    cold_b, warm_b = reading(result, "Skin b* (blue to yellow)")
    assert warm_b > cold_b + 3
    assert any("ΔE00" in note for note in result.notes)


def test_tones_are_plotted_as_shares() -> None:
    result = both(TONES, mirrored())
    assert [plot.kind for plot in result.plots] == [PlotKind.HISTOGRAM, PlotKind.SCOPE]
    for plot in result.plots:
        for shares in (plot.professional, plot.ai):
            assert shares is not None
            assert sum(shares) == pytest.approx(1.0, abs=0.02)


def test_a_brighter_picture_has_its_histogram_further_right() -> None:
    bright = np.clip(portrait().astype(int) + 40, 0, 255).astype(np.uint8)
    (histogram, _scope) = both(TONES, Subject(picture_of(bright))).plots
    assert histogram.professional is not None
    assert histogram.ai is not None
    middle = [
        sum(step * share for step, share in enumerate(shares))
        for shares in (histogram.professional, histogram.ai)
    ]
    assert middle[1] > middle[0] + 5
