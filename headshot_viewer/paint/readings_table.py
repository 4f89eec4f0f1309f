"""The table of a layer on a page: named things, and the values of both pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPen

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.picture import Side
from headshot_viewer.core.wording import plain_number
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import Piece
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import LINE_OF_EM, elided, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.layer import Reading
    from headshot_viewer.paint.charts import Inks

_LEAST_COLUMN_EM: Final = 30.0
_MOST_COLUMN_EM: Final = 40.0
"""In a wider column eyes would lose the line."""

_GAP_EM: Final = 3.0
_VALUE_GAP_EM: Final = 1.2
_FEW: Final = 4
"""So many rows need no second column."""

_HEAD_EM: Final = 1.6
_RULE_EM: Final = 0.08
_NONE: Final = "–"


@dataclass(frozen=True, slots=True, eq=False)
class ReadingsTable:
    """A table that is laid out in one column or two.

    Attributes:
        readings: the rows, in order.
        width: of the room, in the page's units.
        em: height of the text, likewise.
        inks: of numbers, and of names, heads and rules.
    """

    readings: Sequence[Reading]
    width: float
    em: float
    inks: Inks

    @property
    def height(self) -> float:
        """How high it is, in the page's units; 0 without any rows."""
        return (_HEAD_EM + LINE_OF_EM * self._rows) * self.em if self.readings else 0.0

    @property
    def _rows(self) -> int:
        """Of a column."""
        return -(-len(self.readings) // self._columns)

    @property
    def _columns(self) -> int:
        has_room = self.width >= (2 * _LEAST_COLUMN_EM + _GAP_EM) * self.em
        return 2 if has_room and len(self.readings) > _FEW else 1

    def pieces(self, left: float, top: float) -> list[Piece]:
        """Return what paints the table with its top left corner at a point of the page."""
        if not self.readings:
            return []
        gap = _GAP_EM * self.em
        width = (self.width - gap * (self._columns - 1)) / self._columns
        width = min(width, _MOST_COLUMN_EM * self.em)
        pieces: list[Piece] = []
        for start in range(0, len(self.readings), self._rows):
            part = self.readings[start : start + self._rows]
            pieces += self._column(part, Box(left, top, left + width, top + self.height))
            left += width + gap
        return pieces

    def _column(self, readings: Sequence[Reading], box: Box) -> Iterator[Piece]:
        em = self.em
        heads = [theme().side(side).label for side in Side]
        rows = [(_name(each), *map(_number, (each.professional, each.ai))) for each in readings]
        widths = [
            em * max(words(text, bold=bold).width_em for text, bold in texts)
            for texts in (
                [(head, True), *((row[index], False) for row in rows)]
                for index, head in enumerate(heads, start=1)
            )
        ]
        ends = (box.right - widths[1] - _VALUE_GAP_EM * em, box.right)
        names_em = (ends[0] - widths[0] - box.left) / em - _VALUE_GAP_EM
        for head, end in zip(heads, ends, strict=True):
            yield self._words(head, end, box.top, self.inks.faint, bold=True, is_right=True)
        yield self._rule(box, box.top + LINE_OF_EM * em + 0.1 * em)
        y = box.top + _HEAD_EM * em
        for name, *numbers in rows:
            yield self._words(elided(name, names_em), box.left, y, self.inks.faint)
            for number, end in zip(numbers, ends, strict=True):
                yield self._words(number, end, y, self.inks.words, is_right=True)
            y += LINE_OF_EM * em

    def _words(
        self,
        text: str,
        x: float,
        y: float,
        colour: QColor,
        *,
        bold: bool = False,
        is_right: bool = False,
    ) -> Piece:
        said = words(text, bold=bold)
        left = x - said.width_em * self.em if is_right else x
        paint = partial(
            paint_words, laid_out=said, corner=QPointF(left, y), em_px=self.em, colour=colour
        )
        box = Box(left, y, left + said.width_em * self.em, y + said.height_em * self.em)
        return Piece(box, paint)

    def _rule(self, box: Box, y: float) -> Piece:
        width = _RULE_EM * self.em

        def paint(painter: QPainter) -> None:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            colour = QColor(self.inks.faint)
            colour.setAlphaF(0.5)
            painter.setPen(QPen(colour, width))
            painter.drawLine(QLineF(box.left, y, box.right, y))

        return Piece(Box(box.left, y - width, box.right, y + width), paint)


def _name(reading: Reading) -> str:
    return f"{reading.name}, {reading.unit}" if reading.unit else reading.name


def _number(value: float | None) -> str:
    return _NONE if value is None else spoken(plain_number(value))
