"""The lines of the list: their states at the end, their order, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, get_args

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Callout,
    Ellipse,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Text,
)
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.gui.annotation_line import State
from headshot_viewer.gui.annotation_panel import AnnotationPanel
from headshot_viewer.gui.icons import icon
from headshot_viewer.gui.shape_glyphs import sign_of
from headshot_viewer.paint.images import array_of
from tests.gui.hands import LEFT, NO_KEYS, click, double_click, press, release, strike

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from headshot_viewer.gui.annotation_list import AnnotationList
    from tests.gui.conftest import Desk


_AT, _TO = PicturePoint(10, 10), PicturePoint(40, 30)
EVERY_SHAPE: Final[tuple[Shape, ...]] = (
    Ellipse(_AT, 5, 4),
    Rectangle(_AT, 5, 4),
    Arrow(_AT, _TO),
    Text(_AT, "wax"),
    Pin(_AT),
    Freehand((_AT, _TO)),
    Polygon((_AT, _TO, PicturePoint(10, 30))),
    MeasuredLine(_AT, _TO),
    Callout(_AT, 5, 4, _TO, 2.0),
    Callout(_AT, 5, 4, _TO, 2.0, is_paired=True),
)


@pytest.fixture
def lines(desk: Desk, qtbot: QtBot) -> AnnotationList:
    """The list with pins a to d."""
    pins = [Annotation(name, "picture-1", Pin(PicturePoint(10, 10))) for name in "abcd"]
    desk.document.load(edits.add_all(desk.document.session, pins), desk.document.look, None)
    panel = AnnotationPanel(desk.document, desk.toolbox, desk.arranging, desk.presets)
    qtbot.addWidget(panel)
    panel.resize(260, 500)
    panel.show()
    return panel.list


def state_of(desk: Desk, name: str) -> tuple[bool, bool]:
    annotation = desk.document.session.annotation(name)
    assert annotation is not None
    return annotation.is_locked, annotation.is_hidden


def middle(lines: AnnotationList, row: int, state: State) -> tuple[float, float]:
    at = lines.state_area(row, state).center()
    return at.x(), at.y()


def order(desk: Desk) -> str:
    return "".join(annotation.id for annotation in desk.document.session.annotations)


@pytest.mark.parametrize(
    ("state", "is_so", "steps"),
    [(State.LOCKED, (True, False), "Lock Unlock"), (State.HIDDEN, (False, True), "Hide Show")],
)
def test_a_click_switches_a_state_and_selects_nothing(
    desk: Desk, lines: AnnotationList, state: State, is_so: tuple[bool, bool], steps: str
) -> None:
    desk.document.select("d")
    click(lines.viewport(), middle(lines, 1, state))
    assert state_of(desk, "b") == is_so
    assert desk.document.selected_ids == ("d",)
    click(lines.viewport(), middle(lines, 1, state))
    assert state_of(desk, "b") == (False, False)
    stack = desk.document.undo_stack
    assert " ".join(stack.text(step) for step in range(stack.count())) == steps


def test_a_quick_second_click_switches_back(desk: Desk, lines: AnnotationList) -> None:
    double_click(lines.viewport(), middle(lines, 0, State.HIDDEN))
    assert state_of(desk, "a") == (False, False)
    assert desk.document.undo_stack.count() == 2


def test_let_go_elsewhere_a_click_switches_nothing(desk: Desk, lines: AnnotationList) -> None:
    press(lines.viewport(), middle(lines, 1, State.LOCKED))
    release(lines.viewport(), middle(lines, 2, State.LOCKED))
    assert desk.document.undo_stack.count() == 0


def test_states_are_drawn_and_read_out(desk: Desk, lines: AnnotationList) -> None:
    plain = array_of(lines.grab().toImage())
    session = edits.change_each(
        desk.document.session, "b", lambda a: replace(a, is_locked=True, is_hidden=True)
    )
    desk.document.load(session, desk.document.look, None)
    assert (array_of(lines.grab().toImage()) != plain).any()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [lines.item(row).data(role) for row in range(lines.count())]
    assert said[0] == "1  Other · Professional"
    assert said[1] == "2  Other · Professional, locked, hidden"


@pytest.mark.parametrize(
    ("state", "now", "then"),
    [
        (State.LOCKED, "Lock it", "Locked: click to unlock it"),
        (State.HIDDEN, "Hide it on the picture", "Hidden: click to show it"),
    ],
)
def test_the_mouse_over_a_state_is_told_what_a_click_does(
    desk: Desk, lines: AnnotationList, state: State, now: str, then: str
) -> None:
    assert desk.document.session.annotations
    for words in (now, then):
        at = lines.state_area(0, state).center()
        viewport = lines.viewport()
        event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)
        assert QToolTip.text() == words
        click(viewport, (at.x(), at.y()))
    QToolTip.hideText()


def drop_on(lines: AnnotationList, row: int, *, lower_half: bool) -> None:
    """Drop the selected lines onto a half of a line, as Qt's drag does at its end."""
    line = lines.visualItemRect(lines.item(row))
    y = line.bottom() - 2 if lower_half else line.top() + 2
    data = QMimeData()
    data.setData("application/x-qabstractitemmodeldatalist", b"")
    event = QDropEvent(QPointF(20, y), Qt.DropAction.MoveAction, data, LEFT, NO_KEYS)
    lines.dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.IgnoreAction


@pytest.mark.parametrize(
    ("selected", "row", "lower_half", "then"),
    [
        ("a", 2, False, "bacd"),
        ("a", 2, True, "bcad"),
        ("d", 0, False, "dabc"),
        ("bd", 0, False, "bdac"),
        ("ac", 3, True, "bdac"),
        ("b", 1, True, "abcd"),
    ],
)
def test_dropped_lines_stand_where_they_fell_and_numbers_follow(
    desk: Desk, lines: AnnotationList, selected: str, row: int, lower_half: bool, then: str
) -> None:
    desk.document.select(selected)
    drop_on(lines, row, lower_half=lower_half)
    assert order(desk) == then
    assert desk.document.selected_ids == tuple(selected)
    assert [lines.item(each).text()[:1] for each in range(4)] == ["1", "2", "3", "4"]
    assert desk.document.undo_stack.count() == (then != "abcd")


def test_dropped_below_all_lines_they_become_the_last(desk: Desk, lines: AnnotationList) -> None:
    desk.document.select("a")
    data = QMimeData()
    far_below = QPointF(20, lines.viewport().height() - 2)
    event = QDropEvent(far_below, Qt.DropAction.MoveAction, data, LEFT, NO_KEYS)
    lines.dropEvent(event)
    assert order(desk) == "bcda"


def test_the_arrow_keys_go_on_from_what_was_clicked_on_the_picture(
    desk: Desk, lines: AnnotationList
) -> None:
    desk.document.select("b")
    lines.setFocus()
    strike(lines, Qt.Key.Key_Down)
    assert desk.document.selected_ids == ("c",)
    strike(lines, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert set(desk.document.selected_ids) == {"c", "d"}


@pytest.mark.parametrize("selected", ["", "b"])
def test_the_menu_key_asks_what_can_be_done(
    desk: Desk, lines: AnnotationList, qtbot: QtBot, selected: str
) -> None:
    desk.document.select(selected)
    reason = QContextMenuEvent.Reason.Keyboard
    with qtbot.waitSignal(lines.menu_wanted) as wanted:
        event = QContextMenuEvent(reason, QPoint(9, 9), lines.mapToGlobal(QPoint(9, 9)), NO_KEYS)
        QApplication.sendEvent(_viewport(lines), event)
    assert wanted.args[1] is bool(selected)


def _viewport(lines: AnnotationList) -> QWidget:
    return lines.viewport()


def test_a_locked_one_can_neither_be_noted_nor_restyled(desk: Desk, lines: AnnotationList) -> None:
    panel = lines.parentWidget()
    assert isinstance(panel, AnnotationPanel)
    desk.document.select("ab")
    desk.arranging.lock("a", locked=True)
    panel.kind.setCurrentIndex(1)
    panel.kind.activated.emit(1)
    kinds = [a.kind for a in desk.document.session.annotations]
    assert kinds == ["other", panel.kind.itemData(1), "other", "other"]
    desk.document.select("a")
    assert not panel.note.isEnabled()
    assert panel.note.toolTip() == "It is locked: unlock it first"


def test_long_notes_are_broken_and_cut_so_that_states_stay_in_reach(
    desk: Desk, lines: AnnotationList
) -> None:
    session = desk.document.session
    for name, note in (("a", "a note of some length that needs two lines"), ("b", "long " * 200)):
        noted = session.annotation(name)
        assert noted is not None
        session = edits.change(session, replace(noted, note=note))
    desk.document.edit("Edit Note", session)
    heights = [lines.visualItemRect(lines.item(row)).height() for row in range(3)]
    assert heights[2] < heights[0] <= heights[1] < 6 * lines.fontMetrics().lineSpacing()
    for row in range(4):
        for state in State:
            assert lines.viewport().rect().contains(lines.state_area(row, state).center())
    wide = lines.visualItemRect(lines.item(0)).height()
    panel = lines.parentWidget()
    assert isinstance(panel, AnnotationPanel)
    panel.resize(600, 500)
    lines.doItemsLayout()
    assert lines.visualItemRect(lines.item(0)).height() <= wide


def test_every_shape_has_a_sign_of_its_own(qapp: QApplication) -> None:
    assert qapp is not None
    signs = [sign_of(shape) for shape in EVERY_SHAPE]
    assert len(set(signs)) == len(EVERY_SHAPE)
    for sign in signs:
        assert not icon(sign).isNull()
    assert {type(shape) for shape in EVERY_SHAPE} == set(get_args(Shape))


def test_a_line_shows_what_is_drawn(desk: Desk, lines: AnnotationList) -> None:
    def drawn() -> list[bytes]:
        images = (lines.item(row).icon().pixmap(20).toImage() for row in range(lines.count()))
        return [array_of(image).tobytes() for image in images]

    assert len(set(drawn())) == 1
    session = edits.change_each(
        desk.document.session, "b", lambda a: replace(a, shape=EVERY_SHAPE[0])
    )
    desk.document.load(session, desk.document.look, None)
    first, second, *_others = drawn()
    assert first != second
