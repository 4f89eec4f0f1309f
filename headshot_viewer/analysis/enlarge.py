"""A heatmap on the grid of its picture, for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from headshot_viewer.core.arrays import GreyPixels, sealed

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.layer import Heat


def grey_and_alpha(heat: Heat, size_px: PictureSize) -> tuple[GreyPixels, GreyPixels]:
    """Enlarge *heat* to *size_px*, for ``headshot-viewer analyse --heatmaps``.

    Returns:
        (height, width) uint8 heat, 0..255 is 0..1, linear between heat pixels; and (height,
        width) uint8 alpha, 255 where judged, else 0, not smoothed. Both read-only.
    """
    (a, b, c), (d, e, f) = heat.to_picture
    # The affine maps pixel corners, OpenCV pixel centres, which are half a pixel further.
    centres = np.array([[a, b, c + (a + b - 1) / 2], [d, e, f + (d + e - 1) / 2]])
    values = cv2.warpAffine(
        heat.values, centres, size_px, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    judged = cv2.warpAffine(
        heat.judged.astype(np.uint8) * np.uint8(255),
        centres,
        size_px,
        flags=cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return sealed(values), sealed(judged)
