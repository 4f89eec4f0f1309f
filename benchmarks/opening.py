"""How soon two pictures are on screen, beside decoding them with Pillow, one after the other."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from benchmarks.course import milliseconds
from benchmarks.rows import Row
from benchmarks.window import close, settle, shown_window, wait_until
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from benchmarks.course import Course
    from headshot_viewer.gui.main_window import MainWindow

GOAL_PREVIEW: Final = 1.4
GOAL_FULL: Final = 2.7
"""SPEED.md states these as 0.45 and 0.85 of Butterfly Viewer (1404 ms or more) where decoding the
pair with Pillow to numpy takes 446 ms."""


def decode_pair(course: Course) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    """Decode both pictures with Pillow to numpy: the reference of several benchmarks."""
    decoded = []
    for path in course.paths.values():
        with Image.open(path) as picture:
            decoded.append(np.asarray(picture.convert("RGB")))
    return decoded


def measure(course: Course) -> list[Row]:
    window = shown_window(course)
    decode_pair(course)
    times = []
    for _ in range(course.rounds(5)):
        preview, full = open_once(window, course)
        times.append((preview, full, milliseconds(lambda: decode_pair(course))))
    close(window)
    preview, full, decode = (median(column) for column in zip(*times, strict=True))
    pair = "two JPEGs of 24 megapixels"
    reference = "both decoded by Pillow"
    return [
        Row("opening", f"{pair}, sharp at fit", preview, "ms", reference, decode, GOAL_PREVIEW),
        Row("opening", f"{pair}, whole", full, "ms", reference, decode, GOAL_FULL),
    ]


def open_once(window: MainWindow, course: Course) -> tuple[float, float]:
    """Open the pair in an emptied window; return the ms until both are sharp at fit, and whole."""
    window.document.load(type(window.document.session)(), window.document.look, None)
    settle(window)
    window.gallery.keep_only(())
    start = perf_counter()

    def passed_ms() -> float:
        return (perf_counter() - start) * 1000

    def painted(whole: bool) -> bool:
        plates = [window.stage.pane(side).plate for side in Side]
        images = [None if plate is None else plate.images for plate in plates]
        return all(i is not None and not (whole and i.first_level) for i in images)

    window.opening.open_pictures(course.paths)
    wait_until(lambda: painted(whole=False))
    window.stage.left.repaint()
    window.stage.right.repaint()
    preview = passed_ms()
    wait_until(lambda: painted(whole=True))
    window.stage.left.repaint()
    window.stage.right.repaint()
    full = passed_ms()
    settle(window)
    return preview, full
