"""How large and how long a benchmark is, the pictures it runs on, and how its time is taken."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT: Final = Path(__file__).parent.parent
DEMO: Final = {Side.PROFESSIONAL: "professional", Side.AI: "ai-simulated"}


@dataclass(frozen=True, slots=True)
class Course:
    """What a benchmark runs on.

    Attributes:
        folder: holds the pictures, and takes whatever a benchmark writes.
        quick: True only shows that everything runs; such figures mean nothing.
        scaling: of the display, where it matters.
        pane_px: how large each of the two panes is, in logical pixels.
    """

    folder: Path
    quick: bool = False
    scaling: float = 1.0
    pane_px: tuple[int, int] = (1600, 1000)

    @property
    def picture_px(self) -> tuple[int, int]:
        """24 megapixels."""
        return (600, 400) if self.quick else (6000, 4000)

    def rounds(self, wanted: int) -> int:
        return 2 if self.quick else wanted

    def path(self, side: Side) -> Path:
        """Return where the picture of *side* is."""
        return self.folder / f"{DEMO[side]}.jpg"

    @property
    def paths(self) -> dict[Side, Path]:
        return {side: self.path(side) for side in Side}

    def on(self, scaling: float, pane_px: tuple[int, int]) -> Course:
        """Return this course on another display."""
        return replace(self, scaling=scaling, pane_px=pane_px)

    def as_json(self) -> dict[str, Any]:
        return {
            "folder": str(self.folder),
            "quick": self.quick,
            "scaling": self.scaling,
            "pane_px": self.pane_px,
        }

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> Course:
        width, height = entry["pane_px"]
        return cls(Path(entry["folder"]), entry["quick"], entry["scaling"], (width, height))


TimesMs = dict[str, list[float]]
"""How many ms each of several works took, each time."""


def milliseconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def interleaved(rounds: int, **works: Callable[[], object]) -> TimesMs:
    """Return how many ms each work took, in turns, so that a busy moment hits all of them."""
    times: TimesMs = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(milliseconds(work))
    return times


def percentile_95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def run_python(course: Course, *arguments: str) -> str:
    """Run Python without a display on *course*'s scaling; return what it printed.

    Bytecode is kept beside the pictures, also where the environment forbids it: whoever starts the
    program a second time has it.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {
        "PYTHONPYCACHEPREFIX": str(course.folder / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": f"{course.scaling:g}",
    }
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return ended.stdout
