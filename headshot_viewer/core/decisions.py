"""The findings on the pictures of a session, and the decisions on them.

Decisions are edits: functions from one session to the next, each one undo step.
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
"""Two numbered findings are the same if the intersection over union of their boxes is this much."""

_NUMBERED: Final = re.compile(r"-\d+$")


def state_of(session: Session, suggestion: Suggestion) -> State:
    """Return the decision on *suggestion*, which *session* may or may not contain."""
    made = suggestion.annotation
    if made is not None and session.annotation(made) is not None:
        return State.ACCEPTED
    return State.REJECTED if suggestion.is_rejected else State.OPEN


# Listing


def suggestions(session: Session, results: Iterable[LayerResult]) -> tuple[Suggestion, ...]:
    """Return every finding on the pictures that are shown.

    First those in *results*, in their order, each with its decision; then those with a decision
    that no result contains, as they were measured at the time.

    Args:
        session: whose pictures were measured.
        results: of its two pictures, at most one per layer.
    """
    measured = [
        one
        for result in results
        for finding in result.findings
        if (one := _suggested(session, finding, result.unit)) is not None
    ]
    shown = {hung.key for hung in (session.professional, session.ai) if hung is not None}
    kept = [one for one in session.suggestions if one.picture in shown]
    twins = _matched(measured, kept)
    taken = {one.id for one in session.suggestions}
    listed = []
    for place, one in enumerate(measured):
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


def _matched(measured: list[Suggestion], kept: list[Suggestion]) -> dict[int, Suggestion]:
    """Return, by index in *measured*, which one of *kept* it is; none is matched twice."""
    pairs = [
        (likeness, -place, -rank)
        for place, one in enumerate(measured)
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
    """Return how surely both are the same finding; 0 if they are not.

    One named after its place, such as the left cheek, is recognised by its name. One that only has
    a number may get another number when measured again, so it is recognised by its position.
    """
    names = [_NUMBERED.sub("", each.evidence.finding) for each in (one, other)]
    if one.picture != other.picture or names[0] != names[1]:
        return 0.0
    shared = _shared(one, other)
    if _NUMBERED.search(one.evidence.finding) is None:
        return 1.0 + shared
    return shared if shared >= SAME_PLACE else 0.0


def _shared(one: Suggestion, other: Suggestion) -> float:
    """Return the intersection over union of both boxes, 0..1; 1 for equal outlines."""
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


# Deciding


def accept(
    session: Session,
    accepted: Iterable[Suggestion],
    style: Style,
    *,
    say: Callable[[str], str] = str,
    make_id: Callable[[], str] = new_id,
) -> Session:
    """Turn findings into annotations that keep their evidence.

    Those already accepted, and those of pictures no longer in the session, are skipped.

    Args:
        session: the session.
        accepted: in the order in which their annotations will be numbered.
        style: of the annotations.
        say: translates their sentences into the user's language.
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
    """Hide a finding, and remove the annotation that it became."""
    return _withdrawn(session, suggestion, is_rejected=True)


def restore(session: Session, suggestion: Suggestion) -> Session:
    """Reopen a finding that was rejected or accepted, and remove its annotation."""
    return _withdrawn(session, suggestion, is_rejected=False)


def _withdrawn(session: Session, suggestion: Suggestion, *, is_rejected: bool) -> Session:
    made = suggestion.annotation
    without = session if made is None else edits.remove(session, {made})
    return _keep(without, replace(suggestion, is_rejected=is_rejected, annotation=None))


def reword(
    session: Session,
    suggestion: Suggestion,
    *,
    sentence: str | None,
    outline_px: tuple[PicturePoint, ...] | None,
    severity: int,
) -> Session:
    """Set the photographer's own words, outline and severity of a finding not accepted yet.

    Args:
        session: the session.
        suggestion: as listed.
        sentence: the words; None for the measured ones.
        outline_px: in pixels of its picture, at least three points; None for the measured one.
        severity: one of ``SEVERITIES``.
    """
    edited = replace(suggestion, sentence=sentence, outline_px=outline_px, severity=severity)
    return _keep(session, edited)


def _keep(session: Session, suggestion: Suggestion) -> Session:
    """Replace the suggestion of the same id; one without decision or own words is dropped."""
    plain = replace(
        suggestion,
        sentence=None,
        outline_px=None,
        severity=USUAL_SEVERITY,
        is_rejected=False,
        annotation=None,
    )
    is_worth_keeping = suggestion != plain
    kept = tuple(
        suggestion if one.id == suggestion.id else one
        for one in session.suggestions
        if is_worth_keeping or one.id != suggestion.id
    )
    if is_worth_keeping and all(one.id != suggestion.id for one in kept):
        kept = (*kept, suggestion)
    return replace(session, suggestions=kept)
