"""The suggestions on the pictures that are shown, and which of them are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.decisions import state_of, suggestions
from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import (
    EVERYTHING_CURRENT,
    Filter,
    chosen,
    counts,
    severity_of,
    without_hints,
)

if TYPE_CHECKING:
    from collections.abc import Hashable

    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring


class Suggesting(QObject):
    """Combines measurements with decisions.

    Signals:
        changed: the suggestions, the decisions on them, or the filter changed.
    """

    changed = Signal()

    def __init__(
        self, document: Document, measuring: Measuring, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self._filter = EVERYTHING_CURRENT
        self._all: tuple[Suggestion, ...] = ()
        self._listed: tuple[Suggestion, ...] = ()
        self._hidden_hints = 0
        self._told: Hashable = None
        for signal in (
            document.pictures_changed,
            document.annotations_changed,
            document.decisions_changed,
            document.layer_changed,
            measuring.changed,
        ):
            signal.connect(self.follow)
        self.follow()

    @property
    def all(self) -> tuple[Suggestion, ...]:
        """Every suggestion on the pictures shown, in the layers' order; hints if wanted."""
        return self._all

    @property
    def listed(self) -> tuple[Suggestion, ...]:
        """Those that pass the filter, in the chosen order."""
        return self._listed

    @property
    def hidden_hints(self) -> int:
        """The number of hints that are not shown."""
        return self._hidden_hints

    @property
    def filter(self) -> Filter:
        return self._filter

    def choose(self, wanted: Filter) -> None:
        """List these."""
        if wanted != self._filter:
            self._filter = wanted
            self.follow()

    @property
    def current(self) -> Suggestion | None:
        """The selected suggestion; None if there is none."""
        wanted = self._document.finding_id
        return next((one for one in self._all if one.id == wanted), None)

    def state(self, suggestion: Suggestion) -> State:
        return state_of(self._document.session, suggestion)

    @property
    def counts(self) -> dict[State, int]:
        """The number of suggestions in each state."""
        return counts(self._document.session, self._all)

    def drafts(self, side: Side) -> tuple[Suggestion, ...]:
        """Return what is drawn on a picture: the open ones listed, and the selected one."""
        hung = self._document.session.on(side)
        if hung is None:
            return ()
        drawn = self._listed if self._document.look.drafts_shown else ()
        open_ones = tuple(
            one for one in drawn if one.picture == hung.key and self.state(one) is State.OPEN
        )
        current = self.current
        if current is None or current in open_ones or current.picture != hung.key:
            return open_ones
        return (*open_ones, current)

    def twin(self, side: Side) -> tuple[PicturePoint, ...]:
        """Return the outline of the selected suggestion where it lies on the *other* picture.

        Only of a place on the face, and only while the pictures are linked by their faces:
        elsewhere the same place of the stage is not the same thing.
        """
        one, document = self.current, self._document
        if one is None or document.linked_by is not AlignmentMode.FACE:
            return ()
        face, there = document.face(side.other), document.session.on(side.other)
        if face is None or there is None or there.key != one.picture:
            return ()
        middle, box = Box.around(*one.place_px).centre, face.box_px
        if not (box.left <= middle.x <= box.right and box.top <= middle.y <= box.bottom):
            return ()
        twins = [document.twin(side.other, point) for point in one.place_px]
        return tuple(point for point in twins if point is not None)

    @Slot()
    def follow(self) -> None:
        """Update everything."""
        session, look = self._document.session, self._document.look
        found = suggestions(session, self._measuring.results)
        loud = without_hints(session, found)
        self._all = found if look.hints_shown else loud
        self._hidden_hints = len(found) - len(self._all)
        self._listed = chosen(session, self._all, self._filter)
        if self._document.finding_id is not None and self.current is None:
            self._document.select_finding(None)
        # Moving annotations changes them with every mouse event, but no decision.
        decided = tuple((self.state(one), severity_of(session, one)) for one in self._all)
        told = (found, self._all, self._listed, decided, self._filter, look.drafts_shown)
        if told != self._told:
            self._told = told
            self.changed.emit()
