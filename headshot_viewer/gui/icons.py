"""Tints the glyphs of ``resources/icons`` to the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from headshot_viewer.resources import resource

_SIZES_PX = (16, 20, 24, 32, 48, 64)


def icon(name: str) -> QIcon:
    """Return the glyph *name* in the colours of today's palette, enabled and disabled."""
    palette = QGuiApplication.palette()
    role = QPalette.ColorRole.ButtonText
    normal = palette.color(QPalette.ColorGroup.Active, role).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, role).name()
    return _tinted(name, normal, disabled)


def program_icon() -> QIcon:
    found = QIcon()
    for size_px in (*_SIZES_PX, 128, 256):
        found.addPixmap(_drawn(_svg("program"), size_px))
    return found


@cache
def _svg(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


@cache
def _tinted(name: str, normal: str, disabled: str) -> QIcon:
    found = QIcon()
    for colour, mode in ((normal, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        svg = _svg(name).replace(b"currentColor", colour.encode())
        for size_px in _SIZES_PX:
            found.addPixmap(_drawn(svg, size_px), mode)
    return found


def _drawn(svg: bytes, size_px: int) -> QPixmap:
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg))
    with QPainter(pixmap) as painter:
        renderer.render(painter, QRectF(0, 0, size_px, size_px))
    return pixmap
