"""The bundled typeface, so that words look the same on every machine."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from headshot_viewer.resources import resource

FILES: Final = ("fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf")
"""One family in two weights: Latin, Greek and Cyrillic. Other scripts come from the system."""


_CONTEXTUAL: Final = QFont.Tag("calt")


def text_font(pixel_height: float, *, bold: bool = False) -> QFont:
    """Return the typeface at *pixel_height* pixels to the em; needs a QGuiApplication.

    Hinting is off: it differs between systems and would make the width of a word depend on the
    size that it is drawn at.
    """
    font = QFont(_family())
    font.setPixelSize(max(1, round(pixel_height)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    # Glyphs that stand for others in a context have no letter of their own in a PDF: copied from
    # there, "(0.8" would read "50.8".
    font.setFeature(_CONTEXTUAL, 0)
    return font


@cache
def _family() -> str:
    """Load both weights once, and return their common name."""
    families: list[str] = []
    for name in FILES:
        loaded = QFontDatabase.addApplicationFontFromData(QByteArray(resource(name).read_bytes()))
        if loaded < 0:
            raise RuntimeError(f"{name} is not a font that this Qt can read")
        families.append(QFontDatabase.applicationFontFamilies(loaded)[0])
    return families[0]
