"""The bar above the pictures: the modes, and what the chosen one lets be set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QSpinBox, QWidget

from headshot_viewer.core import edits
from headshot_viewer.core.alignment import Alignment, AlignmentMode
from headshot_viewer.core.compare import BLINK_MS, GAINS, Compare, CompareMode
from headshot_viewer.gui.mode_bar import ModeBar, Tightness
from tests.gui.comparing_desk import ComparingDesk, link_by_points, put_comparing
from tests.gui.hands import click, strike

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@dataclass(frozen=True, eq=False)
class Bar:
    pair: ComparingDesk
    widget: ModeBar

    @property
    def compare(self) -> Compare:
        return self.pair.comparing.compare


def _bar(desk: Desk, qtbot: QtBot) -> Bar:
    pair = put_comparing(desk)
    widget = ModeBar(pair.actions, desk.document, pair.comparing)
    qtbot.addWidget(widget)
    widget.resize(900, 32)
    widget.show()
    return Bar(pair, widget)


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> Bar:
    """The bar over a pair, linked by points, side by side."""
    link_by_points(desk)
    return _bar(desk, qtbot)


def _click(widget: QWidget) -> None:
    click(widget, (widget.width() / 2, widget.height() / 2))


def _cut_off(bar: ModeBar) -> list[str]:
    """Return what does not have the room it needs, or lies beyond the bar's edge."""
    parts = [w for w in bar.findChildren(QWidget) if w.isVisible() and w.parent() is bar]
    return [
        part.objectName() or type(part).__name__
        for part in parts
        if part.width() < part.minimumSizeHint().width() or not bar.rect().contains(part.geometry())
    ]


@pytest.mark.parametrize("text_pt", [9, 18])
@pytest.mark.parametrize("mode", CompareMode)
def test_nothing_is_cut_off_however_narrow_the_bar_and_large_the_text(
    bar: Bar, mode: CompareMode, text_pt: int
) -> None:
    font = bar.widget.font()
    font.setPointSize(text_pt)
    bar.widget.setFont(font)
    bar.pair.compare(mode)
    seen = []
    for width in range(1700, 499, -50):
        bar.widget.resize(width, 60)
        QApplication.processEvents()
        seen.append(bar.widget.tightness)
        assert _cut_off(bar.widget) == [], width
    assert seen == sorted(seen)
    assert set(seen) >= {Tightness.WORDS, Tightness.GLYPHS}
    bar.widget.resize(1700, 60)
    assert bar.widget.tightness is Tightness.WORDS


def test_another_mode_never_changes_the_height(bar: Bar) -> None:
    for width in (1000, 700, 450):
        bar.widget.resize(width, 60)
        heights = set()
        for mode in CompareMode:
            bar.pair.compare(mode)
            heights.add((bar.widget.sizeHint().height(), bar.widget.tightness))
        assert len(heights) == 1, width


def test_what_shows_as_a_glyph_still_says_its_name(bar: Bar) -> None:
    bar.widget.resize(600, 60)
    assert bar.widget.tightness is not Tightness.WORDS
    for button in (*bar.widget.modes.values(), bar.widget.blink):
        assert button.text()
        assert button.toolTip()


@pytest.mark.parametrize("mode", [*CompareMode][1:])
def test_a_click_chooses_the_mode_and_another_leaves_it(bar: Bar, mode: CompareMode) -> None:
    _click(bar.widget.modes[mode])
    assert bar.pair.comparing.shown_mode is mode
    assert [m for m, button in bar.widget.modes.items() if button.isChecked()] == [mode]
    _click(bar.widget.modes[CompareMode.SIDE_BY_SIDE])
    assert bar.pair.comparing.shown_mode is CompareMode.SIDE_BY_SIDE


def test_each_mode_shows_its_own_controls_only(bar: Bar) -> None:
    own = {
        CompareMode.WIPE: bar.widget.turn,
        CompareMode.ONION: bar.widget.onion,
        CompareMode.DIFFERENCE: bar.widget.gains[1],
    }
    for mode in CompareMode:
        bar.pair.compare(mode)
        assert [m for m, widget in own.items() if widget.isVisible()] == [
            m for m in own if m is mode
        ]


def test_the_wipe_says_how_far_it_goes_and_is_turned(bar: Bar) -> None:
    bar.pair.compare(CompareMode.WIPE, Compare(wipe=0.25))
    assert bar.widget.wiped.text() == "Professional 25%"
    _click(bar.widget.turn)
    assert bar.compare.wipe_is_level
    bar.pair.desk.operations.swap(True)
    assert bar.widget.wiped.text() == "AI 25%"


def test_the_slider_sets_the_onion_skin_and_its_ends_are_named(bar: Bar) -> None:
    bar.pair.compare(CompareMode.ONION)
    bar.widget.onion.setFocus()
    strike(bar.widget.onion, Qt.Key.Key_End)
    assert bar.compare.onion == 1
    strike(bar.widget.onion, Qt.Key.Key_Left)
    assert bar.compare.onion == pytest.approx(0.99)
    assert (bar.widget.first.text(), bar.widget.other.text()) == ("Professional", "AI")
    bar.pair.desk.operations.swap(True)
    assert (bar.widget.first.text(), bar.widget.other.text()) == ("AI", "Professional")


def test_the_slider_follows_the_look(bar: Bar) -> None:
    bar.pair.compare(CompareMode.ONION, Compare(onion=0.25))
    assert bar.widget.onion.value() == 25
    # An onion skin of 1/3 is not rounded by being shown.
    bar.pair.compare(CompareMode.ONION, Compare(onion=1 / 3))
    assert bar.compare.onion == 1 / 3


@pytest.mark.parametrize("gain", GAINS)
def test_the_difference_is_amplified_by_a_click(bar: Bar, gain: int) -> None:
    bar.pair.compare(CompareMode.DIFFERENCE, Compare(gain=8 if gain != 8 else 1))
    _click(bar.widget.gains[gain])
    assert bar.compare.gain == gain
    assert [g for g, button in bar.widget.gains.items() if button.isChecked()] == [gain]


def test_the_interval_of_blinking_is_set_within_its_limits(bar: Bar) -> None:
    spin = bar.widget.blink_ms
    spin.setValue(300)
    assert bar.compare.blink_ms == 300
    spin.setValue(1)
    assert bar.compare.blink_ms == BLINK_MS[0]
    bar.pair.comparing.change(replace(bar.compare, blink_ms=1234))
    assert spin.value() == 1234


def test_blinking_and_brightness_are_switches(bar: Bar) -> None:
    _click(bar.widget.blink)
    assert bar.pair.comparing.blinking.is_running
    assert bar.widget.blink.isChecked()
    _click(bar.widget.blink)
    assert not bar.pair.comparing.blinking.is_running
    _click(bar.widget.match)
    assert bar.compare.match_brightness
    assert bar.widget.match.isChecked()


def test_without_a_pair_every_control_is_disabled_and_says_why(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    bar = _bar(empty_desk, qtbot)
    modes = [button for mode, button in bar.widget.modes.items() if mode.is_overlay]
    for widget in (*modes, bar.widget.blink, bar.widget.blink_ms, bar.widget.match):
        assert not widget.isEnabled()
        assert widget.toolTip() == "Open both pictures first"


def test_a_difference_that_is_not_possible_any_more_says_why(bar: Bar) -> None:
    bar.pair.compare(CompareMode.DIFFERENCE)
    assert not bar.widget.advice.isVisible()
    document = bar.pair.desk.document
    fit = edits.align(document.session, Alignment(AlignmentMode.FIT))
    document.edit("Change Alignment", fit)
    assert bar.widget.advice.isVisible()
    assert "by face or by points" in bar.widget.advice.text()
    assert not bar.widget.modes[CompareMode.DIFFERENCE].isEnabled()


def test_every_control_is_reached_by_tab_and_has_a_name(bar: Bar) -> None:
    for mode in CompareMode:
        bar.pair.compare(mode)
        for kind in (QAbstractButton, QAbstractSlider, QSpinBox):
            for widget in bar.widget.findChildren(kind):
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named, widget
                assert widget.toolTip(), widget


def test_a_click_on_a_mode_does_not_take_the_keys_from_the_pictures(bar: Bar) -> None:
    for button in bar.widget.modes.values():
        assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
