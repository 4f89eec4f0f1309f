"""Refines the rim of a coarse mask by the colours of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.guided_filter import ColourField, guided_plane
from headshot_viewer.core.progress import unwatched

if TYPE_CHECKING:
    from headshot_viewer.core.arrays import Mask, UnitField
    from headshot_viewer.core.progress import Progress

ROUNDS: Final = 2
REACH_OF_LONGEST: Final = 0.014
"""How far from the rim a pixel may change sides, in the first round; half as far in the second."""

BOXES_OF_REACH: Final = (1.5, 3.0, 6.0)
"""Windows in which subject and background have one colour each; the smaller ones count more."""

LEAST_COVER: Final = 0.02
"""With less of either in a window, its colour is unknown."""

TRUST: Final = 0.7
"""How far colours may overrule the mask, 0..1."""

COLOUR_GAP: Final = 0.01
RESIDUAL: Final = 0.01
"""Squared distances in unit colours: between the two colours, and of a pixel from their line."""

FINE_OF_LONGEST: Final = 0.004
FINE_EPSILON: Final = 1e-5

COARSE: Final = 4
"""Windows are averaged at a quarter of the size: means do not need more."""

_ROW: Final = 1024
"""Points are sampled in rows of so many: OpenCV refuses maps of more than 32767 rows."""


def refined(pixels: ColourField, rough: UnitField, progress: Progress = unwatched) -> UnitField:
    """Return *rough* with its rim refined by the picture's colours, and the opacity of each pixel.

    Near the rim, subject and background have each a local colour; a pixel on the line between the
    two is as opaque as it is far along it. A guided filter then follows hair.

    Args:
        pixels: (height, width, 3) in 0..1.
        rough: (height, width).
        progress: called before each round.
    """
    alpha = rough
    for number in range(ROUNDS):
        progress(number / ROUNDS)
        alpha = _round(pixels, alpha, REACH_OF_LONGEST * max(rough.shape) / (1 + number))
    return alpha


def _round(pixels: ColourField, alpha: UnitField, reach_px: float) -> UnitField:
    reach = max(2, round(reach_px))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    person = (alpha > 0.5).astype(np.uint8)
    inside = np.asarray(cv2.erode(person, disc)) > 0
    outside = np.asarray(cv2.dilate(person, disc)) == 0
    rim = ~(inside | outside)
    settled = inside.astype(np.float32)
    if not rim.any():
        return settled
    rows, columns = np.nonzero(rim)
    estimated, trust = _along_colours(pixels, inside, outside, (rows, columns), reach)
    settled[rows, columns] = trust * estimated + (1 - trust) * alpha[rows, columns]
    return _smoothed(pixels, settled, (rows, columns))


def _along_colours(
    pixels: ColourField,
    inside: Mask,
    outside: Mask,
    rim: tuple[NDArray[np.intp], NDArray[np.intp]],
    reach: int,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how opaque the rim's pixels are by their colours, and how far to trust it, 0..0.7."""
    small = _reduced(pixels, COARSE)
    subject, ground = (_reduced(m.astype(np.float32), COARSE) for m in (inside, outside))
    stacked = [
        np.concatenate([small * weight[..., None], weight[..., None]], axis=-1)
        for weight in (subject, ground)
    ]
    here = pixels[rim]
    total = np.zeros(here.shape[0], np.float32)
    weights = np.full(here.shape[0], 1e-6, np.float32)
    for box in BOXES_OF_REACH:
        side = max(1, round(box * reach / COARSE)) * 2 + 1
        front, back = (_sampled(_mean(each, side), rim, inside.shape) for each in stacked)
        opaque, sure = _on_line(here, front, back)
        weight = sure / np.float32(box)
        total += weight * opaque
        weights += weight
    return total / weights, np.float32(TRUST) * np.minimum(weights / np.float32(1.2), 1)


def _on_line(
    here: NDArray[np.float32], front: NDArray[np.float32], back: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return where colours lie between back (0) and front (1), and how sure that is, 0..1.

    Args:
        here: (count, 3).
        front: (count, 4): summed colour and weight of the subject around each.
        back: the same of the background.
    """
    front_colour = front[:, :3] / (front[:, 3:] + np.float32(1e-6))
    back_colour = back[:, :3] / (back[:, 3:] + np.float32(1e-6))
    across = front_colour - back_colour
    square = (across * across).sum(axis=1)
    opaque = ((here - back_colour) * across).sum(axis=1) / (square + np.float32(1e-6))
    opaque = np.clip(opaque, 0, 1)
    off = here - back_colour - opaque[:, None] * across
    residual = (off * off).sum(axis=1)
    known = (front[:, 3] > LEAST_COVER) & (back[:, 3] > LEAST_COVER)
    sure = square / (square + np.float32(COLOUR_GAP)) * np.exp(-residual / np.float32(RESIDUAL))
    return opaque, np.where(known, sure, np.float32(0))


def _smoothed(
    pixels: ColourField, alpha: UnitField, rim: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> UnitField:
    """Guide the rim by the picture; the filter's planes are made at half the size."""
    radius = max(3, round(FINE_OF_LONGEST * max(alpha.shape)))
    planes = guided_plane(
        _reduced(pixels, 2), _reduced(alpha, 2), max(1, round(radius / 2)), FINE_EPSILON
    )
    plane = _sampled(planes, rim, alpha.shape)
    smooth = alpha.copy()
    smooth[rim] = np.clip((plane[:, :3] * pixels[rim]).sum(axis=1) + plane[:, 3], 0, 1)
    return smooth


def _reduced(field: NDArray[np.float32], factor: int) -> NDArray[np.float32]:
    height, width = field.shape[:2]
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    return np.asarray(cv2.resize(field, size, interpolation=cv2.INTER_AREA), np.float32)


def _mean(field: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    box = cv2.boxFilter(field, -1, (side, side), borderType=cv2.BORDER_REFLECT)
    return np.asarray(box, np.float32)


def _sampled(
    small: NDArray[np.float32],
    at: tuple[NDArray[np.intp], NDArray[np.intp]],
    shape: tuple[int, ...],
) -> NDArray[np.float32]:
    """Return a reduced field interpolated at pixels of the whole one, (count, channels)."""
    rows, columns = at
    count, channels = rows.size, small.shape[2]
    padded = -(-count // _ROW) * _ROW
    across = np.zeros(padded, np.float32)
    down = np.zeros(padded, np.float32)
    across[:count] = (columns + 0.5) * (small.shape[1] / shape[1]) - 0.5
    down[:count] = (rows + 0.5) * (small.shape[0] / shape[0]) - 0.5
    sampled = cv2.remap(
        small,
        across.reshape(-1, _ROW),
        down.reshape(-1, _ROW),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(sampled, np.float32).reshape(-1, channels)[:count]
