"""How wide the edges of a picture are: blur measured at edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.core.arrays import Mask, sealed

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import GreyPixels
    from headshot_viewer.core.progress import Progress

PRE_BLUR_PX: Final = 0.8
"""Sigma of a first blur against grain and JPEG blocks; taken out of the result again."""

GRID_VARIANCE_PX2: Final = 0.55
"""What pixels (1/12) and the 3 x 3 slope add to any edge; measured on steps of known blur."""

RE_BLUR_PX: Final = 2.0
"""Sigma of the second blur. 2.0 measured widths of 1 to 4 px within 0.5 px."""

WIDEST_PX: Final = 8.0
"""Where the two gradients hardly differ the width is not determined any more."""

LEAST_CONTRAST: Final = 20.0
"""Grey levels across an edge that make it a strong one."""

WIDEST_SOUGHT_PX: Final = 4.0
"""Edges of the least contrast are found up to this sigma; wider ones only when stronger."""

LOW_OF_HIGH: Final = 0.35
"""Canny keeps weak pixels that hang on strong ones: its low threshold through its high one."""

_SQRT_2_PI: Final = float(np.sqrt(2 * np.pi))


@dataclass(frozen=True, slots=True, eq=False)
class EdgeBlur:
    """Widths at the strong edges of a picture.

    Attributes:
        edges: (height, width) bool, edges one pixel thin; read-only.
        sigma_px: (height, width) float32, the sigma of the blur in pixels of this grid, 0..8;
            0 where there is no edge; read-only.
    """

    edges: Mask = field(repr=False)
    sigma_px: NDArray[np.float32] = field(repr=False)

    def widths_px(self) -> NDArray[np.float32]:
        """Return the sigmas of all edge pixels, in no order."""
        return self.sigma_px[self.edges]


def edge_blur_of(subject: Subject, height_px: int, progress: Progress) -> EdgeBlur:
    """Return the widths at a working height, made once per picture."""
    return subject.once(
        ("edge blur", height_px), lambda: edge_blur(subject.grey(height_px), progress)
    )


def edge_blur(grey: GreyPixels, progress: Progress) -> EdgeBlur:
    """Measure the width of each strong edge.

    A blurred step of sigma s, blurred again by s0, loses gradient by R = sqrt((s² + s0²) / s²): R
    gives s. Both gradients are taken at the edge's middle.

    Args:
        grey: (height, width) uint8, sRGB luma.
        progress: called after each step.

    Source:
        S. Zhuo, T. Sim, "Defocus map estimation from a single image", Pattern Recognition 44(9),
        2011, doi:10.1016/j.patcog.2011.03.009; edges by J. Canny, IEEE TPAMI 8(6), 1986.
    """
    once = _blurred(grey.astype(np.float32), PRE_BLUR_PX)
    progress(0.2)
    twice = _blurred(once, RE_BLUR_PX)
    progress(0.4)
    # Sharp edges are found in the one, blurred edges whole in the other.
    edges = _edges(once, PRE_BLUR_PX) | _edges(twice, RE_BLUR_PX)
    progress(0.7)
    rows, columns = np.nonzero(edges)
    steep = _slope(once, rows, columns)
    ratio = steep / np.maximum(_slope(twice, rows, columns), np.float32(1e-3))
    progress(0.9)
    blurred_px = RE_BLUR_PX / np.sqrt(np.maximum(ratio**2 - 1, 1e-4))
    contrast = steep * _SQRT_2_PI * blurred_px
    variance = blurred_px**2 - PRE_BLUR_PX**2 - GRID_VARIANCE_PX2
    sigma = np.sqrt(np.clip(variance, 0, WIDEST_PX**2))
    strong = (contrast >= LEAST_CONTRAST) & (ratio > 1.02)
    kept = np.zeros(grey.shape, bool)
    sigma_px = np.zeros(grey.shape, np.float32)
    kept[rows[strong], columns[strong]] = True
    sigma_px[rows[strong], columns[strong]] = sigma[strong]
    progress(1.0)
    return EdgeBlur(sealed(kept), sealed(sigma_px))


def _blurred(pixels: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma_px), np.float32)


def _edges(smooth: NDArray[np.float32], blur_px: float) -> Mask:
    # Canny wants 16-bit integers; times 4 keeps the slopes of faint, wide edges apart.
    across = cv2.Sobel(smooth, cv2.CV_16S, 1, 0, scale=4)
    down = cv2.Sobel(smooth, cv2.CV_16S, 0, 1, scale=4)
    high = 4 * 8 * LEAST_CONTRAST / (_SQRT_2_PI * np.hypot(blur_px, WIDEST_SOUGHT_PX))
    found = cv2.Canny(across, down, high * LOW_OF_HIGH, high, L2gradient=True)
    return found > 0


def _slope(
    smooth: NDArray[np.float32], rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> NDArray[np.float32]:
    across = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, scale=1 / 8)[rows, columns]
    down = cv2.Sobel(smooth, cv2.CV_32F, 0, 1, scale=1 / 8)[rows, columns]
    slope: NDArray[np.float32] = np.hypot(across, down)
    return slope
