"""A session as JSON and back. ``docs/session-format.md`` describes it; nothing here asks the disk.

Raises :class:`~headshot_viewer.files.json_fields.WrongJson` for anything that is no session.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from headshot_viewer import __version__
from headshot_viewer.core.annotation import (
    Annotation,
    Arrow,
    Ellipse,
    Pin,
    Rectangle,
    Shape,
    Style,
    Text,
)
from headshot_viewer.core.geometry import Offset, PicturePoint, PictureSize, StagePoint
from headshot_viewer.core.look import Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.core.viewport import Viewport
from headshot_viewer.files.alignment_codec import alignment_json, read_alignment
from headshot_viewer.files.compare_codec import compare_json, read_compare
from headshot_viewer.files.json_fields import Fields, WrongJson
from headshot_viewer.files.recorded_path import located, recorded

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = "headshot-viewer session"
VERSION: Final = 1
"""Raised only when an older program would misread a file; new fields alone do not raise it."""

Json: TypeAlias = dict[str, Any]

ThingT = TypeVar("ThingT")

_ANNOTATIONS_LIMIT: Final = 10_000
_CANDIDATES_LIMIT: Final = 1_000
_NAME_LIMIT: Final = 200
_TEXT_LIMIT: Final = 100_000
_PICTURE_SIDE_LIMIT_PX: Final = 1_000_000
_FAR: Final = 1e9
"""No coordinate, length or zoom is beyond this, so that no sum of them overflows."""


@dataclass(frozen=True, slots=True)
class SessionFile:
    """What a session file holds.

    Attributes:
        session: the session, its picture paths absolute.
        look: where one was looking.
        unknown: fields of a newer program, (name, JSON text) each, to be written back unread.
    """

    session: Session
    look: Look
    unknown: tuple[tuple[str, str], ...] = ()


def to_json(file: SessionFile, folder: Path | None) -> Json:
    """Return *file* as a JSON object.

    Args:
        file: what is written.
        folder: of the session file, which picture paths are relative to; None keeps to absolute
            ones.
    """
    session = file.session
    known = {
        "format": FORMAT,
        "version": VERSION,
        "program": f"Headshot Viewer {__version__}",
        "professional": _optional(session.professional, lambda p: _picture_json(p, folder)),
        "candidates": [_picture_json(candidate, folder) for candidate in session.candidates],
        "current": session.current,
        "annotations": [_annotation_json(annotation) for annotation in session.annotations],
        "alignment": alignment_json(session.alignment),
        "look": _look_json(file.look),
    }
    newer = {name: json.loads(words) for name, words in file.unknown if name not in known}
    return known | newer


def from_json(value: object, folder: Path, is_there: Callable[[Path], bool]) -> SessionFile:
    """Return what the JSON *value* says.

    Args:
        value: as parsed.
        folder: of the session file, which relative picture paths start from.
        is_there: whether a picture is at a path. The relative path comes first, so that a folder
            that was moved or copied as a whole shows its own pictures.
    """
    fields = Fields.of(value)
    _check_version(fields)
    look = _look(fields.inner("look"))
    session = _session(fields, folder, is_there)
    return SessionFile(session, look, _unknown(fields.values))


def _check_version(fields: Fields) -> None:
    if fields.values.get("format") != FORMAT:
        raise WrongJson("it is not a session of Headshot Viewer")
    version = fields.raw("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise WrongJson("it was saved by a newer Headshot Viewer, which is needed to open it")
    fields.whole_number("version", 1, VERSION)


def _unknown(values: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    known = to_json(SessionFile(Session(), Look()), None)
    return tuple((name, json.dumps(value)) for name, value in values.items() if name not in known)


# Sessions and pictures


def _session(fields: Fields, folder: Path, is_there: Callable[[Path], bool]) -> Session:
    professional = fields.optional(
        "professional", lambda name: _picture(fields.inner(name), folder, is_there)
    )
    candidates = tuple(
        _picture(each, folder, is_there) for each in fields.each("candidates", _CANDIDATES_LIMIT)
    )
    current = fields.whole_number("current", 0, max(0, len(candidates) - 1))
    keys = [p.key for p in (professional, *candidates) if p is not None]
    if len(set(keys)) != len(keys):
        raise WrongJson("two of its pictures share a key")
    annotations = tuple(
        _annotation(each, keys) for each in fields.each("annotations", _ANNOTATIONS_LIMIT)
    )
    if len({a.id for a in annotations}) != len(annotations):
        raise WrongJson("two of its annotations share an id")
    alignment = read_alignment(fields, keys)
    return Session(professional, candidates, current, annotations, alignment)


def _picture_json(hung: HungPicture, folder: Path | None) -> Json:
    return {
        "key": hung.key,
        **recorded(hung.ref.path, folder),
        "sha256": hung.ref.sha256,
        "size_px": [*hung.ref.size_px],
        "offset": {
            "dx": float(hung.offset.dx),
            "dy": float(hung.offset.dy),
            "zoom": float(hung.offset.zoom),
        },
    }


def _picture(fields: Fields, folder: Path, is_there: Callable[[Path], bool]) -> HungPicture:
    key = fields.text("key", _NAME_LIMIT)
    sha256 = fields.text("sha256", 64)
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise fields.wrong("sha256", "64 hexadecimal digits")
    sides = fields.pair("size_px", _PICTURE_SIDE_LIMIT_PX)
    if any(side < 1 or side != int(side) for side in sides):
        raise fields.wrong("size_px", "a size in whole pixels")
    offset = fields.inner("offset")
    ref = PictureRef(
        located(fields, folder, is_there), sha256, PictureSize(int(sides[0]), int(sides[1]))
    )
    return HungPicture(
        key,
        ref,
        Offset(
            offset.number("dx", -_FAR, _FAR),
            offset.number("dy", -_FAR, _FAR),
            offset.positive("zoom", _FAR),
        ),
    )


# Annotations


def _floats(numbers: Iterable[float]) -> list[float]:
    """Return *numbers* as they are read back, so that saving again changes nothing."""
    return [float(number) for number in numbers]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of value that a shape is made of: how it is written and read."""

    write: Callable[[Any], object]
    read: Callable[[Fields, str], Any]


_POINT: Final = _Kind(_floats, lambda fields, name: PicturePoint(*fields.pair(name, _FAR)))
_LENGTH: Final = _Kind(float, lambda fields, name: fields.positive(name, _FAR))
_WORDS: Final = _Kind(str, lambda fields, name: fields.text(name, _TEXT_LIMIT))

SHAPES: Final[Mapping[str, tuple[type[Shape], Mapping[str, _Kind]]]] = {
    "ellipse": (Ellipse, {"centre": _POINT, "radius_x_px": _LENGTH, "radius_y_px": _LENGTH}),
    "rectangle": (Rectangle, {"corner": _POINT, "width_px": _LENGTH, "height_px": _LENGTH}),
    "arrow": (Arrow, {"tail": _POINT, "tip": _POINT}),
    "text": (Text, {"corner": _POINT, "text": _WORDS}),
    "pin": (Pin, {"tip": _POINT}),
}
"""Each shape's name in files, and its fields. A new shape is one line here."""

_NAMES: Final = {kind: name for name, (kind, _fields) in SHAPES.items()}


def _shape_json(shape: Shape) -> Json:
    name = _NAMES[type(shape)]
    _kind, kinds = SHAPES[name]
    return {"type": name} | {key: kind.write(getattr(shape, key)) for key, kind in kinds.items()}


def _shape(fields: Fields) -> Shape:
    name = fields.text("type", _NAME_LIMIT)
    if name not in SHAPES:
        raise fields.wrong("type", "a kind of shape that this version knows")
    make, kinds = SHAPES[name]
    return make(**{key: kind.read(fields, key) for key, kind in kinds.items()})


def _annotation_json(annotation: Annotation) -> Json:
    style = annotation.style
    return {
        "id": annotation.id,
        "picture": annotation.picture,
        "shape": _shape_json(annotation.shape),
        "kind": annotation.kind,
        "note": annotation.note,
        "style": {
            "colour": style.colour,
            "width_of_height": float(style.width_of_height),
            "text_of_height": float(style.text_of_height),
        },
    }


def _annotation(fields: Fields, keys: list[str]) -> Annotation:
    picture = fields.text("picture", _NAME_LIMIT)
    if picture not in keys:
        raise fields.wrong("picture", "the key of a picture of this session")
    return Annotation(
        id=fields.text("id", _NAME_LIMIT),
        picture=picture,
        shape=_shape(fields.inner("shape")),
        kind=fields.text("kind", _NAME_LIMIT),
        note=fields.text("note", _TEXT_LIMIT),
        style=_style(fields.inner("style")),
    )


def _style(fields: Fields) -> Style:
    colour = fields.text("colour", 7)
    lengths = fields.positive("width_of_height", 1.0), fields.positive("text_of_height", 1.0)
    try:
        return Style(colour, *lengths)
    except ValueError as error:
        raise fields.wrong("colour", "a colour like #ffd400") from error


# The look


def _look_json(look: Look) -> Json:
    return {
        "viewport": _optional(look.viewport, _viewport_json),
        "layer": look.layer,
        "heat_shown": look.heat_shown,
        "opacity": float(look.opacity),
        "threshold": float(look.threshold),
        "linked": look.linked,
        "swapped": look.swapped,
        "compare": compare_json(look.compare),
        "hints_shown": look.hints_shown,
    }


def _look(fields: Fields) -> Look:
    threshold = fields.number("threshold", 0.0, 1.0)
    if threshold == 1:
        raise fields.wrong("threshold", "below 1")
    return Look(
        viewport=fields.optional("viewport", lambda name: _viewport(fields.inner(name))),
        layer=fields.optional("layer", lambda name: fields.text(name, _NAME_LIMIT)),
        heat_shown=fields.truth("heat_shown"),
        opacity=fields.number("opacity", 0.0, 1.0),
        threshold=threshold,
        linked=fields.truth("linked"),
        swapped=fields.truth("swapped"),
        compare=read_compare(fields),
        hints_shown="hints_shown" in fields.values and fields.truth("hints_shown"),
    )


def _viewport_json(viewport: Viewport) -> Json:
    return {"centre": _floats(viewport.centre), "zoom": float(viewport.zoom)}


def _viewport(fields: Fields) -> Viewport:
    return Viewport(StagePoint(*fields.pair("centre", _FAR)), fields.positive("zoom", _FAR))


def _optional(value: ThingT | None, write: Callable[[ThingT], Json]) -> Json | None:
    return None if value is None else write(value)
