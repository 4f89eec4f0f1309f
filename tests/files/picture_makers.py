"""Small pictures whose every pixel is known, as files of each kind."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from headshot_viewer.core.picture import Picture

ORIENTATION_TAG = 0x0112


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
