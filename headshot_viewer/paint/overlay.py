"""One picture over the other: wipe, onion skin, or difference.

Everything is in device pixels and, except for differences, painters have no transform. The two
pictures were painted before, at the same size: on screen into the pane's buffers, for files into
images.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from headshot_viewer.paint.images import PictureImages, is_turned, paint_picture
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

Canvas: TypeAlias = Callable[[QPainter, QRect], None]
"""Draws a part of a pane that was painted before, at its place, with the painter's opacity."""

LINE_PX: Final = 1.5
HALO_PX: Final = 3.5
"""Widths of the wipe's line and of what sets it off, in logical pixels."""


_BAND_ROWS: Final = 64
"""A difference is made band by band, so that its many steps stay in the cache."""


@dataclass(frozen=True, slots=True, eq=False)
class HungPicture:
    """A picture where it is seen.

    Attributes:
        images: its pyramid.
        to_device: from its pixels to device pixels.
        brightness: the share of its own brightness in which it is shown, 0..1.
    """

    images: PictureImages
    to_device: QTransform
    brightness: float = 1.0


def wipe_parts(size: QSize, share: float, *, is_level: bool) -> tuple[QRect, QRect]:
    """Return which part of a pane shows the first picture, and which the other.

    Args:
        size: of the pane.
        share: of the pane that shows the first picture, from the left or from above, 0..1.
        is_level: whether the line between them runs from left to right.
    """
    whole = QRect(QPoint(0, 0), size)
    first, other = QRect(whole), QRect(whole)
    if is_level:
        edge = round(size.height() * share)
        first.setHeight(edge)
        other.setTop(edge)
    else:
        edge = round(size.width() * share)
        first.setWidth(edge)
        other.setLeft(edge)
    return first, other


def canvas_of(image: QImage) -> Canvas:
    """Return *image* as a canvas, one pixel to a device pixel."""

    def draw(painter: QPainter, part: QRect) -> None:
        painter.drawImage(part, image, part)

    return draw


def paint_wipe(
    painter: QPainter, canvases: Sequence[Canvas], parts: Sequence[QRect], device_pixel_ratio: float
) -> None:
    """Draw each canvas in its part, and the line between the two."""
    for canvas, part in zip(canvases, parts, strict=True):
        if not part.isEmpty():
            canvas(painter, part)
    if not any(part.isEmpty() for part in parts):
        _paint_line(painter, parts[1], device_pixel_ratio)


def paint_onion(
    painter: QPainter, canvases: Sequence[Canvas], whole: QRect, opacity: float
) -> None:
    """Draw the first canvas, and the other over it, which is as opaque as *opacity* of 0..1."""
    first, other = canvases
    if opacity < 1:
        first(painter, whole)
    if opacity > 0:
        painter.setOpacity(opacity)
        other(painter, whole)
        painter.setOpacity(1)


def paint_difference(
    painter: QPainter, part: QRect, pictures: Sequence[HungPicture], gain: int
) -> None:
    """Draw how far apart the colours of two pictures are, times *gain*, where both are.

    Black is no difference. Each channel is ``min(255, gain * |one - other|)`` of the pixels as
    they are seen: sRGB values, reduced to the scale at which both are shown.

    Args:
        painter: draws within *part*; what lies around the pictures stays as it is.
        part: what is to be painted.
        pictures: both.
        gain: 1, 2, 4 or 8.
    """
    painter.save()
    # Differences are taken of the pixels that are seen, so of those that the painter leads to.
    outer = painter.transform()
    painter.resetTransform()
    pictures = [replace(each, to_device=each.to_device * outer) for each in pictures]
    part = outer.mapRect(QRectF(part)).toAlignedRect()
    outlines = [_outline(each) for each in pictures]
    has_soft_rim = any(each.to_device.m12() != 0 for each in pictures)
    for outline in outlines:
        if has_soft_rim:
            part &= outline.boundingRect().toAlignedRect()
        else:
            painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    for top in range(part.top(), part.bottom() + 1, _BAND_ROWS):
        rows = min(_BAND_ROWS, part.bottom() + 1 - top)
        band = QRect(part.left(), top, part.width(), rows)
        found = _difference(band, pictures, gain)
        # A clip has steps along a slanting edge.
        painter.drawImage(band.topLeft(), _within(outlines, found, band) if has_soft_rim else found)
    painter.restore()


def paint_dimmed(painter: QPainter, box: QRectF, brightness: float) -> None:
    """Take what was painted in *box* to *brightness*, a share of what it was."""
    if brightness < 1:
        painter.save()
        painter.setOpacity(1 - brightness)
        if is_turned(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, Qt.GlobalColor.black)
        painter.restore()


def _difference(part: QRect, pictures: Sequence[HungPicture], gain: int) -> QImage:
    found, other = (_painted(part, picture) for picture in pictures)
    _combine(found, other, QPainter.CompositionMode.CompositionMode_Difference)
    for _doubling in range(gain.bit_length() - 1):
        _combine(found, QImage(found), QPainter.CompositionMode.CompositionMode_Plus)
    return found


def _within(outlines: Sequence[QPainterPath], found: QImage, part: QRect) -> QImage:
    """Return of what was *found* in *part* what all outlines cover, as far as they cover it."""
    for outline in outlines:
        covered = QImage(found.size(), QImage.Format.Format_ARGB32_Premultiplied)
        covered.fill(Qt.GlobalColor.transparent)
        with QPainter(covered) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-part.topLeft())
            painter.fillPath(outline, Qt.GlobalColor.black)
            painter.resetTransform()
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.drawImage(0, 0, found)
        found = covered
    return found


def _painted(part: QRect, picture: HungPicture) -> QImage:
    image = QImage(part.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    to_part = QTransform.fromTranslate(-part.x(), -part.y())
    with QPainter(image) as painter:
        painter.setTransform(picture.to_device * to_part)
        paint_picture(painter, picture.images)
        paint_dimmed(painter, _box(picture), picture.brightness)
    return image


def _combine(image: QImage, other: QImage, mode: QPainter.CompositionMode) -> None:
    with QPainter(image) as painter:
        painter.setCompositionMode(mode)
        painter.drawImage(0, 0, other)


def _box(picture: HungPicture) -> QRectF:
    return QRectF(0, 0, *picture.images.size_px)


def _outline(picture: HungPicture) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(picture.to_device.map(QPolygonF(_box(picture))))
    path.closeSubpath()
    return path


def _paint_line(painter: QPainter, other: QRect, device_pixel_ratio: float) -> None:
    """Draw the line along which *other* begins, legible on any picture."""
    corner = QRectF(other).topLeft()
    end = QRectF(other).bottomLeft() if other.x() else QRectF(other).topRight()
    halo = theme().halo
    for colour, width in ((halo.dark, HALO_PX), (halo.light, LINE_PX)):
        pen = QPen(QColor(colour), width * device_pixel_ratio)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(corner, end))
