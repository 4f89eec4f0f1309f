"""A session's picture that is no longer where it was."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import file_digest
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.endings import PICTURE_ENDINGS
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.recorded_path import is_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from headshot_viewer.core.picture import PictureRef
    from headshot_viewer.core.progress import Progress

_FILES_LIMIT: Final = 300
"""So many files of a folder are read at most, and so many bytes of all of them together: about
as long as one is willing to wait for an answer."""

_FILE_BYTES_LIMIT: Final = 1 << 30
_BYTES_LIMIT: Final = 4 << 30


@dataclass(frozen=True, slots=True)
class Found:
    """Where a picture of a session is now.

    Attributes:
        path: absolute; None when it is missing.
        changed: its content is not what the session was saved with.
    """

    path: Path | None
    changed: bool = False

    @property
    def is_missing(self) -> bool:
        return self.path is None


def find_picture(
    ref: PictureRef, session_path: Path | None, progress: Progress = unwatched
) -> Found:
    """Look for the file of *ref*.

    It is searched where the session says; beside the session, under its name; by its content among
    the pictures beside the session and in its former folder. A file of its name but with other
    content counts only when its content is nowhere else.

    Args:
        ref: the picture.
        session_path: the session's file; None when it has none.
        progress: called before each file that is read.

    Raises:
        Cancelled: by *progress*.
    """
    progress(0.0)
    digest = _sha256(ref.path)
    if digest is not None:
        return Found(ref.path, changed=digest != ref.sha256)
    folders = [ref.path.parent]
    namesake: Path | None = None
    if session_path is not None:
        folders.insert(0, session_path.absolute().parent)
        namesake = folders[0] / ref.path.name
        digest = _sha256(namesake)
        if digest == ref.sha256:
            return Found(namesake)
        namesake = None if digest is None else namesake
    for number, path in enumerate(_pictures(folders, ref.path)):
        progress(min(1.0, number / _FILES_LIMIT))
        if path != namesake and _sha256(path) == ref.sha256:
            return Found(path)
    return Found(namesake, changed=namesake is not None)


def _pictures(folders: list[Path], like: Path) -> Iterator[Path]:
    """Yield the pictures in *folders*, those of the kind of *like* first, up to the limits."""
    endings = {*PICTURE_ENDINGS, like.suffix.lower()}
    found = [
        (path.suffix.lower() != like.suffix.lower(), path.name, path)
        for folder in dict.fromkeys(folders)
        for path in _listed(folder)
        if path.suffix.lower() in endings
    ]
    bytes_left = _BYTES_LIMIT
    for _other_kind, _name, path in sorted(found)[:_FILES_LIMIT]:
        size = path.stat().st_size if is_file(path) else 0
        if 0 < size <= min(_FILE_BYTES_LIMIT, bytes_left):
            bytes_left -= size
            yield path


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except (OSError, ValueError):
        return []


def _sha256(path: Path) -> str | None:
    """Return the file's hash; None when there is none that can be read."""
    if not is_file(path):
        return None
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
