"""Strokes with their halos and dashes, in picture pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPen

from headshot_viewer.core.annotation import Dash, Freehand
from headshot_viewer.paint.theme import ink_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from headshot_viewer.paint.recipe import Recipe

Stroke: TypeAlias = tuple[QPainterPath, QPen | QColor]
"""An outline and its pen, or the area of a stroke and its colour."""

_SMOOTH_OF_STROKE: Final = 0.02
"""How far the edge of a bent stroke may be from where it should be, in stroke widths."""

_MOST_DASHES: Final = 50_000
"""A line of more stroke widths than this is not broken: nobody could count its dashes."""

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
    """Return the halo of an outline, if it has one, and the outline itself."""
    if outline.length() > _MOST_DASHES * stroke_px:
        dash = Dash.SOLID
    pens = [pen_of(QColor(recipe.colour), stroke_px, dash, stroke_px)]
    if recipe.halo_px:
        halo = pen_of(ink_on(recipe.colour), stroke_px + 2 * recipe.halo_px, dash, stroke_px)
        pens.insert(0, halo)
    if dash is Dash.SOLID and not isinstance(recipe.shape, Freehand):
        return tuple((outline, pen) for pen in pens)
    # Bends and dashes are worked out once: filling them takes a third of the time of stroking.
    return tuple((_stroked(outline, pen, stroke_px), pen.color()) for pen in pens)


def _stroked(outline: QPainterPath, pen: QPen, stroke_px: float) -> QPainterPath:
    stroker = QPainterPathStroker(pen)
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
        # A pattern counts in widths of its own pen: a halo's dashes begin and end as the line's.
        share = stroke_px / pen.widthF()
        pen.setDashPattern([length * share for length in _DASHES[dash]])
    return pen
