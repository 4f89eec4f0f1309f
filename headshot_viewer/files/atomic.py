"""Writing that happens whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO, Final

from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator

PART_ENDING: Final = ".part"
"""How the names of files end that are being written."""

_RENAME_PAUSES_S: Final = (0.02, 0.05, 0.1, 0.2, 0.4)
"""On Windows a scanner or a viewer may hold a file for a moment; it is worth waiting for."""

_READ_ONLY: Final = said("it or its folder is read-only")
_NO_FOLDER: Final = said("there is no such folder")
_FULL: Final = said("the disk is full")
_REASONS: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: said("there is a folder of that name"),
    errno.ENAMETOOLONG: said("its name is too long"),
    errno.EINVAL: said("its name is not allowed here"),
    errno.EFBIG: said("it is too large for this disk"),
    errno.EIO: said("the disk does not answer properly"),
    errno.ELOOP: said("its links lead in a circle"),
}


def reason_in_words(error: OSError) -> str:
    """Return why something could not be written, as a clause without a final full stop."""
    known = _REASONS.get(error.errno or 0)
    return known or " ".join((error.strerror or type(error).__name__).rstrip(".").split())


def write_bytes(path: Path, data: bytes) -> None:
    """Replace the content of *path* with *data* in one step.

    Raises:
        NotWritten: as :func:`replacing`.
    """
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write; when the block ends well, it takes the place of *path* in one step.

    The new content is written beside the target and renamed over it, so a full disk, a crash or a
    cancel in the middle never costs the user the previous file. A link stays a link: the file it
    leads to is replaced. The permissions of a previous file are kept.

    Raises:
        NotWritten: no space, no permission, no such folder; *path* is as it was. An
            :class:`OSError` inside the block counts as one of writing.
    """
    beside: Path | None = None
    try:
        target = _checked_target(path)
        beside = target.with_name(f".{token_hex(8)}{PART_ENDING}")
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        _rename(beside, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise NotWritten(path, reason_in_words(error)) from error
    finally:
        if beside is not None:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _checked_target(path: Path) -> Path:
    """Return the file that *path* leads to, which may be missing.

    Raises:
        NotWritten: something is there that must not be replaced.
        OSError: it cannot be looked at.
    """
    try:
        target = Path(os.path.realpath(path))
        found = target.stat()
    except FileNotFoundError:
        return target
    except ValueError as error:
        raise NotWritten(path, _REASONS[errno.EINVAL]) from error
    if stat.S_ISDIR(found.st_mode):
        raise NotWritten(path, _REASONS[errno.EISDIR])
    if not stat.S_ISREG(found.st_mode):
        # A rename would put a plain file in the place of a device.
        raise NotWritten(path, said("it is not a plain file"))
    if is_protected(target):
        raise NotWritten(path, said("it is read-only"))
    return target


def is_protected(path: Path) -> bool:
    """Return whether there is a file that may not be written over, whoever asks.

    A rename asks only for the folder's permission and would replace it.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not mode & 0o222 or not os.access(path, os.W_OK)


def _rename(beside: Path, target: Path) -> None:
    for pause_s in _RENAME_PAUSES_S if os.name == "nt" else ():
        try:
            beside.replace(target)
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    beside.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the rename outlast a power cut, where folders can be synchronised."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
