"""How soon the window is there, beside the same program with its libraries imported first."""

from __future__ import annotations

from statistics import median
from time import time
from typing import TYPE_CHECKING, Final

from benchmarks.course import run_python
from benchmarks.rows import Row

if TYPE_CHECKING:
    from benchmarks.course import Course

GOAL: Final = 0.6
EAGER: Final = "import numpy, cv2, PIL.Image"
"""What a program of this kind imports before its window."""

_SHOW: Final = """
import os, time
from PySide6.QtCore import QSettings, QStandardPaths
QStandardPaths.setTestModeEnabled(True)
from headshot_viewer.gui import app, pane
painted = pane.Pane.paintEvent
def paint_and_leave(self, event):
    painted(self, event)
    print(time.time(), flush=True)
    os._exit(0)
pane.Pane.paintEvent = paint_and_leave
app.run_window({}, None)
"""


def measure(course: Course) -> list[Row]:
    def shown_after_ms(code: str) -> float:
        start = time()
        return (float(run_python(course, "-c", code)) - start) * 1000

    lazy, eager = _SHOW, EAGER + _SHOW
    shown_after_ms(lazy), shown_after_ms(eager)  # the first time, bytecode is compiled
    rounds = [(shown_after_ms(lazy), shown_after_ms(eager)) for _ in range(course.rounds(7))]
    measured, beside = (median(times) for times in zip(*rounds, strict=True))
    what = "from the start of Python to the window's first frame"
    return [Row("start-up", what, measured, "ms", "eager imports", beside, GOAL)]
