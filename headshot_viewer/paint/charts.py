"""Charts of a layer's numbers: bars, clocks, histograms and scopes.

Every chart also writes its numbers, so that nothing depends on colour alone. The window's colours
are passed in, because a chart is drawn on the window and not on a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from headshot_viewer.core.picture import Side
from headshot_viewer.core.wording import clock_hour, plain_number
from headshot_viewer.paint.badges import paint_mark
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headshot_viewer.core.layer import Plot, Reading

_GAP_OF_TEXT: Final = 0.5
_BAR_OF_TEXT: Final = 0.62
_CLOCK_OF_TEXT: Final = 9.0
_LINE: Final = 1.35
"""From one line of words to the next."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The window's colours: of words and lines, of faint ones, and of the ground."""

    words: QColor
    faint: QColor
    ground: QColor


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
    told = words("–" if value is None else spoken(plain_number(value)))
    room = row.width() - 4.5 * text_px
    length = 0.0 if value is None else room * abs(value) / longest
    left = row.left() + text_px
    bar = QRectF(left, row.top() + 1, length, row.height() - 2)
    if value is not None:
        painter.fillRect(bar, QColor(theme().side(side).colour))
        painter.setPen(QPen(inks.faint, 0.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
    at = QPointF(bar.right() + 0.4 * text_px, row.center().y() - told.first_middle_em * small_px)
    paint_words(painter, told, at, small_px, inks.words)


def paint_key(
    painter: QPainter,
    corner: QPointF,
    inks: Inks,
    text_px: float,
    lines: Mapping[Side, Qt.PenStyle] | None = None,
    notes: Mapping[Side, str] | None = None,
) -> None:
    """Say which mark stands for which picture, in one line.

    Args:
        painter: any.
        corner: of the top left.
        inks: of the window.
        text_px: height of the words.
        lines: how the lines are drawn that the marks lie on, if any.
        notes: said behind the name of a side, in brackets.
    """
    x, middle = corner.x(), corner.y() + 0.65 * text_px
    for side in Side:
        sample_px = (2.4 if lines else 0.8) * text_px
        if lines:
            painter.setPen(QPen(inks.words, 1.4, lines[side]))
            painter.drawLine(QPointF(x, middle), QPointF(x + sample_px, middle))
        paint_point(painter, side, QPointF(x + sample_px / 2, middle), inks, 0.7 * text_px)
        x += sample_px + 0.5 * text_px
        label = theme().side(side).label
        name = words(f"{label} ({notes[side]})" if notes else label)
        at = QPointF(x, middle - name.first_middle_em * text_px)
        paint_words(painter, name, at, text_px, inks.words)
        x += (name.width_em + 1.5) * text_px


def paint_point(painter: QPainter, side: Side, at: QPointF, inks: Inks, size_px: float) -> None:
    """Draw a side's mark with a rim, so that it is seen on any ground."""
    paint_mark(painter, side, at, size_px + 2.4, inks.words)
    paint_mark(painter, side, at, size_px)


def clock_height(text_px: float) -> float:
    """Return how tall :func:`paint_clock` needs its room to be."""
    return (_CLOCK_OF_TEXT + 3 * _LINE) * text_px


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
        room: :func:`clock_height` tall.
        side: whose face it is.
        azimuth_deg: 0 is right, 90 above; None for light from the front, or none read.
        strength: 0 or more; None where it could not be read.
        inks: of the window.
        text_px: height of the words below.
    """
    radius = _CLOCK_OF_TEXT * text_px / 2 - 4
    centre = QPointF(room.center().x(), room.top() + radius + 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(inks.faint, 1.2))
    painter.setBrush(inks.ground)
    painter.drawEllipse(centre, radius, radius)
    for hour in range(12):
        tick = QPointF(cos(radians(30 * hour)), sin(radians(30 * hour)))
        painter.drawLine(centre + tick * (radius * 0.9), centre + tick * radius)
    if azimuth_deg is not None and strength is not None:
        towards = QPointF(cos(radians(azimuth_deg)), -sin(radians(azimuth_deg)))
        _paint_arrow(painter, centre + towards * radius, centre, strength, inks)
    elif strength is not None:
        painter.setBrush(inks.words)
        painter.drawEllipse(centre, 0.2 * radius, 0.2 * radius)
    painter.restore()
    lines = (theme().side(side).label, *_light_in_words(azimuth_deg, strength))
    top = room.top() + (_CLOCK_OF_TEXT + 0.3) * text_px
    for line, text in enumerate(lines):
        told = words(text, bold=line == 0)
        x = room.center().x() - told.width_em * text_px / 2
        if line == 0:
            mark = QPointF(x - 0.3 * text_px, top + told.first_middle_em * text_px)
            paint_point(painter, side, mark, inks, 0.6 * text_px)
            x += 0.5 * text_px
        paint_words(painter, told, QPointF(x, top + line * _LINE * text_px), text_px, inks.words)


def _light_in_words(azimuth_deg: float | None, strength: float | None) -> tuple[str, ...]:
    """Return from where the light comes and how strong it is, a line each."""
    if strength is None:
        return (QCoreApplication.translate("charts", "not read"),)
    told = QCoreApplication.translate("charts", "strength {strength}").format(
        strength=spoken(plain_number(strength))
    )
    if azimuth_deg is None:
        return QCoreApplication.translate("charts", "from the front"), told
    hour = QCoreApplication.translate("charts", "from {hour} o’clock").format(
        hour=clock_hour(azimuth_deg)
    )
    return hour, told


def _paint_arrow(
    painter: QPainter, start: QPointF, end: QPointF, strength: float, inks: Inks
) -> None:
    along = end - start
    # The shaft ends inside the head, which is as wide as it needs to stand out from any shaft.
    width_px = 1.5 + min(4.0, 3 * strength)
    across = QPointF(-along.y(), along.x()) * (0.1 + 0.03 * width_px)
    painter.setPen(QPen(inks.words, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(start, start + along * 0.72)
    tip = start + along * 0.66
    head = QPainterPath()
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
    painter.fillRect(room, inks.ground)
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
        painter.setPen(QPen(inks.words if side is Side.AI else inks.faint, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(curve)
    painter.setPen(QPen(inks.faint, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
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
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room)
    painter.restore()
