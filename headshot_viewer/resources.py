"""Finds what lies in ``resources/``, installed or in a checkout. The only place that knows both."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """Return the resource *name*, for example ``"icons/open.svg"``.

    A wheel carries the folder as ``headshot_viewer/_resources`` (see pyproject.toml); in a
    checkout, editable or not, it is the folder next to the package.

    Raises:
        FileNotFoundError: there is no such resource.
    """
    packaged = files("headshot_viewer") / "_resources"
    root = packaged if packaged.is_dir() else Path(__file__).parent.parent / "resources"
    found = root / name
    if not found.is_file():
        raise FileNotFoundError(f"no such resource: {name}")
    return found


def resource_path(name: str) -> Path:
    """Return where *name* lies on disk, for readers that only take a path.

    Raises:
        FileNotFoundError: there is no such resource, or it is not a plain file.
    """
    found = resource(name)
    if not isinstance(found, Path):
        raise FileNotFoundError(f"the resource {name} is not a plain file")
    return found
