"""Where each command stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QToolBar

from headshot_viewer.gui.actions import COMMANDS, make_actions
from headshot_viewer.gui.menus import (
    LAYERS,
    MENUS,
    RECENT,
    SUBMENUS,
    TOOL_BAR,
    TOP_BAR,
    build_bars,
    build_menus,
    full_name,
    in_groups,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window: QMainWindow) -> dict[str, QAction]:
    """The commands of the table, and stand-ins for those that other parts bring."""
    made = make_actions(window)
    for _title, ids in MENUS:
        for each in ids:
            if each == "undo" or each == "redo" or each.endswith("_dock"):
                made[each] = QAction(each, window)
    return made


def test_every_command_stands_in_one_menu(window: QMainWindow) -> None:
    assert window is not None
    menus = (*MENUS, *SUBMENUS.values())
    standing = [each for _title, ids in menus for each in ids if each != "-"]
    assert len(set(standing)) == len(standing)
    assert {command.id for command in COMMANDS} - set(standing) == set()
    assert set(SUBMENUS) <= set(standing)


def test_the_menu_bar_has_the_menus_in_order(
    window: QMainWindow, actions: dict[str, QAction]
) -> None:
    later = build_menus(window, actions)
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    order = ["File", "Edit", "View", "Compare", "Analyse", "Annotate", "Findings", "Help"]
    assert titles == [title for title in order if title in titles]
    assert {*order} - {*titles} <= {"Findings"}
    assert later[RECENT].title().replace("&", "") == "Open Recent"
    assert actions["heat"] in later[LAYERS].actions()


def test_access_keys_of_the_menu_bar_differ(
    window: QMainWindow, actions: dict[str, QAction]
) -> None:
    build_menus(window, actions)
    texts = [action.text() for action in window.menuBar().actions()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(set(letters)) == len(letters)


def test_a_disabled_entry_can_say_why(window: QMainWindow, actions: dict[str, QAction]) -> None:
    later = build_menus(window, actions)
    assert later[LAYERS].toolTipsVisible()


def test_the_bars_show_their_commands_with_glyphs(
    window: QMainWindow, actions: dict[str, QAction]
) -> None:
    build_bars(window, actions)
    bars = {bar.objectName(): bar for bar in window.findChildren(QToolBar)}
    for name, ids in (("main_bar", TOP_BAR), ("tools_bar", TOOL_BAR)):
        shown = [action for action in bars[name].actions() if not action.isSeparator()]
        assert shown == [actions[each] for each in ids if each != "-"]
    brought = {"undo", "redo"}
    for each in {*TOP_BAR, *TOOL_BAR} - {"-"} - brought:
        assert not actions[each].icon().isNull()


def test_what_says_little_alone_is_named_with_its_menu(window: QMainWindow) -> None:
    actions = make_actions(window)
    names = {each: full_name(each, action) for each, action in actions.items()}
    assert names["close_up_right_eye"] == "Close-ups: Right eye"
    assert names["sensitivity_keen"] == "Sensitivity: Keen"
    assert names["export"].startswith("Export Comparison")
    assert names["align_left"] == "Align Left"
    # In a list of all commands each is told from the others.
    assert len(set(names.values())) == len(names)


def test_every_command_is_in_one_group_only(window: QMainWindow) -> None:
    ids = [*make_actions(window), "layer_skin", "layer_light"]
    groups = dict(in_groups(ids))
    assert sorted(each for found in groups.values() for each in found) == sorted(ids)
    assert groups["Analyse"][:2] == ["layer_skin", "layer_light"]
