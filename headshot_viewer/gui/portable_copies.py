"""Sessions with their pictures in one file: writing them, and opening them by unpacking.

A portable copy is unpacked into a folder next to it. From then on it is a session like any other,
with its lock, its recovery and its pictures; the copy itself stays as it is.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from headshot_viewer.core.endings import PORTABLE_ENDING, SESSION_ENDING
from headshot_viewer.core.errors import SessionUnreadable
from headshot_viewer.gui.file_dialogs import ask_where_to_save

if TYPE_CHECKING:
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.saving import Saving

_PACK: Final = "pack"
_UNPACK: Final = "unpack"
_MOST_FOLDERS: Final = 1000


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Where a portable copy is now.

    Attributes:
        session: the session file; None if the folder of the copy is not writable.
        was_there: it had been unpacked before, and may have been edited since.
    """

    session: Path | None
    was_there: bool = False


class PortableCopies(QObject):
    """Writes portable copies of the document's session, and opens those of others.

    Signals:
        written: a copy was written; carries its path.
        failed: it could not be written or opened; carries the exception.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        saving: Saving,
        jobs: Jobs,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._saving = saving
        self._jobs = jobs
        self._messages = messages
        self._window = window

    def ask(self) -> None:
        """Ask where to write a copy, and write it."""
        ask_where_to_save(
            self._window,
            self.tr("Save Portable Copy"),
            self._proposed_path(),
            self.tr("Sessions with their pictures (*{ending})").format(ending=PORTABLE_ENDING),
            PORTABLE_ENDING,
            self.write,
        )

    def write(self, path: Path) -> None:
        """Write what the document holds now to *path*; the session stays where it is."""
        self._saving.collecting.emit()
        session, look, unknown = self._document.session, self._document.look, self._saving.unknown

        def work(progress: Progress) -> None:
            from headshot_viewer.files.portable import write_portable

            write_portable(path, session, look, unknown, progress=progress)

        self._jobs.start(_PACK, work, lambda _nothing: self.written.emit(path), self.failed.emit)

    def open(self, path: Path) -> None:
        """Unpack the copy at *path* next to it, unless it already is, and show its session.

        The edits of the session that is open must be safe already.
        """
        self._unpack(path, path.parent)

    def _unpack(self, path: Path, where: Path, *, again: bool = False) -> None:
        before = self._document.session

        def work(progress: Progress) -> Unpacked:
            return unpacked(path, where, progress, again=again)

        def done(found: Unpacked) -> None:
            if found.session is None:
                self._ask_where_to_unpack(path)
            elif self._document.session == before:
                self._show(path, found.session, was_there=found.was_there)
            else:
                # Something was edited while it was unpacked.
                session = found.session
                self._saving.when_safe(lambda: self._show(path, session, was_there=found.was_there))

        self._jobs.start(_UNPACK, work, done, self.failed.emit)

    def _show(self, path: Path, session: Path, *, was_there: bool) -> None:
        self._saving.load(session)
        names = {"name": path.name, "folder": session.parent}
        if was_there:
            self._messages.inform(
                self.tr(
                    "“{name}” had been unpacked before: the session in “{folder}” was opened, with"
                    " all changes since."
                ).format(**names),
                {
                    self.tr("Unpack Again"): lambda: self._saving.when_safe(
                        lambda: self._unpack(path, session.parent.parent, again=True)
                    )
                },
            )
        else:
            self._messages.inform(
                self.tr(
                    "“{name}” was unpacked into “{folder}”. Changes are saved there; the copy stays"
                    " as it is."
                ).format(**names)
            )

    def _ask_where_to_unpack(self, path: Path) -> None:
        dialog = QFileDialog(
            self._window,
            self.tr("Where to Unpack “{name}”?").format(name=path.name),
            str(Path.home()),
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self._unpack(path, Path(name)))
        dialog.open()

    def _proposed_path(self) -> Path:
        home = self._document.path
        if home is None:
            pictures = self._document.session.pictures
            home = pictures[0].ref.path if pictures else Path.home() / self.tr("Comparison")
        return home.with_suffix(PORTABLE_ENDING)


def is_meant(path: Path) -> bool:
    """Return whether *path*, which is to be opened as a session, is a portable copy of one.

    Recognised by its content; a damaged one by its name.
    """
    from headshot_viewer.files.portable import is_plain_session, is_portable

    if is_portable(path):
        return True
    return path.suffix.lower() == PORTABLE_ENDING and not is_plain_session(path)


def unpacked(path: Path, where: Path, progress: Progress, *, again: bool = False) -> Unpacked:
    """Unpack the copy at *path* into a new folder in *where*, on a worker.

    Args:
        path: the copy.
        where: the folder in which the new one is made, named like the copy.
        progress: told how much is unpacked.
        again: unpack it even if the same session is already there.

    Raises:
        SessionUnreadable, NotWritten: as ``portable.unpack``.
        Cancelled: by *progress*.
    """
    from headshot_viewer.files.unpacking import unpack

    for number in range(1, _MOST_FOLDERS):
        name = path.stem if number == 1 else f"{path.stem} {number}"
        folder = where / name
        if not folder.exists():
            if not os.access(where, os.W_OK):
                return Unpacked(None)
            return Unpacked(unpack(path, folder, progress=progress))
        session = folder / f"{name}{SESSION_ENDING}"
        if not again and _is_of(session, path):
            return Unpacked(session, was_there=True)
    return Unpacked(None)


def _is_of(session: Path, copy: Path) -> bool:
    """Whether *session* is what *copy* was unpacked to: it has the same pictures."""
    from headshot_viewer.files.session_file import decode, read_session
    from headshot_viewer.files.unpacking import session_in

    try:
        there = read_session(session).session
    except SessionUnreadable:
        return False
    held = decode(session_in(copy)[0], copy).session
    return bool(held.pictures) and {(p.key, p.ref.sha256) for p in held.pictures} <= {
        (p.key, p.ref.sha256) for p in there.pictures
    }
