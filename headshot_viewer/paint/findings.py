"""Suggested flaws on a picture: dashed outlines, until the photographer decides."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.images import device_scale, exposed
from headshot_viewer.paint.outlines import polygon_path
from headshot_viewer.paint.strokes import SMOOTH_TIMES, times_through
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.suggestion import Suggestion

WIDTH_PX: Final = 1.6
HINT_WIDTH_PX: Final = 1.0
SELECTED_WIDTH_PX: Final = 2.6
_HALO_PX: Final = 1.6
_DASH: Final = (5.0, 3.0)
_HINT_DASH: Final = (1.5, 3.0)
_TWIN_DASH: Final = (1.0, 5.0)
_PLAIN_POINTS: Final = 100
"""So few lines are quickly drawn wherever they run."""


def paint_findings(painter: QPainter, drafts: Iterable[Suggestion], selected: str | None) -> None:
    """Draw suggestions on one picture.

    Args:
        painter: its transform maps picture pixels to the device.
        drafts: hints are drawn finer and dotted.
        selected: id of the one that is looked at; it is drawn bolder.
    """
    scale, wanted = device_scale(painter), exposed(painter)
    for draft in drafts:
        width_px = HINT_WIDTH_PX if draft.hint else WIDTH_PX
        width_px = SELECTED_WIDTH_PX if draft.id == selected else width_px
        # Dashes are counted along the whole outline, however little of it is wanted.
        if _is_seen(draft.place_px, (width_px + _HALO_PX) / scale, wanted):
            dash = _HINT_DASH if draft.hint else _DASH
            _paint_outline(painter, draft.place_px, width_px, dash)


def paint_twin(painter: QPainter, outline_px: Sequence[PicturePoint]) -> None:
    """Draw where the place of a suggestion on the other picture lies on this one.

    Finer than any suggestion: here nothing is suggested.

    Args:
        painter: its transform maps picture pixels to the device.
        outline_px: nothing for none.
    """
    if outline_px:
        _paint_outline(painter, outline_px, HINT_WIDTH_PX, _TWIN_DASH)


def _paint_outline(
    painter: QPainter,
    outline_px: Sequence[PicturePoint],
    width_px: float,
    dash: tuple[float, float],
) -> None:
    scale, look = device_scale(painter), theme().selection
    outline = QPolygonF([QPointF(x, y) for x, y in outline_px])
    painter.save()
    # Never so in what was measured or drawn; smooth dashes would take minutes.
    is_tangled = len(outline_px) > _PLAIN_POINTS and (
        times_through(polygon_path(tuple(outline_px))) > SMOOTH_TIMES
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_tangled)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.halo), (width_px + _HALO_PX) / scale))
    painter.drawPolygon(outline)
    pen = QPen(QColor(look.colour), width_px / scale)
    if not is_tangled:
        pen.setDashPattern(dash)
    painter.setPen(pen)
    painter.drawPolygon(outline)
    painter.restore()


def _is_seen(outline_px: tuple[PicturePoint, ...], width: float, wanted: Box) -> bool:
    x0, y0, x1, y1 = _extent(outline_px)
    return (
        x0 - width <= wanted.right
        and wanted.left <= x1 + width
        and y0 - width <= wanted.bottom
        and wanted.top <= y1 + width
    )


@lru_cache(maxsize=256)
def _extent(outline_px: tuple[PicturePoint, ...]) -> Box:
    xs, ys = zip(*outline_px, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))
