"""How the window itself behaves: panels, full screen, help, Escape, and where it was last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from headshot_viewer.core import edits
from headshot_viewer.gui.about import AboutDialog
from headshot_viewer.gui.actions import COMMANDS
from headshot_viewer.gui.key_sheet import KeySheet
from headshot_viewer.gui.toolbox import Tool
from tests.journeys.hand import (
    ALT,
    CTRL,
    cancel_dialog,
    choose,
    click,
    close,
    dialog,
    drop,
    middle,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures


def panels(window: MainWindow) -> set[str]:
    return {name for name, dock in window.docks.items() if dock.isVisible()}


def test_f9_hides_the_panels_and_brings_the_same_ones_back(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_I)
    before, width = panels(desk), desk.stage.width()
    assert "info_dock" in before
    strike(desk, Qt.Key.Key_F9)
    assert panels(desk) == set()
    assert desk.stage.width() > width
    strike(desk, Qt.Key.Key_F9)
    assert panels(desk) == before


def test_f9_twice_leaves_the_findings_in_front(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_F, CTRL | ALT, times=1 if desk.findings_panel.isVisible() else 2)
    desk.panels.bring("findings_dock")
    until(lambda: not desk.findings_panel.visibleRegion().isEmpty())
    # It was given room, which it has with the next layout.
    settle(desk)
    heights = {name: dock.height() for name, dock in desk.docks.items() if dock.isVisible()}
    strike(desk, Qt.Key.Key_F9, times=2)
    until(lambda: not desk.findings_panel.visibleRegion().isEmpty())
    assert {name: dock.height() for name, dock in desk.docks.items() if dock.isVisible()} == heights


def test_panels_hidden_by_f9_are_not_lost_for_the_next_time(open_window: OpenWindow) -> None:
    first = open_window()
    before = panels(first)
    strike(first, Qt.Key.Key_F9)
    close(first)
    later = open_window()
    strike(later, Qt.Key.Key_F9, times=2 if panels(later) else 1)
    assert panels(later) == before


def test_the_window_comes_back_where_and_as_it_was(open_window: OpenWindow) -> None:
    first = open_window()
    first.resize(790, 600)
    strike(first, Qt.Key.Key_H, CTRL | ALT)
    shown = panels(first)
    close(first)
    later = open_window()
    assert (later.width(), later.height()) == (790, 600)
    assert panels(later) == shown
    assert "heatmap_dock" not in shown


def test_f11_fills_the_screen_and_escape_leaves_it(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_F11)
    until(desk.isFullScreen)
    assert desk.actions_by_id["full_screen"].isChecked()
    strike(desk, Qt.Key.Key_Escape)
    until(lambda: not desk.isFullScreen())
    assert not desk.actions_by_id["full_screen"].isChecked()
    strike(desk, Qt.Key.Key_F11)
    strike(desk, Qt.Key.Key_F11)
    until(lambda: not desk.isFullScreen())


def test_a_maximised_window_is_maximised_again_after_full_screen(desk: MainWindow) -> None:
    desk.showMaximized()
    until(desk.isMaximized)
    strike(desk, Qt.Key.Key_F11)
    until(desk.isFullScreen)
    strike(desk, Qt.Key.Key_Escape)
    until(lambda: not desk.isFullScreen())
    assert desk.isMaximized()


def test_escape_leaves_one_thing_at_a_time(desk: MainWindow, pictures: Pictures) -> None:
    left = desk.stage.left
    strike(desk, Qt.Key.Key_F11)
    until(desk.isFullScreen)
    strike(desk, Qt.Key.Key_N)
    click(left, (150, 150))
    drop(left, middle(left), pictures.professional.with_name("gone.png"))
    settle(desk)

    def state() -> tuple[bool, bool, bool, bool]:
        return (
            bool(desk.messages.text),
            desk.toolbox.tool is Tool.PIN,
            bool(desk.document.selected_ids),
            desk.isFullScreen(),
        )

    assert state() == (True, True, True, True)
    seen = []
    for _ in range(4):
        strike(desk, Qt.Key.Key_Escape)
        until(lambda: True)
        seen.append(state())
    assert seen == [
        (False, True, True, True),
        (False, False, True, True),
        (False, False, False, True),
        (False, False, False, False),
    ]


def test_f1_shows_every_key_on_one_page(desk: MainWindow) -> None:
    # A step that could be taken back is no part of the command's name.
    desk.document.edit("Turn Everything Upside Down", edits.exchange_roles(desk.document.session))
    strike(desk, Qt.Key.Key_F1)
    sheet = dialog(KeySheet)
    page = sheet.page.toPlainText()
    for command in COMMANDS:
        if command.keys:
            assert command.text.replace("&", "").rstrip("…") in page
    assert "Ctrl + Shift + wheel" in page
    assert "Undo\n" in page
    assert "Upside Down" not in page
    cancel_dialog()
    assert desk.isVisible()


def test_about_says_version_and_whose_work_is_inside(desk: MainWindow) -> None:
    choose(desk, "Help", "About Headshot Viewer")
    asked = dialog(AboutDialog)
    assert asked.windowTitle() == "About Headshot Viewer"
    cancel_dialog()


def test_the_info_panel_says_what_both_files_say(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_I)
    words = desk.info_panel.label.text()
    assert "Professional: studio.png" in words
    assert "PNG, 240 × 300 px" in words
    assert "AI: generated.png" in words
    assert "no profile, shown as sRGB" in words


def test_a_disabled_command_says_why(window: MainWindow) -> None:
    for name in ("fit", "save", "ellipse", "heat"):
        assert not window.actions_by_id[name].isEnabled()
        assert window.actions_by_id[name].toolTip() == "Open a picture first"
    assert window.actions_by_id["delete"].toolTip() == "Select an annotation first"


def test_ctrl_q_closes_the_program(window: MainWindow) -> None:
    strike(window, Qt.Key.Key_Q, CTRL)
    until(lambda: not window.isVisible())
    assert not window.jobs.topics
