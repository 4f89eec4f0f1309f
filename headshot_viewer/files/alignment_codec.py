"""How pictures are linked, as JSON and back; a part of a session file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.alignment import (
    MOST_PAIRS,
    Alignment,
    AlignmentMode,
    FaceChoice,
    Pins,
    PointPair,
)
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint

if TYPE_CHECKING:
    from collections.abc import Collection

    from headshot_viewer.files.json_fields import Fields

_FAR_PX: Final = 1e9
_NAME_LIMIT: Final = 200


def alignment_json(alignment: Alignment) -> dict[str, Any]:
    """Return *alignment* as a JSON object."""
    return {
        "mode": alignment.mode.value,
        "level_eyes": alignment.level_eyes,
        "pins": [
            {
                "professional": pins.professional,
                "ai": pins.ai,
                "pairs": [
                    {"professional": [*pair.professional], "ai": [*pair.ai]} for pair in pins.pairs
                ],
            }
            for pins in alignment.pins
        ],
        "faces": [_choice_json(choice) for choice in alignment.choices],
    }


def read_alignment(fields: Fields, keys: Collection[str]) -> Alignment:
    """Return the alignment in the field ``alignment``; as found where a file has none.

    Args:
        fields: of the session.
        keys: of its pictures; what is said of others is left out.

    Raises:
        WrongJson: the field is there and is no alignment.
    """
    if "alignment" not in fields.values:
        return Alignment()
    inner = fields.inner("alignment")
    mode = inner.text("mode", _NAME_LIMIT)
    if mode not in set(AlignmentMode):
        raise inner.wrong("mode", "a way to link pictures that this version knows")
    alignment = Alignment(AlignmentMode(mode), inner.truth("level_eyes"))
    for each in inner.each("pins", len(keys) ** 2):
        pins = _pins(each)
        if {pins.professional, pins.ai} <= set(keys) and pins.professional != pins.ai:
            alignment = alignment.with_pairs(pins.professional, pins.ai, pins.pairs)
    for each in inner.each("faces", len(keys)):
        choice = _choice(each)
        if choice.picture in keys:
            alignment = alignment.with_choice(choice)
    return alignment


def _pins(fields: Fields) -> Pins:
    pairs = tuple(
        PointPair(_point(each, "professional"), _point(each, "ai"))
        for each in fields.each("pairs", MOST_PAIRS)
    )
    return Pins(fields.text("professional", _NAME_LIMIT), fields.text("ai", _NAME_LIMIT), pairs)


def _choice_json(choice: FaceChoice) -> dict[str, Any]:
    eyes = choice.eyes
    return {
        "picture": choice.picture,
        "near": None if choice.near is None else [*choice.near],
        "eyes": None if eyes is None else {"right": [*eyes.right], "left": [*eyes.left]},
    }


def _choice(fields: Fields) -> FaceChoice:
    return FaceChoice(
        fields.text("picture", _NAME_LIMIT),
        fields.optional("near", lambda name: _point(fields, name)),
        fields.optional("eyes", lambda name: _eyes(fields.inner(name))),
    )


def _eyes(fields: Fields) -> Eyes:
    return Eyes(_point(fields, "right"), _point(fields, "left"))


def _point(fields: Fields, name: str) -> PicturePoint:
    return PicturePoint(*fields.pair(name, _FAR_PX))
