"""The view as a value that any thread can paint off screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.geometry import Size
from headshot_viewer.gui.overlay_painting import (
    BADGE_TEXT_PX,
    Difference,
    Ordered,
    badge_area,
    paint_overlay_badges,
)
from headshot_viewer.gui.scene import paint_plate
from headshot_viewer.paint.badges import paint_badge
from headshot_viewer.paint.overlay import canvas_of, paint_onion, paint_wipe, wipe_parts
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.core.compare import Compare
    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.viewport import Viewport
    from headshot_viewer.gui.scene import Plate

GAP_PX: Final = 2
"""Between two panes, in logical pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class PaneShot:
    """The content of one pane.

    Attributes:
        size: of the pane, in logical pixels.
        plates: the pictures in it.
        side: the picture that is shown alone; None for both of them, as *compare* says.
        compare: the mode and its parameters.
        first: the first picture of an overlay.
        has_badges: whether the pictures are named; False in tests only.
    """

    size: Size
    plates: Mapping[Side, Plate] = field(repr=False)
    side: Side | None
    compare: Compare
    first: Side
    has_badges: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class ViewShot:
    """The content of the stage.

    Attributes:
        panes: from left to right.
        viewport: the visible part of the stage.
        device_pixel_ratio: of the window.
    """

    panes: tuple[PaneShot, ...]
    viewport: Viewport
    device_pixel_ratio: float

    def size_px(self, scale: int = 1) -> tuple[int, int]:
        """Return the width and height of the image that :func:`paint_view` makes."""
        ratio = self.device_pixel_ratio * scale
        widths = [pane.size.width for pane in self.panes]
        width = sum(widths) + GAP_PX * (len(widths) - 1)
        return round(width * ratio), round(max(pane.size.height for pane in self.panes) * ratio)


def paint_view(shot: ViewShot, scale: int = 1) -> QImage:
    """Paint what the stage shows, without what belongs to the hand: handles, crosses, focus.

    Args:
        shot: what is to be painted.
        scale: image pixels to a device pixel of the window: 1 is what is seen, 2 twice as fine.
    """
    ratio = shot.device_pixel_ratio * scale
    image = QImage(QSize(*shot.size_px(scale)), QImage.Format.Format_RGB32)
    image.fill(QColor(theme().pill.background))
    x = 0.0
    with QPainter(image) as painter:
        for pane in shot.panes:
            painter.drawImage(QPoint(round(x * ratio), 0), _pane_image(pane, shot.viewport, ratio))
            x += pane.size.width + GAP_PX
    return image


def _pane_image(pane: PaneShot, viewport: Viewport, ratio: float) -> QImage:
    image = _blank(pane.size, ratio)
    with QPainter(image) as painter:
        if pane.side is not None:
            plate = pane.plates.get(pane.side)
            if plate is not None:
                _paint_plate(painter, plate, pane, viewport, ratio)
        else:
            _paint_both(painter, image.rect(), pane, viewport, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        if pane.has_badges:
            _paint_badges(painter, pane)
    return image


def _paint_plate(
    painter: QPainter, plate: Plate, pane: PaneShot, viewport: Viewport, ratio: float
) -> None:
    to_device = plate.to_device(viewport, pane.size, ratio)
    paint_plate(painter, plate, to_device, pane.size.height * ratio)


def _paint_both(
    painter: QPainter, whole: QRect, pane: PaneShot, viewport: Viewport, ratio: float
) -> None:
    compare, order = pane.compare, (pane.first, pane.first.other)
    pair = Ordered(*(pane.plates[side] for side in order))
    if compare.mode is CompareMode.DIFFERENCE:
        difference = Difference.of(pair, viewport, pane.size, ratio, compare.gain)
        difference.paint(painter, whole, difference.transforms[0])
        return
    canvases = []
    for plate in pair:
        image = _blank(pane.size, ratio)
        with QPainter(image) as inner:
            _paint_plate(inner, plate, pane, viewport, ratio)
        canvases.append(canvas_of(image))
    if compare.mode is CompareMode.WIPE:
        parts = wipe_parts(whole.size(), compare.wipe, is_level=compare.wipe_is_level)
        paint_wipe(painter, canvases, parts, ratio)
    else:
        paint_onion(painter, canvases, whole, compare.onion)


def _paint_badges(painter: QPainter, pane: PaneShot) -> None:
    if pane.side is None:
        paint_overlay_badges(painter, pane.size, pane.plates, pane.first, pane.compare)
    elif pane.side in pane.plates:
        plate = pane.plates[pane.side]
        area = badge_area(QRectF(0, 0, *pane.size))
        paint_badge(painter, area, pane.side, plate.name, text_px=BADGE_TEXT_PX, note=plate.note)


def _blank(size: Size, ratio: float) -> QImage:
    image = QImage(
        QSize(round(size.width * ratio), round(size.height * ratio)), QImage.Format.Format_RGB32
    )
    image.fill(QColor(theme().surround))
    return image
