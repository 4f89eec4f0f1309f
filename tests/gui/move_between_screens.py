"""Run as a program on several screens of the offscreen platform: moves a window between them.

Screens and their scaling are chosen before Qt starts; so the tests need a process of their own.
Writes what is seen on each screen to a file.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.images import array_of
from tests.gui.conftest import STAGE_PX, Desk, put_together
from tests.makers import noise, picture_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

PICTURE_PX = (150, 200)
SEEDS = {Side.PROFESSIONAL: 11, Side.AI: 12}


def seen(desk: Desk) -> NDArray[np.uint8]:
    """Return (height, width, 3) BGR of the window, in device pixels."""
    pixels: NDArray[np.uint8] = array_of(desk.window.grab().toImage())[..., :3]
    return pixels


def seen_anew(desk: Desk) -> NDArray[np.uint8]:
    """Return the same, with nothing kept from what was painted before."""
    for pane in desk.stage.panes:
        for view in pane.views.values():
            view.buffer.forget()
    return seen(desk)


def visit(target: Path, start: str, screens: list[str]) -> None:
    """Go from screen to screen.

    Args:
        target: the file to write.
        start: ``"fitted"``, or ``"100"`` per cent; ``"unplugged"`` is at 100 %, and the window is
            not moved but loses its screen, as it does when one is unplugged or sleeps.
        screens: their names, in the order of the way.
    """
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    window = QWidget()
    window.resize(*STAGE_PX)
    desk = put_together(window)
    desk.hang_pair(*(picture_of(noise(*PICTURE_PX, seed=SEEDS[side])) for side in Side))
    found = {screen.name(): screen for screen in application.screens()}
    window.move(found[screens[0]].geometry().topLeft() + QPoint(20, 20))
    window.show()
    application.processEvents()
    if start != "fitted":
        desk.document.zoom_to(1.0, Side.PROFESSIONAL)
        # A place that is no whole number of device pixels.
        desk.document.look_at(desk.document.viewport.panned(3.3, -7.7))
    kept: dict[str, object] = {}
    for number, name in enumerate(screens):
        if start == "unplugged":
            # What Qt does with the windows of a screen that goes: another is made elsewhere.
            window.windowHandle().setScreen(found[name])
        else:
            window.move(found[name].geometry().topLeft() + QPoint(20, 20))
        application.processEvents()
        centre = desk.document.viewport.centre
        kept |= {
            f"ratio_{number}": window.devicePixelRatioF(),
            f"seen_{number}": seen(desk),
            f"anew_{number}": seen_anew(desk),
            f"scales_{number}": [desk.document.scale(side) or 0.0 for side in Side],
            f"centre_{number}": [centre.x, centre.y],
            f"known_ratio_{number}": desk.document.device_pixel_ratio,
            f"fitted_{number}": desk.document.is_fitted,
            f"size_{number}": [window.width(), window.height()],
        }
    np.savez(target, **kept)  # type: ignore[arg-type]  # numpy makes arrays of them
    desk.jobs.close()


if __name__ == "__main__":
    visit(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
