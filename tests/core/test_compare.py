"""How the two pictures are compared."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.compare import BLINK_MS, GAINS, SIDE_BY_SIDE, SNAPS, Compare, CompareMode
from tests.strategies import compares

if TYPE_CHECKING:
    from collections.abc import Mapping


def test_at_first_the_pictures_stand_side_by_side() -> None:
    assert SIDE_BY_SIDE.mode is CompareMode.SIDE_BY_SIDE
    assert not SIDE_BY_SIDE.match_brightness


def test_all_modes_but_side_by_side_put_both_pictures_into_one_pane() -> None:
    apart = [mode for mode in CompareMode if not mode.is_overlay]
    assert apart == [CompareMode.SIDE_BY_SIDE]


@pytest.mark.parametrize(
    "wrong",
    [
        {"wipe": -0.01},
        {"wipe": 1.01},
        {"wipe": nan},
        {"onion": -0.01},
        {"onion": nan},
        {"gain": 3},
        {"gain": 0},
        {"blink_ms": BLINK_MS[0] - 1},
        {"blink_ms": BLINK_MS[1] + 1},
    ],
)
def test_values_out_of_their_range_are_refused(wrong: Mapping[str, Any]) -> None:
    with pytest.raises(ValueError, match="got Compare"):
        Compare(**wrong)


def test_the_ends_of_every_range_are_allowed() -> None:
    for share in (0, 1):
        assert Compare(wipe=share, onion=share).wipe == share
    for gain in GAINS:
        assert Compare(gain=gain).gain == gain
    for blink_ms in BLINK_MS:
        assert Compare(blink_ms=blink_ms).blink_ms == blink_ms


@given(compares, st.floats(-10, 10))
def test_without_a_reach_the_line_goes_where_it_is_put_within_the_pane(
    compare: Compare, share: float
) -> None:
    assert compare.wiped_to(share).wipe == min(1, max(0, share))


@given(compares, st.floats(0, 1), st.floats(0.001, 0.2))
def test_near_a_snap_the_line_jumps_onto_it_and_elsewhere_it_does_not(
    compare: Compare, share: float, reach: float
) -> None:
    wiped = compare.wiped_to(share, reach).wipe
    near = [snap for snap in SNAPS if abs(snap - share) < reach]
    assert wiped == (near[0] if near else share)


@given(compares)
def test_moving_the_line_changes_nothing_else(compare: Compare) -> None:
    assert compare.wiped_to(0.25).wiped_to(compare.wipe) == compare
