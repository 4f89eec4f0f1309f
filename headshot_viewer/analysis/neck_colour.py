"""Whether neck and face have the same skin colour."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.colour_difference import Lab, delta_e_2000, lab_of, median_lab
from headshot_viewer.analysis.face_frame import common_iod_px
from headshot_viewer.analysis.matte import scene_of
from headshot_viewer.analysis.skin import skin_of
from headshot_viewer.analysis.warps import Points, moved
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.regions import OUTLINES, Region

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import Mask
    from headshot_viewer.core.face import Face

FOREHEAD: Final = 10
CHIN: Final = 152
JAW: Final = (172, 397)
"""Landmarks that say where the neck begins, which way it goes and how wide it may be."""

FROM_OF_FACE: Final = 0.06
TO_OF_FACE: Final = 0.42
"""Where the neck is searched for below the chin, in face heights."""

HALF_WIDTHS_OF_JAW: Final = (0.38, 0.33)
"""Half of its width above and below, in widths of the jaw."""

INSIDE_ALPHA: Final = 0.9
MOST_TURN_DEG: Final = 35.0
CHROMA_OF_JAW: Final = (0.35, 1.9)
LEAST_CHROMA: Final = 5.0
DARKER_BY: Final = 45.0
BRIGHTER_BY: Final = 25.0
"""What passes for skin, against the median of the jaw: grey has no hue to compare, and hair of a
like hue is darker than a shadow on skin."""

LEAST_SHARE: Final = 0.35
"""Share of the neck that must be visible skin, and not collar, beard or scarf."""

LEAST_PX: Final = 150
"""Of skin, on each, at working size."""

_JAW_REGIONS: Final = (Region.RIGHT_JAW, Region.LEFT_JAW, Region.CHIN)


@dataclass(frozen=True, slots=True, eq=False)
class NeckColour:
    """The neck of one picture against its jaw.

    Attributes:
        visible: share of the neck's place that has skin of about the jaw's colour, 0..1.
        colour_apart: ΔE00 of both as if they were equally bright; None where not judged.
        apart: ΔE00 with their brightness.
        region_px: around the neck's skin, in picture pixels; empty where not judged.
    """

    visible: float
    colour_apart: float | None = None
    apart: float | None = None
    region_px: tuple[PicturePoint, ...] = field(default=(), repr=False)


def neck_colour(subject: Subject, face: Face, mask: SubjectMask) -> NeckColour | None:
    """Compare the colour of a neck with that of the jaw above it.

    Args:
        subject: the picture.
        face: whose neck is meant.
        mask: of the person, at working size.

    Returns:
        None where the picture shows too little of neck or jaw to look at.
    """
    jaw = _jaw_pixels(subject, face)
    place = _place(face, mask)
    if min(len(jaw), int(place.sum())) < LEAST_PX:
        return None
    pixels = scene_of(subject).pixels[place]
    reference = median_lab(jaw)
    passes = _like(lab_of(pixels), reference)
    visible = float(passes.mean())
    if visible < LEAST_SHARE or passes.sum() < LEAST_PX:
        return NeckColour(visible)
    neck = median_lab(np.asarray(pixels[passes], np.uint8))
    skin = np.zeros(place.shape, np.uint8)
    skin[place] = passes
    return NeckColour(
        visible,
        colour_apart=delta_e_2000(reference, neck._replace(lightness=reference.lightness)),
        apart=delta_e_2000(reference, neck),
        region_px=_around(skin, mask),
    )


def _jaw_pixels(subject: Subject, face: Face) -> NDArray[np.uint8]:
    """Return the skin under the mouth, (n, 3) blue, green, red."""
    skin = skin_of(subject, face, common_iod_px(face))
    jaw = np.logical_or.reduce([skin.regions[region] for region in _JAW_REGIONS])
    return np.asarray(skin.frame.pixels[jaw], np.uint8)


def _place(face: Face, mask: SubjectMask) -> Mask:
    """Return where the neck should be, inside the person and outside the face."""
    points = np.array(face.landmarks)[:, :2]
    down = points[CHIN] - points[FOREHEAD]
    across = np.array([-down[1], down[0]]) / max(float(np.hypot(*down)), 1e-6)
    jaw_px = float(np.hypot(*(points[JAW[0]] - points[JAW[1]])))
    ends = zip((FROM_OF_FACE, TO_OF_FACE), HALF_WIDTHS_OF_JAW, strict=True)
    (top, wide), (bottom, narrow) = (
        (points[CHIN] + far * down, half * jaw_px * across) for far, half in ends
    )
    corners = np.array([top - wide, top + wide, bottom + narrow, bottom - narrow])
    place = _filled(corners, mask) & (mask.alpha > INSIDE_ALPHA)
    oval = _filled(points[list(OUTLINES[Region.OVAL])], mask).astype(np.uint8)
    face_too = np.asarray(cv2.dilate(oval, np.ones((3, 3), np.uint8)), np.bool_)
    return np.asarray(place & ~face_too, np.bool_)


def _filled(points_px: Points, mask: SubjectMask) -> Mask:
    """Return a polygon of picture pixels on the grid of *mask*."""
    from_picture = np.asarray(cv2.invertAffineTransform(np.array(mask.to_picture)), np.float64)
    corners = np.rint(moved(points_px, from_picture) - 0.5).astype(np.int32)
    filled = np.zeros(mask.alpha.shape, np.uint8)
    cv2.fillPoly(filled, [corners], 1)
    return filled.astype(np.bool_)


def _like(lab: NDArray[np.float32], reference: Lab) -> NDArray[np.bool_]:
    """Return which colours, (n, 3), could be the same skin in different light."""
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    hue_deg = np.degrees(np.arctan2(lab[:, 2], lab[:, 1]))
    turn_deg = np.abs((hue_deg - reference.hue_deg + 180) % 360 - 180)
    least, most = (factor * reference.chroma for factor in CHROMA_OF_JAW)
    skin = (turn_deg < MOST_TURN_DEG) & (chroma > max(least, LEAST_CHROMA)) & (chroma < most)
    brighter = lab[:, 0] - reference.lightness
    return np.asarray(skin & (brighter > -DARKER_BY) & (brighter < BRIGHTER_BY), np.bool_)


def _around(skin: NDArray[np.uint8], mask: SubjectMask) -> tuple[PicturePoint, ...]:
    found = np.argwhere(skin)[:, ::-1].astype(np.float32)
    hull = np.asarray(cv2.convexHull(found), np.float64).reshape(-1, 2) + 0.5
    return tuple(PicturePoint(*point) for point in moved(hull, np.array(mask.to_picture)).tolist())
