"""The tool that redraws the outline of the selected suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from headshot_viewer.core import decisions
from headshot_viewer.core.geometry import ScreenPoint, distance
from headshot_viewer.core.suggestion import LEAST_POINTS
from headshot_viewer.gui.gestures import Drag
from headshot_viewer.gui.toolbox import Tool

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.deciding import Deciding
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gestures import Gesture
    from headshot_viewer.gui.pane import Pane
    from headshot_viewer.gui.plate_view import PlateView
    from headshot_viewer.gui.suggesting import Suggesting
    from headshot_viewer.gui.toolbox import Toolbox

STEP_PX: Final = 6.0
"""Corners of the outline are at least so far apart, in logical pixels."""


class DrawFinding(QObject):
    """Lets the user draw around the place of a suggestion."""

    def __init__(
        self,
        document: Document,
        suggesting: Suggesting,
        deciding: Deciding,
        toolbox: Toolbox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._suggesting = suggesting
        self._deciding = deciding
        self._toolbox = toolbox
        document.selection_changed.connect(self._put_away)

    def press(self, pane: Pane, at: ScreenPoint, _held: Qt.KeyboardModifier) -> Gesture | None:
        """Begin the outline; on the other picture there is nothing to draw."""
        one = self._suggesting.current
        if one is None or self._deciding.why_not_edit():
            return None
        if self._document.session.side_of(one.picture) is not pane.side:
            return None
        return _Outline(self._document, self._toolbox, pane, one, at)

    def paint(self, _painter: QPainter, _view: PlateView) -> None:
        """Draw nothing: the suggestion itself is seen."""

    def _put_away(self) -> None:
        # Another suggestion is selected, or none.
        if self._toolbox.tool is Tool.DRAW_FINDING and self._deciding.why_not_edit():
            self._toolbox.take(Tool.SELECT)


class _Outline(Drag):
    """One outline, which is one undo step; afterwards the Select tool is active again."""

    def __init__(
        self,
        document: Document,
        toolbox: Toolbox,
        pane: Pane,
        suggestion: Suggestion,
        at: ScreenPoint,
    ) -> None:
        super().__init__(document)
        self._toolbox = toolbox
        self._pane = pane
        self._suggestion = suggestion
        self._last = at
        self._points = [pane.to_picture(at)]

    def move(self, at: ScreenPoint, _modifiers: Qt.KeyboardModifier) -> None:
        if distance(self._last, at) < STEP_PX:
            return
        self._last = at
        self._points.append(self._pane.to_picture(at))
        if len(self._points) >= LEAST_POINTS:
            drawn = decisions.reword(
                self._document.session,
                self._suggestion,
                sentence=self._suggestion.sentence,
                outline_px=tuple(self._points),
                severity=self._suggestion.severity,
            )
            self._document.drag(self._document.tr("Draw Outline of Finding"), drawn)

    def finish(self) -> None:
        super().finish()
        if len(self._points) >= LEAST_POINTS:
            self._toolbox.take(Tool.SELECT)
