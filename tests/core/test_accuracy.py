from __future__ import annotations

from datetime import date

import pytest

from headshot_viewer.core.accuracy import accuracy, read_accuracy

TEXT = """\
measured_on = 2026-11-25
pictures = 63

[skin]
facts = ["One.", "“Two” and \\"three\\"."]

[focus]
facts = []
"""


def test_facts_are_told_by_layer_in_their_order() -> None:
    read = read_accuracy(TEXT)
    assert read.measured_on == date(2026, 11, 25)
    assert read.pictures == 63
    assert read.of("skin") == ("One.", "“Two” and “three”.".replace("“three”", '"three"'))
    assert read.of("focus") == read.of("tones") == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026-11-25", '"yesterday"'),
        ("2026-11-25", "2026-11-25T10:00:00"),
        ("63", "true"),
        ("pictures = 63\n", ""),
        ("facts = []", "facts = [1]"),
        ("facts = []", ""),
        ('[skin]\nfacts = ["One.", "“Two” and \\"three\\"."]', "skin = 3"),
    ],
)
def test_another_form_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(ValueError, match="accuracy"):
        read_accuracy(TEXT.replace(old, new))


def test_the_shipped_file_tells_of_layers_in_whole_sentences() -> None:
    shipped = accuracy()
    assert shipped.pictures > 0
    for layer in ("skin", "outline", "focus", "grain", "body"):
        assert shipped.of(layer)
    for facts in shipped.facts.values():
        for fact in facts:
            assert fact[0].isupper()
            assert fact.endswith(".")
