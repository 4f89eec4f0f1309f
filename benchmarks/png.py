"""How fast and how small a comparison becomes a PNG, beside Pillow at its fastest level."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from benchmarks.course import interleaved
from benchmarks.rows import Row
from benchmarks.window import application
from headshot_viewer.core.picture import Side
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.files.png_file import PngKind, write_png
from headshot_viewer.paint.comparison import STRIPE_ROWS, plan_comparison, stripes
from headshot_viewer.paint.layout import ComparisonContent, Plate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from benchmarks.course import Course

GOAL_TIME: Final = 0.25
GOAL_SIZE: Final = 1.03


def measure(course: Course) -> list[Row]:
    application()
    plates = tuple(Plate(side, read_picture(course.path(side))) for side in Side)
    plan = plan_comparison(ComparisonContent(plates, {}))
    width, height = plan.size_px
    page = np.concatenate(list(stripes(plan)))
    image = Image.fromarray(page)
    ours, theirs = course.folder / "ours.png", course.folder / "pillow.png"

    def write(rows: Iterable[NDArray[np.uint8]]) -> None:
        write_png(ours, width_px=width, height_px=height, kind=PngKind.RGB, stripes=rows)

    times = interleaved(
        course.rounds(3),
        write=lambda: write(page[top : top + STRIPE_ROWS] for top in range(0, height, STRIPE_ROWS)),
        paint=lambda: write(stripes(plan)),
        pillow=lambda: image.save(theirs, "PNG", compress_level=1),
    )
    beside = median(times["pillow"])
    group, reference = f"PNG of {width} x {height}", "Pillow, level 1"
    megabytes = [path.stat().st_size / 1e6 for path in (ours, theirs)]
    return [
        Row(group, "written", median(times["write"]), "ms", reference, beside, GOAL_TIME),
        Row(group, "painted and written", median(times["paint"]), "ms", reference, beside),
        Row(group, "size", megabytes[0], "MB", reference, megabytes[1], GOAL_SIZE),
    ]
