"""Sessions to disk and back, and the question before unsaved work would be lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from headshot_viewer.gui.file_dialogs import SESSION_ENDING, ask, ask_where_to_save

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.files.session_file import SessionFile
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs

_SAVE = "save"
_LOAD = "load"


class Saving(QObject):
    """Saves and loads the document's session.

    Signals:
        saved: the session is at a path now.
        loaded: a session was loaded from a path.
        failed: neither happened; carries the exception. The document is as it was.
    """

    saved = Signal(object)
    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, document: Document, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._jobs = jobs
        self._window = window

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save where the session is, or ask where; *then* is called when it is on disk."""
        if self._document.path is None:
            self.save_as(then)
        else:
            self._write(self._document.path, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        ask_where_to_save(
            self._window,
            self.tr("Save Session"),
            self._proposed_path(),
            self.tr("Headshot Viewer sessions (*{ending})").format(ending=SESSION_ENDING),
            SESSION_ENDING,
            lambda path: self._write(path, then),
        )

    def load(self, path: Path) -> None:
        """Show the session at *path* in place of this one, whose edits must be safe already."""

        def work(_progress: Progress) -> SessionFile:
            from headshot_viewer.files.session_file import read_session

            return read_session(path)

        def done(file: SessionFile) -> None:
            self._document.load(file.session, file.look, path)
            self.loaded.emit(path)

        self._jobs.start(_LOAD, work, done, self.failed.emit)

    def when_safe(self, go_on: Callable[[], object]) -> None:
        """Call *go_on* once nothing would be lost: at once, or after saving or discarding."""
        if not self._document.is_modified:
            go_on()
            return
        path = self._document.path
        ask(
            self._window,
            self.tr("Save the changes to {name}?").format(
                name=self.tr("this session") if path is None else f"“{path.name}”"
            ),
            self.tr("Annotations that are not saved will be lost."),
            {
                QMessageBox.StandardButton.Save: lambda: self.save(go_on),
                QMessageBox.StandardButton.Discard: go_on,
                QMessageBox.StandardButton.Cancel: lambda: None,
            },
            QMessageBox.StandardButton.Save,
        )

    def _write(self, path: Path, then: Callable[[], object] | None) -> None:
        session, look = self._document.session, self._document.look

        def work(_progress: Progress) -> None:
            from headshot_viewer.files.session_file import write_session

            write_session(path, session, look)

        def done(_nothing: None) -> None:
            self._document.mark_saved(session, path)
            self.saved.emit(path)
            if then is not None:
                then()

        self._jobs.start(_SAVE, work, done, self.failed.emit)

    def _proposed_path(self) -> Path:
        if self._document.path is not None:
            return self._document.path
        pictures = self._document.session.pictures
        if not pictures:
            return Path.home() / f"{self.tr('Comparison')}{SESSION_ENDING}"
        return pictures[0].ref.path.with_suffix(SESSION_ENDING)
