"""Names for the kinds of array that modules exchange."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]
"""(height, width, 4) uint8: blue, green, red, 255; sRGB, upright; as in QImage.Format_RGB32."""

GreyPixels: TypeAlias = NDArray[np.uint8]
"""(height, width) uint8, sRGB luma (ITU-R BT.601)."""

UnitField: TypeAlias = NDArray[np.float32]
"""(height, width) float32, each value in 0..1."""

Mask: TypeAlias = NDArray[np.bool_]
"""(height, width) bool."""


def sealed(array: NDArray[Any]) -> NDArray[Any]:
    """Return *array* C-contiguous and read-only, so that threads can share it."""
    whole = np.ascontiguousarray(array)
    whole.flags.writeable = False
    return whole
