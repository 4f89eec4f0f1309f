"""Adds AI pictures to those that are open: read one after another, undone in one step."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from headshot_viewer.core.variants import add_variant, show_variant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs

    Reading = Callable[[Path], Callable[[Progress], Picture]]
    """Returns the work of reading a file, for a worker."""

_TOPIC: Final = "open/variant"


class _Wanted(NamedTuple):
    """An AI picture that is to be added.

    Attributes:
        path: its file.
        gesture: pictures that were dropped together share one, and become one step.
        shows: whether it is shown at once.
    """

    path: Path
    gesture: str
    shows: bool


class AddingVariants(QObject):
    """The AI pictures that are still to be read and added.

    Signals:
        failed: a picture could not be read; carries the exception.
    """

    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        jobs: Jobs,
        reading: Reading,
        keep: Callable[[Picture], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._jobs = jobs
        self._reading = reading
        self._keep = keep
        self._gestures = count(1)
        self._waiting: list[_Wanted] = []
        jobs.ended.connect(self._note_stopped)

    def add(self, paths: Sequence[Path]) -> None:
        """Open AI pictures beside those that are there, one after another, as one step.

        The first of them is shown as soon as it is read. One that cannot be read is reported, and
        the others follow.
        """
        gesture = f"variants-{next(self._gestures)}"
        is_busy = bool(self._waiting) or self._jobs.is_running(_TOPIC)
        self._waiting.extend(
            _Wanted(path, gesture, shows=number == 0) for number, path in enumerate(paths)
        )
        if not is_busy:
            self._add_next()

    def cancel(self) -> None:
        """Add none of those that were not read yet."""
        self._waiting.clear()
        self._jobs.cancel(_TOPIC)

    def _add_next(self) -> None:
        if not self._waiting:
            return
        wanted = self._waiting.pop(0)

        def done(picture: Picture) -> None:
            self._hang(picture, wanted)
            self._add_next()

        def failed(error: BaseException) -> None:
            self.failed.emit(error)
            if wanted.shows and self._waiting and self._waiting[0].gesture == wanted.gesture:
                self._waiting[0] = self._waiting[0]._replace(shows=True)
            self._add_next()

        work = self._reading(wanted.path)
        self._jobs.start(_TOPIC, work, done, failed, may_be_left=True)

    def _hang(self, picture: Picture, wanted: _Wanted) -> None:
        self._keep(picture)
        before = self._document.session
        added = add_variant(before, picture.ref)
        hashes = [hung.ref.sha256 for hung in added.candidates]
        shown = show_variant(added, hashes.index(picture.ref.sha256)) if wanted.shows else added
        if added == before:
            # It is there already; showing it is no edit.
            self._document.show_variant(shown.current)
            return
        self._document.edit(self.tr("Add AI Variants"), shown, wanted.gesture)

    @Slot(str)
    def _note_stopped(self, topic: str) -> None:
        if topic == _TOPIC and not self._jobs.is_running(_TOPIC):
            self._waiting.clear()
