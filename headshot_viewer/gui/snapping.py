"""Snaps drags to matching places and angles, with a visible guide."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from headshot_viewer.core.copying import anchor_of
from headshot_viewer.core.snapping import nearest_match, onto_angle, places_of
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from headshot_viewer.core.geometry import PicturePoint, ScreenPoint
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.plate_view import PlateView

REACH_PX: Final = 7.0
"""How far a matching place attracts, in logical pixels."""
ANGLE_REACH_PX: Final = 4.0
"""How far a multiple of 45 degrees attracts, in logical pixels."""
LEAST_PX: Final = 30.0
"""A line that is shorter, in logical pixels, is not drawn to an angle."""

_RING_PX: Final = 7.0
_GAP_PX: Final = 6.0
_BEYOND_PX: Final = 90.0
_FREE: Final = Qt.KeyboardModifier.ControlModifier
_REGULAR: Final = Qt.KeyboardModifier.ShiftModifier


class Snapping:
    """Snapping during one gesture on one pane; holding Ctrl switches it off.

    Holding Shift does too: a drag constrained to angles cannot also snap to a place.
    """

    def __init__(self, document: Document, pane: Pane, without: Collection[str] = ()) -> None:
        """Collect the places to snap to.

        Args:
            document: with both pictures.
            pane: on which the gesture goes.
            without: ids of annotations that do not attract, for they are moved themselves.
        """
        self._document = document
        self._pane = pane
        self._view = pane.view
        self._side = pane.side
        there = document.session.annotations_on(self._side.other)
        seen = [a for a in there if not a.is_hidden and a.id not in without]
        self._anchors = [anchor_of(annotation.shape) for annotation in seen]
        self._places = [place for annotation in seen for place in places_of(annotation.shape)]

    def point(
        self,
        at: ScreenPoint,
        modifiers: Qt.KeyboardModifier,
        fixed: PicturePoint | None = None,
    ) -> PicturePoint:
        """Return the snapped picture point for the cursor at *at*.

        Args:
            at: in the pane.
            modifiers: that are held.
            fixed: the other end of a line, which angles are measured from; None without one.
        """
        return self._drawn(self._view.to_picture(at), self._places, modifiers, fixed)

    def anchor(
        self, free: PicturePoint, modifiers: Qt.KeyboardModifier, fixed: PicturePoint
    ) -> PicturePoint:
        """Return the snapped position of the anchor of what is moved.

        Args:
            free: the dragged point, without snapping.
            modifiers: that are held.
            fixed: where it was before.
        """
        return self._drawn(free, self._anchors, modifiers, fixed)

    def end(self) -> None:
        """Remove the guide."""
        self._pane.set_trace(None)

    def _drawn(
        self,
        free: PicturePoint,
        places: Sequence[PicturePoint],
        modifiers: Qt.KeyboardModifier,
        fixed: PicturePoint | None,
    ) -> PicturePoint:
        self._pane.set_trace(None)
        if modifiers & (_FREE | _REGULAR):
            return free
        match = self._match(free, places)
        if match is not None:
            self._pane.set_trace(partial(_paint_match, self._view, match))
            return match
        scale = self._view.screen_px_per_px()
        angled = None
        if fixed is not None:
            angled = onto_angle(
                fixed, free, reach_px=ANGLE_REACH_PX / scale, least_px=LEAST_PX / scale
            )
        if fixed is None or angled is None:
            return free
        self._pane.set_trace(partial(_paint_line, self._view, fixed, angled))
        return angled

    def _match(self, free: PicturePoint, places: Sequence[PicturePoint]) -> PicturePoint | None:
        matching = self._document.matching(self._side)
        if matching is None:
            return None
        return nearest_match(
            free,
            places,
            there=matching.carry,
            back=lambda point: self._document.twin(self._side.other, point),
            reach_px=REACH_PX / self._view.screen_px_per_px(),
            factor=matching.factor,
        )


def _paint_match(view: PlateView, match: PicturePoint, painter: QPainter) -> None:
    """Draw a ring with a cross where the other picture's annotation matches."""
    at = QPointF(*view.to_screen(match))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in _pens(Qt.PenStyle.SolidLine):
        painter.setPen(pen)
        painter.drawEllipse(at, _RING_PX, _RING_PX)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            way = QPointF(dx, dy)
            painter.drawLine(at + way * (_RING_PX + 2), at + way * (2 * _RING_PX))


def _paint_line(
    view: PlateView, fixed: PicturePoint, angled: PicturePoint, painter: QPainter
) -> None:
    """Draw the line beyond both points, so that what is between them stays visible."""
    start, end = QPointF(*view.to_screen(fixed)), QPointF(*view.to_screen(angled))
    along = end - start
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5
    way = along / length if length else QPointF()
    for pen in _pens(Qt.PenStyle.DashLine):
        painter.setPen(pen)
        for point, out in ((start, -way), (end, way)):
            painter.drawLine(point + out * _GAP_PX, point + out * _BEYOND_PX)


def _pens(style: Qt.PenStyle) -> tuple[QPen, QPen]:
    """Return the pens of a guide that shows on any picture: its halo, then itself."""
    look = theme().selection
    return QPen(QColor(look.colour), 3.0), QPen(QColor(look.halo), 1.0, style)
