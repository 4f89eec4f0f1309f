"""Which session is current, how one looks at it, and what is selected. The one truth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from headshot_viewer.core import variants
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.copying import Matching
from headshot_viewer.core.flaws import OUR_WORDS, Vocabulary
from headshot_viewer.core.geometry import ScreenPoint, Size, fitted
from headshot_viewer.core.hanging import face_of, hanging
from headshot_viewer.core.hits import graspable
from headshot_viewer.core.look import PLAIN_LOOK, Look
from headshot_viewer.core.pairing import Pairing
from headshot_viewer.core.picture import Side
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.core.viewport import (
    Viewport,
    around,
    fitting,
    kept,
    scale_of,
    zoom_for_scale,
    zoom_limits,
)
from headshot_viewer.gui.commands import ReplaceSession
from headshot_viewer.paint.language import spoken_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint, PictureSize, Placement, StagePoint
    from headshot_viewer.core.hanging import Hanging
    from headshot_viewer.core.session import HungPicture
    from headshot_viewer.core.suggestion import Suggestion

FINDING_MARGIN: Final = 0.2
"""Of the pane's shorter side, around a suggestion that is looked at."""
CLOSEST_FINDING: Final = 2.0
"""Device pixels a pixel at which a suggestion is looked at, however small it is."""

FIT_MARGIN_PX: Final = 12.0
"""What stays free around fitted pictures, in logical pixels."""


@dataclass(frozen=True, slots=True)
class _Dragged:
    """What is being dragged: how the step will be called, and what it began from.

    Attributes:
        holds_pictures: whether the pictures hang as before until it ends.
    """

    text: str
    before: Session
    holds_pictures: bool


_NOT_MEASURED: Final = Size(1.0, 1.0)
"""The size of a pane before there is one."""


class Document(QObject):
    """The current session with its undo stack, the look at it, and the selection.

    Everything visible is painted from here; nothing visible is asked what the truth is.

    Attributes:
        undo_stack: one step per edit or gesture, named, without limit.

    Signals:
        pictures_changed: another picture is shown on a side.
        variants_changed: the AI candidates are others, in another order or called otherwise, or
            another one is shown.
        placements_changed: a picture hangs elsewhere on the stage.
        annotations_changed: an annotation was added, changed, reordered or removed.
        decisions_changed: something was decided or written on a finding.
        viewport_changed: the panes show another part of the stage.
        layer_changed: the layer, whether it is drawn, how soon it speaks, or which suggestions are
            drawn changed; :attr:`look_changed` follows. For whoever need not follow each step of a
            slider or of the wipe's line.
        look_changed: anything of the look changed but the viewport.
        selection_changed: other annotations, or another finding, are selected.
        vocabulary_changed: flaws are called by other words.
        file_changed: the session's path, or whether it has unsaved changes.
    """

    pictures_changed = Signal()
    variants_changed = Signal()
    placements_changed = Signal()
    annotations_changed = Signal()
    decisions_changed = Signal()
    viewport_changed = Signal()
    layer_changed = Signal()
    look_changed = Signal()
    selection_changed = Signal()
    vocabulary_changed = Signal()
    file_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._session = EMPTY_SESSION
        self._saved = EMPTY_SESSION
        self._path: Path | None = None
        self._look = PLAIN_LOOK
        self._selected: tuple[str, ...] = ()
        self._finding_id: str | None = None
        self._vocabulary = spoken_vocabulary(OUR_WORDS)
        self._dragged: _Dragged | None = None
        self._faces: dict[str, tuple[Face, ...]] = {}
        self._hanging = hanging(EMPTY_SESSION, {})
        self._expected: dict[Side, PictureSize] = {}
        self._has_looked = False
        self._pane = _NOT_MEASURED
        self._device_pixel_ratio = 1.0

    @property
    def session(self) -> Session:
        return self._session

    @property
    def look(self) -> Look:
        return self._look

    @property
    def path(self) -> Path | None:
        """The session's file; None before it was saved."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """Whether there are edits that the session's file does not hold."""
        return self._session != self._saved

    @property
    def holds_unsaved_work(self) -> bool:
        """Whether closing would lose anything: pictures that were only opened are no work."""
        return self.is_modified and not (self._path is None and self._session.is_untouched)

    # Edits

    def edit(self, text: str, session: Session, gesture: str | None = None) -> None:
        """Make *session* current as one undoable step called *text*.

        Steps with the same *gesture* in a row become one.
        """
        self.let_go()
        if session != self._session:
            self._push(text, self._session, session, gesture)

    def drag(self, text: str, session: Session, *, holds_pictures: bool = False) -> None:
        """Show *session* while a button is held: :meth:`let_go` makes one step of all of it.

        With *holds_pictures* the pictures stay where they hang until then, although what links
        them is dragged: else the picture would flee from under the cursor that points at it.
        """
        before = self._session if self._dragged is None else self._dragged.before
        self._dragged = _Dragged(text, before, holds_pictures)
        self._show(session)

    def let_go(self) -> None:
        """End a drag, if there is one; no step when it came back to where it began."""
        dragged, self._dragged = self._dragged, None
        if dragged is None:
            return
        if dragged.before != self._session:
            self._push(dragged.text, dragged.before, self._session)
        else:
            self._show(self._session)

    def drop_drag(self) -> None:
        """Show what was before the drag, as if it had never begun."""
        dragged, self._dragged = self._dragged, None
        if dragged is not None:
            self._show(dragged.before)

    def load(self, session: Session, look: Look, path: Path | None) -> None:
        """Show another session, as it was saved; what was there before is forgotten."""
        self._path, self._saved = path, session
        self.undo_stack.clear()
        self._show_step(session)
        self.look_differently(look)
        self._has_looked = False
        self.file_changed.emit()

    def recover(self, session: Session, look: Look, path: Path | None) -> None:
        """Show a session that was never saved like this: it counts as modified."""
        self.load(session, look, path)
        self._saved = EMPTY_SESSION
        self.file_changed.emit()

    def mark_saved(self, session: Session, path: Path) -> None:
        """Say that the file at *path* now holds *session*."""
        self._path, self._saved = path, session
        self.file_changed.emit()

    def correct(self, session: Session) -> None:
        """Make *session* current without a step to undo: it says better what is so anyway.

        Where the file of a picture is now, for example. What counted as saved still does.
        """
        self.let_go()
        if not self.is_modified:
            self._saved = session
        self._show(session)

    def show_variant(self, index: int) -> None:
        """Show another AI candidate: a look, without a step to undo; the zoom stays as it is."""
        self.correct(variants.show_variant(self._session, index))

    def _push(self, text: str, before: Session, after: Session, gesture: str | None = None) -> None:
        self.undo_stack.push(ReplaceSession(self._show_step, before, after, text, gesture))

    def _show_step(self, session: Session) -> None:
        # Undo during a drag: what was dragged so far is given up with it.
        self._dragged = None
        self._show(session)

    def _show(self, session: Session) -> None:
        before, self._session = self._session, session
        hung_before, self._hanging = self._hanging, self._hung()
        if [_shown(before, side) for side in Side] != [_shown(session, side) for side in Side]:
            self._has_looked = False
            self.pictures_changed.emit()
        if _variants(before) != _variants(session):
            self.variants_changed.emit()
        if hung_before != self._hanging or before.alignment != session.alignment:
            self.placements_changed.emit()
        if before.annotations != session.annotations or before.numbers() != session.numbers():
            self.annotations_changed.emit()
        if before.suggestions != session.suggestions:
            self.decisions_changed.emit()
        # Of a picture that is not shown nothing is seen to be selected, or deleted.
        there = {annotation.id for annotation in session.shown_annotations}
        self._select(a for a in self._selected if a in there)
        self.file_changed.emit()

    def _hung(self) -> Hanging:
        if self._dragged is not None and self._dragged.holds_pictures:
            return self._hanging
        return hanging(self._session, self._faces)

    # Selection

    @property
    def selected_ids(self) -> tuple[str, ...]:
        return self._selected

    @property
    def selected(self) -> tuple[Annotation, ...]:
        chosen = frozenset(self._selected)
        return tuple(a for a in self._session.annotations if a.id in chosen)

    @property
    def changeable(self) -> tuple[Annotation, ...]:
        """Those of the selected annotations that are not locked."""
        return tuple(a for a in self.selected if not a.is_locked)

    @property
    def movable(self) -> tuple[Annotation, ...]:
        """Those of the selected annotations that are neither locked nor hidden.

        What is not seen has no place that one could mean to change.
        """
        return graspable(self.selected)

    def select(self, ids: Iterable[str]) -> None:
        """Select these annotations and no others, and no finding."""
        chosen = tuple(dict.fromkeys(ids))
        had_finding, self._finding_id = self._finding_id is not None, None
        if chosen != self._selected or had_finding:
            self._selected = chosen
            self.selection_changed.emit()

    def _select(self, ids: Iterable[str]) -> None:
        """Keep to these annotations; a finding stays selected."""
        chosen = tuple(ids)
        if chosen != self._selected:
            self._selected = chosen
            self.selection_changed.emit()

    @property
    def finding_id(self) -> str | None:
        """The suggestion that is selected; there is none while annotations are."""
        return self._finding_id

    def select_finding(self, suggestion_id: str | None) -> None:
        """Select a suggestion, and no annotations; None selects none."""
        if suggestion_id != self._finding_id:
            self._finding_id = suggestion_id
            if suggestion_id is not None:
                self._selected = ()
            self.selection_changed.emit()

    def look_at_finding(self, suggestion: Suggestion) -> None:
        """Select a suggestion and show it large in both panes.

        Faces that differ in pose have the place at two spots of the stage: both are seen.
        """
        self.select_finding(suggestion.id)
        side = self._session.side_of(suggestion.picture)
        placement = None if side is None else self.placement(side)
        if side is not None and placement is not None:
            points = [placement.to_stage(point) for point in suggestion.place_px]
            points += self._twins(side, suggestion.place_px)
            closer = around(points, self._pane, FINDING_MARGIN * min(self._pane))
            most = zoom_for_scale(CLOSEST_FINDING, placement, self._device_pixel_ratio)
            self.look_at(replace(closer, zoom=min(closer.zoom, most)))

    @property
    def vocabulary(self) -> Vocabulary:
        """What flaws are called; the user's choice, the same for every session."""
        return self._vocabulary

    def use_vocabulary(self, vocabulary: Vocabulary) -> None:
        vocabulary = spoken_vocabulary(vocabulary)
        if vocabulary != self._vocabulary:
            self._vocabulary = vocabulary
            self.vocabulary_changed.emit()

    # Looking around: never undone, never an unsaved change

    @property
    def viewport(self) -> Viewport:
        """What both panes show."""
        return self._look.viewport or self.fit_viewport

    @property
    def fit_viewport(self) -> Viewport:
        """The viewport that shows both pictures whole."""
        return self.fit_viewport_in(self._pane)

    def fit_viewport_in(self, pane: Size) -> Viewport:
        """Return the viewport that shows both pictures whole in panes of another size."""
        coming = {side: (size, fitted(size)) for side, size in self._expected.items()}
        hung = {
            side: (picture.ref.size_px, placement)
            for side in Side
            if (picture := self._session.on(side)) is not None
            and (placement := self.placement(side)) is not None
        }
        return fitting((hung | coming).values(), pane, FIT_MARGIN_PX)

    def expect(self, side: Side, size_px: PictureSize | None) -> None:
        """Fit a picture that is about to be hung on *side*; None when it no longer is.

        So what is shown of it meanwhile does not jump when it is whole.
        """
        if size_px != self._expected.get(side):
            self._expected.pop(side, None)
            if size_px is not None:
                self._expected[side] = size_px
            self.viewport_changed.emit()

    @property
    def pane_size(self) -> Size:
        """The size of a pane, in logical pixels."""
        return self._pane

    @property
    def device_pixel_ratio(self) -> float:
        return self._device_pixel_ratio

    def set_pane(self, size: Size, device_pixel_ratio: float) -> None:
        """Say how large a pane is, and how many device pixels a logical pixel of it has.

        What is fitted stays fitted, the middle stays the middle. On a screen of another scaling
        100 % stays 100 %: a picture pixel keeps its number of device pixels.
        """
        if (size, device_pixel_ratio) == (self._pane, self._device_pixel_ratio):
            return
        is_moved = self._pane != _NOT_MEASURED
        grown = self._device_pixel_ratio / device_pixel_ratio if is_moved else 1.0
        self._pane, self._device_pixel_ratio = size, device_pixel_ratio
        viewport = self._look.viewport
        if viewport is not None and grown != 1.0:
            # Not clamped: the limits are for who zooms, and 100 % may lie beyond one here.
            viewport = replace(viewport, zoom=viewport.zoom * grown)
            self._look = replace(self._look, viewport=viewport)
        self.viewport_changed.emit()

    def look_at(self, viewport: Viewport) -> None:
        """Move both panes, within the limits of the zoom."""
        self._has_looked = True
        before = self._look.viewport
        # Every frame of a pan comes here: nothing else of the look has to be compared.
        self._look = replace(self._look, viewport=self._clamped(viewport))
        if before != self._look.viewport:
            self.viewport_changed.emit()

    def zoom_by(self, factor: float, at: ScreenPoint) -> None:
        """Zoom both panes about a point of a pane, within the limits."""
        low, high = self.zoom_limits
        zoom = self.viewport.zoom
        allowed = min(max(zoom * factor, low), high) / zoom
        self.look_at(self.viewport.zoomed(allowed, at, self._pane))

    def zoom_to(self, scale: float, side: Side, at: ScreenPoint | None = None) -> None:
        """Show the picture on *side* at *scale* device pixels a pixel (1.0 is 100 %)."""
        placement = self.placement(side) or self.placement(side.other)
        if placement is not None:
            wanted = zoom_for_scale(scale, placement, self._device_pixel_ratio)
            self.zoom_by(wanted / self.viewport.zoom, at or self.pane_middle)

    def fit(self) -> None:
        self.look_differently(replace(self._look, viewport=None))

    @property
    def is_fitted(self) -> bool:
        return self._look.viewport is None

    @property
    def pane_middle(self) -> ScreenPoint:
        return ScreenPoint(self._pane.width / 2, self._pane.height / 2)

    @property
    def zoom_limits(self) -> tuple[float, float]:
        placements = [p for side in Side if (p := self.placement(side)) is not None]
        return zoom_limits(self.fit_viewport, placements, self._device_pixel_ratio)

    def placement(self, side: Side) -> Placement | None:
        """Return how the picture on *side* hangs; None when there is none."""
        return self._hanging.placement(side)

    @property
    def linked_by(self) -> AlignmentMode:
        """What links the two pictures in truth; *fit* where the chosen mode is not possible."""
        return self._hanging.linked_by

    def twin(self, side: Side, point: PicturePoint) -> PicturePoint | None:
        """Return which point of the other picture matches *point* of the picture on *side*.

        Linked by the faces it is the same place of the face, by the landmarks of both; else it is
        what lies at the same place of the stage. None without another picture.
        """
        twin = self.pairing.twin(side, point)
        return None if twin is None else twin.centre

    @property
    def pairing(self) -> Pairing:
        """How the two pictures that are shown belong together."""
        return Pairing(self._hanging, self.face(Side.PROFESSIONAL), self.face(Side.AI))

    def matching(self, side: Side) -> Matching | None:
        """Return how the picture on *side* matches the other one; None without another picture."""
        factor = self.pairing.px_per_px(side)
        if factor is None:
            return None
        return Matching(lambda point: self.twin(side, point) or point, factor)

    def _twins(self, side: Side, points: Iterable[PicturePoint]) -> list[StagePoint]:
        """Return where the matching points of the other picture hang."""
        there = self.placement(side.other)
        twins = (self.twin(side, point) for point in points)
        return [] if there is None else [there.to_stage(p) for p in twins if p is not None]

    # Faces: found, not edited; what the user says of them is in the session's alignment

    def faces(self, side: Side) -> tuple[Face, ...] | None:
        """Return the faces in the picture on *side*; None before it was searched."""
        hung = self._session.on(side)
        return None if hung is None else self.faces_in(hung)

    def faces_in(self, hung: HungPicture) -> tuple[Face, ...] | None:
        """Return the faces in a picture of the session; None before it was searched."""
        return self._faces.get(hung.ref.sha256)

    def face(self, side: Side) -> Face | None:
        """Return the face that counts in the picture on *side*."""
        hung = self._session.on(side)
        return None if hung is None else self.face_in(hung)

    def face_in(self, hung: HungPicture) -> Face | None:
        """Return the face that counts in a picture of the session, also one that is not shown."""
        return face_of(self._session, hung, self._faces)

    def set_faces(
        self,
        sha256: str,
        faces: tuple[Face, ...],
        looked_at: Side = Side.PROFESSIONAL,
        *,
        holds: bool = False,
    ) -> None:
        """Say which faces there are in the picture with this content.

        Who has zoomed or panned since the pictures came, or does something to one just now
        (*holds*), goes on seeing the same of the picture on *looked_at*: the other one is moved
        to it.
        """
        hung_before, seen, viewport = self._hanging, self.viewport, self._look.viewport
        self._faces[sha256] = faces
        self._hanging = self._hung()
        before, after = (hung.placement(looked_at) for hung in (hung_before, self._hanging))
        keeps = holds or (self._has_looked and not self.is_fitted)
        if keeps and hung_before != self._hanging and before and after:
            seen = seen if before == after else kept(seen, before, after)
            self._look = replace(self._look, viewport=seen)
        self.placements_changed.emit()
        if viewport != self._look.viewport:
            self.viewport_changed.emit()

    def has_searched(self, sha256: str) -> bool:
        return sha256 in self._faces

    def scale(self, side: Side) -> float | None:
        """Return how many device pixels a pixel of the picture on *side* covers."""
        placement = self.placement(side)
        if placement is None:
            return None
        return scale_of(self.viewport, placement, self._device_pixel_ratio)

    def look_differently(self, look: Look) -> None:
        """Make *look* current."""
        before, self._look = self._look, look
        if before.viewport != look.viewport:
            self.viewport_changed.emit()
        if _layer_look(before) != _layer_look(look):
            self.layer_changed.emit()
        if replace(before, viewport=None) != replace(look, viewport=None):
            self.look_changed.emit()

    def _clamped(self, viewport: Viewport) -> Viewport:
        if viewport.zoom == self.viewport.zoom:
            return viewport
        low, high = self.zoom_limits
        return replace(viewport, zoom=min(max(viewport.zoom, low), high))


def _layer_look(look: Look) -> tuple[object, ...]:
    return look.layer, look.heat_shown, look.sensitivity, look.hints_shown, look.drafts_shown


def _shown(session: Session, side: Side) -> tuple[str, str] | None:
    hung = session.on(side)
    return None if hung is None else (hung.key, hung.ref.sha256)


def _variants(session: Session) -> tuple[object, ...]:
    called = tuple((hung.key, hung.ref, hung.name) for hung in session.candidates)
    return called, session.current
