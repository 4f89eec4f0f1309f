"""The path of a freehand drag, as few points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from headshot_viewer.core.freehand import steadied, thinned
from headshot_viewer.core.geometry import PicturePoint, ScreenPoint, distance
from headshot_viewer.gui.gestures import DRAG_STARTS_PX

if TYPE_CHECKING:
    from headshot_viewer.gui.gestures import ToPicture

MOST_KEPT: Final = 5000
"""Lines of many thousand points that cross each other take long to paint."""

STEP_PX: Final = 1.5
"""The hand has to go this far, in logical pixels, before another point of its way counts."""

TOLERANCE_PX: Final = 0.8
"""The tolerance of thinning, in logical pixels."""

_TAIL: Final = 48
"""As many points of a freehand line are thought over again while it grows; the rest stays."""


class Way:
    """The path of a drag, smoothed and thinned as it grows.

    Attributes:
        start: where it began.
        is_drag: whether it moved further than a click.
    """

    def __init__(self, to_picture: ToPicture, at: ScreenPoint) -> None:
        self._to_picture = to_picture
        self._pressed = self._last = at
        self.start = to_picture(at)
        self.is_drag = False
        self._kept: list[PicturePoint] = []
        self._tail = [self.start]

    def go(self, at: ScreenPoint) -> None:
        """Extend the path to *at*."""
        self.is_drag = self.is_drag or distance(self._pressed, at) >= DRAG_STARTS_PX
        if distance(self._last, at) < STEP_PX:
            return
        self._last = at
        self._tail.append(self._to_picture(at))
        if len(self._tail) > 2 * _TAIL:
            settled = self._thin(self._tail[: _TAIL + 1])
            self._kept += settled[:-1]
            self._tail = self._tail[_TAIL:]

    @property
    def points(self) -> list[PicturePoint]:
        points, tolerance_px = [*self._kept, *self._thin(self._tail)], self._tolerance_px
        while len(points) > MOST_KEPT:
            # A very long line becomes coarser, but is kept whole.
            tolerance_px *= 2
            points = thinned(points, tolerance_px)
        return points

    @property
    def _tolerance_px(self) -> float:
        here = self._to_picture(self._pressed)
        beside = self._to_picture(ScreenPoint(self._pressed.x + 1, self._pressed.y))
        return TOLERANCE_PX * distance(here, beside)

    def _thin(self, points: list[PicturePoint]) -> list[PicturePoint]:
        return thinned(steadied(points), self._tolerance_px)
