"""What layers say in numbers, drawn: bars, a face map, clocks, tables of shares.

Every chart also writes its numbers, so that nothing is told by colour alone. Colours of the
window are handed in, since a chart lies on the window and not on a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, radians, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import Region, outline
from headshot_viewer.core.wording import plain_number
from headshot_viewer.paint.badges import paint_mark
from headshot_viewer.paint.images import heat_colours
from headshot_viewer.paint.theme import ink_on, theme
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headshot_viewer.core.face import Face
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.layer import HeatScale, Plot, Reading, RegionResult

_GAP_OF_TEXT: Final = 0.5
_BAR_OF_TEXT: Final = 0.62
_FACE_IODS: Final = (2.6, 3.2)
_ABOVE_EYES_IOD: Final = 1.1
_DRAWN: Final = (
    Region.OVAL,
    Region.RIGHT_EYE,
    Region.LEFT_EYE,
    Region.RIGHT_BROW,
    Region.LEFT_BROW,
    Region.LIPS,
)


@dataclass(frozen=True, slots=True)
class Inks:
    """The window's colours: of words and lines, of faint ones, and of the ground."""

    words: QColor
    faint: QColor
    ground: QColor


def heat_of(value: float, scale: HeatScale) -> float:
    """Return the heat of 0..1 that stands for a *value* on *scale*."""
    if scale.is_geometric:
        heat = log(max(value, 1e-6) / scale.low) / log(scale.high / scale.low)
    else:
        heat = (value - scale.low) / (scale.high - scale.low)
    return min(1.0, max(0.0, heat))


class FaceMap:
    """A face drawn by its outlines, its regions coloured by how much texture they have left.

    Attributes:
        polygons: of each region, in the painter's coordinates; for finding what was clicked.
    """

    def __init__(self, face: Face, regions: Sequence[RegionResult], room: QRectF) -> None:
        self._face = face
        self._regions = {each.region: each for each in regions}
        self._room = room
        self.polygons = {
            region: QPolygonF([self._place(point) for point in outline(face, region)])
            for region in (*self._regions, *_DRAWN)
        }

    def paint(self, painter: QPainter, scale: HeatScale, inks: Inks, text_px: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(inks.faint, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for region in _DRAWN:
            painter.drawPolygon(self.polygons[region])
        for region, each in self._regions.items():
            self._paint_region(painter, region, each, scale, inks, text_px)
        painter.restore()

    def region_at(self, point: QPointF) -> Region | None:
        for region in self._regions:
            if self.polygons[region].containsPoint(point, Qt.FillRule.OddEvenFill):
                return region
        return None

    def _paint_region(
        self,
        painter: QPainter,
        region: Region,
        each: RegionResult,
        scale: HeatScale,
        inks: Inks,
        text_px: float,
    ) -> None:
        heat = heat_of(100 * each.matched, scale)
        colour = heat_colours()[round(255 * heat)] if heat > 0 else inks.ground
        painter.setPen(QPen(inks.words, 1.0))
        painter.setBrush(colour)
        painter.drawPolygon(self.polygons[region])
        told = words(f"{each.matched:.0%}", bold=True)
        middle = self.polygons[region].boundingRect().center()
        corner = QPointF(
            middle.x() - told.width_em * text_px / 2, middle.y() - told.first_middle_em * text_px
        )
        paint_words(painter, told, corner, text_px, ink_on(colour.name()))

    def _place(self, point: PicturePoint) -> QPointF:
        """Lay a landmark into the room, the eyes level."""
        eyes, iod_px = self._face.eyes_px, self._face.iod_px
        turn = radians(-eyes.roll_deg)
        dx, dy = (point.x - eyes.midpoint.x) / iod_px, (point.y - eyes.midpoint.y) / iod_px
        x, y = dx * cos(turn) - dy * sin(turn), dx * sin(turn) + dy * cos(turn)
        unit = min(self._room.width() / _FACE_IODS[0], self._room.height() / _FACE_IODS[1])
        return QPointF(
            self._room.center().x() + x * unit, self._room.top() + (y + _ABOVE_EYES_IOD) * unit
        )


def bars_height(count: int, text_px: float) -> float:
    """Return how tall :func:`paint_bars` is."""
    return count * (1 + 2 * _BAR_OF_TEXT + 2 * _GAP_OF_TEXT) * text_px


def paint_bars(
    painter: QPainter, room: QRectF, readings: Sequence[Reading], inks: Inks, text_px: float
) -> None:
    """Draw a bar for each picture per reading, with its number, from the top of *room*."""
    numbers = [v for each in readings for v in (each.professional, each.ai) if v is not None]
    longest = max((abs(number) for number in numbers), default=0.0) or 1.0
    y = room.top()
    for reading in readings:
        title = words(elided(reading.name, room.width() / text_px))
        paint_words(painter, title, QPointF(room.left(), y), text_px, inks.words)
        y += (1 + _GAP_OF_TEXT) * text_px
        for side, value in ((Side.PROFESSIONAL, reading.professional), (Side.AI, reading.ai)):
            row = QRectF(room.left(), y, room.width(), _BAR_OF_TEXT * text_px)
            _paint_bar(painter, row, side, value, longest, inks, text_px)
            y += _BAR_OF_TEXT * text_px
        y += _GAP_OF_TEXT * text_px


def _paint_bar(
    painter: QPainter,
    row: QRectF,
    side: Side,
    value: float | None,
    longest: float,
    inks: Inks,
    text_px: float,
) -> None:
    small_px = 0.75 * text_px
    paint_mark(painter, side, QPointF(row.left() + 0.4 * text_px, row.center().y()), 0.5 * text_px)
    told = words("–" if value is None else plain_number(value))
    room = row.width() - 4.5 * text_px
    length = 0.0 if value is None else room * abs(value) / longest
    left = row.left() + text_px
    bar = QRectF(left, row.top() + 1, length, row.height() - 2)
    painter.fillRect(bar, QColor(theme().side(side).colour))
    painter.setPen(QPen(inks.faint, 0.6))
    painter.drawRect(bar)
    at = QPointF(bar.right() + 0.4 * text_px, row.center().y() - told.first_middle_em * small_px)
    paint_words(painter, told, at, small_px, inks.words)


def paint_clock(
    painter: QPainter,
    room: QRectF,
    side: Side,
    azimuth_deg: float | None,
    strength: float | None,
    inks: Inks,
    text_px: float,
) -> None:
    """Draw from where light falls: an arrow from the rim to the middle, its width the strength.

    Args:
        painter: any.
        room: a square.
        side: whose face it is.
        azimuth_deg: 0 is right, 90 above; None for light from the front, or none read.
        strength: 0 or more; None where it could not be read.
        inks: of the window.
        text_px: height of the words below.
    """
    radius = min(room.width(), room.height() - 2 * text_px) / 2 - 2
    centre = QPointF(room.center().x(), room.top() + radius + 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(inks.faint, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    for hour in range(12):
        tick = QPointF(cos(radians(30 * hour)), sin(radians(30 * hour)))
        painter.drawLine(centre + tick * (radius * 0.9), centre + tick * radius)
    if azimuth_deg is not None and strength is not None:
        towards = QPointF(cos(radians(azimuth_deg)), -sin(radians(azimuth_deg)))
        _paint_arrow(painter, centre + towards * radius, centre, strength, inks)
        told = plain_number(strength)
    else:
        told = "front" if strength is not None else "–"
    painter.restore()
    label = words(f"{theme().side(side).label}: {told}")
    at = QPointF(
        room.center().x() - label.width_em * text_px / 2, centre.y() + radius + 0.4 * text_px
    )
    paint_words(painter, label, at, text_px, inks.words)


def _paint_arrow(
    painter: QPainter, start: QPointF, end: QPointF, strength: float, inks: Inks
) -> None:
    along = end - start
    tip = start + along * 0.75
    across = QPointF(-along.y(), along.x()) * 0.14
    painter.setPen(QPen(inks.words, 1 + min(4.0, 3 * strength)))
    painter.drawLine(start, tip)
    head = QPainterPath(end)
    head.addPolygon(QPolygonF([end, tip + across, tip - across]))
    head.closeSubpath()
    painter.fillPath(head, inks.words)


def paint_histogram(painter: QPainter, room: QRectF, plot: Plot, inks: Inks) -> None:
    """Draw both histograms over each other: the professional filled, the AI as a line."""
    shares: Mapping[Side, Sequence[float] | None] = {
        Side.PROFESSIONAL: plot.professional,
        Side.AI: plot.ai,
    }
    highest = max((max(found) for found in shares.values() if found), default=0.0) or 1.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for side, found in shares.items():
        if not found:
            continue
        curve = QPainterPath(room.bottomLeft())
        for index, share in enumerate(found):
            x = room.left() + room.width() * (index + 0.5) / len(found)
            curve.lineTo(x, room.bottom() - room.height() * share / highest)
        curve.lineTo(room.bottomRight())
        colour = QColor(theme().side(side).colour)
        if side is Side.PROFESSIONAL:
            painter.fillPath(curve, colour)
        painter.setPen(QPen(inks.words if side is Side.AI else inks.faint, 1.2))
        painter.drawPath(curve)
    painter.setPen(QPen(inks.faint, 1))
    painter.drawRect(room)
    painter.restore()


def paint_scope(painter: QPainter, room: QRectF, shares: Sequence[float], inks: Inks) -> None:
    """Draw a square of shares as ink on the ground, with its axes."""
    side = round(len(shares) ** 0.5)
    highest = max(shares, default=0.0) or 1.0
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    for index, share in enumerate(shares):
        colour = QColor(inks.words)
        # The square root shows the thin tails of a tone too.
        colour.setAlphaF((share / highest) ** 0.5)
        image.setPixelColor(index % side, index // side, colour)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(room, inks.ground)
    painter.setPen(QPen(inks.faint, 1))
    painter.drawLine(
        QPointF(room.center().x(), room.top()), QPointF(room.center().x(), room.bottom())
    )
    painter.drawLine(
        QPointF(room.left(), room.center().y()), QPointF(room.right(), room.center().y())
    )
    painter.drawImage(room, image)
    painter.drawRect(room)
    painter.restore()
