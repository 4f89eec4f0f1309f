"""A picture from the clipboard: a copied file, or copied pixels that become a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from headshot_viewer.core.errors import HeadshotError, NotWritten
from headshot_viewer.core.said import said
from headshot_viewer.gui.dropping import local_files

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.jobs import Jobs

_TOPIC: Final = "paste"
_FAST_PNG: Final = 90
"""Qt's "quality" of a PNG: 90 is quick and a little larger; it loses nothing."""


class NothingToPaste(HeadshotError):
    def __init__(self) -> None:
        super().__init__(said("There is neither a picture nor an annotation on the clipboard."))


class Pasting(QObject):
    """Turns the content of the clipboard into a file that can be opened.

    A session refers to files, so pasted pixels are saved as a PNG in the user's data folder.

    Signals:
        pasted: a picture can be opened; carries its side and path.
        failed: carries the exception.
    """

    pasted = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs

    def paste(self, side: Side) -> None:
        # An empty clipboard has nothing, not even an empty one, whatever the stubs say.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None:
            self.failed.emit(NothingToPaste())
            return
        files = local_files(data)
        if files:
            self.pasted.emit(side, files[0])
            return
        image = QGuiApplication.clipboard().image() if data.hasImage() else None
        if image is None or image.isNull():
            self.failed.emit(NothingToPaste())
            return
        self._keep(side, image)

    def _keep(self, side: Side, image: QImage) -> None:
        place = QStandardPaths.StandardLocation.AppDataLocation
        folder = Path(QStandardPaths.writableLocation(place)) / "pasted"
        now = datetime.now()
        # To the millisecond: a second paste within a second must not overwrite the first.
        name = f"pasted {now:%Y-%m-%d %H.%M.%S}.{now.microsecond // 1000:03}.png"
        path = folder / name

        def work(_progress: Progress) -> Path:
            from headshot_viewer.files.atomic import reason_in_words, write_bytes

            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise NotWritten(folder, reason_in_words(error)) from error
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG", _FAST_PNG)  # type: ignore[call-overload]  # the stubs want bytes, Qt takes str
            write_bytes(path, bytes(buffer.data().data()))
            return path

        self._jobs.start(_TOPIC, work, lambda path: self.pasted.emit(side, path), self.failed.emit)
