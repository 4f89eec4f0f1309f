"""All numbers of a result in a table, for keyboard, screen readers and selection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import SKIN_REGIONS, Region
from headshot_viewer.core.said import Figure, said
from headshot_viewer.core.wording import certainty_in_words, plain_number, ratio_in_words
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.layer import Curve, CurvePoint, LayerResult, Reading, RegionResult

_REGION: Final = Qt.ItemDataRole.UserRole
_NONE: Final = "–"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table.

    Attributes:
        cells: the name, then numbers.
        tip: its tooltip.
        region: what Enter and a double-click show in both panes.
    """

    cells: tuple[str, ...]
    tip: str
    region: Region | None = None


class MeasurementTable(QTableWidget):
    """Readings and curves with both values; regions of the face with their shares.

    It is as tall as its rows.

    Signals:
        region_wanted: the user wants to see a region of the face.
    """

    region_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Readings"))
        # Names break into lines as their column grows narrow.
        self.horizontalHeader().sectionResized.connect(self._fit)
        self.itemActivated.connect(self._activate)

    def show_result(self, result: LayerResult | None) -> None:
        """List the numbers of a result; without any the table hides."""
        rows = [] if result is None else self._rows(result)
        self.setVisible(bool(rows))
        of_regions = result is not None and bool(result.regions)
        self._set_heads(of_regions=of_regions)
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row.cells):
                self.setItem(number, column, _item(row, text, is_number=column > 0))
        self._fit()

    def _set_heads(self, *, of_regions: bool) -> None:
        if of_regions:
            heads = [self.tr("Share"), self.tr("Raw"), self.tr("Words")]
            tips = [
                self.tr(
                    "The AI picture’s share of the professional picture’s fine texture, allowing"
                    " for overall sharpness and grain"
                ),
                self.tr("The same as measured"),
                self.tr("From which share on it is spoken of, at the chosen sensitivity"),
            ]
        else:
            heads = [theme().side(side).label for side in Side]
            tips = ["", ""]
        self.setColumnCount(1 + len(heads))
        self.setHorizontalHeaderLabels(["", *heads])
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, tip in enumerate(tips, start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setToolTip(tip)

    def _rows(self, result: LayerResult) -> list[_Row]:
        if result.regions:
            read = {each.region: each for each in result.regions}
            return [self._region(region, read.get(region), result) for region in SKIN_REGIONS]
        return [
            *(self._reading(each) for each in result.readings),
            *(_point(curve, point) for curve in result.curves for point in curve.points),
        ]

    def _region(self, region: Region, each: RegionResult | None, result: LayerResult) -> _Row:
        name = spoken(region.words.capitalize())
        if each is None:
            tip = self.tr("Too little skin shows in one of the pictures")
            return _Row((name, _NONE, _NONE, _NONE), tip, region)
        limit = _NONE if each.limit is None else spoken(each.limit.in_words)
        tip = self.tr(
            "Professional {professional}, AI {ai} {unit}; certainty {certainty}. Enter or a"
            " double-click shows it in both panes."
        ).format(
            professional=spoken(plain_number(each.professional)),
            ai=spoken(plain_number(each.ai)),
            unit=result.unit,
            certainty=spoken(certainty_in_words(each.certainty)),
        )
        shares = (ratio_in_words(each.matched), ratio_in_words(each.raw))
        return _Row((name, *shares, limit), tip, region)

    def _reading(self, each: Reading) -> _Row:
        name = _titled(each.name, each.unit)
        if each.limit is not None:
            words = (
                self.tr("{name} (hint {limit})")
                if each.limit.is_hint
                else self.tr("{name} (reported {limit})")
            )
            name = words.format(name=each.name, limit=spoken(each.limit.in_words))
        return _Row((name, _number(each.professional), _number(each.ai)), name)

    @Slot(QTableWidgetItem)
    def _activate(self, item: QTableWidgetItem) -> None:
        region = item.data(_REGION)
        if region is not None:
            self.region_wanted.emit(Region(region))

    @Slot()
    def _fit(self) -> None:
        self.resizeRowsToContents()
        height = self.horizontalHeader().height() + 2 * self.frameWidth()
        height += sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(height)


def _item(row: _Row, text: str, *, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(_REGION, row.region)
    item.setToolTip(row.tip)
    if is_number:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _point(curve: Curve, point: CurvePoint) -> _Row:
    name = _titled(point.name.capitalize(), curve.unit)
    values = (_number(value, curve.least) for value in (point.professional, point.ai))
    return _Row((name, *values), curve.title)


def _titled(name: str, unit: str) -> str:
    return f"{name}, {unit}" if unit else name


def _number(value: float | None, least: float = 0.0) -> str:
    if value is not None and least and value < least:
        return spoken(said("under {limit}", limit=Figure(f"{least:g}")))
    return _NONE if value is None else spoken(plain_number(value))
