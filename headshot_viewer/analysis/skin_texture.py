"""The fine texture of skin, and its share in one picture relative to another.

Developed on 143 portraits with known smoothing: of nine measures tried, the residual of a 5 x 5
median found smoothed skin best (pixel AUROC 0.91), and it cancels exposure, and with the features
as a yardstick also blur and sharpening.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.core.arrays import UnitField, sealed

if TYPE_CHECKING:
    from headshot_viewer.analysis.skin import Skin
    from headshot_viewer.core.arrays import Mask
    from headshot_viewer.core.regions import Region

Field = NDArray[np.float32]

MEDIAN_PX: Final = 5
WINDOW_IOD: Final = 0.06
"""Sigma of the window in which texture is averaged."""

FLOOR_WINDOW_PX: Final = 9
FLOOR_PERCENTILE: Final = 5
FLOOR_BESIDE_IOD: Final = 0.1
FLOOR_LUMA: Final = (12, 243)
FLOOR_LEAST_AREA: Final = 0.1
"""Grain is measured next to the face, where it is smoothest; needed area in IOD squared."""

FLOOR_OF_GRAIN: Final = 0.85
"""What that percentile reads of even grain, for chance leaves some windows with less (simulated:
white grain of sigma 1.5 to 6 at a third of its size or more, 0.82 to 0.86)."""

MOST_OF_TEXTURE: Final = 0.9
"""At most this share of a texture's energy is attributed to grain."""

LEAST_ENERGY: Final = 4e-4
CARRIED_WINDOW_IOD: Final = 0.15
CARRIED_SOFTNESS_IOD: Final = 0.12
LEAST_TEXTURE: Final = 0.02

LEAST_REGION: Final = 0.02
"""A region is measured on at least this much skin, in IOD squared."""

HEAT_FROM_LOG2: Final = 0.4
HEAT_FULL_LOG2: Final = 2.0
"""Heat starts at 76 % of the other picture's texture and is full at 25 %."""

USUAL_OF_FEATURES: Final = ((64, 0.16), (96, 0.22), (128, 0.265))
"""At an eye distance of so many pixels, skin has at least this much of the features' texture in
three of four real portraits (52 of them)."""


@dataclass(frozen=True, slots=True, eq=False)
class SkinTexture:
    """The texture of one face's skin.

    Attributes:
        skin: what was measured, in its frame.
        field: (height, width) float32, local texture in grey levels; read-only.
        features: mean texture of eyes, brows and lips: how sharp the picture is at all.
        grain: grain floor in grey levels; 0 if there was too little area next to the face to tell.
        whole: median over all skin, in grey levels; None without skin.
        regions: median of each region with enough skin.
    """

    skin: Skin
    field: Field = field(repr=False)
    features: float
    grain: float
    whole: float | None
    regions: Mapping[Region, float]

    @property
    def plain_features(self) -> float:
        """Return :attr:`features` without what grain adds to it."""
        return float(_without_grain(self.features, self.grain)) if self.features > 0 else 0.0

    def is_hidden_by_grain(self, share_of_texture: float) -> bool:
        """Return whether grain is at least this share of the texture of all skin."""
        return self.whole is not None and self.grain >= share_of_texture * self.whole > 0


@dataclass(frozen=True, slots=True)
class Share:
    """The AI picture's texture relative to the professional picture's; 1 is equal.

    Attributes:
        raw: as measured.
        matched: allowing for overall sharpness and grain.
    """

    raw: float
    matched: float


def skin_texture(skin: Skin) -> SkinTexture:
    """Measure the texture of a face's skin, at structures under about 0.02 IOD (1.2 mm)."""
    luma = cv2.cvtColor(skin.frame.pixels, cv2.COLOR_BGR2GRAY)
    residual = cv2.absdiff(luma, cv2.medianBlur(luma, MEDIAN_PX)).astype(np.float32)
    local = _averaged(residual, skin.mask, WINDOW_IOD * skin.frame.iod_px)
    least_px = LEAST_REGION * skin.frame.iod_px**2
    return SkinTexture(
        skin=skin,
        field=sealed(local),
        features=float(residual[skin.features].mean()) if skin.features.any() else 0.0,
        grain=_grain(np.asarray(luma, np.uint8), np.asarray(residual, np.float32), skin),
        whole=float(np.median(local[skin.mask])) if skin.mask.sum() > least_px else None,
        regions={
            region: float(np.median(local[mask]))
            for region, mask in skin.regions.items()
            if mask.sum() > least_px
        },
    )


def share(professional: SkinTexture, ai: SkinTexture, region: Region | None = None) -> Share | None:
    """Return the AI picture's texture relative to the professional picture's.

    Args:
        professional: of the professional picture.
        ai: of the AI picture, measured at the same eye distance in pixels.
        region: None for all skin.

    Returns:
        None where either has too little skin, or no texture to compare with.
    """
    here = ai.whole if region is None else ai.regions.get(region)
    there = professional.whole if region is None else professional.regions.get(region)
    if here is None or there is None or there < LEAST_TEXTURE or ai.features <= 0:
        return None
    plain, other = _without_grain(here, ai.grain), _without_grain(there, professional.grain)
    return Share(here / there, float(plain / other) * _sharper(professional, ai))


def share_at_most(professional: SkinTexture, ai: SkinTexture) -> float | None:
    """Return the matched share over all skin if none of the AI picture's texture were grain."""
    if ai.whole is None or professional.whole is None or ai.features <= 0:
        return None
    plain = float(_without_grain(professional.whole, professional.grain))
    return ai.whole / plain * _sharper(professional, ai)


def _sharper(one: SkinTexture, other: SkinTexture) -> float:
    """Return how much more detail the features of *one* show, as a factor."""
    return one.plain_features / max(other.plain_features, LEAST_TEXTURE)


def shares_of(one: SkinTexture, other: SkinTexture) -> Field:
    """Return, at each place of *one*'s face, the share it has of *other*'s texture there.

    The other's field is carried over by the landmarks, allowing for sharpness and grain.

    Returns:
        (height, width) float32 in the frame of *one*, > 0; meaningful on its skin.
    """
    carried = _carried(other, one)
    plain = _without_grain(one.field, one.grain)
    sharper = np.float32(_sharper(other, one))
    shares: Field = (plain / np.maximum(carried, LEAST_TEXTURE) * sharper).astype(np.float32)
    return shares


def heat_of_shares(shares: Field) -> UnitField:
    """Return the heat of a share: 0 from 76 % up, 1 from 25 % down, even in log2 between."""
    missing = -np.log2(np.maximum(shares, 1e-3)) - HEAT_FROM_LOG2
    heat: UnitField = np.clip(missing / (HEAT_FULL_LOG2 - HEAT_FROM_LOG2), 0, 1)
    return heat.astype(np.float32)


def usual_share(iod_px: float) -> float:
    """Return the share of the features' texture that skin usually has at this eye distance."""
    sizes, shares = zip(*USUAL_OF_FEATURES, strict=True)
    return float(np.interp(iod_px, sizes, shares))


def heat_alone(texture: SkinTexture) -> UnitField:
    """Return the heat of a face without a partner: 0 for usual skin, 1 for a third of it."""
    usual = usual_share(texture.skin.frame.iod_px)
    found = np.maximum(texture.field / max(texture.features, LEAST_TEXTURE), 1e-4)
    heat: UnitField = np.clip(np.log2(usual / found) / np.log2(3.0), 0, 1)
    return heat.astype(np.float32)


def _averaged(values: NDArray[np.float32], mask: Mask, sigma_px: float) -> Field:
    """Return the local mean of *values* over *mask*."""
    weight = mask.astype(np.float32)
    mean: Field = _blurred(values * weight, sigma_px) / (
        _blurred(weight, sigma_px) + np.float32(1e-6)
    )
    return mean


def _blurred(values: NDArray[np.float32], sigma_px: float) -> Field:
    blurred = cv2.GaussianBlur(values, (0, 0), sigma_px, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, np.float32)


def _grain(luma: NDArray[np.uint8], residual: NDArray[np.float32], skin: Skin) -> float:
    iod_px = skin.frame.iod_px
    radius = max(1, round(FLOOR_BESIDE_IOD * iod_px))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    beside = cv2.dilate(skin.face.astype(np.uint8), disc) == 0
    darkest, brightest = FLOOR_LUMA
    beside &= (luma > darkest) & (luma < brightest)
    if beside.sum() <= FLOOR_LEAST_AREA * iod_px**2:
        return 0.0
    local = cv2.blur(residual, (FLOOR_WINDOW_PX, FLOOR_WINDOW_PX))
    return float(np.percentile(local[beside], FLOOR_PERCENTILE)) / FLOOR_OF_GRAIN


def _without_grain(texture: Field | float, grain: float) -> Field:
    energy = np.square(np.asarray(texture, np.float32))
    left = energy - np.minimum(np.float32(grain**2), np.float32(MOST_OF_TEXTURE) * energy)
    return np.asarray(np.sqrt(np.maximum(left, np.float32(LEAST_ENERGY))), np.float32)


def _carried(source: SkinTexture, target: SkinTexture) -> Field:
    """Return *source*'s texture without grain, where the landmarks of *target* say."""
    iod_px = target.skin.frame.iod_px
    height, width = target.field.shape
    hits, shift = np.zeros((height, width), np.float32), np.zeros((height, width, 2), np.float32)
    points, there = target.skin.frame.points, source.skin.frame.points
    columns, rows = points[:, 0].astype(int), points[:, 1].astype(int)
    inside = (columns >= 0) & (columns < width) & (rows >= 0) & (rows < height)
    np.add.at(hits, (rows[inside], columns[inside]), 1)
    np.add.at(shift, (rows[inside], columns[inside]), (there - points)[inside])
    softness_px = CARRIED_SOFTNESS_IOD * iod_px
    weight = _blurred(hits, softness_px) + np.float32(1e-7)
    across, down = (_blurred(np.ascontiguousarray(shift[..., a]), softness_px) for a in (0, 1))
    y, x = np.mgrid[:height, :width].astype(np.float32)
    plain = _without_grain(source.field, source.grain)
    smooth = _averaged(plain, source.skin.mask, CARRIED_WINDOW_IOD * iod_px)
    carried = cv2.remap(
        smooth,
        x + across / weight,
        y + down / weight,
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(carried, np.float32)
