"""Runs the chosen layer on workers and caches its result for each pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.picture import Side
from headshot_viewer.core.progress import part
from headshot_viewer.core.said import said
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.spoken_results import spoken_result

if TYPE_CHECKING:
    from headshot_viewer.analysis.analyser import Analyser
    from headshot_viewer.analysis.subject import Subject
    from headshot_viewer.core.alignment import FaceChoice
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.core.sensitivity import Band
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs

TOPIC: Final = "measure"
ALL_TOPIC: Final = "measure/all"
_CATALOGUE: Final = "catalogue"
_MOST_RESULTS: Final = 32
"""Results kept; a heat is a few megabytes."""


@dataclass(frozen=True, slots=True)
class LayerWords:
    """What menus and panels need to know about a layer."""

    id: str
    title: str
    unit: str
    reading: str
    misled_by: str
    silent_where: str = ""
    source: str = ""
    bands: tuple[Band, ...] = ()


class _Seen(NamedTuple):
    """The identity of a measured picture: its content, and the user's corrections."""

    sha256: str
    choice: FaceChoice


_Pair: TypeAlias = tuple[_Seen | None, _Seen | None]
"""What is shown: the professional and the AI picture."""


class _Key(NamedTuple):
    """What a result depends on."""

    layer: str
    professional: _Seen | None
    ai: _Seen | None


def _seen(session: Session, side: Side) -> _Seen | None:
    hung = session.on(side)
    if hung is None:
        return None
    # The picture's key does not affect measurements.
    choice = replace(session.alignment.choice(hung.key), picture="")
    return _Seen(hung.ref.sha256, choice)


def _contents(key: _Key) -> tuple[str | None, str | None]:
    professional, ai = key.professional, key.ai
    return professional and professional.sha256, ai and ai.sha256


def _result_or_reason(
    analyser: Analyser, subjects: tuple[Subject | None, Subject | None], progress: Progress
) -> LayerResult | str:
    """Measure a layer; return its failure instead of raising it, for the sake of the others."""
    try:
        return analyser.measure(*subjects, progress)
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001  # it is said to the user, as any failed job is
        return said("{name}: {value}", name=analyser.title, value=str(error))


class Measuring(QObject):
    """Provides the results of layers for the pictures on the stage.

    Signals:
        layers_known: the catalogue of layers was read.
        changed: a result changed, or a measurement began, failed or was cancelled.
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
        self._translated: dict[LayerResult, LayerResult] = {}
        self._sensitivity = document.look.sensitivity
        self._wanted: _Key | None = None
        self._measurable: _Pair | None = None
        self._all_keys: tuple[_Key, ...] = ()
        self._problem: str | None = None
        self._is_awaited = False
        jobs.ended.connect(self._ended)
        document.layer_changed.connect(self.follow)
        document.pictures_changed.connect(self.follow)
        document.placements_changed.connect(self.follow)
        gallery.changed.connect(self.follow)

    def read_catalogue(self) -> None:
        """Import the analysers, and OpenCV with them, on a worker."""

        def work(_progress: Progress) -> tuple[Analyser, ...]:
            from headshot_viewer.analysis.catalogue import analysers

            return analysers()

        self._jobs.start(_CATALOGUE, work, self._take_catalogue, may_be_left=True)

    @property
    def layers(self) -> tuple[LayerWords, ...]:
        """The layers in the order of the menu; empty until the catalogue was read."""
        return tuple(
            LayerWords(
                a.id,
                title=spoken(a.title),
                unit=spoken(a.unit),
                reading=spoken(a.reading),
                misled_by=spoken(a.misled_by),
                silent_where=spoken(a.silent_where),
                source=spoken(a.source),
                bands=a.bands,
            )
            for a in self._analysers.values()
        )

    @property
    def result(self) -> LayerResult | None:
        """The result of the chosen layer for the pictures shown; None while it is not ready."""
        key = self._key()
        found = None if key is None else self._judged(key)
        return None if found is None else self._spoken(found)

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running(TOPIC)

    @property
    def problem(self) -> str | None:
        """Why the last measurement failed, as a sentence."""
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

    @property
    def results(self) -> tuple[LayerResult, ...]:
        """The results of all layers measured for the pictures shown, in the layers' order.

        After a correction the former result of a layer counts until it is measured again: so its
        findings do not come and go.
        """
        found = []
        for layer in self._analysers:
            key = self._key_of(layer)
            result = None if key is None else self._judged(key) or self._former(key)
            if result is not None:
                found.append(self._spoken(result))
        return tuple(found)

    @property
    def missing_layers(self) -> tuple[str, ...]:
        """The layers that have not measured the pictures as they are now."""
        keys = {layer: self._key_of(layer) for layer in self._analysers}
        return tuple(
            layer for layer, key in keys.items() if key is not None and key not in self._results
        )

    @property
    def has_pictures(self) -> bool:
        """Whether the pictures that are shown are there to be measured."""
        return self._measurable_pair() is not None

    @property
    def is_measuring_all(self) -> bool:
        return self._jobs.is_running(ALL_TOPIC)

    def measure_all(self) -> None:
        """Measure what is missing of all layers, on one worker, one after the other."""
        keys = [key for layer in self.missing_layers if (key := self._key_of(layer)) is not None]
        if not keys:
            return
        subjects = self._subject(keys[0].professional), self._subject(keys[0].ai)
        analysers, count = [self._analysers[key.layer] for key in keys], len(keys)

        def work(progress: Progress) -> list[LayerResult | str]:
            return [
                _result_or_reason(
                    analyser, subjects, part(progress, number / count, (number + 1) / count)
                )
                for number, analyser in enumerate(analysers)
            ]

        def done(answers: list[LayerResult | str]) -> None:
            for key, answer in zip(keys, answers, strict=True):
                if isinstance(answer, str):
                    self._problem = self.tr("The measurement failed: {reason}").format(
                        reason=spoken(answer)
                    )
                else:
                    self._keep(key, answer)
            self.changed.emit()

        self._problem = None
        self._all_keys = tuple(keys)
        self._jobs.start(ALL_TOPIC, work, done, may_be_left=True)
        self.changed.emit()

    def measure_again(self) -> None:
        key = self._key()
        if key is not None:
            self._results.pop(key, None)
        self._problem = None
        self._wanted = None
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Measure what is shown, unless it is known or being measured."""
        if self.is_measuring_all and self._pair() != self._all_keys[0][1:]:
            self._jobs.cancel(ALL_TOPIC)
        before, self._measurable = self._measurable, self._measurable_pair()
        key = self._key()
        if key == self._wanted:
            if self._measurable != before:
                # What was missing may be measured now, or the other way round.
                self.changed.emit()
            self._judge_again()
            return
        self._is_awaited = False
        self._jobs.cancel(TOPIC)
        self._wanted, self._problem = key, None
        self._sensitivity = self._document.look.sensitivity
        if key is not None and key not in self._results:
            self._start(key)
        self.changed.emit()

    def _judge_again(self) -> None:
        """Emit a change if only the sensitivity changed; nothing is measured."""
        if self._sensitivity is not self._document.look.sensitivity:
            self._sensitivity = self._document.look.sensitivity
            self.changed.emit()

    def _key(self) -> _Key | None:
        """Return what the wanted result depends on; None while there is nothing to measure."""
        look = self._document.look
        if look.layer not in self._analysers or not look.heat_shown:
            return None
        return self._key_of(look.layer)

    def _key_of(self, layer: str) -> _Key | None:
        """Return what the result of *layer* depends on; None while there is nothing to measure."""
        pair = self._measurable_pair()
        return None if pair is None else _Key(layer, *pair)

    def _measurable_pair(self) -> _Pair | None:
        """Return what is shown if it is in memory; None while it is not, or nothing is shown."""
        pair = self._pair()
        here = [seen.sha256 for seen in pair if seen is not None]
        if not here or any(self._gallery.picture(sha256) is None for sha256 in here):
            return None
        return pair

    def _pair(self) -> _Pair:
        professional, ai = (_seen(self._document.session, side) for side in Side)
        return professional, ai

    def _former(self, key: _Key) -> LayerResult | None:
        """Return the newest result of the same layer and pictures, before the last correction."""
        same = [
            result
            for other, result in self._results.items()
            if other.layer == key.layer and _contents(other) == _contents(key)
        ]
        return same[-1].at(self._document.look.sensitivity) if same else None

    def _spoken(self, result: LayerResult) -> LayerResult:
        """Return *result* in the window's language, the same object for the same result."""
        if result not in self._translated:
            kept = set(self._results.values())
            self._translated = {one: said for one, said in self._translated.items() if one in kept}
            self._translated[result] = spoken_result(result)
        return self._translated[result]

    def _judged(self, key: _Key) -> LayerResult | None:
        """Return a result at the chosen sensitivity, and cache it; nothing is measured again."""
        found = self._results.get(key)
        if found is None:
            return None
        judged = self._results[key] = found.at(self._document.look.sensitivity)
        return judged

    def _keep(self, key: _Key, result: LayerResult) -> None:
        # The newest is last.
        self._results.pop(key, None)
        self._results[key] = result
        while len(self._results) > _MOST_RESULTS:
            del self._results[next(iter(self._results))]

    def _start(self, key: _Key) -> None:
        analyser = self._analysers[key.layer]
        professional, ai = self._subject(key.professional), self._subject(key.ai)

        def work(progress: Progress) -> LayerResult:
            return analyser.measure(professional, ai, progress)

        def done(result: LayerResult) -> None:
            self._is_awaited = False
            self._keep(key, result)
            self.changed.emit()

        def failed(error: BaseException) -> None:
            self._is_awaited = False
            self._problem = self.tr("The measurement failed: {reason}").format(
                reason=spoken(str(error))
            )
            self.changed.emit()

        self._jobs.start(TOPIC, work, done, failed, may_be_left=True)
        self._is_awaited = True

    @Slot(str)
    def _ended(self, topic: str) -> None:
        if topic == ALL_TOPIC:
            self.changed.emit()
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
