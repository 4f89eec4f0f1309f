"""File names made from a pattern without asking the user, legal on every system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SHEET_PATTERN: Final = "{client} comparison {date}"
"""The default pattern for the names of sheets."""

LONGEST: Final = 120
"""Characters of a name: together with its folder it stays within the limit of Windows."""

FORBIDDEN: Final = frozenset('<>:"/\\|?*') | {chr(code) for code in (*range(32), 127)}
"""Characters that Windows allows in no name, and control characters."""

_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10)))
)
_NOT_ALLOWED: Final = re.compile(f"[{re.escape(''.join(sorted(FORBIDDEN)))}]+")
_FIELD: Final = re.compile(r"\{(\w+)\}")


def named(pattern: str, values: Mapping[str, str], otherwise: str) -> str:
    """Return the name that *pattern* makes, without a folder and without an ending.

    Args:
        pattern: words with fields in braces; a field that is not in *values* stays as written.
        values: of the fields; the spaces around an empty one are merged.
        otherwise: the name if the pattern yields nothing.
    """
    filled = _FIELD.sub(lambda found: values.get(found[1], found[0]), pattern)
    return _legal(filled) or _legal(otherwise) or "comparison"


def numbered(name: str, number: int) -> str:
    """Return the name of the *number*-th file called *name*; the first one keeps it."""
    return name if number < 2 else f"{name} ({number})"


def is_device(name: str) -> bool:
    """Return whether Windows treats *name* as a device, whatever its ending."""
    return name.partition(".")[0].strip().lower() in _DEVICES


def _legal(name: str) -> str:
    plain = " ".join(_NOT_ALLOWED.sub(" ", name).split())
    # Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere.
    plain = plain[:LONGEST].strip(" .-")
    if not is_device(plain):
        return plain
    stem, dot, ending = plain.partition(".")
    return f"{stem.strip()}_{dot}{ending}"
