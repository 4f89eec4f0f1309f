"""Writing words straight onto a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Style, Text
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.gui.toolbox import Tool
from tests.gui.hands import CTRL, SHIFT, click, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from headshot_viewer.gui.text_editor import TextEditor
    from tests.gui.conftest import Desk


@pytest.fixture
def editor(desk: Desk, qtbot: QtBot) -> TextEditor:
    """The editor over the left pane, begun by a click of the text tool at picture (30, 40)."""
    desk.toolbox.take(Tool.TEXT)
    transform = desk.left.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(30, 40))
    press(desk.left, (at.x(), at.y()))
    made = desk.stage.editors[desk.left]
    qtbot.waitUntil(made.hasFocus)
    return made


def _words(desk: Desk) -> list[str]:
    shapes = [annotation.shape for annotation in desk.document.session.annotations]
    return [shape.text for shape in shapes if isinstance(shape, Text)]


def _text(words: str, x: float = 30) -> Annotation:
    return Annotation("text", "picture-1", Text(PicturePoint(x, 40), words), note="kept")


def _edit(desk: Desk, words: str, qtbot: QtBot, x: float = 30) -> TextEditor:
    session = edits.add(desk.document.session, _text(words, x))
    desk.document.load(session, desk.document.look, None)
    assert desk.stage.edit_text("text")
    made = desk.stage.editors[desk.left]
    qtbot.waitUntil(made.hasFocus)
    return made


def test_ctrl_enter_puts_the_words_where_one_clicked(desk: Desk, editor: TextEditor) -> None:
    style = Style(colour="#f04e23")
    desk.toolbox.use_style(style)
    QTest.keyClicks(editor, "no pores")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "waxy")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Text)
    assert drawn.shape.text == "no pores\nwaxy"
    assert drawn.shape.corner == pytest.approx((30, 40))
    assert desk.document.selected == (drawn,)
    assert desk.document.undo_stack.count() == 1
    assert desk.document.undo_stack.undoText() == "Draw Text"
    assert not editor.isVisible()


def test_words_that_are_changed_again_have_a_field_of_their_own_height(
    desk: Desk, qtbot: QtBot
) -> None:
    # Narrower at first: what it breaks into lines there is one line later.
    editor = _edit(desk, "soft", qtbot, x=2)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    without = edits.remove(desk.document.session, {"text"})
    desk.document.load(without, desk.document.look, None)
    editor = _edit(desk, "the hairline melts away here", qtbot, x=2)
    begun_px = editor.height()
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, "s")
    assert editor.height() == begun_px
    assert (
        begun_px < 2 * editor.fontMetrics().lineSpacing() + 2 * editor.document().documentMargin()
    )


def test_a_long_remark_is_broken_where_the_picture_ends_and_kept_so(
    desk: Desk, editor: TextEditor
) -> None:
    # Large enough to be seen as large as it is in the file.
    desk.toolbox.use_style(Style(text_of_height=0.07))
    remark = "The hairline melts into the ground and nobody would believe a camera has seen it " * 2
    QTest.keyClicks(editor, remark.strip())
    pane = desk.left
    edge = pane.picture_to_screen().map(QPointF(120, 40)).x()  # type: ignore[union-attr]  # it has a picture
    assert editor.x() >= 0
    assert editor.x() + editor.width() <= max(edge, editor.x() + 136) + 24
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    (drawn,) = desk.document.session.annotations
    assert isinstance(drawn.shape, Text)
    assert " ".join(drawn.shape.text.split("\n")) == remark.strip()
    box = pane.view.bounds(drawn)
    assert box.left() >= 0
    assert box.right() <= 120
    assert desk.document.undo_stack.count() == 1


def test_a_broken_line_is_not_stretched(desk: Desk, editor: TextEditor) -> None:
    QTest.keyClicks(editor, "the hairline melts into the ground and nobody would believe it at all")
    line = editor.document().firstBlock().layout().lineAt(0)
    assert editor.document().firstBlock().layout().lineCount() > 1
    assert not editor.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignJustify
    assert line.naturalTextWidth() <= editor.viewport().width()


def test_words_that_are_looked_at_again_are_no_step(desk: Desk, qtbot: QtBot) -> None:
    editor = _edit(
        desk, "as long as somebody wrote it with another program, beyond the edge", qtbot
    )
    before = desk.document.session
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert desk.document.session == before
    assert desk.document.undo_stack.count() == 0


def test_a_click_elsewhere_keeps_the_words(desk: Desk, editor: TextEditor) -> None:
    QTest.keyClicks(editor, "waxy")
    click(desk.right, (100, 100))
    assert _words(desk) == ["waxy"]


def test_esc_drops_the_words_and_gives_the_keys_back(
    desk: Desk, editor: TextEditor, qtbot: QtBot
) -> None:
    before = desk.document.session
    QTest.keyClicks(editor, "waxy")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert desk.document.session is before
    assert desk.document.undo_stack.count() == 0
    assert not editor.isVisible()
    qtbot.waitUntil(desk.left.hasFocus)


@pytest.mark.parametrize("words", ["", "   "])
def test_no_words_are_no_annotation(desk: Desk, editor: TextEditor, words: str) -> None:
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert desk.document.session.annotations == ()
    assert desk.document.undo_stack.count() == 0


def test_words_that_are_there_are_changed_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    editor = _edit(desk, "waxy", qtbot)
    before = desk.document.session
    # What is there is selected, so that it is typed over.
    QTest.keyClicks(editor, "smooth")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert _words(desk) == ["smooth"]
    assert desk.document.session.annotations[0].note == "kept"
    assert desk.document.undo_stack.undoText() == "Edit Text"
    desk.document.undo_stack.undo()
    assert desk.document.session is before


def test_words_left_as_they_are_are_no_step(desk: Desk, qtbot: QtBot) -> None:
    editor = _edit(desk, "waxy", qtbot)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert desk.document.undo_stack.count() == 0


def test_emptied_words_take_the_annotation_away(desk: Desk, qtbot: QtBot) -> None:
    editor = _edit(desk, "waxy", qtbot)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert desk.document.session.annotations == ()
    assert desk.document.undo_stack.undoText() == "Delete Text"


def test_esc_leaves_the_words_that_were_there(desk: Desk, qtbot: QtBot) -> None:
    editor = _edit(desk, "waxy", qtbot)
    QTest.keyClicks(editor, "smooth")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert _words(desk) == ["waxy"]


def test_the_field_grows_with_the_words_and_stays_on_the_pane(
    desk: Desk, editor: TextEditor
) -> None:
    QTest.keyClicks(editor, "a")
    before = editor.size()
    QTest.keyClicks(editor, " rather long remark that takes some room")
    wide = editor.size()
    assert wide.width() > before.width()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.height() > wide.height()
    QTest.keyClicks(editor, "on and on and on and on and on and on and on and on")
    assert editor.width() <= desk.left.width()


def test_words_begun_at_the_edge_are_written_where_they_can_be_read(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.toolbox.take(Tool.TEXT)
    press(desk.left, (316, 296))
    editor = desk.stage.editors[desk.left]
    qtbot.waitUntil(editor.hasFocus)
    assert desk.left.rect().contains(editor.geometry())


def _edit_there(desk: Desk, qtbot: QtBot) -> TextEditor:
    assert desk.stage.edit_text("text")
    made = desk.stage.editors[desk.left]
    qtbot.waitUntil(made.hasFocus)
    return made


def test_only_a_text_has_words_to_edit(desk: Desk) -> None:
    assert not desk.stage.edit_text("nothing")


def _corner(desk: Desk) -> tuple[int, int]:
    transform = desk.left.picture_to_screen()
    assert transform is not None
    at = transform.map(QPointF(30, 40))
    return round(at.x()), round(at.y())


def test_the_field_stays_at_its_place_in_the_picture(desk: Desk, editor: TextEditor) -> None:
    QTest.keyClicks(editor, "waxy")
    before = _corner(desk)
    desk.document.look_at(desk.document.viewport.panned(-25, 10))
    assert _corner(desk) != before
    # The words stand there, not the field around them.
    margin = round(editor.document().documentMargin())
    assert (editor.x() + margin, editor.y() + margin) == _corner(desk)


def test_another_tool_keeps_the_words(desk: Desk, editor: TextEditor) -> None:
    QTest.keyClicks(editor, "waxy")
    desk.toolbox.take(Tool.SELECT)
    assert _words(desk) == ["waxy"]
    assert not editor.isVisible()


def test_another_style_lets_one_go_on_writing_in_it(desk: Desk, editor: TextEditor) -> None:
    QTest.keyClicks(editor, "waxy")
    style = Style(colour="#f04e23")
    desk.toolbox.use_style(style)
    assert editor.isVisible()
    assert editor.palette().color(QPalette.ColorRole.Text).name() == style.colour
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert desk.document.session.annotations[0].style == style


def test_what_is_done_to_a_text_while_its_words_are_written_stays(desk: Desk, qtbot: QtBot) -> None:
    editor = _edit(desk, "waxy", qtbot)
    style = Style(colour="#f04e23")
    restyled = edits.change_each(desk.document.session, {"text"}, lambda a: replace(a, style=style))
    desk.document.edit("Change Style", restyled)
    QTest.keyClicks(editor, "smooth")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert _words(desk) == ["smooth"]
    assert desk.document.session.annotations[0].style == style


def test_a_locked_text_is_not_edited(desk: Desk) -> None:
    locked = replace(_text("waxy"), is_locked=True)
    session = edits.add(desk.document.session, locked)
    desk.document.load(session, desk.document.look, None)
    assert not desk.stage.edit_text("text")


def test_undo_takes_back_letters_not_steps_of_the_session(desk: Desk, qtbot: QtBot) -> None:
    desk.document.edit("Draw Text", edits.add(desk.document.session, _text("waxy")))
    before = desk.document.session
    editor = _edit_there(desk, qtbot)
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, " skin")
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() == "waxy"
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() == "waxy"
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL | SHIFT)
    assert editor.toPlainText() == "waxy skin"
    assert desk.document.session is before
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert desk.document.undo_stack.undoText() == "Edit Text"
    desk.document.undo_stack.undo()
    assert desk.document.session is before


MANY_SCRIPTS = ("שעווה, בלי נקבוביות", "بشرة شمعية", "👩‍🦰 waxy 🙂", "two\nlines\nעברית")


@pytest.mark.parametrize("said", MANY_SCRIPTS)
def test_words_of_any_script_are_kept_as_they_were_written(
    desk: Desk, editor: TextEditor, said: str
) -> None:
    for number, line in enumerate(said.split("\n")):
        if number:
            QTest.keyClick(editor, Qt.Key.Key_Return)
        # As an input method commits it.
        event = QInputMethodEvent("", [])
        event.setCommitString(line)
        QApplication.sendEvent(editor, event)
    shown = desk.left.grab().toImage()
    assert not shown.isNull()
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert _words(desk) == [said]
    assert desk.document.undo_stack.count() == 1


def test_lines_that_run_to_the_left_stand_at_the_right(desk: Desk, editor: TextEditor) -> None:
    assert desk.left.isVisible()
    editor.setPlainText("a rather long line\nעברית")
    block = editor.document().lastBlock()
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    line = block.layout().lineAt(0)
    field = editor.viewport().width() - 2 * editor.document().documentMargin()
    assert line.naturalTextRect().right() == pytest.approx(field, abs=12)


def test_swapped_sides_keep_the_words_on_their_picture(
    desk: Desk, editor: TextEditor, qtbot: QtBot
) -> None:
    QTest.keyClicks(editor, "waxy")
    desk.operations.swap(True)
    qtbot.waitUntil(editor.isHidden)
    (drawn,) = desk.document.session.annotations
    assert drawn.picture == "picture-1"
    assert isinstance(drawn.shape, Text)
    assert drawn.shape.corner == pytest.approx((30, 40))


def test_undo_under_the_words_keeps_them_in_a_step_of_their_own(
    desk: Desk, editor: TextEditor, qtbot: QtBot
) -> None:
    QTest.keyClicks(editor, "waxy")
    desk.operations.exchange_roles()
    qtbot.waitUntil(editor.isHidden)
    assert _words(desk) == ["waxy"]
    stack = desk.document.undo_stack
    assert [stack.text(step) for step in range(stack.count())] == ["Exchange Roles", "Draw Text"]
