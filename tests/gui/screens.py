"""Several screens of different scaling, as Qt's offscreen platform can be given them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
_HARMLESS: Final = "This plugin does not support"


@dataclass(frozen=True)
class Screen:
    """A screen; place and size are in its own pixels."""

    name: str
    x: int
    width: int
    height: int
    scaling: float = 1.0


DESK: Final = Screen("desk", 0, 1600, 1000)
FINE: Final = Screen("fine", 1600, 3200, 2000, 2.0)
LAPTOP: Final = Screen("laptop", 4800, 2400, 1500, 1.5)


def run_on(screens: tuple[Screen, ...], folder: Path, module: str, *arguments: str) -> None:
    """Run a module of the tests as a program that sees *screens*; a warning of Qt fails it."""
    configuration = folder / "screens.json"
    entries = [
        {
            "name": screen.name,
            "x": screen.x,
            "y": 0,
            "width": screen.width,
            "height": screen.height,
            # Not "dpr": Qt tells windows only of changes that come from these two.
            "logicalDpi": round(96 * screen.scaling),
            "logicalBaseDpi": 96,
        }
        for screen in screens
    ]
    text = json.dumps({"windowFrameMargins": False, "screens": entries})
    configuration.write_text(text, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=_ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={configuration.as_posix()}"},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=120,
    )
    # What pytest sees to in the tests themselves: only what the platform lacks may be said.
    told = [line for line in ended.stderr.splitlines() if not line.startswith(_HARMLESS)]
    assert (ended.returncode, told) == (0, []), "\n".join(told)
