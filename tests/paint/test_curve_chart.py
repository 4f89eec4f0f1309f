"""Axes of curves, and that a curve says what could not be read."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from headshot_viewer.core.layer import Curve, CurvePoint
from headshot_viewer.paint.charts import Inks
from headshot_viewer.paint.curve_chart import curve_height, paint_curve, steps_to
from headshot_viewer.paint.images import array_of

INKS = Inks(QColor("#000000"), QColor("#808080"), QColor("#ffffff"))
PLACES = ("nose", "ears", "hair", "shoulders", "background")
Values = tuple[float | None, ...]


def painted(professional: Values, ai: Values, width: int = 300) -> NDArray[np.uint8]:
    points = (CurvePoint(*each) for each in zip(PLACES, professional, ai, strict=True))
    image = QImage(width, round(curve_height(12)), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        room = QRectF(0, 0, width, image.height())
        paint_curve(painter, room, Curve("Fall-off", "px", tuple(points)), INKS, 12)
    return array_of(image)[..., :3].copy()


@pytest.mark.parametrize(
    ("highest", "steps"),
    [
        (4, (0, 1, 2, 3, 4)),
        (3.17, (0, 1, 2, 3, 4)),
        (7.9, (0, 2, 4, 6, 8)),
        (0.5, (0, 0.2, 0.4, 0.6)),
    ],
)
def test_an_axis_has_round_steps(highest: float, steps: tuple[float, ...]) -> None:
    assert steps_to(highest) == pytest.approx(steps)


@given(st.floats(1e-3, 1e6))
def test_an_axis_reaches_over_its_values_but_not_twice_as_far(highest: float) -> None:
    steps = steps_to(highest)
    assert steps[0] == 0
    assert highest * (1 - 1e-6) <= steps[-1] <= 2 * highest * (1 + 1e-6)
    assert 2 <= len(steps) <= 5
    assert np.allclose(np.diff(steps), steps[1])


@pytest.mark.usefixtures("qapp")
def test_the_line_of_one_side_is_whole_and_that_of_the_other_dashed() -> None:
    level: Values = (2.5,) * 5
    none: Values = (None,) * 5
    inked = []
    for sides in ((level, none), (none, level)):
        # From the first place to the last; 2.5 lies between two lines of the axis.
        between = painted(*sides)[:, 60:268].mean(axis=2)
        inked.append(float((between < 100).mean(axis=1).max()))
    whole, dashed = inked
    assert whole > dashed + 0.15


@pytest.mark.usefixtures("qapp")
def test_a_place_that_was_not_read_parts_the_line() -> None:
    whole = painted((3.0, 3.0, 3.0, 3.0, 3.0), (None,) * 5)
    parted = painted((3.0, 3.0, None, 3.0, 3.0), (None,) * 5)
    changed = np.argwhere((whole != parted).any(axis=2))
    columns = changed[:, 1]
    # Only from the second to the fourth place: the line there, the mark, and a dash below.
    left, right = 31 + 269 * 1.5 / 5, 31 + 269 * 3.5 / 5
    assert left - 2 <= columns.min()
    assert columns.max() <= right + 2
    assert len(changed) > 100


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [120, 300, 900])
def test_any_width_holds_every_place(width: int) -> None:
    below = painted((1.0,) * 5, (2.0,) * 5, width)[-16:].mean(axis=2)
    inked = np.flatnonzero((below < 128).any(axis=0))
    groups = np.split(inked, np.flatnonzero(np.diff(inked) > 0.04 * width) + 1)
    assert len(groups) <= 5
    assert inked.max() < width


@pytest.mark.usefixtures("qapp")
def test_a_curve_without_any_value_still_names_its_places() -> None:
    empty = painted((None,) * 5, (None,) * 5)
    assert (empty[-16:] < 128).any()
