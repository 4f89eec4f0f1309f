"""How readily a layer reports: bands in three steps, and the limit that a number was judged by.

Measuring does not depend on the sensitivity, only the judgement of the measurements does. So
changing it does not need the pixels again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from headshot_viewer.core.said import Figure, figure, said


class Sensitivity(StrEnum):
    """How readily a layer reports. The value is the key in files and on the command line."""

    CAUTIOUS = "cautious"
    NORMAL = "normal"
    KEEN = "keen"

    @property
    def words(self) -> str:
        """The name of the step within a sentence."""
        return _WORDS[self]


_WORDS: Final = {
    Sensitivity.CAUTIOUS: said("cautious"),
    Sensitivity.NORMAL: said("normal"),
    Sensitivity.KEEN: said("keen"),
}


@dataclass(frozen=True, slots=True)
class Limit:
    """The limit by which a number was judged.

    Attributes:
        value: in *unit*.
        unit: of the number.
        is_below: True if numbers below it are reported, False if those above it are.
        is_hint: True if a number beyond it is only worth a hint.
    """

    value: float
    unit: str
    is_below: bool = False
    is_hint: bool = False

    def is_passed_by(self, number: float) -> bool:
        """Return whether *number* is beyond the limit, and so reported."""
        return number < self.value if self.is_below else number > self.value

    @property
    def number(self) -> Figure:
        """The value as text: without decimals from 10 on, or if it is an integer."""
        is_whole = self.value >= 10 or self.value == round(self.value)
        return figure(self.value, 0 if is_whole else 1)

    @property
    def in_words(self) -> str:
        """The side of the limit that is reported, for example ``"under 50%"``."""
        gap = "" if self.unit.startswith(("%", "°")) else " "
        told = said("{number}{gap}{unit}", number=self.number, gap=gap, unit=self.unit)
        if self.is_below:
            return said("under {limit}", limit=told)
        return said("above {limit}", limit=told)


@dataclass(frozen=True, slots=True)
class Band:
    """A quantity that a layer judges, with its limit at each sensitivity.

    Attributes:
        id: unique in its layer.
        title: of the quantity, as the beginning of a sentence.
        unit: of the limits.
        cautious, normal, keen: the limits.
        is_below, is_hint: see :class:`Limit`.
    """

    id: str
    title: str
    unit: str
    cautious: float
    normal: float
    keen: float
    is_below: bool = False
    is_hint: bool = False

    def __post_init__(self) -> None:
        ordered = sorted((self.cautious, self.normal, self.keen), reverse=not self.is_below)
        if ordered != [self.cautious, self.normal, self.keen]:
            raise ValueError(f"a keener layer reports sooner, got {self!r}")

    def at(self, sensitivity: Sensitivity) -> Limit:
        """Return the limit at a sensitivity."""
        value: float = getattr(self, sensitivity.value)
        return Limit(value, self.unit, self.is_below, self.is_hint)
