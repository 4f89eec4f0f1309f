"""Pixels to JPEG: the picture is in memory once, and no second time."""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageCms

from headshot_viewer.core.progress import part, unwatched
from headshot_viewer.files.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from headshot_viewer.core.progress import Progress

LONGEST_PX: Final = 65_500
"""What libjpeg can write."""

_PROFILE_DATE: Final = (24, 36)
"""Where a profile says when it was made (ICC.1:2022, 7.2.8)."""

_DAY: Final = (2026, 1, 1, 0, 0, 0)

_PAINTED: Final = 0.8
"""Share of the work that passes until all rows are there."""


def write_jpeg(
    path: Path,
    *,
    width_px: int,
    height_px: int,
    stripes: Iterable[NDArray[np.uint8]],
    quality: int,
    dpi: int,
    comment: str = "",
    progress: Progress = unwatched,
) -> None:
    """Write a JPEG in sRGB, with its profile, whole or not at all.

    Args:
        path: the file; replaced when it is there.
        width_px: of the picture, 1 to `LONGEST_PX`.
        height_px: likewise.
        stripes: the rows from top to bottom, as blocks (rows, width, 3) uint8: red, green, blue.
            Each is done with when the next is asked for.
        quality: 1..100, as libjpeg counts it. From 90 on colour keeps its full resolution.
        dpi: the size it is meant to be printed at.
        comment: what is written into the file, for example the program's name.
        progress: called after each block of rows.

    Raises:
        NotWritten: no space, no permission, no such folder; *path* is as it was.
        Cancelled: by *progress* or *stripes*; *path* is as it was.
        ValueError: sizes or stripes that make no JPEG; *path* is as it was.
    """
    if not (1 <= width_px <= LONGEST_PX and 1 <= height_px <= LONGEST_PX):
        raise ValueError(f"a JPEG cannot be {width_px} x {height_px} pixels")
    rows = part(progress, 0, _PAINTED)
    pixels = _gathered(stripes, (width_px, height_px), rows)
    # Pillow encodes RGBX from memory that is not its own; any other order would be copied.
    image = Image.frombuffer("RGBX", (width_px, height_px), pixels, "raw", "RGBX", 0, 1)
    with replacing(path) as file:
        image.save(
            file,
            "JPEG",
            quality=quality,
            subsampling=0 if quality >= 90 else 2,
            dpi=(dpi, dpi),
            icc_profile=_srgb(),
            comment=comment,
        )
    progress(1.0)


def _gathered(
    stripes: Iterable[NDArray[np.uint8]], size_px: tuple[int, int], progress: Progress
) -> NDArray[np.uint8]:
    width, height = size_px
    pixels = np.empty((height, width, 4), np.uint8)
    top = 0
    for stripe in stripes:
        if stripe.dtype != np.uint8 or stripe.shape[1:] != (width, 3):
            raise ValueError(f"rows of {width} px are not {stripe.shape}")
        if top + len(stripe) > height:
            raise ValueError(f"more rows were given than a height of {height}")
        pixels[top : top + len(stripe), :, :3] = stripe
        top += len(stripe)
        progress(top / height)
    if top != height:
        raise ValueError(f"{top} rows were given for a height of {height}")
    return pixels


@cache
def _srgb() -> bytes:
    """Return the profile of sRGB as bytes, always the same ones."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    start, end = _PROFILE_DATE
    return made[:start] + struct.pack(">6H", *_DAY) + made[end:]
