"""The flaws that the chosen layer suggests: read, looked at, one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.flaws import flaw
from headshot_viewer.core.wording import certainty_in_words
from headshot_viewer.gui.icons import icon
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from headshot_viewer.core.finding import Finding
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.measuring import Measuring

_ID: Final = Qt.ItemDataRole.UserRole


class FindingsPanel(QWidget):
    """Lists the findings of the chosen layer; what is selected is shown in both panes.

    Signals:
        look_wanted: the user wants to see a finding.
    """

    look_wanted = Signal(object)

    def __init__(
        self, document: Document, measuring: Measuring, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self.list = QListWidget(self)
        self.hints = QCheckBox(self.tr("Show faint &hints too"), self)
        self.previous = self._button("previous", self.tr("Previous finding (K)"))
        self.next = self._button("next", self.tr("Next finding (J)"))
        self._advice = QLabel(self)
        self._advice.setWordWrap(True)
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.tr("Findings"))
        row = QHBoxLayout()
        for widget in (self.previous, self.next):
            row.addWidget(widget)
        row.addWidget(self.hints, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._advice)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.hints.toggled.connect(self._show_hints)
        self.list.itemSelectionChanged.connect(self._look)
        measuring.changed.connect(self._follow)
        document.look_changed.connect(self._follow)
        self._follow()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is listed."""
        result = self._measuring.result
        found = () if result is None else result.findings
        return tuple(f for f in found if not f.hint or self._document.look.hints_shown)

    def step(self, by: int) -> None:
        """Go to the next finding, or to the previous one."""
        count = self.list.count()
        if count:
            row = self.list.currentRow()
            self.list.setCurrentRow((row + by) % count if row >= 0 else 0)

    def _button(self, glyph: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(glyph))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button

    @Slot()
    def _follow(self) -> None:
        findings = self.findings
        ids = [finding.id for finding in findings]
        if ids != [self.list.item(row).data(_ID) for row in range(self.list.count())]:
            self._list_again(findings)
        with QSignalBlocker(self.hints):
            self.hints.setChecked(self._document.look.hints_shown)
        self.list.setVisible(bool(findings))
        for button in (self.previous, self.next):
            button.setEnabled(bool(findings))
        self._advice.setText(self._advice_text(findings))

    def _list_again(self, findings: tuple[Finding, ...]) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for finding in findings:
                side = theme().side(finding.side).label
                head = f"{flaw(finding.kind).title} · {side}"
                if finding.hint:
                    head += self.tr(" · hint")
                sure = certainty_in_words(finding.certainty)
                item = QListWidgetItem(f"{head}\n{finding.sentence}\nCertainty: {sure}")
                item.setData(_ID, finding.id)
                item.setToolTip(flaw(finding.kind).look_for)
                self.list.addItem(item)

    def _advice_text(self, findings: tuple[Finding, ...]) -> str:
        result = self._measuring.result
        if result is None:
            return self.tr("Choose a layer in the Heatmap panel; what it suggests is listed here.")
        if not findings:
            return self.tr("{title} suggests nothing here.").format(title=result.title)
        return self.tr(
            "Suggestions of {title}. They are measured, not decided: look yourself."
        ).format(title=result.title)

    @Slot()
    def _look(self) -> None:
        items = self.list.selectedItems()
        wanted = items[0].data(_ID) if items else None
        found = next((f for f in self.findings if f.id == wanted), None)
        self.look_wanted.emit(found)

    @Slot(bool)
    def _show_hints(self, shown: bool) -> None:
        self._document.look_differently(replace(self._document.look, hints_shown=shown))
