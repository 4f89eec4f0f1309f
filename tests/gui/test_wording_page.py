"""The user's own words for flaws: written, seen at once, and ours again on wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from headshot_viewer.core.flaws import OUR_WORDS, Flaw, Vocabulary, flaw
from headshot_viewer.gui.wording_page import WordingPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WAX = Flaw("plastic_skin", "Wax skin", "Like a candle.", "Look at the cheeks.")


@pytest.fixture
def page(qtbot: QtBot) -> WordingPage:
    page = WordingPage()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def told(page: WordingPage) -> list[Vocabulary]:
    """Every vocabulary that the page told of, in order."""
    told: list[Vocabulary] = []
    page.changed.connect(told.append)
    return told


def test_it_begins_with_our_words(page: WordingPage) -> None:
    first = OUR_WORDS.all()[0]
    assert page.title.text() == first.title
    assert page.meaning.toPlainText() == first.meaning
    assert page.look_for.toPlainText() == first.look_for
    assert not page.ours.isEnabled()
    assert page.ours.toolTip() == "Nothing was changed"


def test_what_is_typed_counts_at_once_and_is_marked(
    page: WordingPage, told: list[Vocabulary]
) -> None:
    page.title.selectAll()
    QTest.keyClicks(page.title, "Wax skin")
    page.meaning.setPlainText("Like a candle.")
    page.look_for.setPlainText("Look at the cheeks.")
    assert told[-1] == Vocabulary((WAX,))
    assert page.kind.currentText() == "Wax skin (changed)"
    assert page.title.text() == "Wax skin"
    assert page.ours.isEnabled()


def test_a_title_may_be_emptied_on_the_way_to_another(
    page: WordingPage, told: list[Vocabulary]
) -> None:
    page.show_vocabulary(Vocabulary((WAX,)))
    page.title.selectAll()
    QTest.keyClick(page.title, Qt.Key.Key_Delete)
    assert page.title.text() == ""
    # No flaw is without a name meanwhile.
    assert told[-1].flaw("plastic_skin").title == flaw("plastic_skin").title
    QTest.keyClicks(page.title, "Doll")
    assert told[-1].flaw("plastic_skin").title == "Doll"


def test_our_words_come_back_for_one_and_for_all(page: WordingPage, told: list[Vocabulary]) -> None:
    other = Flaw("other", "Something", "Else.", "Look.")
    page.show_vocabulary(Vocabulary((WAX, other)))
    page.ours.click()
    assert told[-1] == Vocabulary((other,))
    assert page.title.text() == flaw("plastic_skin").title
    page.all_ours.click()
    assert told[-1] == OUR_WORDS


def test_writing_our_words_again_changes_nothing(page: WordingPage, told: list[Vocabulary]) -> None:
    page.show_vocabulary(Vocabulary((WAX,)))
    ours = flaw("plastic_skin")
    page.title.selectAll()
    QTest.keyClicks(page.title, ours.title)
    page.meaning.setPlainText(ours.meaning)
    page.look_for.setPlainText(f"{ours.look_for}\n")
    assert told[-1] == OUR_WORDS
