"""No word of the window escapes a translator: where each is marked as translated, all are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QSettings,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDockWidget,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QToolBar,
    QWidget,
)

from headshot_viewer.analysis import catalogue, faces
from headshot_viewer.analysis.faces import find_faces
from headshot_viewer.demo import demo_pair
from headshot_viewer.gui.about import AboutDialog
from headshot_viewer.gui.export_dialog import ExportDialog
from headshot_viewer.gui.key_sheet import KeySheet
from headshot_viewer.gui.language import OWN_NAMES
from headshot_viewer.gui.preferences_dialog import PreferencesDialog
from headshot_viewer.gui.settings import SettingsFile
from headshot_viewer.gui.wheel import Wheel
from headshot_viewer.paint import words
from headshot_viewer.paint.theme import theme
from tests.journeys.conftest import open_pair
from tests.journeys.hand import ALT, settle, strike, until
from tools.translations import FOLDER, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication

    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures

OPEN, CLOSE = "‹", "›"

QTS_OWN: Final = re.compile(
    r"&?(OK|Cancel|Close|Restore Defaults|Reset|Apply|Help|Undo|Redo|Scroll|Press shortcut).*"
)
"""Words of Qt, in its own translations."""

NAMES: Final = re.compile(
    r"(studio|generated)(\.png)?|(professional|ai-simulated)\.jpg|ai-simulated|(pr|ai)[\w-]*…[\w-]*\.jpg"
    r"|\.?[\w-]+\.(png|headshot)|\{\w+\}|\d+ \w+ \d{4}|\*\.\w+|([A-Z]:)?([/\\][\w.~-]+)+"
    r"|MediaPipe|LinkedIn|[sA]?RGB|ΔE00|PNG|JPEG|PDF|px|mm|cm|dpi|MP|MB|GB|ms|#[0-9a-fA-F]{6}"
    r"|Ctrl|Alt|Shift|Meta|F\d+|Return|Enter|Esc|Del|Tab|Space|Backspace|PgUp|PgDown|Home|End"
    r"|Left|Right|Up|Down",
)
"""What is the same in every language, or is Qt's to say: names of files, units, keys, dates."""


WORD: Final = re.compile(r"[^\W\d_]{2}")


class Marking(QTranslator):
    """Puts every word that its translators know between marks, and leaves the others alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        (source,) = (FOLDER / f"headshot_viewer_{language}.ts" for language in LANGUAGES)
        messages = ElementTree.parse(source).getroot().iter("message")
        self._known = {each.findtext("source") for each in messages}

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        if text not in self._known:
            return text
        # Only the words themselves: what fills a gap has to be translated on its own.
        return re.sub(r"\{[^{}]*\}|[^{}]+", self._marked, text)

    @staticmethod
    def _marked(part: re.Match[str]) -> str:
        words = part[0]
        return words if words.startswith("{") or not WORD.search(words) else OPEN + words + CLOSE


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    translator = Marking(qapp)
    QCoreApplication.installTranslator(translator)
    # Its names are translated when it is read.
    theme.cache_clear()
    yield
    QCoreApplication.removeTranslator(translator)
    theme.cache_clear()


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton() | QTextEdit():
            yield widget.toPlainText() if isinstance(widget, QTextEdit) else widget.text()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QSpinBox() | QDoubleSpinBox():
            yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
        case QTabBar():
            yield from (widget.tabText(index) for index in range(widget.count()))
        case QDockWidget() | QDialog() | QToolBar():
            yield widget.windowTitle()
        case QAbstractItemView():
            yield from _cells(widget.model())
        case _:
            pass


def _cells(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    # Qt keeps the columns of a list to itself.
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    parents = [QModelIndex()]
    while parents:
        parent = parents.pop()
        for row in range(model.rowCount(parent)):
            indexes = [model.index(row, column, parent) for column in columns]
            yield from (str(index.data(role) or "") for index in indexes for role in roles)
            parents.append(indexes[0])


def _unmarked(text: str) -> str:
    """Return what is left of *text* without what was translated, and without mere names."""
    plain = re.sub(r"<[^>]*>", "", text)
    left = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", plain)
    return " ".join(re.sub(rf"(?<!\w)({NAMES.pattern})(?!\w)", " ", left).split())


def _escapes(text: str) -> bool:
    """Return whether *text* has words that no translator was asked for."""
    return WORD.search(_unmarked(text)) is not None


def _check(root: QWidget) -> None:
    """Name the words below *root* that no translator was asked for."""
    found = set()
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(root, AboutDialog) and isinstance(widget, QTextBrowser):
            # Licences are quoted as they are.
            continue
        found |= {(type(widget).__name__, text) for text in _texts(widget)}
    for action in root.findChildren(QAction):
        told = (action.text(), action.toolTip(), action.statusTip())
        found |= {("QAction", text) for text in told}
    escaped = {
        f"{kind}: {_unmarked(text)}"
        for kind, text in found
        if _escapes(text) and not QTS_OWN.fullmatch(text) and text not in OWN_NAMES.values()
    }
    assert not escaped, "\n".join(sorted(escaped))


@pytest.fixture
def marked_window(marked: None, open_window: OpenWindow, pictures: Pictures) -> MainWindow:
    window = open_window()
    for dock in window.docks.values():
        dock.show()
    open_pair(window, pictures)
    return window


@pytest.mark.usefixtures("marked")
def test_of_the_empty_window(open_window: OpenWindow) -> None:
    _check(open_window())


def test_of_what_layers_say(marked_window: MainWindow) -> None:
    for number in range(len(catalogue.analysers())):
        strike(marked_window, Qt.Key(Qt.Key.Key_1 + number), ALT)
        settle(marked_window)
        _check(marked_window)


@pytest.fixture
def measured_window(
    marked: None, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The program with two portraits and all that the layers find in them."""
    monkeypatch.setattr(faces, "find_faces", find_faces)
    window = open_window()
    for dock in window.docks.values():
        dock.show()
    window.start(demo_pair(), None)
    settle(window)
    window.actions_by_id["find_all"].trigger()
    settle(window)
    return window


def _accept_one(window: MainWindow) -> None:
    for command in ("next_finding", "accept_finding"):
        window.actions_by_id[command].trigger()
    settle(window)
    assert window.document.session.annotations


def test_of_what_layers_find_in_portraits(measured_window: MainWindow) -> None:
    window = measured_window
    for number in range(len(catalogue.analysers())):
        strike(window, Qt.Key(Qt.Key.Key_1 + number), ALT)
        settle(window)
        assert window.measuring.result is not None
        _check(window)
    _accept_one(window)
    _check(window)


def test_of_what_is_painted(measured_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = measured_window
    strike(window, Qt.Key.Key_1, ALT)
    settle(window)
    _accept_one(window)
    painted: set[str] = set()

    def noted(text: str, font: QFont) -> QTextLayout:
        painted.add(text)
        return QTextLayout(text, font)

    monkeypatch.setattr(words, "QTextLayout", noted)
    window.exporting.ask(window.choices.settings)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    pages: list[int] = []
    dialog.preview.painted.connect(lambda: pages.append(dialog.layout_id.currentIndex()))
    for index in range(dialog.layout_id.count()):
        # What is laid out already would not be laid out again.
        words.words.cache_clear()
        painted.clear()
        dialog.layout_id.setCurrentIndex(index)
        until(lambda index=index: pages[-1:] == [index], "the page was not painted")  # type: ignore[misc]
        escaped = sorted(filter(_escapes, painted))
        assert painted
        assert not escaped, "\n".join(escaped)
        _check(dialog)
    dialog.reject()


def test_of_dialogs(marked_window: MainWindow, tmp_path: Path) -> None:
    choices = SettingsFile(QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat))
    dialogs = (
        AboutDialog("1", marked_window),
        KeySheet(marked_window.actions_by_id, Wheel.ZOOM, marked_window),
        PreferencesDialog(
            choices, marked_window.key_bindings, marked_window.actions_by_id, marked_window
        ),
    )
    for dialog in dialogs:
        _check(dialog)
