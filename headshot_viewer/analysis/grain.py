"""The strength of grain, block by block, on unscaled pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, sqrt
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import GreyPixels, Mask, Pixels, UnitField

BLOCK_PX: Final = 16
"""Side of the blocks that grain is measured in; two of JPEG's."""

MOST_BLOCKS: Final = 12_000
"""Three megapixels, spread evenly over larger pictures: grain does not change from block to block,
and the whole of 24 megapixels takes eight times as long."""

DARKEST: Final = 12.0
BRIGHTEST: Final = 240.0
"""Grain is clipped beyond."""

FLATTEST_PERCENT: Final = 60
FLAT_STEP: Final = 3.0
"""Blocks count that are among the flattest of the picture, or whose quarters of quarters differ by
less than this many grey levels anyway."""

SUBJECT_ABOVE: Final = 0.98
GROUND_BELOW: Final = 0.02
"""A block belongs to subject or background only if all its pixels do."""

_MASK: Final = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
_SIGMA_OF_MEDIAN: Final = 1 / (0.6745 * 6)
"""The mask makes six times the grain; its median size is 0.6745 sigma."""


@dataclass(frozen=True, slots=True, eq=False)
class GrainBlocks:
    """Statistics of blocks spread over a picture.

    Attributes:
        sigma: of the grain in grey levels, (rows, columns) of blocks.
        level: mean grey, 0..255.
        flat: blocks without edges or texture, neither black nor white.
        step_px: from block to block, in the pixels measured.
    """

    sigma: NDArray[np.float32] = field(repr=False)
    level: NDArray[np.float32] = field(repr=False)
    flat: Mask = field(repr=False)
    step_px: int


def grain_sigma(grey: GreyPixels) -> float:
    """Return the grain of a whole picture in grey levels."""
    response = np.abs(cv2.filter2D(grey.astype(np.float32), -1, _MASK))
    return float(np.median(response)) * _SIGMA_OF_MEDIAN


def grain_blocks(pixels: Pixels) -> GrainBlocks:
    """Measure the grain of blocks of 16 x 16 pixels, all of them or evenly spread ones.

    Args:
        pixels: (height, width, 4), not reduced; at least a block.

    Source:
        J. Immerkær, "Fast noise variance estimation", Computer Vision and Image Understanding
        64(2), 1996, with a median for the mean.
    """
    height, width = pixels.shape[:2]
    step_px = BLOCK_PX * max(1, ceil(sqrt(height * width / MOST_BLOCKS) / BLOCK_PX))
    windows = sliding_window_view(pixels[..., :3], (BLOCK_PX, BLOCK_PX), axis=(0, 1))
    spread = np.ascontiguousarray(windows[::step_px, ::step_px].transpose(0, 3, 1, 4, 2))
    rows, _, columns, _, _ = spread.shape
    mosaic = spread.reshape(rows * BLOCK_PX, columns * BLOCK_PX, 3)
    grey = cv2.cvtColor(mosaic, cv2.COLOR_BGR2GRAY)
    response = np.abs(cv2.filter2D(grey.astype(np.float32), -1, _MASK))
    # The rim of a block is left out: its neighbours in the mosaic are not those in the picture.
    inner = _in_blocks(response, rows, columns)[:, :, 1:-1, 1:-1]
    sigma = np.median(inner.reshape(rows, columns, -1), axis=-1) * np.float32(_SIGMA_OF_MEDIAN)
    quarters = cv2.resize(grey, (columns * 4, rows * 4), interpolation=cv2.INTER_AREA)
    means = _in_blocks(quarters.astype(np.float32), rows, columns)
    level = means.mean(axis=(2, 3))
    steps = [np.abs(np.diff(means, axis=axis)).reshape(rows, columns, -1) for axis in (2, 3)]
    steep = np.percentile(np.concatenate(steps, axis=-1), 75, axis=-1)
    usable = (level > DARKEST) & (level < BRIGHTEST)
    limit = float(np.percentile(steep[usable], FLATTEST_PERCENT)) if usable.any() else 0.0
    flat = usable & (steep < max(limit, FLAT_STEP))
    return GrainBlocks(sigma.astype(np.float32), level.astype(np.float32), flat, step_px)


def covered_blocks(
    alpha: UnitField, blocks: GrainBlocks, size: tuple[int, int]
) -> tuple[Mask, Mask]:
    """Return which blocks are entirely in a subject, and which entirely in its background.

    Args:
        alpha: of the subject, at any size of the picture.
        blocks: of the picture.
        size: height and width of the pixels that *blocks* were measured on.
    """
    reach = ceil(BLOCK_PX / 2 * max(alpha.shape) / max(size))
    square = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    least, most = np.asarray(cv2.erode(alpha, square)), np.asarray(cv2.dilate(alpha, square))
    index = []
    for count, side, small in zip(blocks.sigma.shape, size, alpha.shape, strict=True):
        middle_px = np.arange(count) * blocks.step_px + BLOCK_PX / 2
        index.append(np.minimum((middle_px * small / side).astype(np.intp), small - 1))
    at = np.ix_(*index)
    return least[at] > SUBJECT_ABOVE, most[at] < GROUND_BELOW


def _in_blocks(mosaic: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """Return (rows, columns, side, side)."""
    side = mosaic.shape[0] // rows
    return mosaic.reshape(rows, side, columns, side).swapaxes(1, 2)
