"""The parts of an annotation's drawing: outlines, words, insets and a disc, in picture pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPen

from headshot_viewer.core.annotation import (
    Arrow,
    Callout,
    Dash,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Text,
)
from headshot_viewer.core.boxes import Box, Disc
from headshot_viewer.core.callouts import inset_boxes, place_of
from headshot_viewer.core.shapes import box_of, upright_box
from headshot_viewer.paint import outlines
from headshot_viewer.paint.insets import Insets, insets_of
from headshot_viewer.paint.placed_words import PlacedWords, placed_words
from headshot_viewer.paint.recipe import Obstacle, Recipe
from headshot_viewer.paint.rects import box_of_rect, rect_of
from headshot_viewer.paint.strokes import (
    SMOOTH_TIMES,
    WHOLE_TIMES,
    Stroke,
    haloed,
    line_pen_of,
    paint_strokes,
    pen_of,
    times_through,
)
from headshot_viewer.paint.tags import Fill, Tag, label_fill, tag_fills, tag_for
from headshot_viewer.paint.theme import ink_on, theme, translucent

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.paint.backdrop import Backdrop

LEADER_OF_STROKE: Final = 0.6
"""Leader lines are finer than the outlines that they join."""

_LEADER_FROM: Final = 1.7
"""From the middle of a disc, in its radii; one that stands nearer needs no line."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """An annotation as a list of what to draw, in picture pixels and in this order.

    Attributes:
        grounds: translucent insides.
        strokes: outlines, the halo first; those with a colour instead of a pen are areas.
        lines: the shaft of an arrow. Qt draws a line with flat ends twenty times as fast as the
            same line as an outline.
        insets: of a callout.
        words: of a text or beside a measured line, and how to draw them.
        fills: areas.
        leader: the line from a disc to its outline, where it had to go further off.
        mark: what lies above the outlines of all annotations, so that it stays legible: a pin,
            and the disc with the number; strokes, then areas.
        body: what it covers but for leader and mark.
        solids: boxes that are grasped by their inside.
        disc: around the number; None where there is none.
        box: all of it, halos included.
        times: how many times its outline runs through it, see ``strokes.times_through``.
    """

    grounds: tuple[Fill, ...] = field(repr=False)
    strokes: tuple[Stroke, ...] = field(repr=False)
    lines: tuple[tuple[QLineF, QPen], ...] = field(repr=False)
    insets: Insets | None
    words: PlacedWords | None
    fills: tuple[Fill, ...] = field(repr=False)
    leader: tuple[Stroke, ...] = field(repr=False)
    mark: tuple[tuple[Stroke, ...], tuple[Fill, ...]] = field(repr=False)
    body: Obstacle
    solids: tuple[Box, ...]
    disc: Box | None
    box: Box
    times: float

    def paint(self, painter: QPainter, backdrop: Backdrop | None) -> None:
        """Draw it, without its leader and its mark.

        Args:
            painter: its transform maps picture pixels, and it smooths edges.
            backdrop: what callouts magnify.
        """
        smooth = painter.RenderHint.Antialiasing
        # The edges of the inside lie under strokes.
        painter.setRenderHint(smooth, self.times <= WHOLE_TIMES)
        for area, colour in self.grounds:
            painter.fillPath(area, colour)
        painter.setRenderHint(smooth, self.times <= SMOOTH_TIMES)
        paint_strokes(painter, self.strokes)
        painter.setRenderHint(smooth)
        for line, pen in self.lines:
            painter.setPen(pen)
            painter.drawLine(line)
        if self.insets is not None:
            self.insets.paint(painter, backdrop)
        if self.words is not None:
            self.words.paint(painter)
        for area, colour in self.fills:
            painter.fillPath(area, colour)

    def paint_leader(self, painter: QPainter) -> None:
        """Draw its leader; the painter as above."""
        paint_strokes(painter, self.leader)

    def paint_mark(self, painter: QPainter) -> None:
        """Draw its mark; the painter as above."""
        strokes, fills = self.mark
        paint_strokes(painter, strokes)
        for area, colour in fills:
            painter.fillPath(area, colour)


@lru_cache(maxsize=4096)
def drawing(recipe: Recipe) -> Drawing:
    """Return the drawing for *recipe*."""
    shape = recipe.shape
    placed = placed_words(recipe)
    # The number is placed next to words, if there are any.
    tag = _tag(recipe, box_of(shape) if placed is None else placed.box)
    outline, filled = _outline(recipe, tag)
    body = _body(shape, placed, outline)
    solids = _solids(shape, placed, tag, outline)
    extent = QRectF() if outline is None else outline.boundingRect()
    for solid in (*solids, box_of(shape)):
        extent = extent.united(rect_of(solid))
    beyond = recipe.stroke_px + recipe.halo_px + theme().halo.of_text * recipe.text_px
    if isinstance(shape, MeasuredLine):
        beyond += outlines.BAR_OF_STROKE * recipe.stroke_px / 2
    if isinstance(shape, Callout) and shape.is_round and shape.is_paired:
        # Their labels lie across the upper edges.
        beyond += recipe.text_px
    strokes = () if outline is None else _strokes(recipe, outline, filled)
    fills = ((outline, QColor(recipe.colour)),) if outline is not None and filled else ()
    number = () if tag is None else _number(recipe, tag)
    is_mark = isinstance(shape, Pin)
    return Drawing(
        _grounds(recipe, outline),
        () if is_mark else strokes,
        _lines(recipe),
        insets_of(recipe, shape) if isinstance(shape, Callout) else None,
        placed,
        () if is_mark else fills,
        () if tag is None or is_mark else _leader(recipe, tag, body.path),
        (strokes, (*fills, *number)) if is_mark else ((), number),
        body,
        solids,
        None if tag is None else tag.box,
        box_of_rect(extent.adjusted(-beyond, -beyond, beyond, beyond)),
        0.0 if outline is None else times_through(outline),
    )


def _body(shape: Shape, placed: PlacedWords | None, outline: QPainterPath | None) -> Obstacle:
    """Return what an annotation covers, except its disc."""
    body = QPainterPath() if outline is None else QPainterPath(outline)
    if isinstance(shape, Arrow):
        body.addPath(outlines.line_path(shape.tail, shape.tip))
    insets = inset_boxes(shape) if isinstance(shape, Callout) else ()
    for box in (*insets, *(() if placed is None else (placed.box,))):
        body.addRect(rect_of(box))
    return Obstacle(box_of_rect(body.boundingRect()), body)


def _leader(recipe: Recipe, tag: Tag, body: QPainterPath) -> tuple[Stroke, ...]:
    """Return a fine line from a disc that was moved off others to what it belongs to."""
    if not (recipe.taken or recipe.others):
        return ()
    middle = QPointF(*tag.centre)
    end = outlines.nearest_point(body, middle)
    if end is None or QLineF(middle, end).length() < _LEADER_FROM * tag.half_width_px:
        return ()
    line = QPainterPath(middle)
    line.lineTo(end)
    return haloed(recipe, line, LEADER_OF_STROKE * recipe.stroke_px, Dash.SOLID)


def _solids(
    shape: Shape, placed: PlacedWords | None, tag: Tag | None, outline: QPainterPath | None
) -> tuple[Box, ...]:
    """Return what can be grabbed by its inside: words, insets, and the disc with the number."""
    if isinstance(shape, Pin) and outline is not None:
        return (Disc(*box_of_rect(outline.boundingRect())),)
    of_words = () if placed is None else (placed.box,)
    of_insets = inset_boxes(shape) if isinstance(shape, Callout) else ()
    return (*of_words, *of_insets, *(() if tag is None else (tag.box,)))


def _grounds(recipe: Recipe, outline: QPainterPath | None) -> tuple[Fill, ...]:
    if recipe.fill_opacity <= 0 or outline is None:
        return ()
    if not isinstance(recipe.shape, Ellipse | Rectangle | Polygon):
        return ()
    return ((outline, translucent(recipe.colour, recipe.fill_opacity)),)


def _strokes(recipe: Recipe, outline: QPainterPath, filled: bool) -> tuple[Stroke, ...]:
    if filled:
        if not recipe.halo_px:
            return ()
        return ((outline, pen_of(ink_on(recipe.colour), 2 * recipe.halo_px)),)
    strokes = haloed(recipe, outline, recipe.stroke_px, recipe.dash)
    if isinstance(recipe.shape, MeasuredLine) and recipe.dash is not Dash.SOLID:
        # The bars stay whole. First both halos, or one would cut through the other's ink.
        bars = outlines.bars_path(recipe.shape, recipe.stroke_px)
        whole = haloed(recipe, bars, recipe.stroke_px, Dash.SOLID)
        return tuple(each for pair in zip(whole, strokes, strict=True) for each in pair)
    if isinstance(recipe.shape, Callout):
        leaders = outlines.leader_path(recipe.shape)
        width_px = LEADER_OF_STROKE * recipe.stroke_px
        return (*haloed(recipe, leaders, width_px, Dash.SOLID), *strokes)
    return strokes


def _lines(recipe: Recipe) -> tuple[tuple[QLineF, QPen], ...]:
    if not isinstance(recipe.shape, Arrow):
        return ()
    shaft = outlines.shaft_of(recipe.shape, recipe.stroke_px)
    if shaft is None:
        return ()
    line = (
        shaft,
        line_pen_of(QColor(recipe.colour), recipe.stroke_px, recipe.dash, recipe.stroke_px),
    )
    if not recipe.halo_px:
        return (line,)
    longer = QLineF(shaft.p2(), shaft.p1())
    longer.setLength(shaft.length() + recipe.halo_px)
    width_px = recipe.stroke_px + 2 * recipe.halo_px
    if recipe.dash is not Dash.SOLID:
        # Dashes start at the tail, and a longer halo would run ahead of them.
        longer = shaft
    return (
        longer,
        line_pen_of(ink_on(recipe.colour), width_px, recipe.dash, recipe.stroke_px),
    ), line


def _number(recipe: Recipe, tag: Tag) -> tuple[Fill, ...]:
    """Return the disc with the number; of a pin, which is a disc itself, the number alone."""
    if isinstance(recipe.shape, Pin):
        return (label_fill(tag, recipe.colour),)
    return tag_fills(tag, recipe.colour, recipe.halo_px)


def _tag(recipe: Recipe, body: Box) -> Tag | None:
    if recipe.number is None and not isinstance(recipe.shape, Pin):
        return None
    label = "" if recipe.number is None else str(recipe.number)
    gap = recipe.stroke_px / 2 + 2 * recipe.halo_px
    seen = recipe.seen or Box(0.0, 0.0, *map(float, recipe.size_px))
    is_crowded = bool(recipe.taken or recipe.others) and not isinstance(recipe.shape, Pin)
    return tag_for(
        recipe.shape,
        body,
        label,
        recipe.text_px,
        gap,
        seen,
        taken=recipe.taken,
        others=recipe.others,
        own=_outline(recipe, None)[0] if is_crowded else None,
    )


def _outline(recipe: Recipe, tag: Tag | None) -> tuple[QPainterPath | None, bool]:
    """Return the outline of a shape, and whether it is filled."""
    match recipe.shape:
        case Ellipse():
            path = outlines.ellipse_path(upright_box(recipe.shape))
            return outlines.turned(path, recipe.shape.centre, recipe.shape.angle_deg), False
        case Rectangle():
            box = upright_box(recipe.shape)
            path = outlines.rectangle_path(box)
            return outlines.turned(path, box.centre, recipe.shape.angle_deg), False
        case Arrow(tail, tip):
            return outlines.head_path(tail, tip, recipe.stroke_px), True
        case Text():
            return None, False
        case Pin(tip):
            return (None, False) if tag is None else (outlines.pin_path(tip, tag), True)
        case Freehand(points):
            return outlines.freehand_path(points), False
        case Polygon(points):
            return outlines.polygon_path(points), False
        case MeasuredLine(start, end):
            path = outlines.line_path(start, end)
            if recipe.dash is Dash.SOLID:
                path.addPath(outlines.bars_path(recipe.shape, recipe.stroke_px))
            return path, False
        case Callout():
            make = outlines.ellipse_path if recipe.shape.is_round else outlines.rectangle_path
            return make(place_of(recipe.shape)), False
        case _:
            assert_never(recipe.shape)
