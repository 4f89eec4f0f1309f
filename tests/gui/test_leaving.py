"""What Escape gives up, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from headshot_viewer.gui.leaving import leave_one_thing
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = MainWindow(SettingsFile(settings))
    qtbot.addWidget(made)
    yield made
    made.close()


def held(window: MainWindow) -> tuple[bool, bool, bool]:
    """Return whether there is a message, a tool, the full screen."""
    shown = not window.messages.isHidden()
    return shown, window.toolbox.tool is not Tool.SELECT, window.isFullScreen()


def test_one_thing_at_a_time_what_lies_in_the_way_first(window: MainWindow) -> None:
    window.fill_screen(True)
    window.toolbox.take(Tool.ELLIPSE)
    window.messages.warn("Something is in the way.")
    left = [held(window)]
    for _ in range(4):
        leave_one_thing(window)
        left.append(held(window))
    assert left == [
        (True, True, True),
        (False, True, True),
        (False, False, True),
        (False, False, False),
        (False, False, False),
    ]
