"""Pictures side by side at one height; their names above, what was said of them below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import ceil, inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.callouts import Overhang, overhang_of
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.core.said import said
from headshot_viewer.paint.annotations import Frame, paint_annotations
from headshot_viewer.paint.backdrop import Backdrop
from headshot_viewer.paint.badges import HEIGHT_OF_TEXT, paint_badge
from headshot_viewer.paint.charts import Inks
from headshot_viewer.paint.images import paint_heat, paint_picture, picture_images
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import (
    LARGEST_PX,
    ComparisonContent,
    ComparisonPlan,
    Layout,
    Piece,
)
from headshot_viewer.paint.legend import legend_size, paint_legend
from headshot_viewer.paint.light_arrow import paint_light_arrow
from headshot_viewer.paint.notes import METHOD, list_pieces, notes_of, readings_of
from headshot_viewer.paint.readings_table import ReadingsTable
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.paint.layout import Plate, ShownLayer

TEXT_OF_WIDTH: Final = 1 / 90
"""Height of the text, as a share of the page's width."""

LEAST_TEXT_PX: Final = 11.0
"""On narrow pages text is larger in proportion, so that it can still be read."""

MARGIN_OF_WIDTH: Final = 1 / 60
LEAST_NATIVE_PX: Final = 640
"""Two tiny pictures get a page that has room for words."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The measures of a page, in pixels.

    Attributes:
        width, margin, em: of the page, between things, and of the text.
        row: top of the names, above everything else.
        top: of the pictures.
        height: of the pictures.
        bottom: of the pictures and all insets beside them.
        spans: left and right of each picture.
        overhangs: how far insets reach beyond each picture, in page pixels.
    """

    width: int
    margin: int
    em: float
    row: int
    top: int
    height: int
    bottom: int
    spans: tuple[tuple[int, int], ...]
    overhangs: tuple[Overhang, ...]


def plan(
    content: ComparisonContent, width_px: int | None, *, single: bool
) -> tuple[ComparisonPlan, ...]:
    """Lay *content* out on one page, as high as it needs; see ``layout.PlanPages``."""
    sizes = [plate.picture.ref.size_px for plate in content.plates]
    overhangs = [
        overhang_of(plate.annotations, size)
        for plate, size in zip(content.plates, sizes, strict=True)
    ]
    page = _measure(sizes, overhangs, width_px)
    pieces: list[Piece] = []
    for plate, (left, right), overhang in zip(
        content.plates, page.spans, page.overhangs, strict=True
    ):
        box = Box(left, page.top, right, page.top + page.height)
        pieces += [_plate(plate, content, box, page, overhang), _caption(plate, box, page)]
    card, bottom = _card(content, page)
    del single
    return (ComparisonPlan(PictureSize(page.width, bottom), (*pieces, *card)),)


LAYOUT: Final = Layout(id="side_by_side", title=said("Side by Side"), plan=plan)


def _measure(
    sizes: Sequence[PictureSize], overhangs: Sequence[Overhang], width_px: int | None
) -> _Page:
    height = max(size.height for size in sizes)
    # Of each picture with what reaches beyond it: its width in heights of the picture.
    aspects = [
        (over.left + size.width + over.right) / size.height
        for size, over in zip(sizes, overhangs, strict=True)
    ]
    widths = [max(1, round(height * aspect)) for aspect in aspects]
    gaps = len(sizes) + 1
    native = ceil(sum(widths) / (1 - gaps * MARGIN_OF_WIDTH))
    width = width_px or min(max(native, LEAST_NATIVE_PX), LARGEST_PX)
    margin = round(width * MARGIN_OF_WIDTH)
    if width_px is not None or native > LARGEST_PX or height > LARGEST_PX:
        height = min(LARGEST_PX, max(1, int((width - gaps * margin) / sum(aspects))))
        widths = [max(1, round(height * aspect)) for aspect in aspects]
    em = max(width * TEXT_OF_WIDTH, LEAST_TEXT_PX)
    # What rounding leaves over goes to the two outer margins.
    left = (width - sum(widths) - (len(widths) - 1) * margin) // 2
    spans, overs = [], []
    for size, over, canvas_width in zip(sizes, overhangs, widths, strict=True):
        scale = height / size.height
        start = left + round(scale * over.left)
        spans.append((start, max(start + 1, left + canvas_width - round(scale * over.right))))
        overs.append(Overhang(*(scale * reach for reach in over)))
        left += canvas_width + margin
    row = margin
    top = row + round(HEIGHT_OF_TEXT * em + 0.6 * em) + ceil(max(over.top for over in overs))
    bottom = top + height + ceil(max(over.bottom for over in overs))
    return _Page(width, margin, em, row, top, height, bottom, tuple(spans), tuple(overs))


def _plate(
    plate: Plate, content: ComparisonContent, box: Box, page: _Page, overhang: Overhang
) -> Piece:
    """Return a picture with its heat and its annotations."""
    size_px = plate.picture.ref.size_px
    backdrop = _backdrop(plate, content)
    images = picture_images(plate.picture)
    across, down = box.width / size_px.width, box.height / size_px.height
    frame = Frame(size_px, down, backdrop.face_width_px)
    shown = content.layer
    side = None if shown is None else shown.result.side(plate.side)
    # Half a margin belongs to each picture: an outline may reach beyond it that far.
    half = page.margin // 2
    room = QRectF(
        QPointF(box.left - overhang.left - half, box.top - overhang.top - half),
        QPointF(box.right + overhang.right + half, box.bottom + overhang.bottom + half),
    )

    def paint(painter: QPainter) -> None:
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        painter.translate(box.left, box.top)
        painter.scale(across, down)
        paint_picture(painter, images, squares_from=inf)
        if shown is not None and side is not None and side.heat is not None:
            paint_heat(painter, side.heat, size_px, shown.threshold, shown.opacity)
        if side is not None and side.arrow is not None:
            paint_light_arrow(painter, side.arrow, size_px)
        paint_annotations(painter, plate.annotations, content.numbers, frame, backdrop)

    return Piece(Box(room.left(), room.top(), room.right(), room.bottom()), paint)


def _backdrop(plate: Plate, content: ComparisonContent) -> Backdrop:
    images = {each.side: picture_images(each.picture) for each in content.plates}
    professional, ai = (images.get(side) for side in Side)
    return Backdrop(plate.side, professional, ai, content.pairing)


def _caption(plate: Plate, box: Box, page: _Page) -> Piece:
    """Return the badge above a picture, where it hides nothing of it."""
    room = QRectF(
        QPointF(box.left, page.row), QPointF(box.right, page.row + HEIGHT_OF_TEXT * page.em)
    )
    size_px = plate.picture.ref.size_px
    share = page.height / size_px.height
    told = f"{size_px.width} × {size_px.height} px"
    if abs(share - 1) >= 0.005:
        told = spoken(said("{size} · shown at {share}", size=told, share=f"{share:.0%}"))
    size = words(told)
    size_em = 0.85 * page.em

    def paint(painter: QPainter) -> None:
        name = plate.title
        pill = paint_badge(painter, room, plate.side, name, text_px=page.em, note=plate.note)
        left = room.right() - size.width_em * size_em
        if left > pill.right() + page.em:
            corner = QPointF(left, pill.center().y() - size.first_middle_em * size_em)
            paint_words(painter, size, corner, size_em, QColor(theme().pill.text))

    return Piece(Box(room.left(), room.top(), page.width, room.bottom()), paint)


def _card(content: ComparisonContent, page: _Page) -> tuple[list[Piece], int]:
    """Return the words below the pictures on their ground, and the bottom of the page."""
    below = page.bottom + page.margin
    notes = notes_of(content)
    if not notes and content.layer is None:
        return [], below
    padding = 1.4 * page.em
    left, y = page.margin + padding, below + padding
    width = page.width - 2 * left
    pieces: list[Piece] = []
    if content.layer is not None:
        block, y = _layer_block(content.layer, left, y, width, page.em)
        pieces += block
        y += 1.2 * page.em if notes else 0.4 * page.em
    listed, y = list_pieces(notes, left, y, width, page.em)
    pieces += listed
    if content.layer is not None:
        method, y = _line(spoken(METHOD), left, y + page.em, width, 0.8 * page.em, faint=True)
        pieces.append(method)
    ground = Box(page.margin, below, page.width - page.margin, ceil(y + padding))
    return [_ground(ground, 0.6 * page.em), *pieces], ceil(y + padding) + page.margin


def _layer_block(
    layer: ShownLayer, left: float, top: float, width: float, em: float
) -> tuple[list[Piece], float]:
    """Return the legend and what the layer says, beside each other where there is room."""
    result = layer.result
    pieces: list[Piece] = []
    x, y, bottom = left, top, top
    if result.scale is not None:
        size = legend_size(em)
        bottom = top + size.height()
        box = Box(left, top, left + size.width(), bottom)
        corner = QPointF(left, top)

        def paint(painter: QPainter) -> None:
            assert result.scale is not None
            paint_legend(
                painter, corner, result.scale, result.title, threshold=layer.threshold, text_px=em
            )

        pieces.append(Piece(box, paint))
        if width - size.width() > 24 * em:
            x = left + size.width() + 1.5 * em
        else:
            y = bottom + 0.5 * em
    room = left + width - x
    values, *sentences = readings_of(result)
    if result.scale is None:
        heading, y = _line(result.title, x, y, room, em, bold=True)
        pieces.append(heading)
    if values:
        told, y = _line(values, x, y, room, em, bold=result.scale is not None)
        pieces.append(told)
    for sentence in sentences:
        line, y = _line(sentence, x, y, room, 0.9 * em, faint=True)
        pieces.append(line)
    if result.scale is None and result.readings:
        look = theme().sheet
        inks = Inks(QColor(look.text), QColor(look.faint_text), QColor(look.background))
        table = ReadingsTable(result.readings, room, 0.9 * em, inks)
        y += 0.6 * em
        pieces += table.pieces(x, y)
        y += table.height
    return pieces, max(y, bottom)


def _line(
    text: str,
    left: float,
    top: float,
    width: float,
    em: float,
    *,
    bold: bool = False,
    faint: bool = False,
) -> tuple[Piece, float]:
    """Return wrapped words, and their bottom."""
    laid_out = words(text, bold=bold, width_em=width / em)
    bottom = top + laid_out.height_em * em
    colour = QColor(theme().sheet.faint_text if faint else theme().sheet.text)
    paint = partial(
        paint_words, laid_out=laid_out, corner=QPointF(left, top), em_px=em, colour=colour
    )
    return Piece(Box(left, top, left + width, bottom), paint), bottom


def _ground(box: Box, radius: float) -> Piece:
    path = QPainterPath()
    path.addRoundedRect(
        QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom)), radius, radius
    )

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.fillPath(path, QColor(theme().sheet.background))

    return Piece(box, paint)
