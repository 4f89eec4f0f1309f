"""The guided filter: smooths one field along the edges of a colour picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import UnitField

ColourField: TypeAlias = NDArray[np.float32]
"""(height, width, 3) float32, each value in 0..1."""

_HALVES: Final = (slice(0, 3), slice(3, 6))


def guided_plane(
    guide: ColourField, field: UnitField, radius_px: int, epsilon: float
) -> NDArray[np.float32]:
    """Return, at each pixel, the plane through colour space that *field* follows there.

    Args:
        guide: the picture.
        field: what to smooth, (height, width).
        radius_px: half the side of the window, >= 1.
        epsilon: how much colour variance counts as noise, > 0.

    Returns:
        (height, width, 4): the smoothed field is channels 0 to 2 times the colour, plus channel 3.

    Source:
        K. He, J. Sun, X. Tang, "Guided image filtering", IEEE TPAMI 35(6), 2013. The planes may be
        enlarged before they are applied: K. He, J. Sun, "Fast guided filter", arXiv:1505.00996.
    """
    side = 2 * radius_px + 1

    def mean(of: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(
            cv2.boxFilter(of, -1, (side, side), borderType=cv2.BORDER_REFLECT), np.float32
        )

    colour, value = mean(guide), mean(field)
    together = mean(guide * field[..., None]) - colour * value[..., None]
    pairs = [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)]
    first, second = ([pair[place] for pair in pairs] for place in (0, 1))
    # Three channels at a time: OpenCV takes at most four.
    spread = np.concatenate(
        [mean(guide[..., first[half]] * guide[..., second[half]]) for half in _HALVES], axis=-1
    )
    spread -= colour[..., first] * colour[..., second]
    spread[..., [0, 3, 5]] += np.float32(epsilon)
    slopes = _solved(spread, together)
    offset = value - (slopes * colour).sum(axis=-1)
    return mean(np.concatenate([slopes, offset[..., None]], axis=-1))


def _solved(symmetric: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Solve 3 x 3 systems whose matrices are symmetric and positive, one at each pixel.

    Args:
        symmetric: (height, width, 6): the upper triangle, row by row.
        right: (height, width, 3).
    """
    a, b, c, d, e, f = (symmetric[..., k] for k in range(6))
    adjugate = (
        (d * f - e * e, c * e - b * f, b * e - c * d),
        (c * e - b * f, a * f - c * c, b * c - a * e),
        (b * e - c * d, b * c - a * e, a * d - b * b),
    )
    determinant = a * adjugate[0][0] + b * adjugate[0][1] + c * adjugate[0][2] + 1e-12
    x, y, z = (right[..., k] for k in range(3))
    rows = [(row[0] * x + row[1] * y + row[2] * z) / determinant for row in adjugate]
    return np.stack(rows, axis=-1).astype(np.float32, copy=False)
