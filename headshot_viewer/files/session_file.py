"""Sessions on disk: ``.headshot`` files, as ``docs/session-format.md`` describes them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.errors import NotWritten, SessionUnreadable
from headshot_viewer.core.said import said
from headshot_viewer.files.atomic import write_bytes
from headshot_viewer.files.json_fields import WrongJson, parsed
from headshot_viewer.files.json_rest import NOTHING, Rest
from headshot_viewer.files.recorded_path import is_file
from headshot_viewer.files.session_codec import SessionFile, from_json, to_json
from headshot_viewer.files.unread import why_unread

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.look import Look
    from headshot_viewer.core.session import Session

__all__ = ["BYTES_LIMIT", "SessionFile", "decode", "encode", "read_session", "write_session"]

BYTES_LIMIT: Final = 16 << 20
"""A larger file is refused: 10,000 annotations are 4 MB, and reading may take 20 times the size."""


def read_session(path: Path) -> SessionFile:
    """Read the session at *path*. Where its pictures went is not asked: see ``find_picture``.

    Raises:
        SessionUnreadable: no such file, no permission, not a session, or a damaged one.
    """
    return decode(read_limited(path), path)


def write_session(path: Path, session: Session, look: Look, unknown: Rest = NOTHING) -> None:
    """Replace the file at *path* by *session*, whole or not at all.

    Args:
        path: the file.
        session: what is saved.
        look: where one is looking.
        unknown: the fields of a newer program that were read with it.

    Raises:
        NotWritten: no space, no permission, no such folder, or it is more than a session file may
            hold; *path* is as it was.
    """
    data = encode(session, look, path.absolute().parent, unknown)
    try:
        # Nothing is saved that could not be opened again.
        decode(data, path)
    except SessionUnreadable as error:
        raise NotWritten(path, error.reason) from error
    write_bytes(path, data)


def encode(
    session: Session,
    look: Look,
    relative_to: Path | None = None,
    unknown: Rest = NOTHING,
) -> bytes:
    """Return a session file's bytes.

    Args:
        session: what is saved.
        look: where one is looking.
        relative_to: folder of the session file; None writes absolute paths only.
        unknown: the fields of a newer program that were read with it.
    """
    value = to_json(SessionFile(session, look, unknown), relative_to)
    return json.dumps(value, indent=1).encode() + b"\n"


def decode(data: bytes, path: Path) -> SessionFile:
    """Return what the bytes of a session file say.

    Args:
        data: the bytes.
        path: of the session file: relative picture paths start in its folder.

    Raises:
        SessionUnreadable: they are no session.
    """
    try:
        if len(data) > BYTES_LIMIT:
            raise WrongJson(said("it is larger than {limit} MB", limit=BYTES_LIMIT >> 20))
        return from_json(parsed(data), path.absolute().parent, is_file)
    except WrongJson as error:
        raise SessionUnreadable(path, str(error)) from error


def read_limited(path: Path) -> bytes:
    """Return the bytes at *path*, of a file that is too large only some.

    Raises:
        SessionUnreadable: no such file, no permission.
    """
    try:
        if path.exists() and not path.is_file():
            # Opening a pipe would wait for ever.
            raise SessionUnreadable(path, said("it is not a file"))
        with path.open("rb") as file:
            return file.read(BYTES_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise SessionUnreadable(path, why_unread(error)) from error
