"""The program's real window, opened on a course and driven until nothing is left to do."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Ellipse,
    Pin,
    Rectangle,
    Shape,
    Text,
)
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.course import Course, TimesMs
    from headshot_viewer.core.geometry import PictureSize

PATIENCE_S: Final = 120.0
"""Whatever takes longer than this has gone wrong."""

FRAME_S: Final = 1 / 60
NAP_S: Final = 0.0002

ANNOTATIONS: Final = 100
"""In all; half of them on each picture."""

_COLUMNS: Final = 10


def application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def wait_until(happened: Callable[[], bool]) -> None:
    """Run the event loop until something *happened*.

    Raises:
        TimeoutError: it did not, for a long time.
    """
    end = perf_counter() + PATIENCE_S
    while not happened():
        QApplication.processEvents()
        if perf_counter() > end:
            raise TimeoutError("a benchmark waits in vain")


def at_the_pace_of_a_screen(rounds: int, **works: Callable[[], object]) -> TimesMs:
    """Return how many ms passed from each change until it was painted, in turns.

    A frame is 1/60 s long. What is done after painting until the end of the frame is not counted,
    but what goes on beyond is: the next change of the same work waits for it.
    """
    times: TimesMs = {name: [] for name in works}
    late_s = dict.fromkeys(works, 0.0)
    for _ in range(rounds):
        for name, work in works.items():
            start = perf_counter()
            work()
            # Painting is a posted event; timers, what is done while idle among them, are not.
            QApplication.sendPostedEvents()
            painted = perf_counter()
            times[name].append(1000 * (late_s[name] + painted - start))
            end = max(painted, start + FRAME_S - late_s[name])
            while perf_counter() < end:
                QApplication.processEvents()
                sleep(NAP_S)
            late_s[name] = perf_counter() - end
    return times


def shown_window(course: Course) -> MainWindow:
    """Return the window with panes of the course's size, its analysers loaded, and no picture."""
    application()
    settings = QSettings(str(course.folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.clear()
    window = MainWindow(SettingsFile(settings))
    for dock in window.docks.values():
        dock.hide()
    window.show()
    width, height = course.pane_px
    for _ in range(2):
        # The second time, the tool bars have found their height.
        QApplication.processEvents()
        pane = window.stage.left
        more = (2 * (width - pane.width()), height - pane.height())
        window.resize(window.width() + more[0], window.height() + more[1])
    wait_until(lambda: bool(window.measuring.layers))
    return window


def open_pair(window: MainWindow, course: Course) -> None:
    """Open the course's pictures and wait until they are shown and searched for faces."""
    window.opening.open_pictures(course.paths)
    settle(window)


def settle(window: MainWindow) -> None:
    """Wait until no worker has anything to do, and everything is painted."""
    wait_until(lambda: not window.jobs.topics)
    QApplication.processEvents()


def show_heat(window: MainWindow, layer: str = "skin", threshold: float = 0.1) -> None:
    """Show a layer at half strength."""
    look = replace(window.document.look, layer=layer, opacity=0.5, threshold=threshold)
    window.document.look_differently(look)
    settle(window)


def annotate(window: MainWindow, count: int = ANNOTATIONS) -> None:
    """Spread annotations of all kinds over both pictures."""
    on_each = count // 2
    session = window.document.session
    for side in Side:
        hung = session.on(side)
        assert hung is not None
        for index in range(on_each):
            shape = _shape(index, on_each, hung.ref.size_px)
            annotation = Annotation(f"{side}-{index}", hung.key, shape)
            session = edits.add(session, annotation)
    window.document.edit("Annotate", session)
    settle(window)


def _shape(index: int, count: int, size_px: PictureSize) -> Shape:
    """Return the shape at one place of a grid over the whole picture."""
    rows = -(-count // _COLUMNS)
    step_x, step_y = size_px.width / _COLUMNS, size_px.height / rows
    x, y = (index % _COLUMNS + 0.3) * step_x, (index // _COLUMNS + 0.3) * step_y
    at = PicturePoint(x, y)
    shapes: tuple[Shape, ...] = (
        Ellipse(at, 0.25 * step_x, 0.25 * step_y),
        Rectangle(at, 0.4 * step_x, 0.4 * step_y),
        Arrow(at, PicturePoint(x + 0.4 * step_x, y + 0.3 * step_y)),
        Text(at, "soft edge"),
        Pin(at),
    )
    return shapes[index % len(shapes)]


def close(window: MainWindow) -> None:
    window.document.mark_saved(window.document.session, Path("never-written.headshot"))
    window.close()
    QApplication.processEvents()
