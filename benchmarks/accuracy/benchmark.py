"""What every benchmark of accuracy offers, and how all of them are found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final, Protocol

import benchmarks.accuracy as package

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Skipped(Exception):
    """What a benchmark needs is not there; says what, in a whole sentence."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What a benchmark found.

    Attributes:
        text: Markdown without a heading, for engineers.
        facts: plain sentences with their figures, for a photographer, by the id of the layer that
            they are about; the help shows them.
    """

    text: str
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class AccuracyBenchmark(Protocol):
    """Compares what the program finds with what is true.

    A module of this package that has a ``BENCHMARK`` is one; nothing else names it.

    Attributes:
        name: as on the command line.
        title: heading in the report.
    """

    name: str
    title: str

    def report(self, data: Path) -> Chapter:
        """Measure.

        Args:
            data: folder of real pictures with their INDEX.csv; it may not be there.

        Raises:
            Skipped: something that it needs is missing.
        """


_NAME: Final = "BENCHMARK"


def benchmarks_found() -> tuple[AccuracyBenchmark, ...]:
    """Return all benchmarks of this package, by their names."""
    modules = [
        import_module(f"{package.__name__}.{found.name}")
        for found in iter_modules(package.__path__)
        if found.name != "__main__"
    ]
    every: list[AccuracyBenchmark] = [getattr(m, _NAME) for m in modules if hasattr(m, _NAME)]
    return tuple(sorted(every, key=lambda each: each.name))


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table: the first column reads from the left, the others from the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


MISSED: Final = "- Missed: "
"""How a goal that was not reached begins in a chapter; the report gathers these lines."""


def goal_line(what: str, have: str, *, reached: bool) -> str:
    """Return a line of a list: a goal, whether it was reached, and what was measured."""
    return f"{'- Reached: ' if reached else MISSED}{what}; measured: {have}."
