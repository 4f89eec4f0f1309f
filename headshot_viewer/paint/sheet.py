"""What designed pages are put together from: head, portraits, paired crops, captions, foot.

Everything is laid out in points (1/72 inch); each part returns pieces for the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from headshot_viewer import __version__
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, close_up
from headshot_viewer.paint.badges import paint_badge, paint_mark
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.layout import LARGEST_PX, ComparisonPlan, Piece
from headshot_viewer.paint.logo import logo_ground
from headshot_viewer.paint.paired_crops import (
    Hung,
    Shown,
    annotation_windows,
    hung_plates,
    noted_boxes,
    place_window,
    portrait_window,
    rect,
)
from headshot_viewer.paint.sheet_entries import Entry, entries_of
from headshot_viewer.paint.tags import DIGITS_OF_TEXT, Tag, half_width_px, tag_path
from headshot_viewer.paint.theme import PaperLook, ink_on, theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.geometry import Size
    from headshot_viewer.paint.layout import ComparisonContent, ShownLayer

TITLE_EM: Final = 21.0
HEADING_EM: Final = 9.6
BODY_EM: Final = 8.0
SMALL_EM: Final = 7.0
CROP_GAP: Final = 3.0
_LABEL_HEIGHT: Final = 15.0
_RULE: Final = 0.6
_PLATE: Final = 3.0
_CORNERS: Final = (
    Qt.Corner.TopLeftCorner,
    Qt.Corner.BottomLeftCorner,
    Qt.Corner.TopRightCorner,
    Qt.Corner.BottomRightCorner,
)
_BADGE_WIDTH: Final = 22.0
"""About how wide a badge with a file's name is, in heights of its text."""

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
class Sheet:
    """A comparison, ready to be put on pages.

    Attributes:
        content: all that is said.
        hung: the pictures from left to right, where they hang.
        entries: the flaws, the most important first.
        paper: the colours of the page.
        whole_on: on which page stand whole the words of an annotation that a caption shortens, by
            its id; :data:`layout.MEASURED` stands for the words of the layer.
    """

    content: ComparisonContent
    hung: tuple[Hung, ...]
    entries: tuple[Entry, ...]
    paper: PaperLook
    whole_on: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, content: ComparisonContent) -> Sheet:
        paper = theme().paper(content.details.paper)
        return cls(content, hung_plates(content), entries_of(content), paper)

    @property
    def is_at_face_scale(self) -> bool:
        """Whether both faces are shown equally large."""
        pairing = self.content.pairing
        return (
            pairing is not None
            and pairing.hanging.linked_by is AlignmentMode.FACE
            and len(self.hung) > 1
            and all(each.face is not None for each in self.hung)
        )

    def page(
        self,
        size_pt: Size,
        width_px: int,
        pieces: Sequence[Piece],
        title: str,
        whole: tuple[str, ...] = (),
    ) -> ComparisonPlan:
        """Return a page of *size_pt* points, *width_px* wide as a picture.

        One that would be higher than a page may be becomes narrower.
        """
        width_px = min(width_px, int(LARGEST_PX * size_pt.width / size_pt.height))
        scale = width_px / size_pt.width
        size_px = PictureSize(width_px, round(size_pt.height * scale))
        return ComparisonPlan(size_px, tuple(pieces), scale, self.paper.ground, title, whole)


def title_of() -> str:
    """Return the title of every page."""
    return _tr("Headshot Comparison")


def document_title(content: ComparisonContent) -> str:
    """Return what a document is called, for the window of who reads it."""
    client = content.details.client
    return f"{title_of()} – {client}" if client else title_of()


def lead_of(sheet: Sheet) -> str:
    """Return the sentence below the title: what is seen, and what could not be found."""
    missing = [each for each in sheet.hung if each.face is None]
    if len(sheet.hung) < 2:
        return _tr("One picture.")
    if len(missing) == len(sheet.hung):
        return _tr("No face was found; both pictures are shown whole, equally high.")
    if missing and missing[0].plate.side is Side.PROFESSIONAL:
        return _tr(
            "No face was found in the professional picture;"
            " both pictures are shown whole, equally high."
        )
    if missing:
        return _tr(
            "No face was found in the AI picture; both pictures are shown whole, equally high."
        )
    if sheet.is_at_face_scale:
        return _tr("The same person in two pictures, at the same face scale and eye line.")
    return _tr("The same person in two pictures, linked as the photographer chose.")


def method_of(sheet: Sheet) -> str:
    """Return the line at the foot: how it was made, and what it is not."""
    measured = sheet.content.layer is not None or any(entry.measured for entry in sheet.entries)
    if sheet.is_at_face_scale and measured:
        text = _tr(
            "Measured at equal face scale with Headshot Viewer {version}; not an AI detector."
        )
    elif sheet.is_at_face_scale:
        text = _tr("Shown at equal face scale with Headshot Viewer {version}; not an AI detector.")
    else:
        text = _tr("Made with Headshot Viewer {version}; not an AI detector.")
    return text.format(version=__version__)


def studio_pieces(sheet: Sheet, room: Box, em: float, *, right: bool = False) -> list[Piece]:
    """Return the studio's logo, or its name where there is none, in the middle of *room*'s height.

    Args:
        sheet: the comparison.
        room: where.
        em: height of the name.
        right: whether it stands at the right end.
    """
    details = sheet.content.details
    logo = details.logo
    if logo is not None and not logo.isNull():
        height = room.height
        share = min(height / logo.height(), room.width / logo.width())
        width, height = logo.width() * share, logo.height() * share
        left = room.right - width if right else room.left
        box = QRectF(left, room.centre.y - height / 2, width, height)
        plate = logo_ground(logo, sheet.paper.ground)

        def paint(painter: QPainter) -> None:
            if plate is not None:
                painter.fillRect(box.adjusted(-_PLATE, -_PLATE, _PLATE, _PLATE), plate)
            painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, logo)

        return [Piece(room, paint)]
    name = block(
        [Paragraph(details.studio, em, sheet.paper.text, bold=True)],
        room.width,
        room.height,
        least_share=0.6,
    )
    left = room.right - name.ink_width if right else room.left
    return name.pieces(left, room.centre.y - name.height / 2)


def line_pieces(
    sheet: Sheet, text: str, room: Box, em: float, *, right: bool = False, faint: bool = True
) -> list[Piece]:
    """Return words in the middle of *room*'s height, made smaller or cut short as needed."""
    colour = sheet.paper.faint_text if faint else sheet.paper.text
    made = block([Paragraph(text, em, colour)], room.width, room.height)
    left = room.right - made.ink_width if right else room.left
    return made.pieces(left, room.centre.y - made.height / 2)


def client_line(sheet: Sheet) -> str:
    """Return whom the page is for, and the date; either may be missing."""
    date = sheet.content.details.date
    client = _client(sheet)
    if client and date:
        return _tr("For {client}  ·  {date}").format(client=client, date=date)
    return client_words(sheet) or date


def client_words(sheet: Sheet) -> str:
    """Return whom the page is for; empty for nobody in particular."""
    client = _client(sheet)
    return _tr("For {client}").format(client=client) if client else ""


def _client(sheet: Sheet) -> str:
    client = sheet.content.details.client
    if any(bidirectional(letter) in ("R", "AL") for letter in client):
        # Written from right to left it must not turn the date round.
        return f"\N{FIRST STRONG ISOLATE}{client}\N{POP DIRECTIONAL ISOLATE}"
    return client


def rule_piece(sheet: Sheet, left: float, right: float, y: float) -> Piece:
    """Return a fine line across."""

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(sheet.paper.line), _RULE))
        painter.drawLine(QLineF(left, y, right, y))

    return Piece(Box(left, y - _RULE, right, y + _RULE), paint)


def foot_pieces(sheet: Sheet, room: Box, page: int, pages: int) -> list[Piece]:
    """Return the method line, and which page it is where there are several."""
    number = _tr("{page} of {pages}").format(page=page, pages=pages) if pages > 1 else ""
    narrow = Box(room.left, room.top, room.right - (50 if number else 0), room.bottom)
    return [
        *line_pieces(sheet, method_of(sheet), narrow, SMALL_EM),
        *line_pieces(sheet, number, room, SMALL_EM, right=True),
    ]


def split(room: Box, count: int, gap: float) -> list[Box]:
    """Return *count* columns of *room*."""
    width = (room.width - gap * (count - 1)) / count
    lefts = [room.left + index * (width + gap) for index in range(count)]
    return [Box(left, room.top, left + width, room.bottom) for left in lefts]


def portrait_pieces(sheet: Sheet, room: Box, gap: float, badge_em: float) -> list[Piece]:
    """Return the pictures side by side at one face scale, with their names and what was drawn."""
    rooms = split(room, max(2, len(sheet.hung)), gap)
    if any(each.face is None for each in sheet.hung):
        # Pictures that are shown whole need no more height than they have.
        extent = portrait_window(sheet.hung, None)
        height = (rooms[0].right - rooms[0].left) * extent.height / extent.width
        rooms = [each._replace(bottom=min(each.bottom, each.top + height)) for each in rooms]
    first = rooms[0]
    window = portrait_window(sheet.hung, first.width / first.height)
    portraits = [
        Shown(
            hung,
            window,
            place,
            sheet.paper.blank,
            annotations=hung.plate.annotations,
            numbers=sheet.content.numbers,
        )
        for hung, place in zip(sheet.hung, rooms, strict=False)
    ]
    corner = _free_corner(portraits, badge_em)
    pieces = []
    for shown in portraits:
        pieces.append(Piece(shown.room, shown.paint))
        pieces.append(badge_piece(shown.hung, shown.room, badge_em, corner))
    return pieces


def _free_corner(portraits: Sequence[Shown], em: float) -> Qt.Corner:
    """Return the corner where badges cover least of what was drawn, the same for all portraits."""
    covered = dict.fromkeys(_CORNERS, 0.0)
    for shown in portraits:
        noted, room = noted_boxes(shown), shown.room
        width = min(room.width, _BADGE_WIDTH * em)
        height = 3 * em
        for corner in _CORNERS:
            is_left = corner in (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner)
            is_top = corner in (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner)
            left = room.left if is_left else room.right - width
            top = room.top if is_top else room.bottom - height
            badge = QRectF(left, top, width, height)
            for box in noted:
                common = badge.intersected(rect(box))
                covered[corner] += common.width() * common.height()
    # The first of those that cover as little.
    return min(_CORNERS, key=lambda corner: covered[corner])


def badge_piece(
    hung: Hung, room: Box, em: float, corner: Qt.Corner = Qt.Corner.TopLeftCorner
) -> Piece:
    """Return a picture's name in a corner of *room*."""
    plate, inset = hung.plate, 0.6 * em
    inner = rect(room).adjusted(inset, inset, -inset, -inset)

    def paint(painter: QPainter) -> None:
        name = plate.title
        paint_badge(painter, inner, plate.side, name, text_px=em, note=plate.note, corner=corner)

    return Piece(room, paint)


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
