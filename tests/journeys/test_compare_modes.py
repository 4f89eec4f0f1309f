"""Comparing: side by side, wipe, onion skin, difference, blink, by keys and by mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from headshot_viewer.core.compare import CompareMode
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.view_export import ViewExportDialog
from tests.journeys.hand import (
    CTRL,
    SHIFT,
    choose,
    choose_files,
    click,
    close,
    dialog,
    double_click,
    drag,
    hold,
    let_go,
    middle,
    move,
    rest,
    settle,
    strike,
    turn_wheel,
    until,
)

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.overlay_pane import OverlayPane
    from headshot_viewer.gui.pane import Pane
    from tests.journeys.conftest import OpenWindow

KEYS = {
    CompareMode.SIDE_BY_SIDE: Qt.Key.Key_1,
    CompareMode.WIPE: Qt.Key.Key_2,
    CompareMode.ONION: Qt.Key.Key_3,
    CompareMode.DIFFERENCE: Qt.Key.Key_4,
}


def shown(window: MainWindow) -> CompareMode:
    """Return the mode in which the pictures are shown."""
    return window.comparing.shown_mode


def share(window: MainWindow) -> float:
    return window.document.look.compare.wipe


def overlay(window: MainWindow) -> OverlayPane:
    return window.stage.overlay


def test_the_number_keys_choose_the_mode(desk: MainWindow) -> None:
    for mode, key in (*KEYS.items(), *KEYS.items()):
        strike(desk, key)
        assert shown(desk) is mode
        assert overlay(desk).isVisible() is mode.is_overlay
        assert desk.stage.left.isVisible() is not mode.is_overlay


def test_the_menu_chooses_the_mode_too(desk: MainWindow) -> None:
    for entry, mode in (
        ("Wipe", CompareMode.WIPE),
        ("Onion Skin", CompareMode.ONION),
        ("Difference", CompareMode.DIFFERENCE),
        ("Side by Side", CompareMode.SIDE_BY_SIDE),
    ):
        choose(desk, "Compare", entry)
        assert shown(desk) is mode


def test_a_click_above_the_pictures_chooses_the_mode(desk: MainWindow) -> None:
    for mode, button in desk.mode_bar.modes.items():
        click(button)
        assert shown(desk) is mode


def test_the_wipe_is_driven_by_keys_alone(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    strike(desk, Qt.Key.Key_Right)
    assert share(desk) == pytest.approx(0.51)
    strike(desk, Qt.Key.Key_Left, SHIFT)
    assert share(desk) == pytest.approx(0.41)
    strike(desk, Qt.Key.Key_Home)
    assert share(desk) == 0
    strike(desk, Qt.Key.Key_End)
    assert share(desk) == 1
    # The line leaves all other keys to the program.
    strike(desk, Qt.Key.Key_Plus, CTRL)
    assert not desk.document.is_fitted
    strike(desk, Qt.Key.Key_Escape)
    assert shown(desk) is CompareMode.SIDE_BY_SIDE


def test_after_a_click_on_the_picture_the_arrow_keys_move_the_view_again(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    click(overlay(desk), (60, 60))
    before = desk.document.viewport
    strike(desk, Qt.Key.Key_Right)
    assert share(desk) == 0.5
    assert desk.document.viewport != before


def test_tab_reaches_the_line_of_the_wipe(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    click(overlay(desk), (60, 60))
    for _ in range(60):
        if overlay(desk).handle.hasFocus():
            break
        strike(desk, Qt.Key.Key_Tab)
    assert overlay(desk).handle.hasFocus()


def test_the_line_is_dragged_snaps_and_is_centred_by_a_double_click(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    pane, width = overlay(desk), overlay(desk).width()
    line = pane.handle
    x, y = line.width() / 2, line.height() / 2
    drag(line, (x, y), (x + 40, y), let_go=False)
    assert share(desk) == pytest.approx(0.5 + 40 / width)
    drag(pane, (width / 2 + 40, y), (width * 0.5 + 3, y))
    assert share(desk) == 0.5
    drag(pane, (width / 2, y), (width * 0.2, y), (3, y))
    assert share(desk) == 0
    double_click(line, (line.width() / 2, y))
    assert share(desk) == 0.5


def test_the_wipe_is_turned_by_its_button(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    click(desk.mode_bar.turn)
    line = overlay(desk).handle.geometry()
    assert line.width() == overlay(desk).width()
    strike(desk, Qt.Key.Key_Down)
    assert share(desk) == pytest.approx(0.51)


def test_what_is_drawn_in_a_wipe_lands_on_the_picture_under_the_cursor(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    strike(desk, Qt.Key.Key_E)
    x, y = middle(overlay(desk))
    drag(overlay(desk), (x - 70, y - 60), (x - 30, y - 30))
    drag(overlay(desk), (x + 30, y - 60), (x + 70, y - 30))
    session = desk.document.session
    sides = [session.side_of(drawn.picture) for drawn in session.annotations]
    assert sides == [Side.PROFESSIONAL, Side.AI]
    assert desk.document.undo_stack.undoText() == "Draw Ellipse"


def test_words_written_in_a_wipe_stay_on_the_picture_where_they_were_begun(
    desk: MainWindow,
) -> None:
    strike(desk, Qt.Key.Key_2)
    strike(desk, Qt.Key.Key_T)
    x, y = middle(overlay(desk))
    click(overlay(desk), (x + 30, y))
    editor = desk.stage.editors[overlay(desk)]
    until(editor.hasFocus)
    editor.setPlainText("waxy")
    move(overlay(desk), (x - 60, y))
    strike(desk, Qt.Key.Key_Return, CTRL)
    (words,) = desk.document.session.annotations
    assert desk.document.session.side_of(words.picture) is Side.AI


def test_zoom_and_pan_work_in_every_mode(desk: MainWindow) -> None:
    for key in KEYS.values():
        strike(desk, key)
        strike(desk, Qt.Key.Key_0, CTRL)
        pane = desk.stage.shown_panes[0]
        turn_wheel(pane, (90, 120), 3)
        assert not desk.document.is_fitted
        before = desk.document.viewport.centre
        drag(pane, (60, 60), (90, 80))
        assert desk.document.viewport.centre != before


def test_an_offset_survives_every_mode_and_the_saved_session(
    desk: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    right = desk.stage.right
    drag(right, (60, 60), (85, 45), keys=CTRL)
    placement = desk.document.placement(Side.AI)
    offset = desk.document.session.candidates[0].offset
    for key in (*KEYS.values(), *reversed(KEYS.values())):
        strike(desk, key)
        assert desk.document.placement(Side.AI) == placement
    strike(desk, Qt.Key.Key_3)
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "talk.headshot")
    settle(desk)
    close(desk)
    later = open_window()
    later.start({}, tmp_path / "talk.headshot")
    settle(later)
    assert later.document.session.candidates[0].offset == offset
    assert shown(later) is CompareMode.ONION
    assert overlay(later).isVisible()


def test_a_session_that_was_left_in_a_wipe_has_its_handle_again(
    desk: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    strike(desk, Qt.Key.Key_2)
    strike(desk, Qt.Key.Key_S, CTRL)
    choose_files(tmp_path / "wiped.headshot")
    settle(desk)
    close(desk)
    later = open_window()
    later.start({}, tmp_path / "wiped.headshot")
    settle(later)
    assert shown(later) is CompareMode.WIPE
    line = overlay(later).handle
    assert line.isVisible()
    x, y = line.width() / 2, line.height() / 2
    drag(line, (x, y), (x - 20, y), (x - 40, y))
    assert share(later) < 0.5


def test_one_picture_is_moved_alone_in_a_wipe(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    x, y = middle(overlay(desk))
    before = desk.document.placement(Side.PROFESSIONAL)
    drag(overlay(desk), (x + 60, y - 50), (x + 80, y - 40), keys=CTRL)
    assert desk.document.placement(Side.PROFESSIONAL) == before
    assert desk.document.undo_stack.undoText() == "Move One Picture"
    assert shown(desk) is CompareMode.WIPE


# Blink


def shows(pane: Pane, side: Side) -> bool:
    return pane.side is side


def pane_under(window: MainWindow, pane: Pane) -> Pane:
    move(pane, (120, 120))
    return pane


def test_b_shows_the_other_picture_while_it_is_held(desk: MainWindow) -> None:
    for pane, side in ((desk.stage.left, Side.PROFESSIONAL), (desk.stage.right, Side.AI)):
        pane_under(desk, pane)
        hold(desk, Qt.Key.Key_B)
        assert pane.side is side.other
        let_go(desk, Qt.Key.Key_B)
        assert pane.side is side


def test_b_works_in_every_mode(desk: MainWindow) -> None:
    for mode in (CompareMode.WIPE, CompareMode.ONION, CompareMode.DIFFERENCE):
        strike(desk, KEYS[mode])
        move(overlay(desk), (30, 60))
        acted_on = desk.stage.active_side
        hold(desk, Qt.Key.Key_B)
        assert overlay(desk).alone is acted_on.other
        let_go(desk, Qt.Key.Key_B)
        assert overlay(desk).alone is None


def test_leaving_the_window_lets_b_go(desk: MainWindow) -> None:
    pane_under(desk, desk.stage.left)
    hold(desk, Qt.Key.Key_B)
    strike(desk, Qt.Key.Key_F1)
    until(lambda: QApplication.activeModalWidget() is not None)
    until(lambda: desk.stage.left.side is Side.PROFESSIONAL)


def test_b_is_a_letter_while_words_are_written(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_T)
    click(desk.stage.left, middle(desk.stage.left))
    editor = desk.stage.editors[desk.stage.left]
    until(editor.hasFocus)
    strike(desk, Qt.Key.Key_B)
    strike(desk, Qt.Key.Key_2)
    assert editor.toPlainText() == "b2"
    assert desk.stage.left.side is Side.PROFESSIONAL
    assert shown(desk) is CompareMode.SIDE_BY_SIDE
    strike(desk, Qt.Key.Key_Escape)


def test_shift_b_blinks_by_itself_until_escape(desk: MainWindow) -> None:
    desk.mode_bar.blink_ms.setValue(100)
    pane_under(desk, desk.stage.left)
    strike(desk, Qt.Key.Key_B, SHIFT)
    assert desk.mode_bar.blink.isChecked()
    for side in (Side.AI, Side.PROFESSIONAL, Side.AI):
        until(partial(shows, desk.stage.left, side))
    strike(desk, Qt.Key.Key_Escape)
    rest(150)
    assert (desk.stage.left.side, desk.stage.right.side) == (Side.PROFESSIONAL, Side.AI)
    assert not desk.mode_bar.blink.isChecked()


# What is possible


def test_without_pictures_the_keys_do_nothing(window: MainWindow) -> None:
    for key in (*KEYS.values(), Qt.Key.Key_B):
        strike(window, key)
    strike(window, Qt.Key.Key_B, SHIFT)
    assert shown(window) is CompareMode.SIDE_BY_SIDE
    assert window.document.look.compare.mode is CompareMode.SIDE_BY_SIDE


@pytest.mark.usefixtures("no_faces")
def test_without_faces_there_is_no_difference_and_the_button_says_why(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_4)
    assert shown(desk) is CompareMode.SIDE_BY_SIDE
    button = desk.mode_bar.modes[CompareMode.DIFFERENCE]
    assert not button.isEnabled()
    assert "Align the pictures by face or by points first" in button.toolTip()
    strike(desk, Qt.Key.Key_2)
    assert shown(desk) is CompareMode.WIPE


def test_a_mode_is_no_edit(desk: MainWindow) -> None:
    steps = desk.document.undo_stack.count()
    for key in KEYS.values():
        strike(desk, key)
    assert desk.document.undo_stack.count() == steps


# The view as a file


@pytest.mark.parametrize("mode", CompareMode)
def test_the_view_is_exported_as_it_is_seen(
    desk: MainWindow, tmp_path: Path, mode: CompareMode
) -> None:
    strike(desk, KEYS[mode])
    size = (2 * desk.stage.height(), 2 * desk.stage.width(), 3)
    choose(desk, "File", "Export View")
    options = dialog(ViewExportDialog)
    options.scale.setCurrentIndex(1)
    options.accept()
    choose_files(tmp_path / "view.png")
    settle(desk)
    written = cv2.imread(str(tmp_path / "view.png"))
    assert written is not None
    assert written.shape == size
    assert "view.png" in desk.messages.text


def test_the_view_is_copied(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_2)
    strike(desk, Qt.Key.Key_C, CTRL | SHIFT)
    until(lambda: desk.statusBar().currentMessage() == "The view was copied.")
    image = QApplication.clipboard().image()
    assert (image.width(), image.height()) == (desk.stage.width(), desk.stage.height())


def test_brightness_is_matched_and_the_badge_says_so(desk: MainWindow) -> None:
    click(desk.mode_bar.match)
    notes = [plate.note for pane in desk.stage.panes if (plate := pane.plate) is not None]
    assert sorted(bool(note) for note in notes) == [False, True]
