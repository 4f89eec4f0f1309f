"""Names of files that are written without asking: made from a pattern, legal on every system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SHEET_PATTERN: Final = "{client} comparison {date}"
"""How a sheet is called, unless the user wants it otherwise."""

LONGEST: Final = 120
"""Letters of a name: with the folder it stays within what Windows takes."""

_NOT_ALLOWED: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(1, 10)))
)
_FIELD: Final = re.compile(r"\{(\w+)\}")


def named(pattern: str, values: Mapping[str, str], otherwise: str) -> str:
    """Return the name that *pattern* makes, without a folder and without an ending.

    Args:
        pattern: words with fields in braces; one that is not in *values* stays as it is written.
        values: what the fields stand for; an empty one leaves nothing, not even two spaces.
        otherwise: the name where the pattern leaves nothing.
    """
    filled = _FIELD.sub(lambda found: values.get(found[1], found[0]), pattern)
    return _legal(filled) or _legal(otherwise) or "comparison"


def numbered(name: str, number: int) -> str:
    """Return *name* for the second, third … file of that name; the first one keeps it."""
    return name if number < 2 else f"{name} ({number})"


def _legal(name: str) -> str:
    plain = " ".join(_NOT_ALLOWED.sub(" ", name).split())
    # Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere.
    plain = plain[:LONGEST].strip(" .-")
    return f"{plain}_" if plain.lower().partition(".")[0] in _RESERVED else plain
