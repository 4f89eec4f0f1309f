from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from headshot_viewer.analysis.whole_texture import measure_whole_pictures, texture
from headshot_viewer.core.arrays import GreyPixels
from headshot_viewer.core.layer import HeatScale, LayerResult, SideResult
from headshot_viewer.core.progress import unwatched
from tests.analysis.makers import disc, noise, stripes, subject_of


def measured(professional: NDArray[np.uint8], ai: NDArray[np.uint8]) -> LayerResult:
    return measure_whole_pictures(
        subject_of(professional), subject_of(ai), unwatched, layer="skin", title="Skin texture"
    )


def side_of(side: SideResult | None) -> SideResult:
    assert side is not None
    return side


def scale_of(result: LayerResult) -> HeatScale:
    assert result.scale is not None
    return result.scale


def smoothed(pixels: GreyPixels, sigma_px: float = 2.0) -> GreyPixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma_px), np.uint8)


def test_smoothing_lowers_the_texture_and_the_ratio() -> None:
    grain = noise(height=300, width=300)
    result = measured(grain, smoothed(grain))
    professional, ai = side_of(result.professional), side_of(result.ai)
    assert professional.value is not None
    assert ai.value is not None
    assert ai.value < 0.3 * professional.value
    assert result.ratio == pytest.approx(ai.value / professional.value)


def test_more_smoothing_never_raises_it() -> None:
    grain = noise(height=300, width=300)
    values = [
        side_of(measured(grain, smoothed(grain, sigma)).ai).value for sigma in (0.3, 0.6, 1.0, 3.0)
    ]
    assert values == sorted(values, key=lambda value: -(value or 0))


def test_smoothing_shows_where_it_was_done() -> None:
    grain = noise(height=400, width=400)
    retouched = grain.copy()
    retouched[150:250, 100:200] = smoothed(grain)[150:250, 100:200]
    heat = side_of(measured(grain, retouched).ai).heat
    assert heat is not None
    field = heat.values.astype(float)
    inside = field[160:240, 110:190].mean()
    outside = field.copy()
    outside[140:260, 90:210] = np.nan
    assert inside < 0.4 * np.nanmin(outside)


def test_equal_textures_have_equal_heat_on_one_scale() -> None:
    grain = noise(height=320, width=320)
    result = measured(grain, grain)
    professional, ai = side_of(result.professional).heat, side_of(result.ai).heat
    assert professional is not None
    assert ai is not None
    assert np.array_equal(professional.values, ai.values)
    assert result.ratio == 1.0


@pytest.mark.parametrize("scale", [2, 3, 4])
def test_a_picture_of_another_resolution_compares_by_height(scale: int) -> None:
    """The same scene with more pixels reads the same once both are measured at one height."""
    grain = smoothed(noise(height=300, width=300, spread=60), 1.0)
    larger = np.asarray(
        cv2.resize(grain, None, fx=scale, fy=scale, interpolation=cv2.INTER_NEAREST), np.uint8
    )
    result = measured(grain, larger)
    assert result.ratio == pytest.approx(1.0, abs=0.02)
    assert any("measured at 300 px height" in note for note in result.notes)


@given(shade=st.integers(-40, 40))
@settings(max_examples=10)
def test_brightness_alone_changes_nothing(shade: int) -> None:
    grain = noise(height=170, width=170, spread=15)
    result = measured(grain, (grain.astype(int) + shade).astype(np.uint8))
    assert result.ratio == pytest.approx(1.0, abs=1e-6)


def test_heat_means_grey_levels_on_the_scale() -> None:
    grain = noise(height=300, width=300)
    result = measured(grain, smoothed(grain, 0.6))
    field, judged = texture(smoothed(grain, 0.6))
    heat, scale = side_of(result.ai).heat, scale_of(result)
    assert heat is not None
    assert judged.all()
    shown = np.vectorize(scale.value)(heat.values / 255)
    assert np.abs(shown - np.clip(field, scale.low, scale.high)).max() <= scale.high / 255


def test_a_straight_edge_has_hardly_any_texture() -> None:
    field, _ = texture(stripes(period_px=120))
    grain, _ = texture(noise())
    assert field.max() < 0.05 * grain.mean()


@pytest.mark.parametrize("level", [0, 3, 252, 255])
def test_clipped_parts_are_not_judged(level: int) -> None:
    pixels = noise(height=300, width=300)
    pixels[:, :150] = level
    side = side_of(measured(pixels, pixels).professional)
    assert side.heat is not None
    assert not side.heat.judged[:, :140].any()
    assert side.heat.judged[:, 160:].all()
    assert side.judged_share == pytest.approx(0.5, abs=0.03)


@pytest.mark.parametrize("level", [0, 255])
def test_a_wholly_clipped_picture_has_no_value_and_says_so(level: int) -> None:
    side = side_of(measured(np.full((200, 200), level, np.uint8), noise()).professional)
    assert side.value is None
    assert side.notes == ("The picture is almost all black or white: no texture can be judged.",)


def test_a_flat_picture_has_no_texture_and_makes_no_ratio() -> None:
    result = measured(np.full((200, 200), 90, np.uint8), noise())
    assert side_of(result.professional).value == 0
    assert result.ratio is None


def test_one_coarse_part_does_not_take_the_heat_from_the_rest() -> None:
    fine = noise(height=400, width=400, spread=3)
    coarse = fine.copy()
    coarse[250:] = noise(height=150, width=400, spread=60)
    heat = side_of(measured(fine, coarse).professional).heat
    assert heat is not None
    # A scale up to the coarse part's own texture would leave 0.02.
    assert heat.values.mean() > 0.06 * 255


def test_grain_over_everything_lowers_the_certainty() -> None:
    clean = disc(height=300, width=300, sigma_px=3)
    grainy = np.clip(clean + noise(height=300, width=300, spread=6).astype(int) - 128, 6, 249)
    plain = measured(clean, clean)
    doubtful = measured(clean, grainy.astype(np.uint8))
    assert doubtful.certainty < plain.certainty
    assert any("grain or noise" in note for note in doubtful.notes)
    assert not any("grain or noise" in note for note in plain.notes)


def test_a_softer_picture_lowers_the_certainty() -> None:
    sharp, soft = (
        disc(sigma_px=0.0, height=400, width=400),
        disc(sigma_px=2.0, height=400, width=400),
    )
    assert measured(sharp, soft).certainty < measured(sharp, sharp).certainty
    assert any("The AI picture is less sharp" in note for note in measured(sharp, soft).notes)
    assert any(
        "The professional picture is less sharp" in note for note in measured(soft, sharp).notes
    )
