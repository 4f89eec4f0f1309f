"""Words as outlines: any size, the same proportions, with a halo, in any script.

Letters are laid out once, at :data:`EM` units to the em, and drawn scaled. A comparison of
6000 px so breaks its lines where one of 1500 px does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGlyphRun,
    QImage,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QTextLayout,
    QTextOption,
    QTransform,
)

from headshot_viewer.paint.fonts import text_font
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QColor, QFont, QRawFont

EM: Final = 100
"""Units to the em in which words are laid out. Large, so that rounding to 1/64 never shows."""

LINE_OF_EM: Final = 1.3
"""From one baseline to the next."""

_WIDEST: Final = 1e6

_COLOUR_TABLES: Final = ("CBDT", "sbix", "COLR", "SVG ")
"""The tables of an OpenType font that hold coloured glyphs."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """A glyph of a font; *outline* follows from the rest.

    The font itself is not kept: it belongs to the thread that made it, and dies with it.
    """

    family: str
    style: str
    weight: int
    glyph: int
    outline: QPainterPath = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A laid out text; its top left corner is (0, 0), in ems.

    Attributes:
        outline: the letters, in units of 1/EM em.
        letters: the same one by one, and where each stands.
        drawn: runs of coloured glyphs without an outline (emoji), as images, and where each lies
            in the same units.
        source: the text, whether it is bold, and the width of the block in units, from which a
            document lays its text out again. Runs of glyphs are not kept: they hold fonts of the
            thread that made them, which die with it.
        width_em, height_em: of the whole block.
        first_middle_em: how far down the middle of the first line's capitals lies.
        lines: how many.
    """

    outline: QPainterPath = field(repr=False)
    letters: tuple[tuple[_Letter, QPointF], ...] = field(repr=False)
    drawn: tuple[tuple[QImage, QRectF], ...] = field(repr=False)
    source: tuple[str, bool, float] = field(repr=False)
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
    wanted = _WIDEST if width_em is None else max(1.0, width_em * EM)
    layouts = [QTextLayout(line, font) for line in text.split("\n")]
    block = min(wanted, max(_break(layout, wanted) for layout in layouts))
    letters: list[tuple[_Letter, QPointF]] = []
    drawn: list[tuple[QImage, QRectF]] = []
    for layout, runs in _laid_out(layouts, font, block):
        for run in runs:
            found = _letters(run)
            if found is None:
                drawn.append(_image_of(layout, run))
            else:
                letters += found
    metrics = QFontMetricsF(font)
    drop = (LINE_OF_EM * EM - metrics.ascent() - metrics.descent()) / 2
    middle = drop + metrics.ascent() - metrics.capHeight() / 2
    lines = sum(layout.lineCount() for layout in layouts)
    return Words(
        _together(letters, _outline_of),
        tuple(letters),
        tuple(drawn),
        (text, bold, block),
        block / EM,
        lines * LINE_OF_EM,
        middle / EM,
        lines,
    )


def broken(text: str, width_em: float, *, bold: bool = False) -> str:
    """Return *text* with line feeds where :func:`words` would break it at *width_em*."""
    return "\n".join(chain.from_iterable(_lines(text, width_em, bold=bold)))


def lines_of(text: str, width_em: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the lines in which :func:`words` would break *text* at *width_em*.

    Any run of them, joined by line feeds, looks as it does in the whole text: a line whose first
    letter runs the other way than the paragraph's is marked with the paragraph's direction.
    """
    found = []
    for first, *others in _lines(text, width_em, bold=bold):
        is_right = is_right_to_left(first)
        mark = "\N{RIGHT-TO-LEFT MARK}" if is_right else "\N{LEFT-TO-RIGHT MARK}"
        found.append(first)
        found += [f"{mark}{o}" if is_right_to_left(o) != is_right else o for o in others]
    return tuple(found)


@lru_cache(maxsize=4096)
def line_count(text: str, width_em: float, *, bold: bool = False) -> int:
    """Return in how many lines :func:`words` would break *text*; no letter is drawn for that."""
    return sum(len(lines) for lines in _lines(text, width_em, bold=bold))


def _lines(text: str, width_em: float, *, bold: bool) -> Iterator[list[str]]:
    """Yield the lines of each paragraph of *text*, at least one."""
    font = text_font(EM, bold=bold)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        _break(layout, max(1.0, width_em * EM))
        # Qt counts in units of UTF-16.
        units = paragraph.encode("utf-16-le", "surrogatepass")
        lines = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = line.textStart(), line.textStart() + line.textLength()
            piece = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
            lines.append(piece.rstrip(" ") if number + 1 < layout.lineCount() else piece)
        yield lines or [""]


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
    if as_text:
        _write(painter, laid_out)
    for image, place in laid_out.drawn:
        _paint_image(painter, image, place)
    painter.restore()


def _write(painter: QPainter, laid_out: Words) -> None:
    """Draw words as text, except coloured glyphs; fonts are those of this thread."""
    text, bold, block = laid_out.source
    font = text_font(EM, bold=bold)
    layouts = [QTextLayout(line, font) for line in text.split("\n")]
    for _layout, runs in _laid_out(layouts, font, block):
        for run in runs:
            found = _letters(run)
            if found is not None and run.rawFont().pixelSize() > 0:
                painter.drawGlyphRun(QPointF(0, 0), run)
            elif found is not None:
                # Boxes for letters that no font has are no text.
                painter.fillPath(_together(found, _outline_of), painter.pen().color())


def _laid_out(
    layouts: Iterable[QTextLayout], font: QFont, block: float
) -> Iterator[tuple[QTextLayout, list[QGlyphRun]]]:
    """Break each of *layouts* into lines of *block* units, one below the other."""
    metrics = QFontMetricsF(font)
    drop = (LINE_OF_EM * EM - metrics.ascent() - metrics.descent()) / 2
    lines = 0
    for layout in layouts:
        _break(layout, block + 0.5)
        runs = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = lines * LINE_OF_EM * EM + drop + metrics.ascent() - line.ascent()
            line.setPosition(QPointF(0, top))
            runs += line.glyphRuns()
            lines += 1
        yield layout, runs


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


def _image_of(layout: QTextLayout, run: QGlyphRun) -> tuple[QImage, QRectF]:
    """Return coloured glyphs as an image, and where it lies.

    As images of one pixel to a unit, because Qt draws such glyphs from a layout, but neither from
    a run of glyphs nor enlarged; the fonts themselves are hardly finer.
    """
    place = run.boundingRect()
    size = QSize(ceil(place.width()), ceil(place.height()))
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        layout.draw(painter, -place.topLeft())
    return image, QRectF(place.topLeft(), QSizeF(image.size()))


def _paint_image(painter: QPainter, image: QImage, place: QRectF) -> None:
    """Draw coloured glyphs; those that become much smaller are first made so, by area."""
    seen = painter.deviceTransform().mapRect(place)
    size = QSize(max(1, ceil(seen.width())), max(1, ceil(seen.height())))
    if 2 * size.width() < image.width():
        image = image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image, QRectF(image.rect()))


def _break(layout: QTextLayout, width: float) -> float:
    """Break into lines of at most *width* units; return how wide the widest came out."""
    option = QTextOption()
    if is_right_to_left(layout.text()):
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


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction runs to the left (Unicode UAX 9, P2)."""
    directions = (bidirectional(letter) for letter in text)
    return next((d for d in directions if d in ("L", "R", "AL")), "L") != "L"


def _letters(run: QGlyphRun) -> list[tuple[_Letter, QPointF]] | None:
    """Return the letters of *run*; None where they are pictures and not outlines."""
    font = run.rawFont()
    # A font of no size stands for a script that no font of this computer has: boxes are drawn.
    # Qt 6 ends the program when it is asked for the name of that one.
    is_there = font.pixelSize() > 0
    if is_there and _is_coloured(font):
        # Not even asked for outlines: after that, Qt draws them no more.
        return None
    family, style = (font.familyName(), font.styleName()) if is_there else ("", "")
    known, weight = _outlines(family, style, font.weight()), font.weight()
    found = []
    for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
        if glyph not in known:
            known[glyph] = font.pathForGlyph(glyph)
        found.append((_Letter(family, style, weight, glyph, known[glyph]), at))
    return found


@cache
def _outlines(family: str, style: str, weight: int) -> dict[int, QPainterPath]:
    """Return the paths of the glyphs of a font that were asked for so far, by their numbers."""
    del family, style, weight
    return {}


def _outline_of(letter: _Letter) -> QPainterPath:
    return letter.outline


def _is_coloured(font: QRawFont) -> bool:
    """Return whether the glyphs of *font* have colours of their own, as emoji do."""
    return any(not font.fontTable(name).isEmpty() for name in _COLOUR_TABLES)


@lru_cache(maxsize=2048)
def _letter_halo(letter: _Letter) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * theme().halo.of_text * EM)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    path = stroker.createStroke(letter.outline)
    path.setFillRule(Qt.FillRule.WindingFill)
    # A stroke crosses itself many times; without that it fills six times as fast.
    return path.simplified()


_MOST_UNITED_LETTERS: Final = 400


@lru_cache(maxsize=1024)
def _halo(laid_out: Words) -> QPainterPath:
    path = _together(laid_out.letters, _letter_halo)
    # Halos of neighbours overlap; as one area they fill in two thirds of the time. Uniting many
    # takes longer than that ever saves.
    if len(laid_out.letters) <= _MOST_UNITED_LETTERS:
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
