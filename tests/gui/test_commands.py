"""Undo as two values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QUndoCommand, QUndoStack

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.session import EMPTY_SESSION, Session
from headshot_viewer.gui.commands import ReplaceSession

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def stack(qtbot: QtBot) -> QUndoStack:
    assert qtbot is not None
    return QUndoStack()


@pytest.fixture
def shown() -> list[Session]:
    return [EMPTY_SESSION]


def _with_pin(session: Session, x: float) -> Session:
    pin = Annotation("pin", "picture-1", Pin(PicturePoint(x, 0)))
    return edits.change(session, pin) if session.annotations else edits.add(session, pin)


def _step(
    shown: list[Session], after: Session, text: str = "Move", gesture: str | None = None
) -> ReplaceSession:
    return ReplaceSession(shown.append, shown[-1], after, text, gesture)


def test_undo_and_redo_show_the_very_two_values(stack: QUndoStack, shown: list[Session]) -> None:
    before, after = shown[-1], _with_pin(EMPTY_SESSION, 1)
    stack.push(_step(shown, after, "Draw Pin"))
    assert shown[-1] is after
    assert stack.undoText() == "Draw Pin"
    stack.undo()
    assert shown[-1] is before
    stack.redo()
    assert shown[-1] is after


def test_one_gesture_is_one_step(stack: QUndoStack, shown: list[Session]) -> None:
    before = shown[-1]
    for x in range(5):
        stack.push(_step(shown, _with_pin(shown[-1], x), gesture="drag-1"))
    assert stack.count() == 1
    stack.undo()
    assert shown[-1] is before


def test_two_gestures_are_two_steps(stack: QUndoStack, shown: list[Session]) -> None:
    stack.push(_step(shown, _with_pin(shown[-1], 1), gesture="drag-1"))
    stack.push(_step(shown, _with_pin(shown[-1], 2), gesture="drag-2"))
    assert stack.count() == 2


def test_edits_without_a_gesture_never_merge(stack: QUndoStack, shown: list[Session]) -> None:
    stack.push(_step(shown, _with_pin(shown[-1], 1)))
    stack.push(_step(shown, _with_pin(shown[-1], 2)))
    assert stack.count() == 2


def test_a_gesture_that_ends_where_it_began_leaves_no_step(
    stack: QUndoStack, shown: list[Session]
) -> None:
    before = shown[-1]
    stack.push(_step(shown, _with_pin(before, 1), gesture="drag-1"))
    stack.push(_step(shown, before, gesture="drag-1"))
    assert stack.count() == 0
    assert shown[-1] == before


def test_a_command_of_another_sort_is_never_taken_in(shown: list[Session]) -> None:
    step = _step(shown, _with_pin(EMPTY_SESSION, 1), gesture="drag-1")
    assert not step.mergeWith(QUndoCommand("Something else"))
