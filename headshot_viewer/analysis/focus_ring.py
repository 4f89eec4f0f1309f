"""A ring of unblurred background around the subject, as portrait modes leave it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.geometry import PicturePoint

if TYPE_CHECKING:
    from headshot_viewer.analysis.edge_blur import EdgeBlur
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.core.arrays import Mask

NEAR_OF_LONGEST: Final = (0.010, 0.022)
FAR_OF_LONGEST: Final = (0.030, 0.100)
"""From the outline outwards: where a ring would be, and what it is held against."""

SECTORS: Final = 16
"""Directions from the middle of the subject; a ring shows where the background has texture."""

LEAST_EDGE_PX: Final = 30
"""In each part of a sector; less texture says nothing."""

STEP_LOG: Final = 1.0
LOG_OFFSET_PX: Final = 0.2
"""A ring is ``log((far + 0.2) / (near + 0.2)) > 1``: 2.7 times as blurred further out."""

LEAST_NEAR_PX: Final = 0.2
"""Sharper than any background: a rim that the outline left, no ring."""

LEAST_FAR_PX: Final = 1.5
"""A background less blurred than this is in focus as a whole."""

CORNER_EVERY: Final = 8


@dataclass(frozen=True, slots=True)
class Ring:
    """A part of the background that is sharper beside the subject than further out.

    Attributes:
        near_px, far_px: median blur of the edges there, in pixels of the working size.
        region_px: polygon around it, in picture pixels.
    """

    near_px: float
    far_px: float
    region_px: tuple[PicturePoint, ...] = field(repr=False)


def rings(blur: EdgeBlur, mask: SubjectMask) -> tuple[Ring, ...]:
    """Return the sectors with a ring, neighbours merged.

    Args:
        blur: at any size of the picture.
        mask: of its subject.
    """
    height, width = blur.edges.shape
    alpha = cv2.resize(mask.alpha, (width, height), interpolation=cv2.INTER_AREA)
    outside = (alpha <= 0.5).astype(np.uint8)
    if not outside.any() or outside.all():
        return ()
    away_px = np.asarray(cv2.distanceTransform(outside, cv2.DIST_L2, 5), np.float32)
    longest = max(height, width)
    near, far = (
        (away_px > low * longest) & (away_px < high * longest)
        for low, high in (NEAR_OF_LONGEST, FAR_OF_LONGEST)
    )
    sector = _sectors(outside == 0)
    steps = [_step(blur, near & (sector == k), far & (sector == k)) for k in range(SECTORS)]
    marked = np.array([step is not None for step in steps])
    found = []
    for group in _groups(marked):
        pairs = [step for step in (steps[k] for k in group) if step is not None]
        area = near & np.isin(sector, group)
        near_px, far_px = (float(np.median([pair[k] for pair in pairs])) for k in (0, 1))
        found.append(Ring(near_px, far_px, _polygon(area, mask, (width, height))))
    return tuple(found)


def _sectors(inside: Mask) -> NDArray[np.intp]:
    """Return in which direction from the subject's middle each pixel lies, 0..15."""
    rows, columns = np.nonzero(inside)
    down, across = np.indices(inside.shape, np.float32)
    angle = np.arctan2(down - rows.mean(), across - columns.mean())
    turn = (angle / (2 * np.pi) + 0.5) * SECTORS
    sectors: NDArray[np.intp] = np.minimum(turn.astype(np.intp), SECTORS - 1)
    return sectors


def _step(blur: EdgeBlur, near: Mask, far: Mask) -> tuple[float, float] | None:
    """Return the blur near and far where the step between them is a ring's."""
    near_px, far_px = (blur.sigma_px[part & blur.edges] for part in (near, far))
    if min(near_px.size, far_px.size) < LEAST_EDGE_PX:
        return None
    beside, beyond = float(np.median(near_px)), float(np.median(far_px))
    step = np.log((beyond + LOG_OFFSET_PX) / (beside + LOG_OFFSET_PX))
    is_ring = step > STEP_LOG and beside >= LEAST_NEAR_PX and beyond >= LEAST_FAR_PX
    return (beside, beyond) if is_ring else None


def _groups(marked: NDArray[np.bool_]) -> list[list[int]]:
    """Return the runs of marked sectors around the circle."""
    if not marked.any():
        return []
    start = 0 if marked.all() else int(np.argmin(marked))
    groups: list[list[int]] = []
    for k in range(start, start + SECTORS):
        if not marked[k % SECTORS]:
            continue
        if groups and groups[-1][-1] == (k - 1) % SECTORS:
            groups[-1].append(k % SECTORS)
        else:
            groups.append([k % SECTORS])
    return groups


def _polygon(area: Mask, mask: SubjectMask, size: tuple[int, int]) -> tuple[PicturePoint, ...]:
    contours, _ = cv2.findContours(area.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    largest = max(contours, key=len)[:, 0].astype(np.float64)
    corners = largest[::CORNER_EVERY] if len(largest) > 3 * CORNER_EVERY else largest
    (scale_x, _, _), (_, scale_y, _) = mask.to_picture
    height, width = mask.alpha.shape
    to_picture = np.array(
        [[scale_x * width / size[0], 0.0, 0.0], [0.0, scale_y * height / size[1], 0.0]]
    )
    return tuple(PicturePoint(*point) for point in moved(corners + 0.5, to_picture).tolist())
