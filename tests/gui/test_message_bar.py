"""One sentence above the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from headshot_viewer.gui.message_bar import MessageBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 60)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(window: QWidget) -> MessageBar:
    return MessageBar(window)


def _buttons(bar: MessageBar) -> dict[str, QPushButton]:
    return {b.text(): b for b in bar.findChildren(QPushButton) if b.isVisible()}


def _click(button: QPushButton | QToolButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_takes_no_room_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.text == ""


def test_a_message_is_shown_and_told(bar: MessageBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.shown) as shown:
        bar.warn("“a.jpg” could not be opened: it is a folder.")
    assert shown.args == ["“a.jpg” could not be opened: it is a folder."]
    assert bar.isVisible()
    assert bar.text == shown.args[0]


def test_the_newest_message_stands_with_its_own_answers_only(bar: MessageBar, qtbot: QtBot) -> None:
    bar.inform("First", {"Yes": lambda: None})
    bar.warn("Second", {"No": lambda: None})
    assert bar.text == "Second"
    qtbot.waitUntil(lambda: list(_buttons(bar)) == ["No"])


def test_an_answer_closes_the_message_and_does_its_work(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.inform("Two files", {"Exchange Roles": lambda: done.append("exchanged")})
    qtbot.waitUntil(lambda: "Exchange Roles" in _buttons(bar))
    _click(_buttons(bar)["Exchange Roles"])
    assert done == ["exchanged"]
    assert bar.isHidden()


def test_the_message_that_an_answer_brings_stays(bar: MessageBar, qtbot: QtBot) -> None:
    bar.inform("First", {"Go on": lambda: bar.warn("That failed")})
    qtbot.waitUntil(lambda: "Go on" in _buttons(bar))
    _click(_buttons(bar)["Go on"])
    assert bar.text == "That failed"


def test_a_message_that_holds_no_more_is_taken_away(bar: MessageBar) -> None:
    holds = [True]
    bar.warn("“a.png” changed on disk.", {}, lambda: holds[0])
    bar.review()
    assert bar.text == "“a.png” changed on disk."
    holds[0] = False
    bar.review()
    assert bar.text == ""


def test_a_message_without_a_condition_stays(bar: MessageBar) -> None:
    bar.warn("Gone.", {}, lambda: False)
    bar.inform("The comparison was written.")
    bar.review()
    assert bar.text == "The comparison was written."


def test_the_cross_closes_it(bar: MessageBar) -> None:
    bar.inform("Saved")
    (cross,) = bar.findChildren(QToolButton)
    _click(cross)
    assert bar.isHidden()
    assert bar.text == ""


def test_names_of_files_are_shown_as_they_are(bar: MessageBar) -> None:
    bar.warn("“<b>&amp;.jpg” could not be opened")
    labels = [label for label in bar.findChildren(QLabel) if "amp" in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]


def test_no_file_name_turns_the_sentence_round_or_breaks_it(bar: MessageBar) -> None:
    bar.inform("“\u202egnp.exe\na” was taken as the professional picture.")
    assert bar.text == "“gnp.exe a” was taken as the professional picture."


def test_a_name_that_is_no_utf_8_is_told_of_as_far_as_it_can_be_read(bar: MessageBar) -> None:
    bar.inform("The picture was found as “/talk/z\udcfcrich.png”.")
    assert bar.text == "The picture was found as “/talk/z\ufffdrich.png”."


def test_a_long_name_does_not_widen_the_window(bar: MessageBar) -> None:
    bar.inform("Short.")
    narrow = bar.minimumSizeHint().width()
    bar.inform("a" * 240)
    assert bar.minimumSizeHint().width() == narrow
