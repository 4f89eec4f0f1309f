"""Strokes with their halos and dashes, in picture pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPen

from headshot_viewer.core.annotation import Dash, Freehand
from headshot_viewer.paint.theme import ink_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPainter

    from headshot_viewer.paint.recipe import Recipe

Stroke: TypeAlias = tuple[QPainterPath, QPen | QColor]
"""An outline and its pen, or the area of a stroke and its colour."""

_SMOOTH_OF_STROKE: Final = 0.02
"""How far the edge of a bent stroke may be from where it should be, in stroke widths."""

_MOST_DASHES: Final = 50_000
"""A line longer than this, in stroke widths, is drawn solid instead of dashed."""

WHOLE_TIMES: Final = 8.0
"""A line that is longer, measured by the width and height of its box together, is stroked in pieces
of that length: the time that Qt takes grows with the square of how often a line crosses a row of
pixels. What a hand draws around something is at most half as long, scribbles are up to 30 times."""

SMOOTH_TIMES: Final = 60.0
"""A line that is still longer covers its box; its edges are not smoothed, which would take minutes
for thousands of corners."""

_DASHES: Final = {Dash.DASHED: (3.2, 3.4), Dash.DOTTED: (0.01, 3.0)}
"""A dash and the gap after it, in stroke widths; round ends add half a width to each side."""


def paint_strokes(painter: QPainter, strokes: Iterable[Stroke]) -> None:
    for outline, ink in strokes:
        if isinstance(ink, QPen):
            painter.strokePath(outline, ink)
        else:
            painter.fillPath(outline, ink)


def haloed(
    recipe: Recipe, outline: QPainterPath, stroke_px: float, dash: Dash
) -> tuple[Stroke, ...]:
    """Return the halo of an outline, if it has one, and the outline itself, each in its pieces."""
    if outline.length() > _MOST_DASHES * stroke_px:
        dash = Dash.SOLID
    pens = [pen_of(QColor(recipe.colour), stroke_px, dash, stroke_px)]
    if recipe.halo_px:
        halo = pen_of(ink_on(recipe.colour), stroke_px + 2 * recipe.halo_px, dash, stroke_px)
        pens.insert(0, halo)
    parts = pieces(outline)
    if dash is Dash.SOLID and not isinstance(recipe.shape, Freehand):
        return tuple((part, pen) for pen in pens for part, _ in parts)
    # Bends and dashes are worked out once: filling them takes a third of the time of stroking.
    return tuple(
        (_stroked(part, pen, stroke_px, before_px), pen.color())
        for pen in pens
        for part, before_px in parts
    )


def times_through(outline: QPainterPath) -> float:
    """Return how many times as long an outline is as its box is wide and high together."""
    box = outline.controlPointRect()
    across_px = box.width() + box.height()
    return outline.length() / across_px if across_px else 0.0


def pieces(outline: QPainterPath) -> tuple[tuple[QPainterPath, float], ...]:
    """Return an outline in pieces that are quickly stroked, most outlines as they are.

    Returns:
        Each piece, and how much of the outline comes before it, in picture pixels. They meet in
        round ends, as round joins are.
    """
    if times_through(outline) <= WHOLE_TIMES:
        return ((outline, 0.0),)
    most_px = outline.length() / times_through(outline)
    found: list[tuple[QPainterPath, float]] = []
    piece, piece_px, before_px = QPainterPath(), 0.0, 0.0
    for step in _steps(outline):
        goes_on = piece.elementCount() and piece.currentPosition() == step.pointAtPercent(0)
        if goes_on and piece_px < most_px:
            piece.connectPath(step)
        else:
            before_px += piece_px
            piece, piece_px = step, 0.0
            found.append((piece, before_px))
        piece_px += step.length()
    return tuple(found)


def _steps(outline: QPainterPath) -> Iterator[QPainterPath]:
    """Yield each line and bend of an outline as a path of its own."""
    at, index = QPointF(), 0
    while index < outline.elementCount():
        element = outline.elementAt(index)
        step, end = QPainterPath(at), QPointF(element.x, element.y)
        if element.isCurveTo():
            arriving, last = (outline.elementAt(index + ahead) for ahead in (1, 2))
            step.cubicTo(end, QPointF(arriving.x, arriving.y), QPointF(last.x, last.y))
            at, index = QPointF(last.x, last.y), index + 3
            yield step
            continue
        if element.isLineTo():
            step.lineTo(end)
            yield step
        at, index = end, index + 1


def _stroked(outline: QPainterPath, pen: QPen, stroke_px: float, before_px: float) -> QPainterPath:
    stroker = QPainterPathStroker(pen)
    stroker.setDashOffset(pen.dashOffset() + before_px / pen.widthF())
    stroker.setCurveThreshold(_SMOOTH_OF_STROKE * stroke_px)
    area = stroker.createStroke(outline)
    area.setFillRule(Qt.FillRule.WindingFill)
    return area


def pen_of(
    colour: QColor, width_px: float, dash: Dash = Dash.SOLID, stroke_px: float = 1.0
) -> QPen:
    """Return a pen with round ends; *stroke_px* is what the lengths of dashes are measured in."""
    return _dashed(
        QPen(
            colour,
            width_px,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        ),
        dash,
        stroke_px,
    )


def line_pen_of(colour: QColor, width_px: float, dash: Dash, stroke_px: float) -> QPen:
    if dash is not Dash.SOLID:
        return pen_of(colour, width_px, dash, stroke_px)
    return QPen(colour, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _dashed(pen: QPen, dash: Dash, stroke_px: float) -> QPen:
    if dash is not Dash.SOLID:
        # Dash patterns are in widths of their own pen; a halo's must match those of the line.
        share = stroke_px / pen.widthF()
        pen.setDashPattern([length * share for length in _DASHES[dash]])
    return pen
