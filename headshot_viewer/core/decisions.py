"""Which findings there are on the pictures, and what can be decided on them.

Decisions are edits: functions from one session to the next, each one step to undo.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headshot_viewer.core import edits
from headshot_viewer.core.annotation import USUAL_SEVERITY, Evidence, new_id
from headshot_viewer.core.boxes import Box
from headshot_viewer.core.suggestion import State, Suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from headshot_viewer.core.annotation import Style
    from headshot_viewer.core.finding import Finding
    from headshot_viewer.core.geometry import PicturePoint
    from headshot_viewer.core.layer import LayerResult
    from headshot_viewer.core.session import Session

SAME_PLACE: Final = 0.5
"""Two numbered findings are one when their boxes share this much of what both cover."""

_NUMBERED: Final = re.compile(r"-\d+$")


def state_of(session: Session, suggestion: Suggestion) -> State:
    """Return what was decided on *suggestion*, which *session* may or may not hold."""
    made = suggestion.annotation
    if made is not None and session.annotation(made) is not None:
        return State.ACCEPTED
    return State.REJECTED if suggestion.is_rejected else State.OPEN


# What there is


def suggestions(session: Session, results: Iterable[LayerResult]) -> tuple[Suggestion, ...]:
    """Return every finding on the pictures that are shown.

    First those that *results* tell, in their order, each with what was decided on it; then those
    that were decided on and that no result tells, as they were measured then.

    Args:
        session: whose pictures were measured.
        results: of its two pictures, at most one of each layer.
    """
    told = [
        one
        for result in results
        for finding in result.findings
        if (one := _suggested(session, finding, result.unit)) is not None
    ]
    shown = {hung.key for hung in (session.professional, session.ai) if hung is not None}
    kept = [one for one in session.suggestions if one.picture in shown]
    twins = _matched(told, kept)
    taken = {one.id for one in session.suggestions}
    listed = []
    for place, one in enumerate(told):
        if place in twins:
            listed.append(twins[place].measured_as(one))
        else:
            free = _free_id(one.id, taken)
            taken.add(free)
            listed.append(replace(one, id=free))
    decided = {twin.id for twin in twins.values()}
    return (*listed, *(one for one in kept if one.id not in decided))


def _suggested(session: Session, finding: Finding, unit: str) -> Suggestion | None:
    hung = session.on(finding.side)
    if hung is None:
        return None
    evidence = Evidence(
        finding.id,
        finding.layer,
        finding.sentence,
        min(1.0, max(0.0, finding.certainty)),
        unit if finding.unit is None else finding.unit,
        finding.professional,
        finding.ai,
    )
    return Suggestion(
        f"{hung.key}/{finding.id}",
        hung.key,
        finding.kind,
        evidence,
        finding.region_px,
        finding.hint,
    )


def _matched(told: list[Suggestion], kept: list[Suggestion]) -> dict[int, Suggestion]:
    """Return which of *kept* each of *told* is, by its place there; each one once at most."""
    pairs = [
        (likeness, -place, -rank)
        for place, one in enumerate(told)
        for rank, other in enumerate(kept)
        if (likeness := _likeness(one, other)) > 0
    ]
    found: dict[int, Suggestion] = {}
    used: set[int] = set()
    for _likeness_of, minus_place, minus_rank in sorted(pairs, reverse=True):
        place, rank = -minus_place, -minus_rank
        if place not in found and rank not in used:
            found[place] = kept[rank]
            used.add(rank)
    return found


def _likeness(one: Suggestion, other: Suggestion) -> float:
    """Return how surely both are the same finding; 0 when they are not.

    One that is named for its place, such as the left cheek, is known by its name. One that only
    has a number may get another one when the layer is measured again: it is known by its place.
    """
    names = [_NUMBERED.sub("", each.evidence.finding) for each in (one, other)]
    if one.picture != other.picture or names[0] != names[1]:
        return 0.0
    shared = _shared(one, other)
    if _NUMBERED.search(one.evidence.finding) is None:
        return 1.0 + shared
    return shared if shared >= SAME_PLACE else 0.0


def _shared(one: Suggestion, other: Suggestion) -> float:
    """Return how much of what both boxes cover lies in both, 0..1; 1 for equal outlines."""
    if one.region_px == other.region_px:
        return 1.0
    a, b = Box.around(*one.region_px), Box.around(*other.region_px)
    both = a.shared(b)
    return both and both / (a.width * a.height + b.width * b.height - both)


def _free_id(wanted: str, taken: Collection[str]) -> str:
    free, number = wanted, 2
    while free in taken:
        free, number = f"{wanted}~{number}", number + 1
    return free


# What can be decided


def accept(
    session: Session,
    accepted: Iterable[Suggestion],
    style: Style,
    *,
    say: Callable[[str], str] = str,
    make_id: Callable[[], str] = new_id,
) -> Session:
    """Make annotations of findings that keep what was measured.

    Those that are accepted already, and those of pictures that are gone, stay as they are.

    Args:
        session: of whose pictures they are.
        accepted: in the order in which their annotations are to be numbered.
        style: in which they are drawn.
        say: puts their sentences into the user's language.
        make_id: returns ids for the annotations.
    """
    sizes = {hung.key: hung.ref.size_px for hung in session.pictures}
    for one in accepted:
        if one.picture in sizes and state_of(session, one) is not State.ACCEPTED:
            made = one.as_annotation(make_id(), say(one.words), sizes[one.picture], style)
            decided = replace(one, annotation=made.id, is_rejected=False)
            session = _keep(edits.add(session, made), decided)
    return session


def reject(session: Session, suggestion: Suggestion) -> Session:
    """Hide a finding for good; the annotation that it became goes with it."""
    made = suggestion.annotation
    without = session if made is None else edits.remove(session, {made})
    return _keep(without, replace(suggestion, is_rejected=True, annotation=None))


def restore(session: Session, suggestion: Suggestion) -> Session:
    """Open a finding again that was rejected or accepted; its annotation goes."""
    made = suggestion.annotation
    without = session if made is None else edits.remove(session, {made})
    return _keep(without, replace(suggestion, is_rejected=False, annotation=None))


def reword(
    session: Session,
    suggestion: Suggestion,
    *,
    sentence: str | None,
    outline_px: tuple[PicturePoint, ...] | None,
    severity: int,
) -> Session:
    """Give a finding that is not accepted yet the photographer's own words, outline and severity.

    Args:
        session: of which picture the finding is.
        suggestion: as it is listed.
        sentence: the words; None for the measured ones.
        outline_px: in pixels of its picture, at least three points; None for the measured one.
        severity: one of ``SEVERITIES``.
    """
    edited = replace(suggestion, sentence=sentence, outline_px=outline_px, severity=severity)
    return _keep(session, edited)


def _keep(session: Session, suggestion: Suggestion) -> Session:
    """Put *suggestion* in the place of the one with its id; one that says nothing is dropped."""
    plain = replace(
        suggestion,
        sentence=None,
        outline_px=None,
        severity=USUAL_SEVERITY,
        is_rejected=False,
        annotation=None,
    )
    says_something = suggestion != plain
    kept = tuple(
        suggestion if one.id == suggestion.id else one
        for one in session.suggestions
        if says_something or one.id != suggestion.id
    )
    if says_something and all(one.id != suggestion.id for one in kept):
        kept = (*kept, suggestion)
    return replace(session, suggestions=kept)
