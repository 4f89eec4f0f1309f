"""Decoding by Pillow, for every kind that has no faster or deeper way."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Final, cast

import cv2
import numpy as np
from PIL import Image

from headshot_viewer.core.said import said
from headshot_viewer.files.formats.opened import (
    BROKEN_HEADER,
    NOTHING_DECODED,
    SHORT_NOTE,
    SMEARED_NOTE,
    Decoded,
    Unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

# The limit of this program is checked before decoding and has a sentence of its own; Pillow's
# would come first, as a warning on the terminal.
Image.MAX_IMAGE_PIXELS = None

WHAT_PILLOW_RAISES: Final = (
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    EOFError,
    SyntaxError,
    OverflowError,
    ArithmeticError,
    RuntimeError,
    MemoryError,
    NotImplementedError,
    struct.error,
    zlib.error,
)
"""Seen from damaged files, or possible by its source: OSError alone is far from enough."""

_BAND_SAMPLES = 1 << 20
_READY_MODES = frozenset(("L", "LA", "RGB", "RGBX", "RGBA", "CMYK", "LAB"))


def opened_image(data: bytes, pillow_format: str) -> Image.Image:
    """Read the header of a file by one plugin of Pillow.

    Raises:
        Unreadable: the header is damaged.
    """
    try:
        return Image.open(io.BytesIO(data), formats=[pillow_format])
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable(BROKEN_HEADER) from error


def decoded_file(data: bytes, pillow_format: str) -> Decoded:
    """Decode a file whose header was read already.

    Raises:
        Unreadable: nothing could be decoded.
    """
    try:
        image = opened_image(data, pillow_format)
    except Unreadable as error:
        raise Unreadable(NOTHING_DECODED) from error
    return decoded_by_pillow(image)


def decoded_short(decode: Callable[[], Decoded]) -> Decoded:
    """Decode a file that ended early and was filled up.

    Raises:
        Unreadable: nothing of the picture was there.
    """
    decoded = decode()
    if isinstance(decoded.samples, Image.Image):
        edges = decoded.samples.getextrema()
        bands = edges if isinstance(edges[0], tuple) else (edges,)
        if all(least == most for least, most in bands):
            raise Unreadable(NOTHING_DECODED)
    return Decoded(decoded.samples, (SMEARED_NOTE, *decoded.notes))


def decoded_by_pillow(image: Image.Image) -> Decoded:
    """Decode *image* as far as it goes, and bring it to a mode that colours are made from.

    Raises:
        Unreadable: nothing could be decoded.
    """
    notes: tuple[str, ...] = ()
    try:
        image.load()
    except WHAT_PILLOW_RAISES as error:
        notes = (SHORT_NOTE,)
        _keep_what_was_decoded(image, error)
    try:
        ready, more_notes = _ready(image)
    except WHAT_PILLOW_RAISES as error:
        raise Unreadable(NOTHING_DECODED) from error
    return Decoded(ready, (*notes, *more_notes))


def _keep_what_was_decoded(image: Image.Image, error: BaseException) -> None:
    """Make Pillow hand out the rows it had before it met *error*, or raise Unreadable."""
    nothing = Unreadable(NOTHING_DECODED)
    # Pillow decodes into `im`; without tiles left to decode, `load` takes it as it is.
    if image._im is None:
        raise nothing from error
    image.tile = []  # type: ignore[attr-defined]  # of ImageFile, which open() returns
    try:
        image.load()
        if not any(_extremes(image)):
            raise nothing from error
    except WHAT_PILLOW_RAISES as again:
        raise nothing from again


def _extremes(image: Image.Image) -> list[float]:
    extrema = np.ravel(np.asarray(image.getextrema(), dtype=object))
    return [float(value) for value in extrema]


def _ready(image: Image.Image) -> tuple[Image.Image, tuple[str, ...]]:
    if image.mode in _READY_MODES:
        return (_with_colour_key(image), ())
    if image.mode in ("P", "PA"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB"), ()
    if image.mode == "1":
        return image.convert("L"), ()
    if image.mode.startswith("I;16"):
        return from_16_bits(np.asarray(image)), ()
    if image.mode in ("I", "F"):
        return from_wide_numbers(np.asarray(image))
    return image.convert("RGBA" if image.has_transparency_data else "RGB"), ()


def _with_colour_key(image: Image.Image) -> Image.Image:
    """Turn "this colour is transparent" (PNG's tRNS chunk) into an alpha channel."""
    if image.mode in ("L", "RGB") and "transparency" in image.info:
        return image.convert("LA" if image.mode == "L" else "RGBA")
    return image


def deep_samples(data: bytes) -> NDArray[np.uint16] | NDArray[np.float32] | None:
    """Decode by OpenCV, which keeps deep samples, to grey (h, w) or RGB(A) (h, w, 3 or 4).

    None for what OpenCV does not know or finds damaged: Pillow may still get some of it.
    """
    try:
        samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error:
        return None
    if samples is None or samples.shape[2:] not in ((), (3,), (4,)):
        return None
    if samples.dtype not in (np.uint16, np.float32):
        return None
    if samples.ndim == 2:
        return cast("NDArray[np.uint16] | NDArray[np.float32]", samples)
    order = cv2.COLOR_BGR2RGB if samples.shape[2] == 3 else cv2.COLOR_BGRA2RGBA
    return cast("NDArray[np.uint16] | NDArray[np.float32]", cv2.cvtColor(samples, order))


def from_16_bits(
    samples: NDArray[np.generic], levels: NDArray[np.uint8] | None = None
) -> Image.Image:
    """Return 16-bit grey (h, w) or RGB(A) (h, w, 3 or 4) at 8 bits, rounded, never clipped.

    Args:
        samples: as decoded.
        levels: what each of 65,536 levels becomes instead; transparency is rounded all the same.
    """
    eight = np.empty(samples.shape, np.uint8)
    rows = max(1, _BAND_SAMPLES // max(1, samples[:1].size))
    for top in range(0, len(samples), rows):
        # In bands: the whole picture at 32 bits would be the largest thing in memory.
        band = samples[top : top + rows].astype(np.uint32)
        # v * 255 / 65535 = v / 257; + 128 rounds.
        eight[top : top + rows] = (band + 128) // 257 if levels is None else levels[band]
        if levels is not None and samples.shape[2:] == (4,):
            eight[top : top + rows, :, 3] = (band[..., 3] + 128) // 257
    return Image.fromarray(eight)


def from_wide_numbers(samples: NDArray[np.generic]) -> tuple[Image.Image, tuple[str, ...]]:
    """Bring 32-bit integers or floats, whose white no header states, to 0..255."""
    values = np.nan_to_num(samples.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    top = float(values.max(initial=0.0))
    white = next((white for white in (1.0, 255.0, 65535.0) if top <= white), top)
    if samples.dtype.kind != "f" and white == 1.0:
        white = 255.0
    scaled = np.clip(np.rint(values * (255.0 / white)), 0, 255).astype(np.uint8)
    in_words = f"{white:.0f}" if white.is_integer() else f"{white:g}"
    note = said("Its values do not say what white is; {white} was taken as white.", white=in_words)
    return Image.fromarray(scaled), (note,)
