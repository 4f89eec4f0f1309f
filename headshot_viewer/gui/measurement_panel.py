"""What the chosen layer says in numbers: face map, bars, table, clocks and plots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.layer import PlotKind, Reading
from headshot_viewer.core.picture import Side
from headshot_viewer.core.wording import plain_number, result_in_lines
from headshot_viewer.paint.charts import (
    FaceMap,
    Inks,
    bars_height,
    paint_bars,
    paint_clock,
    paint_histogram,
    paint_scope,
)
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult, Plot
    from headshot_viewer.core.regions import Region
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring

TEXT_PX: Final = 12.0
_FACE_PX: Final = (240, 270)
_CLOCK_PX: Final = 110
_PLOT_PX: Final = 110
_GAP_PX: Final = 8
LIGHT: Final = "light"


class Chart(QWidget):
    """Everything of a result that is drawn, one below the other.

    Signals:
        region_clicked: a region of the face map.
    """

    region_clicked = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._result: LayerResult | None = None
        self._map: FaceMap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Charts of the measurement"))

    def show_result(self, result: LayerResult | None) -> None:
        self._result = result
        self.setVisible(self._height() > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_FACE_PX[0], self._height())

    def _height(self) -> int:
        result = self._result
        if result is None:
            return 0
        height = 0.0
        if result.regions:
            height += _FACE_PX[1] + _GAP_PX + bars_height(len(result.regions), TEXT_PX)
        if result.layer == LIGHT and result.readings:
            height += _CLOCK_PX + 2 * TEXT_PX
        height += len(result.plots) * (_PLOT_PX + 2 * TEXT_PX + _GAP_PX)
        return round(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        result = self._result
        if result is None:
            return
        with QPainter(self) as painter:
            y = self._paint_regions(painter, result)
            y = self._paint_clocks(painter, result, y)
            for plot in result.plots:
                self._paint_plot(painter, plot, y)
                y += _PLOT_PX + 2 * TEXT_PX + _GAP_PX

    def _inks(self) -> Inks:
        palette = self.palette()
        return Inks(
            palette.color(QPalette.ColorRole.WindowText),
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Base),
        )

    def _paint_regions(self, painter: QPainter, result: LayerResult) -> float:
        face = self._document.face(Side.AI) or self._document.face(Side.PROFESSIONAL)
        if not result.regions or face is None or result.scale is None:
            self._map = None
            return 0.0
        room = QRectF((self.width() - _FACE_PX[0]) / 2, 0, *_FACE_PX)
        self._map = FaceMap(face, result.regions, room)
        self._map.paint(painter, result.scale, self._inks(), 0.85 * TEXT_PX)
        readings = [
            Reading(each.region.words.capitalize(), result.unit, each.professional, each.ai)
            for each in result.regions
        ]
        top = _FACE_PX[1] + _GAP_PX
        bars = QRectF(4, top, self.width() - 8, bars_height(len(readings), TEXT_PX))
        paint_bars(painter, bars, readings, self._inks(), TEXT_PX)
        return bars.bottom()

    def _paint_clocks(self, painter: QPainter, result: LayerResult, top: float) -> float:
        if result.layer != LIGHT or not result.readings:
            return top
        direction, strength = result.readings[:2]
        width = self.width() / 2
        both = (
            (Side.PROFESSIONAL, direction.professional, strength.professional),
            (Side.AI, direction.ai, strength.ai),
        )
        for index, (side, azimuth_deg, share) in enumerate(both):
            room = QRectF(index * width, top, width, _CLOCK_PX + 2 * TEXT_PX)
            paint_clock(painter, room, side, azimuth_deg, share, self._inks(), TEXT_PX)
        return top + _CLOCK_PX + 2 * TEXT_PX

    def _paint_plot(self, painter: QPainter, plot: Plot, top: float) -> None:
        title = words(plot.title)
        paint_words(painter, title, QPointF(4, top), TEXT_PX, self._inks().words)
        top += 1.6 * TEXT_PX
        if plot.kind is PlotKind.HISTOGRAM:
            room = QRectF(4, top, self.width() - 8, _PLOT_PX)
            paint_histogram(painter, room, plot, self._inks())
            return
        for index, shares in enumerate((plot.professional, plot.ai)):
            if shares is not None:
                left = 4 + index * (_PLOT_PX + _GAP_PX)
                paint_scope(painter, QRectF(left, top, _PLOT_PX, _PLOT_PX), shares, self._inks())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        region = None if self._map is None else self._map.region_at(event.position())
        hand = Qt.CursorShape.ArrowCursor if region is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(hand)
        self.setToolTip("" if region is None else region.words.capitalize())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        region: Region | None = None if self._map is None else self._map.region_at(event.position())
        if region is not None:
            self.region_clicked.emit(region)


class MeasurementPanel(QWidget):
    """Shows the numbers of the chosen layer, and copies them as text.

    Signals:
        region_clicked: the user wants to see a region of the face.
    """

    region_clicked = Signal(object)

    def __init__(
        self, document: Document, measuring: Measuring, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._measuring = measuring
        self.chart = Chart(document, self)
        self.table = QTableWidget(0, 3, self)
        self.copy_button = QPushButton(self.tr("&Copy as Text"), self)
        self._nothing = QLabel(self.tr("Choose a layer in the Heatmap panel."), self)
        self._nothing.setWordWrap(True)
        self._set_up_table()
        layout = QVBoxLayout(self)
        for widget in (self._nothing, self.chart, self.table, self.copy_button):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.chart.region_clicked.connect(self.region_clicked)
        self.copy_button.clicked.connect(self.copy)
        measuring.changed.connect(self._follow)
        document.placements_changed.connect(self.chart.update)
        self._follow()

    def copy(self) -> None:
        """Put all numbers of the layer on the clipboard, as text."""
        result = self._measuring.result
        if result is not None:
            names = {side: theme().side(side).label for side in Side}
            QGuiApplication.clipboard().setText("\n".join(result_in_lines(result, names)))

    def _set_up_table(self) -> None:
        labels = ["", *(theme().side(side).label for side in Side)]
        self.table.setHorizontalHeaderLabels(labels)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setAccessibleName(self.tr("Readings"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    @Slot()
    def _follow(self) -> None:
        result = self._measuring.result
        self._nothing.setVisible(result is None)
        self.copy_button.setEnabled(result is not None)
        self.chart.show_result(result)
        readings = () if result is None else result.readings
        self.table.setVisible(bool(readings))
        self.table.setRowCount(len(readings))
        for row, reading in enumerate(readings):
            title = f"{reading.name}, {reading.unit}" if reading.unit else reading.name
            for column, text in enumerate(
                (title, _number(reading.professional), _number(reading.ai))
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(title)
                self.table.setItem(row, column, item)
        self._fit_table()

    def _fit_table(self) -> None:
        height = self.table.horizontalHeader().height() + 2 * self.table.frameWidth()
        height += sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(height)


def _number(value: float | None) -> str:
    return "–" if value is None else plain_number(value)
