"""The colours that a camera states in EXIF where it embeds no profile (DCF 2.0; EXIF 2.32)."""

from __future__ import annotations

from functools import partial
from typing import Final

from headshot_viewer.files.colour_code import (
    SRGB_PRIMARIES,
    Stated,
    light_of_gamma,
    stated_by_numbers,
)
from headshot_viewer.files.formats.tiff_tags import (
    COLOUR_SPACE,
    EXIF_DIRECTORY,
    INTEROPERABILITY_DIRECTORY,
    INTEROPERABILITY_INDEX,
    directories,
    directory_at,
)
from headshot_viewer.files.matrix_profile import Chromaticity

_SRGB = 1
# "R03" is the optional colour space of DCF, which is Adobe RGB.
_ADOBE_RGB = tuple(b"R03")
_ADOBE_RGB_PRIMARIES: Final = SRGB_PRIMARIES._replace(green=Chromaticity(0.21, 0.71))
_ADOBE_RGB_GAMMA: Final = 563 / 256


def stated_by_exif(exif: bytes) -> Stated:
    """Return the colours that an EXIF block states; nothing where it leaves them open.

    Args:
        exif: a TIFF structure, with or without the six bytes "Exif" that JPEG puts before it.
    """
    data = exif.removeprefix(b"Exif\0\0")
    main = next(directories(data), None)
    if main is None:
        return Stated()
    details = directory_at(data, main.first(EXIF_DIRECTORY, 0))
    if details.first(COLOUR_SPACE, 0) == _SRGB:
        return Stated(name="sRGB (Exif)")
    dcf = directory_at(data, details.first(INTEROPERABILITY_DIRECTORY, 0))
    if dcf.values.get(INTEROPERABILITY_INDEX, ())[:3] != _ADOBE_RGB:
        return Stated()
    curve = partial(light_of_gamma, _ADOBE_RGB_GAMMA)
    return stated_by_numbers("Adobe RGB (Exif)", _ADOBE_RGB_PRIMARIES, curve) or Stated()
