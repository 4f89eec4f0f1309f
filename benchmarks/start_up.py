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

ALL: Final = f"""{EAGER}
import headshot_viewer.files.picture_file, headshot_viewer.analysis.faces
from headshot_viewer.analysis.catalogue import analysers
analysers()"""
"""What this program would import if it imported everything before its window."""

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

_BARE: Final = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        os._exit(0)
application = QApplication([])
window = Window()
window.show()
application.exec()
"""
"""What no program of this kind can be quicker than: Qt, and a window with nothing in it."""


def measure(course: Course) -> list[Row]:
    starts = {
        "lazy": _SHOW,
        "eager": EAGER + _SHOW,
        "all": ALL + _SHOW,
        "bare": _BARE,
        "bare, eager": EAGER + _BARE,
    }

    def shown_after_ms(code: str) -> float:
        start = time()
        return (float(run_python(course, "-c", code)) - start) * 1000

    for code in starts.values():
        shown_after_ms(code)  # the first time, bytecode is compiled
    times: dict[str, list[float]] = {name: [] for name in starts}
    for _ in range(course.rounds(7)):
        for name, code in starts.items():
            times[name].append(shown_after_ms(code))
    lazy, eager, everything, bare, bare_eager = (median(times[name]) for name in starts)
    what = "from the start of Python to the first frame"
    return [
        Row("start-up", what, lazy, "ms", "numpy, OpenCV, Pillow first", eager, GOAL),
        Row("start-up", what, lazy, "ms", "all that is loaded later first", everything),
        Row("start-up", "an empty window of Qt", bare, "ms", "the libraries first", bare_eager),
    ]
