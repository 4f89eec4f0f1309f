"""The captions of a guided consultation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from headshot_viewer.core.picture import Side
from headshot_viewer.core.wording import certainty_in_words, value_in_words
from headshot_viewer.paint.badges import paint_mark
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import ink_on, theme
from headshot_viewer.paint.words import Words, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.flaws import Flaw

PADDING_EM: Final = 1.1
TITLE_OF_TEXT: Final = 1.35
VALUE_OF_TEXT: Final = 1.2
MOST_LINE_EM: Final = 62.0
"""Longer lines are hard to read from across a desk."""

_GAP_EM: Final = 2.2
_BETWEEN_EM: Final = 0.35
_MARK_EM: Final = 0.7
_AFTER_TITLE_EM: Final = 0.7
_DISC_OF_TITLE: Final = 1.3
_NUMBER_EM: Final = 1.8
_LEAST_TEXT_EM: Final = 16.0


@dataclass(frozen=True, slots=True)
class Caption:
    """The content of a caption for one finding, in the client's words.

    Attributes:
        place: for example ``"3 of 7"``.
        title: the flaw.
        side: the picture it is seen in.
        number: the annotation's, as its disc on the picture and on every page shows it.
        colour: of the annotation, ``"#rrggbb"``.
        meaning: what the flaw is, for a layman; may be empty.
        evidence: what was measured, a whole sentence; empty for what the photographer saw.
        values: of both pictures, each with its unit; empty where they are not known.
        certainty: how sure the measurement is; empty without one.
        told: what the photographer wrote for the client in addition; may be empty.
    """

    place: str
    title: str
    side: Side
    number: int
    colour: str
    meaning: str = ""
    evidence: str = ""
    values: tuple[tuple[Side, str], ...] = ()
    certainty: str = ""
    told: str = ""

    def spoken(self) -> str:
        """Return the same as plain text, for screen readers."""
        values = (f"{theme().side(side).label} {value}" for side, value in self.values)
        head = (self.place, self.title, theme().side(self.side).label)
        parts = (*head, self.told, self.meaning, self.evidence, *values, self.certainty)
        return "\n".join(part for part in parts if part)


def caption_of(
    annotation: Annotation,
    kind: Flaw,
    side: Side,
    number: int,
    place: tuple[int, int],
    *,
    told: str = "",
) -> Caption:
    """Return the caption of an accepted finding.

    Args:
        annotation: the finding.
        kind: its flaw, in the photographer's words.
        side: the picture it is seen in.
        number: of the annotation.
        place: the how many-th finding it is, from 1, and of how many.
        told: what was written for the client in addition to what was measured.
    """
    evidence = annotation.evidence
    title, meaning = spoken(kind.title), spoken(kind.meaning)
    words_of_place = _tr("{number} of {count}").format(number=place[0], count=place[1])
    head = (words_of_place, title, side, number, annotation.style.colour, meaning)
    if evidence is None:
        seen = _tr("Seen by the photographer; not measured.")
        return Caption(*head, certainty=seen, told=told)
    values: tuple[tuple[Side, str], ...] = ()
    if evidence.professional is not None and evidence.ai is not None:
        values = tuple(
            (each, spoken(value_in_words(value, evidence.unit)))
            for each, value in zip(Side, (evidence.professional, evidence.ai), strict=True)
        )
    certainty = _tr("Certainty of the measurement: {word}").format(
        word=spoken(certainty_in_words(evidence.certainty))
    )
    return Caption(*head, spoken(evidence.sentence), values, certainty, told)


@dataclass(frozen=True, slots=True, eq=False)
class CaptionPlan:
    """A caption, laid out.

    Attributes:
        height_px: what it needs, with its padding.
    """

    height_px: float
    _text_px: float
    _side: Side
    _where: Words
    _number: Words
    _colour: str
    _place: Words
    _title: Words
    _body: tuple[tuple[Words, bool], ...]
    _values: tuple[tuple[Side, Words], ...]

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw it over a dark ground that fills *room*, as wide as it was planned for."""
        em, look = self._text_px, theme().pill
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.fillRect(room, QColor(look.background))
        left, top = room.left() + PADDING_EM * em, room.top() + PADDING_EM * em
        title_px, faint = TITLE_OF_TEXT * em, QColor(look.faint_text)
        middle = top + self._title.first_middle_em * title_px
        x = left + self._paint_number(painter, QPointF(left, middle))
        paint_words(painter, self._title, QPointF(x, top), title_px, QColor(look.text))
        x += (self._title.width_em + _AFTER_TITLE_EM) * title_px
        mark_px = _MARK_EM * em
        paint_mark(painter, self._side, QPointF(x + mark_px / 2, middle), mark_px)
        where_at = QPointF(x + 1.6 * mark_px, middle - self._where.first_middle_em * em)
        paint_words(painter, self._where, where_at, em, faint)
        right = room.right() - PADDING_EM * em
        place_at = QPointF(
            right - self._place.width_em * em, middle - self._place.first_middle_em * em
        )
        paint_words(painter, self._place, place_at, em, faint)
        body_top = top + self._title.height_em * title_px + _BETWEEN_EM * em
        y = body_top
        for said, is_faint in self._body:
            ink = faint if is_faint else QColor(look.text)
            paint_words(painter, said, QPointF(left, y), em, ink)
            y += (said.height_em + _BETWEEN_EM) * em
        self._paint_values(painter, right, body_top)
        painter.restore()

    def _paint_number(self, painter: QPainter, left: QPointF) -> float:
        """Draw the number in its disc, as on the picture; return how much room that took."""
        title_px = TITLE_OF_TEXT * self._text_px
        radius = _DISC_OF_TITLE * title_px / 2
        centre = left + QPointF(radius, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(centre, radius, radius)
        digits_px = self._text_px
        half = QPointF(self._number.width_em / 2, self._number.first_middle_em) * digits_px
        paint_words(painter, self._number, centre - half, digits_px, ink_on(self._colour))
        return _NUMBER_EM * title_px

    def _paint_values(self, painter: QPainter, right: float, top: float) -> None:
        value_px = VALUE_OF_TEXT * self._text_px
        width = _values_em(self._values) * self._text_px
        for side, said in self._values:
            mark_px = _MARK_EM * value_px
            middle = top + said.first_middle_em * value_px
            paint_mark(painter, side, QPointF(right - width + mark_px / 2, middle), mark_px)
            at = QPointF(right - width + 1.6 * mark_px, top)
            paint_words(painter, said, at, value_px, QColor(theme().pill.text))
            top += said.height_em * value_px


def plan_caption(caption: Caption, width_px: float, text_px: float) -> CaptionPlan:
    """Lay out *caption* in a width; all lengths in the painter's coordinates."""
    values = tuple(
        (side, words(f"{theme().side(side).label}  {value}", bold=True))
        for side, value in caption.values
    )
    width_em = width_px / text_px - 2 * PADDING_EM
    beside_em = _values_em(values) + _GAP_EM if values else 0.0
    listed = ""
    if width_em - beside_em < _LEAST_TEXT_EM:
        # Too narrow for two columns: the values are lines like the others.
        listed = "\n".join(f"{theme().side(side).label}  {value}" for side, value in caption.values)
        values, beside_em = (), 0.0
    line_em = max(1.0, min(MOST_LINE_EM, width_em - beside_em))
    lines = (caption.told, caption.meaning, caption.evidence, listed)
    plain = ((text, False) for text in lines)
    said = (*plain, (caption.certainty, True))
    body = tuple((words(text, width_em=line_em), faint) for text, faint in said if text)
    place = words(caption.place)
    where = words(theme().side(caption.side).label)
    beside_title_em = place.width_em + where.width_em + 1.6 * _MARK_EM + _GAP_EM
    title_em = (width_em - beside_title_em) / TITLE_OF_TEXT - _NUMBER_EM - _AFTER_TITLE_EM
    title = words(caption.title, bold=True, width_em=max(1.0, title_em))
    body_em = sum(each.height_em + _BETWEEN_EM for each, _faint in body)
    beside = sum(each.height_em for _side, each in values) * VALUE_OF_TEXT
    height_em = title.height_em * TITLE_OF_TEXT + _BETWEEN_EM + max(body_em, beside)
    height_px = (height_em + 2 * PADDING_EM) * text_px
    number = words(str(caption.number), bold=True)
    return CaptionPlan(
        height_px,
        text_px,
        caption.side,
        where,
        number,
        caption.colour,
        place,
        title,
        body,
        values,
    )


def _values_em(values: tuple[tuple[Side, Words], ...]) -> float:
    """Return how wide the column of values is, in ems of the text."""
    widest = max((said.width_em for _side, said in values), default=0.0)
    return (widest + 1.6 * _MARK_EM) * VALUE_OF_TEXT


def _tr(text: str) -> str:
    return QCoreApplication.translate("captions", text)
