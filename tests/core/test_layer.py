"""What a layer says, and what its heat means."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given

from headshot_viewer.core.layer import HeatScale, LayerResult, Reading, SideResult
from headshot_viewer.core.picture import Side
from tests.core.strategies import numbers

ends = numbers(-1000, 1000)


@given(ends, ends)
def test_the_ends_of_the_scale_are_no_heat_and_full_heat(low: float, high: float) -> None:
    scale = HeatScale(low, high, "px")
    assert scale.value(0) == low
    assert scale.value(1) == pytest.approx(high)


@given(ends, ends, numbers(0, 1), numbers(0, 1))
def test_more_heat_lies_nearer_to_the_high_end(
    low: float, high: float, one: float, other: float
) -> None:
    assume(abs(high - low) > 1e-3)
    scale = HeatScale(low, high, "px")
    cooler, hotter = sorted((one, other))
    assert abs(scale.value(cooler) - high) >= abs(scale.value(hotter) - high) - 1e-9


@pytest.mark.parametrize(("low", "high"), [(1.5, 8), (76, 25)])
def test_equal_steps_of_a_geometric_scale_are_equal_factors(low: float, high: float) -> None:
    scale = HeatScale(low, high, "px", is_geometric=True)
    values = [scale.value(step / 4) for step in range(5)]
    assert (values[0], values[4]) == pytest.approx((low, high))
    factors = [after / before for before, after in pairwise(values)]
    assert factors == pytest.approx([(high / low) ** 0.25] * 4)


def test_a_scale_may_run_downwards() -> None:
    assert HeatScale(8, 0, "px", "soft", "hard").value(0.25) == 6


@pytest.mark.parametrize(
    ("low", "high", "at_low", "at_high"), [(1, 8, "≤ ", "≥ "), (76, 25, "≥ ", "≤ ")]
)
def test_at_its_ends_a_scale_tells_only_a_side(
    low: float, high: float, at_low: str, at_high: str
) -> None:
    scale = HeatScale(low, high, "px")
    assert (scale.sign(0), scale.sign(0.5), scale.sign(1)) == (at_low, "", at_high)


def test_each_side_of_a_result_is_found() -> None:
    professional, ai = SideResult(2.5, 1.0), SideResult(None, 0.0, notes=("It is too small.",))
    result = LayerResult("focus", "Edges", "px", professional, ai, ratio=None, certainty=1.0)
    assert result.side(Side.PROFESSIONAL) is professional
    assert result.side(Side.AI) is ai


def test_a_reading_is_a_plain_value() -> None:
    assert Reading("Smile", "%", 1.0, None) == Reading("Smile", "%", 1.0, None)
