"""What was edited but not saved, kept where a crash cannot reach it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from headshot_viewer.core.errors import NotWritten, SessionUnreadable
from headshot_viewer.core.look import Look
from headshot_viewer.core.said import said
from headshot_viewer.core.session import Session
from headshot_viewer.files.atomic import PART_ENDING, write_bytes
from headshot_viewer.files.json_fields import NAME_LIMIT, Fields, WrongJson, parsed
from headshot_viewer.files.json_rest import NOTHING, Rest
from headshot_viewer.files.processes import Process, this_process
from headshot_viewer.files.recorded_path import is_file, path_text
from headshot_viewer.files.session_codec import SessionFile, from_json, to_json
from headshot_viewer.files.session_file import BYTES_LIMIT, read_limited

FORMAT: Final = "headshot-viewer recovery"
ENDING: Final = ".recovery"
_DAMAGED: Final = ".damaged"
_STALE_PART_S: Final = 3600.0
"""A part file that old is what a killed process left behind."""


@dataclass(frozen=True, slots=True)
class RecoveryEntry:
    """Work that a process left behind.

    Attributes:
        path: the recovery file.
        session_path: the session file that was being edited; None when it was never saved.
        session: as it was last.
        look: as it was last.
        saved_at: when it was last kept.
        unknown: fields of a newer program that were read with the session.
    """

    path: Path
    session_path: Path | None
    session: Session
    look: Look
    saved_at: datetime
    unknown: Rest = NOTHING


@dataclass(frozen=True, slots=True)
class Pending:
    """What can be recovered.

    Attributes:
        entries: the newest first.
        notes: whole sentences about files that cannot.
    """

    entries: tuple[RecoveryEntry, ...]
    notes: tuple[str, ...]


@dataclass(slots=True)
class RecoveryStore:
    """The folder where unsaved work is kept, one small file per owner (a window, a document).

    All methods may be called on a worker, one at a time.

    Attributes:
        folder: made when it is first needed.
        earlier: other folders where work may have been kept; it is only looked for there.
    """

    folder: Path
    earlier: tuple[Path, ...] = ()
    _mine: set[Path] = field(default_factory=set, init=False)
    _process: Process = field(default_factory=this_process, init=False)

    def save(
        self,
        owner_id: str,
        session_path: Path | None,
        session: Session,
        look: Look,
        unknown: Rest = NOTHING,
    ) -> None:
        """Keep *session*, in place of what was kept for *owner_id* before, whole or not at all.

        Args:
            owner_id: letters, digits, dashes; the same for the same document of this process.
            session_path: its file; None before it was saved.
            session: what would be lost.
            look: where one is looking.
            unknown: the fields of a newer program that were read with it.

        Raises:
            NotWritten: what was kept before is still there.
        """
        value = {
            "format": FORMAT,
            "host": self._process.host,
            "pid": self._process.pid,
            "started": self._process.started,
            "saved_at": datetime.now(UTC).isoformat(),
            "session_path": None if session_path is None else str(session_path.absolute()),
            "session": to_json(SessionFile(session, look, unknown), None),
        }
        path, data = self._path(owner_id), json.dumps(value).encode()
        try:
            # Nothing is kept that could not be recovered.
            _entry(data, path)
        except WrongJson as error:
            raise NotWritten(path, str(error)) from error
        with suppress(OSError):
            # If it cannot be made, writing into it says why.
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_bytes(path, data)
        self._mine.add(path)

    def clear(self, owner_id: str) -> None:
        """Forget what was kept for *owner_id*: it is saved, or was given up."""
        self._forget(self._path(owner_id))

    def pending(self) -> Pending:
        """Return what processes that no longer run have left behind."""
        entries: list[RecoveryEntry] = []
        notes: list[str] = []
        for path in self._files(ENDING):
            try:
                process, entry = _entry(read_limited(path), path)
            except SessionUnreadable as error:
                if path.exists():
                    notes.append(said("Unsaved work cannot be recovered. {error}", error=error))
                continue
            except WrongJson:
                notes.append(_set_aside(path))
                continue
            if process.has_ended:
                entries.append(entry)
        self._sweep()
        entries.sort(key=lambda entry: entry.saved_at, reverse=True)
        return Pending(tuple(entries), tuple(notes))

    def discard(self, entry: RecoveryEntry) -> None:
        """Forget *entry* for good: it was recovered, or is not wanted."""
        self._forget(entry.path)

    def close(self) -> None:
        """Forget everything that this process kept: it ends well, and nothing is unsaved."""
        for path in tuple(self._mine):
            self._forget(path)

    def _path(self, owner_id: str) -> Path:
        if not owner_id or not owner_id.replace("-", "").isalnum() or not owner_id.isascii():
            raise ValueError(f"an owner is named by letters, digits and dashes, not {owner_id!r}")
        # Process numbers come again: the name holds when the process began, too.
        began = "".join(c for c in self._process.started if c.isalnum())[-24:]
        return self.folder / f"{self._process.pid}-{began}-{owner_id}{ENDING}"

    def _forget(self, path: Path) -> None:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        self._mine.discard(path)

    def _files(self, ending: str) -> list[Path]:
        found: list[Path] = []
        for folder in dict.fromkeys((self.folder, *self.earlier)):
            with suppress(OSError):
                found += sorted(path for path in folder.iterdir() if path.name.endswith(ending))
        return found

    def _sweep(self) -> None:
        """Remove what writing left behind when it was killed."""
        now = datetime.now(UTC).timestamp()
        for part in self._files(PART_ENDING):
            with suppress(OSError):
                if now - part.stat().st_mtime > _STALE_PART_S:
                    part.unlink()


def default_folder(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
) -> Path:
    """Return where this system keeps a program's state of the user.

    Args:
        platform: as :data:`sys.platform`.
        environment: its variables.
        home: of the user; None asks the system.
    """
    home = home or Path.home()
    if platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
        return base / "Headshot Viewer" / "Recovery"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Headshot Viewer" / "Recovery"
    state = Path(environment.get("XDG_STATE_HOME") or "")
    # The XDG specification has relative ones ignored.
    base = state if state.is_absolute() else home / ".local" / "state"
    return base / "headshot-viewer" / "recovery"


def _set_aside(path: Path) -> str:
    """Put the damaged file *path* where it is kept but not met again, and say so."""
    aside = path.with_suffix(_DAMAGED)
    with suppress(OSError):
        path = path.replace(aside)
    return said("Unsaved work is damaged and cannot be recovered; it is kept as {path}.", path=path)


def _entry(data: bytes, path: Path) -> tuple[Process, RecoveryEntry]:
    """Return what the recovery file *path*, which holds *data*, says, and who wrote it."""
    if len(data) > BYTES_LIMIT:
        raise WrongJson(said("it is larger than {limit} MB", limit=BYTES_LIMIT >> 20))
    fields = Fields.of(parsed(data))
    if fields.raw("format") != FORMAT:
        raise fields.wrong("format", FORMAT)
    process = Process(
        fields.text("host", NAME_LIMIT),
        fields.whole_number("pid", 1, 2**32),
        fields.text("started", NAME_LIMIT),
    )
    session_path = fields.optional("session_path", lambda name: Path(path_text(fields, name)))
    file = from_json(fields.raw("session"), path.parent, is_file)
    try:
        saved_at = datetime.fromisoformat(fields.text("saved_at", NAME_LIMIT)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise fields.wrong("saved_at", said("a moment")) from error
    return process, RecoveryEntry(
        path, session_path, file.session, file.look, saved_at, file.unknown
    )
