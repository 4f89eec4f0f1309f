"""The legend of a heatmap: its colours, with numbers, a unit and what the ends mean."""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QLinearGradient, QPen

from headshot_viewer.core.said import figure
from headshot_viewer.paint.badges import paint_pill
from headshot_viewer.paint.images import heat_alpha, heat_colours
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.layer import HeatScale

WIDTH_OF_TEXT: Final = 19.0
HEIGHT_OF_TEXT: Final = 5.6
_PADDING_OF_TEXT: Final = 0.8
_BAR_OF_TEXT: Final = 0.95
_SMALL: Final = 0.85


def legend_size(text_px: float) -> QSizeF:
    """Return how large a legend with text of *text_px* is."""
    return QSizeF(WIDTH_OF_TEXT * text_px, HEIGHT_OF_TEXT * text_px)


def paint_legend(
    painter: QPainter,
    corner: QPointF,
    scale: HeatScale,
    title: str,
    *,
    threshold: float,
    text_px: float,
) -> QRectF:
    """Draw a legend over a pill.

    Args:
        painter: any.
        corner: its top left, in the painter's coordinates.
        scale: what the heat means.
        title: of the layer.
        threshold: heat up to this is not drawn, 0..1; marked on the bar.
        text_px: height of the text, in the painter's coordinates.

    Returns:
        The pill, as large as :func:`legend_size` says.
    """
    box = QRectF(corner, legend_size(text_px))
    paint_pill(painter, box, 0.8 * text_px)
    pad = _PADDING_OF_TEXT * text_px
    inner = box.adjusted(pad, 0, -pad, 0)
    heading = f"{title} ({scale.unit})" if scale.unit else title
    room_em = inner.width() / text_px
    paint_words(
        painter,
        words(elided(heading, room_em, bold=True), bold=True),
        QPointF(inner.left(), box.top() + 0.45 * text_px),
        text_px,
        QColor(theme().pill.text),
    )
    bar = QRectF(inner.left(), box.top() + 1.95 * text_px, inner.width(), _BAR_OF_TEXT * text_px)
    _paint_bar(painter, bar, threshold)
    small_px = _SMALL * text_px
    low, middle, high = (number_text(scale.value(heat), scale) for heat in (0.0, 0.5, 1.0))
    _paint_row(painter, bar.bottom() + 0.1 * text_px, bar, (low, middle, high), small_px)
    ends = (scale.low_word, "", scale.high_word)
    _paint_row(painter, bar.bottom() + 1.15 * text_px, bar, ends, small_px)
    return box


def number_text(value: float, scale: HeatScale) -> str:
    """Return *value* with as many digits as the span of *scale* deserves: two that count."""
    span = abs(scale.high - scale.low)
    digits = max(0, 1 - floor(log10(span))) if isfinite(span) and span > 0 else 2
    return spoken(figure(value, min(digits, 6)))


def _paint_bar(painter: QPainter, bar: QRectF, threshold: float) -> None:
    """Draw the colours as they lie on a picture: clear up to the threshold."""
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for index, colour in enumerate(heat_colours()):
        drawn = QColor(colour)
        drawn.setAlphaF(heat_alpha(index / 255, threshold))
        gradient.setColorAt(index / 255, drawn)
    painter.save()
    painter.fillRect(bar, QColor(theme().surround))
    painter.fillRect(bar, gradient)
    if threshold > 0:
        x = bar.left() + threshold * bar.width()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().pill.text), bar.height() / 8))
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
    painter.restore()


def _paint_row(
    painter: QPainter, top: float, bar: QRectF, texts: tuple[str, str, str], text_px: float
) -> None:
    """Write under the left end, the middle and the right end of *bar*."""
    for share, text in zip((0.0, 0.5, 1.0), texts, strict=True):
        laid_out = words(elided(text, bar.width() / text_px / 2.1))
        x = bar.left() + share * (bar.width() - laid_out.width_em * text_px)
        paint_words(painter, laid_out, QPointF(x, top), text_px, QColor(theme().pill.faint_text))
