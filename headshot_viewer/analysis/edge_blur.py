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

RE_BLUR_PX: Final = 2.0
"""Sigma of the second blur, which measures widths up to 3.5 px well."""

WIDE_RE_BLUR_PX: Final = 3.0
"""Sigma of a third blur, for wide edges: before the second their slight slopes drown in grain, and
6 px read 4.3."""

TAKES_OVER_PX: Final = (3.5, 4.0)
"""What the second blur reads under this counts alone; from the upper one on, the third one counts
alone. It sees more of what is next to an edge: taking over sooner, or by what it reads itself, it
took textures for blur (blur of 3 px was located at .90 to .96 instead of .97)."""

WIDEST_PX: Final = 8.0
"""Wider than this the slopes hardly differ and the width is not determined."""

LEAST_RATIO: Final = float(np.sqrt(1 + RE_BLUR_PX**2 / (WIDEST_PX**2 + PRE_BLUR_PX**2)))
"""What an edge of :data:`WIDEST_PX` loses of its slope by the second blur."""

LEAST_WIDE_RATIO: Final = float(
    np.sqrt(1 + WIDE_RE_BLUR_PX**2 / (WIDEST_PX**2 + PRE_BLUR_PX**2 + RE_BLUR_PX**2))
)
"""What it then loses by the third."""

LEAST_CONTRAST: Final = 20.0
"""Grey levels across an edge that make it a strong one."""

WEAK_CONTRAST: Final = 12.0
"""A strong edge is followed down to this, so that an outline does not end where light fades."""

STRONG_SHARE: Final = 0.3
"""Share of a connected piece that must be strong for all of it to be kept."""

WIDEST_SOUGHT_PX: Final = 4.0
"""Edges of the least contrast are found up to this sigma; wider ones only when stronger."""

LOW_OF_HIGH: Final = 0.35
"""Canny keeps weak pixels connected to strong ones: ratio of its low to its high threshold."""

ALONG_PX: Final = 1.5
"""Sigma of the average along an edge; one pixel's width alone is noisy."""

SHORTEST_OF_HEIGHT: Final = 0.015
"""Shorter pieces are stitches of a fabric or single pores rather than edges of something."""

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
    gives s. Both gradients are taken at the edge's middle. Of wide edges both are those of a
    picture already blurred, in which grain no longer decides where it is steepest.

    Steps of sigma 0, 1, 2, 3, 4, 5, 6, 7 px with grain of 2 grey levels read 0.75, 1.24, 2.1, 3.0,
    3.9, 5.0, 6.0, 6.5, without grain up to 0.1 px more: the pixels and the 3 x 3 slope have a
    width of their own. What reads under 0.7 px is steeper than a step can be without sharpening or
    a halo, and is kept apart for that reason.

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
    progress(0.3)
    thrice = _blurred(twice, WIDE_RE_BLUR_PX)
    progress(0.4)
    # Sharp edges are found in the one, wide edges whole in the other.
    sharp = _edges(once, PRE_BLUR_PX)
    edges = sharp | (_edges(twice, RE_BLUR_PX) & ~_widened(sharp, 2))
    progress(0.6)
    rows, columns = np.nonzero(edges)
    steep, ratio = _slopes(once, twice, rows, columns)
    determined = ratio > LEAST_RATIO
    edges[rows[~determined], columns[~determined]] = False
    rows, columns, steep = rows[determined], columns[determined], steep[determined]
    each_px = (RE_BLUR_PX / np.sqrt(ratio[determined] ** 2 - 1)).astype(np.float32)
    blurred_px = _averaged_along(edges, rows, columns, each_px)
    _, wide_ratio = _slopes(twice, thrice, rows, columns)
    each_px = _taken_over(each_px, blurred_px, wide_ratio)
    blurred_px = _averaged_along(edges, rows, columns, each_px)
    progress(0.8)
    contrast = np.zeros(grey.shape, np.float32)
    contrast[rows, columns] = steep * _SQRT_2_PI * blurred_px
    edges = _strong_and_long(contrast, SHORTEST_OF_HEIGHT * grey.shape[0])
    variance = blurred_px**2 - PRE_BLUR_PX**2
    sigma_px = np.zeros(grey.shape, np.float32)
    sigma_px[rows, columns] = np.sqrt(np.maximum(variance, 0))
    progress(1.0)
    return EdgeBlur(sealed(edges), sealed(np.where(edges, sigma_px, np.float32(0))))


def _blurred(pixels: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma_px), np.float32)


def _edges(smooth: NDArray[np.float32], blur_px: float) -> Mask:
    # Canny wants 16-bit integers; times 4 keeps the slopes of faint, wide edges apart.
    across = cv2.Sobel(smooth, cv2.CV_16S, 1, 0, scale=4)
    down = cv2.Sobel(smooth, cv2.CV_16S, 0, 1, scale=4)
    high = 4 * 8 * LEAST_CONTRAST / (_SQRT_2_PI * np.hypot(blur_px, WIDEST_SOUGHT_PX))
    found = cv2.Canny(across, down, high * LOW_OF_HIGH, high, L2gradient=True)
    return found > 0


def _widened(edges: Mask, radius_px: int) -> Mask:
    square = np.ones((2 * radius_px + 1, 2 * radius_px + 1), np.uint8)
    return np.asarray(cv2.dilate(edges.astype(np.uint8), square)) > 0


def _slopes(
    once: NDArray[np.float32],
    twice: NDArray[np.float32],
    rows: NDArray[np.intp],
    columns: NDArray[np.intp],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the slope of *once* in grey levels per pixel, and how often it is that of *twice*.

    0 instead of the quotient where the slope of *twice* goes the other way: such a place, as on the
    far side of a halo, is only the foot of a stronger edge next to it.
    """
    across, down = (_sobel(once, *way)[rows, columns] for way in ((1, 0), (0, 1)))
    after_across, after_down = (_sobel(twice, *way)[rows, columns] for way in ((1, 0), (0, 1)))
    square = across**2 + down**2
    along = across * after_across + down * after_down
    ratio = np.where(along > 0, square / np.maximum(along, np.float32(1e-6)), np.float32(0))
    return np.sqrt(square), ratio


def _taken_over(
    each_px: NDArray[np.float32], blurred_px: NDArray[np.float32], wide_ratio: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return *each_px* with the widths of wide edges as the third blur gives them.

    Args:
        each_px: width of each edge pixel by the second blur, the first blur included.
        blurred_px: the same, averaged along the edges; it decides which edges are wide.
        wide_ratio: of the slopes before and after the third blur.
    """
    low_px, high_px = TAKES_OVER_PX
    determined = wide_ratio > LEAST_WIDE_RATIO
    share = np.clip((blurred_px - low_px) / (high_px - low_px), 0, 1) * determined
    square = WIDE_RE_BLUR_PX**2 / (np.where(determined, wide_ratio, 2) ** 2 - 1)
    # It cannot be narrower than what the second blur, which narrows by grain, already saw.
    wide_px = np.sqrt(np.maximum(square - RE_BLUR_PX**2, blurred_px**2))
    return np.asarray(each_px ** (1 - share) * wide_px**share, np.float32)


def _sobel(smooth: NDArray[np.float32], across: int, down: int) -> NDArray[np.float32]:
    return np.asarray(cv2.Sobel(smooth, cv2.CV_32F, across, down, scale=1 / 8), np.float32)


def _averaged_along(
    edges: Mask,
    rows: NDArray[np.intp],
    columns: NDArray[np.intp],
    widths_px: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Return the geometric mean of the widths around each of the places."""
    logs = np.zeros(edges.shape, np.float32)
    logs[rows, columns] = np.log(widths_px)
    total = _blurred(logs, ALONG_PX)[rows, columns]
    weight = _blurred(edges.astype(np.float32), ALONG_PX)[rows, columns]
    mean: NDArray[np.float32] = np.exp(total / weight)
    return mean


def _strong_and_long(contrast: NDArray[np.float32], least_px: float) -> Mask:
    """Return the connected pieces whose bounding box has a diagonal of *least_px* or more."""
    drawn = contrast >= WEAK_CONTRAST
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(drawn.astype(np.uint8))
    extent_px = np.hypot(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT])
    strong_px = np.bincount(labels[contrast >= LEAST_CONTRAST], minlength=count)
    kept = (extent_px >= least_px) & (strong_px >= STRONG_SHARE * boxes[:, cv2.CC_STAT_AREA])
    kept[0] = False
    return np.asarray(kept[labels], np.bool_)
