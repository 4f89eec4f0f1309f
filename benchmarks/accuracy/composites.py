"""Pictures assembled from real portraits, with known flaws at known places.

Each is a subject, cut out by its own matte, on the background of another portrait whose subject
was painted out, softened and given the subject's grain. A flaw is on about half of the outline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.grain import grain_sigma

if TYPE_CHECKING:
    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import Mask, UnitField

Colours = NDArray[np.float32]
"""(height, width, 3) float32, 0..255."""

HALF_ACROSS_PX: Final = 12
"""Over so many pixels a flaw fades where its half of the outline ends."""

ADDED_GRAIN: Final = 5.0
"""Grey levels, where only one of subject and background has grain."""


class Kind(StrEnum):
    """What is wrong with a composite."""

    ORIGINAL = "original"
    """The portrait itself."""
    CLEAN = "clean paste"
    """Assembled as well as can be."""
    HARD = "hard"
    HALO = "halo"
    SOFT = "soft"
    STRANDS = "strands"
    RING = "ring"
    """The background's blur begins at a distance from the subject."""
    SMOOTH_GROUND = "smooth background"
    """Grain on the subject, none on the background."""
    SMOOTH_SUBJECT = "smooth subject"


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """A real portrait taken apart.

    Attributes:
        name: of its file.
        pixels: longest side 1024 px or less.
        alpha: its matte.
        subject: the subject's own colours, also where it is not opaque.
        ground: the background with the subject painted out.
    """

    name: str
    pixels: BgrPixels = field(repr=False)
    alpha: UnitField = field(repr=False)
    subject: Colours = field(repr=False)
    ground: Colours = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Composite:
    """A picture and the truth about it.

    Attributes:
        pixels: (height, width, 3) uint8.
        flawed: where the flaw is.
        alpha: the exact matte; of the original, the one that was found.
    """

    pixels: BgrPixels = field(repr=False)
    flawed: Mask = field(repr=False)
    alpha: UnitField = field(repr=False)


def taken_apart(name: str, pixels: BgrPixels, alpha: UnitField) -> Portrait:
    """Estimate the colours of subject and background.

    Source:
        M. Forte, "Approximate fast foreground colour estimation", ICIP 2021: two rounds of
        blurred means, each corrected so that the composite is the picture again.
    """
    picture = pixels.astype(np.float32)
    opaque = alpha[..., None]
    subject, ground = picture, picture
    for sigma_px in (30.0, 3.0):
        front = blurred(subject * opaque, sigma_px) / (blurred(alpha, sigma_px)[..., None] + 1e-5)
        clear = blurred(1 - alpha, sigma_px)[..., None] + np.float32(1e-5)
        ground = blurred(ground * (1 - opaque), sigma_px) / clear
        subject = front + opaque * (picture - opaque * front - (1 - opaque) * ground)
        subject = np.clip(subject, 0, 255)
    return Portrait(name, pixels, alpha, subject, _painted_out(picture, alpha))


def composite(
    kind: Kind, front: Portrait, behind: Portrait, quality: int | None, seed: int
) -> Composite:
    """Assemble a picture.

    Args:
        kind: of flaw.
        front: gives the subject.
        behind: gives the background.
        quality: of the JPEG that it becomes, 0..100; None for none.
        seed: of all chance.
    """
    chance = np.random.default_rng(seed)
    pixels, flawed = front.pixels.astype(np.float32), np.zeros(front.alpha.shape, np.bool_)
    if kind is not Kind.ORIGINAL:
        plain = _fitted(behind.ground, front.alpha.shape)
        grain = _grain(front.alpha.shape, max(_grain_of(front.pixels), 0.6), chance)
        ground = blurred(plain, float(chance.uniform(2, 5))) + grain
        side = _half(front.alpha, chance)
        pixels = _over(front.subject, front.alpha, ground)
        bad, reach_px = _bad(kind, front, (plain, ground), chance)
        if reach_px:
            pixels = pixels + side[..., None] * (bad - pixels)
            flawed = _band(front.alpha, reach_px) & (side > 0.5)
        else:
            pixels = bad
        if kind is Kind.STRANDS:
            flawed &= _near(np.abs(_shorn(front.alpha) - front.alpha) > 0.25, 4)
    whole = np.clip(np.rint(pixels), 0, 255).astype(np.uint8)
    return Composite(compressed(whole, quality), flawed, front.alpha)


def compressed(pixels: BgrPixels, quality: int | None) -> BgrPixels:
    if quality is None:
        return pixels
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def blurred(values: NDArray[Any], sigma_px: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(values, (0, 0), sigma_px), np.float32)


def _bad(
    kind: Kind, front: Portrait, grounds: tuple[Colours, Colours], chance: np.random.Generator
) -> tuple[Colours, int]:
    """Return the flawed picture, and how far the flaw reaches to both sides of the outline.

    A reach of 0 says that the flaw is everywhere.
    """
    picture, alpha, (plain, ground) = front.pixels.astype(np.float32), front.alpha, grounds
    match kind:
        case Kind.HARD:
            return _over(picture, (blurred(alpha, 1.5) > 0.5).astype(np.float32), ground), 6
        case Kind.HALO:
            rim = _near(alpha > 0.3, int(chance.integers(2, 5))).astype(np.float32)
            return _over(picture, blurred(rim, 1.0), ground), 8
        case Kind.SOFT:
            filled = np.where(alpha[..., None] > 0.5, picture, front.subject)
            return _over(filled, blurred(alpha, float(chance.uniform(6, 10))), ground), 10
        case Kind.STRANDS:
            return _over(front.subject, _shorn(alpha), ground), 10
        case Kind.RING:
            rim = _near(alpha > 0.3, int(chance.integers(8, 21))).astype(np.float32)
            ring = _over(plain, blurred(rim, 2.0), blurred(plain, 9.0))
            return _over(front.subject, alpha, ring), 0
        case Kind.SMOOTH_GROUND:
            grainy = front.subject + _grain(alpha.shape, ADDED_GRAIN, chance)
            return _over(grainy, alpha, blurred(ground, 3.0)), 0
        case Kind.SMOOTH_SUBJECT:
            smooth = np.asarray(cv2.bilateralFilter(front.subject, 9, 25, 5), np.float32)
            return _over(smooth, alpha, ground + _grain(alpha.shape, ADDED_GRAIN, chance)), 0
        case _:
            return _over(front.subject, alpha, ground), 0


def _over(subject: Colours, alpha: UnitField, ground: Colours) -> Colours:
    return subject * alpha[..., None] + ground * (1 - alpha[..., None])


def _fitted(ground: Colours, shape: tuple[int, ...]) -> Colours:
    """Return a background large enough to cover *shape*, its top left part."""
    height, width = shape
    scale = max(height / ground.shape[0], width / ground.shape[1])
    size = (
        max(width, round(ground.shape[1] * scale)),
        max(height, round(ground.shape[0] * scale)),
    )
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    enlarged = np.asarray(cv2.resize(ground, size, interpolation=method), np.float32)
    return np.ascontiguousarray(enlarged[:height, :width])


def _grain_of(pixels: BgrPixels) -> float:
    return grain_sigma(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8))


def _grain(shape: tuple[int, ...], sigma: float, chance: np.random.Generator) -> Colours:
    """Return coloured grain of the size that cameras have."""
    white = chance.standard_normal((shape[0], shape[1], 3), np.float32)
    grain: Colours = blurred(white, 0.6) * np.float32(1.43 * sigma)
    return grain


def _half(alpha: UnitField, chance: np.random.Generator) -> UnitField:
    """Return one half of the picture, left or right of a line through the subject's middle."""
    rows, columns = np.nonzero(alpha > 0.5)
    angle = float(chance.choice([0, np.pi]) + chance.uniform(-0.5, 0.5))
    down, across = np.indices(alpha.shape, np.float32)
    distance = (across - columns.mean()) * np.cos(angle) + (down - rows.mean()) * np.sin(angle)
    return np.asarray(np.clip(distance / HALF_ACROSS_PX + 0.5, 0, 1), np.float32)


def _shorn(alpha: UnitField) -> UnitField:
    """Return the matte without strands: opened, and smooth along its edge."""
    opened = cv2.morphologyEx(
        (alpha > 0.6).astype(np.uint8), cv2.MORPH_OPEN, _disc(round(0.012 * max(alpha.shape)))
    )
    smooth = blurred(np.asarray(opened, np.float32), 5.0) > 0.5
    return blurred(smooth.astype(np.float32), 1.1)


def _band(alpha: UnitField, radius_px: int) -> Mask:
    inside = (alpha > 0.5).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, _disc(radius_px))) > 0


def _near(mask: Mask, radius_px: int) -> Mask:
    return np.asarray(cv2.dilate(mask.astype(np.uint8), _disc(radius_px))) > 0


def _disc(radius_px: int) -> NDArray[np.uint8]:
    size = (2 * radius_px + 1, 2 * radius_px + 1)
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, size), np.uint8)


def _painted_out(picture: Colours, alpha: UnitField) -> Colours:
    """Return the background, with what is around the subject diffused over it."""
    covered = _near(alpha > 0.02, 7)
    weight = (~covered).astype(np.float32)
    total, known = np.zeros_like(picture), np.zeros_like(weight)
    for sigma_px in (8, 24, 72, 200, 500):
        near = _wide_mean(weight, sigma_px)
        colour = _wide_mean(picture * weight[..., None], sigma_px) / (near[..., None] + 1e-6)
        share = (1 - known) * np.clip(near * 20, 0, 1)
        total += colour * share[..., None]
        known += share
    diffused = total / np.maximum(known, 1e-6)[..., None]
    return np.where(covered[..., None], diffused, picture).astype(np.float32)


def _wide_mean(values: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    factor = max(1, round(sigma_px / 6))
    height, width = values.shape[:2]
    small_size = (max(1, width // factor), max(1, height // factor))
    small = cv2.resize(values, small_size, interpolation=cv2.INTER_AREA)
    spread = cv2.GaussianBlur(small, (0, 0), sigma_px / factor)
    return np.asarray(cv2.resize(spread, (width, height)), np.float32)
