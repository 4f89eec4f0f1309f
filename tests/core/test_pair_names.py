from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headshot_viewer.core.pair_names import pairs_of, with_names


def paired(*names: str) -> list[tuple[str, str, str]]:
    pairs, _ = pairs_of(Path(name) for name in names)
    return [(each.name, each.professional.as_posix(), each.ai.as_posix()) for each in pairs]


@pytest.mark.parametrize(
    ("professional", "ai"),
    [
        ("anna.jpg", "anna-ai.png"),
        ("anna.jpg", "anna_AI.jpg"),
        ("anna.jpg", "AI anna.webp"),
        ("anna_pro.jpg", "anna_ai.jpg"),
        ("Anna Studio.tif", "anna generated.png"),
        ("anna.jpg", "anna-ai-2.jpg"),
        ("professional/anna.jpg", "ai/anna.jpg"),
        ("anna.jpg", "AI/anna.jpg"),
        ("anna 2.jpg", "anna 2 ai.jpg"),
    ],
)
def test_what_belongs_together(professional: str, ai: str) -> None:
    assert [each[1:] for each in paired(professional, ai)] == [(professional, ai)]


def test_every_ai_picture_makes_a_pair() -> None:
    found = paired("anna.jpg", "anna-ai-1.jpg", "anna-ai-2.jpg", "ben.jpg", "ben_ai.jpg")
    assert [each[0] for each in found] == ["anna-ai-1", "anna-ai-2", "ben_ai"]


def test_a_word_within_a_word_marks_nothing() -> None:
    assert paired("kaia.jpg", "maia.jpg", "procter.jpg") == []


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("anna.jpg",), "“anna.jpg” belongs to no pair: there is no AI picture of that name."),
        (
            ("anna-ai.jpg",),
            "“anna-ai.jpg” belongs to no pair: there is no professional picture of that name.",
        ),
        (
            ("anna.jpg", "anna_pro.jpg", "anna-ai.jpg"),
            "“anna.jpg” belongs to no pair: “anna.jpg”, “anna_pro.jpg” have one name.",
        ),
    ],
)
def test_what_has_no_partner_is_told(names: tuple[str, ...], reason: str) -> None:
    pairs, left_over = pairs_of(Path(name) for name in names)
    assert pairs == ()
    assert left_over[0].reason == reason
    assert len(left_over) == len(names)


def test_what_is_no_picture_is_passed_over() -> None:
    assert pairs_of([Path("notes.txt"), Path("overview.csv")]) == ((), ())


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=8))
def test_no_two_pairs_have_one_name(names: list[tuple[str, str]]) -> None:
    pairs = [(Path(f"a{one}"), Path(f"b{other}")) for one, other in names]
    made = with_names(pairs, [one for one, _ in names])
    assert len({each.name.lower() for each in made}) == len(pairs)
    assert [(each.professional, each.ai) for each in made] == pairs
