from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.analysis.subject import KEPT_PARTS, Subject, subjects_by_side
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.geometry import PictureSize
from headshot_viewer.core.picture import Side
from tests.analysis.makers import noise, picture_of, subject_of

sizes = st.integers(1, 260)


@given(sizes, sizes, st.integers(1, 400))
def test_grey_is_as_tall_as_wanted_but_never_enlarged(width: int, height: int, wanted: int) -> None:
    subject = subject_of(np.zeros((height, width), np.uint8))
    grey = subject.grey(wanted)
    assert grey.shape[0] == min(wanted, height)
    assert 1 <= grey.shape[1] <= width
    assert (grey.shape[1], grey.shape[0]) == subject.working_size(wanted)
    if min(grey.shape) > 20:
        assert grey.shape[1] / grey.shape[0] == pytest.approx(width / height, rel=0.03)


@given(st.integers(40, 400), st.integers(40, 400), st.integers(33, 400), st.data())
def test_a_dot_is_found_where_it_is(
    width: int, height: int, working_height: int, data: st.DataObject
) -> None:
    """A dot's centre of mass in the grey lies on it, to a pixel or half a working pixel."""
    x, y = data.draw(st.integers(4, width - 5)), data.draw(st.integers(4, height - 5))
    pixels = np.zeros((height, width), np.uint8)
    pixels[y - 1 : y + 2, x - 1 : x + 2] = 255
    subject = subject_of(pixels)
    grey = subject.grey(working_height).astype(float)
    (a, b, c), (d, e, f) = subject.to_picture(working_height)
    rows, columns = np.mgrid[0 : grey.shape[0], 0 : grey.shape[1]] + 0.5
    column, row = (float((axis * grey).sum() / grey.sum()) for axis in (columns, rows))
    assert a * column + b * row + c == pytest.approx(x + 0.5, abs=max(1.0, a / 2))
    assert d * column + e * row + f == pytest.approx(y + 0.5, abs=max(1.0, e / 2))


@given(st.integers(40, 700), st.integers(40, 700), st.integers(33, 700), st.data())
def test_a_step_lies_where_it_is_to_a_fraction_of_a_pixel(
    width: int, height: int, working_height: int, data: st.DataObject
) -> None:
    """Area keeps the amount of light, so a row's sum tells to where it is bright.

    Where sizes are odd the last row and column repeat: a step among the last 32 would count twice.
    """
    x, y = data.draw(st.integers(1, width - 33)), data.draw(st.integers(1, height - 33))
    upright, level = np.zeros((2, height, width), np.uint8)
    upright[:, :x], level[:y] = 255, 255
    across, down = subject_of(upright), subject_of(level)
    (a, _, _), (_, e, _) = across.to_picture(working_height)
    # Each halving and the resize may round the one grey on the step by half a level.
    rounding_px = 8 * 0.5 / 255
    found_x = across.grey(working_height)[0].sum() / 255 * a
    found_y = down.grey(working_height)[:, 0].sum() / 255 * e
    assert found_x == pytest.approx(x, abs=rounding_px * a + 1e-3)
    assert found_y == pytest.approx(y, abs=rounding_px * e + 1e-3)


def test_grey_is_the_luma_of_the_picture() -> None:
    bgr = np.zeros((2, 3, 3), np.uint8)
    bgr[:, 0, 0], bgr[:, 1, 1], bgr[:, 2, 2] = 255, 255, 255
    assert subject_of(bgr).grey(2).tolist() == [[29, 150, 76]] * 2


def test_grey_is_read_only_and_made_once() -> None:
    subject = subject_of(noise())
    grey = subject.grey(100)
    assert not grey.flags.writeable
    assert subject.grey(100) is grey
    assert subject.grey(99) is not grey


def test_what_is_taller_than_the_picture_is_one_grey() -> None:
    subject = subject_of(noise(height=50))
    assert subject.grey(5000) is subject.grey(50)


@pytest.mark.parametrize(
    ("height", "level_height", "picture_px"),
    [(400, 400, 1), (201, 400, 1), (200, 200, 2), (101, 200, 2), (100, 100, 4), (9999, 400, 1)],
)
def test_the_smallest_level_that_is_tall_enough_is_read(
    height: int, level_height: int, picture_px: int
) -> None:
    level = subject_of(noise(height=400, width=300)).level_at(height)
    assert level.size_px.height == level_height
    assert level.picture_px == picture_px


@pytest.mark.parametrize("height", [200, 190, 101])
def test_no_grey_is_smoothed_twice(height: int) -> None:
    """Where a level is hardly taller, the picture is reduced from a finer one at once."""
    subject = subject_of(noise(height=400, width=300))
    once = cv2.resize(
        cv2.cvtColor(subject.picture.pixels, cv2.COLOR_BGRA2GRAY),
        subject.working_size(height),
        interpolation=cv2.INTER_AREA,
    )
    assert float(subject.grey(height).std()) == pytest.approx(float(once.std()), rel=0.03)


def test_a_preview_knows_the_size_of_the_whole_picture() -> None:
    subject = Subject(picture_of(noise(height=100, width=80), first_level=2))
    assert subject.size_px == PictureSize(320, 400)
    assert subject.finest_px == PictureSize(80, 100)
    assert subject.level_at(100).picture_px == 4
    assert subject.to_picture(50) == ((8.0, 0.0, 0.0), (0.0, 8.0, 0.0))


def test_a_part_is_made_once_even_when_two_ask_together() -> None:
    subject = subject_of(noise())
    made: list[int] = []
    second_asks, first_may_end = threading.Event(), threading.Event()

    def make() -> object:
        made.append(1)
        assert first_may_end.wait(5)
        return object()

    def ask_second() -> object:
        second_asks.set()
        return subject.once("face", make)

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(subject.once, "face", make)
        second = pool.submit(ask_second)
        assert second_asks.wait(5)
        first_may_end.set()
        assert first.result(5) is second.result(5)
    assert made == [1]


def test_two_parts_are_made_at_the_same_time() -> None:
    subject = subject_of(noise())
    both = threading.Barrier(2, timeout=5)

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(subject.once, "face", both.wait)
        other = pool.submit(subject.once, "matte", both.wait)
        assert {one.result(5), other.result(5)} == {0, 1}


def test_a_part_may_be_nothing() -> None:
    subject = subject_of(noise())
    assert subject.once("face", lambda: None) is None
    assert subject.once("face", lambda: 1) is None


def test_a_part_may_ask_for_another() -> None:
    subject = subject_of(noise())
    assert subject.once("mean", lambda: float(subject.grey(50).mean())) == pytest.approx(128, abs=9)


def test_a_part_that_was_called_off_is_made_at_the_next_call() -> None:
    subject = subject_of(noise())

    def called_off() -> int:
        raise Cancelled

    with pytest.raises(Cancelled):
        subject.once("face", called_off)
    assert subject.once("face", lambda: 7) == 7


def test_parts_that_were_not_asked_for_lately_are_dropped() -> None:
    subject = subject_of(noise())
    subject.once("old", lambda: 1)
    for number in range(KEPT_PARTS - 1):
        subject.once(number, lambda: 0)
    assert subject.once("old", lambda: 2) == 1
    for number in range(KEPT_PARTS):
        subject.once(number + 1000, lambda: 0)
    assert subject.once("old", lambda: 3) == 3


def test_a_side_without_a_picture_has_no_subject() -> None:
    one, other = subject_of(noise()), subject_of(noise())
    assert list(subjects_by_side(one, other)) == [Side.PROFESSIONAL, Side.AI]
    assert subjects_by_side(None, other) == {Side.AI: other}
    assert subjects_by_side(None, None) == {}


def test_waiting_for_a_part_ends_when_it_is_called_off() -> None:
    subject, began, may_end = (
        subject_of(np.zeros((4, 4), np.uint8)),
        threading.Event(),
        threading.Event(),
    )

    def make() -> str:
        began.set()
        assert may_end.wait(20)
        return "made"

    def called_off() -> None:
        raise Cancelled

    with ThreadPoolExecutor(1) as pool:
        making = pool.submit(subject.once, "part", make)
        assert began.wait(20)
        with pytest.raises(Cancelled):
            subject.once("part", make, called_off)
        may_end.set()
        assert making.result(20) == "made"
    assert subject.once("part", make, called_off) == "made"
