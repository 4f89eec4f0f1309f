"""The glyphs, tinted to the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette

from headshot_viewer.gui.actions import COMMANDS
from headshot_viewer.gui.icons import icon, program_icon, swatch
from headshot_viewer.paint.images import array_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QApplication

GLYPHS = sorted({command.glyph for command in COMMANDS if command.glyph} | {"unlink", "cancel"})


def _drawn(made: QIcon, size_px: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> NDArray[np.uint8]:
    pixmap = made.pixmap(QSize(size_px, size_px), 1.0, mode)
    return array_of(pixmap.toImage())


@pytest.mark.parametrize("name", GLYPHS)
def test_every_glyph_is_drawn_in_the_colour_of_the_text_on_buttons(
    qapp: QApplication, name: str
) -> None:
    assert qapp is not None
    drawn = _drawn(icon(name), 32)
    colour = QGuiApplication.palette().color(QPalette.ColorRole.ButtonText)
    solid = drawn[drawn[..., 3] == 255][:, :3]
    assert len(solid) > 10
    assert (solid == (colour.blue(), colour.green(), colour.red())).all()


@pytest.mark.parametrize("size_px", [16, 20, 32, 64])
def test_glyphs_are_drawn_at_the_size_that_is_asked_for(qapp: QApplication, size_px: int) -> None:
    assert qapp is not None
    drawn = _drawn(icon("save"), size_px)
    assert drawn.shape[:2] == (size_px, size_px)


def test_a_disabled_glyph_is_told_from_an_enabled_one(qapp: QApplication) -> None:
    assert qapp is not None
    made = icon("save")
    assert (_drawn(made, 32) != _drawn(made, 32, QIcon.Mode.Disabled)).any()


def test_a_glyph_follows_when_the_palette_changes(qapp: QApplication) -> None:
    made, before = icon("save"), QGuiApplication.palette()
    other = QPalette(before)
    other.setColor(QPalette.ColorRole.ButtonText, QColor(12, 34, 56))
    first = _drawn(made, 32)
    qapp.setPalette(other)
    try:
        drawn = _drawn(made, 32)
    finally:
        qapp.setPalette(before)
    assert (drawn[drawn[..., 3] == 255][:, :3] == (56, 34, 12)).all()
    assert (_drawn(made, 32) == first).all()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_glyph_has_a_pixel_for_each_pixel_of_the_device(qapp: QApplication, ratio: float) -> None:
    assert qapp is not None
    pixmap = icon("save").pixmap(QSize(20, 20), ratio, QIcon.Mode.Normal)
    assert pixmap.width() == 20 * ratio
    assert pixmap.devicePixelRatio() == ratio


@pytest.mark.parametrize("mode", [QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active])
def test_a_swatch_shows_its_colour_in_a_selected_row_too(
    qapp: QApplication, mode: QIcon.Mode
) -> None:
    assert qapp is not None
    drawn = _drawn(swatch("#f04e23"), 48, mode)
    assert tuple(drawn[24, 24]) == (0x23, 0x4E, 0xF0, 255)


def test_a_swatch_with_a_sign_shows_both(qapp: QApplication) -> None:
    assert qapp is not None
    plain, arrow, pin = (_drawn(swatch("#f04e23", sign), 48) for sign in ("", "arrow", "pin"))
    assert tuple(arrow[6, 6]) == tuple(plain[24, 24])
    assert (arrow != pin).any()
    # A dark colour has a light sign.
    light, dark = (_drawn(swatch(colour, "rectangle"), 48) for colour in ("#ffd400", "#202060"))
    assert light[..., :3].min() < 60
    assert dark[..., :3].max() > 230


def test_the_two_states_of_the_link_differ(qapp: QApplication) -> None:
    assert qapp is not None
    assert (_drawn(icon("link"), 32) != _drawn(icon("unlink"), 32)).any()


def test_a_glyph_that_is_not_there_is_told(qapp: QApplication) -> None:
    assert qapp is not None
    with pytest.raises(FileNotFoundError):
        icon("no-such-glyph")


def test_the_program_has_an_icon_for_small_and_large_places(qapp: QApplication) -> None:
    assert qapp is not None
    sizes = {size.width() for size in program_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
