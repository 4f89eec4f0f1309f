"""The subject mask: which pixels of a picture belong to the person portrayed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from headshot_viewer.analysis.faces import face_of
from headshot_viewer.analysis.matte_networks import fused, salient_mask, selfie_mask
from headshot_viewer.analysis.matte_refining import refined
from headshot_viewer.analysis.skin import painted
from headshot_viewer.analysis.warps import BgrPixels, reduced
from headshot_viewer.core.alignment import BrushedMask
from headshot_viewer.core.arrays import Mask, UnitField, sealed
from headshot_viewer.core.progress import part, unwatched
from headshot_viewer.core.waiting import awaited

if TYPE_CHECKING:
    from collections.abc import Hashable

    from headshot_viewer.analysis.subject import Affine, Subject
    from headshot_viewer.core.alignment import BrushStroke
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.waiting import Ask

WORKING_PX: Final = 1024
"""The scene (mask, outline, focus) is measured at this longest side or less."""

LEAST_SHARE: Final = 0.02
MOST_SHARE: Final = 0.98
"""Limits of a person's share of a picture; outside of them the segmentation failed."""

LEAST_CERTAIN_SHARE: Final = 0.5
"""Share of what the selfie network calls a person that it must be nearly sure of (0.9 and more)
where no face was found."""

_REST_OF_COMPONENT_PX: Final = 9


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A picture at working size.

    Attributes:
        pixels: (height, width, 3) uint8 BGR, longest side 1024 px or less, read-only.
        to_picture: where its pixels lie on the picture.
    """

    pixels: BgrPixels = field(repr=False)
    to_picture: Affine


@dataclass(frozen=True, slots=True, eq=False)
class SubjectMask:
    """The subject of a picture, at working size.

    Attributes:
        alpha: (height, width) how opaque the subject is at each pixel; read-only.
        to_picture: where its pixels lie on the picture.
        has_face: False where no face says which of several people it is.
        key: distinguishes it from other masks of the same picture, for caches.
    """

    alpha: UnitField = field(repr=False)
    to_picture: Affine
    has_face: bool
    key: Hashable

    @property
    def inside(self) -> Mask:
        return self.alpha > 0.5


def scene_of(subject: Subject) -> Scene:
    """Return a subject's picture at working size, made once."""
    return subject.once("scene", lambda: _scene(subject))


def subject_mask_of(
    subject: Subject, *, quick: bool = False, progress: Progress = unwatched
) -> SubjectMask | None:
    """Return the subject mask, with the user's strokes, made once.

    Dark clothes on dark ground, raised hands, held things and a second person mislead it. Against
    finer mattes its IoU is .99 and its outline is 2 px off (median) at working size.

    Args:
        subject: the picture; it may have no face.
        quick: ask one network instead of two: 500 ms less, and a rim that is less exact.
        progress: called between the steps.

    Returns:
        None if no person is separated from a background.
    """
    # The face comes first: found within `once`, it would be found by a thread that holds the part.
    face = face_of(subject, part(progress, 0.0, 0.3))
    seed = None if face is None else face.box_px.centre
    strokes = tuple(s for s in subject.choice.strokes if s.mask is BrushedMask.SUBJECT)
    found = subject.once(
        ("matte", quick, seed),
        lambda: _found(subject, seed, quick, part(progress, 0.3, 0.9)),
        lambda: progress(0.3),
    )
    progress(1.0)
    if found is None or not strokes:
        return found
    return subject.once(
        ("painted matte", quick, seed, strokes), lambda: _with_strokes(found, strokes)
    )


def _scene(subject: Subject) -> Scene:
    pixels, (scale_x, scale_y) = reduced(subject.picture, WORKING_PX)
    return Scene(sealed(pixels), ((scale_x, 0.0, 0.0), (0.0, scale_y, 0.0)))


def _found(
    subject: Subject, seed: tuple[float, float] | None, quick: bool, progress: Progress
) -> SubjectMask | None:
    scene = scene_of(subject)
    height, width = scene.pixels.shape[:2]
    progress(0.1)
    selfie = selfie_mask(scene.pixels)
    progress(0.2)
    if seed is None and not _is_certain(selfie):
        return None
    coarse = selfie if quick else fused(selfie, _salient(subject, scene, progress))
    progress(0.6)
    at = None
    if seed is not None:
        size_px = subject.size_px
        at = (seed[0] / size_px.width, seed[1] / size_px.height)
    kept = _of_one_person(coarse, at)
    rough = cv2.resize(kept, (width, height), interpolation=cv2.INTER_CUBIC)
    share = float((rough > 0.5).mean())
    if not LEAST_SHARE <= share <= MOST_SHARE:
        return None
    unit = scene.pixels.astype(np.float32) / np.float32(255)
    progress(0.7)
    alpha = refined(unit, np.clip(rough, 0, 1), part(progress, 0.7, 1.0))
    return SubjectMask(sealed(alpha), scene.to_picture, seed is not None, (quick, seed))


def _salient(subject: Subject, scene: Scene, progress: Progress) -> UnitField:
    """Return the salient mask; a cancelled run still ends, and its mask is kept for the next."""

    def made(ask: Ask) -> UnitField:
        return subject.once("salient", lambda: sealed(salient_mask(scene.pixels, ask)), ask)

    return awaited(made, lambda: progress(0.2))


def _is_certain(selfie: UnitField) -> bool:
    person = selfie > 0.5
    return bool((selfie > 0.9).sum() >= LEAST_CERTAIN_SHARE * max(1, int(person.sum())))


def _of_one_person(coarse: UnitField, at: tuple[float, float] | None) -> UnitField:
    """Keep the connected part with the face, or the largest one."""
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(
        (coarse > 0.5).astype(np.uint8), connectivity=4
    )
    if count <= 1:
        return np.zeros_like(coarse)
    label = 0
    if at is not None:
        row, column = (
            min(max(int(share * side), 0), side - 1)
            for share, side in zip(at[::-1], coarse.shape, strict=True)
        )
        label = int(labels[row, column])
    if label == 0:
        label = 1 + int(np.argmax(boxes[1:, cv2.CC_STAT_AREA]))
    square = np.ones((_REST_OF_COMPONENT_PX, _REST_OF_COMPONENT_PX), np.uint8)
    kept = np.asarray(cv2.dilate((labels == label).astype(np.uint8), square))
    return coarse * kept.astype(np.float32)


def _with_strokes(found: SubjectMask, strokes: tuple[BrushStroke, ...]) -> SubjectMask:
    matrix = np.array(found.to_picture)
    nobody, everybody = (
        painted(np.full(found.alpha.shape, start), strokes, BrushedMask.SUBJECT, matrix)
        for start in (False, True)
    )
    # Where both agree, a stroke decided; elsewhere the mask stays as it was found.
    alpha = np.where(nobody == everybody, nobody.astype(np.float32), found.alpha)
    return SubjectMask(sealed(alpha), found.to_picture, found.has_face, (found.key, strokes))
