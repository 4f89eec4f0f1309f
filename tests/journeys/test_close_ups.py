"""The strip of close-ups: one click or key, and both panes show the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import CloseUp, close_up
from headshot_viewer.gui.close_ups import REDRAWN_EVERY_MS, THUMBNAIL_PX
from tests.journeys.hand import (
    ALT,
    CTRL,
    choose,
    click,
    drag,
    middle,
    rest,
    seen_at,
    settle,
    strike,
    turn_wheel,
    until,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures


def place_of(window: MainWindow, what: CloseUp) -> tuple[float, float]:
    """Return the middle of a thumbnail pair in the strip."""
    strip = window.close_ups.strip
    item = strip.item(list(CloseUp).index(what))
    strip.scrollToItem(item)
    at = strip.visualItemRect(item).center()
    return at.x(), at.y()


def thumbnails(window: MainWindow, what: CloseUp) -> QImage:
    strip = window.close_ups.strip
    pixmap = strip.item(list(CloseUp).index(what)).icon().pixmap(strip.iconSize())
    return pixmap.toImage()


def look_at(window: MainWindow, what: CloseUp) -> QImage:
    """Return the thumbnails once nothing is drawn any more."""
    rest(2 * REDRAWN_EVERY_MS)
    return thumbnails(window, what)


def is_shown(window: MainWindow, what: CloseUp) -> bool:
    """Return whether both panes show a place whole, and nearly as large as they could."""
    largest = 0.0
    for side in Side:
        face, pane = window.document.face(side), window.stage.pane(side)
        assert face is not None
        box = close_up(face, what)
        left, top = seen_at(pane, PicturePoint(box.left, box.top))
        right, bottom = seen_at(pane, PicturePoint(box.right, box.bottom))
        if not (0 <= left < right <= pane.width() and 0 <= top < bottom <= pane.height()):
            return False
        largest = max(largest, (right - left) / pane.width(), (bottom - top) / pane.height())
    return largest > 0.8


def test_a_click_shows_the_place_in_both_panes(desk: MainWindow) -> None:
    strip = desk.close_ups.strip
    until(strip.isVisible)
    before = desk.document.session
    for what in (CloseUp.LEFT_EYE, CloseUp.MOUTH, CloseUp.NECK):
        click(strip.viewport(), place_of(desk, what))
        assert is_shown(desk, what)
    assert desk.document.session == before


def test_only_what_is_shown_is_marked(desk: MainWindow) -> None:
    strip = desk.close_ups.strip
    until(strip.isVisible)
    click(strip.viewport(), place_of(desk, CloseUp.LEFT_EYE))
    assert [item.text() for item in strip.selectedItems()] == ["Left eye"]
    click(strip.viewport(), place_of(desk, CloseUp.MOUTH))
    assert [item.text() for item in strip.selectedItems()] == ["Mouth"]
    turn_wheel(desk.stage.left, middle(desk.stage.left), 1)
    assert not strip.selectedItems()
    # The arrow keys go on from where one was.
    strip.setFocus()
    strike(desk, Qt.Key.Key_Left)
    assert [item.text() for item in strip.selectedItems()] != []
    assert is_shown(desk, list(CloseUp)[list(CloseUp).index(CloseUp.MOUTH) - 1])


def test_each_of_the_first_nine_has_a_key(desk: MainWindow) -> None:
    keys = [getattr(Qt.Key, f"Key_{number}") for number in range(1, 10)]
    for key, what in zip(keys, CloseUp, strict=False):
        strike(desk, key, CTRL | ALT)
        assert is_shown(desk, what)


def test_the_menu_has_all_of_them(desk: MainWindow) -> None:
    for what in CloseUp:
        action = desk.actions_by_id[f"close_up_{what}"]
        assert action.isEnabled()
        action.trigger()
        assert is_shown(desk, what)


def test_arrow_keys_walk_along_the_strip(desk: MainWindow) -> None:
    strip = desk.close_ups.strip
    click(strip.viewport(), place_of(desk, CloseUp.RIGHT_EYE))
    strike(desk, Qt.Key.Key_Right)
    assert is_shown(desk, CloseUp.LEFT_EYE)
    strike(desk, Qt.Key.Key_Right, times=2)
    assert is_shown(desk, CloseUp.RIGHT_CHEEK)
    strike(desk, Qt.Key.Key_Left)
    assert is_shown(desk, CloseUp.FOREHEAD)
    strike(desk, Qt.Key.Key_End)
    assert is_shown(desk, CloseUp.LEFT_OUTLINE)


def test_the_thumbnails_show_the_picture_on_its_side(desk: MainWindow) -> None:
    before = look_at(desk, CloseUp.MOUTH)
    assert before.width() > 2 * THUMBNAIL_PX
    strike(desk, Qt.Key.Key_X)
    until(lambda: thumbnails(desk, CloseUp.MOUTH) != before)
    swapped, half = thumbnails(desk, CloseUp.MOUTH), before.width() // 2 - 1
    # Left became right, pixel for pixel.
    assert swapped.copy(0, 0, half, before.height()) == before.copy(
        before.width() - half, 0, half, before.height()
    )


def test_what_is_selected_is_not_tinted(desk: MainWindow) -> None:
    assert not look_at(desk, CloseUp.MOUTH).isNull()
    strip = desk.close_ups.strip
    icon = strip.item(0).icon()
    plain = icon.pixmap(strip.iconSize()).toImage()
    assert icon.pixmap(strip.iconSize(), QIcon.Mode.Selected).toImage() == plain


def test_dragged_eyes_change_the_thumbnails(desk: MainWindow) -> None:
    before = look_at(desk, CloseUp.RIGHT_EYE)
    choose(desk, "Compare", "Adjust Eyes")
    face = desk.document.face(Side.PROFESSIONAL)
    assert face is not None
    pane = desk.stage.pane(Side.PROFESSIONAL)
    x, y = seen_at(pane, face.eyes_px.right)
    drag(pane, (x, y), (x - 30, y - 10), (x - 60, y - 20))
    until(lambda: thumbnails(desk, CloseUp.RIGHT_EYE) != before)


@pytest.mark.usefixtures("no_faces")
def test_without_a_face_the_strip_says_why_it_is_empty(
    window: MainWindow, open_window: OpenWindow, pictures: Pictures
) -> None:
    assert open_window is not None
    assert "Open a picture" in window.close_ups.reason.text()
    assert not window.close_ups.strip.isVisible()
    window.start({Side.PROFESSIONAL: pictures.professional, Side.AI: pictures.ai}, None)
    settle(window)
    assert "No face was found" in window.close_ups.reason.text()
    assert window.close_ups.reason.isVisible()
    action = window.actions_by_id["close_up_mouth"]
    assert not action.isEnabled()
    assert "No face was found" in action.toolTip()


def test_the_strip_follows_its_switch_in_the_menu(desk: MainWindow) -> None:
    assert desk.close_ups.isVisible()
    choose(desk, "View", "Close-ups")
    assert not desk.close_ups.isVisible()
    choose(desk, "View", "Close-ups")
    assert desk.close_ups.isVisible()


def test_drawn_while_hidden_it_is_right_when_shown(desk: MainWindow, pictures: Pictures) -> None:
    desk.docks["close_ups_dock"].hide()
    desk.reception.open_paths([pictures.other_ai], Side.AI)
    settle(desk)
    before = thumbnails(desk, CloseUp.RIGHT_CHEEK)
    desk.docks["close_ups_dock"].show()
    until(lambda: thumbnails(desk, CloseUp.RIGHT_CHEEK) != before)
