"""A curve of both pictures: values at named places whose order means something.

Sides differ in the shape of their marks and in line style, not only in colour; a place that could
not be measured is a labelled gap in the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import figure
from headshot_viewer.paint.charts import paint_key, paint_point
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.layer import Curve
    from headshot_viewer.paint.charts import Inks

_PLOT_OF_TEXT: Final = 8.0
_TITLE_OF_TEXT: Final = 1.5
_KEY_OF_TEXT: Final = 1.7
_PLACES_OF_TEXT: Final = 1.6
_AXIS_OF_TEXT: Final = 2.6
_MARK_OF_TEXT: Final = 0.72
_SMALL: Final = 0.85
"""Numbers and places, against the text."""

_LEAST_NAME: Final = 0.75
"""How much smaller than usual the name of a place may be written."""

_MOST_STEPS: Final = 4
_LINES: Final = {Side.PROFESSIONAL: Qt.PenStyle.SolidLine, Side.AI: Qt.PenStyle.DashLine}


def curve_height(text_px: float) -> float:
    """Return how tall :func:`paint_curve` is."""
    return (_TITLE_OF_TEXT + _KEY_OF_TEXT + 0.6 + _PLOT_OF_TEXT + _PLACES_OF_TEXT) * text_px


def steps_to(highest: float) -> tuple[float, ...]:
    """Return the round numbers of an axis, from 0 to the first one not below *highest* (> 0)."""
    rough = highest / _MOST_STEPS
    power = 10.0 ** floor(log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - 1e-9))
    count = next(n for n in range(1, _MOST_STEPS + 1) if n * step >= highest * (1 - 1e-9))
    return tuple(n * step for n in range(count + 1))


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where places and values lie.

    Attributes:
        plot: inside of both axes, in the painter's coordinates.
        places: how many; at least 1.
        steps: of the axis upwards, from 0.
    """

    plot: QRectF
    places: int
    steps: tuple[float, ...]

    def x(self, index: int) -> float:
        return self.plot.left() + self.plot.width() * (index + 0.5) / self.places

    def y(self, value: float) -> float:
        return self.plot.bottom() - self.plot.height() * value / self.steps[-1]


def paint_curve(painter: QPainter, room: QRectF, curve: Curve, inks: Inks, text_px: float) -> None:
    """Draw a curve of both pictures, :func:`curve_height` tall, from the top of *room*.

    Args:
        painter: any.
        room: in the painter's coordinates; its width is filled.
        curve: values are 0 or more.
        inks: of the window.
        text_px: height of the title.
    """
    small_px = _SMALL * text_px
    title = words(elided(f"{curve.title}, {curve.unit}", room.width() / text_px), bold=True)
    paint_words(painter, title, room.topLeft(), text_px, inks.words)
    top = room.top() + _TITLE_OF_TEXT * text_px
    paint_key(painter, QPointF(room.left(), top), inks, small_px, _LINES)
    top += (_KEY_OF_TEXT + 0.6) * text_px
    plot = QRectF(
        room.left() + _AXIS_OF_TEXT * text_px,
        top,
        room.width() - _AXIS_OF_TEXT * text_px,
        _PLOT_OF_TEXT * text_px,
    )
    values = [v for p in curve.points for v in (p.professional, p.ai) if v is not None]
    steps = steps_to(max(values, default=0.0) or 1.0)
    axes = _Axes(plot, max(1, len(curve.points)), steps)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axes(painter, axes, [point.name for point in curve.points], inks, small_px)
    _paint_gaps(painter, axes, curve, inks, small_px)
    for side in Side:
        read = [p.professional if side is Side.PROFESSIONAL else p.ai for p in curve.points]
        _paint_side(painter, axes, side, read, inks, _MARK_OF_TEXT * text_px)
    painter.restore()


def _paint_axes(
    painter: QPainter, axes: _Axes, places: Sequence[str], inks: Inks, small_px: float
) -> None:
    plot = axes.plot
    # Enough decimals to tell two steps apart, and no more.
    digits = max(0, -floor(log10(axes.steps[1]) + 1e-9))
    for step in axes.steps:
        y = axes.y(step)
        painter.setPen(QPen(inks.faint, 1.2 if step == 0 else 0.5))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        told = words(spoken(figure(step, digits)))
        at = QPointF(
            plot.left() - (told.width_em + 0.5) * small_px, y - told.first_middle_em * small_px
        )
        paint_words(painter, told, at, small_px, inks.words)
    room_px = 0.96 * plot.width() / axes.places
    for index, name in enumerate(places):
        told = words(name.capitalize())
        # A long name in a narrow room is written a little smaller before it loses letters.
        name_px = max(_LEAST_NAME, min(1.0, room_px / (told.width_em * small_px))) * small_px
        told = words(elided(name.capitalize(), 1.01 * room_px / name_px))
        at = QPointF(axes.x(index) - told.width_em * name_px / 2, plot.bottom() + 0.3 * small_px)
        paint_words(painter, told, at, name_px, inks.words)


def _paint_gaps(painter: QPainter, axes: _Axes, curve: Curve, inks: Inks, small_px: float) -> None:
    """Put a side's mark and a dash on the lower axis where it could not be read."""
    dash = words("–")
    for index, point in enumerate(curve.points):
        missing = [
            side
            for side, value in ((Side.PROFESSIONAL, point.professional), (Side.AI, point.ai))
            if value is None
        ]
        for row, side in enumerate(reversed(missing)):
            y = axes.plot.bottom() - (0.75 + 1.1 * row) * small_px
            paint_point(
                painter, side, QPointF(axes.x(index) - 0.5 * small_px, y), inks, 0.6 * small_px
            )
            at = QPointF(axes.x(index) + 0.1 * small_px, y - dash.first_middle_em * small_px)
            paint_words(painter, dash, at, small_px, inks.words)


def _paint_side(
    painter: QPainter,
    axes: _Axes,
    side: Side,
    values: Sequence[float | None],
    inks: Inks,
    mark_px: float,
) -> None:
    places = [
        None if value is None else QPointF(axes.x(index), axes.y(value))
        for index, value in enumerate(values)
    ]
    painter.setPen(QPen(inks.words, 1.4, _LINES[side]))
    for start, end in pairwise(places):
        if start is not None and end is not None:
            painter.drawLine(start, end)
    for place in places:
        if place is not None:
            paint_point(painter, side, place, inks, mark_px)
