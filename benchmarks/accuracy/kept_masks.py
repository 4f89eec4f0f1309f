"""Subject masks, kept on disk between runs.

Finding a mask takes a second or more, all that is measured along it a tenth. A kept mask is used
again only while the sources that it depends on, and its picture, are the same.
"""

from __future__ import annotations

import inspect
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.accuracy import composites
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

if TYPE_CHECKING:
    from headshot_viewer.analysis.subject import Subject

KEPT: Final = Path(gettempdir()) / "headshot-viewer-accuracy"

_SOURCES: Final = (
    composites, face_detection, face_landmarks, faces, guided_filter, matte, matte_networks,
    matte_refining, networks, warps,
)  # fmt: skip


def kept_mask(content: bytes, subject: Subject) -> SubjectMask | None:
    """Return the mask that the program finds in a picture; None where it finds nobody.

    Args:
        content: names the picture's content.
        subject: the picture; its size, or that of its scene, is the mask's.
    """
    path = KEPT / f"{sha256(_digest() + content).hexdigest()[:32]}.npz"
    if not path.is_file():
        mask = subject_mask_of(subject)
        path.parent.mkdir(parents=True, exist_ok=True)
        alpha = np.zeros((0, 0), np.float32) if mask is None else mask.alpha
        np.savez_compressed(path, alpha=alpha, has_face=mask is not None and mask.has_face)
    with np.load(path) as kept:
        alpha, has_face = kept["alpha"].astype(np.float32), bool(kept["has_face"])
    if alpha.size == 0:
        return None
    height, width = alpha.shape
    size_px = subject.size_px
    to_picture = ((size_px.width / width, 0.0, 0.0), (0.0, size_px.height / height, 0.0))
    return SubjectMask(alpha, to_picture, has_face, path.stem)


@cache
def _digest() -> bytes:
    sources = "".join(inspect.getsource(module) for module in _SOURCES)
    return sha256(sources.encode()).digest()
