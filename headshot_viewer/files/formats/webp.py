"""WebP: its chunks read here (RFC 9649), its pixels by Pillow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import decoded_file, decoded_short
from headshot_viewer.files.formats.opened import ANIMATED_NOTE, BROKEN_HEADER, Opened, Unreadable
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headshot_viewer.files.formats.opened import Decoded

_FIRST_CHUNK_AT = 12
_STILL_PICTURES = frozenset((b"VP8 ", b"VP8L"))
_HAS_ALPHA = 0x10
# More than any picture is: a damaged length is not to be believed.
_MOST_MISSING_BYTES = 256 << 20


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
        _decoder(data, chunks),
        conversion(chunks.get(b"ICCP")),
        orientation=orientation or 1,
        notes=(ANIMATED_NOTE,) if b"ANIM" in chunks else (),
    )


def _decoder(data: bytes, chunks: dict[bytes, bytes]) -> Callable[[], Decoded]:
    """Return what decodes a WebP; of one that breaks off in its still picture what is there."""
    is_cut = len(data) < 8 + int.from_bytes(data[4:8], "little")
    for name, at, length in _spans(data) if is_cut else ():
        missing = max(0, at + length - len(data))
        if name in _STILL_PICTURES and missing <= _MOST_MISSING_BYTES:
            whole = _filled_up(name, data[at : at + length] + bytes(missing), chunks)
            decode = partial(decoded_file, whole, "WEBP")
            return partial(decoded_short, decode) if missing else decode
    return partial(decoded_file, data, "WEBP")


def _filled_up(name: bytes, picture: bytes, chunks: dict[bytes, bytes]) -> bytes:
    """Return a WebP of the picture alone: EXIF would stand behind it, and decoders insist on it."""
    canvas, alpha = chunks.get(b"VP8X", b""), chunks.get(b"ALPH", b"")
    before = b""
    if canvas and alpha:
        before = _chunk(b"VP8X", bytes((_HAS_ALPHA, *canvas[1:]))) + _chunk(b"ALPH", alpha)
    return _chunk(b"RIFF", b"WEBP" + before + _chunk(name, picture))


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """Return the first chunk of each name, without what lies inside frames."""
    found: dict[bytes, bytes] = {}
    for name, at, length in _spans(data):
        found.setdefault(name, data[at : at + length])
    return found


def _spans(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield the name of each chunk, where its body begins, and how long it says it is."""
    at = _FIRST_CHUNK_AT
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], at + 8, length
        at += 8 + length + length % 2


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
