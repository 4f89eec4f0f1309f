"""Words that keep to their room: they wrap, shrink within limits, and at last are cut short."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.layout import Piece
from headshot_viewer.paint.words import LINE_OF_EM, Words, line_count, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_SHARE: Final = 0.8
"""Text is made smaller down to this share of its size before any of it is left out."""

_STEPS: Final = 5
_ELLIPSIS: Final = "…"
_LONGEST_WORD: Final = 24
"""Letters; what is longer, or has no spaces, is cut within."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a block.

    Attributes:
        text: line feeds break lines.
        em: height of the text, in the page's units.
        colour: ``"#rrggbb"``.
        bold: in the heavier weight.
        space: above it, in the page's units, unless it is the first one.
        may_go: whether it may be left out as a whole where there is no room.
    """

    text: str
    em: float
    colour: str
    bold: bool = False
    space: float = 0.0
    may_go: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Paragraphs that are laid out one below the other.

    Attributes:
        lines: the words of each paragraph, its text height, colour and top, from the block's top.
        width, height: of the whole, in the page's units.
        is_whole: whether nothing was left out or cut short.
    """

    lines: tuple[tuple[Words, float, str, float], ...]
    width: float
    height: float
    is_whole: bool = True

    @property
    def ink_width(self) -> float:
        """How wide the widest line is, in the page's units."""
        return max((laid_out.width_em * em for laid_out, em, _, _ in self.lines), default=0.0)

    def pieces(self, left: float, top: float) -> list[Piece]:
        """Return what paints the block with its top left corner at a point of the page."""
        pieces = []
        for laid_out, em, colour, down in self.lines:
            y = top + down
            paint = partial(
                paint_words,
                laid_out=laid_out,
                corner=QPointF(left, y),
                em_px=em,
                colour=QColor(colour),
            )
            box = Box(left, y, left + self.width, y + laid_out.height_em * em)
            pieces.append(Piece(box, paint))
        return pieces


def block(
    paragraphs: Sequence[Paragraph],
    width: float,
    height: float = inf,
    least_share: float = LEAST_SHARE,
    more: Paragraph | None = None,
) -> Block:
    """Lay paragraphs out in a room.

    What does not fit is made smaller down to *least_share*; then paragraphs that may go are left
    out from the last on; then the last one that remains is cut short, with an ellipsis.

    Args:
        paragraphs: from above to below; empty ones are left out.
        width: of the room, in the page's units.
        height: likewise; without one the block takes what it needs.
        least_share: how small text may become, 0..1.
        more: stands at the end where something is left out, and tells where it is whole.
    """
    kept = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if (made := _fitting(kept, width, height, least_share)) is not None:
        return made
    told = [] if more is None else [more]
    while going := [index for index, paragraph in enumerate(kept) if paragraph.may_go]:
        del kept[going[-1]]
        if kept and (made := _fitting([*kept, *told], width, height, least_share)) is not None:
            return replace(made, is_whole=False)
    # Where it is told on, nothing is gained by smaller letters.
    share = 1.0 if told else least_share
    made = _cut_short(kept, told, width, height, share)
    if not made.lines and told:
        made = _cut_short(kept, [], width, height, least_share)
    return replace(made, is_whole=False)


def _fitting(
    paragraphs: Sequence[Paragraph], width: float, height: float, least_share: float
) -> Block | None:
    """Return all *paragraphs*, made smaller as needed; None where they do not fit even so."""
    for step in range(_STEPS):
        share = 1 - (1 - least_share) * step / (_STEPS - 1)
        if _height(paragraphs, width, share) <= height:
            return _stacked(paragraphs, width, share)
    return None


def _height(paragraphs: Sequence[Paragraph], width: float, share: float) -> float:
    """Return how high :func:`_stacked` makes them; letters are not worked out for that."""
    spaces = sum(paragraph.space for paragraph in paragraphs[1:])
    lines = sum(
        paragraph.em
        * line_count(paragraph.text.strip(), width / (paragraph.em * share), bold=paragraph.bold)
        for paragraph in paragraphs
    )
    return (spaces + LINE_OF_EM * lines) * share


def _stacked(paragraphs: Sequence[Paragraph], width: float, share: float) -> Block:
    lines: list[tuple[Words, float, str, float]] = []
    down = 0.0
    for paragraph in paragraphs:
        em = paragraph.em * share
        laid_out = words(paragraph.text.strip(), bold=paragraph.bold, width_em=width / em)
        down += paragraph.space * share if lines else 0.0
        lines.append((laid_out, em, paragraph.colour, down))
        down += laid_out.height_em * em
    return Block(tuple(lines), width, down)


def _cut_short(
    paragraphs: Sequence[Paragraph],
    told: Sequence[Paragraph],
    width: float,
    height: float,
    share: float,
) -> Block:
    """Shorten the last paragraph until all fits; where even that is not enough, leave it out.

    *told* stands below whole.
    """
    if not paragraphs:
        return Block((), width, 0.0)
    *before, last = paragraphs
    text = last.text.strip()

    def shortened(letters: int) -> list[Paragraph]:
        kept = replace(last, text=f"{_beginning(text, letters)}{_ELLIPSIS}")
        return [*before, kept, *told]

    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if _height(shortened(middle), width, share) <= height:
            low = middle
        else:
            high = middle - 1
    if not low:
        return _cut_short(before, told, width, height, share)
    return _stacked(shortened(low), width, share)


def _beginning(text: str, letters: int) -> str:
    """Return at most so many letters of *text*: whole words, where one ends not far before."""
    kept = text[:letters]
    if letters < len(text) and not text[letters].isspace():
        end = max((at for at, letter in enumerate(kept) if letter.isspace()), default=0)
        if letters - end <= _LONGEST_WORD and kept[:end].strip():
            kept = kept[:end]
    return kept.rstrip().rstrip(",;:–")
