"""Bringing pictures from disk onto the stage."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import Annotation, Pin
from headshot_viewer.core.errors import PictureUnreadable
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.picture import Picture, Side
from headshot_viewer.files import picture_file
from tests.makers import noise, noise_picture, write_png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from headshot_viewer.core.progress import Progress
    from tests.gui.conftest import Desk

PATIENCE_S = 5


@pytest.fixture
def files(tmp_path: Path) -> dict[Side, Path]:
    return {
        side: write_png(tmp_path / f"{side}.png", noise(60, 80, seed))
        for seed, side in enumerate(Side)
    }


class SlowReader:
    """Stands for ``read_picture``: shows a preview, and waits for leave to go on."""

    def __init__(self) -> None:
        self.has_previewed = threading.Event()
        self.may_end = threading.Event()

    def __call__(
        self,
        path: Path,
        *,
        limit_megapixels: float = 0,
        preview: Callable[[Picture], None] | None = None,
        progress: Progress,
    ) -> Picture:
        whole = noise_picture(60, 80, path.name, seed=5)
        if preview is not None:
            quarter = noise_picture(15, 20, path.name, seed=6)
            preview(Picture(whole.ref, whole.facts, quarter.levels, first_level=2))
        self.has_previewed.set()
        assert self.may_end.wait(PATIENCE_S)
        progress(1.0)
        return whole


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowReader]:
    made = SlowReader()
    monkeypatch.setattr(picture_file, "read_picture", made)
    yield made
    made.may_end.set()


def test_an_opened_picture_is_hung_in_one_named_step(
    empty_desk: Desk, files: dict[Side, Path], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(empty_desk.opening.opened) as opened:
        empty_desk.opening.open_pictures({Side.AI: files[Side.AI]})
    assert opened.args == [Side.AI, 0]
    hung = empty_desk.document.session.ai
    assert hung is not None
    picture = empty_desk.gallery.picture(hung.ref.sha256)
    assert picture is not None
    assert np.array_equal(picture.pixels[..., :3], noise(60, 80, 1)[..., :3])
    assert empty_desk.document.undo_stack.undoText() == "Open AI Picture"


def test_a_pair_is_one_step(empty_desk: Desk, files: dict[Side, Path], qtbot: QtBot) -> None:
    with qtbot.waitSignal(empty_desk.jobs.idle):
        empty_desk.opening.open_pictures(files)
    assert len(empty_desk.document.session.pictures) == 2
    assert empty_desk.document.undo_stack.count() == 1
    assert empty_desk.document.undo_stack.undoText() == "Open Pair"


def test_a_failed_open_changes_nothing_that_was_open(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    path.write_text("no picture", encoding="utf-8")
    before = desk.document.session
    with qtbot.waitSignal(desk.opening.failed) as failed:
        desk.opening.open_pictures({Side.AI: path})
    assert isinstance(failed.args[0], PictureUnreadable)
    assert "“a.png” could not be opened" in str(failed.args[0])
    assert desk.document.session is before
    assert not desk.opening.is_opening(Side.AI)


def test_a_preview_is_shown_until_the_whole_picture_is_there(
    empty_desk: Desk, slow: SlowReader, files: dict[Side, Path], qtbot: QtBot
) -> None:
    empty_desk.opening.open_pictures({Side.AI: files[Side.AI]})
    qtbot.waitUntil(lambda: empty_desk.gallery.preview(Side.AI) is not None)
    assert empty_desk.document.session.ai is None
    assert empty_desk.right.plate is not None
    with qtbot.waitSignal(empty_desk.opening.opened):
        slow.may_end.set()
    assert empty_desk.gallery.preview(Side.AI) is None


def test_the_late_preview_of_a_cancelled_open_never_shows(
    empty_desk: Desk, slow: SlowReader, files: dict[Side, Path], qtbot: QtBot
) -> None:
    shown: list[object] = []
    empty_desk.gallery.changed.connect(lambda: shown.append(empty_desk.gallery.preview(Side.AI)))
    empty_desk.opening.open_pictures({Side.AI: files[Side.AI]})
    # The preview is on its way to this thread, which has not looked yet.
    assert slow.has_previewed.wait(PATIENCE_S)
    empty_desk.opening.cancel(Side.AI)
    slow.may_end.set()
    empty_desk.jobs.close()
    qtbot.wait(1)
    assert [each for each in shown if each is not None] == []
    assert empty_desk.document.session.ai is None


def test_opening_again_on_a_side_cancels_the_first(
    empty_desk: Desk, slow: SlowReader, files: dict[Side, Path], qtbot: QtBot
) -> None:
    empty_desk.opening.open_pictures({Side.AI: files[Side.PROFESSIONAL]})
    assert slow.has_previewed.wait(PATIENCE_S)
    empty_desk.opening.open_pictures({Side.AI: files[Side.AI]})
    slow.may_end.set()
    with qtbot.waitSignal(empty_desk.opening.opened):
        pass
    qtbot.waitUntil(lambda: not empty_desk.jobs.topics)
    hung = empty_desk.document.session.ai
    assert hung is not None
    assert hung.ref.path.name == "ai.png"
    assert empty_desk.document.undo_stack.count() == 1


def test_a_second_open_does_not_wait_for_a_decoding_that_goes_on(
    empty_desk: Desk,
    files: dict[Side, Path],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decoding, may_end, ended = (threading.Event() for _ in range(3))
    real = picture_file.read_picture
    first = files[Side.PROFESSIONAL]

    def read(path: Path, *, progress: Progress, **options: Any) -> Picture:  # noqa: ANN401  # passed on
        if path != first:
            return real(path, progress=progress, **options)
        # As decoders do, it looks neither left nor right.
        decoding.set()
        assert may_end.wait(PATIENCE_S)
        ended.set()
        return real(path)

    monkeypatch.setattr(picture_file, "read_picture", read)
    empty_desk.opening.open_pictures({Side.AI: first})
    assert decoding.wait(PATIENCE_S)
    with qtbot.waitSignal(empty_desk.opening.opened):
        empty_desk.opening.open_pictures({Side.AI: files[Side.AI]})
    assert not ended.is_set()
    may_end.set()
    assert ended.wait(PATIENCE_S)
    qtbot.wait(50)
    hung = empty_desk.document.session.ai
    assert hung is not None
    assert hung.ref.path == files[Side.AI]
    assert empty_desk.document.undo_stack.count() == 1


def test_a_preview_that_nobody_wants_is_the_end_of_the_reading(
    empty_desk: Desk, files: dict[Side, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, may_preview, ended = (threading.Event() for _ in range(3))
    went_on: list[bool] = []

    def read(path: Path, *, preview: Callable[[Picture], None], **_options: object) -> Picture:
        reading.set()
        assert may_preview.wait(PATIENCE_S)
        try:
            preview(noise_picture(15, 20, path.name, seed=6))
            went_on.append(True)
        finally:
            ended.set()
        return noise_picture(60, 80, path.name, seed=5)

    monkeypatch.setattr(picture_file, "read_picture", read)
    empty_desk.opening.open_pictures({Side.AI: files[Side.AI]})
    assert reading.wait(PATIENCE_S)
    empty_desk.opening.cancel(Side.AI)
    may_preview.set()
    assert ended.wait(PATIENCE_S)
    assert went_on == []


def test_it_says_how_many_annotations_went_with_the_old_picture(
    desk: Desk, files: dict[Side, Path], qtbot: QtBot
) -> None:
    pin = Annotation("pin", "picture-2", Pin(PicturePoint(1, 1)))
    desk.document.edit("Draw Pin", edits.add(desk.document.session, pin))
    before = desk.document.session
    with qtbot.waitSignal(desk.opening.opened) as opened:
        desk.opening.open_pictures({Side.AI: files[Side.AI]})
    assert opened.args == [Side.AI, 1]
    desk.document.undo_stack.undo()
    assert desk.document.session is before


def test_undoing_an_open_brings_the_old_picture_back_from_disk(
    empty_desk: Desk, files: dict[Side, Path], qtbot: QtBot
) -> None:
    opening, document = empty_desk.opening, empty_desk.document
    for side in (Side.PROFESSIONAL, Side.AI):
        with qtbot.waitSignal(opening.opened):
            opening.open_pictures({Side.AI: files[side]})
    document.undo_stack.undo()
    hung = document.session.ai
    assert hung is not None
    assert hung.ref.path == files[Side.PROFESSIONAL]
    qtbot.waitUntil(lambda: empty_desk.gallery.picture(hung.ref.sha256) is not None)


def test_a_lost_picture_is_told_and_can_be_found_again(
    empty_desk: Desk, files: dict[Side, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    opening, document = empty_desk.opening, empty_desk.document
    with qtbot.waitSignal(empty_desk.jobs.idle):
        opening.open_pictures({Side.AI: files[Side.AI]})
    session = document.session
    document.load(session, document.look, None)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    there = files[Side.AI].rename(moved / "other name.dat")
    hung = session.ai
    assert hung is not None
    empty_desk.gallery.keep_only(())
    with qtbot.waitSignal(opening.missing) as missing:
        opening.fetch_missing()
    assert missing.args[0] == hung.key
    assert "there is no such file" in (opening.problem(hung.ref.sha256) or "")
    opening.locate(hung.key, there)
    qtbot.waitUntil(lambda: empty_desk.gallery.picture(hung.ref.sha256) is not None)
    assert opening.problem(hung.ref.sha256) is None
    found = document.session.ai
    assert found is not None
    assert found.ref.path == there
