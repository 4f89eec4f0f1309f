"""Both panes together: drops, sides, sizes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from headshot_viewer.core.geometry import Size
from headshot_viewer.core.picture import Side
from headshot_viewer.gui.dropping import local_files
from tests.gui.hands import LEFT, NO_KEYS, drop, files_in_hand, move

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk

ONE, OTHER = Path("/pictures/a.jpg").absolute(), Path("/pictures/b c.png").absolute()


@pytest.mark.parametrize(("x", "side"), [(20, Side.PROFESSIONAL), (500, Side.AI)])
def test_a_dropped_file_is_for_the_side_it_falls_on(
    empty_desk: Desk, qtbot: QtBot, x: float, side: Side
) -> None:
    data = files_in_hand([ONE])
    with qtbot.waitSignal(empty_desk.stage.dropped) as dropped:
        assert drop(empty_desk.stage, (x, 100), data)
    assert dropped.args == [side, [ONE]]


def test_after_swapping_a_drop_is_for_the_side_that_is_seen_there(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    empty_desk.operations.swap(True)
    data = files_in_hand([ONE])
    with qtbot.waitSignal(empty_desk.stage.dropped) as dropped:
        assert drop(empty_desk.stage, (20, 100), data)
    assert dropped.args == [Side.AI, [ONE]]


def test_two_dropped_files_keep_their_order(empty_desk: Desk, qtbot: QtBot) -> None:
    data = files_in_hand([OTHER, ONE])
    with qtbot.waitSignal(empty_desk.stage.dropped) as dropped:
        assert drop(empty_desk.stage, (20, 100), data)
    assert dropped.args[1] == [OTHER, ONE]


def test_words_and_web_addresses_cannot_be_dropped(empty_desk: Desk, qtbot: QtBot) -> None:
    words, web = QMimeData(), QMimeData()
    words.setText("a.jpg")
    web.setUrls([QUrl("https://example.org/a.jpg")])
    with qtbot.assertNotEmitted(empty_desk.stage.dropped):
        for data in (words, web):
            assert not drop(empty_desk.stage, (20, 100), data)
    assert local_files(web) == []


def test_swapped_each_pane_shows_the_other_side(desk: Desk) -> None:
    assert desk.stage.pane(Side.AI) is desk.right
    desk.operations.swap(True)
    assert desk.stage.pane(Side.AI) is desk.left
    plate = desk.left.plate
    assert plate is not None
    assert plate.name == "ai.png"


@pytest.mark.parametrize("side", list(Side))
def test_the_side_that_was_last_pointed_to_is_the_active_one(desk: Desk, side: Side) -> None:
    move(desk.stage.pane(side.other), (10, 10))
    move(desk.stage.pane(side), (10, 10))
    assert desk.stage.active_side is side


def test_the_document_knows_how_large_a_pane_is(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(900, 500)
    desk.stage.resize(802, 400)
    qtbot.waitUntil(lambda: desk.document.pane_size == Size(400.0, 400.0))
    assert desk.document.is_fitted


def drag_over(desk: Desk, at: tuple[int, int], data: QMimeData) -> QDragMoveEvent:
    offered = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entered = QDragEnterEvent(QPoint(*at), offered, data, LEFT, NO_KEYS)
    entered.ignore()
    QApplication.sendEvent(desk.stage, entered)
    event = QDragMoveEvent(QPoint(*at), offered, data, LEFT, NO_KEYS)
    event.ignore()
    QApplication.sendEvent(desk.stage, event)
    return event


@pytest.mark.parametrize(
    ("x", "names", "words"),
    [
        (20, ["a.jpg"], "Open as the professional picture"),
        (500, ["a.jpg"], "Open as the AI picture"),
        (500, ["a.jpg", "b.jpg"], "Open 2 pictures"),
        (500, ["a.HEADSHOT"], "Open the session"),
    ],
)
def test_what_is_dragged_is_told_where_it_will_be(
    empty_desk: Desk, x: int, names: list[str], words: str
) -> None:
    stage = empty_desk.stage
    data = files_in_hand(Path(name).absolute() for name in names)
    event = drag_over(empty_desk, (x, 100), data)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert stage.drop_mark.isVisibleTo(stage)
    assert stage.drop_mark.words == words
    pane = stage.left if x < stage.width() / 2 else stage.right
    is_one_picture = names == ["a.jpg"]
    assert stage.drop_mark.geometry() == (pane.geometry() if is_one_picture else stage.rect())
    QApplication.sendEvent(stage, QDragLeaveEvent())
    assert stage.drop_mark.isHidden()


def test_nothing_is_promised_to_what_cannot_be_dropped_nor_after_a_drop(
    empty_desk: Desk,
) -> None:
    words = QMimeData()
    words.setText("a.jpg")
    assert not drag_over(empty_desk, (20, 100), words).isAccepted()
    assert empty_desk.stage.drop_mark.isHidden()
    data = files_in_hand([ONE])
    drag_over(empty_desk, (20, 100), data)
    assert drop(empty_desk.stage, (20, 100), data)
    assert empty_desk.stage.drop_mark.isHidden()
