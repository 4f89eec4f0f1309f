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

FORBIDDEN: Final = frozenset('<>:"/\\|?*') | {chr(code) for code in (*range(32), 127)}
"""What Windows allows in no name, and nobody wants in one."""

_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10)))
)
_NOT_ALLOWED: Final = re.compile(f"[{re.escape(''.join(sorted(FORBIDDEN)))}]+")
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


def is_device(name: str) -> bool:
    """Return whether Windows takes a file of that *name* for a device, whatever its ending."""
    return name.partition(".")[0].strip().lower() in _DEVICES


def _legal(name: str) -> str:
    plain = " ".join(_NOT_ALLOWED.sub(" ", name).split())
    # Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere.
    plain = plain[:LONGEST].strip(" .-")
    if not is_device(plain):
        return plain
    stem, dot, ending = plain.partition(".")
    return f"{stem.strip()}_{dot}{ending}"
