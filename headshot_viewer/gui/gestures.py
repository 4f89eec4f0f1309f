"""Drags, from pressing a button to releasing it: one small class each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt

from headshot_viewer.core import edits
from headshot_viewer.core.geometry import (
    PicturePoint,
    ScreenPoint,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.session import HungPicture, Session
    from headshot_viewer.gui.document import Document

    ToPicture = Callable[[ScreenPoint], PicturePoint]

DRAG_STARTS_PX: Final = 4.0
"""A press that moves less than this many logical pixels is a click."""


class Gesture(Protocol):
    """A drag with a button held."""

    def move(self, at: ScreenPoint, modifiers: Qt.KeyboardModifier) -> None: ...

    def finish(self) -> None: ...

    def cancel(self) -> None:
        """Leave everything as it was before the gesture."""


class Pan:
    """Drags the stage in both panes."""

    def __init__(self, document: Document, at: ScreenPoint) -> None:
        self._document = document
        self._before = document.look
        self._last = at

    def move(self, at: ScreenPoint, _modifiers: Qt.KeyboardModifier) -> None:
        dx, dy = at.x - self._last.x, at.y - self._last.y
        self._document.look_at(self._document.viewport.panned(dx, dy))
        self._last = at

    def finish(self) -> None:
        pass

    def cancel(self) -> None:
        self._document.look_differently(self._before)


class Drag:
    """A gesture that edits: visible at once, one undo step when the button is released."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def finish(self) -> None:
        self._document.let_go()

    def cancel(self) -> None:
        self._document.drop_drag()


class PanOne(Drag):
    """Drags this pane's picture only."""

    def __init__(self, document: Document, side: Side, at: ScreenPoint) -> None:
        super().__init__(document)
        self._side = side
        self._last = at
        self._look_before = document.look

    def move(self, at: ScreenPoint, _modifiers: Qt.KeyboardModifier) -> None:
        zoom = self._document.viewport.zoom
        dx, dy = (at.x - self._last.x) / zoom, (at.y - self._last.y) / zoom
        self._last = at
        hung = self._document.session.on(self._side)
        if hung is not None:
            _hold_view(self._document)
            session = _shifted(self._document.session, self._side, hung, dx, dy)
            self._document.drag(self._document.tr("Move One Picture"), session)

    def cancel(self) -> None:
        super().cancel()
        self._document.look_differently(self._look_before)


def shift_one(document: Document, side: Side, dx: float, dy: float) -> None:
    """Move one picture by stage units; shifts in a row are one step."""
    hung = document.session.on(side)
    if hung is not None:
        _hold_view(document)
        session = _shifted(document.session, side, hung, dx, dy)
        document.edit(document.tr("Move One Picture"), session, f"shift-one/{hung.key}")


def _shifted(session: Session, side: Side, hung: HungPicture, dx: float, dy: float) -> Session:
    return edits.set_offset(session, side, hung.offset.moved(dx, dy))


def zoom_one(document: Document, side: Side, factor: float, at: ScreenPoint) -> None:
    """Zoom one picture about a point of its pane; notches in a row are one step."""
    hung = document.session.on(side)
    if hung is None:
        return
    low, high = _ZOOM_OF_ONE
    factor = min(max(hung.offset.zoom * factor, low), high) / hung.offset.zoom
    held = document.viewport.to_stage(at, document.pane_size)
    _hold_view(document)
    session = edits.set_offset(document.session, side, hung.offset.zoomed(factor, held))
    document.edit(document.tr("Zoom One Picture"), session, f"zoom-one/{hung.key}")


def _hold_view(document: Document) -> None:
    """Keep the view where it is: a fitted one would follow the picture that is moved alone."""
    document.look_at(document.viewport)


_ZOOM_OF_ONE: Final = (0.05, 20.0)
"""One picture alone may be shown this much smaller or larger than its partner."""
