"""The AI candidates of a session as a strip of thumbnails: to show, add, move, rename, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from headshot_viewer.core.accepted import gravest_first
from headshot_viewer.core.crops import head_crop
from headshot_viewer.core.variants import move_variant, remove_variant, rename_variant
from headshot_viewer.gui.icons import icon
from headshot_viewer.gui.thumbnail_strip import (
    CANDIDATE_KEY,
    FINDING_COUNT,
    THUMBNAIL_PX,
    ThumbnailStrip,
)
from headshot_viewer.paint.images import paint_picture
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QShowEvent

    from headshot_viewer.core.session import HungPicture
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.panels import Panels

DOCK: Final = "filmstrip_dock"


class Filmstrip(QWidget):
    """Shows the candidates in order; the one in the panes is current.

    Attributes:
        list: one item a candidate. Arrow keys show another one, F2 renames, Delete removes, a drag
            moves; dropped files are added.

    Signals:
        add_wanted: the user wants to choose files.
        files_dropped: files are to be added; carries their paths.
    """

    add_wanted = Signal()
    files_dropped = Signal(object)

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._gallery = gallery
        self._thumbnails: dict[tuple[object, ...], QPixmap] = {}
        self.list = ThumbnailStrip(actions, self)
        self.add = QPushButton(icon("open-ai"), self.tr("Add…"), self)
        self.add.setToolTip(self.tr("Compare more AI pictures with the professional one"))
        self._advice = QLabel(
            self.tr("Several AI pictures can be set against one professional picture."), self
        )
        self._advice.setWordWrap(True)
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.list.currentRowChanged.connect(self._show_row)
        self.list.itemChanged.connect(self._renamed)
        self.list.moved.connect(self.move_to)
        self.list.files_dropped.connect(self.files_dropped)
        for signal in (
            document.variants_changed,
            document.annotations_changed,
            document.placements_changed,
            gallery.changed,
        ):
            signal.connect(self.follow)
        self.follow()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._advice)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    # Commands

    def by_command(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its id in ``gui/actions.py``."""
        return {
            "previous_variant": lambda: self.step(-1),
            "next_variant": lambda: self.step(1),
            "variant_earlier": lambda: self.shift(-1),
            "variant_later": lambda: self.shift(1),
            "remove_variant": self.remove,
        }

    def step(self, by: int) -> None:
        """Show the next candidate, or the previous one, without wrapping around."""
        self._document.show_variant(self._document.session.current + by)

    def shift(self, by: int) -> None:
        """Move the candidate that is shown to a later place, or to an earlier one."""
        session = self._document.session
        if session.ai is not None:
            self.move_to(session.ai.key, session.current + by)

    @Slot(str, int)
    def move_to(self, key: str, place: int) -> None:
        moved = move_variant(self._document.session, key, place)
        self._document.edit(self.tr("Move AI Variant"), moved)

    def remove(self) -> None:
        """Remove the shown candidate, with its annotations and decisions."""
        session = self._document.session
        if session.ai is not None:
            left = remove_variant(session, session.ai.key)
            self._document.edit(self.tr("Remove AI Variant"), left)

    def rename(self) -> None:
        """Let the user write another name for the candidate that is shown."""
        item = self.list.currentItem()
        if item is not None:
            self.list.editItem(item)

    # Showing

    @Slot()
    def follow(self) -> None:
        """Show the candidates as they are now."""
        session = self._document.session
        if not self.isVisible():
            # It is updated when it is shown.
            return
        if self.list.state() is QAbstractItemView.State.EditingState:
            # A name is being edited; it is updated afterwards.
            return
        with QSignalBlocker(self.list):
            while self.list.count() > len(session.candidates):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(session.candidates):
                QListWidgetItem(self.list)
            for row, hung in enumerate(session.candidates):
                self._fill(self.list.item(row), hung)
            self.list.setCurrentRow(session.current if session.candidates else -1)
        self._advice.setVisible(len(session.candidates) < 2)
        self.list.setVisible(bool(session.candidates))
        # The view did not notice new sizes and names, because signals were blocked.
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def _fill(self, item: QListWidgetItem | None, hung: HungPicture) -> None:
        if item is None:
            return
        session = self._document.session
        own = (a for a in session.annotations if a.picture == hung.key)
        count = len(gravest_first(own, session.numbers()))
        item.setText(hung.name or hung.ref.path.stem)
        item.setData(CANDIDATE_KEY, hung.key)
        item.setData(FINDING_COUNT, count)
        item.setData(Qt.ItemDataRole.DecorationRole, self._thumbnail(hung))
        item.setToolTip(str(hung.ref.path))
        one, several = self.tr("{name}, 1 finding"), self.tr("{name}, {count} findings")
        spoken = (one if count == 1 else several).format(name=hung.title, count=count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)

    def _thumbnail(self, hung: HungPicture) -> QPixmap:
        """Return the head of a candidate; the last one that is known while it is not in memory."""
        face, ratio = self._document.face_in(hung), self.devicePixelRatioF()
        box = head_crop(face, hung.ref.size_px, aspect=THUMBNAIL_PX.width() / THUMBNAIL_PX.height())
        images = self._gallery.images(hung.ref.sha256)
        made_from = (hung.ref.sha256, box, ratio)
        if made_from not in self._thumbnails and images is not None:
            image = QImage(THUMBNAIL_PX * ratio, QImage.Format.Format_RGB32)
            image.fill(QColor(theme().surround))
            with QPainter(image) as painter:
                scale = image.height() / box.height
                painter.scale(scale, scale)
                painter.translate(-box.left, -box.top)
                paint_picture(painter, images)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            self._thumbnails = {
                made: kept for made, kept in self._thumbnails.items() if made[0] != made_from[0]
            }
            self._thumbnails[made_from] = pixmap
        known = (kept for made, kept in self._thumbnails.items() if made[0] == made_from[0])
        return self._thumbnails.get(made_from) or next(known, QPixmap())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.follow()
        return super().event(event)

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if row >= 0:
            self._document.show_variant(row)

    @Slot(QListWidgetItem)
    def _renamed(self, item: QListWidgetItem) -> None:
        renamed = rename_variant(self._document.session, item.data(CANDIDATE_KEY), item.text())
        self._document.edit(self.tr("Rename AI Variant"), renamed)
        self.follow()


class FilmstripOnDemand(QObject):
    """Shows the strip once a session has several candidates.

    If the user closes it then, it stays closed while there are several.
    """

    def __init__(self, document: Document, panels: Panels) -> None:
        super().__init__(panels)
        self._document = document
        self._panels = panels
        self._had_several = False
        document.variants_changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        has_several = len(self._document.session.candidates) > 1
        if has_several and not self._had_several:
            self._panels.bring(DOCK)
        self._had_several = has_several
