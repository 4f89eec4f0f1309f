"""A face as outlines, with regions coloured by how much texture is left."""

from __future__ import annotations

from math import cos, log, radians, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from headshot_viewer.core.regions import Region, outline
from headshot_viewer.paint.images import heat_colours
from headshot_viewer.paint.theme import ink_on
from headshot_viewer.paint.words import ink_box, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.layer import HeatScale, RegionResult
    from headshot_viewer.paint.charts import Inks

_MARGIN_PX: Final = 2.0
_DRAWN: Final = (
    Region.OVAL,
    Region.RIGHT_EYE,
    Region.LEFT_EYE,
    Region.RIGHT_BROW,
    Region.LEFT_BROW,
    Region.LIPS,
)


def heat_of(value: float, scale: HeatScale) -> float:
    """Return the heat of 0..1 that stands for a *value* on *scale*."""
    if scale.is_geometric:
        heat = log(max(value, 1e-6) / scale.low) / log(scale.high / scale.low)
    else:
        heat = (value - scale.low) / (scale.high - scale.low)
    return min(1.0, max(0.0, heat))


class FaceMap:
    """A face in a room, with the regions that were measured and those that could not be.

    Attributes:
        polygons: of each region, in the painter's coordinates; for finding what was clicked.
    """

    def __init__(
        self,
        face: Face,
        regions: Sequence[RegionResult],
        room: QRectF,
        unread: Sequence[Region] = (),
    ) -> None:
        """Lay the face out.

        Args:
            face: whose outlines are drawn, with level eyes.
            regions: what was measured.
            room: that the face fills, its proportions kept.
            unread: regions that could not be measured; they are drawn empty.
        """
        self._regions = {each.region: each for each in regions}
        self._unread = tuple(unread)
        level = {
            region: [_level(face, point) for point in outline(face, region)]
            for region in (*self._regions, *self._unread, *_DRAWN)
        }
        frame = QPolygonF([point for points in level.values() for point in points]).boundingRect()
        inside = room.adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        # A face that a correction has squeezed onto a line is drawn as one.
        wide, tall = (max(side, 1e-6) for side in (frame.width(), frame.height()))
        unit = min(inside.width() / wide, inside.height() / tall)
        self.polygons = {
            region: QPolygonF(
                [inside.center() + (point - frame.center()) * unit for point in points]
            )
            for region, points in level.items()
        }

    def paint(
        self,
        painter: QPainter,
        scale: HeatScale,
        inks: Inks,
        text_px: float,
        pointed_at: Region | None = None,
    ) -> None:
        """Draw the face.

        Args:
            painter: any.
            scale: of the shares, in %.
            inks: of the window.
            text_px: height of the numbers.
            pointed_at: a region whose outline is drawn heavier.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(inks.faint, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for region in _DRAWN:
            painter.drawPolygon(self.polygons[region])
        for region in self._unread:
            self._paint_region(painter, region, None, inks, text_px)
        for region, each in self._regions.items():
            heat = heat_of(100 * each.matched, scale)
            ground = heat_colours()[round(255 * heat)] if heat > 0 else inks.ground
            self._paint_region(painter, region, ground, inks, text_px)
        if pointed_at is not None and pointed_at in self.polygons:
            painter.setPen(QPen(inks.words, 2.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(self.polygons[pointed_at])
        painter.restore()

    def region_at(self, point: QPointF) -> Region | None:
        """Return the region under a point, also one that could not be measured."""
        for region in (*self._regions, *self._unread):
            if self.polygons[region].containsPoint(point, Qt.FillRule.OddEvenFill):
                return region
        return None

    def _paint_region(
        self,
        painter: QPainter,
        region: Region,
        ground: QColor | None,
        inks: Inks,
        text_px: float,
    ) -> None:
        """Draw one region with its share, or, without a ground, empty with a dash."""
        if ground is None:
            painter.setPen(QPen(inks.faint, 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            told, ink = words("–", bold=True), inks.words
        else:
            painter.setPen(QPen(inks.words, 1.0))
            painter.setBrush(ground)
            told = words(f"{self._regions[region].matched:.0%}", bold=True)
            ink = ink_on(ground.name())
        polygon = self.polygons[region]
        painter.drawPolygon(polygon)
        middle = _middle(polygon)
        corner = QPointF(
            middle.x() - told.width_em * text_px / 2, middle.y() - told.first_middle_em * text_px
        )
        letters = ink_box(told)
        box = QRectF(corner + letters.topLeft() * text_px, letters.size() * text_px)
        # A narrow region's number reaches over its edge, onto another ground.
        halo = None if ground is None or _holds(polygon, box) else inks.ground
        paint_words(painter, told, corner, text_px, inks.words if halo else ink, halo)


def _level(face: Face, point: PicturePoint) -> QPointF:
    """Return a landmark in distances between the eyes, from their middle, the eyes level."""
    eyes, iod_px = face.eyes_px, face.iod_px
    turn = radians(-eyes.roll_deg)
    dx, dy = (point.x - eyes.midpoint.x) / iod_px, (point.y - eyes.midpoint.y) / iod_px
    return QPointF(dx * cos(turn) - dy * sin(turn), dx * sin(turn) + dy * cos(turn))


def _holds(polygon: QPolygonF, box: QRectF) -> bool:
    path = QPainterPath()
    path.addPolygon(polygon)
    path.closeSubpath()
    return path.contains(box)


def _middle(polygon: QPolygonF) -> QPointF:
    """Return the centre of a polygon's area; that of its box may lie outside a bent region."""
    corners = [polygon.at(index) for index in range(polygon.count())]
    area = across = down = 0.0
    for one, other in zip(corners, (*corners[1:], corners[0]), strict=True):
        cross = one.x() * other.y() - other.x() * one.y()
        area += cross
        across += (one.x() + other.x()) * cross
        down += (one.y() + other.y()) * cross
    if abs(area) < 1e-6:
        return polygon.boundingRect().center()
    return QPointF(across / (3 * area), down / (3 * area))
