"""Strong edges, coloured by how wide they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.analyser import Analyser
from headshot_viewer.analysis.doubts import NAMES, doubts_of_detail, sentence
from headshot_viewer.analysis.edge_blur import edge_blur_of
from headshot_viewer.analysis.pair import Measured, layer_result, paired
from headshot_viewer.core.layer import HeatScale
from headshot_viewer.core.progress import part

if TYPE_CHECKING:
    from headshot_viewer.analysis.edge_blur import EdgeBlur
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import Mask
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.progress import Progress

ID: Final = "edges"
TITLE: Final = "Edge width"
UNIT: Final = "px"

SCALE: Final = HeatScale(low=4.0, high=0.0, unit=UNIT, low_word="soft", high_word="sharp")
"""Sharp edges are hot: cut-outs and halos are the flaws to find, and the threshold leaves them.

An ideal step has heat 0.8, sharpened or haloed edges 0.85 and more, soft ones 0.2 to 0.5.
"""

WIDEST_SHOWN_PX: Final = 3.2
"""Wider edges are shown as this wide. It is heat 0.2: the faintest heats are nearly transparent."""

RIBBON_OF_HEIGHT: Final = 0.002
"""How far the heat reaches to both sides of an edge, so that it is seen with the picture fitted."""

LEAST_EDGES_OF_HEIGHT: Final = 0.25
"""Edge pixels, as a multiple of the height, that a picture needs for its value to speak for it."""

LEAST_VALUE_PX: Final = 0.1
"""Widths under this are within the error of measurement and make no ratio."""


def ribbons(blur: EdgeBlur, radius_px: int) -> tuple[NDArray[np.float32], Mask]:
    """Widen edges so that they can be seen.

    Args:
        blur: edges one pixel thin.
        radius_px: >= 1.

    Returns:
        The mean width of the edges near each pixel, (height, width) float32 px, and where there
        is an edge within *radius_px*, (height, width) bool.
    """
    side_px = 2 * radius_px + 1
    window = (side_px, side_px)
    weight = cv2.GaussianBlur(blur.edges.astype(np.float32), window, 0)
    total = cv2.GaussianBlur(blur.sigma_px, window, 0)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, window)
    near = cv2.dilate(blur.edges.astype(np.uint8), disc) > 0
    mean = np.asarray(total, np.float32) / np.maximum(np.asarray(weight, np.float32), 1e-6)
    return mean.astype(np.float32, copy=False), near


def measure(professional: Subject | None, ai: Subject | None, progress: Progress) -> LayerResult:
    """Compare how wide the strong edges of both pictures are, at one height."""
    progress(0.0)
    pair = paired(professional, ai)
    radius_px = max(1, round(pair.height_px * RIBBON_OF_HEIGHT))
    measured = {}
    for index, (side, subject) in enumerate(pair.subjects.items()):
        report = part(progress, index / 2, (index + 1) / 2)
        blur = edge_blur_of(subject, pair.height_px, part(report, 0.1, 0.8))
        measured[side] = _measured(side, blur, radius_px)
        report(1.0)
    result = layer_result(
        pair,
        measured,
        layer=ID,
        title=TITLE,
        unit=UNIT,
        scale=SCALE,
        doubts=doubts_of_detail(pair.subjects, pair.height_px),
        least_value=LEAST_VALUE_PX,
    )
    progress(1.0)
    return result


def _measured(side: Side, blur: EdgeBlur, radius_px: int) -> Measured:
    width_px, near = ribbons(blur, radius_px)
    shown_px = np.minimum(width_px, np.float32(WIDEST_SHOWN_PX))
    heat = (shown_px - np.float32(SCALE.low)) / np.float32(SCALE.high - SCALE.low)
    heat = np.clip(heat, 0, 1)
    widths_px = blur.widths_px()
    if widths_px.size < LEAST_EDGES_OF_HEIGHT * blur.edges.shape[0]:
        few = f"{sentence(NAMES[side])} has too few strong edges to judge their width."
        return Measured(None, heat, near, (few,))
    return Measured(float(np.median(widths_px)), heat, near)


ANALYSER: Final = Analyser(
    id=ID,
    title=TITLE,
    unit=UNIT,
    reading=(
        "Each strong edge has the colour of its width: hot is as sharp as pixels allow, faint is "
        "soft. Look along the outline for edges sharper than their neighbourhood (cut-outs, "
        "halos) and for stretches that fade where the subject is in focus (over-soft seams)."
    ),
    misled_by=(
        "Sharpening makes edges look narrower, motion and focus wider; where edges lie closer than "
        "their own width, as in hair, the width is only rough."
    ),
    source=(
        "Zhuo and Sim, “Defocus map estimation from a single image”, Pattern Recognition 44(9), "
        "2011, at edges found by Canny's method (1986)."
    ),
    order=91,
    measure=measure,
    covers_picture=True,
)
