"""Both pictures at the sizes people meet them, next to the same at 100 %.

Everything is laid out in whole device pixels of the screen it is made for: a thumbnail of 48 px is
48 px there, times the screen's scaling, and each of its pixels is one of the screen's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QTransform

from headshot_viewer.core.boxes import Box
from headshot_viewer.core.crops import head_crop
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.paint.badges import paint_mark
from headshot_viewer.paint.fitted_words import Paragraph, block
from headshot_viewer.paint.images import picture_image
from headshot_viewer.paint.layout import ComparisonPlan, Piece
from headshot_viewer.paint.resample import resampled
from headshot_viewer.paint.theme import PaperLook, theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage, QPainter

    from headshot_viewer.core.face import Face
    from headshot_viewer.core.picture import Picture, Side

PROFILE_PX: Final = 400
"""What LinkedIn keeps of a profile picture, and shows of it at most."""
FEED_PX: Final = (200, 96, 48)
"""Round pictures beside a name: on a visiting card, in a list, beside a comment."""
IN_CALL_PX: Final = 120
"""The round picture in a tile of a video call whose camera is off."""
CALL_TILE: Final = QSize(400, 225)
CLOSE_UP: Final = QSize(400, 300)
BADGE_MM: Final = (25.0, 32.0)
"""Of the photograph on a badge of the usual size of a bank card."""

_MARGIN: Final = 32
_BAND_PADDING: Final = 24
_PAIR_GAP: Final = 12
_GROUP_GAP: Final = 40
_ROW_GAP: Final = 20
_TITLE_EM: Final = 24.0
_HEADING_EM: Final = 15.0
_LABEL_EM: Final = 12.5
_TEXT_EM: Final = 14.0
_LABEL_HEIGHT: Final = 24
_NAME_HEIGHT: Final = 22
_LEAST_NAMED: Final = 90
"""Narrower pictures are marked with their side's sign alone."""
_CLOSE_UP_BELOW_EYE_IOD: Final = 0.3
_WIDTH: Final = 2 * _MARGIN + 2 * PROFILE_PX + _PAIR_GAP + _GROUP_GAP + 2 * FEED_PX[0] + _PAIR_GAP
_LINE_EM: Final = 78.0
_TILE_CORNER: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """One of the two pictures.

    Attributes:
        side: which.
        picture: whole.
        face: what it is cut around; None where none was found.
    """

    side: Side
    picture: Picture
    face: Face | None


@dataclass(frozen=True, slots=True, eq=False)
class RealityCheck:
    """What the page is made of.

    Attributes:
        portraits: from left to right, at least one.
        device_pixel_ratio: of the screen.
        device_px_per_mm: of the screen.
        is_assumed: whether the screen does not tell its size, so that millimetres are a guess.
    """

    portraits: tuple[Portrait, ...]
    device_pixel_ratio: float
    device_px_per_mm: float
    is_assumed: bool = False


def plan_reality(check: RealityCheck) -> ComparisonPlan:
    """Lay the page out, in device pixels."""
    page = _Page(check)
    page.write_head()
    page.small_band(theme().paper("light"), _tr("On a light page"), page.profile_pair)
    page.small_band(theme().paper("dark"), _tr("On a dark page"), page.call_pair)
    page.full_size_row()
    page.explain()
    size = PictureSize(page.px(_WIDTH), page.top)
    return ComparisonPlan(
        size, tuple(page.pieces), 1.0, theme().paper("light").ground, page.title()
    )


class _Page:
    """Puts pieces on the page from above to below.

    Attributes:
        pieces: so far.
        top: where the next part begins, in device pixels.
    """

    def __init__(self, check: RealityCheck) -> None:
        self.pieces: list[Piece] = []
        self.top = 0
        self._check = check

    def px(self, length: float) -> int:
        """Return how many device pixels a length in logical pixels is."""
        return round(length * self._check.device_pixel_ratio)

    def title(self) -> str:
        return _tr("Reality Check")

    # Parts

    def write_head(self) -> None:
        paper = theme().paper("light")
        self.top = self.px(_MARGIN)
        lead = _tr(
            "Both pictures as large as people meet them, in the pixels of this screen, cut around"
            " the face as sites do; and below, the same at full size."
        )
        self._write(
            [
                Paragraph(self.title(), self.px(_TITLE_EM), paper.text, bold=True),
                Paragraph(lead, self.px(_TEXT_EM), paper.faint_text, space=self.px(6)),
            ]
        )
        self.top += self.px(_ROW_GAP)

    def small_band(
        self, paper: PaperLook, title: str, large: Callable[[PaperLook, int, int], int]
    ) -> None:
        """Put one large pair at the left, and the small ones at its right, on a page of a site.

        Args:
            paper: colours of the site.
            title: of the band.
            large: puts the large pair at a left and top, and returns where it ends.
        """
        start, left = self.top, self.px(_MARGIN)
        ground_at = len(self.pieces)
        y = start + self.px(_BAND_PADDING)
        self._line(title, self.px(_HEADING_EM), paper.text, left, y, bold=True)
        y += self.px(_LABEL_HEIGHT + 6)
        end = large(paper, left, y)
        right = left + self.px(2 * PROFILE_PX + _PAIR_GAP + _GROUP_GAP)
        below = self.round_pair(_tr("Card, {px} px"), FEED_PX[0], paper, right, y)
        below += self.px(_ROW_GAP)
        x = right
        labels = (_tr("List, {px} px"), _tr("Comment, {px} px"))
        for label, size in zip(labels, FEED_PX[1:], strict=True):
            end = max(end, self.round_pair(label, size, paper, x, below))
            x += self.px(2 * size + _PAIR_GAP + _GROUP_GAP)
        self.top = end + self.px(_BAND_PADDING)
        self._ground(ground_at, paper, start)

    def full_size_row(self) -> None:
        """Put the same pictures at 100 %, and on a printed badge."""
        paper, start = theme().paper("light"), self.top
        left, y = self.px(_MARGIN), start + self.px(_BAND_PADDING)
        title, em = _tr("The same at full size"), self.px(_HEADING_EM)
        self._line(title, em, paper.text, left, y, bold=True)
        y += self.px(_LABEL_HEIGHT + 6)
        label = _tr("100%: one pixel of the picture is one pixel of this screen")
        size = QSize(self.px(CLOSE_UP.width()), self.px(CLOSE_UP.height()))
        end = self._pair(label, size, paper, (left, y), self._close_up)
        right = left + self.px(2 * PROFILE_PX + _PAIR_GAP + _GROUP_GAP)
        width_mm, height_mm = BADGE_MM
        mm = self._check.device_px_per_mm
        size = QSize(round(width_mm * mm), round(height_mm * mm))
        label = _tr("Printed badge, {width:.0f} × {height:.0f} mm").format(
            width=width_mm, height=height_mm
        )
        end = max(end, self._pair(label, size, paper, (right, y), self._badge))
        self.top = end + self.px(_BAND_PADDING)

    def explain(self) -> None:
        paper = theme().paper("light")
        em, gap = self.px(_TEXT_EM), self.px(8)
        paragraphs = [
            Paragraph(_tr("Why it looks fine small"), self.px(_HEADING_EM), paper.text, bold=True),
            Paragraph(self._averaged_in_words(), em, paper.text, space=gap),
            Paragraph(
                _tr(
                    "It shows where a picture is seen larger: on a web site, on a poster, on a good"
                    " screen, or as soon as somebody opens it. What is seen at 100% is what is"
                    " there."
                ),
                em,
                paper.text,
                space=gap,
            ),
            Paragraph(self._limits_in_words(), self.px(_LABEL_EM), paper.faint_text, space=gap),
        ]
        self._write(paragraphs)
        self.top += self.px(_MARGIN)

    # Pairs

    def profile_pair(self, paper: PaperLook, left: int, top: int) -> int:
        return self.round_pair(_tr("Profile, {px} px"), PROFILE_PX, paper, left, top)

    def round_pair(self, label: str, logical_px: int, paper: PaperLook, left: int, top: int) -> int:
        """Put both pictures as discs side by side, and return where they end."""
        size = QSize(self.px(logical_px), self.px(logical_px))
        return self._pair(label.format(px=logical_px), size, paper, (left, top), self._disc)

    def call_pair(self, paper: PaperLook, left: int, top: int) -> int:
        size = QSize(self.px(CALL_TILE.width()), self.px(CALL_TILE.height()))
        label = _tr("Video call with the camera off, {px} px").format(px=IN_CALL_PX)
        return self._pair(label, size, paper, (left, top), self._call_tile)

    def _pair(
        self,
        label: str,
        size: QSize,
        paper: PaperLook,
        at: tuple[int, int],
        make: Callable[[Portrait, QRect, PaperLook], Callable[[QPainter], None]],
    ) -> int:
        """Put both pictures side by side with a label above and their sides below.

        Args:
            label: what they are.
            size: of one, in device pixels.
            paper: what they lie on.
            at: left and top, in device pixels.
            make: returns what paints one picture.

        Returns:
            Where it ends, in device pixels.
        """
        left, top = at
        self._line(label, self.px(_LABEL_EM), paper.faint_text, left, top)
        top += self.px(_LABEL_HEIGHT)
        for portrait in self._check.portraits:
            room = QRect(left, top, size.width(), size.height())
            self.pieces.append(Piece(_box(room), make(portrait, room, paper)))
            self._name(portrait.side, room, paper)
            left += size.width() + self.px(_PAIR_GAP)
        return top + size.height() + self.px(_NAME_HEIGHT)

    def _name(self, side: Side, room: QRect, paper: PaperLook) -> None:
        em = float(self.px(_LABEL_EM))
        said = words(theme().side(side).label)
        is_named = room.width() >= self.px(_LEAST_NAMED)
        width = (said.width_em + 1.0) * em if is_named else 0.7 * em
        x, middle = room.center().x() - width / 2, room.bottom() + 0.62 * self.px(_NAME_HEIGHT)

        def paint(painter: QPainter) -> None:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            _paint_outlined_mark(painter, side, QPointF(x + 0.35 * em, middle), 0.7 * em, paper)
            if is_named:
                at = QPointF(x + em, middle - said.first_middle_em * em)
                paint_words(painter, said, at, em, QColor(paper.text))

        bottom = room.bottom() + self.px(_NAME_HEIGHT)
        self.pieces.append(Piece(Box(x, room.bottom(), x + width, bottom), paint))

    # One picture

    def _disc(
        self, portrait: Portrait, room: QRect, _paper: PaperLook
    ) -> Callable[[QPainter], None]:
        image = _cut(portrait, room.size())
        return lambda painter: _paint_disc(painter, image, room)

    def _call_tile(
        self, portrait: Portrait, room: QRect, paper: PaperLook
    ) -> Callable[[QPainter], None]:
        side_px, corner = self.px(IN_CALL_PX), self.px(_TILE_CORNER)
        disc = QRect(0, 0, side_px, side_px)
        disc.moveCenter(room.center())
        image = _cut(portrait, disc.size())

        def paint(painter: QPainter) -> None:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(paper.blank))
            painter.drawRoundedRect(room, corner, corner)
            _paint_disc(painter, image, disc)

        return paint

    def _badge(
        self, portrait: Portrait, room: QRect, paper: PaperLook
    ) -> Callable[[QPainter], None]:
        image = _cut(portrait, room.size())

        def paint(painter: QPainter) -> None:
            painter.drawImage(room.topLeft(), image)
            painter.setPen(QPen(QColor(paper.line), 1))
            painter.drawRect(QRectF(room).adjusted(-0.5, -0.5, 0.5, 0.5))

        return paint

    def _close_up(
        self, portrait: Portrait, room: QRect, paper: PaperLook
    ) -> Callable[[QPainter], None]:
        picture = portrait.picture
        middle = QPointF(picture.ref.size_px.width / 2, picture.ref.size_px.height / 3)
        if portrait.face is not None:
            eye = portrait.face.eyes_px.left
            middle = QPointF(eye.x, eye.y + _CLOSE_UP_BELOW_EYE_IOD * portrait.face.iod_px)
        width, height = picture.ref.size_px
        left = _kept(middle.x() - room.width() / 2, room.width(), width)
        top = _kept(middle.y() - room.height() / 2, room.height(), height)
        part = QRect(left, top, room.width(), room.height()) & QRect(0, 0, width, height)
        image = picture_image(picture.pixels)
        at = room.topLeft() + part.topLeft() - QRect(left, top, 1, 1).topLeft()

        def paint(painter: QPainter) -> None:
            painter.fillRect(room, QColor(paper.blank))
            painter.drawImage(at, image, part)

        return paint

    # Words

    def _averaged_in_words(self) -> str:
        small_px = FEED_PX[-1]
        shares = [
            max(1.0, head_crop(p.face, p.picture.ref.size_px).height / self.px(small_px))
            for p in self._check.portraits
        ]
        if len(shares) < 2:
            text = _tr(
                "At {px} px, one pixel is the mean of {one:.0f} × {one:.0f} pixels of the picture."
                " Pores, single hairs and the edge of a cut-out are smaller: they are averaged"
                " away."
            )
            return text.format(px=small_px, one=shares[0])
        text = _tr(
            "At {px} px, one pixel is the mean of {one:.0f} × {one:.0f} pixels of the left picture"
            " and {other:.0f} × {other:.0f} of the right one. Pores, single hairs and the edge of a"
            " cut-out are smaller: they are averaged away in both, so both can look fine."
        )
        return text.format(px=small_px, one=shares[0], other=shares[1])

    def _limits_in_words(self) -> str:
        told = [
            _tr(
                "Made smaller by area, without the sharpening and the stronger compression that"
                " sites may add."
            )
        ]
        if any(portrait.face is None for portrait in self._check.portraits):
            told.append(_tr("Where no face was found, the picture is cut from its top."))
        if self._check.is_assumed:
            told.append(
                _tr(
                    "This screen does not tell its size: millimetres are counted as if it had 96"
                    " pixels to the inch."
                )
            )
        return " ".join(told)

    def _line(
        self, text: str, em: float, colour: str, left: int, top: int, *, bold: bool = False
    ) -> None:
        made = block([Paragraph(text, em, colour, bold=bold)], float(self.px(_WIDTH)), 2 * em)
        self.pieces += made.pieces(left, top)

    def _write(self, paragraphs: Sequence[Paragraph]) -> None:
        width = min(self.px(_WIDTH - 2 * _MARGIN), _LINE_EM * self.px(_TEXT_EM))
        made = block(paragraphs, float(width))
        self.pieces += made.pieces(self.px(_MARGIN), self.top)
        self.top += round(made.height)

    def _ground(self, index: int, paper: PaperLook, start: int) -> None:
        """Lay the colour of a site below the pieces from *index* on."""
        room = QRect(0, start, self.px(_WIDTH), self.top - start)

        def paint(painter: QPainter) -> None:
            painter.fillRect(room, QColor(paper.ground))
            painter.fillRect(QRect(0, start, room.width(), 1), QColor(paper.line))
            painter.fillRect(QRect(0, room.bottom(), room.width(), 1), QColor(paper.line))

        self.pieces.insert(index, Piece(_box(room), paint))


def _cut(portrait: Portrait, size: QSize) -> QImage:
    """Return the head at a size, one image pixel to a device pixel."""
    picture = portrait.picture
    box = head_crop(portrait.face, picture.ref.size_px, aspect=size.width() / size.height())
    return picture_image(resampled(picture, box, size.width(), size.height()))


def _paint_disc(painter: QPainter, image: QImage, room: QRect) -> None:
    """Draw *image* as a disc; inside, its pixels are as they are, and the rim is smooth."""
    brush = QBrush(image)
    brush.setTransform(QTransform.fromTranslate(room.left(), room.top()))
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawEllipse(QRectF(room))


def _paint_outlined_mark(
    painter: QPainter, side: Side, centre: QPointF, size: float, paper: PaperLook
) -> None:
    """Draw a side's mark so that it stands out from any paper."""
    paint_mark(painter, side, centre, size)
    if paper == theme().paper("light"):
        painter.setPen(QPen(QColor(paper.faint_text), max(1.0, size / 10)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = size / 2
        if theme().side(side).mark == "disc":
            painter.drawEllipse(centre, half, half)


def _kept(start: float, length: int, whole: int) -> int:
    """Move a stretch into 0..*whole*, as far as it fits."""
    return round(max(0.0, min(start, float(whole - length))))


def _box(room: QRect) -> Box:
    return Box(room.left(), room.top(), room.right() + 1, room.bottom() + 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("reality", text)
