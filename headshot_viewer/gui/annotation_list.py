"""The list of annotations: dragged into another order, each locked or hidden by a click."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDragLeaveEvent, QHelpEvent, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from headshot_viewer.core.annotation import Text
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.annotation_words import line_of
from headshot_viewer.gui.icons import icon, swatch
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QDropEvent, QMouseEvent

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.document import Document

    Index = QModelIndex | QPersistentModelIndex

_ID: Final = Qt.ItemDataRole.UserRole
_LOCKED: Final = Qt.ItemDataRole.UserRole + 1
_HIDDEN: Final = Qt.ItemDataRole.UserRole + 2
_GLYPH_PX: Final = 16
_GAP_PX: Final = 6
_ROOM_PX: Final = 2 * (_GLYPH_PX + _GAP_PX) + _GAP_PX
"""For two glyphs at the end of a line."""
_LESS_ROOM: Final = (0, 0, -_ROOM_PX, 0)
_OFF_OPACITY: Final = 0.4
"""Of the glyph of a state that is as usual: there to be clicked, but not to be read first."""


class State(StrEnum):
    """What of an annotation is switched at the end of its line."""

    LOCKED = "locked"
    HIDDEN = "hidden"


class AnnotationList(QListWidget):
    """Lists the shown annotations; what is selected here is selected in the document, and back.

    Signals:
        moved: annotations were dragged; carries their ids, and before which line they shall stand.
        menu_wanted: the user asks what can be done; carries where on the screen, and whether it is
            to the selected annotations.
        switched: a state of an annotation was clicked; carries id, state and what it shall be.
    """

    moved = Signal(object, int)
    switched = Signal(str, object, bool)
    menu_wanted = Signal(object, bool)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pressed: tuple[str, State] | None = None
        self._lines: Hashable = None
        self._chosen: frozenset[str] | None = None
        self._swatches: dict[str, QIcon] = {}
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Annotations"))
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setIconSize(QSize(_GLYPH_PX, _GLYPH_PX))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_StatesDelegate(self))
        self.itemSelectionChanged.connect(self._select)

    def show_annotations(self) -> None:
        """List what the session holds now."""
        session = self._document.session
        lines = _said_of(session), self._document.vocabulary
        if lines == self._lines:
            # Something was moved, perhaps: a long list is not made anew for each step of a drag.
            return
        self._lines, self._chosen = lines, None
        current = self.currentIndex().data(_ID)
        with QSignalBlocker(self):
            self.clear()
            for number, annotation in enumerate(session.shown_annotations, start=1):
                colour = annotation.style.colour
                if colour not in self._swatches:
                    self._swatches[colour] = swatch(colour)
                line = line_of(session, annotation, number, self._document.vocabulary)
                item = QListWidgetItem(self._swatches[colour], line)
                self._describe(item, annotation)
                self.addItem(item)
                if annotation.id == current:
                    self.setCurrentItem(item)
        self.show_selected()

    def show_selected(self) -> None:
        """Select what is selected in the document."""
        chosen = frozenset(self._document.selected_ids)
        if chosen == self._chosen:
            return
        self._chosen = chosen
        with QSignalBlocker(self):
            for row in range(self.count()):
                item = self.item(row)
                item.setSelected(item.data(_ID) in chosen)
        selected = self.selectedItems()
        if selected and self.currentItem() not in selected:
            # The arrow keys go on from what was clicked on the picture.
            flag = self.selectionModel().SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.indexFromItem(selected[0]), flag)
        if selected:
            self.scrollToItem(selected[0])

    def _describe(self, item: QListWidgetItem, annotation: Annotation) -> None:
        states = [
            words
            for words, is_so in (
                (self.tr("locked"), annotation.is_locked),
                (self.tr("hidden"), annotation.is_hidden),
            )
            if is_so
        ]
        item.setData(_ID, annotation.id)
        item.setData(_LOCKED, annotation.is_locked)
        item.setData(_HIDDEN, annotation.is_hidden)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((item.text(), *states)))
        item.setToolTip(spoken(self._document.vocabulary.flaw(annotation.kind).meaning))
        # Dropped between lines, never onto one.
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)

    def _select(self) -> None:
        self._chosen = None
        self._document.select(item.data(_ID) for item in self.selectedItems())

    # The states at the end of a line

    def state_area(self, row: int, state: State) -> QRect:
        """Return where a state of the line *row* is switched, in the viewport."""
        return _area(self.visualItemRect(self.item(row)), state, right_to_left=self.isRightToLeft())

    def _state_at(self, at: QPoint) -> tuple[QListWidgetItem, State] | None:
        item = self.itemAt(at)
        if item is not None:
            for state in State:
                if self.state_area(self.row(item), state).contains(at):
                    return item, state
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        hit = self._state_at(event.position().toPoint()) if left else None
        self._pressed = None
        if hit is None:
            super().mousePressEvent(event)
        else:
            item, state = hit
            self._pressed = item.data(_ID), state

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        hit = self._state_at(event.position().toPoint())
        if hit is not None and (hit[0].data(_ID), hit[1]) == pressed:
            item, state = hit
            self.switched.emit(item.data(_ID), state, not item.data(_ROLES[state]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._state_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos(), bool(self.selectedItems()))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self._state_at(event.pos())
            if hit is not None:
                item, state = hit
                QToolTip.showText(event.globalPos(), self._tip(state, item.data(_ROLES[state])))
                return True
        return super().viewportEvent(event)

    def _tip(self, state: State, is_so: object) -> str:
        if state is State.LOCKED:
            return self.tr("Locked: click to unlock it") if is_so else self.tr("Lock it")
        return self.tr("Hidden: click to show it") if is_so else self.tr("Hide it on the picture")

    # Dragging lines

    def dropEvent(self, event: QDropEvent) -> None:
        at = event.position().toPoint()
        place, item = self.count(), self.itemAt(at)
        if item is not None:
            place = self.row(item) + (at.y() >= self.visualItemRect(item).center().y())
        # The lines are not moved here: the session is edited, and they are listed again from it.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        super().dragLeaveEvent(QDragLeaveEvent())
        self.moved.emit(tuple(each.data(_ID) for each in self.selectedItems()), place)


_ROLES: Final = {State.LOCKED: _LOCKED, State.HIDDEN: _HIDDEN}
_GLYPHS: Final = {State.LOCKED: ("unlock", "lock"), State.HIDDEN: ("eye", "eye-off")}
"""As usual, and when it is so."""


def _area(line: QRect, state: State, *, right_to_left: bool) -> QRect:
    place = 1 if state is State.LOCKED else 2
    offset = place * (_GLYPH_PX + _GAP_PX)
    x = line.left() + offset - _GLYPH_PX if right_to_left else line.right() - offset + 1
    top = line.top() + _GAP_PX
    # Half the gap belongs to each: a finger or a hand that trembles hits it.
    return QRect(x, top, _GLYPH_PX, _GLYPH_PX).adjusted(-3, -_GAP_PX, 3, 3)


class _StatesDelegate(QStyledItemDelegate):
    """Draws a line with its states at the end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(_HIDDEN):
            palette = option.palette
            faint = palette.color(QPalette.ColorRole.PlaceholderText)
            palette.setColor(QPalette.ColorRole.Text, faint)
            option.palette = palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, option, index)
        words = QStyleOptionViewItem(option)
        words.rect = option.rect.adjusted(*((_ROOM_PX, 0, 0, 0) if right_to_left else _LESS_ROOM))
        words.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, words, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        for state in State:
            is_so = bool(index.data(_ROLES[state]))
            self._paint_glyph(
                painter,
                _area(option.rect, state, right_to_left=right_to_left),
                state,
                is_so=is_so,
                selected=selected,
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line as a whole without its words, so that it is selected as a whole."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text, ground.icon = "", QIcon()
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget
        )

    @staticmethod
    def _paint_glyph(
        painter: QPainter, area: QRect, state: State, *, is_so: bool, selected: bool
    ) -> None:
        painter.save()
        painter.setOpacity(1.0 if is_so else _OFF_OPACITY)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        glyph = icon(_GLYPHS[state][is_so])
        place = QRect(0, 0, _GLYPH_PX, _GLYPH_PX)
        place.moveCenter(area.center())
        glyph.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QStyleOptionViewItem(option)
        view = option.widget
        if isinstance(view, QListWidget):
            words.rect = QRect(0, 0, view.viewport().width() - _ROOM_PX, 0)
        size = super().sizeHint(words, index)
        return QSize(size.width(), max(size.height(), _GLYPH_PX + 2 * _GAP_PX))


def _said_of(session: Session) -> Hashable:
    """Return all that the list says of *session*."""
    keys = tuple(None if (hung := session.on(side)) is None else hung.key for side in Side)
    return keys, tuple(
        (
            a.id,
            a.picture,
            a.kind,
            a.note,
            a.severity,
            a.style.colour,
            a.is_locked,
            a.is_hidden,
            a.shape.text if isinstance(a.shape, Text) else type(a.shape),
        )
        for a in session.shown_annotations
    )
