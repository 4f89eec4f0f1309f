"""Numbers and certainties as they are said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.layer import (
    Curve,
    CurvePoint,
    LayerResult,
    Reading,
    RegionResult,
    SideResult,
)
from headshot_viewer.core.picture import Side
from headshot_viewer.core.regions import Region
from headshot_viewer.core.wording import (
    certainty_in_words,
    clock_hour,
    details_in_lines,
    has_values,
    notes_of_sides,
    plain_number,
    ratio_in_words,
    value_in_words,
    values_in_lines,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.4375, "0.438"),
        (3.2, "3.20"),
        (30.4, "30.4"),
        (123.4, "123"),
        (-2.5, "−2.50"),
        (0.0123, "0.012"),
    ],
)
def test_numbers_are_plain(value: float, text: str) -> None:
    assert plain_number(value) == text


def test_a_value_comes_with_its_unit() -> None:
    assert value_in_words(1.5, "px") == "1.50 px"
    assert value_in_words(0.25, "") == "0.250"
    assert value_in_words(12.5, "% of the other’s") == "12.5% of the other’s"


def test_what_has_no_value_cannot_be_judged() -> None:
    assert value_in_words(None, "px") == "cannot be judged"


def test_a_ratio_is_a_share() -> None:
    assert ratio_in_words(0.5349) == "53%"


@given(st.floats(0, 1), st.floats(0, 1))
def test_words_for_certainty_never_rank_a_lower_one_higher(one: float, other: float) -> None:
    order = ["low", "fair", "good"]
    low, high = sorted((one, other))
    assert order.index(certainty_in_words(low)) <= order.index(certainty_in_words(high))


@pytest.mark.parametrize(
    ("azimuth_deg", "hour"), [(90, 12), (0, 3), (-90, 6), (180, 9), (-180, 9), (61, 1), (105.1, 11)]
)
def test_a_direction_is_an_hour_of_the_clock(azimuth_deg: float, hour: int) -> None:
    assert clock_hour(azimuth_deg) == hour


def test_regions_readings_and_curves_are_told_in_lines_with_gaps() -> None:
    result = LayerResult(
        *("made", "Made", "px", None, None, None, 0.5),
        regions=(RegionResult(Region.NOSE, 2.0, 1.0, 0.5, 0.4, 0.9, 0.8),),
        readings=(Reading("Strength", "", 0.5, None),),
        curves=(
            Curve("Fall-off", "px", (CurvePoint("nose", 1.2, 1.4), CurvePoint("ears", None, 2.0))),
        ),
    )
    names = {Side.PROFESSIONAL: "Professional", Side.AI: "AI"}
    assert details_in_lines(result, names) == (
        "Nose: 40% (50% as measured), certainty good",
        "Strength: Professional 0.500 · AI –",
        "Fall-off, nose: Professional 1.20 px · AI 1.40 px",
        "Fall-off, ears: Professional – · AI 2.00 px",
    )


def test_what_is_not_told_apart_is_under_the_least() -> None:
    assert value_in_words(0.0, "px", 0.5) == "under 0.5 px"
    assert value_in_words(0.5, "px", 0.5) == "0.500 px"
    assert value_in_words(None, "px", 0.5) == "cannot be judged"


def test_a_value_below_nothing_keeps_its_number() -> None:
    assert value_in_words(-3.0, "°") == "−3.00°"
    assert value_in_words(-3.0, "px", 0.5) == "under 0.5 px"


NAMES = {Side.PROFESSIONAL: "Professional", Side.AI: "AI"}


def described(professional: tuple[str, ...], ai: tuple[str, ...]) -> LayerResult:
    """Return a layer with a table and no value, with these notes on either picture."""
    one, other = (SideResult(None, 0.0, notes=notes) for notes in (professional, ai))
    readings = (Reading("Head tilt", "°", 1.0, 2.0),)
    return LayerResult("made", "Made", "px", one, other, None, 0.0, readings=readings)


def test_what_is_said_of_both_pictures_is_said_once() -> None:
    result = described(("Described.", "First."), ("Described.",))
    assert notes_of_sides(result, NAMES) == ("Described.", "Professional: First.")
    assert notes_of_sides(replace(result, ai=None), NAMES) == (
        "Professional: Described.",
        "Professional: First.",
    )


def test_a_layer_that_describes_by_a_table_misses_no_value() -> None:
    result = described(("Described.",), ("Described.",))
    assert values_in_lines(result, NAMES) == ("Described.",)
    missed = replace(result, readings=())
    assert values_in_lines(missed, NAMES).count("Professional: cannot be judged") == 1
    assert has_values(replace(result, ai=SideResult(2.0, 1.0)))
