"""Magnified places of pictures: in the insets of callouts, and in pairs on a page."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QTransform

from headshot_viewer.core.picture import Side
from headshot_viewer.paint.badges import HEIGHT_OF_TEXT, paint_badge
from headshot_viewer.paint.images import device_scale, level_for, paint_picture
from headshot_viewer.paint.overlay import paint_dimmed
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.paint.backdrop import Backdrop
    from headshot_viewer.paint.images import PictureImages

LABEL_MARGIN_OF_TEXT: Final = 0.45
LARGEST_LABEL_OF_TILE: Final = 1 / 12
"""Height of a label's text, as a share of the tile it lies on."""

_WORDS_OF_TILE: Final = 1 / 12
_PIXELS_FROM: Final = 1.0
"""From this many device pixels a picture pixel on, pixels can be shown as squares."""


@dataclass(frozen=True, slots=True, eq=False)
class Magnified:
    """A place of a picture, to be drawn in a tile.

    Attributes:
        images: the picture; None says that it is not here.
        centre: the point in the middle of the tile, in pixels of the picture.
        units_per_px: how large a picture pixel is drawn, in the painter's units, > 0.
        turn_deg: how far the picture is turned about *centre*, clockwise on screen.
        is_smooth: enlarged pixels are mixed; otherwise they show as squares.
        brightness: the share of its own brightness in which the picture is shown, 0..1.
    """

    images: PictureImages | None
    centre: PicturePoint
    units_per_px: float
    turn_deg: float = 0.0
    is_smooth: bool = True
    brightness: float = 1.0

    def paint(self, painter: QPainter, tile: QRectF, *, is_round: bool = False) -> None:
        """Fill *tile*, in the painter's units; outside of the picture with the surround."""
        painter.save()
        if is_round and self._fill_ellipse(painter, tile):
            painter.restore()
            return
        if is_round:
            painter.setClipPath(_outline(tile), Qt.ClipOperation.IntersectClip)
        else:
            painter.setClipRect(tile, Qt.ClipOperation.IntersectClip)
        painter.fillRect(tile, QColor(theme().surround))
        if self.images is None:
            _say_missing(painter, tile)
        else:
            painter.setTransform(self._placed(tile), combine=True)
            squares = self._has_squares(device_scale(painter))
            paint_picture(painter, self.images, squares_from=0.0 if squares else inf)
            paint_dimmed(painter, QRectF(0, 0, *self.images.size_px), self.brightness)
        painter.restore()

    def _placed(self, tile: QRectF) -> QTransform:
        """Return the transform from the picture's pixels to the painter's units."""
        placed = QTransform.fromTranslate(tile.center().x(), tile.center().y())
        placed.rotate(self.turn_deg)
        placed.scale(self.units_per_px, self.units_per_px)
        return placed.translate(-self.centre.x, -self.centre.y)

    def _has_squares(self, scale: float) -> bool:
        return not self.is_smooth and scale >= _PIXELS_FROM

    def _fill_ellipse(self, painter: QPainter, tile: QRectF) -> bool:
        """Fill an ellipse with pixels; False where it is dimmed or reaches beyond the picture.

        An ellipse that is filled is painted five times as fast as a picture that is clipped to it,
        but beyond the picture the brush would begin again.
        """
        if self.images is None or self.brightness < 1:
            return False
        placed = self._placed(tile)
        seen = placed.inverted()[0].mapRect(tile)
        if not QRectF(0, 0, *self.images.size_px).contains(seen):
            return False
        scale = self.units_per_px * device_scale(painter)
        image, level_px = level_for(self.images, scale)
        brush = QBrush(image)
        brush.setTransform(placed.scale(level_px, level_px))
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, not self._has_squares(scale)
        )
        painter.setBrush(brush)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(tile)
        return True


def magnified_place(
    backdrop: Backdrop, centre: PicturePoint, units_per_px: float, *, is_smooth: bool = True
) -> Magnified:
    """Return the place around a point of the backdrop's own picture, see :class:`Magnified`."""
    images, brightness = backdrop.images(backdrop.side), backdrop.brightness(backdrop.side)
    return Magnified(images, centre, units_per_px, is_smooth=is_smooth, brightness=brightness)


def paired_places(
    backdrop: Backdrop, centre: PicturePoint, units_per_px: float, *, is_smooth: bool = True
) -> tuple[tuple[Side, Magnified], ...]:
    """Return the place around a point of the backdrop's own picture, in both pictures.

    Args:
        backdrop: both pictures, and how they belong together.
        centre: in pixels of the picture on ``backdrop.side``.
        units_per_px: how large a pixel of that picture is drawn; the other one's follow from the
            faces, so that both faces are equally large.
        is_smooth: as in :class:`Magnified`.

    Returns:
        The professional picture's place first. Where the twin is not known, or its picture not
        in memory, its place has no pixels.
    """
    own = magnified_place(backdrop, centre, units_per_px, is_smooth=is_smooth)
    twin = backdrop.twin(centre)
    if twin is None:
        other = Magnified(None, centre, units_per_px)
    else:
        other = Magnified(
            backdrop.images(backdrop.side.other),
            twin.centre,
            units_per_px / twin.px_per_px,
            twin.turn_deg,
            is_smooth,
            backdrop.brightness(backdrop.side.other),
        )
    places = {backdrop.side: own, backdrop.side.other: other}
    return tuple((side, places[side]) for side in Side)


def paint_label(painter: QPainter, tile: QRectF, side: Side, text_px: float) -> None:
    """Name the picture that a tile shows, in its upper left corner."""
    text_px = min(text_px, LARGEST_LABEL_OF_TILE * min(tile.width(), 2 * tile.height()))
    margin = LABEL_MARGIN_OF_TEXT * text_px
    room = tile.adjusted(margin, margin, -margin, -margin)
    paint_badge(painter, room, side, "", text_px=text_px)


def paint_label_above(painter: QPainter, tile: QRectF, side: Side, text_px: float) -> None:
    """Name the picture that a round tile shows, across its upper edge."""
    text_px = min(text_px, LARGEST_LABEL_OF_TILE * min(tile.width(), 2 * tile.height()))
    height = HEIGHT_OF_TEXT * text_px
    width = (words(theme().side(side).label, bold=True).width_em + 2.6) * text_px
    room = QRectF(tile.center().x() - width / 2, tile.top() - height / 2, width, height)
    paint_badge(painter, room, side, "", text_px=text_px)


def _outline(tile: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(tile)
    return path


def _say_missing(painter: QPainter, tile: QRectF) -> None:
    """Write in the middle of a tile that there is nothing to show."""
    said = QCoreApplication.translate("callouts", "Not open")
    em_px = _WORDS_OF_TILE * min(tile.width(), 2 * tile.height())
    laid_out = words(said, bold=True)
    corner = tile.center() - QPointF(laid_out.width_em, laid_out.height_em) * em_px / 2
    paint_words(painter, laid_out, corner, em_px, QColor(theme().pill.text))
