"""Navigating in a pane: wheel, touchpad, and dragging the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from headshot_viewer.core.geometry import ScreenPoint
from headshot_viewer.gui.gestures import Pan, PanOne, shift_one, zoom_one
from headshot_viewer.gui.wheel import PanBy, ZoomBy, meaning_of_gesture

if TYPE_CHECKING:
    from PySide6.QtGui import QNativeGestureEvent

    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.wheel import Meaning


class PaneLooking:
    """Zooms and pans both pictures, or the one of this pane alone."""

    def __init__(self, document: Document, pane: Pane) -> None:
        self._document = document
        self._pane = pane

    def toggle_fit(self, at: ScreenPoint) -> None:
        """Go to 100 % at a point, or back to fit."""
        if self._document.is_fitted:
            self._document.zoom_to(1.0, self._pane.side, at)
        else:
            self._document.fit()

    def pan(self, at: ScreenPoint, *, one: bool) -> Gesture:
        """Return a gesture that pans both pictures, or this one with *one* or while unlinked."""
        hung = self._document.session.on(self._pane.side)
        if hung is not None and (one or not self._document.look.linked):
            return PanOne(self._document, self._pane.side, at)
        return Pan(self._document, at)

    def native(self, event: QNativeGestureEvent) -> bool:
        """Handle a touchpad gesture; return whether it was one that applies here."""
        at = ScreenPoint(event.position().x(), event.position().y())
        match event.gestureType():
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self.toggle_fit(at)
            case Qt.NativeGestureType.ZoomNativeGesture | Qt.NativeGestureType.PanNativeGesture:
                self.turn(meaning_of_gesture(event), at)
            case _:
                return False
        return True

    def turn(self, meaning: Meaning, at: ScreenPoint) -> bool:
        """Handle a turn of the wheel at a point; always returns True."""
        match meaning:
            case ZoomBy(factor, alone):
                self._zoom(factor, at, one=alone)
            case PanBy(dx, dy):
                self.pan_by(dx, dy)
            case None:
                pass
        return True

    def pan_by(self, dx: float, dy: float) -> None:
        """Pan by logical pixels, in both panes or, while unlinked, in this one."""
        if self._pane.plate is None:
            return
        document, side = self._document, self._pane.side
        hung, zoom = document.session.on(side), document.viewport.zoom
        if hung is not None and not document.look.linked:
            shift_one(document, side, dx / zoom, dy / zoom)
        else:
            document.look_at(document.viewport.panned(dx, dy))

    def _zoom(self, factor: float, at: ScreenPoint, *, one: bool) -> None:
        if self._pane.plate is None:
            return
        if one or not self._document.look.linked:
            zoom_one(self._document, self._pane.side, factor, at)
        else:
            self._document.zoom_by(factor, at)
