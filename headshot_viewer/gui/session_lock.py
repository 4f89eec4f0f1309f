"""The session file of a window: locked for others, and never overwritten blindly."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from headshot_viewer.core.look import Look
    from headshot_viewer.core.session import Session
    from headshot_viewer.files.json_rest import Rest
    from headshot_viewer.files.lock import HeldBy, SessionLock
    from headshot_viewer.files.session_file import SessionFile


@dataclass(frozen=True, slots=True)
class Opened:
    """A session as it was read.

    Attributes:
        file: what it holds.
        digest: of the file's bytes; None when they could not be read twice.
        holder: who else has it open; None when it is this window's now.
    """

    file: SessionFile
    digest: str | None
    holder: HeldBy | None


@dataclass(frozen=True, slots=True)
class ChangedByOthers:
    """Nothing was written: the file is not what this window last read or wrote."""


@dataclass(slots=True)
class _Held:
    lock: SessionLock
    digest: str | None = None


class SessionOnDisk:
    """Reads and writes session files under their locks.

    For workers, one call at a time: a lock or a file may be on a slow disk.
    """

    def __init__(self) -> None:
        self._held: dict[Path, _Held] = {}
        self._turn = threading.Lock()

    def open(self, path: Path, *, force: bool = False) -> Opened:
        """Read the session at *path*, and lock it.

        Args:
            path: the file.
            force: take it over from whoever has it open.

        Raises:
            SessionUnreadable: as ``read_session``; nothing is locked.
        """
        from headshot_viewer.files.session_file import read_session

        # Before reading: what is changed in between counts as changed.
        digest = _digest(path)
        file = read_session(path)
        with self._turn:
            return Opened(file, digest, self._take(path, force=force))

    def adopt(self, path: Path, since: datetime) -> HeldBy | None:
        """Lock the session at *path*, of which a later state was kept at *since*.

        Returns:
            Who else has it open; None when it is this window's now.
        """
        with self._turn:
            holder = self._take(path)
            if holder is None:
                # A file that was written later holds what the kept state does not know.
                is_newer = _modified_s(path) > since.timestamp()
                self._held[_key(path)].digest = "changed" if is_newer else _digest(path)
            return holder

    def write(
        self,
        path: Path,
        session: Session,
        look: Look,
        unknown: Rest = (),
        *,
        force: bool = False,
    ) -> HeldBy | ChangedByOthers | None:
        """Write *session* to *path*, unless that would overwrite what others did there.

        Args:
            path: the file; when it is not yet this window's it becomes so.
            session: what is saved.
            look: the look to save.
            unknown: the fields of a newer program that were read with it.
            force: write all the same.

        Returns:
            None when it is written; else why it is not.

        Raises:
            NotWritten: as ``write_session``; *path* and its lock are as they were.
        """
        with self._turn:
            before = self._held.get(_key(path))
            if before is None or not before.lock.is_held:
                holder = self._take(path, force=force)
                if holder is not None:
                    return holder
            try:
                return self._write(path, session, look, unknown, force=force)
            except BaseException:
                if before is None:
                    self._held.pop(_key(path)).lock.release()
                raise

    def _write(
        self,
        path: Path,
        session: Session,
        look: Look,
        unknown: Rest,
        *,
        force: bool,
    ) -> ChangedByOthers | None:
        from headshot_viewer.files.session_file import write_session

        held, now = self._held[_key(path)], _digest(path)
        if not force and None not in (held.digest, now) and held.digest != now:
            return ChangedByOthers()
        write_session(path, session, look, unknown)
        held.digest = _digest(path)
        return None

    def settle(self, path: Path | None, digest: str | None = None) -> None:
        """Unlock every session except *path*, which was last seen with *digest*."""
        with self._turn:
            kept = None if path is None else _key(path)
            for other in [key for key in self._held if key != kept]:
                self._held.pop(other).lock.release()
            if kept in self._held and digest is not None:
                self._held[kept].digest = digest

    def _take(self, path: Path, *, force: bool = False) -> HeldBy | None:
        from headshot_viewer.files.lock import HeldBy, SessionLock

        key = _key(path)
        before = self._held.get(key)
        if before is not None and before.lock.is_held:
            return None
        answer = SessionLock.acquire(path, force=force)
        if isinstance(answer, HeldBy):
            return answer
        self._held[key] = _Held(answer, None if before is None else before.digest)
        return None


def _key(path: Path) -> Path:
    """Return the identity of a session file, independent of links to it."""
    from headshot_viewer.files.lock import lock_path

    return lock_path(path)


def _digest(path: Path) -> str | None:
    """Return the hash of the file at *path*; None when there is none that can be read."""
    from hashlib import sha256

    from headshot_viewer.core.errors import SessionUnreadable
    from headshot_viewer.files.session_file import read_limited

    try:
        return sha256(read_limited(path)).hexdigest()
    except SessionUnreadable:
        return None


def _modified_s(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
