"""Colours that a file states by numbers in place of a profile.

Code points (ITU-T H.273: ``nclx`` of HEIC and AVIF, ``cICP`` of PNG), and the chromaticities and
the gamma of PNG. A profile is made of them, so that there is one way of converting.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from headshot_viewer.core.said import said
from headshot_viewer.files.colour import AS_SRGB, Conversion, conversion_of_stated
from headshot_viewer.files.hdr import light_of_hlg, light_of_pq
from headshot_viewer.files.matrix_profile import (
    CURVE_ENTRIES,
    Chromaticity,
    Primaries,
    matrix_profile,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

HDR_NOTE: Final = said(
    "It is HDR; what is brighter than white paper was darkened to fit an ordinary screen."
)

_D65 = Chromaticity(0.3127, 0.3290)
_C = Chromaticity(0.310, 0.316)
_DCI_WHITE = Chromaticity(0.314, 0.351)


def _space(white: Chromaticity, *colours: tuple[float, float]) -> Primaries:
    red, green, blue = (Chromaticity(*each) for each in colours)
    return Primaries(white, red, green, blue)


SRGB_PRIMARIES: Final = _space(_D65, (0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
_SMPTE_C = _space(_D65, (0.630, 0.340), (0.310, 0.595), (0.155, 0.070))
_SPACES: Final[dict[int, tuple[str, Primaries]]] = {
    # H.273, table 2, without "generic film" (8) and XYZ (10).
    1: ("BT.709", SRGB_PRIMARIES),
    4: ("BT.470 M", _space(_C, (0.67, 0.33), (0.21, 0.71), (0.14, 0.08))),
    5: ("BT.601-625", _space(_D65, (0.64, 0.33), (0.29, 0.60), (0.15, 0.06))),
    6: ("BT.601-525", _SMPTE_C),
    7: ("SMPTE 240M", _SMPTE_C),
    9: ("BT.2020", _space(_D65, (0.708, 0.292), (0.170, 0.797), (0.131, 0.046))),
    11: ("DCI-P3", _space(_DCI_WHITE, *_P3)),
    12: ("Display P3", _space(_D65, *_P3)),
    22: ("EBU 3213", _space(_D65, (0.630, 0.340), (0.295, 0.605), (0.155, 0.077))),
}


def light_of_srgb(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much light *samples* 0..1 are by the curve of sRGB (IEC 61966-2-1)."""
    return np.where(samples <= 0.04045, samples / 12.92, ((samples + 0.055) / 1.055) ** 2.4)


def light_of_gamma(gamma: float, samples: NDArray[np.float64]) -> NDArray[np.float64]:
    light: NDArray[np.float64] = samples**gamma
    return light


# H.273, table 3. What BT.709, BT.601, xvYCC and BT.2020 name is the curve of a camera, for a
# screen of another curve in a dim room. On computers such values are shown as they are, as sRGB,
# which lies between undoing the camera's curve and that of the screen.
_CURVES_OF_SRGB = frozenset((1, 6, 11, 13, 14, 15))
_CURVES: Final[dict[int, tuple[str, Callable[[NDArray[np.float64]], NDArray[np.float64]]]]] = {
    4: ("gamma 2.2", partial(light_of_gamma, 2.2)),
    5: ("gamma 2.8", partial(light_of_gamma, 2.8)),
    8: ("linear", partial(light_of_gamma, 1.0)),
    16: ("PQ", light_of_pq),
    18: ("HLG", light_of_hlg),
    **dict.fromkeys(_CURVES_OF_SRGB, ("", light_of_srgb)),
}
_HDR = (16, 18)
_UNSAID = 2


@dataclass(frozen=True, slots=True)
class ColourCode:
    """Primaries and curve (the "transfer characteristics") as H.273 numbers them."""

    primaries: int
    curve: int

    def __str__(self) -> str:
        return f"{self.primaries}/{self.curve}"

    @property
    def says_nothing(self) -> bool:
        return _UNSAID in (self.primaries, self.curve)

    @property
    def is_srgb(self) -> bool:
        return self.primaries == 1 and self.curve in _CURVES_OF_SRGB


class Stated(NamedTuple):
    """What a file states of its colours.

    Attributes:
        conversion: to sRGB.
        name: of the colours, for the info panel, where numbers stated them.
        notes: whole sentences.
        levels: what each level of deep samples becomes at 8 bits before *conversion*, so that no
            step is lost; None where they are simply rounded.
    """

    conversion: Conversion = AS_SRGB
    name: str | None = None
    notes: tuple[str, ...] = ()
    levels: NDArray[np.uint8] | None = None


def stated_by_code(code: ColourCode, box: str, bit_depth: int = 8) -> Stated | None:
    """Return what *code* says; None for numbers that are not converted.

    Args:
        code: one that says something.
        box: what holds it in the file, for its name.
        bit_depth: of the samples as they are decoded.
    """
    if code.is_srgb:
        return Stated(name=f"sRGB ({box} {code})")
    if code.primaries not in _SPACES or code.curve not in _CURVES:
        return None
    (space, primaries), (curve_name, curve) = _SPACES[code.primaries], _CURVES[code.curve]
    name = ", ".join(filter(None, (space, curve_name)))
    stated = stated_by_numbers(f"{name} ({box} {code})", primaries, curve, bit_depth)
    assert stated is not None  # all primaries of the table span a space
    return stated._replace(notes=(HDR_NOTE,)) if code.curve in _HDR else stated


def stated_by_numbers(
    name: str,
    primaries: Primaries,
    curve: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    bit_depth: int = 8,
) -> Stated | None:
    """Return what primaries and a curve say; None for primaries that span no space.

    Args:
        name: for the info panel.
        primaries: of the space.
        curve: from samples 0..1 to light 0..1.
        bit_depth: of the samples as they are decoded.
    """
    levels = None
    if bit_depth > 8 and curve is not light_of_srgb:
        light = curve(np.linspace(0, 1, 1 << bit_depth))
        levels, curve = np.rint(255 * _srgb_of_light(light)).astype(np.uint8), light_of_srgb
    profile = matrix_profile(primaries, curve(np.linspace(0, 1, CURVE_ENTRIES)))
    if profile is None:
        return None
    return Stated(conversion_of_stated(profile), name, levels=levels)


def unknown_code(code: str) -> Stated:
    """Return what is made of a code that is not converted: nothing but a note that names it."""
    note = said(
        "Its colour code ({code}) is not known here; the colours are taken as sRGB.", code=code
    )
    return Stated(notes=(note,))


def _srgb_of_light(light: NDArray[np.float64]) -> NDArray[np.float64]:
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
