"""How blurred a picture is, wherever there are edges to tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.edge_blur import WIDEST_PX, EdgeBlur, edge_blur
from headshot_viewer.analysis.matte import scene_of
from headshot_viewer.core.arrays import Mask, sealed

if TYPE_CHECKING:
    from headshot_viewer.analysis.matte import SubjectMask
    from headshot_viewer.analysis.subject import Affine, Subject
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.progress import Progress

COARSE: Final = 4
"""The map is made at a quarter of the size: blur does not change from pixel to pixel."""

SPREADS_PX: Final = (20.0, 50.0, 120.0, 240.0)
"""Sigmas over which the blur at edges is averaged; a wider one counts where the finer ones found
no edge."""

ENOUGH: Final = 0.01
"""Weighted share of edge pixels from which a place is fully known."""

LEAST_CONFIDENCE: Final = 0.3
"""Flat walls and clear sky carry no focus; below this nothing is drawn. Confidence is what edges
within the finest of :data:`SPREADS_PX` give."""

LOG_OFFSET_PX: Final = 0.3
"""Blur below this cannot be told apart."""

OUTLINE_OF_LONGEST: Final = 0.006
"""Edges so near to the outline are the outline's."""


@dataclass(frozen=True, slots=True, eq=False)
class FocusMap:
    """Blur at edges, and carried from them over the picture.

    Attributes:
        edges: widths at the edges themselves, at working size.
        sigma_px: (height / 4, width / 4) float32, in pixels of the working size.
        judged: the same shape, where an edge is near enough.
        to_picture: where the pixels of *sigma_px* lie on the picture.
    """

    edges: EdgeBlur = field(repr=False)
    sigma_px: NDArray[np.float32] = field(repr=False)
    judged: Mask = field(repr=False)
    to_picture: Affine

    @property
    def working_px(self) -> tuple[int, int]:
        """Height and width of the working size."""
        height, width = self.edges.edges.shape
        return height, width


def focus_map_of(
    subject: Subject, size: PictureSize, mask: SubjectMask | None, progress: Progress
) -> FocusMap:
    """Return the focus of a subject's picture, made once at each size and for each mask.

    Args:
        subject: the picture.
        size: to measure at; not larger than :func:`~headshot_viewer.analysis.matte.scene_of`.
        mask: of the subject; None if unknown.
        progress: called between the steps.
    """
    key = ("focus", size, None if mask is None else mask.key)
    return subject.once(key, lambda: _made(subject, size, mask, progress))


def dense(
    blur: EdgeBlur, inside: Mask | None = None
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Carry the blur of edges to where there are none.

    Args:
        blur: at edges.
        inside: the subject, at the same size. Its edges do not tell about the background, nor the
            background's about the subject; the outline belongs to the subject.

    Returns:
        Sigma in pixels of *blur*, and confidence 0..1, both at a quarter of its size.

    Source:
        Normalised convolution: H. Knutsson, C.-F. Westin, "Normalized and differential
        convolution", CVPR 1993; of the logarithm, so that a soft edge does not outweigh sharp ones.
    """
    if inside is None:
        return _carried(blur, blur.edges)
    reach = round(OUTLINE_OF_LONGEST * max(inside.shape))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    own = np.asarray(cv2.dilate(inside.astype(np.uint8), disc)) > 0
    front = _carried(blur, blur.edges & own)
    back = _carried(blur, blur.edges & ~own)
    shown = _reduced(inside.astype(np.float32)) > 0.5
    sigma, confidence = (np.where(shown, *pair) for pair in zip(front, back, strict=True))
    return sigma, confidence


def _carried(blur: EdgeBlur, edges: Mask) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    weight = _reduced(edges.astype(np.float32))
    logs = np.where(edges, np.log(blur.sigma_px + np.float32(LOG_OFFSET_PX)), np.float32(0))
    total = _reduced(logs.astype(np.float32))
    known = np.zeros_like(weight)
    value = np.zeros_like(weight)
    confidence = known
    for spread_px in SPREADS_PX:
        near, summed = (_spread(each, spread_px / COARSE) for each in (weight, total))
        share = (1 - known) * np.minimum(near / np.float32(ENOUGH), 1)
        value += share * summed / np.maximum(near, np.float32(1e-6))
        known += share
        if spread_px == SPREADS_PX[0]:
            confidence = known.copy()
    sigma = np.exp(value / np.maximum(known, np.float32(1e-6))) - np.float32(LOG_OFFSET_PX)
    return np.clip(sigma, 0, WIDEST_PX).astype(np.float32), confidence


def _made(
    subject: Subject, size: PictureSize, mask: SubjectMask | None, progress: Progress
) -> FocusMap:
    pixels = scene_of(subject).pixels
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    if (grey.shape[1], grey.shape[0]) != size:
        grey = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
    progress(0.1)
    blur = edge_blur(grey, progress)
    inside = None
    if mask is not None:
        inside = np.asarray(cv2.resize(mask.alpha, size, interpolation=cv2.INTER_AREA) > 0.5)
    sigma_px, confidence = dense(blur, inside)
    height, width = sigma_px.shape
    whole = subject.size_px
    return FocusMap(
        edges=blur,
        sigma_px=sealed(sigma_px),
        judged=sealed(confidence > LEAST_CONFIDENCE),
        to_picture=((whole.width / width, 0.0, 0.0), (0.0, whole.height / height, 0.0)),
    )


def _reduced(field_: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = field_.shape
    size = (max(1, round(width / COARSE)), max(1, round(height / COARSE)))
    return np.asarray(cv2.resize(field_, size, interpolation=cv2.INTER_AREA), np.float32)


def _spread(field_: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    """Return a Gaussian blur; wide ones are computed on a smaller copy, which loses nothing."""
    factor = max(1, int(sigma / 4))
    height, width = field_.shape
    small_size = (max(1, round(width / factor)), max(1, round(height / factor)))
    small = cv2.resize(field_, small_size, interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(small, (0, 0), sigma / factor, borderType=cv2.BORDER_REFLECT)
    return np.asarray(
        cv2.resize(blurred, (width, height), interpolation=cv2.INTER_LINEAR), np.float32
    )
