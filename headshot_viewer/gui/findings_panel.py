"""The Findings panel: lists, filters, shows and decides on suggestions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.annotation import SEVERITIES
from headshot_viewer.core.picture import Side
from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import EVERYTHING_CURRENT, Order, Shown, severity_of
from headshot_viewer.core.wording import severity_in_words
from headshot_viewer.gui.finding_editor import FindingEditor
from headshot_viewer.gui.finding_list import FindingList
from headshot_viewer.gui.icons import icon
from headshot_viewer.paint.language import spoken
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headshot_viewer.gui.deciding import Deciding
    from headshot_viewer.gui.document import Document
    from headshot_viewer.gui.gallery import Gallery
    from headshot_viewer.gui.measuring import Measuring
    from headshot_viewer.gui.suggesting import Suggesting
    from headshot_viewer.gui.toolbox import Toolbox

_LEAST_ROOM_OF_LIST_PX: Final = 150


class FindingsPanel(QWidget):
    """Lists suggestions with their commands; the selected one is shown in both panes."""

    def __init__(
        self,
        document: Document,
        gallery: Gallery,
        measuring: Measuring,
        suggesting: Suggesting,
        deciding: Deciding,
        toolbox: Toolbox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._measuring = measuring
        self._suggesting = suggesting
        self._deciding = deciding
        self.list = FindingList(document, gallery, suggesting, self)
        self.editor = FindingEditor(document, suggesting, deciding, toolbox, self)
        self.counts = QLabel(self)
        self.advice = QLabel(self)
        self.filter = QPushButton(self.tr("Fil&ter"), self)
        self._filter_area = QWidget(self)
        self.kind, self.side, self.shown, self.order = (self._combo() for _ in range(4))
        self.severity = self._combo()
        self.hints = QCheckBox(self)
        self.find_all = QPushButton(self.tr("Find Fla&ws in All Layers"), self)
        self.accept = QPushButton(icon("accept"), self.tr("Acce&pt"), self)
        self.reject = QPushButton(icon("reject"), self.tr("&Reject"), self)
        self.restore = QPushButton(self.tr("&Bring Back"), self)
        self.edit = QPushButton(self.tr("E&dit"), self)
        self.accept_layer = QPushButton(icon("accept"), self.tr("All in &Layer"), self)
        self.accept_layer.setAccessibleName(self.tr("Accept All in Layer"))
        self.previous = self._step_button("previous", self.tr("Previous finding (K)"))
        self.next = self._step_button("next", self.tr("Next finding (J)"))
        self._fill()
        self._lay_out()
        self._connect()
        self._follow()

    # Putting together

    def _combo(self) -> QComboBox:
        combo = QComboBox(self)
        # A long word is cut short rather than making the whole panel wider.
        combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        combo.setMinimumContentsLength(6)
        return combo

    def _step_button(self, glyph: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(glyph))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button

    def _fill(self) -> None:
        self.advice.setWordWrap(True)
        self.list.setMinimumHeight(_LEAST_ROOM_OF_LIST_PX)
        for button in (self.edit, self.filter):
            button.setCheckable(True)
        self.side.addItem(self.tr("Both pictures"), None)
        for side in Side:
            self.side.addItem(theme().side(side).label, side)
        for shown, words in {
            Shown.CURRENT: self.tr("Not rejected"),
            Shown.OPEN: self.tr("Open"),
            Shown.ACCEPTED: self.tr("Accepted"),
            Shown.REJECTED: self.tr("Rejected"),
            Shown.ALL: self.tr("All"),
        }.items():
            self.shown.addItem(words, shown)
        for order, words in {
            Order.LAYER: self.tr("By layer"),
            Order.SEVERITY: self.tr("Gravest first"),
            Order.CERTAINTY: self.tr("Surest first"),
            Order.KIND: self.tr("By kind of flaw"),
        }.items():
            self.order.addItem(words, order)
        for severity in SEVERITIES:
            word = spoken(severity_in_words(severity))
            self.severity.addItem(self.tr("Severity: {word}").format(word=word), severity)
        for widget, name in (
            (self.kind, self.tr("Kind of flaw")),
            (self.side, self.tr("Picture")),
            (self.shown, self.tr("Decision")),
            (self.order, self.tr("Order")),
            (self.severity, self.tr("Severity")),
            (self.hints, self.tr("Show faint hints too")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.counts, 1)
        head.addWidget(self.filter)
        grid = QGridLayout(self._filter_area)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, combo in enumerate((self.kind, self.side, self.shown, self.order)):
            grid.addWidget(combo, *divmod(place, 2))
        grid.addWidget(self.hints, 2, 0, 1, 2)
        decide = QHBoxLayout()
        for button in (self.accept, self.reject, self.edit, self.restore):
            decide.addWidget(button, 1)
        weigh = QHBoxLayout()
        weigh.addWidget(self.severity, 1)
        weigh.addWidget(self.accept_layer)
        for arrow in (self.previous, self.next):
            weigh.addWidget(arrow)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._filter_area)
        layout.addWidget(self.advice)
        layout.addWidget(self.find_all)
        layout.addLayout(decide)
        layout.addWidget(self.editor)
        layout.addWidget(self.list, 1)
        layout.addLayout(weigh)

    def _connect(self) -> None:
        deciding = self._deciding
        self.find_all.clicked.connect(self._measuring.measure_all)
        self.accept.clicked.connect(deciding.accept)
        self.reject.clicked.connect(deciding.reject)
        self.restore.clicked.connect(deciding.restore)
        self.accept_layer.clicked.connect(deciding.accept_layer)
        self.previous.clicked.connect(lambda: deciding.step(-1))
        self.next.clicked.connect(lambda: deciding.step(1))
        self.list.chosen.connect(deciding.look_at)
        self.filter.toggled.connect(self._show_filter)
        self.edit.clicked.connect(self._show_editor)
        self.editor.done.connect(self._end_editing)
        deciding.edit_wanted.connect(self.write)
        self.hints.toggled.connect(self._show_hints)
        self.severity.activated.connect(self._weigh)
        for combo in (self.kind, self.side, self.shown, self.order):
            combo.activated.connect(self._choose)
        deciding.states_changed.connect(self._follow)
        self._document.vocabulary_changed.connect(self._follow)

    # Showing

    @Slot()
    def _follow(self) -> None:
        self._show_filter()
        self._show_words()
        why_not = self._deciding.why_nots()
        for button, name in (
            (self.find_all, "find_all"),
            (self.accept, "accept_finding"),
            (self.reject, "reject_finding"),
            (self.restore, "restore_finding"),
            (self.edit, "edit_finding"),
            (self.accept_layer, "accept_layer"),
        ):
            button.setEnabled(not why_not[name])
            button.setToolTip(why_not[name] or self._tips()[name])
        # Once everything is measured it would only take space from the list.
        self.find_all.setVisible(bool(self._measuring.missing_layers) or not self._suggesting.all)
        for step in (self.previous, self.next):
            step.setEnabled(not why_not["next_finding"])
        # Only what is open can be edited, and only the others can be opened again.
        accepted = self._deciding.state is State.ACCEPTED
        self.restore.setText(self.tr("&Take Back") if accepted else self.tr("&Bring Back"))
        self.restore.setVisible(not why_not["restore_finding"])
        self.edit.setVisible(self.restore.isHidden())
        if why_not["edit_finding"]:
            self.edit.setChecked(False)
        self.editor.setVisible(self.edit.isChecked())
        current = self._suggesting.current
        self.severity.setEnabled(current is not None)
        if current is not None:
            severity = severity_of(self._document.session, current)
            self.severity.setCurrentIndex(self.severity.findData(severity))

    def _tips(self) -> dict[str, str]:
        return {
            "find_all": self.tr("Measure with every layer, and list what each suggests"),
            "accept_finding": self.tr(
                "Make an annotation of it that keeps its measurement (Enter)"
            ),
            "reject_finding": self.tr("Hide it; it can be brought back (Delete)"),
            "restore_finding": self.tr("Open it again; an annotation that was made of it goes"),
            "edit_finding": self.tr("Rewrite its sentence, or redraw its outline"),
            "accept_layer": self.tr("Accept everything that is open in the selected one’s layer"),
        }

    @Slot()
    def _show_filter(self) -> None:
        wanted = self._suggesting.filter
        # The filter stays visible while it hides all rows.
        narrowed = wanted != EVERYTHING_CURRENT
        self._filter_area.setVisible(narrowed or self.filter.isChecked())
        self.filter.setToolTip(
            self.tr("What is listed is narrowed: see the choices below")
            if narrowed
            else self.tr("Choose which findings are listed, and in which order")
        )
        kinds = dict.fromkeys(one.kind for one in self._suggesting.all)
        if wanted.kind is not None:
            kinds[wanted.kind] = None
        titles = {key: self._document.vocabulary.flaw(key).title for key in kinds}
        listed = [(self.tr("All kinds"), None), *((titles[key], key) for key in kinds)]
        there = [(self.kind.itemText(n), self.kind.itemData(n)) for n in range(self.kind.count())]
        if listed != there:
            self.kind.clear()
            for title, key in listed:
                self.kind.addItem(title, key)
        for combo, value in (
            (self.kind, wanted.kind),
            (self.side, wanted.side),
            (self.shown, wanted.shown),
            (self.order, wanted.order),
        ):
            combo.setCurrentIndex(combo.findData(value))
        with QSignalBlocker(self.hints):
            self.hints.setChecked(self._document.look.hints_shown)

    def _show_words(self) -> None:
        hidden = self._suggesting.hidden_hints
        self.hints.setText(
            self.tr("Show faint hints t&oo ({count})").format(count=hidden)
            if hidden
            else self.tr("Show faint hints t&oo")
        )
        counts = self._suggesting.counts
        self.counts.setText(
            self.tr("<b>{open} open</b> · {accepted} accepted · {rejected} rejected").format(
                open=counts[State.OPEN],
                accepted=counts[State.ACCEPTED],
                rejected=counts[State.REJECTED],
            )
        )
        self.advice.setText(self._advice())

    def _advice(self) -> str:
        if self._measuring.is_measuring_all:
            return self.tr("Measuring all layers…")
        if self._measuring.problem is not None:
            return self._measuring.problem
        if self._suggesting.listed:
            return self.tr("Measured, not decided: look yourself.")
        if self._suggesting.all:
            return self.tr("Nothing is listed with this choice of kind, picture and decision.")
        if not self._measuring.results:
            return self.tr("Nothing was measured yet. What layers suggest is listed here.")
        hints = self._suggesting.hidden_hints
        if hints == 1:
            return self.tr("Nothing is clear enough to report; Filter can show a faint hint.")
        if hints:
            return self.tr(
                "Nothing is clear enough to report; Filter can show {count} faint hints."
            ).format(count=hints)
        return self.tr(
            "What was measured gives nothing to report. There may be more to see than was"
            " measured: mark it yourself."
        )

    # Choosing

    @Slot()
    def write(self) -> None:
        """Let the user write the sentence of the selected suggestion."""
        self._show_editor(shown=True)
        self.editor.begin()

    @Slot()
    def _end_editing(self) -> None:
        # So that Enter then accepts the suggestion.
        self.list.setFocus()
        self._show_editor(shown=False)

    @Slot(bool)
    def _show_editor(self, shown: bool) -> None:
        self.edit.setChecked(shown)
        self.editor.setVisible(shown)

    @Slot()
    def _choose(self) -> None:
        wanted: Mapping[str, object] = {
            "kind": self.kind.currentData(),
            "side": None if self.side.currentData() is None else Side(self.side.currentData()),
            "shown": Shown(self.shown.currentData()),
            "order": Order(self.order.currentData()),
        }
        self._suggesting.choose(replace(self._suggesting.filter, **wanted))  # type: ignore[arg-type]  # each name is given its own type

    @Slot()
    def _weigh(self) -> None:
        current = self._suggesting.current
        if current is not None:
            self._deciding.weigh(current, self.severity.currentData())

    @Slot(bool)
    def _show_hints(self, shown: bool) -> None:
        self._document.look_differently(replace(self._document.look, hints_shown=shown))
