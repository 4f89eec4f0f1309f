"""Where faces are, roughly: a box and six points each.

The networks are MediaPipe's BlazeFace (Bazarevsky et al., "BlazeFace: Sub-millisecond Neural Face
Detection on Mobile GPUs", 2019) for near faces, and its siblings for smaller ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.networks import (
    FACE_BACK,
    FACE_FULL_RANGE,
    FACE_SHORT_RANGE,
    Network,
    as_blob,
)
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.progress import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headshot_viewer.analysis.warps import BgrPixels, Points
    from headshot_viewer.core.progress import Progress

LEAST_SCORE: Final = 0.5
"""A face is one from here on; MediaPipe's own threshold."""

SAME_FACE_OVERLAP: Final = 0.3
"""Boxes that share this much of their union are one face; MediaPipe's own threshold."""

RIGHT_EYE, LEFT_EYE = 0, 1
"""Places of the eyes among a detection's points."""

_POINTS: Final = 6
_NUMBERS: Final = 4 + 2 * _POINTS

Boxes: TypeAlias = NDArray[np.float64]
"""(count, 4): left, top, right, bottom."""


@dataclass(frozen=True, slots=True, eq=False)
class Detection:
    """A face as a detector sees it, in pixels of the picture that it was given.

    Attributes:
        score: 0..1.
        box: (4,) left, top, right, bottom.
        points: (6, 2) right eye, left eye, nose, mouth, right ear, left ear, of the subject.
        detector: which step of the search found it.
    """

    score: float
    box: NDArray[np.float64]
    points: Points
    detector: str

    def prominence(self, width_px: float, height_px: float) -> float:
        """Return how likely this is the main face: its score times its size, less off centre."""
        left, top, right, bottom = self.box
        aside = hypot((left + right) / width_px - 1, (top + bottom) / height_px - 1) / 2
        return float(self.score * (right - left) / (1 + aside))


@dataclass(frozen=True, slots=True)
class Detector:
    """A detecting network, and how its answers are laid out.

    Attributes:
        name: for :attr:`Detection.detector`.
        network: its outputs are scores, (1, n, 1), and boxes, (1, n, 16).
        frame_px: width and height of its input.
        grids: of each grid of answers, how many cells wide it is and how many answers a cell has.
    """

    name: str
    network: Network
    frame_px: int
    grids: tuple[tuple[int, int], ...]

    def anchors(self) -> Points:
        """Return the centres of the cells that the answers belong to, as shares of the frame."""
        grids = []
        for cells, answers in self.grids:
            middles = (np.arange(cells) + 0.5) / cells
            x, y = np.meshgrid(middles, middles)
            grids.append(np.repeat(np.stack([x.ravel(), y.ravel()], axis=1), answers, axis=0))
        return np.concatenate(grids)

    def detect(self, bgr: BgrPixels) -> list[Detection]:
        """Return the faces in *bgr*, the surest first."""
        frame, factors, margins = _letterboxed(bgr, self.frame_px)
        scores, answers = self.network.run(as_blob(frame, scale=1 / 127.5, minus=127.5))
        score = 1 / (1 + np.exp(-np.clip(scores.ravel().astype(np.float64), -100, 100)))
        likely = score >= LEAST_SCORE
        shares = answers.reshape(-1, _NUMBERS)[likely].astype(np.float64) / self.frame_px
        anchors = self.anchors()[likely]
        centres, sizes = shares[:, None, :2] + anchors[:, None], shares[:, None, 2:4]
        points = shares[:, 4:].reshape(-1, _POINTS, 2) + anchors[:, None]
        marks = np.concatenate([centres - sizes / 2, centres + sizes / 2, points], axis=1)
        in_picture = (marks * self.frame_px - margins) * factors
        return _merged(score[likely], in_picture, self.name)


_NEAR_GRIDS: Final = ((16, 2), (8, 6))
DETECTORS: Final = (
    Detector("short range", FACE_SHORT_RANGE, 128, _NEAR_GRIDS),
    Detector("back", FACE_BACK, 256, _NEAR_GRIDS),
    Detector("full range", FACE_FULL_RANGE, 192, ((48, 1),)),
)
"""From the one for near faces to the one for small ones."""

_TURNS: Final = (
    ("turned left", cv2.ROTATE_90_CLOCKWISE),
    ("turned right", cv2.ROTATE_90_COUNTERCLOCKWISE),
    ("upside down", cv2.ROTATE_180),
)


def detect_faces(bgr: BgrPixels, progress: Progress = unwatched) -> list[Detection]:
    """Return the faces in *bgr*, the most prominent first.

    All detectors are run, because one for near faces misses small ones next to them; if several
    find the same face, the earlier one counts. Only if none finds any, the picture is rotated in
    steps of 90° until one does.
    """
    height, width = bgr.shape[:2]
    found: list[Detection] = []
    for done, step in enumerate(_search(bgr)):
        progress(done / (len(_TURNS) + 1))
        found = step
        if found:
            break
    return sorted(found, key=lambda face: face.prominence(width, height), reverse=True)


def _search(bgr: BgrPixels) -> Iterator[list[Detection]]:
    size_px = PictureSize(bgr.shape[1], bgr.shape[0])
    yield _all_detectors(bgr)
    for name, code in _TURNS:
        turned = np.asarray(cv2.rotate(bgr, code), np.uint8)
        faces = (turned_back(face, code, size_px) for face in _all_detectors(turned))
        yield [replace(face, detector=f"{face.detector}, {name}") for face in faces]


def _all_detectors(bgr: BgrPixels) -> list[Detection]:
    found: list[Detection] = []
    for detector in DETECTORS:
        seen = np.array([face.box for face in found]).reshape(-1, 4)
        found += [
            face
            for face in detector.detect(bgr)
            if not (_overlaps(seen, face.box) > SAME_FACE_OVERLAP).any()
        ]
    return found


def _letterboxed(bgr: BgrPixels, frame_px: int) -> tuple[BgrPixels, Points, Points]:
    """Fit *bgr* into the middle of a black square.

    Returns:
        The square, how many picture pixels one of its pixels is (x, y), and its free margins.
    """
    height, width = bgr.shape[:2]
    factor = frame_px / max(height, width)
    size = max(1, round(width * factor)), max(1, round(height * factor))
    interpolation = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    left, top = (frame_px - size[0]) // 2, (frame_px - size[1]) // 2
    frame = np.zeros((frame_px, frame_px, 3), np.uint8)
    frame[top : top + size[1], left : left + size[0]] = cv2.resize(
        bgr, size, interpolation=interpolation
    )
    return frame, np.array([width / size[0], height / size[1]]), np.array([left, top])


def _merged(scores: NDArray[Any], marks: NDArray[np.float64], name: str) -> list[Detection]:
    """Merge answers for one face into their mean, weighted by score (MediaPipe's weighted NMS).

    Args:
        scores: (n,).
        marks: (n, 8, 2), top left and bottom right corner, then six points.
        name: of the detector.
    """
    boxes = marks[:, :2].reshape(-1, 4)
    order = np.argsort(-scores, kind="stable")
    faces = []
    while order.size:
        best = order[0]
        same = _overlaps(boxes[order], boxes[best]) > SAME_FACE_OVERLAP
        same[0] = True
        weights = scores[order[same]] / scores[order[same]].sum()
        mean = np.tensordot(weights, marks[order[same]], axes=1)
        faces.append(Detection(float(scores[best]), mean[:2].ravel(), mean[2:], name))
        order = order[~same]
    return faces


def _overlaps(boxes: Boxes, box: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return, for each of *boxes*, the share of its union with *box* that both cover."""
    inner = np.minimum(boxes[:, 2:], box[2:]) - np.maximum(boxes[:, :2], box[:2])
    common = np.clip(inner, 0, None).prod(axis=1)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1) + (box[2:] - box[:2]).prod()
    result: NDArray[np.float64] = common / np.maximum(areas - common, 1e-9)
    return result


def turned_back(face: Detection, code: int, size_px: PictureSize) -> Detection:
    """Return *face*, seen in a turned picture, where it is in the upright one.

    Args:
        face: in pixels of the turned picture.
        code: how ``cv2.rotate`` turned it.
        size_px: of the upright picture.
    """
    marks = np.concatenate([face.box.reshape(2, 2), face.points])
    x, y = marks[:, 0], marks[:, 1]
    if code == cv2.ROTATE_90_CLOCKWISE:
        back = np.stack([y, size_px.height - x], axis=1)
    elif code == cv2.ROTATE_90_COUNTERCLOCKWISE:
        back = np.stack([size_px.width - y, x], axis=1)
    else:
        back = np.stack([size_px.width - x, size_px.height - y], axis=1)
    corners, points = back[:2], back[2:]
    box = np.concatenate([corners.min(axis=0), corners.max(axis=0)])
    return replace(face, box=box, points=points)
