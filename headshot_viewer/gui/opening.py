"""Opens pictures: reads them on workers, shows a preview, and hangs them when complete."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from headshot_viewer.core import edits
from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.adding_variants import AddingVariants
from headshot_viewer.gui.settings import LIMIT_MEGAPIXELS
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from headshot_viewer.core.picture import Picture, PictureRef
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import HungPicture, Session
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs

_LOCATE: Final = "open/again"
_BEHIND: Final = "fetch/behind"

_PREVIEW_SHARE: Final = 0.2
"""Share of reading a picture that is done when its preview is ready."""

KEPT_BEHIND_PX: Final = 200_000_000
"""Pixels of hidden candidates that are kept in memory, at five and a third bytes each."""


class Opening(QObject):
    """Brings pictures from disk onto the stage.

    Attributes:
        limit_megapixels: larger pictures are refused before they are decoded.
        variants: adds further AI pictures.

    Signals:
        opened: a picture was hung; carries its side and how many annotations were removed with its
            predecessor.
        failed: a picture could not be opened; carries the exception. Nothing else changes.
        missing: a picture of the session could not be read again; carries its key.
        found: a picture of the session was elsewhere; carries its key and where it was before.
        differs: a picture of the session has changed since it was saved; carries its key.
        replaced: another picture was chosen in place of a lost one; carries the key and where the
            lost one was.
    """

    opened = Signal(object, int)
    failed = Signal(object)
    missing = Signal(str, object)
    found = Signal(str, object)
    differs = Signal(str)
    replaced = Signal(str, object)
    _previewed = Signal(object, object, object)

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._gallery = gallery
        self._jobs = jobs
        self._gestures = count(1)
        self.limit_megapixels: float = LIMIT_MEGAPIXELS
        self.variants = AddingVariants(document, jobs, self._reading, self.keep, self)
        self.variants.failed.connect(self.failed)
        self._tickets: dict[Side, object] = {}
        self._problems: dict[str, str] = {}
        self._previewed.connect(self._show_preview, Qt.ConnectionType.QueuedConnection)
        document.pictures_changed.connect(self.fetch_missing)
        document.variants_changed.connect(self.fetch_missing)
        jobs.ended.connect(self._note_stopped)

    def open_pictures(self, paths: Mapping[Side, Path]) -> None:
        """Open one picture or both at once; opening again on a side cancels the first."""
        gesture = f"open-{next(self._gestures)}"
        text = (
            self.tr("Open Pair")
            if len(paths) == 2
            else self.tr("Open {side} Picture").format(side=theme().side(next(iter(paths))).label)
        )
        for side, path in paths.items():
            self._start(side, path, text, gesture)

    def is_opening(self, side: Side) -> bool:
        return self._jobs.is_running(_topic(side))

    def cancel(self, side: Side) -> None:
        self._jobs.cancel(_topic(side))
        self._forget(side)

    def keep(self, picture: Picture) -> None:
        """Keep a picture that was read whole, and forget why it could not be shown before."""
        self._problems.pop(picture.ref.sha256, None)
        self._gallery.keep(picture)

    def problem(self, sha256: str) -> str | None:
        """Return why a picture of the session cannot be shown, as a sentence."""
        return self._problems.get(sha256)

    @Slot()
    def fetch_missing(self) -> None:
        """Read the session's pictures that are not in memory (after loading, or an undo)."""
        session = self._document.session
        shown = [hung for side in Side if (hung := session.on(side)) is not None]
        behind = variants_in_reach(session)
        self._gallery.keep_only({hung.ref.sha256 for hung in (*shown, *behind)})
        for hung in shown:
            here = self._gallery.picture(hung.ref.sha256) is not None
            if not here and not self._jobs.is_running(_fetch_topic(hung)):
                self._fetch(hung)
        self._fetch_behind()

    def _reading(self, path: Path) -> Callable[[Progress], Picture]:
        """Return the work of reading *path* within the limit as it is now."""
        limit = self.limit_megapixels

        def work(progress: Progress) -> Picture:
            # On the worker: numpy, OpenCV and Pillow are not needed before the first picture.
            from headshot_viewer.files.picture_file import read_picture

            return read_picture(path, limit_megapixels=limit, progress=progress)

        return work

    def _start(self, side: Side, path: Path, text: str, gesture: str) -> None:
        ticket, limit = object(), self.limit_megapixels
        self._tickets[side] = ticket

        def work(progress: Progress) -> Picture:
            from headshot_viewer.files.picture_file import read_picture

            def show(picture: Picture) -> None:
                progress(_PREVIEW_SHARE)
                self._previewed.emit(side, ticket, picture)

            return read_picture(path, limit_megapixels=limit, preview=show, progress=progress)

        def done(picture: Picture) -> None:
            self._forget(side)
            self._hang(side, picture, text, gesture)

        def failed(error: BaseException) -> None:
            self._forget(side)
            self.failed.emit(error)

        self._drop_preview(side)
        self._jobs.start(_topic(side), work, done, failed, may_be_left=True)

    def _hang(self, side: Side, picture: Picture, text: str, gesture: str) -> None:
        before = self._document.session
        after = edits.hang(before, side, picture.ref)
        self.keep(picture)
        self._document.edit(text, after, gesture)
        self.opened.emit(side, len(before.annotations) - len(after.annotations))

    def _fetch(self, hung: HungPicture) -> None:
        key, ref, session_path = hung.key, hung.ref, self._document.path
        limit = self.limit_megapixels
        # Reading all of a folder for a lost picture is done once a session, not at each undo.
        is_fresh = not self._document.is_modified and self._document.undo_stack.count() == 0
        is_lost = ref.sha256 in self._problems and not is_fresh

        def work(progress: Progress) -> Picture:
            return _read_wherever(ref, session_path, limit, progress, search=not is_lost)

        def done(picture: Picture) -> None:
            self._problems.pop(ref.sha256, None)
            if ref not in [hung.ref for hung in self._document.session.pictures]:
                return
            if picture.ref.sha256 != ref.sha256:
                self._meet_another(key, ref, picture)
                return
            self._gallery.keep(picture)
            if picture.ref.path != ref.path:
                there = edits.relocate(self._document.session, key, picture.ref.path)
                self._document.correct(there)
                self.found.emit(key, ref.path)

        def failed(error: BaseException) -> None:
            self._problems[ref.sha256] = str(error)
            self._gallery.changed.emit()
            if isinstance(error, PictureUnreadable):
                self.missing.emit(key, error)
            else:
                self.failed.emit(error)

        self._jobs.start(_fetch_topic(hung), work, done, failed, may_be_left=True)

    def _fetch_behind(self) -> None:
        """Read the next candidate that is not shown, so that switching to it does not wait."""
        if self._jobs.is_running(_BEHIND):
            return
        for hung in variants_in_reach(self._document.session):
            ref = hung.ref
            here = self._gallery.picture(ref.sha256) is not None
            if not here and ref.sha256 not in self._problems:
                self._read_behind(ref)
                return

    def _read_behind(self, ref: PictureRef) -> None:
        path, limit = self._document.path, self.limit_megapixels

        def work(progress: Progress) -> Picture:
            return _read_wherever(ref, path, limit, progress, search=False)

        def done(picture: Picture) -> None:
            if picture.ref.sha256 != ref.sha256:
                # Reported once the picture is to be shown.
                self._problems[ref.sha256] = self.tr("“{name}” was changed on disk.").format(
                    name=ref.path.name
                )
                self._gallery.changed.emit()
            elif ref in [hung.ref for hung in self._document.session.pictures]:
                self._gallery.keep(picture)
            self._fetch_behind()

        def failed(error: BaseException) -> None:
            self._problems[ref.sha256] = str(error)
            self._gallery.changed.emit()
            self._fetch_behind()

        self._jobs.start(_BEHIND, work, done, failed, may_be_left=True)

    @Slot(str)
    def _note_stopped(self, topic: str) -> None:
        """Show in the pane that reading a picture of the session was stopped."""
        pictures = self._document.session.pictures
        hung = next((h for h in pictures if _fetch_topic(h) == topic), None)
        if hung is None or hung.ref.sha256 in self._problems:
            return
        if self._gallery.picture(hung.ref.sha256) is None:
            self._problems[hung.ref.sha256] = self.tr("Opening “{name}” was stopped.").format(
                name=hung.ref.path.name
            )
            self._gallery.changed.emit()

    def locate(self, key: str, path: Path) -> None:
        """Read a picture of the session from *path*, where its file is now."""

        def done(picture: Picture) -> None:
            session = self._document.session
            hung = next((hung for hung in session.pictures if hung.key == key), None)
            if hung is None:
                return
            self._problems.pop(hung.ref.sha256, None)
            self._gallery.keep(picture)
            if picture.ref.sha256 == hung.ref.sha256:
                # An edit, so that a saved session does not ask again.
                there = edits.relocate(session, key, picture.ref.path)
                self._document.edit(self.tr("Find Picture"), there)
                return
            self._take_instead(key, picture, self.tr("Find Picture"))
            if picture.ref.path.name == hung.ref.path.name:
                self.differs.emit(key)
            else:
                self.replaced.emit(key, hung.ref.path)

        work = self._reading(path)
        self._jobs.start(f"{_LOCATE}/{key}", work, done, self.failed.emit, may_be_left=True)

    def _meet_another(self, key: str, ref: PictureRef, picture: Picture) -> None:
        """Handle a file whose content has changed since the session was saved."""
        if self._document.session.side_of(key) is None:
            return
        if self._document.undo_stack.canUndo():
            # An undo led back to a content that is no longer there; going on from today's would
            # cut off the way forward.
            self._problems[ref.sha256] = self.tr(
                "“{name}” was changed on disk; the earlier picture is no longer there."
            ).format(name=ref.path.name)
            self._gallery.changed.emit()
            return
        self._gallery.keep(picture)
        self._take_instead(key, picture, self.tr("Picture Changed on Disk"))
        self.differs.emit(key)

    def _take_instead(self, key: str, picture: Picture, text: str) -> None:
        """Continue with *picture* in place of the one called *key*, keeping its annotations."""
        # The path first: a picture with another path and other content would be another picture.
        session = edits.relocate(self._document.session, key, picture.ref.path)
        side = session.side_of(key)
        if side is not None:
            self._document.edit(text, edits.hang(session, side, picture.ref))

    def _forget(self, side: Side) -> None:
        self._tickets.pop(side, None)
        self._drop_preview(side)

    def _drop_preview(self, side: Side) -> None:
        self._gallery.drop_preview(side)
        self._document.expect(side, None)

    @Slot(object, object, object)
    def _show_preview(self, side: Side, ticket: object, picture: Picture) -> None:
        if self._tickets.get(side) is ticket:
            self._document.expect(side, picture.ref.size_px)
            self._gallery.show_preview(side, picture)


def variants_in_reach(session: Session) -> tuple[HungPicture, ...]:
    """Return the candidates that are not shown, the nearest first, as far as memory goes."""
    order = sorted(range(len(session.candidates)), key=lambda n: abs(n - session.current))
    found: list[HungPicture] = []
    room_px = KEPT_BEHIND_PX
    for index in order[1:]:
        hung = session.candidates[index]
        room_px -= hung.ref.size_px.width * hung.ref.size_px.height
        if room_px < 0:
            break
        found.append(hung)
    return tuple(found)


def _topic(side: Side) -> str:
    return f"open/{side}"


def _fetch_topic(hung: HungPicture) -> str:
    return f"fetch/{hung.key}/{hung.ref.sha256}"


def _read_wherever(
    ref: PictureRef,
    session_path: Path | None,
    limit_megapixels: float,
    progress: Progress,
    *,
    search: bool,
) -> Picture:
    """Read the picture of *ref*; with *search*, find it if it is no longer there."""
    from headshot_viewer.files.find_picture import Found, find_picture
    from headshot_viewer.files.picture_file import read_picture

    try:
        return read_picture(ref.path, limit_megapixels=limit_megapixels, progress=progress)
    except PictureUnreadable:
        found = find_picture(ref, session_path, progress) if search else Found(None)
        if found.path is None or found.path == ref.path:
            raise
        return read_picture(found.path, limit_megapixels=limit_megapixels, progress=progress)
