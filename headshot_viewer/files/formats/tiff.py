"""TIFF: its tags read here, its pixels by Pillow, or by OpenCV where they are deep colour."""

from __future__ import annotations

import struct
from functools import partial
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from PIL import Image

from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.files.colour import conversion
from headshot_viewer.files.formats.by_pillow import (
    WHAT_PILLOW_RAISES,
    decoded_by_pillow,
    from_16_bits,
    opened_image,
)
from headshot_viewer.files.formats.opened import Decoded, Opened, Unreadable
from headshot_viewer.files.formats.tiff_tags import (
    BITS_PER_SAMPLE,
    NEW_SUBFILE_TYPE,
    ORIENTATION,
    Directory,
    directories,
    sign_of_byte_order,
)
from headshot_viewer.files.kinds import refusal_of_raw

if TYPE_CHECKING:
    from numpy.typing import NDArray

_THUMBNAIL = 1


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
        raise Unreadable("it is damaged at its beginning, so that nothing can be read")
    first = pages[0]
    orientation = first.first(ORIENTATION, 1)
    data = _as_stored(data, first)
    image = opened_image(data, "TIFF")
    bits = first.values.get(BITS_PER_SAMPLE, (1,))
    deep_colour = max(bits) >= 16 and len(bits) in (3, 4) and image.mode in ("RGB", "RGBA")
    pages_shown = sum(not page.first(NEW_SUBFILE_TYPE, 0) & _THUMBNAIL for page in pages)
    return Opened(
        PictureSize(*image.size),
        partial(_decode_deep_colour, data, image)
        if deep_colour
        else partial(decoded_by_pillow, image),
        conversion(_profile(image)),
        orientation=orientation if 1 <= orientation <= 8 else 1,
        bit_depth=max(bits),
        notes=(f"It has {pages_shown} pages; the first is shown.",) if pages_shown > 1 else (),
    )


def _as_stored(data: bytes, first: Directory) -> bytes:
    """Say "upright" in the tag itself: Pillow and OpenCV would each turn the pixels their way."""
    place = first.places.get(ORIENTATION)
    if place is None or first.first(ORIENTATION, 1) == 1:
        return data
    one = struct.pack(sign_of_byte_order(data) + "H", 1)
    return data[:place] + one + data[place + 2 :]


def _profile(image: Image.Image) -> bytes | None:
    try:
        icc = image.info.get("icc_profile")
    except WHAT_PILLOW_RAISES:
        return None
    return icc if isinstance(icc, bytes) else None


def _decode_deep_colour(data: bytes, image: Image.Image) -> Decoded:
    """Decode by OpenCV, which keeps all 16 bits; what it does not know by Pillow."""
    samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if samples is None or samples.dtype != np.uint16 or samples.ndim != 3:
        return decoded_by_pillow(image)
    order = cv2.COLOR_BGR2RGB if samples.shape[2] == 3 else cv2.COLOR_BGRA2RGBA
    return Decoded(from_16_bits(cast("NDArray[np.uint16]", cv2.cvtColor(samples, order))))
