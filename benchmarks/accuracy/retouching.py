"""What is done to skin on purpose, and what happens to whole pictures on their way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels

Pixels = NDArray[np.float32]


def bilateral(bgr: BgrPixels, strength: float, iod_px: float) -> Pixels:
    smooth = bgr
    for _ in range(1 + (strength > 0.5)):
        reach = 0.015 * iod_px + 0.02 * iod_px * strength
        smooth = np.asarray(cv2.bilateralFilter(smooth, -1, 10 + 50 * strength, reach), np.uint8)
    return smooth.astype(np.float32)


def frequency_separation(bgr: BgrPixels, strength: float, iod_px: float) -> Pixels:
    coarse = cv2.GaussianBlur(bgr.astype(np.float32), (0, 0), 0.03 * iod_px)
    return np.asarray(coarse + (bgr - coarse) * np.float32(1 - strength), np.float32)


def surface(bgr: BgrPixels, strength: float, iod_px: float) -> Pixels:
    """Smooth by a guided filter of the picture by itself (He, Sun and Tang 2013)."""
    side = 2 * max(2, int(0.05 * iod_px)) + 1
    values = bgr.astype(np.float32) / 255
    around = cv2.blur(values, (side, side))
    spread = cv2.blur(values * values, (side, side)) - around * around
    slope = spread / (spread + np.float32((0.01 + 0.06 * strength) ** 2))
    flat = cv2.blur(around - slope * around, (side, side))
    return np.asarray((cv2.blur(slope, (side, side)) * values + flat) * 255, np.float32)


def median_filter(bgr: BgrPixels, strength: float, iod_px: float) -> Pixels:
    side = max(3, int((0.02 + 0.06 * strength) * iod_px) | 1)
    return np.asarray(cv2.medianBlur(bgr, side), np.float32)


SMOOTHINGS: Final = (bilateral, frequency_separation, surface, median_filter)


@dataclass(frozen=True, slots=True)
class Degradation:
    """What happens to a whole picture on its way."""

    name: str
    grain: float = 0.0
    quality: int | None = None
    scale: float = 1.0
    blur_iod: float = 0.0
    sharpen: float = 0.0
    exposure: float = 1.0

    def of(self, pixels: Pixels, iod_px: float, luck: np.random.Generator) -> BgrPixels:
        changed: NDArray[Any] = pixels * np.float32(self.exposure)
        if self.blur_iod:
            changed = np.asarray(cv2.GaussianBlur(changed, (0, 0), self.blur_iod * iod_px))
        if self.sharpen:
            soft = cv2.GaussianBlur(changed, (0, 0), 1.0)
            changed = changed + np.float32(self.sharpen) * (changed - soft)
        if self.scale != 1:
            how = cv2.INTER_AREA if self.scale < 1 else cv2.INTER_CUBIC
            reduced = cv2.resize(changed, None, fx=self.scale, fy=self.scale, interpolation=how)
            changed = np.asarray(reduced)
        if self.grain:
            shape = changed.shape[:2]
            common = luck.standard_normal((*shape, 1)) * self.grain
            changed = changed + common + luck.standard_normal((*shape, 3)) * self.grain * 0.5
        bgr = np.asarray(np.clip(np.rint(changed), 0, 255), np.uint8)
        if self.quality is not None:
            _, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, self.quality])
            bgr = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
        return bgr


CLEAN: Final = Degradation("clean")
DEGRADATIONS: Final = (
    CLEAN,
    Degradation("grain 3", grain=3),
    Degradation("grain 6", grain=6),
    Degradation("JPEG 75", quality=75),
    Degradation("JPEG 60", quality=60),
    Degradation("x0.5", scale=0.5),
    Degradation("x2", scale=2.0),
)
UNTOUCHED: Final = (
    *DEGRADATIONS[1:],
    Degradation("x0.35", scale=0.35),
    Degradation("sharpened", sharpen=0.8),
    Degradation("darker by 30 %", exposure=0.7),
    Degradation("blurred by 0.016 IOD", blur_iod=0.016),
    Degradation("blurred by 0.03 IOD", blur_iod=0.03),
)
