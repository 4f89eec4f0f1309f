"""PNG: its chunks read here, its pixels by Pillow, or by OpenCV where they have 16 bits."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PIL import Image

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.said import said
from headshot_viewer.files.colour import conversion
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
from headshot_viewer.files.orientation import exif_orientation, xmp_orientation

GAMMA_NOTE: Final = said("Its gamma (gAMA) was left aside: the colours are taken as sRGB.")
CICP_NOTE: Final = said("Its colour code (cICP) was left aside: the colours are taken as sRGB.")

_SIGNATURE_BYTES = 8
# What pixels are made of. The rest (text that unpacks to gigabytes, a damaged profile, frames of
# an animation) is kept from the decoders, which refuse whole pictures for it.
_PIXEL_CHUNKS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
_GREY, _GREY_WITH_ALPHA = 0, 4
# A profile is kilobytes; one that grows past this is a bomb.
_MOST_PROFILE_BYTES = 64 << 20
_CICP_OF_SRGB = b"\x01\x0d"


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
    width, height, bit_depth, colour_type = struct.unpack_from(">IIBB", header)
    exif = chunks.bodies.get(b"eXIf", b"")
    deep = bit_depth == 16 and colour_type != _GREY
    return Opened(
        PictureSize(width, height),
        partial(_decode_16_bits if deep else _decode, data, chunks),
        conversion(_profile(chunks.bodies.get(b"iCCP", b""))),
        orientation=exif_orientation(exif) or xmp_orientation(chunks.xmp) or 1,
        bit_depth=bit_depth,
        states_colours=_states_srgb(chunks.bodies),
        notes=_notes(chunks.bodies),
    )


def _decode(data: bytes, chunks: _Chunks) -> Decoded:
    return decoded_file(_pixels_only(data, chunks), "PNG")


def _decode_16_bits(data: bytes, chunks: _Chunks) -> Decoded:
    """Decode by OpenCV, which keeps all 16 bits; a damaged file as far as Pillow gets."""
    # OpenCV spins for many seconds on a damaged header.
    samples = deep_samples(_pixels_only(data, chunks)) if _is_whole(data, chunks) else None
    if samples is None:
        return _decode(data, chunks)
    image = from_16_bits(samples)
    if chunks.bodies[b"IHDR"][9] == _GREY_WITH_ALPHA:
        # OpenCV repeats the grey in three channels; grey profiles want one.
        image = Image.merge("LA", (image.getchannel(0), image.getchannel("A")))
    return Decoded(image)


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


def _profile(body: bytes) -> bytes | None:
    """Unpack an iCCP chunk: a name, a zero, the method, the deflated profile."""
    _, _, rest = body.partition(b"\0")
    if not rest:
        return None
    try:
        return zlib.decompressobj().decompress(rest[1:], _MOST_PROFILE_BYTES)
    except zlib.error:
        # Not a profile either: conversion() says so.
        return rest


def _states_srgb(bodies: dict[bytes, bytes]) -> bool:
    return b"sRGB" in bodies or bodies.get(b"cICP", b"")[:2] == _CICP_OF_SRGB


def _notes(bodies: dict[bytes, bytes]) -> tuple[str, ...]:
    animated = (ANIMATED_NOTE,) if b"acTL" in bodies else ()
    if b"iCCP" in bodies or _states_srgb(bodies):
        return animated
    if b"cICP" in bodies:
        return (*animated, CICP_NOTE)
    gamma = int.from_bytes(bodies.get(b"gAMA", b"")[:4], "big") / 100_000
    # Within 5 % of 1/2.2 it was written by a program that means sRGB.
    return (*animated, GAMMA_NOTE) if gamma and abs(gamma * 2.2 - 1) > 0.05 else animated
