"""Composites with the masks that the program finds in them, kept on disk between runs.

Finding a mask takes a second or more, all that is measured along it a tenth. A kept mask is used
again only while the sources that it depends on, and its picture, are the same.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.accuracy import composites
from benchmarks.accuracy.composites import Composite, Kind
from benchmarks.accuracy.portraits import assembled, subject_of
from headshot_viewer.analysis import (
    face_detection,
    face_landmarks,
    faces,
    guided_filter,
    matte,
    matte_networks,
    matte_refining,
    networks,
    warps,
)
from headshot_viewer.analysis.matte import SubjectMask, subject_mask_of
from headshot_viewer.core.geometry import PictureSize

if TYPE_CHECKING:
    from benchmarks.accuracy.composites import Portrait
    from headshot_viewer.analysis.warps import BgrPixels

KEPT: Final = Path(gettempdir()) / "headshot-viewer-accuracy"

_SOURCES: Final = (
    composites, face_detection, face_landmarks, faces, guided_filter, matte, matte_networks,
    matte_refining, networks, warps,
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One composite and the mask that was found in it.

    Attributes:
        portrait: index of its subject.
        kind, quality: of the composite.
        made: the composite, with the truth.
        mask: as the program finds it.
    """

    portrait: int
    kind: Kind
    quality: int | None
    made: Composite = field(repr=False)
    mask: SubjectMask = field(repr=False)

    @property
    def size_px(self) -> PictureSize:
        height, width = self.made.pixels.shape[:2]
        return PictureSize(width, height)


def scene(every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None) -> Scene | None:
    """Return a composite with its mask; None where nobody is found in it."""
    made = assembled(every, index, kind, quality)
    mask = found_mask(made.pixels, "PNG" if quality is None else "JPEG")
    return None if mask is None else Scene(index, kind, quality, made, mask)


def found_mask(pixels: BgrPixels, kind: str) -> SubjectMask | None:
    """Return the mask that the program finds in a picture of at most 1024 px, kept on disk."""
    digest = sha256(_digest() + pixels.tobytes() + repr(pixels.shape).encode())
    path = KEPT / f"{digest.hexdigest()[:32]}.npz"
    if not path.is_file():
        mask = subject_mask_of(subject_of(pixels, kind))
        path.parent.mkdir(parents=True, exist_ok=True)
        alpha = np.zeros((0, 0), np.float16) if mask is None else mask.alpha.astype(np.float16)
        np.savez_compressed(path, alpha=alpha, has_face=mask is not None and mask.has_face)
    with np.load(path) as kept:
        alpha, has_face = kept["alpha"].astype(np.float32), bool(kept["has_face"])
    if alpha.size == 0:
        return None
    return SubjectMask(alpha, ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), has_face, path.stem)


@cache
def _digest() -> bytes:
    sources = "".join(inspect.getsource(module) for module in _SOURCES)
    return sha256(sources.encode()).digest()
