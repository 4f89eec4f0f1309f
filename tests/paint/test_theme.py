from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from headshot_viewer.core.annotation import Style
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.images import heat_colours
from headshot_viewer.paint.theme import ink_on, is_light, theme, translucent

# What linear RGB becomes for an eye without one kind of cone: Machado, Oliveira and Fernandes,
# "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
EYES = {
    "all cones": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
         [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
         [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
         [0.004733, 0.691367, 0.303900]]
    ),
}  # fmt: skip


def lab(colour: QColor, eye: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return CIELAB (D65) of what *eye* sees."""
    srgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    to_xyz = np.array(
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
         [0.0193339, 0.1191920, 0.9503041]]
    )  # fmt: skip
    xyz = to_xyz @ np.clip(eye @ linear, 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eye", EYES)
def test_any_two_annotation_colours_are_told_apart(eye: str) -> None:
    seen = {entry.name: lab(QColor(entry.colour), EYES[eye]) for entry in theme().colours}
    nearest = min(
        (float(np.linalg.norm(seen[one] - seen[other])), one, other)
        for one, other in combinations(seen, 2)
    )
    # A difference of 2.3 can just be noticed side by side; we want one at a glance.
    assert nearest[0] > 20, nearest


def test_the_first_colour_is_the_one_that_annotations_begin_with() -> None:
    assert theme().colours[0].colour == Style().colour
    assert Style().width_of_height in {entry.of_height for entry in theme().strokes}
    assert Style().text_of_height in {entry.of_height for entry in theme().texts}


@pytest.mark.parametrize("eye", EYES)
def test_the_heat_ramp_grows_lighter_all_the_way(eye: str) -> None:
    lightness = [lab(colour, EYES[eye])[0] for colour in heat_colours()]
    steps = np.diff(lightness[::8])
    assert (steps > 0).all()
    assert lightness[-1] - lightness[0] > 70


def test_equal_steps_of_heat_look_about_equal() -> None:
    lightness = np.array([lab(colour, EYES["all cones"])[0] for colour in heat_colours()[::16]])
    steps = np.diff(lightness)
    assert steps.max() < 2.5 * steps.min()


def test_the_surround_is_neutral_grey() -> None:
    surround = QColor(theme().surround)
    assert surround.red() == surround.green() == surround.blue() == 0x77


def test_sides_differ_by_more_than_colour() -> None:
    professional, ai = theme().side(Side.PROFESSIONAL), theme().side(Side.AI)
    assert professional.label != ai.label
    assert professional.mark != ai.mark


@pytest.mark.parametrize(
    ("colour", "light"),
    [
        ("#ffffff", True),
        ("#ffd400", True),
        ("#777777", True),
        ("#1f5fd6", False),
        ("#000000", False),
    ],
)
def test_ink_stands_out_from_what_it_is_on(colour: str, light: bool) -> None:
    assert is_light(colour) is light
    assert (ink_on(colour).lightness() < 128) is light


def test_a_translucent_colour_keeps_its_hue() -> None:
    assert translucent("#336699", 0.5).name() == "#336699"
    assert translucent("#336699", 0.5).alpha() == 128


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""

    def luminance(colour: str) -> float:
        made = QColor(colour)
        srgb = np.array([made.redF(), made.greenF(), made.blueF()])
        linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
        return float(linear @ (0.2126, 0.7152, 0.0722))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_usual_surround_can_be_chosen() -> None:
    assert theme().surround in {entry.colour for entry in theme().surrounds}


def test_all_surrounds_are_neutral_and_told_apart() -> None:
    greys = []
    for entry in theme().surrounds:
        colour = QColor(entry.colour)
        assert colour.red() == colour.green() == colour.blue()
        greys.append(colour.red())
    assert greys == sorted(greys)
    assert min(np.diff(greys)) >= 30


@pytest.mark.parametrize("name", ["light", "dark", "grey"])
def test_words_read_on_every_ground_of_the_window(name: str) -> None:
    chrome = theme().chrome(name)
    grounds = (chrome.window, chrome.base, chrome.alternate_base, chrome.button)
    for ground in grounds:
        assert _contrast(chrome.text, ground) >= 4.5
        assert _contrast(chrome.disabled_text, ground) >= 2.5
        assert _contrast(chrome.text, ground) > _contrast(chrome.disabled_text, ground) + 1
    for ground in (chrome.base, chrome.alternate_base):
        assert _contrast(chrome.placeholder, ground) >= 4.5
    assert _contrast(chrome.link, chrome.base) >= 4.5
    assert _contrast(chrome.highlighted_text, chrome.highlight) >= 4.5
    # A glyph keeps the colour of text in the menu entry under the cursor.
    assert _contrast(chrome.text, chrome.highlight) >= 3


@pytest.mark.parametrize("name", ["light", "dark", "grey"])
def test_what_is_selected_or_has_the_focus_stands_out(name: str) -> None:
    chrome = theme().chrome(name)
    assert _contrast(chrome.highlight, chrome.base) >= 1.6
    assert _contrast(chrome.accent, chrome.window) >= 3


def test_the_grey_window_has_no_tint() -> None:
    chrome = theme().chrome("grey")
    for name in chrome.__slots__:
        colour = QColor(getattr(chrome, name))
        assert colour.red() == colour.green() == colour.blue(), name
