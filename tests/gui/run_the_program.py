"""Run as a program: the window as users start it, and somebody who draws once and is interrupted.

It prints in JSON how much unsaved work was offered at the start, and where the change was kept.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from headshot_viewer.analysis import faces
from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin, new_id
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui import app
from headshot_viewer.gui.main_window import MainWindow
from tests.journeys.hand import settle, until

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KEPT = "*.recovery"


class Watched(MainWindow):
    """The window with somebody at it."""

    def start(
        self, paths: Mapping[Side, Path], session: Path | None, variants: Sequence[Path] = ()
    ) -> None:
        super().start(paths, session, variants)
        QTimer.singleShot(0, self._sit_down)

    def _sit_down(self) -> None:
        root, ending = Path(sys.argv[1]), sys.argv[2]
        try:
            told = self._draw(root)
        except AssertionError:
            traceback.print_exc()
            os._exit(3)
        sys.stdout.write(json.dumps(told))
        sys.stdout.flush()
        signal.raise_signal(signal.SIGKILL if ending == "kill" else signal.SIGINT)

    def _draw(self, root: Path) -> dict[str, object]:
        settle(self)
        recovering = self.safekeeping.recovering
        assert recovering is not None
        until(lambda: not self.safekeeping.jobs.topics)
        QApplication.processEvents()
        offered = 0 if recovering.dialog is None else len(recovering.dialog.rows)
        left = set(root.rglob(_KEPT))
        hung = self.document.session.professional
        assert hung is not None
        pin = Annotation(new_id(), hung.key, Pin(PicturePoint(2, 3)))
        self.document.edit("Set Pin", edits.add(self.document.session, pin))
        until(lambda: set(root.rglob(_KEPT)) - left)
        (kept,) = set(root.rglob(_KEPT)) - left
        return {"folder": kept.parent.relative_to(root).as_posix(), "offered": offered}


if __name__ == "__main__":
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[1])
    faces.find_faces = lambda *_: ()
    app.MainWindow = Watched  # type: ignore[attr-defined]  # the window of this program
    sys.exit(app.run_window({Side.PROFESSIONAL: Path(sys.argv[3])}, None))
