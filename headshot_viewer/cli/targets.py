"""Refuses places to write to before any work is done for them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from headshot_viewer.core.errors import NotWritten

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def check_target(path: Path, inputs: Iterable[Path]) -> None:
    """Refuse *path* as a file to write.

    Args:
        path: it need not be there yet.
        inputs: what is read, and may not be written over.

    Raises:
        NotWritten: no such folder, a folder itself, one of *inputs*, write-protected, or no
            permission.
    """
    from headshot_viewer.files.atomic import is_protected

    folder = path.parent
    if path.is_dir():
        raise NotWritten(path, "there is a folder of that name")
    if not folder.is_dir():
        raise NotWritten(path, f"there is no folder “{folder}”")
    if any(_is_same(path, each) for each in inputs):
        raise NotWritten(path, "it is one of the files to be read")
    if is_protected(path):
        raise NotWritten(path, "it is read-only")
    if not os.access(folder, os.W_OK):
        raise NotWritten(path, f"nothing may be written into the folder “{folder}”")


def check_folder(folder: Path, names: Iterable[str], inputs: Iterable[Path]) -> None:
    """Refuse *folder* as one to make, or to write files called *names* into.

    Raises:
        NotWritten: it is a file, or one of the files is one of *inputs*.
    """
    if folder.exists() and not folder.is_dir():
        raise NotWritten(folder, "it is a file, not a folder")
    read = tuple(inputs)
    for name in names:
        if any(_is_same(folder / name, each) for each in read):
            raise NotWritten(folder / name, "it is one of the files to be read")


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
