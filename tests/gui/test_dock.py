"""A panel at the edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QMainWindow,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from headshot_viewer.gui.dock import Dock, PanelArea
from headshot_viewer.paint.images import array_of
from tests.gui.hands import turn_wheel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


def _leave(dock: Dock) -> None:
    pass


def _restyle(dock: Dock) -> None:
    QApplication.sendEvent(dock, QEvent(QEvent.Type.StyleChange))


def _turn_title(dock: Dock) -> None:
    dock.setFeatures(dock.features() | QDockWidget.DockWidgetFeature.DockWidgetVerticalTitleBar)


def _float(dock: Dock) -> None:
    dock.setFloating(True)
    dock.setFloating(False)


def _restore(dock: Dock) -> None:
    window = dock.parent()
    assert isinstance(window, QMainWindow)
    dock.setObjectName("dock")
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.restoreState(window.saveState())
    window.show()


@pytest.mark.parametrize("happens", [_leave, _restyle, _turn_title, _float, _restore])
def test_the_buttons_are_drawn_in_the_ink_of_the_theme_whatever_happens(
    dock: Dock, happens: Callable[[Dock], None], white_ink: None
) -> None:
    happens(dock)
    for button in _buttons(dock):
        drawn = array_of(button.icon().pixmap(16, QIcon.Mode.Normal).toImage())
        solid = drawn[drawn[..., 3] == 255]
        assert len(solid) > 5
        assert np.all(solid == 255)


# The panel in it


def _panel(words: str) -> tuple[QWidget, QLabel]:
    panel = QWidget()
    label = QLabel(words, panel)
    QVBoxLayout(panel).addWidget(label)
    return panel, label


def test_a_panel_is_never_narrower_than_what_is_in_it(qtbot: QtBot) -> None:
    panel, label = _panel("Threshold of the heatmap")
    window = QWidget()
    qtbot.addWidget(window)
    area = PanelArea(panel, window)
    area.resize(area.minimumSizeHint().width(), 10)
    window.show()
    assert label.width() >= label.minimumSizeHint().width()
    assert area.sizeHint().width() >= area.minimumSizeHint().width()


def test_larger_letters_ask_for_more_room(qtbot: QtBot) -> None:
    panel, label = _panel("Threshold of the heatmap")
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    area = PanelArea(panel, window)
    layout.addWidget(area)
    window.show()
    before = layout.minimumSize().width()
    font = label.font()
    font.setPointSizeF(2 * font.pointSizeF())
    label.setFont(font)
    QApplication.processEvents()
    assert layout.minimumSize().width() > 1.5 * before


def test_a_high_panel_scrolls_in_a_low_area(qtbot: QtBot) -> None:
    panel, _label = _panel("\n".join("many lines" for _ in range(60)))
    window = QWidget()
    qtbot.addWidget(window)
    area = PanelArea(panel, window)
    area.resize(200, 100)
    window.show()
    QApplication.processEvents()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QSlider])
def test_the_wheel_scrolls_a_panel_and_changes_no_control_in_it(
    qtbot: QtBot, kind: type[QComboBox | QSpinBox | QSlider]
) -> None:
    window, panel = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    area = PanelArea(panel, window)
    layout = QVBoxLayout(panel)
    control = kind(panel)
    if isinstance(control, QComboBox):
        control.addItems(["Plastic skin", "Clothing", "Other"])
    layout.addWidget(control)
    layout.addSpacing(900)
    window.setCentralWidget(area)
    window.resize(300, 200)
    window.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    # Also what one has chosen from just now, and so has the focus.
    control.setFocus()
    turn_wheel(control, (20, control.height() / 2), -1)
    value = control.currentIndex() if isinstance(control, QComboBox) else control.value()
    assert value == 0
    assert area.verticalScrollBar().value() > 0
