"""The boxes of AVIF and HEIC (ISO/IEC 14496-12), as far as they are read without a decoder."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator

NCLX_NOTE: Final = said("Its colour code (nclx) was left aside: the colours are taken as sRGB.")

_COLOUR_CODE = b"colrnclx"
_ITEM = b"infe"
_CONFIGURATION = b"hvcC"
_FIRST_BEYOND_ASCII = 0x80
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
    missing = max((span.stop for _name, span in _top_boxes(data)), default=0) - len(data)
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


def with_plain_item_kinds(data: bytes) -> bytes:
    """Return a HEIC in which what its items are is said in ASCII: what is not becomes "?".

    The library for HEIC makes text of it without looking, and of text that is none it dies, and
    the program with it.
    """
    meta = next((span for name, span in _top_boxes(data) if name == b"meta"), None)
    if meta is None:
        return data
    mended = bytearray(data)
    at = data.find(_ITEM, meta.start, meta.stop)
    while at >= 0:
        end = min(meta.stop, at - 4 + int.from_bytes(data[at - 4 : at], "big"))
        # Version and flags; the item's number, longer in version 3; how it is protected.
        kind_at = at + 4 + 4 + (4 if data[at + 4 : at + 5] == b"\3" else 2) + 2
        for place in range(kind_at, end):
            if data[place] >= _FIRST_BEYOND_ASCII:
                mended[place] = ord("?")
        at = data.find(_ITEM, at + 4, meta.stop)
    return bytes(mended)


def has_depths_that_differ(data: bytes) -> bool:
    """Whether a HEIC says of one of its pictures that brightness and colours differ in bit depth.

    No camera does, and of a damaged file the library makes less room than it then writes to.
    """
    meta = next((span for name, span in _top_boxes(data) if name == b"meta"), slice(0, 0))
    at = data.find(_CONFIGURATION, meta.start, meta.stop)
    while at >= 0:
        # Three bits each, of ISO/IEC 14496-15, 8.3.3.1.
        luma, chroma = data[at + 4 + 17 : at + 4 + 18], data[at + 4 + 18 : at + 4 + 19]
        if luma and chroma and (luma[0] ^ chroma[0]) & 7:
            return True
        at = data.find(_CONFIGURATION, at + 4, meta.stop)
    return False


def _top_boxes(data: bytes) -> Iterator[tuple[bytes, slice]]:
    """Yield name and span of the outermost boxes, the last as far as it says, or to the end."""
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1 and at + 16 <= len(data):
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        # 0: it goes to the end of the file, wherever that is.
        size = size or len(data) - at
        yield data[at + 4 : at + 8], slice(at, at + size)
        if size < 8:
            return
        at += size
