from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from headshot_viewer.paint.oklab import colour_of, oklab_of, ramp

COLOURS = st.builds(QColor, *[st.integers(0, 255)] * 3)


@given(COLOURS)
def test_there_and_back_is_the_same_colour(colour: QColor) -> None:
    assert colour_of(oklab_of(colour)).rgb() == colour.rgb()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # Of the paper's author, https://bottosson.github.io/posts/oklab/, to three digits.
        ("#ffffff", (1.0, 0.0, 0.0)),
        ("#000000", (0.0, 0.0, 0.0)),
        ("#ff0000", (0.628, 0.225, 0.126)),
        ("#00ff00", (0.866, -0.234, 0.179)),
        ("#0000ff", (0.452, -0.032, -0.312)),
    ],
)
def test_known_colours_lie_where_they_should(
    name: str, expected: tuple[float, float, float]
) -> None:
    assert tuple(oklab_of(QColor(name))) == pytest.approx(expected, abs=1e-3)


@given(st.lists(COLOURS, min_size=2, max_size=6), st.integers(2, 40))
def test_a_ramp_leads_from_its_first_stop_to_its_last(stops: list[QColor], count: int) -> None:
    colours = ramp(stops, count)
    assert len(colours) == count
    assert colours[0].rgb() == stops[0].rgb()
    assert colours[-1].rgb() == stops[-1].rgb()


def test_a_ramp_meets_the_stops_on_its_way() -> None:
    stops = [QColor("#102030"), QColor("#a05060"), QColor("#f0e0d0")]
    assert [c.rgb() for c in ramp(stops, 5)[::2]] == [c.rgb() for c in stops]


def test_lightness_rises_in_equal_steps_between_two_stops() -> None:
    lightness = [oklab_of(c).lightness for c in ramp([QColor("#202020"), QColor("#e0e0e0")], 9)]
    steps = [b - a for a, b in pairwise(lightness)]
    assert steps == pytest.approx([steps[0]] * 8, abs=0.01)
