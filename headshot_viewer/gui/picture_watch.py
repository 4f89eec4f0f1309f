"""Notices that the file of an open picture was replaced or removed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeAlias

    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.picture import PictureRef
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import HungPicture
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.message_bar import MessageBar
    from headshot_viewer.gui.opening import Opening

    Stamp: TypeAlias = tuple[int, ...]

_TOPIC: Final = "watch"
LOOK_EVERY_MS: Final = 1000
"""While the user is at the window."""


class _Fate(Enum):
    SAME = auto()
    REPLACED = auto()
    REMOVED = auto()


@dataclass(frozen=True, slots=True)
class _Sight:
    """The last known state of a picture's file.

    Attributes:
        stamp: changes whenever the file does; None if it is gone.
        fate: what happened to the picture.
    """

    stamp: Stamp | None
    fate: _Fate


class PictureWatch(QObject):
    """Polls the files of the open pictures while the window is active, and when it is activated.

    Unlike file system notifications this works on network disks too, and does not lock folders.
    What is shown stays; the user is told once.
    """

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        opening: Opening,
        jobs: Jobs,
        messages: MessageBar,
        ask_where: Callable[[str], object],
        window: QWidget,
    ) -> None:
        """Watch what is shown in *window*; *ask_where* lets the user find a picture by its key."""
        super().__init__(window)
        self._document = document
        self._gallery = gallery
        self._opening = opening
        self._jobs = jobs
        self._messages = messages
        self._ask_where = ask_where
        self._seen: dict[PictureRef, _Sight] = {}
        self._window = window
        gallery.changed.connect(self.check)
        document.pictures_changed.connect(self.check)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow_focus)
        timer = QTimer(self)
        timer.setInterval(LOOK_EVERY_MS)
        timer.timeout.connect(self._look_again)
        timer.start()

    @Slot(QWindow)
    def _follow_focus(self, focused: QWindow | None) -> None:
        if focused is not None and focused is self._window.windowHandle():
            self.check()

    @Slot()
    def _look_again(self) -> None:
        # A disk that does not respond is not polled again.
        if self._window.isActiveWindow() and not self._jobs.is_running(_TOPIC):
            self.check()

    @Slot()
    def check(self) -> None:
        """Look now. The first look at a picture, right after it was read, only notes its file."""
        shown = self._shown()
        seen = {hung.ref: self._seen.get(hung.ref) for hung in shown}
        self._seen = {ref: sight for ref, sight in seen.items() if sight is not None}
        if not seen:
            return

        def work(_progress: Progress) -> dict[PictureRef, _Sight]:
            return {ref: _look(ref, before) for ref, before in seen.items()}

        self._jobs.start(_TOPIC, work, self._compare)

    def _shown(self) -> tuple[HungPicture, ...]:
        hung = (self._document.session.on(side) for side in Side)
        return tuple(
            h for h in hung if h is not None and self._gallery.picture(h.ref.sha256) is not None
        )

    def _compare(self, now: dict[PictureRef, _Sight]) -> None:
        news: dict[_Fate, list[HungPicture]] = {_Fate.REPLACED: [], _Fate.REMOVED: []}
        for hung in self._shown():
            sight, before = now.get(hung.ref), self._seen.get(hung.ref)
            if sight is None:
                continue
            self._seen[hung.ref] = sight
            if before is not None and sight != before and sight.fate is not _Fate.SAME:
                news[sight.fate].append(hung)
        self._tell(news[_Fate.REPLACED], news[_Fate.REMOVED])

    def _tell(self, replaced: Sequence[HungPicture], removed: Sequence[HungPicture]) -> None:
        sentences: list[str] = []
        answers: dict[str, Callable[[], object]] = {}
        if replaced:
            sentences.append(self._in_words(replaced, *self._replaced_words()))
            answers[self.tr("Reload")] = lambda: self._reload([hung.key for hung in replaced])
        if removed:
            sentences.append(self._in_words(removed, *self._removed_words()))
            answers |= self._ways_to_find(removed)
        if sentences:
            told = (*replaced, *removed)
            self._messages.warn(
                " ".join(sentences), answers, lambda: all(map(self._is_shown, told))
            )

    def _replaced_words(self) -> tuple[str, str]:
        return (
            self.tr("“{first}” changed on disk; the earlier state is still shown."),
            self.tr("“{first}” and “{second}” changed on disk; the earlier state is still shown."),
        )

    def _removed_words(self) -> tuple[str, str]:
        return (
            self.tr("“{first}” is no longer where it was; it stays open here."),
            self.tr("“{first}” and “{second}” are no longer where they were; they stay open here."),
        )

    def _in_words(self, pictures: Sequence[HungPicture], one: str, both: str) -> str:
        names = [hung.ref.path.name for hung in pictures]
        if len(names) == 1:
            return one.format(first=names[0])
        return both.format(first=names[0], second=names[1])

    def _ways_to_find(self, removed: Sequence[HungPicture]) -> dict[str, Callable[[], object]]:
        """Return an answer for each of the pictures; one of them leaves the others to be found."""
        if len(removed) == 1:
            (hung,) = removed
            return {self.tr("Find It…"): lambda: self._ask_where(hung.key)}

        def find(hung: HungPicture) -> None:
            self._tell((), [other for other in removed if other is not hung])
            self._ask_where(hung.key)

        words = self.tr("Find “{name}”…")
        return {words.format(name=hung.ref.path.name): partial(find, hung) for hung in removed}

    def _is_shown(self, told: HungPicture) -> bool:
        """Return whether the reported picture is still the one that is open."""
        return any(hung.ref == told.ref for hung in self._document.session.pictures)

    def _reload(self, keys: Iterable[str]) -> None:
        session = self._document.session
        paths = {
            side: hung.ref.path
            for side in Side
            if (hung := session.on(side)) is not None and hung.key in keys
        }
        if paths:
            self._opening.open_pictures(paths)


def _look(ref: PictureRef, before: _Sight | None) -> _Sight:
    from hashlib import file_digest

    try:
        status = ref.path.stat()
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        if before is None:
            return _Sight(stamp, _Fate.SAME)
        if stamp == before.stamp:
            return before
        with ref.path.open("rb") as file:
            same = file_digest(file, "sha256").hexdigest() == ref.sha256
        return _Sight(stamp, _Fate.SAME if same else _Fate.REPLACED)
    except (OSError, ValueError):
        return _Sight(None, _Fate.REMOVED)
