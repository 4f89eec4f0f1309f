"""Help > How the Measurements Work: layers on the left, the page of one on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.accuracy import accuracy
from headshot_viewer.gui.measurement_pages import ALL, pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headshot_viewer.gui.measurement_pages import Page
    from headshot_viewer.gui.measuring import LayerWords

_ID: Final = Qt.ItemDataRole.UserRole
_LETTERS: Final = (110, 50)
"""How wide and tall the dialog is at first, in widths of a letter and in lines."""

_OF_SCREEN: Final = 0.9


def show_help(layers: Sequence[LayerWords], layer: str | None, window: QWidget) -> None:
    """Show the help on a layer, or on all, in a single dialog that belongs to *window*."""
    shown = window.findChildren(MeasurementHelp)
    dialog = shown[0] if shown else MeasurementHelp(pages(layers, accuracy()), window)
    dialog.show_page(layer or ALL)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


class MeasurementHelp(QDialog):
    """Shows one page at a time; a search keeps the pages that contain all its words.

    It is not modal, so that the user can read and look at the pictures at the same time.
    """

    def __init__(self, pages: Sequence[Page], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How the Measurements Work"))
        self.setSizeGripEnabled(True)
        self._pages = {page.id: page for page in pages}
        self.search = QLineEdit(self)
        self.list = QListWidget(self)
        self.page = QTextBrowser(self)
        self.found = QLabel(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._set_up()
        self._lay_out()
        self._list_found()

    def show_page(self, page_id: str) -> None:
        """Show a page, whatever was searched for before; nothing happens where there is none."""
        if page_id in self._pages:
            self.search.clear()
            self._select(page_id)

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Find words"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._list_found)
        self.search.returnPressed.connect(self._next_place)
        self.list.setAccessibleName(self.tr("Measurements"))
        self.list.currentItemChanged.connect(self._show_current)
        self.page.setAccessibleName(self.windowTitle())
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.document().setDocumentMargin(self.fontMetrics().height() / 2)
        self.found.setWordWrap(True)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.page)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        # Enter in the search goes to the next place.
        close.setAutoDefault(False)
        close.setDefault(False)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.splitter, self.found, buttons):
            layout.addWidget(widget)
        layout.setStretchFactor(self.splitter, 1)
        letter_px, line_px = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = self.screen().availableSize() * _OF_SCREEN
        across, down = _LETTERS
        self.resize(min(across * letter_px, room.width()), min(down * line_px, room.height()))
        list_px = max(self.fontMetrics().horizontalAdvance(p.title) for p in self._pages.values())
        list_px += 5 * letter_px
        self.splitter.setSizes([list_px, self.width() - list_px])
        self.list.setFocus()

    @Slot()
    def _list_found(self) -> None:
        shown = self._current_id()
        wanted = self.search.text().split()
        fitting = [page for page in self._pages.values() if page.has(wanted)]
        self.list.clear()
        for page in fitting:
            item = QListWidgetItem(page.title, self.list)
            item.setData(_ID, page.id)
        self.found.setVisible(not fitting)
        self.found.setText(self.tr("No page has these words."))
        kept = shown if shown in {page.id for page in fitting} else None
        if fitting:
            self._select(kept or fitting[0].id)
        else:
            self.page.clear()

    def _select(self, page_id: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == page_id:
                self.list.setCurrentRow(row)

    def _current_id(self) -> str | None:
        row = self.list.currentRow()
        return str(self.list.item(row).data(_ID)) if row >= 0 else None

    @Slot()
    def _show_current(self) -> None:
        page_id = self._current_id()
        if page_id is None:
            return
        self.page.setHtml(self._pages[page_id].html)
        self._mark_places()

    def _mark_places(self) -> None:
        """Mark every place of the words that are searched for, and show the first one."""
        marks = []
        for cursor in self._places():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(self.palette().highlight())
            mark.format.setForeground(self.palette().highlightedText())
            mark.format.setFontUnderline(True)
            marks.append(mark)
        self.page.setExtraSelections(marks)
        first = min((each.cursor.selectionStart() for each in marks), default=0)
        at = QTextCursor(self.page.document())
        at.setPosition(first)
        self.page.setTextCursor(at)
        self.page.ensureCursorVisible()

    def _places(self) -> Iterator[QTextCursor]:
        document = self.page.document()
        for word in self.search.text().split():
            cursor = document.find(word)
            while not cursor.isNull():
                yield cursor
                cursor = document.find(word, cursor)

    @Slot()
    def _next_place(self) -> None:
        """Go to the next place of a searched word on this page, at the end from the beginning."""
        starts = sorted(cursor.selectionStart() for cursor in self._places())
        if not starts:
            return
        here = self.page.textCursor().position()
        at = QTextCursor(self.page.document())
        at.setPosition(next((start for start in starts if start > here), starts[0]))
        self.page.setTextCursor(at)
        self.page.ensureCursorVisible()
