"""What is brought in by drop or command line, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from headshot_viewer.core.picture import Side
from headshot_viewer.demo import demo_pair
from headshot_viewer.gui.message_bar import MessageBar
from headshot_viewer.gui.portable_copies import PortableCopies
from headshot_viewer.gui.reception import Reception
from headshot_viewer.gui.saving import Saving
from headshot_viewer.gui.settings import SettingsFile
from tests.makers import noise, write_png

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@dataclass(frozen=True, eq=False)
class Hall:
    """A desk with nothing on it yet, and who receives what is brought."""

    desk: Desk
    reception: Reception
    messages: MessageBar
    choices: SettingsFile
    paths: tuple[Path, ...]
    qtbot: QtBot

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.jobs.topics)

    def pair(self) -> tuple[str | None, str | None]:
        session = self.desk.document.session
        return tuple(
            None if hung is None else hung.ref.path.name
            for hung in (session.professional, session.ai)
        )  # type: ignore[return-value]  # of two

    def answer(self, words: str) -> None:
        buttons = {b.text(): b for b in self.messages.findChildren(QPushButton) if b.isEnabled()}
        buttons[words].click()
        self.settle()


@pytest.fixture
def hall(empty_desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[Hall]:
    desk = empty_desk
    names = ("one.png", "two.png", "three & four.png")
    paths = tuple(write_png(tmp_path / name, noise(24, 32, n)) for n, name in enumerate(names))
    choices = SettingsFile(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    saving = Saving(desk.document, desk.jobs, desk.window)
    messages = MessageBar(desk.window)
    copies = PortableCopies(desk.document, saving, desk.jobs, messages, desk.window)
    reception = Reception(
        *(desk.document, desk.opening, saving, copies, desk.stage, messages, choices, desk.window)
    )
    yield Hall(desk, reception, messages, choices, paths, qtbot)
    saving.close()


def test_two_files_are_a_pair_in_their_order_and_one_click_corrects_it(hall: Hall) -> None:
    one, two, _three = hall.paths
    hall.reception.take(Side.AI, [one, two])
    hall.settle()
    assert hall.pair() == ("one.png", "two.png")
    assert hall.messages.text == (
        "“one.png” was taken as the professional picture, “two.png” as the AI picture."
    )
    hall.answer("Exchange Roles")
    assert hall.pair() == ("two.png", "one.png")


def test_what_was_said_of_a_pair_goes_with_it(hall: Hall) -> None:
    one, two, three = hall.paths
    hall.reception.take(Side.PROFESSIONAL, [one, two])
    hall.settle()
    hall.messages.review()
    assert "was taken as" in hall.messages.text
    hall.reception.open_paths([three], Side.AI)
    hall.settle()
    hall.messages.review()
    assert hall.messages.text == ""


def test_of_more_files_all_but_the_first_are_variants(hall: Hall) -> None:
    hall.reception.open_paths(list(hall.paths))
    hall.settle()
    assert hall.pair()[0] == "one.png"
    assert len(hall.desk.document.session.candidates) == 2
    assert hall.messages.text == (
        "“one.png” was taken as the professional picture, the 2 others as AI variants."
    )


def test_one_picture_alone_is_no_pair_to_remember(hall: Hall) -> None:
    hall.reception.start({Side.AI: hall.paths[0]}, None)
    hall.settle()
    assert hall.pair() == (None, "one.png")
    assert hall.choices.settings.recent == ()


def test_dialogs_begin_where_the_last_picture_came_from_however_it_came(
    hall: Hall, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    dropped = write_png(elsewhere / "four.png", noise(24, 32, 4))
    hall.reception.start({Side.AI: hall.paths[0]}, None)
    hall.settle()
    assert hall.choices.settings.picture_folder == str(tmp_path)
    hall.reception.take(Side.AI, [dropped])
    hall.settle()
    assert hall.choices.settings.picture_folder == str(elsewhere)
    hall.reception.open_paths(list(demo_pair().values()))
    hall.settle()
    assert hall.choices.settings.picture_folder == str(elsewhere)
