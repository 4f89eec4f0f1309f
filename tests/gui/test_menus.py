"""Where each command stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QToolBar

from headshot_viewer.gui.actions import COMMANDS, make_actions
from headshot_viewer.gui.context_menu import ON_ANNOTATION, ON_NOTHING
from headshot_viewer.gui.language import OWN_NAMES, TRANSLATED, Language, OneContext
from headshot_viewer.gui.menus import (
    LAYERS,
    MENUS,
    RECENT,
    SUBMENUS,
    TOOL_BAR,
    TOP_BAR,
    build_bars,
    build_menus,
    fill_menu,
    full_name,
    in_groups,
)
from headshot_viewer.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


BROUGHT = {"undo": "&Undo", "redo": "&Redo"}
"""What the undo stack calls its commands."""


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
                text = QCoreApplication.translate("MainWindow", BROUGHT.get(each, each))
                made[each] = QAction(text, window)
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


@pytest.fixture(params=OWN_NAMES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """A language, spoken."""
    translator = OneContext(qapp)
    if request.param in TRANSLATED:
        name = f"translations/headshot_viewer_{request.param}.qm"
        assert translator.read(resource(name).read_bytes())
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def _access_letters(menu: QMenuBar | QMenu) -> list[str]:
    texts = (action.text() for action in menu.actions())
    return [found[1].lower() for text in texts if (found := re.search(r"&(\w)", text))]


def test_access_keys_of_a_menu_differ(
    language: Language, window: QMainWindow, actions: dict[str, QAction]
) -> None:
    assert language in OWN_NAMES
    build_menus(window, actions)
    bar = window.menuBar()
    assert len(_access_letters(bar)) == len(set(_access_letters(bar))) == len(bar.actions())
    for menu in bar.findChildren(QMenu):
        letters = _access_letters(menu)
        assert len(letters) == len(set(letters)), (menu.title(), sorted(letters))


@pytest.mark.parametrize("ids", [ON_ANNOTATION, ON_NOTHING])
def test_access_keys_at_the_right_button_differ(
    ids: tuple[str, ...], language: Language, window: QMainWindow, actions: dict[str, QAction]
) -> None:
    menu = QMenu(window)
    fill_menu(menu, ids, actions)
    letters = _access_letters(menu)
    assert len(letters) == len(set(letters)) > 5, (language, sorted(letters))


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


def test_every_panel_is_shown_and_hidden_from_one_menu() -> None:
    places = {each: title for title, ids in MENUS for each in ids if each.endswith("_dock")}
    assert {"measurement_dock", "findings_dock", "annotation_dock", "notes_dock"} <= set(places)
    assert set(places.values()) == {"&View"}


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
