"""What every test stands on: no display, no settings of this machine, the same luck in CI."""

from __future__ import annotations

import os

# Before anything imports Qt, which chooses its platform once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from tests.looks.comparing import Looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60)
hypothesis.settings.register_profile("desk", deadline=None, max_examples=60)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-looks",
        action="store_true",
        help="replace the golden pictures in tests/looks/golden by what is painted now",
    )


@pytest.fixture(scope="session", autouse=True)
def _settings_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test away from the settings and caches of whoever runs it."""
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    folder = str(tmp_path_factory.mktemp("settings"))
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.IniFormat, scope, folder)
    with pytest.MonkeyPatch.context() as patch:
        # Where unsaved work would be kept, also by processes that a test starts.
        for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, folder)
        yield
    QStandardPaths.setTestModeEnabled(False)


@pytest.fixture
def looks(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Looks:
    """Compare what is painted with its golden picture; see ``tests/looks/comparing.py``."""
    assert qapp is not None
    root = Path(__file__).parent
    return Looks(
        golden=root / "looks" / "golden",
        painted=root.parent / "build" / "looks",
        update=bool(request.config.getoption("--update-looks")),
    )
