"""How measured things are said, the same in panels, exports and on the command line."""

from __future__ import annotations

from typing import Final

_BANDS: Final = ((0.75, "good"), (0.45, "fair"), (0.0, "low"))
"""From which certainty on it is called what. They order; they are no probabilities."""


def certainty_in_words(certainty: float) -> str:
    """Return a word for a certainty of 0..1."""
    return next(word for least, word in _BANDS if certainty >= least)


def value_in_words(value: float | None, unit: str) -> str:
    """Return a value with its unit, or that it cannot be judged."""
    if value is None:
        return "cannot be judged"
    digits = 2 if abs(value) < 10 else 1
    return f"{value:.{digits}f} {unit}".rstrip()
