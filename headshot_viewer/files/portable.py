"""A session with its pictures in one file, to be taken along: a zip that is written here.

``docs/session-format.md`` describes it; ``unpacking.py`` reads it.
"""

from __future__ import annotations

import json
import zipfile
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.endings import SESSION_ENDING
from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.file_names import FORBIDDEN, is_device, numbered
from headshot_viewer.core.progress import unwatched
from headshot_viewer.files.atomic import replacing
from headshot_viewer.files.json_rest import NOTHING, Rest
from headshot_viewer.files.session_file import decode, encode
from headshot_viewer.files.unread import why_unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from headshot_viewer.core.look import Look
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import HungPicture, Session

SESSION_NAME: Final = f"session{SESSION_ENDING}"
PICTURES: Final = "pictures"
CHUNK_BYTES: Final = 1 << 20

_START_BYTES: Final = 64
_NAME_LIMIT: Final = 120


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
        if not is_picture_name(f"{PICTURES}/{own}"):
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
            while chunk := file.read(CHUNK_BYTES):
                yield chunk
    except (OSError, ValueError) as error:
        raise PictureUnreadable(path, why_unread(error)) from error


def is_picture_name(name: str) -> bool:
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
