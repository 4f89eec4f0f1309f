"""Small pictures whose every pixel is known, as files of each kind."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from headshot_viewer.core.picture import Picture

ORIENTATION_TAG = 0x0112
_AFTER_PNG_HEADER = 33


def card(width: int = 48, height: int = 32) -> NDArray[np.uint8]:
    """Return (height, width, 3) RGB: a white, a red, a green and a blue quarter.

    It is like itself in none of the eight orientations, and flat enough for lossy kinds.
    """
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[: height // 2, : width // 2] = 255
    rgb[: height // 2, width // 2 :, 0] = 255
    rgb[height // 2 :, : width // 2, 1] = 255
    rgb[height // 2 :, width // 2 :, 2] = 255
    return rgb


def patches(size_px: int = 8) -> NDArray[np.uint8]:
    """Return (32, 64, 3) RGB: 32 colours of every hue, from dull to vivid and dark to bright."""
    colours = [
        (red, green, blue)
        for red in (40, 100, 160, 235)
        for green, blue in (
            *((60, 60), (60, 150), (60, 230), (130, 60)),
            *((130, 150), (130, 230), (215, 60), (215, 230)),
        )
    ]
    grid = np.array(colours, np.uint8).reshape(4, 8, 3)
    return np.repeat(np.repeat(grid, size_px, axis=0), size_px, axis=1)


def png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_with(pixels: NDArray[Any], *chunks: bytes) -> bytes:
    """Return *pixels* as a PNG with *chunks* behind its header."""
    plain = encoded(pixels, "PNG")
    return plain[:_AFTER_PNG_HEADER] + b"".join(chunks) + plain[_AFTER_PNG_HEADER:]


def stored_for(upright: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return how a camera stores *upright* when it writes *orientation* (EXIF 2.32, 0x0112)."""
    transposed = upright.swapaxes(0, 1)
    stored = {
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: transposed,
        6: transposed[::-1],
        7: transposed[::-1, ::-1],
        8: transposed[:, ::-1],
    }.get(orientation, upright)
    return np.ascontiguousarray(stored)


def exif(orientation: int) -> bytes:
    tags = Image.Exif()
    tags[ORIENTATION_TAG] = orientation
    return tags.tobytes()


def encoded(pixels: NDArray[Any] | Image.Image, kind: str, **options: Any) -> bytes:  # noqa: ANN401  # what Pillow's save takes
    """Return *pixels*, an image of Pillow or an array it takes, as a file of *kind*."""
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def read(folder: Path, data: bytes, name: str = "picture") -> Picture:
    """Write *data* into *folder* and read it as a picture."""
    path = folder / name
    path.write_bytes(data)
    return read_picture(path)


def rgb_of(picture: Picture) -> NDArray[np.uint8]:
    """Return (height, width, 3) RGB of a picture's finest level."""
    return np.ascontiguousarray(picture.pixels[:, :, 2::-1])


def furthest(one: NDArray[Any], other: NDArray[Any]) -> float:
    """Return the largest difference of two arrays of one shape, in levels."""
    assert one.shape == other.shape
    return float(np.abs(one.astype(np.float64) - other).max())
