"""Colours in CIE Lab and how different two of them look."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Lab(NamedTuple):
    """A colour in CIE 1976 L*a*b*, for the white of D65."""

    lightness: float
    a: float
    b: float

    @property
    def chroma(self) -> float:
        return hypot(self.a, self.b)

    @property
    def hue_deg(self) -> float:
        """0 is red, 90 is yellow; 0..360."""
        return degrees(atan2(self.b, self.a)) % 360


def lab_of(bgr: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return sRGB pixels, (n, 3) uint8 blue, green, red, as (n, 3) float32 L*, a*, b*."""
    scaled = (bgr.reshape(1, -1, 3) / 255).astype(np.float32)
    return np.asarray(cv2.cvtColor(scaled, cv2.COLOR_BGR2Lab), np.float32).reshape(-1, 3)


def median_lab(bgr: NDArray[np.uint8]) -> Lab:
    """Return the median of each of L*, a* and b* over pixels, (n, 3) uint8, n > 0."""
    return Lab(*(float(channel) for channel in np.median(lab_of(bgr), axis=0)))


def delta_e_2000(one: Lab, other: Lab) -> float:
    """Return the CIEDE2000 difference of two colours; 1 is just noticeable side by side.

    Source:
        G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula: implementation
        notes, supplementary test data, and mathematical observations", Color Research and
        Application 30(1), 2005.
    """
    mean_chroma = (one.chroma + other.chroma) / 2
    stretch = 1.5 - 0.5 * sqrt(_of_seventh(mean_chroma))
    first, second = Lab(one[0], one.a * stretch, one.b), Lab(other[0], other.a * stretch, other.b)
    chromas = (first.chroma, second.chroma)
    hue_1, hue_2 = first.hue_deg, second.hue_deg
    grey = chromas[0] * chromas[1] == 0
    turn = 0.0 if grey else hue_2 - hue_1
    if abs(turn) > 180:
        turn += 360 if turn < 0 else -360
    hue_step = 2 * sqrt(chromas[0] * chromas[1]) * sin(radians(turn / 2))
    chroma = sum(chromas) / 2
    hue = hue_1 + hue_2 if grey else _mean_hue(hue_1, hue_2)
    lightness = ((one.lightness + other.lightness) / 2 - 50) ** 2
    weight_l = 1 + 0.015 * lightness / sqrt(20 + lightness)
    weight_c = 1 + 0.045 * chroma
    weight_h = 1 + 0.015 * chroma * _of_hue(hue)
    rotation = -2 * sqrt(_of_seventh(chroma)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    l_term = (other.lightness - one.lightness) / weight_l
    c_term = (chromas[1] - chromas[0]) / weight_c
    h_term = hue_step / weight_h
    return sqrt(max(0.0, l_term**2 + c_term**2 + h_term**2 + rotation * c_term * h_term))


def _of_seventh(chroma: float) -> float:
    return float(chroma**7 / (chroma**7 + 25.0**7))


def _mean_hue(one: float, other: float) -> float:
    total = one + other
    if abs(one - other) <= 180:
        return total / 2
    return (total + 360) / 2 if total < 360 else (total - 360) / 2


def _of_hue(hue_deg: float) -> float:
    return (
        1
        - 0.17 * cos(radians(hue_deg - 30))
        + 0.24 * cos(radians(2 * hue_deg))
        + 0.32 * cos(radians(3 * hue_deg + 6))
        - 0.20 * cos(radians(4 * hue_deg - 63))
    )
