"""A picture from the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.picture import Side
from headshot_viewer.files.picture_file import read_picture
from headshot_viewer.gui.pasting import NothingToPaste, Pasting
from headshot_viewer.paint.images import picture_image
from tests.gui.hands import files_in_hand
from tests.makers import noise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Desk


@pytest.fixture
def pasting(empty_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pasting]:
    monkeypatch.setattr(
        "headshot_viewer.gui.pasting.QStandardPaths.writableLocation",
        lambda _place: str(tmp_path / "data"),
    )
    yield Pasting(empty_desk.jobs, empty_desk.window)
    QGuiApplication.clipboard().clear()


def _copy(seed: int) -> None:
    QGuiApplication.clipboard().setImage(picture_image(noise(40, 30, seed)))


def test_copied_pixels_become_a_file_that_holds_every_one(pasting: Pasting, qtbot: QtBot) -> None:
    _copy(seed=1)
    with qtbot.waitSignal(pasting.pasted) as pasted:
        pasting.paste(Side.AI)
    side, path = pasted.args
    assert side is Side.AI
    assert np.array_equal(read_picture(path).pixels[..., :3], noise(40, 30, seed=1)[..., :3])


def test_pictures_pasted_one_after_the_other_do_not_overwrite_each_other(
    pasting: Pasting, qtbot: QtBot
) -> None:
    paths = []
    for seed, side in enumerate(Side):
        _copy(seed)
        with qtbot.waitSignal(pasting.pasted) as pasted:
            pasting.paste(side)
        paths.append(pasted.args[1])
    for seed, path in enumerate(paths):
        assert np.array_equal(read_picture(path).pixels[..., :3], noise(40, 30, seed)[..., :3])


def test_a_copied_file_is_taken_itself(pasting: Pasting, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a picture.png"
    QGuiApplication.clipboard().setMimeData(files_in_hand([path]))
    with qtbot.waitSignal(pasting.pasted) as pasted:
        pasting.paste(Side.PROFESSIONAL)
    assert pasted.args == [Side.PROFESSIONAL, path]
    assert not (tmp_path / "data").exists()


def test_an_empty_clipboard_has_no_picture(pasting: Pasting, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(pasting.failed) as failed:
        pasting.paste(Side.AI)
    assert isinstance(failed.args[0], NothingToPaste)


@pytest.mark.parametrize("text", ["", "only words"])
def test_without_a_picture_to_paste_it_says_so(pasting: Pasting, qtbot: QtBot, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(pasting.failed) as failed:
        pasting.paste(Side.AI)
    (error,) = failed.args
    assert isinstance(error, NothingToPaste)
    assert str(error) == "There is neither a picture nor an annotation on the clipboard."


def test_a_disk_that_takes_nothing_is_told_in_a_sentence(
    pasting: Pasting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _data: bytes) -> None:
        raise NotWritten(path, "No space left on device")

    monkeypatch.setattr("headshot_viewer.files.atomic.write_bytes", full)
    _copy(seed=1)
    with qtbot.waitSignal(pasting.failed) as failed, qtbot.assertNotEmitted(pasting.pasted):
        pasting.paste(Side.AI)
    assert "could not be written: No space left on device." in str(failed.args[0])


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(
    pasting: Pasting, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "data").write_bytes(b"a file where the folder should be")
    _copy(seed=1)
    with qtbot.waitSignal(pasting.failed) as failed:
        pasting.paste(Side.AI)
    assert isinstance(failed.args[0], NotWritten)
