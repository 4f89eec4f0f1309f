"""Which commands can be used now, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.geometry import Offset, PicturePoint
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.action_states import ActionStates
from headshot_viewer.gui.actions import make_actions
from headshot_viewer.gui.exporting import Exporting
from headshot_viewer.gui.toolbox import Tool
from tests.makers import noise_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


def _follow(desk: Desk) -> dict[str, QAction]:
    """Return the commands of the desk's window, kept in step with its document."""
    actions = make_actions(desk.window)
    exporting = Exporting(desk.document, desk.gallery, desk.measuring, desk.jobs, desk.window)
    ActionStates(
        actions,
        desk.document,
        desk.gallery,
        desk.toolbox,
        desk.measuring,
        exporting,
        desk.arranging,
        desk.window,
    )
    return actions


def _why_not(action: QAction) -> str:
    return "" if action.isEnabled() else action.toolTip()


@pytest.mark.parametrize("command", ["fit", "zoom_100", "save", "exchange", "ellipse", "pin"])
def test_without_a_picture_there_is_nothing_to_do_it_to(empty_desk: Desk, command: str) -> None:
    action = _follow(empty_desk)[command]
    assert _why_not(action) == "Open a picture first"
    empty_desk.hang(Side.AI, noise_picture(60, 80))
    assert _why_not(action) == ""
    empty_desk.document.undo_stack.undo()
    assert _why_not(action) == "Open a picture first"


@pytest.mark.parametrize("command", ["open", "open_ai", "paste", "quit", "keys", "select"])
def test_some_commands_can_always_be_used(empty_desk: Desk, command: str) -> None:
    assert _follow(empty_desk)[command].isEnabled()


@pytest.mark.parametrize("command", ["export", "copy_comparison"])
def test_a_comparison_needs_both_pictures_in_memory(empty_desk: Desk, command: str) -> None:
    action = _follow(empty_desk)[command]
    empty_desk.hang(Side.PROFESSIONAL, noise_picture(60, 80, seed=1))
    assert _why_not(action) == "Open both pictures first"
    empty_desk.hang(Side.AI, noise_picture(60, 80, seed=2))
    assert _why_not(action) == ""
    empty_desk.gallery.keep_only(())
    assert _why_not(action) == "A picture is missing, or still being opened"


@pytest.mark.parametrize("command", ["delete", "front", "back"])
def test_some_commands_need_a_selection(desk: Desk, command: str) -> None:
    action = _follow(desk)[command]
    pin = Annotation("pin", "picture-1", Pin(PicturePoint(10, 10)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))
    assert _why_not(action) == "Select an annotation first"
    desk.document.select(["pin"])
    assert _why_not(action) == ""
    desk.document.undo_stack.undo()
    assert _why_not(action) == "Select an annotation first"


def test_opacity_needs_a_layer(measured_desk: Desk, qtbot: QtBot) -> None:
    actions = _follow(measured_desk)
    assert _why_not(actions["more_heat"]) == "Choose a layer in the Heatmap panel first"
    with qtbot.waitSignal(measured_desk.jobs.idle):
        measured_desk.operations.choose_layer("noisy")
    assert _why_not(actions["more_heat"]) == ""
    assert actions["heat"].isChecked()


def test_heat_waits_for_the_layers_to_be_read(desk: Desk) -> None:
    assert _why_not(_follow(desk)["heat"]) == "The layers are still being loaded"


def test_there_is_an_alignment_to_reset_once_a_picture_was_moved(desk: Desk) -> None:
    action = _follow(desk)["reset_alignment"]
    assert _why_not(action) == "The alignment is as found"
    desk.document.edit("Move", edits.set_offset(desk.document.session, Side.AI, Offset(0.1)))
    assert _why_not(action) == ""
    desk.document.undo_stack.undo()
    assert _why_not(action) == "The alignment is as found"


def test_the_switches_show_how_things_are(desk: Desk) -> None:
    actions = _follow(desk)
    assert actions["link"].isChecked()
    assert not actions["swap"].isChecked()
    desk.operations.link(False)
    desk.operations.swap(True)
    assert not actions["link"].isChecked()
    assert actions["swap"].isChecked()


def test_the_tool_in_the_hand_is_pressed(desk: Desk) -> None:
    actions = _follow(desk)
    for tool in (Tool.ELLIPSE, Tool.PIN, Tool.SELECT):
        desk.toolbox.take(tool)
        assert actions[tool.value].isChecked()
