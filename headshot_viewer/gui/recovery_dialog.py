"""The list of unsaved work that a crashed program left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headshot_viewer.files.recovery import RecoveryEntry

_MOST_ROWS_SEEN: Final = 5
_WIDTH_PX: Final = 560
_ROW_WIDTH_PX: Final = 520


class RecoveryDialog(QDialog):
    """Offers to recover or discard each entry; the dialog is not modal.

    Signals:
        recover_wanted, discard_wanted: carry the entry, which stays listed until :meth:`remove`.
    """

    recover_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, entries: Iterable[RecoveryEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unsaved Work"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(self.tr("Headshot Viewer ended before this was saved:"), self)
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.rows = {entry.path: self._row(entry) for entry in entries}
        self._rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._list)
        # By their width: the hint of words that wrap is far too high.
        row_px = max(row.heightForWidth(_ROW_WIDTH_PX) for row in self.rows.values())
        seen = min(len(self.rows), _MOST_ROWS_SEEN)
        area.setMinimumHeight(seen * (row_px + self._rows.spacing()))
        buttons = QDialogButtonBox(self)
        later = buttons.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        later.setToolTip(self.tr("What is listed here is offered again at the next start"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        # As high as the rows: the hint of a list that scrolls knows nothing of them.
        least = self.minimumSizeHint()
        self.resize(max(_WIDTH_PX, least.width()), least.height())

    def remove(self, entry: RecoveryEntry) -> None:
        """Take *entry* off the list; with the last one the dialog closes."""
        row = self.rows.pop(entry.path, None)
        if row is not None:
            row.hide()
            row.deleteLater()
        if not self.rows:
            self.close()

    def _row(self, entry: RecoveryEntry) -> QFrame:
        row = QFrame(self._list)
        row.setFrameShape(QFrame.Shape.StyledPanel)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = QLabel(name_of(entry), row)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        name.setToolTip("" if entry.session_path is None else str(entry.session_path))
        detail = QLabel(self._detail(entry), row)
        for label in (name, detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        layout = QHBoxLayout(row)
        layout.addLayout(words, 1)
        for text, signal in (
            (self.tr("Recover"), self.recover_wanted),
            (self.tr("Discard…"), self.discard_wanted),
        ):
            button = QPushButton(text, row)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{text} {name.text()}")
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(entry))
            layout.addWidget(button)
        self._rows.addWidget(row)
        return row

    def _detail(self, entry: RecoveryEntry) -> str:
        number = len(entry.session.annotations)
        if number == 1:
            count = self.tr("1 annotation")
        else:
            count = self.tr("{number} annotations").format(number=number or self.tr("No"))
        moment = QDateTime.fromSecsSinceEpoch(round(entry.saved_at.timestamp()))
        # The short form of a locale may be all numbers, and in another order than one reads them.
        when = QLocale().toString(moment, self.tr("d MMMM yyyy, HH:mm"))
        return self.tr("{count}, last changed {when}").format(count=count, when=when)


def name_of(entry: RecoveryEntry) -> str:
    """Return what the user knows the work by: the session's name, or its pictures'."""
    if entry.session_path is not None:
        return entry.session_path.name
    pictures = entry.session.pictures
    return " + ".join(hung.ref.path.name for hung in pictures[:2]) or "—"
