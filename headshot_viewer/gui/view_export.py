"""The current view as a PNG or on the clipboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QWidget,
)

from headshot_viewer import PROGRAM
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.export_options import ask_for_png, lay_out
from headshot_viewer.gui.view_shot import PaneShot, ViewShot, paint_view
from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.settings import Settings
    from headshot_viewer.gui.stage_view import StageView

EXPORT_TOPIC: Final = "export/view"
COPY_TOPIC: Final = "copy/view"
SCALES: Final = (1, 2)
"""Image pixels to a device pixel of the window."""

_STRIPE_ROWS: Final = 64


class ViewExportDialog(QDialog):
    """Asks for the resolution of the picture of the view."""

    def __init__(self, shot: ViewShot, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export View"))
        self.scale = QComboBox(self)
        words = (
            self.tr("As on the screen ({width} × {height} px)"),
            self.tr("Twice as fine ({width} × {height} px)"),
        )
        for scale, text in zip(SCALES, words, strict=True):
            width, height = shot.size_px(scale)
            self.scale.addItem(text.format(width=width, height=height), scale)
        form = QFormLayout()
        form.addRow(self.tr("&Size"), self.scale)
        lay_out(self, form)


class ViewExport(QObject):
    """Paints the view again, off screen, on a worker, by the painters of the panes.

    Signals:
        exported: a picture of the view was written; carries its path.
        copied: a picture of the view is on the clipboard.
        failed: carries the exception; nothing was written.
        settings_changed: the initial folder of the next dialog changed.
    """

    exported = Signal(object)
    copied = Signal()
    failed = Signal(object)
    settings_changed = Signal(object)

    def __init__(self, document: Document, stage: StageView, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._stage = stage
        self._jobs = jobs
        self._window = window

    def ask(self, settings: Settings) -> None:
        """Ask for the resolution, then for the file, then export the view as it was at first."""
        shot = self.shot()
        dialog = ViewExportDialog(shot, self._window)
        dialog.accepted.connect(lambda: self._ask_where(shot, dialog, settings))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path, shot: ViewShot, scale: int) -> None:
        """Write what *shot* shows to *path*."""

        def work(progress: Progress) -> Path:
            from headshot_viewer.files.png_file import PngKind, write_png

            image = paint_view(shot, scale)
            write_png(
                path,
                width_px=image.width(),
                height_px=image.height(),
                kind=PngKind.RGB,
                stripes=_stripes(image),
                text={"Software": PROGRAM},
                progress=progress,
            )
            return path

        self._jobs.start(EXPORT_TOPIC, work, self.exported.emit, self.failed.emit)

    def copy(self) -> None:
        """Copy the view to the clipboard."""
        shot = self.shot()

        def done(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self.copied.emit()

        self._jobs.start(COPY_TOPIC, lambda _progress: paint_view(shot), done, self.failed.emit)

    def shot(self) -> ViewShot:
        """Return what the stage shows now."""
        document, overlay = self._document, self._stage.overlay
        compare = replace(document.look.compare, mode=overlay.mode)
        panes = tuple(
            PaneShot(
                pane.size_px,
                {side: plate for side in Side if (plate := pane.views[side].plate) is not None},
                overlay.alone if pane is overlay else pane.side,
                compare,
                overlay.first,
            )
            for pane in self._stage.shown_panes
        )
        return ViewShot(panes, document.viewport, self._stage.devicePixelRatioF())

    def _ask_where(self, shot: ViewShot, dialog: ViewExportDialog, settings: Settings) -> None:
        scale = dialog.scale.currentData()

        def chosen(path: Path) -> None:
            self.settings_changed.emit(replace(settings, export_folder=str(path.parent)))
            self.export(path, shot, scale)

        ask_for_png(self._window, self.tr("Export View"), self._proposed_path(settings), chosen)

    def _proposed_path(self, settings: Settings) -> Path:
        pictures = self._document.session.pictures
        if not pictures:
            return Path(settings.export_folder) / "view.png"
        path = pictures[0].ref.path
        folder = Path(settings.export_folder) if settings.export_folder else path.parent
        return folder / f"{path.stem}-view.png"


def _stripes(image: QImage) -> Iterator[NDArray[np.uint8]]:
    """Yield the rows of *image* from top to bottom, (rows, width, 3) uint8: red, green, blue."""
    import numpy as np

    for top in range(0, image.height(), _STRIPE_ROWS):
        rows = min(_STRIPE_ROWS, image.height() - top)
        yield np.ascontiguousarray(array_of(image.copy(0, top, image.width(), rows))[..., 2::-1])
