"""How everything is taken back to the very start, and done again to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from headshot_viewer.core.annotation import Pin, Polygon
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    choose,
    click,
    click_tool,
    drag,
    drop,
    middle,
    move,
    release,
    settle,
    strike,
    turn_wheel,
    write,
)

if TYPE_CHECKING:
    from headshot_viewer.core.session import Session
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import Pictures


def consult(window: MainWindow, pictures: Pictures) -> None:
    """Do one of each thing that can be undone."""
    left, right = window.stage.left, window.stage.right
    drop(left, middle(left), pictures.professional)
    settle(window)
    drop(right, middle(right), pictures.ai)
    settle(window)
    for tool, start, end in (
        (Qt.Key.Key_E, (100, 150), (160, 210)),
        (Qt.Key.Key_R, (200, 150), (260, 210)),
        (Qt.Key.Key_A, (100, 300), (160, 340)),
    ):
        strike(window, tool)
        drag(right, start, end)
    strike(window, Qt.Key.Key_N)
    click(right, (300, 300))
    strike(window, Qt.Key.Key_T)
    click(right, (200, 420))
    write(window, "soft")
    strike(window, Qt.Key.Key_Return, CTRL)
    strike(window, Qt.Key.Key_V)
    strike(window, Qt.Key.Key_Right, SHIFT)
    choose(window, "Annotate", "Order", "Send to Back")
    drag(left, (40, 40), (70, 50), keys=CTRL)
    turn_wheel(right, (150, 150), keys=CTRL | SHIFT)
    choose(window, "Compare", "Reset Alignment")
    click_tool(window, "exchange")
    strike(window, Qt.Key.Key_A, CTRL)
    strike(window, Qt.Key.Key_Delete)


NAMES = [
    "Open Professional Picture",
    "Open AI Picture",
    "Draw Ellipse",
    "Draw Rectangle",
    "Draw Arrow",
    "Draw Pin",
    "Draw Text",
    "Move Text",
    "Send to Back",
    "Move One Picture",
    "Zoom One Picture",
    "Reset Alignment",
    "Exchange Roles",
    "Delete Annotations",
]


def test_every_step_has_a_name_and_undo_and_redo_lead_through_equal_sessions(
    window: MainWindow, pictures: Pictures
) -> None:
    empty = window.document.session
    consult(window, pictures)
    stack = window.document.undo_stack
    assert [stack.text(step) for step in range(stack.count())] == NAMES
    end = window.document.session

    back: list[Session] = [end]
    for name in reversed(NAMES):
        assert window.actions_by_id["undo"].text().replace("&", "") == f"Undo {name}"
        strike(window, Qt.Key.Key_Z, CTRL)
        back.append(window.document.session)
    assert back[-1] == empty
    assert not window.actions_by_id["undo"].isEnabled()
    settle(window)
    assert window.stage.invitations[window.stage.left].isVisible()

    forth: list[Session] = [window.document.session]
    for name in NAMES:
        assert window.actions_by_id["redo"].text().replace("&", "") == f"Redo {name}"
        strike(window, Qt.Key.Key_Z, CTRL | SHIFT)
        forth.append(window.document.session)
    assert forth == back[::-1]
    assert not window.actions_by_id["redo"].isEnabled()
    settle(window)
    for pane in window.stage.panes:
        assert pane.plate is not None
        assert pane.plate.images is not None


def test_a_new_step_after_undo_takes_the_place_of_what_was_undone(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_N)
    click(desk.stage.left, (150, 150))
    strike(desk, Qt.Key.Key_Z, CTRL)
    click(desk.stage.left, (250, 250))
    assert not desk.actions_by_id["redo"].isEnabled()
    assert len(desk.document.session.annotations) == 1


def test_undo_with_the_button_held_takes_back_the_drag_and_nothing_before_it(
    desk: MainWindow,
) -> None:
    left = desk.stage.left
    strike(desk, Qt.Key.Key_N)
    for at in ((100, 150), (180, 200)):
        click(left, at)
    strike(desk, Qt.Key.Key_V)
    before = desk.document.session
    drag(left, (180, 188), (210, 220), (240, 250), let_go=False)
    assert desk.document.session != before
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert desk.document.session == before
    move(left, (260, 260))
    release(left, (260, 260))
    assert desk.document.session == before
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert len(desk.document.session.annotations) == 1


def test_undo_in_a_polygon_takes_back_a_corner(desk: MainWindow) -> None:
    left = desk.stage.left
    strike(desk, Qt.Key.Key_N)
    click(left, (60, 100))
    strike(desk, Qt.Key.Key_O)
    for at in ((100, 150), (180, 150), (180, 230), (40, 280)):
        click(left, at)
    strike(desk, Qt.Key.Key_Z, CTRL)
    strike(desk, Qt.Key.Key_Return)
    pin, drawn = desk.document.session.annotations
    assert isinstance(pin.shape, Pin)
    assert isinstance(drawn.shape, Polygon)
    assert len(drawn.shape.points) == 3


def test_the_selection_follows_what_is_undone(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_N)
    click(desk.stage.left, (150, 150))
    assert desk.document.selected_ids
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert not desk.document.selected_ids
    assert not desk.actions_by_id["delete"].isEnabled()


def test_two_wheels_on_one_picture_with_something_between_are_two_steps(desk: MainWindow) -> None:
    right = desk.stage.right
    turn_wheel(right, (150, 150), keys=CTRL | SHIFT)
    turn_wheel(right, (150, 150), keys=CTRL | SHIFT)
    drag(right, (40, 40), (60, 40), keys=CTRL)
    turn_wheel(right, (150, 150), keys=CTRL | SHIFT)
    stack = desk.document.undo_stack
    assert [stack.text(i) for i in range(1, stack.count())] == [
        "Zoom One Picture",
        "Move One Picture",
        "Zoom One Picture",
    ]
