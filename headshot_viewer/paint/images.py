"""Arrays as QImages, and pictures and heatmaps drawn through the painter's transform.

numpy is imported where there are arrays: the first window is there before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import floor, hypot, log2
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from headshot_viewer.core.boxes import Box
from headshot_viewer.paint.oklab import ramp
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from headshot_viewer.core.arrays import Mask, Pixels
    from headshot_viewer.core.geometry import PictureSize
    from headshot_viewer.core.layer import Heat
    from headshot_viewer.core.picture import Picture


class _Borrowed(QImage):
    """An image over an array's memory; it keeps the array alive, because QImage only borrows."""

    def __init__(self, array: NDArray[np.uint8], image_format: QImage.Format) -> None:
        height, width = array.shape[:2]
        super().__init__(array.data, width, height, array.strides[0], image_format)
        self._array = array


def picture_image(pixels: Pixels) -> QImage:
    """Return *pixels* as an image of Format_RGB32, over the same memory.

    Args:
        pixels: (height, width, 4) uint8 BGRX, may be read-only; it must not change any more.
    """
    import numpy as np

    return _Borrowed(np.ascontiguousarray(pixels), QImage.Format.Format_RGB32)


def array_of(image: QImage) -> NDArray[np.uint8]:
    """Return a copy of *image* as (height, width, 4) uint8: blue, green, red, alpha."""
    import numpy as np

    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4).copy()


@dataclass(frozen=True, slots=True, eq=False)
class PictureImages:
    """A picture's pyramid, ready to draw.

    Attributes:
        size_px: of the whole picture.
        levels: the finest first; a pixel of ``levels[k]`` is 2**(k + first_level) picture pixels.
        first_level: as in ``core.picture.Picture``.
    """

    size_px: PictureSize
    levels: tuple[QImage, ...] = field(repr=False)
    first_level: int = 0


def picture_images(picture: Picture) -> PictureImages:
    """Return the pyramid of *picture*, over the same memory."""
    levels = tuple(picture_image(level) for level in picture.levels)
    return PictureImages(picture.ref.size_px, levels, picture.first_level)


def paint_picture(painter: QPainter, images: PictureImages, *, squares_from: float = 2.0) -> None:
    """Draw a picture; the painter's transform maps its pixels to the device.

    The level is chosen from the device transform, display scaling included, so that no picture
    pixel is skipped when it is drawn small. At 100 % the pixels are drawn as they are.

    Args:
        painter: see above.
        images: what to draw.
        squares_from: enlarged this much or more, pixels show as squares, because there one looks
            at pixels; below, they are mixed.
    """
    scale = device_scale(painter)
    image, level_px = level_for(images, scale)
    width, height = images.size_px
    painter.save()
    painter.setRenderHint(
        QPainter.RenderHint.SmoothPixmapTransform, scale * level_px < squares_from
    )
    if is_turned(painter):
        # Else its rim would be stairs.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(
        QRectF(0, 0, width, height),
        image,
        QRectF(0, 0, width / level_px, height / level_px),
    )
    painter.restore()


def level_for(images: PictureImages, scale: float) -> tuple[QImage, float]:
    """Return the level to draw at *scale* device pixels a picture pixel.

    It is never so fine that pixels would be skipped. With it comes how large its pixels are, in
    pixels of the picture.
    """
    wanted = floor(log2(1 / scale) + 0.01) if scale < 1 else 0
    index = min(max(0, wanted - images.first_level), len(images.levels) - 1)
    return images.levels[index], 2.0 ** (index + images.first_level)


def is_turned(painter: QPainter) -> bool:
    """Return whether the painter's coordinates are turned against the device's."""
    return painter.deviceTransform().m12() != 0


def device_scale(painter: QPainter) -> float:
    """Return how many device pixels a unit of the painter's coordinates covers."""
    transform = painter.deviceTransform()
    return max(1e-9, hypot(transform.m11(), transform.m12()))


def exposed(painter: QPainter) -> Box:
    """Return the part of the painter's coordinates that can show anything."""
    device = painter.device()
    inverse, _ = painter.combinedTransform().inverted()
    # Rather too large than too small: some devices count in logical pixels, some in their own.
    ratio = max(1.0, device.devicePixelRatioF())
    seen = inverse.mapRect(QRectF(0, 0, device.width() * ratio, device.height() * ratio))
    if painter.hasClipping():
        seen = seen.intersected(painter.clipBoundingRect())
    return Box(seen.left(), seen.top(), seen.right(), seen.bottom())


def paint_heat(
    painter: QPainter, heat: Heat, size_px: PictureSize, threshold: float, opacity: float
) -> None:
    """Draw a heatmap where it lies on its picture.

    Args:
        painter: its transform maps picture pixels to the device.
        heat: what to draw.
        size_px: of the picture; nothing is drawn beside it.
        threshold: heat up to this stays clear, 0..1.
        opacity: of the whole, 0..1.
    """
    (a, b, c), (d, e, f) = heat.to_picture
    painter.save()
    painter.setClipRect(QRectF(0, 0, *size_px), Qt.ClipOperation.IntersectClip)
    painter.setOpacity(painter.opacity() * opacity)
    painter.setTransform(QTransform(a, d, b, e, c, f), combine=True)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(0, 0, heat_image(heat, threshold))
    painter.restore()


@lru_cache(maxsize=4)
def heat_image(heat: Heat, threshold: float) -> QImage:
    """Return *heat* in colour, ARGB32_Premultiplied, one image pixel to a heat pixel.

    Alpha is zero up to *threshold* and comes to full within the theme's fade above it. What was
    not judged is clear, or grey where the layer says that it cannot be judged. A new threshold only
    makes a new table of 256 colours.
    """
    image = QImage(_indexed(heat))
    image.setColorTable(_table(threshold))
    made = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    if heat.refused is not None:
        with QPainter(made) as painter:
            painter.drawImage(0, 0, mask_image(heat.refused, QColor(theme().heat.refused)))
    return made


@cache
def heat_colours() -> tuple[QColor, ...]:
    """Return the opaque colours of heat 0/255, 1/255 … 255/255."""
    return ramp([QColor(colour) for colour in theme().heat.ramp], 256)


def heat_alpha(heat: float, threshold: float) -> float:
    """Return how opaque a *heat* of 0..1 is drawn, 0..1."""
    return min(1.0, max(0.0, (heat - threshold) / theme().heat.fade))


def _table(threshold: float) -> list[int]:
    alphas = (round(255 * heat_alpha(index / 255, threshold)) << 24 for index in range(256))
    return [alpha | opaque for alpha, opaque in zip(alphas, _colour_numbers(), strict=True)]


@cache
def _colour_numbers() -> tuple[int, ...]:
    """Return the heat colours as 0x00rrggbb."""
    return tuple(colour.rgb() & 0xFFFFFF for colour in heat_colours())


def mask_image(mask: Mask, colour: QColor) -> QImage:
    """Return *mask* as an image: *colour* where it is True, clear elsewhere."""
    from headshot_viewer.core.arrays import sealed

    image = QImage(_Borrowed(sealed(mask.view("uint8")), QImage.Format.Format_Indexed8))
    image.setColorTable([0, colour.rgba()])
    return image


@lru_cache(maxsize=8)
def _indexed(heat: Heat) -> QImage:
    import numpy as np

    from headshot_viewer.core.arrays import sealed

    # Heat 0 is clear at every threshold, so it also serves for what was not judged.
    shown = sealed(np.where(heat.judged, heat.values, 0).astype(np.uint8))
    return _Borrowed(shown, QImage.Format.Format_Indexed8)
