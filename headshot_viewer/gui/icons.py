"""Tints the glyphs of ``resources/icons`` with the palette's colours."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from headshot_viewer.paint.theme import ink_on
from headshot_viewer.resources import resource

_SWATCH_PX: Final = 48
"""Drawn large, so that it is sharp at any display scaling."""
_SIGN_PX: Final = 36
_PROGRAM_SIZES_PX: Final = (16, 20, 24, 32, 48, 64, 128, 256)


class _Glyph(QIconEngine):
    """Draws a glyph with the palette current at painting time, at the requested size.

    So icons follow the theme, are sharp at any display scaling, and cost nothing before they are
    first visible.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _Glyph(self._name)

    def key(self) -> str:
        return "glyph"

    def isNull(self) -> bool:
        return False

    def availableSizes(
        self, _mode: QIcon.Mode = QIcon.Mode.Normal, _state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(size_px, size_px) for size_px in _PROGRAM_SIZES_PX]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.drawPixmap(
            rect, self._drawn(rect.size(), mode, painter.device().devicePixelRatio())
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._drawn(size, mode, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._drawn(size, mode, scale)

    def _drawn(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        size_px = round(min(size.width(), size.height()) * ratio)
        return _tinted(self._name, _colour(mode), max(1, size_px))


def icon(name: str) -> QIcon:
    """Return the glyph *name*; it is drawn in the colours of the palette, and follows them."""
    _svg(name)  # A missing glyph fails here, not when the icon is first painted.
    return QIcon(_Glyph(name))


def program_icon() -> QIcon:
    """Return the icon of the program, which has its own colours."""
    found = QIcon()
    for size_px in _PROGRAM_SIZES_PX:
        found.addPixmap(_drawn(_svg("program"), size_px))
    return found


def swatch(colour: str, sign: str = "") -> QIcon:
    """Return a disc of a *colour*, with an outline that stands out from it.

    Args:
        colour: as ``#rrggbb``.
        sign: name of a glyph; it stands on the colour, which fills a square then.
    """
    pixmap = QPixmap(_SWATCH_PX, _SWATCH_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink_on(colour), _SWATCH_PX / 16))
        painter.setBrush(QColor(colour))
        if sign:
            painter.drawRoundedRect(
                pixmap.rect().adjusted(2, 2, -3, -3), _SWATCH_PX / 6, _SWATCH_PX / 6
            )
            inset = (_SWATCH_PX - _SIGN_PX) // 2
            painter.drawPixmap(inset, inset, glyph(sign, ink_on(colour).name(), _SIGN_PX))
        else:
            painter.drawEllipse(pixmap.rect().adjusted(3, 3, -4, -4))
    found = QIcon()
    # For each mode, because Qt would tint the colour in a selected row.
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
        found.addPixmap(pixmap, mode)
    return found


def _colour(mode: QIcon.Mode) -> str:
    disabled = mode == QIcon.Mode.Disabled
    group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
    selected = mode == QIcon.Mode.Selected
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.ButtonText
    return QGuiApplication.palette().color(group, role).name()


def glyph(name: str, colour: str, size_px: int) -> QPixmap:
    """Return the glyph *name* in a *colour*, for what does not follow the palette."""
    return _tinted(name, colour, size_px)


@cache
def _svg(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


def _tinted(name: str, colour: str, size_px: int) -> QPixmap:
    key = f"{name} {colour} {size_px}"
    pixmap = QPixmap()
    # Qt's own cache is emptied before the application ends, which no pixmap may outlive.
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(_svg(name).replace(b"currentColor", colour.encode()), size_px)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(svg: bytes, size_px: int) -> QPixmap:
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg))
    with QPainter(pixmap) as painter:
        renderer.render(painter, QRectF(0, 0, size_px, size_px))
    return pixmap
