"""A window that shows both pictures at the sizes in which people meet them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer import PROGRAM
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.export_options import ask_for_png
from headshot_viewer.gui.presenting import Where
from headshot_viewer.paint.comparison import render, stripes
from headshot_viewer.paint.reality import Portrait, RealityCheck, plan_reality

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QScreen

    from headshot_viewer.core.progress import Progress
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.jobs import Jobs
    from headshot_viewer.gui.presenting import Presenting
    from headshot_viewer.gui.settings import Settings

PAINT_TOPIC: Final = "paint/reality"
EXPORT_TOPIC: Final = "export/reality"
MM_PER_INCH: Final = 25.4
PLAUSIBLE_DPI: Final = (50.0, 800.0)
"""Values outside of these are wrong: projectors claim to be one metre wide."""
ASSUMED_DPI: Final = 96.0
_SHARE_OF_SCREEN: Final = 0.9


def device_px_per_mm(told_dpi: float, device_pixel_ratio: float) -> tuple[float, bool]:
    """Return how many device pixels a millimetre of a screen has, and whether that is a guess.

    Args:
        told_dpi: logical pixels to the inch, as the screen says itself.
        device_pixel_ratio: of the screen.
    """
    low, high = PLAUSIBLE_DPI
    is_assumed = not low <= told_dpi * device_pixel_ratio <= high
    dpi = ASSUMED_DPI if is_assumed else told_dpi
    return dpi * device_pixel_ratio / MM_PER_INCH, is_assumed


class RealityWindow(QDialog):
    """Shows the page pixel for pixel, with scroll bars if it is larger than the screen.

    Signals:
        export_wanted: the page is to be written.
        screen_changed: the window is on another screen, or the scaling changed.
    """

    export_wanted = Signal()
    screen_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reality Check"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.page = _PageView(self)
        self.message = QLabel(self.tr("The page is being made…"), self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.area = QScrollArea(self)
        self.area.setWidget(self.page)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(self.windowTitle())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.export = self.buttons.addButton(
            self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.export.clicked.connect(self.export_wanted)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.message)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.buttons)
        self.show_page(None)

    def show_page(self, image: QImage | None, why_not: str = "") -> None:
        """Show a page, or why there is none."""
        self.message.setText(why_not or self.tr("The page is being made…"))
        self.message.setVisible(image is None)
        self.area.setVisible(image is not None)
        self.export.setEnabled(image is not None)
        self.export.setToolTip("" if image is not None else self.message.text())
        if image is not None:
            image.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.show_image(image)

    def open_on(self, screen: QScreen) -> None:
        """Appear on a screen, as large as the page and the screen allow."""
        room = screen.availableGeometry()
        self.setScreen(screen)
        wanted = self.page.sizeHint() + QSize(60, 120)
        size = wanted.expandedTo(QSize(1400, 900)).boundedTo(room.size() * _SHARE_OF_SCREEN)
        self.resize(size)
        frame = self.rect()
        frame.moveCenter(room.center())
        self.move(frame.topLeft())
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.ScreenChangeInternal):
            self.screen_changed.emit()
        return super().event(event)


class _PageView(QWidget):
    """Draws an image, one pixel per device pixel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image: QImage | None = None

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._image is None:
            return QSize(0, 0)
        return self._image.deviceIndependentSize().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is not None:
            with QPainter(self) as painter:
                painter.drawImage(0, 0, self._image)


class RealityChecking(QObject):
    """Opens the window, keeps it in sync with the pictures, and writes the page.

    Signals:
        exported: the page is at a path now.
        failed: carries the exception; nothing was written.
        settings_changed: where the next dialog starts.
    """

    exported = Signal(object)
    failed = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        jobs: Jobs,
        presenting: Presenting,
        desk: QWidget,
    ) -> None:
        super().__init__(desk)
        self._document = document
        self._gallery = gallery
        self._jobs = jobs
        self._presenting = presenting
        self._desk = desk
        self._settings: Settings | None = None
        self.window = RealityWindow(desk)
        self.window.export_wanted.connect(self._ask_where)
        self.window.screen_changed.connect(self.follow)
        for signal in (document.pictures_changed, document.placements_changed, gallery.changed):
            signal.connect(self.follow)

    def open(self, settings: Settings) -> None:
        """Show the page: to the client where he has a screen of his own."""
        self._settings = settings
        is_apart = self._presenting.where is Where.OTHER_SCREEN
        shown_to = self._presenting.window if is_apart else self._desk
        self.window.open_on(shown_to.screen())
        self.follow()

    def check(self) -> RealityCheck | None:
        """Return what the page is made of now; None while a picture is missing."""
        session = self._document.session
        order = (Side.AI, Side.PROFESSIONAL) if self._document.look.swapped else tuple(Side)
        portraits = []
        for side in order:
            hung = session.on(side)
            picture = None if hung is None else self._gallery.picture(hung.ref.sha256)
            if picture is None:
                return None
            portraits.append(Portrait(side, picture, self._document.face(side)))
        screen = self.window.screen()
        ratio = self.window.devicePixelRatioF()
        per_mm, is_assumed = device_px_per_mm(screen.physicalDotsPerInch(), ratio)
        return RealityCheck(tuple(portraits), ratio, per_mm, is_assumed)

    @Slot()
    def follow(self) -> None:
        """Update the page if it is visible."""
        if not self.window.isVisible():
            return
        check = self.check()
        if check is None:
            self._jobs.cancel(PAINT_TOPIC)
            self.window.show_page(None, self.tr("Open both pictures first."))
            return
        self._jobs.start(
            PAINT_TOPIC,
            lambda _progress: render(plan_reality(check)).copy(),
            self.window.show_page,
            self.failed.emit,
        )

    def export(self, path: Path, check: RealityCheck) -> None:
        """Write the page to *path*."""

        def work(progress: Progress) -> Path:
            from headshot_viewer.files.png_file import PngKind, write_png

            plan = plan_reality(check)
            write_png(
                path,
                width_px=plan.size_px.width,
                height_px=plan.size_px.height,
                kind=PngKind.RGB,
                stripes=stripes(plan),
                # Printed at its size, a millimetre is a millimetre.
                pixels_per_metre=round(1000 * check.device_px_per_mm),
                text={"Software": PROGRAM},
                progress=progress,
            )
            return path

        self._jobs.start(EXPORT_TOPIC, work, self.exported.emit, self.failed.emit)

    @Slot()
    def _ask_where(self) -> None:
        check, settings = self.check(), self._settings
        if check is None or settings is None:
            return

        def chosen(path: Path) -> None:
            self.settings_changed.emit(replace(settings, export_folder=str(path.parent)))
            self.export(path, check)

        source = check.portraits[0].picture.ref.path
        folder = Path(settings.export_folder) if settings.export_folder else source.parent
        proposed = folder / f"{source.stem}-reality-check.png"
        ask_for_png(self.window, self.tr("Export Reality Check"), proposed, chosen)
