"""The list of the pairs and sessions that were opened last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from headshot_viewer.core.errors import FileError
from headshot_viewer.core.recent_names import names_told_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.settings import SettingsFile

_TOPIC: Final = "recent"


class RecentFiles(QObject):
    """Offers what was opened last, and forgets what has vanished once it was asked for in vain."""

    def __init__(
        self,
        choices: SettingsFile,
        jobs: Jobs,
        open_paths: Callable[[Sequence[Path]], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._jobs = jobs
        self._open_paths = open_paths

    def list_in(self, menu: QMenu) -> None:
        """Fill *menu* with the pairs and sessions, the newest first."""
        menu.clear()
        menu.setToolTipsVisible(True)
        recent = self._choices.settings.recent
        if not recent:
            menu.addAction(self.tr("Nothing was opened yet")).setEnabled(False)
            return
        entries = [tuple(map(Path, entry)) for entry in recent]
        for paths, words in zip(entries, names_told_apart(entries), strict=True):
            action = menu.addAction(words.replace("&", "&&"))
            action.setToolTip("\n".join(map(str, paths)))
            action.triggered.connect(lambda _on=False, paths=paths: self._open_paths(paths))
        menu.addSeparator()
        forget = menu.addAction(self.tr("&Clear This List"))
        forget.triggered.connect(lambda: self._keep(lambda _entry: False))

    @Slot(object)
    def review(self, error: BaseException) -> None:
        """Forget what could not be opened, if its file was deleted, moved or renamed.

        What lay in a folder that is away as well stays: a drive may be plugged in again.
        """
        if not isinstance(error, FileError) or not self._lists(error.path):
            return
        path = error.path

        def work(_progress: Progress) -> bool:
            # On a worker: a drive in the network may take long to answer.
            return path.parent.is_dir() and not path.exists()

        def done(has_vanished: bool) -> None:
            if has_vanished:
                self._keep(lambda entry: str(path) not in entry)

        self._jobs.start(f"{_TOPIC}/{path}", work, done, lambda _error: None, may_be_left=True)

    def _lists(self, path: Path) -> bool:
        return any(str(path) in entry for entry in self._choices.settings.recent)

    def _keep(self, is_kept: Callable[[Sequence[str]], bool]) -> None:
        settings = self._choices.settings
        kept = tuple(entry for entry in settings.recent if is_kept(entry))
        self._choices.change(replace(settings, recent=kept))
