"""The words of annotations: what they say, where, and what they lie on."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from headshot_viewer.core.annotation import MeasuredLine, Text
from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.rects import box_of_rect
from headshot_viewer.paint.tags import Fill
from headshot_viewer.paint.theme import ink_on, theme, translucent
from headshot_viewer.paint.words import Words, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.paint.recipe import Recipe

PILL_PADDING_OF_TEXT: Final = (0.45, 0.12)
"""Between words and the edge of their pill, across and down."""


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


def placed_words(recipe: Recipe) -> PlacedWords | None:
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
