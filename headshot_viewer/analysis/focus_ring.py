"""A ring of unblurred background around the subject, as portrait modes leave behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.geometry import PicturePoint

if TYPE_CHECKING:
    from headshot_viewer.analysis.edge_blur import EdgeBlur
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.subject import Affine
    from headshot_viewer.core.arrays import GreyPixels, Mask

NEAR_OF_LONGEST: Final = (0.010, 0.022)
FAR_OF_LONGEST: Final = (0.030, 0.100)
"""Distances from the outline: where a ring would be, and what it is compared with."""

SECTORS: Final = 16
"""Directions from the middle of the subject; a ring shows where the background has texture."""

LEAST_EDGE_PX: Final = 30
"""Needed in each part of a sector; less texture tells nothing."""

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
    """A part of the background that is sharper next to the subject than further out.

    Attributes:
        near_px, far_px: median blur of the edges there, in pixels of the working size.
        region_px: polygon around it, in picture pixels.
    """

    near_px: float
    far_px: float
    region_px: tuple[PicturePoint, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """How blurred the background is next to the subject and further out, by direction.

    Attributes:
        near: (height, width) uint8 at the measured size: 0, or 1 + the sector, next to the outline.
        steps: for each sector the blur near and far, in px; None without enough texture.
        to_picture: where pixels of *near* lie on the picture, corner to corner.
    """

    near: GreyPixels = field(repr=False)
    steps: tuple[tuple[float, float] | None, ...]
    to_picture: Affine


def surroundings(blur: EdgeBlur, mask: SubjectMask) -> Surroundings | None:
    """Measure the background around a subject.

    Args:
        blur: at any size of the picture.
        mask: of its subject.

    Returns:
        None where there is no background, or nothing else.
    """
    height, width = blur.edges.shape
    alpha = cv2.resize(mask.alpha, (width, height), interpolation=cv2.INTER_AREA)
    outside = (alpha <= 0.5).astype(np.uint8)
    if not outside.any() or outside.all():
        return None
    away_px = np.asarray(cv2.distanceTransform(outside, cv2.DIST_L2, 5), np.float32)
    longest = max(height, width)
    near, far = (
        (away_px > low * longest) & (away_px < high * longest)
        for low, high in (NEAR_OF_LONGEST, FAR_OF_LONGEST)
    )
    sector = _sectors(outside == 0)
    steps = tuple(_step(blur, near & (sector == k), far & (sector == k)) for k in range(SECTORS))
    (scale_x, _, _), (_, scale_y, _) = mask.to_picture
    mask_height, mask_width = mask.alpha.shape
    return Surroundings(
        sealed(np.where(near, sector + 1, 0).astype(np.uint8)),
        steps,
        ((scale_x * mask_width / width, 0.0, 0.0), (0.0, scale_y * mask_height / height, 0.0)),
    )


def rings(blur: EdgeBlur, mask: SubjectMask) -> tuple[Ring, ...]:
    """Return the sectors with a ring at normal sensitivity; see :func:`surroundings`."""
    around = surroundings(blur, mask)
    return () if around is None else rings_around(around, STEP_LOG)


def rings_around(around: Surroundings, step_log: float) -> tuple[Ring, ...]:
    """Return the sectors with a ring, neighbours merged.

    Args:
        around: a subject.
        step_log: see :data:`STEP_LOG`.
    """
    marked = np.array([each is not None and _is_ring(each, step_log) for each in around.steps])
    found = []
    for group in _groups(marked):
        pairs = [step for step in (around.steps[k] for k in group) if step is not None]
        near_px, far_px = (float(np.median([pair[k] for pair in pairs])) for k in (0, 1))
        area = np.isin(around.near, [k + 1 for k in group])
        found.append(Ring(near_px, far_px, _polygon(area, around.to_picture)))
    return tuple(found)


def _is_ring(step: tuple[float, float], step_log: float) -> bool:
    beside, beyond = step
    log = np.log((beyond + LOG_OFFSET_PX) / (beside + LOG_OFFSET_PX))
    return bool(log > step_log and beside >= LEAST_NEAR_PX and beyond >= LEAST_FAR_PX)


def _sectors(inside: Mask) -> NDArray[np.intp]:
    """Return in which direction from the subject's middle each pixel lies, 0..15."""
    rows, columns = np.nonzero(inside)
    down, across = np.indices(inside.shape, np.float32)
    angle = np.arctan2(down - rows.mean(), across - columns.mean())
    turn = (angle / (2 * np.pi) + 0.5) * SECTORS
    sectors: NDArray[np.intp] = np.minimum(turn.astype(np.intp), SECTORS - 1)
    return sectors


def _step(blur: EdgeBlur, near: Mask, far: Mask) -> tuple[float, float] | None:
    """Return the blur near and far where there is enough texture in both."""
    near_px, far_px = (blur.sigma_px[part & blur.edges] for part in (near, far))
    if min(near_px.size, far_px.size) < LEAST_EDGE_PX:
        return None
    return float(np.median(near_px)), float(np.median(far_px))


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


def _polygon(area: Mask, to_picture: Affine) -> tuple[PicturePoint, ...]:
    contours, _ = cv2.findContours(area.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    largest = max(contours, key=len)[:, 0].astype(np.float64)
    corners = largest[::CORNER_EVERY] if len(largest) > 3 * CORNER_EVERY else largest
    on_picture = moved(corners + 0.5, np.array(to_picture))
    return tuple(PicturePoint(*point) for point in on_picture.tolist())
