from __future__ import annotations

import pickle
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.errors import NotWritten
from headshot_viewer.core.said import Said, figure, in_language, said, titled

GERMAN = {
    "“{name}” could not be opened: {reason}.": "„{name}“ konnte nicht geöffnet werden: {reason}.",
    "it is larger than {limit} MB": "größer als {limit} MB",
    "Focus": "Schärfe",
}


def german(words: str) -> str:
    return in_language(words, lambda text: GERMAN.get(text, text))


def test_it_is_the_english_sentence() -> None:
    words = said("it is larger than {limit} MB", limit=16)
    assert words == "it is larger than 16 MB"
    assert hash(words) == hash("it is larger than 16 MB")
    assert f"{words}." == "it is larger than 16 MB."


def test_what_it_was_made_from_is_said_in_another_language() -> None:
    reason = said("it is larger than {limit} MB", limit=16)
    words = said("“{name}” could not be opened: {reason}.", name="Focus", reason=reason)
    assert german(words) == "„Focus“ konnte nicht geöffnet werden: größer als 16 MB."


def test_plain_text_is_said_if_it_is_known_as_a_whole() -> None:
    assert german("Focus") == "Schärfe"
    assert german("Focus of the lens") == "Focus of the lens"
    assert german("") == ""


def test_it_survives_the_way_from_another_process() -> None:
    words = said("it is larger than {limit} MB", limit=16)
    again = pickle.loads(pickle.dumps(words))
    assert isinstance(again, Said)
    assert (again, again.template, again.values) == (words, words.template, words.values)


def test_an_error_carries_it() -> None:
    error = NotWritten(Path("a.png"), said("it is read-only"))
    assert str(error) == "“a.png” could not be written: it is read-only."
    words = str(error)
    assert isinstance(words, Said)
    assert words.values["reason"] == "it is read-only"


def test_numbers_are_formatted_by_the_template() -> None:
    assert said("{share:.0%} of {total:.1f}", share=0.378, total=2) == "38% of 2.0"


@given(st.text(), st.text())
def test_braces_in_values_are_no_gaps(name: str, reason: str) -> None:
    words = said("“{name}” could not be opened: {reason}.", name=name, reason=reason)
    assert words == f"“{name}” could not be opened: {reason}."
    assert german(words) == f"„{name}“ konnte nicht geöffnet werden: {reason}."


@given(st.text())
def test_without_values_braces_stand_for_themselves(text: str) -> None:
    assert said(text) == text
    assert in_language(said(text), str) == text


def test_a_title_is_known_by_itself() -> None:
    title = titled("left cheek")
    assert title == "Left cheek"
    words = said("{region} is smooth.", region=title)
    assert (
        in_language(words, lambda text: text.replace("Left", "Linke")) == "Linke cheek is smooth."
    )


def with_comma(words: str) -> str:
    known = {".": ",", "about {value}": "etwa {value}"}
    return in_language(words, lambda text: known.get(text, text))


def test_numbers_have_the_decimal_mark_of_the_language() -> None:
    told = said("about {value}", value=figure(1.25, 1))
    assert (told, with_comma(told)) == ("about 1.2", "etwa 1,2")
    assert with_comma(
        said("{one} · {other:.2f} · {share:.0%}", one=told, other=3.5, share=0.4)
    ) == ("etwa 1,2 · 3,50 · 40%")
    assert with_comma(figure(-0.5, 2)) == "\N{MINUS SIGN}0,50"


def test_only_numbers_have_it() -> None:
    name = said("{name} has {count} places.", name="v1.5.jpg", count=3)
    assert with_comma(name) == "v1.5.jpg has 3 places."
    assert german(figure(1.5, 1)) == "1.5"


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_a_figure_is_the_number_again(value: float, digits: int) -> None:
    told = with_comma(figure(value, digits))
    read = float(told.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    assert abs(read - value) <= 0.51 * 10**-digits
    assert "." not in told


def test_a_figure_survives_the_way_from_another_process() -> None:
    told = pickle.loads(pickle.dumps(said("about {value}", value=figure(1.25, 2))))
    assert with_comma(told) == "etwa 1,25"
