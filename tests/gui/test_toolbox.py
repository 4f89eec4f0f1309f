"""The tool in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from headshot_viewer.core.annotation import OTHER_KIND, Style
from headshot_viewer.gui.toolbox import Tool, Toolbox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def toolbox(qtbot: QtBot) -> Toolbox:
    assert qtbot is not None
    return Toolbox()


def test_one_begins_by_looking_not_by_drawing(toolbox: Toolbox) -> None:
    assert toolbox.tool is Tool.SELECT
    assert toolbox.kind == OTHER_KIND
    assert toolbox.style == Style()


def test_taking_another_tool_is_told(toolbox: Toolbox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(toolbox.changed):
        toolbox.take(Tool.PIN)
    assert toolbox.tool is Tool.PIN


def test_style_and_kind_are_kept_for_the_next_annotation(toolbox: Toolbox, qtbot: QtBot) -> None:
    red = Style(colour="#f04e23")
    with qtbot.waitSignal(toolbox.changed):
        toolbox.use_style(red)
    with qtbot.waitSignal(toolbox.changed):
        toolbox.use_kind("plastic_skin")
    assert (toolbox.style, toolbox.kind) == (red, "plastic_skin")


def test_what_stays_the_same_is_not_told(toolbox: Toolbox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(toolbox.changed):
        toolbox.take(Tool.SELECT)
        toolbox.use_style(Style())
        toolbox.use_kind(OTHER_KIND)
