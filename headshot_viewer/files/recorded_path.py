"""Where a picture is, as a session file says it: the file may be moved and read elsewhere."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.files.json_fields import Fields

_PATH_LIMIT: Final = 32_767
"""Characters; the longest that any system takes."""


def recorded(path: Path, folder: Path | None) -> dict[str, str | None]:
    """Return the fields that say where *path* is.

    Args:
        path: absolute.
        folder: of the session file; None when it has none.

    Returns:
        ``path``, relative to *folder* and with slashes, null when there is no such way (another
        drive); and ``absolute_path``.
    """
    return {"path": _relative(path, folder), "absolute_path": str(path)}


def located(fields: Fields, folder: Path, is_there: Callable[[Path], bool]) -> Path:
    """Return the absolute path that *fields* name: the relative one if anything is there.

    Raises:
        WrongJson: they name none.
    """
    relative = fields.optional("path", lambda key: path_text(fields, key))
    absolute = fields.optional("absolute_path", lambda key: path_text(fields, key))
    there = []
    if relative is not None:
        there.append(Path(os.path.normpath(folder / relative)))
    if absolute is not None:
        # One from another system is no path here, but its name may be found in the folder.
        is_ours = Path(absolute).is_absolute()
        there.append(Path(absolute) if is_ours else folder / own_name(absolute))
    if not there:
        raise fields.wrong("path", said("the name of a file"))
    return next((path for path in there if is_there(path)), there[0])


def own_name(name: str) -> str:
    """Return the last part of a path that may come from another system; ``"_"`` for none."""
    own = PureWindowsPath(name).name if "\\" in name else name.rpartition("/")[2]
    return own if own not in ("", ".", "..") else "_"


def _relative(path: Path, folder: Path | None) -> str | None:
    if folder is None:
        return None
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return None


def path_text(fields: Fields, key: str) -> str:
    """Return the field *key*, which has to be a possible name of a file."""
    name = fields.raw_text(key, _PATH_LIMIT)
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        name = ""
    if not name or "\0" in name:
        raise fields.wrong(key, said("the name of a file"))
    return name


def is_file(path: Path) -> bool:
    """Return whether a file is at *path*, which may be no possible path at all."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
