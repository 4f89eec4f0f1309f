"""The boxes of AVIF and HEIC (ISO/IEC 14496-12), as far as they are read without a decoder."""

from __future__ import annotations

import struct
from typing import Final

from headshot_viewer.core.said import said

NCLX_NOTE: Final = said("Its colour code (nclx) was left aside: the colours are taken as sRGB.")

_COLOUR_CODE = b"colrnclx"
_UNSAID = 2
_PRIMARIES_OF_SRGB = 1
# BT.709, BT.601, sRGB and BT.2020 for standard range: on a screen of sRGB, all the same curve.
_CURVES_OF_SRGB = frozenset((1, 6, 13, 14, 15))
# More than any picture is: a damaged length is not to be believed.
_MOST_MISSING_BYTES = 256 << 20


def padded(data: bytes) -> bytes | None:
    """Return a file that breaks off in its last box with zeros up to its end; None for others.

    Decoders refuse a box that is not all there, but decode what there is of one that is: the
    zeros come out as smears.
    """
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1 and at + 16 <= len(data):
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size < 8:
            # 0: it goes to the end of the file, wherever that is.
            return None
        at += size
    missing = at - len(data)
    return data + bytes(missing) if 0 < missing <= _MOST_MISSING_BYTES else None


def colour_code(data: bytes) -> tuple[int, int] | None:
    """Return primaries and curve (ITU-T H.273) that the first picture states; None without."""
    at = data.find(_COLOUR_CODE) + len(_COLOUR_CODE)
    if at < len(_COLOUR_CODE) or at + 4 > len(data):
        return None
    primaries, curve = struct.unpack_from(">HH", data, at)
    return None if _UNSAID in (primaries, curve) else (primaries, curve)


def is_srgb(code: tuple[int, int] | None) -> bool:
    """Whether a colour code says that the colours are sRGB."""
    return code is not None and code[0] == _PRIMARIES_OF_SRGB and code[1] in _CURVES_OF_SRGB


def colour_notes(code: tuple[int, int] | None, *, has_profile: bool) -> tuple[str, ...]:
    """Return what there is to say of a colour code that is not honoured."""
    return () if has_profile or code is None or is_srgb(code) else (NCLX_NOTE,)
