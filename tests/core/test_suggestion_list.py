"""What the list of suggestions shows, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headshot_viewer.core import decisions
from headshot_viewer.core.picture import Side
from headshot_viewer.core.suggestion import State
from headshot_viewer.core.suggestion_list import (
    EVERYTHING_CURRENT,
    Filter,
    Order,
    Shown,
    chosen,
    counts,
    severity_of,
    without_hints,
)
from tests.core.test_decisions import PAIR, STYLE, finding, result

FOUND = (
    replace(finding("skin/chin"), certainty=0.4),
    replace(finding("skin/nose", 1500), certainty=0.9),
    replace(finding("skin/neck", 100, side=Side.PROFESSIONAL), kind="body_swap"),
    replace(finding("skin/ear", 2500), hint=True),
)
LISTED = decisions.suggestions(PAIR, [result(*FOUND)])
CHIN, NOSE, NECK, EAR = LISTED

DECIDED = decisions.reject(decisions.accept(PAIR, [CHIN], STYLE), NOSE)
AFTER = decisions.suggestions(DECIDED, [result(*FOUND)])


def names(wanted: Filter) -> list[str]:
    return [one.evidence.finding for one in chosen(DECIDED, AFTER, wanted)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (EVERYTHING_CURRENT, ["skin/chin", "skin/neck", "skin/ear"]),
        (Filter(shown=Shown.OPEN), ["skin/neck", "skin/ear"]),
        (Filter(shown=Shown.ACCEPTED), ["skin/chin"]),
        (Filter(shown=Shown.REJECTED), ["skin/nose"]),
        (Filter(shown=Shown.ALL), ["skin/chin", "skin/nose", "skin/neck", "skin/ear"]),
        (Filter(kind="body_swap"), ["skin/neck"]),
        (Filter(side=Side.AI), ["skin/chin", "skin/ear"]),
        (Filter(side=Side.PROFESSIONAL, shown=Shown.ALL), ["skin/neck"]),
        (
            Filter(shown=Shown.ALL, order=Order.CERTAINTY),
            ["skin/nose", "skin/neck", "skin/ear", "skin/chin"],
        ),
        (
            Filter(shown=Shown.ALL, order=Order.KIND),
            ["skin/chin", "skin/nose", "skin/ear", "skin/neck"],
        ),
    ],
)
def test_what_is_listed(wanted: Filter, expected: list[str]) -> None:
    assert names(wanted) == expected


def test_the_gravest_come_first_and_an_annotation_tells_how_grave_it_is() -> None:
    grave = replace(DECIDED.annotations[0], severity=3)
    session = replace(DECIDED, annotations=(grave,))
    in_order = chosen(session, AFTER, Filter(shown=Shown.ALL, order=Order.SEVERITY))
    assert in_order[0].evidence.finding == "skin/chin"
    assert severity_of(session, in_order[0]) == 3


def test_all_are_counted_by_what_was_decided() -> None:
    assert counts(DECIDED, AFTER) == {State.OPEN: 2, State.ACCEPTED: 1, State.REJECTED: 1}


def test_hints_are_left_out_until_something_was_decided_on_them() -> None:
    assert EAR not in without_hints(PAIR, LISTED)
    accepted = decisions.accept(PAIR, [EAR], STYLE)
    listed = decisions.suggestions(accepted, [result(*FOUND)])
    assert "skin/ear" in [one.evidence.finding for one in without_hints(accepted, listed)]
