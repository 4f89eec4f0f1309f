"""Assembled pictures for the tests: a subject on a background, with a known outline."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.matte import SubjectMask, subject_mask_of
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.arrays import sealed
from tests.analysis.face_pictures import picture_of, portrait

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import UnitField

HEIGHT_PX: Final = 640
WIDTH_PX: Final = 512
CENTRE: Final = (256.0, 300.0)
RADIUS_PX: Final = 150.0
SUBJECT: Final = (60.0, 90.0, 150.0)
GROUND: Final = (170.0, 150.0, 120.0)
RIM: Final = (60.0, 220.0, 250.0)

IDENTITY: Final = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))


def disc_alpha(sigma_px: float = 1.2, radius_px: float = RADIUS_PX) -> UnitField:
    """Return a disc whose edge is blurred by *sigma_px*."""
    rows, columns = np.mgrid[0:HEIGHT_PX, 0:WIDTH_PX].astype(np.float32)
    away = np.hypot(columns - CENTRE[0], rows - CENTRE[1])
    exact = np.clip(radius_px - away + 0.5, 0, 1).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(exact, (0, 0), sigma_px) if sigma_px else exact)


def disc_picture(
    sigma_px: float = 1.2, *, rim_px: float = 0.0, grain: float = 1.0, strands: bool = True
) -> BgrPixels:
    """Return a disc on a ground of another colour.

    Args:
        sigma_px: blur of its edge.
        rim_px: how wide a rim of a third colour lies around it.
        grain: standard deviation of it, everywhere, in grey levels.
        strands: whether its brightness changes along the edge.
    """
    alpha = disc_alpha(sigma_px)[..., None]
    ground = np.full((HEIGHT_PX, WIDTH_PX, 3), GROUND, np.float32)
    if rim_px:
        rim = disc_alpha(sigma_px, RADIUS_PX + rim_px)[..., None]
        ground = ground * (1 - rim) + np.array(RIM, np.float32) * rim
    subject = np.full((HEIGHT_PX, WIDTH_PX, 3), SUBJECT, np.float32)
    if strands:
        rows, columns = np.mgrid[0:HEIGHT_PX, 0:WIDTH_PX].astype(np.float32)
        angle = np.arctan2(rows - CENTRE[1], columns - CENTRE[0])
        subject = subject + 25 * np.sin(60 * angle)[..., None].astype(np.float32)
    pixels = subject * alpha + ground * (1 - alpha)
    white = np.random.default_rng(7).standard_normal((HEIGHT_PX, WIDTH_PX, 1), np.float32)
    return _rounded(pixels + np.float32(grain) * white)


def disc_mask(*, key: str = "disc") -> SubjectMask:
    return SubjectMask(sealed(disc_alpha()), IDENTITY, has_face=True, key=key)


@cache
def portrait_subject() -> Subject:
    """Return the demo's professional picture, whose mask is found once for all tests."""
    return Subject(picture_of(portrait()))


@cache
def portrait_mask() -> SubjectMask:
    mask = subject_mask_of(portrait_subject())
    assert mask is not None
    return mask


@cache
def pasted(kind: str) -> Subject:
    """Return the demo portrait on a plain ground with soft shades.

    Args:
        kind: ``"clean"``, ``"hard"`` or ``"soft"``: how its edge is drawn.
    """
    front, alpha = portrait().astype(np.float32), portrait_mask().alpha
    size = (front.shape[1], front.shape[0])
    if kind == "hard":
        alpha = (cv2.GaussianBlur(alpha, (0, 0), 1.5) > 0.5).astype(np.float32)
    if kind == "soft":
        alpha = np.asarray(cv2.GaussianBlur(alpha, (0, 0), 7.0), np.float32)
    shades = np.linspace(150, 220, size[1], dtype=np.float32)[:, None, None]
    ground = shades * np.array([0.9, 1.0, 0.95], np.float32)
    pixels = front * alpha[..., None] + ground * (1 - alpha[..., None])
    grain = np.random.default_rng(3).normal(0, 1, (size[1], size[0], 1))
    return Subject(picture_of(_rounded(pixels + grain)))


def _rounded(pixels: NDArray[np.floating]) -> BgrPixels:
    return np.asarray(np.clip(np.rint(pixels), 0, 255), np.uint8)
