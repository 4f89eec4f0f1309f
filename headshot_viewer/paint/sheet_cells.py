"""Paired crops on a page, with what is said of them below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, close_up
from headshot_viewer.paint.badges import paint_mark
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.layout import Piece
from headshot_viewer.paint.paired_crops import Hung, Shown, annotation_windows, place_window
from headshot_viewer.paint.sheet import BODY_EM, HEADING_EM, SMALL_EM, split
from headshot_viewer.paint.sheet_entries import Entry
from headshot_viewer.paint.tags import DIGITS_OF_TEXT, Tag, half_width_px, tag_path
from headshot_viewer.paint.theme import ink_on, theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from headshot_viewer.paint.layout import ShownLayer
    from headshot_viewer.paint.sheet import Sheet

CROP_GAP: Final = 3.0
_LABEL_HEIGHT: Final = 15.0
LEAST_CAPTION_SHARE: Final = 0.88
"""Captions stand beside each other: they must not differ much in size."""

TITLE_CAPTION: Final = 18.0
"""Height of a caption that is a title alone."""

SHOWN_PLACES: Final = (
    CloseUp.LEFT_EYE,
    CloseUp.LEFT_CHEEK,
    CloseUp.MOUTH,
    CloseUp.FOREHEAD,
    CloseUp.NECK,
    CloseUp.RIGHT_EYE,
)
"""What a page shows closely where few flaws were marked, or none."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """The same place of all pictures, with a caption below.

    Attributes:
        windows: what of the stage each picture shows.
        caption: below; the first paragraph stands beside the number.
        entry: the flaw that it shows, whose number stands in a disc; None for none.
        is_brief: whether the flaw has more words than the caption.
        layer: heat over the pictures; None for none.
    """

    windows: Mapping[Side, Box]
    caption: tuple[Paragraph, ...]
    entry: Entry | None = None
    is_brief: bool = False
    layer: ShownLayer | None = None


def entry_cell(sheet: Sheet, entry: Entry, *, brief: bool = False) -> Cell:
    """Return the paired crops of a flaw.

    Args:
        sheet: the comparison.
        entry: the flaw.
        brief: whether the caption is the title alone.
    """
    caption = entry_paragraphs(sheet, entry)
    windows = annotation_windows(sheet.hung, entry.side, entry.annotation)
    if not brief:
        return Cell(windows, caption, entry)
    return Cell(windows, caption[:1], entry, is_brief=entry.has_more)


def entry_paragraphs(sheet: Sheet, entry: Entry) -> tuple[Paragraph, ...]:
    """Return what is said of a flaw: its title, and below it the rest; some may be empty."""
    paper = sheet.paper
    meaning = paper.faint_text if entry.note else paper.text
    return (
        Paragraph(entry.title, HEADING_EM, paper.text, bold=True),
        Paragraph(entry.note, BODY_EM, paper.text, space=1.5),
        Paragraph(entry.meaning, BODY_EM, meaning, space=1.5, may_go=bool(entry.note)),
        Paragraph(entry.measured, SMALL_EM, paper.faint_text, space=2.5, may_go=True),
    )


def more_of(sheet: Sheet, key: str) -> Paragraph | None:
    """Return the line that tells where words stand whole; None where they stand nowhere.

    Args:
        sheet: the comparison.
        key: as in :attr:`Sheet.whole_on`.
    """
    page = sheet.whole_on.get(key)
    if page is None:
        return None
    text = _tr("More on page {page}").format(page=page)
    return Paragraph(text, SMALL_EM, sheet.paper.faint_text, space=1.5, may_go=True)


def place_cells(sheet: Sheet, most: int) -> list[Cell]:
    """Return the eye, the cheek and so on of both faces, at most *most*: a row is never half empty.

    None where the faces cannot be shown at one scale.
    """
    own = sheet.hung[0]
    if own.face is None or not sheet.is_at_face_scale:
        return []
    cells = []
    for what in SHOWN_PLACES[:most]:
        box = close_up(own.face, what)
        half = box.width * own.placement.units_per_px / 2
        windows = place_window(sheet.hung, own.plate.side, box.centre, half)
        title = Paragraph(_place(what), HEADING_EM, sheet.paper.text, bold=True)
        cells.append(Cell(windows, (title,)))
    return cells


def cell_pieces(sheet: Sheet, cell: Cell, room: Box) -> list[Piece]:
    """Return the crops at the top of *room*, and the caption in what is left below."""
    places = split(room, max(2, len(sheet.hung)), CROP_GAP)
    height = places[0].right - places[0].left
    pieces: list[Piece] = []
    for hung, place in zip(sheet.hung, places, strict=False):
        crop = Box(place.left, place.top, place.right, place.top + height)
        window = cell.windows[hung.plate.side]
        shown = Shown(hung, window, crop, sheet.paper.blank, layer=cell.layer)
        pieces += [Piece(crop, shown.paint), *_label(sheet, hung, crop)]
    top = room.top + height + _LABEL_HEIGHT
    return pieces + _caption(sheet, cell, Box(room.left, top, room.right, room.bottom))


def crop_height(sheet: Sheet, width: float) -> float:
    """Return how high the crops of a cell are with their names, without the caption."""
    count = max(2, len(sheet.hung))
    return (width - CROP_GAP * (count - 1)) / count + _LABEL_HEIGHT


def _label(sheet: Sheet, hung: Hung, crop: Box) -> list[Piece]:
    """Return which picture a crop is of, in small words below it."""
    em = SMALL_EM * 0.92
    said = words(theme().side(hung.plate.side).label)
    y = crop.bottom + 2.2
    middle = y + said.first_middle_em * em

    def paint(painter: QPainter) -> None:
        paint_mark(painter, hung.plate.side, QPointF(crop.left + 0.35 * em, middle), 0.62 * em)
        at = QPointF(crop.left + em, y)
        paint_words(painter, said, at, em, QColor(sheet.paper.faint_text))

    return [Piece(Box(crop.left, crop.bottom, crop.right, y + 1.4 * em), paint)]


def _caption(sheet: Sheet, cell: Cell, room: Box) -> list[Piece]:
    """Return the number's disc and the caption beside it."""
    entry = cell.entry
    if entry is None:
        return block(cell.caption, room.width, room.height).pieces(room.left, room.top)
    label = str(entry.number)
    half = half_width_px(label, HEADING_EM)
    indent = 2 * half + 0.5 * HEADING_EM
    more = more_of(sheet, entry.annotation.id)
    told = (*cell.caption, more) if cell.is_brief and more is not None else cell.caption
    made = block(told, room.width - indent, room.height, LEAST_CAPTION_SHARE, more)
    disc = disc_piece(label, entry.annotation.style.colour, room.left + half, room.top, HEADING_EM)
    if cell.is_brief or not made.is_whole:
        disc = replace(disc, shortens=(entry.annotation.id,))
    return [disc, *made.pieces(room.left + indent, room.top)]


def disc_piece(label: str, colour: str, x: float, top: float, em: float) -> Piece:
    """Return a number's disc; it stands beside a line of words whose top is *top*."""
    said = words(label, bold=True)
    digits_em = DIGITS_OF_TEXT * em
    middle = top + words("1", bold=True).first_middle_em * em
    tag = Tag(label, em, PicturePoint(x, middle))

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.fillPath(tag_path(tag, 0.05 * em), ink_on(colour))
        painter.fillPath(tag_path(tag), QColor(colour))
        corner = QPointF(
            x - said.width_em * digits_em / 2, middle - said.first_middle_em * digits_em
        )
        paint_words(painter, said, corner, digits_em, ink_on(colour))

    return Piece(
        Box(tag.box.left - 1, tag.box.top - 1, tag.box.right + 1, tag.box.bottom + 1), paint
    )


def _place(what: CloseUp) -> str:
    match what:
        case CloseUp.LEFT_EYE:
            return _tr("Eye")
        case CloseUp.LEFT_CHEEK:
            return _tr("Cheek")
        case CloseUp.MOUTH:
            return _tr("Mouth")
        case CloseUp.FOREHEAD:
            return _tr("Forehead and hairline")
        case CloseUp.NECK:
            return _tr("Neck and collar")
        case _:
            return _tr("The other eye")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
