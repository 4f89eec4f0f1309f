"""The photographer's notes during a guided consultation, which its captions leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.wording import severity_in_words
from headshot_viewer.gui.presenting import Where
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDockWidget

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.flaws import Flaw
    from headshot_viewer.gui.consultation import Consultation
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.presenting import Presenting

NOTES_DOCK: Final = "notes_dock"
_LARGER: Final = 1.25
_LIST_ROWS: Final = 8


class NotesPanel(QWidget):
    """Lists the findings of the walk, with the note of the current one and the next one."""

    def __init__(
        self,
        document: Document,
        consultation: Consultation,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._consultation = consultation
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Findings of the consultation"))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setFixedHeight(_LIST_ROWS * self.fontMetrics().lineSpacing() + 12)
        self.heading = self._label(is_heading=True)
        self.note = self._label()
        self.look_for = self._label()
        self.coming = self._label()
        self.back = QPushButton(self.tr("&Back"), self)
        self.next = QPushButton(self.tr("Ne&xt"), self)
        self.heat = self._switch(self.tr("Heat&map"))
        self.wipe = self._switch(self.tr("&Wipe"))
        self.begin = QPushButton(self)
        self._advice = self._label()
        self._lay_out()
        self.back.clicked.connect(lambda: consultation.step(-1))
        self.next.clicked.connect(lambda: consultation.step(1))
        self.heat.clicked.connect(consultation.toggle_heat)
        self.wipe.clicked.connect(consultation.toggle_wipe)
        self.begin.clicked.connect(actions["consult"].trigger)
        self.list.currentRowChanged.connect(self._jump)
        consultation.listen_to(self.list)
        for button in (self.back, self.next, self.heat, self.wipe):
            # A click does not take the focus, so that Space still goes forward.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        consultation.changed.connect(self.follow)
        document.look_changed.connect(self.follow)
        document.vocabulary_changed.connect(self.follow)
        self.follow()

    def _label(self, *, is_heading: bool = False) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = label.font()
        font.setBold(is_heading)
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        label.setFont(font)
        return label

    def _switch(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        steps, switches = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((steps, (self.back, self.next)), (switches, (self.heat, self.wipe))):
            for button in buttons:
                row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._advice)
        layout.addWidget(self.list)
        for label in (self.heading, self.note, self.look_for, self.coming):
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addLayout(steps)
        layout.addLayout(switches)
        layout.addWidget(self.begin)
        self.back.setToolTip(self.tr("The finding before (Backspace)"))
        self.next.setToolTip(self.tr("The next finding (Space)"))
        self.heat.setToolTip(self.tr("The heatmap that the finding rests on (H)"))
        self.wipe.setToolTip(self.tr("Wipe from one picture to the other (W)"))

    @Slot()
    def follow(self) -> None:
        """Show where the walk is."""
        walk = self._consultation
        self._list_findings(walk.findings)
        current, running = walk.current, walk.is_running
        index, count = walk.index, len(walk.findings)
        for button, why_not in (
            (self.back, index == 0),
            (self.next, index >= count - 1),
            (self.heat, False),
            (self.wipe, False),
        ):
            button.setEnabled(running and not why_not)
        self.heat.setChecked(running and walk.heat_is_shown)
        self.wipe.setChecked(running and walk.is_wiped)
        self.begin.setText(
            self.tr("En&d Consultation") if running else self.tr("Be&gin Consultation")
        )
        self.begin.setEnabled(bool(count))
        self._advice.setText(self._advise(count, running=running))
        self._advice.setVisible(bool(self._advice.text()))
        self._describe(current, walk.findings[index + 1] if index + 1 < count else None)

    def _advise(self, count: int, *, running: bool) -> str:
        if not count:
            return self.tr(
                "Accept findings, or give annotations a flaw: then you can walk through them with"
                " your client."
            )
        return "" if running else self.tr("These will be shown, one after the other.")

    def _list_findings(self, findings: tuple[Annotation, ...]) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for number, finding in enumerate(findings, start=1):
                side = self._document.session.side_of(finding.picture)
                self.list.addItem(
                    QListWidgetItem(
                        self.tr("{number}. {flaw} · {side} · {severity}").format(
                            number=number,
                            flaw=spoken(self._kind(finding).title),
                            side="" if side is None else theme().side(side).label,
                            severity=self._severity(finding),
                        )
                    )
                )
            if self._consultation.is_running:
                self.list.setCurrentRow(self._consultation.index)

    def _kind(self, finding: Annotation) -> Flaw:
        return self._document.vocabulary.flaw(finding.kind)

    def _severity(self, finding: Annotation) -> str:
        return spoken(severity_in_words(finding.severity))

    def _describe(self, current: Annotation | None, coming: Annotation | None) -> None:
        for label in (self.heading, self.note, self.look_for, self.coming):
            label.setVisible(current is not None)
        if current is None:
            return
        kind = self._kind(current)
        self.heading.setText(spoken(kind.title))
        self.note.setText(current.note or self.tr("You wrote no note."))
        self.look_for.setText(spoken(kind.look_for))
        self.coming.setText(
            self.tr("This is the last one.")
            if coming is None
            else self.tr("Next: {flaw}").format(flaw=spoken(self._kind(coming).title))
        )

    @Slot(int)
    def _jump(self, row: int) -> None:
        if row < 0:
            return
        if not self._consultation.is_running:
            self._consultation.begin()
        self._consultation.jump(row)


class NotesOnOwnScreen(QObject):
    """Shows the notes while the client looks at another screen, and hides them again.

    On a shared screen they appear only when the photographer asks for them.
    """

    def __init__(
        self, dock: QDockWidget, consultation: Consultation, presenting: Presenting
    ) -> None:
        super().__init__(dock)
        self._dock = dock
        self._consultation = consultation
        self._presenting = presenting
        self._is_brought = False
        consultation.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        running, dock = self._consultation.is_running, self._dock
        is_apart = self._presenting.where is Where.OTHER_SCREEN
        if running and is_apart and not self._is_brought and dock.isHidden():
            self._is_brought = True
            dock.show()
            dock.raise_()
        elif not running and self._is_brought:
            self._is_brought = False
            dock.hide()
