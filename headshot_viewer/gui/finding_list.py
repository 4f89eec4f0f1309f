"""The list of suggestions: each with a crop of its picture, its words, values and decision."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    QSizeF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import severity_of
from headshot_viewer.core.wording import certainty_in_words, severity_in_words, value_in_words
from headshot_viewer.gui.finding_thumbnails import THUMBNAIL_PX, Thumbnails
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.suggesting import Suggesting

    Index = QModelIndex | QPersistentModelIndex

_PADDING_PX: Final = 6
_ROW: Final = Qt.ItemDataRole.UserRole
_FADED: Final = 0.55


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows.

    Attributes:
        suggestion: as it is listed.
        title: the kind of flaw.
        facts: picture, decision and severity.
        sentence: the photographer's words, or the measured ones.
        measured: the measured sentence below the photographer's own; else nothing.
        values: of both pictures, and the certainty.
        state: what was decided.
    """

    suggestion: Suggestion
    title: str
    facts: str
    sentence: str
    measured: str
    values: str
    state: State

    def as_html(self) -> str:
        measured = f"<br><i>{escape(self.measured)}</i>" if self.measured else ""
        return (
            f"<b>{escape(self.title)}</b><br><small>{escape(self.facts)}</small><br>"
            f"{escape(self.sentence)}{measured}<br><small>{escape(self.values)}</small>"
        )

    def as_text(self) -> str:
        """Return everything as lines, for screen readers."""
        parts = (self.title, self.facts, self.sentence, self.measured, self.values)
        return "\n".join(part for part in parts if part)


class FindingList(QListWidget):
    """Lists suggestions; choosing one shows it in the panes.

    Signals:
        chosen: the user chose a row by mouse or keys; carries the suggestion.
    """

    chosen = Signal(object)

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        suggesting: Suggesting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._suggesting = suggesting
        self._thumbnails = Thumbnails(document, gallery)
        self._delegate = _Painter(self._thumbnails, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Findings"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Otherwise every relayout for the scroll bar would wrap all text again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.itemSelectionChanged.connect(self._choose)
        suggesting.changed.connect(self.follow)
        document.selection_changed.connect(self._show_selected)
        document.vocabulary_changed.connect(self.follow)
        gallery.changed.connect(self.viewport().update)
        self.follow()

    def row_of(self, suggestion: Suggestion) -> Row:
        """Return what the row of a suggestion shows."""
        session = self._document.session
        side, state = session.side_of(suggestion.picture), self._suggesting.state(suggestion)
        facts = (
            self.tr("hint") if suggestion.hint else "",
            "" if side is None else theme().side(side).label,
            self._state_words()[state],
            self.tr("severity {word}").format(
                word=spoken(severity_in_words(severity_of(session, suggestion)))
            ),
        )
        return Row(
            suggestion,
            self._document.vocabulary.flaw(suggestion.kind).title,
            " · ".join(part for part in facts if part),
            spoken(suggestion.words),
            "" if suggestion.sentence is None else spoken(suggestion.evidence.sentence),
            self._values(suggestion),
            state,
        )

    def _state_words(self) -> dict[State, str]:
        return {
            State.OPEN: self.tr("open"),
            State.ACCEPTED: self.tr("accepted"),
            State.REJECTED: self.tr("rejected"),
        }

    def _values(self, suggestion: Suggestion) -> str:
        measured = suggestion.evidence
        return self.tr("Professional: {professional} · AI: {ai} · certainty {certainty}").format(
            professional=spoken(value_in_words(measured.professional, measured.unit)),
            ai=spoken(value_in_words(measured.ai, measured.unit)),
            certainty=spoken(certainty_in_words(measured.certainty)),
        )

    @Slot()
    def follow(self) -> None:
        """Update the list; unchanged rows and the scroll position are kept."""
        rows = [self.row_of(one) for one in self._suggesting.listed]
        if rows == [self.item(place).data(_ROW) for place in range(self.count())]:
            return
        with QSignalBlocker(self):
            while self.count() > len(rows):
                self.takeItem(self.count() - 1)
            while self.count() < len(rows):
                self.addItem(QListWidgetItem())
            for place, row in enumerate(rows):
                item = self.item(place)
                item.setData(_ROW, row)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.as_text())
                kind = self._document.vocabulary.flaw(row.suggestion.kind)
                item.setToolTip(kind.look_for)
        self.scheduleDelayedItemsLayout()
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        wanted = self._document.finding_id
        with QSignalBlocker(self):
            self.clearSelection()
            for place in range(self.count()):
                item = self.item(place)
                if item.data(_ROW).suggestion.id == wanted:
                    self.setCurrentItem(item)
                    self.scrollToItem(item)

    @Slot()
    def _choose(self) -> None:
        for item in self.selectedItems():
            self.chosen.emit(item.data(_ROW).suggestion)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Painter(QStyledItemDelegate):
    """Draws a row, and computes its height at the width of the list."""

    def __init__(self, thumbnails: Thumbnails, view: FindingList) -> None:
        super().__init__(view)
        self._thumbnails = thumbnails
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        words = self._words(index.data(_ROW), option)
        height = max(THUMBNAIL_PX, round(words.size().height())) + 2 * _PADDING_PX
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW)
        self.initStyleOption(option, index)
        room: QRect = option.rect
        style = self._view.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view
        )
        painter.save()
        if row.state is State.REJECTED:
            painter.setOpacity(_FADED)
        corner = room.topLeft() + QPoint(_PADDING_PX, _PADDING_PX)
        ratio = self._view.devicePixelRatioF()
        tile = QRectF(QPointF(corner), QSizeF(THUMBNAIL_PX, THUMBNAIL_PX))
        painter.drawImage(tile, self._thumbnails.of(row.suggestion, ratio))
        painter.setOpacity(1.0)
        painter.translate(corner.x() + THUMBNAIL_PX + _PADDING_PX, room.top() + _PADDING_PX)
        look = QAbstractTextDocumentLayout.PaintContext()
        look.palette = _inks(option)
        # Kept alive: the layout is deleted with its document.
        words = self._words(row, option)
        words.documentLayout().draw(painter, look)
        painter.restore()

    def _words(self, row: Row, option: QStyleOptionViewItem) -> QTextDocument:
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultFont(option.font)
        words.setHtml(row.as_html())
        room = self._view.viewport().width() - THUMBNAIL_PX - 3 * _PADDING_PX
        words.setTextWidth(max(1, room))
        return words


def _inks(option: QStyleOptionViewItem) -> QPalette:
    """Return the palette in which words of a row are drawn: QTextDocument takes its Text."""
    palette = QPalette(option.palette)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    palette.setColor(QPalette.ColorRole.Text, palette.color(role))
    return palette
