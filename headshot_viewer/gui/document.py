"""The current session, its look and its selection: the single source of truth."""

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
"""Of the pane's shorter side, around a suggestion that is shown."""

CLOSEST_FINDING: Final = 2.0
"""Device pixels per picture pixel, at most, at which a suggestion is shown."""

FIT_MARGIN_PX: Final = 12.0
"""What stays free around fitted pictures, in logical pixels."""


@dataclass(frozen=True, slots=True)
class _Dragged:
    """A drag in progress.

    Attributes:
        text: the name of the undo step that it becomes.
        before: the session when it began.
        holds_pictures: whether the pictures stay where they hang until it ends.
    """

    text: str
    before: Session
    holds_pictures: bool


_NOT_MEASURED: Final = Size(1.0, 1.0)
"""The size of a pane before there is one."""


class Document(QObject):
    """The current session with its undo stack, its look, and the selection.

    Everything visible is painted from here; no widget holds state of its own.

    Attributes:
        undo_stack: one named step per edit or gesture, without limit.

    Signals:
        pictures_changed: another picture is shown on a side.
        variants_changed: the AI candidates, their order or names, or the shown one changed.
        placements_changed: the placement of a picture on the stage changed.
        annotations_changed: an annotation was added, changed, reordered or removed.
        decisions_changed: the decision on a finding, or its words, changed.
        viewport_changed: the panes show another part of the stage.
        layer_changed: the layer, whether it is drawn, the sensitivity, or which suggestions are
            drawn changed; :attr:`look_changed` follows. For receivers that need not follow each
            step of a slider or of the wipe's line.
        look_changed: anything of the look except the viewport changed.
        selection_changed: the selected annotations, or the selected finding, changed.
        vocabulary_changed: the wording of flaws changed.
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
        """Whether there are edits that are not in the session's file."""
        return self._session != self._saved

    @property
    def holds_unsaved_work(self) -> bool:
        """Whether closing would lose work; pictures that were merely opened are not work."""
        return self.is_modified and not (self._path is None and self._session.is_untouched)

    # Edits

    def edit(self, text: str, session: Session, gesture: str | None = None) -> None:
        """Make *session* current as one undoable step called *text*.

        Consecutive steps with the same *gesture* are merged.
        """
        self.let_go()
        if session != self._session:
            self._push(text, self._session, session, gesture)

    def drag(self, text: str, session: Session, *, holds_pictures: bool = False) -> None:
        """Show *session* while a button is held: :meth:`let_go` makes one step of the whole drag.

        With *holds_pictures* the pictures stay where they hang until then, even if the drag changes
        what links them: otherwise the picture would move away from under the cursor.
        """
        before = self._session if self._dragged is None else self._dragged.before
        self._dragged = _Dragged(text, before, holds_pictures)
        self._show(session)

    def let_go(self) -> None:
        """End the drag, if there is one; it leaves no step if nothing changed."""
        dragged, self._dragged = self._dragged, None
        if dragged is None:
            return
        if dragged.before != self._session:
            self._push(dragged.text, dragged.before, self._session)
        else:
            self._show(self._session)

    def drop_drag(self) -> None:
        """Cancel the drag, if there is one, and restore the session before it."""
        dragged, self._dragged = self._dragged, None
        if dragged is not None:
            self._show(dragged.before)

    def load(self, session: Session, look: Look, path: Path | None) -> None:
        """Show another session as it was saved, and clear the undo stack."""
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
        """Record that the file at *path* now contains *session*."""
        self._path, self._saved = path, session
        self.file_changed.emit()

    def correct(self, session: Session) -> None:
        """Make *session* current without an undo step, for changes that are not edits.

        For example the new path of a picture that was moved. An unmodified session stays so.
        """
        self.let_go()
        if not self.is_modified:
            self._saved = session
        self._show(session)

    def show_variant(self, index: int) -> None:
        """Show another AI candidate, without an undo step; the zoom does not change."""
        self.correct(variants.show_variant(self._session, index))

    def _push(self, text: str, before: Session, after: Session, gesture: str | None = None) -> None:
        self.undo_stack.push(ReplaceSession(self._show_step, before, after, text, gesture))

    def _show_step(self, session: Session) -> None:
        # Undo during a drag discards the drag.
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
        # Annotations of hidden pictures are deselected, so that they are not deleted unseen.
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

        An invisible annotation cannot be moved on purpose.
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
        """Select these annotations, without deselecting the finding."""
        chosen = tuple(ids)
        if chosen != self._selected:
            self._selected = chosen
            self.selection_changed.emit()

    @property
    def finding_id(self) -> str | None:
        """The id of the selected suggestion; None while annotations are selected."""
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

        Faces in different poses have the place at two spots of the stage: both are shown.
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
        """The wording of flaws; chosen by the user for every session."""
        return self._vocabulary

    def use_vocabulary(self, vocabulary: Vocabulary) -> None:
        vocabulary = spoken_vocabulary(vocabulary)
        if vocabulary != self._vocabulary:
            self._vocabulary = vocabulary
            self.vocabulary_changed.emit()

    # The view: never undone, never an unsaved change

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
        """Fit a picture that is about to be hung on *side*; None if it no longer is.

        So its preview does not jump when it is complete.
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
        """Set the size of a pane, and the device pixels per logical pixel of its screen.

        A fitted view stays fitted, and the centre stays the centre. On a screen of another scaling
        100 % stays 100 %: a picture pixel keeps its number of device pixels.
        """
        if (size, device_pixel_ratio) == (self._pane, self._device_pixel_ratio):
            return
        is_moved = self._pane != _NOT_MEASURED
        grown = self._device_pixel_ratio / device_pixel_ratio if is_moved else 1.0
        self._pane, self._device_pixel_ratio = size, device_pixel_ratio
        viewport = self._look.viewport
        if viewport is not None and grown != 1.0:
            # Not clamped: the limits are for zooming, and 100 % may be outside of them here.
            viewport = replace(viewport, zoom=viewport.zoom * grown)
            self._look = replace(self._look, viewport=viewport)
        self.viewport_changed.emit()

    def look_at(self, viewport: Viewport) -> None:
        """Move both panes, within the limits of the zoom."""
        self._has_looked = True
        before = self._look.viewport
        # Called for every frame of a pan: nothing else of the look is compared.
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
        """What actually links the two pictures; *fit* if the chosen mode is not possible."""
        return self._hanging.linked_by

    def twin(self, side: Side, point: PicturePoint) -> PicturePoint | None:
        """Return which point of the other picture matches *point* of the picture on *side*.

        If the faces link them, it is the same place of the face, by the landmarks of both;
        otherwise what is at the same place of the stage. None without another picture.
        """
        twin = self.pairing.twin(side, point)
        return None if twin is None else twin.centre

    @property
    def pairing(self) -> Pairing:
        """How the two pictures that are shown correspond."""
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

    # Faces: detected, not edited; the user's corrections are in the session's alignment

    def faces(self, side: Side) -> tuple[Face, ...] | None:
        """Return the faces in the picture on *side*; None before it was searched."""
        hung = self._session.on(side)
        return None if hung is None else self.faces_in(hung)

    def faces_in(self, hung: HungPicture) -> tuple[Face, ...] | None:
        """Return the faces in a picture of the session; None before it was searched."""
        return self._faces.get(hung.ref.sha256)

    def face(self, side: Side) -> Face | None:
        """Return the chosen face in the picture on *side*."""
        hung = self._session.on(side)
        return None if hung is None else self.face_in(hung)

    def face_in(self, hung: HungPicture) -> Face | None:
        """Return the chosen face in a picture of the session, shown or not."""
        return face_of(self._session, hung, self._faces)

    def set_faces(
        self,
        sha256: str,
        faces: tuple[Face, ...],
        looked_at: Side = Side.PROFESSIONAL,
        *,
        holds: bool = False,
    ) -> None:
        """Set the faces found in the picture with this content.

        If the user has zoomed or panned since the pictures were opened, or is editing one just now
        (*holds*), the view of the picture on *looked_at* is preserved, and the other one is aligned
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
        """Return the device pixels per pixel of the picture on *side*; None if there is none."""
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
