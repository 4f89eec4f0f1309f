"""What the chosen layer says in numbers: what is drawn of it, and a table of all values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import SKIN_REGIONS, Region
from headshot_viewer.core.wording import (
    bands_in_lines,
    plain_number,
    ratio_in_words,
    result_in_lines,
)
from headshot_viewer.gui.measurement_chart import Chart
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring

_REGION: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table.

    Attributes:
        cells: the name, both values, and for a region the AI picture's share.
        region: what Enter and a double-click show in both panes.
    """

    cells: tuple[str, ...]
    region: Region | None = None


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
        self._document = document
        self._measuring = measuring
        self.title = QLabel(self)
        self.advice = QLabel(self)
        self.chart = Chart(document, self)
        self.table = QTableWidget(0, 3, self)
        self.bands = QLabel(self)
        self.copy_button = QPushButton(self.tr("&Copy as Text"), self)
        for label in (self.title, self.advice, self.bands):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        heading = self.title.font()
        heading.setBold(True)
        self.title.setFont(heading)
        self._set_up_table()
        layout = QVBoxLayout(self)
        for widget in (self.title, self.advice, self.chart, self.table, self.bands):
            layout.addWidget(widget)
        layout.addWidget(self.copy_button)
        layout.addStretch(1)
        self.chart.region_clicked.connect(self.region_clicked)
        self.table.itemActivated.connect(self._show_region)
        self.copy_button.clicked.connect(self.copy)
        measuring.changed.connect(self._follow)
        document.look_changed.connect(self._follow)
        document.placements_changed.connect(self.chart.follow_faces)
        self._follow()

    def copy(self) -> None:
        """Put all numbers of the layer on the clipboard, as text."""
        result = self._measuring.result
        if result is not None:
            names = {side: theme().side(side).label for side in Side}
            QGuiApplication.clipboard().setText("\n".join(result_in_lines(result, names)))

    def _set_up_table(self) -> None:
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(self.tr("Readings"))
        # Names break into lines as their column grows narrow.
        self.table.horizontalHeader().sectionResized.connect(self._fit_table)

    @Slot()
    def _follow(self) -> None:
        result = self._measuring.result
        self.title.setText("" if result is None else result.title)
        self.title.setVisible(result is not None)
        rows = [] if result is None else self._rows(result)
        self.advice.setText(self._advice(result, rows))
        self.advice.setVisible(bool(self.advice.text()))
        bands = () if result is None else bands_in_lines(result)
        self.bands.setText("\n".join(map(spoken, bands)))
        self.bands.setVisible(bool(bands))
        self.copy_button.setEnabled(result is not None)
        self.copy_button.setToolTip("" if result is not None else self.tr("Nothing is measured"))
        self.chart.show_result(result)
        self._fill_table(rows)

    def _advice(self, result: LayerResult | None, rows: list[_Row]) -> str:
        """Return why nothing is shown, or why only little is."""
        if result is None:
            return self._measuring.why_nothing
        if rows:
            return ""
        notes = [n for side in Side if (told := result.side(side)) is not None for n in told.notes]
        return "\n".join([*notes, *result.notes]) or self.tr("This layer has no numbers here.")

    def _rows(self, result: LayerResult) -> list[_Row]:
        readings = [
            _Row((_titled(each.name, each.unit), _number(each.professional), _number(each.ai)))
            for each in result.readings
        ]
        points = [
            _Row(
                (
                    _titled(point.name.capitalize(), curve.unit),
                    _number(point.professional),
                    _number(point.ai),
                )
            )
            for curve in result.curves
            for point in curve.points
        ]
        return [*self._region_rows(result), *readings, *points]

    def _region_rows(self, result: LayerResult) -> list[_Row]:
        if not result.regions:
            return []
        read = {each.region: each for each in result.regions}
        rows = []
        for region in SKIN_REGIONS:
            each, name = read.get(region), spoken(region.words.capitalize())
            if each is None:
                rows.append(_Row((name, "–", "–", "–"), region))
                continue
            share = self.tr("{matched} ({raw})").format(
                matched=ratio_in_words(each.matched), raw=ratio_in_words(each.raw)
            )
            values = (_number(each.professional), _number(each.ai))
            rows.append(_Row((name, *values, share), region))
        return rows

    def _fill_table(self, rows: list[_Row]) -> None:
        columns = max((len(row.cells) for row in rows), default=3)
        table = self.table
        table.setVisible(bool(rows))
        table.setColumnCount(columns)
        labels = ["", *(theme().side(side).label for side in Side), self.tr("Share (raw)")]
        table.setHorizontalHeaderLabels(labels[:columns])
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, columns):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        shared = table.horizontalHeaderItem(3)
        if shared is not None:
            shared.setToolTip(
                self.tr(
                    "The AI picture’s share of the professional picture’s fine texture, allowing"
                    " for overall sharpness and grain; in brackets as measured"
                )
            )
        table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row.cells):
                item = QTableWidgetItem(text)
                item.setData(_REGION, row.region)
                item.setToolTip(self._tip(row))
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                table.setItem(number, column, item)
        self._fit_table()

    def _tip(self, row: _Row) -> str:
        if row.region is None:
            return row.cells[0]
        return self.tr("Enter or a double-click shows it in both panes")

    @Slot(QTableWidgetItem)
    def _show_region(self, item: QTableWidgetItem) -> None:
        region = item.data(_REGION)
        if region is not None:
            self.region_clicked.emit(Region(region))

    @Slot()
    def _fit_table(self) -> None:
        self.table.resizeRowsToContents()
        height = self.table.horizontalHeader().height() + 2 * self.table.frameWidth()
        height += sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(height)


def _titled(name: str, unit: str) -> str:
    return f"{name}, {unit}" if unit else name


def _number(value: float | None) -> str:
    return "–" if value is None else plain_number(value)
