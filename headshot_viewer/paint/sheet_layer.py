"""What a page says of a measurement: values, a legend on paper, the face map, the heat."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.charts import Inks
from headshot_viewer.paint.face_map import FaceMap
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.images import heat_colours
from headshot_viewer.paint.layout import MEASURED, Piece
from headshot_viewer.paint.legend import number_text
from headshot_viewer.paint.notes import readings_of
from headshot_viewer.paint.paired_crops import face_window, rect
from headshot_viewer.paint.readings_table import ReadingsTable
from headshot_viewer.paint.sheet import BODY_EM, HEADING_EM, SMALL_EM
from headshot_viewer.paint.sheet_cells import Cell, more_of
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from headshot_viewer.core.layer import HeatScale, LayerResult
    from headshot_viewer.paint.layout import ShownLayer
    from headshot_viewer.paint.sheet import Sheet

MAP_ASPECT: Final = 2.6 / 3.2
"""Width of a face map through its height, as ``charts`` draws it."""

_MAP_TEXT: Final = 4.8
_LEGEND_HEIGHT: Final = 30.0
_BAR: Final = 6.5
_STRIP_GAP: Final = 16.0
_ROUNDING: Final = 0.01
"""So that words still fit where they fitted exactly."""

_LEGEND_GAP: Final = 6.0
_TABLE_GAP: Final = 6.0


def has_map(sheet: Sheet) -> bool:
    """Return whether the layer told regions of the face, and there is a face to draw them on."""
    layer = sheet.content.layer
    return (
        layer is not None
        and bool(layer.result.regions)
        and layer.result.scale is not None
        and any(hung.face is not None for hung in sheet.hung)
    )


def has_heat(sheet: Sheet) -> bool:
    """Return whether the layer drew heat on any of the pictures."""
    layer = sheet.content.layer
    if layer is None:
        return False
    told = [layer.result.side(hung.plate.side) for hung in sheet.hung]
    return any(side is not None and side.heat is not None for side in told)


def heat_cell(sheet: Sheet, layer: ShownLayer) -> Cell:
    """Return both faces under the heat; its words are in :func:`strip_pieces`."""
    window = face_window(sheet.hung)
    title = Paragraph(
        _tr("Heatmap: {layer}").format(layer=layer.result.title),
        HEADING_EM,
        sheet.paper.text,
        bold=True,
    )
    reading = layer.result.scale
    told = []
    if reading is not None and reading.low_word and reading.high_word:
        said = _tr("Dark: {low}. Bright: {high}.").format(
            low=reading.low_word, high=reading.high_word
        )
        told = [Paragraph(said, BODY_EM, sheet.paper.faint_text, space=1.5, may_go=True)]
    # A faint heat would not show on so small a picture.
    shown = replace(layer, opacity=max(layer.opacity, 0.6))
    windows = {hung.plate.side: window for hung in sheet.hung}
    return Cell(windows, (title, *told), layer=shown)


def strip_height(
    sheet: Sheet, layer: ShownLayer, width: float, map_height: float, most: float = inf
) -> float:
    """Return how high :func:`strip_pieces` needs its room of *width* to tell all.

    Words that would need more than *most* are made smaller, or less is told.
    """
    least = map_height if has_map(sheet) else 0.0
    width -= map_height * MAP_ASPECT + _STRIP_GAP if has_map(sheet) else 0.0
    below = _below_words(layer.result, _table(sheet, layer.result, width))
    said = block(layer_paragraphs(sheet, layer.result), width, most - below)
    return max(least, said.height + below + _ROUNDING)


def _below_words(result: LayerResult, table: ReadingsTable) -> float:
    """Return how much height the legend or the table takes."""
    if result.scale is not None:
        return _LEGEND_GAP + _LEGEND_HEIGHT
    return _TABLE_GAP + table.height if table.height else 0.0


def strip_pieces(sheet: Sheet, layer: ShownLayer, room: Box, map_height: float) -> list[Piece]:
    """Return the face map at the left of *room*, and beside it the words and the legend.

    A layer without heat has a table below its words.
    """
    pieces: list[Piece] = []
    left, scale = room.left, layer.result.scale
    if has_map(sheet):
        box = Box(left, room.top, left + map_height * MAP_ASPECT, room.top + map_height)
        pieces.append(_map(sheet, layer.result, box))
        left = box.right + _STRIP_GAP
    table = _table(sheet, layer.result, room.right - left)
    height = room.height - _below_words(layer.result, table)
    more = more_of(sheet, MEASURED)
    told = layer_paragraphs(sheet, layer.result)
    heading = block(told, room.right - left, height, more=more)
    said = heading.pieces(left, room.top)
    if not heading.is_whole:
        said = [replace(piece, shortens=(MEASURED,)) for piece in said]
    pieces += said
    if scale is not None:
        top = room.top + heading.height + _LEGEND_GAP
        width = min(room.right - left, 190.0)
        if top + _LEGEND_HEIGHT <= room.bottom:
            box = Box(left, top, left + width, top + _LEGEND_HEIGHT)
            pieces.append(_legend(sheet, scale, box))
        return pieces
    return pieces + table.pieces(left, room.top + heading.height + _TABLE_GAP)


def _table(sheet: Sheet, result: LayerResult, width: float) -> ReadingsTable:
    """Return the table of a layer; one with heat tells its values by the legend."""
    readings = () if result.scale is not None else result.readings
    return ReadingsTable(readings, width, SMALL_EM, _inks(sheet))


def _inks(sheet: Sheet) -> Inks:
    paper = sheet.paper
    return Inks(QColor(paper.text), QColor(paper.faint_text), QColor(paper.ground))


def layer_paragraphs(sheet: Sheet, result: LayerResult) -> tuple[Paragraph, ...]:
    """Return what a layer says of the pair: its title, the values, and sentences."""
    values, *sentences = readings_of(result)
    paper = sheet.paper
    return (
        Paragraph(
            _tr("Measured: {layer}").format(layer=result.title), HEADING_EM, paper.text, bold=True
        ),
        Paragraph(values, BODY_EM, paper.text, space=1.5),
        *(
            Paragraph(sentence, SMALL_EM, paper.faint_text, space=1.5, may_go=True)
            for sentence in sentences
        ),
    )


def _map(sheet: Sheet, result: LayerResult, box: Box) -> Piece:
    face = next(hung.face for hung in sheet.hung if hung.face is not None)
    drawn = FaceMap(face, result.regions, rect(box))
    inks = _inks(sheet)

    def paint(painter: QPainter) -> None:
        assert result.scale is not None
        drawn.paint(painter, result.scale, inks, _MAP_TEXT)

    return Piece(box, paint)


def _legend(sheet: Sheet, scale: HeatScale, box: Box) -> Piece:
    """Return the colours of the heat on paper, with numbers, the unit and what the ends mean."""
    bar = QRectF(box.left, box.top, box.width, _BAR)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for index, colour in enumerate(heat_colours()):
        gradient.setColorAt(index / 255, colour)
    numbers = [number_text(scale.value(heat), scale) for heat in (0.0, 0.5, 1.0)]
    ends = [scale.low_word, scale.unit, scale.high_word]
    if sum(words(text).width_em for text in ends) * SMALL_EM > bar.width() - 2 * SMALL_EM:
        # The unit takes the place of the number in the middle, which can be guessed.
        numbers[1], ends[1] = ends[1], ""
    rows = (
        (bar.bottom() + 2, numbers, sheet.paper.text),
        (bar.bottom() + 11.5, ends, sheet.paper.faint_text),
    )

    def paint(painter: QPainter) -> None:
        painter.fillRect(bar, gradient)
        for top, texts, colour in rows:
            for share, text in zip((0.0, 0.5, 1.0), texts, strict=True):
                said = words(elided(text, bar.width() / SMALL_EM / 2.1))
                x = bar.left() + share * (bar.width() - said.width_em * SMALL_EM)
                paint_words(painter, said, QPointF(x, top), SMALL_EM, QColor(colour))

    return Piece(box, paint)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
