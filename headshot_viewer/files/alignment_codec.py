"""How pictures are linked, as JSON and back; a part of a session file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.alignment import (
    MOST_PAIRS,
    Alignment,
    AlignmentMode,
    BrushedMask,
    BrushStroke,
    FaceChoice,
    Pins,
    PointPair,
    RegionOutline,
)
from headshot_viewer.core.face import Eyes
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.regions import Region
from headshot_viewer.core.said import said
from headshot_viewer.files.json_fields import FAR, NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Collection

    from headshot_viewer.files.json_fields import Fields

_STROKES_LIMIT: Final = 2_000
_POINTS_LIMIT: Final = 20_000


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
    mode = inner.text("mode", NAME_LIMIT)
    if mode not in set(AlignmentMode):
        raise inner.wrong("mode", said("a way to link pictures that this version knows"))
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
    return Pins(fields.text("professional", NAME_LIMIT), fields.text("ai", NAME_LIMIT), pairs)


def _choice_json(choice: FaceChoice) -> dict[str, Any]:
    eyes = choice.eyes
    return {
        "picture": choice.picture,
        "near": None if choice.near is None else [*choice.near],
        "eyes": None if eyes is None else {"right": [*eyes.right], "left": [*eyes.left]},
        "outlines": [
            {"region": drawn.region.value, "points": [[*point] for point in drawn.points]}
            for drawn in choice.outlines
        ],
        "strokes": [
            {
                "mask": stroke.mask.value,
                "adds": stroke.adds,
                "points": [[*point] for point in stroke.points],
                "radius_px": stroke.radius_px,
            }
            for stroke in choice.strokes
        ],
    }


def _choice(fields: Fields) -> FaceChoice:
    return FaceChoice(
        fields.text("picture", NAME_LIMIT),
        fields.optional("near", lambda name: _point(fields, name)),
        fields.optional("eyes", lambda name: _eyes(fields.inner(name))),
        # Below: what came later than the first alignments.
        fields.later("outlines", _outlines, ()),
        fields.later("strokes", _strokes, ()),
    )


def _outlines(fields: Fields, name: str) -> tuple[RegionOutline, ...]:
    found = []
    for each in fields.each(name, len(Region)):
        region = each.text("region", NAME_LIMIT)
        if region not in set(Region):
            raise each.wrong("region", said("a region that this version knows"))
        points = _points(each, 3)
        found.append(RegionOutline(Region(region), points))
    if len({drawn.region for drawn in found}) != len(found):
        raise fields.wrong(name, said("at most one of each region"))
    return tuple(found)


def _strokes(fields: Fields, name: str) -> tuple[BrushStroke, ...]:
    return tuple(_stroke(each) for each in fields.each(name, _STROKES_LIMIT))


def _stroke(fields: Fields) -> BrushStroke:
    mask = fields.text("mask", NAME_LIMIT)
    if mask not in set(BrushedMask):
        raise fields.wrong("mask", said("a mask that this version knows"))
    return BrushStroke(
        BrushedMask(mask),
        fields.truth("adds"),
        _points(fields, 1),
        fields.positive("radius_px", FAR),
    )


def _points(fields: Fields, least: int) -> tuple[PicturePoint, ...]:
    points = tuple(PicturePoint(*pair) for pair in fields.pairs("points", _POINTS_LIMIT, FAR))
    if len(points) < least:
        raise fields.wrong("points", said("a list of at least {least} points", least=least))
    return points


def _eyes(fields: Fields) -> Eyes:
    return Eyes(_point(fields, "right"), _point(fields, "left"))


def _point(fields: Fields, name: str) -> PicturePoint:
    return PicturePoint(*fields.pair(name, FAR))
