"""The menu's entries for the heatmap layers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.session import Session
from headshot_viewer.gui.layer_menu import LayerMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def menu(measured_desk: Desk, qtbot: QtBot) -> QMenu:
    """A menu with the layers of the desk above what it held before."""
    desk = measured_desk
    made = QMenu(desk.window)
    made.addAction("Below")
    LayerMenu(made, desk.document, desk.measuring, desk.operations, desk.window)
    desk.measuring.layers_known.emit()
    return made


def _layers(menu: QMenu) -> list[QAction]:
    return menu.actions()[:-1]


def test_the_layers_stand_above_the_rest_with_keys(menu: QMenu, measured_desk: Desk) -> None:
    titles = [layer.title for layer in measured_desk.measuring.layers]
    assert [action.text() for action in menu.actions()] == [*titles, "Below"]
    keys = [action.shortcut().toString() for action in _layers(menu)]
    assert keys == [f"Alt+{number}" for number in range(1, len(titles) + 1)]


def test_an_entry_shows_its_layer_and_is_checked(menu: QMenu, measured_desk: Desk) -> None:
    for action, layer in zip(_layers(menu), measured_desk.measuring.layers, strict=True):
        action.trigger()
        assert measured_desk.document.look.layer == layer.id
        assert [each.isChecked() for each in _layers(menu)] == [
            each is action for each in _layers(menu)
        ]
    look = replace(measured_desk.document.look, layer=None)
    measured_desk.document.look_differently(look)
    assert not any(action.isChecked() for action in _layers(menu))


def test_without_a_picture_each_says_why_not(menu: QMenu, measured_desk: Desk) -> None:
    assert all(action.isEnabled() for action in _layers(menu))
    assert all("(Alt+" in action.toolTip() for action in _layers(menu))
    measured_desk.document.load(Session(), PLAIN_LOOK, None)
    assert {action.toolTip() for action in _layers(menu)} == {"Open a picture first"}
    assert not any(action.isEnabled() for action in _layers(menu))
