from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.file_names import LONGEST, named, numbered


def test_fields_are_filled_in() -> None:
    values = {"client": "Jane Doe", "date": "2026-11-29"}
    assert named("{client} comparison {date}", values, "x") == "Jane Doe comparison 2026-11-29"


@pytest.mark.parametrize(
    ("pattern", "values", "name"),
    [
        ("{client} comparison", {"client": ""}, "comparison"),
        ("{client}", {"client": ""}, "portrait"),
        ("{client}", {"client": "../../etc/passwd"}, "etc passwd"),
        ("{client}", {"client": 'a<b>:"c|d?*'}, "a b c d"),
        ("{client}", {"client": "CON"}, "CON_"),
        ("{client}.", {"client": "Dr. No"}, "Dr. No"),
        ("{who} {client}", {"client": "Jo"}, "{who} Jo"),
        ("{client}", {"client": "שלום"}, "שלום"),
    ],
)
def test_what_comes_of_odd_words(pattern: str, values: dict[str, str], name: str) -> None:
    assert named(pattern, values, "portrait") == name


@given(st.text(), st.text(), st.text())
def test_a_name_is_legal_whatever_was_typed(pattern: str, client: str, otherwise: str) -> None:
    name = named(pattern, {"client": client}, otherwise)
    assert 0 < len(name) <= LONGEST + 1
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert name == name.strip()
    assert not name.startswith(".")


def test_the_first_file_has_no_number() -> None:
    assert [numbered("a", number) for number in (1, 2, 3)] == ["a", "a (2)", "a (3)"]
