"""Segmentation of the person by two networks: coarse, but robust."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.networks import SALIENT_SUBJECT, SELFIE, as_blob
from headshot_viewer.core.waiting import unasked

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import UnitField
    from headshot_viewer.core.waiting import Ask

COARSE_PX: Final = 320
"""Both answers are fused at this width and height, whatever the picture's shape."""

SELFIE_PX: Final = 256

SURE_PX: Final = 25
"""At this distance from the rim of the selfie mask its answer counts alone, at 320 px."""

_MEAN: Final = np.array([0.485, 0.456, 0.406], np.float32).reshape(1, 3, 1, 1)
_SPREAD: Final = np.array([0.229, 0.224, 0.225], np.float32).reshape(1, 3, 1, 1)
"""Of ImageNet, red, green, blue: what the salient-subject network was trained with."""


def selfie_mask(pixels: BgrPixels) -> UnitField:
    """Return how likely each pixel belongs to a person, (320, 320), the picture stretched to it.

    Source:
        MediaPipe's selfie segmentation, general model.
    """
    blob = as_blob(_stretched(pixels, SELFIE_PX), scale=1 / 255)
    (activation,) = SELFIE.run(blob)
    likely = activation.reshape(SELFIE_PX, SELFIE_PX)
    enlarged = cv2.resize(likely, (COARSE_PX, COARSE_PX), interpolation=cv2.INTER_CUBIC)
    return np.clip(enlarged, 0, 1)


def salient_mask(pixels: BgrPixels, ask: Ask = unasked) -> UnitField:
    """Return how much each pixel belongs to the salient subject, (320, 320).

    Takes about half a second, in one call.

    Raises:
        Cancelled: by *ask*, before that call.

    Source:
        X. Qin et al., "U2-Net: Going deeper with nested U-structure for salient object detection",
        Pattern Recognition 106, 2020; its small model.
    """
    small = _stretched(pixels, COARSE_PX)
    blob = as_blob(small, scale=1 / max(1.0, float(small.max())))
    (salience,) = SALIENT_SUBJECT.run((blob - _MEAN) / _SPREAD, ask)
    field = salience.reshape(COARSE_PX, COARSE_PX)
    low, high = float(field.min()), float(field.max())
    return np.asarray((field - low) / max(high - low, 1e-9), np.float32)


def fused(selfie: UnitField, salient: UnitField) -> UnitField:
    """Return one mask of both.

    The salient mask has the finer rim, but forgets clothes and adds things; far from the rim of
    the selfie mask it may therefore only agree.
    """
    person = (selfie > 0.5).astype(np.uint8)
    square = np.ones((SURE_PX, SURE_PX), np.uint8)
    within = np.asarray(cv2.erode(person, square)) > 0
    beyond = np.asarray(cv2.dilate(person, square)) == 0
    both = np.float32(0.5) * (selfie + salient)
    both = np.where(within, np.maximum(selfie, salient), both)
    return np.where(beyond, np.minimum(selfie, salient), both)


def _stretched(pixels: BgrPixels, side_px: int) -> BgrPixels:
    small = cv2.resize(pixels, (side_px, side_px), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)
