"""What a newer program wrote survives reading, editing and writing, wherever it stands."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core import edits
from headshot_viewer.core.look import PLAIN_LOOK
from headshot_viewer.core.session import Session
from headshot_viewer.files.json_rest import Json, rest_of, with_rest
from headshot_viewer.files.session_file import decode, encode
from tests import strategies

PATH = strategies.PICTURE_FOLDER / "talk.headshot"
FUTURE = "of_tomorrow"


def objects(value: object) -> list[Json]:
    """Return every object in *value*."""
    inner = list(value.values()) if isinstance(value, dict) else value
    found = [value] if isinstance(value, dict) else []
    return found + [o for each in (inner if isinstance(inner, list) else []) for o in objects(each)]


def written(session: Session) -> Json:
    value: Json = json.loads(encode(session, PLAIN_LOOK, PATH.parent))
    return value


def after(value: Json, edit: Any = lambda session: session) -> Json:  # noqa: ANN401  # any edit
    """Return *value* read, edited and written again."""
    read = decode(json.dumps(value).encode(), PATH)
    data = encode(edit(read.session), read.look, PATH.parent, read.unknown)
    result: Json = json.loads(data)
    return result


@given(strategies.sessions(), st.data())
def test_unknown_fields_survive_in_every_object(session: Session, data: st.DataObject) -> None:
    value = written(session)
    # Entries without a name that say the same cannot be told apart.
    for number, each in enumerate(objects(value)):
        if data.draw(st.booleans()):
            each[FUTURE] = {"n": number, "of": [each.get("id", 1)]}
    strokes = [s for face in value["alignment"]["faces"] for s in face["strokes"]]
    pairs = [p for pins in value["alignment"]["pins"] for p in pins["pairs"]]
    for nameless in (*strokes, *pairs):
        nameless.pop(FUTURE, None)
    assert after(value) == value


def marked(session: Session) -> Json:
    """Return *session* as written by a program of tomorrow, its pictures and annotations marked."""
    value = written(session)
    pictures = [p for p in (value["professional"], *value["candidates"]) if p is not None]
    for each in (*pictures, *value["annotations"], *value["suggestions"]):
        each[FUTURE] = each.get("id", each.get("key"))
    return value


def marks(value: Json) -> dict[str, str | None]:
    pictures = [p for p in (value["professional"], *value["candidates"]) if p is not None]
    return {
        each.get("id", each.get("key")): each.get(FUTURE)
        for each in (*pictures, *value["annotations"], *value["suggestions"])
    }


@given(strategies.sessions())
def test_they_stay_with_their_picture_when_roles_are_exchanged(session: Session) -> None:
    exchanged = after(marked(session), edits.exchange_roles)
    assert all(mark == name for name, mark in marks(exchanged).items())


@given(strategies.sessions(), st.data())
def test_they_stay_with_their_annotation_and_go_with_it(
    session: Session, data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from([a.id for a in session.annotations] or [""])))

    def turn_over(session: Session) -> Session:
        left = edits.remove(session, gone)
        return replace(left, annotations=left.annotations[::-1])

    result = after(marked(session), turn_over)
    assert all(mark == name for name, mark in marks(result).items())
    assert not gone & {a["id"] for a in result["annotations"]}


def test_nameless_entries_keep_theirs_while_they_say_the_same() -> None:
    known = {"strokes": [{"radius": 1}, {"radius": 2}]}
    value = {"strokes": [{"radius": 1, FUTURE: "a"}, {"radius": 2, FUTURE: "b"}]}
    rest = rest_of(value, known)
    assert with_rest(known, rest) == value
    fewer = {"strokes": [{"radius": 2}, {"radius": 3}]}
    assert with_rest(fewer, rest) == {"strokes": [{"radius": 2, FUTURE: "b"}, {"radius": 3}]}


def test_what_is_known_by_now_is_not_overwritten() -> None:
    rest = rest_of({"a": {"b": 1}}, {"a": {}})
    assert with_rest({"a": {"b": 2}}, rest) == {"a": {"b": 2}}
    assert with_rest({"a": None}, rest) == {"a": None}
