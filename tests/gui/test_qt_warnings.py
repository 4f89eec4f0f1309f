"""A warning of Qt fails the test that it comes from; only the named, harmless ones do not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parents[2]

_FAILING: Final = {
    "warning": "qWarning('This is wrong')",
    "critical": "qCritical('This is very wrong')",
    # As Qt itself warns: there is no such signal.
    "qt": "QObject().disconnect('no_such_signal()')",
}
_PASSING: Final = {
    "debug": "qDebug('This may be')",
    "info": "qInfo('This may be')",
    # The offscreen platform says that it lacks something that only real windows need.
    "offscreen": "window = QWidget(); window.setMinimumSize(9, 9); window.show(); window.raise_()",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run a test of each kind under the configuration of this project; how each ended."""
    folder = tmp_path_factory.mktemp("warnings")
    tests = "".join(
        f"def test_{name}(qtbot):\n    {body}\n" for name, body in (_FAILING | _PASSING).items()
    )
    imports = "from PySide6.QtCore import QObject, qCritical, qDebug, qInfo, qWarning\n"
    test = folder / "test_it.py"
    test.write_text(f"{imports}from PySide6.QtWidgets import QWidget\n{tests}", encoding="utf-8")
    configuration = str(_ROOT / "pyproject.toml")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-c", configuration, f"--rootdir={folder}", test],
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    found = {}
    for line in ended.stdout.splitlines():
        name, _, rest = line.partition("test_it.py::test_")[2].partition(" ")
        if rest.startswith(("PASSED", "FAILED")):
            found[name] = rest.split()[0]
    assert found.keys() == _FAILING.keys() | _PASSING.keys(), ended.stdout + ended.stderr
    return found


@pytest.mark.parametrize("name", _FAILING)
def test_a_warning_fails(name: str, outcomes: dict[str, str]) -> None:
    assert outcomes[name] == "FAILED"


@pytest.mark.parametrize("name", _PASSING)
def test_what_is_harmless_does_not(name: str, outcomes: dict[str, str]) -> None:
    assert outcomes[name] == "PASSED"
