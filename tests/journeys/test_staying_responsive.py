"""The window goes on answering while pictures come from a slow disk."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from headshot_viewer.core.picture import Side
from headshot_viewer.files import picture_file
from headshot_viewer.gui.key_sheet import KeySheet
from tests.journeys.hand import (
    CTRL,
    cancel_dialog,
    click,
    dialog,
    drop,
    middle,
    settle,
    strike,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from headshot_viewer.core.picture import Picture
    from headshot_viewer.gui.main_window import MainWindow
    from tests.journeys.conftest import OpenWindow, Pictures, SlowDisk


class Pulse:
    """Counts how often the window's event loop came round."""

    def __init__(self) -> None:
        self.beats = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)

    def _beat(self) -> None:
        self.beats += 1

    def goes_on(self) -> bool:
        """Return whether it beats ten times more."""
        before = self.beats
        until(lambda: self.beats >= before + 10, "the event loop stands still")
        return self.beats >= before + 10


def test_the_window_lives_while_both_pictures_are_read(
    window: MainWindow, pictures: Pictures, slow_disk: SlowDisk
) -> None:
    pulse, left = Pulse(), window.stage.left
    for path in (pictures.professional, pictures.ai):
        slow_disk.hold(path)
    drop(left, middle(left), pictures.professional, pictures.ai)
    # Both at once: neither waits for the other.
    until(lambda: set(slow_disk.asked) == {pictures.professional, pictures.ai})
    assert pulse.goes_on()
    assert "Opening…" in window.stage.invitations[left].words
    assert window.opening.is_opening(Side.AI)
    strike(window, Qt.Key.Key_F1)
    dialog(KeySheet)
    cancel_dialog()
    window.resize(1000, 600)
    assert pulse.goes_on()
    slow_disk.give(pictures.ai)
    until(lambda: window.document.session.ai is not None)
    assert window.opening.is_opening(Side.PROFESSIONAL)
    slow_disk.give(pictures.professional)
    settle(window)
    assert window.document.session.professional is not None
    assert window.document.undo_stack.count() == 1


def test_what_is_open_can_be_worked_on_while_another_picture_is_read(
    desk: MainWindow, pictures: Pictures, slow_disk: SlowDisk
) -> None:
    slow_disk.hold(pictures.other_ai)
    drop(desk.stage.right, middle(desk.stage.right), pictures.other_ai)
    until(lambda: pictures.other_ai in slow_disk.asked)
    strike(desk, Qt.Key.Key_N)
    click(desk.stage.left, (150, 150))
    strike(desk, Qt.Key.Key_2, CTRL)
    assert len(desk.document.session.annotations) == 1
    slow_disk.give(pictures.other_ai)
    settle(desk)
    assert len(desk.document.session.annotations) == 1
    assert desk.document.session.ai is not None
    assert desk.document.session.ai.ref.path == pictures.other_ai


def test_the_window_closes_at_once_while_a_picture_is_read(
    window: MainWindow, pictures: Pictures, slow_disk: SlowDisk
) -> None:
    slow_disk.hold(pictures.professional)
    drop(window.stage.left, middle(window.stage.left), pictures.professional)
    until(lambda: pictures.professional in slow_disk.asked)
    # The picture is held all the while: waiting for it would be for ever.
    assert window.close()
    assert not window.isVisible()
    slow_disk.give_all()
    settle(window)
    assert window.document.session.pictures == ()


def test_a_preview_is_shown_at_its_place_before_the_whole_picture_is_there(
    open_window: OpenWindow, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, may_go_on = picture_file.read_picture, threading.Event()

    def show_first(path: Path, *, preview: Callable[[Picture], None], **_: object) -> Picture:
        picture = read(path)
        preview(picture)
        assert may_go_on.wait(20)
        return picture

    monkeypatch.setattr(picture_file, "read_picture", show_first)
    window = open_window()
    left = window.stage.left
    drop(left, middle(left), pictures.professional)
    until(lambda: left.plate is not None and left.plate.images is not None)
    assert not window.stage.invitations[left].isVisible()
    assert window.document.session.professional is None
    assert left.plate is not None
    assert left.plate.name == "studio.png"
    before = left.grab().toImage()
    may_go_on.set()
    settle(window)
    assert window.document.session.professional is not None
    assert left.grab().toImage() == before
