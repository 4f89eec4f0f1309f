"""The themes of the window, and what lies around the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QWidget

from headshot_viewer.gui.appearance import Appearance, WindowTheme, palette_of, use_surround
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.theme import ink_on, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from headshot_viewer.paint.theme import NamedColour
    from tests.gui.conftest import Desk

OWN = (WindowTheme.LIGHT, WindowTheme.DARK, WindowTheme.GREY)
ROLE = QPalette.ColorRole


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(qapp)
    yield made
    made.show(WindowTheme.SYSTEM)


@pytest.mark.parametrize("wanted", OWN)
def test_each_theme_reaches_widgets_that_are_there(
    appearance: Appearance, wanted: WindowTheme, qtbot: QtBot
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    appearance.show(wanted)
    QApplication.processEvents()
    # The offscreen platform has no theme of its own: it is ours that is shown.
    chrome = theme().chrome(wanted)
    assert widget.palette().color(ROLE.Window) == QColor(chrome.window)
    assert widget.palette().color(ROLE.Text) == QColor(chrome.text)


@pytest.mark.parametrize("wanted", OWN)
def test_going_back_to_the_system_is_as_if_nothing_had_been(
    appearance: Appearance, wanted: WindowTheme, qapp: QApplication
) -> None:
    before, style = qapp.palette(), qapp.style().name()
    appearance.show(wanted)
    assert qapp.palette() != before
    appearance.show(WindowTheme.SYSTEM)
    assert qapp.palette() == before
    assert qapp.style().name() == style


def test_one_theme_after_the_other_leaves_nothing_of_the_first(
    appearance: Appearance, qapp: QApplication
) -> None:
    for wanted in (*OWN, *reversed(OWN)):
        appearance.show(wanted)
        assert qapp.palette().color(ROLE.Button) == QColor(theme().chrome(wanted).button)


class Desktop:
    """A system with a theme of its own, light or dark, which may take wishes; and a program on it.

    It stands for the application: the offscreen platform knows no themes.
    """

    def __init__(self, qapp: QApplication, *, takes_wishes: bool) -> None:
        self.asked: list[Qt.ColorScheme] = []
        self.palettes: list[QPalette] = []
        self.styles: list[str] = []
        self._qapp = qapp
        self._takes_wishes = takes_wishes

    def style(self) -> QStyle:
        return self._qapp.style()

    def setStyle(self, style: QStyle) -> None:  # noqa: N802  # as Qt
        self.styles.append(style.name())

    def styleHints(self) -> Desktop:  # noqa: N802  # as Qt
        return self

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802  # as Qt
        self.asked.append(scheme)

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802  # as Qt
        asked = self.asked[-1] if self.asked else Qt.ColorScheme.Unknown
        is_followed = self._takes_wishes and asked != Qt.ColorScheme.Unknown
        return asked if is_followed else Qt.ColorScheme.Light

    def setPalette(self, palette: QPalette) -> None:  # noqa: N802  # as Qt
        self.palettes.append(palette)


def on(desktop: Desktop) -> Appearance:
    return Appearance(cast("QApplication", desktop))


def test_where_the_system_can_be_light_and_dark_its_own_colours_are_asked_for(
    qapp: QApplication,
) -> None:
    desktop = Desktop(qapp, takes_wishes=True)
    appearance = on(desktop)
    appearance.show(WindowTheme.DARK)
    appearance.show(WindowTheme.LIGHT)
    assert desktop.asked == [Qt.ColorScheme.Dark, Qt.ColorScheme.Light]
    # None of ours: an empty palette is the system's.
    assert desktop.palettes == [QPalette(), QPalette()]


def test_where_it_cannot_and_for_grey_ours_are_shown(qapp: QApplication) -> None:
    desktop = Desktop(qapp, takes_wishes=False)
    on(desktop).show(WindowTheme.DARK)
    assert desktop.palettes == [palette_of(theme().chrome("dark"))]
    desktop = Desktop(qapp, takes_wishes=True)
    on(desktop).show(WindowTheme.GREY)
    assert desktop.palettes == [palette_of(theme().chrome("grey"))]


def test_the_system_is_followed_until_another_theme_is_chosen_and_again_after(
    qapp: QApplication,
) -> None:
    desktop = Desktop(qapp, takes_wishes=True)
    appearance = on(desktop)
    appearance.show(WindowTheme.SYSTEM)
    # Nothing is asked of a system that is followed: it may be dark tonight.
    assert desktop.asked == []
    assert desktop.palettes == []
    for wanted in OWN:
        appearance.show(wanted)
        appearance.show(WindowTheme.SYSTEM)
        assert desktop.asked[-1] == Qt.ColorScheme.Unknown
        assert desktop.palettes[-1] == QPalette()


def test_a_window_that_follows_the_system_shows_its_new_colours(desk: Desk) -> None:
    # As Qt does when the system turns dark.
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette()
    corner = _corner(desk)
    try:
        application.setPalette(palette_of(theme().chrome("dark")))
        QApplication.processEvents()
        assert desk.window.palette().color(ROLE.Window) == QColor(theme().chrome("dark").window)
        assert _corner(desk) == corner
    finally:
        application.setPalette(before)


@pytest.mark.parametrize("name", ["light", "dark", "grey"])
def test_a_palette_greys_out_what_is_disabled(name: str) -> None:
    chrome = theme().chrome(name)
    palette = palette_of(chrome)
    for role in (ROLE.WindowText, ROLE.Text, ROLE.ButtonText):
        found = palette.color(QPalette.ColorGroup.Disabled, role)
        assert found == QColor(chrome.disabled_text)
        assert palette.color(QPalette.ColorGroup.Active, role) == QColor(chrome.text)
    assert palette.color(QPalette.ColorGroup.Inactive, ROLE.Highlight) == QColor(chrome.highlight)


def test_edges_of_a_dark_palette_are_darker_than_its_grounds() -> None:
    palette = palette_of(theme().chrome("dark"))
    assert palette.color(ROLE.Dark).lightness() < palette.color(ROLE.Button).lightness()
    assert palette.color(ROLE.Light).lightness() > palette.color(ROLE.Button).lightness()


# Around the pictures


def _corner(desk: Desk) -> tuple[int, ...]:
    pixels = array_of(desk.right.grab().toImage())
    return tuple(int(value) for value in pixels[-3, -3, :3])


@pytest.mark.parametrize("entry", theme().surrounds, ids=lambda entry: entry.name)
def test_the_surround_reaches_panes_that_are_shown(desk: Desk, entry: NamedColour) -> None:
    colour = entry.colour
    assert _corner(desk) == (0x77, 0x77, 0x77)
    use_surround(desk.stage, colour)
    made = QColor(colour)
    assert _corner(desk) == (made.blue(), made.green(), made.red())


def test_the_surround_stays_when_the_theme_changes(desk: Desk, appearance: Appearance) -> None:
    use_surround(desk.stage, "#4a4a4a")
    for wanted in (*OWN, WindowTheme.SYSTEM):
        appearance.show(wanted)
        assert _corner(desk) == (0x4A, 0x4A, 0x4A)


@pytest.mark.parametrize("entry", theme().surrounds, ids=lambda entry: entry.name)
def test_invitations_are_written_in_the_ink_that_reads_on_the_surround(
    empty_desk: Desk, entry: NamedColour
) -> None:
    colour = entry.colour
    use_surround(empty_desk.stage, colour)
    labels = empty_desk.stage.invitations[empty_desk.left].findChildren(QLabel)
    assert labels
    for label in labels:
        assert label.palette().color(ROLE.WindowText) == ink_on(colour)
