"""Which pixels of a face frame are skin, and which belong to which region."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.face_frame import FaceFrame, face_frame
from headshot_viewer.analysis.warps import moved
from headshot_viewer.core.alignment import BrushedMask
from headshot_viewer.core.arrays import Mask, sealed
from headshot_viewer.core.regions import OUTLINES, SKIN_REGIONS, Region

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.analysis.warps import BgrPixels, Matrix
    from headshot_viewer.core.alignment import BrushStroke, FaceChoice
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint

INSIDE_OVAL_IOD: Final = 0.05
"""The rim of the face is left out: the outline's own edge is no texture."""

AROUND_IOD: Final = {
    Region.RIGHT_EYE: 0.11,
    Region.LEFT_EYE: 0.11,
    Region.RIGHT_BROW: 0.07,
    Region.LEFT_BROW: 0.07,
    Region.LIPS: 0.05,
    Region.RIGHT_NOSTRIL: 0.04,
    Region.LEFT_NOSTRIL: 0.04,
}
"""How far around each feature no skin is measured."""

FEATURES_IOD: Final = {
    Region.RIGHT_EYE: 0.05,
    Region.LEFT_EYE: 0.05,
    Region.RIGHT_BROW: 0.03,
    Region.LEFT_BROW: 0.03,
    Region.LIPS: 0.02,
}
"""Lids, brows and lips, and how far around them: they say how sharp a picture is at all."""

CONVEX: Final = frozenset(
    {Region.RIGHT_BROW, Region.LEFT_BROW, Region.RIGHT_NOSTRIL, Region.LEFT_NOSTRIL}
)
"""Their landmarks are no polygon in order; their hull is meant."""

SEEDS: Final = (Region.RIGHT_CHEEK, Region.LEFT_CHEEK, Region.NOSE)
"""Nearly always skin, so they say which colour skin has in this light."""

LEAST_SEED_PX: Final = 200
TOLERANCE_MADS: Final = 3.5
LEAST_TOLERANCE: Final = 9.0
"""Chroma within this of the seeds' median is skin, in 8-bit Cr and Cb."""

DARKEST: Final = 22.0
DARKEST_OF_MEDIAN: Final = 0.38
BRIGHTEST: Final = 248.0
"""Luma outside is shadow without detail, or a highlight that is clipped."""

DARK_LINE: Final = -0.16
DARK_LINE_FINE_IOD: Final = 0.012
DARK_LINE_COARSE_IOD: Final = 0.05
DARK_LINE_AROUND_IOD: Final = 0.02
"""Beard, strands of hair and rims of glasses: finer and darker than what is around them."""

CHROMA_BLUR_IOD: Final = 0.02
OPENED_IOD: Final = 0.03

_SHIFT: Final = 4
"""Polygons are filled at a sixteenth of a pixel."""


@dataclass(frozen=True, slots=True, eq=False)
class Skin:
    """A face in its frame, with its skin.

    Attributes:
        frame: the face.
        mask: (height, width) bool; what is measured as skin.
        geometric: the same before colour had a say: what could be skin by its place.
        features: eyes, brows and lips.
        face: the oval, to tell what is next to the face.
        areas: inside each region's outline, skin or not.
        regions: the skin of each region.
        cover: share of the geometric mask that is skin by colour too, 0..1.
    """

    frame: FaceFrame
    mask: Mask = field(repr=False)
    geometric: Mask = field(repr=False)
    features: Mask = field(repr=False)
    face: Mask = field(repr=False)
    areas: Mapping[Region, Mask] = field(repr=False)
    regions: Mapping[Region, Mask] = field(repr=False)
    cover: float


def skin_of(subject: Subject, face: Face, iod_px: int) -> Skin:
    """Return the skin of a subject's face at *iod_px*, corrected by the user's hand."""
    choice = subject.choice
    key = ("skin", face, iod_px, choice.outlines, choice.strokes)
    return subject.once(key, lambda: skin_in(face_frame(subject.picture, face, iod_px), choice))


def skin_in(frame: FaceFrame, choice: FaceChoice | None = None) -> Skin:
    """Find the skin of a face in its frame.

    Args:
        frame: the face.
        choice: outlines and strokes that the user drew; nothing without it.
    """
    size, iod_px = (frame.pixels.shape[0], frame.pixels.shape[1]), frame.iod_px
    areas = {region: _area(frame, region, size) for region in OUTLINES}
    oval = areas[Region.OVAL]
    geometric = _eroded(oval, INSIDE_OVAL_IOD * iod_px)
    for region, around in AROUND_IOD.items():
        geometric &= ~_dilated(areas[region], around * iod_px)
    features = np.zeros(size, np.bool_)
    for region, around in FEATURES_IOD.items():
        features |= _dilated(areas[region], around * iod_px)
    mask = geometric & _by_colour(frame, geometric, areas)
    mask = _opened(mask, OPENED_IOD * iod_px)
    cover = float(mask.sum() / max(1, geometric.sum()))
    if choice is not None:
        _draw_outlines(areas, choice, frame)
        mask = painted(mask, choice.strokes, BrushedMask.SKIN, frame.to_picture)
    _clear_rim(mask)
    return Skin(
        frame=frame,
        mask=sealed(mask),
        geometric=sealed(geometric),
        features=sealed(features & ~geometric),
        face=sealed(oval),
        areas={region: sealed(areas[region]) for region in SKIN_REGIONS},
        regions={region: sealed(areas[region] & mask) for region in SKIN_REGIONS},
        cover=cover,
    )


def painted(
    mask: Mask, strokes: tuple[BrushStroke, ...], which: BrushedMask, to_picture: Matrix
) -> Mask:
    """Return *mask* with the user's strokes, in the order they were painted.

    Args:
        mask: (height, width) bool.
        strokes: in picture pixels; those of other masks are passed over.
        which: the mask that this is.
        to_picture: (2, 3) where the mask's pixels lie on the picture.
    """
    corrected = mask.astype(np.uint8)
    from_picture = np.asarray(cv2.invertAffineTransform(np.asarray(to_picture)), np.float64)
    scale = float(np.hypot(from_picture[0, 0], from_picture[1, 0]))
    for stroke in strokes:
        if stroke.mask is which:
            points = _fixed(moved(np.array(stroke.points), from_picture))
            width = max(1, round(2 * stroke.radius_px * scale))
            cv2.polylines(
                corrected, [points], isClosed=False, color=int(stroke.adds), thickness=width,
                shift=_SHIFT,
            )  # fmt: skip
            for end in (points[0], points[-1]):
                centre = (int(end[0]), int(end[1]))
                radius = max(1, width << _SHIFT) // 2
                cv2.circle(corrected, centre, radius, int(stroke.adds), -1, shift=_SHIFT)
    return corrected.astype(np.bool_)


def _area(frame: FaceFrame, region: Region, size: tuple[int, int]) -> Mask:
    points = frame.points[list(OUTLINES[region])]
    if region in CONVEX:
        hull = np.asarray(cv2.convexHull(points.astype(np.float32)), np.float64)
        points = hull.reshape(-1, 2)
    return _filled(points, size)


def _filled(points: NDArray[np.float64], size: tuple[int, int]) -> Mask:
    area = np.zeros(size, np.uint8)
    cv2.fillPoly(area, [_fixed(points)], 1, shift=_SHIFT)
    return area.astype(np.bool_)


def _fixed(points: NDArray[np.float64]) -> NDArray[np.int32]:
    # OpenCV counts from the centre of the first pixel, we from its corner.
    fixed: NDArray[np.int32] = np.round((points - 0.5) * (1 << _SHIFT)).astype(np.int32)
    return fixed


def _draw_outlines(areas: dict[Region, Mask], choice: FaceChoice, frame: FaceFrame) -> None:
    from_picture = np.asarray(cv2.invertAffineTransform(frame.to_picture), np.float64)

    def in_frame(points: tuple[PicturePoint, ...]) -> NDArray[np.float64]:
        return moved(np.array(points), from_picture)

    for drawn in choice.outlines:
        size = (frame.pixels.shape[0], frame.pixels.shape[1])
        areas[drawn.region] = _filled(in_frame(drawn.points), size)


def _by_colour(frame: FaceFrame, geometric: Mask, areas: Mapping[Region, Mask]) -> Mask:
    """Return where the colour is that of the cheeks and nose, and no dark line runs."""
    seeds = geometric & np.logical_or.reduce([areas[region] for region in SEEDS])
    if seeds.sum() <= LEAST_SEED_PX:
        return np.ones_like(geometric)
    blurred = _blurred(frame.pixels, CHROMA_BLUR_IOD * frame.iod_px)
    luma, red, blue = cv2.split(cv2.cvtColor(blurred, cv2.COLOR_BGR2YCrCb).astype(np.float32))
    darkest = max(DARKEST, DARKEST_OF_MEDIAN * float(np.median(luma[seeds])))
    skin: Mask = (luma > darkest) & (luma < BRIGHTEST)
    for chroma in (red, blue):
        middle = np.median(chroma[seeds])
        spread = 1.4826 * np.median(np.abs(chroma[seeds] - middle))
        skin &= np.abs(chroma - middle) < max(TOLERANCE_MADS * spread, LEAST_TOLERANCE)
    return skin & ~_dilated(_dark_lines(frame), DARK_LINE_AROUND_IOD * frame.iod_px)


def _dark_lines(frame: FaceFrame) -> Mask:
    luma = cv2.cvtColor(frame.pixels, cv2.COLOR_BGR2GRAY).astype(np.float32)
    fine = cv2.GaussianBlur(luma, (0, 0), DARK_LINE_FINE_IOD * frame.iod_px)
    coarse = cv2.GaussianBlur(luma, (0, 0), DARK_LINE_COARSE_IOD * frame.iod_px)
    # Eight levels in the denominator, so that noise in black is no line.
    return np.asarray((fine - coarse) / (coarse + 8) < DARK_LINE, np.bool_)


def _blurred(pixels: BgrPixels, sigma_px: float) -> BgrPixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma_px), np.uint8)


def _disc(radius_px: float) -> NDArray[np.uint8]:
    radius = max(1, round(radius_px))
    size = (2 * radius + 1, 2 * radius + 1)
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, size), np.uint8)


def _dilated(mask: Mask, radius_px: float) -> Mask:
    return np.asarray(cv2.dilate(mask.astype(np.uint8), _disc(radius_px)), np.bool_)


def _eroded(mask: Mask, radius_px: float) -> Mask:
    return np.asarray(cv2.erode(mask.astype(np.uint8), _disc(radius_px)), np.bool_)


def _opened(mask: Mask, side_px: float) -> Mask:
    side = int(side_px) | 1
    square = np.ones((side, side), np.uint8)
    opened = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, square)
    return np.asarray(opened, np.bool_)


def _clear_rim(mask: Mask) -> None:
    """Leave the outermost pixels out, so that the heat ends inside its grid."""
    mask[[0, -1], :] = False
    mask[:, [0, -1]] = False
