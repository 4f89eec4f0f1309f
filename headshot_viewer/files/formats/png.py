"""PNG: its chunks read here, its pixels by Pillow, or by OpenCV where they have 16 bits."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from PIL import Image

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import decoded_by_pillow, from_16_bits, opened_image
from headshot_viewer.files.formats.opened import Decoded, Opened, Unreadable
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_SIGNATURE_BYTES = 8
_GREY_TYPES = (0, 4)
_WITH_ALPHA = (4, 6)
# A profile is kilobytes; one that grows past this is a bomb.
_MOST_PROFILE_BYTES = 64 << 20
_GAMMA_NOTE = "Its gamma and primaries (gAMA, cHRM) were left aside: the colours are taken as sRGB."
_CICP_NOTE = "Its colour code (cICP) is not sRGB and was left aside: the colours are taken as sRGB."
_CICP_SRGB = (1, 13)


@dataclass(slots=True)
class _Chunks:
    """The first of each chunk that matters here, whatever their order."""

    bodies: dict[bytes, bytes] = field(default_factory=dict)
    xmp: bytes = b""


def open_png(data: bytes) -> Opened:
    """Read the header of a PNG.

    Raises:
        Unreadable: it has no valid header.
    """
    chunks = _chunks(data)
    header = chunks.bodies.get(b"IHDR", b"")
    if len(header) < 13:
        raise Unreadable("it is damaged at its beginning, so that nothing can be read")
    width, height, bit_depth, colour_type = struct.unpack_from(">IIBB", header)
    how = conversion(_profile(chunks.bodies.get(b"iCCP", b"")))
    exif = chunks.bodies.get(b"eXIf", b"")
    deep = bit_depth == 16 and colour_type != 0
    return Opened(
        PictureSize(width, height),
        partial(_decode_16_bits, data, colour_type) if deep else partial(_decode, data),
        how,
        orientation=exif_orientation(exif) or xmp_orientation(chunks.xmp) or 1,
        bit_depth=bit_depth,
        notes=_colour_notes(chunks.bodies),
    )


def _decode(data: bytes) -> Decoded:
    return decoded_by_pillow(opened_image(data, "PNG"))


def _decode_16_bits(data: bytes, colour_type: int) -> Decoded:
    """Decode by OpenCV, which keeps all 16 bits; a damaged file as far as Pillow gets."""
    samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if samples is None or samples.dtype != np.uint16:
        return _decode(data)
    order = cv2.COLOR_BGR2RGB if samples.shape[2] == 3 else cv2.COLOR_BGRA2RGBA
    image = from_16_bits(cast("NDArray[np.uint16]", cv2.cvtColor(samples, order)))
    if colour_type in _GREY_TYPES:
        return Decoded(_grey_of(image))
    return Decoded(image)


def _grey_of(image: Image.Image) -> Image.Image:
    """Undo OpenCV's repeating of grey in three channels, so that grey profiles apply."""
    return Image.merge("LA", (image.getchannel(0), image.getchannel("A")))


def _chunks(data: bytes) -> _Chunks:
    found = _Chunks()
    for name, body in _walk(data):
        found.bodies.setdefault(name, body)
        if name == b"iTXt" and body.startswith(b"XML:com.adobe.xmp\0"):
            found.xmp = body
    return found


def _walk(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _SIGNATURE_BYTES
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        yield name, b"" if name == b"IDAT" else data[at + 8 : at + 8 + length]
        at += 12 + length


def _profile(body: bytes) -> bytes | None:
    """Unpack an iCCP chunk: a name, a zero, the method, the profile deflated."""
    _, _, rest = body.partition(b"\0")
    if not rest:
        return None
    try:
        return zlib.decompressobj().decompress(rest[1:], _MOST_PROFILE_BYTES)
    except zlib.error:
        return b"damaged"


def _colour_notes(bodies: dict[bytes, bytes]) -> tuple[str, ...]:
    if b"cICP" in bodies and tuple(bodies[b"cICP"][:2]) != _CICP_SRGB:
        return (_CICP_NOTE,)
    if bodies.keys() & {b"iCCP", b"sRGB", b"cICP"}:
        return ()
    gamma = int.from_bytes(bodies.get(b"gAMA", b"")[:4], "big")
    # Within 5 % of 1/2.2, written by programs that mean sRGB.
    plain = not gamma or abs(gamma / 100_000 * 2.2 - 1) < 0.05
    return () if plain else (_GAMMA_NOTE,)
