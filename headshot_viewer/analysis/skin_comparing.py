"""Whether the skin of two faces can be compared at all, and why not."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.doubts import NAMES, sentence
from headshot_viewer.analysis.skin_texture import (
    HEAT_FROM_LOG2,
    share,
    share_at_most,
    skin_texture,
)
from headshot_viewer.core.arrays import sealed
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.analysis.skin_texture import SkinTexture

UNEQUAL_SHARPNESS: Final = 2.0
"""A blur that makes this difference reads as 20 % false alarms: no comparison."""

HIDDEN_BY_GRAIN: Final = 0.7
"""Grain through texture. From here half of the texture's energy is grain, and what is left after
taking it away is mostly the error of the estimate: untouched copies with added grain read up to
7 times their texture, and 0.87 to 1.14 below (39 AI portraits, none of which is reported on)."""

VISIBLE_BLOCKS: Final = 1.25
"""Blockiness from which JPEG may have taken texture away, or added some: untouched copies at JPEG
75 read 1.2 and more (39 AI portraits, none of which is reported on)."""

NEAR_BLOCKS_PX: Final = 1.1
"""JPEG matters where fewer picture pixels than this make one that is measured. Of the copies above
those of larger faces read 0.89 to 1.05 of their texture at JPEG 60, the others 0.79 to 1.38."""

TRIAL_QUALITY: Final = 60
KEPT_BY_JPEG: Final = (0.85, 1.15)
"""What a face's texture may become by JPEG of that quality, as a factor, to be compared with one
that shows blocks."""


SMOOTHER: Final = 2**-HEAT_FROM_LOG2
"""Shares below this are reported."""


def shows_blocks(texture: SkinTexture, blockiness: float) -> bool:
    """Return whether JPEG compression may have changed a face's texture."""
    (across, _, _), (down, _, _) = texture.skin.frame.to_picture.tolist()
    return blockiness >= VISIBLE_BLOCKS and hypot(across, down) < NEAR_BLOCKS_PX


def why_incomparable(
    professional: SkinTexture, ai: SkinTexture, blockiness: Mapping[Side, float]
) -> str | None:
    """Return a sentence on why two faces' skin cannot be compared; None if it can.

    Args:
        professional: of the professional picture.
        ai: of the AI picture, measured at the same eye distance in pixels.
        blockiness: of both pictures, see ``jpeg_blocks.py``.
    """
    return (
        _too_soft(professional, ai)
        or _too_blocky(professional, ai, blockiness)
        or _too_grainy(professional, ai)
    )


def _too_soft(professional: SkinTexture, ai: SkinTexture) -> str | None:
    if min(professional.plain_features, ai.plain_features) <= 0:
        return said("Eyes, brows and lips show no detail in one of the pictures: no comparison.")
    factor = professional.plain_features / ai.plain_features
    if 1 / UNEQUAL_SHARPNESS <= factor <= UNEQUAL_SHARPNESS:
        return None
    softer = Side.AI if factor > 1 else Side.PROFESSIONAL
    return said(
        "{picture} is too soft to compare skin: eyes, brows and lips have {factor:.0%} of the "
        "other’s detail.",
        picture=sentence(NAMES[softer]),
        factor=min(factor, 1 / factor),
    )


def _too_blocky(
    professional: SkinTexture, ai: SkinTexture, blockiness: Mapping[Side, float]
) -> str | None:
    textures = {Side.PROFESSIONAL: professional, Side.AI: ai}
    for side, texture in textures.items():
        if not shows_blocks(texture, blockiness[side]):
            continue
        kept = _kept_by_jpeg(textures[side.other])
        if kept is not None and KEPT_BY_JPEG[0] <= kept <= KEPT_BY_JPEG[1]:
            continue
        if kept is not None and _is_smoother_anyway(professional, ai, side, kept):
            continue
        return said(
            "{picture} is too strongly compressed to compare skin: at this size, such JPEG "
            "compression changes the other picture’s fine texture too.",
            picture=sentence(NAMES[side]),
        )
    return None


def _is_smoother_anyway(
    professional: SkinTexture, ai: SkinTexture, compressed: Side, kept: float
) -> bool:
    """Return whether the AI picture is smoother as measured and also with JPEG allowed for."""
    found = share(professional, ai)
    if found is None:
        return False
    allowed = found.matched / kept if compressed is Side.AI else found.matched * kept
    return max(found.matched, allowed) < SMOOTHER


def _kept_by_jpeg(texture: SkinTexture) -> float | None:
    """Return how much of a face's texture survives JPEG compression at the trial quality."""
    frame = texture.skin.frame
    _, data = cv2.imencode(".jpg", frame.pixels, [cv2.IMWRITE_JPEG_QUALITY, TRIAL_QUALITY])
    pixels = sealed(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8))
    compressed = replace(texture.skin, frame=replace(frame, pixels=pixels))
    left = share(texture, skin_texture(compressed))
    return None if left is None else left.matched


def _too_grainy(professional: SkinTexture, ai: SkinTexture) -> str | None:
    if not professional.is_hidden_by_grain(HIDDEN_BY_GRAIN):
        if not ai.is_hidden_by_grain(HIDDEN_BY_GRAIN):
            return None
        # Grain and all it is still smoother: smooth skin under grain may be told.
        most = share_at_most(professional, ai)
        if most is not None and most < SMOOTHER:
            return None
        grainy = Side.AI
    else:
        grainy = Side.PROFESSIONAL
    return said(
        "{picture} is too grainy to compare skin: most of its fine texture is grain.",
        picture=sentence(NAMES[grainy]),
    )
