"""Long work says how far it is, and stops when it is no longer wanted."""

from __future__ import annotations

import pytest
from hypothesis import given

from headshot_viewer.core.errors import Cancelled
from headshot_viewer.core.progress import part, unwatched
from tests.core.strategies import numbers

shares = numbers(0, 1)


@given(shares, shares, shares)
def test_a_part_reports_within_its_stretch(start: float, end: float, done: float) -> None:
    start, end = sorted((start, end))
    heard: list[float] = []
    part(heard.append, start, end)(done)
    assert start - 1e-9 <= heard[0] <= end + 1e-9


def test_parts_of_parts_join_without_a_gap() -> None:
    heard: list[float] = []
    second_half = part(heard.append, 0.5, 1)
    first_of_second, last_of_second = part(second_half, 0, 0.5), part(second_half, 0.5, 1)
    for report in (first_of_second, last_of_second):
        report(0)
        report(1)
    assert heard == [0.5, 0.75, 0.75, 1]


def test_calling_off_passes_through_every_part() -> None:
    def call_off(_done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        part(part(call_off, 0, 0.5), 0, 0.5)(0.3)


def test_unwatched_work_goes_on() -> None:
    heard: list[float] = []

    def work() -> float:
        for done in (0.0, 0.5, 1.0):
            part(unwatched, 0, 1)(done)
            heard.append(done)
        return heard[-1]

    assert work() == 1
