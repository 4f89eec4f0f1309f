"""Runs the chosen layer on workers and keeps what it said of each pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.alignment import FaceChoice
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs

TOPIC: Final = "measure"
_CATALOGUE: Final = "catalogue"
_MOST_RESULTS: Final = 16
"""Results kept; a heat is a few megabytes."""


@dataclass(frozen=True, slots=True)
class LayerWords:
    """What the menus and panels say of a layer."""

    id: str
    title: str
    unit: str
    reading: str
    misled_by: str


class _Seen(NamedTuple):
    """A picture as it is measured: its content, and what the user said of it."""

    sha256: str
    choice: FaceChoice


class _Key(NamedTuple):
    """What a result depends on."""

    layer: str
    professional: _Seen | None
    ai: _Seen | None


def _seen(session: Session, side: Side) -> _Seen | None:
    hung = session.on(side)
    if hung is None:
        return None
    # The picture's key is no part of what is measured.
    choice = replace(session.alignment.choice(hung.key), picture="")
    return _Seen(hung.ref.sha256, choice)


class Measuring(QObject):
    """Answers what the chosen layer says of the pictures on the stage.

    Signals:
        layers_known: the catalogue of layers was read.
        changed: there is another result, or a measurement began, failed or was cancelled.
    """

    layers_known = Signal()
    changed = Signal()

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
        self._analysers: dict[str, Analyser] = {}
        self._subjects: dict[str, Subject] = {}
        self._results: dict[_Key, LayerResult] = {}
        self._wanted: _Key | None = None
        self._problem: str | None = None
        self._is_awaited = False
        jobs.ended.connect(self._ended)
        document.look_changed.connect(self.follow)
        document.pictures_changed.connect(self.follow)
        document.placements_changed.connect(self.follow)
        gallery.changed.connect(self.follow)

    def read_catalogue(self) -> None:
        """Import the analysers, and OpenCV with them, on a worker."""

        def work(_progress: Progress) -> tuple[Analyser, ...]:
            from headshot_viewer.analysis.catalogue import analysers

            return analysers()

        self._jobs.start(_CATALOGUE, work, self._take_catalogue)

    @property
    def layers(self) -> tuple[LayerWords, ...]:
        """The layers in the order of the menu; empty until the catalogue was read."""
        return tuple(
            LayerWords(a.id, a.title, a.unit, a.reading, a.misled_by)
            for a in self._analysers.values()
        )

    @property
    def result(self) -> LayerResult | None:
        """What the chosen layer says of the pictures shown; None while it does not know yet."""
        key = self._key()
        return None if key is None else self._results.get(key)

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running(TOPIC)

    @property
    def problem(self) -> str | None:
        """Why the last measurement gave nothing, as a sentence."""
        return self._problem

    @property
    def why_nothing(self) -> str:
        """Return why there is no result, as a sentence; empty where there is one."""
        look = self._document.look
        if self.result is not None:
            return ""
        if self._problem is not None:
            return self._problem
        if look.layer not in self._analysers:
            return self.tr("Choose a layer in the Heatmap panel.")
        if not look.heat_shown:
            return self.tr("The layer is hidden. Show the heatmap (H) to measure.")
        if not self._document.session.pictures:
            return self.tr("Open a picture to measure.")
        return self.tr("Measuring…")

    def measure_again(self) -> None:
        key = self._key()
        if key is not None:
            self._results.pop(key, None)
        self._problem = None
        self._wanted = None
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Measure what is to be seen, unless it is known or under way."""
        key = self._key()
        if key == self._wanted:
            return
        self._is_awaited = False
        self._jobs.cancel(TOPIC)
        self._wanted, self._problem = key, None
        if key is not None and key not in self._results:
            self._start(key)
        self.changed.emit()

    def _key(self) -> _Key | None:
        """Return what the wanted result depends on; None while there is nothing to measure."""
        look, session = self._document.look, self._document.session
        if look.layer not in self._analysers or not look.heat_shown:
            return None
        professional, ai = (_seen(session, side) for side in Side)
        here = [seen.sha256 for seen in (professional, ai) if seen is not None]
        if not here or any(self._gallery.picture(sha256) is None for sha256 in here):
            return None
        return _Key(look.layer, professional, ai)

    def _start(self, key: _Key) -> None:
        analyser = self._analysers[key.layer]
        professional, ai = self._subject(key.professional), self._subject(key.ai)

        def work(progress: Progress) -> LayerResult:
            return analyser.measure(professional, ai, progress)

        def done(result: LayerResult) -> None:
            self._is_awaited = False
            self._results[key] = result
            while len(self._results) > _MOST_RESULTS:
                del self._results[next(iter(self._results))]
            self.changed.emit()

        def failed(error: BaseException) -> None:
            self._is_awaited = False
            self._problem = self.tr("The measurement failed: {reason}").format(reason=error)
            self.changed.emit()

        self._jobs.start(TOPIC, work, done, failed)
        self._is_awaited = True

    @Slot(str)
    def _ended(self, topic: str) -> None:
        if topic == TOPIC and self._is_awaited:
            self._is_awaited = False
            self._problem = self.tr("The measurement was stopped; Re-analyse begins it again.")
            self.changed.emit()

    def _subject(self, seen: _Seen | None) -> Subject | None:
        picture = None if seen is None else self._gallery.picture(seen.sha256)
        if seen is None or picture is None:
            return None
        if seen.sha256 not in self._subjects:
            from headshot_viewer.analysis.subject import Subject

            session = self._document.session
            keep = {hung.ref.sha256 for side in Side if (hung := session.on(side)) is not None}
            self._subjects = {k: s for k, s in self._subjects.items() if k in keep}
            self._subjects[seen.sha256] = Subject(picture)
        return self._subjects[seen.sha256].corrected(seen.choice)

    def _take_catalogue(self, found: tuple[Analyser, ...]) -> None:
        self._analysers = {analyser.id: analyser for analyser in found}
        self.layers_known.emit()
        self.follow()
