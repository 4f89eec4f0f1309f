"""A studio's logo, from the bytes of its file."""

from __future__ import annotations

from typing import Final, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

Logo: TypeAlias = QImage

_LARGEST: Final = QSize(2400, 1200)
"""Enough for 300 dots to the inch at the size of a head line, many times over."""


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
