"""What a newer program wrote into an object and this one does not know: kept, to be written back.

A place in a file is the way there: names of fields, and for entries of a list what they are known
by, so that an annotation keeps its unknown fields when others are deleted or moved before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, Final, TypeAlias

Json: TypeAlias = dict[str, Any]
Step: TypeAlias = str | tuple[str, ...]
"""The name of a field, or what an entry of a list is known by."""

Rest: TypeAlias = tuple[tuple[tuple[Step, ...], str], ...]
"""Unknown fields: the way to each, and its JSON text."""

NOTHING: Final[Rest] = ()

_PICTURES: Final = "(pictures)"
"""Stands for both fields that hold pictures; no field of a file is called so."""

KNOWN_BY: Final[Mapping[str, tuple[str, ...]]] = {
    _PICTURES: ("key",),
    "annotations": ("id",),
    "suggestions": ("id",),
    "pins": ("professional", "ai"),
    "faces": ("picture",),
    "outlines": ("region",),
}
"""By which fields the entries of a list are known. In all others they are by what they say."""


def rest_of(value: Mapping[str, object], known: Json) -> Rest:
    """Return what of *value* is not in *known*.

    Args:
        value: as parsed.
        known: as this program writes what it understood of *value*.
    """
    return tuple(_unknown(_by_picture(value), _by_picture(known), ()))


def with_rest(known: Json, rest: Rest) -> Json:
    """Return *known* with the fields of *rest* at their places.

    What belongs to an entry that is no longer there is left out; a field that is known by now is
    not overwritten.
    """
    if not rest:
        return known
    whole = _by_picture(deepcopy(known))
    for way, text in rest:
        *steps, name = way
        inner = _at(whole, steps)
        if inner is not None and isinstance(name, str) and name not in inner:
            inner[name] = json.loads(text)
    return _by_role(whole, has_professional=known.get("professional") is not None)


def _unknown(value: object, known: object, way: tuple[Step, ...]) -> Iterator[tuple[Any, str]]:
    if isinstance(value, dict) and isinstance(known, dict):
        for name, inner in value.items():
            if name not in known:
                yield (*way, name), json.dumps(inner)
            else:
                yield from _unknown(inner, known[name], (*way, name))
    elif isinstance(value, list) and isinstance(known, list) and way:
        for inner, twin in _twins(value, known, way[-1]):
            yield from _unknown(inner, twin, (*way, _mark(twin, way[-1])))


def _twins(value: list[object], known: list[object], of: Step) -> Iterator[tuple[Json, Json]]:
    """Yield the entries of a list, each with what was understood of it."""
    if isinstance(of, str) and of in KNOWN_BY:
        # Not by their order: an entry that means nothing here is left out.
        marked = {_mark(twin, of): twin for twin in known if isinstance(twin, dict)}
        for inner in value:
            if isinstance(inner, dict) and (mark := _mark(inner, of)) in marked:
                yield inner, marked[mark]
    elif len(value) == len(known):
        for inner, twin in zip(value, known, strict=True):
            if isinstance(inner, dict) and isinstance(twin, dict):
                yield inner, twin


def _mark(entry: Json, of: Step) -> tuple[str, ...]:
    """Return what an entry of the list *of* is known by."""
    names = KNOWN_BY.get(of if isinstance(of, str) else "", ())
    if names:
        return tuple(str(entry.get(name)) for name in names)
    return (json.dumps(entry, sort_keys=True),)


def _at(whole: Json, steps: list[Step]) -> Json | None:
    """Return the object at a place; None when there is none any more."""
    inner: object = whole
    of: Step = ""
    for step in steps:
        if isinstance(step, str):
            inner = inner.get(step) if isinstance(inner, dict) else None
            of = step
        elif isinstance(inner, list):
            inner = next(
                (each for each in inner if isinstance(each, dict) and _is(each, of, step)), None
            )
        else:
            return None
    return inner if isinstance(inner, dict) else None


def _is(entry: Json, of: Step, mark: tuple[str, ...]) -> bool:
    if KNOWN_BY.get(of if isinstance(of, str) else ""):
        return _mark(entry, of) == mark
    # Unknown fields that were put back already are no part of what it says.
    said: Json = json.loads(mark[0])
    return {name: entry[name] for name in said if name in entry} == said


def _by_picture(session: Mapping[str, Any]) -> Json:
    """Return a session with all pictures in one list: roles are exchanged, keys stay."""
    if "candidates" not in session:
        return dict(session)
    first = session.get("professional")
    pictures = ([] if first is None else [first]) + list(session["candidates"])
    others = {n: v for n, v in session.items() if n not in ("professional", "candidates")}
    return others | {_PICTURES: pictures}


def _by_role(session: Json, *, has_professional: bool) -> Json:
    """Return what :func:`_by_picture` was given."""
    if _PICTURES not in session:
        return session
    pictures = session.pop(_PICTURES)
    return session | {
        "professional": pictures[0] if has_professional else None,
        "candidates": pictures[1:] if has_professional else pictures,
    }
