"""A studio's logo, from the bytes of its file."""

from __future__ import annotations

from typing import Final, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader

from headshot_viewer.paint.theme import ink_on, is_light

Logo: TypeAlias = QImage

_LARGEST: Final = QSize(2400, 1200)
"""Enough for 300 dots to the inch at the size of a head line, many times over."""

_LOOKED_AT: Final = QSize(24, 24)
_OPAQUE: Final = 0.95
"""A logo that covers this share of its box brings a ground of its own."""


def logo_of(data: bytes) -> Logo | None:
    """Return the picture in *data* (PNG, JPEG, SVG …), its clear parts kept; None for no picture.

    A drawing is drawn large, and a very large picture is made smaller.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    is_drawing = bytes(reader.format().data()).startswith(b"svg")
    too_large = size.width() > _LARGEST.width() or size.height() > _LARGEST.height()
    if size.isValid() and (is_drawing or too_large):
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def logo_ground(logo: Logo, paper: str) -> QColor | None:
    """Return what to lay below *logo* so that it is seen on *paper*; None where it is seen so.

    A dark logo that is clear around would vanish on dark paper, and a light one on light paper.

    Args:
        logo: as :func:`logo_of` made it.
        paper: colour of the page, ``"#rrggbb"``.
    """
    small = logo.scaled(
        _LOOKED_AT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    colours = [small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height())]
    opacity = sum(colour.alphaF() for colour in colours)
    if opacity > _OPAQUE * len(colours) or opacity == 0:
        return None
    shares = [
        sum(part(colour) * colour.alphaF() for colour in colours) / opacity
        for part in (QColor.redF, QColor.greenF, QColor.blueF)
    ]
    mean = QColor.fromRgbF(*shares).name()
    return ink_on(mean) if is_light(mean) == is_light(paper) else None
