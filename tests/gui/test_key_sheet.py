"""All keys on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from headshot_viewer.gui.actions import COMMANDS, make_actions
from headshot_viewer.gui.key_sheet import KeySheet, in_two_columns
from headshot_viewer.gui.wheel import Wheel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_every_key_stands_beside_what_it_does(qtbot: QtBot) -> None:
    window = _window(qtbot)
    actions = make_actions(window)
    page = KeySheet(actions, Wheel.ZOOM, window).page.toPlainText()
    native = QKeySequence.SequenceFormat.NativeText
    for command in COMMANDS:
        for key in actions[command.id].shortcuts():
            assert key.toString(native) in page
        if command.keys:
            assert command.text.replace("&", "").rstrip("…") in page


def test_the_gestures_that_no_menu_shows_are_told(qtbot: QtBot) -> None:
    window = _window(qtbot)
    page = KeySheet(make_actions(window), Wheel.ZOOM, window).page.toPlainText()
    for gesture in ("Wheel", "Space + drag", "Ctrl + drag", "Double-click", "Esc"):
        assert gesture in page


def test_keys_that_were_changed_are_shown_as_they_are(qtbot: QtBot) -> None:
    window = _window(qtbot)
    actions = make_actions(window)
    actions["fit"].setShortcut(QKeySequence("Ctrl+Alt+F12"))
    page = KeySheet(actions, Wheel.ZOOM, window).page.toPlainText()
    assert QKeySequence("Ctrl+Alt+F12").toString(QKeySequence.SequenceFormat.NativeText) in page


def test_esc_closes_it(qtbot: QtBot) -> None:
    window = _window(qtbot)
    sheet = KeySheet(make_actions(window), Wheel.ZOOM, window)
    sheet.open()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_words_narrow_it_to_what_one_looks_for(qtbot: QtBot) -> None:
    window = _window(qtbot)
    sheet = KeySheet(make_actions(window), Wheel.ZOOM, window)
    QTest.keyClicks(sheet.search, "full screen")
    page = sheet.page.toPlainText()
    assert "F11" in page
    assert "Save Session" not in page
    QTest.keyClicks(sheet.search, " of nothing")
    assert sheet.page.toPlainText().strip() == "No key or command has these words."


def test_it_tells_what_the_wheel_does_for_this_user(qtbot: QtBot) -> None:
    window = _window(qtbot)
    pages = [KeySheet(make_actions(window), wheel, window).page.toPlainText() for wheel in Wheel]
    assert len(set(pages)) == len(pages)


def test_keys_are_grouped_like_the_menus(qtbot: QtBot) -> None:
    window = _window(qtbot)
    lines = KeySheet(make_actions(window), Wheel.ZOOM, window).page.toPlainText().splitlines()
    titles = ["File", "Edit", "View", "Compare", "Annotate", "Help", "Mouse", "Touchpad"]
    assert [line for line in lines if line in titles] == titles
    assert lines.index("View") < lines.index("Fit") < lines.index("Compare")


@pytest.mark.parametrize(
    ("words", "found", "hidden"),
    [
        ("f11", "Full Screen", "Pinch"),
        ("PINCH", "zoom both pictures", "Ctrl+S"),
        ("touchpad two", "Two fingers", "Wheel"),
        ("Ctrl+Shift+S", "Save Session As", "Ctrl+O"),
    ],
)
def test_keys_are_found_by_their_words_and_their_group(
    words: str, found: str, hidden: str, qtbot: QtBot
) -> None:
    window = _window(qtbot)
    sheet = KeySheet(make_actions(window), Wheel.ZOOM, window)
    everything = sheet.page.toPlainText()
    sheet.search.setText(words)
    shown = sheet.page.toPlainText()
    assert len(shown) < len(everything)
    assert found in shown
    assert hidden in everything
    assert hidden not in shown
    sheet.search.clear()
    assert sheet.page.toPlainText() == everything


def test_a_search_without_a_result_says_so(qtbot: QtBot) -> None:
    window = _window(qtbot)
    sheet = KeySheet(make_actions(window), Wheel.ZOOM, window)
    sheet.search.setText("<b>no such thing")
    assert sheet.page.toPlainText() == "No key or command has these words."


@pytest.mark.parametrize("wheel", list(Wheel))
def test_the_wheel_is_told_as_it_was_chosen(wheel: Wheel, qtbot: QtBot) -> None:
    window = _window(qtbot)
    page = KeySheet(make_actions(window), wheel, window).page.toPlainText()
    assert ("move both pictures up and down, sideways" in page) is (wheel is Wheel.PAN)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12))
def test_columns_keep_the_order_and_are_as_even_as_they_can_be(lengths: list[int]) -> None:
    groups = [(str(n), [("key", "does")] * length) for n, length in enumerate(lengths)]
    left, right = in_two_columns(groups)
    assert [*left, *right] == groups
    assert left

    def unevenness(cut: int) -> int:
        heights = [length + 3 for length in lengths]
        return abs(sum(heights[:cut]) - sum(heights[cut:]))

    assert unevenness(len(left)) == min(map(unevenness, range(1, len(groups) + 1)))
