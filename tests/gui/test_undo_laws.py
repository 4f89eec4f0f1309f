"""Whatever is done to annotations, undo gives back the very sessions, and redo equal ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from headshot_viewer.core import edits
from headshot_viewer.core.arranging import Along, Edge
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.copying import Copying
from headshot_viewer.gui.selecting import nudge
from tests.core.strategies import annotations_on
from tests.gui.hands import CTRL, NO_KEYS, SHIFT, drag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.core.session import Session
    from tests.gui.conftest import Desk

MOST = 40
"""Of annotations: pasting again and again doubles them."""

PLAIN = (
    *("duplicate", "copy", "cut", "paste here", "paste there", "delete", "exchange", "select all"),
    *("front", "back", "forward", "backward", "unlock_all", "show_all", "lock", "hide", "undo"),
    *(f"align_{edge}" for edge in Edge),
    *(f"distribute_{along}" for along in Along),
)


@dataclass(frozen=True)
class Act:
    """Something a user does: what, to which of the annotations, and how far."""

    what: str
    chosen: frozenset[int]
    dx: int
    dy: int


acts = st.builds(
    Act,
    what=st.sampled_from((*PLAIN, "nudge", "drag", "ctrl drag", "box", "reorder")),
    chosen=st.frozensets(st.integers(0, 5), max_size=4),
    dx=st.integers(-60, 60),
    dy=st.integers(-60, 60),
)
drawings = st.lists(
    annotations_on(("picture-1", "picture-2")), min_size=1, max_size=5, unique_by=lambda a: a.id
)


@pytest.fixture
def copying(desk: Desk) -> Iterator[Copying]:
    yield Copying(desk.document, desk.window)
    QGuiApplication.clipboard().clear()


def do(desk: Desk, copying: Copying, act: Act) -> None:
    document = desk.document
    shown = document.session.shown_annotations
    document.select(shown[n].id for n in sorted(act.chosen) if n < len(shown))
    plain: dict[str, Callable[[], object]] = {
        **desk.arranging.by_command(),
        "duplicate": copying.duplicate,
        "copy": copying.copy,
        "cut": copying.cut,
        "paste here": lambda: paste(copying, Side.PROFESSIONAL),
        "paste there": lambda: paste(copying, Side.AI),
        "delete": desk.operations.delete,
        "exchange": desk.operations.exchange_roles,
        "select all": desk.operations.select_all,
        "lock": lambda: desk.arranging.lock(document.selected_ids, locked=act.dx > 0),
        "hide": lambda: desk.arranging.hide(document.selected_ids, hidden=act.dx > 0),
        "undo": document.undo_stack.undo,
        "nudge": lambda: nudge(document, act.dx, act.dy),
        "drag": lambda: drag_first(desk, act, NO_KEYS),
        "ctrl drag": lambda: drag_first(desk, act, CTRL),
        "box": lambda: drag(desk.left, (10, 10), (150 + act.dx, 150 + act.dy), keys=SHIFT),
        "reorder": lambda: desk.arranging.move_in_list(document.selected_ids, abs(act.dx) % 6),
    }
    if len(shown) < MOST or act.what not in ("duplicate", "paste here", "paste there"):
        plain[act.what]()


def paste(copying: Copying, side: Side) -> None:
    if copying.holds_annotations():
        copying.paste(side)


def drag_first(desk: Desk, act: Act, keys: Qt.KeyboardModifier) -> None:
    """Drag from the middle of the pane: what is there moves, otherwise the picture."""
    x, y = desk.left.width() / 2, desk.left.height() / 2
    for annotation in desk.document.selected[:1]:
        if annotation.picture == "picture-1":
            corner = desk.left.views[Side.PROFESSIONAL].bounds(annotation).topLeft()
            x, y = desk.left.to_screen(PicturePoint(corner.x(), corner.y()))
    drag(desk.left, (x, y), (x + act.dx / 2, y), (x + act.dx, y + act.dy), keys=keys)


def check_whole(session: Session) -> None:
    ids = [annotation.id for annotation in session.annotations]
    assert len(set(ids)) == len(ids)
    assert {a.picture for a in session.annotations} <= {hung.key for hung in session.pictures}
    assert sorted(session.numbers().values()) == [*range(1, len(session.shown_annotations) + 1)]


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drawings, st.lists(acts, max_size=10))
def test_undo_to_the_start_and_redo_to_the_end_give_equal_sessions(
    desk: Desk, copying: Copying, drawn: list[Annotation], done: list[Act]
) -> None:
    document, stack = desk.document, desk.document.undo_stack
    pictures = edits.remove(document.session, {a.id for a in document.session.annotations})
    before = edits.add_all(pictures, drawn)
    document.load(before, document.look, None)
    for act in done:
        at, session = stack.index(), document.session
        do(desk, copying, act)
        check_whole(document.session)
        if stack.index() == at + 1:
            # Undo after any edit gives the very session before, and redo the one after.
            after = document.session
            stack.undo()
            assert document.session is session
            stack.redo()
            assert document.session is after
        elif act.what not in ("undo", "nudge"):
            # Nudges in a row are one step.
            assert document.session == session, act
    end, steps = document.session, stack.index()
    stack.setIndex(0)
    assert document.session == before
    stack.setIndex(steps)
    assert document.session == end
