"""All keys and gestures on one searchable page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.said import said
from headshot_viewer.gui.menus import full_name, in_groups
from headshot_viewer.gui.wheel import Wheel
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from PySide6.QtGui import QAction

    Row: TypeAlias = tuple[str, str]
    Group: TypeAlias = tuple[str, Sequence[Row]]

_WHEEL: Final = {
    Wheel.ZOOM: ((said("Wheel"), said("zoom both pictures at the cursor")),),
    Wheel.PAN: (
        (said("Wheel, Shift + wheel"), said("move both pictures up and down, sideways")),
        (said("Ctrl + wheel"), said("zoom both pictures at the cursor")),
    ),
}
_TOUCHPAD: Final = (
    (said("Two fingers"), said("move both pictures")),
    (said("Pinch, Ctrl + two fingers"), said("zoom both pictures")),
    (said("Double tap with two fingers"), said("100% here, and back to fit")),
)
_MOUSE: Final = (
    (said("Drag on nothing, middle drag, Space + drag"), said("move both pictures")),
    (said("Ctrl + drag on nothing, Ctrl + middle drag"), said("move this picture only")),
    (said("Ctrl + Shift + wheel"), said("zoom this picture only")),
    (said("Double-click"), said("100% here, and back to fit; on the wipe’s line, centre it")),
    (said("Shift + click"), said("select one more annotation")),
    (
        said("Drag the disc above a selected annotation"),
        said("turn it; with Shift in steps of 15°"),
    ),
    (said("Ctrl + drag an annotation"), said("put a copy there")),
    (said("Shift + drag on nothing"), said("select the annotations that lie in the box")),
    (
        said("Ctrl while drawing or dragging"),
        said("nothing attracts: neither matching places nor angles"),
    ),
    (said("Shift while drawing or dragging"), said("circle, square, steps of 45°")),
    (said("Alt while drawing or dragging"), said("from the middle")),
)
_MORE: Final = (
    (
        said("Arrow keys"),
        said("move the selected annotation, or the view; with Shift ten times as far"),
    ),
    (said("Ctrl + arrow keys"), said("move the inset of the selected callout")),
    (said("Enter"), said("write the note of the selected annotation")),
    (
        said("Arrow keys, F2, Delete on the AI variants"),
        said("show another one, rename it, remove it"),
    ),
    (said("Arrow keys on the wipe’s line"), said("move it by 1%, with Shift by 10%")),
    (said("Esc"), said("leave the gesture, the tool, the selection, the mode, full screen")),
)
_CONSULTATION: Final = (
    (said("Space, Page Down, Right"), said("the next finding")),
    (said("Backspace, Page Up, Left"), said("the finding before")),
    (said("1 … 9 · Home · End"), said("this finding, the first, the last")),
    (said("H · W"), said("the heatmap that the finding rests on, the wipe")),
    (said("Esc"), said("end it; on the presentation, leave the presentation")),
)


class KeySheet(QDialog):
    """Lists the current shortcuts, grouped as in the menus, and the gestures."""

    def __init__(self, actions: Mapping[str, QAction], wheel: Wheel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts and Gestures"))
        self._groups = (*_commands(actions), *_gestures(wheel))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a key or a command"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_found)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.page, buttons):
            layout.addWidget(widget)
        self._show_found()
        # As large as its letters ask for, as far as the screen goes.
        room = self.screen().availableSize() * 0.9
        letter_px = self.fontMetrics().averageCharWidth()
        self.resize(min(140 * letter_px, room.width()), min(110 * letter_px, room.height()))

    @Slot()
    def _show_found(self) -> None:
        wanted = self.search.text().casefold().split()
        groups = [
            (title, [row for row in rows if _fits(wanted, title, row)])
            for title, rows in self._groups
        ]
        self.page.setHtml(self._html([group for group in groups if group[1]]))

    def _html(self, groups: Sequence[Group]) -> str:
        if not groups:
            return f"<p>{escape(self.tr('No key or command has these words.'))}</p>"
        columns = "".join(
            f"<td width='50%' style='padding-right: 24px'>{''.join(map(self._table, column))}</td>"
            for column in in_two_columns(groups)
        )
        return f"<table width='100%'><tr>{columns}</tr></table>"

    @staticmethod
    def _table(group: Group) -> str:
        title, rows = group
        lines = "".join(
            f"<tr><td width='45%' style='padding: 2px 12px 2px 0'><b>{escape(keys)}</b></td>"
            f"<td style='padding: 2px 0'>{escape(does)}</td></tr>"
            for keys, does in rows
        )
        return (
            f"<h3 style='margin-bottom: 2px'>{escape(title)}</h3>"
            f"<table width='100%' cellspacing='0'>{lines}</table>"
        )


def in_two_columns(groups: Sequence[Group]) -> tuple[Sequence[Group], Sequence[Group]]:
    """Divide *groups*, in their order, so that both columns come out as equally long as they can.

    A title counts as three rows.
    """
    lengths = [len(rows) + 3 for _title, rows in groups]
    cut = min(range(1, len(groups) + 1), key=lambda n: abs(2 * sum(lengths[:n]) - sum(lengths)))
    return groups[:cut], groups[cut:]


def _commands(actions: Mapping[str, QAction]) -> list[Group]:
    groups = (
        (title, [_row(each, actions[each]) for each in ids]) for title, ids in in_groups(actions)
    )
    with_keys = ((title, [row for row in rows if row[0]]) for title, rows in groups)
    return [group for group in with_keys if group[1]]


def _row(command: str, action: QAction) -> Row:
    keys = " · ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
    )
    return keys, full_name(command, action)


def _gestures(wheel: Wheel) -> list[Group]:
    groups = (
        (said("Mouse"), (*_WHEEL[wheel], *_MOUSE)),
        (said("Touchpad"), _TOUCHPAD),
        (said("Guided consultation"), _CONSULTATION),
        (said("More keys"), _MORE),
    )
    return [
        (spoken(title), [(spoken(keys), spoken(does)) for keys, does in rows])
        for title, rows in groups
    ]


def _fits(wanted: Sequence[str], title: str, row: Row) -> bool:
    words = " ".join((title, *row)).casefold()
    return all(word in words for word in wanted)
