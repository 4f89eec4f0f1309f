"""Runs the chosen layer on workers and keeps what it said of each pair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from headshot_viewer.core.picture import Side

if TYPE_CHECKING:
    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
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
        self._results: dict[tuple[str | None, ...], LayerResult] = {}
        self._wanted: tuple[str | None, ...] | None = None
        self._problem: str | None = None
        document.look_changed.connect(self.follow)
        document.pictures_changed.connect(self.follow)
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

    def measure_again(self) -> None:
        key = self._key()
        self._results.pop(key or (), None)
        self._problem = None
        self._wanted = None
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Measure what is to be seen, unless it is known or under way."""
        key = self._key()
        if key == self._wanted:
            return
        self._jobs.cancel(TOPIC)
        self._wanted, self._problem = key, None
        if key is not None and key not in self._results:
            self._start(key)
        self.changed.emit()

    def _key(self) -> tuple[str | None, ...] | None:
        """Return layer and content of both pictures; None while there is nothing to measure."""
        look, session = self._document.look, self._document.session
        if look.layer not in self._analysers or not look.heat_shown:
            return None
        hashes: list[str | None] = []
        for side in Side:
            hung = session.on(side)
            hashes.append(None if hung is None else hung.ref.sha256)
        here = [h for h in hashes if h is not None]
        if not here or any(self._gallery.picture(h) is None for h in here):
            return None
        return (look.layer, *hashes)

    def _start(self, key: tuple[str | None, ...]) -> None:
        layer, *hashes = key
        analyser = self._analysers[str(layer)]
        professional, ai = (self._subject(sha256) for sha256 in hashes)

        def work(progress: Progress) -> LayerResult:
            return analyser.measure(professional, ai, progress)

        def done(result: LayerResult) -> None:
            self._results[key] = result
            while len(self._results) > _MOST_RESULTS:
                del self._results[next(iter(self._results))]
            self.changed.emit()

        def failed(error: BaseException) -> None:
            self._problem = self.tr("The measurement failed: {reason}").format(reason=error)
            self.changed.emit()

        self._jobs.start(TOPIC, work, done, failed)

    def _subject(self, sha256: str | None) -> Subject | None:
        picture: Picture | None = None if sha256 is None else self._gallery.picture(sha256)
        if sha256 is None or picture is None:
            return None
        if sha256 not in self._subjects:
            from headshot_viewer.analysis.subject import Subject

            shown = [self._document.session.on(side) for side in Side]
            keep = {hung.ref.sha256 for hung in shown if hung is not None}
            self._subjects = {k: s for k, s in self._subjects.items() if k in keep}
            self._subjects[sha256] = Subject(picture)
        return self._subjects[sha256]

    def _take_catalogue(self, found: tuple[Analyser, ...]) -> None:
        self._analysers = {analyser.id: analyser for analyser in found}
        self.layers_known.emit()
        self.follow()
