"""The comparison as a PNG, or on the clipboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from headshot_viewer.core.picture import Side
from headshot_viewer.gui import reasons
from headshot_viewer.gui.export_options import ask_for_png, lay_out
from headshot_viewer.paint.comparison import plan_comparison, render
from headshot_viewer.paint.comparison_content import comparison_content
from headshot_viewer.paint.layout import LARGEST_PX, SMALLEST_PX

if TYPE_CHECKING:
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.settings import Settings
    from headshot_viewer.paint.layout import ComparisonContent, ComparisonPlan

EXPORT_TOPIC: Final = "export"
COPY_TOPIC: Final = "copy"
COPIED_WIDTH_PX: Final = 3000
"""A copied comparison is pasted into letters and chats; more would only weigh."""


class ExportDialog(QDialog):
    """Asks how wide the comparison shall be, and whether it carries the heatmap."""

    def __init__(
        self, settings: Settings, native: tuple[int, int], heat: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export Comparison"))
        self.width_px = QSpinBox(self)
        # The least value stands for the pictures' own size.
        self.width_px.setRange(SMALLEST_PX - 1, LARGEST_PX)
        self.width_px.setSingleStep(500)
        self.width_px.setSuffix(" px")
        self.width_px.setSpecialValueText(
            self.tr("Pictures’ own size ({width} px)").format(width=native[0])
        )
        self.width_px.setValue(settings.export_width_px)
        self.heat = QCheckBox(self.tr("With the heatmap and its legend"), self)
        self.heat.setEnabled(heat is not None)
        self.heat.setChecked(heat is not None and settings.export_heat)
        if heat is None:
            self.heat.setToolTip(self.tr("No heatmap is shown"))
        form = QFormLayout()
        form.addRow(self.tr("&Width"), self.width_px)
        form.addRow("", self.heat)
        lay_out(self, form)


class Exporting(QObject):
    """Makes comparisons on a worker, painted off screen by the painters of the panes.

    Signals:
        exported: a comparison is at a path now.
        copied: a comparison is on the clipboard.
        failed: carries the exception; nothing was written.
        settings_changed: the options that the next export starts with.
    """

    exported = Signal(object)
    copied = Signal()
    failed = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        measuring: Measuring,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._gallery = gallery
        self._measuring = measuring
        self._jobs = jobs
        self._window = window

    def why_not(self) -> str:
        """Return why there is nothing to export yet, as a sentence; empty when there is."""
        session = self._document.session
        hung = [session.on(side) for side in Side]
        if any(h is None for h in hung):
            return reasons.no_pair()
        if any(h is not None and self._gallery.picture(h.ref.sha256) is None for h in hung):
            return reasons.still_opening()
        return ""

    def ask(self, settings: Settings) -> None:
        """Ask for the options, then for the file, then export."""
        result = self._shown_result()
        plan = plan_comparison(self._content(result), None)
        title = None if result is None else result.title
        dialog = ExportDialog(settings, plan.size_px, title, self._window)
        dialog.accepted.connect(lambda: self._ask_where(dialog, settings))
        dialog.open()

    def export(self, path: Path, width_px: int | None, *, heat: bool) -> None:
        """Write the comparison to *path*."""
        content = self._content(self._shown_result() if heat else None)

        def work(progress: Progress) -> Path:
            from headshot_viewer.sheet_files import SheetOptions, write_sheet

            write_sheet(path, content, SheetOptions(width_px=width_px), progress=progress)
            return path

        self._jobs.start(EXPORT_TOPIC, work, self.exported.emit, self.failed.emit)

    def copy(self) -> None:
        """Put the comparison on the clipboard, as it is seen."""
        content = self._content(self._shown_result())

        def work(_progress: Progress) -> QImage:
            native = plan_comparison(content, None)
            # A copy that owns its memory: the clipboard outlives the array below a rendered image.
            return render(_narrowed(content, native)).copy()

        def done(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self.copied.emit()

        self._jobs.start(COPY_TOPIC, work, done, self.failed.emit)

    def _ask_where(self, dialog: ExportDialog, settings: Settings) -> None:
        width_px, heat = dialog.width_px.value(), dialog.heat.isChecked()
        dialog.deleteLater()

        def chosen(path: Path) -> None:
            self.settings_changed.emit(
                replace(
                    settings,
                    export_width_px=width_px,
                    export_heat=heat,
                    export_folder=str(path.parent),
                )
            )
            self.export(path, width_px if width_px >= SMALLEST_PX else None, heat=heat)

        ask_for_png(
            self._window, self.tr("Export Comparison"), self._proposed_path(settings), chosen
        )

    def _proposed_path(self, settings: Settings) -> Path:
        professional = self._document.session.professional
        if professional is None:
            return Path(settings.export_folder) / "comparison.png"
        path = professional.ref.path
        folder = Path(settings.export_folder) if settings.export_folder else path.parent
        return folder / f"{path.stem}-comparison.png"

    def _shown_result(self) -> LayerResult | None:
        return self._measuring.result if self._document.look.heat_shown else None

    def _content(self, result: LayerResult | None) -> ComparisonContent:
        session, look = self._document.session, self._document.look
        pictures: dict[str, Picture] = {}
        for side in Side:
            hung = session.on(side)
            picture = None if hung is None else self._gallery.picture(hung.ref.sha256)
            if picture is not None:
                pictures[picture.ref.sha256] = picture
        return comparison_content(
            session,
            pictures,
            result,
            opacity=look.opacity,
            threshold=look.threshold,
            swapped=look.swapped,
            pairing=self._document.pairing,
        )


def _narrowed(content: ComparisonContent, native: ComparisonPlan) -> ComparisonPlan:
    if native.size_px[0] <= COPIED_WIDTH_PX:
        return native
    return plan_comparison(content, COPIED_WIDTH_PX)
