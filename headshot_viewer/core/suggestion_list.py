"""Which suggestions are listed, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from headshot_viewer.core.decisions import state_of
from headshot_viewer.core.suggestion import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from headshot_viewer.core.picture import Side
    from headshot_viewer.core.session import Session
    from headshot_viewer.core.suggestion import Suggestion


class Shown(StrEnum):
    """Which states are listed."""

    CURRENT = "current"
    """Open and accepted: all except the rejected ones."""
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ALL = "all"


class Order(StrEnum):
    """What comes first."""

    LAYER = "layer"
    """As the layers are listed, and as each of them suggests."""
    SEVERITY = "severity"
    """What matters most."""
    CERTAINTY = "certainty"
    """What is surest."""
    KIND = "kind"
    """One kind of flaw after the other."""


_STATES: Final[Mapping[Shown, frozenset[State]]] = {
    Shown.CURRENT: frozenset((State.OPEN, State.ACCEPTED)),
    Shown.OPEN: frozenset((State.OPEN,)),
    Shown.ACCEPTED: frozenset((State.ACCEPTED,)),
    Shown.REJECTED: frozenset((State.REJECTED,)),
    Shown.ALL: frozenset(State),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which suggestions are listed, and in which order.

    Attributes:
        kind: key of the only kind of flaw that is listed; None for all.
        side: the only side; None for both.
        shown: which states.
        order: what comes first.
    """

    kind: str | None = None
    side: Side | None = None
    shown: Shown = Shown.CURRENT
    order: Order = Order.LAYER


EVERYTHING_CURRENT: Final = Filter()


def without_hints(session: Session, listed: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return *listed* without the faint ones on which nothing was decided."""
    return tuple(
        one
        for one in listed
        if not (one.hint and state_of(session, one) is State.OPEN and not one.is_edited)
    )


def chosen(
    session: Session, listed: Iterable[Suggestion], wanted: Filter
) -> tuple[Suggestion, ...]:
    """Return those of *listed* that are *wanted*, in the wanted order."""
    found = [
        one
        for one in listed
        if wanted.kind in (None, one.kind)
        and (wanted.side is None or session.side_of(one.picture) is wanted.side)
        and state_of(session, one) in _STATES[wanted.shown]
    ]
    # Sorting is stable.
    match wanted.order:
        case Order.LAYER:
            pass
        case Order.SEVERITY:
            found.sort(key=lambda one: -severity_of(session, one))
        case Order.CERTAINTY:
            found.sort(key=lambda one: -one.evidence.certainty)
        case Order.KIND:
            kinds = list(dict.fromkeys(one.kind for one in found))
            found.sort(key=lambda one: kinds.index(one.kind))
    return tuple(found)


def severity_of(session: Session, suggestion: Suggestion) -> int:
    """Return the severity: that of its annotation once it is accepted."""
    made = suggestion.annotation
    annotation = None if made is None else session.annotation(made)
    return suggestion.severity if annotation is None else annotation.severity


def counts(session: Session, listed: Iterable[Suggestion]) -> dict[State, int]:
    """Return how many of *listed* are in each state, in the order of :class:`State`."""
    found = dict.fromkeys(State, 0)
    for one in listed:
        found[state_of(session, one)] += 1
    return found
