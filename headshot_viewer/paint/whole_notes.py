"""Words that captions had to shorten, whole: in columns that flow over pages.

A passage breaks between lines, but not after its title, nor so that a line of it stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.layout import Piece
from headshot_viewer.paint.sheet import HEADING_EM
from headshot_viewer.paint.sheet_cells import disc_piece
from headshot_viewer.paint.tags import half_width_px
from headshot_viewer.paint.words import (
    LINE_OF_EM,
    is_right_to_left,
    lines_of,
    paint_words,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headshot_viewer.paint.fitted_words import Paragraph
    from headshot_viewer.paint.words import Words

LEAST_COLUMN: Final = 215.0
"""Points: about ten words to a line."""

COLUMN_GAP: Final = 24.0
_PASSAGE_GAP: Final = 13.0
_AFTER_DISC_EM: Final = 0.5
_TOGETHER: Final = 2
"""So many lines of a paragraph stay together at its beginning and at its end."""

_MOST_TOGETHER: Final = 12
"""Lines that a column is never ended between."""

_LONGEST_TITLE: Final = 10
"""Lines of a title that stay together; longer ones are own wording beyond measure."""

_LEAST_HEIGHT: Final = 120.0
"""Columns that are no higher are not levelled: a short note would be torn."""

_STEP: Final = 4.0
_LEAST_SPACE: Final = 3.0
"""Above a paragraph; captions have less."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together.

    Attributes:
        key: id of the annotation, or :data:`layout.MEASURED`.
        label: in a disc beside the title; empty for none.
        colour: of the disc.
        paragraphs: the first is the title.
    """

    key: str
    label: str
    colour: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def title(self) -> Paragraph:
        return self.paragraphs[0]


class _Line(NamedTuple):
    """A line of a paragraph of a passage."""

    passage: int
    paragraph: int
    text: str
    space: float
    """Above it, unless it is the first of its column."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that stay together.

    Attributes:
        lines: of one passage.
        begins: whether the passage begins with them.
        space: above them, unless they are the first of their column.
        height: of the lines.
    """

    lines: tuple[_Line, ...]
    begins: bool
    space: float
    height: float

    @property
    def passage(self) -> int:
        return self.lines[0].passage


class NotesPage(NamedTuple):
    """A page of passages.

    Attributes:
        pieces: what is painted.
        begun: keys of the passages that begin on it.
    """

    pieces: list[Piece]
    begun: tuple[str, ...]


def notes_pages(passages: Sequence[Passage], room: Box) -> list[NotesPage]:
    """Lay *passages* out in columns of *room*, on as many pages as they need."""
    if not passages:
        return []
    return _Flow(passages, room).pages()


class _Flow:
    """Passages on their way through columns and pages."""

    def __init__(self, passages: Sequence[Passage], room: Box) -> None:
        self._passages, self._room = passages, room
        self._count = max(1, int((room.width + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP)))
        self._width = (room.width - COLUMN_GAP * (self._count - 1)) / self._count
        self._half = max(half_width_px(each.label, HEADING_EM) for each in passages)
        has_discs = any(each.label for each in passages)
        self._indent = 2 * self._half + _AFTER_DISC_EM * HEADING_EM if has_discs else 0.0
        self._groups = [
            self._group(run, begins=number == 0)
            for index in range(len(passages))
            for number, run in enumerate(_kept_together(list(self._paragraphs(index))))
        ]

    def pages(self) -> list[NotesPage]:
        found, start = [], 0
        while start < len(self._groups):
            columns = self._columns(start, self._room.height)
            end = columns[-1][-1] + 1
            if end == len(self._groups):
                columns = self._levelled(start)
            begun = tuple(
                self._passages[group.passage].key
                for group in self._groups[start:end]
                if group.begins
            )
            found.append(NotesPage(list(self._pieces(columns)), begun))
            start = end
        return found

    def _paragraphs(self, index: int) -> Iterator[list[_Line]]:
        """Yield the lines of each paragraph of a passage that says something."""
        for number, paragraph in enumerate(self._passages[index].paragraphs):
            text = paragraph.text.strip()
            above = max(paragraph.space, _LEAST_SPACE) if number else _PASSAGE_GAP
            width_em = (self._width - self._indent) / paragraph.em
            lines = lines_of(text, width_em, bold=paragraph.bold) if text else ()
            if lines:
                yield [
                    _Line(index, number, line, 0.0 if at else above)
                    for at, line in enumerate(lines)
                ]

    def _paragraph(self, line: _Line) -> Paragraph:
        return self._passages[line.passage].paragraphs[line.paragraph]

    def _group(self, lines: Sequence[_Line], *, begins: bool) -> _Group:
        first, *others = lines
        height = sum(LINE_OF_EM * self._paragraph(line).em for line in lines)
        height += sum(line.space for line in others)
        return _Group(tuple(lines), begins, first.space, height)

    def _columns(self, start: int, height: float) -> list[list[int]]:
        """Return which groups stand in each column of a page that begins with *start*.

        There is at least one in the first; one that is higher than a column stands alone in it.
        """
        columns: list[list[int]] = [[]]
        down = self._resumed_height(start)
        for index in range(start, len(self._groups)):
            group = self._groups[index]
            needed = group.height + (group.space if columns[-1] else 0.0)
            if columns[-1] and down + needed > height:
                if len(columns) == self._count:
                    break
                columns.append([])
                down, needed = 0.0, group.height
            columns[-1].append(index)
            down += needed
        return columns

    def _levelled(self, start: int) -> list[list[int]]:
        """Return the columns of the last page, none much higher than the others."""
        height = min(_LEAST_HEIGHT, self._room.height)
        while True:
            columns = self._columns(start, height)
            if columns[-1][-1] + 1 == len(self._groups) or height >= self._room.height:
                return columns
            height = min(height + _STEP, self._room.height)

    def _resumed_height(self, start: int) -> float:
        """Return how high the title is that is told again at the head of a page."""
        group = self._groups[start]
        if group.begins:
            return 0.0
        return self._resumed(group.passage).height_em * HEADING_EM + _LEAST_SPACE

    def _resumed(self, passage: int) -> Words:
        told = self._passages[passage].title
        text = _tr("{title} (continued)").format(title=told.text)
        return words(text, bold=told.bold, width_em=(self._width - self._indent) / told.em)

    def _pieces(self, columns: Sequence[Sequence[int]]) -> Iterator[Piece]:
        for number, indices in enumerate(columns):
            left = self._room.left + number * (self._width + COLUMN_GAP)
            y = self._room.top
            first = self._groups[indices[0]]
            if number == 0 and not first.begins:
                yield from self._title(self._resumed(first.passage), first.passage, left, y)
                y += self._resumed_height(indices[0])
            lines = [line for index in indices for line in self._groups[index].lines]
            for _key, run in groupby(lines, key=lambda line: line[:2]):
                part = list(run)
                y += part[0].space if part[0] is not lines[0] else 0.0
                text = "\n".join(line.text for line in part)
                paragraph = self._paragraph(part[0])
                said = words(text, bold=paragraph.bold)
                if part[0].paragraph == 0:
                    yield from self._title(said, part[0].passage, left, y)
                else:
                    yield self._words(said, paragraph, left, y)
                y += said.height_em * paragraph.em

    def _title(self, said: Words, passage: int, left: float, y: float) -> Iterator[Piece]:
        told = self._passages[passage]
        if told.label:
            middle = left + self._half
            yield disc_piece(told.label, told.colour, middle, y, HEADING_EM)
        yield self._words(said, told.title, left, y)

    def _words(self, said: Words, paragraph: Paragraph, left: float, y: float) -> Piece:
        x, em = left + self._indent, paragraph.em
        if is_right_to_left(paragraph.text) and said.lines > 1:
            # All parts of it begin at the right edge of their columns.
            x = left + self._width - said.width_em * em
        paint = partial(
            paint_words,
            laid_out=said,
            corner=QPointF(x, y),
            em_px=em,
            colour=QColor(paragraph.colour),
        )
        return Piece(Box(x, y, x + said.width_em * em, y + said.height_em * em), paint)


def _kept_together(paragraphs: Sequence[Sequence[_Line]]) -> list[list[_Line]]:
    """Return the lines of a passage in runs between which a column may end.

    A title stands with what it heads, and a short paragraph with the end of the one before.
    """
    runs: list[list[_Line]] = []
    for number, lines in enumerate(paragraphs):
        first, *others = _runs(lines)
        heads = number == 1 and len(paragraphs[0]) <= _LONGEST_TITLE
        ends = not others and number > 1 and len(runs[-1]) + len(first) <= _MOST_TOGETHER
        if heads or ends:
            runs[-1] += first
        else:
            runs.append(first)
        runs += others
    return runs


def _runs(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Return the lines of a paragraph, its first ones and its last ones together."""
    if len(lines) < 2 * _TOGETHER:
        return [list(lines)]
    middle = lines[_TOGETHER:-_TOGETHER]
    return [list(lines[:_TOGETHER]), *([line] for line in middle), list(lines[-_TOGETHER:])]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
