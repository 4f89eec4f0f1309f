"""The controls for how annotations look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from headshot_viewer.core.annotation import MAGNIFICATIONS, Backing, Dash
from headshot_viewer.gui.icons import icon, swatch
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headshot_viewer.core.annotation import Callout, Style
    from headshot_viewer.gui.style_presets import StylePresets

FILLS: Final = (0.0, 0.15, 0.3, 0.5, 1.0)
"""How opaque closed shapes can be filled."""

_SWATCH_PX: Final = 14
_STEP: Final = 0.5


class StyleControls(QWidget):
    """Shows a style, and asks for changes of it.

    Signals:
        restyled: the user wants other values; carries them by the names of ``Style``'s fields.
        preset_wanted: the user wants a whole style; carries it.
        callout_changed: other values for callouts, by the names of ``Callout``'s fields.
    """

    restyled = Signal(object)
    preset_wanted = Signal(object)
    callout_changed = Signal(object)

    def __init__(self, presets: StylePresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = presets
        self._style: Style | None = None
        self._is_one = True
        self.preset = QComboBox(self)
        self.save_preset = self._button("save", self.tr("Save this style under a name…"))
        self.delete_preset = self._button("delete", self.tr("Delete this preset"))
        self.colour, self.fill = QComboBox(self), QComboBox(self)
        self.any_colour = QToolButton(self)
        self.width_of_stroke, self.dash = QComboBox(self), QComboBox(self)
        self.text_size, self.backing = QComboBox(self), QComboBox(self)
        self.callout_form, self.pixels = QComboBox(self), QComboBox(self)
        self.magnification = QDoubleSpinBox(self)
        self._fields: Final = (
            (self.colour, "colour"),
            (self.fill, "fill_opacity"),
            (self.width_of_stroke, "width_of_height"),
            (self.dash, "dash"),
            (self.text_size, "text_of_height"),
            (self.backing, "backing"),
        )
        self._fill()
        self._lay_out()
        self._connect()
        self._list_presets()

    def show_styles(self, styles: Sequence[Style]) -> None:
        """Show the values that all of *styles* have, and where they differ that they do.

        A value that is in no list is added to it. A preset is made of the first style.
        """
        style = styles[0]
        self._style, self._is_one = style, len(set(styles)) == 1
        colour = theme_colour_name(style.colour)
        if self.colour.findData(style.colour) < 0:
            self.colour.addItem(swatch(style.colour), colour, style.colour)
        _show(self.colour, style.colour, colour)
        _show(self.fill, style.fill_opacity, _percent(style.fill_opacity))
        of_height = f"{100 * style.width_of_height:.2g}%"
        _show(self.width_of_stroke, style.width_of_height, of_height)
        _show(self.dash, style.dash, style.dash)
        _show(self.text_size, style.text_of_height, f"{100 * style.text_of_height:.2g}%")
        _show(self.backing, style.backing, style.backing)
        for box, field in self._fields:
            if len({getattr(each, field) for each in styles}) > 1:
                box.setCurrentIndex(-1)
        self._show_preset()

    def show_callout(self, callout: Callout | None, *, is_wanted: bool, is_round: bool) -> None:
        """Show the controls for callouts.

        Args:
            callout: the selected one, or None.
            is_wanted: whether one is selected, or the tool for it is in the hand.
            is_round: whether the next one is an ellipse.
        """
        self._form.setRowVisible(self._callout_row, is_wanted)
        _show(self.callout_form, is_round if callout is None else callout.is_round, "")
        _show(self.pixels, True if callout is None else callout.is_smooth, "")
        self.magnification.blockSignals(True)  # Qt's argument has no name
        self.magnification.setValue(MAGNIFICATIONS[0] if callout is None else callout.magnification)
        self.magnification.blockSignals(False)  # as above
        why_not = "" if callout else self.tr("Select a callout to change this")
        for control in (self.pixels, self.magnification):
            control.setEnabled(callout is not None)
            control.setToolTip(why_not or control.accessibleName())

    def align_with(self, other: QFormLayout) -> None:
        """Align the fields with those of another form."""
        labels = [*_labels_of(self._form), *_labels_of(other)]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    # Putting together

    def _button(self, glyph: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(glyph))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button

    def _fill(self) -> None:
        for box, _field in self._fields:
            box.setPlaceholderText(self.tr("Various"))
        for colour in theme().colours:
            self.colour.addItem(swatch(colour.colour), colour.name, colour.colour)
        self.colour.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
        self.any_colour.setText("…")
        self.any_colour.setAutoRaise(True)
        for fill in FILLS:
            self.fill.addItem(self.tr("No fill") if fill == 0 else _percent(fill), fill)
        for stroke in theme().strokes:
            self.width_of_stroke.addItem(stroke.name, stroke.of_height)
        for dash, words in {
            Dash.SOLID: self.tr("Solid"),
            Dash.DASHED: self.tr("Dashed"),
            Dash.DOTTED: self.tr("Dotted"),
        }.items():
            self.dash.addItem(words, dash)
        for text in theme().texts:
            self.text_size.addItem(text.name, text.of_height)
        for backing, words in {
            Backing.HALO: self.tr("Halo"),
            Backing.PILL: self.tr("Pill"),
            Backing.NONE: self.tr("Plain"),
        }.items():
            self.backing.addItem(words, backing)
        self.callout_form.addItem(self.tr("Rectangle"), False)  # Qt's data
        self.callout_form.addItem(self.tr("Ellipse"), True)  # as above
        self.pixels.addItem(self.tr("Smooth"), True)  # as above
        self.pixels.addItem(self.tr("Pixels"), False)  # as above
        self.magnification.setRange(*MAGNIFICATIONS)
        self.magnification.setSingleStep(_STEP)
        self.magnification.setDecimals(1)
        self.magnification.setSuffix(" ×")
        self.magnification.setKeyboardTracking(False)
        self._name()

    def _name(self) -> None:
        """Set the accessible name and tooltip of each control."""
        for control, name in (
            (self.preset, self.tr("Preset")),
            (self.colour, self.tr("Colour")),
            (self.any_colour, self.tr("Any other colour…")),
            (self.fill, self.tr("Fill of closed shapes")),
            (self.width_of_stroke, self.tr("Width of strokes")),
            (self.dash, self.tr("Dashes of strokes")),
            (self.text_size, self.tr("Size of text and numbers")),
            (self.backing, self.tr("What keeps strokes and words legible")),
            (self.callout_form, self.tr("Form of callouts")),
            (self.pixels, self.tr("How enlarged pixels are shown")),
            (self.magnification, self.tr("Magnification")),
        ):
            control.setAccessibleName(name)
            control.setToolTip(name)
            if not isinstance(control, QToolButton):
                # A long word is cut short rather than making the whole panel wider.
                control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._row(
            self.tr("&Preset"), (self.preset, 1), (self.save_preset, 0), (self.delete_preset, 0)
        )
        colours = QWidget(self)
        within = QHBoxLayout(colours)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(2)
        within.addWidget(self.colour, 1)
        within.addWidget(self.any_colour)
        colours.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        colours.setFocusProxy(self.colour)
        self._row(self.tr("Colo&ur"), (colours, 3), (self.fill, 2))
        self._row(self.tr("&Stroke"), (self.width_of_stroke, 3), (self.dash, 2))
        self._row(self.tr("Te&xt"), (self.text_size, 3), (self.backing, 2))
        self._callout_row = self._form.rowCount()
        self._row(
            self.tr("Ca&llout"), (self.callout_form, 3), (self.magnification, 2), (self.pixels, 3)
        )

    def _row(self, words: str, *controls: tuple[QWidget, int]) -> None:
        """Add controls in one row, each with its share of the width; the first has the label."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for control, share in controls:
            row.addWidget(control, share)
        self._form.addRow(words, row)
        label = self._form.labelForField(row)
        if hasattr(label, "setBuddy"):
            label.setBuddy(controls[0][0])

    def _connect(self) -> None:
        for box, field in self._fields:
            box.activated.connect(partial(self._restyle, box, field))
        for box, field in ((self.callout_form, "is_round"), (self.pixels, "is_smooth")):
            box.activated.connect(partial(self._change_callout, box, field))
        self.magnification.valueChanged.connect(
            lambda value: self.callout_changed.emit({"magnification": value})
        )
        self.any_colour.clicked.connect(self._ask_for_colour)
        self.preset.activated.connect(self._apply_preset)
        self.save_preset.clicked.connect(self._ask_for_name)
        self.delete_preset.clicked.connect(lambda: self._presets.delete(self.preset.currentText()))
        self._presets.changed.connect(self._list_presets)

    def _restyle(self, box: QComboBox, field: str, _index: int) -> None:
        # Qt keeps the plain word of an enumeration.
        kind = {"dash": Dash, "backing": Backing}.get(field)
        value = box.currentData()
        self.restyled.emit({field: value if kind is None else kind(value)})

    def _change_callout(self, box: QComboBox, field: str, _index: int) -> None:
        self.callout_changed.emit({field: box.currentData()})

    @Slot()
    def _ask_for_colour(self) -> None:
        dialog = QColorDialog(self)
        dialog.setWindowTitle(self.tr("Colour"))
        if self._style is not None:
            dialog.setCurrentColor(QColor(self._style.colour))
        dialog.colorSelected.connect(lambda chosen: self.restyled.emit({"colour": chosen.name()}))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Presets

    @Slot()
    def _list_presets(self) -> None:
        self.preset.clear()
        for name, style in self._presets.by_name.items():
            self.preset.addItem(swatch(style.colour), name)
        self.preset.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
        is_empty = self.preset.count() == 0
        self.preset.setEnabled(not is_empty)
        self.preset.setToolTip(
            self.tr("Save a style under a name to find it here")
            if is_empty
            else self.preset.accessibleName()
        )
        self._show_preset()

    def _show_preset(self) -> None:
        style = self._style if self._is_one else None
        name = None if style is None else self._presets.name_of(style)
        self.preset.setPlaceholderText(self.tr("Own style") if self._is_one else self.tr("Various"))
        self.preset.setCurrentIndex(-1 if name is None else self.preset.findText(name))
        self.delete_preset.setEnabled(name is not None)
        self.delete_preset.setToolTip(
            self.delete_preset.accessibleName()
            if name is not None
            else self.tr("Choose a preset to delete it")
        )

    @Slot()
    def _apply_preset(self) -> None:
        style = self._presets.by_name.get(self.preset.currentText())
        if style is not None:
            self.preset_wanted.emit(style)

    @Slot()
    def _ask_for_name(self) -> None:
        style = self._style
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save Preset"))
        dialog.setLabelText(self.tr("Name of this style; a preset of the same name is replaced:"))
        dialog.setTextValue(self.preset.currentText())
        dialog.finished.connect(dialog.deleteLater)
        if style is not None:
            dialog.textValueSelected.connect(lambda name: self._presets.save(name, style))
        dialog.open()


def theme_colour_name(colour: str) -> str:
    """Return the name of a colour of the theme; any other is called by its number."""
    return next((entry.name for entry in theme().colours if entry.colour == colour), colour)


def _show(box: QComboBox, data: object, words: str) -> None:
    index = box.findData(data)
    if index < 0 and words:
        box.addItem(words, data)
        index = box.count() - 1
    box.setCurrentIndex(index)


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _labels_of(form: QFormLayout) -> list[QWidget]:
    items = [form.itemAt(row, QFormLayout.ItemRole.LabelRole) for row in range(form.rowCount())]
    return [label for item in items if item is not None and (label := item.widget()) is not None]
