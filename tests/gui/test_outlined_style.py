"""Boxes that are seen on any ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from headshot_viewer.gui.appearance import palette_of
from headshot_viewer.gui.outlined_style import OutlinedStyle, outline_colour
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.theme import theme

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

THEMES = ("light", "dark", "grey")
LEAST_CONTRAST = 3.0
"""Of what marks a control, by the Web Content Accessibility Guidelines 2.2, 1.4.11."""


def _luminance(colour: NDArray[np.float64]) -> NDArray[np.float64]:
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ (0.0722, 0.7152, 0.2126))


def _contrast(pixels: NDArray[np.uint8], ground: QColor) -> NDArray[np.float64]:
    """Return the contrast of BGR pixels to *ground*, 1..21."""
    there = np.array([ground.blueF(), ground.greenF(), ground.redF()])
    one, other = _luminance(pixels / 255.0), _luminance(there)
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("name", THEMES)
def test_an_unchecked_box_is_seen(
    kind: type[QCheckBox | QRadioButton], name: str, qtbot: QtBot
) -> None:
    chrome = theme().chrome(name)
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setPalette(palette_of(chrome))
    box = kind(ground)
    style = OutlinedStyle()
    box.setStyle(style)
    ground.resize(60, 40)
    box.setGeometry(10, 10, 30, 20)
    pixels = array_of(ground.grab().toImage())[10:30, 10:30, :3]
    seen = _contrast(pixels, QColor(chrome.window)) >= LEAST_CONTRAST
    # All four sides of a box, and nothing but its rim.
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    assert 9 <= rows.max() - rows.min() <= 20
    assert 9 <= columns.max() - columns.min() <= 20
    middle = (rows.max() + rows.min()) // 2, (columns.max() + columns.min()) // 2
    assert not np.array_equal(pixels[middle], pixels[rows.min(), middle[1]])


@pytest.mark.parametrize("name", THEMES)
def test_the_line_of_what_is_disabled_is_fainter(name: str) -> None:
    palette = palette_of(theme().chrome(name))
    ground = palette.color(QPalette.ColorRole.Window)
    lines = [
        outline_colour(palette, group)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    ]
    active, disabled = (
        _contrast(np.array([line.blue(), line.green(), line.red()], np.uint8), ground)
        for line in lines
    )
    assert active >= LEAST_CONTRAST
    assert 1 < disabled < active
