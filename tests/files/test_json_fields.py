"""Fields of JSON that anybody may have written are of their kind, or are named as wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.files.json_fields import DEPTH_LIMIT, Fields, WrongJson, parsed

if TYPE_CHECKING:
    from collections.abc import Callable

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3), max_leaves=4)

READERS: dict[str, tuple[Callable[[Fields], object], Callable[[object], bool]]] = {
    "text": (lambda f: f.text("a", 5), lambda v: isinstance(v, str) and len(v) <= 5),
    "number": (
        lambda f: f.number("a", -2, 2),
        lambda v: isinstance(v, int | float) and not isinstance(v, bool) and -2 <= v <= 2,
    ),
    "positive": (
        lambda f: f.positive("a", 2),
        lambda v: isinstance(v, int | float) and not isinstance(v, bool) and 0 < v <= 2,
    ),
    "whole number": (
        lambda f: f.whole_number("a", -2, 2),
        lambda v: isinstance(v, int) and not isinstance(v, bool) and -2 <= v <= 2,
    ),
    "truth": (lambda f: f.truth("a"), lambda v: isinstance(v, bool)),
}


@pytest.mark.parametrize("kind", READERS)
@given(value=values)
def test_a_field_is_of_its_kind_or_refused(kind: str, value: object) -> None:
    read, fits = READERS[kind]
    fields = Fields({"a": value})
    if fits(value):
        assert read(fields) == value
    else:
        with pytest.raises(WrongJson, match=r"^“a” is "):
            read(fields)


@given(values)
def test_a_pair_is_two_numbers_or_refused(value: object) -> None:
    number = READERS["number"][1]
    if isinstance(value, list) and len(value) == 2 and all(map(number, value)):
        assert [*Fields({"a": value}).pair("a", 2)] == value
    else:
        with pytest.raises(WrongJson, match=r"^“a” is not a "):
            Fields({"a": value}).pair("a", 2)


@pytest.mark.parametrize("kind", READERS)
def test_a_missing_field_is_named_with_its_place(kind: str) -> None:
    with pytest.raises(WrongJson, match=r"^“list\[1\].inner.a” is missing$"):
        READERS[kind][0](Fields({"b": 1}, "list[1].inner"))


def test_places_are_told_by_objects_and_lists() -> None:
    fields = Fields.of({"list": [{"inner": {}}, {"inner": {"a": 1}}]})
    inner = [each.inner("inner").place for each in fields.each("list", 2)]
    assert inner == ["list[0].inner", "list[1].inner"]


def test_a_list_of_anything_else_is_refused_where_it_stands() -> None:
    with pytest.raises(WrongJson, match=r"“list\[1\]” is not an object"):
        [*Fields({"list": [{}, 5]}).each("list", 2)]


def test_null_is_none_only_where_it_may_be() -> None:
    fields = Fields({"a": None, "b": "words"})
    assert fields.optional("a", lambda name: fields.text(name, 9)) is None
    assert fields.optional("b", lambda name: fields.text(name, 9)) == "words"
    with pytest.raises(WrongJson, match="“c” is missing"):
        fields.optional("c", lambda name: fields.text(name, 9))


@given(st.dictionaries(st.text(max_size=3), values, max_size=3))
def test_json_is_parsed_to_what_it_stands_for_unless_a_number_is_none(
    value: dict[str, object],
) -> None:
    data = json.dumps(value).encode()
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        with pytest.raises(WrongJson, match="it is not JSON text"):
            parsed(data)
    else:
        assert parsed(data) == value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_unicode_is_read(encoding: str) -> None:
    assert parsed('{"a": "写真"}'.encode(encoding)) == {"a": "写真"}


def test_it_may_be_nested_up_to_the_limit() -> None:
    deep = b"[" * DEPTH_LIMIT + b"]" * DEPTH_LIMIT
    assert parsed(deep) is not None
    with pytest.raises(WrongJson, match="it is nested too deeply"):
        parsed(b"[" + deep + b"]")
