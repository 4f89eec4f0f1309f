"""A row of thumbnails with names and counts, which can be dragged into another order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from headshot_viewer.core.variants import MOST_NAME
from headshot_viewer.gui.dropping import local_files, take_copy
from headshot_viewer.paint.badges import paint_pill
from headshot_viewer.paint.theme import theme
from headshot_viewer.paint.words import paint_words, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import (
        QAction,
        QContextMenuEvent,
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
    )

THUMBNAIL_PX: Final = QSize(96, 112)
"""In logical pixels."""

CANDIDATE_KEY: Final = Qt.ItemDataRole.UserRole
"""The role of an item's candidate: its key in the session."""

FINDING_COUNT: Final = Qt.ItemDataRole.UserRole + 1
"""The role of the number in an item's corner; 0 shows none."""

_GAP_PX: Final = 4
_COUNT_TEXT_PX: Final = 11.0
_MENU: Final = ("variant_earlier", "variant_later", "rename_variant", "remove_variant")


class ThumbnailStrip(QListWidget):
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
        # The white of lists would make the pictures next to it look darker than they are.
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
            # The candidate is moved and the item follows; Qt must not move the item as well.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.put_down(event.position().toPoint())

    def put_down(self, at: QPoint) -> None:
        """Put the current item between those that lie left and right of *at*."""
        item = self.currentItem()
        if item is not None:
            place = self._place_at(at.x())
            self.moved.emit(item.data(CANDIDATE_KEY), place - (place > self.row(item)))

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
        if index.data(FINDING_COUNT):
            _paint_count(painter, QRectF(picture), index.data(FINDING_COUNT))
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
