"""All keys and gestures on one page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from headshot_viewer.gui.actions import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

_GESTURES: Final = (
    ("Wheel", "zoom both pictures at the cursor"),
    ("Drag on nothing, middle drag, Space + drag", "move both pictures"),
    ("Ctrl + drag on nothing, Ctrl + middle drag", "move this picture only"),
    ("Ctrl + Shift + wheel", "zoom this picture only"),
    ("Double-click", "100 % here, and back to fit"),
    ("Shift + click", "select one more annotation"),
    ("Shift while drawing or dragging", "circle, square, steps of 45°"),
    ("Alt while drawing or dragging", "from the middle"),
    ("Arrow keys", "move the selected annotation, or the view; with Shift ten times as far"),
    ("Enter", "write the note of the selected annotation"),
    ("Alt + 1 … 9", "choose a heatmap layer"),
    ("Esc", "leave the gesture, the tool, the selection, full screen"),
)


class KeySheet(QDialog):
    """Lists the commands' keys as they are set now, and the gestures."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts and Gestures"))
        self.page = QTextBrowser(self)
        self.page.setHtml(_page(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        self.resize(560, 640)


def _page(actions: Mapping[str, QAction]) -> str:
    rows = []
    for command in COMMANDS:
        keys = " · ".join(
            key.toString(QKeySequence.SequenceFormat.NativeText)
            for key in actions[command.id].shortcuts()
        )
        if keys:
            rows.append((keys, actions[command.id].text().replace("&", "").rstrip("…")))
    return _table("Keys", rows) + _table("Mouse, touchpad and more", _GESTURES)


def _table(title: str, rows: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td style='padding: 2px 18px 2px 0'><b>{escape(keys)}</b></td>"
        f"<td style='padding: 2px'>{escape(does)}</td></tr>"
        for keys, does in rows
    )
    return f"<h3>{escape(title)}</h3><table>{lines}</table>"
