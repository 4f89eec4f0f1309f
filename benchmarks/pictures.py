"""The pictures that benchmarks run on: the demo pair, enlarged, with the grain of a camera."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from benchmarks.course import DEMO
from headshot_viewer.resources import resource_path

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.course import Course

QUALITY: Final = 92
GRAIN: Final = 5.0
"""Standard deviation of the grain in grey levels: a JPEG of 24 megapixels then has about 7 MB."""

FACE_AT: Final = 0.36
"""How far down the demo portrait the middle of the face is."""


def write_pictures(course: Course) -> None:
    """Write the pair of *course* as JPEGs: the same bytes on every run."""
    for seed, (side, name) in enumerate(DEMO.items()):
        write_picture(course.path(side), name, course.picture_px, seed)


def write_picture(path: Path, name: str, size_px: tuple[int, int], seed: int) -> None:
    """Write one of the demo pictures at another size, 4:2:0 as cameras do."""
    width, height = size_px
    with Image.open(resource_path(f"demo/{name}.jpg")) as portrait:
        rows = min(portrait.height, portrait.width * height // width)
        top = min(max(0, round(FACE_AT * portrait.height) - rows // 2), portrait.height - rows)
        part = (0, top, portrait.width, top + rows)
        enlarged = portrait.convert("RGB").resize(size_px, Image.Resampling.BICUBIC, part)
    grain = np.random.default_rng(seed).standard_normal((height, width, 1), np.float32)
    pixels = np.asarray(enlarged) + GRAIN * grain
    made = Image.fromarray(np.clip(np.rint(pixels), 0, 255).astype(np.uint8))
    made.save(path, "JPEG", quality=QUALITY, subsampling="4:2:0")
