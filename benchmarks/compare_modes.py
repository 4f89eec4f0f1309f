"""How long frames take where both pictures share one pane: wipe, onion skin, difference.

The pane covers the whole stage, so it is as large as the two panes of ``frames`` together; it
shows heat and the same annotations.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from benchmarks.course import interleaved, percentile_95
from benchmarks.rows import Row
from benchmarks.window import (
    annotate,
    at_the_pace_of_a_screen,
    close,
    open_pair,
    show_heat,
    shown_window,
    wait_until,
)
from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode, PointPair
from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.course import Course, TimesMs
    from headshot_viewer.core.compare import Compare
    from headshot_viewer.gui.main_window import MainWindow

FRAMES: Final = 60
STEP_PX: Final = 8
CLOSEST_OF_FIT: Final = 8.0
GOAL_MS: Final = 16.0
RESTED_S: Final = 0.2
"""After so long without a step everything is painted exactly."""

_GAIN: Final = 4


def measure(course: Course) -> list[Row]:
    """Pan, zoom and tune in every mode that puts both pictures into one pane."""
    window = shown_window(course)
    open_pair(window, course)
    _link_by_points(window)
    show_heat(window)
    annotate(window)
    group = f"compare modes, one pane of {2 * course.pane_px[0]} x {course.pane_px[1]}"
    goal = None if course.quick else GOAL_MS
    rows = []
    for mode in CompareMode:
        if mode.is_overlay:
            _compare(window, replace(window.comparing.compare, mode=mode, gain=_GAIN))
            for what, frame, in_turns in _frames(window, mode, course.rounds(FRAMES)):
                times = in_turns(course.rounds(FRAMES), frame=frame)["frame"]
                rows.append(Row(group, f"{mode}, {what}, p95", percentile_95(times), goal=goal))
    close(window)
    return rows


def _frames(
    window: MainWindow, mode: CompareMode, rounds: int
) -> Iterator[tuple[str, Callable[[], None], Callable[..., TimesMs]]]:
    """Yield what is done in a mode, how and at what pace; each is begun where it has to begin."""
    document = window.document
    count = {"frames": 0}

    def pan() -> None:
        count["frames"] += 1
        # Some way there, and back again.
        step = STEP_PX if count["frames"] // 10 % 2 else -STEP_PX
        document.look_at(document.viewport.panned(step, step / 2))

    def zoom(closer: float) -> None:
        document.zoom_by(closer ** (1 / rounds), document.pane_middle)
        QApplication.processEvents()

    def tune() -> None:
        count["frames"] += 1
        share = 0.3 + 0.01 * (count["frames"] % 40)
        compare = window.comparing.compare
        if mode is CompareMode.WIPE:
            _compare(window, replace(compare, wipe=share))
        else:
            _compare(window, replace(compare, onion=share))

    document.fit()
    QApplication.processEvents()
    yield "pan at fit", pan, at_the_pace_of_a_screen
    document.zoom_to(1.0, Side.PROFESSIONAL)
    QApplication.processEvents()
    yield "pan at 100 %", pan, at_the_pace_of_a_screen
    document.fit()
    QApplication.processEvents()
    yield f"zoom from fit to {CLOSEST_OF_FIT:g} x fit", lambda: zoom(CLOSEST_OF_FIT), interleaved
    rested_s = perf_counter() + RESTED_S
    wait_until(lambda: perf_counter() > rested_s)
    yield "zoom back to fit", lambda: zoom(1 / CLOSEST_OF_FIT), interleaved
    if mode is not CompareMode.DIFFERENCE:
        document.zoom_to(1.0, Side.PROFESSIONAL)
        QApplication.processEvents()
        what = "move the line" if mode is CompareMode.WIPE else "tick of the opacity"
        yield what, tune, interleaved


def _compare(window: MainWindow, compare: Compare) -> None:
    window.comparing.change(compare)
    QApplication.processEvents()


def _link_by_points(window: MainWindow) -> None:
    """Link the pictures whether or not a face was found: at the same shares of both."""
    session = window.document.session
    hung = [session.on(side) for side in Side]
    one, other = (each for each in hung if each is not None)
    pairs = tuple(
        PointPair(
            *(
                PicturePoint(x * each.ref.size_px.width, y * each.ref.size_px.height)
                for each in (one, other)
            )
        )
        for x, y in ((0.4, 0.4), (0.6, 0.4))
    )
    alignment = Alignment(AlignmentMode.POINTS).with_pairs(one.key, other.key, pairs)
    window.document.edit("Pin Point Pairs", edits.align(session, alignment))
