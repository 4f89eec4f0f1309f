"""Run as a program under QT_SCALE_FACTOR: writes what the window shows at 100 % to a file.

The display scaling is chosen once, before Qt starts; so a test needs another process for each.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.images import array_of
from tests.gui.conftest import STAGE_PX, put_together
from tests.makers import noise, picture_of

PICTURE_PX = (150, 200)
SEEDS = {Side.PROFESSIONAL: 11, Side.AI: 12}


def show(target: Path) -> None:
    application = QApplication.instance() or QApplication([])
    window = QWidget()
    window.resize(*STAGE_PX)
    desk = put_together(window)
    desk.hang_pair(*(picture_of(noise(*PICTURE_PX, seed=SEEDS[side])) for side in Side))
    window.show()
    application.processEvents()
    desk.document.zoom_to(1.0, Side.PROFESSIONAL)
    # A place that is no whole number of device pixels.
    desk.document.look_at(desk.document.viewport.panned(3.3, -7.7))
    application.processEvents()
    grabbed = window.grab()
    np.savez(
        target,
        window=array_of(grabbed.toImage())[..., :3],
        ratio=window.devicePixelRatioF(),
        scales=[desk.document.scale(side) or 0.0 for side in Side],
    )
    desk.jobs.close()


if __name__ == "__main__":
    show(Path(sys.argv[1]))
