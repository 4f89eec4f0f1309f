"""How well the focus layer reads blur that is known, and finds where it is."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.benchmark import markdown_table
from benchmarks.accuracy.composites import Kind, Portrait, blurred, compressed
from benchmarks.accuracy.portraits import assembled, files_of, portraits
from benchmarks.accuracy.skin import auroc
from headshot_viewer.analysis.analysers.focus import ANALYSER as FOCUS
from headshot_viewer.analysis.edge_blur import edge_blur
from headshot_viewer.analysis.focus_map import LEAST_CONFIDENCE, dense
from headshot_viewer.analysis.focus_ring import rings
from headshot_viewer.analysis.matte import SubjectMask
from headshot_viewer.analysis.subject import Subject
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.picture_file import read_picture

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.analysis.warps import BgrPixels
    from headshot_viewer.core.arrays import GreyPixels, Mask

SIGMAS_PX: Final = (0.0, 1.0, 2.0, 3.0, 4.0, 6.0)
LOCATED_PX: Final = (1.5, 3.0, 5.0)
QUALITIES: Final = (None, 92, 75)
ACROSS_PX: Final = 12


class FocusAccuracy:
    """Focus against known blur."""

    name = "focus"
    title = "Focus"

    def report(self, data: Path) -> str:
        every = portraits(data)
        return "\n\n".join([recovered(), located(every), ringed(every), on_files(data)])


def recovered() -> str:
    """Tell what an edge of known blur reads."""
    read = []
    for sigma_px in SIGMAS_PX:
        widths_px = edge_blur(_edges(sigma_px), unwatched).widths_px()
        read.append(f"{float(np.median(widths_px)):.2f}")
    table = markdown_table(
        ["true blur, px", *(f"{sigma:g}" for sigma in SIGMAS_PX)], [["read, px", *read]]
    )
    return f"Slanted edges of known blur, with grain of 2 grey levels:\n\n{table}"


def located(every: tuple[Portrait, ...]) -> str:
    """Tell how well the blurred half of a portrait is found."""
    rows = []
    for quality in QUALITIES:
        for sigma_px in LOCATED_PX:
            found: dict[str, list[float]] = {"this program": [], "Laplacian variance": []}
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
                    ("this program", sigma),
                    ("Laplacian variance", -_laplacian_variance(grey, sigma.shape)),
                ):
                    value = auroc(values[judged], truth[judged])
                    if value is not None:
                        found[name].append(value)
            saved = "PNG" if quality is None else f"JPEG {quality}"
            cells = [f"{mean(values):.3f}" for values in found.values()]
            rows.append([f"blur of {sigma_px:g} px, {saved}", *cells, f"{mean(shares):.0%}"])
    head = ["half of each portrait", "this program", "Laplacian variance", "judged"]
    return (
        "Pixel AUROC of the blurred half, mean over portraits, where the layer draws. Their own "
        f"depth of field counts against it:\n\n{markdown_table(head, rows)}"
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


def on_files(data: Path) -> str:
    """Tell how many pictures as they are get a hint."""
    rows = []
    for kind in ("real", "ai"):
        results = [
            FOCUS.measure(None, Subject(read_picture(path)), unwatched)
            for path in files_of(data, kind)
        ]
        judged = sum(r.ai is not None and r.ai.value is not None for r in results)
        rows.append([kind, str(judged), "0", str(sum(bool(r.findings) for r in results))])
    table = markdown_table(["pictures", "judged", "a word", "a hint"], rows)
    return f"Pictures as they are; the layer has no words:\n\n{table}"


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
