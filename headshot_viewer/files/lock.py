"""A session that is open twice: who opens it second is told."""

from __future__ import annotations

import getpass
import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Final

from headshot_viewer.core.said import said
from headshot_viewer.files.atomic import PART_ENDING
from headshot_viewer.files.json_fields import NAME_LIMIT, Fields, WrongJson, parsed
from headshot_viewer.files.processes import Process, this_process

_BYTES_LIMIT: Final = 10_000
_SETTLING_S: Final = 0.05
"""So long others who saw the same dead lock may need to replace it, too."""

_TRIES: Final = 3
"""How often another's lock may come and go between looking and taking."""


@dataclass(frozen=True, slots=True)
class HeldBy:
    """Who has the session open.

    Attributes:
        process: the program's; may be this one.
        user: the name they log in with; empty when unknown.
        since: when they opened it; None when unknown.
    """

    process: Process
    user: str
    since: datetime | None

    def in_words(self) -> str:
        """Return a whole sentence."""
        who = self.user or said("Someone")
        where = "" if self.process.is_here else said(" on {host}", host=self.process.host)
        since = (
            said(" since {moment:%Y-%m-%d %H:%M}", moment=self.since.astimezone())
            if self.since
            else ""
        )
        return said("{who} has this session open{where}{since}.", who=who, where=where, since=since)


@dataclass(frozen=True, slots=True)
class SessionLock:
    """The right to save a session, until it is released or this process ends.

    Attributes:
        path: the lock file; None where none could be made.
        note: a whole sentence why there is none; empty otherwise.
        token: what tells this lock from every other.
    """

    path: Path | None
    note: str
    token: str

    @staticmethod
    def acquire(session_path: Path, *, force: bool = False) -> SessionLock | HeldBy:
        """Say that the session at *session_path* is open here.

        The lock of a process that has ended on this computer is taken over. In a folder that may
        not be written nothing can be overwritten either: the answer is a lock without a file.

        Args:
            session_path: the session file, which may be missing yet.
            force: take it over, whoever has it.
        """
        token = token_hex(8)
        content = _content(token)
        try:
            path = lock_path(session_path)
            for _try in range(_TRIES):
                if _create(path, content):
                    return SessionLock(path, "", token)
                seen = _seen(path)
                holder = _holder(seen)
                if seen and not force and not (holder is None or holder.process.has_ended):
                    return holder
                if _take_over(path, seen, content):
                    return SessionLock(path, "", token)
        except (OSError, ValueError):
            pass
        note = said("Whether someone else opens this session cannot be told in its folder.")
        return SessionLock(None, note, token)

    @property
    def is_held(self) -> bool:
        """Whether the lock file is still there and still this one's."""
        if self.path is None:
            return False
        with suppress(OSError):
            return self.token.encode() in _seen(self.path)
        return False

    def release(self) -> None:
        """Let others open the session. A lock that was taken over stays the other one's."""
        if self.path is not None and self.is_held:
            with suppress(OSError):
                self.path.unlink()


def lock_path(session_path: Path) -> Path:
    """Return where the lock of a session is: beside it, hidden; beside the file behind a link."""
    real = Path(os.path.realpath(session_path))
    return real.with_name(f".{real.name}.lock")


def _content(token: str) -> bytes:
    process = this_process()
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    value = {
        "host": process.host,
        "pid": process.pid,
        "started": process.started,
        "user": user,
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
        "token": token,
    }
    return json.dumps(value).encode()


def _create(path: Path, content: bytes) -> bool:
    """Make the lock file with its whole content in one step; False when there is one already."""
    beside = path.with_name(f".{token_hex(8)}{PART_ENDING}")
    try:
        beside.write_bytes(content)
        if os.name == "nt":
            beside.rename(path)
        else:
            # A rename would replace another's lock.
            path.hardlink_to(beside)
    except FileExistsError:
        return False
    except OSError:
        # Some disks know no links. For a moment the lock is empty there, which counts as none.
        with suppress(FileExistsError), path.open("xb") as file:
            file.write(content)
            return True
        return False
    finally:
        beside.unlink(missing_ok=True)
    return True


def _seen(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_BYTES_LIMIT)
    except FileNotFoundError:
        return b""


def _holder(content: bytes) -> HeldBy | None:
    """Return whom the lock *content* names; None when it is damaged."""
    try:
        fields = Fields.of(parsed(content))
        process = Process(
            _line(fields, "host"), fields.whole_number("pid", 1, 2**32), _line(fields, "started")
        )
        return HeldBy(process, _line(fields, "user"), _moment(_line(fields, "since")))
    except WrongJson:
        return None


def _line(fields: Fields, name: str) -> str:
    return " ".join(fields.text(name, NAME_LIMIT).split())


def _moment(text: str) -> datetime | None:
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else None
    return None


def _take_over(path: Path, seen: bytes, content: bytes) -> bool:
    """Put *content* in the place of the lock *seen*; False when another was quicker.

    Of several who do so at once the last one wins, and the others see it a moment later.
    """
    beside = path.with_name(f".{token_hex(8)}{PART_ENDING}")
    try:
        beside.write_bytes(content)
        if _seen(path) != seen:
            return False
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    time.sleep(_SETTLING_S)
    return _seen(path) == content
