"""Showing why an AI picture looks fine small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from headshot_viewer.gui.reality_check import (
    ASSUMED_DPI,
    MM_PER_INCH,
    RealityWindow,
    device_px_per_mm,
)
from tests.journeys.hand import CTRL, choose_files, click, settle, strike, until

if TYPE_CHECKING:
    from pathlib import Path

    from headshot_viewer.gui.main_window import MainWindow


@pytest.fixture
def opened(desk: MainWindow) -> RealityWindow:
    strike(desk, Qt.Key.Key_R, CTRL)
    window = desk.reality.window
    until(window.isVisible)
    settle(desk)
    assert window.area.isVisible()
    return window


def test_it_shows_the_page_pixel_for_pixel(desk: MainWindow, opened: RealityWindow) -> None:
    check = desk.reality.check()
    assert check is not None
    assert [portrait.picture.ref.path.name for portrait in check.portraits] == [
        "studio.png",
        "generated.png",
    ]
    assert all(portrait.face is not None for portrait in check.portraits)
    assert opened.page.width() == 1328
    assert opened.message.isHidden()


def test_it_follows_the_pictures(desk: MainWindow, opened: RealityWindow) -> None:
    desk.document.undo_stack.undo()
    settle(desk)
    assert not opened.area.isVisible()
    assert opened.message.text() == "Open both pictures first."
    assert not opened.export.isEnabled()
    assert opened.export.toolTip() == opened.message.text()
    desk.document.undo_stack.redo()
    settle(desk)
    assert opened.area.isVisible()


def test_it_is_exported_as_a_png_of_true_size(
    desk: MainWindow, opened: RealityWindow, tmp_path: Path
) -> None:
    click(opened.export)
    path = tmp_path / "reality.png"
    choose_files(path)
    until(path.exists)
    settle(desk)
    with Image.open(path) as written:
        assert written.width == 1328
        told = opened.screen().physicalDotsPerInch()
        dots_per_inch = device_px_per_mm(told, opened.devicePixelRatioF())[0] * MM_PER_INCH
        assert written.info["dpi"][0] == pytest.approx(dots_per_inch, abs=0.1)
    assert str(path) in desk.messages.text


def test_escape_closes_it_and_the_desk_goes_on(desk: MainWindow, opened: RealityWindow) -> None:
    strike(opened, Qt.Key.Key_Escape)
    until(lambda: not opened.isVisible())
    desk.activateWindow()
    until(desk.isActiveWindow)
    strike(desk, Qt.Key.Key_X)
    assert desk.document.look.swapped


@pytest.mark.parametrize("told_dpi", [30.0, 5000.0, float("inf"), float("nan"), 0.0])
def test_a_screen_that_does_not_tell_its_size_is_taken_as_usual(told_dpi: float) -> None:
    # A projector that claims to be 1.6 metres wide, and screens that say nothing.
    per_mm, is_assumed = device_px_per_mm(told_dpi, 1.0)
    assert is_assumed
    assert per_mm == pytest.approx(ASSUMED_DPI / MM_PER_INCH)


def test_a_fine_screen_has_more_device_pixels_to_the_millimetre() -> None:
    per_mm, is_assumed = device_px_per_mm(110.0, 2.0)
    assert not is_assumed
    assert per_mm == pytest.approx(220 / 25.4)
