"""A session with its pictures in one file, to be taken along: a zip, written and unpacked here.

``docs/session-format.md`` describes it. What comes from others is not trusted: only the two places
that we write ourselves are unpacked, and never more than the limits.
"""

from __future__ import annotations

import json
import lzma
import shutil
import stat
import struct
import zipfile
import zlib
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO, Final

from headshot_viewer.core.endings import SESSION_ENDING
from headshot_viewer.core.errors import NotWritten, PictureUnreadable, SessionUnreadable
from headshot_viewer.core.file_names import FORBIDDEN, is_device, numbered
from headshot_viewer.core.progress import unwatched
from headshot_viewer.core.said import said
from headshot_viewer.files.atomic import PART_ENDING, reason_in_words, replacing
from headshot_viewer.files.json_rest import NOTHING, Rest
from headshot_viewer.files.session_file import BYTES_LIMIT, decode, encode
from headshot_viewer.files.unread import why_unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from headshot_viewer.core.look import Look
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import HungPicture, Session

SESSION_NAME: Final = f"session{SESSION_ENDING}"
PICTURES: Final = "pictures"

PICTURE_BYTES_LIMIT: Final = 2 << 30
TOTAL_BYTES_LIMIT: Final = 8 << 30
ENTRIES_LIMIT: Final = 1_100
"""A session holds at most 1,000 candidates."""
GROWTH_LIMIT: Final = 50
"""Pictures are compressed already: what unpacks to more than so many times the file's size, and
more than a session may have, was made to fill a disk."""

_START_BYTES: Final = 64
_CHUNK_BYTES: Final = 1 << 20
_NAME_LIMIT: Final = 120
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


def is_portable(path: Path) -> bool:
    """Return whether the file at *path* begins as a zip does; no picture begins like that."""
    return _start(path).startswith(b"PK\x03\x04")


def is_plain_session(path: Path) -> bool:
    """Return whether the file at *path* begins as a session file does, whatever it is called."""
    return _start(path).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _start(path: Path) -> bytes:
    with suppress(OSError, ValueError):
        # Opening a pipe would wait for its writer.
        if path.is_file():
            with path.open("rb") as file:
                return file.read(_START_BYTES)
    return b""


# Writing


def write_portable(
    path: Path,
    session: Session,
    look: Look,
    unknown: Rest = NOTHING,
    *,
    progress: Progress = unwatched,
) -> None:
    """Write *session* and all its pictures to *path*, whole or not at all.

    It tells nothing of where the pictures were.

    Raises:
        PictureUnreadable: a picture is not where it should be, or not to be read.
        NotWritten: as ``atomic.replacing``.
        Cancelled: by *progress*.
    """
    names = _names_of(session)
    inside = _moved(session, lambda hung: path.parent / PICTURES / names[hung.key])
    data = _without_places(encode(inside, look, path.parent, unknown), path)
    sizes = {hung.key: _size_of(hung.ref.path) for hung in session.pictures}
    done, total = 0, max(1, sum(sizes.values()))
    with replacing(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(SESSION_NAME, data, zipfile.ZIP_DEFLATED)
        for hung in session.pictures:
            with packed.open(f"{PICTURES}/{names[hung.key]}", "w", force_zip64=True) as entry:
                for chunk in _chunks_of(hung.ref.path):
                    entry.write(chunk)
                    done += len(chunk)
                    progress(min(1.0, done / total))


def _names_of(session: Session) -> dict[str, str]:
    """Return a name for each picture that every system allows, no two alike."""
    names: dict[str, str] = {}
    for hung in session.pictures:
        own = "".join("_" if c in FORBIDDEN else c for c in hung.ref.path.name).strip(" .")
        # Halves of characters are no part of a name in a zip.
        own = own.encode("utf-8", "replace").decode().replace("?", "_")
        own = own[-_NAME_LIMIT:].strip(" .")
        if not _is_picture_name(f"{PICTURES}/{own}"):
            own = f"picture {own}".strip()
        names[hung.key] = _free(own, names.values())
    return names


def _free(name: str, taken: Iterable[str]) -> str:
    """Return *name*, with a number where another one is called so."""
    folded, own = {each.casefold() for each in taken}, PurePosixPath(name)
    names = (f"{numbered(own.stem, number)}{own.suffix}" for number in count(1))
    return next(each for each in names if each.casefold() not in folded)


def _moved(session: Session, place: Callable[[HungPicture], Path]) -> Session:
    def there(hung: HungPicture) -> HungPicture:
        return replace(hung, ref=replace(hung.ref, path=place(hung)))

    professional = session.professional
    return replace(
        session,
        professional=None if professional is None else there(professional),
        candidates=tuple(there(hung) for hung in session.candidates),
    )


def _without_places(data: bytes, path: Path) -> bytes:
    """Return a session file without the absolute paths: they tell of another computer."""
    value = json.loads(data)
    for picture in (value["professional"], *value["candidates"]):
        if picture is not None:
            picture["absolute_path"] = None
    told = json.dumps(value, indent=1).encode() + b"\n"
    decode(told, path)
    return told


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError) as error:
        raise PictureUnreadable(path, why_unread(error)) from error


def _chunks_of(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk
    except (OSError, ValueError) as error:
        raise PictureUnreadable(path, why_unread(error)) from error


# Unpacking


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
    if entry.filename != SESSION_NAME and not _is_picture_name(entry.filename):
        raise SessionUnreadable(
            path, said("it would write outside its folder, or holds what is no part of a session")
        )
    limit = BYTES_LIMIT if entry.filename == SESSION_NAME else PICTURE_BYTES_LIMIT
    if entry.file_size > limit:
        raise SessionUnreadable(path, said("a file in it is larger than it may be"))


def _is_picture_name(name: str) -> bool:
    """Return whether *name* is a file right in the folder of pictures, by any system's rules."""
    folder, _, own = name.partition("/")
    return (
        folder == PICTURES
        and bool(own)
        and PurePosixPath(own).name == own
        and not FORBIDDEN & set(own)
        and own == own.rstrip(" .")
        and not is_device(own)
        and len(own) <= 2 * _NAME_LIMIT
    )


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
            while chunk := file.read(_CHUNK_BYTES):
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
