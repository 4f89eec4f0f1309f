"""How much memory two open pictures take at most, over an empty window of Qt."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.course import run_python
from benchmarks.rows import Row

if TYPE_CHECKING:
    from benchmarks.course import Course

GOAL_MB: Final = 390.0

_EMPTY: Final = """
from PySide6.QtWidgets import QApplication, QWidget
from benchmarks.memory import peak_mb
application, window = QApplication([]), QWidget()
window.resize({width}, {height})
window.show()
application.processEvents()
print(peak_mb())
"""

_OPENED: Final = """
from benchmarks.child import course_of
from benchmarks.memory import peak_mb
from benchmarks.window import open_pair, settle, shown_window, wait_until
from headshot_viewer.core.picture import Side
course = course_of({course!r})
window = shown_window(course)
print(peak_mb())
window.opening.open_pictures(course.paths)
wait_until(lambda: None not in (window.document.session.on(side) for side in Side))
wait_until(lambda: not any(topic.startswith("open") for topic in window.jobs.topics))
print(peak_mb())
settle(window)
print(peak_mb(), flush=True)
import os
os._exit(0)
"""


def measure(course: Course) -> list[Row]:
    from benchmarks.child import words_of

    width, height = course.pane_px
    empty = _EMPTY.format(width=2 * width, height=height)
    empty_mb = float(run_python(course, "-c", empty))
    opened = run_python(course, "-c", _OPENED.format(course=words_of(course)))
    before, hung, searched = (float(line) - empty_mb for line in opened.split())
    return [
        Row("memory over an empty Qt window", "the window, libraries loaded", before, "MB"),
        Row("memory over an empty Qt window", "two pictures opened", hung, "MB", goal=GOAL_MB),
        Row(
            "memory over an empty Qt window",
            "two pictures opened, their faces found",
            searched,
            "MB",
            goal=GOAL_MB,
        ),
    ]


def peak_mb() -> float:
    """Return the most memory that this process ever held, in megabytes; 0 where it is not told."""
    status = Path("/proc/self/status")
    if status.exists():
        # The resource usage begins with the memory of the process that started this one.
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource  # Unix only

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
