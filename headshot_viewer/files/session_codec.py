"""A session as JSON and back. ``docs/session-format.md`` describes it; nothing here asks the disk.

Raises :class:`~headshot_viewer.files.json_fields.WrongJson` for anything that is no session.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from headshot_viewer import PROGRAM
from headshot_viewer.core.geometry import Offset, PictureSize, StagePoint
from headshot_viewer.core.layer_ids import current_id
from headshot_viewer.core.look import Look
from headshot_viewer.core.picture import PictureRef
from headshot_viewer.core.said import said
from headshot_viewer.core.sensitivity import Sensitivity
from headshot_viewer.core.session import HungPicture, Session
from headshot_viewer.core.viewport import Viewport
from headshot_viewer.files.alignment_codec import alignment_json, read_alignment
from headshot_viewer.files.annotation_codec import annotation_json, read_annotation
from headshot_viewer.files.compare_codec import compare_json, read_compare
from headshot_viewer.files.json_fields import FAR, NAME_LIMIT, Fields, WrongJson, floats
from headshot_viewer.files.json_rest import NOTHING, Rest, rest_of, with_rest
from headshot_viewer.files.recorded_path import located, recorded
from headshot_viewer.files.suggestion_codec import read_suggestions, suggestion_json

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = "headshot-viewer session"
VERSION: Final = 1
"""Raised only when an older program would misread a file; new fields alone do not raise it."""

Json: TypeAlias = dict[str, Any]

ThingT = TypeVar("ThingT")

_ANNOTATIONS_LIMIT: Final = 10_000
_CANDIDATES_LIMIT: Final = 1_000
_PICTURE_SIDE_LIMIT_PX: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class SessionFile:
    """What a session file holds.

    Attributes:
        session: the session, its picture paths absolute.
        look: where one was looking.
        unknown: fields of a newer program, wherever they stand, to be written back unread.
    """

    session: Session
    look: Look
    unknown: Rest = NOTHING


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
        "program": PROGRAM,
        "professional": _optional(session.professional, lambda p: _picture_json(p, folder)),
        "candidates": [_picture_json(candidate, folder) for candidate in session.candidates],
        "current": session.current,
        "annotations": [annotation_json(annotation) for annotation in session.annotations],
        "alignment": alignment_json(session.alignment),
        "suggestions": [suggestion_json(suggestion) for suggestion in session.suggestions],
        "look": _look_json(file.look),
    }
    return with_rest(known, file.unknown)


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
    known = SessionFile(session, look)
    return replace(known, unknown=rest_of(fields.values, to_json(known, None)))


def _check_version(fields: Fields) -> None:
    if fields.values.get("format") != FORMAT:
        raise WrongJson(said("it is not a session of Headshot Viewer"))
    version = fields.raw("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise WrongJson(said("it was saved by a newer Headshot Viewer, which is needed to open it"))
    fields.whole_number("version", 1, VERSION)


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
        raise WrongJson(said("two of its pictures share a key"))
    annotations = tuple(
        read_annotation(each, keys) for each in fields.each("annotations", _ANNOTATIONS_LIMIT)
    )
    if len({a.id for a in annotations}) != len(annotations):
        raise WrongJson(said("two of its annotations share an id"))
    alignment = read_alignment(fields, keys)
    suggestions = read_suggestions(fields, keys)
    return Session(professional, candidates, current, annotations, alignment, suggestions)


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
        "name": hung.name,
    }


def _picture(fields: Fields, folder: Path, is_there: Callable[[Path], bool]) -> HungPicture:
    key = fields.text("key", NAME_LIMIT)
    sha256 = fields.text("sha256", 64)
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise fields.wrong("sha256", said("64 hexadecimal digits"))
    sides = fields.pair("size_px", _PICTURE_SIDE_LIMIT_PX)
    if any(side < 1 or side != int(side) for side in sides):
        raise fields.wrong("size_px", said("a size in whole pixels"))
    offset = fields.inner("offset")
    ref = PictureRef(
        located(fields, folder, is_there), sha256, PictureSize(int(sides[0]), int(sides[1]))
    )
    return HungPicture(
        key,
        ref,
        Offset(
            offset.number("dx", -FAR, FAR),
            offset.number("dy", -FAR, FAR),
            offset.number("zoom", *_OFFSET_ZOOMS),
        ),
        fields.later("name", lambda f, name: f.text(name, NAME_LIMIT), ""),
    )


_OFFSET_ZOOMS: Final = (1e-4, 1e4)
"""Far beyond what can be reached by hand; further, a picture would be smaller than its numbers."""

_VIEW_ZOOMS: Final = (1e-3, FAR)
"""The same for both pictures, in logical screen pixels a stage unit."""


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
        "drafts_shown": look.drafts_shown,
        "sensitivity": look.sensitivity.value,
    }


def _look(fields: Fields) -> Look:
    threshold = fields.number("threshold", 0.0, 1.0)
    if threshold == 1:
        raise fields.wrong("threshold", said("below 1"))
    return Look(
        viewport=fields.optional("viewport", lambda name: _viewport(fields.inner(name))),
        layer=fields.optional("layer", lambda name: current_id(fields.text(name, NAME_LIMIT))),
        heat_shown=fields.truth("heat_shown"),
        opacity=fields.number("opacity", 0.0, 1.0),
        threshold=threshold,
        linked=fields.truth("linked"),
        swapped=fields.truth("swapped"),
        compare=read_compare(fields),
        hints_shown=fields.later("hints_shown", Fields.truth, default=False),
        drafts_shown=fields.later("drafts_shown", Fields.truth, default=True),
        sensitivity=fields.later(
            "sensitivity", lambda inner, name: inner.one_of(name, Sensitivity), Sensitivity.NORMAL
        ),
    )


def _viewport_json(viewport: Viewport) -> Json:
    return {"centre": floats(viewport.centre), "zoom": float(viewport.zoom)}


def _viewport(fields: Fields) -> Viewport:
    return Viewport(StagePoint(*fields.pair("centre", FAR)), fields.number("zoom", *_VIEW_ZOOMS))


def _optional(value: ThingT | None, write: Callable[[ThingT], Json]) -> Json | None:
    return None if value is None else write(value)
