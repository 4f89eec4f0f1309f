"""Lets the user choose the keys of every command, and reports conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.gui.key_bindings import MOST_KEYS, RESERVED, in_native_words
from headshot_viewer.gui.menus import full_name, in_groups

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from headshot_viewer.gui.key_bindings import KeyBindings, Keys

_ID: Final = Qt.ItemDataRole.UserRole
_LIST_LINES: Final = 14


class ShortcutEditor(QWidget):
    """A list of all commands with their keys; those of the selected one can be changed below it.

    A free key is assigned at once. One that is in use is reassigned only after the user has read by
    which command, and confirmed.

    Attributes:
        search, list: find a command.
        fields: for the keys of the chosen command.
        message, take, reset, reset_all: the outcome, and the possible actions.
    """

    def __init__(
        self, bindings: KeyBindings, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self._names = {each: full_name(each, action) for each, action in actions.items()}
        self._wanted: Keys | None = None
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.search = QLineEdit(self)
        self.list = QTreeWidget(self)
        self.fields = tuple(QKeySequenceEdit(self) for _ in range(MOST_KEYS))
        self.reset = QPushButton(self.tr("&Usual Keys"), self)
        self.message = QLabel(self)
        self.take = QPushButton(self.tr("&Assign Anyway"), self)
        self.reset_all = QPushButton(self.tr("Usual Keys for A&ll"), self)
        self._rows = self._fill(actions)
        self._lay_out()
        self._connect()
        self._follow()

    # Putting together

    def _fill(self, actions: Mapping[str, QAction]) -> dict[str, QTreeWidgetItem]:
        rows = {}
        for title, ids in in_groups(actions):
            group = QTreeWidgetItem(self.list, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for each in ids:
                rows[each] = QTreeWidgetItem(group, [self._names[each]])
                rows[each].setData(0, _ID, each)
            self._groups.append((group, [rows[each] for each in ids]))
        self.list.expandAll()
        return rows

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a command or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("Usual keys")])
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setMinimumHeight(_LIST_LINES * self.fontMetrics().lineSpacing())
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        keys = QHBoxLayout()
        for words, field in zip((self.tr("&Key"), self.tr("&or")), self.fields, strict=True):
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setMaximumSequenceLength(1)
            field.setClearButtonEnabled(True)
            keys.addWidget(label)
            keys.addWidget(field, 1)
        for name, field in zip((self.tr("Key"), self.tr("Second key")), self.fields, strict=True):
            field.setAccessibleName(name)
            inner = field.findChild(QLineEdit)
            if isinstance(inner, QLineEdit):
                inner.setAccessibleName(name)
        keys.addWidget(self.reset)
        said = QHBoxLayout()
        said.addWidget(self.message, 1)
        said.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(keys)
        layout.addLayout(said)
        layout.addWidget(self.reset_all, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.list.currentItemChanged.connect(self._show_chosen)
        for field in self.fields:
            field.editingFinished.connect(self._try)
        self.take.clicked.connect(self._take)
        self.reset.clicked.connect(self._try_usual)
        self.reset_all.clicked.connect(self._bindings.reset_all)
        self._bindings.changed.connect(self._follow)

    # Showing

    @property
    def command(self) -> str | None:
        """The id of the chosen command, or None."""
        item = self.list.currentItem()
        chosen: str | None = None if item is None else item.data(0, _ID)
        return chosen

    def choose(self, command: str) -> None:
        """Let the keys of *command* be changed."""
        self.list.setCurrentItem(self._rows[command])

    @Slot()
    def _follow(self) -> None:
        for each, row in self._rows.items():
            is_usual = self._bindings.is_usual(each)
            row.setText(1, in_native_words(self._bindings.keys(each)))
            usual = in_native_words(self._bindings.usual(each)) or self.tr("none")
            row.setText(2, "" if is_usual else usual)
            font = row.font(1)
            font.setBold(not is_usual)
            row.setFont(1, font)
        self._show_chosen()

    @Slot()
    def _show_found(self) -> None:
        wanted = self.search.text().casefold().split()
        for group, rows in self._groups:
            for row in rows:
                words = f"{group.text(0)} {row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in words for word in wanted))
            group.setHidden(all(row.isHidden() for row in rows))

    @Slot()
    def _show_chosen(self) -> None:
        command = self.command
        keys = () if command is None else self._bindings.keys(command)
        for index, field in enumerate(self.fields):
            with QSignalBlocker(field):
                field.setKeySequence(QKeySequence(keys[index] if index < len(keys) else ""))
            field.setEnabled(command is not None)
        self.reset.setEnabled(command is not None and not self._bindings.is_usual(command))
        self.reset_all.setEnabled(not all(map(self._bindings.is_usual, self._rows)))
        self._ask(None, "" if command else self.tr("Choose a command to change its keys."))

    def _ask(self, wanted: Keys | None, words: str) -> None:
        """Say *words*; *wanted* are keys that are given if the user still wants them."""
        self._wanted = wanted
        self.message.setText(words)
        self.take.setVisible(wanted is not None)

    # Changing

    @Slot()
    def _try(self) -> None:
        if not self.isVisible():
            # Closed with its dialog, perhaps with the whole window.
            return
        keys = (
            field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
            for field in self.fields
        )
        wanted = tuple(dict.fromkeys(key for key in keys if key))
        reserved = tuple(key for key in wanted if key in RESERVED)
        if reserved:
            self._show_chosen()
            words = self.tr("“{key}” is needed by the pictures and controls; choose another.")
            self._ask(None, words.format(key=in_native_words(reserved)))
        else:
            self._want(wanted)

    @Slot()
    def _try_usual(self) -> None:
        if self.command is not None:
            self._want(self._bindings.usual(self.command))

    def _want(self, keys: Keys) -> None:
        command = self.command
        if command is None:
            return
        if keys == self._bindings.keys(command):
            if self._wanted is not None:
                self._ask(None, "")
            return
        owners = self._bindings.owners(keys, command)
        if not owners:
            self._bindings.bind(command, keys)
            return
        conflicts = [
            self.tr("“{key}” now means “{command}”.").format(
                key=in_native_words((key,)), command=self._names[owner]
            )
            for owner in owners
            for key in self._bindings.keys(owner)
            if key in keys
        ]
        conflicts.append(
            self.tr("If it is assigned to “{command}”, it is taken away there.").format(
                command=self._names[command]
            )
        )
        self._ask(keys, " ".join(conflicts))

    @Slot()
    def _take(self) -> None:
        if self._wanted is not None and self.command is not None:
            self._bindings.bind(self.command, self._wanted)
