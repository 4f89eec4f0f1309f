"""How the pictures are compared, saved and read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.compare import GAINS, SIDE_BY_SIDE, Compare, CompareMode
from headshot_viewer.files.compare_codec import compare_json, read_compare
from headshot_viewer.files.json_fields import Fields, WrongJson
from tests.strategies import compares


def _read(compare: object) -> Compare:
    return read_compare(Fields.of({"compare": json.loads(json.dumps(compare))}, "look"))


def _changed(**changes: object) -> dict[str, Any]:
    return compare_json(Compare(mode=CompareMode.WIPE)) | changes


@given(compares)
def test_reading_gives_back_what_was_written(compare: Compare) -> None:
    assert _read(compare_json(compare)) == compare


def test_a_session_from_before_there_were_modes_is_side_by_side() -> None:
    assert read_compare(Fields.of({"linked": True}, "look")) == SIDE_BY_SIDE


def test_a_mode_of_tomorrow_is_side_by_side_and_the_rest_is_kept() -> None:
    read = _read(_changed(mode="kaleidoscope", wipe=0.25))
    assert (read.mode, read.wipe) == (CompareMode.SIDE_BY_SIDE, 0.25)


@given(st.integers(1, 1_000_000))
def test_a_gain_of_tomorrow_is_the_nearest_one_of_today(gain: int) -> None:
    read = _read(_changed(gain=gain)).gain
    assert read in GAINS
    assert all(abs(read - gain) <= abs(known - gain) for known in GAINS)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"mode": 3}, "“look.compare.mode” is not text"),
        ({"wipe": 1.5}, "“look.compare.wipe” is not a number from 0 to 1"),
        ({"wipe_is_level": 1}, "“look.compare.wipe_is_level” is not true or false"),
        ({"onion": "half"}, "“look.compare.onion” is not a number from 0 to 1"),
        ({"gain": 0}, "“look.compare.gain” is not a whole number from 1"),
        ({"gain": True}, "“look.compare.gain” is not a whole number"),
        ({"blink_ms": 99}, "“look.compare.blink_ms” is not a whole number from 100 to 5000"),
        ({"match_brightness": None}, "“look.compare.match_brightness” is not true or false"),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(WrongJson, match=reason):
        _read(_changed(**changes))


@pytest.mark.parametrize("name", sorted(compare_json(SIDE_BY_SIDE)))
def test_no_field_may_be_missing(name: str) -> None:
    poorer = {key: value for key, value in _changed().items() if key != name}
    with pytest.raises(WrongJson, match=f"“look.compare.{name}” is missing"):
        _read(poorer)
