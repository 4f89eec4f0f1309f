"""Unpacks portable copies of sessions, and trusts nothing in them.

What comes from others may be made to harm: only the two places that :mod:`portable` writes are
unpacked, and never more than the limits.
"""

from __future__ import annotations

import lzma
import shutil
import stat
import struct
import zipfile
import zlib
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO, Final

from headshot_viewer.core.endings import SESSION_ENDING
from headshot_viewer.core.errors import NotWritten, SessionUnreadable
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.said import said
from headshot_viewer.files.atomic import PART_ENDING, reason_in_words
from headshot_viewer.files.portable import (
    CHUNK_BYTES,
    PICTURES,
    SESSION_NAME,
    is_picture_name,
)
from headshot_viewer.files.session_file import BYTES_LIMIT, decode
from headshot_viewer.files.unread import why_unread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from headshot_viewer.core.progress import Progress

PICTURE_BYTES_LIMIT: Final = 2 << 30
TOTAL_BYTES_LIMIT: Final = 8 << 30
ENTRIES_LIMIT: Final = 1_100
"""A session holds at most 1,000 candidates."""
GROWTH_LIMIT: Final = 50
"""Pictures are compressed already: what unpacks to more than so many times the file's size, and
more than a session may have, was made to fill a disk."""

_ENCRYPTED: Final = 0x1
_DAMAGES: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    # A damaged zip sends its reader to places before the file's beginning.
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises on zips that are none; those it does not know among them."""


def unpack(path: Path, folder: Path, *, progress: Progress = unwatched) -> Path:
    """Unpack the portable copy at *path* into a new *folder*, whole or not at all.

    Args:
        path: the file.
        folder: made; nothing may be there yet.
        progress: told how much is unpacked.

    Returns:
        The session file in *folder*, named like *path*.

    Raises:
        SessionUnreadable: it is no portable copy, is damaged, or holds what it should not.
        NotWritten: *folder* cannot be made.
        Cancelled: by *progress*.
    """
    part = folder.with_name(f".{token_hex(8)}{PART_ENDING}")
    try:
        with path.open("rb") as file, _opened(file, path) as packed:
            entries = _checked(packed, path)
            session = part / f"{folder.name}{SESSION_ENDING}"
            _make(part, folder)
            _extract(packed, entries, part, session, path, progress)
        # Whatever it says is checked before anything of it is seen.
        decode(session.read_bytes(), path)
        _put(part, folder)
    except OSError as error:
        raise SessionUnreadable(path, why_unread(error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder / session.name


def session_in(path: Path) -> tuple[bytes, int]:
    """Return the session file in the portable copy at *path*, and how many pictures are with it.

    Raises:
        SessionUnreadable: as :func:`unpack`.
    """
    try:
        with path.open("rb") as file, _opened(file, path) as packed:
            entries = _checked(packed, path)
            return b"".join(_contents(packed, entries[SESSION_NAME], path)), len(entries) - 1
    except OSError as error:
        raise SessionUnreadable(path, why_unread(error)) from error


def _opened(file: BinaryIO, path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except _DAMAGES as error:
        raise _damaged(path) from error


def _checked(packed: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """Return the entries by their names, after all of them were found to be what they may be."""
    entries = packed.infolist()
    if len(entries) > ENTRIES_LIMIT:
        raise SessionUnreadable(path, said("it holds too many files"))
    found: dict[str, zipfile.ZipInfo] = {}
    folded: set[str] = set()
    for entry in entries:
        if entry.filename == f"{PICTURES}/":
            continue
        _check_entry(entry, path)
        if entry.filename.casefold() in folded:
            raise SessionUnreadable(path, said("it holds two files of the same name"))
        folded.add(entry.filename.casefold())
        found[entry.filename] = entry
    if SESSION_NAME not in found:
        raise SessionUnreadable(path, said("it is not a portable copy of a session"))
    total = sum(entry.file_size for entry in found.values())
    packed_size = max(1, path.stat().st_size)
    if total > TOTAL_BYTES_LIMIT or total > GROWTH_LIMIT * packed_size + BYTES_LIMIT:
        raise SessionUnreadable(path, said("it would unpack to far more than it should"))
    return found


def _check_entry(entry: zipfile.ZipInfo, path: Path) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise SessionUnreadable(path, said("it holds a link or another thing that is no file"))
    if entry.flag_bits & _ENCRYPTED:
        raise SessionUnreadable(path, said("it is locked by a password"))
    if entry.filename != SESSION_NAME and not is_picture_name(entry.filename):
        raise SessionUnreadable(
            path, said("it would write outside its folder, or holds what is no part of a session")
        )
    limit = BYTES_LIMIT if entry.filename == SESSION_NAME else PICTURE_BYTES_LIMIT
    if entry.file_size > limit:
        raise SessionUnreadable(path, said("a file in it is larger than it may be"))


def _make(part: Path, folder: Path) -> None:
    try:
        (part / PICTURES).mkdir(parents=True)
    except OSError as error:
        raise NotWritten(folder, reason_in_words(error)) from error


def _extract(
    packed: zipfile.ZipFile,
    entries: dict[str, zipfile.ZipInfo],
    part: Path,
    session: Path,
    path: Path,
    progress: Progress,
) -> None:
    done, total = 0, max(1, sum(entry.file_size for entry in entries.values()))
    for name, entry in entries.items():
        target = session if name == SESSION_NAME else part / name
        try:
            with target.open("xb") as file:
                for chunk in _contents(packed, entry, path):
                    file.write(chunk)
                    done += len(chunk)
                    progress(min(1.0, done / total))
        except OSError as error:
            raise NotWritten(target, reason_in_words(error)) from error


def _contents(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> Iterator[bytes]:
    """Yield what an entry holds; never more than it says, whatever it holds in truth."""
    left = entry.file_size
    try:
        with packed.open(entry) as file:
            while chunk := file.read(CHUNK_BYTES):
                left -= len(chunk)
                if left < 0:
                    raise _damaged(path)
                yield chunk
    except _DAMAGES as error:
        raise _damaged(path) from error
    if left > 0:
        raise _damaged(path)


def _put(part: Path, folder: Path) -> None:
    try:
        if folder.exists():
            raise NotWritten(folder, said("there is a folder of that name"))
        part.rename(folder)
    except OSError as error:
        raise NotWritten(folder, reason_in_words(error)) from error


def _damaged(path: Path) -> SessionUnreadable:
    return SessionUnreadable(path, said("it is damaged, or only a part of it"))
