"""The heatmaps of a pair as files: grey is heat, alpha is what was judged."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from headshot_viewer import PROGRAM
from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from headshot_viewer.batch.one_pair import OpenedPair
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.layer import Heat, LayerResult
    from headshot_viewer.core.progress import Progress

_SOFTWARE: Final = MappingProxyType({"Software": PROGRAM})
_STRIPE_ROWS: Final = 256


def heatmap_name(side: Side, layer: str) -> str:
    """Return what the file of a heatmap is called."""
    return f"{side}-{layer}.png"


def write_heatmaps(
    folder: Path,
    pair: OpenedPair,
    results: Iterable[LayerResult],
    *,
    progress: Progress = unwatched,
) -> int:
    """Write the heatmaps of *results* into *folder*, which is made if there are any.

    Each is called ``<side>-<layer>.png``: 8-bit grey and alpha on the upright picture's grid,
    grey 0..255 is heat 0..1, alpha is 0 where the layer does not judge. A side that a layer with
    heat cannot judge at all gets a clear one.

    Returns:
        How many were written.

    Raises:
        NotWritten: the folder, or one of the files; those before it are there.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.atomic import reason_in_words

    wanted = [(result, side) for result in results if result.scale for side in Side]
    if not wanted:
        return 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritten(folder, reason_in_words(error)) from error
    for index, (result, side) in enumerate(wanted):
        told = result.side(side)
        _write_heatmap(
            folder / heatmap_name(side, result.layer),
            None if told is None else told.heat,
            pair.pictures[side].ref.size_px,
            part(progress, index / len(wanted), (index + 1) / len(wanted)),
        )
    return len(wanted)


def _write_heatmap(
    target: Path, heat: Heat | None, size_px: PictureSize, progress: Progress
) -> None:
    import numpy as np

    from headshot_viewer.analysis.enlarge import grey_and_alpha
    from headshot_viewer.files.png_file import PngKind, write_png

    width, height = size_px
    if heat is None:
        planes = (np.zeros((height, width), np.uint8),) * 2
    else:
        planes = grey_and_alpha(heat, size_px)
    write_png(
        target,
        width_px=width,
        height_px=height,
        kind=PngKind.GREY_ALPHA,
        stripes=(
            np.dstack([plane[top : top + _STRIPE_ROWS] for plane in planes])
            for top in range(0, height, _STRIPE_ROWS)
        ),
        text=_SOFTWARE,
        progress=progress,
    )
