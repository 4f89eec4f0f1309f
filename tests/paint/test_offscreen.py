from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from headshot_viewer.paint.offscreen import start_offscreen


def test_a_qt_that_runs_already_is_used(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert start_offscreen() is qapp


def test_whatever_platform_is_chosen_nothing_is_shown() -> None:
    code = (
        "from headshot_viewer.paint.offscreen import start_offscreen\n"
        "print(start_offscreen().platformName())"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert ended.stdout.strip() == "offscreen"
