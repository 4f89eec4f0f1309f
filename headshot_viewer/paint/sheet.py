"""What designed pages are put together from: head, portraits, foot.

Everything is laid out in points (1/72 inch); each part returns pieces for the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from headshot_viewer import __version__
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Side
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.layout import LARGEST_PX, ComparisonPlan, Piece
from headshot_viewer.paint.logo import logo_ground
from headshot_viewer.paint.paired_crops import (
    Hung,
    Shown,
    hung_plates,
    noted_boxes,
    portrait_window,
    rect,
)
from headshot_viewer.paint.sheet_entries import Entry, entries_of
from headshot_viewer.paint.theme import PaperLook, theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from headshot_viewer.core.geometry import Size
    from headshot_viewer.paint.layout import ComparisonContent

TITLE_EM: Final = 21.0
HEADING_EM: Final = 9.6
BODY_EM: Final = 8.0
SMALL_EM: Final = 7.0
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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
