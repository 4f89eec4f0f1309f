"""Colours between colours, by a space in which equal steps look equal.

Oklab: B. Ottosson, "A perceptual color space for image processing", 2020. In plain Python: the
first window shows such colours, and must not wait for numpy.
"""

from __future__ import annotations

from math import cbrt
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Sequence

_Matrix: TypeAlias = tuple[tuple[float, float, float], ...]

_LMS_FROM_LINEAR: Final[_Matrix] = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_OKLAB_FROM_LMS: Final[_Matrix] = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_LMS_FROM_OKLAB: Final[_Matrix] = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_LINEAR_FROM_LMS: Final[_Matrix] = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


class Oklab(NamedTuple):
    """A colour: lightness 0..1, from green to red, from blue to yellow."""

    lightness: float
    red: float
    yellow: float


def oklab_of(colour: QColor) -> Oklab:
    linear = (light_of(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    lms = (cbrt(c) for c in _times(_LMS_FROM_LINEAR, tuple(linear)))
    return Oklab(*_times(_OKLAB_FROM_LMS, tuple(lms)))


def colour_of(oklab: Oklab) -> QColor:
    """Return the nearest colour of sRGB, channel by channel."""
    lms = tuple(c**3 for c in _times(_LMS_FROM_OKLAB, oklab))
    srgb = (_srgb(c) for c in _times(_LINEAR_FROM_LMS, lms))
    return QColor.fromRgbF(*(min(1.0, max(0.0, c)) for c in srgb))


def ramp(stops: Sequence[QColor], count: int) -> tuple[QColor, ...]:
    """Return *count* colours in equal steps from the first of *stops* to the last.

    Args:
        stops: in equal steps too, at least two.
        count: at least two.
    """
    places = [oklab_of(stop) for stop in stops]
    colours = []
    for index in range(count):
        along = index / (count - 1) * (len(places) - 1)
        before = min(int(along), len(places) - 2)
        share = along - before
        pairs = zip(places[before], places[before + 1], strict=True)
        colours.append(colour_of(Oklab(*(a + share * (b - a) for a, b in pairs))))
    return tuple(colours)


def _times(matrix: _Matrix, vector: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)


def light_of(channel: float) -> float:
    """Return how much light a channel 0..1 of sRGB is (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _srgb(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
