"""How measured things are said, the same in panels, exports and on the command line."""

from __future__ import annotations

from typing import Final

RATIO_TITLE: Final = "AI to professional"

_BANDS: Final = ((0.75, "good"), (0.45, "fair"), (0.0, "low"))
"""From which certainty on it is called what. They order; they are no probabilities."""


def certainty_in_words(certainty: float) -> str:
    """Return a word for a certainty of 0..1."""
    return next(word for least, word in _BANDS if certainty >= least)


def value_in_words(value: float | None, unit: str) -> str:
    """Return a value with its unit, or that it cannot be judged."""
    if value is None:
        return "cannot be judged"
    return f"{plain_number(value)} {unit}".rstrip()


def ratio_in_words(ratio: float) -> str:
    """Return the AI picture's share of the professional picture's value."""
    return f"{ratio:.0%}"


def plain_number(value: float) -> str:
    """Return *value* with three digits that count, never in powers of ten."""
    if value == 0:
        return "0"
    digits = 2 if abs(value) >= 1 else 3
    text = f"{value:.0f}" if abs(value) >= 100 else f"{value:.{digits}f}"
    return text.replace("-", "\N{MINUS SIGN}")
