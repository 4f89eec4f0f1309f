"""Protects the work from loss, whatever happens to the program, its files and disks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from headshot_viewer.gui.autosave import Autosave
from headshot_viewer.gui.first_frame import FirstFrame
from headshot_viewer.gui.jobs import Jobs
from headshot_viewer.gui.picture_watch import PictureWatch
from headshot_viewer.gui.recovering import Recovering
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.autosave import GetStore
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.opening import Opening
    from headshot_viewer.gui.reception import Reception
    from headshot_viewer.gui.saving import Saving
    from headshot_viewer.gui.stage_view import StageView


class Safekeeping(QObject):
    """Saves unsaved work, offers work that was left behind, and reports changes of files.

    Attributes:
        jobs: the one worker that all access to the recovery folder goes through.
        autosave, recovering: None if recovery is switched off.
    """

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        opening: Opening,
        saving: Saving,
        stage: StageView,
        messages: MessageBar,
        reception: Reception,
        jobs: Jobs,
        window: QWidget,
        make_store: GetStore | None,
    ) -> None:
        """Keep unsaved work where *make_store*, called once on a worker, says; None keeps none."""
        super().__init__(window)
        self._document = document
        self._saving = saving
        self._stage = stage
        self._messages = messages
        self.jobs = Jobs(self, workers=1)
        self.watch = PictureWatch(
            document, gallery, opening, jobs, messages, reception.ask_where_it_is, window
        )
        self.autosave: Autosave | None = None
        self.recovering: Recovering | None = None
        saving.collecting.connect(self._collect)
        saving.not_saved.connect(self._offer_to_save_elsewhere)
        saving.copied.connect(self._say_copied)
        if make_store is not None:
            self._keep_in(cache(make_store), window)

    def close(self) -> None:
        """End normally: everything is saved or was discarded."""
        self._saving.close()
        if self.autosave is not None:
            self.autosave.close()
        self.jobs.close()

    def interrupt(self) -> None:
        """End with unsaved work, which is offered at the next start."""
        self._saving.close()
        if self.autosave is not None:
            self.autosave.interrupt()
        self.jobs.close()

    def _keep_in(self, get_store: GetStore, window: QWidget) -> None:
        self.autosave = Autosave(
            self._document,
            self._current,
            lambda: self._saving.unknown,
            get_store,
            self.jobs,
            self,
        )
        self.recovering = Recovering(
            self._saving, self.autosave, self._messages, get_store, self.jobs, window
        )
        self.autosave.failed.connect(self._warn_of_loss)
        for editor in self._stage.editors.values():
            editor.textChanged.connect(self.autosave.follow)
        FirstFrame(self._stage.left, self.recovering.look)

    def _current(self) -> Session:
        session = self._document.session
        for editor in self._stage.editors.values():
            session = editor.with_words(session)
        return session

    def _collect(self) -> None:
        for editor in self._stage.editors.values():
            editor.keep()

    def _offer_to_save_elsewhere(self, error: BaseException) -> None:
        self._messages.warn(
            self.tr("{error} Nothing is lost.").format(error=spoken(str(error))),
            {self.tr("Save As…"): self._saving.save_as},
        )

    def _say_copied(self, path: Path) -> None:
        self._messages.inform(
            self.tr("This is a copy of “{name}”. Saving asks for a new name.").format(
                name=path.name
            )
        )

    def _warn_of_loss(self, error: BaseException) -> None:
        self._messages.warn(
            self.tr("Unsaved changes would be lost in a crash. {error}").format(
                error=spoken(str(error))
            ),
            {self.tr("Save"): self._saving.save},
        )
