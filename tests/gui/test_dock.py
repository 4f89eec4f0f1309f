"""A panel at the edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow

from headshot_viewer.gui.dock import Dock
from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def dock(qtbot: QtBot) -> Iterator[Dock]:
    window = QMainWindow()
    qtbot.addWidget(window)
    yield Dock("Annotations", window)
    window.close()


@pytest.fixture
def white_ink(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.ButtonText, QColor(255, 255, 255))
    qapp.setPalette(palette)
    yield
    qapp.setPalette(before)


def _buttons(dock: Dock) -> list[QAbstractButton]:
    return [
        button
        for button in dock.findChildren(QAbstractButton)
        if button.objectName().startswith("qt_dockwidget")
    ]


def test_both_buttons_say_what_they_do_and_to_which_panel(dock: Dock) -> None:
    names = {button.accessibleName() for button in _buttons(dock)}
    assert names == {"Close: Annotations", "Let float, or dock: Annotations"}


@pytest.mark.parametrize("restyled", [False, True])
def test_the_buttons_are_drawn_in_the_ink_of_the_theme(
    dock: Dock, restyled: bool, white_ink: None
) -> None:
    if restyled:
        QApplication.sendEvent(dock, QEvent(QEvent.Type.StyleChange))
    for button in _buttons(dock):
        drawn = array_of(button.icon().pixmap(16, QIcon.Mode.Normal).toImage())
        solid = drawn[drawn[..., 3] == 255]
        assert len(solid) > 5
        assert np.all(solid == 255)
