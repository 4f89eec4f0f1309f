"""What a benchmark found out, beside what it is held against, and the table of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TITLES: Final = ("", "measured", "beside", "ratio", "goal", "")
HEADLINE: Final = (
    "Trust the ratio of a line, not its times: both sides of it were taken in turn, in one run."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        group: which benchmark it belongs to.
        what: was measured.
        measured: how much of it.
        unit: ``"ms"`` or ``"MB"``.
        reference: what was measured beside it in the same run; empty where there is nothing.
        beside: how much of the reference, > 0; None without one.
        goal: the ratio may be at most this; without a reference, *measured* may.
    """

    group: str
    what: str
    measured: float
    unit: str = "ms"
    reference: str = ""
    beside: float | None = None
    goal: float | None = None

    @property
    def ratio(self) -> float | None:
        return None if self.beside is None else self.measured / self.beside

    @property
    def verdict(self) -> str:
        """``"met"``, ``"missed"``, or nothing where there is no goal."""
        if self.goal is None:
            return ""
        judged = self.measured if self.ratio is None else self.ratio
        return "met" if judged <= self.goal else "missed"

    def cells(self) -> tuple[str, ...]:
        """Return the words of the table's columns."""
        ratio, goal = self.ratio, ""
        if self.goal is not None:
            goal = f"≤ {self.goal:g} {self.unit}" if ratio is None else f"≤ {self.goal:g}"
        beside = (
            "" if self.beside is None else f"{_amount(self.beside, self.unit)} {self.reference}"
        )
        return (
            self.what,
            _amount(self.measured, self.unit),
            beside,
            "" if ratio is None else f"{ratio:.2f}",
            goal,
            self.verdict,
        )

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio, "verdict": self.verdict}

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> Row:
        return cls(**{k: v for k, v in entry.items() if k not in ("ratio", "verdict")})


def _amount(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if value < 100 else f"{value:.0f} {unit}"


def as_text(rows: Sequence[Row]) -> str:
    """Return the table for a terminal; each group under its name."""
    cells = [TITLES, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(TITLES))]
    lines = [HEADLINE, "", _aligned(TITLES, widths)]
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines += ["", group]
        lines.append(_aligned(row.cells(), widths))
    return "\n".join(lines) + "\n"


def _aligned(cells: Iterable[str], widths: Sequence[int]) -> str:
    return "  ".join(c.ljust(w) for c, w in zip(cells, widths, strict=True)).rstrip()


def as_markdown(rows: Sequence[Row]) -> str:
    """Return the same table in Markdown."""
    lines = [HEADLINE, "", f"| | {' | '.join(TITLES)} |", "|---" * (len(TITLES) + 1) + "|"]
    lines += [f"| {row.group} | {' | '.join(row.cells())} |" for row in rows]
    return "\n".join(lines) + "\n"
