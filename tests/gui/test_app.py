"""The window as users start it: where it keeps unsaved work, and where it looks for some."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from headshot_viewer import INTERRUPTED
from headshot_viewer.gui.settings import SettingsFile
from tests.makers import noise, write_png

_ROOT = Path(__file__).parents[2]
_USUAL = "state/headshot-viewer/recovery"


class Program:
    """Starts the window again and again, for one user."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._picture = write_png(home / "studio.png", noise(12, 16)[..., :3])

    def choose(self, folder: str) -> None:
        """Choose in Preferences where unsaved work is kept: a folder of the home, or ``""``."""
        if folder:
            (self._home / folder).mkdir(exist_ok=True)
        file = SettingsFile(self._file())
        chosen = str(self._home / folder) if folder else ""
        file.change(replace(file.settings, recovery_folder=chosen))

    def _file(self) -> QSettings:
        path = self._home / "Headshot Viewer" / "Headshot Viewer.ini"
        return QSettings(str(path), QSettings.Format.IniFormat)

    def run(self, ending: str) -> tuple[str, int, int]:
        """Return where a change was kept, how much was offered before, and the exit code."""
        arguments = (str(self._home), ending, str(self._picture))
        ended = subprocess.run(
            [sys.executable, "-m", "tests.gui.run_the_program", *arguments],
            cwd=_ROOT,
            env=os.environ
            | {"XDG_STATE_HOME": str(self._home / "state"), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert ended.stdout, ended.stderr
        told = json.loads(ended.stdout)
        return told["folder"], told["offered"], ended.returncode


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is another usual place, or signal"
)
def test_what_crashes_and_ctrl_c_left_is_offered_wherever_it_was_to_be_kept(
    program: Program,
) -> None:
    program.choose("one")
    assert program.run("kill") == ("one", 0, -signal.SIGKILL)
    # Chosen while the program of before still kept its work in the first.
    program.choose("other")
    assert program.run("kill") == ("other", 1, -signal.SIGKILL)
    program.choose("")
    assert program.run("interrupt") == (_USUAL, 2, INTERRUPTED)
    assert program.run("kill") == (_USUAL, 3, -signal.SIGKILL)
