"""The list of annotations, which can be reordered by dragging, and locked or hidden by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDragLeaveEvent, QHelpEvent, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QToolTip,
    QWidget,
)

from headshot_viewer.core.annotation import Text
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.annotation_line import (
    HIDDEN_ROLE,
    LOCKED_ROLE,
    ROLES,
    State,
    StatesDelegate,
    state_area,
)
from headshot_viewer.gui.annotation_words import line_of
from headshot_viewer.gui.icons import swatch
from headshot_viewer.gui.shape_glyphs import sign_of
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QDropEvent, QMouseEvent

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.flaws import Vocabulary
    from headshot_viewer.gui.document import Document

    Index = QModelIndex | QPersistentModelIndex

_ID: Final = Qt.ItemDataRole.UserRole
_SIGN_PX: Final = 20


class _Line(NamedTuple):
    """The content of a line."""

    id: str
    words: str
    colour: str
    sign: str
    meaning: str
    is_locked: bool
    is_hidden: bool


class AnnotationList(QListWidget):
    """Lists the shown annotations, with a selection in sync with the document's.

    Signals:
        moved: annotations were dragged; carries their ids, and the line before which they go.
        menu_wanted: the context menu was requested; carries the position on the screen, and whether
            it is for the selected annotations.
        switched: a state of an annotation was clicked; carries id, state and its new value.
    """

    moved = Signal(object, int)
    switched = Signal(str, object, bool)
    menu_wanted = Signal(object, bool)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pressed: tuple[str, State] | None = None
        self._told: object = None
        self._lines: tuple[_Line, ...] = ()
        self._chosen: frozenset[str] | None = None
        self._swatches: dict[tuple[str, str], QIcon] = {}
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Annotations"))
        self.setWordWrap(True)
        # The end of a line is always visible: long notes are wrapped, then cut.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAlternatingRowColors(True)
        self.setIconSize(QSize(_SIGN_PX, _SIGN_PX))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(StatesDelegate(self))
        self.itemSelectionChanged.connect(self._select)

    def show_annotations(self) -> None:
        """Update the list; only lines that changed are written.

        A drag on the picture may change hundreds of shapes per frame, and none of the lines.
        """
        session, vocabulary = self._document.session, self._document.vocabulary
        told = (vocabulary, [session.on(side) for side in Side], _told(session.shown_annotations))
        if told == self._told:
            self.show_selected()
            return
        self._told = told
        lines = tuple(
            _Line(
                annotation.id,
                line_of(session, annotation, number, vocabulary),
                annotation.style.colour,
                sign_of(annotation.shape),
                _tip(annotation, vocabulary),
                annotation.is_locked,
                annotation.is_hidden,
            )
            for number, annotation in enumerate(session.shown_annotations, start=1)
        )
        before, self._lines = self._lines, lines
        if [line.id for line in before] == [line.id for line in lines]:
            for row, (old, new) in enumerate(zip(before, lines, strict=True)):
                if old != new:
                    self._write(self.item(row), new)
        else:
            self._list(lines)
        self.show_selected()

    def show_selected(self) -> None:
        """Select what is selected in the document."""
        chosen = frozenset(self._document.selected_ids)
        if chosen == self._chosen:
            return
        self._chosen = chosen
        rows = [row for row, line in enumerate(self._lines) if line.id in chosen]
        model, flags = self.selectionModel(), self.selectionModel().SelectionFlag
        with QSignalBlocker(self):
            model.select(self._ranges(rows), flags.ClearAndSelect)
        if rows and self.currentRow() not in rows:
            # The arrow keys continue from the annotation clicked on the picture.
            model.setCurrentIndex(self.model().index(rows[0], 0), flags.NoUpdate)
        if rows:
            self.scrollTo(self.model().index(rows[0], 0))

    def _list(self, lines: Sequence[_Line]) -> None:
        current = self.currentIndex().data(_ID)
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                item = QListWidgetItem()
                # Dropped between lines, never onto one.
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
                self._write(item, line)
                self.addItem(item)
                if line.id == current:
                    self.setCurrentItem(item)
        self._chosen = None

    def _ranges(self, rows: Sequence[int]) -> QItemSelection:
        """Return a selection of *rows*, in as few ranges as possible."""
        selection, model = QItemSelection(), self.model()
        start = None
        for place, row in enumerate(rows, start=1):
            start = row if start is None else start
            if place == len(rows) or rows[place] != row + 1:
                selection.select(model.index(start, 0), model.index(row, 0))
                start = None
        return selection

    def _write(self, item: QListWidgetItem, line: _Line) -> None:
        states = [
            words
            for words, is_so in (
                (self.tr("locked"), line.is_locked),
                (self.tr("hidden"), line.is_hidden),
            )
            if is_so
        ]
        drawn = line.colour, line.sign
        if drawn not in self._swatches:
            self._swatches[drawn] = swatch(*drawn)
        item.setIcon(self._swatches[drawn])
        item.setText(line.words)
        item.setData(_ID, line.id)
        item.setData(LOCKED_ROLE, line.is_locked)
        item.setData(HIDDEN_ROLE, line.is_hidden)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((line.words, *states)))
        item.setToolTip(line.meaning)

    def _select(self) -> None:
        ids = tuple(item.data(_ID) for item in self.selectedItems())
        self._chosen = frozenset(ids)
        self._document.select(ids)

    # The states at the end of a line

    def state_area(self, row: int, state: State) -> QRect:
        """Return where a state of the line *row* is switched, in the viewport."""
        return state_area(
            self.visualItemRect(self.item(row)), state, right_to_left=self.isRightToLeft()
        )

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
            self.switched.emit(item.data(_ID), state, not item.data(ROLES[state]))

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
                QToolTip.showText(event.globalPos(), self._tip(state, item.data(ROLES[state])))
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


def _told(annotations: Iterable[Annotation]) -> list[tuple[object, ...]]:
    """Return the inputs of the lines: everything about *annotations* except their geometry."""
    return [
        (
            *(a.id, a.picture, a.kind, a.note, a.severity, a.style.colour),
            *(a.is_locked, a.is_hidden, a.shape.text if isinstance(a.shape, Text) else ""),
            sign_of(a.shape),
        )
        for a in annotations
    ]


def _tip(annotation: Annotation, vocabulary: Vocabulary) -> str:
    """Return the meaning of its flaw, and what was measured there."""
    told = [vocabulary.flaw(annotation.kind).meaning]
    if annotation.evidence is not None:
        told.append(spoken(annotation.evidence.sentence))
    return "\n".join(filter(None, told))
