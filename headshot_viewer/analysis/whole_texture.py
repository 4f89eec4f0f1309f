"""The fine texture of whole pictures, for pairs in which no face is found.

It is what a 5 x 5 median takes away, averaged locally.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.analysis.doubts import (
    NAMES,
    Doubt,
    doubts_of_detail,
    doubts_of_sharpness,
)
from headshot_viewer.analysis.pair import Measured, layer_result, paired
from headshot_viewer.core.layer import HeatScale
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from cv2.typing import MatLike

    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.arrays import GreyPixels, Mask
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.progress import Progress

UNIT: Final = said("grey levels")

MEDIAN_PX: Final = 5
"""Side of the median: of the measures tried, its residual found smoothed skin best (AUROC 0.91)."""

WINDOW_OF_HEIGHT: Final = 0.012
"""Side of the averaging window, as a fraction of the height: about a tenth of the eye distance."""

BLACKEST: Final = 5
WHITEST: Final = 250
"""Grey levels outside count as clipped: no texture can show there."""

LEAST_USABLE: Final = 0.5
"""Share of unclipped pixels in the window that a place needs to be judged."""

LEAST_SHARE: Final = 0.05
"""Share of the picture that must be judged for its value to be representative."""

LEAST_VALUE: Final = 0.05
"""Grey levels under which a picture has no texture to compare with."""

FULL_HEAT_PERCENTILE: Final = 90
"""Hair and cloth are far above skin; a higher percentile would leave no heat for the skin."""

NO_HEAT_PERCENTILE: Final = 10
"""Grain lies over all of a picture; from zero, it would be a wash that hides both pictures."""

MOST_WITHOUT_HEAT: Final = 0.5
"""Of a picture's usual texture: what is usual is always seen."""

SAMPLED_ROWS: Final = 375
"""Percentiles look at about this many rows: averaged, the field changes little in between."""

SMOOTHEST_PERCENT: Final = 5
GRAINY_LEVELS: Final = 0.5
GRAINY_SHARE: Final = 0.5
"""Grain lies over everything: it shows where the smoothest 5 % have half the usual texture."""

NICE_STEPS: Final = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0, 100.0)


def texture(grey: GreyPixels) -> tuple[NDArray[np.float32], Mask]:
    """Measure the fine texture around each pixel.

    Args:
        grey: (height, width) uint8, sRGB luma.

    Returns:
        The local mean of |Y - median5(Y)| over unclipped pixels, (height, width) float32 grey
        levels, 0 where flat; and where there were enough of those to judge, (height, width) bool.

    Source:
        The residual of a median filter, as in noise analysis of pictures (for example Sherloq's
        noise tool, 3 x 3); 5 x 5 found known smoothing of skin better (pixel AUROC 0.91 against
        0.86).
    """
    residual = cv2.absdiff(grey, cv2.medianBlur(grey, MEDIAN_PX))
    usable = cv2.inRange(grey, np.array(BLACKEST + 1), np.array(WHITEST - 1))
    residual = cv2.bitwise_and(residual, usable)
    side_px = max(3, round(grey.shape[0] * WINDOW_OF_HEIGHT) | 1)
    share = _averaged(usable, side_px) / np.float32(255)
    mean = _averaged(residual, side_px) / np.maximum(share, np.float32(1e-3))
    return mean.astype(np.float32, copy=False), share >= LEAST_USABLE


def measure_whole_pictures(
    professional: Subject | None,
    ai: Subject | None,
    progress: Progress,
    *,
    layer: str,
    title: str,
) -> LayerResult:
    """Compare the fine texture of both pictures at one height and on one scale.

    Args:
        professional: None where it is not open.
        ai: None where it is not open.
        progress: may cancel.
        layer: id of the analyser that uses it.
        title: of that analyser.
    """
    progress(0.0)
    pair = paired(professional, ai)
    fields = {}
    for index, (side, subject) in enumerate(pair.subjects.items()):
        report = part(progress, index / 4, (index + 1) / 4)
        grey = subject.grey(pair.height_px)
        report(0.4)
        fields[side] = texture(grey)
        report(1.0)
    scale = _scale(list(fields.values()))
    measured = {side: _measured(*each, scale) for side, each in fields.items()}
    doubts = [
        *doubts_of_detail(pair.subjects, pair.height_px),
        *doubts_of_sharpness(pair.subjects, pair.height_px, part(progress, 0.5, 0.95)),
        *(doubt for side, each in fields.items() for doubt in _doubts_of_grain(side, *each)),
    ]
    result = layer_result(
        pair,
        measured,
        layer=layer,
        title=title,
        unit=UNIT,
        scale=scale,
        doubts=doubts,
        least_value=LEAST_VALUE,
    )
    progress(1.0)
    return result


def _averaged(pixels: MatLike, side_px: int) -> NDArray[np.float32]:
    # Two box filters approximate a Gaussian: a single one shows square corners in the heat.
    window = (side_px, side_px)
    mean = cv2.boxFilter(pixels, cv2.CV_32F, window)
    mean = cv2.boxFilter(mean, cv2.CV_32F, window, dst=mean)
    return np.maximum(np.asarray(mean, np.float32), 0)


def _sampled(field: NDArray[np.float32], judged: Mask) -> NDArray[np.float32]:
    """Return enough of the judged values for a percentile."""
    each = max(1, field.shape[0] // SAMPLED_ROWS)
    sample: NDArray[np.float32] = field[::each, ::each][judged[::each, ::each]]
    return sample


def _scale(fields: list[tuple[NDArray[np.float32], Mask]]) -> HeatScale:
    """Return a scale on which both pictures show.

    Its high end lies between their most detailed parts, by the geometric mean, so that one coarse
    knitted jacket does not take the heat from all else. Its low end is what the grainier picture
    has in its smoothest parts too.
    """
    samples = [sample for each in fields if (sample := _sampled(*each)).size]
    lows = [_without_heat(sample) for sample in samples]
    highs = [np.percentile(sample, FULL_HEAT_PERCENTILE) for sample in samples]
    wanted = float(np.exp(np.mean(np.log(np.maximum(highs, LEAST_VALUE))))) if highs else 0.0
    high = next((step for step in NICE_STEPS if step >= wanted), NICE_STEPS[-1])
    low = round(min(max(lows, default=0.0), MOST_WITHOUT_HEAT * high), 2)
    return HeatScale(low, high, UNIT, low_word=said("smooth"), high_word=said("detailed"))


def _without_heat(sample: NDArray[np.float32]) -> float:
    smoothest, middle = np.percentile(sample, (NO_HEAT_PERCENTILE, 50))
    return float(min(smoothest, MOST_WITHOUT_HEAT * middle))


def _doubts_of_grain(side: Side, field: NDArray[np.float32], judged: Mask) -> list[Doubt]:
    sample = _sampled(field, judged)
    if sample.size == 0:
        return []
    smoothest, middle = np.percentile(sample, (SMOOTHEST_PERCENT, 50))
    if smoothest < max(GRAINY_LEVELS, GRAINY_SHARE * middle):
        return []
    return [
        Doubt(
            0.7,
            said(
                "Even the smoothest parts of {picture} have {smoothest:.1f} grey levels of "
                "texture: much of it is grain or noise.",
                picture=NAMES[side],
                smoothest=smoothest,
            ),
        )
    ]


def _measured(field: NDArray[np.float32], judged: Mask, scale: HeatScale) -> Measured:
    heat = np.clip((field - np.float32(scale.low)) / np.float32(scale.high - scale.low), 0, 1)
    sample = _sampled(field, judged)
    if judged.mean() < LEAST_SHARE or sample.size == 0:
        clipped = said("The picture is almost all black or white: no texture can be judged.")
        return Measured(None, heat, judged, (clipped,))
    return Measured(float(np.median(sample)), heat, judged)
