"""WebP: its chunks read here (RFC 9649), its pixels by Pillow."""

from __future__ import annotations

from functools import partial

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import decoded_file
from headshot_viewer.files.formats.opened import ANIMATED_NOTE, BROKEN_HEADER, Opened, Unreadable
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation

_FIRST_CHUNK_AT = 12


def open_webp(data: bytes) -> Opened:
    """Read the header of a WebP.

    Pillow is not asked: it makes room for the whole picture, twice, when it opens.

    Raises:
        Unreadable: its size is not said.
    """
    chunks = _chunks(data)
    size_px = _size(chunks)
    if size_px is None:
        raise Unreadable(BROKEN_HEADER)
    orientation = exif_orientation(chunks.get(b"EXIF", b"")) or xmp_orientation(
        chunks.get(b"XMP ", b"")
    )
    return Opened(
        size_px,
        partial(decoded_file, data, "WEBP"),
        conversion(chunks.get(b"ICCP")),
        orientation=orientation or 1,
        notes=(ANIMATED_NOTE,) if b"ANIM" in chunks else (),
    )


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """Return the first chunk of each name, without what lies inside frames."""
    found: dict[bytes, bytes] = {}
    at = _FIRST_CHUNK_AT
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        name = data[at : at + 4]
        if name not in found:
            found[name] = data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    return found


def _size(chunks: dict[bytes, bytes]) -> PictureSize | None:
    """Return the size of the canvas, or else of the picture, lossless or lossy."""
    canvas = chunks.get(b"VP8X", b"")
    if len(canvas) >= 10:
        width, height = (int.from_bytes(canvas[i : i + 3], "little") for i in (4, 7))
        return PictureSize(width + 1, height + 1)
    lossless = chunks.get(b"VP8L", b"")
    if len(lossless) >= 5:
        bits = int.from_bytes(lossless[1:5], "little")
        return PictureSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    lossy = chunks.get(b"VP8 ", b"")
    if len(lossy) >= 10:
        width, height = (int.from_bytes(lossy[i : i + 2], "little") for i in (6, 8))
        return PictureSize(width & 0x3FFF, height & 0x3FFF)
    return None
