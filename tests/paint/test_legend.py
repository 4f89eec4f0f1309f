from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from headshot_viewer.core.layer import HeatScale
from headshot_viewer.paint.images import array_of
from headshot_viewer.paint.legend import legend_size, number_text, paint_legend
from tests.paint.makers import SCALE, blank

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("low", "high", "value", "text"),
    [
        (0, 8, 4, "4.0"),
        (0, 1, 0.5, "0.5"),
        (0, 0.02, 0.01, "0.010"),
        (0, 100, 50, "50"),
        (0, 25_000, 12_500, "12500"),
        (1, -1, -1, "−1.0"),
    ],
)
def test_numbers_have_the_digits_that_their_span_deserves(
    low: float, high: float, value: float, text: str
) -> None:
    assert number_text(value, HeatScale(low, high, "px")) == text


def shown(threshold: float, title: str = "Texture", scale: HeatScale = SCALE) -> NDArray[np.uint8]:
    page = blank(320, 120)
    painter = QPainter(page)
    box = paint_legend(painter, QPointF(10, 10), scale, title, threshold=threshold, text_px=14)
    painter.end()
    assert box.size() == legend_size(14)
    changed = (array_of(page)[..., :3] != 119).any(axis=2)
    assert not changed[:, round(box.right()) + 1 :].any()
    assert not changed[round(box.bottom()) + 1 :].any()
    return np.asarray(array_of(page)[..., :3])


def test_the_bar_shows_the_threshold() -> None:
    low, high = shown(0.1), shown(0.6)
    middle = 10 + round(14 * 2.4)
    assert (low[middle, 150] != 119).any()
    assert (high[middle, 100] == 0x77).all()


def test_a_title_that_is_too_long_stays_inside() -> None:
    assert shown(0.0, "A title that no legend can hold, however hard it tries").any()


def test_words_for_the_ends_are_shown() -> None:
    assert (shown(0.1) != shown(0.1, scale=HeatScale(0.0, 8.0, "levels"))).any()
