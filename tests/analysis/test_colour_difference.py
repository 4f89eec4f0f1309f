"""CIEDE2000 against its published test data, and Lab against known colours."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.colour_difference import Lab, delta_e_2000, lab_of, median_lab

PUBLISHED = [
    # Sharma, Wu and Dalal (2005), table 1: both colours and their difference.
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, 2.8361, -74.0200), (50.0, 0.0, -82.7485), 3.4412),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
    ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0011), 7.2195),
    ((50.0, -0.0010, 2.4900), (50.0, 0.0009, -2.4900), 4.8045),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
    ((50.0, 2.5, 0.0), (56.0, -27.0, -3.0), 31.9030),
    ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]

colours = st.builds(Lab, st.floats(0, 100), st.floats(-80, 80), st.floats(-80, 80))


@pytest.mark.parametrize(("one", "other", "apart"), PUBLISHED)
def test_the_difference_is_as_published(
    one: tuple[float, float, float], other: tuple[float, float, float], apart: float
) -> None:
    assert delta_e_2000(Lab(*one), Lab(*other)) == pytest.approx(apart, abs=5e-5)


@given(colours)
def test_a_colour_does_not_differ_from_itself(colour: Lab) -> None:
    assert delta_e_2000(colour, colour) == 0


@given(colours, colours)
def test_the_difference_goes_both_ways_alike(one: Lab, other: Lab) -> None:
    assert delta_e_2000(one, other) == pytest.approx(delta_e_2000(other, one), abs=1e-9)


@pytest.mark.parametrize(
    ("bgr", "lab"),
    [
        ((0, 0, 0), (0, 0, 0)),
        ((255, 255, 255), (100, 0, 0)),
        ((119, 119, 119), (50.0, 0, 0)),
        ((0, 0, 255), (53.2, 80.1, 67.2)),
        ((0, 255, 0), (87.7, -86.2, 83.2)),
        ((255, 0, 0), (32.3, 79.2, -107.9)),
    ],
)
def test_srgb_is_read_as_lab(bgr: tuple[int, int, int], lab: tuple[float, float, float]) -> None:
    found = lab_of(np.array([bgr], np.uint8))[0]
    assert found.tolist() == pytest.approx(lab, abs=0.3)


def test_a_median_passes_outliers_over() -> None:
    skin = np.tile(np.array([[120, 150, 200]], np.uint8), (9, 1))
    with_outlier = np.vstack([skin, [[0, 0, 0]]]).astype(np.uint8)
    assert median_lab(with_outlier) == pytest.approx(median_lab(skin))


def test_hue_and_chroma_are_polar_coordinates() -> None:
    colour = Lab(50, 0, 20)
    assert colour.chroma == 20
    assert colour.hue_deg == 90
