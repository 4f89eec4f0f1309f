"""A slider that goes to where it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from headshot_viewer.gui.share_slider import ShareSlider
from tests.gui.hands import LEFT, click, move, press, release

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def slider(qtbot: QtBot) -> Iterator[ShareSlider]:
    window = QWidget()
    qtbot.addWidget(window)
    made = ShareSlider(window)
    made.setRange(0, 100)
    made.resize(220, 24)
    window.show()
    yield made
    window.close()


@pytest.mark.parametrize(("x", "value"), [(0, 0), (55, 23), (110, 50), (165, 77), (219, 100)])
def test_a_click_brings_the_handle_there(slider: ShareSlider, x: int, value: int) -> None:
    slider.setValue(40)
    click(slider, (x, 12))
    assert slider.value() == pytest.approx(value, abs=3)


def test_a_drag_that_begins_beside_the_handle_drags_it(slider: ShareSlider) -> None:
    values: list[int] = []
    slider.valueChanged.connect(values.append)
    press(slider, (60, 12))
    for x in range(70, 181, 10):
        move(slider, (x, 12), LEFT)
    release(slider, (180, 12))
    assert len(values) > 10
    assert values == sorted(values)
    assert values[-1] == pytest.approx(84, abs=3)


def test_a_press_on_the_handle_does_not_move_it(slider: ShareSlider) -> None:
    slider.setValue(50)
    for x in (106, 114):
        click(slider, (x, 12))
        assert slider.value() == 50


def test_from_right_to_left_the_right_end_is_the_least(slider: ShareSlider) -> None:
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    click(slider, (219, 12))
    assert slider.value() == 0
    click(slider, (0, 12))
    assert slider.value() == 100
