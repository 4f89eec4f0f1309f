"""Noticing that the file of an open picture was replaced or removed."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from headshot_viewer.core import edits
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.picture import Picture
from headshot_viewer.core.session import Session
from headshot_viewer.gui.message_bar import MessageBar
from headshot_viewer.gui.picture_watch import PictureWatch
from tests.makers import noise, picture_of, write_png

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@dataclass(frozen=True, eq=False)
class Watched:
    """A desk with two pictures on it whose files are there, and who watches them."""

    desk: Desk
    watch: PictureWatch
    messages: MessageBar
    asked: list[str]
    professional: Path
    ai: Path
    qtbot: QtBot

    def look(self) -> str:
        """Look at the files, and return what is said then."""
        self.messages.dismiss()
        with self.qtbot.waitSignal(self.desk.jobs.idle):
            self.watch.check()
        return self.messages.text

    def answers(self) -> dict[str, QPushButton]:
        buttons = self.messages.findChildren(QPushButton)
        return {button.text(): button for button in buttons if not button.isHidden()}


def _picture(path: Path, seed: int) -> Picture:
    """Write a picture and return it as it is opened: known by the bytes of its file."""
    pixels = noise(12, 16, seed)
    made = picture_of(pixels, write_png(path, pixels))
    ref = replace(made.ref, sha256=sha256(path.read_bytes()).hexdigest())
    return replace(made, ref=ref)


@pytest.fixture
def watched(empty_desk: Desk, tmp_path: Path, qtbot: QtBot) -> Watched:
    desk, asked = empty_desk, list[str]()
    messages = MessageBar(desk.window)
    watch = PictureWatch(
        desk.document, desk.gallery, desk.opening, desk.jobs, messages, asked.append, desk.window
    )
    paths = tmp_path / "studio.png", tmp_path / "generated.png"
    with qtbot.waitSignal(desk.jobs.idle):
        desk.hang_pair(*(_picture(path, seed) for seed, path in enumerate(paths)))
    qtbot.waitUntil(lambda: not desk.jobs.topics)
    return Watched(desk, watch, messages, asked, *paths, qtbot)


def test_files_that_stay_are_no_news(watched: Watched) -> None:
    assert watched.look() == ""
    os.utime(watched.ai, (1e9, 1e9))
    assert watched.look() == ""


def test_a_replaced_file_is_told_once(watched: Watched) -> None:
    write_png(watched.ai, noise(12, 16, 9))
    assert watched.look() == ("“generated.png” changed on disk; the earlier state is still shown.")
    assert list(watched.answers()) == ["Reload"]
    assert watched.look() == ""


def test_a_removed_file_can_be_looked_for(watched: Watched) -> None:
    watched.professional.unlink()
    assert watched.look() == "“studio.png” is no longer where it was; it stays open here."
    watched.answers()["Find It…"].click()
    assert watched.asked == ["picture-1"]


def test_of_two_removed_files_each_can_be_looked_for(watched: Watched) -> None:
    for path in (watched.professional, watched.ai):
        path.unlink()
    assert watched.look() == (
        "“studio.png” and “generated.png” are no longer where they were; they stay open here."
    )
    watched.answers()["Find “studio.png”…"].click()
    assert watched.messages.text.startswith("“generated.png” is no longer where it was")
    watched.answers()["Find It…"].click()
    assert watched.asked == ["picture-1", "picture-2"]


def test_one_replaced_and_one_removed_are_told_in_one_message(watched: Watched) -> None:
    write_png(watched.professional, noise(12, 16, 9))
    watched.ai.unlink()
    text = watched.look()
    assert "“studio.png” changed on disk" in text
    assert "“generated.png” is no longer where it was" in text
    assert list(watched.answers()) == ["Reload", "Find It…"]


def test_what_was_told_of_a_picture_holds_while_it_is_open(watched: Watched) -> None:
    write_png(watched.ai, noise(12, 16, 9))
    told = watched.look()
    document = watched.desk.document
    document.edit("Exchange", edits.exchange_roles(document.session))
    watched.messages.review()
    assert watched.messages.text == told
    document.load(Session(), PLAIN_LOOK, None)
    watched.messages.review()
    assert watched.messages.text == ""
