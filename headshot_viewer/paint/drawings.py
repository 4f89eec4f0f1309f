"""What an annotation is drawn from: outlines, words and a disc, in picture pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from math import acos, atan2, cos, hypot, sin
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from headshot_viewer.core.annotation import Arrow, Ellipse, Pin, Rectangle, Text
from headshot_viewer.core.shapes import Box, box_of
from headshot_viewer.paint.tags import Fill, Tag, label_fill, tag_fills, tag_for, tag_path
from headshot_viewer.paint.theme import ink_on, theme
from headshot_viewer.paint.words import Words, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.geometry import PicturePoint, PictureSize

HEAD_LENGTH_OF_STROKE: Final = 6.5
HEAD_WIDTH_OF_STROKE: Final = 5.6
NECK_OF_HEAD: Final = 0.8
"""Where the shaft meets the head, from its point: the head has barbs."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a drawing hangs on; equal recipes share one drawing.

    Attributes:
        shape: what is drawn.
        number: None draws no disc.
        colour: ``"#rrggbb"``.
        stroke_px, halo_px, text_px: in picture pixels, the halo as far as it reaches beyond.
        size_px: of the picture.
    """

    shape: Shape
    number: int | None
    colour: str
    stroke_px: float
    halo_px: float
    text_px: float
    size_px: PictureSize


@dataclass(frozen=True, slots=True, eq=False)
class PlacedWords:
    """Words on a picture, as :func:`~headshot_viewer.paint.words.paint_words` takes them."""

    words: Words
    corner: QPointF
    em_px: float
    colour: QColor
    halo: QColor

    @property
    def box(self) -> Box:
        left, top = self.corner.x(), self.corner.y()
        width, height = self.words.width_em * self.em_px, self.words.height_em * self.em_px
        return Box(left, top, left + width, top + height)


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """An annotation as a list of what to draw, in picture pixels and in this order.

    Attributes:
        strokes: outlines, the halo first.
        lines: the shaft of an arrow. Qt draws a line with flat ends twenty times as fast as the
            same line as an outline.
        words: of a text, and how to draw them.
        fills: areas; at last the disc with the number.
        solids: boxes that are grasped by their inside.
        box: all of it, halos included.
    """

    strokes: tuple[tuple[QPainterPath, QPen], ...] = field(repr=False)
    lines: tuple[tuple[QLineF, QPen], ...] = field(repr=False)
    words: PlacedWords | None
    fills: tuple[Fill, ...] = field(repr=False)
    solids: tuple[Box, ...]
    box: Box

    def paint(self, painter: QPainter) -> None:
        """Draw it; the painter's transform maps picture pixels, and it smooths edges."""
        for outline, pen in self.strokes:
            painter.strokePath(outline, pen)
        for line, pen in self.lines:
            painter.setPen(pen)
            painter.drawLine(line)
        if self.words is not None:
            placed = self.words
            paint_words(
                painter, placed.words, placed.corner, placed.em_px, placed.colour, placed.halo
            )
        for area, colour in self.fills:
            painter.fillPath(area, colour)


@lru_cache(maxsize=4096)
def drawing(recipe: Recipe) -> Drawing:
    """Work out how *recipe* is drawn."""
    shape = recipe.shape
    placed = _placed_words(shape, recipe) if isinstance(shape, Text) else None
    body = box_of(shape) if placed is None else placed.box
    tag = _tag(recipe, body)
    outline, filled = _outline(recipe, tag)
    shaft = _shaft(shape, recipe.stroke_px) if isinstance(shape, Arrow) else None
    solids = () if tag is None else (tag.box,)
    if placed is not None:
        solids = (body, *solids)
    if isinstance(shape, Pin) and outline is not None:
        solids = (_box(outline.boundingRect()),)
    extent = QRectF() if outline is None else outline.boundingRect()
    for solid in (*solids, body):
        extent = extent.united(_rect(solid))
    beyond = recipe.stroke_px + recipe.halo_px + theme().halo.of_text * recipe.text_px
    return Drawing(
        () if outline is None else _strokes(recipe, outline, filled),
        () if shaft is None else _lines(recipe, shaft),
        placed,
        _fills(recipe, outline if filled else None, tag),
        solids,
        _box(extent.adjusted(-beyond, -beyond, beyond, beyond)),
    )


def _strokes(
    recipe: Recipe, outline: QPainterPath, filled: bool
) -> tuple[tuple[QPainterPath, QPen], ...]:
    halo = ink_on(recipe.colour)
    if filled:
        return ((outline, _pen(halo, 2 * recipe.halo_px)),)
    return (
        (outline, _pen(halo, recipe.stroke_px + 2 * recipe.halo_px)),
        (outline, _pen(QColor(recipe.colour), recipe.stroke_px)),
    )


def _lines(recipe: Recipe, shaft: QLineF) -> tuple[tuple[QLineF, QPen], ...]:
    longer = QLineF(shaft.p2(), shaft.p1())
    longer.setLength(shaft.length() + recipe.halo_px)
    halo_pen = _line_pen(ink_on(recipe.colour), recipe.stroke_px + 2 * recipe.halo_px)
    return (longer, halo_pen), (shaft, _line_pen(QColor(recipe.colour), recipe.stroke_px))


def _fills(recipe: Recipe, body: QPainterPath | None, tag: Tag | None) -> tuple[Fill, ...]:
    fills = () if body is None else ((body, QColor(recipe.colour)),)
    if tag is None:
        return fills
    if isinstance(recipe.shape, Pin):
        return (*fills, label_fill(tag, recipe.colour))
    return (*fills, *tag_fills(tag, recipe.colour, recipe.halo_px))


def _tag(recipe: Recipe, body: Box) -> Tag | None:
    if recipe.number is None and not isinstance(recipe.shape, Pin):
        return None
    label = "" if recipe.number is None else str(recipe.number)
    gap = recipe.stroke_px / 2 + 2 * recipe.halo_px
    return tag_for(recipe.shape, body, label, recipe.text_px, gap, recipe.size_px)


def _outline(recipe: Recipe, tag: Tag | None) -> tuple[QPainterPath | None, bool]:
    """Return the outline of a shape, and whether it is filled."""
    path = QPainterPath()
    match recipe.shape:
        case Ellipse(centre, radius_x, radius_y):
            path.addEllipse(QPointF(*centre), radius_x, radius_y)
            return path, False
        case Rectangle():
            path.addRect(_rect(box_of(recipe.shape)))
            return path, False
        case Arrow(tail, tip):
            return _head(tail, tip, recipe.stroke_px), True
        case Text():
            return None, False
        case Pin(tip):
            return (None, False) if tag is None else (_pin(tip, tag), True)
        case _:
            assert_never(recipe.shape)


def _head(tail: PicturePoint, tip: PicturePoint, stroke_px: float) -> QPainterPath:
    """Return an arrow's barbed head, whose point is exactly *tip*."""
    along = _direction(tail, tip)
    across = QPointF(-along.y(), along.x())
    head = _head_px(tail, tip, stroke_px)
    end = QPointF(*tip)
    barb = end - along * head
    half = across * (head * HEAD_WIDTH_OF_STROKE / HEAD_LENGTH_OF_STROKE / 2)
    path = QPainterPath(end)
    for corner in (barb + half, end - along * (NECK_OF_HEAD * head), barb - half):
        path.lineTo(corner)
    path.closeSubpath()
    return path


def _shaft(arrow: Arrow, stroke_px: float) -> QLineF | None:
    """Return the line from the tail into the head; None when the head is the whole arrow."""
    start, end = QPointF(*arrow.tail), QPointF(*arrow.tip)
    inside = NECK_OF_HEAD * _head_px(arrow.tail, arrow.tip, stroke_px) - stroke_px / 2
    shaft = QLineF(start, end - _direction(arrow.tail, arrow.tip) * inside)
    return shaft if 0 < inside < QLineF(start, end).length() else None


def _head_px(tail: PicturePoint, tip: PicturePoint, stroke_px: float) -> float:
    """Return the length of an arrow's head: a short arrow is nearly all head."""
    length = hypot(tip.x - tail.x, tip.y - tail.y)
    return max(2 * stroke_px, min(HEAD_LENGTH_OF_STROKE * stroke_px, 0.8 * length))


def _direction(tail: PicturePoint, tip: PicturePoint) -> QPointF:
    """Return the unit vector from *tail* to *tip*; down where they are the same."""
    length = hypot(tip.x - tail.x, tip.y - tail.y)
    return QPointF(tip.x - tail.x, tip.y - tail.y) / length if length else QPointF(0, 1)


def _pin(tip: PicturePoint, tag: Tag) -> QPainterPath:
    """Return the disc of *tag* with a pointer, whose point is exactly *tip*."""
    centre, radius = tag.centre, tag.radius_px
    # The end of a wide disc that is nearer to the tip is a half circle: the pointer starts there.
    slack = tag.half_width_px - radius
    near_x = min(max(tip.x, centre.x - slack), centre.x + slack)
    away = hypot(tip.x - near_x, tip.y - centre.y)
    turn = atan2(tip.y - centre.y, tip.x - near_x)
    touch = 0.9 * acos(min(1.0, radius / max(away, radius)))
    pointer = QPainterPath(QPointF(*tip))
    # Clockwise like the disc, or both would cancel out where they overlap.
    for angle in (turn + touch, turn - touch):
        pointer.lineTo(near_x + radius * cos(angle), centre.y + radius * sin(angle))
    pointer.closeSubpath()
    path = tag_path(tag)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPath(pointer)
    return path


def _placed_words(shape: Text, recipe: Recipe) -> PlacedWords:
    return PlacedWords(
        words(shape.text, bold=True),
        QPointF(*shape.corner),
        recipe.text_px,
        QColor(recipe.colour),
        ink_on(recipe.colour),
    )


def _pen(colour: QColor, width_px: float) -> QPen:
    return QPen(
        colour,
        width_px,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _line_pen(colour: QColor, width_px: float) -> QPen:
    return QPen(colour, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))


def _box(rect: QRectF) -> Box:
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())
