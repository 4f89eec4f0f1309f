"""The AI candidates of a session as a strip of thumbnails: to show, add, move, rename, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from headshot_viewer.core.accepted import gravest_first
from headshot_viewer.core.crops import head_crop
from headshot_viewer.core.variants import MOST_NAME, move_variant, remove_variant, rename_variant
from headshot_viewer.gui.dropping import local_files, take_copy
from headshot_viewer.gui.icons import icon
from headshot_viewer.paint.badges import paint_pill
from headshot_viewer.paint.images import paint_picture
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import (
        QAction,
        QContextMenuEvent,
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QShowEvent,
    )

    from headshot_viewer.core.session import HungPicture
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.panels import Panels

THUMBNAIL_PX: Final = QSize(96, 112)
"""In logical pixels."""

DOCK: Final = "filmstrip_dock"
_GAP_PX: Final = 4
_COUNT_TEXT_PX: Final = 11.0
_KEY: Final = Qt.ItemDataRole.UserRole
_COUNT: Final = Qt.ItemDataRole.UserRole + 1
_MENU: Final = ("variant_earlier", "variant_later", "rename_variant", "remove_variant")


class Filmstrip(QWidget):
    """Shows the candidates in order; the one that is shown in the panes is current.

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
        self.list = _Strip(actions, self)
        self.add = QPushButton(icon("open-ai"), self.tr("Add…"), self)
        self.add.setToolTip(self.tr("Set more AI pictures against the professional one"))
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
        """Show the next candidate, or the previous one; the strip ends at its ends."""
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
        """Take the candidate that is shown away, with what was said of it."""
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
            # It is followed when it is shown.
            return
        if self.list.state() is QAbstractItemView.State.EditingState:
            # What is being written stays; it is followed when it is done.
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
        # Blocked signals also kept the view from hearing of new sizes and names.
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def _fill(self, item: QListWidgetItem | None, hung: HungPicture) -> None:
        if item is None:
            return
        session = self._document.session
        own = (a for a in session.annotations if a.picture == hung.key)
        count = len(gravest_first(own, session.numbers()))
        item.setText(hung.name or hung.ref.path.stem)
        item.setData(_KEY, hung.key)
        item.setData(_COUNT, count)
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
        renamed = rename_variant(self._document.session, item.data(_KEY), item.text())
        self._document.edit(self.tr("Rename AI Variant"), renamed)
        self.follow()


class FilmstripOnDemand(QObject):
    """Brings the strip when a session comes to have several candidates.

    Who then closes it is not shown it again as long as there are several.
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


class _Strip(QListWidget):
    """A row of thumbnails.

    Signals:
        moved: an item was dragged; carries its candidate's key and its new place.
        files_dropped: files fell on it; carries their paths.
    """

    moved = Signal(str, int)
    files_dropped = Signal(object)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setAccessibleName(self.tr("AI variants"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Cell(self))
        self.setSpacing(_GAP_PX // 2)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        # White, as lists are, would make the pictures beside it look darker than they are.
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        cell, bar = _cell_size(self), self.horizontalScrollBar().sizeHint().height()
        return QSize(4 * cell.width(), cell.height() + bar + 2 * _GAP_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._actions["remove_variant"].trigger()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.itemAt(event.pos()) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions[name] for name in _MENU])
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            take_copy(event)
        elif event.source() is self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if local_files(event.mimeData()):
            take_copy(event)
        elif event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event.mimeData())
        if paths:
            take_copy(event)
            self.files_dropped.emit(paths)
        elif event.source() is self:
            # What moves is the candidate, and the item follows it; Qt must not take it away too.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.put_down(event.position().toPoint())

    def put_down(self, at: QPoint) -> None:
        """Put the current item between those that lie left and right of *at*."""
        item = self.currentItem()
        if item is not None:
            place = self._place_at(at.x())
            self.moved.emit(item.data(_KEY), place - (place > self.row(item)))

    def _place_at(self, x: int) -> int:
        """Return before which row something falls that is dropped at *x*."""
        boxes = (self.visualItemRect(self.item(row)) for row in range(self.count()))
        return sum(box.center().x() < x for box in boxes)


class _Cell(QStyledItemDelegate):
    """Paints a thumbnail with its name below and the number of its findings in a corner."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return _cell_size(parent)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected:
            painter.fillRect(box, palette.color(QPalette.ColorRole.Highlight))
        picture = _picture_box(box)
        thumbnail = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(thumbnail, QPixmap) and not thumbnail.isNull():
            painter.drawPixmap(picture.topLeft(), thumbnail)
        else:
            painter.fillRect(picture, QColor(theme().surround))
        if index.data(_COUNT):
            _paint_count(painter, QRectF(picture), index.data(_COUNT))
        ink = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.WindowText
        painter.setPen(palette.color(ink))
        room = _name_box(box)
        name = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(MOST_NAME)
        editor.setAccessibleName(self.tr("Name of the AI variant"))
        return editor

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box: QRect = option.rect
        room = _name_box(box)
        height = editor.sizeHint().height()
        editor.setGeometry(box.left(), room.bottom() + 1 - height, box.width(), height)


def _cell_size(widget: QWidget) -> QSize:
    words_px = widget.fontMetrics().height()
    return THUMBNAIL_PX + QSize(2 * _GAP_PX, 3 * _GAP_PX + words_px)


def _picture_box(cell: QRect) -> QRect:
    return QRect(cell.left() + _GAP_PX, cell.top() + _GAP_PX, *THUMBNAIL_PX.toTuple())


def _name_box(cell: QRect) -> QRect:
    top = _picture_box(cell).bottom() + 1
    return QRect(cell.left() + 2, top, cell.width() - 4, cell.bottom() - top)


def _paint_count(painter: QPainter, picture: QRectF, count: int) -> None:
    said = words(str(count), bold=True)
    height = 1.5 * _COUNT_TEXT_PX
    width = max(height, (said.width_em + 0.9) * _COUNT_TEXT_PX)
    box = QRectF(picture.right() - width - 3, picture.top() + 3, width, height)
    paint_pill(painter, box, height / 2)
    at = box.center()
    at.setX(at.x() - said.width_em * _COUNT_TEXT_PX / 2)
    at.setY(at.y() - said.first_middle_em * _COUNT_TEXT_PX)
    paint_words(painter, said, at, _COUNT_TEXT_PX, QColor(theme().pill.text))
