"""Run as a program on screens of the offscreen platform: opens the window, and tells how it was.

Then it is left in another state, for the next run to find: on another screen, maximised, full.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile


class Found(TypedDict):
    """How the window was when it came, and the panels when it was left."""

    screen: str
    window: list[int]
    room: list[int]
    maximised: bool
    full: bool
    normal_after_full: list[int]
    panels: dict[str, int]
    panels_left: dict[str, int]
    heights: dict[str, int]


def panels_of(window: MainWindow) -> dict[str, int]:
    """Return how wide each panel is that is shown."""
    return {name: dock.width() for name, dock in window.docks.items() if dock.isVisible()}


def numbers(rect: QRect) -> list[int]:
    return [rect.left(), rect.top(), rect.width(), rect.height()]


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def look_at(window: MainWindow) -> Found:
    found = Found(
        screen=window.screen().name(),
        window=numbers(window.frameGeometry()),
        room=numbers(window.screen().availableGeometry()),
        maximised=window.isMaximized(),
        full=window.isFullScreen(),
        normal_after_full=[],
        panels=panels_of(window),
        panels_left={},
        heights={name: d.height() for name, d in window.docks.items() if d.isVisible()},
    )
    if window.isFullScreen():
        window.actions_by_id["full_screen"].trigger()
        rest(20)
        found["normal_after_full"] = numbers(window.frameGeometry())
    return found


def leave(window: MainWindow, orders: list[str]) -> None:
    for order in orders:
        match order.split("="):
            case ["maximise"]:
                window.showMaximized()
            case ["full"]:
                window.actions_by_id["full_screen"].trigger()
            case ["screen", name]:
                (screen,) = (s for s in QApplication.screens() if s.name() == name)
                window.move(screen.geometry().topLeft() + QPoint(60, 40))
            case ["size", size]:
                width, height = map(int, size.split("x"))
                window.resize(width, height)
            case ["toggle", name]:
                window.docks[name].toggleViewAction().trigger()
            case ["width", width]:
                dock = window.docks["heatmap_dock"]
                window.resizeDocks([dock], [int(width)], Qt.Orientation.Horizontal)
            case ["height", height]:
                dock = window.docks["annotation_dock"]
                window.resizeDocks([dock], [int(height)], Qt.Orientation.Vertical)
        rest(20)


def run(settings: Path, target: Path, orders: list[str]) -> None:
    application = QApplication([])
    file = QSettings(str(settings), QSettings.Format.IniFormat)
    window = MainWindow(SettingsFile(file))
    window.show()
    rest(50)
    found = look_at(window)
    leave(window, orders)
    found["panels_left"] = panels_of(window)
    target.write_text(json.dumps(found), encoding="utf-8")
    window.close()
    application.processEvents()
    assert not window.isVisible()


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
