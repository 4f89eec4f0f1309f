"""TIFF: its tags read here, its pixels by Pillow, or by OpenCV where they are deep colour."""

from __future__ import annotations

import struct
from functools import partial
from typing import Final

import numpy as np
from PIL import Image, ImageChops

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.said import said
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import (
    decoded_by_pillow,
    deep_samples,
    from_16_bits,
    from_wide_numbers,
    opened_image,
)
from headshot_viewer.files.formats.opened import BROKEN_HEADER, Decoded, Opened, Unreadable
from headshot_viewer.files.formats.tiff_tags import (
    BITS_PER_SAMPLE,
    COMPRESSION,
    EXTRA_SAMPLES,
    ICC_PROFILE,
    IMAGE_LENGTH,
    IMAGE_WIDTH,
    NEW_SUBFILE_TYPE,
    ORIENTATION,
    PHOTOMETRIC,
    PLANAR_CONFIGURATION,
    XMP,
    Directory,
    directories,
    sign_of_byte_order,
)
from headshot_viewer.files.kinds import refusal_of_raw
from headshot_viewer.files.orientation import xmp_orientation

_THUMBNAIL = 1
_SEPARATE_PLANES = 2
_PREMULTIPLIED = 1
_WHITE_IS_ZERO = 0
_LAB = (8, 9, 10)
_UNREAD_COMPRESSIONS: Final = {
    34712: "JPEG 2000",
    34887: "LERC",
    34925: "LZMA",
    50000: "Zstandard",
    50001: "WebP",
    50002: "JPEG XL",
    52546: "JPEG XL",
}


def open_tiff(data: bytes) -> Opened:
    """Read the header of a TIFF.

    Raises:
        Unreadable: it is a camera's RAW, or damaged.
    """
    raw = refusal_of_raw(data)
    if raw:
        raise Unreadable(raw)
    pages = list(directories(data))
    if not pages:
        raise Unreadable(BROKEN_HEADER)
    first = pages[0]
    orientation = first.first(ORIENTATION, 0) or xmp_orientation(first.bytes_of(XMP, data)) or 1
    shown = sum(not page.first(NEW_SUBFILE_TYPE, 0) & _THUMBNAIL for page in pages)
    return Opened(
        PictureSize(first.first(IMAGE_WIDTH, 0), first.first(IMAGE_LENGTH, 0)),
        partial(_decode, _as_stored(data, first), first),
        conversion(first.bytes_of(ICC_PROFILE, data)),
        orientation=orientation if 1 <= orientation <= 8 else 1,
        bit_depth=max(first.values.get(BITS_PER_SAMPLE, (1,))),
        states_colours=first.first(PHOTOMETRIC, 0) in _LAB,
        notes=(said("It has {shown} pages; the first is shown.", shown=shown),)
        if shown > 1
        else (),
    )


def _as_stored(data: bytes, first: Directory) -> bytes:
    """Say "upright" in the tag itself: Pillow and OpenCV would each turn the pixels their way."""
    place = first.places.get(ORIENTATION)
    if place is None or first.first(ORIENTATION, 1) == 1:
        return data
    one = struct.pack(sign_of_byte_order(data) + "H", 1)
    return data[:place] + one + data[place + 2 :]


def _decode(data: bytes, first: Directory) -> Decoded:
    bits = first.values.get(BITS_PER_SAMPLE, (1,))
    deep_colour = max(bits) > 8 and len(bits) in (3, 4) and first.first(PHOTOMETRIC, 0) == 2
    plain = (
        first.first(PLANAR_CONFIGURATION, 1) != _SEPARATE_PLANES
        and first.first(EXTRA_SAMPLES, 0) != _PREMULTIPLIED
    )
    decoded = _decoded_by_opencv(data) if deep_colour and plain else None
    if decoded is not None:
        return decoded
    try:
        decoded = decoded_by_pillow(opened_image(data, "TIFF"))
    except Unreadable as error:
        unread = _UNREAD_COMPRESSIONS.get(first.first(COMPRESSION, 1))
        if unread is None:
            raise
        raise Unreadable(
            said(
                "it is a TIFF packed by {unread}, which is not read yet;"
                " save it with LZW or unpacked",
                unread=unread,
            )
        ) from error
    return _with_white_as_255(decoded, bits, first)


def _with_white_as_255(decoded: Decoded, bits: tuple[int, ...], first: Directory) -> Decoded:
    """Invert 16-bit grey that counts from white: Pillow does that for 8 bits only."""
    samples = decoded.samples
    if (
        first.first(PHOTOMETRIC, 1) == _WHITE_IS_ZERO
        and bits == (16,)
        and isinstance(samples, Image.Image)
    ):
        return Decoded(ImageChops.invert(samples), decoded.notes)
    return decoded


def _decoded_by_opencv(data: bytes) -> Decoded | None:
    """Decode deep RGB(A) with all its bits; None for what OpenCV does not know."""
    samples = deep_samples(data)
    if samples is None:
        return None
    if samples.dtype == np.uint16:
        return Decoded(from_16_bits(samples))
    # The alpha of a float picture has no agreed scale; Pillow refuses it.
    if samples.shape[2] == 4:
        return None
    image, notes = from_wide_numbers(samples)
    return Decoded(image, notes)
