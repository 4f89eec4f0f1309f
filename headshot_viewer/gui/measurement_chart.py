"""The drawings of a result, one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontInfo, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from headshot_viewer.core.layer import PlotKind, Reading
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import SKIN_REGIONS
from headshot_viewer.core.wording import details_in_lines, ratio_in_words
from headshot_viewer.paint.charts import (
    Inks,
    bars_height,
    clock_height,
    paint_bars,
    paint_clock,
    paint_histogram,
    paint_key,
    paint_point,
    paint_scope,
)
from headshot_viewer.paint.curve_chart import curve_height, paint_curve
from headshot_viewer.paint.face_map import FaceMap
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import elided, paint_words, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent

    from headshot_viewer.core.layer import Curve, LayerResult, Plot
    from headshot_viewer.core.regions import Region
    from headshot_viewer.gui.document import Document

LIGHT: Final = "light"
_LEAST_WIDTH_OF_TEXT: Final = 20
_FACE_OF_TEXT: Final = 19.0
_PLOT_OF_TEXT: Final = 8.5
_TITLE_OF_TEXT: Final = 1.6
_KEY_OF_TEXT: Final = 1.6
_GAP_OF_TEXT: Final = 1.0
_MARGIN_PX: Final = 4
_SMALL: Final = 0.85


@dataclass(frozen=True, slots=True)
class _Part:
    """One drawing: its height, and the function that draws it into a box of that height."""

    height_px: float
    paint: Callable[[QPainter, QRectF], None]


class Chart(QWidget):
    """Draws face map and bars, clocks, plots and curves of a result, as far as it has them.

    Signals:
        region_clicked: a region of the face map.
    """

    region_clicked = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._result: LayerResult | None = None
        self._map: FaceMap | None = None
        self._pointed_at: Region | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Charts of the measurement"))

    def show_result(self, result: LayerResult | None) -> None:
        """Draw another result, or nothing."""
        self._result = result
        self._pointed_at = None
        names = {side: theme().side(side).label for side in Side}
        lines = () if result is None else details_in_lines(result, names)
        self.setAccessibleDescription("\n".join(map(spoken, lines)))
        self.follow_faces()

    def follow_faces(self) -> None:
        """Draw again: the faces may be others."""
        self.setVisible(bool(self._parts()))
        self.updateGeometry()
        self.update()

    def region_middle(self, region: Region) -> QPointF | None:
        """Return where a region is drawn; None where it is not."""
        polygon = None if self._map is None else self._map.polygons.get(region)
        return None if polygon is None else polygon.boundingRect().center()

    def sizeHint(self) -> QSize:
        height = sum(part.height_px + self._gap_px() for part in self._parts())
        return QSize(round(_LEAST_WIDTH_OF_TEXT * self._text_px()), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._map = None
        with QPainter(self) as painter:
            y = 0.0
            for part in self._parts():
                width = self.width() - 2 * _MARGIN_PX
                part.paint(painter, QRectF(_MARGIN_PX, y, width, part.height_px))
                y += part.height_px + self._gap_px()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        region = None if self._map is None else self._map.region_at(event.position())
        hand = Qt.CursorShape.ArrowCursor if region is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(hand)
        self.setToolTip("" if region is None else self._tip(region))
        self._point_at(region)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        region: Region | None = None if self._map is None else self._map.region_at(event.position())
        if region is not None:
            self.region_clicked.emit(region)

    def _point_at(self, region: Region | None) -> None:
        if region is not self._pointed_at:
            self._pointed_at = region
            self.update()

    def _tip(self, region: Region) -> str:
        name = spoken(region.words.capitalize())
        regions = () if self._result is None else self._result.regions
        each = next((found for found in regions if found.region is region), None)
        if each is None:
            return self.tr("{region}: too little skin to compare").format(region=name)
        return self.tr("{region}: {matched} ({raw} as measured); click to look at it").format(
            region=name, matched=ratio_in_words(each.matched), raw=ratio_in_words(each.raw)
        )

    def _text_px(self) -> float:
        return float(QFontInfo(self.font()).pixelSize())

    def _gap_px(self) -> float:
        return _GAP_OF_TEXT * self._text_px()

    def _inks(self) -> Inks:
        palette = self.palette()
        return Inks(
            palette.color(QPalette.ColorRole.WindowText),
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Base),
        )

    def _parts(self) -> list[_Part]:
        result = self._result
        if result is None:
            return []
        return [
            *self._region_parts(result),
            *self._clock_parts(result),
            *(self._plot_part(plot) for plot in result.plots),
            *(self._curve_part(curve) for curve in result.curves),
        ]

    def _region_parts(self, result: LayerResult) -> list[_Part]:
        face = self._document.face(Side.AI) or self._document.face(Side.PROFESSIONAL)
        scale = result.scale
        if not result.regions or face is None or scale is None:
            return []
        text_px, inks = self._text_px(), self._inks()
        read = {each.region for each in result.regions}
        unread = [region for region in SKIN_REGIONS if region not in read]
        bars = [
            Reading(spoken(each.region.words.capitalize()), result.unit, each.professional, each.ai)
            for each in result.regions
        ]

        def paint_map(painter: QPainter, room: QRectF) -> None:
            title = self.tr("AI skin’s texture in % of the professional")
            self._paint_title(painter, room, title)
            inside = room.adjusted(0, _TITLE_OF_TEXT * text_px, 0, 0)
            self._map = FaceMap(face, result.regions, inside, unread)
            self._map.paint(painter, scale, inks, _SMALL * text_px, self._pointed_at)

        def paint_all_bars(painter: QPainter, room: QRectF) -> None:
            title = self.tr("Fine texture as measured, {unit}").format(unit=result.unit)
            self._paint_title(painter, room, title)
            below = QPointF(room.left(), room.top() + _TITLE_OF_TEXT * text_px)
            paint_key(painter, below, inks, _SMALL * text_px)
            head = (_TITLE_OF_TEXT + _KEY_OF_TEXT) * text_px
            paint_bars(painter, room.adjusted(0, head, 0, 0), bars, inks, text_px)

        return [
            _Part((_TITLE_OF_TEXT + _FACE_OF_TEXT) * text_px, paint_map),
            _Part(
                (_TITLE_OF_TEXT + _KEY_OF_TEXT) * text_px + bars_height(len(bars), text_px),
                paint_all_bars,
            ),
        ]

    def _clock_parts(self, result: LayerResult) -> list[_Part]:
        if result.layer != LIGHT or not result.readings:
            return []
        direction, strength = result.readings[:2]
        both = (
            (Side.PROFESSIONAL, direction.professional, strength.professional),
            (Side.AI, direction.ai, strength.ai),
        )
        text_px, inks = self._text_px(), self._inks()

        def paint(painter: QPainter, room: QRectF) -> None:
            title = self.tr("From where the light falls, and how strongly")
            self._paint_title(painter, room, title)
            half, top = room.width() / 2, room.top() + _TITLE_OF_TEXT * text_px
            for index, (side, azimuth_deg, share) in enumerate(both):
                here = QRectF(room.left() + index * half, top, half, clock_height(text_px))
                paint_clock(painter, here, side, azimuth_deg, share, inks, text_px)

        return [_Part(_TITLE_OF_TEXT * text_px + clock_height(text_px), paint)]

    def _plot_part(self, plot: Plot) -> _Part:
        text_px, inks = self._text_px(), self._inks()
        head = _TITLE_OF_TEXT * text_px
        key = _KEY_OF_TEXT * text_px

        def paint_one(painter: QPainter, room: QRectF) -> None:
            self._paint_title(painter, room, plot.title)
            notes = {Side.PROFESSIONAL: self.tr("filled"), Side.AI: self.tr("line")}
            below = QPointF(room.left(), room.top() + head)
            paint_key(painter, below, inks, _SMALL * text_px, notes=notes)
            paint_histogram(painter, room.adjusted(0, head + key, 0, 0), plot, inks)

        def paint_two(painter: QPainter, room: QRectF) -> None:
            self._paint_title(painter, room, plot.title)
            step = room.width() / 2
            square = min(step - _GAP_OF_TEXT * text_px, room.height() - head - key)
            for index, side in enumerate(Side):
                shares = plot.professional if side is Side.PROFESSIONAL else plot.ai
                corner = QPointF(room.left() + index * step, room.top() + head)
                self._paint_side(painter, side, corner, is_read=shares is not None)
                if shares is not None:
                    here = QRectF(corner.x(), corner.y() + key, square, square)
                    paint_scope(painter, here, shares, inks)

        if plot.kind is PlotKind.HISTOGRAM:
            return _Part(head + key + _PLOT_OF_TEXT * text_px, paint_one)
        return _Part(head + key + 1.3 * _PLOT_OF_TEXT * text_px, paint_two)

    def _curve_part(self, curve: Curve) -> _Part:
        text_px, inks = self._text_px(), self._inks()

        def paint(painter: QPainter, room: QRectF) -> None:
            paint_curve(painter, room, curve, inks, text_px)

        return _Part(curve_height(text_px), paint)

    def _paint_title(self, painter: QPainter, room: QRectF, title: str) -> None:
        text_px = self._text_px()
        told = words(elided(title, room.width() / text_px, bold=True), bold=True)
        paint_words(painter, told, room.topLeft(), text_px, self._inks().words)

    def _paint_side(self, painter: QPainter, side: Side, corner: QPointF, *, is_read: bool) -> None:
        """Name the picture that a plot is of, or say that there is none."""
        text_px = _SMALL * self._text_px()
        name = theme().side(side).label
        told = words(name if is_read else self.tr("{name}: not read").format(name=name))
        middle = corner.y() + told.first_middle_em * text_px
        paint_point(painter, side, QPointF(corner.x() + 0.5 * text_px, middle), self._inks(), 8)
        at = QPointF(corner.x() + 1.3 * text_px, corner.y())
        paint_words(painter, told, at, text_px, self._inks().words)
