"""The page of the Preferences where the user rewords the flaws."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.core.flaws import OUR_WORDS, WORDS_LIMIT, Flaw, Vocabulary, flaw, flaws
from headshot_viewer.paint.language import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE_LIMIT: Final = 60
_LINES: Final = 3


class WordingPage(QWidget):
    """Edits the titles and explanations of flaws, which can be reset.

    Signals:
        changed: the wording changed; carries the vocabulary.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = OUR_WORDS
        self.kind = QComboBox(self)
        self.title = QLineEdit(self)
        self.title.setMaxLength(_TITLE_LIMIT)
        self.meaning, self.look_for = self._sentence(), self._sentence()
        self.ours = QPushButton(self.tr("Our Words for &This Flaw"), self)
        self.all_ours = QPushButton(self.tr("Our Words for A&ll"), self)
        self._lay_out()
        self.kind.activated.connect(self._show)
        self.title.textEdited.connect(self._write)
        self.meaning.textChanged.connect(self._write)
        self.look_for.textChanged.connect(self._write)
        self.ours.clicked.connect(lambda: self._put(flaw(self._key)))
        self.all_ours.clicked.connect(lambda: self._use(OUR_WORDS))
        self.show_vocabulary(OUR_WORDS)

    def show_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Show these words, of the flaw that was chosen last."""
        self._vocabulary = vocabulary
        chosen = self.kind.currentIndex()
        own = {each.key for each in vocabulary.own}
        titles = [
            self.tr("{title} (changed)").format(title=spoken(each.title))
            if each.key in own
            else spoken(each.title)
            for each in vocabulary.all()
        ]
        for row, (title, key) in enumerate(zip(titles, flaws(), strict=True)):
            if row == self.kind.count():
                self.kind.addItem(title, key)
            self.kind.setItemText(row, title)
        self.kind.setCurrentIndex(max(0, chosen))
        self._show()

    @property
    def _key(self) -> str:
        return str(self.kind.currentData())

    def _sentence(self) -> QPlainTextEdit:
        edit = QPlainTextEdit(self)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 12)
        return edit

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "What flaws are called and how they are explained: in lists and panels, in the"
                " presentation and in what is exported."
            ),
            self,
        )
        about.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, widget in (
            (self.tr("&Flaw"), self.kind),
            (self.tr("T&itle"), self.title),
            (self.tr("What it &means"), self.meaning),
            (self.tr("What to look &for"), self.look_for),
        ):
            form.addRow(words, widget)
            widget.setAccessibleName(words.replace("&", ""))
        back = QHBoxLayout()
        back.addStretch(1)
        back.addWidget(self.ours)
        back.addWidget(self.all_ours)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addLayout(back)
        layout.addStretch(1)

    @Slot()
    def _show(self) -> None:
        words = self._vocabulary.flaw(self._key)
        for edit, text in self._edits(words):
            if edit.toPlainText() != text:
                with QSignalBlocker(edit):
                    edit.setPlainText(text)
        title = spoken(words.title)
        if self._plain(self.title.text()) != title:
            self.title.setText(title)
        own = any(each.key == self._key for each in self._vocabulary.own)
        self.ours.setEnabled(own)
        self.all_ours.setEnabled(bool(self._vocabulary.own))
        nothing = self.tr("Nothing was changed")
        self.ours.setToolTip("" if own else nothing)
        self.all_ours.setToolTip("" if self._vocabulary.own else nothing)

    def _edits(self, words: Flaw) -> Sequence[tuple[QPlainTextEdit, str]]:
        """Return each field of sentences with what it shows; what is being typed stays so."""
        shown = []
        for edit, sentence in ((self.meaning, words.meaning), (self.look_for, words.look_for)):
            typed, kept = edit.toPlainText(), spoken(sentence)
            shown.append((edit, typed if self._plain(typed) == kept else kept))
        return shown

    @Slot()
    def _write(self) -> None:
        ours = flaw(self._key)

        def said(text: str, our_words: str) -> str:
            # Unchanged words remain the defaults, so that they are translated.
            plain = self._plain(text)
            return our_words if plain == spoken(our_words) else plain

        title = said(self.title.text(), ours.title)
        self._put(
            replace(
                ours,
                title=title or ours.title,
                meaning=said(self.meaning.toPlainText(), ours.meaning),
                look_for=said(self.look_for.toPlainText(), ours.look_for),
            ),
            keeps_title=not title,
        )

    @staticmethod
    def _plain(text: str) -> str:
        return " ".join(text.split())[:WORDS_LIMIT]

    def _put(self, words: Flaw, *, keeps_title: bool = False) -> None:
        typed = self.title.text()
        self._use(self._vocabulary.with_own(words))
        if keeps_title:
            # The user empties the field in order to type another title.
            self.title.setText(typed)

    def _use(self, vocabulary: Vocabulary) -> None:
        self.show_vocabulary(vocabulary)
        self.changed.emit(vocabulary)
