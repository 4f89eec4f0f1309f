"""What was decided on findings, as JSON and back; a part of a session file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.annotation import MOST_POINTS
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.said import said
from headshot_viewer.core.suggestion import LEAST_POINTS, Suggestion
from headshot_viewer.files.annotation_codec import (
    TEXT_LIMIT,
    evidence_json,
    read_evidence,
    read_severity,
)
from headshot_viewer.files.json_fields import FAR, NAME_LIMIT, Fields, WrongJson, floats

if TYPE_CHECKING:
    from collections.abc import Collection

_LIMIT: Final = 10_000
_ID_LIMIT: Final = 3 * NAME_LIMIT
"""An id is made of a key, a finding's id and a number."""


def suggestion_json(suggestion: Suggestion) -> dict[str, Any]:
    """Return *suggestion* as a JSON object."""
    own = suggestion.outline_px
    return {
        "id": suggestion.id,
        "picture": suggestion.picture,
        "kind": suggestion.kind,
        "evidence": evidence_json(suggestion.evidence),
        "region": [floats(point) for point in suggestion.region_px],
        "hint": suggestion.hint,
        "sentence": suggestion.sentence,
        "outline": None if own is None else [floats(point) for point in own],
        "severity": suggestion.severity,
        "is_rejected": suggestion.is_rejected,
        "annotation": suggestion.annotation,
    }


def read_suggestions(fields: Fields, keys: Collection[str]) -> tuple[Suggestion, ...]:
    """Return what the field ``suggestions`` says; nothing where a file has none.

    Args:
        fields: of the session.
        keys: of its pictures, one of which each of them must name.

    Raises:
        WrongJson: the field is there and says no decisions on these pictures.
    """
    if "suggestions" not in fields.values:
        return ()
    found = tuple(_suggestion(each, keys) for each in fields.each("suggestions", _LIMIT))
    if len({one.id for one in found}) != len(found):
        raise WrongJson(said("two of its suggestions share an id"))
    return found


def _suggestion(fields: Fields, keys: Collection[str]) -> Suggestion:
    picture = fields.text("picture", NAME_LIMIT)
    if picture not in keys:
        raise fields.wrong("picture", said("the key of a picture of this session"))
    return Suggestion(
        id=fields.text("id", _ID_LIMIT),
        picture=picture,
        kind=fields.text("kind", NAME_LIMIT),
        evidence=read_evidence(fields.inner("evidence")),
        region_px=_outline(fields, "region"),
        hint=fields.truth("hint"),
        sentence=fields.optional("sentence", lambda name: fields.text(name, TEXT_LIMIT)),
        outline_px=fields.optional("outline", lambda name: _outline(fields, name)),
        severity=read_severity(fields, "severity"),
        is_rejected=fields.truth("is_rejected"),
        annotation=fields.optional("annotation", lambda name: fields.text(name, NAME_LIMIT)),
    )


def _outline(fields: Fields, name: str) -> tuple[PicturePoint, ...]:
    points = tuple(PicturePoint(*pair) for pair in fields.pairs(name, MOST_POINTS, FAR))
    if len(points) < LEAST_POINTS:
        raise fields.wrong(name, said("a list of at least {least} points", least=LEAST_POINTS))
    return points
