"""A name that no file has yet."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from headshot_viewer.core.file_names import numbered

if TYPE_CHECKING:
    from pathlib import Path


def free_path(folder: Path, name: str, ending: str) -> Path:
    """Return the first of *name*, *name* (2), *name* (3) … in *folder* that is not taken.

    Args:
        folder: need not be there.
        name: without its ending.
        ending: for example ``".png"``.
    """
    paths = (folder / f"{numbered(name, number)}{ending}" for number in count(1))
    # A link to nowhere counts as taken, too.
    return next(path for path in paths if not path.exists() and not path.is_symlink())
