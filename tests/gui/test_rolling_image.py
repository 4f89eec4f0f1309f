from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.gui.rolling_image import RollingImage
from headshot_viewer.paint.images import array_of, picture_image
from tests.makers import noise

WIDTH, HEIGHT = 13, 9
STEPS = st.tuples(st.integers(-WIDTH, WIDTH), st.integers(-HEIGHT, HEIGHT))


def filled(seed: int = 0) -> RollingImage:
    rolling = RollingImage(QSize(WIDTH, HEIGHT))
    with QPainter(rolling.image) as painter:
        painter.drawImage(0, 0, picture_image(noise(WIDTH, HEIGHT, seed)))
    return rolling


def test_it_holds_what_is_painted_into_it() -> None:
    rolling = filled()
    assert rolling.image.format() == QImage.Format.Format_RGB32
    assert rolling.image.size() == QSize(WIDTH, HEIGHT)
    assert np.array_equal(array_of(rolling.image), noise(WIDTH, HEIGHT))


@given(st.lists(STEPS, min_size=1, max_size=40))
def test_what_stays_in_sight_moves(
    steps: list[tuple[int, int]],
) -> None:
    rolling = filled()
    for dx, dy in steps:
        before = array_of(rolling.image)
        rolling.roll(QPoint(dx, dy))
        after = array_of(rolling.image)
        kept = before[max(0, -dy) : HEIGHT - max(0, dy), max(0, -dx) : WIDTH - max(0, dx)]
        moved = after[max(0, dy) : HEIGHT - max(0, -dy), max(0, dx) : WIDTH - max(0, -dx)]
        assert np.array_equal(moved, kept)


@pytest.mark.parametrize("step", [QPoint(1, 0), QPoint(0, -1), QPoint(-1, 1)])
def test_however_far_one_goes_there_is_room(step: QPoint) -> None:
    rolling = filled()
    for number in range(4 * WIDTH * HEIGHT):
        with QPainter(rolling.image) as painter:
            painter.fillRect(WIDTH // 2, HEIGHT // 2, 1, 1, QColor(number % 256, 0, 0))
        rolling.roll(step)
        there = QPoint(WIDTH // 2, HEIGHT // 2) + step
        assert rolling.image.pixelColor(there).red() == number % 256


def test_an_empty_one_holds_nothing() -> None:
    assert RollingImage(QSize()).image.isNull()


def test_a_part_is_where_it_belongs_however_far_one_went() -> None:
    rolling, box = filled(), QRect(2, 1, 7, 5)
    for step in (QPoint(0, 0), QPoint(1, -1), QPoint(-4, 2)):
        rolling.roll(step)
        assert rolling.part(box) == rolling.image.copy(box)
