"""Words as outlines: any size, the same proportions, with a halo, in any script.

Letters are laid out once, at :data:`EM` units to the em, and drawn scaled. A comparison of
6000 px so breaks its lines where one of 1500 px does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGlyphRun,
    QPaintEngine,
    QPainterPath,
    QPainterPathStroker,
    QTextLayout,
    QTextOption,
    QTransform,
)

from headshot_viewer.paint.fonts import text_font
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QColor, QPainter, QRawFont

EM: Final = 100
"""Units to the em in which words are laid out. Large, so that rounding to 1/64 never shows."""

LINE_OF_EM: Final = 1.3
"""From one baseline to the next."""

_WIDEST: Final = 1e6


@dataclass(frozen=True, slots=True)
class _Letter:
    """A glyph of a font; *font* follows from the rest and only serves to draw it."""

    family: str
    style: str
    weight: int
    glyph: int
    font: QRawFont = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A laid out text; its top left corner is (0, 0), in ems.

    Attributes:
        outline: the letters, in units of 1/EM em.
        letters: the same one by one, and where each stands.
        drawn: runs of coloured glyphs without an outline (emoji), in the same units.
        runs: all glyphs as text, in the same units, for documents whose words can be selected.
        width_em, height_em: of the whole block.
        first_middle_em: how far down the middle of the first line's capitals lies.
        lines: how many.
    """

    outline: QPainterPath = field(repr=False)
    letters: tuple[tuple[_Letter, QPointF], ...] = field(repr=False)
    drawn: tuple[QGlyphRun, ...] = field(repr=False)
    runs: tuple[QGlyphRun, ...] = field(repr=False)
    width_em: float
    height_em: float
    first_middle_em: float
    lines: int


@lru_cache(maxsize=4096)
def words(text: str, *, bold: bool = False, width_em: float | None = None) -> Words:
    """Lay out *text*; line feeds break lines.

    Args:
        text: in any script; right-to-left lines stand at the right of the block.
        bold: in the heavier weight.
        width_em: where to break lines, in ems; None breaks at line feeds only.
    """
    font = text_font(EM, bold=bold)
    metrics = QFontMetricsF(font)
    line_height = LINE_OF_EM * EM
    drop = (line_height - metrics.ascent() - metrics.descent()) / 2
    layouts = [QTextLayout(line, font) for line in text.split("\n")]
    wanted = _WIDEST if width_em is None else max(1.0, width_em * EM)
    natural = max(_break(layout, wanted) for layout in layouts)
    block = min(wanted, natural)
    letters: list[tuple[_Letter, QPointF]] = []
    drawn: list[QGlyphRun] = []
    runs: list[QGlyphRun] = []
    lines = 0
    for layout in layouts:
        _break(layout, block + 0.5)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = lines * line_height + drop + metrics.ascent() - line.ascent()
            line.setPosition(QPointF(0, top))
            for run in line.glyphRuns():
                runs.append(run)
                found = _letters(run)
                if found is None:
                    drawn.append(run)
                else:
                    letters += found
            lines += 1
    middle = drop + metrics.ascent() - metrics.capHeight() / 2
    return Words(
        _together(letters, _outline),
        tuple(letters),
        tuple(drawn),
        tuple(runs),
        block / EM,
        lines * line_height / EM,
        middle / EM,
        lines,
    )


def paint_words(
    painter: QPainter,
    laid_out: Words,
    corner: QPointF,
    em_px: float,
    colour: QColor,
    halo: QColor | None = None,
) -> None:
    """Draw words.

    Args:
        painter: antialiasing is switched on.
        laid_out: what :func:`words` made.
        corner: of their top left, in the painter's coordinates.
        em_px: their height, in the painter's coordinates.
        colour: of the letters.
        halo: drawn around them, as far as the theme says; None draws none.
    """
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.scale(em_px / EM, em_px / EM)
    if halo is not None:
        painter.fillPath(_halo(laid_out), halo)
    painter.setPen(colour)
    as_text = writes_text(painter)
    if not as_text:
        painter.fillPath(laid_out.outline, colour)
    for run in laid_out.runs if as_text else laid_out.drawn:
        painter.drawGlyphRun(QPointF(0, 0), run)
    painter.restore()


def writes_text(painter: QPainter) -> bool:
    """Return whether *painter* writes a document, in which words are text and not outlines."""
    return painter.paintEngine().type() == QPaintEngine.Type.Pdf


def elided(text: str, width_em: float, *, bold: bool = False) -> str:
    """Return *text* on one line, with an ellipsis in its middle if it is wider than *width_em*.

    A file name so keeps its beginning and its ending.
    """
    line = " ".join(text.split())
    metrics = QFontMetricsF(text_font(EM, bold=bold))
    return metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, max(0.0, width_em * EM))


def _break(layout: QTextLayout, width: float) -> float:
    """Break into lines of at most *width* units; return how wide the widest came out."""
    option = QTextOption()
    if _is_right_to_left(layout.text()):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    widest = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return widest


def _is_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction runs to the left (Unicode UAX 9, P2)."""
    directions = (bidirectional(letter) for letter in text)
    return next((d for d in directions if d in ("L", "R", "AL")), "L") != "L"


def _letters(run: QGlyphRun) -> list[tuple[_Letter, QPointF]] | None:
    """Return the letters of *run*; None when one of them has no outline."""
    font = run.rawFont()
    family, style, weight = font.familyName(), font.styleName(), font.weight()
    found = []
    for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
        letter = _Letter(family, style, weight, glyph, font)
        if _outline(letter).isEmpty() and not font.boundingRect(glyph).isEmpty():
            return None
        found.append((letter, at))
    return found


@lru_cache(maxsize=2048)
def _outline(letter: _Letter) -> QPainterPath:
    return letter.font.pathForGlyph(letter.glyph)


@lru_cache(maxsize=2048)
def _letter_halo(letter: _Letter) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * theme().halo.of_text * EM)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    path = stroker.createStroke(_outline(letter))
    path.setFillRule(Qt.FillRule.WindingFill)
    # A stroke crosses itself many times; without that it fills six times as fast.
    return path.simplified()


@lru_cache(maxsize=1024)
def _halo(laid_out: Words) -> QPainterPath:
    path = _together(laid_out.letters, _letter_halo)
    # Halos of neighbours overlap; as one area they fill in two thirds of the time.
    path = path.simplified()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _together(
    letters: Iterable[tuple[_Letter, QPointF]], shape: Callable[[_Letter], QPainterPath]
) -> QPainterPath:
    """Return one path of all *letters*, each with the *shape* that is asked for."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for letter, at in letters:
        path.addPath(shape(letter).translated(at))
    return path


def ink_box(laid_out: Words) -> QRectF:
    """Return where the letters themselves lie, in ems from the block's corner."""
    return QTransform.fromScale(1 / EM, 1 / EM).mapRect(laid_out.outline.boundingRect())
