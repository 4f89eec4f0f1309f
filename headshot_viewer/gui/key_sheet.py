"""All keys and gestures on one page, to be searched."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.gui.menus import full_name, in_groups
from headshot_viewer.gui.wheel import Wheel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from PySide6.QtGui import QAction

    Row: TypeAlias = tuple[str, str]
    Group: TypeAlias = tuple[str, Sequence[Row]]

_WHEEL: Final = {
    Wheel.ZOOM: (("Wheel", "zoom both pictures at the cursor"),),
    Wheel.PAN: (
        ("Wheel, Shift + wheel", "move both pictures up and down, sideways"),
        ("Ctrl + wheel", "zoom both pictures at the cursor"),
    ),
}
_TOUCHPAD: Final = (
    ("Two fingers", "move both pictures"),
    ("Pinch, Ctrl + two fingers", "zoom both pictures"),
    ("Double tap with two fingers", "100% here, and back to fit"),
)
_MOUSE: Final = (
    ("Drag on nothing, middle drag, Space + drag", "move both pictures"),
    ("Ctrl + drag on nothing, Ctrl + middle drag", "move this picture only"),
    ("Ctrl + Shift + wheel", "zoom this picture only"),
    ("Double-click", "100% here, and back to fit; on the wipe’s line, centre it"),
    ("Shift + click", "select one more annotation"),
    ("Drag the disc above a selected annotation", "turn it; with Shift in steps of 15°"),
    ("Ctrl + drag an annotation", "put a copy there"),
    ("Shift + drag on nothing", "select the annotations that lie in the box"),
    ("Ctrl while drawing or dragging", "nothing attracts: neither matching places nor angles"),
    ("Shift while drawing or dragging", "circle, square, steps of 45°"),
    ("Alt while drawing or dragging", "from the middle"),
)
_MORE: Final = (
    ("Arrow keys", "move the selected annotation, or the view; with Shift ten times as far"),
    ("Ctrl + arrow keys", "move the inset of the selected callout"),
    ("Enter", "write the note of the selected annotation"),
    ("Arrow keys, F2, Delete on the AI variants", "show another one, rename it, remove it"),
    ("Arrow keys on the wipe’s line", "move it by 1%, with Shift by 10%"),
    ("Esc", "leave the gesture, the tool, the selection, the mode, full screen"),
)
_CONSULTATION: Final = (
    ("Space, Page Down, Right", "the next finding"),
    ("Backspace, Page Up, Left", "the finding before"),
    ("1 … 9 · Home · End", "this finding, the first, the last"),
    ("H · W", "the heatmap that the finding rests on, the wipe"),
    ("Esc", "end it; on the presentation, leave the presentation"),
)


class KeySheet(QDialog):
    """Lists the commands' keys as they are set now, grouped as in the menus, and the gestures."""

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
    return [
        (_tr("Mouse"), (*_WHEEL[wheel], *_MOUSE)),
        (_tr("Touchpad"), _TOUCHPAD),
        (_tr("Guided consultation"), _CONSULTATION),
        (_tr("More keys"), _MORE),
    ]


def _fits(wanted: Sequence[str], title: str, row: Row) -> bool:
    words = " ".join((title, *row)).casefold()
    return all(word in words for word in wanted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("key_sheet", text)
