"""How bright pictures are, so that two can be shown equally bright.

numpy is imported where there are arrays: the first window is there before it.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.core.picture import Picture

_TALLEST_PX: Final = 512
"""The median of a level this tall is that of the picture within a grey level or two."""

_BLUE_GREEN_RED: Final = (0.0722, 0.7152, 0.2126)
"""Weights of luma (Rec. ITU-R BT.709)."""


def median_luma(picture: Picture, box_px: Box | None) -> float:
    """Return the median luma of a picture, 0..255.

    Args:
        picture: any.
        box_px: left, top, right, bottom of the part that counts, in pixels of the whole picture,
            for example the face; None counts all of it.
    """
    import numpy as np

    level = next(
        (k for k, pixels in enumerate(picture.levels) if len(pixels) <= _TALLEST_PX),
        len(picture.levels) - 1,
    )
    pixels = picture.levels[level][..., :3]
    if box_px is not None:
        level_px = 2.0 ** (level + picture.first_level)
        left, top, right, bottom = (side / level_px for side in box_px)
        part = pixels[max(0, int(top)) : ceil(bottom), max(0, int(left)) : ceil(right)]
        pixels = part if part.size else pixels
    return float(np.median(pixels @ np.array(_BLUE_GREEN_RED)))


def matched(luma: float, other: float) -> float:
    """Return the factor by which a picture is darkened to match another, 0..1.

    The brighter one is shown darker, never the darker one brighter, which would clip its lights.

    Args:
        luma: median of the picture, 0..255.
        other: median of the other one, 0..255.
    """
    # Beside a black picture the other one would be black as well.
    least = max(other, 1.0)
    return 1.0 if luma <= least else least / luma
