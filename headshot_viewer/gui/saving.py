"""Saving and loading sessions, with questions before work would be lost."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from headshot_viewer.core.endings import SESSION_ENDING
from headshot_viewer.gui.file_dialogs import ask, ask_where_to_save
from headshot_viewer.gui.questions import choose
from headshot_viewer.gui.session_lock import ChangedByOthers, Opened, SessionOnDisk

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.files.json_rest import Rest
    from headshot_viewer.files.lock import HeldBy
    from headshot_viewer.files.recovery import RecoveryEntry
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs

_TOPIC: Final = "session"


class Saving(QObject):
    """Saves and loads the document's session.

    Operations on session files are performed one after another, in the order of the requests: an
    older state never overwrites a newer one.

    Signals:
        collecting: the document is about to be saved or left; text being typed is to be committed.
        saved: the session was saved; carries its path.
        loaded: a session was loaded from a path.
        copied: a session that someone else has open was loaded from a path, as a copy.
        failed: a session could not be loaded; carries the exception. The document is unchanged.
        not_saved: the session could not be written; carries the exception. Nothing is lost.
    """

    collecting = Signal()
    saved = Signal(object)
    loaded = Signal(object)
    copied = Signal(object)
    failed = Signal(object)
    not_saved = Signal(object)

    def __init__(self, document: Document, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._jobs = jobs
        self._window = window
        self._disk = SessionOnDisk()
        self._unknown: Rest = ()
        self._copy_of: Path | None = None
        self._waiting: deque[tuple[Callable[[Progress], Any], Callable[[Any], None], Any]] = deque()
        jobs.ended.connect(self._go_on)

    @property
    def unknown(self) -> Rest:
        """The fields of a newer program that were read with the session."""
        return self._unknown

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

    def load(self, path: Path, *, force: bool = False) -> None:
        """Show the session at *path* in place of this one, whose edits must be safe already.

        Args:
            path: the file.
            force: take it over from whoever has it open; without, the user is asked.
        """
        before = self._document.session

        def work(_progress: Progress) -> Opened:
            return self._disk.open(path, force=force)

        def done(opened: Opened) -> None:
            if opened.holder is not None:
                self._ask_how_to_open(path, opened, opened.holder)
            elif self._document.session == before:
                self._show(path, opened)
            else:
                self.when_safe(lambda: self._show(path, opened))

        self._run(work, done, self.failed.emit)

    def recover(self, entry: RecoveryEntry, done: Callable[[], object]) -> None:
        """Show what was left behind in place of this session, whose edits must be safe already.

        Args:
            entry: what was left behind; it goes back to its session file when that is free.
            done: called when it is shown.
        """
        path = entry.session_path

        def work(_progress: Progress) -> HeldBy | None:
            return None if path is None else self._disk.adopt(path, entry.saved_at)

        def adopted(holder: HeldBy | None) -> None:
            home = path if holder is None else None
            self._unknown, self._copy_of = entry.unknown, None if home == path else path
            self._document.recover(entry.session, entry.look, home)
            self._settle(home)
            done()
            if home != path:
                self.copied.emit(path)

        self._run(work, adopted, self.failed.emit)

    def when_safe(self, go_on: Callable[[], object]) -> None:
        """Call *go_on* once nothing would be lost: at once, or after saving or discarding."""
        self.collecting.emit()
        if not self._document.holds_unsaved_work:
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

    def close(self) -> None:
        """Wait for the workers, then unlock the session."""
        self._waiting.clear()
        self._jobs.close()
        self._disk.settle(None)

    def _show(self, path: Path, opened: Opened, *, as_copy: bool = False) -> None:
        home = None if as_copy else path
        self._unknown, self._copy_of = opened.file.unknown, path if as_copy else None
        self._document.load(opened.file.session, opened.file.look, home)
        self._settle(home, opened.digest)
        self.loaded.emit(path)
        if as_copy:
            self.copied.emit(path)

    def _ask_how_to_open(self, path: Path, opened: Opened, holder: HeldBy) -> None:
        choose(
            self._window,
            holder.in_words(),
            self.tr(
                "A copy of “{name}” is saved under another name. Take the session over only if"
                " the other window is no longer in use."
            ).format(name=path.name),
            {
                self.tr("Open a &Copy"): lambda: self._show(path, opened, as_copy=True),
                self.tr("&Take Over"): lambda: self.load(path, force=True),
            },
        )

    def _write(self, path: Path, then: Callable[[], object] | None, *, force: bool = False) -> None:
        self.collecting.emit()
        session, look, unknown = self._document.session, self._document.look, self._unknown

        def work(_progress: Progress) -> HeldBy | ChangedByOthers | None:
            return self._disk.write(path, session, look, unknown, force=force)

        def done(obstacle: HeldBy | ChangedByOthers | None) -> None:
            if obstacle is not None:
                self._ask_before_replacing(path, obstacle, then)
                return
            self._copy_of = None
            self._document.mark_saved(session, path)
            self._settle(path)
            self.saved.emit(path)
            if then is not None:
                # Something may have been edited while it was written.
                self.when_safe(then)

        self._run(work, done, self.not_saved.emit)

    def _ask_before_replacing(
        self, path: Path, obstacle: HeldBy | ChangedByOthers, then: Callable[[], object] | None
    ) -> None:
        if isinstance(obstacle, ChangedByOthers):
            question = self.tr("“{name}” was changed by someone else.").format(name=path.name)
        else:
            question = obstacle.in_words()
        choose(
            self._window,
            question,
            self.tr("Saving “{name}” now would overwrite their work.").format(name=path.name),
            {
                self.tr("Save &As…"): lambda: self.save_as(then),
                self.tr("&Overwrite"): lambda: self._write(path, then, force=True),
            },
        )

    def _settle(self, path: Path | None, digest: str | None = None) -> None:
        self._run(
            lambda _progress: self._disk.settle(path, digest),
            lambda _nothing: None,
            self.failed.emit,
        )

    def _run(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._waiting.append((work, done, failed))
        self._go_on(_TOPIC)

    @Slot(str)
    def _go_on(self, topic: str) -> None:
        if topic == _TOPIC and self._waiting and not self._jobs.is_running(_TOPIC):
            self._jobs.start(_TOPIC, *self._waiting.popleft())

    def _proposed_path(self) -> Path:
        if self._document.path is not None:
            return self._document.path
        if self._copy_of is not None:
            return self._copy_of.with_stem(self.tr("{name} copy").format(name=self._copy_of.stem))
        pictures = self._document.session.pictures
        if not pictures:
            return Path.home() / f"{self.tr('Comparison')}{SESSION_ENDING}"
        return pictures[0].ref.path.with_suffix(SESSION_ENDING)
