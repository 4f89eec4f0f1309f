"""The faces are found a moment after the pictures are seen: what one looks at stays."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt

from headshot_viewer.analysis import faces
from headshot_viewer.core.alignment import AlignmentMode
from headshot_viewer.core.geometry import PicturePoint, PictureSize
from headshot_viewer.core.picture import Side
from tests.journeys.conftest import face_in
from tests.journeys.hand import (
    CTRL,
    drag,
    middle,
    move,
    release,
    rest,
    seen_at,
    settle,
    strike,
    turn_wheel,
    until,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headshot_viewer.core.face import Face
    from headshot_viewer.core.picture import Picture
    from headshot_viewer.gui.main_window import MainWindow
    from headshot_viewer.gui.pane import Pane
    from tests.journeys.conftest import Pictures

SPOT = PicturePoint(130.0, 90.0)


@pytest.fixture
def found(
    window: MainWindow, _faces_known_beforehand: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[threading.Event]:
    """Find faces only when this is set; the AI picture's is not where fitted height has it."""
    assert window is not None
    may_be_found = threading.Event()

    def find(picture: Picture, *_: object) -> tuple[Face, ...]:
        assert may_be_found.wait(20)
        width, height = picture.ref.size_px
        is_ai = width != 240
        return (face_in(PictureSize(width // 2, height // 2) if is_ai else picture.ref.size_px),)

    monkeypatch.setattr(faces, "find_faces", find)
    yield may_be_found
    may_be_found.set()


@pytest.fixture
def searching(window: MainWindow, pictures: Pictures, found: threading.Event) -> MainWindow:
    """The program with the pair open, in which it still looks for faces."""
    assert not found.is_set()
    window.start({Side.PROFESSIONAL: pictures.professional, Side.AI: pictures.ai}, None)
    until(lambda: all(pane.plate and pane.plate.images for pane in window.stage.panes))
    assert window.document.linked_by is AlignmentMode.FIT
    return window


def seen(pane: Pane) -> tuple[float, float, float]:
    """Return where the spot is seen, and how large the picture is."""
    return *seen_at(pane, SPOT), pane.screen_px_per_px()


def find_faces(window: MainWindow, found: threading.Event) -> None:
    found.set()
    settle(window)
    assert window.document.linked_by is AlignmentMode.FACE


class Frames(QObject):
    """Notes where the pictures are seen in each frame that is painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.seen: list[tuple[tuple[float, float, float], ...]] = []
        self._panes = window.stage.panes
        for pane in self._panes:
            pane.installEventFilter(self)

    def eventFilter(  # noqa: N802  # Qt calls it so
        self, _watched: QObject, event: QEvent
    ) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append(tuple(seen(pane) for pane in self._panes))
        return False


def test_both_pictures_move_in_one_frame_when_their_faces_are_found(
    searching: MainWindow, found: threading.Event
) -> None:
    panes = searching.stage.panes
    before = tuple(seen(pane) for pane in panes)
    frames = Frames(searching)
    find_faces(searching, found)
    rest(100)
    after = tuple(seen(pane) for pane in panes)
    assert after != before
    assert set(frames.seen) <= {before, after}
    # Never back: there is one step.
    assert frames.seen == sorted(frames.seen, key=lambda frame: frame == after)
    assert frames.seen[-1] == after


@pytest.mark.parametrize("side", Side)
def test_the_picture_that_was_zoomed_stays_as_it_is_seen(
    searching: MainWindow, found: threading.Event, side: Side
) -> None:
    pane, other = searching.stage.pane(side), searching.stage.pane(side.other)
    move(pane, (60, 50))
    turn_wheel(pane, (60, 50), notches=3)
    before, other_before = seen(pane), seen(other)
    find_faces(searching, found)
    assert seen(pane) == pytest.approx(before)
    assert seen(other) != pytest.approx(other_before, abs=20)


@pytest.mark.parametrize("side", Side)
def test_the_picture_that_is_drawn_on_stays_below_the_cursor(
    searching: MainWindow, found: threading.Event, side: Side
) -> None:
    pane = searching.stage.pane(side)
    strike(searching, Qt.Key.Key_E)
    x, y = middle(pane)
    drag(pane, (x, y), (x + 20, y + 20), let_go=False)
    before = seen(pane)
    find_faces(searching, found)
    assert seen(pane) == pytest.approx(before)
    release(pane, (x + 20, y + 20))
    (drawn,) = searching.document.session.annotations
    assert searching.document.session.side_of(drawn.picture) is side


def test_who_fitted_the_view_again_goes_on_seeing_all(
    searching: MainWindow, found: threading.Event
) -> None:
    move(searching.stage.right, (60, 50))
    turn_wheel(searching.stage.right, (60, 50), notches=3)
    strike(searching, Qt.Key.Key_0, CTRL)
    find_faces(searching, found)
    assert searching.document.is_fitted


def test_what_was_not_touched_is_shown_whole(searching: MainWindow, found: threading.Event) -> None:
    move(searching.stage.right, middle(searching.stage.right))
    find_faces(searching, found)
    assert searching.document.is_fitted


def test_another_ai_picture_moves_to_the_professional_one(
    searching: MainWindow, found: threading.Event, pictures: Pictures
) -> None:
    find_faces(searching, found)
    left, right = searching.stage.left, searching.stage.right
    move(right, (60, 50))
    turn_wheel(right, (60, 50), notches=3)
    before = seen(left)
    searching.opening.open_pictures({Side.AI: pictures.other_ai})
    settle(searching)
    assert seen(left) == pytest.approx(before)
