"""Small exact pictures, as values and as files, for the tests of several floors."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.core.arrays import Pixels, sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.layer import Heat
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef
from headshot_viewer.files.pyramid import pyramid

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOWHERE: Final = Path(Path.cwd().anchor) / "pictures"
"""A folder that is not there: for pictures that are only in memory."""


def noise(width: int, height: int, seed: int = 0) -> Pixels:
    """Return (height, width, 4) BGRX in which hardly two neighbours are alike."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    return pixels


def picture_of(pixels: Pixels, path: Path = NOWHERE / "picture.png") -> Picture:
    """Return *pixels* as a whole picture, with its pyramid and a hash of its own."""
    size = PictureSize(pixels.shape[1], pixels.shape[0])
    ref = PictureRef(path, sha256(pixels.tobytes()).hexdigest(), size)
    return Picture(ref, PictureFacts("PNG", size), pyramid(pixels))


def noise_picture(width: int, height: int, name: str = "picture.png", seed: int = 0) -> Picture:
    return picture_of(noise(width, height, seed), NOWHERE / name)


def heat_over(size_px: PictureSize, px: float = 4.0, seed: int = 0) -> Heat:
    """Return noisy heat over a whole picture, one heat pixel to *px* picture pixels."""
    height, width = max(1, round(size_px.height / px)), max(1, round(size_px.width / px))
    values = np.random.default_rng(seed).integers(0, 256, (height, width), np.uint8)
    judged = np.ones((height, width), bool)
    return Heat(sealed(values), sealed(judged), ((px, 0.0, 0.0), (0.0, px, 0.0)))


def write_png(path: Path, pixels: NDArray[np.uint8]) -> Path:
    """Write BGRX, BGR or grey *pixels* as a PNG, and return its path."""
    plain = pixels[..., :3] if pixels.ndim == 3 else pixels
    ok, data = cv2.imencode(".png", np.ascontiguousarray(plain))
    assert ok
    path.write_bytes(data.tobytes())
    return path
