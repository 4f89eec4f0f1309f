"""Words of changing length below which nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from headshot_viewer.gui.steady_label import MOST_LINES, SteadyLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHORT = "One line."
LONG = "Parts of the picture are sharper or softer than a lens would draw them. " * 2


@pytest.fixture
def label(qtbot: QtBot) -> SteadyLabel:
    made = SteadyLabel()
    qtbot.addWidget(made)
    made.resize(300, 20)
    made.show()
    return made


def _lines(label: SteadyLabel) -> float:
    return label.minimumHeight() / label.fontMetrics().lineSpacing()


def test_it_is_as_tall_for_a_short_text_as_for_the_longest(label: SteadyLabel) -> None:
    label.setText(SHORT)
    assert _lines(label) == pytest.approx(1, abs=0.3)
    label.keep_room_for([SHORT, LONG])
    kept_px = label.minimumHeight()
    assert kept_px >= label.heightForWidth(300)
    label.setText(LONG)
    assert label.minimumHeight() == kept_px >= label.heightForWidth(300)


def test_it_follows_its_width_and_its_letters(label: SteadyLabel) -> None:
    label.keep_room_for([LONG])
    label.setText(SHORT)
    wide_px = label.minimumHeight()
    label.resize(200, label.height())
    assert label.minimumHeight() > wide_px
    label.resize(300, label.height())
    assert label.minimumHeight() == wide_px
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    label.setFont(font)
    assert label.minimumHeight() > wide_px


def test_no_room_is_kept_for_a_very_long_text_until_it_is_shown(label: SteadyLabel) -> None:
    novel = LONG * 10
    label.keep_room_for([novel])
    label.setText(SHORT)
    assert _lines(label) == pytest.approx(MOST_LINES, abs=0.3)
    label.setText(novel)
    assert label.minimumHeight() >= label.heightForWidth(300)


def test_in_a_panel_that_scrolls_no_line_is_cut(qtbot: QtBot) -> None:
    area, panel = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    label, below = SteadyLabel(panel), QLineEdit(panel)
    layout = QVBoxLayout(panel)
    layout.addWidget(label)
    layout.addWidget(below)
    label.setText(LONG)
    area.setWidgetResizable(True)
    area.setWidget(panel)
    area.resize(220, 40)
    area.show()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.geometry().bottom() < below.geometry().top()
