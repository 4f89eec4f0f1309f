from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from headshot_viewer.analysis.analysers.edges import (
    ANALYSER,
    SCALE,
    WIDEST_SHOWN_PX,
    ribbons,
)
from headshot_viewer.analysis.edge_blur import edge_blur
from headshot_viewer.core.layer import Heat, LayerResult, SideResult
from headshot_viewer.core.progress import unwatched
from tests.analysis.makers import disc, noise, subject_of

SHOWN_FROM_HEAT = 0.15
"""Below this share of heat a heatmap is painted partly transparent."""


def measured(professional: NDArray[np.uint8], ai: NDArray[np.uint8]) -> LayerResult:
    return ANALYSER.measure(subject_of(professional), subject_of(ai), unwatched)


def side_of(side: SideResult | None) -> SideResult:
    assert side is not None
    return side


def heat_of(side: SideResult | None) -> Heat:
    heat = side_of(side).heat
    assert heat is not None
    return heat


def test_blur_raises_the_width() -> None:
    sharp = disc(sigma_px=0.5)
    values = [side_of(measured(sharp, disc(sigma_px=sigma)).ai).value for sigma in (0.5, 1, 2, 3)]
    assert values == sorted(values, key=lambda value: value or 0)
    assert values[-1] == pytest.approx(3.05, abs=0.3)
    assert values[0] == pytest.approx(0.9, abs=0.15)


def test_the_ratio_is_of_the_two_widths() -> None:
    result = measured(disc(sigma_px=1.0), disc(sigma_px=2.0))
    professional, ai = side_of(result.professional).value, side_of(result.ai).value
    assert professional is not None
    assert ai is not None
    assert result.ratio == pytest.approx(ai / professional)
    assert result.ratio == pytest.approx(2.14 / 1.24, rel=0.1)


def test_the_value_does_not_depend_on_contrast() -> None:
    result = measured(disc(sigma_px=1.5, contrast=50), disc(sigma_px=1.5, contrast=150))
    assert result.ratio == pytest.approx(1.0, abs=0.06)


def test_sharp_edges_are_hotter_than_soft_ones() -> None:
    result = measured(disc(sigma_px=0.5), disc(sigma_px=2.5))
    sharp, soft = heat_of(result.professional), heat_of(result.ai)
    assert sharp.values[sharp.judged].min() > soft.values[soft.judged].max()


@pytest.mark.parametrize("sigma_px", [0.0, 1.0, 2.0, 4.0, 6.0])
def test_every_edge_is_hot_enough_to_be_seen(sigma_px: float) -> None:
    heat = heat_of(measured(disc(sigma_px=sigma_px), disc()).professional)
    assert heat.judged.any()
    assert heat.values[heat.judged].min() / 255 > SHOWN_FROM_HEAT


def test_heat_means_px_on_the_scale() -> None:
    heat = heat_of(measured(disc(sigma_px=1.5), disc()).professional)
    shown_px = SCALE.value(float(np.median(heat.values[heat.judged])) / 255)
    assert shown_px == pytest.approx(1.68, abs=0.1)
    assert SCALE.value(0.2) == pytest.approx(WIDEST_SHOWN_PX)


def test_heat_lies_around_edges_only() -> None:
    heat = heat_of(measured(disc(height=600, width=600), disc(height=600, width=600)).ai)
    rows, columns = np.mgrid[0:600, 0:600] + 0.5
    from_edge_px = np.abs(np.hypot(rows - 300, columns - 300) - 200)
    assert not heat.judged[from_edge_px > 5].any()
    assert heat.judged[from_edge_px < 0.5].all()
    assert not heat.values[~heat.judged].any()
    assert side_of(measured(disc(), disc()).ai).judged_share < 0.06


@given(st.floats(0.5, 3.5), st.integers(1, 4))
def test_a_ribbon_is_as_wide_as_its_edges_say(sigma_px: float, radius_px: int) -> None:
    blur = edge_blur(disc(height=200, width=200, sigma_px=sigma_px), unwatched)
    width_px, near = ribbons(blur, radius_px)
    assert near[blur.edges].all()
    widths = blur.widths_px()
    assert width_px[near].min() >= widths.min() - 1e-3
    assert width_px[near].max() <= widths.max() + 1e-3


def test_a_cut_out_stands_out_in_a_soft_picture() -> None:
    """One half of the outline is cut hard; its heat differs from the other half's."""
    cut = disc(height=400, width=400, sigma_px=2.0)
    cut[:, :200] = disc(height=400, width=400, sigma_px=0.0)[:, :200]
    heat = heat_of(measured(cut, cut).ai)
    hard, soft = (
        heat.values[:, part][heat.judged[:, part]].mean() for part in (slice(190), slice(210, 400))
    )
    assert hard > 1.4 * soft


@given(st.integers(200, 420), st.integers(200, 420), st.integers(180, 420), st.booleans())
def test_heat_lies_on_its_edge_at_any_size(
    width: int, height: int, other_height: int, upright: bool
) -> None:
    """Registration: the ribbon's middle is on the edge to a pixel of the picture."""
    pixels = np.full((height, width), 70, np.uint8)
    at = (width if upright else height) // 2
    if upright:
        pixels[:, at:] = 190
    else:
        pixels[at:] = 190
    heat = heat_of(measured(pixels, disc(height=other_height, width=200)).professional)
    (a, b, c), (d, e, f) = heat.to_picture
    rows, columns = (axis + 0.5 for axis in np.nonzero(heat.judged))
    along = a * columns + b * rows + c if upright else d * columns + e * rows + f
    assert (along.min() + along.max()) / 2 == pytest.approx(at, abs=1.0)
    assert along.mean() == pytest.approx(at, abs=1.0)


def test_a_reduced_picture_is_measured_where_both_have_pixels() -> None:
    large = disc(height=600, width=600, sigma_px=4.0)
    small = np.asarray(cv2.resize(large, (300, 300), interpolation=cv2.INTER_AREA), np.uint8)
    assert measured(large, small).ratio == pytest.approx(1.0, abs=0.05)


def test_a_picture_without_edges_has_no_value_and_says_so() -> None:
    side = side_of(measured(noise(spread=3), disc()).professional)
    assert side.value is None
    assert side.notes == (
        "The professional picture has too few strong edges to judge their width.",
    )
