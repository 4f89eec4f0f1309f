"""How wide a person is drawn under the chin, against the face."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from headshot_viewer.core.geometry import PicturePoint, distance

if TYPE_CHECKING:
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.core.face import Face

FOREHEAD: Final = 10
CHIN: Final = 152
CHEEKS: Final = (234, 454)

UPPER_SHARE: Final = 0.8
"""Of what is under the chin: the lowest rows are cut by the frame or by arms."""

LEAST_DEPTH: Final = 0.6
"""Face heights that must be seen under the chin; above that there are no shoulders."""

MARGIN_PX: Final = 2
"""This close to the left or right edge, at working size, the person is taken to be cropped."""

_CORNER_ROWS: Final = 12


@dataclass(frozen=True, slots=True, eq=False)
class Silhouette:
    """What a picture shows of a person under the chin.

    Attributes:
        width: of the widest row, in face widths; > 0.
        touches_frame: True if the person is cropped at the left or right.
        region_px: around the rows that were looked at, in picture pixels.
    """

    width: float
    touches_frame: bool
    region_px: tuple[PicturePoint, ...] = field(repr=False)


def depth_under_chin(face: Face, mask: SubjectMask) -> float:
    """Return how much of the person can be measured under the chin, in face heights."""
    last_row = int(np.flatnonzero(mask.inside.any(axis=1))[-1])
    (_, scale_y, _) = mask.to_picture[1]
    under_px = (last_row + 1) * scale_y - face.point(CHIN).y
    return UPPER_SHARE * under_px / max(_face_height_px(face), 1e-6)


def silhouette(face: Face, mask: SubjectMask, depth: float) -> Silhouette | None:
    """Measure a person down to *depth* face heights under the chin.

    Args:
        face: whose body is meant.
        mask: of the person.
        depth: the same for two pictures that are compared.

    Returns:
        None where so much is not there, or too little to show shoulders.
    """
    if depth < LEAST_DEPTH or depth > depth_under_chin(face, mask) + 1e-6:
        return None
    (scale_x, _, _), (_, scale_y, _) = mask.to_picture
    chin_px = face.point(CHIN).y
    first = max(0, round(chin_px / scale_y))
    last = round((chin_px + depth * _face_height_px(face)) / scale_y)
    rows = [row for row in range(first, last) if mask.inside[row].any()]
    face_px = distance(face.point(CHEEKS[0]), face.point(CHEEKS[1]))
    if not rows or face_px <= 0:
        return None
    ends = np.array([np.flatnonzero(mask.inside[row])[[0, -1]] for row in rows])
    widths_px = (ends[:, 1] - ends[:, 0] + 1) * scale_x
    right_limit = mask.inside.shape[1] - 1 - MARGIN_PX
    touches = bool(ends[:, 0].min() < MARGIN_PX or ends[:, 1].max() > right_limit)
    corners = np.unique(np.linspace(0, len(rows) - 1, _CORNER_ROWS).round().astype(int))
    left = [PicturePoint(ends[k, 0] * scale_x, (rows[k] + 0.5) * scale_y) for k in corners]
    right = [PicturePoint((ends[k, 1] + 1) * scale_x, (rows[k] + 0.5) * scale_y) for k in corners]
    return Silhouette(float(widths_px.max()) / face_px, touches, (*left, *reversed(right)))


def _face_height_px(face: Face) -> float:
    return distance(face.point(FOREHEAD), face.point(CHIN))
