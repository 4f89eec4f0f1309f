"""How words are written straight onto a picture, changed, and left as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from headshot_viewer.core.annotation import Text
from headshot_viewer.core.geometry import PicturePoint
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    click,
    double_click,
    middle,
    rest,
    seen_at,
    strike,
    until,
    write,
)
from tests.journeys.test_annotating import last_step

if TYPE_CHECKING:
    from headshot_viewer.gui.main_window import MainWindow


def words(window: MainWindow) -> list[str]:
    shapes = [annotation.shape for annotation in window.document.session.annotations]
    return [shape.text for shape in shapes if isinstance(shape, Text)]


def begin(window: MainWindow) -> None:
    """Click with the text tool."""
    left = window.stage.left
    strike(window, Qt.Key.Key_T)
    click(left, seen_at(left, PicturePoint(60, 90)))
    until(window.stage.editors[left].hasFocus)


def test_undo_takes_back_letters_while_one_writes_and_the_whole_text_afterwards(
    desk: MainWindow,
) -> None:
    editor, steps = desk.stage.editors[desk.stage.left], desk.document.undo_stack.count()
    begin(desk)
    write(desk, "waxy")
    strike(desk, Qt.Key.Key_Return)
    write(desk, "skin")
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() != "waxy\nskin"
    assert desk.document.undo_stack.count() == steps
    strike(desk, Qt.Key.Key_Z, CTRL | SHIFT)
    assert editor.toPlainText() == "waxy\nskin"
    strike(desk, Qt.Key.Key_Return, CTRL)
    assert words(desk) == ["waxy\nskin"]
    assert desk.document.undo_stack.count() == steps + 1
    assert last_step(desk) == "Draw Text"
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert words(desk) == []


def test_a_click_elsewhere_keeps_the_words_and_only_the_next_begins_others(
    desk: MainWindow,
) -> None:
    left, right = desk.stage.left, desk.stage.right
    begin(desk)
    write(desk, "waxy")
    click(right, middle(right))
    assert words(desk) == ["waxy"]
    assert not any(editor.isVisible() for editor in desk.stage.editors.values())
    rest(1)
    click(right, middle(right))
    until(desk.stage.editors[right].hasFocus)
    # Nothing is written yet, so the place may still be another.
    click(left, middle(left))
    until(desk.stage.editors[left].hasFocus)
    write(desk, "dull")
    strike(desk, Qt.Key.Key_Return, CTRL)
    assert words(desk) == ["waxy", "dull"]


def test_esc_leaves_what_was_there_and_f2_begins_again(desk: MainWindow) -> None:
    left, editor = desk.stage.left, desk.stage.editors[desk.stage.left]
    begin(desk)
    write(desk, "waxy")
    strike(desk, Qt.Key.Key_Return, CTRL)
    strike(desk, Qt.Key.Key_V)
    steps = desk.document.undo_stack.count()
    double_click(left, seen_at(left, PicturePoint(63, 93)))
    until(editor.hasFocus)
    write(desk, "soft")
    strike(desk, Qt.Key.Key_Escape)
    assert words(desk) == ["waxy"]
    assert desk.document.undo_stack.count() == steps
    strike(desk, Qt.Key.Key_F2)
    until(editor.hasFocus)
    strike(desk, Qt.Key.Key_End)
    strike(desk, Qt.Key.Key_Return)
    write(desk, "and soft")
    strike(desk, Qt.Key.Key_Return, CTRL)
    assert words(desk) == ["waxy\nand soft"]
    assert last_step(desk) == "Edit Text"


def test_a_locked_text_says_why_it_is_not_edited(desk: MainWindow) -> None:
    begin(desk)
    write(desk, "waxy")
    strike(desk, Qt.Key.Key_Return, CTRL)
    strike(desk, Qt.Key.Key_V)
    desk.stage.left.setFocus()
    strike(desk, Qt.Key.Key_K, CTRL | SHIFT)
    assert last_step(desk) == "Lock"
    strike(desk, Qt.Key.Key_Return)
    assert desk.statusBar().currentMessage() == "It is locked: unlock it first"
    assert not desk.stage.editors[desk.stage.left].isVisible()
