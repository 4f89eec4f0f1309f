"""Bands in three steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.layer import LayerResult, judged
from headshot_viewer.core.sensitivity import Band, Limit, Sensitivity

UNDER = Band("a", "A", "%", 40.0, 50.0, 60.0, is_below=True)
ABOVE = Band("b", "B", "px", 3.0, 2.5, 2.0, is_hint=True)


def test_a_limit_is_on_one_side() -> None:
    assert UNDER.at(Sensitivity.NORMAL).is_passed_by(49.9)
    assert not UNDER.at(Sensitivity.NORMAL).is_passed_by(50.0)
    assert ABOVE.at(Sensitivity.NORMAL).is_passed_by(2.6)
    assert not ABOVE.at(Sensitivity.NORMAL).is_passed_by(2.5)


@given(st.floats(-1e3, 1e3), st.sampled_from([UNDER, ABOVE]))
def test_a_keener_step_speaks_of_all_that_a_more_cautious_one_speaks_of(
    number: float, band: Band
) -> None:
    passed = [band.at(step).is_passed_by(number) for step in Sensitivity]
    assert passed == sorted(passed)


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        (Limit(50.0, "%", is_below=True), "under 50%"),
        (Limit(2.71828, "times"), "above 2.7 times"),
        (Limit(26.894, "points"), "above 27 points"),
        (Limit(10.4, "points"), "above 10 points"),
        (Limit(4.5, "ΔE00"), "above 4.5 ΔE00"),
        (Limit(6.0, "ΔE00"), "above 6 ΔE00"),
    ],
)
def test_a_limit_is_said_with_its_side_and_unit(limit: Limit, told: str) -> None:
    assert limit.in_words == told


def test_a_band_that_speaks_later_when_keener_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="keener"):
        Band("a", "A", "%", 60.0, 50.0, 40.0, is_below=True)
    with pytest.raises(ValueError, match="keener"):
        Band("a", "A", "%", 1.0, 2.0, 3.0)


def result(sensitivity: Sensitivity) -> LayerResult:
    limit = UNDER.at(sensitivity)
    return LayerResult("a", "A", "%", None, None, None, 1.0, notes=(limit.in_words,))


def test_a_result_is_judged_again_at_every_step_from_any_other() -> None:
    normal = judged(result)
    assert (normal.sensitivity, normal.notes) == (Sensitivity.NORMAL, ("under 50%",))
    assert normal.at(Sensitivity.NORMAL) is normal
    for one in Sensitivity:
        for other in Sensitivity:
            again = normal.at(one).at(other)
            assert again.sensitivity is other
            assert again.notes == (UNDER.at(other).in_words,)


def test_a_result_that_nothing_moves_only_takes_the_step_on() -> None:
    plain = LayerResult("a", "A", "%", None, None, None, 1.0, notes=("It is so.",))
    keen = plain.at(Sensitivity.KEEN)
    assert (keen.sensitivity, keen.notes) == (Sensitivity.KEEN, plain.notes)
