"""The Measurements panel: charts of the chosen layer, and a table of all its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from headshot_viewer.core.picture import Side
from headshot_viewer.core.wording import bands_in_lines, result_in_lines, values_in_lines
from headshot_viewer.gui.measurement_chart import Chart
from headshot_viewer.gui.measurement_table import MeasurementTable
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring


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
        self.title = QLabel(self)
        self.advice = QLabel(self)
        self.chart = Chart(document, self)
        self.table = MeasurementTable(self)
        self.bands = QLabel(self)
        self.copy_button = QPushButton(self.tr("Co&py as Text"), self)
        self._lay_out()
        self.chart.region_clicked.connect(self.region_clicked)
        self.table.region_wanted.connect(self.region_clicked)
        self.copy_button.clicked.connect(self.copy)
        measuring.changed.connect(self._follow)
        measuring.layers_known.connect(self._follow)
        document.layer_changed.connect(self._follow)
        document.pictures_changed.connect(self._follow)
        document.placements_changed.connect(self.chart.follow_faces)
        self._follow()

    def copy(self) -> None:
        """Put all numbers of the layer on the clipboard, as text."""
        result = self._measuring.result
        if result is not None:
            names = {side: theme().side(side).label for side in Side}
            lines = map(spoken, result_in_lines(result, names))
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _lay_out(self) -> None:
        for label in (self.title, self.advice, self.bands):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        heading = self.title.font()
        heading.setBold(True)
        self.title.setFont(heading)
        layout = QVBoxLayout(self)
        for widget in (self.title, self.advice, self.chart, self.table, self.bands):
            layout.addWidget(widget)
        layout.addWidget(self.copy_button)
        layout.addStretch(1)

    @Slot()
    def _follow(self) -> None:
        result = self._measuring.result
        self.chart.show_result(result)
        self.table.show_result(result)
        bands = () if result is None else bands_in_lines(result)
        for label, text in (
            (self.title, "" if result is None else spoken(result.title)),
            (self.advice, self._advice(result)),
            (self.bands, "\n".join(map(spoken, bands))),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.copy_button.setEnabled(result is not None)
        self.copy_button.setToolTip("" if result is not None else self.tr("Nothing is measured"))

    def _advice(self, result: LayerResult | None) -> str:
        """Return why nothing is shown, or why only little is."""
        if result is None:
            return self._measuring.why_nothing
        if self.table.rowCount():
            return ""
        names = {side: theme().side(side).label for side in Side}
        return "\n".join(map(spoken, values_in_lines(result, names)))
