"""Numbers and certainties as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.wording import (
    certainty_in_words,
    plain_number,
    ratio_in_words,
    value_in_words,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.4375, "0.438"),
        (3.2, "3.20"),
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


def test_what_has_no_value_cannot_be_judged() -> None:
    assert value_in_words(None, "px") == "cannot be judged"


def test_a_ratio_is_a_share() -> None:
    assert ratio_in_words(0.5349) == "53%"


@given(st.floats(0, 1), st.floats(0, 1))
def test_words_for_certainty_never_rank_a_lower_one_higher(one: float, other: float) -> None:
    order = ["low", "fair", "good"]
    low, high = sorted((one, other))
    assert order.index(certainty_in_words(low)) <= order.index(certainty_in_words(high))
