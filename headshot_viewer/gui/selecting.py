"""Editing existing annotations with the mouse and the arrow keys."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import atan2, degrees
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from headshot_viewer.core import edits, shapes
from headshot_viewer.core.annotation import Callout
from headshot_viewer.core.callouts import inset_boxes, with_inset_at
from headshot_viewer.core.copying import anchor_of, copied
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, distance, snapped_to_45_degrees
from headshot_viewer.gui.gestures import DRAG_STARTS_PX, Drag
from headshot_viewer.gui.shape_words import moved as moved_words
from headshot_viewer.gui.shape_words import resized
from headshot_viewer.gui.snapping import Snapping
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.core.annotation import Annotation, Shape
    from headshot_viewer.core.boxes import Handle
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture, ToPicture
    from headshot_viewer.gui.pane import Pane

TURN_STEP_DEG = 15.0
ATTRACTING_DEG = 45.0
NEAR_DEG = 3.0
"""How far a multiple of :data:`ATTRACTING_DEG` attracts."""

_BAND_OPACITY = 0.12


class RubberBand:
    """Selects the annotations that are entirely inside a box.

    Those only partly inside are not: an ellipse around the face would be in every box.
    """

    def __init__(self, document: Document, pane: Pane, at: ScreenPoint) -> None:
        self._document = document
        self._pane = pane
        # Kept: an overlay shows both pictures, and the band belongs to one.
        self._view = pane.view
        self._pressed = at
        self._before = document.selected_ids
        self._is_drag = False

    def move(self, at: ScreenPoint, _modifiers: Qt.KeyboardModifier) -> None:
        self._is_drag = self._is_drag or distance(self._pressed, at) >= DRAG_STARTS_PX
        if not self._is_drag:
            return
        band = QRectF(QPointF(*self._pressed), QPointF(*at)).normalized()
        self._pane.set_trace(partial(_paint_band, band))
        inside = (annotation.id for annotation in self._view.annotations_in(band))
        self._document.select(inside)

    def finish(self) -> None:
        self._pane.set_trace(None)

    def cancel(self) -> None:
        self._pane.set_trace(None)
        self._document.select(self._before)


class OrDeselect:
    """Drags like another gesture; a click without a drag deselects an annotation.

    So a drag of the selection may begin with Shift held, which constrains it to 45°.
    """

    def __init__(
        self, gesture: Gesture, document: Document, annotation_id: str, at: ScreenPoint
    ) -> None:
        self._gesture = gesture
        self._document = document
        self._id = annotation_id
        self._pressed = at
        self._is_drag = False

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._is_drag = self._is_drag or distance(self._pressed, at) >= DRAG_STARTS_PX
        self._gesture.move(at, modifiers)

    def finish(self) -> None:
        self._gesture.finish()
        if not self._is_drag:
            self._document.select(i for i in self._document.selected_ids if i != self._id)

    def cancel(self) -> None:
        self._gesture.cancel()


class MoveAnnotations(Drag):
    """Drags the selected annotations."""

    def __init__(
        self, document: Document, pane: Pane, grasped: Annotation, at: ScreenPoint
    ) -> None:
        super().__init__(document)
        self._to_picture = pane.to_picture
        self._snapping = Snapping(document, pane, frozenset(document.selected_ids))
        self._moved = document.movable
        self._anchor = anchor_of(grasped.shape)
        self._pressed = at
        self._start = pane.to_picture(at)
        self._is_drag = False

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._is_drag = self._is_drag or distance(self._pressed, at) >= DRAG_STARTS_PX
        if not self._is_drag:
            return
        now = self._to_picture(at)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            now = snapped_to_45_degrees(self._start, now)
        before = self._anchor
        held = PicturePoint(before.x + now.x - self._start.x, before.y + now.y - self._start.y)
        to = self._snapping.anchor(held, modifiers, before)
        dx, dy = to.x - before.x, to.y - before.y
        self._show({a.id: shapes.moved(a.shape, dx, dy) for a in self._moved})

    def finish(self) -> None:
        self._snapping.end()
        super().finish()

    def cancel(self) -> None:
        self._snapping.end()
        super().cancel()

    def _show(self, moved: Mapping[str, Shape]) -> None:
        # Not the session at the press: a picture may have arrived since.
        session = edits.reshape_each(self._document.session, moved)
        self._document.drag(moved_words(self._moved), session)


class CopyAnnotations(MoveAnnotations):
    """Drags copies of the selected annotations; without a drag nothing is copied."""

    def __init__(
        self, document: Document, pane: Pane, grasped: Annotation, at: ScreenPoint
    ) -> None:
        super().__init__(document, pane, grasped, at)
        self._originals = document.selected_ids
        self._moved = tuple(copied(annotation) for annotation in document.selected)

    def _show(self, shapes: Mapping[str, Shape]) -> None:
        copies = (replace(a, shape=shapes[a.id]) for a in self._moved)
        session = edits.remove(self._document.session, shapes.keys())
        self._document.drag(self._document.tr("Duplicate"), edits.add_all(session, copies))
        self._document.select(shapes)

    def cancel(self) -> None:
        super().cancel()
        self._document.select(self._originals)


class Reshape(Drag):
    """Drags a handle of one annotation."""

    def __init__(
        self, document: Document, pane: Pane, annotation: Annotation, handle: Handle
    ) -> None:
        super().__init__(document)
        self._snapping = Snapping(document, pane)
        self._annotation = annotation
        self._handle = handle
        ends = shapes.handles(annotation.shape)
        others = [at for each, at in ends.items() if each is not handle]
        self._other_end = others[0] if len(others) == 1 else None

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        shape = shapes.dragged(
            self._annotation.shape,
            self._handle,
            self._snapping.point(at, modifiers, self._other_end),
            regular=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            from_centre=bool(modifiers & Qt.KeyboardModifier.AltModifier),
        )
        session = edits.reshape(self._document.session, self._annotation.id, shape)
        self._document.drag(resized(self._annotation.shape), session)

    def finish(self) -> None:
        self._snapping.end()
        super().finish()

    def cancel(self) -> None:
        self._snapping.end()
        super().cancel()


class Turn(Drag):
    """Rotates one annotation about its centre.

    Shift keeps to steps of 15 degrees; without it multiples of 45 attract, unless Ctrl is held.
    """

    def __init__(
        self, document: Document, pane: Pane, annotation: Annotation, at: ScreenPoint
    ) -> None:
        super().__init__(document)
        self._to_picture = pane.to_picture
        self._annotation = annotation
        self._middle = shapes.box_of(annotation.shape).centre
        self._start_deg = self._direction_deg(at)

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        before = shapes.angle_of(self._annotation.shape)
        to = before + self._direction_deg(at) - self._start_deg
        nearest = round(to / ATTRACTING_DEG) * ATTRACTING_DEG
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            to = round(to / TURN_STEP_DEG) * TURN_STEP_DEG
        elif not modifiers & Qt.KeyboardModifier.ControlModifier and abs(to - nearest) <= NEAR_DEG:
            to = nearest
        shape = shapes.turned(self._annotation.shape, to - before)
        session = edits.reshape(self._document.session, self._annotation.id, shape)
        self._document.drag(self._document.tr("Turn"), session)

    def _direction_deg(self, at: ScreenPoint) -> float:
        point = self._to_picture(at)
        return degrees(atan2(point.y - self._middle.y, point.x - self._middle.x))


class MoveInset(Drag):
    """Drags the inset of a callout; the magnified place stays."""

    def __init__(
        self, document: Document, to_picture: ToPicture, callout: Annotation, at: ScreenPoint
    ) -> None:
        super().__init__(document)
        self._to_picture = to_picture
        self._callout = callout
        self._pressed = at
        self._start = to_picture(at)
        self._is_drag = False

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None:
        shape = self._callout.shape
        self._is_drag = self._is_drag or distance(self._pressed, at) >= DRAG_STARTS_PX
        if not self._is_drag or not isinstance(shape, Callout):
            return
        now = self._to_picture(at)
        to = PicturePoint(
            shape.inset.x + now.x - self._start.x, shape.inset.y + now.y - self._start.y
        )
        moved = with_inset_at(
            shape, to, regular=bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        )
        session = edits.reshape(self._document.session, self._callout.id, moved)
        self._document.drag(self._document.tr("Move Inset"), session)


def is_in_inset(annotation: Annotation, point: PicturePoint) -> bool:
    """Return whether *point* lies in an inset of a callout."""
    shape = annotation.shape
    return isinstance(shape, Callout) and any(
        box.left <= point.x <= box.right and box.top <= point.y <= box.bottom
        for box in inset_boxes(shape)
    )


def nudge(document: Document, dx_px: float, dy_px: float) -> None:
    """Move the selected annotations by picture pixels; nudges in a row are one step."""
    moved = {a.id: shapes.moved(a.shape, dx_px, dy_px) for a in document.movable}
    gesture = "nudge/" + "/".join(document.selected_ids)
    session = edits.reshape_each(document.session, moved)
    document.edit(moved_words(document.movable), session, gesture)


def nudge_insets(document: Document, dx_px: float, dy_px: float) -> None:
    """Move the insets of the selected callouts only; nudges in a row are one step.

    Where no callout is selected it moves what is.
    """
    moved: dict[str, Shape] = {}
    for annotation in document.movable:
        shape = annotation.shape
        if isinstance(shape, Callout):
            to = PicturePoint(shape.inset.x + dx_px, shape.inset.y + dy_px)
            moved[annotation.id] = with_inset_at(shape, to)
    if not moved:
        nudge(document, dx_px, dy_px)
        return
    gesture = "nudge-inset/" + "/".join(document.selected_ids)
    session = edits.reshape_each(document.session, moved)
    document.edit(document.tr("Move Inset"), session, gesture)


def _paint_band(band: QRectF, painter: QPainter) -> None:
    look = theme().selection
    inside = QColor(look.halo)
    inside.setAlphaF(_BAND_OPACITY)
    painter.fillRect(band, inside)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, style in ((look.halo, Qt.PenStyle.SolidLine), (look.colour, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), look.line_px, style))
        painter.drawRect(band)
