"""Annotations as JSON and back; a part of a session file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from headshot_viewer.core.annotation import (
    HALF_TURN_DEG,
    MAGNIFICATIONS,
    MOST_POINTS,
    SEVERITIES,
    USUAL_SEVERITY,
    Annotation,
    Arrow,
    Backing,
    Callout,
    Dash,
    Ellipse,
    Evidence,
    Freehand,
    MeasuredLine,
    Pin,
    Polygon,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.geometry import PicturePoint
from headshot_viewer.core.said import said
from headshot_viewer.files.json_fields import FAR, NAME_LIMIT, Fields, floats

if TYPE_CHECKING:
    from collections.abc import Collection

TEXT_LIMIT: Final = 100_000
"""No text that was written or measured has more characters."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of value that a shape is made of: how it is written and read."""

    write: Callable[[Any], object]
    read: Callable[[Fields, str], Any]


_POINT: Final = _Kind(floats, lambda fields, name: PicturePoint(*fields.pair(name, FAR)))
_LENGTH: Final = _Kind(float, lambda fields, name: fields.positive(name, FAR))
_POINTS: Final = _Kind(
    lambda points: [floats(point) for point in points],
    lambda fields, name: tuple(
        PicturePoint(*pair) for pair in fields.pairs(name, MOST_POINTS, FAR)
    ),
)
_ANGLE: Final = _Kind(
    float,
    # Shapes of earlier versions are not turned.
    lambda fields, name: fields.later(
        name, lambda f, n: f.number(n, -HALF_TURN_DEG, HALF_TURN_DEG), 0.0
    ),
)
_MAGNIFICATION: Final = _Kind(float, lambda fields, name: fields.number(name, *MAGNIFICATIONS))
_TRUTH: Final = _Kind(bool, lambda fields, name: fields.truth(name))
_WORDS: Final = _Kind(str, lambda fields, name: fields.text(name, TEXT_LIMIT))

SHAPES: Final[Mapping[str, tuple[type[Shape], Mapping[str, _Kind]]]] = {
    "ellipse": (
        Ellipse,
        {
            "centre": _POINT,
            "radius_x_px": _LENGTH,
            "radius_y_px": _LENGTH,
            "angle_deg": _ANGLE,
        },
    ),
    "rectangle": (
        Rectangle,
        {"corner": _POINT, "width_px": _LENGTH, "height_px": _LENGTH, "angle_deg": _ANGLE},
    ),
    "arrow": (Arrow, {"tail": _POINT, "tip": _POINT}),
    "text": (Text, {"corner": _POINT, "text": _WORDS}),
    "pin": (Pin, {"tip": _POINT}),
    "freehand": (Freehand, {"points": _POINTS}),
    "polygon": (Polygon, {"points": _POINTS}),
    "measured_line": (MeasuredLine, {"start": _POINT, "end": _POINT}),
    "callout": (
        Callout,
        {
            "corner": _POINT,
            "width_px": _LENGTH,
            "height_px": _LENGTH,
            "inset": _POINT,
            "magnification": _MAGNIFICATION,
            "is_round": _TRUTH,
            "is_smooth": _TRUTH,
            "is_paired": _TRUTH,
        },
    ),
}
"""Each shape's name in files, and its fields. A new shape is one entry here."""

_NAMES: Final = {kind: name for name, (kind, _fields) in SHAPES.items()}


def _shape_json(shape: Shape) -> dict[str, Any]:
    name = _NAMES[type(shape)]
    _kind, kinds = SHAPES[name]
    return {"type": name} | {key: kind.write(getattr(shape, key)) for key, kind in kinds.items()}


def _shape(fields: Fields) -> Shape:
    name = fields.text("type", NAME_LIMIT)
    if name not in SHAPES:
        raise fields.wrong("type", said("a kind of shape that this version knows"))
    make, kinds = SHAPES[name]
    read = {key: kind.read(fields, key) for key, kind in kinds.items()}
    try:
        return make(**read)
    except ValueError as error:
        # The fields are sound one by one: a polygon of two points, for example.
        raise fields.wrong("type", said("a shape that can be drawn")) from error


def annotation_json(annotation: Annotation) -> dict[str, Any]:
    """Return *annotation* as a JSON object."""
    return {
        "id": annotation.id,
        "picture": annotation.picture,
        "shape": _shape_json(annotation.shape),
        "kind": annotation.kind,
        "note": annotation.note,
        "style": style_json(annotation.style),
        "severity": annotation.severity,
        "evidence": None if annotation.evidence is None else evidence_json(annotation.evidence),
        "is_locked": annotation.is_locked,
        "is_hidden": annotation.is_hidden,
    }


def style_json(style: Style) -> dict[str, Any]:
    """Return *style* as a JSON object."""
    return {
        "colour": style.colour,
        "width_of_height": float(style.width_of_height),
        "text_of_height": float(style.text_of_height),
        "dash": style.dash.value,
        "fill_opacity": float(style.fill_opacity),
        "backing": style.backing.value,
    }


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """Return *evidence* as a JSON object."""
    values = {"professional": evidence.professional, "ai": evidence.ai}
    return {
        "finding": evidence.finding,
        "layer": evidence.layer,
        "sentence": evidence.sentence,
        "certainty": float(evidence.certainty),
        "unit": evidence.unit,
        **{side: None if value is None else float(value) for side, value in values.items()},
    }


def read_annotation(fields: Fields, keys: Collection[str]) -> Annotation:
    """Return the annotation that *fields* say.

    Args:
        fields: of one annotation.
        keys: of the session's pictures, one of which it must name.

    Raises:
        WrongJson: they say no annotation of these pictures.
    """
    picture = fields.text("picture", NAME_LIMIT)
    if picture not in keys:
        raise fields.wrong("picture", said("the key of a picture of this session"))
    return Annotation(
        id=fields.text("id", NAME_LIMIT),
        picture=picture,
        shape=_shape(fields.inner("shape")),
        kind=fields.text("kind", NAME_LIMIT),
        note=fields.text("note", TEXT_LIMIT),
        style=read_style(fields.inner("style")),
        # Below: what came later than the first sessions.
        severity=fields.later("severity", read_severity, USUAL_SEVERITY),
        evidence=fields.later("evidence", _evidence, None),
        is_locked=fields.later("is_locked", Fields.truth, default=False),
        is_hidden=fields.later("is_hidden", Fields.truth, default=False),
    )


def read_severity(fields: Fields, name: str) -> int:
    """Return the severity in the field *name*; WrongJson when it is none."""
    return fields.whole_number(name, min(SEVERITIES), max(SEVERITIES))


def _evidence(fields: Fields, name: str) -> Evidence | None:
    return fields.optional(name, lambda name: read_evidence(fields.inner(name)))


def read_evidence(fields: Fields) -> Evidence:
    """Return the evidence that *fields* say; WrongJson when they say none."""
    return Evidence(
        finding=fields.text("finding", NAME_LIMIT),
        layer=fields.text("layer", NAME_LIMIT),
        sentence=fields.text("sentence", TEXT_LIMIT),
        certainty=fields.number("certainty", 0.0, 1.0),
        unit=fields.text("unit", NAME_LIMIT),
        professional=fields.optional("professional", lambda name: fields.number(name, -FAR, FAR)),
        ai=fields.optional("ai", lambda name: fields.number(name, -FAR, FAR)),
    )


def read_style(fields: Fields) -> Style:
    """Return the style that *fields* say; WrongJson when they say none."""
    colour = fields.text("colour", 7)
    lengths = fields.positive("width_of_height", 1.0), fields.positive("text_of_height", 1.0)
    dash = fields.later("dash", lambda f, name: f.one_of(name, Dash), Dash.SOLID)
    fill_opacity = fields.later("fill_opacity", lambda f, name: f.number(name, 0.0, 1.0), 0.0)
    backing = fields.later("backing", lambda f, name: f.one_of(name, Backing), Backing.HALO)
    try:
        return Style(colour, *lengths, dash, fill_opacity, backing)
    except ValueError as error:
        raise fields.wrong("colour", said("a colour like #ffd400")) from error
