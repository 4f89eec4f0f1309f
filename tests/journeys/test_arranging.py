"""How annotations are put in order, in line, out of reach and out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from headshot_viewer.core.annotation import Rectangle
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.shapes import box_of
from headshot_viewer.files.session_file import read_session, write_session
from headshot_viewer.gui.annotation_line import State
from tests.journeys.hand import (
    ALT,
    CTRL,
    NO_KEYS,
    SHIFT,
    click,
    click_entry,
    drag,
    move,
    press,
    release,
    seen_at,
    strike,
    until,
    write,
)
from tests.journeys.test_annotating import draw, last_step, near, outline_of, shape_of

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.core.annotation import Annotation
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane

RIGHT = Qt.MouseButton.RightButton


def order(window: MainWindow) -> list[str]:
    return [annotation.id for annotation in window.document.session.annotations]


def ask_at(pane: Pane, at: tuple[float, float]) -> QMenu:
    """Click with the right button; return the menu that opens."""
    move(pane, at)
    press(pane, at, RIGHT)
    release(pane, at, RIGHT)
    return opened_menu()


def opened_menu() -> QMenu:
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "no menu opened")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def submenu(menu: QMenu, title: str) -> QMenu:
    """Open a menu in a menu by a click."""
    action = next(a for a in menu.actions() if a.text().replace("&", "") == title)
    at = menu.actionGeometry(action).center()
    click(menu, (at.x(), at.y()))
    inner = action.menu()
    assert isinstance(inner, QMenu)
    until(inner.isVisible, f"{title} did not open")
    return inner


def entries(menu: QMenu) -> dict[str, bool]:
    return {a.text().replace("&", ""): a.isEnabled() for a in menu.actions() if a.text()}


def state_place(window: MainWindow, row: int, state: State) -> tuple[float, float]:
    lines = window.annotation_panel.list
    lines.scrollToItem(lines.item(row))
    at: QPoint = lines.state_area(row, state).center()
    return at.x(), at.y()


@pytest.fixture
def three(desk: MainWindow) -> list[Annotation]:
    """Three annotations on the professional picture; the last one is selected."""
    return [
        draw(desk, Qt.Key.Key_E, (40, 60), (70, 90)),
        draw(desk, Qt.Key.Key_R, (100, 120), (160, 150)),
        draw(desk, Qt.Key.Key_R, (180, 220), (200, 260)),
    ]


def test_the_right_button_opens_a_menu_for_what_is_under_it(
    desk: MainWindow, three: list[Annotation]
) -> None:
    left, view = desk.stage.left, desk.document.viewport
    menu = ask_at(left, outline_of(desk, three[0]))
    assert desk.document.selected_ids == (three[0].id,)
    assert entries(menu)["Duplicate"]
    assert not entries(submenu(menu, "Align"))["Align Left"]
    assert desk.actions_by_id["align_left"].toolTip() == (
        "Select two annotations of one picture first"
    )
    while QApplication.activePopupWidget() is not None:
        strike(menu, Qt.Key.Key_Escape)
    menu = ask_at(left, outline_of(desk, three[0]))
    click_entry(submenu(menu, "Order"), "Bring to Front")
    assert order(desk) == [three[1].id, three[2].id, three[0].id]
    assert desk.document.viewport == view


def test_on_nothing_the_right_button_offers_what_concerns_the_picture(
    desk: MainWindow, three: list[Annotation]
) -> None:
    menu = ask_at(desk.stage.left, seen_at(desk.stage.left, PicturePoint(20, 280)))
    assert desk.document.selected_ids == (three[2].id,)
    offered = entries(menu)
    assert "Delete" not in offered
    assert offered["Paste"]
    assert not offered["Unlock All"]
    click_entry(menu, "Select All")
    assert set(desk.document.selected_ids) == {a.id for a in three}


def test_several_are_aligned_and_distributed_from_the_menu(
    desk: MainWindow, three: list[Annotation]
) -> None:
    strike(desk, Qt.Key.Key_A, CTRL)
    menu = ask_at(desk.stage.left, outline_of(desk, three[1]))
    assert set(desk.document.selected_ids) == {a.id for a in three}
    click_entry(submenu(menu, "Align"), "Align Left")
    assert last_step(desk) == "Align Left"
    for each in three:
        assert box_of(shape_of(desk, each)).left == near(40)
    menu = ask_at(desk.stage.left, outline_of(desk, three[1]))
    click_entry(submenu(menu, "Distribute"), "Distribute Down")
    tops = [box_of(shape_of(desk, each)) for each in three]
    assert tops[1].top - tops[0].bottom == pytest.approx(tops[2].top - tops[1].bottom)
    strike(desk, Qt.Key.Key_Z, CTRL)
    strike(desk, Qt.Key.Key_Z, CTRL)
    assert desk.document.session.annotations == tuple(three)


def test_keys_move_one_up_and_down_and_pins_renumber(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_N)
    for point in ((80, 80), (120, 140), (60, 200)):
        click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(*point)))
    strike(desk, Qt.Key.Key_V)
    first, second, third = order(desk)
    strike(desk, Qt.Key.Key_BracketLeft, CTRL)
    assert order(desk) == [first, third, second]
    assert desk.document.session.numbers() == {first: 1, third: 2, second: 3}
    strike(desk, Qt.Key.Key_BracketRight, CTRL)
    assert order(desk) == [first, second, third]
    strike(desk, Qt.Key.Key_Delete)
    assert desk.document.session.numbers() == {first: 1, second: 2}


def test_what_is_locked_is_not_grasped_until_it_is_unlocked_in_the_list(
    desk: MainWindow, three: list[Annotation]
) -> None:
    entries_ = desk.annotation_panel.list
    click(entries_.viewport(), state_place(desk, 0, State.LOCKED))
    assert last_step(desk) == "Lock"
    strike(desk, Qt.Key.Key_Escape)
    click(desk.stage.left, outline_of(desk, three[0]))
    assert not desk.document.selected_ids
    at = entries_.visualItemRect(entries_.item(0)).center()
    click(entries_.viewport(), (at.x() - 30, at.y()))
    assert desk.document.selected_ids == (three[0].id,)
    strike(desk, Qt.Key.Key_Delete)
    assert not desk.actions_by_id["delete"].isEnabled()
    assert desk.actions_by_id["delete"].toolTip() == "It is locked: unlock it first"
    assert len(order(desk)) == 3
    # By the right button it is found, too, to be unlocked.
    strike(desk, Qt.Key.Key_Escape)
    menu = ask_at(desk.stage.left, outline_of(desk, three[0]))
    assert desk.document.selected_ids == (three[0].id,)
    click_entry(menu, "Lock")
    assert last_step(desk) == "Unlock"
    click(desk.stage.left, seen_at(desk.stage.left, PicturePoint(20, 280)))
    click(desk.stage.left, outline_of(desk, three[0]))
    assert desk.document.selected_ids == (three[0].id,)


def test_what_is_hidden_is_brought_back_from_the_list(
    desk: MainWindow, three: list[Annotation]
) -> None:
    left, lines = desk.stage.left, desk.annotation_panel.list
    click(left, seen_at(left, PicturePoint(20, 280)))
    move(left, (5, 5))
    shown = left.grab().toImage()
    click(left, outline_of(desk, three[1]))
    strike(desk, Qt.Key.Key_H, CTRL | SHIFT)
    assert last_step(desk) == "Hide"
    assert desk.actions_by_id["hide"].isChecked()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert lines.item(1).data(role).endswith(", hidden")
    assert lines.item(2).text().startswith("3")
    click(left, seen_at(left, PicturePoint(20, 280)))
    click(left, outline_of(desk, three[1]))
    assert not desk.document.selected_ids
    click(lines.viewport(), state_place(desk, 1, State.HIDDEN))
    assert last_step(desk) == "Show"
    left.setFocus()
    move(left, (5, 5))
    assert left.grab().toImage() == shown


def test_in_the_list_everything_goes_by_keys(desk: MainWindow, three: list[Annotation]) -> None:
    lines = desk.annotation_panel.list
    lines.setFocus()
    strike(desk, Qt.Key.Key_Home)
    assert desk.document.selected_ids == (three[0].id,)
    strike(desk, Qt.Key.Key_Down, SHIFT)
    assert set(desk.document.selected_ids) == {three[0].id, three[1].id}
    strike(desk, Qt.Key.Key_Down)
    assert desk.document.selected_ids == (three[2].id,)
    strike(desk, Qt.Key.Key_Up)
    strike(desk, Qt.Key.Key_F2)
    until(desk.annotation_panel.note.hasFocus)
    write(desk, "seam")
    noted = desk.document.session.annotation(three[1].id)
    assert noted is not None
    assert noted.note == "seam"
    # Tab leaves the note; back in the list, Enter writes as well, and Delete deletes.
    lines.setFocus()
    strike(desk, Qt.Key.Key_Return)
    until(desk.annotation_panel.note.hasFocus)
    lines.setFocus()
    strike(desk, Qt.Key.Key_Delete)
    assert order(desk) == [three[0].id, three[2].id]
    assert lines.hasFocus()


def test_the_menu_key_opens_the_menu_of_what_is_selected(
    desk: MainWindow, three: list[Annotation]
) -> None:
    left = desk.stage.left
    left.setFocus()
    # The platform makes this of the menu key; the offscreen one does not.
    reason, at = QContextMenuEvent.Reason.Keyboard, QPoint(20, 20)
    QApplication.sendEvent(left, QContextMenuEvent(reason, at, left.mapToGlobal(at), NO_KEYS))
    menu = opened_menu()
    click_entry(submenu(menu, "Order"), "Send to Back")
    assert order(desk)[0] == three[2].id


def test_a_selected_one_is_turned_by_the_disc_above_it_and_kept_turned(
    desk: MainWindow, tmp_path: Path
) -> None:
    drawn = draw(desk, Qt.Key.Key_R, (80, 120), (140, 150))
    left = desk.stage.left
    grip = left.view.turn_grip()
    assert grip is not None
    (x, y), middle = grip[1], seen_at(left, PicturePoint(*box_of(drawn.shape).centre))
    reach = middle[1] - y
    # A quarter to the right: the disc ends beside the middle.
    drag(left, (x, y), (middle[0] + reach / 2, y + reach / 2), (middle[0] + reach, middle[1]))
    turned = shape_of(desk, drawn)
    assert isinstance(turned, Rectangle)
    assert turned.angle_deg == pytest.approx(90)
    assert last_step(desk) == "Turn"
    strike(desk, Qt.Key.Key_R, CTRL | ALT)
    assert last_step(desk) == "Turn Right"
    session, path = desk.document.session, tmp_path / "turned.headshot"
    write_session(path, session, desk.document.look)
    assert read_session(path).session.annotations == session.annotations
    for _ in range(2):
        strike(desk, Qt.Key.Key_Z, CTRL)
    assert shape_of(desk, drawn) == drawn.shape


def test_a_drag_is_drawn_to_the_matching_place_and_level(desk: MainWindow) -> None:
    there = draw(desk, Qt.Key.Key_E, (220, 200), (280, 260), pane=desk.stage.right)
    here = draw(desk, Qt.Key.Key_R, (40, 200), (80, 230))
    twin = desk.document.twin(Side.AI, box_of(there.shape).centre)
    assert twin is not None
    left = desk.stage.left
    outline, middle = outline_of(desk, here), seen_at(left, box_of(here.shape).centre)
    to = seen_at(left, twin)
    by = to[0] - middle[0] + 4, to[1] - middle[1] - 3
    drag(
        left,
        outline,
        (outline[0] + by[0] / 2, outline[1] + by[1] / 3),
        (outline[0] + by[0], outline[1] + by[1]),
    )
    assert box_of(shape_of(desk, here)).centre == pytest.approx(twin)
    assert last_step(desk) == "Move Rectangle"
