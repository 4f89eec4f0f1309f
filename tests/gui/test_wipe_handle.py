"""The handle of the wipe: by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from headshot_viewer.core.compare import Compare, CompareMode
from headshot_viewer.gui.wipe_handle import GRIP_PX, SNAP_PX
from tests.gui.comparing_desk import ComparingDesk, link_by_points, put_comparing
from tests.gui.conftest import STAGE_PX
from tests.gui.hands import (
    LEFT,
    MIDDLE,
    NO_KEYS,
    SHIFT,
    double_click,
    drag,
    move,
    press,
    release,
    strike,
)

if TYPE_CHECKING:
    from tests.gui.conftest import Desk

WIDTH, HEIGHT = STAGE_PX
_quick = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def pair(desk: Desk) -> ComparingDesk:
    link_by_points(desk)
    pair = put_comparing(desk)
    pair.compare(CompareMode.WIPE)
    return pair


def _share(pair: ComparingDesk) -> float:
    return pair.comparing.compare.wipe


def _set(pair: ComparingDesk, share: float, *, is_level: bool = False) -> None:
    pair.compare(CompareMode.WIPE, Compare(wipe=share, wipe_is_level=is_level))


def _pull(pair: ComparingDesk, dx: float, dy: float = 0.0) -> None:
    """Drag the handle by its middle."""
    handle = pair.overlay.handle
    x, y = handle.width() / 2, handle.height() / 2
    before = handle.pos()
    press(handle, (x, y))
    for share in (0.5, 1.0):
        # The handle goes along, so each place is said from where it lies by then.
        moved = handle.pos() - before
        move(handle, (x + dx * share - moved.x(), y + dy * share - moved.y()), LEFT)
    release(handle, (x, y))


@given(st.integers(-300, 300))
@_quick
def test_the_line_goes_with_the_hand_and_snaps_to_the_edges_and_the_middle(
    pair: ComparingDesk, dx: int
) -> None:
    _set(pair, 0.5)
    _pull(pair, dx)
    wanted_px = WIDTH / 2 + dx
    snaps = [s for s in (0, WIDTH / 2, WIDTH) if abs(s - wanted_px) < SNAP_PX]
    assert _share(pair) * WIDTH == pytest.approx(snaps[0] if snaps else wanted_px)


def test_a_level_line_goes_up_and_down(pair: ComparingDesk) -> None:
    _set(pair, 0.5, is_level=True)
    _pull(pair, 100, 60)
    assert _share(pair) * HEIGHT == pytest.approx(HEIGHT / 2 + 60)


def test_it_cannot_be_pulled_out_of_the_pane(pair: ComparingDesk) -> None:
    _set(pair, 0.3)
    _pull(pair, -5000)
    assert _share(pair) == 0
    _pull(pair, 9000)
    assert _share(pair) == 1


@given(st.floats(0, 1), st.booleans())
@_quick
def test_it_lies_over_the_line_and_its_disc_stays_in_the_pane(
    pair: ComparingDesk, share: float, is_level: bool
) -> None:
    _set(pair, share, is_level=is_level)
    box, extent = pair.overlay.handle.geometry(), HEIGHT if is_level else WIDTH
    assert pair.overlay.rect().contains(box)
    line = round(share * extent)
    low, high = (box.top(), box.bottom()) if is_level else (box.left(), box.right())
    assert low <= line <= high + 1
    # And the line can be grasped far from the disc.
    end = QPoint(WIDTH - 3, line) if is_level else QPoint(line, HEIGHT - 3)
    end = QPoint(min(end.x(), WIDTH - 1), min(end.y(), HEIGHT - 1))
    assert pair.overlay.childAt(end) is pair.overlay.handle


def test_beside_disc_and_line_the_pane_is_free(pair: ComparingDesk) -> None:
    _set(pair, 0.5)
    for dx in (-12, 12):
        assert pair.overlay.childAt(WIDTH // 2 + dx, 10) is None
    disc = QPoint(WIDTH // 2 + GRIP_PX // 3, HEIGHT // 2)
    assert pair.overlay.childAt(disc) is pair.overlay.handle


def test_a_press_alone_moves_nothing(pair: ComparingDesk) -> None:
    _set(pair, 0.37)
    _pull(pair, 0)
    assert _share(pair) == pytest.approx(0.37)


def test_a_double_click_centres_it(pair: ComparingDesk) -> None:
    _set(pair, 0.2)
    handle = pair.overlay.handle
    double_click(handle, (handle.width() / 2, handle.height() / 2))
    assert _share(pair) == 0.5


@pytest.mark.parametrize("is_level", [False, True])
def test_arrow_keys_move_it_by_one_per_cent_and_with_shift_by_ten(
    pair: ComparingDesk, is_level: bool
) -> None:
    _set(pair, 0.5, is_level=is_level)
    handle = pair.overlay.handle
    steps = (
        (Qt.Key.Key_Right, False, 0.51),
        (Qt.Key.Key_Down, True, 0.61),
        (Qt.Key.Key_Left, False, 0.60),
        (Qt.Key.Key_Up, True, 0.50),
        (Qt.Key.Key_Home, False, 0.0),
        (Qt.Key.Key_Left, True, 0.0),
        (Qt.Key.Key_End, False, 1.0),
    )
    for key, shifted, share in steps:
        strike(handle, key, SHIFT if shifted else NO_KEYS)
        assert _share(pair) == pytest.approx(share)


def test_keys_that_are_not_its_own_go_to_the_pane(pair: ComparingDesk) -> None:
    before = pair.comparing.compare
    strike(pair.overlay.handle, Qt.Key.Key_Space)
    strike(pair.overlay.handle, Qt.Key.Key_K)
    assert pair.comparing.compare == before


def test_the_wheel_over_it_zooms_and_other_buttons_leave_it(pair: ComparingDesk) -> None:
    document, handle = pair.desk.document, pair.overlay.handle
    zoom = document.viewport.zoom
    window = pair.desk.window.windowHandle()
    assert window is not None
    # To the window, as from the platform: only then Qt hands on what the handle leaves.
    at = QPointF(handle.mapTo(pair.desk.window, QPoint(20, 20)))
    QTest.wheelEvent(window, at, QPoint(0, 240))
    assert document.viewport.zoom > zoom
    share = _share(pair)
    drag(handle, (20, 20), (60, 60), button=MIDDLE)
    assert _share(pair) == share


def test_it_is_only_there_in_a_wipe(pair: ComparingDesk) -> None:
    for mode in CompareMode:
        pair.compare(mode)
        assert pair.overlay.handle.isVisible() is (mode is CompareMode.WIPE)


def test_screen_readers_hear_what_it_is(pair: ComparingDesk) -> None:
    assert pair.overlay.handle.accessibleName() == "Wipe line"
    assert "10%" in pair.overlay.handle.accessibleDescription()


def test_the_focus_is_seen(pair: ComparingDesk) -> None:
    handle = pair.overlay.handle
    pair.desk.window.setFocus()
    without = handle.grab().toImage()
    handle.setFocus()
    assert handle.grab().toImage() != without
