"""What an annotation is drawn from: outlines, words, insets and a disc, in picture pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from math import hypot
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPen

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
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.callouts import inset_boxes, place_of
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of, upright_box
from headshot_viewer.paint import outlines
from headshot_viewer.paint.callouts import (
    Magnified,
    magnified_place,
    paint_label,
    paint_label_above,
    paired_places,
)
from headshot_viewer.paint.outlines import box_of_rect, rect_of
from headshot_viewer.paint.tags import Fill, Tag, label_fill, tag_fills, tag_for
from headshot_viewer.paint.theme import ink_on, theme, translucent
from headshot_viewer.paint.words import Words, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.core.geometry import PicturePoint, PictureSize
    from headshot_viewer.paint.backdrop import Backdrop

    Stroke = tuple[QPainterPath, QPen | QColor]

LABEL_OF_TEXT: Final = 0.64
"""The names of the pictures in a pair of insets, beside its number."""

LEADER_OF_STROKE: Final = 0.6
"""Leader lines are finer than the outlines that they join."""

PILL_PADDING_OF_TEXT: Final = (0.45, 0.12)
"""Between words and the edge of their pill, across and down."""

_SMOOTH_OF_STROKE: Final = 0.02
"""How far the edge of a bent stroke may be from where it should be, in stroke widths."""

_DASHES: Final = {Dash.DASHED: (3.2, 3.4), Dash.DOTTED: (0.01, 3.0)}
"""A dash and the gap after it, in stroke widths; round ends add half a width to each side."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a drawing hangs on; equal recipes share one drawing.

    Attributes:
        shape: what is drawn.
        number: None draws no disc.
        colour: ``"#rrggbb"``.
        stroke_px, halo_px, text_px: in picture pixels, the halo as far as it reaches beyond; it
            is 0 where there is none.
        size_px: of the picture.
        dash: of outlines.
        fill_opacity: of the inside of closed shapes, 0..1.
        has_pill: whether words lie on a filled ground instead of having a halo.
        label: words beside a measured line.
    """

    shape: Shape
    number: int | None
    colour: str
    stroke_px: float
    halo_px: float
    text_px: float
    size_px: PictureSize
    dash: Dash = Dash.SOLID
    fill_opacity: float = 0.0
    has_pill: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class PlacedWords:
    """Words on a picture, as :func:`~headshot_viewer.paint.words.paint_words` takes them."""

    words: Words
    corner: QPointF
    em_px: float
    colour: QColor
    halo: QColor | None
    pill: Fill | None

    @property
    def box(self) -> Box:
        if self.pill is not None:
            return box_of_rect(self.pill[0].boundingRect())
        left, top = self.corner.x(), self.corner.y()
        width, height = self.words.width_em * self.em_px, self.words.height_em * self.em_px
        return Box(left, top, left + width, top + height)

    def paint(self, painter: QPainter) -> None:
        if self.pill is not None:
            painter.fillPath(*self.pill)
        paint_words(painter, self.words, self.corner, self.em_px, self.colour, self.halo)


@dataclass(frozen=True, slots=True, eq=False)
class Insets:
    """The magnified places of a callout, and what is drawn over them."""

    callout: Callout
    text_px: float
    frames: tuple[Stroke, ...] = field(repr=False)

    def paint(self, painter: QPainter, backdrop: Backdrop | None) -> None:
        """Draw them; without a *backdrop* the insets say that there is nothing to show."""
        callout, boxes = self.callout, inset_boxes(self.callout)
        places = _places(callout, backdrop)
        for (_side, magnified), box in zip(places, boxes, strict=True):
            magnified.paint(painter, rect_of(box), is_round=callout.is_round)
        _paint_strokes(painter, self.frames)
        if callout.is_paired:
            name = paint_label_above if callout.is_round else paint_label
            for (side, _magnified), box in zip(places, boxes, strict=True):
                name(painter, rect_of(box), side, self.text_px)


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
        fills: areas; at last the disc with the number.
        solids: boxes that are grasped by their inside.
        box: all of it, halos included.
    """

    grounds: tuple[Fill, ...] = field(repr=False)
    strokes: tuple[Stroke, ...] = field(repr=False)
    lines: tuple[tuple[QLineF, QPen], ...] = field(repr=False)
    insets: Insets | None
    words: PlacedWords | None
    fills: tuple[Fill, ...] = field(repr=False)
    solids: tuple[Box, ...]
    box: Box

    def paint(self, painter: QPainter, backdrop: Backdrop | None) -> None:
        """Draw it; the painter's transform maps picture pixels, and it smooths edges."""
        for area, colour in self.grounds:
            painter.fillPath(area, colour)
        _paint_strokes(painter, self.strokes)
        for line, pen in self.lines:
            painter.setPen(pen)
            painter.drawLine(line)
        if self.insets is not None:
            self.insets.paint(painter, backdrop)
        if self.words is not None:
            self.words.paint(painter)
        for area, colour in self.fills:
            painter.fillPath(area, colour)


def _paint_strokes(painter: QPainter, strokes: Iterable[Stroke]) -> None:
    for outline, ink in strokes:
        if isinstance(ink, QPen):
            painter.strokePath(outline, ink)
        else:
            painter.fillPath(outline, ink)


@lru_cache(maxsize=4096)
def drawing(recipe: Recipe) -> Drawing:
    """Work out how *recipe* is drawn."""
    shape = recipe.shape
    placed = _placed_words(recipe)
    # The number stands beside words, where there are any.
    body = box_of(shape) if placed is None else placed.box
    tag = _tag(recipe, body)
    outline, filled = _outline(recipe, tag)
    solids = _solids(shape, placed, tag, outline)
    extent = QRectF() if outline is None else outline.boundingRect()
    for solid in (*solids, box_of(shape)):
        extent = extent.united(rect_of(solid))
    beyond = recipe.stroke_px + recipe.halo_px + theme().halo.of_text * recipe.text_px
    if isinstance(shape, Callout) and shape.is_round and shape.is_paired:
        # Their labels lie across the upper edges.
        beyond += recipe.text_px
    return Drawing(
        _grounds(recipe, outline),
        () if outline is None else _strokes(recipe, outline, filled),
        _lines(recipe),
        _insets(recipe, shape) if isinstance(shape, Callout) else None,
        placed,
        _fills(recipe, outline if filled else None, tag),
        solids,
        box_of_rect(extent.adjusted(-beyond, -beyond, beyond, beyond)),
    )


def _solids(
    shape: Shape, placed: PlacedWords | None, tag: Tag | None, outline: QPainterPath | None
) -> tuple[Box, ...]:
    """Return what is grasped by its inside: words, insets, and the disc with the number."""
    if isinstance(shape, Pin) and outline is not None:
        return (box_of_rect(outline.boundingRect()),)
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
        return ((outline, _pen(ink_on(recipe.colour), 2 * recipe.halo_px)),)
    strokes = _haloed(recipe, outline, recipe.stroke_px, recipe.dash)
    if isinstance(recipe.shape, Callout):
        leaders = outlines.leader_path(recipe.shape)
        width_px = LEADER_OF_STROKE * recipe.stroke_px
        return (*_haloed(recipe, leaders, width_px, Dash.SOLID), *strokes)
    return strokes


def _haloed(
    recipe: Recipe, outline: QPainterPath, stroke_px: float, dash: Dash
) -> tuple[Stroke, ...]:
    """Return the halo of an outline, if it has one, and the outline itself."""
    pens = [_pen(QColor(recipe.colour), stroke_px, dash, stroke_px)]
    if recipe.halo_px:
        halo = _pen(ink_on(recipe.colour), stroke_px + 2 * recipe.halo_px, dash, stroke_px)
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


def _lines(recipe: Recipe) -> tuple[tuple[QLineF, QPen], ...]:
    if not isinstance(recipe.shape, Arrow):
        return ()
    shaft = outlines.shaft_of(recipe.shape, recipe.stroke_px)
    if shaft is None:
        return ()
    line = shaft, _line_pen(QColor(recipe.colour), recipe.stroke_px, recipe.dash, recipe.stroke_px)
    if not recipe.halo_px:
        return (line,)
    longer = QLineF(shaft.p2(), shaft.p1())
    longer.setLength(shaft.length() + recipe.halo_px)
    width_px = recipe.stroke_px + 2 * recipe.halo_px
    if recipe.dash is not Dash.SOLID:
        # Dashes start at the tail, and a longer halo would run ahead of them.
        longer = shaft
    return (longer, _line_pen(ink_on(recipe.colour), width_px, recipe.dash, recipe.stroke_px)), line


def _insets(recipe: Recipe, callout: Callout) -> Insets:
    frames = QPainterPath()
    make = outlines.ellipse_path if callout.is_round else outlines.rectangle_path
    for box in inset_boxes(callout):
        frames.addPath(make(box))
    strokes = _haloed(recipe, frames, recipe.stroke_px, Dash.SOLID)
    return Insets(callout, LABEL_OF_TEXT * recipe.text_px, strokes)


def _places(callout: Callout, backdrop: Backdrop | None) -> Sequence[tuple[Side, Magnified]]:
    """Return what the insets of *callout* show, in their order."""
    centre, factor, smooth = place_of(callout).centre, callout.magnification, callout.is_smooth
    if backdrop is None:
        nothing = Magnified(None, centre, factor)
        return [(side, nothing) for side, _box in zip(Side, inset_boxes(callout), strict=False)]
    if callout.is_paired:
        return paired_places(backdrop, centre, factor, is_smooth=smooth)
    return [(backdrop.side, magnified_place(backdrop, centre, factor, is_smooth=smooth))]


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
        case MeasuredLine():
            return outlines.measured_path(recipe.shape, recipe.stroke_px), False
        case Callout():
            make = outlines.ellipse_path if recipe.shape.is_round else outlines.rectangle_path
            return make(place_of(recipe.shape)), False
        case _:
            assert_never(recipe.shape)


def _placed_words(recipe: Recipe) -> PlacedWords | None:
    match recipe.shape:
        case Text(corner, text):
            return _words_at(recipe, words(text, bold=True), QPointF(*corner))
        case MeasuredLine(start, end) if recipe.label:
            said = words(recipe.label, bold=True)
            return _words_at(recipe, said, _beside_line(start, end, said, recipe))
        case _:
            return None


def _words_at(recipe: Recipe, said: Words, corner: QPointF) -> PlacedWords:
    em_px, ink = recipe.text_px, ink_on(recipe.colour)
    halo = ink if recipe.halo_px and not recipe.has_pill else None
    pill = _word_pill(said, corner, em_px, ink) if recipe.has_pill else None
    return PlacedWords(said, corner, em_px, QColor(recipe.colour), halo, pill)


def _word_pill(said: Words, corner: QPointF, em_px: float, ink: QColor) -> Fill:
    across, down = (padding * em_px for padding in PILL_PADDING_OF_TEXT)
    block = QRectF(corner.x(), corner.y(), said.width_em * em_px, said.height_em * em_px)
    path = QPainterPath()
    path.addRoundedRect(block.adjusted(-across, -down, across, down), 0.4 * em_px, 0.4 * em_px)
    return path, translucent(ink.name(), theme().pill.opacity)


def _beside_line(start: PicturePoint, end: PicturePoint, said: Words, recipe: Recipe) -> QPointF:
    """Return where words lie beside the middle of a line: above it, or at the right of a steep one.

    Where they would leave the picture they lie on its other side.
    """
    length = hypot(end.x - start.x, end.y - start.y)
    across = (-(end.y - start.y) / length, (end.x - start.x) / length) if length else (0.0, -1.0)
    if across[1] > 0.2 or (abs(across[1]) <= 0.2 and across[0] < 0):
        across = (-across[0], -across[1])
    width, height = said.width_em * recipe.text_px, said.height_em * recipe.text_px
    # As far out as the block itself reaches in that direction, and clear of the bars' halo.
    reach = abs(across[0]) * width / 2 + abs(across[1]) * height / 2
    away = reach + 1.5 * recipe.stroke_px + recipe.halo_px + 0.15 * recipe.text_px
    middle = QPointF((start.x + end.x) / 2, (start.y + end.y) / 2)
    for sign in (1, -1):
        centre = middle + QPointF(*across) * (sign * away)
        corner = centre - QPointF(width, height) / 2
        picture = QRectF(0, 0, *recipe.size_px)
        if picture.contains(QRectF(corner.x(), corner.y(), width, height)):
            return corner
    return middle + QPointF(*across) * away - QPointF(width, height) / 2


def _pen(colour: QColor, width_px: float, dash: Dash = Dash.SOLID, stroke_px: float = 1.0) -> QPen:
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


def _line_pen(colour: QColor, width_px: float, dash: Dash, stroke_px: float) -> QPen:
    if dash is not Dash.SOLID:
        return _pen(colour, width_px, dash, stroke_px)
    return QPen(colour, width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _dashed(pen: QPen, dash: Dash, stroke_px: float) -> QPen:
    if dash is not Dash.SOLID:
        # A pattern counts in widths of its own pen: a halo's dashes begin and end as the line's.
        share = stroke_px / pen.widthF()
        pen.setDashPattern([length * share for length in _DASHES[dash]])
    return pen
