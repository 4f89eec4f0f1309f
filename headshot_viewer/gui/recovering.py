"""Offers unsaved work that a crashed program left behind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from headshot_viewer.core.errors import SessionUnreadable
from headshot_viewer.gui.file_dialogs import ask
from headshot_viewer.gui.recovery_dialog import RecoveryDialog, name_of

if TYPE_CHECKING:
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.files.recovery import Pending, RecoveryEntry
    from headshot_viewer.gui.autosave import Autosave, GetStore
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.saving import Saving

_LOOK: Final = "recovering/look"


class Recovering(QObject):
    """Looks for unsaved work at the start, and recovers what the user chooses.

    Attributes:
        dialog: the list, while it is shown.
    """

    def __init__(
        self,
        saving: Saving,
        autosave: Autosave,
        messages: MessageBar,
        get_store: GetStore,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        """Work on the store of *autosave*, through the same *jobs*."""
        super().__init__(window)
        self.dialog: RecoveryDialog | None = None
        self._saving = saving
        self._autosave = autosave
        self._messages = messages
        self._get_store = get_store
        self._jobs = jobs
        self._window = window

    def look(self) -> None:
        """Offer what was left behind, if there is anything."""
        get_store = self._get_store

        def work(_progress: Progress) -> Pending:
            from headshot_viewer.files.recovery import Pending

            store = get_store()
            pending = store.pending()
            lost = []
            for entry in pending.entries:
                # The program may have ended between saving a session and forgetting this.
                if _is_saved(entry):
                    store.discard(entry)
                else:
                    lost.append(entry)
            return Pending(tuple(lost), pending.notes)

        self._jobs.start(_LOOK, work, self._offer)

    def _offer(self, pending: Pending) -> None:
        if pending.notes:
            self._messages.warn(" ".join(pending.notes))
        if not pending.entries:
            return
        self.dialog = RecoveryDialog(pending.entries, self._window)
        self.dialog.recover_wanted.connect(self._recover_when_safe)
        self.dialog.discard_wanted.connect(self._ask_to_discard)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.show()

    def _forget_dialog(self) -> None:
        self.dialog = None
        # Not all systems reactivate the window that the dialog belonged to.
        self._window.activateWindow()

    def _recover_when_safe(self, entry: RecoveryEntry) -> None:
        self._saving.when_safe(partial(self._recover, entry))

    def _recover(self, entry: RecoveryEntry) -> None:
        def looked(is_there: bool) -> None:
            if is_there:
                self._saving.recover(entry, partial(self._recovered, entry))
                return
            self._remove(entry)
            self._messages.inform(
                self.tr("“{name}” was recovered or discarded in another window.").format(
                    name=name_of(entry)
                )
            )

        self._jobs.start(
            f"recovering/{entry.path.name}", lambda _progress: entry.path.exists(), looked
        )

    def _recovered(self, entry: RecoveryEntry) -> None:
        # What was left behind goes only once this process has kept it.
        self._autosave.keep(lambda store: store.discard(entry))
        self._remove(entry)

    def _ask_to_discard(self, entry: RecoveryEntry) -> None:
        ask(
            self.dialog or self._window,
            self.tr("Discard the unsaved work on “{name}”?").format(name=name_of(entry)),
            self.tr("It cannot be brought back."),
            {
                QMessageBox.StandardButton.Discard: partial(self._discard, entry),
                QMessageBox.StandardButton.Cancel: lambda: None,
            },
            QMessageBox.StandardButton.Cancel,
        )

    def _discard(self, entry: RecoveryEntry) -> None:
        get_store = self._get_store
        self._jobs.start(
            f"recovering/{entry.path.name}",
            lambda _progress: get_store().discard(entry),
            lambda _nothing: self._remove(entry),
        )

    def _remove(self, entry: RecoveryEntry) -> None:
        if self.dialog is not None:
            self.dialog.remove(entry)


def _is_saved(entry: RecoveryEntry) -> bool:
    """Whether the session file holds all of *entry*."""
    from headshot_viewer.files.session_file import read_session

    if entry.session_path is None:
        return False
    try:
        return read_session(entry.session_path).session == entry.session
    except SessionUnreadable:
        return False
