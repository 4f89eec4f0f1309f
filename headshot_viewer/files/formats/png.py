"""PNG: its chunks read here, its pixels by Pillow, or by OpenCV where they have 16 bits."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.formats.by_pillow import (
    decoded_file,
    deep_samples,
    from_16_bits,
)
from headshot_viewer.files.formats.opened import (
    ANIMATED_NOTE,
    BROKEN_HEADER,
    Decoded,
    Opened,
    Unreadable,
)
from headshot_viewer.files.formats.png_colours import stated_by_chunks
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIGNATURE_BYTES = 8
# What pixels are made of. The rest (text that unpacks to gigabytes, a damaged profile, frames of
# an animation) is kept from the decoders, which refuse whole pictures for it.
_PIXEL_CHUNKS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
# The colour types of grey and of grey with alpha.
_GREYS = (0, 4)


@dataclass(slots=True)
class _Chunks:
    """A PNG taken apart.

    Attributes:
        bodies: of the first chunk of each name, whatever their order; without pixels.
        pixels: the spans of the chunks that the decoders get.
        xmp: the XMP packet, if there is one.
    """

    bodies: dict[bytes, bytes] = field(default_factory=dict)
    pixels: list[slice] = field(default_factory=list)
    xmp: bytes = b""


def open_png(data: bytes) -> Opened:
    """Read the header of a PNG.

    Raises:
        Unreadable: it has no valid header.
    """
    chunks = _chunks(data)
    header = chunks.bodies.get(b"IHDR", b"")
    if len(header) < 13:
        raise Unreadable(BROKEN_HEADER)
    width, height, bit_depth = struct.unpack_from(">IIB", header)
    exif = chunks.bodies.get(b"eXIf", b"")
    stated = stated_by_chunks(chunks.bodies, 16 if bit_depth == 16 else 8)
    decode = partial(_decode_16_bits, levels=stated.levels) if bit_depth == 16 else _decode
    return Opened(
        PictureSize(width, height),
        partial(decode, data, chunks),
        stated.conversion,
        orientation=exif_orientation(exif) or xmp_orientation(chunks.xmp) or 1,
        bit_depth=bit_depth,
        colour_code=stated.name,
        notes=((ANIMATED_NOTE,) if b"acTL" in chunks.bodies else ()) + stated.notes,
    )


def _decode(data: bytes, chunks: _Chunks) -> Decoded:
    return decoded_file(_pixels_only(data, chunks), "PNG")


def _decode_16_bits(data: bytes, chunks: _Chunks, levels: NDArray[np.uint8] | None) -> Decoded:
    """Decode by OpenCV, which keeps all 16 bits; a damaged file as far as Pillow gets."""
    # OpenCV spins for many seconds on a damaged header.
    samples = deep_samples(_pixels_only(data, chunks)) if _is_whole(data, chunks) else None
    if samples is None:
        decoded = _decode(data, chunks)
        return decoded if levels is None else _levelled(decoded, levels)
    image = from_16_bits(samples, levels)
    if chunks.bodies[b"IHDR"][9] in _GREYS and image.mode == "RGBA":
        # OpenCV repeats the grey in three channels; grey profiles want one.
        image = Image.merge("LA", (image.getchannel(0), image.getchannel("A")))
    transparent = chunks.bodies.get(b"tRNS", b"")
    if image.mode == "L" and len(transparent) == 2:
        # Of grey OpenCV does not know which one is transparent.
        opaque = samples != int.from_bytes(transparent)
        image.putalpha(Image.fromarray(opaque.astype(np.uint8) * 255))
    return Decoded(image)


def _levelled(decoded: Decoded, levels: NDArray[np.uint8]) -> Decoded:
    """Put *levels* of 16 bits on samples of which only 8 could be had."""
    image = decoded.samples
    assert isinstance(image, Image.Image)
    colours, kept = levels[::257].tolist(), range(256)
    table = [level for band in image.getbands() for level in (kept if band == "A" else colours)]
    return replace(decoded, samples=image.point(table))


def _chunks(data: bytes) -> _Chunks:
    found = _Chunks()
    at = _SIGNATURE_BYTES
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if name in _PIXEL_CHUNKS:
            found.pixels.append(slice(at, at + 12 + length))
        if name != b"IDAT":
            body = data[at + 8 : at + 8 + length]
            found.bodies.setdefault(name, body)
            if name == b"iTXt" and body.startswith(b"XML:com.adobe.xmp\0"):
                found.xmp = body
        at += 12 + length
    return found


def _is_whole(data: bytes, chunks: _Chunks) -> bool:
    """Whether the chunks of pixels are there to the end, each with its right checksum."""
    view = memoryview(data)
    return b"IEND" in chunks.bodies and all(
        zlib.crc32(view[span.start + 4 : span.stop - 4])
        == int.from_bytes(view[span.stop - 4 : span.stop], "big")
        for span in chunks.pixels
    )


def _pixels_only(data: bytes, chunks: _Chunks) -> bytes:
    view = memoryview(data)
    return b"".join((view[:_SIGNATURE_BYTES], *(view[span] for span in chunks.pixels)))
