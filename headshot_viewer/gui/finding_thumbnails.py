"""Crops of the pictures around suggestions, for their list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.findings import paint_findings
from headshot_viewer.paint.images import paint_picture
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Hashable

    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery

THUMBNAIL_PX: Final = 64
"""Width and height of a crop, in logical pixels."""

MARGIN_OF_CROP: Final = 0.3
"""How much of its surroundings a crop shows, as a share of the outline's longer side."""

SMALLEST_CROP_PX: Final = 48.0
"""The least number of picture pixels in a crop, so that its place can be recognised."""

_MOST_KEPT: Final = 200
"""Crops kept before all are dropped."""


class Thumbnails:
    """Crops of the pictures around suggestions; each is drawn once, when it is first seen.

    A crop is drawn from the level of the pyramid that fits its size: half a millisecond.
    """

    def __init__(self, document: Document, gallery: Gallery) -> None:
        self._document = document
        self._gallery = gallery
        self._drawn: dict[Hashable, QImage] = {}

    def of(self, suggestion: Suggestion, device_pixel_ratio: float) -> QImage:
        """Return the crop of a suggestion, with its outline; grey while the picture is away."""
        side = self._document.session.side_of(suggestion.picture)
        hung = None if side is None else self._document.session.on(side)
        images = None if hung is None else self._gallery.images(hung.ref.sha256)
        rotation_deg = self._rotation_deg(side)
        key = (
            None if images is None else images.levels[0].cacheKey(),
            suggestion.place_px,
            suggestion.hint,
            rotation_deg,
            device_pixel_ratio,
        )
        if key not in self._drawn:
            if len(self._drawn) > _MOST_KEPT:
                self._drawn.clear()
            image = _blank(device_pixel_ratio)
            if images is not None:
                with QPainter(image) as painter:
                    _look_at(painter, suggestion, rotation_deg)
                    paint_picture(painter, images)
                    paint_findings(painter, (suggestion,), None)
            self._drawn[key] = image
        return self._drawn[key]

    def _rotation_deg(self, side: Side | None) -> float:
        placement = None if side is None else self._document.placement(side)
        return 0.0 if placement is None else placement.rotation_deg


def _blank(device_pixel_ratio: float) -> QImage:
    side = round(THUMBNAIL_PX * device_pixel_ratio)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(device_pixel_ratio)
    image.fill(QColor(theme().surround))
    return image


def _look_at(painter: QPainter, suggestion: Suggestion, rotation_deg: float) -> None:
    """Let *painter* draw picture pixels so that the suggestion fills the tile."""
    middle = Box.around(*suggestion.place_px).centre
    outline = QPolygonF([QPointF(x - middle.x, y - middle.y) for x, y in suggestion.place_px])
    box = outline.boundingRect()
    side = max(box.width(), box.height()) * (1 + 2 * MARGIN_OF_CROP)
    scale = THUMBNAIL_PX / max(side, SMALLEST_CROP_PX)
    painter.translate(THUMBNAIL_PX / 2, THUMBNAIL_PX / 2)
    painter.rotate(rotation_deg)
    painter.scale(scale, scale)
    painter.translate(-middle.x, -middle.y)
