"""The window's colours: those of the system, or a light, dark or grey theme of our own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory

from headshot_viewer.gui.outlined_style import OutlinedStyle
from headshot_viewer.paint.theme import ink_on, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from headshot_viewer.paint.theme import Chrome


class WindowTheme(StrEnum):
    """Where the window's colours come from."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    GREY = "grey"


_SCHEMES: Final = {
    WindowTheme.SYSTEM: Qt.ColorScheme.Unknown,
    WindowTheme.LIGHT: Qt.ColorScheme.Light,
    WindowTheme.DARK: Qt.ColorScheme.Dark,
    # Title bars and menus of the system, where it draws them, fit a grey window best when dark.
    WindowTheme.GREY: Qt.ColorScheme.Dark,
}
_PAINTS_ANY_PALETTE: Final = "fusion"
"""The style that paints all its controls in the colours it is given; native ones do not."""


class Appearance:
    """Applies the theme, at the start and whenever the user chooses another."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._own_style = self._style = application.style().name()
        if self._own_style == _PAINTS_ANY_PALETTE:
            application.setStyle(OutlinedStyle())
        self._shown = WindowTheme.SYSTEM

    def show(self, wanted: WindowTheme) -> None:
        """Change all windows to the theme *wanted*; the system's is followed as it changes."""
        if wanted is self._shown:
            return
        self._shown = wanted
        hints = self._application.styleHints()
        hints.setColorScheme(_SCHEMES[wanted])
        # Many desktops support light and dark; for others, and for grey, there is a palette here.
        offered = wanted is WindowTheme.SYSTEM or (
            wanted is not WindowTheme.GREY and hints.colorScheme() == _SCHEMES[wanted]
        )
        self._use_style(self._own_style if offered else _PAINTS_ANY_PALETTE)
        palette = QPalette() if offered else palette_of(theme().chrome(wanted))
        self._application.setPalette(palette)

    def _use_style(self, name: str) -> None:
        if self._style != name:
            self._style = name
            style: QStyle | None = (
                OutlinedStyle() if name == _PAINTS_ANY_PALETTE else QStyleFactory.create(name)
            )
            if style is not None:
                self._application.setStyle(style)


def palette_of(chrome: Chrome) -> QPalette:
    """Return a palette with the colours of *chrome*; edges and shadows are made from them."""
    role, every = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette(QColor(chrome.button), QColor(chrome.window))
    for roles, colour in (
        ((role.Window,), chrome.window),
        ((role.Base, role.ToolTipBase), chrome.base),
        ((role.AlternateBase,), chrome.alternate_base),
        ((role.Button,), chrome.button),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), chrome.text),
        ((role.PlaceholderText,), chrome.placeholder),
        ((role.Highlight,), chrome.highlight),
        ((role.HighlightedText, role.BrightText), chrome.highlighted_text),
        ((role.Accent,), chrome.accent),
        ((role.Link, role.LinkVisited), chrome.link),
    ):
        for each in roles:
            palette.setColor(every.All, each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(every.Disabled, each, QColor(chrome.disabled_text))
    for each in (role.Highlight, role.Accent):
        # Otherwise the groove of a disabled slider would look enabled.
        palette.setColor(every.Disabled, each, QColor(chrome.button))
    return palette


def use_surround(stage: QWidget, colour: str) -> None:
    """Set the *colour* around the pictures of *stage*, whose children inherit its palette."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    palette.setColor(QPalette.ColorRole.WindowText, ink_on(colour))
    stage.setPalette(palette)


def surround_colour(name: str) -> str:
    """Return the colour around the pictures called *name*, as ``"#rrggbb"``; else the usual one."""
    named = {entry.name: entry.colour for entry in theme().surrounds}
    return named.get(name, theme().surround)
