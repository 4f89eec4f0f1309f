"""Alt and a letter opens the menu of that letter: no word of a panel takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu

from headshot_viewer.gui.language import TRANSLATED, Language, OneContext
from headshot_viewer.resources import resource
from tests.journeys.hand import ALT, strike, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow


@pytest.fixture(params=[Language.ENGLISH, *TRANSLATED])
def spoken_window(
    request: pytest.FixtureRequest, qapp: QApplication, open_window: OpenWindow
) -> Iterator[MainWindow]:
    """The program in one of its languages, with every panel shown."""
    translator = OneContext(qapp)
    if request.param in TRANSLATED:
        name = f"translations/headshot_viewer_{request.param}.qm"
        translator.read(resource(name).read_bytes())
        QCoreApplication.installTranslator(translator)
    window = open_window()
    for dock in window.docks.values():
        dock.show()
    yield window
    QCoreApplication.removeTranslator(translator)


def letters_of(window: MainWindow) -> dict[str, str]:
    """Return the titles of the menus by their letters."""
    titles = [action.text() for action in window.menuBar().actions()]
    return {QKeySequence.mnemonic(title).toString(): title for title in titles}


def test_no_word_of_a_panel_has_the_letter_of_a_menu(spoken_window: MainWindow) -> None:
    menus = letters_of(spoken_window)
    assert "" not in menus
    assert len(menus) == len(spoken_window.menuBar().actions())
    shown: list[QLabel | QAbstractButton] = [*spoken_window.findChildren(QLabel)]
    shown += spoken_window.findChildren(QAbstractButton)
    # Those of a window of its own have no menus to take anything from.
    words = [each.text() for each in shown if each.window() is spoken_window]
    assert len(words) > 20
    clashing = {word: menus.get(QKeySequence.mnemonic(word).toString()) for word in words}
    assert {word: menu for word, menu in clashing.items() if menu} == {}


def test_alt_f_opens_the_file_menu(desk: MainWindow) -> None:
    strike(desk, Qt.Key.Key_F, ALT)
    (file,) = (action.menu() for action in desk.menuBar().actions() if action.text() == "&File")
    assert isinstance(file, QMenu)
    until(file.isVisible, "the File menu did not open")
    file.close()
