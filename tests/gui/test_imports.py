"""The first window does not wait for what only pictures need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
HEAVY: Final = ("numpy", "cv2", "PIL", "simplejpeg", "pi_heif", "isal")


def loaded_by(code: str) -> str:
    """Return which heavy libraries are loaded in a new process once it ran *code*."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{code}\nprint(*(n for n in {HEAVY!r} if n in sys.modules))"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ended.stdout.strip()


def test_importing_the_window_loads_nothing_heavy() -> None:
    assert loaded_by("import sys, headshot_viewer.gui.main_window") == ""


def test_painting_the_empty_window_loads_nothing_heavy(tmp_path: Path) -> None:
    code = f"""
import sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from headshot_viewer.gui.main_window import MainWindow
from headshot_viewer.gui.settings import SettingsFile
application = QApplication([])
settings = QSettings({str(tmp_path / "settings.ini")!r}, QSettings.Format.IniFormat)
window = MainWindow(SettingsFile(settings))
window.show()
window.grab()
"""
    assert loaded_by(code) == ""


def test_this_test_would_see_them() -> None:
    assert loaded_by("import sys, numpy, PIL") == "numpy PIL"
