"""The list of annotations, and the editor of the selected one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core import edits
from headshot_viewer.core.flaws import flaw, flaws
from headshot_viewer.gui.annotation_list import AnnotationList, State
from headshot_viewer.gui.icons import swatch
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from headshot_viewer.core.annotation import Annotation, Style
    from headshot_viewer.gui.arranging import Arranging
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.toolbox import Toolbox

_SWATCH_PX: Final = 14


class AnnotationPanel(QWidget):
    """Lists every annotation; what is selected here is selected on the picture, and back."""

    def __init__(
        self,
        document: Document,
        toolbox: Toolbox,
        arranging: Arranging,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._toolbox = toolbox
        self._arranging = arranging
        self._noted: str | None = None
        self.list = AnnotationList(document, self)
        self.note = QPlainTextEdit(self)
        self.kind = QComboBox(self)
        self.colour = QComboBox(self)
        self.width_of_stroke = QComboBox(self)
        self.text_size = QComboBox(self)
        self._meaning = QLabel(self)
        self._empty = QLabel(
            self.tr("Nothing is marked yet. Choose a tool on the left and draw on a picture."), self
        )
        self._fill()
        self._lay_out()
        self._connect()
        self._list_again()
        self._show_selected()

    def focus_note(self) -> None:
        """Let the user write the note of what is selected."""
        if self.note.isEnabled():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.selectAll()

    def _fill(self) -> None:
        self.note.setPlaceholderText(self.tr("What is to be seen here?"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(4 * self.fontMetrics().lineSpacing() + 12)
        self._meaning.setWordWrap(True)
        self._empty.setWordWrap(True)
        for kind in flaws().values():
            self.kind.addItem(kind.title, kind.key)
        for colour in theme().colours:
            self.colour.addItem(swatch(colour.colour), colour.name, colour.colour)
        for stroke in theme().strokes:
            self.width_of_stroke.addItem(stroke.name, stroke.of_height)
        for text in theme().texts:
            self.text_size.addItem(text.name, text.of_height)
        self.colour.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("&Flaw"), self.kind),
            (self.tr("N&ote"), self.note),
            (self.tr("&Colour"), self.colour),
            (self.tr("&Stroke"), self.width_of_stroke),
            (self.tr("Te&xt"), self.text_size),
        )
        for words, widget in rows:
            form.addRow(words, widget)
        form.insertRow(1, self._meaning)
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addLayout(form)
        # Takes the free room while the list is hidden.
        layout.addStretch(0)

    def _connect(self) -> None:
        self._document.annotations_changed.connect(self._list_again)
        self._document.pictures_changed.connect(self._list_again)
        self._document.selection_changed.connect(self._show_selected)
        self._document.annotations_changed.connect(self._show_selected)
        self._toolbox.changed.connect(self._show_selected)
        self.list.moved.connect(self._arranging.move_in_list)
        self.list.switched.connect(self._switch)
        self.list.itemDoubleClicked.connect(self.focus_note)
        self.kind.activated.connect(self._set_kind)
        self.colour.activated.connect(lambda: self._restyle(colour=self.colour.currentData()))
        self.width_of_stroke.activated.connect(
            lambda: self._restyle(width_of_height=self.width_of_stroke.currentData())
        )
        self.text_size.activated.connect(
            lambda: self._restyle(text_of_height=self.text_size.currentData())
        )
        self.note.textChanged.connect(self._set_note)

    # Showing

    @Slot()
    def _list_again(self) -> None:
        self.list.show_annotations()
        self.list.setVisible(self.list.count() > 0)
        self._empty.setVisible(self.list.count() == 0)
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        selected = self._document.selected
        self.list.show_selected()
        first = selected[0] if selected else None
        self._show_values(
            self._toolbox.kind if first is None else first.kind,
            self._toolbox.style if first is None else first.style,
        )
        self._show_note(first if len(selected) == 1 else None)

    def _show_values(self, kind: str, style: Style) -> None:
        known = flaw(kind)
        if self.kind.findData(kind) < 0:
            self.kind.addItem(known.title, kind)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._meaning.setText(f"{known.meaning} {known.look_for}")
        self.colour.setCurrentIndex(self.colour.findData(style.colour))
        self.width_of_stroke.setCurrentIndex(self.width_of_stroke.findData(style.width_of_height))
        self.text_size.setCurrentIndex(self.text_size.findData(style.text_of_height))

    def _show_note(self, annotation: Annotation | None) -> None:
        self._noted = None if annotation is None else annotation.id
        why_not = ""
        if annotation is None:
            why_not = self.tr("Select one annotation to write a note")
        elif annotation.is_locked:
            why_not = self.tr("It is locked: unlock it first")
        self.note.setEnabled(not why_not)
        self.note.setToolTip(why_not)
        note = "" if annotation is None else annotation.note
        if note != self.note.toPlainText():
            with QSignalBlocker(self.note):
                self.note.setPlainText(note)

    # Editing

    @Slot(str, object, bool)
    def _switch(self, annotation_id: str, state: State, on: bool) -> None:
        if state is State.LOCKED:
            self._arranging.lock((annotation_id,), locked=on)
        else:
            self._arranging.hide((annotation_id,), hidden=on)

    @Slot()
    def _set_kind(self) -> None:
        kind = self.kind.currentData()
        self._toolbox.use_kind(kind)
        self._change(self.tr("Change Flaw"), lambda a: replace(a, kind=kind))

    @Slot()
    def _set_note(self) -> None:
        note = self.note.toPlainText()
        if self._noted is not None:
            self._change(
                self.tr("Edit Note"), lambda a: replace(a, note=note), f"note/{self._noted}"
            )

    def _restyle(self, **changes: object) -> None:
        self._toolbox.use_style(replace(self._toolbox.style, **changes))  # type: ignore[arg-type]  # each caller names its own field
        self._change(
            self.tr("Change Style"),
            lambda a: replace(a, style=replace(a.style, **changes)),  # type: ignore[arg-type]  # as above
        )

    def _change(
        self,
        text: str,
        change: Callable[[Annotation], Annotation],
        gesture: str | None = None,
    ) -> None:
        session = self._document.session
        ids = {annotation.id for annotation in self._document.changeable}
        self._document.edit(text, edits.change_each(session, ids, change), gesture)
