"""A part of a picture at another size, by area: every pixel of it counts."""

from __future__ import annotations

from math import ceil, floor, log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from headshot_viewer.core.arrays import Pixels
    from headshot_viewer.core.boxes import Box
    from headshot_viewer.core.picture import Picture


def resampled(picture: Picture, box: Box, width: int, height: int) -> Pixels:
    """Return a part of a picture resampled by area, as good websites make thumbnails.

    Made smaller, a pixel is the mean of all it covers, in sRGB as sites do it; enlarged, it is
    mixed from its four neighbours.

    Args:
        picture: whole.
        box: the part, within the picture, in its pixels; it has an area.
        width: of the result, in pixels, at least 1.
        height: of the result, in pixels, at least 1.

    Returns:
        (height, width, 4) uint8 BGRX.
    """
    import numpy as np

    # Half as coarse as the result or finer: what a level has averaged is averaged once more.
    spare = min(box.width / width, box.height / height) / 2
    level = min(max(0, floor(log2(spare))) if spare > 1 else 0, len(picture.levels) - 1)
    pixels, px = picture.levels[level], 2.0**level
    rows, top = _weights(box.top / px, box.bottom / px, height, pixels.shape[0])
    columns, left = _weights(box.left / px, box.right / px, width, pixels.shape[1])
    part = pixels[top : top + rows.shape[1], left : left + columns.shape[1], :3]
    mixed = np.tensordot(rows, part.astype(np.float32), axes=(1, 0))
    mixed = np.tensordot(columns, mixed, axes=(1, 1)).swapaxes(0, 1)
    out = np.full((height, width, 4), 255, np.uint8)
    out[..., :3] = np.rint(mixed).clip(0, 255)
    return out


def _weights(start: float, stop: float, count: int, length: int) -> tuple[NDArray[np.float32], int]:
    """Return the weight of each pixel of a line in each of *count* pixels made from it.

    Args:
        start: of the part of the line that is resampled.
        stop: of the same.
        count: pixels of the result.
        length: pixels of the line.

    Returns:
        (count, n) of which each row adds up to 1, and which pixel of the line the first of n is.
    """
    import numpy as np

    edges = np.linspace(start, stop, count + 1)
    low, high = edges[:-1, None], edges[1:, None]
    if stop - start < count:
        # Enlarged: as if each pixel reached as far as its neighbours' middles.
        middle = (low + high) / 2
        low, high = middle - 0.5, middle + 0.5
    first = max(0, floor(float(low.min())))
    last = min(length, max(first + 1, ceil(float(high.max()))))
    pixels = np.arange(first, last)[None, :]
    # What extends beyond the line is added to its last pixel.
    covered = np.minimum(high, pixels + 1.0) - np.maximum(low, pixels)
    covered = np.maximum(covered, 0.0)
    covered[:, 0] += np.maximum(0.0, first - low[:, 0])
    covered[:, -1] += np.maximum(0.0, high[:, 0] - last)
    return (covered / covered.sum(axis=1, keepdims=True)).astype(np.float32), first
