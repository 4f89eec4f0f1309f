"""Composites with what the program measures along their outlines, and what simple measures say."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import mean
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.composites import Composite, Kind, blurred, compressed
from benchmarks.accuracy.scenes import scene
from headshot_viewer.analysis.outline_flaws import (
    LEAST_JUDGED_POINTS,
    MeasuredOutline,
    OutlineFlaw,
    measured_outline,
)

if TYPE_CHECKING:
    from benchmarks.accuracy.composites import Portrait
    from headshot_viewer.analysis.warps import BgrPixels

KINDS: Final = {
    Kind.HARD: OutlineFlaw.HARD,
    Kind.HALO: OutlineFlaw.HALO,
    Kind.SOFT: OutlineFlaw.SOFT,
    Kind.STRANDS: OutlineFlaw.STRANDS,
}
ALL_KINDS: Final = (Kind.ORIGINAL, Kind.CLEAN, *KINDS)
QUALITIES: Final = (92, 75)

SHARPENINGS: Final = ((1.0, 1.0), (2.0, 0.7))
"""Radius (px) and amount of the unsharp masks: what cameras, phones and retouchers do to portraits
that nobody assembled. Its rims look like those of cut-outs, and must not be taken for them."""

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """One composite, measured.

    Attributes:
        name: of the portrait that gave the subject.
        kind, quality, turn: of the composite.
        outline: as measured; the shipped regressions have no part in it.
        flawed: (count,) where the outline truly has the flaw.
        others: what simple measures say at each point, by name.
        overlap: intersection through union of the found and the exact mask.
        apart_px: mean distance of the found outline from the exact one.
        sharpened_px: radius of the unsharp mask that an original went through; 0 for none.
    """

    name: str
    kind: Kind
    quality: int | None
    turn: int
    outline: MeasuredOutline = field(repr=False)
    flawed: NDArray[np.bool_] = field(repr=False)
    others: dict[str, Values] = field(repr=False)
    overlap: float
    apart_px: float
    sharpened_px: float = 0.0

    @property
    def is_scored(self) -> bool:
        """Whether enough of the outline can be judged to say something of the picture."""
        return int(self.judged.sum()) >= LEAST_JUDGED_POINTS

    @property
    def table(self) -> Values:
        """The features of each point."""
        return self.outline.features.table

    @property
    def judged(self) -> NDArray[np.bool_]:
        """At which points subject and background differ enough."""
        return self.outline.features.judged


def trials_of(every: tuple[Portrait, ...]) -> list[Trial]:
    """Return all composites that are needed for fitting and for the report, in a fixed order.

    Beside each kind at each quality these are the originals without loss and sharpened, and a
    second composite of each kind, for fitting only.
    """
    indices = range(len(every))
    wanted: list[tuple[int, Kind, int | None, int]]
    wanted = [(i, kind, quality, 0) for quality in QUALITIES for i in indices for kind in ALL_KINDS]
    wanted += [(i, Kind.ORIGINAL, None, 0) for i in indices]
    wanted += [(i, kind, QUALITIES[0], 1) for i in indices for kind in ALL_KINDS[1:]]
    found = [tried(every, *each) for each in wanted]
    found += [sharpened(every, i, *each) for i in indices for each in SHARPENINGS]
    return [trial for trial in found if trial is not None]


def tried(
    every: tuple[Portrait, ...], index: int, kind: Kind, quality: int | None, turn: int = 0
) -> Trial | None:
    """Return one composite, measured; None where no outline is found in it."""
    found = scene(every, index, kind, quality, turn)
    outline = None
    if found is not None:
        outline = measured_outline(found.made.pixels, found.mask.alpha)
    if found is None or outline is None:
        return None
    made, inside, exact = found.made, found.mask.inside, found.made.alpha > 0.5
    at = _places(outline, made)
    return Trial(
        every[index].name,
        kind,
        quality,
        turn,
        outline,
        made.flawed[at],
        {name: response[at] for name, response in _responses(made.pixels).items()},
        float((inside & exact).sum() / (inside | exact).sum()),
        apart_px(inside, exact),
    )


def sharpened(
    every: tuple[Portrait, ...], index: int, radius_px: float, amount: float
) -> Trial | None:
    """Return an original after an unsharp mask, with the mask that is found without it."""
    found = scene(every, index, Kind.ORIGINAL, QUALITIES[0])
    if found is None:
        return None
    colours = every[index].pixels.astype(np.float32)
    crisp = colours + np.float32(amount) * (colours - blurred(colours, radius_px))
    pixels = compressed(np.clip(np.rint(crisp), 0, 255).astype(np.uint8), QUALITIES[0])
    outline = measured_outline(pixels, found.mask.alpha)
    if outline is None:
        return None
    nowhere = np.zeros(outline.features.contour.count, np.bool_)
    name = every[index].name
    return Trial(name, Kind.ORIGINAL, QUALITIES[0], 0, outline, nowhere, {}, 1.0, 0.0, radius_px)


def _places(outline: MeasuredOutline, made: Composite) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the outline's points as rows and columns of the composite."""
    height, width = made.flawed.shape
    points, grid = outline.features.contour.points, outline.grid
    x = (points[:, 0] + 0.5) * width / grid.width
    y = (points[:, 1] + 0.5) * height / grid.height
    return (
        np.clip(y.astype(np.intp), 0, height - 1),
        np.clip(x.astype(np.intp), 0, width - 1),
    )


def _responses(pixels: BgrPixels) -> dict[str, Values]:
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    values = grey.astype(np.float32)
    square = np.ones((7, 7), np.uint8)
    slope = np.hypot(cv2.Sobel(values, cv2.CV_32F, 1, 0), cv2.Sobel(values, cv2.CV_32F, 0, 1))
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 90])
    again = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
    loss = np.asarray(cv2.absdiff(pixels, again), np.float32).max(axis=2)
    grain = np.asarray(cv2.absdiff(grey, cv2.medianBlur(grey, 3)), np.float32)
    found = {
        "Sobel": cv2.dilate(np.asarray(slope, np.float32), square),
        "Laplacian": cv2.dilate(np.abs(cv2.Laplacian(values, cv2.CV_32F)), square),
        "error level": cv2.blur(loss, (9, 9)),
        "median-3 residual": cv2.blur(grain, (9, 9)),
    }
    return {name: np.asarray(each, np.float64) for name, each in found.items()}


def apart_px(found: NDArray[np.bool_], exact: NDArray[np.bool_]) -> float:
    """Return the mean distance between two outlines, each from the other, the frame left out."""
    edges = []
    for mask in (found, exact):
        inside = mask.astype(np.uint8)
        edge = inside - np.asarray(cv2.erode(inside, np.ones((3, 3), np.uint8)))
        edge[[0, 1, 2, -3, -2, -1]] = 0
        edge[:, [0, 1, 2, -3, -2, -1]] = 0
        edges.append(edge)
    away = [np.asarray(cv2.distanceTransform(1 - edge, cv2.DIST_L2, 5)) for edge in edges]
    each = [*away[0][edges[1] > 0].tolist(), *away[1][edges[0] > 0].tolist()]
    return float(mean(each)) if each else 0.0
