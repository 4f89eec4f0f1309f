"""How well the focus layer reads blur that is known, and finds where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.benchmark import Chapter, goal_line, markdown_table
from benchmarks.accuracy.composites import Kind, Portrait, blurred, compressed
from benchmarks.accuracy.portraits import assembled, portraits
from benchmarks.accuracy.ranks import auroc
from headshot_viewer.analysis.edge_blur import edge_blur
from headshot_viewer.analysis.focus_map import LEAST_CONFIDENCE, dense
from headshot_viewer.analysis.focus_ring import rings
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.core.progress import unwatched

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import GreyPixels, Mask

SIGMAS_PX: Final = (0.0, 1.0, 2.0, 3.0, 4.0, 6.0)
LOCATED_PX: Final = (1.5, 3.0, 5.0)
FACT_PX: Final = 3.0
LEAST_AUROC: Final = 0.95
QUALITIES: Final = (None, 92, 75)
ACROSS_PX: Final = 12
BY_THIS: Final = "this program"
BY_LAPLACIAN: Final = "Laplacian variance"


class FocusAccuracy:
    """Focus against known blur."""

    name = "focus"
    title = "Focus"

    def report(self, data: Path) -> Chapter:
        every = portraits(data)
        read_px, found = recovered_px(), located(every)
        return Chapter(
            "\n\n".join(
                [recovered(read_px), of_located(found), against_goals(found), ringed(every)]
            ),
            {"focus": facts(read_px, found, len(every))},
        )


@dataclass(frozen=True, slots=True)
class Located:
    """How well the blurred half of portraits was found.

    Attributes:
        quality: of the JPEG; None for PNG.
        sigma_px: of the blur.
        aurocs: of pixels, mean over portraits, by measure.
        judged: share of the pixels.
    """

    quality: int | None
    sigma_px: float
    aurocs: Mapping[str, float]
    judged: float


def recovered_px() -> list[float]:
    """Return what edges blurred by each of :data:`SIGMAS_PX` read."""
    return [
        float(np.median(edge_blur(_edges(sigma_px), unwatched).widths_px()))
        for sigma_px in SIGMAS_PX
    ]


def recovered(read_px: Sequence[float]) -> str:
    """Tell what an edge of known blur reads."""
    table = markdown_table(
        ["true blur, px", *(f"{sigma:g}" for sigma in SIGMAS_PX)],
        [["read, px", *(f"{each:.2f}" for each in read_px)]],
    )
    return f"Slanted edges of known blur, with grain of 2 grey levels:\n\n{table}"


def located(every: tuple[Portrait, ...]) -> list[Located]:
    """Find the blurred half of each portrait."""
    rows = []
    for quality in QUALITIES:
        for sigma_px in LOCATED_PX:
            found: dict[str, list[float]] = {BY_THIS: [], BY_LAPLACIAN: []}
            shares = []
            for index, portrait in enumerate(every):
                left = index % 2 == 0
                pixels = compressed(_half_blurred(portrait.pixels, sigma_px, left=left), quality)
                grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)
                sigma, confidence = dense(edge_blur(grey, unwatched), portrait.alpha > 0.5)
                judged = (confidence > LEAST_CONFIDENCE) & _clear(sigma.shape)
                shares.append(float(judged.mean()))
                truth = _blurred_side(sigma.shape, left=left)
                for name, values in (
                    (BY_THIS, sigma),
                    (BY_LAPLACIAN, -_laplacian_variance(grey, sigma.shape)),
                ):
                    value = auroc(values[judged], truth[judged])
                    if value is not None:
                        found[name].append(value)
            means = {name: mean(values) for name, values in found.items()}
            rows.append(Located(quality, sigma_px, means, mean(shares)))
    return rows


def of_located(found: Sequence[Located]) -> str:
    """Tell how well the blurred half of a portrait is found."""
    rows = []
    for each in found:
        saved = "PNG" if each.quality is None else f"JPEG {each.quality}"
        cells = [f"{value:.3f}" for value in each.aurocs.values()]
        rows.append([f"blur of {each.sigma_px:g} px, {saved}", *cells, f"{each.judged:.0%}"])
    head = ["half of each portrait", BY_THIS, BY_LAPLACIAN, "judged"]
    return (
        "Pixel AUROC of the blurred half, mean over portraits, where the layer draws. Their own "
        f"depth of field counts against it:\n\n{markdown_table(head, rows)}"
    )


def against_goals(found: Sequence[Located]) -> str:
    """Say which goals are reached."""
    lines = []
    for each in found:
        if each.sigma_px == FACT_PX:
            saved = "PNG" if each.quality is None else f"JPEG {each.quality}"
            have = each.aurocs[BY_THIS]
            what = f"blur of {FACT_PX:g} px located in {saved} at an AUROC of {LEAST_AUROC:.2f}"
            lines.append(goal_line(what, f"{have:.3f}", reached=have >= LEAST_AUROC))
    return "\n".join(lines)


def facts(read_px: Sequence[float], found: Sequence[Located], count: int) -> tuple[str, ...]:
    """Say the figures in sentences."""
    told = dict(zip(SIGMAS_PX, read_px, strict=True))
    off_px = max(abs(told[sigma] - sigma) for sigma in SIGMAS_PX if sigma >= 1)
    wide = next(each for each in found if each.quality is None and each.sigma_px == FACT_PX)
    ours, simple = wide.aurocs[BY_THIS], wide.aurocs[BY_LAPLACIAN]
    return (
        f"Edges blurred by 1 to {SIGMAS_PX[-1]:g} px are read within {off_px:.1f} px; edges "
        f"without any blur read {told[0.0]:.1f} px.",
        f"In {count} real portraits with one half blurred by {FACT_PX:g} px, a blurred place reads "
        f"blurrier than a sharp one in {ours:.0%} of all comparisons (by Laplacian variance, a "
        f"simple measure, in {simple:.0%}; by chance in half).",
    )


def ringed(every: tuple[Portrait, ...]) -> str:
    """Tell how often a ring of unblurred background is hinted at."""
    rows = []
    for kind in (Kind.RING, Kind.CLEAN, Kind.ORIGINAL):
        hinted = 0
        for index, portrait in enumerate(every):
            made = assembled(every, index, kind, 92)
            grey = np.asarray(cv2.cvtColor(made.pixels, cv2.COLOR_BGR2GRAY), np.uint8)
            mask = SubjectMask(
                portrait.alpha, ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)), has_face=True, key="exact"
            )
            hinted += bool(rings(edge_blur(grey, unwatched), mask))
        rows.append([kind.value, f"{hinted} of {len(every)}"])
    return (
        "Rings of unblurred background (JPEG 92). Most painted-out backgrounds have too little "
        f"texture for any:\n\n{markdown_table(['composites', 'hinted at'], rows)}"
    )


def _edges(sigma_px: float) -> GreyPixels:
    rows, columns = np.mgrid[0:1800, 0:1800].astype(np.float32) / 3
    stripes = (np.sin((columns + 0.2 * rows) * (2 * np.pi / 60)) > 0).astype(np.float32)
    exact = cv2.resize(70 + 110 * stripes, (600, 600), interpolation=cv2.INTER_AREA)
    soft = blurred(exact, sigma_px) if sigma_px else exact
    grain = np.random.default_rng(1).normal(0, 2, soft.shape)
    return np.asarray(np.clip(np.rint(soft + grain), 0, 255), np.uint8)


def _half_blurred(pixels: BgrPixels, sigma_px: float, *, left: bool) -> BgrPixels:
    width = pixels.shape[1]
    across = np.clip((np.arange(width) - width / 2) / ACROSS_PX + 0.5, 0, 1)
    weight = (1 - across if left else across)[None, :, None]
    mixed = pixels * (1 - weight) + blurred(pixels, sigma_px) * weight
    return np.asarray(np.rint(mixed), np.uint8)


def _blurred_side(shape: tuple[int, ...], *, left: bool) -> Mask:
    columns = np.arange(shape[1]) + 0.5
    side = columns < shape[1] / 2 if left else columns > shape[1] / 2
    return np.broadcast_to(side, shape)


def _clear(shape: tuple[int, ...]) -> Mask:
    """Return what is clear of the transition."""
    columns = np.arange(shape[1]) + 0.5
    return np.broadcast_to(np.abs(columns - shape[1] / 2) > 0.04 * shape[1], shape)


def _laplacian_variance(grey: GreyPixels, shape: tuple[int, ...]) -> NDArray[np.float32]:
    response = np.asarray(cv2.Laplacian(grey.astype(np.float32), cv2.CV_32F), np.float32)
    middle = cv2.blur(response, (31, 31))
    variance = cv2.blur(response * response, (31, 31)) - middle * middle
    return np.asarray(cv2.resize(variance, shape[::-1], interpolation=cv2.INTER_AREA), np.float32)


BENCHMARK: Final = FocusAccuracy()
