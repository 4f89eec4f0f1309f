"""The list of what was opened last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QMenu, QWidget

from headshot_viewer.core.errors import PictureUnreadable, SessionUnreadable
from headshot_viewer.gui.jobs import Jobs
from headshot_viewer.gui.recent_files import RecentFiles
from headshot_viewer.gui.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Shelf:
    """A list with a pair and a session on it, and what was opened from it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.pair = (folder / "one.png", folder / "two & three.png")
        self.session = folder / "talk.headshot"
        for path in (*self.pair, self.session):
            path.write_bytes(b"there")
        self.choices = SettingsFile(QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat))
        self.choices.change(self.choices.settings.with_recent([self.session]))
        self.choices.change(self.choices.settings.with_recent(self.pair))
        self.opened: list[Sequence[Path]] = []
        self.owner, self.window = QObject(), QWidget()
        qtbot.addWidget(self.window)
        self.jobs = Jobs(self.owner)
        self.recent = RecentFiles(self.choices, self.jobs, self.opened.append, self.owner)
        self._qtbot = qtbot

    def menu(self) -> QMenu:
        menu = QMenu(self.window)
        self.recent.list_in(menu)
        return menu

    def words(self) -> list[str]:
        return [action.text() for action in self.menu().actions() if not action.isSeparator()]

    def fail(self, error: BaseException) -> None:
        self.recent.review(error)
        self._qtbot.waitUntil(lambda: not self.jobs.topics)


@pytest.fixture
def shelf(tmp_path: Path, qtbot: QtBot) -> Iterator[Shelf]:
    folder = tmp_path / "pictures"
    folder.mkdir()
    made = Shelf(folder, qtbot)
    yield made
    made.jobs.close()


CLEAR = "&Clear This List"


def test_the_newest_is_first_and_opens_again(shelf: Shelf) -> None:
    # An ampersand of a name is no access key.
    assert shelf.words() == ["one.png + two && three.png", "talk.headshot", CLEAR]
    shelf.menu().actions()[0].trigger()
    assert shelf.opened == [shelf.pair]


def test_it_can_be_cleared_before_the_next_client_sees_it(shelf: Shelf) -> None:
    shelf.menu().actions()[-1].trigger()
    assert shelf.choices.settings.recent == ()
    menu = shelf.menu()
    (entry,) = menu.actions()
    assert entry.text() == "Nothing was opened yet"
    assert not entry.isEnabled()


def test_what_was_deleted_goes_once_it_was_asked_for(shelf: Shelf) -> None:
    shelf.pair[1].unlink()
    shelf.fail(PictureUnreadable(shelf.pair[1], "there is no such file"))
    assert shelf.words() == ["talk.headshot", CLEAR]
    shelf.session.rename(shelf.session.with_name("other.headshot"))
    shelf.fail(SessionUnreadable(shelf.session, "there is no such file"))
    assert shelf.choices.settings.recent == ()


def test_what_is_there_and_what_may_come_back_stays(shelf: Shelf) -> None:
    before = shelf.words()
    shelf.fail(SessionUnreadable(shelf.session, "it is damaged"))
    shelf.fail(ValueError("of another kind"))
    assert shelf.words() == before
    # The drive is pulled out.
    folder = shelf.session.parent
    folder.rename(folder.with_name("elsewhere"))
    shelf.fail(SessionUnreadable(shelf.session, "there is no such file"))
    assert shelf.words() == before
