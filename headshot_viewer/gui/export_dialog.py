"""The dialog for the options of a sheet, with a live preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.gui.file_dialogs import ask_for_files
from headshot_viewer.gui.sheet_choice import presets
from headshot_viewer.gui.sheet_preview import SheetPreview, Wanted
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.layout import LARGEST_PX, SMALLEST_PX, Paper, layouts
from headshot_viewer.sheet_files import FORMATS

if TYPE_CHECKING:
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.sheet_choice import SheetChoice
    from headshot_viewer.paint.layout import ComparisonContent

MakeContent: TypeAlias = Callable[["SheetChoice", "Progress"], "ComparisonContent"]
"""Returns what a sheet says; called on a worker."""

_FORM_PX: Final = 330
_LEAST_DPI: Final = 72
_MOST_DPI: Final = 600
_LOGO_ENDINGS: Final = "*.png *.svg *.jpg *.jpeg *.webp *.tif *.tiff"


class ExportDialog(QDialog):
    """The options of a sheet with a live preview.

    Signals:
        print_wanted, copy_wanted: instead of a file.
    """

    print_wanted = Signal()
    copy_wanted = Signal()

    def __init__(
        self,
        choice: SheetChoice,
        name_pattern: str,
        native_px: int,
        heat: str | None,
        make_content: MakeContent,
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        """Make the dialog.

        Args:
            choice: what it starts with.
            name_pattern: of the file's name.
            native_px: width of the plain layout where every picture keeps its pixels.
            heat: title of the heatmap that is shown; None where none is.
            make_content: what the sheet says.
            jobs: paints the preview.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export Comparison Sheet"))
        self._native_px = native_px
        self._make_content = make_content
        self._start = choice
        self.preset = self._combo({"": self.tr("As chosen below")})
        for number, preset in enumerate(presets()):
            self.preset.addItem(preset.title, str(number))
        self.layout_id = self._combo({each.id: spoken(each.title) for each in layouts().values()})
        self.paper = self._combo(
            {Paper.LIGHT.value: self.tr("Light"), Paper.DARK.value: self.tr("Dark")}
        )
        self.format_id = self._combo({each.id: each.title for each in FORMATS.values()})
        # The least value stands for the layout's own width.
        self.width_px = self._spin(SMALLEST_PX - 1, LARGEST_PX, self.tr(" px"), step=100)
        self.dpi = self._spin(_LEAST_DPI, _MOST_DPI, self.tr(" dpi"), step=50)
        self.quality = self._spin(1, 100, "", step=1)
        self.studio = self._line(self.tr("Your name or your studio’s"))
        self.client = self._line(self.tr("Whom the sheet is for"))
        self.logo = self._line(self.tr("A picture file; stands in place of the name"))
        self.choose_logo = QPushButton(self.tr("&Choose…"), self)
        self.choose_logo.setAutoDefault(False)
        self.choose_logo.clicked.connect(self._ask_for_logo)
        self.name_pattern = self._line("")
        self.name_pattern.setToolTip(
            self.tr("{client}, {studio}, {picture}, {layout} and {date} are filled in")
        )
        self.heat = QCheckBox(self.tr("With &heatmap and measurements"), self)
        self.heat.setEnabled(heat is not None)
        if heat is None:
            self.heat.setToolTip(self.tr("No heatmap is shown"))
        self.preview = SheetPreview(jobs, self)
        self._lay_out()
        self._fill(choice, name_pattern, has_heat=heat is not None)
        self._connect()
        self._follow()
        self.finished.connect(lambda _result: self.preview.stop())

    @property
    def choice(self) -> SheetChoice:
        """What is chosen now."""
        width_px = self.width_px.value()
        return replace(
            self._start,
            layout=self.layout_id.currentData(),
            format_id=self.format_id.currentData(),
            paper=Paper(self.paper.currentData()),
            width_px=width_px if width_px >= SMALLEST_PX else 0,
            dpi=self.dpi.value(),
            quality=self.quality.value(),
            studio=self.studio.text().strip(),
            logo=self.logo.text().strip(),
            client=self.client.text().strip(),
            # Without a heatmap now, the choice is kept for the next one.
            heat=self.heat.isChecked() if self.heat.isEnabled() else self._start.heat,
        )

    # Putting together

    def _combo(self, entries: dict[str, str]) -> QComboBox:
        combo = QComboBox(self)
        for key, title in entries.items():
            combo.addItem(title, key)
        return combo

    def _spin(self, least: int, most: int, suffix: str, *, step: int) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(least, most)
        spin.setSuffix(suffix)
        spin.setSingleStep(step)
        return spin

    def _line(self, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(hint)
        line.setClearButtonEnabled(True)
        return line

    def _lay_out(self) -> None:
        form = QFormLayout()
        label = QLabel(self.tr("L&ogo"), self)
        label.setBuddy(self.logo)
        logo = QHBoxLayout()
        logo.addWidget(self.logo, 1)
        logo.addWidget(self.choose_logo)
        form.addRow(self.tr("&Preset"), self.preset)
        form.addRow(self.tr("&Layout"), self.layout_id)
        form.addRow(self.tr("P&aper"), self.paper)
        form.addRow(self.tr("&Format"), self.format_id)
        form.addRow(self.tr("&Width"), self.width_px)
        form.addRow(self.tr("&Resolution"), self.dpi)
        form.addRow(self.tr("&Quality"), self.quality)
        form.addRow(self.tr("&Studio"), self.studio)
        form.addRow(label, logo)
        form.addRow(self.tr("Cl&ient"), self.client)
        form.addRow(self.tr("File &name"), self.name_pattern)
        form.addRow("", self.heat)
        self._form = form
        side = QWidget(self)
        side.setFixedWidth(_FORM_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch(1)
        note = QLabel(self.tr("The file is made on this computer and stays here."), self)
        note.setWordWrap(True)
        column.addWidget(note)
        both = QHBoxLayout()
        both.addWidget(side)
        both.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(both, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.export_button = buttons.addButton(self.tr("&Export…"), role.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.print_button = buttons.addButton(self.tr("Prin&t…"), role.ActionRole)
        self.copy_button = buttons.addButton(self.tr("Cop&y"), role.ActionRole)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        # The print preview replaces this dialog.
        self.print_button.clicked.connect(self.reject)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.preset.activated.connect(self._take_preset)
        for combo in (self.layout_id, self.format_id):
            combo.currentIndexChanged.connect(self._follow)
        self.width_px.valueChanged.connect(self._forget_preset)
        self.width_px.valueChanged.connect(self._paint)
        self.paper.currentIndexChanged.connect(self._paint)
        for line in (self.studio, self.logo, self.client):
            line.textChanged.connect(self._paint)
        self.heat.toggled.connect(self._paint)

    def _fill(self, choice: SheetChoice, name_pattern: str, *, has_heat: bool) -> None:
        self._show_file(choice)
        _select(self.paper, choice.paper.value)
        self.dpi.setValue(choice.dpi)
        self.quality.setValue(choice.quality)
        self.studio.setText(choice.studio)
        self.logo.setText(choice.logo)
        self.client.setText(choice.client)
        self.name_pattern.setText(name_pattern)
        self.heat.setChecked(has_heat and choice.heat)

    def _show_file(self, choice: SheetChoice) -> None:
        _select(self.layout_id, choice.layout)
        _select(self.format_id, choice.format_id)
        self.width_px.setValue(choice.width_px or SMALLEST_PX - 1)

    # Updating

    @Slot(int)
    def _take_preset(self, index: int) -> None:
        key = self.preset.itemData(index)
        if key:
            self._show_file(presets()[int(key)].applied_to(self.choice))
            self.preset.setCurrentIndex(index)

    @Slot()
    def _forget_preset(self) -> None:
        self.preset.setCurrentIndex(0)

    @Slot()
    def _follow(self) -> None:
        """Show the options of the layout and the format, and update the preview."""
        self._forget_preset()
        layout = layouts()[self.layout_id.currentData()]
        chosen = FORMATS[self.format_id.currentData()]
        own = self._native_px if layout.width_px is None else layout.width_px
        words = (
            self.tr("Pictures’ own size ({width} px)")
            if layout.width_px is None
            else self.tr("The layout’s own ({width} px)")
        )
        self.width_px.setSpecialValueText(words.format(width=own))
        self._form.setRowVisible(self.width_px, not chosen.has_pages)
        self._form.setRowVisible(self.dpi, chosen.has_pages)
        self._form.setRowVisible(self.quality, chosen.id == "jpeg")
        designed = layout.size_pt is not None
        plain = "" if designed else self.tr("The plain layout shows the pictures alone")
        for widget in (self.paper, self.studio, self.logo, self.choose_logo):
            widget.setEnabled(designed)
            widget.setToolTip(plain)
        self._paint()

    @Slot()
    def _paint(self) -> None:
        choice = self.choice
        self.preview.show_sheet(
            Wanted(
                lambda progress: self._make_content(choice, progress),
                choice.logo_trouble,
                choice.layout,
                FORMATS[choice.format_id].has_pages,
                choice.width_px or None,
            )
        )

    @Slot()
    def _ask_for_logo(self) -> None:
        folder = str(Path(self.logo.text()).parent) if self.logo.text() else ""
        pictures = self.tr("Pictures")
        ask_for_files(
            self,
            self.tr("Choose a Logo"),
            folder,
            f"{pictures} ({_LOGO_ENDINGS})",
            lambda paths: self.logo.setText(str(paths[0])),
        )


def _select(combo: QComboBox, key: str) -> None:
    index = combo.findData(key, Qt.ItemDataRole.UserRole)
    combo.setCurrentIndex(max(0, index))
