"""The disc with an annotation's number: how large, where, and drawn."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, inf, pi, sin, sqrt
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QTransform

from headshot_viewer.core.annotation import (
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Text,
)
from headshot_viewer.core.boxes import Box, Disc
from headshot_viewer.core.callouts import whole_inset
from headshot_viewer.core.freehand import flattened
from headshot_viewer.core.geometry import PicturePoint, turned_about
from headshot_viewer.core.shapes import corners_of
from headshot_viewer.paint.rects import rect_of
from headshot_viewer.paint.theme import ink_on
from headshot_viewer.paint.words import EM, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Shape
    from headshot_viewer.paint.recipe import Obstacle

RADIUS_OF_TEXT: Final = 0.68
DIGITS_OF_TEXT: Final = 0.82
PIN_LENGTH_OF_RADIUS: Final = 2.0
"""From the tip of a pin to the middle of its disc."""

_WAYS: Final = ((-1, -1), (1, -1), (-1, 1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1))
"""From the middle of a shape to where its disc may stand."""

_RINGS: Final = 9
_RING_STEP: Final = 0.75
_PLACES_IN_A_RING: Final = 16
"""How far from its place, in radii, a disc is moved off others: a line tells where it belongs."""

_CLEARANCE: Final = 0.4
"""Between a disc and what it does not belong to, in radii."""


Fill: TypeAlias = tuple[QPainterPath, QColor]
"""An area and its colour; made once, because making it takes longer than filling it."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A numbered disc; it grows into a pill for more than two digits.

    Attributes:
        label: the number; empty for a pin that has none.
        text_px: height of the text that goes with it.
        centre: in picture pixels, as all lengths here.
    """

    label: str
    text_px: float
    centre: PicturePoint

    @property
    def radius_px(self) -> float:
        return RADIUS_OF_TEXT * self.text_px

    @property
    def half_width_px(self) -> float:
        return half_width_px(self.label, self.text_px)

    @property
    def box(self) -> Disc:
        x, y = self.centre
        across, up = self.half_width_px, self.radius_px
        return Disc(x - across, y - up, x + across, y + up)


def half_width_px(label: str, text_px: float) -> float:
    """Return half the width of the disc that carries *label*."""
    digits = words(label, bold=True).width_em * DIGITS_OF_TEXT * text_px
    radius = RADIUS_OF_TEXT * text_px
    return max(radius, digits / 2 + 0.35 * radius)


def tag_for(
    shape: Shape,
    words_box: Box,
    label: str,
    text_px: float,
    gap_px: float,
    seen: Box,
    *,
    taken: Sequence[Box] = (),
    others: Sequence[Obstacle] = (),
    own: QPainterPath | None = None,
) -> Tag:
    """Return the disc of *shape*, at the first of its places that is free and seen.

    Where all are taken, or cover something else, it stands as near to the first as there is room;
    where there is none it covers as few other things as can be.

    Args:
        shape: what it belongs to.
        words_box: the block of a text's or a length's words; the bounds of other shapes.
        label: the number.
        text_px: height of the text that goes with it.
        gap_px: between the middle of an outline and the disc.
        seen: the picture, or the part of it that is seen.
        taken: other discs, which it does not lie on while there is room beside them.
        others: what else it would rather not cover.
        own: its own outline, which it covers at none of its own places.
    """
    radius, across = RADIUS_OF_TEXT * text_px, half_width_px(label, text_px)
    places = _places(shape, words_box, across, radius, gap_px)
    room = Box(seen.left + across, seen.top + radius, seen.right - across, seen.bottom - radius)
    inside = [at for at in places if at == _into(room, at)]
    # A pin must keep its distance from its tip; any other disc may rather cover its outline.
    first = next(iter(inside), places[0] if isinstance(shape, Pin) else _into(room, places[0]))
    if not (taken or others):
        return Tag(label, text_px, first)
    around = () if isinstance(shape, Pin) else _rings(first, across, radius)
    beside = [at for at in around if at == _into(room, at)]
    best, least = Tag(label, text_px, first), inf
    for number, at in enumerate((*inside, *beside)):
        tag = Tag(label, text_px, at)
        if not _is_free(tag, taken):
            continue
        covered = sum(_covers(tag, other) for other in others)
        covered += number >= len(inside) and own is not None and own.intersects(rect_of(tag.box))
        if covered < least:
            best, least = tag, covered
        if not covered:
            break
    return best


def _covers(tag: Tag, other: Obstacle) -> bool:
    """Return whether a disc lies on or in something, or so near that it seems to belong to it."""
    near, clear = tag.box, _CLEARANCE * tag.radius_px
    box = Box(near.left - clear, near.top - clear, near.right + clear, near.bottom + clear)
    # A level line has no area.
    is_near = (
        other.box.left <= box.right
        and box.left <= other.box.right
        and other.box.top <= box.bottom
        and box.top <= other.box.bottom
    )
    return is_near and other.path.intersects(rect_of(box))


def _is_free(tag: Tag, taken: Sequence[Box]) -> bool:
    return not any(tag.box.shared(other) for other in taken)


def _rings(middle: PicturePoint, across: float, radius: float) -> tuple[PicturePoint, ...]:
    """Return places around *middle*, the nearest first."""
    turns = [2 * pi * step / _PLACES_IN_A_RING for step in range(_PLACES_IN_A_RING)]
    return tuple(
        PicturePoint(
            middle.x + ring * across * _RING_STEP * cos(turn),
            middle.y + ring * radius * _RING_STEP * sin(turn),
        )
        for ring in range(1, _RINGS + 1)
        for turn in turns
    )


def paint_tag(painter: QPainter, tag: Tag, colour: str, halo_px: float) -> None:
    """Draw the disc in *colour*, with a halo of *halo_px*; the painter smooths edges."""
    for path, ink in tag_fills(tag, colour, halo_px):
        painter.fillPath(path, ink)


def tag_fills(tag: Tag, colour: str, halo_px: float) -> tuple[Fill, ...]:
    """Return the disc in *colour*, with a halo of *halo_px* (0 for none) and its number."""
    # Filling a larger disc takes a tenth of the time of a line around it.
    halo = ((tag_path(tag, halo_px), ink_on(colour)),) if halo_px else ()
    return (*halo, (tag_path(tag), QColor(colour)), label_fill(tag, colour))


def tag_path(tag: Tag, beyond_px: float = 0.0) -> QPainterPath:
    """Return the outline of the disc, or of one that reaches *beyond_px* beyond it."""
    path = QPainterPath()
    box = rect_of(tag.box)
    radius = tag.radius_px + beyond_px
    path.addRoundedRect(box.adjusted(-beyond_px, -beyond_px, beyond_px, beyond_px), radius, radius)
    return path


def label_fill(tag: Tag, colour: str) -> Fill:
    """Return the number on its disc of *colour*; on a disc without one it is a dot."""
    if not tag.label:
        dot = QPainterPath()
        dot.addEllipse(QPointF(*tag.centre), tag.radius_px / 3, tag.radius_px / 3)
        return dot, ink_on(colour)
    laid_out, em_px = words(tag.label, bold=True), DIGITS_OF_TEXT * tag.text_px
    place = QTransform.fromTranslate(
        tag.centre.x - laid_out.width_em * em_px / 2,
        tag.centre.y - laid_out.first_middle_em * em_px,
    )
    return place.scale(em_px / EM, em_px / EM).map(laid_out.outline), ink_on(colour)


def _places(
    shape: Shape, box: Box, across: float, radius: float, gap: float
) -> tuple[PicturePoint, ...]:
    """Return where the disc may go, the best place first."""
    match shape:
        case Ellipse(centre, rx, ry, angle):
            x, y = _diagonal(rx, ry, radius + gap)
            return tuple(
                turned_about(PicturePoint(centre.x + sx * x, centre.y + sy * y), centre, angle)
                for sx, sy in ((-1, -1), (1, -1), (-1, 1), (1, 1))
            )
        case Rectangle() if shape.angle_deg:
            return _outside(corners_of(shape), across, radius, gap)
        case Rectangle():
            return _round_box(box, across, radius, gap)
        case Callout():
            return _round_box(whole_inset(shape), across, radius, gap)
        case Polygon(points):
            return _outside(points, across, radius, gap)
        case Freehand(points):
            first, second, *_ = (*flattened(points), points[-1])
            return _behind(first, second, across, radius, gap)
        case Arrow(tail, tip):
            return _behind(tail, tip, across, radius, gap)
        case Text() | MeasuredLine():
            middle = box.top + radius
            gap += 0.3 * radius
            return (
                PicturePoint(box.left - gap - across, middle),
                PicturePoint(box.right + gap + across, middle),
                PicturePoint(box.left + across, box.top - gap - radius),
                PicturePoint(box.left + across, box.bottom + gap + radius),
            )
        case Pin(tip):
            reach = PIN_LENGTH_OF_RADIUS * radius
            return (
                PicturePoint(tip.x, tip.y - reach),
                PicturePoint(tip.x, tip.y + reach),
                PicturePoint(tip.x - reach - across + radius, tip.y),
                PicturePoint(tip.x + reach + across - radius, tip.y),
                *(
                    PicturePoint(
                        tip.x + sx * (reach / sqrt(2) + across - radius),
                        tip.y + sy * reach / sqrt(2),
                    )
                    for sx, sy in ((-1, -1), (1, -1), (-1, 1), (1, 1))
                ),
            )
        case _:
            assert_never(shape)


def _round_box(box: Box, across: float, radius: float, gap: float) -> tuple[PicturePoint, ...]:
    """Return places above, beside and below the corners of a box."""
    above, below = box.top - gap - radius, box.bottom + gap + radius
    left, right = box.left + across, box.right - across
    return (
        PicturePoint(left, above),
        PicturePoint(box.left - gap - across, box.top + radius),
        PicturePoint(box.right + gap + across, box.top + radius),
        PicturePoint(left, below),
        PicturePoint(right, below),
    )


def _outside(
    points: tuple[PicturePoint, ...], across: float, radius: float, gap: float
) -> tuple[PicturePoint, ...]:
    """Return places beyond the corners that lie furthest to the upper left, and so on."""
    places = []
    for sx, sy in _WAYS:
        corner = max(points, key=lambda p, sx=sx, sy=sy: sx * p.x + sy * p.y)  # type: ignore[misc]  # mypy cannot type defaults of a lambda
        beyond = (radius + gap) / hypot(sx, sy)
        x = corner.x + sx * (across - radius + beyond)
        places.append(PicturePoint(x, corner.y + sy * beyond))
    return tuple(places)


def _into(room: Box, at: PicturePoint) -> PicturePoint:
    """Return the point of *room* nearest to *at*; its middle where it has no extent."""
    x = min(max(at.x, room.left), room.right) if room.left < room.right else room.centre.x
    y = min(max(at.y, room.top), room.bottom) if room.top < room.bottom else room.centre.y
    return PicturePoint(x, y)


def _diagonal(radius_x: float, radius_y: float, beyond: float) -> tuple[float, float]:
    """Return the point *beyond* an ellipse's outline, at 45 degrees of its parameter."""
    x, y = radius_x / sqrt(2), radius_y / sqrt(2)
    # The outward normal there is (ry, rx), normalised.
    length = hypot(radius_x, radius_y)
    return x + beyond * radius_y / length, y + beyond * radius_x / length


def _behind(
    tail: PicturePoint, tip: PicturePoint, across: float, radius: float, gap: float
) -> tuple[PicturePoint, ...]:
    """Return places beyond an arrow's tail, then beside it."""
    length = hypot(tip.x - tail.x, tip.y - tail.y)
    dx, dy = ((tip.x - tail.x) / length, (tip.y - tail.y) / length) if length else (0.0, -1.0)
    reach = hypot(across * dx, radius * dy) + gap
    side = hypot(across * dy, radius * dx) + gap
    return (
        PicturePoint(tail.x - reach * dx, tail.y - reach * dy),
        PicturePoint(tail.x - side * dy, tail.y + side * dx),
        PicturePoint(tail.x + side * dy, tail.y - side * dx),
    )
