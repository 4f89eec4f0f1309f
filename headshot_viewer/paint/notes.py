"""The words below an exported comparison: numbered notes, and what the layer says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from headshot_viewer.core.annotation import OTHER_KIND, Text
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.core.wording import (
    RATIO_TITLE,
    certainty_in_words,
    has_values,
    notes_of_sides,
    ratio_in_words,
    value_in_words,
)
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import Piece
from headshot_viewer.paint.tags import Tag, half_width_px, paint_tag
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import Words, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.paint.layout import ComparisonContent

COLUMN_GAP_EM: Final = 2.5
ENTRY_GAP_EM: Final = 0.55
LEAST_COLUMN_EM: Final = 26.0
_AFTER_DISC_EM: Final = 0.5

METHOD: Final = said("Measured with Headshot Viewer; not an AI detector.")


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the list.

    Attributes:
        number: as on the picture.
        colour: of the annotation, ``"#rrggbb"``.
        title: what kind of flaw, and in which picture.
        text: what was written about it; may be empty.
    """

    number: int
    colour: str
    title: str
    text: str


def notes_of(content: ComparisonContent) -> tuple[Note, ...]:
    """Return a note for every numbered annotation of *content*, by number."""
    notes = [
        _note(plate.side, annotation, content)
        for plate in content.plates
        for annotation in plate.annotations
        if annotation.id in content.numbers
    ]
    return tuple(sorted(notes, key=lambda note: note.number))


def readings_of(result: LayerResult) -> tuple[str, ...]:
    """Return a layer's result for the pair: a line of values, may be empty, then sentences."""
    names = {side: theme().side(side).label for side in Side}
    values = []
    for side in Side if has_values(result) else ():
        found = result.side(side)
        if found is not None:
            told = spoken(value_in_words(found.value, result.unit))
            values.append(f"{names[side]}:\N{NO-BREAK SPACE}{told}")
    if result.ratio is not None:
        values.append(f"{spoken(RATIO_TITLE)}:\N{NO-BREAK SPACE}{ratio_in_words(result.ratio)}")
    if result.ratio is not None and result.certainty < 1:
        certainty = certainty_in_words(result.certainty)
        values.append(spoken(said("certainty {word}", word=certainty)))
    sentences = [*result.notes, *map(spoken, notes_of_sides(result, names))]
    # The dot stays with what stands before it when the line breaks.
    return ("\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  ".join(values), *sentences)


def list_pieces(
    notes: Sequence[Note], left: float, top: float, width: float, em_px: float
) -> tuple[tuple[Piece, ...], float]:
    """Lay the numbered list out in columns that read downwards.

    Args:
        notes: in order.
        left: where, in page pixels.
        top: likewise.
        width: of all columns; they take what height they need.
        em_px: height of the text.

    Returns:
        What is painted, and the bottom of it in page pixels.
    """
    if not notes:
        return (), top
    count = max(1, min(2, len(notes), int(width / em_px / LEAST_COLUMN_EM)))
    gap = COLUMN_GAP_EM * em_px
    column_px = (width - (count - 1) * gap) / count
    indent = 2 * max(half_width_px(str(note.number), em_px) for note in notes)
    indent += _AFTER_DISC_EM * em_px
    entries = [_Entry(note, column_px / em_px, indent / em_px) for note in notes]
    pieces, bottom = [], top
    for column, part in enumerate(_columns([e.height_em for e in entries], count)):
        y = top
        x = left + column * (column_px + gap)
        for entry in (entries[index] for index in part):
            end = y + entry.height_em * em_px
            # A disc reaches a little above its line.
            box = Box(x, y - 0.25 * em_px, x + column_px, end)
            pieces.append(Piece(box, partial(entry.paint, corner=QPointF(x, y), em_px=em_px)))
            y = end + ENTRY_GAP_EM * em_px
            bottom = max(bottom, end)
    return tuple(pieces), bottom


class _Entry:
    """A note, laid out for a column of some width."""

    def __init__(self, note: Note, column_em: float, indent_em: float) -> None:
        room_em = column_em - indent_em
        self._note = note
        self._indent_em = indent_em
        self._title = words(note.title, bold=True, width_em=room_em)
        self._text: Words | None = words(note.text, width_em=room_em) if note.text else None

    @property
    def height_em(self) -> float:
        below = 0.0 if self._text is None else self._text.height_em
        return max(self._title.height_em + below, 1.5)

    def paint(self, painter: QPainter, *, corner: QPointF, em_px: float) -> None:
        half = half_width_px(str(self._note.number), em_px)
        middle = corner.y() + self._title.first_middle_em * em_px
        across = self._indent_em * em_px - _AFTER_DISC_EM * em_px - half
        tag = Tag(str(self._note.number), em_px, PicturePoint(corner.x() + across, middle))
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        paint_tag(painter, tag, self._note.colour, em_px * 0.05)
        at = QPointF(corner.x() + self._indent_em * em_px, corner.y())
        paint_words(painter, self._title, at, em_px, QColor(theme().sheet.text))
        if self._text is not None:
            below = QPointF(at.x(), at.y() + self._title.height_em * em_px)
            paint_words(painter, self._text, below, em_px, QColor(theme().sheet.text))


def _columns(heights_em: Sequence[float], count: int) -> list[range]:
    """Cut a list into *count* runs so that the highest is as low as can be."""
    if count == 1:
        return [range(len(heights_em))]

    def highest(cut: int) -> float:
        parts = heights_em[:cut], heights_em[cut:]
        return max(sum(part) + ENTRY_GAP_EM * len(part) for part in parts)

    cut = min(range(1, len(heights_em)), key=highest)
    return [range(cut), range(cut, len(heights_em))]


def _note(side: Side, annotation: Annotation, content: ComparisonContent) -> Note:
    shape = annotation.shape
    written = [shape.text.strip()] if isinstance(shape, Text) else []
    written += [annotation.note.strip()]
    text = "\n".join(filter(None, written))
    label = theme().side(side).label
    # "Other" adds nothing to the user's own words.
    plain = annotation.kind == OTHER_KIND and text
    title = label if plain else f"{label}: {content.vocabulary.flaw(annotation.kind).title}"
    return Note(content.numbers[annotation.id], annotation.style.colour, title, text)
