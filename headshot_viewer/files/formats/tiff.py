"""TIFF: its tags read here, its pixels by Pillow, or by OpenCV where they are deep colour."""

from __future__ import annotations

import struct
from functools import partial
from typing import TYPE_CHECKING, Any, Final

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
from headshot_viewer.files.formats.opened import (
    BROKEN_HEADER,
    NOTHING_DECODED,
    Decoded,
    Opened,
    Unreadable,
)
from headshot_viewer.files.formats.tiff_samples import (
    SEPARATE_PLANES,
    UNSIGNED,
    sample_type,
    samples_of,
)
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
    starts_beyond,
)
from headshot_viewer.files.kinds import refusal_of_raw
from headshot_viewer.files.orientation import xmp_orientation

if TYPE_CHECKING:
    from numpy.typing import NDArray

_THUMBNAIL = 1
# What the first channel beyond the colours is: 0, which is unspecified, is no transparency.
_PREMULTIPLIED, _ALPHA = 1, 2
_ALPHAS = (_PREMULTIPLIED, _ALPHA)
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _CMYK = 0, 1, 2, 5
_COLOURS_OF_PHOTOMETRIC: Final = {_WHITE_IS_ZERO: 1, _BLACK_IS_ZERO: 1, _RGB: 3, _CMYK: 4}
_LAB = {8: "CIE Lab", 9: "ICC Lab", 10: "ITU Lab"}
_UNREAD_COMPRESSIONS: Final = {
    34712: "JPEG 2000",
    34887: "LERC",
    34925: "LZMA",
    50000: "Zstandard",
    50001: "WebP",
    50002: "JPEG XL",
    52546: "JPEG XL",
}

CUT_SHORT: Final = said(
    "the file ends early, and the part that says how to read it, at its end, is missing"
)


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
        raise Unreadable(CUT_SHORT if starts_beyond(data) else BROKEN_HEADER)
    first = pages[0]
    orientation = first.first(ORIENTATION, 0) or xmp_orientation(first.bytes_of(XMP, data)) or 1
    shown = sum(not page.first(NEW_SUBFILE_TYPE, 0) & _THUMBNAIL for page in pages)
    return Opened(
        PictureSize(first.first(IMAGE_WIDTH, 0), first.first(IMAGE_LENGTH, 0)),
        partial(_decode, _as_stored(data, first), first),
        conversion(first.bytes_of(ICC_PROFILE, data)),
        orientation=orientation if 1 <= orientation <= 8 else 1,
        bit_depth=max(first.values.get(BITS_PER_SAMPLE, (1,))),
        colour_code=_LAB.get(first.first(PHOTOMETRIC, 0)),
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
    decoded = _decoded_deep(data, first)
    if decoded is not None:
        return decoded
    try:
        return decoded_by_pillow(opened_image(data, "TIFF"))
    except Unreadable as error:
        reason = _why_unread(first)
        if reason is None:
            raise
        raise Unreadable(reason) from error


def _why_unread(first: Directory) -> str | None:
    """Return what a whole TIFF may be that no library reads; None when it must be damaged."""
    unread = _UNREAD_COMPRESSIONS.get(first.first(COMPRESSION, 1))
    if unread is not None:
        return said(
            "it is a TIFF packed by {unread}, which is not read yet; save it with LZW or unpacked",
            unread=unread,
        )
    bits, sample_format = sample_type(first)
    if bits > 8 and (bits, sample_format) != (16, UNSIGNED):
        return said(
            "it is a TIFF of {bits} bits a channel of a kind that is not read yet;"
            " save it with 16 bits a channel",
            bits=bits,
        )
    return None


def _decoded_deep(data: bytes, first: Directory) -> Decoded | None:
    """Decode more than 8 bits a channel; None for fewer, and for what only Pillow may know.

    Raises:
        Unreadable: its planes lie apart and are damaged. Pillow would make noise of them.
    """
    bits = first.values.get(BITS_PER_SAMPLE, (1,))
    photometric = first.first(PHOTOMETRIC, 0)
    if max(bits) <= 8 or photometric not in _COLOURS_OF_PHOTOMETRIC:
        return None
    is_separate = first.first(PLANAR_CONFIGURATION, 1) == SEPARATE_PLANES
    colours_alone = len(bits) == 3 or (len(bits) == 4 and first.first(EXTRA_SAMPLES, 0) == _ALPHA)
    if photometric == _RGB and colours_alone and not is_separate:
        decoded = _decoded_by_opencv(data)
        if decoded is not None:
            return decoded
    elif len(bits) == 1 and photometric == _BLACK_IS_ZERO and max(bits) == 16:
        return None
    samples = samples_of(data, first)
    if samples is not None and samples.shape[2] >= _COLOURS_OF_PHOTOMETRIC[photometric]:
        return _of_samples(samples, first)
    if is_separate:
        raise Unreadable(NOTHING_DECODED)
    return None


def _decoded_by_opencv(data: bytes) -> Decoded | None:
    """Decode deep RGB(A) with all its bits; None for what OpenCV does not know."""
    samples = deep_samples(data)
    if samples is None or samples.ndim != 3:
        return None
    if samples.dtype == np.uint16:
        return Decoded(from_16_bits(samples))
    if samples.shape[2] == 4:
        return None
    image, notes = from_wide_numbers(samples)
    return Decoded(image, notes)


def _of_samples(samples: NDArray[Any], first: Directory) -> Decoded:
    """Make a picture of deep samples as they are stored.

    Further channels are transparency only where the file says so: programs for photographs keep
    selections in others.
    """
    photometric = first.first(PHOTOMETRIC, 0)
    count = _COLOURS_OF_PHOTOMETRIC[photometric]
    colours, extra = samples[..., :count], first.first(EXTRA_SAMPLES, 0)
    alpha = samples[..., count] if samples.shape[2] > count and extra in _ALPHAS else None
    if alpha is not None and extra == _PREMULTIPLIED:
        colours = _unpremultiplied(colours, alpha)
    notes: tuple[str, ...] = ()
    flat = np.ascontiguousarray(colours[..., 0] if count == 1 else colours)
    if samples.dtype == np.uint16:
        image = from_16_bits(flat)
    else:
        image, notes = from_wide_numbers(flat)
    if count == 4:
        image = Image.frombytes("CMYK", image.size, image.tobytes())
    if photometric == _WHITE_IS_ZERO:
        image = ImageChops.invert(image)
    if alpha is not None and count != 4:
        image.putalpha(_opacity(alpha))
    return Decoded(image, notes)


def _white_of(samples: NDArray[Any]) -> float:
    """Return what is fully opaque: the largest whole number, and 1 where they are fractions."""
    return float(np.iinfo(samples.dtype).max) if samples.dtype.kind == "u" else 1.0


def _unpremultiplied(colours: NDArray[Any], alpha: NDArray[Any]) -> NDArray[Any]:
    white = _white_of(alpha)
    share = np.nan_to_num(alpha / white)[..., None]
    most = white if colours.dtype.kind == "u" else np.inf
    undone = np.divide(colours, share, out=np.zeros(colours.shape), where=share > 0)
    limited: NDArray[Any] = np.minimum(undone, most).astype(colours.dtype)
    return limited


def _opacity(alpha: NDArray[Any]) -> Image.Image:
    share = np.clip(np.nan_to_num(alpha / _white_of(alpha)), 0.0, 1.0)
    return Image.fromarray(np.rint(share * 255).astype(np.uint8))
