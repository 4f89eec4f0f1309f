"""Cursors that show the tool: a cross for the position, with the tool's glyph."""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from headshot_viewer.core.boxes import OF_BOX, Handle
from headshot_viewer.core.shapes import angle_of
from headshot_viewer.gui.icons import glyph
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.geometry import ScreenPoint
    from headshot_viewer.gui.pane import Pane

_SIZE_PX: Final = 32
_HOT_PX: Final = 9
_ARM_PX: Final = (2.5, 8.0)
_GLYPH_PX: Final = 15
_ARROWS: Final = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)
"""By direction: from horizontal clockwise in steps of 45°."""

_GLYPHS: Final = {
    tool: tool.value.replace("_", "-")
    for tool in (
        Tool.ELLIPSE,
        Tool.RECTANGLE,
        Tool.ARROW,
        Tool.PIN,
        Tool.PEN,
        Tool.POLYGON,
        Tool.MEASURED_LINE,
        Tool.CALLOUT,
        Tool.PAIRED_CALLOUT,
    )
}


def cursor_of(tool: Tool) -> QCursor | Qt.CursorShape:
    """Return the cursor of *tool* over a picture."""
    if tool is Tool.SELECT:
        return Qt.CursorShape.ArrowCursor
    if tool is Tool.TEXT:
        return Qt.CursorShape.IBeamCursor
    if tool not in _GLYPHS:
        return Qt.CursorShape.CrossCursor
    return QCursor(_pixmap(tool), _HOT_PX, _HOT_PX)


def handle_cursor(shape: Shape, handle: Handle, turned_deg: float) -> Qt.CursorShape:
    """Return the cursor over a handle: arrows in its direction, if it has only one.

    Args:
        shape: whose handle it is.
        handle: the end of a line moves in any direction, and so has all four arrows.
        turned_deg: rotation of the picture on screen, clockwise.
    """
    place = OF_BOX.get(Handle.BOTTOM_RIGHT if handle is Handle.INSET_SIZE else handle)
    if place is None:
        return Qt.CursorShape.SizeAllCursor
    x, y = place
    way_deg = degrees(atan2(y - 0.5, x - 0.5)) + angle_of(shape) + turned_deg
    return _ARROWS[round(way_deg / 45) % len(_ARROWS)]


def grip_cursor(pane: Pane, at: ScreenPoint) -> Qt.CursorShape | None:
    """Return the cursor over the handle or rotation disc at a point; None where there is none."""
    hit, transform = pane.handle_at(at), pane.picture_to_screen()
    if hit is not None and transform is not None:
        annotation, handle = hit
        turned_deg = degrees(atan2(transform.m12(), transform.m11()))
        return handle_cursor(annotation.shape, handle, turned_deg)
    return None if pane.view.turned_at(at) is None else Qt.CursorShape.SizeAllCursor


def _pixmap(tool: Tool) -> QPixmap:
    look = theme().selection
    pixmap = QPixmap(_SIZE_PX, _SIZE_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((theme().halo.dark, 3.4), (look.colour, 1.4)):
            painter.setPen(QPen(QColor(colour), width))
            _paint_cross(painter)
        corner = _SIZE_PX - _GLYPH_PX - 1
        # A rim of dark glyphs makes the light one legible on any picture.
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)):
            _paint_glyph(painter, tool, theme().halo.dark, corner + dx, corner + dy)
        _paint_glyph(painter, tool, look.colour, corner, corner)
    return pixmap


def _paint_cross(painter: QPainter) -> None:
    middle = _HOT_PX + 0.5
    near, far = _ARM_PX
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        painter.drawLine(
            QPointF(middle + dx * near, middle + dy * near),
            QPointF(middle + dx * far, middle + dy * far),
        )


def _paint_glyph(painter: QPainter, tool: Tool, colour: str, x: float, y: float) -> None:
    box = QRectF(x, y, _GLYPH_PX, _GLYPH_PX)
    painter.drawPixmap(box.toRect(), glyph(_GLYPHS[tool], colour, _GLYPH_PX))
