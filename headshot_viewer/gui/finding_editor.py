"""Edits the words and the outline of a suggestion before it is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from headshot_viewer.gui.note_field import NoteField
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from headshot_viewer.core.suggestion import Suggestion
    from headshot_viewer.gui.deciding import Deciding
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.suggesting import Suggesting
    from headshot_viewer.gui.toolbox import Toolbox


class FindingEditor(QWidget):
    """Edits the selected suggestion while it is open; each change is an undo step.

    Signals:
        done: the user has finished.
    """

    done = Signal()

    def __init__(
        self,
        document: Document,
        suggesting: Suggesting,
        deciding: Deciding,
        toolbox: Toolbox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._suggesting = suggesting
        self._deciding = deciding
        self._toolbox = toolbox
        self._shown: Suggestion | None = None
        self.sentence = NoteField(self)
        self.sentence.setAccessibleName(self.tr("Sentence"))
        self.sentence.setTabChangesFocus(True)
        self.sentence.setFixedHeight(5 * self.fontMetrics().lineSpacing() + 12)
        self.draw = QPushButton(self.tr("Draw Ou&tline"), self)
        self.draw.setCheckable(True)
        self.draw.setToolTip(self.tr("Drag around the place on the picture"))
        self.as_measured = QPushButton(self.tr("As &Measured"), self)
        self.finish = QPushButton(self.tr("D&one"), self)
        words = QLabel(self.tr("&Sentence for the client"), self)
        words.setBuddy(self.sentence)
        row = QHBoxLayout()
        for button in (self.draw, self.as_measured, self.finish):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        self.sentence.finished.connect(self.done)
        self.sentence.textChanged.connect(self._write)
        self.draw.clicked.connect(self._take_tool)
        self.as_measured.clicked.connect(self._restore)
        self.finish.clicked.connect(self.done)
        suggesting.changed.connect(self.follow)
        document.selection_changed.connect(self.follow)
        toolbox.changed.connect(self.follow)
        self.follow()

    def begin(self) -> None:
        """Let the user write."""
        self.sentence.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sentence.selectAll()

    @Slot()
    def follow(self) -> None:
        """Show the selected suggestion as it is now."""
        self._shown = None if self._deciding.why_not_edit() else self._suggesting.current
        words = "" if self._shown is None else spoken(self._shown.words)
        if words != self.sentence.toPlainText():
            with QSignalBlocker(self.sentence):
                self.sentence.setPlainText(words)
        self.setEnabled(self._shown is not None)
        edited = self._shown is not None and self._shown.is_edited
        self.as_measured.setEnabled(edited)
        self.as_measured.setToolTip(
            self.tr("Restore the measured sentence and outline")
            if edited
            else self.tr("Sentence and outline are as measured")
        )
        self.draw.setChecked(self._toolbox.tool is Tool.DRAW_FINDING)

    @Slot()
    def _write(self) -> None:
        one = self._shown
        if one is not None:
            words = self.sentence.toPlainText()
            self._deciding.reword(
                one,
                sentence=None if words == spoken(one.evidence.sentence) else words,
                outline_px=one.outline_px,
                gesture=f"finding/{one.id}",
            )

    @Slot()
    def _restore(self) -> None:
        if self._shown is not None:
            self._deciding.reword(self._shown, sentence=None, outline_px=None)

    @Slot(bool)
    def _take_tool(self, draws: bool) -> None:
        self._toolbox.take(Tool.DRAW_FINDING if draws else Tool.SELECT)
