"""The Heatmap panel: which layer is shown, how strongly, and its values for both pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.picture import Side
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.wording import bands_in_lines, values_in_lines
from headshot_viewer.gui import reasons
from headshot_viewer.gui.icons import icon
from headshot_viewer.gui.share_slider import ShareSlider
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.legend import legend_size, paint_legend
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import LayerWords, Measuring
    from headshot_viewer.gui.operations import Operations


_LEGEND_TEXT_PX: Final = 13.0


class Legend(QWidget):
    """The colour bar of the shown layer."""

    def __init__(self, document: Document, measuring: Measuring, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return legend_size(_LEGEND_TEXT_PX).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        result = self._measuring.result
        if result is None or result.scale is None:
            return
        with QPainter(self) as painter:
            paint_legend(
                painter,
                QPointF(0, 0),
                result.scale,
                result.title,
                threshold=self._document.look.threshold,
                text_px=_LEGEND_TEXT_PX,
            )


class HeatmapPanel(QWidget):
    """Chooses the layer, and shows its values, their ratio and the certainty.

    Signals:
        help_wanted: the user wants to know how the layer works.
    """

    help_wanted = Signal()

    def __init__(
        self,
        document: Document,
        measuring: Measuring,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self._operations = operations
        self.layer = QComboBox(self)
        self.help = QToolButton(self)
        self.shown = QCheckBox(self.tr("&Show the heatmap"), self)
        self.opacity, self.threshold = ShareSlider(self), ShareSlider(self)
        self.sensitivity = QComboBox(self)
        self.legend = Legend(document, measuring, self)
        self.report = QLabel(self)
        self._reading = QLabel(self)
        self._lay_out()
        self._connect()
        self._follow()

    def _lay_out(self) -> None:
        for step in Sensitivity:
            self.sensitivity.addItem(spoken(step.words).capitalize(), step)
        self.layer.addItem(self.tr("None"), None)
        self.opacity.setRange(0, 100)
        self.threshold.setRange(0, 95)
        for label in (self.report, self._reading):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._layer_label(), self._layer_row())
        form.addRow(self.tr("&Opacity"), self.opacity)
        form.addRow(self.tr("&Threshold"), self.threshold)
        form.addRow(self.tr("Sensitivit&y"), self.sensitivity)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.shown)
        layout.addWidget(self.legend)
        layout.addWidget(self.report)
        layout.addWidget(self._reading)
        layout.addStretch(1)

    def _layer_label(self) -> QLabel:
        label = QLabel(self.tr("&Layer"), self)
        label.setBuddy(self.layer)
        return label

    def _layer_row(self) -> QHBoxLayout:
        self.help.setIcon(icon("help"))
        self.help.setAutoRaise(True)
        self.help.setToolTip(self.tr("How this measurement works"))
        self.help.setAccessibleName(self.help.toolTip())
        row = QHBoxLayout()
        row.addWidget(self.layer, 1)
        row.addWidget(self.help)
        return row

    def _connect(self) -> None:
        self.help.clicked.connect(self.help_wanted)
        self._document.look_changed.connect(self._follow)
        self._document.pictures_changed.connect(self._follow)
        self._measuring.changed.connect(self._follow)
        self._measuring.layers_known.connect(self._list_layers)
        self.layer.activated.connect(self._choose_layer)
        self.sensitivity.activated.connect(
            lambda: self._operations.judge(Sensitivity(self.sensitivity.currentData()))
        )
        self.shown.clicked.connect(self._operations.show_heat)
        self.opacity.valueChanged.connect(
            lambda value: self._document.look_differently(
                replace(self._document.look, opacity=value / 100)
            )
        )
        self.threshold.valueChanged.connect(
            lambda value: self._document.look_differently(
                replace(self._document.look, threshold=value / 100)
            )
        )

    @Slot()
    def _choose_layer(self) -> None:
        self._operations.choose_layer(self.layer.currentData())

    @Slot()
    def _list_layers(self) -> None:
        with QSignalBlocker(self.layer):
            self.layer.clear()
            self.layer.addItem(self.tr("None"), None)
            for layer in self._measuring.layers:
                self.layer.addItem(layer.title, layer.id)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        look, result = self._document.look, self._measuring.result
        for slider, share in ((self.opacity, look.opacity), (self.threshold, look.threshold)):
            with QSignalBlocker(slider):
                slider.setValue(round(share * 100))
                slider.setToolTip(f"{share:.0%}")
        self.layer.setCurrentIndex(max(0, self.layer.findData(look.layer)))
        self.sensitivity.setCurrentIndex(list(Sensitivity).index(look.sensitivity))
        self.sensitivity.setToolTip(self._bands(result))
        chosen = next((w for w in self._measuring.layers if w.id == look.layer), None)
        self.shown.setChecked(look.heat_shown and chosen is not None)
        no_picture = "" if self._document.session.pictures else reasons.no_picture()
        self.layer.setEnabled(not no_picture)
        self.layer.setToolTip(no_picture)
        no_layer = "" if chosen is not None else self.tr("Choose a layer first")
        self.help.setEnabled(bool(self._measuring.layers))
        no_heat = ""
        if result is not None and not result.has_heat:
            no_heat = self.tr("This layer shows no heatmap for these pictures")
        for widget in (self.shown, self.opacity, self.threshold):
            # Other drawings of a layer, such as the arrow of light, can still be switched.
            why_not = no_picture or no_layer or ("" if widget is self.shown else no_heat)
            widget.setEnabled(not why_not)
            if why_not or widget is self.shown:
                widget.setToolTip(why_not)
        self.legend.setVisible(result is not None and result.scale is not None)
        self.legend.update()
        self._reading.setText("" if chosen is None else _told(chosen))
        self.report.setText(self._report(result, is_chosen=chosen is not None))

    def _bands(self, result: LayerResult | None) -> str:
        """Show what the sensitivity does, or its limits for the layer that is shown."""
        bands = () if result is None else bands_in_lines(result)
        if result is not None and not bands:
            return self.tr("This layer only tells: no sensitivity moves it.")
        return "\n".join(map(spoken, bands)) or self.tr(
            "How soon the layers report what they measured; nothing is measured again."
        )

    def _report(self, result: LayerResult | None, *, is_chosen: bool) -> str:
        if not self._document.session.pictures:
            return self.tr("Open two pictures to see where they differ.")
        if not is_chosen:
            return self.tr("Choose a layer to see where the two pictures differ.")
        if self._measuring.problem is not None:
            return self._measuring.problem
        if result is None:
            return self.tr("Measuring…") if self._measuring.is_running else ""
        return report_of(result)


def _told(layer: LayerWords) -> str:
    """Return what a layer shows, what misleads it and when it does not judge."""
    return " ".join(filter(None, (layer.reading, layer.misled_by, layer.silent_where)))


def report_of(result: LayerResult) -> str:
    """Return a whole result in lines."""
    names = {side: theme().side(side).label for side in Side}
    return "\n".join(map(spoken, values_in_lines(result, names)))
