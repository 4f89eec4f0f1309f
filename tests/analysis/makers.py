"""Small exact pictures for the tests of the analysers."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.arrays import GreyPixels, Pixels, sealed
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Picture, PictureFacts, PictureRef

SMALLEST_LEVEL_PX = 32


def picture_of(pixels: NDArray[np.uint8], *, first_level: int = 0) -> Picture:
    """Make a picture with its pyramid from grey (h, w) or blue-green-red (h, w, 3) pixels."""
    code = cv2.COLOR_GRAY2BGRA if pixels.ndim == 2 else cv2.COLOR_BGR2BGRA
    levels: list[Pixels] = [sealed(cv2.cvtColor(pixels, code))]
    while min(levels[-1].shape[:2]) > SMALLEST_LEVEL_PX:
        levels.append(_half(levels[-1]))
    height, width = pixels.shape[:2]
    size = PictureSize(width << first_level, height << first_level)
    ref = PictureRef(Path("/pictures/made.png"), sha256(pixels.tobytes()).hexdigest(), size)
    return Picture(ref, PictureFacts("PNG", size), tuple(levels), first_level)


def subject_of(pixels: NDArray[np.uint8]) -> Subject:
    return Subject(picture_of(pixels))


def noise(*, height: int = 240, width: int = 240, seed: int = 1, spread: float = 20) -> GreyPixels:
    """Return grain of one grey, the same for the same seed."""
    values = np.random.default_rng(seed).normal(128, spread, (height, width))
    return np.clip(values, 6, 249).astype(np.uint8)


def stripes(*, height: int = 240, width: int = 240, period_px: int = 40) -> GreyPixels:
    """Return upright stripes of two greys."""
    row = np.where(np.arange(width) // (period_px // 2) % 2 == 0, 70, 180).astype(np.uint8)
    return np.tile(row, (height, 1))


def disc(
    *, height: int = 300, width: int = 300, sigma_px: float = 1.0, contrast: int = 120
) -> GreyPixels:
    """Return a bright disc on dark ground whose edge is blurred by *sigma_px*."""
    rows, columns = np.mgrid[0:height, 0:width] + 0.5
    radius = np.hypot(rows - height / 2, columns - width / 2)
    # Smaller steps than a pixel, so that the edge itself is exact.
    inside = np.clip(min(height, width) / 3 - radius + 0.5, 0, 1).astype(np.float32)
    if sigma_px > 0:
        inside = np.asarray(cv2.GaussianBlur(inside, (0, 0), sigma_px), np.float32)
    grey: GreyPixels = np.rint(60 + np.float32(contrast) * inside).astype(np.uint8)
    return grey


def clouds(*, height: int = 400, width: int = 360) -> GreyPixels:
    """Return soft shades with a little grain, smooth as a portrait, so that blocks would show."""
    soft = cv2.GaussianBlur(noise(height=height, width=width, spread=200), (0, 0), 6)
    shades = np.asarray(soft, np.float32)
    shades = 20 + (shades - shades.min()) * (215 / (shades.max() - shades.min()))
    grain = np.random.default_rng(2).normal(0, 2, shades.shape)
    grey: GreyPixels = np.clip(np.rint(shades + grain), 0, 255).astype(np.uint8)
    return grey


def compressed(pixels: GreyPixels, quality: int) -> GreyPixels:
    """Return *pixels* after a JPEG of *quality*, 0..100."""
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)


def _half(level: Pixels) -> Pixels:
    height, width = level.shape[:2]
    even = cv2.copyMakeBorder(level, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    size = (even.shape[1] // 2, even.shape[0] // 2)
    return sealed(cv2.resize(even, size, interpolation=cv2.INTER_AREA))
