"""The list of annotations, and the editor of the selected one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import SEVERITIES, Callout
from headshot_viewer.core.wording import severity_in_words
from headshot_viewer.gui.annotation_line import State
from headshot_viewer.gui.annotation_list import AnnotationList
from headshot_viewer.gui.note_field import NoteField
from headshot_viewer.gui.steady_label import SteadyLabel
from headshot_viewer.gui.style_controls import StyleControls
from headshot_viewer.gui.toolbox import Tool
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from headshot_viewer.core.annotation import Annotation, Style
    from headshot_viewer.core.flaws import Flaw
    from headshot_viewer.gui.arranging import Arranging
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.style_presets import StylePresets
    from headshot_viewer.gui.toolbox import Toolbox

_LEAST_LINES: Final = 6
_LEAST_LETTERS: Final = 12


class AnnotationPanel(QWidget):
    """Lists every annotation, with a selection in sync with that on the pictures."""

    def __init__(
        self,
        document: Document,
        toolbox: Toolbox,
        arranging: Arranging,
        presets: StylePresets,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._toolbox = toolbox
        self._arranging = arranging
        self._noted: str | None = None
        self.list = AnnotationList(document, self)
        self.note = NoteField(self)
        self.kind = QComboBox(self)
        self.severity = QComboBox(self)
        self.style_controls = StyleControls(presets, self)
        self._meaning = SteadyLabel(self)
        self._empty = QLabel(self)
        self._fill()
        self._lay_out()
        self._connect()
        self._list_again()
        self._show_selected()

    def focus_note(self) -> None:
        """Focus the note of the selected annotation."""
        if self.note.isEnabled():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.selectAll()

    def _fill(self) -> None:
        # It takes the free space, and gives way to the controls if there is little.
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 12)
        self._empty.setWordWrap(True)
        self._list_kinds()
        # The longest name of a flaw does not push the box below its label; whole it is in the list.
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind.setMinimumContentsLength(_LEAST_LETTERS)
        for box in (self.kind, self.severity):
            box.setPlaceholderText(self.tr("Various"))
        for severity in SEVERITIES:
            self.severity.addItem(spoken(severity_in_words(severity)).capitalize(), severity)

    @Slot()
    def _list_kinds(self) -> None:
        """List the kinds of flaws in the user's words."""
        chosen = self.kind.currentData()
        self.kind.clear()
        for kind in self._document.vocabulary.all():
            self.kind.addItem(kind.title, kind.key)
        self._meaning.keep_room_for(map(_explained, self._document.vocabulary.all()))
        if chosen is not None:
            self._show_selected()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("Fla&w"), self.kind),
            (self.tr("Seve&rity"), self.severity),
            (self.tr("N&ote"), self.note),
        )
        for words, widget in rows:
            form.addRow(words, widget)
        form.insertRow(1, self._meaning)
        self.style_controls.align_with(form)
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addLayout(form)
        layout.addWidget(self.style_controls)
        # Takes the free room while the list is hidden.
        layout.addStretch(0)

    def _connect(self) -> None:
        self._document.annotations_changed.connect(self._list_again)
        self._document.pictures_changed.connect(self._list_again)
        self._document.selection_changed.connect(self._show_selected)
        self._document.annotations_changed.connect(self._show_selected)
        self._toolbox.changed.connect(self._show_selected)
        self._document.vocabulary_changed.connect(self._list_kinds)
        self._document.vocabulary_changed.connect(self._list_again)
        self.list.moved.connect(self._arranging.move_in_list)
        self.list.switched.connect(self._switch)
        self.list.itemDoubleClicked.connect(self.focus_note)
        self.kind.activated.connect(self._set_kind)
        self.severity.activated.connect(self._set_severity)
        self.style_controls.restyled.connect(lambda changes: self._restyle(**changes))
        self.style_controls.preset_wanted.connect(self._apply)
        self.style_controls.callout_changed.connect(self._change_callouts)
        self.note.textChanged.connect(self._set_note)

    # Showing

    @Slot()
    def _list_again(self) -> None:
        self.list.show_annotations()
        self.list.setVisible(self.list.count() > 0)
        self._empty.setVisible(self.list.count() == 0)
        self._empty.setText(
            self.tr("Nothing is marked yet. Choose a tool on the left and draw on a picture.")
            if self._document.session.pictures
            else self.tr("Open a picture to mark something on it.")
        )
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        selected = self._document.selected
        self.list.show_selected()
        first = selected[0] if selected else None
        if first is None:
            self._show_flaw({self._toolbox.kind}, {self._toolbox.severity})
            self.style_controls.show_styles((self._toolbox.style,))
        else:
            self._show_flaw({a.kind for a in selected}, {a.severity for a in selected})
            self.style_controls.show_styles([a.style for a in selected])
        self._show_callout(selected)
        self._show_note(first if len(selected) == 1 else None)

    def _show_callout(self, selected: Sequence[Annotation]) -> None:
        callout = next((a.shape for a in selected if isinstance(a.shape, Callout)), None)
        tools = (Tool.CALLOUT, Tool.PAIRED_CALLOUT)
        self.style_controls.show_callout(
            callout,
            is_wanted=callout is not None or self._toolbox.tool in tools,
            is_round=self._toolbox.has_round_callouts,
        )

    def _show_flaw(self, kinds: Set[str], severities: Set[int]) -> None:
        """Show the properties that the selected annotations share, and which differ."""
        if len(kinds) == 1:
            (kind,) = kinds
            known = self._document.vocabulary.flaw(kind)
            if self.kind.findData(kind) < 0:
                self.kind.addItem(known.title, kind)
            self.kind.setCurrentIndex(self.kind.findData(kind))
            self._meaning.setText(_explained(known))
        else:
            self.kind.setCurrentIndex(-1)
            self._meaning.setText(
                self.tr(
                    "The selected annotations show different flaws; one that is chosen here is"
                    " set for all of them."
                )
            )
        common = next(iter(severities)) if len(severities) == 1 else None
        self.severity.setCurrentIndex(self.severity.findData(common))

    def _show_note(self, annotation: Annotation | None) -> None:
        self._noted = None if annotation is None else annotation.id
        why_not = ""
        if annotation is None:
            why_not = self.tr("Select one annotation to write a note")
        elif annotation.is_locked:
            why_not = self.tr("It is locked: unlock it first")
        if why_not and self.note.hasFocus():
            # The annotation is gone; Qt would move the focus to the next control.
            self.note.finished.emit()
        self.note.setEnabled(not why_not)
        self.note.setToolTip(why_not)
        self.note.setPlaceholderText(why_not or self.tr("What is to be seen here?"))
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
    def _set_severity(self) -> None:
        severity = self.severity.currentData()
        self._toolbox.use_severity(severity)
        self._change(self.tr("Change Severity"), lambda a: replace(a, severity=severity))

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

    @Slot(object)
    def _apply(self, style: Style) -> None:
        self._toolbox.use_style(style)
        self._change(self.tr("Apply Preset"), lambda a: replace(a, style=style))

    @Slot(object)
    def _change_callouts(self, changes: dict[str, Any]) -> None:
        if "is_round" in changes:
            self._toolbox.use_round_callouts(changes["is_round"])

        def changed(annotation: Annotation) -> Annotation:
            if not isinstance(annotation.shape, Callout):
                return annotation
            return replace(annotation, shape=replace(annotation.shape, **changes))

        # Consecutive changes of the magnification are one step.
        gesture = "callout/" + "/".join((*changes, *self._document.selected_ids))
        self._change(self.tr("Change Callout"), changed, gesture)

    def _change(
        self,
        text: str,
        change: Callable[[Annotation], Annotation],
        gesture: str | None = None,
    ) -> None:
        session = self._document.session
        ids = {annotation.id for annotation in self._document.changeable}
        self._document.edit(text, edits.change_each(session, ids, change), gesture)


def _explained(flaw: Flaw) -> str:
    return f"{flaw.meaning} {flaw.look_for}"
